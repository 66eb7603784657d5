import { loadIdccLabels } from '../tables/idcc-labels.ts';
import { loadNafLabels } from '../tables/naf-labels.ts';
import type { Titles } from './wording.ts';

/** The names behind the codes of agreements and activities. Rejects where a file of them cannot be loaded. */
export async function loadTitles(): Promise<Titles> {
  const [idcc, naf] = await Promise.all([loadIdccLabels(), loadNafLabels()]);
  return { idcc: (code) => idcc.title(code), naf: (code) => naf.label(code) };
}
