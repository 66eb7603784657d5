import type { AsOf } from '../answer.ts';

/** A month or a day as people write it: `juin 2026`, `27 November 2026`; what is no date stays as it is. */
export function dateText(language: 'fr' | 'en-GB', asOf: AsOf): string {
  const [year, month, day] = asOf.split('-').map(Number);
  if (!year || !month) return asOf;
  return new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'long',
    ...(day && { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.UTC(year, month - 1, day || 1));
}
