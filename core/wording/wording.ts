import type {
  AdviceId,
  Answer,
  AsOf,
  Candidate,
  Conflict,
  HeadcountBand,
  IdentifierKind,
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

/** Everything that is said to a person, in one language. `fr` and `en` are complete; rules hold only ids. */
export interface Wording {
  lang: 'fr' | 'en';
  /** `SIRET, name…`: fixed texts of the interface. */
  ui: Readonly<Record<InterfaceText, string>>;
  /** The line every surface carries: independent, indicative, only the OPCO decides. */
  independence: string;
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
  warning(id: WarningId, answer: Answer): string;
  conflict(conflict: Conflict): string;
  advice(id: AdviceId): string;
  /** A question a person can answer, and why it is asked. */
  question(id: QuestionId): { ask: string; why: string };
  refusal(reason: Refusal): string;
  failure(failure: SourceFailure): string;
  /** One source's part in the answer. */
  report(report: SourceReport): string;
  kind(kind: IdentifierKind): string;
  headcount(band: HeadcountBand): string;
  month(asOf: AsOf): string;
  count(n: number): string;
  percent(share: number): string;
  companiesFound(total: number, text: string): string;
  notFound(what: string): string;
  remove(what: string): string;
}

/** Ids of the fixed texts. */
export type InterfaceText =
  | 'fieldLabel'
  | 'fieldHint'
  | 'submit'
  | 'clear'
  | 'back'
  | 'searching'
  | 'suggestions'
  | 'agreements'
  | 'activities'
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
  | 'why'
  | 'otherRules'
  | 'candidates'
  | 'noShares'
  | 'missing'
  | 'toCheck'
  | 'aboutOpco'
  | 'sectors'
  | 'site'
  | 'copy'
  | 'copied'
  | 'officialPage'
  | 'establishments'
  | 'headOffice'
  | 'closed'
  | 'nameWithheld'
  | 'choose'
  | 'yes'
  | 'no'
  | 'send'
  | 'sources'
  | 'source'
  | 'law'
  | 'searchFailed'
  | 'kept'
  | 'retry'
  | 'fromPage'
  | 'recordedSample';
