/** Minutes as a clock writes them: "1:30", and for what still runs "0:42:07". */

const two = (value: number) => String(value).padStart(2, '0');

export function onClock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${two(Math.round(minutes % 60))}`;
}

export function ticking(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
