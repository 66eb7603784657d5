/** A publication that tables are compiled from. `url` is the publisher's own page, null where none is known. */
export interface Publication {
  publisher: string;
  title: string;
  asOf: string;
  licence: string | null;
  url: string | null;
}

export type PublicationId = 'siro' | 'ministry-2019' | 'dares-agreements' | 'dares-ape-idcc' | 'insee-naf' | 'rncp';

export const publications: Record<PublicationId, Publication> = {
  siro: {
    publisher: 'France compétences',
    title: 'Table SIRET-OPCO',
    asOf: '2026-06',
    licence: 'Licence Ouverte 2.0',
    url: 'https://www.data.gouv.fr/datasets/table-siret-opco',
  },
  'ministry-2019': {
    publisher: 'Ministère du travail',
    title: 'Table IDCC-OPCO',
    asOf: '2019-07-19',
    licence: null,
    url: null,
  },
  'dares-agreements': {
    publisher: 'DARES',
    title: 'Conventions collectives : suivi historique',
    asOf: '2026-06',
    licence: null,
    url: 'https://travail-emploi.gouv.fr/conventions-collectives-nomenclatures',
  },
  'dares-ape-idcc': {
    publisher: 'DARES',
    title: 'Table de passage APE-IDCC',
    asOf: '2025-07',
    licence: null,
    url: 'https://dares.travail-emploi.gouv.fr',
  },
  'insee-naf': {
    publisher: 'INSEE',
    title: 'NAF rév. 2, NAF 2025 et leur table de correspondance',
    asOf: '2025',
    licence: null,
    url: null,
  },
  rncp: {
    publisher: 'France compétences',
    title: 'RNCP et répertoire spécifique',
    asOf: '2026-04-22',
    licence: 'Licence Ouverte 2.0',
    url: 'https://www.data.gouv.fr/datasets/5eebbc067a14b6fecc9c9976',
  },
};
