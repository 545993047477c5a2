/** Takes a drawing out of the browser: as a picture file, or onto paper (and so into a PDF) page by page. */

/** Pixels a picture may have; beyond them browsers give up. */
const MOST_PIXELS = 100_000_000;

/** The colours of the light theme, whatever the screen shows: paper is white. */
export function paperColours(): (token: string) => string {
  const probe = document.createElement('div');
  probe.dataset.theme = 'light';
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  const known = new Map<string, string>();
  queueMicrotask(() => probe.remove());
  return (token) => {
    const value = known.get(token) ?? style.getPropertyValue(token).trim();
    known.set(token, value);
    return value;
  };
}

export async function savePicture(drawing: string, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing)}`;
  await image.decode();
  const scale = Math.min(2, Math.sqrt(MOST_PIXELS / (image.width * image.height)), 32_000 / image.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const file = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!file) throw new Error('too large for a picture');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `${name}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Lays the pages over the screen for the printer alone; they go when it is done. */
export function layOut(pages: readonly string[]): HTMLElement {
  document.querySelector('[data-paper]')?.remove();
  const paper = document.createElement('div');
  paper.dataset.paper = '';
  paper.ariaHidden = 'true';
  for (const page of pages) {
    const drawing = new DOMParser().parseFromString(page, 'image/svg+xml').documentElement;
    drawing.removeAttribute('width');
    drawing.removeAttribute('height');
    paper.append(document.importNode(drawing, true));
  }
  document.body.append(paper);
  return paper;
}

export function printPages(pages: readonly string[]): void {
  const paper = layOut(pages);
  addEventListener('afterprint', () => paper.remove(), { once: true });
  print();
}
