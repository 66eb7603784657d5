import type {
  CompanyProfile,
  LegalPage,
  LinkedPage,
  Mention,
  PageCompany,
  PageReading,
  PageSubject,
  Query,
  Refusal,
  Siren,
  Siret,
  SubjectReason,
} from '../../core/answer.ts';
import { recognise } from '../../core/identifiers/recognise.ts';
import { formatSiren } from '../../core/identifiers/siren.ts';
import { formatSiret } from '../../core/identifiers/siret.ts';
import { sirenOfVat } from '../../core/identifiers/vat.ts';
import type { LinkedFailure } from '../../core/wording/wording.ts';

/** A page that the person asked for by its link. */
export type LinkedState =
  | { status: 'reading'; page: LegalPage }
  | { status: 'failed'; page: LegalPage; reason: LinkedFailure }
  | { status: 'read'; page: LegalPage; url: (LinkedPage & { ok: true })['url']; reading: PageReading };

/** What is known of the page, and what the person chose among its companies. */
export interface PageKnowledge {
  reading: PageReading | null;
  linked: LinkedState | null;
  /** The company that the person chose, now or on an earlier visit of the site. */
  chosen: Siren | Siret | null;
  /** Now: the choice goes before what is selected on the page, and before what the page says. */
  isChosenNow: boolean;
}

/** The company that a page leads to, and what brought it forward. */
export interface Proposal {
  number: Siren | Siret;
  name: string | null;
  because: 'selection' | 'choice' | SubjectReason;
  /** The linked page that it was read on. */
  readOn: (LinkedState & { status: 'read' }) | null;
}

/** Fewer digits are a year, a price, a street number: nobody meant them as a company. */
const FEWEST_DIGITS = 8;
/** Words that say what a number is, be it right or not. */
const COMPANY_LABEL = /(?<![a-z])(?:sire[nt]|tva|vat)(?![a-z])/i;
/** 9 or 14 digits, grouped as a SIREN or a SIRET is. */
const NUMBER_SHAPE = /^\d{3}([\s.-]?)\d{3}\1\d{3}(?:[\s.-]?\d{2,3}[\s.-]?\d{2,3})?$/;

/**
 * What the page leads to: a choice made now, else a selected number, else a choice made before for the site, else the
 * page's subject. An earlier choice counts only where the page names that company, and never against the address of a
 * registry, which names another company on each page.
 */
export function proposalOf(known: PageKnowledge): Proposal | null {
  const { reading, chosen, isChosenNow } = known;
  if (!reading) return null;
  const subject = subjectOf(known);
  const company = chosen && companiesOf(known).find(({ siren }) => siren === sirenOf(chosen));
  const choice = company && company.siren !== subject?.company.siren ? company : null;
  const selected = company && isChosenNow ? null : selectedNumber(reading.selection);
  if (selected) return { number: selected, name: null, because: 'selection', readOn: null };
  if (choice && (isChosenNow || subject?.company.reason !== 'address')) {
    return { number: numberOf(choice), name: choice.name, because: 'choice', readOn: readingOf(known, choice) };
  }
  if (!subject) return null;
  const { reason, name } = subject.company;
  return { number: numberOf(subject.company), name, because: reason, readOn: subject.readOn };
}

/** The linked page, for a company that the page itself does not name. */
function readingOf({ reading, linked }: PageKnowledge, { siren }: PageCompany): Proposal['readOn'] {
  const isOwn = reading?.companies.some((company) => company.siren === siren);
  return linked?.status === 'read' && !isOwn ? linked : null;
}

/** The company that the page is about, or else the one of the linked page that was read. */
export function subjectOf({
  reading,
  linked,
}: PageKnowledge): { company: PageSubject; readOn: Proposal['readOn'] } | null {
  if (reading?.subject) return { company: reading.subject, readOn: null };
  const company = linked?.status === 'read' ? linked.reading.subject : null;
  return company && linked?.status === 'read' ? { company, readOn: linked } : null;
}

/** Every company of the page, and of the linked page that was read. */
export function companiesOf({ reading, linked }: PageKnowledge): PageCompany[] {
  const own = reading?.companies ?? [];
  const more = linked?.status === 'read' ? linked.reading.companies : [];
  return [...own, ...more.filter(({ siren }) => own.every((company) => company.siren !== siren))];
}

/** Numbers of the page, and of the linked page that was read, that are none. */
export function faultyMentionsOf({ reading, linked }: PageKnowledge): Mention[] {
  const more = linked?.status === 'read' ? linked.reading.mentions : [];
  const faulty = [...(reading?.mentions ?? []), ...more].filter(({ valid }) => !valid);
  const keyOf = ({ type, value }: Mention) => `${type}${value}`;
  return [...new Map(faulty.map((mention) => [keyOf(mention), mention])).values()];
}

/** Name and town of a page without a number. */
export function profileOf({ reading, linked }: PageKnowledge): CompanyProfile | null {
  return reading?.profile ?? (linked?.status === 'read' ? linked.reading.profile : null);
}

/** Whether a question is about the company of this number, or about one of its establishments. */
export function isAbout(query: Query | null, number: Siren | Siret): boolean {
  const asked = query?.by === 'siret' ? query.siret : query?.by === 'siren' ? query.siren : null;
  return asked !== null && sirenOf(asked) === sirenOf(number);
}

/**
 * Why a selected number is none; null when it is right, and for digits that nothing says to be a company's: a time, an
 * order, a sum.
 */
export function selectionFault(known: PageKnowledge): Refusal | null {
  const selection = known.reading?.selection ?? '';
  const digits = selection.replace(/\D/g, '');
  if (digits.length < FEWEST_DIGITS) return null;
  const isFaultyMention = () => faultyMentionsOf(known).some(({ value }) => value === digits);
  if (!COMPANY_LABEL.test(selection) && !(NUMBER_SHAPE.test(selection.trim()) && isFaultyMention())) return null;
  const found = recognise(selection);
  return found.kind === 'refused' && ['siren', 'siret', 'vat'].includes(found.reason.kind) ? found.reason : null;
}

/** The question about a company, or about one of its establishments. */
export function queryFor(number: Siren | Siret): Query {
  return isSiret(number) ? { by: 'siret', siret: number } : { by: 'siren', siren: number };
}

/** The number as the field writes it. */
export function numberText(number: Siren | Siret): string {
  return isSiret(number) ? formatSiret(number) : formatSiren(number);
}

/** The establishment where the page names one, else the company. */
export function numberOf({ siren, siret }: PageCompany): Siren | Siret {
  return siret ?? siren;
}

/** The company of a number. */
export function sirenOf(number: Siren | Siret): Siren {
  return number.slice(0, 9) as Siren;
}

function isSiret(number: Siren | Siret): number is Siret {
  return number.length === 14;
}

/** Words that are selected are not searched: only a number says for sure which company is meant. */
function selectedNumber(selection: string): Siren | Siret | null {
  const found = recognise(selection);
  if (found.kind === 'siret' || found.kind === 'siren') return found.value;
  return found.kind === 'vat' ? sirenOfVat(found.value) : null;
}
