import type {
  CompanyPart,
  CompanyProfile,
  CourseFacts,
  LegalPage,
  Mention,
  MentionFault,
  MentionPlace,
  MentionType,
  PageCompany,
  PageReading,
  PageSubject,
  Parsed,
  Seen,
  SubjectReason,
} from '../answer.ts';
import { parseIdcc } from '../identifiers/idcc.ts';
import { parseActivityCode } from '../identifiers/naf.ts';
import { parseNda } from '../identifiers/nda.ts';
import { PARSERS } from '../identifiers/parsers.ts';
import { parseRncp, parseRs } from '../identifiers/rncp.ts';
import { parseSiren } from '../identifiers/siren.ts';
import { parseSiret, sirenOfSiret } from '../identifiers/siret.ts';
import { asRecord, checkList, oneOf, readAddress, readText } from './untrusted-values.ts';

/** What is beyond is left out: nobody reads a list this long, and no honest page fills it. */
const MOST = { mentions: 500, companies: 50, legalPages: 10, idccs: 20 };
const LONGEST_NUMBER = 80;

const PARSER_OF: Record<MentionType, (text: string) => Parsed<string>> = { ...PARSERS, rcs: PARSERS.siren };

const PLACES = keysOf<MentionPlace>({ text: true, 'structured-data': true, meta: true, address: true });
const FAULTS = keysOf<MentionFault>({ placeholder: true, checksum: true, length: true });
const ROLES = keysOf<Mention['role']>({ subject: true, host: true, other: true });
const KINDS = keysOf<LegalPage['kind']>({ 'legal-notice': true, terms: true, contact: true });
const PARTS = keysOf<CompanyPart>({
  publisher: true,
  host: true,
  agency: true,
  mediator: true,
  insurer: true,
  payment: true,
  certifier: true,
  group: true,
  named: true,
});
const REASONS = keysOf<SubjectReason>({
  address: true,
  'structured-data': true,
  publisher: true,
  'site-name': true,
  'only-company': true,
  'most-named': true,
});
/**
 * A reading that is to be shown, checked as if a stranger had typed it: it was made of what a page says, and the page may
 * be hostile. Numbers go through their parsers again, texts lose control and direction characters and are cut to their
 * length, lists are capped, only http(s) addresses stay, and what is not known is dropped.
 * @returns null for what is no reading at all; otherwise a reading with what holds
 */
export function checkReading(value: unknown): PageReading | null {
  const found = asRecord(value);
  if (!found) return null;
  const subject = checkSubject(found.subject);
  const companies = checkList(found.companies, MOST.companies, checkCompany);
  // What the views list are the companies: the subject is always the first of them.
  const others = companies.filter(({ siren }) => siren !== subject?.siren);
  return {
    mentions: checkList(found.mentions, MOST.mentions, checkMention),
    subject,
    companies: subject ? [asCompany(subject), ...others] : companies,
    course: checkCourse(found.course),
    legalPages: checkList(found.legalPages, MOST.legalPages, checkLegalPage),
    profile: checkProfile(found.profile),
    selection: readText(found.selection, 200) ?? '',
    isComplete: found.isComplete === true,
  };
}

function checkMention(value: unknown): Mention | null {
  const found = asRecord(value);
  const type = oneOf(Object.keys(PARSER_OF) as MentionType[], found?.type);
  const role = oneOf(ROLES, found?.role);
  const place = oneOf(PLACES, found?.place);
  if (!found || !type || !role || !place || typeof found.value !== 'string') return null;
  const raw = readText(found.raw, 80) ?? '';
  if (found.valid === true) {
    const number = parseExactly(PARSER_OF[type], found.value);
    return number === null ? null : { type, value: number, raw, valid: true, fault: null, role, place };
  }
  const fault = oneOf(FAULTS, found.fault);
  if (!fault || !/^[\dA-Z]{1,80}$/i.test(found.value)) return null;
  return { type, value: found.value, raw, valid: false, fault, role, place };
}

function checkCompany(value: unknown): PageCompany | null {
  const found = asRecord(value);
  const siren = parseExactly(parseSiren, found?.siren);
  const part = oneOf(PARTS, found?.part);
  const place = oneOf(PLACES, found?.place);
  if (!found || !siren || !part || !place) return null;
  const siret = parseExactly(parseSiret, found.siret);
  const isOwn = siret !== null && sirenOfSiret(siret) === siren;
  return { siren, siret: isOwn ? siret : null, name: readText(found.name, 80), part, place };
}

function checkSubject(value: unknown): PageSubject | null {
  const company = checkCompany(value);
  const found = asRecord(value);
  const reason = oneOf(REASONS, found?.reason);
  if (!company || !found || !reason) return null;
  return {
    ...company,
    reason,
    naf: parseExactly(parseActivityCode, found.naf),
    idccs: checkList(found.idccs, MOST.idccs, (idcc) => parseExactly(parseIdcc, idcc)),
  };
}

function asCompany({ siren, siret, name, part, place }: PageCompany): PageCompany {
  return { siren, siret, name, part, place };
}

function checkCourse(value: unknown): CourseFacts | null {
  const found = asRecord(value);
  if (!found) return null;
  const facts = {
    name: checkSeen(found.name, (name) => readText(name, 200)),
    certification: checkSeen(
      found.certification,
      (code) => parseExactly(parseRncp, code) ?? parseExactly(parseRs, code),
    ),
    level: checkSeen(found.level, (level) => (Number.isInteger(level) ? readFigure(level, 3, 8) : null)),
    price: checkSeen(found.price, (price) => readFigure(price, 0, 1_000_000)),
    isPriceBeforeTax: checkSeen(found.isPriceBeforeTax, readBoolean),
    hours: checkSeen(found.hours, (hours) => readFigure(hours, 0, 20_000)),
    distanceShare: checkSeen(found.distanceShare, (share) => readFigure(share, 0, 1)),
    isQualiopi: checkSeen(found.isQualiopi, readBoolean),
    nda: checkSeen(found.nda, (nda) => parseExactly(parseNda, nda)),
    isApprenticeship: checkSeen(found.isApprenticeship, readBoolean),
  };
  const known = Object.entries(facts).filter(([, fact]) => fact !== null);
  return known.length > 0 ? (Object.fromEntries(known) as CourseFacts) : null;
}

function checkSeen<T>(value: unknown, read: (value: unknown) => T | null): Seen<T> | null {
  const found = asRecord(value);
  const place = oneOf(PLACES, found?.place);
  const known = found && read(found.value);
  if (!found || !place || known === null) return null;
  return { value: known, raw: readText(found.raw, 120) ?? '', place };
}

/** A link, checked. */
export function checkLegalPage(value: unknown): LegalPage | null {
  const found = asRecord(value);
  const kind = oneOf(KINDS, found?.kind);
  const url = readAddress(found?.url);
  if (!found || !kind || !url) return null;
  return { kind, url, label: readText(found.label, 80) ?? '', isSameOrigin: found.isSameOrigin === true };
}

/** A company without a number, checked. */
export function checkProfile(value: unknown): CompanyProfile | null {
  const found = asRecord(value);
  const name = readText(found?.name, 120);
  const place = oneOf(PLACES, found?.place);
  return name && place ? { name, town: readText(found?.town, 80), place } : null;
}

/** The value when its parser gives it back as it is: what came as a checked number must be one. */
function parseExactly<T extends string>(parse: (text: string) => Parsed<T>, value: unknown): T | null {
  if (typeof value !== 'string' || value.length > LONGEST_NUMBER) return null;
  const parsed = parse(value);
  return parsed.ok && parsed.value === value ? parsed.value : null;
}

function readFigure(value: unknown, least: number, most: number): number | null {
  return typeof value === 'number' && value >= least && value <= most ? value : null;
}

function readBoolean(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** All ids of a kind: the compiler refuses a list that lacks one. */
function keysOf<Id extends string>(ids: Record<Id, true>): Id[] {
  return Object.keys(ids) as Id[];
}
