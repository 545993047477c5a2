/** A hue for anything with an id: the same person has the same colour on every screen and every machine. */
import type { CSSProperties } from 'react';

/** 0-359, spread by the golden angle so that neighbouring ids differ clearly. */
export function hueOf(id: string): number {
  let hash = 2166136261;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 16777619);
  return Math.round(((hash >>> 0) % 360) * 137.508) % 360;
}

/** Sets `--h`, which every `--hue-*` recipe of the tokens reads. */
export function hueStyle(hue: number): CSSProperties {
  return { '--h': hue } as CSSProperties;
}

/** At most two letters: "Ada Lovelace" is AL, "ada@example.org" is A, "Søren" is S. */
export function initialsOf(name: string): string {
  const words = name
    .replace(/@.*$/, '')
    .split(/[\s._-]+/)
    .filter((word) => /^[\p{L}\d]/u.test(word));
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters.map((word) => [...(word ?? '?')][0]?.toLocaleUpperCase()).join('');
}
