import type { AsOf, OpcoId } from '../answer.ts';

/** Why an answer may be wrong. */
export type DoubtId =
  | 'declared-agreement'
  | 'table-late'
  | 'several-establishments'
  | 'not-in-table'
  | 'row-without-opco'
  | 'agreement-not-applied'
  | 'activity-is-statistics'
  | 'public-status'
  | 'person-said'
  | 'overseas'
  | 'closed';

/** What to do about it, in order. */
export type CorrectionId = 'read-payslip' | 'correct-return' | 'employer-statement' | 'ask-opco' | 'official-page';

export type WrongTo = 'payroll' | 'opco';

/** Facts that a message carries; null is a gap for the person to fill in. */
export interface WrongFacts {
  name: string | null;
  /** As people group it. */
  number: { kind: 'SIRET' | 'SIREN'; text: string } | null;
  naf: string | null;
  idccs: readonly string[];
  opco: OpcoId | null;
  /** What the answer rests on, as its own sentence. */
  basis: string;
  asOf: AsOf | null;
}

/** What is said to a person who finds an answer wrong. It is fetched when they say so. */
export interface LooksWrongWording {
  ui: Readonly<
    Record<
      'why' | 'route' | 'toPayroll' | 'toOpco' | 'subject' | 'copy' | 'copied' | 'copyRefused' | 'mail' | 'nothingSent',
      string
    >
  >;
  /** `asOf` is the month of the table that answered. */
  doubt(id: DoubtId, asOf: AsOf | null): string;
  correction(id: CorrectionId): string;
  message(to: WrongTo, facts: WrongFacts): { subject: string; body: string };
}
