/** What time it is for somebody elsewhere. */
import type { Clock } from './working-time.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** In a zone nobody knows it is as late as in Greenwich. */
export function clockIn(zone: string, at: Date): Clock {
  const [date = '', time = ''] = formatOf(zone).format(at).split(', ');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return { day: date, minute: hours * 60 + minutes };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = made(zone) ?? made('UTC')!;
    formats.set(zone, format);
  }
  return format;
}

function made(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-CA', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
  } catch {
    return null;
  }
}
