import type { AsOf, IsoDate } from '../answer.ts';

/** What is said around the answer to "who pays": the way through, the employer's side, what to take away. */
export interface FundingFormWording {
  ui: Readonly<Record<FundingFormText, string>>;
  /** Which question of how many at most. */
  progress(number: number, most: number): string;
  /** What the register says of the headcount, of the company or of one establishment. */
  bandHint(band: string, isOfEstablishment: boolean): string;
  /** Takes the register's band over as the answer. */
  bandChoice(band: string): string;
  euros(euros: number): string;
  /** A figure with what it counts. */
  figure(value: number, unit: string): string;
  day(date: IsoDate): string;
  levels(first: number, last: number): string;
  /** Under, or from, so many employees. */
  under(headcount: number): string;
  from(headcount: number): string;
  /** The column of the aid for firms on one side of a threshold. */
  aidColumn(side: 'under' | 'from', headcount: number): string;
  /** Where this firm stands to a threshold. */
  side(side: 'under' | 'from', headcount: number): string;
  /** Under the sums of the contract's side. */
  hiringNote(day: IsoDate): string;
  /** Where an answer is from that nobody gave. */
  foundIn: Readonly<Record<'page' | 'register' | 'activity', string>>;
  /** The answer's first line on paper, and in a copied text. */
  madeOn(day: IsoDate): string;
  sourcesAsOf(day: AsOf): string;
}

export type FundingFormText =
  | 'back'
  | 'startAgain'
  | 'next'
  | 'optional'
  | 'otherSize'
  | 'yourAnswers'
  | 'whoYouAre'
  | 'asksFor'
  | 'moreDetails'
  | 'opco'
  | 'company'
  | 'courseStart'
  | 'contractDate'
  | 'datesHint'
  | 'print'
  | 'takeAway'
  | 'mailto'
  | 'subject'
  | 'message'
  | 'copyRefused'
  | 'price'
  | 'priceUnknown'
  | 'noFigure'
  | 'besidePrice'
  | 'notAdded'
  | 'employerSide'
  | 'employerIntro'
  | 'level'
  | 'share'
  | 'noAid'
  | 'noShare'
  | 'thisContract'
  | 'planThreshold'
  | 'publicEmployer'
  | 'nothingBuilt'
  | 'correct'
  | 'funder'
  | 'confidence'
  | 'sourcesFailed'
  | 'openTerms'
  | 'newTab';
