import type { Answer, HeadcountBand, NoOpcoFunderId, OpcoId, QuestionId, Step, WarningId } from '../answer.ts';
import { formatSiren } from '../identifiers/siren.ts';
import { formatSiret } from '../identifiers/siret.ts';
import { opcoName } from '../tables/opcos.ts';
import { count, month } from './en-figures.ts';
import { EN_SOURCES } from './source-names.ts';
import { capital, listOf } from './typeset.ts';
import type { AnswerWording, Sentence, Titles } from './wording.ts';

const MEANING: Record<OpcoId, string> = {
  afdas: 'culture, media, communication, sport and leisure',
  akto: 'labour-intensive services',
  atlas: 'banking, insurance, consulting and IT',
  constructys: 'building and public works',
  opcommerce: 'retail and trade',
  ocapiat: 'farming, fishing and the food industry',
  opco2i: 'industry',
  opcoep: 'neighbourhood businesses',
  opcomobilites: 'transport and mobility',
  opcosante: 'private health care',
  uniformation: 'social cohesion',
};

const FUNDER: Record<NoOpcoFunderId, string> = {
  'state-budget': 'the State pays for the training of its own staff',
  cnfpt:
    'it is a local public employer, and its staff are trained through the CNFPT, the training centre of local authorities',
  anfh: 'it is a public hospital, and its staff are trained through the ANFH, the training fund of public hospitals',
  'public-employer':
    'it is a public employer, which pays for training itself or goes through the CNFPT (local authorities) or the ANFH (hospitals)',
  'self-employed-fund':
    'without employees, the head’s training is paid by a fund for the self-employed, named on Urssaf’s certificate of contribution to training',
  'local-law': 'French training law does not apply in this territory, which has rules of its own',
  'foreign-employer': 'an employer without an establishment in France belongs to no OPCO',
};

const BANDS: Partial<Record<HeadcountBand, string>> = {
  '01': '1 or 2 employees',
  '02': '3 to 5 employees',
  '03': '6 to 9 employees',
  '11': '10 to 19 employees',
  '12': '20 to 49 employees',
  '21': '50 to 99 employees',
  '22': '100 to 199 employees',
  '31': '200 to 249 employees',
  '32': '250 to 499 employees',
  '41': '500 to 999 employees',
  '42': '1,000 to 1,999 employees',
  '51': '2,000 to 4,999 employees',
  '52': '5,000 to 9,999 employees',
  '53': '10,000 employees or more',
};

const WARNINGS: Record<WarningId, string> = {
  'row-without-opco': 'The SIRET-OPCO table knows this establishment but names no OPCO: only another rule can answer.',
  closed: 'This establishment is closed.',
  'old-data': 'These data are more than eight months old: check on the official page.',
  'newer-release': 'A newer official table exists than the one that links agreements to OPCOs here.',
  'la-poste-checksum': 'This La Poste number does not follow its usual rule: read it again.',
  'few-establishments': 'Fewer than five establishments declare this agreement: check its number.',
  'one-source': 'This link is observed in the official table; no other source confirms it.',
  'replaced-agreement': 'This agreement number has been replaced by another: payroll should update it.',
  'successor-elsewhere': 'The agreement that replaced this number belongs to another OPCO: check which one applies.',
  'managed-by-akto': 'Overseas, AKTO runs the files locally: it is your contact.',
  'maybe-public': 'If this is a public employer, it has no OPCO.',
  'stray-agreement': 'A collective agreement appears on its payroll; it gives no OPCO to a public employer.',
  'maybe-no-employee': 'The registry shows no employee. Without employees there is no OPCO.',
  'new-company':
    'A recent establishment: it appears in the table about two months after its first payroll return (DSN).',
  'company-level': 'This answer holds for the company as a whole: an establishment may belong to another OPCO.',
  'sisters-differ': 'Other establishments of this company belong to another OPCO.',
  'not-from-publisher': 'The row was not taken from France compétences’ own site: it is shown as this copy has it.',
  'no-such-activity': 'This activity code (NAF) does not exist: check it.',
};

const QUESTIONS: Record<QuestionId, { ask: string; why: string }> = {
  'which-siret': {
    ask: 'What is the SIRET of the establishment where you work?',
    why: 'With these 14 digits the official table may give the answer. They are at the top of the payslip.',
  },
  'agreement-on-payslip': {
    ask: 'Which collective agreement is written on the payslip?',
    why: 'It is what links an employer to an OPCO.',
  },
  'opco-on-payroll-return': {
    ask: 'Does the employer know its OPCO?',
    why: 'It declares it with payroll (DSN), or receives its letters.',
  },
  'public-employer': {
    ask: 'Is it a public employer (State, town hall, public hospital…)?',
    why: 'Public employers have no OPCO.',
  },
  'has-employees': {
    ask: 'Does this company have at least one employee?',
    why: 'Without employees another fund pays.',
  },
  'main-activity': {
    ask: 'What does this establishment really do?',
    why: 'Employers under this agreement belong to two OPCOs, depending on what they do. Its OPCO or payroll can settle it.',
  },
  'activity-figures': {
    ask: 'How many employees and what turnover has each activity?',
    why: 'These figures show the main activity.',
  },
};

/** Who the sentence is about, as its subject. */
function subject({ facts, query }: Answer, titles: Titles): string {
  if (facts.name) return facts.name.value;
  if (query.by === 'employer') return query.employer === 'temp-agency' ? 'a temp agency' : 'a private household';
  if (facts.siret) {
    const siret = formatSiret(facts.siret.value);
    return facts.isNameWithheld?.value ? `establishment ${siret} (name withheld)` : `establishment ${siret}`;
  }
  if (facts.siren) return `company ${formatSiren(facts.siren.value)}`;
  if (query.by === 'idcc') return `an employer under the agreement ${agreement(query.idcc, titles)}`;
  if (query.by === 'naf') return `an employer whose activity is ${activity(query.naf, titles)}`;
  return 'an employer with several activities';
}

function agreement(idcc: string, titles: Titles): string {
  const title = titles.idcc(idcc);
  return title ? `“${title}” (IDCC ${idcc})` : `IDCC ${idcc}`;
}

function activity(naf: string, titles: Titles): string {
  const label = titles.naf(naf);
  return label ? `“${label}” (${naf})` : naf;
}

function headline(answer: Answer, titles: Titles): Sentence {
  const { attribution } = answer;
  const who = subject(answer, titles);
  const start = { strong: capital(who) };
  const kept = attribution.candidates.filter((candidate) => candidate.kept);
  const names = listOf(
    kept.map(({ opco }) => opcoName(opco)),
    'or',
  );
  if (attribution.outcome === 'attributed' && attribution.opco) {
    const { opco } = attribution;
    const managed = attribution.managedBy ? `; ${opcoName(attribution.managedBy)} runs its files` : '';
    return [
      start,
      ' is covered by ',
      { strong: opcoName(opco) },
      `, the skills operator for ${MEANING[opco]}${managed}.`,
    ];
  }
  if (attribution.outcome === 'none' && attribution.funder) {
    return [start, ` has no skills operator (OPCO): ${FUNDER[attribution.funder]}.`];
  }
  if (attribution.outcome === 'several' && attribution.certainty === 'deduced') {
    return [start, ' is covered by one of these skills operators (OPCOs): ', { strong: names }, '.'];
  }
  if (attribution.outcome === 'several') {
    const only = kept.length === 1 && kept[0];
    return only
      ? [
          `A lead for ${who}: `,
          { strong: names },
          `, the skills operator for ${MEANING[only.opco]}. The collective agreement must confirm it.`,
        ]
      : [
          `${capital(who)}: several skills operators (OPCOs) are possible, `,
          { strong: names },
          '. The collective agreement will settle it.',
        ];
  }
  return ['One fact is missing to say which skills operator (OPCO) covers ', { strong: who }, '.'];
}

function basis({ attribution, facts }: Answer): string {
  const decided = attribution.steps.find(({ effect }) => effect === 'decides');
  const suggested = attribution.steps.find(({ effect, source }) => effect === 'suggests' && source);
  const from = decided ?? suggested;
  if (!from) return 'No source can answer for now.';
  const table = (asOf: string) => `France compétences’ SIRET-OPCO table, ${month(asOf)}`;
  if (from.id === 'official-row' && from.source) {
    const { source } = from;
    const sample = source.id.endsWith('-sample') ? ' (recorded sample)' : '';
    if (attribution.certainty === 'official') return `From ${table(source.asOf)}${sample}.`;
    const holder = source.id.startsWith('other-file') ? `the file ${source.publisher}` : source.publisher;
    const given = source.id.startsWith('other-file') ? 'presented' : 'whose copy is presented';
    return `According to ${holder}, ${given} as France compétences’ SIRET-OPCO table of ${month(source.asOf)}${sample}.`;
  }
  if (from.id === 'agreement' && from.source) {
    const kept = attribution.candidates.filter((candidate) => candidate.kept);
    const idccs = [...new Set(kept.flatMap((candidate) => candidate.idccs))];
    const opcos = kept.length > 1 ? 'these OPCOs' : 'this OPCO';
    const agreements = idccs.length > 1 ? 'agreements' : 'agreement';
    return `From the collective ${agreements} (IDCC ${idccs.join(', ')}), which ${table(from.source.asOf)}, links to ${opcos}.`;
  }
  if (from.id === 'company-rows' && from.source) {
    return `From the company’s establishments in ${table(from.source.asOf)}.`;
  }
  if (from.id === 'activity') {
    const ranked = attribution.steps.find(({ id, opcos }) => id === 'activity' && opcos.length);
    const source = ranked?.source;
    return `A lead from the activity and ${source ? `${source.title} (${source.publisher}, ${month(source.asOf)})` : 'the figures given'}, to confirm.`;
  }
  if (from.id === 'declared-opco') return 'From what the employer states.';
  if (from.id === 'overseas') return `From the territory (${facts.territory?.value ?? ''}).`;
  return from.source ? `From ${from.source.title}, ${month(from.source.asOf)}.` : '';
}

function certainty({ attribution }: Answer): string {
  if (attribution.outcome === 'attributed') {
    if (attribution.certainty === 'official') return 'From the official table';
    const decided = attribution.steps.find(({ effect }) => effect === 'decides')?.id;
    if (decided === 'official-row') return 'From a copy of the table';
    if (decided === 'declared-opco') return 'From the employer’s statement';
    if (decided === 'company-rows') return 'From the table, for the company as a whole';
    if (decided === 'overseas') return 'From the territory';
    if (decided === 'private-household') return 'From the kind of employer';
    return 'From the collective agreement';
  }
  if (attribution.outcome === 'several') {
    return attribution.certainty === 'indicative' ? 'A lead from the activity, to confirm' : 'Several OPCOs possible';
  }
  return attribution.outcome === 'none' ? 'No OPCO' : 'One fact is missing';
}

/** What a step was read in: only the publisher’s own table is called official. */
function tableOf({ source }: Step): string {
  if (source?.id.startsWith('other-file')) return 'the installed table';
  return source?.id.startsWith('other-host') ? 'the copy of the table' : 'the official table';
}

function stepSentence(step: Step, titles: Titles): string {
  const [code = '', other = ''] = step.codes;
  const opcos = listOf(step.opcos.map(opcoName), 'and');
  const agreements = listOf(
    step.codes.map((idcc) => agreement(idcc, titles)),
    'and',
  );
  const table = tableOf(step);
  switch (step.finding) {
    case 'row':
      return `${capital(table)} puts this establishment at ${opcos}.`;
    case 'row-empty':
      return `${capital(table)} has a row for this establishment, without an OPCO: it gives no answer.`;
    case 'row-absent':
      return `The establishment is not in ${table}. That does not mean “no OPCO”: it may be too recent or wrongly declared.`;
    case 'person-says-none':
      return 'You answered that there is no employee.';
    case 'band-says-none':
      return 'The registry shows no employee, which may also mean “headcount unknown”.';
    case 'public-category':
      return `Its legal category (${code}) is that of a public employer: it has no OPCO.`;
    case 'public-flag':
      return 'It is a public administration: it has no OPCO.';
    case 'public-trade-body':
      return `A public trade and industrial body (category ${code}): it has an OPCO like a company.`;
    case 'public-statute':
      return `Payroll shows a civil-service statute (${code}): probably a public employer, to be checked.`;
    case 'public-activity':
      return `Its activity (${code}) is that of an administration: to be checked.`;
    case 'sole-opco':
      return 'In this territory AKTO is the only approved OPCO (order of 23 December 2025).';
    case 'other-law':
      return 'French training law does not apply in this territory.';
    case 'rows-agree':
      return `${capital(table)} puts at ${opcos} every establishment of this company that it listed to us.`;
    case 'rows-differ':
      return `${capital(table)} puts the establishments of this company at several OPCOs: ${opcos}.`;
    case 'locally-managed':
      return 'In this department the competent OPCO hands its files to AKTO.';
    case 'one':
      return `The establishment applies the agreement ${agreements}, which belongs to ${opcos}.`;
    case 'one-of-company':
      return `The company declares the agreement ${agreements}, which belongs to ${opcos}.`;
    case 'several-agree':
      return `Its agreements ${agreements} all lead to ${opcos}.`;
    case 'several-differ':
      return `Its agreements ${agreements} lead to different OPCOs: ${opcos}.`;
    case 'split':
      return `Employers under the agreement ${agreements} belong to two OPCOs, depending on their activity: ${opcos}.`;
    case 'replaced':
      return `The agreement ${agreement(code, titles)} has been replaced by ${agreement(other, titles)}.`;
    case 'no-opco-listed':
      return `No establishment in the official table declares the agreement ${agreement(code, titles)}: it leads to no known OPCO.`;
    case 'not-listed':
      return `The number IDCC ${code} is in no known table.`;
    case 'escape':
      return `The code ${listOf(step.codes, 'and')} means “no agreement” or “not stated”: no OPCO can be drawn from it.`;
    case 'inoperative':
      return 'The code 0804 (sales representatives) says nothing of the employer’s branch.';
    case 'declared':
      return `The employer states ${opcos}.`;
    case 'declared-among':
      return `The employer states ${opcos}, one of the possible OPCOs.`;
    case 'declared-against':
      return `The employer states ${opcos}, which contradicts the answer.`;
    case 'ranked':
    case 'ranked-2025':
      return `In the activity ${activity(code, titles)} the agreements most often applied lead to ${opcos}. The activity code has no legal force.`;
    case 'main-by-headcount':
      return `Main activity: ${code}, the industrial activity with the most employees.`;
    case 'main-by-turnover':
      return `Main activity: ${code}, the one with the highest turnover.`;
    case 'main-industrial-quarter':
      return `Main activity: ${code}. Industry makes at least 25% of the turnover, so it prevails.`;
    case 'main-unclear':
      return 'The figures given are not enough to name the main activity.';
    case 'no-candidate':
      return `No agreement is common enough in the activity ${activity(code, titles)} to give a lead.`;
    case 'applies':
      return step.id === 'private-household'
        ? 'Private households belong to OPCO EP, through their branch agreement (IDCC 3239).'
        : 'This employer has no establishment in France.';
    case 'already-answered':
      return opcos
        ? `The agreement ${agreements} leads to ${opcos}.`
        : `${IDLE[step.id].split(':')[0]}: not examined, a surer rule answered.`;
    default:
      return IDLE[step.id];
  }
}

/** What each rule would have needed, for those that did not apply. */
const IDLE: Record<Step['id'], string> = {
  'official-row': 'Official table: not asked, or no answer.',
  'no-employee': 'No employee: nothing says so.',
  'public-employer': 'Public employer: nothing says so.',
  'foreign-employer': 'Foreign employer: nothing says so.',
  'private-household': 'Private household: nothing says so.',
  overseas: 'Overseas: no special rule here.',
  'company-rows': 'Other establishments of the company: no effect here.',
  agreement: 'Collective agreement: not known.',
  'escape-code': '“No agreement” code: absent.',
  'declared-opco': 'OPCO stated by the employer: not known.',
  activity: 'Activity (NAF code): not used, a surer rule answered, or not known.',
  'overseas-management': 'Local management overseas: does not apply.',
};

/** What is said of an answer; fetched with the first one. */
export const enAnswer: AnswerWording = {
  ui: {
    why: 'Why this answer?',
    whoPays: 'Who can pay for a course?',
    otherRules: 'Rules without effect here',
    candidates: 'Possible OPCOs',
    noShares: 'In the order of the agreements most often applied in this activity; no official share is published.',
    missing: 'For a surer answer',
    toCheck: 'Good to know',
    aboutOpco: 'What does this OPCO do?',
    copy: 'Copy the answer',
    copied: 'Copied',
    establishments: 'Establishments',
    headOffice: 'Head office',
    sisters: 'All establishments of the company',
    rowWithoutOpco: 'OPCO not given',
    copyReplaced: 'The official table online was asked in its place.',
    closed: 'Closed',
    nameWithheld: 'Name withheld',
    yes: 'Yes',
    no: 'No',
    sources: 'Sources asked',
    copyRefused: 'The browser refused to copy: select the sentence and copy it by hand.',
    answerInField: 'Answer in the field at the top.',
    dontKnowOption: 'I do not know',
    yourAnswer: 'Your answer',
  },
  headline,
  basis,
  certainty,
  opcoMeaning: (opco) => `the skills operator for ${MEANING[opco]}`,
  step: stepSentence,
  candidate: ({ share, sample, idccs, reason }, titles) => {
    if (share !== null && sample !== null) {
      return `${percent(share)} of the ${count(sample)} establishments that declare this agreement`;
    }
    if (idccs.length) {
      const shown = idccs.slice(0, 3).map((idcc) => agreement(idcc, titles));
      const more = idccs.length > 4 ? `, and ${idccs.length - 3} others` : idccs.length > 3 ? ', and one other' : '';
      return `through ${shown.join(', ')}${more}`;
    }
    return reason === 'declared-opco' ? 'stated by the employer' : '';
  },
  warning: (id) => WARNINGS[id],
  conflict: ({ between, says }) => {
    const [followed = '', other = ''] = says.map((said) => saidName(said));
    if (between[0] === 'officialRow' && between[1] === 'idccs') {
      return `The SIRET-OPCO table says ${followed}, the collective agreement leads to ${other}.`;
    }
    if (between[1] === 'declaredOpco') return `The employer states ${other}, but the data lead to ${followed}.`;
    return `${followed} has been replaced by ${other}, which belongs to another OPCO.`;
  },
  advice: (id) =>
    ({
      'correct-payroll-return':
        'Have the agreement and the OPCO on the payroll return (DSN) checked; a correction shows in the table in about two months.',
      'ask-employer-statement': 'Ask the employer for a statement of its OPCO.',
      'use-successor-agreement': 'For a new contract, use the agreement that replaced this number.',
    })[id],
  question: (id) => QUESTIONS[id],
  report: ({ source, status, readAt, fromCache }) => {
    const name = capital(EN_SOURCES[source]);
    const when = `${fromCache ? 'kept since' : 'read on'} ${month(readAt)}`;
    return status === 'empty' ? `${name}: does not know this number (${when})` : `${name}: ${when}`;
  },
  headcount: (band) => BANDS[band] ?? 'headcount not known',
  month,
  count,
  percent,
  establishmentsByOpco,
  firstListed: (listed, total) =>
    `The first ${count(listed)} of ${count(total)}. For another one, type its SIRET in the field at the top.`,
  companiesFound: (total, text) =>
    total === 0
      ? `No company matches “${text}”. Try the exact name, or the SIRET on the payslip.`
      : `${count(total)} ${total === 1 ? 'company matches' : 'companies match'} “${text}”. Choose yours.`,
};

function establishmentsByOpco(counts: readonly (readonly [OpcoId | null, number])[]): string {
  const total = counts.reduce((sum, [, one]) => sum + one, 0);
  const parts = counts.map(([opco, one]) => `${opco ? opcoName(opco) : 'OPCO not given'} (${count(one)})`);
  return `${count(total)} establishments in the SIRET-OPCO table: ${listOf(parts, 'and')}.`;
}

function percent(share: number): string {
  return new Intl.NumberFormat('en-GB', {
    style: 'percent',
    maximumFractionDigits: share > 0.99 || share < 0.01 ? 1 : 0,
  }).format(share);
}

/** A side of a conflict: an OPCO's name, or an agreement number. */
function saidName(said: string): string {
  return /^\d/.test(said) ? `IDCC ${said}` : opcoName(said as OpcoId);
}
