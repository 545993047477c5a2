/** A link in words, as the task that waits would say it ("it") or as the other one would ("this"). */
import { plural, t } from '@lingui/core/macro';
import type { Link, LinkType } from '../../data/link-rows.ts';
import { formatEffort, parseEffort } from '../../ui/effort.ts';

export const LINK_TYPES: readonly LinkType[] = ['FS', 'SS', 'FF', 'SF'];

export function linkInWords({ type, lag }: Pick<Link, 'type' | 'lag'>, of: 'it' | 'this'): string {
  const when = END[of][type.startsWith('F') ? 'done' : 'begun']();
  const starts = type.endsWith('S');
  const time = formatEffort(Math.abs(lag));
  if (lag === 0) return starts ? t`starts when ${when}` : t`ends when ${when}`;
  if (lag > 0) return starts ? t`starts ${time} after ${when}` : t`ends ${time} after ${when}`;
  return starts ? t`starts ${time} before ${when}` : t`ends ${time} before ${when}`;
}

const END = {
  it: { done: () => t`it is done`, begun: () => t`it has begun` },
  this: { done: () => t`this is done`, begun: () => t`this has begun` },
};

export const waitsInWords = (count: number): string => plural(count, { one: 'waits for #', other: 'waits for #' });

/** "2h", "-30m"; nothing for none. */
export function lagAsText(lag: number): string {
  if (lag === 0) return '';
  return lag < 0 ? `-${formatEffort(-lag)}` : formatEffort(lag);
}

/** Minutes from what was typed; null when it is no time. */
export function lagFrom(text: string): number | null {
  const words = text.trim().replace(/^[−–]/, '-');
  if (words === '' || /^-?0+[a-z]*$/i.test(words)) return 0;
  const minutes = parseEffort(words.replace(/^[-+]/, ''));
  if (minutes === null) return null;
  return words.startsWith('-') ? -minutes : minutes;
}
