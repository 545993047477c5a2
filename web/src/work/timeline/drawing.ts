/** The timeline as a drawing of its own (SVG), page by page: for a picture to send and for paper. */
import type { Day, Id } from '../../data/rows.ts';
import type { Tie } from '../schedule/foresee.ts';
import { type DayNumber, dayNumber } from '../schedule/work-days.ts';
import { pathOf } from './Arrows.tsx';
import { type Geometry, xOf } from './geometry.ts';
import type { Line, TaskLine } from './lines.ts';
import type { Marking } from './marks.ts';
import { lowerTicks, type Tick, upperTicks, WIDTHS, ZOOMS, type Zoom } from './scale.ts';

export interface Sheet {
  title: string;
  /** Under the title: when it was made. */
  subtitle: string;
  lines: readonly Line[];
  links: readonly Tie[];
  marking: Marking;
  today: DayNumber;
  keyOf: (line: TaskLine) => string;
  hueOf: (project: Id) => number;
  /** What the marks mean, in words. */
  legend: Legend;
  colour: (token: string) => string;
}

export interface Legend {
  todo: string;
  doing: string;
  done: string;
  critical: string;
  baseline: string;
  milestone: string;
  today: string;
}

export const PAGE = { width: 1400, height: 990 };
const NAMES = 300;
const ROW = 22;
const TOP = 92;
const FOOT = 34;
const MARGIN = 24;

/** As many pages as the lines need. */
export function pagesOf(sheet: Sheet): string[] {
  const room = Math.floor((PAGE.height - TOP - FOOT - MARGIN) / ROW);
  const pages = Math.max(1, Math.ceil(sheet.lines.length / room));
  return Array.from({ length: pages }, (_, at) =>
    drawn(sheet, sheet.lines.slice(at * room, (at + 1) * room), PAGE.height, pages > 1 ? `${at + 1} / ${pages}` : ''),
  );
}

/** All of it on one sheet. */
export const wholeOf = (sheet: Sheet): string =>
  drawn(sheet, sheet.lines, TOP + sheet.lines.length * ROW + FOOT + MARGIN, '');

function drawn(sheet: Sheet, lines: readonly Line[], height: number, page: string): string {
  const geometry = geometryFor(sheet.lines, sheet.today);
  const bottom = TOP + lines.length * ROW;
  const ink = sheet.colour('--ink');
  const parts = [
    `<rect width="${PAGE.width}" height="${height}" fill="${sheet.colour('--surface')}"/>`,
    text(MARGIN, 34, sheet.title, ink, 20, 600),
    text(MARGIN, 54, sheet.subtitle, sheet.colour('--ink-2'), 12),
    text(PAGE.width - MARGIN, 34, page, sheet.colour('--ink-2'), 12, 400, 'end'),
    `<g transform="translate(${NAMES} 0)">${axis(sheet, geometry, bottom)}</g>`,
    ...lines.map((line, at) => lineOf(sheet, line, TOP + at * ROW, geometry)),
    `<g transform="translate(${NAMES} ${TOP})">${arrows(sheet, lines, geometry)}</g>`,
    legendOf(sheet, height - FOOT + 8),
  ];
  const box = `viewBox="0 0 ${PAGE.width} ${height}" width="${PAGE.width}" height="${height}"`;
  const font = 'font-family="Inter Variable, Inter, system-ui, sans-serif"';
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box} ${font}>${parts.join('')}</svg>`;
}

/** The whole stretch fits the width; the axis is as fine as that allows. */
function geometryFor(lines: readonly Line[], today: DayNumber): Geometry {
  let [first, last] = [today, today];
  for (const [from, to] of lines.map(spanOf)) [first, last] = [Math.min(first, from), Math.max(last, to)];
  [first, last] = [first - 3, last + 24];
  const width = PAGE.width - NAMES - MARGIN;
  const day = width / (last - first + 1);
  const zoom: Zoom = ZOOMS.find((each) => day >= WIDTHS[each] * 0.55) ?? 'quarter';
  return { first, last, zoom, day, row: ROW, names: NAMES, width };
}

function spanOf(line: Line): [DayNumber, DayNumber] {
  if (line.is === 'task') return [line.bar.first, line.bar.last];
  const goals = line.is === 'milestone' ? [line.milestone] : line.milestones;
  const days = goals.map((goal) => dayNumber(goal.due as Day));
  return [Math.min(...days, Number.MAX_SAFE_INTEGER), Math.max(...days, 0)];
}

function axis({ colour, today, legend }: Sheet, geometry: Geometry, bottom: number): string {
  const soft = colour('--line');
  const mark = (tick: Tick, y: number, fill: string) => {
    const x = Math.max(0, xOf(geometry, tick.day));
    const to = Math.min(geometry.width, xOf(geometry, tick.end));
    const fits = to - x > tick.label.length * 6;
    return fits ? text(x + 4, y, tick.label, fill, 10.5) : '';
  };
  const lower = lowerTicks(geometry.zoom, geometry);
  const steps = lower.map((tick) => {
    const x = xOf(geometry, tick.day);
    return x < 0 ? '' : `<path d="M${n(x)} ${TOP - 18}V${bottom}" stroke="${soft}" stroke-width="0.6"/>`;
  });
  const x = n(xOf(geometry, today) + geometry.day / 2);
  return [
    ...steps,
    ...upperTicks(geometry.zoom, geometry).map((tick) => mark(tick, TOP - 24, colour('--ink'))),
    ...lower.map((tick) => mark(tick, TOP - 6, colour('--ink-2'))),
    `<path d="M0 ${TOP}H${geometry.width}" stroke="${colour('--line-strong')}" stroke-width="0.8"/>`,
    `<path d="M${x} ${TOP - 18}V${bottom}" stroke="${colour('--accent')}" stroke-width="1.2"/>`,
    `<title>${escaped(legend.today)}</title>`,
  ].join('');
}

function lineOf(sheet: Sheet, line: Line, y: number, geometry: Geometry): string {
  const { colour } = sheet;
  const rule = `<path d="M${MARGIN} ${y + ROW}H${PAGE.width - MARGIN}" stroke="${colour('--line-soft')}" stroke-width="0.6"/>`;
  const middle = y + ROW / 2 + 4;
  if (line.is === 'task') return rule + taskOf(sheet, line, y, middle, geometry);
  const goals = line.is === 'milestone' ? [line.milestone] : line.milestones;
  const title = line.is === 'milestone' ? line.milestone.name : line.title;
  return [
    `<rect x="${MARGIN}" y="${y}" width="${PAGE.width - 2 * MARGIN}" height="${ROW}" fill="${colour('--sunken')}"/>`,
    text(MARGIN + 6, middle, short(title, 42), colour('--ink'), 11.5, 600),
    ...goals.map((goal) => {
      const x = NAMES + xOf(geometry, dayNumber(goal.due)) + geometry.day / 2;
      return (
        gem(x, y + ROW / 2, goal.reached_on !== null, colour) +
        text(x + 10, middle, goal.name, colour('--ink'), 11, 500)
      );
    }),
  ].join('');
}

const gem = (x: number, y: number, isReached: boolean, colour: Sheet['colour']): string =>
  `<path d="M${n(x)} ${y - 6}l6 6-6 6-6-6z" fill="${colour(isReached ? '--ok' : '--surface')}" stroke="${colour(isReached ? '--ok' : '--ink-2')}" stroke-width="1.5"/>`;

function taskOf(sheet: Sheet, line: TaskLine, y: number, middle: number, geometry: Geometry): string {
  const { colour, marking } = sheet;
  const { task, bar } = line;
  const marks = marking.of(task);
  const x = NAMES + xOf(geometry, bar.first);
  const width = Math.max(2, (bar.last - bar.first + 1) * geometry.day - 1);
  const key = sheet.keyOf(line);
  const stroke = marks.isCritical
    ? colour('--bad')
    : task.done_at
      ? 'none'
      : hue('dot', sheet.hueOf(task.project_id), colour);
  const fill = task.done_at ? colour('--pressed') : hue('fill', sheet.hueOf(task.project_id), colour);
  const promise = marks.promise;
  return [
    text(MARGIN + 6, middle, key, colour('--ink-2'), 10.5),
    text(MARGIN + 64, middle, short(task.title, 36), colour('--ink'), 11.5),
    `<rect x="${n(x)}" y="${y + 4}" width="${n(width)}" height="${ROW - 8}" rx="3" fill="${fill}" stroke="${stroke}" stroke-width="${marks.isCritical ? 2 : 1}"/>`,
    promise
      ? `<rect x="${n(NAMES + xOf(geometry, promise.first))}" y="${y + ROW - 4}" width="${n(Math.max(2, (promise.last - promise.first + 1) * geometry.day - 1))}" height="3" rx="1.5" fill="${colour('--ink-3')}"/>`
      : '',
  ].join('');
}

function arrows({ links, marking, colour }: Sheet, lines: readonly Line[], geometry: Geometry): string {
  const places = new Map(
    lines.flatMap((line, at) =>
      line.is === 'task'
        ? [[line.id, { at, bar: line.bar, isCritical: marking.of(line.task).isCritical }] as const]
        : [],
    ),
  );
  const paths = links.map((link) => {
    const [from, to] = [places.get(link.predecessor_id), places.get(link.task_id)];
    if (!from || !to) return '';
    const stroke = colour(from.isCritical && to.isCritical ? '--bad' : '--line-strong');
    return `<path d="${pathOf(link, from, to, geometry)}" fill="none" stroke="${stroke}" marker-end="url(#head)"/>`;
  });
  const head = `<path d="M0 .5 8 4 0 7.5z" fill="${colour('--line-strong')}"/>`;
  return `<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto">${head}</marker></defs>${paths.join('')}`;
}

function legendOf({ legend, colour }: Sheet, y: number): string {
  const box = (fill: string, stroke: string) => (x: number) =>
    `<rect x="${x}" y="${y}" width="20" height="11" rx="3" fill="${fill}" stroke="${stroke}"/>`;
  const parts: [string, (x: number) => string][] = [
    [legend.doing, box(colour('--accent-soft'), colour('--accent'))],
    [legend.done, box(colour('--pressed'), 'none')],
    [legend.critical, box(colour('--surface'), colour('--bad'))],
    [
      legend.baseline,
      (x) => `<rect x="${x}" y="${y + 5}" width="20" height="3" rx="1.5" fill="${colour('--ink-3')}"/>`,
    ],
    [legend.milestone, (x) => gem(x + 10, y + 6, false, colour)],
    [legend.today, (x) => `<path d="M${x + 10} ${y - 2}v15" stroke="${colour('--accent')}" stroke-width="1.5"/>`],
  ];
  let x = MARGIN;
  return parts
    .map(([words, mark]) => {
      const here = mark(x) + text(x + 26, y + 10, words, colour('--ink-2'), 11);
      x += 48 + words.length * 6.4;
      return here;
    })
    .join('');
}

const hue = (of: 'dot' | 'fill', h: number, colour: Sheet['colour']): string =>
  `oklch(${colour(`--hue-${of}-l`)} ${colour(`--hue-${of}-c`)} ${h})`;

function text(x: number, y: number, words: string, fill: string, size: number, weight = 400, anchor = 'start'): string {
  return `<text x="${n(x)}" y="${n(y)}" fill="${fill}" font-size="${size}" font-weight="${weight}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

const n = (value: number): string => String(Math.round(value * 10) / 10);
const short = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1)}…` : words);

/** Words of people become text of the drawing, whatever they hold. */
export const escaped = (words: string): string =>
  words
    .replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
