import { opcoName } from '../tables/opcos.ts';
import type { ContractForm, CopyWording, FormField } from './copy-wording.ts';
import { month } from './fr-figures.ts';
import { typeset as t, typesetAll } from './typeset.ts';

const FORM: Record<ContractForm, string> = {
  '10103': 'Contrat d’apprentissage (formulaire CERFA 10103), cadre « L’employeur »',
  '12434': 'Contrat de professionnalisation (formulaire CERFA 12434), cadre « L’employeur »',
};

const FIELD: Record<FormField, string> = {
  name: 'Nom et prénom ou dénomination',
  siret: 'N° SIRET de l’établissement d’exécution du contrat',
  address: 'Adresse de l’établissement d’exécution du contrat',
  contact: 'Téléphone et courriel',
  employerKind: 'Type d’employeur',
  specificEmployer: 'Employeur spécifique',
  naf: 'Code activité de l’entreprise (NAF)',
  headcount: 'Effectif total salariés de l’entreprise',
  idcc: 'Code IDCC de la convention collective applicable',
  opco: 'Opérateur de compétences (OPCO) à qui le contrat est envoyé',
};

/** What is copied of an answer, in French. */
export const frCopy: CopyWording = {
  ui: typesetAll({
    toComplete: 'à compléter',
    withheld: 'nom non diffusé',
    noOpco: 'aucun pour cet employeur',
    siret: 'SIRET',
    naf: 'Activité (code NAF)',
    idcc: 'Convention collective (IDCC)',
    headcount: 'Effectif',
    town: 'Commune',
  }),
  formTitle: (form) => t(FORM[form]),
  field: (field) => FIELD[field],
  sourced: (value, source) =>
    t(`${value} (${source === 'person' ? 'votre réponse' : `${source.title}, ${month(source.asOf)}`})`),
  band: (text) => `${text}, le nombre exact est à compléter`,
  town: (town) => t(`à compléter ; commune : ${town}`),
  oneOf: (codes) => `${codes.join(' ou ')}, à choisir`,
  managedBy: (opco) => `dossiers gérés par ${opcoName(opco)}`,
  madeOn: (day) => t(`Relevé le ${month(day)} par Opcoscope, outil indépendant : à vérifier avant de signer.`),
};
