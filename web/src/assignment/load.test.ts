import { describe, expect, test } from 'vitest';
import { clockIn } from './clock.ts';
import { loadOf, spread, usualEffort } from './load.ts';
import agreed from './loads.json';
import { WorkingTime } from './working-time.ts';

const today = '2026-03-02'; // a Monday
const work = (effort: number | null, due: string | null = '2026-03-06', start: string | null = null) => ({
  effort,
  due,
  start,
});
const asked = { today, has: [], gets: [], usual: 60 };

describe('how full somebody is', () => {
  test('of four full weeks four fifths can be planned', () => {
    expect(loadOf(asked).capacity).toBe(20 * 480 * 0.8);
  });

  test('time off is taken out, weekends in it count once', () => {
    const absences = [{ start: '2026-03-05', end: '2026-03-10' }];
    expect(loadOf({ ...asked, absences }).capacity).toBeCloseTo(16 * 480 * 0.8);
  });

  test('work due within the weeks counts whole, also when it is late already', () => {
    expect(loadOf({ ...asked, has: [work(120), work(30, '2026-02-01')] }).before).toBe(150);
  });

  test('work due later counts in part: half of it where half of its time is here', () => {
    expect(loadOf({ ...asked, has: [work(1000, '2026-04-26')] }).before).toBeCloseTo(500);
  });

  test('work that begins later does not count', () => {
    expect(loadOf({ ...asked, has: [work(1000, '2026-05-01', '2026-04-01')] }).before).toBe(0);
  });

  test('work without a date is spread over twelve weeks', () => {
    expect(loadOf({ ...asked, has: [work(1200, null)] }).before).toBeCloseTo(400);
  });

  test('what is proposed comes on top, with the usual effort where nobody estimated', () => {
    const load = loadOf({ ...asked, has: [work(100)], gets: [work(null)] });
    expect(load).toMatchObject({ before: 100, after: 160 });
  });

  test('who does not work has no room, and no error', () => {
    expect(loadOf({ ...asked, week: [0, 0, 0, 0, 0, 0, 0], gets: [work(60, null)] })).toEqual({
      capacity: 0,
      before: 0,
      after: 60,
    });
  });

  test('a due date in a far century is answered at once', () => {
    expect(loadOf({ ...asked, has: [work(60, '9999-12-31')] }).before).toBeLessThan(60);
  });
});

describe.each(agreed.people)(
  'the engine’s own numbers: $time_zone',
  ({ week, absences, work, time_zone, ...engine }) => {
    const time = new WorkingTime(clockIn(time_zone, new Date(agreed.now)), week, absences);
    const ends = engine.capacity.map((_, at) => time.today + 7 * at + 6);
    const hours = (minutes: number) => expect.closeTo(minutes / 60, 5);

    test('hours that can be planned', () => {
      expect(engine.capacity).toEqual(ends.map((end) => hours(time.until(end))));
    });

    test('hours of promised work, week by week', () => {
      const spreads = work.map((each) => spread(time, each, 0, ends));
      const until = (at: number) =>
        spreads.flatMap((each) => each.slice(0, at + 1)).reduce((sum, each) => sum + each, 0);
      expect(engine.booked).toEqual(ends.map((_, at) => hours(until(at))));
    });
  },
);

describe('the usual effort', () => {
  test('is the middle one, or between the middle two, or four hours', () => {
    expect(usualEffort([work(10), work(99), work(30), work(null)])).toBe(30);
    expect(usualEffort([work(10), work(30)])).toBe(20);
    expect(usualEffort([])).toBe(240);
  });
});
