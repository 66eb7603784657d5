import type { Answer } from '../../core/answer.ts';
import { formatSiren } from '../../core/identifiers/siren.ts';
import { formatSiret } from '../../core/identifiers/siret.ts';
import type { CorrectionId, DoubtId, WrongFacts, WrongTo } from '../../core/wording/looks-wrong-wording.ts';
import type { AnswerWording } from '../../core/wording/wording.ts';

/** What may be wrong with an answer, likeliest first: it follows from the rules that counted. */
export function doubtsOf({ attribution, facts }: Answer): DoubtId[] {
  const { steps, outcome, warnings } = attribution;
  const counted = steps.filter(({ effect }) => effect === 'decides' || effect === 'suggests');
  const has = (...ids: string[]) => counted.some(({ id }) => ids.includes(id));
  const isAbsent = steps.some(({ finding }) => finding === 'row-absent');
  const isEmpty = steps.some(({ finding }) => finding === 'row-empty');
  const isSaid = Object.values(facts).some((fact) => isPersonal(fact) && fact !== facts.siret && fact !== facts.siren);
  const doubts: [DoubtId, boolean][] = [
    ['closed', warnings.includes('closed')],
    ['public-status', outcome === 'none' && has('public-employer')],
    ['declared-agreement', has('official-row', 'company-rows')],
    ['table-late', has('official-row', 'company-rows')],
    ['not-in-table', isAbsent],
    ['row-without-opco', isEmpty],
    ['agreement-not-applied', has('agreement')],
    ['activity-is-statistics', has('activity')],
    ['several-establishments', facts.siret !== undefined || facts.siren !== undefined],
    ['overseas', has('overseas', 'overseas-management') || attribution.managedBy !== null],
    ['person-said', isSaid],
  ];
  return doubts.flatMap(([id, holds]) => (holds ? id : []));
}

/** A fact that the person gave. */
function isPersonal(fact: { source: { id: string } } | undefined): boolean {
  return fact?.source.id === 'person';
}

/** What to do about it, in order. */
export function correctionsOf({ attribution }: Answer): CorrectionId[] {
  const route: CorrectionId[] = ['read-payslip', 'correct-return', 'employer-statement'];
  return [...route, ...(attribution.opco ? (['ask-opco'] as const) : []), 'official-page'];
}

/** To whom a message helps: an OPCO is written to where one is shown. */
export function wrongMessagesFor({ attribution }: Answer): WrongTo[] {
  return attribution.opco ? ['payroll', 'opco'] : ['payroll'];
}

/** The facts of the answer that a message carries. A name that may not be told is a gap. */
export function wrongFactsOf(answer: Answer, wording: AnswerWording): WrongFacts {
  const { facts, attribution } = answer;
  const { siret, siren, officialRow } = facts;
  const row = officialRow?.value?.idcc;
  const number = siret
    ? { kind: 'SIRET' as const, text: formatSiret(siret.value) }
    : siren && { kind: 'SIREN' as const, text: formatSiren(siren.value) };
  return {
    name: facts.isNameWithheld?.value ? null : (facts.name?.value ?? null),
    number: number ?? null,
    naf: facts.naf?.value ?? facts.naf2025?.value ?? null,
    idccs: facts.idccs?.value ?? (row ? [row] : []),
    opco: attribution.opco,
    basis: wording.basis(answer),
    asOf: officialRow?.source.asOf ?? null,
  };
}
