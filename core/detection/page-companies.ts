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
import type { FoundMention } from './find-mentions.ts';
import { foldWords } from './number-labels.ts';
import type { PageLine } from './page-lines.ts';

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
}

/** Words before a number that tell what its company is to the page, and how far they reach, in characters. */
const CUES: [CompanyPart, RegExp, number][] = [
  [
    'host',
    /(?<!(?:edite|exploite|gere|publie|propose|developpe|owned|operated)\w* (?:et|and|&) )(?:heberge|\bhosting|\bhosted|\bhosts?\b|serveur)/g,
    450,
  ],
  ['mediator', /mediat/g, 250],
  ['insurer', /assur(?:ance|eur)|insur(?:ance|er)|garantie financiere/g, 200],
  ['payment', /(?:paiement|payment|financement|credit|monnaie electronique)\b/g, 200],
  [
    'agency',
    /(?:concep|realisa|crea)tion\b.{0,30}(?:site|web|:|par\b|\n)|(?:cree|concu|realise|developpe)s?\b.{0,20} par\b|web ?design|\bagence (?:web|digit|de comm|crea|interact)|credits\b|maintenance/g,
    200,
  ],
  ['group', /filiale|maison mere|holding|tete de reseau|du groupe|franchiseur|parent company/g, 120],
  [
    'publisher',
    /edit(?:e|es|ee|eur|rice|ion)\b|propriet|publi(?:e|cation|sh)|exploit|mentions? legal|vende?u|qui sommes|responsables? d|legal notice|\boperes?\b|operated|owne[dr]|designe/g,
    450,
  ],
];
const REACH = 450;
/** Lines below a company's number that still speak of it. */
const LINES_OF_COMPANY = 6;
/** Lines from one company of a list to the next, at most and on average. */
const LINES_BETWEEN = 7;

interface Draft extends PageCompany {
  count: number;
  line: number;
  order: number;
  isSite: boolean;
  rank: number;
  parts: CompanyPart[];
  sirets: Set<string>;
  /** Where it is first named, it is as an example. */
  isExample: boolean;
}

/** The companies of a page, its subject first, and the role of each mention, in their order. */
export function judgeCompanies(
  mentions: readonly PlacedMention[],
  { lines, names }: PageSigns,
): { companies: PageCompany[]; subject: PageSubject | null; roles: Mention['role'][] } {
  const drafts = new Map<string, Draft>();

  /** The company last named, and where its number ends. */
  let previous = { siren: '', line: 0, end: 0 };
  /** The words in front of a mention, over the lines above too: those since another company was named. */
  function wordsBefore({ line, index, raw }: FoundMention, siren: string): string {
    const from = previous.siren === siren ? { line: 0, end: 0 } : previous;
    let words = lines[line]?.text.slice(from.line === line ? from.end : 0, index) ?? '';
    if (from.line < line) words = `${lines[line]?.label} : ${words}`;
    for (let at = line - 1; at >= from.line && words.length < REACH; at--) {
      words = `${lines[at]?.text.slice(at === from.line ? from.end : 0)}\n${words}`;
    }
    previous = { siren, line, end: index + raw.length };
    return foldWords(words.slice(-REACH));
  }

  /** The words around a mention's beginning, whoever they speak of. */
  const nearby = ({ line, index }: FoundMention): string =>
    `${lines[line - 1]?.text.slice(-60)} ${lines[line]?.text.slice(Math.max(0, index - 150), index)}`;

  for (const mention of mentions) {
    const siren = sirenOf(mention) as Siren | null;
    if (!siren) continue;
    const { place, type, value, fault, isExample, name = null, rank = 9 } = mention;
    const words = place === 'text' ? wordsBefore(mention, siren) : '';
    const part = rank < 0 ? 'group' : partOf(words);
    const draft = drafts.get(siren) ?? {
      siren,
      siret: null,
      name,
      part,
      place,
      count: 0,
      line: mention.line,
      order: drafts.size,
      isSite: false,
      rank,
      parts: [],
      sirets: new Set(),
      isExample,
    };
    drafts.set(siren, draft);
    draft.count++;

    draft.parts.push(part);
    draft.rank = Math.min(draft.rank, rank);
    const near = foldWords(nearby(mention)).replace(/[^a-z\d]/g, '');
    draft.isSite ||= names.some((site) => near.includes(site));
    if (type === 'siret' && fault === null) draft.sirets.add(value);
  }

  let hasFirst = false;
  const scored = [...drafts.values()].map((draft) => {
    const { parts, sirets, place, rank, isSite, count, order } = draft;
    draft.part = parts.includes('publisher') ? 'publisher' : (parts.find((part) => part !== 'named') ?? 'named');
    draft.siret = sirets.size === 1 ? ([...sirets][0] as Siret) : null;
    let reason: SubjectReason = drafts.size > 1 ? 'most-named' : 'only-company';
    if (draft.isExample) return { draft, score: -50, reason };
    const isOurs = draft.part === 'named' || draft.part === 'publisher';
    let score = Math.min(count, 4) - Math.min(order, 50) / 20;
    if (isOurs && !hasFirst) {
      hasFirst = true;
      score += 12;
    }
    if (isSite) {
      score += 20;
      reason = 'site-name';
    }
    if (draft.part === 'publisher') {
      score += 15;
      reason = 'publisher';
    } else if (draft.part !== 'named') score -= draft.part === 'group' ? 5 : 25;
    if (rank < 9 && rank >= 0) {
      score += 60 - rank;
      reason = 'structured-data';
    }
    if (place === 'address') {
      score += 100;
      reason = 'address';
    }
    return { draft, score, reason };
  });
  scored.sort((a, b) => b.score - a.score);
  const companies = scored.map(({ draft: { siren, siret, name, part, place } }) => ({
    siren,
    siret,
    name,
    part,
    place,
  }));
  const [company] = companies;
  const [first] = scored;
  // A list is about none of its companies: nothing tells one from the others but its place.
  const alike = scored.filter(({ draft: { part, count } }) => part === 'named' && count >= (first?.draft.count ?? 0));
  const alikeLines = alike.map(({ draft }) => draft.line);
  const spread = Math.max(...alikeLines) - Math.min(...alikeLines);
  const isList =
    /named|site/.test(first?.reason ?? '') && alike.length > 2 && spread <= LINES_BETWEEN * (alike.length - 1);
  const subject: PageSubject | null =
    company && first && first.score > -5 && !isList ? { ...company, reason: first.reason, naf: null, idccs: [] } : null;

  let last: Mention['role'] = 'subject';
  let lastLine = 0;
  for (const company of companies) {
    if (company.siren !== subject?.siren && drafts.get(company.siren)?.parts.includes('host')) company.part = 'host';
  }
  const partOfSiren = new Map(companies.map(({ siren, part }) => [siren as string, part]));
  const roles = mentions.map((mention): Mention['role'] => {
    const siren = sirenOf(mention);
    if (siren) {
      last = siren === subject?.siren ? 'subject' : partOfSiren.get(siren) === 'host' ? 'host' : 'other';
      lastLine = mention.line;
      return last;
    }
    if (!subject) return 'other';
    return mention.line - lastLine > LINES_OF_COMPANY ? 'subject' : last;
  });
  return { companies, subject, roles };
}

function partOf(words: string): CompanyPart {
  let best: CompanyPart = 'named';
  let nearest = -1;
  for (const [part, cue, reach] of CUES) {
    for (const { index } of words.matchAll(cue)) {
      if (index > nearest && words.length - index < reach) {
        nearest = index;
        best = part;
      }
    }
  }
  return best;
}

/** The company of a number; a SIRET with a wrong digit still tells it when the wrong digit is not among the first nine. */
function sirenOf({ type, value, fault }: FoundMention): string | null {
  if (type === 'vat' && !fault) return value.slice(4);
  const isCompany = type === 'siret' ? !fault || fault === 'checksum' : !fault && (type === 'siren' || type === 'rcs');
  const siren = value.slice(0, 9);
  return isCompany && passesLuhn(siren) ? siren : null;
}
