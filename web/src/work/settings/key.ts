/** The short key of a project, as the server would propose it: "Website relaunch" gives WR, "Tutti" gives TUT. */

const LONGEST = 10;

export function proposeKey(name: string, taken: ReadonlySet<string> = new Set()): string {
  const words = plain(name).match(/[A-Za-z][A-Za-z0-9]*/g) ?? [];
  const letters = words.length > 1 ? words.map((word) => word[0]).join('') : words.join('');
  const key = letters.slice(0, 3).toUpperCase();
  return key && taken.has(key) ? freeKey(key, taken) : key;
}

/** What may be typed: capital letters and digits, a letter first. */
export const tidyKey = (typed: string): string =>
  plain(typed)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/^\d+/, '')
    .slice(0, LONGEST);

function freeKey(key: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${key}${number}`)) number++;
  return `${key}${number}`;
}

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{Diacritic}/gu, '');
