import type { SourceId } from '../answer.ts';

/** How each source is called in French. */
export const FR_SOURCES: Record<SourceId, string> = {
  'official-table': 'la table officielle SIRET-OPCO',
  'table-copy': 'la copie de la table officielle',
  'company-registry': 'l’annuaire des entreprises de l’État',
};

/** How each source is called in English. */
export const EN_SOURCES: Record<SourceId, string> = {
  'official-table': 'the official SIRET-OPCO table',
  'table-copy': 'the copy of the official table',
  'company-registry': 'the State’s company directory',
};
