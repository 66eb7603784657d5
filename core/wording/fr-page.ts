import type { CompanyPart, LegalPage, MentionFault, MentionPlace, MentionType, SubjectReason } from '../answer.ts';
import { month } from './fr-figures.ts';
import { namingLabel } from './page-label.ts';
import { typeset as t, typesetAll } from './typeset.ts';
import type { LinkedFailure, PageWording } from './wording.ts';

const REASON: Record<SubjectReason, string> = {
  address: 'l’adresse de cette page porte son numéro',
  'structured-data': 'la fiche que la page destine aux moteurs de recherche la désigne',
  publisher: 'la page la présente comme son éditeur, le vendeur ou le responsable',
  'site-name': 'son nom est celui du site',
  'only-company': 'c’est la seule entreprise nommée ici',
  'most-named': 'c’est la plus nommée, ou la première',
};

const PART: Record<CompanyPart, string> = {
  publisher: 'éditeur du site',
  host: 'hébergeur du site',
  agency: 'agence qui a fait le site',
  mediator: 'médiateur',
  insurer: 'assureur',
  payment: 'prestataire de paiement',
  certifier: 'organisme certificateur de la formation',
  group: 'groupe ou maison mère',
  named: '',
};

const FAULT: Record<MentionFault, string> = {
  placeholder: 'exemple ou modèle à remplir',
  checksum: 'un chiffre est sans doute mal recopié',
  length: 'il manque des chiffres, ou il y en a trop',
};

const NUMBER_KIND: Record<MentionType, string> = {
  siren: 'SIREN',
  siret: 'SIRET',
  vat: 'TVA',
  rcs: 'RCS',
  naf: 'NAF',
  idcc: 'IDCC',
  rna: 'RNA',
  nda: 'Déclaration d’activité',
  rncp: 'RNCP',
  rs: 'RS',
};

const PAGE_KIND: Record<LegalPage['kind'], string> = {
  'legal-notice': 'Mentions légales',
  terms: 'Conditions générales',
  contact: 'Contact',
};

const PLACE: Record<MentionPlace, string> = {
  text: 'lu dans le texte de la page',
  'structured-data': 'lu dans la fiche destinée aux moteurs de recherche',
  meta: 'lu dans l’en-tête de la page',
  address: 'lu dans l’adresse de la page',
};

const FAILURE: Record<LinkedFailure, string> = {
  'other-origin':
    'renvoie vers un autre site, ou sans fin à elle-même : elle n’a pas été lue. Ouvrez-la, puis cliquez de nouveau sur l’icône',
  'too-big': 'est trop grande pour être lue d’ici. Ouvrez-la, puis cliquez de nouveau sur l’icône',
  'too-slow': 'met trop de temps à répondre. Réessayez, ou ouvrez-la et cliquez de nouveau sur l’icône',
  'not-a-page': 'n’est pas une page web : c’est peut-être un PDF. Ouvrez-la et recopiez le SIRET dans le champ',
  refused: 'n’a pas été donnée par le site. Ouvrez-la, puis cliquez de nouveau sur l’icône',
  network: 'ne répond pas. Vérifiez la connexion et réessayez',
  lost: 'n’a pas pu être lue : l’onglet a changé entre-temps. Cliquez de nouveau sur l’icône',
};

/** What the popup says in French of the page that it read. */
export const frPage: PageWording = {
  ui: typesetAll({
    tableNone: 'Installer la table officielle : l’OPCO d’un SIRET se trouve sans connexion',
    backToAutomatic: 'Revenir au choix automatique',
    fromSelection: 'C’est le numéro que vous avez sélectionné sur la page.',
    selectionInField: 'Le champ montre le numéro que vous avez sélectionné sur la page : vous pouvez l’y corriger.',
    faultySiret: 'Le SIRET écrit sur la page est faux : la réponse vaut pour l’entreprise entière.',
    seeOpco: 'Voir son OPCO',
    nothingFound: 'Aucune entreprise trouvée sur cette page.',
    noSubject: 'Cette page ne dit pas de quelle entreprise elle parle. Elle nomme :',
    nextSteps: 'Pour continuer',
    typeIt: 'Écrire un nom ou un SIRET dans le champ',
    pickHint: 'Ce n’est pas la bonne ? Choisissez-en une autre : son OPCO s’affiche.',
    newTab: 's’ouvre dans un nouvel onglet',
    unreadable:
      'Cette page ne peut pas être lue : le navigateur ferme aux extensions ses propres pages, les PDF et sa boutique. Écrivez un nom ou un SIRET dans le champ.',
    slow: 'Cette page ne répond pas encore. Relisez-la dans un moment, ou écrivez un nom ou un SIRET dans le champ.',
    incomplete: 'Cette page est très grande, se chargeait encore ou changeait : elle n’a pas été lue en entier.',
    reread: 'Relire la page',
    rereadDone: 'Page relue.',
    course: 'Formation de cette page',
    courseIntro: 'Ce que la page en dit. Ce n’est pas un avis sur son financement.',
    courseName: 'Intitulé',
    certification: 'Certification',
    level: 'Niveau annoncé',
    price: 'Prix',
    hours: 'Durée',
    distance: 'À distance',
    qualiopi: 'Organisme certifié Qualiopi (certificat de qualité)',
    nda: 'Numéro de déclaration d’activité',
    apprenticeship: 'En apprentissage',
    yes: 'oui',
    no: 'non',
  }),
  reason: (reason) => t(`Choisie parce que ${REASON[reason]}.`),
  part: (part) => PART[part],
  otherCompanies: (count) =>
    count === 1 ? 'Autre entreprise de la page (1)' : `Autres entreprises de la page (${count})`,
  faultyNumbers: (count) =>
    count === 1
      ? 'Un numéro de la page ne passe pas le contrôle'
      : `${count} numéros de la page ne passent pas le contrôle`,
  fault: (fault) => FAULT[fault],
  pageCompany: (company) =>
    company === null
      ? 'C’est l’entreprise de cette page.'
      : t(`Entreprise de cette page : ${company.replace(/\.$/, '')}.`),
  chosenCompany: (company, isForSite) =>
    t(isForSite ? `Vous avez choisi ${company} pour ce site.` : `Vous avez choisi ${company.replace(/\.$/, '')}.`),
  choiceReadOn: (name, address) => t(`Entreprise lue sur la page ${name} (${address}).`),
  onlyCompany: (company) =>
    company === null
      ? 'C’est la seule entreprise nommée sur cette page.'
      : t(`Seule entreprise nommée sur cette page : ${company.replace(/\.$/, '')}.`),
  numberKind: (type) => NUMBER_KIND[type],
  pageName: (page) => t(`« ${namingLabel(page) ?? PAGE_KIND[page.kind]} »`),
  readPage: (name) => `Lire la page ${name}`,
  openPage: (name) => `Ouvrir la page ${name}`,
  readingPage: (name) => `Lecture de la page ${name}…`,
  linkedCompany: (company, name, address) =>
    t(`Entreprise lue sur la page ${name} (${address}) : ${company.replace(/\.$/, '')}.`),
  nameOnly: (company) => t(`Cette page nomme « ${company} », sans donner son numéro.`),
  pageWithout: (name) => `La page ${name} ne donne aucun numéro d’entreprise.`,
  linkedFailure: (reason, name) => t(`La page ${name} ${FAILURE[reason]}. Votre saisie est gardée.`),
  searchName: (name, town) => t(`Chercher « ${name} »${town ? `, ${town}` : ''}`),
  seen: (place, words) => (words ? t(`« ${words} », ${PLACE[place]}`) : PLACE[place]),
  level: (level) => `niveau ${level}`,
  price: (euros, isBeforeTax) =>
    t(`${count(euros)} €${isBeforeTax === undefined ? '' : isBeforeTax ? ' hors taxes' : ' toutes taxes comprises'}`),
  hours: (hours) => `${count(hours)} ${hours < 2 ? 'heure' : 'heures'}`,
  percent: (share) => t(`${count(Math.round(share * 100))} % des heures`),
  certificationSource: (asOf) => `d’après le répertoire de France compétences du ${month(asOf)}`,
  tableInUse: (asOf) => t(`Table installée (${month(asOf)}) : répond sans réseau`),
  tableNewer: (asOf) => t(`Une table officielle plus récente existe : ${month(asOf)}`),
  unknownCertification: (asOf, isNewer) =>
    isNewer
      ? `Code plus récent que notre copie du répertoire, du ${month(asOf)}.`
      : t(
          `Code absent de notre copie du répertoire, du ${month(asOf)} : la certification n’était plus active, ou le code est mal recopié.`,
        ),
};

function count(n: number): string {
  return new Intl.NumberFormat('fr', { maximumFractionDigits: 2 }).format(n);
}
