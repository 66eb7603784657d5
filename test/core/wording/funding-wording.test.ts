import { describe, expect, it } from 'vitest';
import type {
  Amount,
  CourseType,
  Deadline,
  FunderId,
  FundingRuleId,
  FundingVerdict,
  ProfileId,
  SchemeId,
  Siret,
  SituationFault,
  VerdictId,
} from '../../../core/answer.ts';
import { AMOUNT_IDS } from '../../../core/eligibility/amount-ids.ts';
import { datedAmount } from '../../../core/eligibility/amounts.ts';
import { EXTRA_KINDS } from '../../../core/eligibility/answer-kinds.ts';
import { assess } from '../../../core/eligibility/assess.ts';
import { deadlinesOf } from '../../../core/eligibility/deadlines.ts';
import { GROUP_OF } from '../../../core/eligibility/profiles.ts';
import { readSituation } from '../../../core/eligibility/read-situation.ts';
import { ASKED } from '../../../core/eligibility/routes.ts';
import {
  CONDITION_IDS,
  FUNDING_STEP_IDS,
  FUNDING_WARNING_IDS,
  SCHEME_IDS,
  SITUATION_FAULT_IDS,
} from '../../../core/eligibility/said-ids.ts';
import { OPCO_IDS, opcoName } from '../../../core/tables/opcos.ts';
import { enFunding } from '../../../core/wording/en-funding.ts';
import { enFundingDetails } from '../../../core/wording/en-funding-details.ts';
import { frFunding } from '../../../core/wording/fr-funding.ts';
import { frFundingDetails } from '../../../core/wording/fr-funding-details.ts';
import { PROFILES_OF_GROUP } from '../../../core/wording/profile-groups.ts';
import type {
  CostLine,
  FundingWording,
  MessageFacts,
  MessageTo,
  ProfileGroupId,
  QuestionKey,
} from '../../../core/wording/wording.ts';
import cases from '../eligibility/cases.json' with { type: 'json' };
import { faultsOf, plain } from './sentences.ts';

const idsOf = <Id extends string>(ids: Record<Id, unknown>) => Object.keys(ids) as Id[];

const PROFILES: ProfileId[] = idsOf(GROUP_OF);
const COURSES: CourseType[] = idsOf(ASKED);
const GROUPS: ProfileGroupId[] = idsOf(PROFILES_OF_GROUP);
const VERDICTS = idsOf<VerdictId>({
  opco: true,
  opco_conditional: true,
  other_funder: true,
  employer_budget: true,
  refused: true,
  not_fundable: true,
  needs_info: true,
});
const OTHER_FUNDERS = idsOf<Exclude<FunderId, (typeof OPCO_IDS)[number]>>({
  employer: true,
  cpf: true,
  'transitions-pro': true,
  'france-travail': true,
  state: true,
  agefice: true,
  fafcea: true,
  fifpl: true,
  fafpm: true,
  vivea: true,
  'faf-by-activity': true,
  'artist-author-fund': true,
  'fishery-section': true,
  'own-administration': true,
  cnfpt: true,
  'local-authority': true,
  anfh: true,
  'volunteer-funds': true,
  school: true,
  'local-employer': true,
  'course-funder': true,
});
const FUNDERS: (FunderId | null)[] = [...OPCO_IDS, ...OTHER_FUNDERS, null];
const QUESTIONS: QuestionKey[] = [
  ...(['profile', 'companySize', 'opco', 'idcc', 'naf', 'date', 'courseType'] as const),
  ...(['rncp', 'qualiopi', 'hours', 'price', 'distanceShare'] as const),
  ...idsOf(EXTRA_KINDS),
];
const RULES: FundingRuleId[] = Array.from({ length: 66 }, (_, at): FundingRuleId => `R${at + 1}`);

const VERDICT: FundingVerdict = {
  scheme: 'PDC_LT50',
  verdict: 'opco_conditional',
  would: null,
  funder: 'opcoep',
  conditions: { met: [], notMet: [], unknown: [] },
  amounts: [],
  nextSteps: [],
  rule: 'R01',
  sources: [],
  confidence: 'high',
};
const FAULTS: SituationFault[] = SITUATION_FAULT_IDS.map((id) => ({ id, key: 'extra.age', given: '7' }));

/** Every amount on a day when it was in force. */
const AMOUNTS: Amount[] = AMOUNT_IDS.flatMap((id) => {
  const days = ['2026-10-01', '2026-02-01', '2025-12-01', '2025-02-01', '2024-06-01'];
  return days.map((day) => datedAmount(id, day)).find((amount) => amount !== null) ?? [];
});
const DEADLINES: Deadline[] = SCHEME_IDS.flatMap((scheme) =>
  [null, '2026-05-04'].flatMap((day) =>
    deadlinesOf({
      scheme,
      contractOn: day,
      startsOn: day,
      completeFileOn: day,
      interruptedOn: day,
      territory: null,
      headcount: 300,
    }),
  ),
);
const ASSESSED = cases.cases.map(({ input }) => assess(readSituation(input)));
const ASSESSED_VERDICTS = ASSESSED.flatMap(({ verdicts }) => verdicts);

const FACTS: MessageFacts = {
  company: 'Boulangerie Martin',
  siret: '73282932000074' as Siret,
  idcc: '0843',
  opco: 'opcoep',
  opcoAsOf: '2026-06',
  scheme: 'PDC_LT50',
  funder: 'opcoep',
  courseType: 'plan',
  courseName: 'Viennoiserie maison',
  provider: 'École du levain',
  certification: 'RNCP37537',
  hours: 21,
  price: 1250.5,
  startsOn: '2027-01-11',
};
const NO_FACTS: MessageFacts = {
  company: null,
  siret: null,
  idcc: null,
  opco: null,
  opcoAsOf: null,
  scheme: null,
  funder: null,
  courseType: null,
  courseName: null,
  provider: null,
  certification: null,
  hours: null,
  price: null,
  startsOn: null,
};
const RECIPIENTS: MessageTo[] = ['employer', 'opco', 'funder'];
const PARTS = idsOf<CostLine['part']>({
  due: true,
  asked: true,
  employer: true,
  aid: true,
  holder: true,
  open: true,
});
/** Ids as code writes them: a word with an underscore or a capital inside, a hyphenated id of the rules. */
const RAW_IDS = new RegExp(
  [
    ...[...CONDITION_IDS, ...FUNDING_STEP_IDS, ...SITUATION_FAULT_IDS, ...AMOUNT_IDS]
      .filter((id) => /[-._]/.test(id))
      .map((id) => id.replaceAll('.', '\\.')),
    '\\b[a-z]+_[a-z]+',
    '\\b[a-z]+[A-Z][a-z]+\\b',
    '\\b[A-Z]+_[A-Z]+',
  ].join('|'),
);

describe.each([
  ['fr', { ...frFunding, ...frFundingDetails } as FundingWording],
  ['en', { ...enFunding, ...enFundingDetails } as FundingWording],
] as const)('what is said of who pays in %s', (lang, said) => {
  const faults = (texts: readonly string[]) => [
    ...texts.flatMap((text) => text.split('\n').filter(Boolean)).flatMap((text) => faultsOf(text, lang)),
    ...texts.filter((text) => RAW_IDS.test(text)).map((text) => `holds a raw id: ${text}`),
  ];
  /** Nothing is wrong with the texts, and no two are the same. */
  const expectOwn = (texts: readonly string[]) => {
    expect(faults(texts)).toEqual([]);
    expect(texts.filter((text, at) => texts.indexOf(text) !== at)).toEqual([]);
  };

  it('has every text of the interface, without a fault', () => {
    expect(faults(Object.values(said.ui))).toEqual([]);
    expect(Object.keys(enFunding.ui)).toEqual(Object.keys(frFunding.ui));
  });

  it('names every group, profile, course, scheme and funder by its own words', () => {
    expectOwn(GROUPS.map((id) => said.group(id).name));
    expectOwn(GROUPS.map((id) => said.group(id).hint));
    expectOwn(PROFILES.map(said.profile));
    expectOwn(COURSES.map((id) => said.courseType(id).name));
    expect(faults(COURSES.map((id) => said.courseType(id).hint))).toEqual([]);
    expectOwn(SCHEME_IDS.map(said.scheme));
    expectOwn(FUNDERS.map(said.funder));
    expectOwn(VERDICTS.map((verdict) => said.verdict({ ...VERDICT, verdict })));
  });

  it('has a group for every profile', () => {
    expect(PROFILES.filter((id) => !Object.values(PROFILES_OF_GROUP).flat().includes(id))).toEqual([]);
  });

  it('has a sentence of its own for every condition, step, warning and fault', () => {
    expectOwn(CONDITION_IDS.map(said.condition));
    expectOwn(FUNDING_STEP_IDS.map((id) => said.nextStep(id, VERDICT)));
    expectOwn(FUNDING_WARNING_IDS.map(said.warning));
    expectOwn(FAULTS.map(said.fault));
    for (const sentence of [...FUNDING_WARNING_IDS.map(said.warning), ...FAULTS.map(said.fault)]) {
      expect(sentence).toMatch(/\.$/);
    }
  });

  it('names a fault by its question, and never by the key of an unknown answer', () => {
    for (const { id } of FAULTS) {
      if (id !== 'too-young')
        expect(said.fault({ id, key: 'extra.age', given: '7' })).toContain(said.question('age').ask);
      expect(said.fault({ id, key: 'course.type', given: 'x' })).toContain(said.question('courseType').ask);
      expect(said.fault({ id, key: 'extra.shoeSize', given: '42' })).not.toMatch(/shoeSize/);
    }
  });

  it('says from which age on, instead of asking for the age again', () => {
    const sentence = said.fault({ id: 'too-young', key: 'extra.age', given: '12' });
    expect(faults([sentence])).toEqual([]);
    expect(sentence).toMatch(/^12 .*16.*15/);
    expect(sentence).not.toContain(said.question('age').ask);
    expect(said.fault({ id: 'too-young', key: 'extra.age', given: '15' })).not.toMatch(/commence|starts/);
  });

  it('names a course of the plan after what the person calls it', () => {
    const names = [undefined, ...GROUPS].map((group) => said.courseType('plan', group));
    expect(faults(names.flatMap(({ name, hint }) => [name, hint]))).toEqual([]);
    expect(said.courseType('plan', 'self-employed').name).toMatch(/mon activité|my business/);
    expect(said.courseType('plan', 'public').name).toMatch(/administration/);
    expect(said.courseType('cpf', 'public')).toEqual(said.courseType('cpf'));
  });

  it('names the OPCO to ask in a step', () => {
    expect(said.nextStep('ask-opco-before-start', VERDICT)).toContain('OPCO EP');
    expect(said.nextStep('ask-host-opco', VERDICT)).not.toContain('OPCO EP');
    expect(said.nextStep('ask-opco-before-start', { ...VERDICT, funder: 'cpf' })).not.toContain('OPCO EP');
  });

  it('asks every question as one, and says why', () => {
    const questions = QUESTIONS.map(said.question);
    expectOwn(questions.map(({ ask }) => ask));
    expect(faults(questions.map(({ why }) => why))).toEqual([]);
    for (const { ask } of questions) expect(ask).toMatch(/\?$/);
    for (const { why } of questions) expect(why).toMatch(/\.$/);
    for (const { choices } of questions) if (choices) expectOwn(Object.values(choices));
    for (const [at, key] of QUESTIONS.entries()) {
      const kind = key in EXTRA_KINDS && EXTRA_KINDS[key as keyof typeof EXTRA_KINDS];
      const { choices } = questions[at] ?? {};
      if (Array.isArray(kind)) expect(Object.keys(choices ?? {})).toEqual(kind);
    }
  });

  it('offers only jobs that the rules understand', () => {
    for (const offer of Object.keys(said.question('offer').choices ?? {})) {
      expect(offer).toMatch(/^(CDI|(CDD|seasonal)_\d+_months)$/);
    }
  });

  it.each(SCHEME_IDS)('says every verdict on %s in one sentence, whoever pays', (scheme) => {
    for (const verdict of VERDICTS) {
      for (const funder of FUNDERS) {
        for (const notMet of [[], CONDITION_IDS.slice(0, 1)]) {
          const conditions = { met: [], notMet, unknown: [] };
          const sentence = plain(said.headline({ ...VERDICT, scheme, verdict, funder, conditions, rule: null }));
          expect(faults([sentence])).toEqual([]);
          expect(sentence).toMatch(/\.$/);
        }
      }
    }
  });

  it('says that no rule is known for a day, and asks for nothing', () => {
    const conditions = { met: [], notMet: [], unknown: ['in-force'] as const };
    for (const scheme of SCHEME_IDS) {
      const undated = { ...VERDICT, scheme, verdict: 'needs_info', funder: null, rule: null, conditions } as const;
      const texts = [plain(said.headline(undated)), said.verdict(undated)];
      expect(faults(texts)).toEqual([]);
      expect(texts.join(' ')).toMatch(lang === 'fr' ? /Aucune règle connue à cette date/ : /No rule .* on that day/);
      expect(texts.join(' ')).not.toMatch(/manque|missing/);
    }
  });

  it('never says that an aid does not exist where none was found', () => {
    const fne = plain(said.headline({ ...VERDICT, scheme: 'FNE', verdict: 'not_fundable', funder: null, rule: 'R19' }));
    expect(faults([fne])).toEqual([]);
    expect(fne).toMatch(lang === 'fr' ? /^Aucune aide trouvée/ : /^No aid was found/);
  });

  it('says what fails, and who decides', () => {
    for (const id of CONDITION_IDS) {
      const conditions = { met: [], notMet: [id], unknown: [] };
      const sentence = plain(said.headline({ ...VERDICT, verdict: 'refused', conditions }));
      expect(sentence.toLowerCase()).toContain(said.condition(id).toLowerCase());
    }
    for (const opco of OPCO_IDS) {
      const sentence = plain(said.headline({ ...VERDICT, funder: opco }));
      expect(sentence).toContain(opcoName(opco));
      expect(sentence).toMatch(lang === 'fr' ? /opérateur de compétences \(OPCO\).* peut / : /skills operator.* may /);
    }
  });

  it('names an OPCO that is only a lead as probable, in every verdict that names who pays', () => {
    const conditions = { met: [], notMet: [], unknown: ['opco-known' as const] };
    for (const verdict of ['opco', 'opco_conditional'] as const) {
      for (const rule of ['R01', 'R24', 'R25', 'R26'] as const) {
        const sentence = plain(said.headline({ ...VERDICT, verdict, rule, funder: 'constructys', conditions }));
        expect(sentence).toMatch(
          lang === 'fr'
            ? /^L’opérateur de compétences \(OPCO\) de l’employeur, probablement Constructys, (?:paie|peut payer)/
            : /^The employer’s skills operator \(OPCO\), probably Constructys, (?:pays|may pay)/,
        );
      }
    }
  });

  it('leaves no acronym of a headline without its meaning', () => {
    // Names that people know as such, or that stand beside their meaning.
    const known =
      /\((?:OPCO|CPF|AFEST|VAE|Transco|PTP|POEI|POEC|AIF|ASP|FDVA)\)|OPCO (?:EP|2i|Mobilités|Santé)|L’Opcommerce|AKTO|OCAPIAT|AGEFICE|FAFCEA|FIF PL|FAF-PM|VIVEA|CNFPT|ANFH|FNE-Formation/g;
    const sentences = SCHEME_IDS.flatMap((scheme) =>
      FUNDERS.map((funder) => plain(said.headline({ ...VERDICT, scheme, funder, rule: null }))),
    );
    for (const sentence of sentences) expect(sentence.replace(known, '')).not.toMatch(/\b[A-Z]{3,}\b/);
  });

  it('gives a reason for every rule', () => {
    const reasons = [...RULES, 'G1' as const, null].map((rule) => said.why({ ...VERDICT, rule }));
    expect(faults(reasons)).toEqual([]);
    for (const reason of reasons) expect(reason).toMatch(/\.$/);
    expect(new Set(reasons).size).toBeGreaterThan(45);
  });

  it('says an amount with its figure and its date', () => {
    expect(AMOUNTS.map(({ id }) => id)).toEqual([...AMOUNT_IDS]);
    const sentences = AMOUNTS.map(said.amount);
    expect(faults(sentences)).toEqual([]);
    for (const [at, amount] of AMOUNTS.entries()) {
      const sentence = sentences[at] ?? '';
      if (amount.display === 'shown' && typeof amount.value === 'number' && amount.from) {
        expect(sentence).toContain(amount.from.slice(0, 4));
      }
    }
  });

  it('never shows the figure of a hidden amount, and says where to look', () => {
    const hidden = AMOUNTS.map((amount): Amount => ({ ...amount, value: null, display: 'hidden' }));
    for (const amount of AMOUNTS.filter(({ display }) => display === 'hidden')) {
      expect(said.amount(amount)).not.toMatch(/\d/);
      // Even where a value comes with it by mistake.
      expect(said.amount({ ...amount, value: 8642 })).not.toMatch(/\d/);
    }
    for (const amount of hidden) expect(said.amount(amount)).toMatch(lang === 'fr' ? /à vérifier/ : /\bcheck/);
  });

  it('says a held amount as the last known or a draft, never as confirmed, and a grid as the last known', () => {
    for (const amount of AMOUNTS) {
      const sentence = said.amount(amount);
      if (amount.display === 'hold') {
        expect(sentence, amount.id).toMatch(/20\d\d/);
        expect(sentence).toMatch(
          lang === 'fr'
            ? /(dernier (montant|chiffre) connu|projet de décret).*(à vérifier|vérifiez)/
            : /(last known (sum|figure)|draft decree).*check/,
        );
      }
      expect(sentence).not.toMatch(/confirmé|confirmed/);
      if (amount.display === 'last-known-grid') {
        expect(sentence).toMatch(lang === 'fr' ? /dernier barème connu, 20\d\d/ : /last known grid, 20\d\d/);
      }
    }
  });

  it('says a sum that was worked out', () => {
    const worked = ASSESSED_VERDICTS.flatMap(({ amounts }) => amounts);
    expect(faults(worked.map(said.amount))).toEqual([]);
    for (const amount of [...AMOUNTS, ...worked])
      expect(said.amount(amount), amount.id).not.toMatch(/^(Montant|Sum)\b.? ?:/);
  });

  it('names no figure for the plan', () => {
    for (const verdict of ASSESSED_VERDICTS.filter(({ scheme }) => scheme?.startsWith('PDC_'))) {
      expect(verdict.amounts).toEqual([]);
      expect(said.why(verdict)).not.toMatch(/€/);
    }
  });

  it('says every deadline with its counting rule, with and without a date', () => {
    const texts = DEADLINES.map(said.deadline);
    expect(faults(texts.flatMap(({ what, when, how }) => [what, when, how]))).toEqual([]);
    for (const [at, { on, unit, rule }] of DEADLINES.entries()) {
      const { when, how } = texts[at] ?? { when: '', how: '' };
      if (on) expect(when).toContain(String(Number(on.slice(8))));
      if (unit === 'jours-ouvrables') {
        expect(how).toMatch(
          lang === 'fr' ? /du lundi au samedi, sauf dimanches et jours fériés/ : /Monday to Saturday/,
        );
      }
      if (!rule) expect(when).toMatch(lang === 'fr' ? /^Avant le début, le plus tôt possible/ : /as early as possible/);
      if (rule) expect(how).toContain(rule.replace('decret-', ''));
    }
  });

  it('says what silence means, and what is not sure', () => {
    const [filing, answer] = deadlinesOf({
      scheme: 'APPRENTICESHIP',
      contractOn: null,
      startsOn: '2026-05-04',
      completeFileOn: '2026-05-11',
      interruptedOn: null,
      territory: null,
      headcount: null,
    });
    if (!filing || !answer) throw new Error('An apprenticeship has two deadlines.');
    expect(said.deadline(answer).how).toMatch(lang === 'fr' ? /refus/ : /refusal/);
    expect(said.deadline({ ...answer, silence: 'unsure' }).how).toMatch(lang === 'fr' ? /à vérifier/ : /to be checked/);
    expect(said.deadline({ ...filing, mayBeLater: true }).how).not.toBe(said.deadline(filing).how);
    expect(said.deadline({ ...filing, isUnitSure: false }).how).not.toBe(said.deadline(filing).how);
    expect(said.deadline({ ...filing, condition: 'headcount-250' }).how).toContain('250');
    for (const completeFile of [answer, { ...answer, on: null }]) {
      const { when, how } = said.deadline({ ...completeFile, isCountSure: false });
      expect(when).toMatch(lang === 'fr' ? /^20 jours .*à vérifier/ : /^20 days .*check/);
      expect(how).not.toBe(said.deadline(completeFile).how);
      expect(said.deadline(completeFile).when).not.toMatch(/vérifier|check/);
    }
  });

  it('lists the papers of every scheme, who signs and where they go', () => {
    for (const scheme of SCHEME_IDS) {
      const { papers, signs, sentTo } = said.checklist(scheme);
      expectOwn(papers);
      expect(faults([signs, sentTo])).toEqual([]);
      expect(papers.length, scheme).toBeGreaterThan(0);
    }
  });

  it.each(RECIPIENTS)('writes a message to the %s that carries the facts and asks a question', (to) => {
    const { subject, body } = said.message(to, FACTS);
    expect(faults([subject, body])).toEqual([]);
    expect(subject).toContain(FACTS.courseName);
    for (const fact of [
      'Boulangerie Martin',
      '0843',
      'OPCO EP',
      '2026',
      'École du levain',
      'RNCP37537',
      '21',
      '2027',
    ]) {
      expect(body).toContain(fact);
    }
    expect(body.replace(/\s/g, '')).toContain('73282932000074');
    expect(body).toMatch(lang === 'fr' ? /1[\u202f ]250,50[\u202f ]€/ : /€1,250\.50/);
    expect(body).toMatch(/\?/);
  });

  it('leaves gaps to fill in for what is not known, and a question for every scheme', () => {
    for (const to of RECIPIENTS) {
      const empty = said.message(to, NO_FACTS);
      expect(faults([empty.subject, empty.body])).toEqual([]);
      expect(empty.body).toContain(lang === 'fr' ? '[à compléter]' : '[to fill in]');
      for (const scheme of [...SCHEME_IDS, null] satisfies (SchemeId | null)[]) {
        const { body } = said.message(to, { ...FACTS, scheme, opcoAsOf: '2026-06-30' });
        expect(faults([body])).toEqual([]);
        expect(body).toMatch(/\?/);
      }
    }
  });

  it('says whose every part of the cost is, and never promises what is asked', () => {
    const lines: CostLine[] = PARTS.map((part) => ({ part, funder: 'opcoep', euros: 1250 }));
    expectOwn(lines.map(said.cost));
    expect(faults(lines.map((line) => said.cost({ ...line, euros: null, funder: null })))).toEqual([]);
    for (const line of lines) expect(said.cost(line)).toMatch(/1[\u202f,]250/);
    expect(said.cost({ part: 'asked', funder: 'akto', euros: 10 })).toMatch(
      lang === 'fr' ? /10\u202f€ au plus, sans garantie/ : /€10 at most, without guarantee/,
    );
  });

  it('asks every funder by its name, and knows who fixes a sum that has no figure', () => {
    const funders = [...FUNDERS, null];
    const unknown = funders.flatMap((funder) => [
      said.cost({ part: 'asked', funder, euros: null }),
      said.cost({ part: 'open', funder, euros: null }),
    ]);
    expect(faults(unknown)).toEqual([]);
    expect(unknown.join('\n')).not.toMatch(/à le |à les |à L’|vIVEA|transitions Pro|of The /);
    expect(said.cost({ part: 'asked', funder: 'opcoep', euros: null })).toMatch(
      lang === 'fr' ? /OPCO EP\u202f: somme à fixer par l’OPCO/ : /OPCO EP: sum to be set by the OPCO/,
    );
  });

  it('says how sure a rule is, where it comes from and of which day', () => {
    expectOwn((['high', 'medium', 'low'] as const).map((confidence) => said.confidence({ ...VERDICT, confidence })));
    expectOwn([
      said.source('L6332-17', 'https://www.doctrine.fr/l/texts'),
      said.source('CPRO', 'https://opcomobilites.fr/entreprise'),
      said.source('UNVERIFIED', null),
      said.asOf('2026-11-01'),
    ]);
    // What nobody has read again is never sure, and promises nothing.
    const unread = {
      ...VERDICT,
      scheme: 'PTP',
      verdict: 'other_funder',
      funder: 'transitions-pro',
      sources: ['UNVERIFIED'],
    } as const;
    expect(said.confidence(unread)).toBe(said.confidence({ ...VERDICT, confidence: 'low' }));
    expect(plain(said.headline(unread))).toMatch(lang === 'fr' ? /pourrait payer.*demandez-lui/ : /might pay.*ask/);
    expect(said.source('L6332-17', 'https://www.doctrine.fr/l/texts')).toContain('L6332-17');
  });

  it('says all that the rules answer to the cases of the project', () => {
    const sentences = ASSESSED.flatMap(({ verdicts, missing, warnings, faults: wrong }) => [
      ...verdicts.flatMap((verdict) => [
        plain(said.headline(verdict)),
        said.why(verdict),
        ...verdict.nextSteps.map((id) => said.nextStep(id, verdict)),
      ]),
      ...missing.map(({ question }) => said.question(question).ask),
      ...warnings.map(said.warning),
      ...wrong.map((fault) => said.fault({ ...fault, given: '' })),
    ]);
    expect(faults([...new Set(sentences)])).toEqual([]);
  });
});
