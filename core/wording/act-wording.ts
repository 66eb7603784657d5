import type { Refusal, SourceFailure } from '../answer.ts';

/** What is said from a person's first act on. It is fetched with it: who only reads the page has no use for it. */
export interface ActWording {
  ui: Readonly<Record<ActText, string>>;
  refusal(reason: Refusal): string;
  failure(failure: SourceFailure): string;
  /** The same of all sources at once, beside an answer or in its place; empty where another line says it. */
  failures(failures: readonly SourceFailure[]): string;
  notFound(what: string): string;
  remove(what: string): string;
  /** Heard, not seen, as companies come into the list under the field. */
  companiesOffered(count: number): string;
}

export type ActText =
  | 'payslipTitle'
  | 'payslipIntro'
  | 'payslipSiret'
  | 'payslipNaf'
  | 'payslipAgreement'
  | 'payslipEmployer'
  | 'payslipPicture'
  | 'orEmployer'
  | 'tempAgency'
  | 'privateHousehold'
  | 'dontKnow'
  | 'dontKnowAdvice'
  | 'severalIntro'
  | 'activity'
  | 'activityCode'
  | 'activityKind'
  | 'industrial'
  | 'commercial'
  | 'services'
  | 'headcount'
  | 'turnover'
  | 'addActivity'
  | 'findMain'
  | 'activityNeeded'
  | 'altered'
  | 'send'
  | 'sendWhat'
  | 'sendWhen'
  | 'isSent'
  | 'takeBack'
  | 'certainty'
  | 'sentence'
  | 'notKnown'
  | 'closed';
