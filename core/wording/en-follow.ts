import { opcoName } from '../tables/opcos.ts';
import { month } from './en-figures.ts';
import type { FollowWording, TableSaying } from './wording.ts';

function saying(says: TableSaying): string {
  if (says === 'absent') return 'absent from the table';
  return says === 'no-opco' ? 'no OPCO given' : opcoName(says);
}

/** What is said of the establishments that a person keeps. */
export const enFollow: FollowWording = {
  ui: {
    see: 'See the answer',
    seen: 'I have seen it',
  },
  changed: (count) =>
    count === 1 ? 'One kept establishment has another OPCO' : `${count} kept establishments have another OPCO`,
  change: ({ before, beforeMonth, after, afterMonth }) =>
    `${saying(before)} in ${month(beforeMonth)}, ${saying(after)} in ${month(afterMonth)}.`,
};
