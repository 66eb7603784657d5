import type { CompanyFacts, Fact, Idcc, OpcoId } from '../answer.ts';
import {
  CIVIL_SERVICE_STATUTES,
  ESCAPE_CODES,
  IDCC_OPCO_SOURCE,
  type IdccRow,
  INOPERATIVE_CODES,
  idccRow,
} from '../tables/idcc-opco.ts';
import { activityCandidates } from './activity-candidates.ts';
import { addCandidate, ask, attributeTo, type Case, conflict, idleStep, step } from './case.ts';
import { knownAgreements } from './known-agreements.ts';
import { APPLICABLE_AGREEMENT, APPROVAL } from './law.ts';
import { mainActivity } from './main-activity.ts';

const FACTS = ['idccs'] as const;
const COMPANY_FACTS = ['companyIdccs'] as const;
const UNKNOWN = idleStep('agreement', 'nothing-known', FACTS);

/** An agreement of the establishment with the table row that counts for it: its own, or its successor's. */
interface Resolved {
  idcc: Idcc;
  row: IdccRow;
}

/**
 * The agreement decides the branch, the branch decides the OPCO (L2261-2, L6332-1-1). Numbers that have been replaced
 * are read through their successor; a number whose establishments are at two OPCOs (forestry, leisure fishing) and
 * several numbers that lead to different OPCOs give candidates, not an answer.
 */
export function agreement(c: Case): void {
  const known = knownAgreements(c.facts);
  if (!known) {
    c.steps.push(UNKNOWN);
    return;
  }
  const facts = known.ofCompany ? COMPANY_FACTS : FACTS;
  const resolved = resolve(c, known.fact, facts);
  if (!resolved.length) {
    if (c.steps.at(-1)?.id !== 'agreement') c.steps.push(UNKNOWN);
    return;
  }
  weigh(c, resolved, known.ofCompany, facts);
  for (const { idcc, row } of resolved) compareWithSuccessor(c, idcc, row, facts[0]);
}

/** Answers the case when no rule has yet; else only checks the answer. */
function weigh(
  c: Case,
  resolved: readonly Resolved[],
  ofCompany: boolean,
  facts: typeof FACTS | typeof COMPANY_FACTS,
): void {
  const opcos = distinctOpcos(resolved);
  const codes = resolved.map(({ idcc }) => idcc);
  const law = opcos.length > 1 && resolved.length > 1 ? APPLICABLE_AGREEMENT : APPROVAL;
  const used = { facts, codes, opcos, source: IDCC_OPCO_SOURCE, law };
  const only = opcos.length === 1 ? opcos[0] : undefined;

  if (c.outcome) {
    step(c, 'agreement', 'already-answered', 'none', used);
    if (c.opco && !opcos.includes(c.opco)) contradict(c, facts[0], opcos, codes);
    return;
  }

  if (only) {
    const finding = ofCompany ? 'one-of-company' : resolved.length > 1 ? 'several-agree' : 'one';
    step(c, 'agreement', finding, 'decides', used);
    c.candidates.push(candidate(only, resolved, true));
    attributeTo(c, only, 'deduced');
    if (resolved.every(({ row }) => row.fewEstablishments)) c.warnings.push('few-establishments');
    else if (resolved.every(({ row }) => row.oneSource)) c.warnings.push('one-source');
    if (ofCompany) {
      c.warnings.push('company-level');
      ask(c, 'siret', 'which-siret', true);
    }
    return;
  }

  const split = resolved.length === 1;
  step(c, 'agreement', split ? 'split' : 'several-differ', 'suggests', used);
  for (const opco of byMainActivity(c, opcos)) c.candidates.push(candidate(opco, resolved, true));
  c.outcome = 'several';
  c.certainty = 'deduced';
  if (ofCompany) ask(c, 'siret', 'which-siret', true);
  else if (split) ask(c, 'naf', 'main-activity', false);
  else ask(c, 'idccs', 'agreement-on-payslip', true);
  ask(c, 'declaredOpco', 'opco-on-payroll-return', true);
}

/** Keeps the numbers that lead to an OPCO; says of each other one why it does not. */
function resolve(c: Case, fact: Fact<Idcc[]>, facts: readonly (keyof CompanyFacts)[]): Resolved[] {
  const resolved: Resolved[] = [];
  for (const [index, idcc] of fact.value.entries()) {
    if (fact.value.indexOf(idcc) < index) continue;
    if (ESCAPE_CODES.has(idcc) || INOPERATIVE_CODES.has(idcc) || CIVIL_SERVICE_STATUTES.has(idcc)) continue;
    const row = idccRow(idcc);
    const successor = row?.successor ?? null;
    const successorRow = successor && idccRow(successor);
    if (row && successor && (row.opcos.length || successorRow)) {
      const opcos = (row.opcos.length ? row : (successorRow ?? row)).opcos.map(({ opco }) => opco);
      step(c, 'agreement', 'replaced', 'none', { facts, codes: [idcc, successor], opcos, source: fact.source });
      if (!c.warnings.includes('replaced-agreement')) c.warnings.push('replaced-agreement');
    }
    if (row?.opcos.length) {
      resolved.push({ idcc, row });
    } else if (successor && successorRow?.opcos.length) {
      const isThere = fact.value.includes(successor) || resolved.some((other) => other.idcc === successor);
      if (!isThere) resolved.push({ idcc: successor, row: successorRow });
    } else {
      const finding = row ? 'no-opco-listed' : 'not-listed';
      step(c, 'agreement', finding, 'none', { facts, codes: [idcc], source: fact.source });
    }
  }
  return resolved;
}

/** Six replaced numbers are counted at an OPCO that is not their successor's: the table is followed, and it is said. */
function compareWithSuccessor(c: Case, idcc: Idcc, row: IdccRow, fact: 'idccs' | 'companyIdccs'): void {
  const { successor } = row;
  const elsewhere = successor && idccRow(successor)?.opcos[0]?.opco;
  if (!successor || !elsewhere || row.split || row.opcos.some(({ opco }) => opco === elsewhere)) return;
  if (!c.warnings.includes('successor-elsewhere')) c.warnings.push('successor-elsewhere');
  addCandidate(c, elsewhere, 'agreement', false, [successor]);
  conflict(c, [fact, fact], [idcc, successor], 'use-successor-agreement');
}

function distinctOpcos(resolved: readonly Resolved[]): OpcoId[] {
  const opcos: OpcoId[] = [];
  for (const { row } of resolved) {
    for (const { opco } of row.opcos) if (!opcos.includes(opco)) opcos.push(opco);
  }
  return opcos;
}

/** Counts exist for one agreement at a time: across several there is no share to show. */
function candidate(opco: OpcoId, resolved: readonly Resolved[], kept: boolean): Case['candidates'][number] {
  const idccs = resolved.filter(({ row }) => row.opcos.some((part) => part.opco === opco)).map(({ idcc }) => idcc);
  const row = resolved.length === 1 ? resolved[0]?.row : undefined;
  const count = row?.opcos.find((part) => part.opco === opco)?.count;
  const counted = row !== undefined && count !== undefined && row.total > 0;
  return {
    opco,
    share: counted ? count / row.total : null,
    sample: counted ? row.total : null,
    kept,
    reason: 'agreement',
    idccs,
  };
}

/** The OPCO that fits the main activity first (its order in DARES' table), the others as they stand. */
function byMainActivity(c: Case, opcos: OpcoId[]): OpcoId[] {
  const { activities, naf, naf2025 } = c.facts;
  const code = (activities && mainActivity(activities.value).activity?.naf) ?? naf?.value ?? naf2025?.value;
  if (!code) return opcos;
  const fit = activityCandidates(c, code).find(({ opco }) => opcos.includes(opco))?.opco;
  return fit ? [fit, ...opcos.filter((opco) => opco !== fit)] : opcos;
}

/** The official row says one OPCO, the agreement another: the payroll return is to be corrected. */
function contradict(c: Case, fact: keyof CompanyFacts, opcos: OpcoId[], codes: Idcc[]): void {
  const other = opcos[0];
  if (!other || !c.opco || c.outcome !== 'attributed' || !c.facts.officialRow?.value?.owner) return;
  if (fact === 'companyIdccs') return; // Another establishment's agreement contradicts nothing here.
  addCandidate(c, other, 'agreement', false, codes);
  conflict(c, ['officialRow', fact], [c.opco, other], 'correct-payroll-return');
}
