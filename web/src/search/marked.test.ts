import { describe, expect, it } from 'vitest';
import { partsOf } from './Marked.tsx';

const told = (text: string, marks: [number, number][]) =>
  partsOf(text, marks).map((part) => (part.isMatch ? `[${part.text}]` : part.text));

describe('matches in a text', () => {
  it('part it', () => {
    expect(
      told('a red zebra', [
        [2, 5],
        [6, 11],
      ]),
    ).toEqual(['a ', '[red]', ' ', '[zebra]']);
    expect(told('zebra', [])).toEqual(['zebra']);
    expect(told('', [])).toEqual([]);
  });

  it('count characters that take two places as one', () => {
    expect(told('😀𝒜 zebra', [[3, 8]])).toEqual(['😀𝒜 ', '[zebra]']);
  });
});
