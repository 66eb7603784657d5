import type { OpcoId } from '../answer.ts';
import type { BenefitVerdict } from '../tables/benefit-groups.ts';
import { opcoName } from '../tables/opcos.ts';
import { count, month } from './en-figures.ts';
import { enGlossary } from './en-glossary.ts';
import { listOf } from './typeset.ts';
import type { AboutPart, OpcoWording } from './wording.ts';

const SECTORS: Record<OpcoId, string> = {
  afdas:
    'Culture, press and media, publishing, advertising and communication, telecoms, sport, leisure, social tourism, performing arts',
  akto: 'Hotels and restaurants, cleaning, security, temporary work, wholesale, training bodies, private education, waste, laundries, wood trade',
  atlas:
    'Banking, insurance, finance, accountants, engineering, IT and consulting (Syntec), surveyors and building economists',
  constructys: 'Building, public works, building materials trade',
  opcommerce:
    'Retail and distribution, DIY, distance selling, clothing and footwear chains, furniture, opticians, sports goods, import-export',
  ocapiat: 'Farms, agricultural co-operatives, food industry, fishing, landscaping, Crédit agricole and MSA',
  opco2i:
    'Metallurgy, chemicals, pharmaceuticals, plastics, textiles and fashion, paper, glass, ceramics, energy, quarries, furniture making',
  opcoep:
    'Crafts, neighbourhood trades and liberal professions: bakeries, butchers, hairdressing, pharmacies, medical, dental and legal practices, architects, estate agents, caretakers, private households',
  opcomobilites: 'Road, rail, river, sea and urban transport, car services, travel agencies, ports',
  opcosante: 'Private hospitals, non-profit health and social care, occupational health, spas',
  uniformation:
    'Home help, youth work and associations, early childhood, social housing, social security bodies, local missions, integration work, mutual insurers',
};

const MISSIONS = [
  'Pay for {alternance work-study}: {apprentissage apprenticeship} and {professionnalisation professional training} contracts.',
  'Help to pay for the {plan training plan} of companies with fewer than 50 employees, by its own criteria and budget.',
  'Advise very small, small and medium companies: what they need, and which courses answer it.',
  'Watch jobs and skills in its {branche branches}: which are hiring, which are changing.',
  'Help its branches to create their {certification certifications}, and to keep them up to date.',
  'It no longer collects the compulsory contributions: since January 2022 the {urssaf Urssaf} does, or the {msa MSA} in farming.',
];

const ABOUT: Record<AboutPart, { title: string; texts: string[] }> = {
  pays: {
    title: 'What it pays for, what it advises on',
    texts: [
      'An {opco OPCO} is a body approved by the State, at the service of the companies of its {branche branches}.',
      'It pays for {alternance work-study} in all these companies, once the file is complete and in order. It may also help those with fewer than 50 employees to pay for their {plan training plan}: there it chooses, by its own criteria and budget.',
      'It advises small companies above all: which needs, which courses, which help.',
    ],
  },
  history: {
    title: 'From some twenty OPCAs to 11 OPCOs',
    texts: [
      'The law of 5 September 2018 replaced the {opca OPCAs}. There were some twenty of them; there are 11 OPCOs, approved since 1 April 2019.',
      'Branches were grouped by related trades. Several old OPCAs were divided: their name alone does not always tell where you are today.',
    ],
  },
  attachment: {
    title: 'How an employer comes to one',
    texts: [
      'Its real activity points to its {convention collective agreement}.',
      'The agreement is part of a {branche branch}, and each branch has a single OPCO.',
      '{france-competences France compétences} writes it in its official table, one establishment at a time, from the {dsn payroll return}.',
      'Without an agreement, the employer itself names an OPCO on that return. The {naf NAF code} is only a hint.',
    ],
  },
  collection: {
    title: 'Who has collected the money since 2022',
    texts: [
      'The {urssaf Urssaf}, or the {msa MSA} in farming, collects the compulsory {contribution contributions}. Before 2022 the OPCOs did.',
      'Contributions that a branch decides on are apart: since 2026 the Urssaf may collect these too, for branches that asked for it.',
    ],
  },
};

const NO_CHANGE = 'No change found.';

const GROUPS: OpcoWording['groups'] = {
  employees: {
    name: 'Employees',
    answer: 'Whatever the contract. But help with the training plan stops from 50 employees on.',
    rule: 'Permanent, fixed-term, part-time, seasonal, agency work: all count. The {plan training plan} of a company with fewer than 50 employees may draw on shared money, by the OPCO’s own criteria. From 50 on there is only what the branch or the company pays in addition. Nobody joins an OPCO: the {convention collective agreement} designates it.',
    payer: 'The employer’s OPCO, or the employer. For agency workers the employer is the agency.',
    changed:
      'Since 2026 the {reconversion retraining period} replaces Pro-A and Transitions collectives. A Pro-A signed before 1 January 2026 runs to its end.',
  },
  'work-study': {
    name: 'Work-study students',
    answer: 'In the private sector, whatever the size of the company.',
    rule: 'The OPCO pays for the training when the {apprentissage apprenticeship} or {professionnalisation professional training} contract is complete and in order. Apprenticeship leads to a diploma or title of the {rncp RNCP}, in a centre certified {qualiopi Qualiopi}. A student internship is not work-study.',
    payer:
      'The employer’s OPCO. For an apprentice of a town, a county or a region: the {cnfpt CNFPT} or the authority itself.',
    changed:
      'Apprenticeship contracts concluded since 1 July 2025: the employer pays the centre €750 from level 6 (bachelor), and the OPCO generally pays less when 80% of classes or more are remote. Since 8 March 2026 the State’s hiring aid depends on the level prepared and on the size of the company.',
  },
  tutors: {
    name: 'Tutors and apprentice masters',
    answer: 'For their training and the time spent with the learner, if the OPCO agrees and under ceilings.',
    rule: 'The OPCO or the branch sets the sums, under national ceilings. The {tuteur tutor} is an employee; below 11 employees it may be the employer in person.',
    payer: 'The employer’s OPCO; the money goes to the company.',
    changed: NO_CHANGE,
  },
  'job-seekers': {
    name: 'Job seekers',
    answer: 'For a collective POE, a course before hiring that a branch has asked for.',
    rule: 'The collective {poe POE} answers a need seen by a branch or an OPCO. The individual POE starts from an employer’s offer: {france-travail France Travail} leads it, the OPCO may add to it. In a {professionnalisation professional training contract} it is the employer’s OPCO.',
    payer: 'Collective POE: the OPCO, with the State or France Travail. Individual POE: France Travail.',
    changed: NO_CHANGE,
  },
  'self-employed': {
    name: 'Self-employed',
    answer: 'They have a fund of their own, a FAF, by activity.',
    rule: 'Their {cfp self-employed levy (CFP)} gives them access to a {faf FAF}. Trade and services: AGEFICE. Crafts: FAFCEA. Liberal professions: FIF PL. Doctors: FAF-PM. Farming: VIVEA. Three cases touch an OPCO: fishing, which has a section at OCAPIAT; an employer of fewer than 11 who trains as a {tuteur tutor}; artists and authors, whose fund Afdas runs.',
    payer: 'The FAF named on the Urssaf’s certificate of contribution.',
    changed: 'Since autumn 2025 a micro-entrepreneur’s ceiling at FIF PL follows the contribution paid.',
  },
  trainees: {
    name: 'Trainees',
    answer: 'Student intern: no. Vocational trainee: it depends on who pays for the course.',
    rule: 'An internship agreement is no work contract: the OPCO has no part in it. “Vocational trainee” (stagiaire de la formation professionnelle) is a status: alone it gives no right to funding.',
    payer:
      'Student internship: the school. Else whoever funds the course: the OPCO for a collective {poe POE}, elsewhere the Region or France Travail.',
    changed: NO_CHANGE,
  },
  managers: {
    name: 'Managers',
    answer: 'Not an employee: no, a FAF. Paid as an employee is: perhaps, like the employees (under 50).',
    rule: 'Majority manager of an SARL, owner of an EURL, partner of an SNC: a {faf FAF}, by activity. President of an SAS, minority manager of an SARL: if paid, an {assimile assimilated employee} whom the OPCO may help; practice varies. Without pay: neither.',
    payer: 'The FAF of the activity, or the company’s OPCO.',
    changed: NO_CHANGE,
  },
  officials: {
    name: 'Public officials',
    answer: 'Their administration, the CNFPT or the ANFH.',
    rule: 'The State, local authorities and their administrative bodies have no OPCO. A {epic public body of industry or trade} that pays the {contribution contribution} may have one: ask it. A private-law contract in a town hall is not enough.',
    payer:
      'State: the ministry. Towns, counties, regions: the {cnfpt CNFPT} and the employer. Public hospitals: the {anfh ANFH}.',
    changed:
      'In 2026 the CNFPT takes 5,000 apprenticeship contracts of levels 3 to 5, after a census from January to March. Beyond that the authority pays.',
  },
};

const VERDICTS: Record<BenefitVerdict, string> = {
  yes: 'Yes',
  conditional: 'Yes, on conditions',
  depends: 'It depends',
  other: 'No, another funder',
};

const PARTS: Record<string, string> = {
  main: 'the largest part of its branches',
  cleaning: 'the cleaning branch',
  'furniture-office-appliances': 'furniture, office supplies, household appliances',
  'consumer-cooperatives': 'consumer co-operatives',
};

/** What is said of the OPCOs themselves, in English. */
export const enOpco: OpcoWording = {
  lang: 'en',
  ui: {
    sectors: 'Its sectors',
    missions: 'What it does',
    site: 'Its site',
    branches: 'Its largest branches',
    formerOpcas: 'Before 2019',
    formerNone: 'The same name existed before 2019.',
    whatIs: 'What is an OPCO?',
    askBranch: 'Which is your collective agreement?',
    askBranchWhy: 'It tells which OPCO is yours. It is written on the payslip.',
    writeAgreement: 'Search for my agreement',
    benefitIntro: 'Eight situations: the short answer first, the rule and the sources unfold.',
    benefitDate:
      'Rules read again on 23 November 2026, sources up to August 2026. Only the funder decides on each file.',
    rule: 'The rule',
    payer: 'Who pays',
    changed: 'Since 2025',
    sources: 'Sources',
    thisOne: 'this one',
  },
  glossary: enGlossary,
  sectors: (opco) => SECTORS[opco],
  missions: MISSIONS,
  size: (establishments, rank) =>
    `${count(establishments)} establishments: ${rank === 1 ? 'the largest' : `number ${rank}`} of the 11.`,
  establishments: (n) => `${count(n)} establishment${n === 1 ? '' : 's'}`,
  count,
  about: ABOUT,
  picture: (asOf) => `Establishments by OPCO, SIRET-OPCO table of France compétences, ${month(asOf)}`,
  formerPart: (part) => (part === undefined ? 'most of its branches' : (PARTS[part] ?? '')),
  formerOpca: (name, opcos, isPartial) => {
    const today = opcos.map((opco) => opcoName(opco));
    return [
      { strong: name },
      ' was, until 2019, one of the bodies that the skills operators (OPCOs) replaced. ',
      isPartial
        ? 'Some of its branches are now with '
        : today.length > 1
          ? 'Its branches are now divided between several OPCOs, among them '
          : 'Most of its branches are now with ',
      { strong: listOf(today, 'and') },
      '.',
    ];
  },
  suggestion: (successors, isPartial = false) =>
    successors
      ? `old name: ${isPartial ? 'partly ' : ''}${listOf(successors.map(opcoName), 'or')} today`
      : 'skills operator (OPCO)',
  groups: GROUPS,
  verdict: (verdict) => VERDICTS[verdict],
  sourceDate: ({ asOf, asOfIs }) =>
    asOfIs === 'published' ? month(asOf) : `read again ${asOf.length > 7 ? 'on' : 'in'} ${month(asOf)}`,
  month,
};
