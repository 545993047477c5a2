/** Where the picker stands: under its anchor, above it where there is more room, and always within the window. */

const GAP = 4;
const EDGE = 8;
/** The height a list wants before it turns upwards, and the height a list with a month below it needs. */
const LIST = 320;
const WITH_PANEL = 504;

export function place(picker: HTMLElement, anchor: Element): void {
  const view = window.visualViewport;
  // On phones the sheet keeps clear of the keyboard, which covers the page without resizing it.
  const covered = view ? Math.max(0, window.innerHeight - view.height - view.offsetTop) : 0;
  const box = anchor.getBoundingClientRect();
  const needed = picker.querySelector('[data-panel]') ? WITH_PANEL : Math.min(picker.offsetHeight, LIST);
  const below = window.innerHeight - box.bottom - GAP - EDGE;
  const above = box.top - GAP - EDGE;
  const left = Math.max(EDGE, Math.min(box.left, window.innerWidth - picker.offsetWidth - EDGE));
  const set = (name: string, value: number | 'auto') =>
    picker.style.setProperty(name, value === 'auto' ? value : `${Math.round(value)}px`);
  set('--covered', covered);
  set('--x', left);
  if (below >= needed) stand(box.bottom + GAP, 'auto', below);
  else if (above >= needed) stand('auto', window.innerHeight - box.top + GAP, above);
  // Room on neither side: beside rather than cut off, even if it covers the anchor.
  else stand(Math.max(EDGE, window.innerHeight - EDGE - needed), 'auto', window.innerHeight - 2 * EDGE);

  function stand(top: number | 'auto', bottom: number | 'auto', most: number): void {
    set('--top', top);
    set('--bottom', bottom);
    set('--most', most);
  }
}
