import type {
  CompanyPart,
  Mention,
  MentionPlace,
  PageCompany,
  PageSubject,
  Siren,
  Siret,
  SubjectReason,
} from '../answer.ts';
import { passesLuhn } from '../identifiers/luhn.ts';
import { nameBefore } from './company-name.ts';
import { partOf } from './company-part.ts';
import type { FoundMention } from './find-mentions.ts';
import type { PageLine } from './page-lines.ts';
import { lettersAndDigits } from './plain-text.ts';

/** A mention with the place it was read in. */
export interface PlacedMention extends FoundMention {
  place: MentionPlace;
  /** Of the structured data: what its company is called there, and how it is bound to the page; below 0 it is not. */
  name?: string;
  rank?: number;
}

/** What the rest of a page says of whose it is. */
export interface PageSigns {
  lines: readonly PageLine[];
  /** Names of the site, from its address, its title and its meta tags: small letters and digits alone. */
  names: readonly string[];
  /** Proper names in its headings, which stand above everybody's numbers: in a number's own line they tell its company. */
  titleNames: readonly string[];
}

/** A company as its mentions show it, in the order of the page. */
interface Draft {
  siren: Siren;
  name: string | null;
  place: MentionPlace;
  /** Of its first mention. */
  line: number;
  order: number;
  count: number;
  parts: CompanyPart[];
  sirets: Set<Siret>;
  /** Of the address of a registry site: the establishment that the page shows, whatever others it names. */
  shown: Siret | null;
  /** The words before a number of it hold a name of the site. */
  isSite: boolean;
  /** Beside the number of a training provider or an association, which only the page's own company gives. */
  isDeclared: boolean;
  /** Where it is first named, it is as an example. */
  isExample: boolean;
  /** Of the structured data; null when it does not name it. */
  rank: number | null;
}

interface Judged {
  company: PageCompany;
  draft: Draft;
  score: number;
  reason: SubjectReason;
}

/** The town of a court is nobody's name. */
const COURT = /r\.?c\.?s\.? (?:de |d’|d')?\p{Lu}[\p{L}-]+/giu;

/** Characters of words before a number that are looked at. */
const REACH = 450;
/** Lines around a company's number that still speak of it. */
const LINES_OF_COMPANY = 6;
const LINES_OF_DECLARATION = 2;
/** Lines of a list below its title, and cells of a row before and behind a number. */
const LINES_OF_TITLE = 40;
const CELLS = 6;
/** Lines from one company of a list to the next, on average. */
const LINES_OF_LIST = 7;

/** What speaks for a company, and against it. */
const WEIGHTS = { address: 100, structured: 60, site: 20, publisher: 15, declared: 15, first: 12, example: -50 };
const WEIGHT_OF_PART: Record<CompanyPart, number> = {
  publisher: WEIGHTS.publisher,
  named: 0,
  group: -5,
  host: -25,
  agency: -25,
  mediator: -25,
  insurer: -25,
  payment: -25,
  certifier: -25,
};
/** A page whose best company has less is not about it: only its host is named, or an example. */
const LEAST = -5;

/** The companies of a page, its subject first, and the role of each mention, in their order. */
export function judgeCompanies(
  mentions: readonly PlacedMention[],
  signs: PageSigns,
): { companies: PageCompany[]; subject: PageSubject | null; roles: Mention['role'][] } {
  const drafts = collectCompanies(mentions, signs);
  const first = drafts.find(({ parts }) => ['named', 'publisher'].includes(mainPart(parts)));
  const judged = drafts.map((draft) => judge(draft, draft === first, drafts.length));
  judged.sort((one, other) => other.score - one.score);
  const [best] = judged;
  const isSubject = best && best.score > LEAST && !isList(judged);
  const subject = isSubject ? { ...best.company, reason: best.reason, naf: null, idccs: [] } : null;
  // A company that is the host of somebody else's page is nothing more there.
  for (const { company, draft } of judged) {
    if (company.siren !== subject?.siren && draft.parts.includes('host')) company.part = 'host';
  }
  return { companies: judged.map(({ company }) => company), subject, roles: rolesOf(mentions, judged, subject) };
}

function collectCompanies(mentions: readonly PlacedMention[], { lines, names, titleNames }: PageSigns): Draft[] {
  const drafts = new Map<Siren, Draft>();
  const declarations = mentions.filter(({ type, place }) => place === 'text' && (type === 'nda' || type === 'rna'));
  /** The company last named, and where its number ends: what stands before it, or in its row, speaks of it. */
  let previous = { siren: '', line: 0, end: 0 };
  /** The words in front of a mention, over the lines above too: those since another company was named. */
  function wordsBefore({ line, index, raw }: FoundMention, siren: string): string {
    const from = previous.siren === siren ? { line: 0, end: 0 } : previous;
    const { row: otherRow } = lines[from.line] ?? {};
    const isOwn = (at: number) => otherRow === undefined || lines[at]?.row !== otherRow || from.end === 0;
    let words = lines[line]?.text.slice(from.line === line ? from.end : 0, index) ?? '';
    const label = from.line < line ? lines[line]?.label : '';
    if (label) words = `${label} :\n${words}`;
    let at = line - 1;
    for (; at >= from.line && words.length < REACH; at--) {
      if (isOwn(at)) words = `${lines[at]?.text.slice(at === from.line ? from.end : 0)}\n${words}`;
    }
    // The title above a list speaks of all of it.
    while (at >= 0 && !lines[at]?.isHeading && line - at < LINES_OF_TITLE) at--;
    if (lines[at]?.isHeading) words = `${lines[at]?.text}\n${words}`;
    previous = { siren, line, end: index + raw.length };
    return words.slice(-REACH);
  }
  const isInTable = (line: number) => lines[line]?.row !== undefined;
  /** Of a table, all words of the row: what a company does may stand behind its number. */
  function wordsOfRow({ line }: FoundMention): string {
    const row = lines[line]?.row;
    if (row === undefined) return '';
    const own = lines.slice(Math.max(0, line - CELLS), line + CELLS).filter((other) => other.row === row);
    return own.map(({ text }) => text).join('\n');
  }
  function isSite({ line, index }: FoundMention, name: string | null): boolean {
    const own = lettersAndDigits((lines[line]?.text.slice(Math.max(0, index - 150), index) ?? '').replace(COURT, ' '));
    // A company that is named beside its number is not the one of the title above.
    const end = name ? '' : lettersAndDigits(lines[line - 1]?.text.slice(-60) ?? '');
    return names.some((name) => `${end}${own}`.includes(name)) || titleNames.some((name) => own.includes(name));
  }

  for (const mention of mentions) {
    const siren = sirenOf(mention);
    if (!siren) continue;
    const { place, type, value, fault, isExample, line, rank = null } = mention;
    const ofRow = place === 'text' ? partOf(wordsOfRow(mention)) : 'named';
    // A company in the table below another one: what stands above the table speaks of neither.
    const isBelowOther = previous.siren !== siren && isInTable(previous.line) && isInTable(line) && previous.end > 0;
    const words = place === 'text' ? wordsBefore(mention, siren) : '';
    const name = mention.name || nameBefore(words.slice(words.lastIndexOf('\n') + 1));
    const draft = drafts.get(siren) ?? {
      siren,
      name: null,
      place,
      line,
      order: drafts.size,
      count: 0,
      parts: [],
      sirets: new Set<Siret>(),
      shown: null,
      isSite: false,
      isDeclared: false,
      isExample,
      rank,
    };
    drafts.set(siren, draft);
    draft.name ??= name;
    draft.count += 1;
    const isOfRow = isBelowOther || ofRow !== 'named';
    const part = isOfRow ? ofRow : partOf(words);
    draft.parts.push(rank !== null && rank < 0 ? 'group' : part);
    if (type === 'siret' && fault === null) {
      draft.sirets.add(value as Siret);
      if (place === 'address') draft.shown = value as Siret;
    }
    draft.isSite ||= place === 'text' && isSite(mention, name);
    draft.isDeclared ||=
      place === 'text' && declarations.some((one) => Math.abs(one.line - line) <= LINES_OF_DECLARATION);
  }
  return [...drafts.values()];
}

/** What a company is to the page by all its mentions. */
function mainPart(parts: readonly CompanyPart[]): CompanyPart {
  return parts.includes('publisher') ? 'publisher' : (parts[0] ?? 'named');
}

function judge(draft: Draft, isFirst: boolean, companies: number): Judged {
  const { siren, name, place, parts, sirets, count, order, rank } = draft;
  const part = mainPart(parts);
  const [only = null] = sirets.size === 1 ? sirets : [];
  const siret = draft.shown ?? only;
  let score = WEIGHT_OF_PART[part] + Math.min(count, 4) - Math.min(order, 50) / 20;
  let reason: SubjectReason = companies > 1 ? 'most-named' : 'only-company';
  if (isFirst) score += WEIGHTS.first;
  if (draft.isDeclared) score += WEIGHTS.declared;
  if (draft.isExample) score += WEIGHTS.example;
  if (draft.isSite) {
    score += WEIGHTS.site;
    reason = 'site-name';
  }
  if (part === 'publisher') reason = 'publisher';
  if (rank !== null && rank >= 0) {
    score += WEIGHTS.structured - rank;
    reason = 'structured-data';
  }
  if (place === 'address') {
    score += WEIGHTS.address;
    reason = 'address';
  }
  return { company: { siren, siret, name, part, place }, draft, score, reason };
}

/** A list is about none of its companies: nothing tells one from the others but its place. */
function isList(judged: readonly Judged[]): boolean {
  const [best] = judged;
  if (!best || !['most-named', 'site-name'].includes(best.reason) || best.draft.isDeclared) return false;
  const alike = judged.filter(
    ({ company, draft }) => company.part === best.company.part && draft.count >= best.draft.count,
  );
  const places = alike.map(({ draft }) => draft.line);
  return alike.length > 2 && Math.max(...places) - Math.min(...places) <= LINES_OF_LIST * (alike.length - 1);
}

function rolesOf(
  mentions: readonly PlacedMention[],
  judged: readonly Judged[],
  subject: PageSubject | null,
): Mention['role'][] {
  const partOfSiren = new Map(judged.map(({ company }) => [company.siren, company.part]));
  let last: Mention['role'] = 'subject';
  let lastLine = 0;
  return mentions.map((mention) => {
    const siren = sirenOf(mention);
    if (siren) {
      last = siren === subject?.siren ? 'subject' : partOfSiren.get(siren) === 'host' ? 'host' : 'other';
      lastLine = mention.line;
      return last;
    }
    if (!subject) return 'other';
    // An activity or an agreement is that of the company above it, when it stands close.
    return mention.line - lastLine > LINES_OF_COMPANY ? 'subject' : last;
  });
}

/** The company of a number; of a faulty SIRET too, when its first nine digits are right. */
function sirenOf({ type, value, fault }: FoundMention): Siren | null {
  if (type === 'vat' && !fault) return value.slice(4) as Siren;
  const isCompany =
    type === 'siret' ? fault !== 'placeholder' && value.length > 9 : !fault && (type === 'siren' || type === 'rcs');
  const siren = value.slice(0, 9);
  return isCompany && passesLuhn(siren) ? (siren as Siren) : null;
}
