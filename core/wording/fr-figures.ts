/** `juin 2026`, or a day where the data has one. */
export function month(asOf: string): string {
  const [year, number, day] = asOf.split('-').map(Number);
  if (!year || !number) return asOf;
  return new Intl.DateTimeFormat('fr', {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year, number - 1, day || 1));
}

/** A number as people group its digits. */
export function count(n: number): string {
  return new Intl.NumberFormat('fr').format(n);
}
