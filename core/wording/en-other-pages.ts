import type { OtherPagesWording } from './other-pages-wording.ts';

/** The ways to the other pages, in English. */
export const enOtherPages: OtherPagesWording = {
  title: 'Other pages of Opcoscope',
  list: 'A whole list',
  companies: 'Your companies',
  settings: 'Settings',
};
