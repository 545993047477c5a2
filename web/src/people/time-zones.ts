/** Time zones as people know them: by city, with the time it is there. */

/** The zone of this browser; UTC where it does not tell. */
export const guessedZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

export function allZones(): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes('UTC') ? known : ['UTC', ...known];
}

/** "America/Argentina/Buenos_Aires" is Buenos Aires. */
export const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** "14:05" there and now; empty for a zone nobody knows. */
export function timeIn(zone: string, at: Date = new Date()): string {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(at);
  } catch {
    return '';
  }
}
