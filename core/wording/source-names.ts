/** How each source is called. */
export const SOURCE_NAMES = {
  fr: {
    'official-table': 'la table officielle SIRET-OPCO',
    'company-registry': 'l’annuaire des entreprises de l’État',
  },
  en: {
    'official-table': 'the official SIRET-OPCO table',
    'company-registry': 'the State’s company directory',
  },
} as const;
