import type { Siren, Siret } from '../answer.ts';
import { formatSiren } from '../identifiers/siren.ts';
import { formatSiret } from '../identifiers/siret.ts';
import { count, month as day } from './fr-figures.ts';
import type {
  BackupFault,
  SettingsOutcome,
  SettingsSection,
  SettingsWording,
  SiteAddressFault,
  SourceWords,
} from './settings-wording.ts';
import { typeset as t, typesetAll, typesetTree } from './typeset.ts';

const SECTIONS: Record<SettingsSection, string> = {
  language: 'Langue',
  sources: 'Sources',
  kept: 'Réponses et historique',
  table: 'Table officielle',
  sites: 'Sites',
  profile: 'Profil habituel',
  backup: 'Sauvegarde',
  reset: 'Remise à zéro',
};

const SOURCES: Record<'installedTable' | 'officialTable' | 'registry', SourceWords> = typesetTree({
  installedTable: {
    name: 'La table officielle, installée ici',
    gives:
      'La table SIRET-OPCO de France compétences, gardée dans ce navigateur : l’OPCO (opérateur de compétences) de chaque établissement.',
    sends: 'Rien.',
    without: 'L’OPCO d’un établissement est demandé à data.gouv.fr, si vous l’autorisez ci-dessous.',
  },
  officialTable: {
    name: 'La table officielle, en ligne',
    gives:
      'La même table, interrogée ligne par ligne sur data.gouv.fr, le site des données publiques de l’État : l’OPCO d’un établissement.',
    sends:
      'Le numéro de l’établissement (SIRET, 14 chiffres) ou de l’entreprise (SIREN, 9 chiffres), quand vous demandez une réponse.',
    without:
      'Sans table installée, l’OPCO est déduit de la convention collective ou de l’activité : la réponse est moins sûre.',
  },
  registry: {
    name: 'L’annuaire des entreprises de l’État',
    gives:
      'Le service « Recherche d’entreprises » de l’État : le nom, la commune, l’activité, la convention collective, l’effectif et la situation d’une entreprise. Lui seul trouve une entreprise par son nom.',
    sends: 'Le numéro, ou les mots que vous cherchez, quand vous demandez une réponse.',
    without:
      'Pas de recherche par nom, et des réponses sans nom ni activité. L’OPCO d’un SIRET se trouve encore avec la table.',
  },
});

const ADDRESS_FAULT: Record<SiteAddressFault, string> = {
  empty: 'Écrivez l’adresse d’un site, par exemple exemple.fr.',
  'no-address': 'Ceci n’est pas l’adresse d’un site. Écrivez-la comme dans la barre du navigateur : exemple.fr.',
  'not-https':
    'Ce site n’est pas en https : ce qu’il affiche peut être changé en chemin. Opcoscope y lit une page seulement quand vous cliquez sur son icône.',
};

const BACKUP_FAULT: Record<BackupFault, [what: string, advice: string]> = {
  unreadable: [
    'Le navigateur n’a pas pu lire ce fichier : il a peut-être été déplacé ou supprimé.',
    'Choisissez-le de nouveau.',
  ],
  'too-big': ['Ce fichier est trop gros pour une sauvegarde d’Opcoscope.', 'Vérifiez que c’est le bon.'],
  'not-a-backup': [
    'Ce fichier n’est pas une sauvegarde d’Opcoscope.',
    'Choisissez un fichier que ce bouton « Enregistrer la sauvegarde » a produit.',
  ],
  damaged: [
    'Cette sauvegarde est incomplète ou abîmée : sa fin manque, ou son contenu a été modifié.',
    'Copiez-la de nouveau en entier, ou prenez-en une plus ancienne.',
  ],
  newer: ['Cette sauvegarde vient d’une version plus récente d’Opcoscope.', 'Mettez Opcoscope à jour, puis réessayez.'],
  full: [
    'Il n’y a plus assez de place dans ce navigateur.',
    'Effacez les réponses gardées ou libérez de la place sur le disque, puis réessayez.',
  ],
  store: [
    'Le navigateur refuse d’enregistrer : une fenêtre privée, ou un stockage fermé.',
    'Fermez les autres onglets d’Opcoscope ou la fenêtre privée, puis réessayez.',
  ],
};

const companies = (n: number) => `${count(n)} ${n < 2 ? 'entreprise' : 'entreprises'}`;
const lists = (n: number) => `${count(n)} ${n < 2 ? 'liste' : 'listes'}`;
const saved = (n: number) => `${companies(n)} ${n < 2 ? 'gardée' : 'gardées'}`;

function outcome(of: SettingsOutcome): string {
  switch (of.kind) {
    case 'kept':
      return 'C’est enregistré.';
    case 'refused':
      return 'Le navigateur refuse d’enregistrer. Rien n’a changé, le réglage d’avant reste en place. Fermez les autres onglets d’Opcoscope, puis réessayez.';
    case 'consent-given':
      return 'Votre accord est donné. Vous pouvez le retirer ici.';
    case 'consent-refused':
      return 'Sans votre accord, rien n’est envoyé. La table installée et ce qui est gardé répondent encore.';
    case 'consent-withdrawn':
      return 'Votre accord est retiré. Plus rien n’est envoyé.';
    case 'answers-cleared':
      return 'Les réponses gardées sont effacées. Les sources seront redemandées à votre prochaine recherche.';
    case 'history-cleared':
      return 'L’historique est effacé. Vos entreprises gardées sont toujours là.';
    case 'site-allowed':
      return `${of.site} est autorisé. Ses pages sont lues quand elles s’ouvrent.`;
    case 'site-refused':
      return `${of.site} n’est pas autorisé. Opcoscope y lit une page seulement quand vous cliquez sur son icône.`;
    case 'site-known':
      return `${of.site} est déjà autorisé.`;
    case 'site-revoked':
      return `${of.site} n’est plus autorisé. Ses pages ne sont plus lues sans votre clic.`;
    case 'choice-forgotten':
      return `Le choix fait sur ${of.site} est oublié.`;
    case 'site-address':
      return ADDRESS_FAULT[of.fault];
    case 'everywhere-allowed':
      return 'Tous les sites en https sont autorisés. Vous pouvez revenir en arrière ici.';
    case 'everywhere-refused':
      return 'Rien n’a changé : seuls les sites de votre liste sont autorisés.';
    case 'everywhere-revoked':
      return 'L’autorisation de tous les sites est retirée. Seuls les sites encore dans votre liste sont autorisés.';
    case 'file-made':
      return `La sauvegarde est prête : « ${of.name} », dans vos téléchargements.`;
    case 'file-not-made':
      return 'La sauvegarde n’a pas pu être faite : le navigateur ne donne pas accès à ses données enregistrées. Rien n’est perdu. Fermez les autres onglets d’Opcoscope, puis réessayez.';
    case 'taken-in': {
      const { companies: many, lists: listed, hasSettings, leftOut } = of.counts;
      const counted = listed === 0 ? companies(many) : `${companies(many)} et ${lists(listed)}`;
      const left =
        leftOut === 0
          ? ''
          : leftOut === 1
            ? ' Un élément illisible a été laissé de côté.'
            : ` ${count(leftOut)} éléments illisibles ont été laissés de côté.`;
      const settings = hasSettings ? 'Ses réglages aussi.' : 'Vos réglages, plus récents, restent.';
      return `La sauvegarde est reprise : ${counted}. ${settings}${left}`;
    }
    case 'not-taken-in': {
      const [what, advice] = BACKUP_FAULT[of.fault];
      return `${what} Rien n’a changé ici. ${advice}`;
    }
    case 'reset':
      return 'Les réglages d’origine sont revenus. Vos entreprises, vos listes et la table sont toujours là.';
    case 'deleted':
      return 'Tout est supprimé. Opcoscope est comme au premier jour.';
    case 'not-deleted':
      return 'Le navigateur n’a pas tout supprimé : une autre page d’Opcoscope est peut-être au travail. Fermez-les, puis recommencez.';
  }
}

/** The page of settings in French. */
export const frSettings: SettingsWording = {
  ui: typesetAll({
    navigation: 'Parties des réglages',
    privateWindow: 'Dans une fenêtre privée, Opcoscope ne garde rien. Changez ses réglages dans une fenêtre ordinaire.',
    languageWhat: 'Le changement vaut tout de suite, ici et dans les autres fenêtres d’Opcoscope.',
    languageField: 'Langue d’Opcoscope',
    languageAuto: 'Celle du navigateur',
    sourcesWhat:
      'Choisissez à qui Opcoscope peut demander. Il ne demande rien de lui-même : seulement quand vous cherchez une réponse. Sans aucune source, une convention collective ou une activité donne encore une réponse.',
    sourcesField: 'Sources autorisées',
    sends: 'Ce qui est envoyé',
    without: 'Sans cette source',
    consentTitle: 'Votre accord, demandé par Firefox',
    consentGiven:
      'Vous avez accepté que le numéro lu sur une page, ou les mots que vous cherchez, soient envoyés aux deux services de l’État ci-dessus. Rien n’est envoyé à nous.',
    consentMissing:
      'Firefox demande votre accord avant d’envoyer aux deux services de l’État ci-dessus le numéro lu sur une page ou les mots que vous cherchez. Vous ne l’avez pas donné : ils ne sont pas interrogés.',
    consentGive: 'Donner mon accord',
    consentWithdraw: 'Retirer mon accord',
    answersTitle: 'Réponses des sources',
    answersWhat:
      'Une réponse gardée s’affiche tout de suite, et rien n’est envoyé. Elle est effacée après le temps choisi.',
    answersField: 'Garder une réponse',
    answersClear: 'Effacer les réponses gardées',
    historyTitle: 'Historique',
    historyWhat:
      'Les entreprises que vous avez regardées sont oubliées après le temps choisi. Celles que vous avez gardées restent jusqu’à ce que vous les supprimiez.',
    historyField: 'Se souvenir d’une entreprise regardée',
    historyClear: 'Effacer l’historique',
    historyYes: 'Oui, effacer',
    keepAll: 'Non, garder',
    sitesWhat: 'Au départ, Opcoscope ne lit une page que si vous cliquez sur son icône.',
    sitesRead:
      'Sur un site que vous autorisez, chaque page est lue quand elle s’ouvre, dans ce navigateur et nulle part ailleurs : avec la table installée et ce qui est déjà gardé. Rien n’est envoyé sans votre clic. L’icône d’Opcoscope porte une marque quand une entreprise est reconnue.',
    sitesList: 'Sites autorisés',
    sitesNone: 'Aucun site n’est autorisé.',
    siteAdd: 'Autoriser un site',
    siteField: 'Adresse du site',
    siteHint: 'Par exemple exemple.fr, ou une adresse copiée de la barre du navigateur.',
    siteAllow: 'Autoriser ce site',
    revokeShort: 'Ne plus autoriser',
    everywhereTitle: 'Tous les sites',
    everywhereWhat:
      'Chaque page en https que vous ouvrez serait lue dans ce navigateur, celles de votre messagerie et de votre banque comprises. Rien ne serait envoyé, mais un site à la fois suffit presque toujours.',
    everywhereAllow: 'Autoriser tous les sites',
    everywhereOn:
      'Tous les sites en https sont autorisés, ceux de la liste et les autres. Le navigateur peut retirer les sites de la liste en même temps que cette autorisation.',
    everywhereRevoke: 'Ne plus autoriser tous les sites',
    choicesTitle: 'Entreprise choisie sur un site',
    choicesWhat:
      'Quand une page nomme plusieurs entreprises, Opcoscope se souvient pendant 90 jours de celle que vous avez choisie pour ce site : un numéro et un jour, jamais un nom.',
    choicesNone: 'Aucun choix n’est gardé.',
    forgetShort: 'Oublier',
    profileWhat:
      'Pour qui demandez-vous le plus souvent « Qui paie la formation ? » La réponse est proposée d’avance, vous pouvez la changer à chaque fois.',
    profileField: 'Pour qui, le plus souvent',
    profileNone: 'Demander à chaque fois',
    fileWhat:
      'Vos réglages, entreprises gardées, notes, étiquettes, historique et listes tiennent dans un seul fichier, pour changer d’ordinateur ou les mettre à l’abri.',
    fileHolds:
      'Il ne contient ni la table officielle ni les autorisations de sites. Qui l’ouvre peut le lire : rangez-le en lieu sûr.',
    fileMakeTitle: 'Faire une sauvegarde',
    fileMake: 'Enregistrer la sauvegarde',
    fileMaking: 'Préparation…',
    fileTakeTitle: 'Reprendre une sauvegarde',
    fileTakeWhat:
      'Ce qui est dans la sauvegarde s’ajoute à ce qui est ici, et rien n’est perdu. De ses réglages et des vôtres, les derniers changés restent.',
    fileField: 'Choisir une sauvegarde (.json)',
    fileDrop: 'Ou déposez-la dans ce cadre.',
    fileTaking: 'Reprise en cours…',
    resetTitle: 'Réglages d’origine',
    resetWhat:
      'Langue, sources, durées et profil reviennent comme au premier jour. Entreprises, listes, table et sites autorisés restent.',
    resetAsk: 'Revenir aux réglages d’origine',
    resetConfirm: 'Revenir aux réglages d’origine ?',
    resetYes: 'Oui, revenir',
    resetNo: 'Non, garder les miens',
    deleteTitle: 'Tout supprimer',
    deleteWhat: 'Efface de ce navigateur tout ce qu’Opcoscope y garde.',
    deleteAsk: 'Tout supprimer',
    deleteConfirm:
      'Supprimer pour toujours vos entreprises, notes, étiquettes, listes, historique, réponses gardées, table installée, réglages et sites autorisés ? Seule une sauvegarde pourra rendre vos entreprises et vos listes.',
    deleteYes: 'Oui, tout supprimer',
    deleteNo: 'Non, tout garder',
    deleting: 'Suppression en cours…',
  }),
  section: (id) => SECTIONS[id],
  source: (id) => SOURCES[id],
  days: (n) => `${count(n)} ${n < 2 ? 'jour' : 'jours'}`,
  answersKept: (n) =>
    n === 0
      ? 'Aucune réponse n’est gardée.'
      : n === 1
        ? 'Une réponse est gardée dans ce navigateur.'
        : `${count(n)} réponses sont gardées dans ce navigateur.`,
  companiesKept: (history, many) =>
    `${companiesOrNone(history)} dans l’historique, ${many === 0 ? 'aucune gardée' : saved(many)}.`,
  historyConfirm: (history, many) =>
    t(
      `Effacer l’historique : ${companies(history)} ? ${many === 0 ? 'Vous n’avez gardé aucune entreprise.' : `${saved(many)} ${many < 2 ? 'reste' : 'restent'}.`}`,
    ),
  siteAhead: (site) => t(`Le navigateur vous demandera d’autoriser : ${site}`),
  revoke: (site) => `Ne plus autoriser ${site}`,
  choice: (number, on) => `${named(number)}, choisi le ${day(on)}`,
  forget: (site) => `Oublier le choix fait sur ${site}`,
  outcome: (of) => t(outcome(of)),
};

function named(number: Siren | Siret): string {
  return number.length === 14 ? `SIRET ${formatSiret(number as Siret)}` : `SIREN ${formatSiren(number as Siren)}`;
}

function companiesOrNone(n: number): string {
  return n === 0 ? 'Aucune entreprise' : companies(n);
}
