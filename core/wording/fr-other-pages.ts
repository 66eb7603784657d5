import type { OtherPagesWording } from './other-pages-wording.ts';
import { typesetAll } from './typeset.ts';

/** The ways to the other pages, in French. */
export const frOtherPages: OtherPagesWording = typesetAll({
  title: 'Autres pages d’Opcoscope',
  list: 'Toute une liste',
  companies: 'Vos entreprises',
  settings: 'Réglages',
});
