import type {
  Answer,
  Attribution,
  CourseType,
  FundingAssessment,
  FundingExtra,
  HeadcountBand,
  Idcc,
  IsoDate,
  OpcoId,
  ProfileId,
  Situation,
  SituationKey,
} from '../../core/answer.ts';
import type { CourseOffered } from './course-offered.ts';
import { type HeadcountRange, rangeFromRegister, rangeOfBand } from './headcount-range.ts';
import { readGiven } from './read-given.ts';

/** What a person answered, as typed; an empty text is no answer. */
export type Given = Readonly<Partial<Record<SituationKey, string>>>;

export interface Meeting {
  profile: ProfileId | null;
  courseType: CourseType | null;
  /** The company on screen, where there is one. */
  company: Answer | null;
  course: CourseOffered;
  given: Given;
  today: IsoDate;
}

/** The size that a person takes over from the register: `band:11`. */
export const BAND_PREFIX = 'band:';

/** Largest firm that is told apart from any other. */
const NO_END = 1_000_000;

/**
 * Course, company and person as one situation. What a person says goes before what the page says; the size is left
 * open, since a band is none: `settleSize` fills it in where the band is enough.
 */
export function situationOf({ profile, courseType, company, course, given, today }: Meeting): Situation {
  const { attribution, facts } = company ?? {};
  const answer = <T>(key: SituationKey, otherwise: T | null): T | null => {
    const text = given[key];
    return text === undefined || text === '' ? otherwise : (readGiven(key, text) as T);
  };
  const extra: Record<string, unknown> = {};
  const overseas = facts?.territory && /^97[1-8]$/.test(facts.territory.value);
  if (overseas) extra.overseas = true;
  if (facts?.officialRow) extra.siretInTable = facts.officialRow.value !== null;
  if (course.level !== null) extra.level = course.level;
  for (const key of Object.keys(given) as SituationKey[]) {
    if (!OUTSIDE_EXTRA.has(key) && given[key]) extra[key] = answer(key, null);
  }
  const suggested = given.opco ? null : suggestedOpco(attribution);
  if (suggested) extra.opcoSuggested = true;
  const size = given.companySize ?? '';
  return {
    profile,
    companySize: size.startsWith(BAND_PREFIX) ? null : answer('companySize', null),
    opco: answer('opco', (attribution?.outcome === 'attributed' && attribution.opco) || suggested),
    idcc: answer('idcc', onlyAgreement(company)),
    naf: facts?.naf?.value ?? facts?.naf2025?.value ?? null,
    course: {
      type: courseType,
      rncp: answer('rncp', course.certification === null ? null : course.certification.startsWith('RNCP')),
      qualiopi: answer('qualiopi', course.isQualiopi),
      hours: answer('hours', course.hours),
      price: answer('price', course.price),
      distanceShare: answer('distanceShare', course.distanceShare),
    },
    date: answer('date', today),
    extra: extra as FundingExtra,
  };
}

/** Answers with a place of their own in a situation. */
const OUTSIDE_EXTRA: ReadonlySet<SituationKey> = new Set<SituationKey>([
  'profile',
  'companySize',
  'opco',
  'idcc',
  'naf',
  'date',
  'courseType',
  'rncp',
  'qualiopi',
  'hours',
  'price',
  'distanceShare',
]);

/**
 * The same situation with a size where what is known of it is enough: the band the person took over, or else the
 * register's, with the bands beside it. Enough means that its smallest and its largest firm get the same answer.
 */
export function settleSize(
  situation: Situation,
  { company, given }: Pick<Meeting, 'company' | 'given'>,
  assess: (situation: Situation) => FundingAssessment,
): Situation {
  const size = given.companySize ?? '';
  const isTakenOver = size.startsWith(BAND_PREFIX);
  const range = isTakenOver
    ? rangeOfBand(size.slice(BAND_PREFIX.length) as HeadcountBand)
    : size === '' && company
      ? rangeFromRegister(company.facts)
      : null;
  if (!range) return situation;
  const [smallest, largest] = ends(range).map((companySize) => ({ ...situation, companySize }));
  if (!smallest || !largest) return situation;
  return JSON.stringify(assess(smallest)) === JSON.stringify(assess(largest)) ? smallest : situation;
}

function ends({ from, to }: HeadcountRange): [number, number] {
  return [from, Math.min(to, NO_END)];
}

/** The one OPCO that all candidates are; it is on screen as a lead, and is not asked for again. */
function suggestedOpco(attribution: Attribution | undefined): OpcoId | null {
  if (attribution?.outcome !== 'several') return null;
  const [only, ...others] = new Set(attribution.candidates.filter(({ kept }) => kept).map(({ opco }) => opco));
  return only && others.length === 0 ? only : null;
}

function onlyAgreement(company: Answer | null): Idcc | null {
  const idccs = company?.facts.idccs?.value ?? [];
  return (idccs.length === 1 ? idccs[0] : company?.facts.officialRow?.value?.idcc) ?? null;
}
