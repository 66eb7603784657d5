import { opcoName } from '../tables/opcos.ts';
import { month } from './fr-figures.ts';
import { typeset as t, typesetAll } from './typeset.ts';
import type { FollowWording, TableSaying } from './wording.ts';

function saying(says: TableSaying): string {
  if (says === 'absent') return 'absent de la table';
  return says === 'no-opco' ? 'sans OPCO indiqué' : opcoName(says);
}

/** What is said of the kept establishments whose OPCO changed. */
export const frFollow: FollowWording = {
  ui: typesetAll({
    see: 'Voir la réponse',
    seen: 'J’ai vu',
  }),
  changed: (count) =>
    t(count === 1 ? 'Un établissement gardé a changé d’OPCO' : `${count} établissements gardés ont changé d’OPCO`),
  change: ({ before, beforeMonth, after, afterMonth }) =>
    t(`${saying(before)} en ${month(beforeMonth)}, ${saying(after)} en ${month(afterMonth)}.`),
};
