import type {
  AdviceId,
  Answer,
  AsOf,
  Candidate,
  Conflict,
  HeadcountBand,
  OpcoId,
  QuestionId,
  Refusal,
  SourceFailure,
  SourceReport,
  Step,
  WarningId,
} from '../answer.ts';

/** A sentence whose names stand out: plain text between strong parts. */
export type Sentence = readonly (string | { strong: string })[];

/** Names behind the codes; null where the tables have none, or are not loaded. */
export interface Titles {
  idcc(code: string): string | null;
  naf(code: string): string | null;
}

/** What is said before a person acts, and when an entry gives no answer. It comes with the first script. */
export interface EntryWording {
  lang: 'fr' | 'en';
  /** The line every surface carries: independent, indicative, only the OPCO decides. */
  independence: string;
  ui: Readonly<Record<EntryText, string>>;
  refusal(reason: Refusal): string;
  failure(failure: SourceFailure): string;
  notFound(what: string): string;
  remove(what: string): string;
}

/** What is said of an answer. It is fetched with the first one. */
export interface AnswerWording {
  ui: Readonly<Record<AnswerText, string>>;
  /** The answer in one sentence, no acronym left without its meaning. */
  headline(answer: Answer, titles: Titles): Sentence;
  /** What the answer rests on, with its month. */
  basis(answer: Answer): string;
  /** How sure the answer is, in a few words. */
  certainty(answer: Answer): string;
  /** What an OPCO is for: `l’opérateur de compétences du commerce`. */
  opcoMeaning(opco: OpcoId): string;
  /** The trades an OPCO covers, as a list in words. */
  opcoSectors(opco: OpcoId): string;
  step(step: Step, titles: Titles): string;
  candidate(candidate: Candidate, titles: Titles): string;
  warning(id: WarningId): string;
  conflict(conflict: Conflict): string;
  advice(id: AdviceId): string;
  /** A question a person can answer, and why it is asked. */
  question(id: QuestionId): { ask: string; why: string };
  /** One source's part in the answer. */
  report(report: SourceReport): string;
  headcount(band: HeadcountBand): string;
  month(asOf: AsOf): string;
  count(n: number): string;
  percent(share: number): string;
  companiesFound(total: number, text: string): string;
}

/** Everything that is said to a person, in one language. `fr` and `en` are complete; rules hold only ids. */
export interface Wording {
  entry: EntryWording;
  answer: AnswerWording;
}

export type EntryText =
  | 'fieldLabel'
  | 'fieldHint'
  | 'submit'
  | 'clear'
  | 'back'
  | 'searching'
  | 'suggestions'
  | 'searchCompany'
  | 'noNumber'
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
  | 'severalActivities'
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
  | 'officialPage'
  | 'kept'
  | 'retry'
  | 'fromPage'
  | 'loadFailed';

export type AnswerText =
  | 'why'
  | 'otherRules'
  | 'candidates'
  | 'noShares'
  | 'missing'
  | 'toCheck'
  | 'aboutOpco'
  | 'sectors'
  | 'copy'
  | 'copied'
  | 'establishments'
  | 'headOffice'
  | 'closed'
  | 'nameWithheld'
  | 'yes'
  | 'no'
  | 'sources'
  | 'copyRefused'
  | 'answerInField'
  | 'dontKnowOption'
  | 'yourAnswer'
  | 'opcoMission';
