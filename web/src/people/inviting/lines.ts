/** Reads a list of people as one writes it: an address invites, a bare name keeps a place. */

export interface Wanted {
  name: string;
  /** Null for a name alone. */
  email: string | null;
}

/** Whether somebody seems to have meant an address and mistyped it. */
export const isMistyped = ({ name, email }: Wanted): boolean => email === null && name.includes('@');

const ADDRESS = /<?([^\s<>@,;"]+@[^\s<>@,;"]+)>?/;

/** One person a line, also "Ada Okafor <ada@example.org>"; addresses alone may share a line. Nobody comes twice. */
export function readPeople(text: string): Wanted[] {
  const found = new Map<string, Wanted>();
  for (const line of text.split(/[\n;]/).flatMap(addressesApart)) {
    const wanted = readPerson(line);
    const key = (wanted?.email ?? wanted?.name ?? '').toLowerCase();
    if (wanted && !found.has(key)) found.set(key, wanted);
  }
  return [...found.values()];
}

/** "a@x, b@y" are two; "Okafor, Ada" is one. */
function addressesApart(line: string): string[] {
  const parts = line.split(',');
  return parts.length > 1 && parts.every((part) => !part.trim() || ADDRESS.test(part)) ? parts : [line];
}

function readPerson(line: string): Wanted | null {
  const email = ADDRESS.exec(line)?.[1]?.toLowerCase() ?? null;
  const name = line.replace(ADDRESS, ' ').replace(/["']/g, '').replace(/\s+/g, ' ').trim().replace(/,$/, '');
  return email || name ? { name, email } : null;
}
