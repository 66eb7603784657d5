import { describe, expect, it } from 'vitest';
import type {
  AdviceId,
  HeadcountBand,
  IdentifierKind,
  OpcoId,
  QuestionId,
  Refusal,
  SourceFailure,
  SourceId,
  SourceReport,
  StepFinding,
  StepId,
  WarningId,
} from '../../../core/answer.ts';
import { OPCO_IDS, opcoName } from '../../../core/tables/opcos.ts';
import { en } from '../../../core/wording/en.ts';
import { enExtensionAct } from '../../../core/wording/en-not-asked.ts';
import { fr } from '../../../core/wording/fr.ts';
import { frExtensionAct } from '../../../core/wording/fr-not-asked.ts';
import type { Titles } from '../../../core/wording/wording.ts';
import { everyAnswer } from './cases.ts';
import { faultsOf, plain } from './sentences.ts';

/** All ids of a kind: the compiler refuses a list that lacks one. */
function idsOf<Id extends string>(ids: Record<Id, true>): Id[] {
  return Object.keys(ids) as Id[];
}

const FINDINGS = idsOf<StepFinding>({
  row: true,
  'row-empty': true,
  'row-absent': true,
  'person-says-none': true,
  'band-says-none': true,
  'public-category': true,
  'public-flag': true,
  'public-trade-body': true,
  'public-statute': true,
  'public-activity': true,
  'sole-opco': true,
  'other-law': true,
  'rows-agree': true,
  'rows-differ': true,
  'locally-managed': true,
  one: true,
  'one-of-company': true,
  replaced: true,
  split: true,
  'several-agree': true,
  'several-differ': true,
  'no-opco-listed': true,
  'not-listed': true,
  escape: true,
  inoperative: true,
  ranked: true,
  'ranked-2025': true,
  'main-by-headcount': true,
  'main-by-turnover': true,
  'main-industrial-quarter': true,
  'main-unclear': true,
  'no-candidate': true,
  declared: true,
  'declared-among': true,
  'declared-against': true,
  applies: true,
  'nothing-known': true,
  'already-answered': true,
});

const RULES = idsOf<StepId>({
  'official-row': true,
  'no-employee': true,
  'public-employer': true,
  'foreign-employer': true,
  'private-household': true,
  overseas: true,
  'company-rows': true,
  agreement: true,
  'escape-code': true,
  'declared-opco': true,
  activity: true,
  'overseas-management': true,
});

const WARNINGS = idsOf<WarningId>({
  'row-without-opco': true,
  closed: true,
  'old-data': true,
  'newer-release': true,
  'la-poste-checksum': true,
  'few-establishments': true,
  'one-source': true,
  'replaced-agreement': true,
  'successor-elsewhere': true,
  'managed-by-akto': true,
  'maybe-public': true,
  'stray-agreement': true,
  'maybe-no-employee': true,
  'new-company': true,
  'company-level': true,
  'sisters-differ': true,
  'not-from-publisher': true,
  'no-such-activity': true,
});

const QUESTIONS = idsOf<QuestionId>({
  'which-siret': true,
  'agreement-on-payslip': true,
  'opco-on-payroll-return': true,
  'public-employer': true,
  'has-employees': true,
  'main-activity': true,
  'activity-figures': true,
});

const ADVICE = idsOf<AdviceId>({
  'correct-payroll-return': true,
  'ask-employer-statement': true,
  'use-successor-agreement': true,
});

const REFUSALS = idsOf<Refusal['id']>({
  empty: true,
  'too-short': true,
  'too-long': true,
  'not-digits': true,
  checksum: true,
  'siren-checksum': true,
  'all-zeros': true,
  shape: true,
  phone: true,
  iban: true,
  'foreign-vat': true,
  'foreign-number': true,
  'other-kind': true,
  'too-much-text': true,
  'no-words': true,
});

const KINDS = idsOf<IdentifierKind>({
  siren: true,
  siret: true,
  vat: true,
  naf: true,
  naf2025: true,
  idcc: true,
  rna: true,
  nda: true,
  rncp: true,
  rs: true,
});

const FAILURES = idsOf<SourceFailure['kind']>({
  timeout: true,
  network: true,
  'rate-limited': true,
  server: true,
  'not-json': true,
  'unexpected-shape': true,
  refused: true,
  damaged: true,
  'other-release': true,
  unchecked: true,
  'not-allowed': true,
  'no-consent': true,
});

const SOURCES = idsOf<SourceId>({ 'official-table': true, 'table-copy': true, 'company-registry': true });

const BANDS: HeadcountBand[] = ['NN', '00', '01', '02', '03', '11', '12', '21', '22', '31', '32', '41', '42', '51'];

const NAMELESS: Titles = { idcc: () => null, naf: () => null };
const NAMED: Titles = { idcc: () => 'Bureaux d’études techniques', naf: () => 'Programmation informatique' };

const answers = everyAnswer();

/** The ids that no answer of the cases brings. */
function unmet<Id>(ids: readonly Id[], met: Iterable<Id>): Id[] {
  const seen = new Set(met);
  return ids.filter((id) => !seen.has(id));
}

it('the cases bring every finding, rule, warning and question', () => {
  const attributions = answers.map(({ attribution }) => attribution);
  const steps = attributions.flatMap((attribution) => attribution.steps);
  expect(
    unmet(
      FINDINGS,
      steps.map(({ finding }) => finding),
    ),
  ).toEqual([]);
  expect(
    unmet(
      RULES,
      steps.map(({ id }) => id),
    ),
  ).toEqual([]);
  expect(
    unmet(
      WARNINGS,
      attributions.flatMap(({ warnings }) => warnings),
    ),
  ).toEqual([]);
  expect(
    unmet(
      QUESTIONS,
      attributions.flatMap(({ missing }) => missing.map(({ question }) => question)),
    ),
  ).toEqual([]);
});

it('the cases bring every outcome with every certainty it can have', () => {
  const met = new Set(answers.map(({ attribution }) => `${attribution.outcome} ${attribution.certainty}`));
  expect([...met].sort()).toEqual([
    'attributed deduced',
    'attributed official',
    'none deduced',
    'several deduced',
    'several indicative',
    'unknown null',
  ]);
});

describe.each([
  ['fr', fr],
  ['en', en],
] as const)('wording in %s', (lang, { answer: said, act, entry }) => {
  /** Each sentence once; a list of what is wrong with them, empty when nothing is. */
  const faults = (sentences: Iterable<string>) => [...new Set(sentences)].flatMap((text) => faultsOf(text, lang));
  const titles = [NAMELESS, NAMED];

  it('says every answer in a headline, with what it rests on and how sure it is', () => {
    expect(faults(titles.flatMap((named) => answers.map((answer) => plain(said.headline(answer, named)))))).toEqual([]);
    expect(faults(answers.map(said.basis))).toEqual([]);
    expect(faults(answers.map(said.certainty))).toEqual([]);
  });

  it('names the OPCO and what it is for in the headline of an attributed answer', () => {
    const attributed = answers.filter(({ attribution }) => attribution.opco);
    expect(
      unmet(
        OPCO_IDS,
        attributed.map(({ attribution }) => attribution.opco as OpcoId),
      ),
    ).toEqual([]);
    for (const answer of attributed) {
      const opco = answer.attribution.opco as OpcoId;
      const sentence = said.headline(answer, NAMELESS);
      expect(sentence).toContainEqual({ strong: opcoName(opco) });
      expect(plain(sentence)).toContain(said.opcoMeaning(opco));
    }
  });

  it('says every step', () => {
    const steps = answers.flatMap(({ attribution }) => attribution.steps);
    expect(faults(titles.flatMap((named) => steps.map((step) => said.step(step, named))))).toEqual([]);
  });

  it('calls a table official only where the publisher gave it', () => {
    const given = answers.filter(({ attribution: { steps } }) => steps[0]?.finding === 'row');
    const seen = new Set<string>();
    for (const answer of given) {
      const [step] = answer.attribution.steps;
      if (!step?.source) throw new Error('A row has a source.');
      for (const id of [step.source.id, 'other-file', 'other-file-sample']) {
        const source = { ...step.source, id };
        const isOfficial = id.startsWith('official-table');
        const steps = [{ ...step, source }];
        const { attribution } = answer;
        const certainty = isOfficial ? ('official' as const) : ('deduced' as const);
        const basis = said.basis({ ...answer, attribution: { ...attribution, certainty, steps } });
        expect(faults([basis, said.step({ ...step, source }, NAMELESS)])).toEqual([]);
        expect(/official table|table officielle/i.test(said.step({ ...step, source }, NAMELESS))).toBe(isOfficial);
        if (step.effect === 'decides') expect(/présentée? comme|presented as/.test(basis)).toBe(!isOfficial);
        seen.add(id);
      }
    }
    expect([...seen].sort()).toEqual(
      ['official-table', 'official-table-sample', 'other-file', 'other-file-sample', 'other-host'].sort(),
    );
  });

  it('says every candidate that counts or agreements or a statement back', () => {
    const candidates = answers.flatMap(({ attribution }) => attribution.candidates);
    const backed = candidates.filter(
      ({ share, idccs, reason }) => share !== null || idccs.length || reason === 'declared-opco',
    );
    expect(faults(titles.flatMap((named) => backed.map((candidate) => said.candidate(candidate, named))))).toEqual([]);
  });

  it('says every warning, conflict and piece of advice', () => {
    expect(faults(WARNINGS.map((id) => said.warning(id)))).toEqual([]);
    expect(faults(answers.flatMap(({ attribution }) => attribution.conflicts.map(said.conflict)))).toEqual([]);
    expect(faults(ADVICE.map(said.advice))).toEqual([]);
  });

  it('asks every question, and says why', () => {
    const questions = QUESTIONS.map(said.question);
    expect(faults(questions.flatMap(({ ask, why }) => [ask, why]))).toEqual([]);
    expect(questions.filter(({ ask }) => !ask.endsWith('?'))).toEqual([]);
  });

  it('says every refusal of every kind', () => {
    const refusals = REFUSALS.flatMap((id) =>
      KINDS.flatMap((kind): Refusal[] => [
        { id, kind, count: 12, expected: 14, found: 'siren' },
        { id, kind, count: 15, expected: 14, found: 'naf2025' },
        { id, kind },
      ]),
    );
    expect(faults(refusals.map(act.refusal))).toEqual([]);
  });

  it('counts no digits in words that are too short', () => {
    const said = act.refusal({ kind: 'text', id: 'too-short', count: 2, expected: 3 });
    expect(faults([said])).toEqual([]);
    expect(said).toMatch(/3.(lettres|letters)/);
    expect(said).not.toMatch(/chiffres|digits/);
  });

  it.each(['empty', 'too-much-text', 'no-words', 'phone', 'iban', 'foreign-vat', 'foreign-number', 'shape'] as const)(
    'says that a text is refused: %s',
    (id) => {
      expect(faults([act.refusal({ kind: 'text', id })])).toEqual([]);
    },
  );

  it('says every failure of every source, with and without a pause', () => {
    const failures = SOURCES.flatMap((source) =>
      FAILURES.flatMap((kind): SourceFailure[] => [
        { source, kind },
        { source, kind, retryAfter: 5 },
      ]),
    );
    for (const { failure } of [act, entry.lang === 'fr' ? frExtensionAct : enExtensionAct]) {
      expect(faults(failures.map(failure))).toEqual([]);
      expect(failures.map(failure).filter((sentence) => sentence.includes('undefined'))).toEqual([]);
    }
  });

  it('says once which sources the settings shut out, and leaves the consent to the line that asks for it', () => {
    const { failure, failures } = entry.lang === 'fr' ? frExtensionAct : enExtensionAct;
    const off = SOURCES.map((source): SourceFailure => ({ source, kind: 'not-allowed' }));
    const unsent = SOURCES.map((source): SourceFailure => ({ source, kind: 'no-consent' }));
    const broken: SourceFailure = { source: 'company-registry', kind: 'timeout' };
    expect(failures(unsent)).toBe('');
    expect(failures([])).toBe('');
    expect(failures([broken, ...unsent])).toBe(failure(broken));
    const said = failures([...off, ...unsent]);
    expect(faults([said])).toEqual([]);
    expect(said.match(/Sources/g)).toHaveLength(1);
    expect(act.failures([broken, broken])).toBe(`${failure(broken)} ${failure(broken)}`);
  });

  it('says once which sources the page does not ask, beside those that fail', () => {
    const off = SOURCES.map((source): SourceFailure => ({ source, kind: 'not-allowed' }));
    const broken: SourceFailure = { source: 'table-copy', kind: 'damaged' };
    const said = act.failures([...off, broken]);
    expect(faults([said])).toEqual([]);
    expect(said.startsWith(act.failure(broken))).toBe(true);
    expect(said.match(/ce site|Le site|the site/gi)).toHaveLength(1);
    expect(act.failures([])).toBe('');
  });

  it('says what each source did', () => {
    const reports = SOURCES.flatMap((source) =>
      (['answered', 'empty', 'failed'] as const).flatMap((status) =>
        [true, false].map((fromCache): SourceReport => ({ source, status, readAt: '2026-11-01', fromCache })),
      ),
    );
    expect(faults(reports.map(said.report))).toEqual([]);
  });

  it('says what every OPCO is for', () => {
    expect(faults(OPCO_IDS.map(said.opcoMeaning))).toEqual([]);
    expect(new Set(OPCO_IDS.map(said.opcoMeaning)).size).toBe(OPCO_IDS.length);
  });

  it('says headcounts, months and numbers', () => {
    expect(faults([...BANDS, '52' as const, '53' as const].map(said.headcount))).toEqual([]);
    expect(faults(['2026-06', '2026-06-30', '2026'].map(said.month))).toEqual([]);
    expect(faults([0, 1, 999, 1000, 3_670_000].map(said.count))).toEqual([]);
    expect(faults([0, 0.001, 0.14, 0.5, 0.999, 1].map(said.percent))).toEqual([]);
    expect(faults([0, 1, 12_000].map((total) => said.companiesFound(total, 'Martin')))).toEqual([]);
  });

  it('says who it is, what was not found and what can be removed', () => {
    expect(faults([entry.independence, act.notFound('73282932000074'), act.remove('62.01Z')])).toEqual([]);
  });

  it('has its fixed texts', () => {
    expect(faults([...Object.values(entry.ui), ...Object.values(act.ui), ...Object.values(said.ui)])).toEqual([]);
  });
});

it('both languages have the same fixed texts', () => {
  expect(Object.keys(en.entry.ui).sort()).toEqual(Object.keys(fr.entry.ui).sort());
  expect(Object.keys(en.answer.ui).sort()).toEqual(Object.keys(fr.answer.ui).sort());
});
