/** When something happened, as distance from now or, under the heading of its day, by the clock; all of it on hover. */
import { agoInWords } from '../ui/dates.ts';
import s from './talk.module.css';

export function Moment({ at, isOfDay = false }: { at: string; isOfDay?: boolean }) {
  return (
    <time className={s.moment} dateTime={at} title={exactly(at)}>
      {isOfDay ? byClock(at) : agoInWords(at)}
    </time>
  );
}

const language = (): string => document.documentElement.lang.replace(/^en$/, 'en-GB') || 'en-GB';

const byClock = (at: string): string =>
  new Intl.DateTimeFormat(language(), { timeStyle: 'short' }).format(new Date(at));

const exactly = (at: string): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'full', timeStyle: 'short' }).format(new Date(at));
