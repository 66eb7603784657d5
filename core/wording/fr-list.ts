import type { NoOpcoFunderId, SourceId } from '../answer.ts';
import type { ExportWords } from '../sheet/export-words.ts';
import type { RowCompany, RowReading, RowResult, RunFault, SheetFault, SheetNote } from '../sheet/sheet.ts';
import { opcoName } from '../tables/opcos.ts';
import { type CellWording, createExportWords } from './export-cells.ts';
import { frAct } from './fr-act.ts';
import { frAnswer } from './fr-answer.ts';
import { count, month, size } from './fr-figures.ts';
import type { ListWording } from './list-wording.ts';
import { NO_TITLES } from './no-titles.ts';
import { answerOfRow } from './row-answer.ts';
import { FR_SOURCES } from './source-names.ts';
import { capital, listOf, typeset as t, typesetAll } from './typeset.ts';
import type { Titles } from './wording.ts';

const FUNDER: Record<NoOpcoFunderId, string> = {
  'state-budget': 'l’État finance lui-même',
  cnfpt: 'CNFPT, le centre de formation des collectivités',
  anfh: 'ANFH, le fonds de formation des hôpitaux publics',
  'public-employer': 'employeur public : lui-même, le CNFPT ou l’ANFH',
  'self-employed-fund': 'fonds d’indépendants, nommé sur l’attestation de l’Urssaf',
  'local-law': 'règles du territoire',
  'foreign-employer': 'aucun, employeur sans établissement en France',
};

const HEADERS: ExportWords['headers'] = {
  number: 'SIRET ou SIREN recherché',
  name: 'Nom au répertoire',
  opco: 'OPCO',
  manager: 'OPCO qui gère sur place',
  certainty: 'Certitude',
  reason: 'Raison',
  idcc: 'Convention collective (IDCC)',
  naf: 'Activité (NAF)',
  headcount: 'Effectif',
  state: 'État',
  warnings: 'À savoir',
  month: 'Mois des données',
  source: 'Source',
  error: 'Sans réponse : pourquoi',
};

const RUN_FAULTS: Record<RunFault, string> = {
  'no-source':
    'Rien ne peut répondre : aucune table officielle n’est installée ici, et aucun service de l’État n’est autorisé. Votre liste est gardée à l’écran. Installez la table, ou autorisez un service, dans les réglages.',
  'table-unreadable':
    'La table installée ne peut pas être lue. Votre liste est gardée à l’écran. Installez la table de nouveau dans les réglages, ou interrogez les services de l’État.',
  'running-elsewhere':
    'Une autre page traite déjà une liste. Celle-ci attend : attendez la fin de l’autre, ou mettez-la en pause, puis recommencez.',
  gone: 'Cette liste n’est plus gardée dans ce navigateur, ou elle est abîmée. Reprenez votre fichier d’origine.',
  'no-column': 'Dites d’abord quelle colonne contient les numéros ou les noms.',
  'sources-silent':
    'Les services de l’État ne répondent plus : la connexion est peut-être coupée. La liste est en pause, les réponses déjà obtenues sont gardées. Reprenez quand la connexion est revenue.',
};

function fault(fault: SheetFault): string {
  switch (fault.id) {
    case 'empty':
      return 'Il n’y a rien à lire ici : pas une seule ligne remplie. Choisissez un autre fichier, ou collez une colonne.';
    case 'not-a-sheet':
      return 'Ce fichier n’est pas un tableau. Enregistrez votre liste en CSV ou en XLSX, puis déposez-la ici. Le fichier n’a pas été modifié.';
    case 'old-excel':
      return 'Ce fichier est dans l’ancien format d’Excel (.xls). Ouvrez-le dans votre tableur, enregistrez-le en .xlsx ou en CSV, puis déposez-le ici.';
    case 'password':
      return 'Ce classeur est protégé par un mot de passe. Ouvrez-le dans votre tableur, enregistrez une copie sans mot de passe, puis déposez-la ici.';
    case 'damaged':
      return 'Ce fichier est abîmé ou incomplet : il ne peut pas être lu. Ouvrez-le dans votre tableur et enregistrez-le de nouveau.';
    case 'unpacks-too-large':
      return `Ce classeur contient plus de ${size(fault.most)} une fois ouvert : il n’a pas été lu. Gardez la feuille et les colonnes utiles dans un nouveau fichier.`;
    case 'too-large':
      return `Ce fichier dépasse ${size(fault.most)} : il n’a pas été lu. Coupez-le en plusieurs fichiers.`;
    case 'too-many-rows':
      return `Cette liste a plus de ${count(fault.most)} lignes, le plus qu’un tableur puisse ouvrir : elle n’a pas été lue. Coupez-la en plusieurs fichiers.`;
  }
}

function note(note: SheetNote): string {
  switch (note.id) {
    case 'restored-zeros':
      return `${note.count === 1 ? '1 numéro avait perdu son' : `${count(note.count)} numéros avaient perdu leur`} zéro de début : il est remis pour la recherche, car les chiffres de contrôle le prouvent. Vos cellules restent telles quelles.`;
    case 'scientific': {
      const restored = note.count
        ? `${note.count === 1 ? '1 numéro en notation scientifique se lit' : `${count(note.count)} numéros en notation scientifique se lisent`} encore en entier.`
        : '';
      const lost = note.lost
        ? `${note.lost === 1 ? '1 numéro a perdu' : `${count(note.lost)} numéros ont perdu`} des chiffres en notation scientifique, comme 5,52E+13 : rien ne peut les retrouver. Reprenez la colonne d’origine au format texte.`
        : '';
      return [restored, lost].filter(Boolean).join(' ');
    }
    case 'mixed-separators':
      return note.lines === 1
        ? 'Les cellules d’une ligne sont séparées par un autre signe que le reste. Elle a été lue avec le sien.'
        : `Les cellules de ${count(note.lines)} lignes sont séparées par un autre signe que le reste. Elles ont été lues avec le leur.`;
    case 'ragged-lines':
      return `${note.lines === 1 ? '1 ligne n’a' : `${count(note.lines)} lignes n’ont`} pas le même nombre de cellules que la première. Rien n’a été enlevé : vérifiez que les colonnes tombent juste.`;
    case 'merged-cells':
      return `${count(note.ranges)} ${note.ranges === 1 ? 'groupe de cellules fusionnées' : 'groupes de cellules fusionnées'} : seule la première cellule de chacun a un contenu, les autres sont vides.`;
    case 'latin-1':
      return 'Ce fichier est dans un ancien format de texte (Windows-1252), courant pour les CSV d’Excel. Vérifiez les accents dans les premières lignes.';
    case 'other-sheets':
      return note.count === 1
        ? 'Ce classeur a une autre feuille, qui n’est pas lue.'
        : `Ce classeur a ${count(note.count)} autres feuilles, qui ne sont pas lues.`;
  }
}

function refusal(reason: (RowResult & { kind: 'refused' })['reason']): string {
  if (reason.kind === 'cell') {
    if (reason.id === 'words')
      return 'Des mots, dans une colonne de numéros. Mettez le SIRET, ou faites une liste de noms à part.';
    return 'Le tableur a mis ce numéro en notation scientifique et en a perdu des chiffres. Reprenez-le au format texte.';
  }
  switch (reason.id) {
    case 'empty':
      return 'Cellule vide.';
    case 'other-kind':
      return frAct.refusal(reason).split('. ')[0]?.concat('.') ?? '';
    case 'phone':
      return 'Ceci est un numéro de téléphone.';
    case 'iban':
      return 'Ceci est un numéro de compte bancaire.';
    case 'too-much-text':
      return 'Ce texte est trop long pour un nom d’entreprise.';
    case 'too-short':
      return reason.kind === 'text' ? 'Ce nom est trop court pour une recherche.' : frAct.refusal(reason);
    default:
      return frAct.refusal(reason);
  }
}

function notFound(asked: readonly SourceId[]): string {
  if (asked.length === 1 && asked[0] === 'table-copy') {
    return 'Absent de la table installée. Cela ne veut pas dire « aucun OPCO » : l’établissement peut être trop récent, fermé ou sans salarié déclaré.';
  }
  const names = listOf(
    asked.map((source) => FR_SOURCES[source]),
    'et',
  );
  return names
    ? `${capital(names)} ne ${asked.length > 1 ? 'connaissent' : 'connaît'} ni ce numéro ni ce nom. Relisez-le.`
    : 'Aucune source ne connaît ce numéro ou ce nom. Relisez-le.';
}

function toChoose({ count: total, choices }: RowResult & { kind: 'to-choose' }): string {
  const listed = choices
    .map(({ siren, name, town, isSoleTrader }) => {
      const called = name ?? (isSoleTrader ? 'entrepreneur individuel' : 'nom non diffusé');
      return `${called} (${siren}${town ? `, ${town}` : ''})`;
    })
    .join(' ; ');
  return total === 1
    ? `Une entreprise ressemble à ce nom, sans porter exactement le même : ${listed}. Mettez son SIRET si c’est elle.`
    : `${count(total)} entreprises correspondent à ce nom, dont : ${listed}. Rien n’est choisi à votre place : mettez le SIRET de la bonne.`;
}

function reason(company: RowCompany, read: RowReading, titles: Titles): string {
  return withReading(steps(company, titles), read);
}

/** What the answer rests on, step by step. */
function steps(company: RowCompany, titles: Titles): string[] {
  const all = company.attribution.steps;
  const said = all.filter(({ effect }) => effect !== 'none');
  const sentences = (said.length > 0 ? said : all.slice(0, 1)).map((step) => frAnswer.step(step, titles));
  if (sentences.length === 0) sentences.push(frAnswer.basis(answerOfRow(company)));
  return sentences;
}

/** The same, with how the cell was read where that is not as it stands there. */
function withReading(said: readonly string[], read: RowReading): string {
  const sentences = [...said];
  if (read.kind === 'name') sentences.unshift('Trouvée par son nom : une seule entreprise le porte au répertoire.');
  if (read.repair === 'zeros') sentences.push('Le zéro de début, perdu dans le fichier, a été remis.');
  if (read.repair === 'scientific')
    sentences.push('Le numéro était en notation scientifique ; tous ses chiffres y étaient.');
  return sentences.join(' ');
}

function result(result: RowResult | null, titles: Titles = NO_TITLES): string {
  if (!result) return 'Pas encore recherché.';
  switch (result.kind) {
    case 'answered':
      return t(reason(result.company, result.read, titles));
    case 'refused':
      return t(refusal(result.reason));
    case 'not-found':
      return t(notFound(result.asked));
    case 'to-choose':
      return t(toChoose(result));
    case 'failed':
      return result.why === 'name-needs-registry'
        ? 'Un nom ne se cherche que dans l’annuaire des entreprises de l’État, qui n’a pas été interrogé. Autorisez-le, ou mettez le SIRET.'
        : result.failures.map(frAct.failure).join(' ') || 'Aucune source n’a répondu.';
  }
}

function opcoCell({ attribution }: RowCompany): string {
  const kept = attribution.candidates.filter((candidate) => candidate.kept).map(({ opco }) => opcoName(opco));
  switch (attribution.outcome) {
    case 'attributed':
      return attribution.opco ? opcoName(attribution.opco) : '';
    case 'several':
      return `Plusieurs possibles : ${listOf(kept, 'ou')}`;
    case 'none':
      return `Aucun OPCO${attribution.funder ? ` (${FUNDER[attribution.funder]})` : ''}`;
    case 'unknown':
      return '';
  }
}

const CELLS: CellWording = {
  separator: ';',
  headers: typesetAll({ ...HEADERS }),
  unnamed: (column) => `Colonne ${column}`,
  opco: (company) => t(opcoCell(company)),
  certainty: (company) => t(frAnswer.certainty(answerOfRow(company))),
  steps,
  withReading: (said, read) => t(withReading(said, read)),
  headcount: frAnswer.headcount,
  warning: frAnswer.warning,
  failure: (failure) => t(frAct.failure(failure)),
  month,
  result,
  names: { withheld: 'nom non diffusé', 'not-kept': 'nom non gardé', 'not-asked': '' },
  states: { active: 'En activité', closed: 'Fermé' },
  missing: t('Il manque une information pour dire quel est l’OPCO.'),
  between: ' ; ',
};

/** What is said of a list in French. */
export const frList: ListWording = {
  fault: (given) => t(fault(given)),
  note: (given) => t(note(given)),
  runFault: (given) => t(RUN_FAULTS[given]),
  funder: (id) => t(FUNDER[id]),
  result,
  exportWords: (titles) => createExportWords(CELLS, titles),
};
