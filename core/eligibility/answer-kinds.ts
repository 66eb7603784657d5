import type { FundingExtra } from '../answer.ts';

/** How each answer that only some schemes need is read. */
export const EXTRA_KINDS: Readonly<
  Record<
    keyof FundingExtra,
    'yes-no' | 'count' | 'hours' | 'euros' | 'percent' | 'date' | 'level' | 'age' | 'offer' | 'idcc' | readonly string[]
  >
> = {
  level: 'level',
  age: 'age',
  rqth: 'yes-no',
  apprenticeException: 'yes-no',
  finishedCollege: 'yes-no',
  overseas: 'yes-no',
  quotaUndertaking: 'yes-no',
  opcoSilentDays: 'count',
  brokenInProbationDays: 'count',
  npecYear: 'euros',
  previousContractBrokenOtherEmployer: 'yes-no',
  transmittedMonthsAfter: 'count',
  censusDone: 'yes-no',
  onShortageList: 'yes-no',
  months: 'count',
  registeredJobSeeker: 'yes-no',
  benefit: ['RSA', 'ASS', 'AAH', 'none'],
  cqp: 'yes-no',
  mode: ['internal', 'external'],
  collectiveAgreement: 'yes-no',
  hostIdcc: 'idcc',
  amendmentDate: 'date',
  offer: 'offer',
  economicLayoffMonthsAgo: 'count',
  thirdParty: 'euros',
  cpfBalance: 'euros',
  conventionalContribution: 'yes-no',
  voluntaryPayment: 'yes-no',
  engagements24m: 'count',
  cfpPaid: 'euros',
  turnover: 'euros',
  artisticIncome3y: 'euros',
  artisticIncome5y: 'euros',
  paid: 'yes-no',
  industrialTurnoverShare: 'percent',
  requestDate: 'date',
  courseStart: 'date',
  siretInTable: 'yes-no',
  opcoSuggested: 'yes-no',
};
