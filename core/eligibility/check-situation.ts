import type { Situation, SituationFault, SituationFaultId } from '../answer.ts';
import { OPCO_IDS } from '../tables/opcos.ts';
import { EXTRA_KINDS } from './answer-kinds.ts';
import { GROUP_OF } from './profiles.ts';
import { ASKED } from './routes.ts';

/** The years that the rule base speaks of: from the OPCOs' first day to two years after its own. */
const FIRST_DAY = '2019-01-01';
const LAST_DAY = '2028-12-31';

type Kind = (typeof EXTRA_KINDS)[keyof typeof EXTRA_KINDS];

const MAIN_KINDS: Readonly<Record<string, Kind>> = {
  profile: Object.keys(GROUP_OF),
  companySize: 'count',
  opco: OPCO_IDS,
  idcc: 'idcc',
  date: 'date',
};
const COURSE_KINDS: Readonly<Record<string, Kind>> = {
  type: Object.keys(ASKED),
  rncp: 'yes-no',
  qualiopi: 'yes-no',
  hours: 'hours',
  price: 'euros',
  distanceShare: 'percent',
};

/**
 * Answers that no verdict may be built on, by name: ids of no vocabulary, impossible numbers and dates, answers that
 * contradict one another. Total on anything that JSON can hold.
 */
export function checkSituation(situation: Situation): SituationFault[] {
  const faults: SituationFault[] = [];
  const fault = (id: SituationFaultId, key: string, given: unknown) => faults.push({ id, key, given: quote(given) });
  const check = (answers: object, kinds: Readonly<Record<string, Kind>>, place: string, isClosed = false) => {
    for (const [key, value] of Object.entries(answers)) {
      const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
      const id = kind ? (value == null ? null : faultOf(value, kind)) : isClosed ? 'unknown-id' : null;
      if (id) fault(id, place + key, value);
    }
  };
  const { profile, companySize, date, course, extra } = situation;
  check(situation, MAIN_KINDS, '');
  check(course, COURSE_KINDS, 'course.');
  check(extra, EXTRA_KINDS, 'extra.', true);
  if (faults.length) return faults;

  if (date && (date < FIRST_DAY || date > LAST_DAY)) fault('date-not-covered', 'date', date);
  if (profile === 'tutor_employee' && companySize === 0) fault('tutor-without-company', 'companySize', 0);
  const { paid, age } = extra;
  if (paid != null && profile != null && PAID[profile] === !paid) fault('paid-and-unpaid', 'extra.paid', paid);
  const least = LEAST_AGE[course.type ?? ''] ?? LEAST_AGE[profile ?? ''];
  if (age != null && least && age < least) fault('too-young', 'extra.age', age);
  return faults;
}

/** Heads of companies whose profile says whether they are paid. */
const PAID: Record<string, boolean> = {
  president_sas_paid: true,
  minority_manager_sarl_paid: true,
  president_sasu_unpaid: false,
};
/** Younger people cannot be in that place at all; over it, the rules decide. */
const LEAST_AGE: Record<string, number> = {
  apprenticeship: 15,
  contrat_pro: 15,
  apprentice: 15,
  apprentice_local_authority: 15,
  cpro_young: 15,
  tutor_training: 18,
  apprentice_master_exercise: 18,
  cpro_tutor_exercise: 18,
};
/** Least and most of each kind of number. */
const RANGES: Partial<Record<Kind & string, readonly [number, number]>> = {
  count: [0, 1e7],
  hours: [Number.MIN_VALUE, 1e4],
  euros: [0, 1e12],
  percent: [0, 100],
  level: [3, 8],
  age: [0, 110],
};

function faultOf(value: unknown, kind: Kind): SituationFaultId | null {
  if (typeof kind !== 'string') return kind.includes(value as string) ? null : 'unknown-id';
  if (kind === 'yes-no') return typeof value === 'boolean' ? null : 'wrong-kind';
  const range = RANGES[kind];
  if (range) {
    if (typeof value !== 'number') return 'wrong-kind';
    return value >= range[0] && value <= range[1] && (kind !== 'level' || value % 1 === 0) ? null : 'impossible';
  }
  if (typeof value !== 'string') return 'wrong-kind';
  if (kind === 'date') return isDay(value) ? null : /^\d{4}-\d\d-\d\d$/.test(value) ? 'impossible' : 'wrong-kind';
  const shape = kind === 'idcc' ? /^\d{4}$/ : /^(CDI|(CDD|seasonal)_\d{1,3}_months)$/;
  return shape.test(value) ? null : kind === 'idcc' ? 'wrong-kind' : 'unknown-id';
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function quote(value: unknown): string {
  const isPlain = typeof value !== 'object' && typeof value !== 'symbol' && typeof value !== 'function';
  return (isPlain || value === null ? String(value) : Array.isArray(value) ? '[…]' : '{…}').slice(0, 40);
}
