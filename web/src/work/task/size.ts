/** The size of a file as people say it. */

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function sizeInWords(bytes: number, locale?: string): string {
  const at = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const unitDisplay = at ? 'short' : 'long'; // "kB", but "bytes"
  const format = { style: 'unit', unit: UNITS[at]!, unitDisplay, maximumFractionDigits: at > 1 ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, format).format(bytes / 1000 ** at);
}
