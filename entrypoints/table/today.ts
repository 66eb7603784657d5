import type { IsoDate } from '../../core/answer.ts';

/** Today in Paris. Apart from the widget's services, which bring all that an answer needs. */
export function today(): IsoDate {
  return new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris' }).format(new Date());
}
