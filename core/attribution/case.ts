import type {
  AdviceId,
  Attribution,
  Candidate,
  CompanyFacts,
  Conflict,
  Idcc,
  IsoDate,
  LawRef,
  MissingFact,
  NoOpcoFunderId,
  OpcoId,
  QuestionId,
  SourceRef,
  Step,
  StepFinding,
  StepId,
  WarningId,
} from '../answer.ts';
import type { NafOpco } from '../tables/naf-opco.ts';

/** What the rules need besides the facts. */
export interface Context {
  today: IsoDate;
  /** Activity code to agreements and OPCOs; `loadNafOpco()` gives it. */
  activities: NafOpco;
}

/** One attribution in the making. Each rule reads the facts, adds its step, and answers only when none has yet. */
export interface Case {
  readonly facts: CompanyFacts;
  readonly context: Context;
  outcome: Attribution['outcome'] | null;
  certainty: Attribution['certainty'];
  opco: OpcoId | null;
  managedBy: OpcoId | null;
  funder: NoOpcoFunderId | null;
  candidates: Candidate[];
  steps: Step[];
  conflicts: Conflict[];
  missing: MissingFact[];
  warnings: WarningId[];
}

/** A rule of attribution: reads the case and writes what it finds into it. */
export type Rule = (c: Case) => void;

/** Opens a case on what is known. */
export function openCase(facts: CompanyFacts, context: Context): Case {
  return {
    facts,
    context,
    outcome: null,
    certainty: null,
    opco: null,
    managedBy: null,
    funder: null,
    candidates: [],
    steps: [],
    conflicts: [],
    missing: [],
    warnings: [],
  };
}

const NOTHING: readonly never[] = Object.freeze([]);

/** Adds a step that used facts. */
export function step(
  c: Case,
  id: StepId,
  finding: StepFinding,
  effect: Step['effect'],
  used: {
    facts: readonly (keyof CompanyFacts)[];
    codes?: readonly string[];
    opcos?: readonly OpcoId[];
    source?: SourceRef | null;
    law?: LawRef | null;
  },
): void {
  c.steps.push({
    id,
    finding,
    effect,
    facts: used.facts,
    codes: used.codes ?? NOTHING,
    opcos: used.opcos ?? NOTHING,
    source: used.source ?? null,
    law: used.law ?? null,
  });
}

/** The frozen step of a rule that found nothing to work on; shared, because most rules of most cases end so. */
export function idleStep(id: StepId, finding: StepFinding, facts: readonly (keyof CompanyFacts)[]): Step {
  return Object.freeze({
    id,
    finding,
    effect: 'none',
    facts: Object.freeze(facts.slice()),
    codes: NOTHING,
    opcos: NOTHING,
    source: null,
    law: null,
  });
}

/** Answers the case with one OPCO. */
export function attributeTo(c: Case, opco: OpcoId, certainty: 'official' | 'deduced'): void {
  c.outcome = 'attributed';
  c.certainty = certainty;
  c.opco = opco;
}

/** Answers the case with "no OPCO, somebody else pays". */
export function noOpco(c: Case, funder: NoOpcoFunderId): void {
  c.outcome = 'none';
  c.certainty = 'deduced';
  c.funder = funder;
}

/** Adds a candidate that no official count backs, unless the OPCO is one already. */
export function addCandidate(
  c: Case,
  opco: OpcoId,
  reason: StepId,
  kept: boolean,
  idccs: readonly Idcc[] = NOTHING,
): void {
  if (c.candidates.some((candidate) => candidate.opco === opco)) return;
  c.candidates.push({ opco, share: null, sample: null, kept, reason, idccs });
}

/** Two facts disagree: the one that was followed first. */
export function conflict(
  c: Case,
  between: readonly [keyof CompanyFacts, keyof CompanyFacts],
  says: readonly [string, string],
  advice: AdviceId,
): void {
  c.conflicts.push({ between, says, advice });
}

/** A question whose answer would help; asked once. */
export function ask(c: Case, fact: keyof CompanyFacts, question: QuestionId, wouldSettle: boolean): void {
  if (!c.missing.some((missing) => missing.question === question)) c.missing.push({ fact, question, wouldSettle });
}
