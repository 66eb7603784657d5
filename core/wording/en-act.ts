import type { IdentifierKind } from '../answer.ts';
import type { ActWording } from './act-wording.ts';
import { isNotAsked, notAllowed } from './not-asked-wording.ts';
import { EN_SOURCES } from './source-names.ts';
import { capital } from './typeset.ts';

const KIND: Record<IdentifierKind, string> = {
  siren: 'a SIREN number',
  siret: 'a SIRET number',
  vat: 'a VAT number',
  naf: 'an activity code (NAF)',
  naf2025: 'an activity code (NAF 2025)',
  idcc: 'a collective agreement number (IDCC)',
  rna: 'an association number (RNA)',
  nda: 'a training provider’s number',
  rncp: 'an RNCP certification',
  rs: 'an RS certification',
};

/** What is said from the first act on: a number that is refused, a source that fails, the ways without a number. */
export const enAct: ActWording = {
  ui: {
    payslipTitle: 'Where to look on a French payslip',
    payslipIntro: 'One of these three spots is enough. Copy it into the field above.',
    payslipSiret: 'SIRET: 14 digits, the surest',
    payslipNaf: 'Code APE or NAF: 4 digits and a letter',
    payslipAgreement: 'Convention collective: a name or an IDCC number',
    payslipEmployer: 'Employer',
    payslipPicture:
      'Drawing of a payslip: the SIRET and the APE code are at the top under the employer’s name, the collective agreement beside the job.',
    orEmployer: 'Or my employer is:',
    tempAgency: 'a temp agency',
    privateHousehold: 'a private person',
    dontKnow: 'I do not know',
    dontKnowAdvice:
      'Ask your employer, or whoever does payroll: “Quel est notre SIRET, et de quel OPCO relevons-nous ?” (What is our SIRET, and which OPCO covers us?) Come back with the answer: the 14 digits are enough.',
    severalIntro: 'Describe each activity: the main one decides the collective agreement.',
    activity: 'Activity',
    activityCode: 'Activity code (NAF or APE)',
    activityKind: 'Kind',
    industrial: 'Industry or manufacture',
    commercial: 'Trade',
    services: 'Services',
    headcount: 'Employees',
    turnover: 'Yearly turnover (€)',
    addActivity: 'Add an activity',
    findMain: 'Find the main activity',
    altered:
      'A part of the programme is not the one of this version: it was not read. Only the site you are on can replace it.',
    send: 'Send to the training provider',
    sendWhat: 'What will be added to the form of this page:',
    sendWhen: 'Nothing leaves before you send that form.',
    isSent: 'Added: sent with this page’s form.',
    takeBack: 'Do not send it',
    certainty: 'Certainty',
    sentence: 'Sentence',
    notKnown: 'not known',
    closed: 'closed',
    companies: 'Companies',
    labels: 'Agreements, activities, OPCOs',
    activityNeeded: 'Write at least two activity codes, like 10.71C or 47.24Z.',
  },
  refusal: ({ id, kind, count: n = 0, expected = 0, found }) => {
    const what = kind === 'text' ? 'a number' : KIND[kind];
    return {
      empty: 'Write a number, a name, an agreement or an activity.',
      'too-short':
        kind === 'text'
          ? `That is too short to search for: write at least ${expected} letters.`
          : `${n} digits: ${what} has ${expected}. ${expected - n} missing.`,
      'too-long': `${n} digits: ${what} has ${expected}. ${n - expected} too many.`,
      'not-digits': `A letter has slipped into ${what}: an O for a zero, perhaps?`,
      checksum: `This is not ${what} that can exist: one digit is probably mistyped.`,
      'siren-checksum':
        'The first 9 digits of this SIRET are not a SIREN that can exist: one digit is probably mistyped.',
      'all-zeros': `A row of zeros is not ${what}.`,
      shape: `This does not have the shape of ${what}.`,
      phone: 'This is a phone number. A SIRET has 14 digits; it is at the top of the payslip.',
      iban: 'This is a bank account number: do not share it. It is not used here. A SIRET has 14 digits.',
      'foreign-vat': 'This VAT number is not French. OPCOs cover only employers established in France.',
      'foreign-number': 'This number comes from a foreign registry. OPCOs cover only employers established in France.',
      'other-kind': `This is ${found ? KIND[found] : 'another number'}. To find the OPCO, give the SIRET, the employer’s name or its agreement.`,
      'too-much-text': 'This text is too long for a search. Keep only the SIRET or the company’s name.',
      'no-words': 'There is no word or number to search for here.',
    }[id];
  },
  failure: ({ source, kind, retryAfter }) => {
    const name = capital(EN_SOURCES[source]);
    const what = {
      timeout: 'takes too long to answer',
      network: 'does not answer',
      'rate-limited': 'is receiving too many requests',
      server: 'is down',
      'not-json': 'gave an answer that cannot be read',
      'unexpected-shape': 'gave an answer of an unknown shape',
      refused: 'refused the request',
      damaged: 'is damaged',
      'other-release': 'mixes several months',
      unchecked: 'cannot be checked here',
      // The extension says it in its own words: there it is the person who decides.
      'not-allowed': 'is not asked by this site',
      'no-consent': 'is not asked by this site',
    }[kind];
    return `${name} ${what}.${retryAfter ? ` Try again in ${retryAfter} s.` : ''}`;
  },
  failures(all) {
    const sentences = all.filter((failure) => !isNotAsked(failure)).map(enAct.failure);
    const off = notAllowed(all).map(({ source }) => EN_SOURCES[source]);
    if (off.length > 0) {
      sentences.push(
        `The site you are on does not ask ${off.join(' or ')}. The OPCO can also be found by the collective agreement or by the activity.`,
      );
    }
    return sentences.join(' ');
  },
  notFound: (what) =>
    `No source knows ${what}. Read it again; if it is right, the company may be very recent or not in the public directory.`,
  remove: (what) => `Remove ${what}`,
  offered: (companies, others) => {
    const counts = [
      companies && `${companies} ${companies === 1 ? 'company' : 'companies'}`,
      others && `${others} ${others === 1 ? 'agreement or activity' : 'agreements or activities'}`,
    ].filter(Boolean);
    return `${counts.join(', ')} in the list: arrow down goes there.`;
  },
};
