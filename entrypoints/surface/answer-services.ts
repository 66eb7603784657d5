import type { Naf } from '../../core/answer.ts';
import { createLookUp } from '../../core/lookup/look-up.ts';
import type { LocalSources } from '../../core/lookup/look-up-locally.ts';
import type { SourceBases } from '../../core/sources/source-bases.ts';
import { loadNafOpco } from '../../core/tables/naf-opco.ts';
import { enAnswer } from '../../core/wording/en-answer.ts';
import { frAnswer } from '../../core/wording/fr-answer.ts';
import { formEntries } from '../../widget/element/form-entries.ts';
import { createServices, type Services } from '../../widget/services.ts';
import { today } from '../../widget/today.ts';
import * as views from '../../widget/views/result-view.tsx';
import { createKeptCache } from '../kept/company-cache.ts';
import { createInstalledCopy } from '../kept/installed-copy.ts';
import type { InstalledTable } from '../kept/installed-table.ts';
import { sourcesAllowed } from '../kept/sources-allowed.ts';
import { actIn } from './act-in.ts';

/** What answers, and what this browser holds by itself: the same for answers that nobody is asked for. */
export interface AnswerServices extends Services {
  local: LocalSources;
}

/**
 * The services of popup and panel. A page's visitor may never act, so the widget fetches its parts one by one; whoever opens
 * the popup wants an answer, so all that an answer needs is in the popup's own script, and the cache and the
 * installed table open and the tables are read while the page is.
 * @param bases where the sources are
 * @param table the national table, where the person installed it
 */
export function createAnswerServices(bases: SourceBases, table: InstalledTable): AnswerServices {
  const cache = createKeptCache();
  const copy = createInstalledCopy(table, today);
  void cache.open();
  void loadNafOpco().then(
    // The first activity that is asked for makes the tables of activities and agreements be read.
    ({ candidates }) => candidates('01.11Z' as Naf),
    () => undefined, // Asked again, and its absence told, where an answer needs it.
  );
  return {
    ...createServices(),
    lookUp: createLookUp({ bases, cache, copy, allowed: sourcesAllowed, today }).lookUp,
    act: async (language) => actIn(language),
    answerParts: async (language) => ({ views, wording: language === 'fr' ? frAnswer : enAnswer, formEntries }),
    local: { cache, copy, today },
  };
}
