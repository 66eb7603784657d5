import type { FundingFormText, FundingFormWording } from './funding-form.ts';

const UI: Record<FundingFormText, string> = {
  back: 'Back',
  startAgain: 'Start again',
  next: 'Continue',
  optional: 'You may skip a question: the answer will say what is left to confirm.',
  otherSize: 'Another number',
  yourAnswers: 'What the answer rests on',
  whoYouAre: 'For whom',
  asksFor: 'Asked for',
  moreDetails: 'Give it',
  opco: 'OPCO of the company',
  company: 'Company',
  courseStart: 'Start of the contract or course',
  contractDate: 'Date of signature, or of the request',
  datesHint: 'Give the dates to get the exact day.',
  print: 'Print',
  takeAway: 'To take away',
  mailto: 'Open in my mail',
  subject: 'Subject:',
  message: 'Message',
  copyRefused: 'The browser refuses to copy: select the text and copy it yourself.',
  price: 'Price of the course, before tax:',
  priceUnknown: 'not known',
  noFigure: 'sum not known',
  besidePrice: 'Besides, for the employer',
  notAdded: 'What has no figure is still to be asked: nothing is estimated here.',
  employerSide: 'The employer’s side',
  employerIntro:
    'What this hiring brings and costs, by the level prepared and the size of the company. The aid is that of the first year.',
  level: 'Level prepared',
  share: 'Fixed share owed to the CFA',
  noAid: 'none',
  noShare: 'none',
  thisContract: 'this contract',
  planThreshold:
    'Under 50 employees: the OPCO may also help with the firm’s other courses. From 50: the firm pays for them from its own budget, unless its branch has money.',
  publicEmployer:
    'The employer on screen is public: its staff have no OPCO. If you work there, choose “public servant”.',
  nothingBuilt: 'No answer is built on this.',
  correct: 'Correct',
  funder: 'Funder',
  confidence: 'How solid:',
  sourcesFailed: 'The sources could not be fetched. Close this part and open it again to retry.',
  openTerms: 'Detailed answer',
  newTab: 'new tab',
};

const NUMBER = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

export const enFundingForm: FundingFormWording = {
  ui: UI,
  progress: (number, most) => `Question ${number}, ${most} at most`,
  bandHint: (band, isOfEstablishment) =>
    isOfEstablishment
      ? `Insee counts ${band} in this establishment. Are there other establishments?`
      : `Insee counts ${band}. Is it still so, on average over the year?`,
  bandChoice: (band) => `${band}, in all`,
  euros: (euros) => `€${NUMBER.format(euros)}`,
  figure: (value, unit) => (unit === '€' ? `€${NUMBER.format(value)}` : `${NUMBER.format(value)} ${unit}`),
  day,
  levels: (first, last) => (first === last ? `Level ${first}` : `Levels ${first} to ${last}`),
  under: (headcount) => `Under ${headcount} employees`,
  from: (headcount) => `${headcount} employees and over`,
  aidColumn: (side, headcount) =>
    side === 'under' ? `State aid, under ${headcount} employees` : `State aid, ${headcount} employees and over`,
  side: (side, headcount) =>
    side === 'under'
      ? `This company is under the threshold of ${headcount} employees.`
      : `This company reaches the threshold of ${headcount} employees.`,
  hiringNote: (date) =>
    `Contract concluded on ${day(date)}. From 250 employees on, the aid needs an undertaking to reach a quota of work-study contracts. The headcount is the yearly average of the whole company.`,
  foundIn: { page: 'read on the page', register: 'from Insee', activity: 'from the activity, to be confirmed' },
  madeOn: (date) => `Opcoscope’s answer of ${day(date)}`,
  sourcesAsOf: (date) => `Rules read again on ${day(date)}, sources up to August 2026.`,
};

function day(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${date.slice(0, 10)}T00:00:00Z`),
  );
}
