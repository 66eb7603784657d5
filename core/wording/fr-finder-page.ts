import type { FinderPageWording } from './finder-page-wording.ts';
import { typesetAll } from './typeset.ts';

export const frFinderPage: FinderPageWording = {
  lang: 'fr',
  ...typesetAll({ title: 'Qui peut payer votre formation ?' }),
};
