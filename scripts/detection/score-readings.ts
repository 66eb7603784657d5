import type { Mention, MentionType } from '../../core/answer.ts';

/** What a person found on a page: one line of `labels.jsonl`. */
export interface PageLabels {
  id: string;
  /** Path inside the corpus. */
  file: string;
  /** `negative` when no French company is on the page. */
  kind: string;
  entities: LabelledEntity[];
  subject: { siren: string | null } | null;
  /** Numbers that look like identifiers, and are none. */
  decoys: LookAlike[];
  foreign: LookAlike[];
  placeholders: (LookAlike | string)[];
  /** Where the page stands; a corpus without it is read at `https://page.invalid/<id>`. */
  url?: string;
  /** Mentions that are neither right nor wrong. */
  optional?: { type: string; value: string }[];
  /** What careful people would judge differently. */
  debatable?: ('subject' | 'role')[];
}

/** Where a page of a corpus is read. */
export function addressOf({ id, url }: PageLabels): string {
  return url ?? `https://page.invalid/${encodeURIComponent(id)}`;
}

interface LabelledEntity {
  /** A `MentionType`, with `tva` for `vat`; `name` is not scored. */
  type: string;
  value: string;
  role: Mention['role'];
  valid: boolean;
  issue?: string;
}

interface LookAlike {
  raw: string;
  value?: string;
}

/** The part of a `PageReading` that is scored. */
export interface ScoredReading {
  mentions: Pick<Mention, 'type' | 'value' | 'valid' | 'role'>[];
  subject: { siren: string } | null;
}

/** Of a page that gave no reading: why, in a few words. */
export interface FailedReading {
  failure: string;
}

interface Counts {
  found: number;
  missed: number;
  wrong: number;
}

/** Null where nothing was to be found, or nothing was reported. */
interface Rates {
  precision: number | null;
  recall: number | null;
  f1: number | null;
}

interface PageFailures {
  id: string;
  failure?: string;
  /** `type value`. */
  missed?: string[];
  wrong?: string[];
  subject?: string;
  /** `type value: is the host`, as the labels say. */
  roles?: string[];
  /** `list type value`. */
  bad?: string[];
}

export interface Evaluation {
  /** SIREN, SIRET, RCS and VAT together. */
  company: Rates & Counts;
  other: Rates & Counts;
  types: Record<MentionType, Rates & Counts>;
  subject: {
    right: number;
    wrong: number;
    missed: number;
    /** Reported on a page whose labels have none. */
    invented: number;
    /** Pages with a subject, and without; those where the subject is debatable are in neither. */
    pages: number;
    pagesWithout: number;
  };
  /** Mentions found, by host against the rest. */
  roles: { right: number; wrong: number };
  /** Pages without a French company, and those of them where a mention was reported. */
  negativePages: { pages: number; hit: number };
  /** Mentions reported from what is none. */
  bad: { decoys: number; foreign: number; placeholders: number };
  failures: PageFailures[];
}

/** A mention of the labels or of a reading; those of one key are one. */
interface Scored {
  key: string;
  type: MentionType;
  value: string;
  isHost: boolean;
}

const COMPANY_TYPES: readonly MentionType[] = ['siren', 'siret', 'rcs', 'vat'];
const TYPES: readonly MentionType[] = [...COMPANY_TYPES, 'naf', 'idcc', 'rna', 'nda', 'rncp', 'rs'];
const LISTS = ['decoys', 'foreign', 'placeholders'] as const;

/** Pages about several companies of equal weight: what is said of their subject is shown, not counted. */
const DEBATABLE_SUBJECTS: ReadonlySet<string> = new Set(['049', '214', '245', '262', '422']);

/** Fewer digits than a SIREN are found inside many longer numbers by chance. */
const SIREN_LENGTH = 9;

/**
 * Scores readings against the labels of their pages.
 *
 * A mention counts when its type and value are those of a valid label. RCS and SIREN with one value are one mention. The
 * SIREN inside a labelled SIRET or VAT number is implied: reporting it is neither right nor wrong. Names are not scored,
 * and mentions that the reader itself calls invalid are not reported ones. A page that gave no reading has all missed.
 * @param pages each page's labels with what was read on it
 */
export function scoreReadings(
  pages: readonly { labels: PageLabels; reading: ScoredReading | FailedReading }[],
): Evaluation {
  const types = Object.fromEntries(TYPES.map((type) => [type, { found: 0, missed: 0, wrong: 0 }])) as Record<
    MentionType,
    Counts
  >;
  const result: Omit<Evaluation, 'company' | 'other' | 'types'> = {
    subject: { right: 0, wrong: 0, missed: 0, invented: 0, pages: 0, pagesWithout: 0 },
    roles: { right: 0, wrong: 0 },
    negativePages: { pages: 0, hit: 0 },
    bad: { decoys: 0, foreign: 0, placeholders: 0 },
    failures: [],
  };

  for (const { labels, reading } of pages) {
    const isRead = !('failure' in reading);
    const expected = keyed(labels.entities.flatMap(asExpected));
    const reported = keyed(isRead ? reading.mentions.filter(({ valid }) => valid).map(asScored) : []);
    const failures: PageFailures = { id: labels.id };
    if (!isRead) failures.failure = reading.failure;

    const missed = [...expected.values()].filter(({ key }) => !reported.has(key));
    const implied = new Set([...expected.values()].flatMap(impliedKey));
    const allowed = keyed((labels.optional ?? []).flatMap((one) => asExpected({ ...one, role: 'other', valid: true })));
    const isWrong = ({ key }: Scored) => !expected.has(key) && !implied.has(key) && !allowed.has(key);
    const wrong = [...reported.values()].filter(isWrong);
    const found = [...expected.values()].filter(({ key }) => reported.has(key));
    for (const { type } of found) types[type].found += 1;
    for (const { type } of missed) types[type].missed += 1;
    for (const { type } of wrong) types[type].wrong += 1;
    if (missed.length) failures.missed = missed.map(name);
    if (wrong.length) failures.wrong = wrong.map(name);

    const misjudged = found.filter(({ key, isHost }) => reported.get(key)?.isHost !== isHost);
    if (!labels.debatable?.includes('role')) {
      result.roles.right += found.length - misjudged.length;
      result.roles.wrong += misjudged.length;
    }
    if (misjudged.length) {
      failures.roles = misjudged.map((mention) => `${name(mention)}: ${mention.isHost ? 'is' : 'is not'} the host`);
    }

    const bad = wrong.flatMap((mention) => {
      const list = listOf(mention, labels);
      if (!list) return [];
      result.bad[list] += 1;
      return `${list} ${name(mention)}`;
    });
    if (bad.length) failures.bad = bad;

    if (labels.kind === 'negative') {
      result.negativePages.pages += 1;
      if (reported.size) result.negativePages.hit += 1;
    }

    const subject = judgeSubject(labels.subject?.siren ?? null, (isRead && reading.subject?.siren) || null);
    const isDebatable = DEBATABLE_SUBJECTS.has(labels.id) || labels.debatable?.includes('subject');
    if (!isDebatable) {
      result.subject[labels.subject?.siren ? 'pages' : 'pagesWithout'] += 1;
      if (subject.verdict !== 'none') result.subject[subject.verdict] += 1;
    }
    if (subject.sentence) failures.subject = subject.sentence + (isDebatable ? ' (debatable, not counted)' : '');

    if (Object.keys(failures).length > 1) result.failures.push(failures);
  }

  const sum = (some: readonly MentionType[]) =>
    rate(some.reduce((total, type) => add(total, types[type]), { found: 0, missed: 0, wrong: 0 }));
  return {
    company: sum(COMPANY_TYPES),
    other: sum(TYPES.filter((type) => !COMPANY_TYPES.includes(type))),
    types: Object.fromEntries(TYPES.map((type) => [type, rate(types[type])])) as Evaluation['types'],
    ...result,
  };
}

function judgeSubject(expected: string | null, reported: string | null) {
  if (expected === reported) return { verdict: expected ? 'right' : 'none', sentence: '' } as const;
  if (!expected) return { verdict: 'invented', sentence: `invented ${reported}` } as const;
  if (!reported) return { verdict: 'missed', sentence: `missed ${expected}` } as const;
  return { verdict: 'wrong', sentence: `${reported} instead of ${expected}` } as const;
}

function asExpected(entity: LabelledEntity): Scored[] {
  if (!entity.valid || entity.type === 'name') return [];
  return [asScored({ ...entity, type: (entity.type === 'tva' ? 'vat' : entity.type) as MentionType })];
}

function asScored({ type, value, role }: { type: MentionType; value: string; role: Mention['role'] }): Scored {
  // An activity code is `8121Z` in the labels and `81.21Z` in a reading.
  const plain = value.toUpperCase().replace(/[^\dA-Z]/g, '');
  const kind = type === 'rcs' ? 'siren' : type;
  return { key: `${kind} ${plain}`, type, value: plain, isHost: role === 'host' };
}

/** One mention a key, under the first type it came with; the host's as soon as one of them is. */
function keyed(mentions: readonly Scored[]): Map<string, Scored> {
  const result = new Map<string, Scored>();
  for (const mention of mentions) {
    const known = result.get(mention.key);
    if (known) known.isHost ||= mention.isHost;
    else result.set(mention.key, mention);
  }
  return result;
}

function impliedKey(mention: Scored): string[] {
  const siren = sirenOf(mention);
  return siren ? [`siren ${siren}`] : [];
}

function sirenOf({ type, value }: Scored): string | null {
  if (type === 'siret') return value.slice(0, SIREN_LENGTH);
  if (type === 'vat') return value.slice(-SIREN_LENGTH);
  return null;
}

/** The list of look-alikes that a wrong mention was taken from, compared by digits. */
function listOf(mention: Scored, labels: PageLabels): (typeof LISTS)[number] | undefined {
  const examples = labels.entities.filter(({ valid, issue }) => !valid && issue === 'placeholder');
  const all: Record<(typeof LISTS)[number], (LookAlike | string)[]> = {
    ...labels,
    placeholders: [...labels.placeholders, ...examples.map(({ value }) => value)],
  };
  const own = digitsOf(sirenOf(mention) ?? mention.value);
  return LISTS.find((list) =>
    all[list].some((lookAlike) => {
      const digits = digitsOf(typeof lookAlike === 'string' ? lookAlike : (lookAlike.value ?? lookAlike.raw));
      return own.length < SIREN_LENGTH ? own !== '' && own === digits : digits.includes(own);
    }),
  );
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function name({ type, value }: Scored): string {
  return `${type} ${value}`;
}

function add(one: Counts, other: Counts): Counts {
  return { found: one.found + other.found, missed: one.missed + other.missed, wrong: one.wrong + other.wrong };
}

function rate({ found, missed, wrong }: Counts): Rates & Counts {
  const part = (whole: number): number | null => (whole ? Number((found / whole).toFixed(4)) : null);
  const all = 2 * found + missed + wrong;
  return {
    precision: part(found + wrong),
    recall: part(found + missed),
    f1: all ? Number(((2 * found) / all).toFixed(4)) : null,
    found,
    missed,
    wrong,
  };
}
