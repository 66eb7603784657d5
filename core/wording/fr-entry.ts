import { typeset as t, typesetAll } from './typeset.ts';
import type { EntryWording } from './wording.ts';

/** The first words of the interface: what is shown before a person acts, and that a part of the programme did not come. */
export const frEntry: EntryWording = {
  lang: 'fr',
  independence: t(
    'Opcoscope est un outil indépendant, sans lien avec France compétences, les OPCO ni l’administration. Information indicative : seul l’OPCO décide d’une prise en charge.',
  ),
  ui: typesetAll({
    fieldLabel: 'SIRET, nom de l’entreprise, convention collective ou activité',
    fieldHint: 'Par exemple : 302 474 648 00664, Naturalia, boulangerie, IDCC 1486 ou 62.01Z',
    submit: 'Trouver l’OPCO',
    clear: 'Effacer',
    back: 'Retour',
    searching: 'Recherche en cours…',
    suggestions: 'Suggestions',
    searchCompany: 'Chercher une entreprise de ce nom',
    noNumber: 'Je ne connais aucun numéro',
    severalActivities: 'Mon employeur a plusieurs activités',
    officialPage: 'Vérifier sur la page officielle de France compétences',
    kept: 'Votre saisie est gardée.',
    retry: 'Réessayer',
    loadFailed: 'Une partie du programme n’a pas pu être chargée : la connexion est peut-être coupée.',
    required: 'Cherchez d’abord votre employeur.',
    whoBenefits: 'Qui peut bénéficier d’un OPCO ?',
  }),
};
