import type { FinderPageWording } from './finder-page-wording.ts';

export const enFinderPage: FinderPageWording = { lang: 'en', title: 'Which OPCO for your company?' };
