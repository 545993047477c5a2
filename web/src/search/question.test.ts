import { describe, expect, it } from 'vitest';
import { lineOf, questionIn } from './question.ts';

describe('a question', () => {
  it('is what was typed, and what the buttons add', () => {
    expect(lineOf(questionIn({ q: ' zebra ', project: 'TUT', in: 'comments', state: 'open' }))).toBe(
      'zebra project:TUT in:comments is:open',
    );
    expect(lineOf(questionIn({ q: 'zebra', state: 'trash' }))).toBe('zebra in:trash');
  });

  it('asks nothing while nothing is typed', () => {
    expect(lineOf(questionIn({ q: '  ', project: 'TUT' }))).toBe('');
  });

  it('leaves out what an address cannot mean', () => {
    expect(lineOf(questionIn({ q: 'zebra', in: 'attic', state: 'purple' }))).toBe('zebra');
  });

  it('closes a phrase that is still being typed, so that filters stay filters', () => {
    expect(lineOf(questionIn({ q: '"red zeb', state: 'open' }))).toBe('"red zeb" is:open');
  });
});
