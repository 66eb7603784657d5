import type {
  Amount,
  Deadline,
  DeadlineId,
  FundingRuleId,
  FundingStepId,
  FundingVerdict,
  FundingWarningId,
  SchemeId,
} from '../answer.ts';
import { formatSiret } from '../identifiers/siret.ts';
import { isOpcoId, opcoName } from '../tables/opcos.ts';
import { enFunding } from './en-funding.ts';
import { likelyOpco } from './likely-opco.ts';
import type { CostLine, FundingDetailsWording, MessageFacts, MessageTo } from './wording.ts';

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const see = (scheme: SchemeId) => `Look too at: ${lower(enFunding.scheme(scheme))}.`;

const STEPS: Record<FundingStepId, string> = {
  'ask-opco-before-start': 'Make the request online with the OPCO, before the start.',
  'sign-training-agreement': 'Sign the agreement with the training provider.',
  'keep-completion-proof': 'Keep the completion certificate: it releases the payment.',
  'employer-may-pay': 'The employer may pay itself.',
  'ask-opco-branch-money': 'Ask the OPCO whether the branch or the company has money left there.',
  'ask-agency': 'Talk to the temp agency.',
  'book-on-cpf': 'Book on moncompteformation.gouv.fr, before the start.',
  'ask-employer-top-up': 'Ask the employer to top up the account.',
  'contract-to-opco-5-days': 'Send the contract and the agreement to the OPCO, within 5 working days of the start.',
  'complete-file-again': 'Complete the file and send it to the OPCO again.',
  'contract-to-ddets':
    'Send the contract to the labour administration (DDETS), through the Celia website, within 5 working days.',
  'aid-through-opco': 'Send the contract to the OPCO: the request for the aid starts there.',
  'undertake-quota': 'Send the undertaking on the work-study quota to the payment agency (ASP).',
  'pay-cfa': 'Pay this share to the training centre, on its invoice.',
  'cpro-to-opco-5-days': 'Send the contract and the programme to the OPCO, within 5 days of the start.',
  'see-contrat-pro': see('CONTRAT_PRO'),
  'see-reconversion': see('RECONVERSION'),
  'see-apprenticeship': see('APPRENTICESHIP'),
  'see-ptp': see('PTP'),
  'see-cpf': 'Look too at your account on moncompteformation.gouv.fr.',
  'reconversion-file': 'Send the file online, in the 30 days before the start.',
  'ask-host-opco': 'Turn to the other company’s OPCO.',
  'ask-transitions-pro': 'Contact Transitions Pro in your region.',
  'poei-with-france-travail':
    'The employer files the job offer with France Travail and signs the agreement before the start.',
  'ask-opco-sessions': 'Ask France Travail or the OPCO for the next sessions.',
  'ask-adviser': 'Talk to the France Travail adviser, before the start.',
  'ask-course-funder': 'Ask the provider who funds the session.',
  'faf-on-urssaf-certificate': 'Read the name of the fund on Urssaf’s certificate of contribution (CFP).',
  'ask-fund-before-start': 'Send the request to the fund, before the start.',
  'ask-own-administration': 'Ask the employer’s training office.',
  'ask-association': 'Ask the association.',
  'ask-branch-jury-terms': 'Ask the OPCO what the branch provides for juries.',
  'ask-school': 'Ask the school.',
  'ask-local-employer': 'Ask the employer.',
  'state-opco-on-oath':
    'Have the OPCO confirm that it covers the establishment, which is not in the official table. A recent firm states its OPCO on its honour.',
  'confirm-opco': 'Have the employer confirm the OPCO: the activity is only a lead, the collective agreement decides.',
  'find-opco': 'Find the OPCO with the SIRET or the collective agreement.',
};

const WARNINGS: Record<FundingWarningId, string> = {
  'late-request': 'The request comes after the start: it may well be refused.',
  'early-reconversion-file': 'It is too early: the file is sent in the 30 days before the start.',
  'late-filing': 'The time limit seems to have passed: send the contract and ask the OPCO.',
  'opco-against-agreement': 'The collective agreement leads to another OPCO: check.',
  'agreement-against-activity':
    'The agreement does not fit the main activity: industry prevails from 25% of the turnover. Check the agreement.',
  'row-absent': 'The establishment is not in the official table: it may be recent or wrongly declared.',
  'after-rule-base': 'This date comes after our last rules: check whether they have changed.',
  'reconversion-usable-from-february':
    'The law has applied since 1 January 2026, files have been possible since 1 February.',
  'training-share-outside': 'Training is usually 15 to 25% of the contract: check the hours.',
  'silence-accepts-to-check': 'An old text says that the OPCO’s silence is consent: to be checked.',
  'silence-effect-unknown': 'What the OPCO’s silence means is not known: ask for a written answer.',
  'unverified-rule': 'This rule is quoted from memory: check it before you act.',
  'held-by-reading': 'This sum is deduced from a note: to be checked.',
  'limit-to-check': 'The limit comes from a draft or the last known grid: check with the funder.',
  'unusual-age': 'This age is unusual: read it again.',
  'nobody-on-payroll': 'Without employees a company has no OPCO: check the headcount.',
  'fund-to-confirm': 'Urssaf’s certificate names the exact fund: to be checked.',
};

const CONFIDENCE = {
  high: 'sure (a legal text, or two sources that agree)',
  medium: 'likely (one good source)',
  low: 'weak (check it before you act)',
};

const PUBLIC_BUDGET = 'Public employers contribute to no OPCO: their money comes from elsewhere.';
const AID = 'The aid depends on the day of the contract, the level of the diploma and the headcount.';
const CLOSED = 'This scheme is closed to new files.';
const NO_BASE = 'Nobody contributes in France for this person.';
const OWN_FUND = 'The self-employed contribute to a fund of their activity, not to an OPCO.';
const BRANCH = 'This money exists at any size of company, where the branch or the company has paid some.';
const SMALL = 'Under 50 employees, the OPCO helps with the training plan. Each OPCO sets its own sums.';
const TRIAL = 'The account belongs to its holder, who alone decides to use it.';

const WHY: Partial<Record<FundingRuleId, string>> = {
  R1: SMALL,
  R2: 'From 50 employees on, the OPCOs’ shared money no longer pays for the training plan.',
  R3: BRANCH,
  R4: 'Learning on the job counts as training, if it is organised.',
  R5: `${SMALL} A remote course must be supported and evaluated.`,
  R6: 'The OPCO may top up the account where it falls short.',
  R7: TRIAL,
  R8: `${TRIAL} Apart from diplomas (specific register, RS), the sum that can be used is limited.`,
  R9: `${TRIAL} For a skills audit, the sum that can be used is limited.`,
  R10: 'The account no longer pays for a licence alone: a third party must pay a share.',
  R11: 'The employer may offer a skills audit in its plan, if the employee agrees.',
  R12: 'The plan, the personal account or a retraining period may pay for the validation of experience.',
  R13: 'Travel, meals, lodging and pay may be covered, by the branch agreement.',
  R14: 'Since 2026 this scheme replaces Pro-A and collective transitions.',
  R15: 'When the employee leaves for another company, that company’s OPCO pays.',
  R16: `${CLOSED} An amendment signed before 2026 runs on.`,
  R17: CLOSED,
  R18: 'This project is a personal one: the OPCO takes no part in it.',
  R19: 'No aid of this fund was found for this year: check with the OPCO.',
  R20: 'The employer is the temp agency: its branch has money of its own.',
  R21: 'Intermittents have a plan of their own, by their work of the last 24 months.',
  R22: 'The branch of household employers has its plan, from the first hour worked.',
  R23: 'The OPCO pays the training centre (CFA), at any size of company.',
  R24: 'From level 6 on (bachelor’s degree), the employer pays a fixed share, on the centre’s invoice.',
  R25: 'When 80% of the teaching is remote, the OPCO pays less.',
  R26: 'A centre that adapts to a disability may receive a supplement.',
  R33: 'The OPCO pays for the work-study training, at any size of company.',
  R34: 'From 26 on, this contract is for job seekers and people on RSA, ASS or AAH.',
  R35: 'An employee of 26 or over who is already in post has no access to it.',
  R36: 'The OPCO may train the person who guides a work-study employee.',
  R37: 'The OPCO may pay the company a sum for the tutor’s time.',
  R38: 'An employer promises a job; France Travail prepares the person.',
  R39: 'The branch or the OPCO chooses the trades of these sessions.',
  R40: 'It is an aid of last resort, granted before the start.',
  R41: 'A job seeker pays no share.',
  R42: 'This status comes from a course that is already funded.',
  R43: 'A placement is no employment contract: no OPCO funds it.',
  R50: 'Fishing is the exception: OCAPIAT covers heads of businesses (under 11 employees: to be checked).',
  R51: 'This fund comes from the authors’ own contributions, not from OPCO money.',
  R52: 'Without turnover for 12 months, there is no right.',
  R55: 'A head who is paid as an employee follows the employees’ rules; practice varies.',
  R56: 'Without a salary, nobody contributes for the head; the personal account stays open.',
  R60: 'In 2026 CNFPT pays for some apprentices; otherwise the authority does.',
  R61: 'A public employer cannot sign this contract.',
  R62: 'What counts is the body’s contribution, not the type of contract.',
  R63: 'OPCO money is for employees; juries are the exception.',
  R65: 'As long as the pay is declared in France, the employees’ rules hold.',
};

function why({ rule }: FundingVerdict): string {
  if (!rule) return 'We know of no rule for this case on that date.';
  if (rule.startsWith('G')) return PUBLIC_BUDGET;
  const n = Number(rule.slice(1));
  if (n > 26 && n < 33) return AID;
  if (n > 43 && n < 55) return WHY[`R${n}`] ?? OWN_FUND;
  if (n > 56 && n < 60) return PUBLIC_BUDGET;
  return WHY[`R${n}`] ?? NO_BASE;
}

const PAID_TO_CFA = 'Part of the yearly sum paid to the training centre';
const STATE_AID = 'State aid to the employer';
const ANSWER = 'Answer of the OPCO, from the complete file';
const LONGEST = 'Length, at most';
const CEILING = 'Ceiling of the fund';

/** By id, or by the beginning of the id where all that follows is called the same. */
const AMOUNTS: Record<string, string> = {
  'app.npec.payment.advance': `${PAID_TO_CFA}, at the start`,
  'app.npec.payment.month7': `${PAID_TO_CFA}, in month 7`,
  'app.npec.payment.month10': `${PAID_TO_CFA}, in month 10`,
  'app.npec.payment.balance': `${PAID_TO_CFA}, at the end`,
  'app.npec.rqth_topup_max': 'Supplement for an apprentice with a disability, at most',
  'app.filing.deadline': 'Sending of the contract, after the start',
  'app.opco_decision': ANSWER,
  'app.age.max': 'Maximum age, with exceptions',
  'app.employer_share': 'The employer’s share',
  'app.employer_share.new_contract_after_break': 'The employer’s share, after a break elsewhere',
  'app.employer_share.probation_rate':
    'Share of the sum in proportion that the employer pays, contract broken in probation',
  'app.employer_share.probation': 'The employer’s share, contract broken in probation',
  'app.distance.threshold': 'Remote teaching, from',
  'app.distance.reduction': 'Reduction of what the OPCO pays',
  'app.distance.reduction.npec': 'Paid by the OPCO after the reduction',
  'app.distance.floor': 'Minimum after the reduction, a year or a contract',
  'aid.app': STATE_AID,
  'aid.app.rqth': `${STATE_AID}, apprentice with a disability`,
  'aid.app.transmit_to_opco': 'Sending of the contract to the OPCO, after its conclusion',
  'aid.app.quota_undertaking': 'Undertaking on the quota, after the signature',
  'aid.app.start_before': 'The contract starts before',
  'aid.app.daily_prorata_from': 'Aid counted by the day since',
  'aid.cpro': 'France Travail’s aid to the employer',
  'cpro.min_hours': 'Training, at least',
  'cpro.training_share': 'Share of training in the contract',
  'cpro.duration': 'Length of the contract, unless by agreement or for priority groups',
  'cpro.default_rate': 'Rate per hour without a branch agreement',
  'cpro.default_rate_priority': 'Rate per hour, priority groups',
  'cpro.filing.deadline': 'Sending of the contract, after the start',
  'cpro.opco_decision': ANSWER,
  'tutor.training.rate_max': 'Training of the tutor, at most',
  'tutor.training.rate_max.total': 'That is, at most',
  'tutor.training.hours_max': LONGEST,
  'tutor.exercise.month_': 'The tutor’s time, at most (the OPCO may pay less)',
  'tutor.exercise.months': 'Paid for, at most',
  'tutor.exercise.month_max.total': 'That is, at most',
  'tutor.exercise.month_max_plus50pct.total': 'That is, at most',
  'rec.default_rate': 'Rate, if the branch has none of its own',
  'rec.default_rate.total': 'That is, at this rate',
  'rec.average_target': 'Average aimed at by each OPCO (no ceiling for one person)',
  'rec.hours': 'Length',
  'rec.months_max': 'Total time, at most',
  'rec.agreement': 'At most, by agreement',
  'rec.external_contract_min': 'Contract in the other company, at least',
  'rec.filing_window': 'Sending of the file, before the start',
  'rec.opco_decision': ANSWER,
  'poei.hours.with_provider': `${LONGEST}, with a provider`,
  'poei.hours.tutoring_or_seasonal': `${LONGEST}, tutoring alone or a season`,
  'poei.hours.pic_public': `${LONGEST}, priority groups`,
  'poei.tutoring_rate': 'Tutoring',
  'poei.contract_min': 'Contract promised, at least (4 months for a season)',
  'poei.no_economic_layoff': 'Without redundancy for economic reasons for',
  'poec.hours': `${LONGEST} (434 for two road-transport titles)`,
  'poec.company_share_max': 'Share in a company, at most',
  'poec.contract_min': 'Contract in view, at least',
  'aif.cap': 'Ceiling of the aid',
  'cpf.share': 'Share paid by the account’s holder',
  'cpf.share.2026_planned': 'Rise of this share, a draft',
  'cpf.cap': 'What can be used of the account, at most',
  'cpf.licence.third_party_min': 'A third party’s share, at least',
  'cpf.skills_audit.min_hours': 'Minimum length of a skills audit, a draft',
  'cpf.official.credit': 'Hours added to a public servant’s account',
  'cec.credit': 'Citizen-engagement account',
  'fdva.day': 'State aid for a day of training',
  'vae.leave': 'Leave to prepare the validation',
  'faf.agefice.general': CEILING,
  'faf.agefice.diploma': `${CEILING}, diploma`,
  'faf.agefice.low_cfp': `${CEILING}, levy under €7`,
  'faf.fifpl': 'Share of the profession’s ceiling, for a levy paid of at least',
  'faf.fafcea.technical_rate': 'Rate per hour, technical training',
  'faf.fafcea.transversal_rate': 'Rate per hour, general training',
  'faf.fafcea.min_hours_onsite': 'Length, at least (4 when remote)',
  'faf.vivea': CEILING,
  'faf.artist_author.cap': `${CEILING}, before tax`,
  'faf.artist_author.income_3y': 'Gross income as an author over 3 years, at least',
  'faf.artist_author.income_5y': 'Or over 5 years, at least',
  'contrib.cfp_ti': 'Levy with a spouse, as a share of the yearly Social Security ceiling',
  'contrib.hospital.plan': 'Share of pay for the hospital’s plan',
  'contrib.hospital': 'Share of pay that always goes to ANFH',
  'afdas.intermittent.performer': 'Over 24 months, for a performer',
  'afdas.intermittent.live_technician': 'Over 24 months, for a live-performance technician',
  'afdas.intermittent.screen_technician': 'Over 24 months, for a film or audiovisual technician',
  household: 'Hours of training',
  stage: 'Placement paid, from',
  'cnfpt.2026.contracts': 'Contracts paid for by CNFPT',
  'cnfpt.2026.census': 'Census',
  'cnfpt.2026.levels': 'Levels of diploma',
};

/** Where a sum that is not certain is read, by the beginning of its id. */
const CHECK: Record<string, string> = {
  cpf: 'on moncompteformation.gouv.fr',
  'cpf.official': 'with the employer',
  aif: 'with France Travail',
  fdva: 'with the association',
  vae: 'with the employer',
  faf: 'with the fund',
};

const ON_MCF = 'on moncompteformation.gouv.fr';
const DRAFT = (sum: string, { from }: Amount) =>
  `${sum}${from ? ` since ${day(from)}` : ''} according to a draft decree, check ${ON_MCF}`;

/** Figures that are surer, or larger, in the general sentence than they are. */
const SAID: Record<string, (sum: string, given: Amount) => string> = {
  'cpf.share.2026': (sum) => `${sum}, last known sum for 2026. A rise was planned: check ${ON_MCF}`,
  'cpf.cap': DRAFT,
  'cpf.licence.third_party_min': DRAFT,
  'cec.credit': (sum) => `up to ${sum}, €720 in all, if the commitment is recognised`,
};

const UNITS: Record<string, string> = {
  percent: '%',
  hours: ' hours',
  months: ' months',
  days: ' days',
  calendar: ' days',
  working: ' working days',
  years: ' years',
  engagements: ' engagements',
  contracts: ' contracts',
};
const PER: Record<string, string> = {
  per_contract: ' a contract',
  first_year: ' in the first year',
  per_hour: ' an hour',
  per_month: ' a month',
  per_year: ' a year',
};

/** A sum in euros, with two decimals for cents. */
function euros(n: number): string {
  return `€${new Intl.NumberFormat('en-GB', { minimumFractionDigits: n % 1 ? 2 : 0 }).format(n)}`;
}

function day(date: string, weekday?: 'long'): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(new Date(date))
    .replace(',', '');
}

/** The text of an id, or of the longest beginning of it that has one. */
function byBeginning<Text>(texts: Record<string, Text>, id: string): Text | undefined {
  const ids = Object.keys(texts).filter((start) => id.startsWith(start));
  return texts[ids.sort((a, b) => b.length - a.length)[0] ?? ''];
}

function figure({ value, unit }: Amount): string {
  const write = unit.startsWith('EUR') ? euros : (n: number) => new Intl.NumberFormat('en-GB').format(n);
  const written = [value ?? ''].flat().map((one) => (typeof one === 'number' ? write(one) : day(one)));
  const kind = UNITS[unit.split('_')[0] ?? ''] ?? '';
  return written.join(' to ') + kind + (PER[/(first|per)_[a-z]+$/.exec(unit)?.[0] ?? ''] ?? '');
}

function amount(given: Amount): string {
  const { id, from, to, asOf, display } = given;
  const [, least] = /cfp_from_(\d+)$/.exec(id) ?? [];
  const label = `${byBeginning(AMOUNTS, id) ?? 'Sum'}${least ? ` €${least}` : ''}`;
  const check = `check ${byBeginning(CHECK, id) ?? 'with the OPCO'}`;
  if (display === 'hidden' || given.value === null) return `${label}: ${check}.`;
  const sum = figure(given);
  const said = byBeginning(SAID, id);
  if (said) return `${label}: ${said(sum, given)}.`;
  if (display === 'hold') {
    const known = given.unit.startsWith('EUR') ? 'sum' : 'figure';
    return `${label}: ${sum}, last known ${known}${from ? ` (in force since ${day(from)})` : ` by the rule base of ${day(asOf)}`}, ${check}.`;
  }
  if (display === 'last-known-grid') return `${label}: ${sum}, last known grid, ${asOf}; ${check}.`;
  if (given.unit.startsWith('date')) return `${label}${given.unit === 'date' ? ' ' : ': '}${sum}.`;
  return `${label}: ${sum}${to && from ? ` (${day(from)} to ${day(to)})` : from ? ` (since ${day(from)})` : ''}.`;
}

const DEADLINES: Record<DeadlineId, string> = {
  'apprenticeship-filing': 'Send the contract and the agreement to the OPCO',
  'public-apprenticeship-filing': 'Send the contract to the labour administration (DDETS)',
  'contrat-pro-filing': 'Send the contract and the programme to the OPCO',
  'opco-answer': 'Receive the OPCO’s answer',
  'reconversion-filing': 'Send the retraining file to the OPCO',
  'reconversion-interruption': 'Tell the OPCO that the retraining stops',
  'hiring-aid-filing': 'Send the contract to the OPCO for the State aid',
  'hiring-aid-undertaking': 'Send the undertaking on the work-study quota (ASP)',
  'request-before-start': 'Send the request',
};

const FROM: Record<Deadline['countedFrom'], string> = {
  'contract-start': 'after the start of the contract',
  'complete-file': 'after the complete file is received',
  conclusion: 'after the conclusion of the contract',
  'course-start': 'before the start',
  interruption: 'after the stop',
};

const COUNTING: Record<Deadline['unit'], string> = {
  'jours-ouvrables': 'Working days: Monday to Saturday, without Sundays and public holidays.',
  'calendar-days': 'Every day counts, Sundays and public holidays too.',
  months: 'From date to date.',
};

function deadline(given: Deadline): { what: string; when: string; how: string } {
  const { id, on, from, unit, count, countedFrom, rule, isUnitSure, isCountSure, mayBeLater, silence, condition } =
    given;
  const kind = { 'jours-ouvrables': 'working day', 'calendar-days': 'day', months: 'month' }[unit];
  const span = `${count} ${kind}${count > 1 ? 's' : ''} ${FROM[countedFrom]}`;
  if (!rule) {
    // Funders each fix their own: the day that is sure is the last one, and waiting for it is what loses the money.
    return {
      what: DEADLINES[id],
      when: `Before the start, as early as possible${on ? ` (last possible day: ${day(on, 'long')})` : ''}`,
      how: 'Each OPCO and each fund sets its own time limit: ask for it.',
    };
  }
  return {
    what: DEADLINES[id],
    when: !isCountSure
      ? `${span}${on ? ` (${day(on, 'long')})` : ''}, check with the OPCO`
      : on
        ? `${from ? `From ${day(from, 'long')} to` : 'By'} ${day(on, 'long')}`
        : id === 'reconversion-filing'
          ? `In the ${span}`
          : `No later than ${span}`,
    how: [
      COUNTING[unit],
      isCountSure ? '' : 'This time limit comes from an old text: ask the OPCO for it.',
      isUnitSure ? '' : 'The text does not say which days: we take the earlier date.',
      mayBeLater && isUnitSure ? 'A local holiday may give one more day.' : '',
      silence === 'refusal' ? 'No answer is a refusal.' : silence ? 'What silence means is to be checked.' : '',
      condition ? 'From 250 employees on.' : '',
      rule.startsWith('decret-') ? `Decree ${rule.slice(7)}.` : `Code du travail (labour code), article ${rule}.`,
    ]
      .filter(Boolean)
      .join(' '),
  };
}

const PAPERS = {
  quote: 'Quote',
  programme: 'Programme of the course',
  agreement: 'Training agreement',
  quality: 'The provider’s Qualiopi certificate and declaration number',
  completion: 'At the end: completion certificate and invoice',
  contract: 'Signed contract',
  cfa: 'Agreement with the training centre',
  quota: 'Undertaking on the quota, from 250 employees on',
  written: 'Written agreement between employer and employee',
  host: 'Contract with the other company, if there is one',
  offer: 'Job offer filed',
  levy: 'Urssaf’s certificate of contribution (CFP)',
  situation: 'Analysis of the work, name of the trainer, evaluations planned',
  consent: 'The employee’s consent',
  summons: 'Summons to the jury, proof of costs',
  session: 'Registration for the session',
  account: 'Choice of the course, online',
  closed: 'Nothing to prepare: the scheme is closed',
};

const EMPLOYER = 'Employer';
const BOTH = 'Employer and employee';
const TO_OPCO = 'To the OPCO, online, before the start';
const TO_FT = 'To France Travail, before the start';
const TO_FUND = 'To the fund, before the start';
const TEACHING = 'quote programme agreement quality completion';
const REQUEST = 'quote programme quality';
const APPRENTICE = 'Employer, apprentice (and a guardian if under age), stamp of the training centre';

type File = [papers: string, signs: string, sentTo: string];
const PLAN: File = [TEACHING, 'Employer and training provider', TO_OPCO];
const SHUT: File = ['closed', 'Nobody', 'To nobody'];
const ACCOUNT: File = ['account', 'The account’s holder', 'On moncompteformation.gouv.fr, before the start'];

const CHECKLISTS: Partial<Record<SchemeId, File>> = {
  PDC_GTE50: [TEACHING, PLAN[1], 'To be kept in the company'],
  AFEST: [`${TEACHING} situation`, PLAN[1], TO_OPCO],
  BILAN: [`${TEACHING} consent`, `${BOTH}, skills-audit provider`, TO_OPCO],
  CPF: ACCOUNT,
  CPF_COFUND: ['account quote', 'The account’s holder, employer', `${ACCOUNT[2]}, and to the OPCO`],
  APPRENTICESHIP: ['contract cfa', APPRENTICE, 'To the OPCO, by the employer or by the centre on its behalf'],
  HIRING_AID: ['contract quota', EMPLOYER, 'To the OPCO; the payment agency (ASP) pays the aid'],
  CNFPT_APPRENTICE: ['contract cfa', APPRENTICE, 'To the labour administration (DDETS), through the Celia website'],
  CONTRAT_PRO: ['contract programme', BOTH, 'To the OPCO'],
  AID_45PLUS: ['contract', EMPLOYER, 'To France Travail'],
  RECONVERSION: ['written agreement host', BOTH, TO_OPCO],
  PTP: [REQUEST, 'Employee', 'To Transitions Pro, in your region'],
  TUTOR_EXERCISE: ['contract', EMPLOYER, 'To the OPCO'],
  POEI: ['offer quote programme', 'Employer, France Travail, job seeker, OPCO if it pays', TO_FT],
  POEC: ['session', 'The job seeker', 'To France Travail or the OPCO'],
  AIF: [REQUEST, 'The job seeker', TO_FT],
  FAF: [`${REQUEST} levy completion`, 'The self-employed person', TO_FUND],
  ARTIST_AUTHOR: [`${REQUEST} completion`, 'The artist-author', TO_FUND],
  FISHERY: [`${REQUEST} levy completion`, 'The head of the business', TO_FUND],
  PUBLIC: ['quote programme', 'The public servant and the employer', 'To the training office'],
  VOLUNTEER: ['quote programme', 'The association', 'To the State fund for associations (FDVA)'],
  PRO_A: SHUT,
  TRANSCO: SHUT,
  FNE: SHUT,
  INTERMITTENT: [REQUEST, 'The intermittent', TO_OPCO],
  HOUSEHOLD: [REQUEST, 'Employee and household', 'To OPCO EP, or the branch’s own body'],
  JURY: ['summons', EMPLOYER, 'To the OPCO'],
};

const FILL_IN = '[to fill in]';

const SUBJECTS: Record<MessageTo, string> = {
  employer: 'My training request',
  opco: 'Funding request',
  funder: 'Funding request',
};

function ask(to: MessageTo, scheme: SchemeId | null): string {
  const when = 'Which papers do you need, and by which date?';
  if (to === 'employer') {
    if (scheme === 'CPF_COFUND' || scheme === 'CPF')
      return 'Do you agree to top up my personal training account (CPF)?';
    if (scheme === 'PDC_GTE50') return 'Do you agree to pay for this course in the company’s training plan?';
    if (scheme === 'RECONVERSION') return 'Do you agree to a retraining period, with a written agreement between us?';
    return 'Do you agree to this course, and to asking for its funding before it starts?';
  }
  if (scheme === 'APPRENTICESHIP') return `How much do you pay a year for this diploma? ${when}`;
  if (scheme === 'TUTOR_EXERCISE') return `How much do you pay for the tutor’s time? ${when}`;
  return `Can you fund this course, and with which sum? ${when}`;
}

function message(to: MessageTo, facts: MessageFacts): { subject: string; body: string } {
  const { company, siret, idcc, opco, opcoAsOf, scheme, funder, courseType, courseName, provider } = facts;
  const { certification, hours, price, startsOn, isSchemeMoney } = facts;
  const name = courseName ?? (courseType && enFunding.courseType(courseType).name) ?? FILL_IN;
  const lines: [label: string, value: string | null | false | undefined][] = [
    ['Course', name],
    ['Funding', isSchemeMoney && scheme && enFunding.scheme(scheme)],
    ['Provider', provider],
    ['Certification', certification],
    ['Length', hours === null ? FILL_IN : `${hours} hours`],
    ['Price before tax', price === null ? FILL_IN : euros(price)],
    ['Start', startsOn ? day(startsOn) : FILL_IN],
    ['Company', company ?? (to === 'opco' ? FILL_IN : null)],
    ['SIRET', siret ? formatSiret(siret) : to === 'opco' ? FILL_IN : null],
    ['Collective agreement', idcc && `IDCC ${idcc}`],
    ['OPCO', opco && `${opcoName(opco)}${opcoAsOf ? ` (SIRET-OPCO table, ${month(opcoAsOf)})` : ''}`],
    ['Funder to be asked', to === 'employer' && funder && funder !== 'employer' && enFunding.funder(funder)],
  ];
  const list = lines.flatMap(([label, value]) => (value ? `- ${label}: ${value}` : []));
  const body = [
    'Hello,',
    '',
    to === 'employer' ? 'I would like to take this course:' : 'This is the course planned:',
    ...list,
    '',
    ask(to, scheme),
    '',
    'Thank you for your answer.',
    '',
    '[your name]',
  ];
  return { subject: `${SUBJECTS[to]}: ${name}`, body: body.join('\n') };
}

function month(asOf: string): string {
  return asOf.length > 7
    ? day(asOf)
    : new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(asOf));
}

function cost({ part, funder, euros: sum, isAbout }: CostLine): string {
  const who = enFunding.funder(funder);
  const isOpco = funder === null || isOpcoId(funder);
  if (part === 'asked') {
    if (funder === 'cpf')
      return `${who}: ${sum === null ? 'as far as the rights on the account go' : `${euros(sum)} at most`}`;
    const [name = ''] = who.replace(/^(The|Your|Whoever) /, (word) => word.toLowerCase()).split(', ');
    return `To be asked of ${name}: ${sum === null ? `sum to be set by ${isOpco ? 'the OPCO' : 'this funder'}` : `${euros(sum)} at most, without guarantee`}`;
  }
  if (part === 'open' && sum === null)
    return funder === null
      ? 'What no funder pays: to be settled with the employer, if there is one'
      : isOpco
        ? 'What the OPCO does not pay: to be settled with the employer'
        : 'What this funder does not pay: to be planned for';
  const label = {
    due: `${who}, if the file is complete`,
    employer: 'For the employer to pay',
    aid: `${who}, aid to be asked for by the employer`,
    holder: 'For the account’s holder to pay',
    open: 'Without a funder so far',
  }[part];
  return `${label}: ${sum === null ? 'sum not known' : isAbout ? `about ${euros(sum)}, to check` : euros(sum)}`;
}

/** Reasons, sums, dates, papers and messages of a verdict; fetched when the first of them is shown. */
export const enFundingDetails: FundingDetailsWording = {
  why: (verdict) => why(verdict),
  nextStep(id, verdict) {
    const { funder } = verdict;
    // Nothing is sent to an OPCO that is only likely before the employer has confirmed it.
    const isNamed = isOpcoId(funder) && (id === 'confirm-opco' || !likelyOpco(verdict));
    return isNamed ? STEPS[id].replace(/(the OPCO)(?!’)/, `$1 (${opcoName(funder)})`) : STEPS[id];
  },
  warning: (id) => WARNINGS[id],
  confidence: ({ confidence, sources }) => CONFIDENCE[sources.includes('UNVERIFIED') ? 'low' : confidence],
  amount: (given) => amount(given),
  deadline,
  checklist: (scheme) => {
    const [papers, signs, sentTo] = CHECKLISTS[scheme] ?? PLAN;
    return { papers: papers.split(' ').map((id) => PAPERS[id as keyof typeof PAPERS]), signs, sentTo: sentTo };
  },
  message,
  cost: (line) => cost(line),
  source: (id, address) => {
    if (!address) return 'Quoted from memory, not checked';
    const host = new URL(address).hostname.replace(/^www\./, '');
    return /^[LRD]\d/.test(id) ? `Code du travail (labour code), ${id} (${host})` : host;
  },
  asOf: (date) => `Rules read again on ${day(date)}, sources up to August 2026`,
};
