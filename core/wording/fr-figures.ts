// Made once: to make one takes longer than to write a thousand figures with it, and a long list is full of them.
const MONTH = new Intl.DateTimeFormat('fr', { year: 'numeric', month: 'long', timeZone: 'UTC' });
const DAY = new Intl.DateTimeFormat('fr', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
const COUNT = new Intl.NumberFormat('fr');

/** `juin 2026`, or a day where the data has one. */
export function month(asOf: string): string {
  const [year, number, day] = asOf.split('-').map(Number);
  const time = year && number ? Date.UTC(year, number - 1, day || 1) : Number.NaN;
  return Number.isNaN(time) ? asOf : (day ? DAY : MONTH).format(time);
}

/** `d’avril 2026`, `de juin 2026`. */
export function ofMonth(asOf: string): string {
  const name = month(asOf);
  return `${/^[ao]/.test(name) ? 'd’' : 'de '}${name}`;
}

/** A number as people group its digits. */
export function count(n: number): string {
  return COUNT.format(n);
}

/** `109 Mo`: bytes as a person reads them. */
export function size(bytes: number): string {
  const [unit, name] = bytes < 1e6 ? [1e3, 'ko'] : [1e6, 'Mo'];
  const value = bytes / unit;
  return `${count(value < 10 ? Math.round(value * 10) / 10 : Math.round(value))}\u202f${name}`;
}
