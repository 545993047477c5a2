/**
 * Mentions while writing and while kept. Kept text has `@[Ada Lovelace](person:<id>)`; nobody wants to see ids in a text
 * field, so the field shows `@Ada Lovelace` and this translates both ways.
 */

export interface Named {
  id: string;
  name: string;
}

const KEPT = /@\[([^\]\n]+)\]\(person:([\w-]+)\)/g;

/** The text to edit, and who is mentioned in it. */
export function draftOf(markdown: string): { draft: string; mentioned: Named[] } {
  const mentioned: Named[] = [];
  const draft = markdown.replace(KEPT, (whole, name: string, id: string) => {
    // Two people of one name would become one: the second stays as it is kept.
    if (mentioned.some((other) => other.name === name && other.id !== id)) return whole;
    if (!mentioned.some((other) => other.id === id)) mentioned.push({ id, name });
    return `@${name}`;
  });
  return { draft, mentioned };
}

/** The text to keep: every `@Name` of someone mentioned becomes a mention, longer names first. */
export function markdownOf(draft: string, mentioned: readonly Named[]): string {
  const byName = new Map([...mentioned].reverse().map((person) => [person.name, person]));
  const names = [...byName.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (!names.length) return draft;
  const written = new RegExp(`(^|[\\s(])@(${names.join('|')})(?![\\p{L}\\d])`, 'gu');
  return draft.replace(written, (whole, before: string, name: string) => {
    const person = byName.get(name);
    return person ? `${before}@[${name}](person:${person.id})` : whole;
  });
}
