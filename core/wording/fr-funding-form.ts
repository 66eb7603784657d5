import type { FundingFormText, FundingFormWording } from './funding-form.ts';
import { typeset as t, typesetAll } from './typeset.ts';

const UI: Record<FundingFormText, string> = {
  back: 'Retour',
  startAgain: 'Recommencer',
  next: 'Continuer',
  optional: 'Vous pouvez passer une question : la réponse dira ce qui reste à confirmer.',
  otherSize: 'Un autre nombre',
  yourAnswers: 'Ce qui a servi à répondre',
  whoYouAre: 'Pour qui',
  asksFor: 'Demande',
  moreDetails: 'L’indiquer',
  opco: 'OPCO de l’entreprise',
  company: 'Entreprise',
  courseStart: 'Début du contrat ou de la formation',
  contractDate: 'Date de signature, ou de la demande',
  datesHint: 'Indiquez les dates pour obtenir le jour exact.',
  print: 'Imprimer',
  takeAway: 'À emporter',
  mailto: 'Ouvrir dans ma messagerie',
  subject: 'Objet :',
  message: 'Message',
  copyRefused: 'Le navigateur refuse la copie : sélectionnez le texte et copiez-le vous-même.',
  price: 'Prix de la formation, hors taxes :',
  priceUnknown: 'non connu',
  noFigure: 'montant non connu',
  besidePrice: 'En plus, pour l’employeur',
  notAdded: 'Ce qui n’a pas de montant reste à demander : rien n’est estimé ici.',
  employerSide: 'Côté employeur',
  employerIntro:
    'Ce que cette embauche apporte et coûte, selon le niveau préparé et la taille de l’entreprise. L’aide est celle de la première année.',
  level: 'Niveau préparé',
  share: 'Part fixe due au CFA',
  noAid: 'aucune',
  noShare: 'aucune',
  thisContract: 'ce contrat',
  planThreshold:
    'Moins de 50 salariés : l’OPCO peut aussi aider les autres formations de l’entreprise. À partir de 50 : elle les paie sur son budget, sauf argent de sa branche.',
  publicEmployer:
    'L’employeur affiché est public : ses agents ne relèvent d’aucun OPCO. Si vous y travaillez, choisissez « agent public ».',
  nothingBuilt: 'Aucune réponse n’est donnée sur cette base.',
  correct: 'Corriger',
  funder: 'Financeur',
  confidence: 'Solidité :',
  sourcesFailed: 'Les sources n’ont pas pu être chargées. Fermez et rouvrez cette partie pour réessayer.',
  openTerms: 'Réponse détaillée',
  newTab: 'nouvel onglet',
};

const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

export const frFundingForm: FundingFormWording = {
  ui: typesetAll(UI),
  progress: (number, most) => `Question ${number}, ${most} au plus`,
  bandHint: (band, isOfEstablishment) =>
    t(
      isOfEstablishment
        ? `L’Insee compte ${band} dans cet établissement. Y a-t-il d’autres établissements ?`
        : `L’Insee compte ${band}. Est-ce toujours vrai, en moyenne sur l’année ?`,
    ),
  bandChoice: (band) => `${band}, en tout`,
  euros: (euros) => t(`${NUMBER.format(euros)} €`),
  figure: (value, unit) => t(`${NUMBER.format(value)} ${unit}`),
  day,
  levels: (first, last) => (first === last ? `Niveau ${first}` : `Niveaux ${first} à ${last}`),
  under: (headcount) => `Moins de ${headcount} salariés`,
  from: (headcount) => `${headcount} salariés et plus`,
  aidColumn: (side, headcount) =>
    side === 'under'
      ? `Aide de l’État, moins de ${headcount} salariés`
      : `Aide de l’État, ${headcount} salariés et plus`,
  side: (side, headcount) =>
    side === 'under'
      ? `Cette entreprise est sous le seuil de ${headcount} salariés.`
      : `Cette entreprise atteint le seuil de ${headcount} salariés.`,
  hiringNote: (date) =>
    t(
      `Contrat conclu le ${day(date)}. À partir de 250 salariés, l’aide suppose l’engagement d’atteindre un quota d’alternants. L’effectif est la moyenne annuelle de toute l’entreprise.`,
    ),
  foundIn: {
    page: 'lu sur la page',
    register: 'd’après l’Insee',
    activity: 'd’après l’activité, à confirmer',
  },
  madeOn: (date) => `Réponse d’Opcoscope du ${day(date)}`,
  sourcesAsOf: (date) => t(`Règles relues le ${day(date)}, sources jusqu’en août 2026.`),
};

function day(date: string): string {
  return new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  );
}
