import { describe, expect, test } from 'vitest';
import { type Inline, parseInline, parseMarkdown } from './markdown.ts';
import { continueList, makeLink, mentionAt, type Selection, toggleLines, toggleMark } from './markdown-edit.ts';
import { draftOf, markdownOf } from './mentions.ts';

/** "ab[cd]ef" stands for a text with "cd" selected, "ab|cd" for a caret. */
function at(marked: string): Selection {
  if (marked.includes('|')) {
    const caret = marked.indexOf('|');
    return { text: marked.replace('|', ''), start: caret, end: caret };
  }
  return { text: marked.replace('⟦', '').replace('⟧', ''), start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 };
}

function shown({ text, start, end }: Selection): string {
  return start === end
    ? `${text.slice(0, start)}|${text.slice(start)}`
    : `${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`;
}

describe('the toolbar', () => {
  test('bold goes on and off', () => {
    expect(shown(toggleMark(at('a ⟦word⟧'), '**'))).toBe('a **⟦word⟧**');
    expect(shown(toggleMark(at('a **⟦word⟧**'), '**'))).toBe('a ⟦word⟧');
  });

  test('italic does not eat bold', () => expect(shown(toggleMark(at('**⟦word⟧**'), '*'))).toBe('***⟦word⟧***'));

  test('lines become a list and plain again', () => {
    expect(toggleLines(at('⟦one\ntwo⟧'), 'bullet').text).toBe('- one\n- two');
    expect(toggleLines(at('⟦- one\n- two⟧'), 'bullet').text).toBe('one\ntwo');
    expect(toggleLines(at('⟦- one\n- two⟧'), 'number').text).toBe('1. one\n2. two');
    expect(toggleLines(at('⟦- one⟧'), 'task').text).toBe('- [ ] one');
    expect(shown(toggleLines(at('wo|rd'), 'quote'))).toBe('> wo|rd');
  });

  test('a link takes the words, or the address', () => {
    expect(shown(makeLink(at('see ⟦here⟧')))).toBe('see [here](⟦https://⟧)');
    expect(shown(makeLink(at('⟦https://example.org⟧')))).toBe('[|](https://example.org)');
  });
});

describe('Enter in a list', () => {
  test.each([
    ['- one|', '- one\n- |'],
    ['2. one|', '2. one\n3. |'],
    ['- [x] one|', '- [x] one\n- [ ] |'],
    ['  - one|', '  - one\n  - |'],
    ['- one\n- |', '- one\n|'],
  ])('%j', (before, after) => {
    const next = continueList(at(before));
    expect(next && shown(next)).toBe(after);
  });

  test('is left alone elsewhere', () => expect(continueList(at('plain|'))).toBeNull());
});

describe('mentions', () => {
  test('are looked for while a name is typed', () => {
    expect(mentionAt('ask @ad', 7)).toEqual({ start: 4, query: 'ad' });
    expect(mentionAt('@', 1)).toEqual({ start: 0, query: '' });
    expect(mentionAt('ask @Ada Lo', 11)).toEqual({ start: 4, query: 'Ada Lo' });
    expect(mentionAt('ann@example', 11)).toBeNull();
    expect(mentionAt('ask ada', 7)).toBeNull();
  });

  test('are shown as names and kept as ids', () => {
    const kept = 'Ask @[Ann Lee](person:a1) and @[Ann](person:a2).';
    const { draft, mentioned } = draftOf(kept);
    expect(draft).toBe('Ask @Ann Lee and @Ann.');
    expect(markdownOf(draft, mentioned)).toBe(kept);
  });

  test('of two people with one name are both kept', () => {
    const kept = '@[Ann](person:a1) @[Ann](person:a2)';
    const { draft, mentioned } = draftOf(kept);
    expect(markdownOf(draft, mentioned)).toBe(kept);
  });

  test('are whole names only', () =>
    expect(markdownOf('@Annika x@Ann', [{ id: 'a', name: 'Ann' }])).toBe('@Annika x@Ann'));
});

describe('reading markdown', () => {
  test('task lists, nested', () => {
    expect(parseMarkdown('- [x] one\n  - two\n- [ ] three')).toMatchObject([
      {
        kind: 'list',
        ordered: false,
        items: [{ ticked: true, blocks: [{ kind: 'list', items: [{ ticked: null }] }] }, { ticked: false }],
      },
    ]);
  });

  test('headings, quotes, code, rules and paragraphs', () => {
    expect(
      parseMarkdown('# A\n\ntext\nmore\n\n> quoted\n\n```js\n**x**\n```\n---\n1. one').map((block) => block.kind),
    ).toEqual(['heading', 'paragraph', 'quote', 'code', 'rule', 'list']);
  });

  test('marks within a line', () => {
    const kinds = (text: string) => parseInline(text).map((part: Inline) => part.kind);
    expect(kinds('a **b** *c* ~~d~~ `e`')).toEqual(['text', 'strong', 'text', 'em', 'text', 'del', 'text', 'code']);
    expect(kinds('snake_case_name 2*3*4')).toEqual(['text']);
    expect(parseInline('@[Ada](person:1)')).toEqual([{ kind: 'mention', name: 'Ada', personId: '1' }]);
    expect(kinds('see https://example.org.')).toEqual(['text', 'link', 'text']);
  });

  test('a link that could run code stays text', () => {
    expect(parseInline('[x](javascript:alert)')).toEqual([{ kind: 'text', text: '[x](javascript:alert)' }]);
    expect(parseInline('[x](//evil.example)')).toEqual([{ kind: 'text', text: '[x](//evil.example)' }]);
  });

  test('long unclosed marks do not hang', () => {
    const began = performance.now();
    parseMarkdown(`${'*a '.repeat(400)}\n\n${'['.repeat(2000)}\n\n${'`'.repeat(500)}x`);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});
