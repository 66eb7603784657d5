import type { FinderPageWording } from './finder-page-wording.ts';

export const enFinderPage: FinderPageWording = { lang: 'en', title: 'Who may pay for your course?' };
