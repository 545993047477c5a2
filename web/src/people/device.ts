/** What a browser calls itself, in words: "Firefox on Linux". Rough on purpose: it is for recognising one's own. */
import { t } from '@lingui/core/macro';

/** The first that matches counts: browsers name those they descend from, too. */
const BROWSERS: [RegExp, string][] = [
  [/\b(?:Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\b(?:OPR|OPiOS)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];

const SYSTEMS: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

export type Shape = 'phone' | 'computer';

export function deviceInWords(agent: string): string {
  const browser = nameIn(BROWSERS, agent);
  const system = nameIn(SYSTEMS, agent);
  if (browser && system) return t`${browser} on ${system}`;
  return browser ?? system ?? (firstWord(agent) || t`An unknown browser`);
}

export const shapeOf = (agent: string): Shape =>
  /\b(iPhone|iPad|Android|Mobile)\b/.test(agent) ? 'phone' : 'computer';

const nameIn = (names: [RegExp, string][], agent: string) => names.find(([pattern]) => pattern.test(agent))?.[1];

const firstWord = (agent: string) => agent.split(/[\s/]/, 1)[0]!.slice(0, 40);
