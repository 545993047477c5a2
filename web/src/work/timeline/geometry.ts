/** Where days and lines lie on the screen. */
import type { DayNumber } from '../schedule/work-days.ts';
import { type Stretch, WIDTHS, type Zoom } from './scale.ts';

/** Height of the axis. */
export const HEAD = 44;

export interface Geometry extends Stretch {
  zoom: Zoom;
  /** Pixels of a day. */
  day: number;
  /** Height of a line. */
  row: number;
  /** Width of the names at the left. */
  names: number;
  /** Width of all days. */
  width: number;
}

export function geometryOf(zoom: Zoom, { first, last }: Stretch, row: number, names: number): Geometry {
  const day = WIDTHS[zoom];
  return { first, last, zoom, day, row, names, width: (last - first + 1) * day };
}

/** Pixels from the first day to the beginning of this one. */
export const xOf = (geometry: Pick<Geometry, 'first' | 'day'>, day: DayNumber): number =>
  (day - geometry.first) * geometry.day;

export const dayAt = (geometry: Pick<Geometry, 'first' | 'day'>, x: number): DayNumber =>
  geometry.first + Math.floor(x / geometry.day);

/** The part of it that is near the window; moves in steps, so that scrolling draws seldom. */
export interface Window {
  top: number;
  bottom: number;
  first: DayNumber;
  last: DayNumber;
}

const ROWS = 12;
const PIXELS = 800;

export function windowOf(geometry: Geometry, frame: HTMLElement): Window {
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = frame;
  const top = Math.floor(scrollTop / geometry.row / ROWS) * ROWS - ROWS / 2;
  const bottom = (Math.ceil((scrollTop + clientHeight) / geometry.row / ROWS) + 0.5) * ROWS;
  const left = (Math.floor(scrollLeft / PIXELS) - 1) * PIXELS;
  const right = (Math.ceil((scrollLeft + clientWidth) / PIXELS) + 1) * PIXELS;
  return {
    top: Math.max(0, top),
    bottom,
    first: Math.max(geometry.first, dayAt(geometry, left)),
    last: Math.min(geometry.last, dayAt(geometry, right)),
  };
}

export const isSameWindow = (a: Window, b: Window): boolean =>
  a.top === b.top && a.bottom === b.bottom && a.first === b.first && a.last === b.last;
