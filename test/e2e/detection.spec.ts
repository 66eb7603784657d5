import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CourseFacts, Mention, MentionType, PageReading } from '../../core/answer.ts';
import { PARSERS } from '../../core/identifiers/parsers.ts';
import { expect, test } from './harness/read-page.ts';

type LabelType = Exclude<MentionType, 'vat'> | 'tva';

interface Entity {
  type: LabelType;
  value: string;
  raw: string;
  role: 'subject' | 'host' | 'other';
  valid: boolean;
  issue?: keyof typeof FAULTS;
}

interface Label {
  id: string;
  file: string;
  entities: Entity[];
  subject: Record<'siren' | 'siret' | 'naf' | 'idcc' | 'name', string | null> | null;
  decoys: { raw: string }[];
  foreign: { raw: string }[];
  placeholders: string[];
  url?: string;
  course?: { [Fact in keyof CourseFacts]?: string | number | boolean | null };
  optional?: { type: LabelType; value: string }[];
  debatable?: ('subject' | 'role')[];
}

/** By the labels' own names. */
const PARSER_OF = { ...PARSERS, rcs: PARSERS.siren, tva: PARSERS.vat };

const FAULTS = {
  luhn: 'checksum',
  key: 'checksum',
  length: 'length',
  'tva-with-siret': 'length',
  placeholder: 'placeholder',
} as const;

/** Numbers of companies: the rest hangs on one of them, and has its role from it. */
const COMPANY_TYPES: LabelType[] = ['siren', 'rcs', 'siret', 'tva'];

const corpus = path.join(import.meta.dirname, '../corpus');
const labels = readFileSync(path.join(corpus, 'labels.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line): Label => JSON.parse(line));

test('the labels hold: their numbers parse or do not, as they say, and stand on their pages', async ({ page }) => {
  const texts = await page.evaluate(
    (files) => files.map((html) => new DOMParser().parseFromString(html, 'text/html').documentElement.textContent),
    labels.map(htmlOf),
  );
  for (const [index, label] of labels.entries()) {
    const whole = unspaced(`${texts[index]} ${htmlOf(label)}`);
    for (const { type, value, raw, valid } of label.entities) {
      expect.soft(whole, `${label.id}: ${raw}`).toContain(unspaced(raw));
      const parsed = PARSER_OF[type](value);
      const isSound = parsed.ok && sameValue(parsed.value) === value;
      expect.soft(isSound, `${label.id}: ${type} ${value}`).toBe(valid);
    }
    const others = [...label.decoys, ...label.foreign].map(({ raw }) => raw).concat(label.placeholders);
    for (const raw of others) expect.soft(whole, `${label.id}: ${raw}`).toContain(unspaced(raw));
    if (label.subject?.siren) expect.soft(sirensOf(label.entities), label.id).toContain(label.subject.siren);
  }
});

for (const label of labels) {
  test(`reads ${label.id}`, async ({ readPage }) => {
    const reading = await readPage({ html: htmlOf(label), url: label.url ?? `https://page.invalid/${label.id}` });
    expectMentions(reading.mentions, label);
    expectSubject(reading, label);
    expectCourse(reading.course, label);
    expect.soft(reading.isComplete).toBe(true);
  });
}

/** Every valid entity is there with its role, and nothing else; a faulty one is told with its fault. */
function expectMentions(mentions: Mention[], label: Label): void {
  const found = mentions.filter(({ valid }) => valid);
  const expected = label.entities.filter(({ valid }) => valid);

  const missed = expected.filter((entity) => !found.some((mention) => isSame(mention, entity)));
  expect.soft(missed.map(describe), 'missed').toEqual([]);

  const allowed = [...expected, ...(label.optional ?? [])];
  // The company's own number is implied by that of an establishment or of its VAT: to report it is not wrong.
  const implied = sirensOf(expected);
  const invented = found.filter(
    (mention) =>
      !allowed.some((entity) => isSame(mention, entity)) &&
      !(['siren', 'rcs'].includes(mention.type) && implied.includes(mention.value)),
  );
  expect.soft(invented.map(describe), 'not on the page').toEqual([]);

  const isStrict = !label.debatable?.includes('role');
  for (const entity of expected) {
    const mention = found.find((candidate) => isSame(candidate, entity));
    if (!mention) continue;
    const isExact = isStrict && COMPANY_TYPES.includes(entity.type);
    const role = isExact ? mention.role : mention.role === 'host';
    expect.soft(role, `role of ${describe(entity)}`).toBe(isExact ? entity.role : entity.role === 'host');
  }

  for (const { type, value, issue } of label.entities.filter(({ valid }) => !valid)) {
    const mention = mentions.find((candidate) => !candidate.valid && sameValue(candidate.value) === value);
    expect.soft(mention?.fault, `fault of ${type} ${value}`).toBe(issue && FAULTS[issue]);
  }
}

function expectSubject({ subject }: PageReading, { subject: expected, debatable, url }: Label): void {
  if (debatable?.includes('subject')) return;
  expect.soft(subject?.siren ?? null, 'subject').toBe(expected?.siren ?? null);
  if (!subject || subject.siren !== expected?.siren) return;
  if (url) expect.soft(subject.reason).toBe('address');
  if (expected.siret) expect.soft(subject.siret, 'establishment').toBe(expected.siret);
  if (expected.naf) expect.soft(sameValue(subject.naf ?? ''), 'activity').toBe(expected.naf);
  if (expected.idcc) expect.soft(subject.idccs, 'agreements').toEqual([expected.idcc]);
}

function expectCourse(course: CourseFacts | null, { course: expected }: Label): void {
  if (expected === null) expect.soft(course, 'course').toBeNull();
  for (const [fact, value] of Object.entries(expected ?? {})) {
    expect.soft(course?.[fact as keyof CourseFacts]?.value ?? null, fact).toBe(value);
  }
}

function htmlOf({ file }: Label): string {
  return readFileSync(path.join(corpus, file), 'utf8');
}

function unspaced(text: string): string {
  return text.replace(/\s/g, '');
}

/** Labels write activity codes without their dot. */
function sameValue(value: string): string {
  return value.replace(/^(\d\d)\.(?=\d\d[A-Z]$)/, '$1');
}

/** SIREN and RCS number are one number under two names. */
function isSame(mention: Mention, entity: { type: LabelType; value: string }): boolean {
  const kind = (type: string) => (type === 'rcs' ? 'siren' : type === 'tva' ? 'vat' : type);
  return kind(mention.type) === kind(entity.type) && sameValue(mention.value) === entity.value;
}

function describe({ type, value, role }: Pick<Mention, 'value' | 'role'> & { type: string }): string {
  return `${type} ${value} (${role})`;
}

/** The companies that labelled numbers belong to. */
function sirensOf(entities: Entity[]): string[] {
  return entities
    .filter(({ type, valid }) => valid && COMPANY_TYPES.includes(type))
    .map(({ type, value }) => (type === 'tva' ? value.slice(4) : value.slice(0, 9)));
}
