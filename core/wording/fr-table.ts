import type { InstalledFault, InstallFault, InstallStage, Provenance } from '../siret-table/installation.ts';
import type { TableFault } from '../siret-table/siret-table.ts';
import type { RejectedReason, SiroFault } from '../siret-table/siro-fault.ts';
import { count, month, ofMonth, size } from './fr-figures.ts';
import { typeset as t, typesetAll } from './typeset.ts';
import type { InUse, TableWording } from './wording.ts';

const STAGE: Record<InstallStage, string> = {
  download: 'Téléchargement',
  read: 'Lecture du fichier',
  convert: 'Conversion',
  keep: 'Vérification et enregistrement',
};

const INSTALLED_FAULT: Record<InstalledFault, string> = {
  damaged:
    'La table installée est abîmée : ce qui est enregistré n’est plus ce qui avait été installé. Elle n’est plus utilisée, vos autres données sont intactes. Réinstallez-la ci-dessous.',
  'other-format':
    'La table installée a été enregistrée par une autre version d’Opcoscope, que celle-ci ne sait pas lire. Elle n’est pas utilisée. Réinstallez-la ci-dessous.',
  unavailable:
    'Le navigateur ne donne pas accès à ses données enregistrées. Rien n’est perdu. Fermez les autres onglets d’Opcoscope, puis rechargez cette page.',
  'private-window':
    'Fenêtre privée : Firefox n’y ouvre pas ce qui est enregistré, ni la table. Rien n’est perdu. Ouvrez cette page dans une fenêtre ordinaire pour voir la table ou en installer une.',
};

const REJECTED: Record<RejectedReason, string> = {
  columns: 'elle n’a pas quatre colonnes',
  siret: 'le SIRET n’a pas 14 chiffres : un tableur retire les zéros du début ou écrit 7,3E+13',
  idcc: 'le numéro de convention n’a pas quatre chiffres',
  contradiction: 'le même SIRET revient avec un autre OPCO : aucune des deux lignes n’est sûre',
};

const SEPARATOR = { ',': 'des virgules', ';': 'des points-virgules', '\t': 'des tabulations' };

const AGAIN = 'Téléchargez-le de nouveau depuis la page du jeu de données.';
const UNTOUCHED = 'Reprenez le fichier d’origine sur data.gouv.fr, sans l’ouvrir dans un tableur.';

/** What happened, and what to do. */
type Said = [what: string, advice: string];

function official(fault: SiroFault): Said {
  switch (fault.id) {
    case 'empty':
      return ['Ce fichier est vide, ou ne contient que sa première ligne.', AGAIN];
    case 'header':
      return [
        `Ce fichier n’est pas la table SIRET-OPCO telle qu’elle est publiée : il commence par « ${fault.found} ».`,
        'Choisissez le fichier CSV de la page du jeu de données. Si c’est bien lui, son format a changé : mettez Opcoscope à jour.',
      ];
    case 'spreadsheet':
      return [
        `Ce fichier a été réenregistré par un tableur : ses colonnes sont séparées par ${SEPARATOR[fault.separator]}, et des SIRET ont pu y perdre des chiffres.`,
        UNTOUCHED,
      ];
    case 'encoding':
      return [
        fault.line === 1
          ? 'Ce fichier n’est pas une table lisible : une image, un document, ou un texte dans un autre codage (Latin-1).'
          : `La ligne ${count(fault.line)} n’est pas écrite en UTF-8 : le fichier a été réenregistré dans un autre codage, comme Latin-1.`,
        UNTOUCHED,
      ];
    case 'label':
      return [
        `La ligne ${count(fault.line)} nomme un OPCO inconnu : « ${fault.label} ».`,
        'Si le fichier vient de data.gouv.fr, un OPCO a changé de nom : mettez Opcoscope à jour.',
      ];
    case 'truncated':
      return [`Ce fichier est incomplet : il s’arrête au milieu de la ligne ${count(fault.line)}.`, AGAIN];
    case 'too-many-rejected': {
      const [first] = fault.rejected.lines;
      const example = first ? ` La première est la ligne ${count(first.line)} : ${REJECTED[first.reason]}.` : '';
      return [
        `Trop de lignes sont illisibles : ${count(fault.rejected.total)} sur ${count(fault.rows)}.${example}`,
        UNTOUCHED,
      ];
    }
  }
}

function table(fault: TableFault): Said {
  switch (fault.id) {
    case 'empty':
      return ['Ce fichier est vide.', 'Demandez-le de nouveau à qui vous l’a donné.'];
    case 'foreign':
      return [
        'Ce fichier n’est pas une table d’Opcoscope.',
        'Choisissez une telle table, ou le fichier CSV de la page du jeu de données.',
      ];
    case 'older-format':
      return [
        'Cette table a été faite pour une ancienne version d’Opcoscope.',
        'Installez la table directement depuis data.gouv.fr.',
      ];
    case 'newer-format':
      return ['Cette table a été faite pour une version plus récente d’Opcoscope.', 'Mettez Opcoscope à jour.'];
    case 'truncated':
      return [
        `Ce fichier est incomplet : ${size(fault.bytes)} sur ${size(fault.expected)}.`,
        'Copiez-le ou téléchargez-le de nouveau en entier.',
      ];
    case 'altered':
      return [
        'Ce fichier a été abîmé ou modifié : son contenu ne correspond pas à sa somme de contrôle.',
        'Copiez-le ou téléchargez-le de nouveau.',
      ];
    case 'other-part':
      return [
        'Ce fichier n’est qu’une partie de la table, ou la partie d’une autre version.',
        'Choisissez la table entière.',
      ];
    case 'cannot-check':
      return ['Ce navigateur ne permet pas de vérifier le fichier.', 'Mettez le navigateur à jour.'];
  }
}

const ARCHIVE: Record<(InstallFault & { kind: 'archive' })['reason'], Said> = {
  unreadable: ['Cette archive ZIP est incomplète ou abîmée.', 'Téléchargez-la de nouveau.'],
  'no-table': [
    'Cette archive ne contient pas de fichier CSV : c’est peut-être un classeur de tableur.',
    'Choisissez le fichier CSV de la page du jeu de données.',
  ],
  'too-big': [
    'Une fois décompressée, cette archive dépasse 1 Go : ce n’est pas la table SIRET-OPCO.',
    'Choisissez le fichier CSV de la page du jeu de données.',
  ],
  'no-month': ['Rien ne dit de quel mois sont ces données.', 'Indiquez le mois, puis installez.'],
};

const FOLDER: Record<(InstallFault & { kind: 'folder' })['reason'], Said> = {
  'no-description': [
    'Ce dossier ne contient pas de fichier siret-table.json.',
    'Vérifiez l’adresse auprès de qui vous l’a donnée.',
  ],
  'unknown-description': [
    'Le fichier siret-table.json de ce dossier est illisible, ou d’une autre version d’Opcoscope.',
    'Mettez Opcoscope à jour, ou prévenez qui tient ce dossier.',
  ],
  'not-https': [
    'Cette adresse commence par http : la table pourrait être modifiée en chemin.',
    'Indiquez une adresse qui commence par https.',
  ],
  'no-address': [
    'Ceci n’est pas une adresse de dossier.',
    'Indiquez une adresse complète, comme https://exemple.fr/opco/.',
  ],
};

function said(fault: InstallFault): Said {
  switch (fault.kind) {
    case 'official':
      return official(fault.fault);
    case 'table':
      return table(fault.fault);
    case 'archive':
      return ARCHIVE[fault.reason];
    case 'folder':
      return FOLDER[fault.reason];
    case 'file-unreadable':
      return [
        'Ce fichier ne peut pas être lu : il a été déplacé, modifié ou débranché depuis que vous l’avez choisi.',
        'Choisissez-le de nouveau.',
      ];
    case 'no-release':
      return [
        'La liste des versions de data.gouv.fr ne répond pas, ou n’annonce aucun fichier.',
        'Réessayez plus tard, ou téléchargez le fichier CSV vous-même et choisissez-le ci-dessous.',
      ];
    case 'permission':
      return [
        `Sans votre autorisation, Opcoscope ne télécharge rien depuis ${fault.host}.`,
        'Réessayez et acceptez, ou téléchargez le fichier vous-même et choisissez-le ci-dessous.',
      ];
    case 'network':
      return [`${fault.host} ne répond pas.`, 'Vérifiez la connexion, puis réessayez.'];
    case 'http':
      return fault.status === 404 || fault.status === 410
        ? [`Le fichier n’est plus à cette adresse de ${fault.host}.`, 'Cherchez de nouveau la dernière version.']
        : [`${fault.host} refuse de donner le fichier (réponse ${fault.status}).`, 'Réessayez plus tard.'];
    case 'cut':
      return [
        `Le téléchargement s’est arrêté en chemin, à ${size(fault.received)}${fault.total === null ? '' : ` sur ${size(fault.total)}`}.`,
        fault.isKept ? 'Vérifiez la connexion, puis reprenez.' : 'Vérifiez la connexion, puis recommencez.',
      ];
    case 'other-size':
      return [
        `Le fichier n’a pas la taille annoncée : ${size(fault.found)} au lieu de ${size(fault.expected)}. Il est en cours de remplacement, ou incomplet.`,
        'Réessayez dans quelques heures.',
      ];
    case 'too-big':
      return [
        `Ce fichier est trop gros pour une table : ${size(fault.bytes)}, alors que la limite est de ${size(fault.limit)}.`,
        'Vérifiez le fichier ou l’adresse auprès de qui vous l’a donné.',
      ];
    case 'other-content':
      return [
        'Le fichier de ce dossier n’est pas celui que décrit siret-table.json : il a été modifié ou mal recopié.',
        'Prévenez qui tient ce dossier.',
      ];
    case 'quota':
      return [
        `Il n’y a plus assez de place : il faut environ ${size(fault.needed)}${fault.free === null ? '' : `, et le navigateur n’en laisse que ${size(fault.free)}`}.`,
        'Libérez de la place sur le disque, puis réessayez.',
      ];
    case 'store':
      return [
        'Le navigateur refuse d’enregistrer la table.',
        'Fermez les autres onglets d’Opcoscope et rechargez cette page. En navigation privée, rien ne peut être enregistré.',
      ];
    case 'busy':
      return ['Une installation est en cours dans un autre onglet.', 'Attendez qu’elle finisse, ou annulez-la là-bas.'];
    case 'crash':
      return [
        'L’installation s’est interrompue, sans doute faute de mémoire.',
        'Fermez d’autres onglets ou programmes, puis réessayez.',
      ];
  }
}

function kept(inUse: InUse): string {
  if (inUse === null) return 'Rien n’a été installé.';
  return inUse === 'unreadable' ? 'Rien n’a changé.' : `La table ${ofMonth(inUse.month)} reste en service.`;
}

/** What is said in French of the national table in this browser. */
export const frTable: TableWording = {
  ui: typesetAll({
    settings: 'Réglages d’Opcoscope',
    title: 'Table officielle',
    what: 'France compétences publie plusieurs fois par an la table SIRET-OPCO : l’OPCO (opérateur de compétences) de chaque établissement employeur connu, plus de 3,5 millions de lignes. Vous pouvez la garder dans ce navigateur.',
    meaning:
      'Avec elle, l’OPCO d’un SIRET se trouve sans connexion : aucune requête ne part pour cela. Le nom et l’adresse de l’entreprise sont toujours demandés à l’annuaire en ligne de l’État.',
    none: 'Aucune table n’est installée : Opcoscope demande chaque OPCO au service en ligne de data.gouv.fr.',
    reading: 'Lecture de ce qui est installé…',
    inUse: 'Installée dans ce navigateur',
    month: 'Mois des données',
    rowCount: 'Contenu',
    origin: 'Provenance',
    installedOn: 'Installée le',
    size: 'Place prise',
    sample:
      'C’est un échantillon pour essayer : un établissement qui n’y figure pas peut très bien être dans la table officielle.',
    remove: 'Supprimer la table',
    removeConfirm:
      'Supprimer la table de ce navigateur ? Opcoscope demandera de nouveau chaque OPCO au service en ligne.',
    removeYes: 'Oui, supprimer',
    removeNo: 'Non, garder',
    removed: 'La table est supprimée. Vous pouvez la réinstaller quand vous voulez.',
    rejectedTitle: 'Lignes laissées de côté',
    underWay: 'Installation en cours',
    cancel: 'Annuler',
    elsewhere: 'Une installation est en cours dans un autre onglet. Cette page se met à jour quand elle finit.',
    halfWayTitle: 'Téléchargement interrompu',
    resume: 'Reprendre',
    forget: 'Effacer ce qui est reçu',
    waysTitle: 'Installer ou mettre à jour',
    publisherTitle: 'Depuis data.gouv.fr',
    publisherHint:
      'Le plus simple. Le fichier de l’éditeur (environ 110 Mo) est téléchargé puis converti ici, sans passer par un serveur à nous. Il n’en reste qu’environ 6 Mo.',
    find: 'Chercher la dernière version',
    finding: 'Recherche en cours…',
    install: 'Installer',
    fileTitle: 'Depuis un fichier',
    fileHint:
      'Le fichier CSV de l’éditeur, tel que téléchargé (même dans une archive ZIP), ou une table d’Opcoscope (.siro). Il ne quitte pas votre ordinateur.',
    fileField: 'Fichier',
    monthField: 'Mois des données',
    monthNone: 'Choisissez un mois',
    folderTitle: 'Depuis un dossier de votre organisation',
    folderHint:
      'Une adresse https où votre organisation dépose une table d’Opcoscope. Les réponses disent alors « d’après » cette adresse, sauf si le fichier est exactement l’un des nôtres. Le navigateur vous demandera d’autoriser l’accès à cette adresse.',
    folderField: 'Adresse du dossier',
    installFolder: 'Installer depuis ce dossier',
    updatesTitle: 'Nouvelles versions',
    updatesAllow: 'Vérifier chaque semaine si une version plus récente est publiée',
    updatesHint:
      'Au plus une fois en sept jours, à l’ouverture d’Opcoscope, data.gouv.fr est interrogé. Rien de ce que vous cherchez n’est envoyé, et rien n’est téléchargé sans vous.',
    upToDate: 'Aucune version plus récente n’est connue.',
    dataset: 'Page du jeu de données',
    licence: 'Table SIRET-OPCO, France compétences, Licence Ouverte 2.0.',
    newTab: 's’ouvre dans un nouvel onglet',
  }),
  month,
  day: month,
  size,
  rows: (rows) => `${count(rows)} ${rows < 2 ? 'établissement' : 'établissements'}`,
  origin,
  trust(provenance) {
    if (provenance.kind === 'publisher') return t('Les réponses disent : d’après la table officielle.');
    const from = provenance.kind === 'host' ? provenance.host : 'ce fichier';
    return t(`Les réponses disent : d’après ${from}. Rien ne prouve que c’est la table de France compétences.`);
  },
  release({ month: asOf, publishedOn, bytes, host }) {
    const facts = [
      publishedOn && `publiée le ${month(publishedOn)}`,
      bytes !== null && `${size(bytes)} à télécharger`,
      `depuis ${host}`,
    ].filter((fact) => typeof fact === 'string');
    return t(`Dernière version : ${month(asOf)}, ${facts.join(', ')}.`);
  },
  comparison: (found, inUse) =>
    found > inUse
      ? `Elle est plus récente que la vôtre, ${ofMonth(inUse)}.`
      : found === inUse
        ? 'C’est celle que vous avez déjà.'
        : `La vôtre, ${ofMonth(inUse)}, est plus récente.`,
  permissionAhead: (host) => `Le navigateur vous demandera d’autoriser l’accès à ${host}.`,
  stage: (stage) => STAGE[stage],
  progress: (stage, done, total) =>
    stage === 'download' || stage === 'read'
      ? total === null
        ? size(done)
        : `${size(done)} sur ${size(total)}`
      : `${count(Math.floor((100 * done) / (total || 1)))}\u202f%`,
  timeLeft: (seconds) =>
    seconds < 60
      ? 'moins d’une minute'
      : `environ ${count(Math.round(seconds / 60))}\u202f${seconds < 90 ? 'minute' : 'minutes'}`,
  installed: (asOf) =>
    `La table ${ofMonth(asOf)} est installée. L’OPCO d’un SIRET se trouve maintenant sans connexion.`,
  fault(fault, inUse) {
    const [what, advice] = said(fault);
    const received = fault.kind === 'cut' && fault.isKept ? ' Ce qui est reçu est gardé.' : '';
    return t(`${what} ${kept(inUse)}${received} ${advice}`);
  },
  installedFault: (fault) => t(INSTALLED_FAULT[fault]),
  cancelled: (inUse) => `L’installation est annulée. ${kept(inUse)}`,
  halfWay: ({ month: asOf, received, total }) =>
    `Le téléchargement de la version ${ofMonth(asOf)} s’est arrêté à ${size(received)}${total === null ? '' : ` sur ${size(total)}`}. Il peut reprendre où il en était.`,
  rejected: (lines) =>
    lines === 1
      ? 'Une ligne du fichier est inutilisable et a été laissée de côté.'
      : `${count(lines)} lignes du fichier sont inutilisables et ont été laissées de côté.`,
  rejectedLine: ({ line, reason }) => t(`Ligne ${count(line)} : ${REJECTED[reason]}.`),
  newer: (asOf) => `Une version plus récente est publiée, ${ofMonth(asOf)}.`,
  checkedOn: (date) => `Dernière vérification le ${month(date)}.`,
  askMonth: (file) => t(`Le nom du fichier « ${file} » ne dit pas de quel mois sont ses données.`),
};

function origin(provenance: Provenance): string {
  switch (provenance.kind) {
    case 'publisher':
      return 'France compétences, par data.gouv.fr';
    case 'host':
      return provenance.host;
    case 'file':
      return t(`fichier « ${provenance.name} »`);
  }
}
