import { OFFICIAL_BASES, type SourceBases } from '../../core/sources/source-bases.ts';
import { wearAnswerStyles } from '../../widget/answer-styles.ts';
import { basesAt } from '../../widget/source-address.ts';
import { today } from '../../widget/today.ts';
import { DESK_STYLES } from '../answer/desk-styles.ts';
import type { Companies } from '../kept/companies.ts';
import { createCompanies } from '../kept/companies-store.ts';
import { createInstalledTable, type InstalledTable } from '../kept/installed-table.ts';
import { isPrivateWindow } from '../kept/private-window.ts';
import { PAGE_STYLES } from '../page/page-styles.ts';
import { type AnswerServices, createAnswerServices } from './answer-services.ts';
import { openSurface, type Surface } from './open-surface.ts';

/** What popup and panel, which answer about companies, start from. */
export interface AnswerSurface extends Surface {
  isPrivate: boolean;
  bases: SourceBases;
  /** The national table, where the person installed it. */
  table: InstalledTable;
  companies: Companies;
  services: AnswerServices;
  today: typeof today;
}

/**
 * Opens a page that answers: all that an answer needs begins at once, side by side. The table and the cache are opened
 * while the settings come.
 */
export async function openAnswerSurface(styles: string): Promise<AnswerSurface> {
  // Set by the demo, which has a recorded sample to offer where the State's services cannot be reached.
  const bases = basesAt(import.meta.env.WXT_API_BASE) ?? OFFICIAL_BASES;
  const table = createInstalledTable();
  void table.about();
  const services = createAnswerServices(bases, table);
  const [surface, isPrivate] = await Promise.all([openSurface(styles, PAGE_STYLES, DESK_STYLES), isPrivateWindow()]);
  // Companies of the page are offered in the look of answers, before there is one.
  wearAnswerStyles(surface.app);
  return { ...surface, isPrivate, bases, table, companies: createCompanies(), services, today };
}
