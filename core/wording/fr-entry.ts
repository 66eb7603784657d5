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
    blocked:
      'Ce site n’autorise pas tout ce dont cet outil a besoin. Il manque à sa règle de sécurité (Content-Security-Policy) :',
    badgeQuestion: 'Qui peut payer cette formation ?',
    badgeOpen: 'Vérifier',
    whoAreYou: 'Qui êtes-vous ?',
    yourEmployer: 'Votre employeur',
    whoPays: 'Qui peut payer ?',
    noEmployerNeeded: 'Pas besoin d’employeur dans votre cas. Vous pouvez quand même en chercher un.',
    nothingYet: 'La réponse vient ici, dès que vous avez dit qui vous êtes et trouvé votre employeur.',
    goOnWithout: 'Continuer sans employeur',
  }),
  groups: {
    employee: 'Salarié',
    learner: 'Alternant ou stagiaire',
    recruiter: 'Employeur qui recrute',
    tutor: 'Tuteur',
    'job-seeker': 'Demandeur d’emploi',
    'self-employed': 'Indépendant',
    head: 'Dirigeant ou conjoint',
    public: 'Agent public',
    association: 'Bénévole',
    abroad: 'À l’étranger',
  },
};
