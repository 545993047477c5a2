import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The tokens of one theme as [lightness, chroma, hue or null for the brand]. */
function tokensOf(theme: 'light' | 'dark'): Map<string, string> {
  const css = readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8');
  const blocks = [...css.matchAll(/^(:root,\n\[data-theme="light"\]|\[data-theme="dark"\]) \{\n([\s\S]*?)^\}/gm)];
  const block = blocks.find((found) => found[1]?.includes(theme));
  return new Map(
    [...(block?.[2] ?? '').matchAll(/--([\w-]+): ([^;]+);/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
}

type Rgb = [number, number, number];

function rgbOf(token: string, brand: number): Rgb {
  const found = /^oklch\(([\d.]+) ([\d.]+) ([\d.]+|var\(--brand-h\))\)$/.exec(token);
  if (!found) throw new Error(`no colour: ${token}`);
  return oklch(Number(found[1]), Number(found[2]), found[3]?.startsWith('var') ? brand : Number(found[3]));
}

/** Linear light, with chroma lowered until it fits the screen, as browsers do. */
function oklch(l: number, c: number, h: number): Rgb {
  const a = c * Math.cos((h * Math.PI) / 180);
  const b = c * Math.sin((h * Math.PI) / 180);
  const [x, y, z] = [
    l + 0.3963377774 * a + 0.2158037573 * b,
    l - 0.1055613458 * a - 0.0638541728 * b,
    l - 0.0894841775 * a - 1.291485548 * b,
  ].map((each) => each ** 3) as Rgb;
  const rgb: Rgb = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
  const isInside = rgb.every((each) => each >= -0.0005 && each <= 1.0005);
  return isInside || c < 0.002 ? (rgb.map((each) => Math.max(0, Math.min(1, each))) as Rgb) : oklch(l, c - 0.002, h);
}

function contrast(one: Rgb, other: Rgb): number {
  const light = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [low = 0, high = 0] = [light(one), light(other)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['bg', 'surface', 'raised', 'sunken', 'hover'];
const WORDS = ['ink', 'ink-2', 'ink-3', 'ok', 'warn', 'bad', 'info', 'accent-text'];
const PAIRS: [string, string][] = [
  ...WORDS.flatMap((word) => GROUNDS.map((ground): [string, string] => [word, ground])),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-hover'],
  ['bad-ink', 'bad-fill'],
  ['bad-ink', 'bad-fill-hover'],
  ['ink', 'accent-soft'],
  ['ink-2', 'accent-soft'],
  ['accent-text', 'accent-soft'],
  ['ink', 'pressed'],
  ['ink-2', 'pressed'],
  ['ok', 'ok-soft'],
  ['warn', 'warn-soft'],
  ['bad', 'bad-soft'],
  ['info', 'info-soft'],
];

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  const colour = (name: string, brand: number) => rgbOf(tokens.get(name) ?? '', brand);

  test.each([0, 40, 90, 130, 180, 230, 268, 320])('every word is readable with the brand hue %i', (brand) => {
    const weak = PAIRS.map(([word, ground]) => ({
      pair: `${word} on ${ground}`,
      ratio: contrast(colour(word, brand), colour(ground, brand)),
    })).filter(({ ratio }) => ratio < 4.5);
    expect(weak).toEqual([]);
  });

  test('edges of controls and the focus ring stand out', () => {
    for (const ground of ['bg', 'surface', 'raised', 'sunken']) {
      expect(contrast(colour('line-strong', 268), colour(ground, 268))).toBeGreaterThanOrEqual(3);
      expect(contrast(colour('focus', 268), colour(ground, 268))).toBeGreaterThanOrEqual(3);
    }
  });

  test('initials are readable on every hue', () => {
    const number = (name: string) => Number(tokens.get(name));
    for (let hue = 0; hue < 360; hue += 10) {
      const ink = oklch(number('hue-ink-l'), number('hue-ink-c'), hue);
      for (const ground of ['fill', 'soft'])
        expect(contrast(ink, oklch(number(`hue-${ground}-l`), number(`hue-${ground}-c`), hue))).toBeGreaterThanOrEqual(
          4.5,
        );
    }
  });
});
