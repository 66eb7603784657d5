import { opcoName } from '../tables/opcos.ts';
import type { ContractForm, CopyWording, FormField } from './copy-wording.ts';
import { month } from './en-figures.ts';

const FORM: Record<ContractForm, string> = {
  '10103': 'Apprenticeship contract (official form CERFA 10103), frame “L’employeur”',
  '12434': 'Professionalisation contract (official form CERFA 12434), frame “L’employeur”',
};

/** The forms are in French: their own labels are what a person looks for on them. */
const FIELD: Record<FormField, string> = {
  name: 'Name (Nom et prénom ou dénomination)',
  siret: 'SIRET of the workplace (N° SIRET de l’établissement d’exécution du contrat)',
  address: 'Address of the workplace (Adresse de l’établissement)',
  contact: 'Telephone and e-mail (Téléphone et courriel)',
  employerKind: 'Kind of employer (Type d’employeur)',
  specificEmployer: 'Specific employer (Employeur spécifique)',
  naf: 'Activity code (Code activité de l’entreprise, NAF)',
  headcount: 'Employees in all (Effectif total salariés de l’entreprise)',
  idcc: 'Collective agreement (Code IDCC de la convention collective applicable)',
  opco: 'Skills operator (OPCO) to which the contract is sent',
};

/** What is copied of an answer, in English. */
export const enCopy: CopyWording = {
  ui: {
    toComplete: 'to be completed',
    withheld: 'name not disclosed',
    noOpco: 'none for this employer',
    siret: 'SIRET',
    naf: 'Activity (NAF code)',
    idcc: 'Collective agreement (IDCC)',
    headcount: 'Headcount',
    town: 'Town',
  },
  formTitle: (form) => FORM[form],
  field: (field) => FIELD[field],
  sourced: (value, source) =>
    `${value} (${source === 'person' ? 'your answer' : `${source.title}, ${month(source.asOf)}`})`,
  band: (text) => `${text}, the exact number to be completed`,
  town: (town) => `to be completed; town: ${town}`,
  oneOf: (codes) => `${codes.join(' or ')}, to be chosen`,
  managedBy: (opco) => `files handled by ${opcoName(opco)}`,
  madeOn: (day) => `Noted on ${month(day)} by Opcoscope, an independent tool: check before signing.`,
};
