import type { Publication } from '../tables/publications.ts';

/** The official table has its own entry here: its month may differ from that of the tables compiled together. */
export type SharesPublicationId = 'siro-naf-shares' | 'sirene';

/** The two publications at the months of the files that were joined. */
export function sharesPublications(siroMonth: string, sireneMonth: string): Record<SharesPublicationId, Publication> {
  return {
    'siro-naf-shares': {
      publisher: 'France compétences',
      title: 'Table SIRET-OPCO',
      asOf: siroMonth,
      licence: 'Licence Ouverte 2.0',
      url: 'https://www.data.gouv.fr/datasets/table-siret-opco',
    },
    sirene: {
      publisher: 'INSEE',
      title: 'Base Sirene des entreprises et de leurs établissements, stock des établissements',
      asOf: sireneMonth,
      licence: 'Licence Ouverte 2.0',
      url: 'https://www.data.gouv.fr/datasets/base-sirene-des-entreprises-et-de-leurs-etablissements-siren-siret',
    },
  };
}
