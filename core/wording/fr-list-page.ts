import { count, ofMonth, size } from './fr-figures.ts';
import { type ListPageWording, secondsFor } from './list-page-wording.ts';
import { typeset as t, typesetAll } from './typeset.ts';

const plural = (n: number, one: string, many: string) => `${count(n)} ${n < 2 ? one : many}`;

function duration(seconds: number): string {
  if (seconds < 50) return 'moins d’une minute';
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `environ ${plural(minutes, 'minute', 'minutes')}`;
  return `environ ${plural(Math.round(minutes / 60), 'heure', 'heures')}`;
}

/** What the list page says in French. */
export const frListPage: ListPageWording = {
  lang: 'fr',
  ui: typesetAll({
    title: 'Toute une liste d’entreprises',
    lead: 'Donnez une colonne de numéros ou de noms. Chaque ligne reçoit son OPCO (opérateur de compétences, l’organisme qui peut financer la formation), avec la raison et la date de la donnée.',
    startTitle: 'Votre liste',
    pasteLabel: 'Collez une colonne, une entreprise par ligne',
    pasteHint:
      'SIRET (14 chiffres : un établissement), SIREN (9 chiffres : l’entreprise), numéros de TVA, ou noms. Plusieurs colonnes conviennent aussi : copiez-les depuis votre tableur.',
    readPaste: 'Lire cette liste',
    pasteEmpty: 'Collez d’abord vos numéros ou vos noms dans le champ.',
    fileLabel: 'Ou choisissez un fichier CSV ou Excel (.xlsx)',
    fileHint: 'Vous pouvez aussi le déposer n’importe où sur cette page.',
    dropHere: 'Lâchez le fichier : il sera lu ici même.',
    exampleTitle: 'À quoi ressemble une liste ?',
    exampleHint: 'Cinq lignes suffisent pour essayer. La dernière a un chiffre faux, exprès.',
    tryExample: 'Essayer avec ces cinq lignes',
    sentTitle: 'Ce qui est envoyé, et à qui',
    fileStays: 'Votre fichier est lu dans ce navigateur. Il n’est envoyé à personne.',
    tableNone: 'La table officielle n’est pas installée.',
    tableFaulty: 'La table installée ne peut pas être lue : ouvrez les réglages pour l’installer de nouveau.',
    tableNotHere: 'Dans une fenêtre privée, Firefox n’ouvre pas la table installée.',
    tableAdvice:
      'Une fois installée (environ 6 Mo), elle répond ici même : 100 000 lignes en quelques secondes, sans rien envoyer.',
    installTable: 'Installer la table officielle',
    sourcesOff: 'Vos réglages n’autorisent aucun service en ligne : seule la table installée répond.',
    openOptions: 'Ouvrir les réglages',
    privateWindow: 'Fenêtre privée : rien n’est gardé ici. Exportez le résultat avant de fermer cette page.',
    notKept:
      'Le navigateur refuse de garder cette liste. Le travail continue, mais il sera perdu si vous fermez la page : exportez le résultat avant.',
    keptTitle: 'Vos listes gardées',
    pasted: 'Liste collée',
    resumeList: 'Reprendre',
    openList: 'Ouvrir',
    deleteList: 'Supprimer',
    deleteYes: 'Oui, supprimer',
    deleteNo: 'Non, garder',
    listDeleted: 'La liste est supprimée.',
    readingTitle: 'Lecture de la liste…',
    cancelReading: 'Arrêter la lecture',
    readingCancelled: 'La lecture est arrêtée. Rien n’a changé.',
    sheetTitle: 'Ce qui a été reconnu',
    columnLabel: 'Colonne à chercher',
    kindLabel: 'Elle contient',
    headerLabel: 'La première ligne est un en-tête',
    sheetLabel: 'Feuille du classeur',
    columnNone: 'Choisissez une colonne',
    kindNone: 'Choisissez',
    withSourcesOnly:
      'Les numéros et les noms de la colonne choisie, et rien d’autre, sont envoyés à recherche-entreprises.api.gouv.fr et à tabular-api.data.gouv.fr, services de l’État.',
    noColumn: 'Aucune colonne de numéros ou de noms n’a été reconnue. Dites laquelle chercher.',
    lookedUp: 'colonne à chercher',
    howTitle: 'Où chercher ?',
    withTable: 'Dans la table installée, sans réseau',
    withTableHint:
      'L’OPCO et la convention collective (son numéro s’appelle IDCC), en quelques secondes. Rien n’est envoyé. Les noms des entreprises ne sont pas cherchés.',
    withSources: 'Aussi auprès des services de l’État',
    withSourcesHint:
      'En plus : le nom, l’activité, l’effectif, et si l’établissement est fermé. Seuls les numéros et les noms de la colonne choisie sont envoyés, à recherche-entreprises.api.gouv.fr et à tabular-api.data.gouv.fr.',
    tableNeedsSiret: 'Un nom ne peut pas être cherché dans la table installée : elle ne contient que des numéros.',
    run: 'Lancer',
    otherList: 'Choisir une autre liste',
    running: 'Recherche en cours',
    paused: 'En pause',
    done: 'Recherche terminée',
    cancelled: 'Recherche arrêtée',
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    cancel: 'Arrêter',
    leaveKept: 'Vous pouvez fermer cette page : la liste est gardée dans ce navigateur et reprendra où elle en est.',
    leaveLost: 'Gardez cette page ouverte : la liste n’est pas gardée.',
    exportTitle: 'Exporter',
    exportCsv: 'CSV',
    exportXlsx: 'Excel (.xlsx)',
    exporting: 'Préparation du fichier…',
    exportFault:
      'Le fichier n’a pas pu être préparé, sans doute faute de mémoire. La liste et ses réponses sont gardées. Fermez d’autres onglets et réessayez, ou choisissez le CSV, plus léger.',
    partialExport: 'Les lignes sans réponse y seront aussi, marquées comme telles.',
    newList: 'Nouvelle liste',
    newListLost: 'Cette liste n’est pas gardée : elle sera perdue. Continuer ?',
    newListYes: 'Oui, la perdre',
    newListNo: 'Non, la garder',
    results: 'Résultats',
    filter: 'Afficher',
    all: 'Toutes',
    row: 'Ligne',
    typed: 'Dans votre liste',
    company: 'Entreprise',
    opco: 'OPCO',
    detail: 'Détail',
    why: 'Pourquoi ?',
    whyHide: 'Fermer',
    emptyCell: 'cellule vide',
    nameWithheld: 'nom non diffusé',
    closed: 'fermé',
    noRows: 'Aucune ligne dans ce groupe pour l’instant.',
    gridHint:
      'Flèches haut et bas : d’une ligne à l’autre. Page suivante, page précédente, Début et Fin : plus loin. Entrée : la raison.',
    fullAnswer: 'Voir la réponse complète',
    chooseCompany: 'Choisir parmi les réponses',
    newTab: 's’ouvre dans un nouvel onglet',
    reasons: 'Pourquoi cette réponse',
    toKnow: 'À savoir',
    crash:
      'Le travail s’est interrompu, sans doute faute de mémoire. Ce qui était fait est gardé : reprenez la liste ci-dessous, ou donnez-la de nouveau.',
    busy: 'Une liste est en cours. Mettez-la en pause ou attendez sa fin, puis donnez l’autre : rien n’a changé.',
    wouldLose:
      'La liste affichée n’est pas gardée : une autre prendrait sa place. Exportez-la, puis choisissez « Nouvelle liste ».',
    noConsent:
      'Sans votre accord, rien n’est envoyé aux services de l’État. La liste est gardée : cherchez dans la table installée, ou relancez et acceptez.',
  }),
  group: (group) =>
    ({
      official: 'D’après la table officielle',
      deduced: 'OPCO déduit',
      several: 'Plusieurs OPCO possibles',
      none: 'Aucun OPCO',
      unknown: 'Il manque une information',
      refused: 'Ligne à corriger',
      'not-found': 'Introuvable',
      'to-choose': 'À choisir',
      failed: 'Sans réponse d’un service',
      waiting: 'En attente',
    })[group],
  noOpco: (group, n) =>
    t(
      {
        official: '',
        deduced: '',
        several: 'Plusieurs OPCO possibles',
        none: 'Aucun OPCO',
        unknown: 'Il manque une information',
        refused: 'Ligne à corriger',
        'not-found': 'Introuvable',
        'to-choose': n > 1 ? `${count(n)} réponses possibles, à choisir` : 'À choisir',
        failed: 'Sans réponse : à réessayer',
        waiting: 'En attente',
      }[group],
    ),
  kind: (kind) =>
    ({
      siret: 'des SIRET (14 chiffres)',
      siren: 'des SIREN (9 chiffres)',
      vat: 'des numéros de TVA',
      name: 'des noms d’entreprises',
    })[kind],
  count,
  rows: (n) => plural(n, 'ligne', 'lignes'),
  reading: (bytes, total) => (total === null ? `${size(bytes)} lus` : `${size(bytes)} sur ${size(total)}`),
  tableInstalled: (asOf) =>
    t(
      `La table officielle ${ofMonth(asOf)} est installée : avec elle, rien ne quitte ce navigateur, et 100 000 lignes prennent quelques secondes.`,
    ),
  sendingAhead: (rows) =>
    t(
      `Les numéros seront demandés un à un aux services de l’État (recherche-entreprises.api.gouv.fr et tabular-api.data.gouv.fr), sept par seconde au plus. ${plural(rows, 'ligne', 'lignes')} : ${duration(secondsFor(rows, false))}.`,
    ),
  estimate: (rows, hasTable) => t(`${plural(rows, 'ligne', 'lignes')} : ${duration(secondsFor(rows, hasTable))}`),
  timeLeft: (seconds) => `il reste ${duration(seconds)}`,
  rate: (rate) => `${plural(rate < 10 ? Math.round(rate * 10) / 10 : Math.round(rate), 'ligne', 'lignes')} par seconde`,
  progress: (done, total) => `${count(done)} sur ${plural(total, 'ligne', 'lignes')}`,
  pausedBySource: (seconds) =>
    t(
      `Le service de l’État demande une pause. Vos réponses sont gardées ; la recherche reprend seule dans ${count(seconds)} s.`,
    ),
  recognised: (recognised, filled) => {
    const cells = plural(recognised, 'cellule reconnue', 'cellules reconnues');
    return recognised === filled ? cells : `${cells} sur ${plural(filled, 'remplie', 'remplies')}`;
  },
  column: (name, index) => t(name ? `« ${name} »` : `colonne ${index + 1}`),
  keptList: (done, rows, isDone) =>
    isDone ? `${plural(rows, 'ligne', 'lignes')}, terminée` : `${count(done)} sur ${plural(rows, 'ligne', 'lignes')}`,
  keptOn: (time) => new Intl.DateTimeFormat('fr', { dateStyle: 'long', timeStyle: 'short' }).format(time),
  deleteConfirm: (name) => t(`Supprimer « ${name} » et ses réponses de ce navigateur ?`),
  sheetRead: (rows, column) =>
    t(
      column
        ? `${plural(rows, 'ligne lue', 'lignes lues')}. Colonne à chercher : ${column}.`
        : `${plural(rows, 'ligne lue', 'lignes lues')}. Dites quelle colonne chercher.`,
    ),
  percentDone: (percent) => t(`${percent} % des lignes sont faites.`),
  doneSummary: (rows) => `Recherche terminée, ${plural(rows, 'ligne', 'lignes')}.`,
  exported: (fileName, harmless) =>
    t(
      `« ${fileName} » est prêt, parmi vos téléchargements.${
        harmless > 0
          ? ` ${plural(harmless, 'cellule qui commençait', 'cellules qui commençaient')} comme une formule ${harmless < 2 ? 'a été rendue inoffensive' : 'ont été rendues inoffensives'} pour votre tableur.`
          : ''
      }`,
    ),
  retryFailed: (n) => `Réessayer ${n < 2 ? 'la ligne' : `les ${count(n)} lignes`} sans réponse`,
  managedBy: (opco) => `dossiers gérés par ${opco}`,
  idccs: (codes) => `IDCC ${codes.join(', ')}`,
  others: (n) => (n < 2 ? 'et un autre' : `et ${count(n)} autres`),
  previewOf: (rows) => t(`Les premières lignes. La liste en a ${count(rows)}.`),
};
