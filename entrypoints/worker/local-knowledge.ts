import type { Siren, Siret } from '../../core/answer.ts';
import { type LocalAnswer, lookUpLocally } from '../../core/lookup/look-up-locally.ts';
import { buildLabelIndex, type LabelHit, searchLabels } from '../../core/search/label-search.ts';
import { loadIdccLabels } from '../../core/tables/idcc-labels.ts';
import { loadNafLabels } from '../../core/tables/naf-labels.ts';
import { loadTitles } from '../../core/wording/load-titles.ts';
import { today } from '../../widget/today.ts';
import { createCacheToRead } from '../kept/company-cache.ts';
import { createInstalledCopy } from '../kept/installed-copy.ts';
import { createInstalledTable } from '../kept/installed-table.ts';

/** What the worker knows without any network: the installed table, the kept answers, and the tables that it came with. */
export function openLocalKnowledge() {
  const sources = { cache: createCacheToRead(), copy: createInstalledCopy(createInstalledTable(), today), today };
  /** Built by the first words that are typed: a worker that shows a badge does without. */
  let index: ReturnType<typeof buildLabelIndex> | undefined;

  return {
    lookUp: (number: Siret | Siren): Promise<LocalAnswer | null> => lookUpLocally(number, sources),
    async findLabels(words: string): Promise<LabelHit[]> {
      const [idcc, naf] = await Promise.all([loadIdccLabels(), loadNafLabels()]);
      index ??= buildLabelIndex({ idcc, naf });
      return searchLabels(words, index, { limit: 2 });
    },
    titles: loadTitles,
  };
}
