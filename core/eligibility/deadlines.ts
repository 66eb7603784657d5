/**
 * Until when a file must be sent, and until when the OPCO answers, each with the rule that it is counted by.
 *
 * How days are counted:
 * - The day that starts the count is not counted, the last day is: five days from Monday 1st end on Saturday 6th.
 * - *Jours ouvrables* are all days but Sundays and public holidays: Saturdays count. The holidays are those of the
 *   department where the contract is performed, given as `territory`. A local holiday is passed over only where it is
 *   certain that it holds; with no territory none is. A caller that hesitates between two territories gives null, which
 *   leads to the earlier of their dates.
 * - Calendar days and months are all counted, and an end on a Sunday or a holiday is not moved to the next day: no text
 *   read here promises it.
 * - Where a text may be read in two ways the earlier date is given, and `mayBeLater` says that there is a later one.
 */
import type { Deadline, IsoDate } from '../answer.ts';
import { amountRow } from '../tables/amounts.ts';
import type { AmountId } from './amount-ids.ts';
import { addMonths, type Day, readDay, weekdayOf, writeDay, yearOf } from './calendar-day.ts';
import { isLimitSure, limit } from './limits.ts';
import { possibleHolidays, publicHolidays } from './public-holidays.ts';

/** A date that is null, absent from the calendar or not written `2026-06-30` is one that is not known. */
export interface DeadlineFacts {
  /** Scheme id, such as `APPRENTICESHIP`; one without deadlines of its own gives none. */
  scheme: string;
  /** When the contract was concluded (signed). */
  contractOn: string | null;
  /** When the contract, or the course of a scheme without one, starts. */
  startsOn: string | null;
  /** When the funder had the whole file. */
  completeFileOn: string | null;
  /** When a period of reconversion was interrupted; null when it was not. */
  interruptedOn: string | null;
  /** Department or overseas collectivity where the contract is performed, `44` or `974`; null when not known. */
  territory: string | null;
  /** Employees of the legal entity; null when not known. */
  headcount: number | null;
}

/** What of a deadline does not depend on dates. */
type Rule = Omit<Deadline, 'on' | 'from' | 'mayBeLater'>;

const USUAL = { isUnitSure: true, isCountSure: true, silence: null, condition: null } as const;

/** A count that the amounts of the rules hold, as sure as it is there. */
const counted = (id: AmountId) => ({ count: limit(id), isCountSure: isLimitSure(id) });

/** The contract to the OPCO within five *jours ouvrables* of its start. */
export function apprenticeshipFiling(startsOn: string | null, territory: string | null): Deadline {
  return inWorkingDays(
    {
      ...USUAL,
      id: 'apprenticeship-filing',
      unit: 'jours-ouvrables',
      ...counted('app.filing.deadline'),
      countedFrom: 'contract-start',
      rule: 'D6224-1',
      source: 'D6224',
      confidence: 'high',
    },
    startsOn,
    territory,
  );
}

/** The same delay for a public employer, who sends the contract to DDETS. */
export function publicApprenticeshipFiling(startsOn: string | null, territory: string | null): Deadline {
  return inWorkingDays(
    {
      ...USUAL,
      id: 'public-apprenticeship-filing',
      unit: 'jours-ouvrables',
      ...counted('app.filing.deadline'),
      countedFrom: 'contract-start',
      rule: 'D6275-1',
      source: 'LBA-PUB',
      confidence: 'high',
    },
    startsOn,
    territory,
  );
}

/** "Within five days of the start": counted as calendar days, the earlier reading, since the article names no unit. */
export function contratProFiling(startsOn: string | null, territory: string | null): Deadline {
  const rule: Rule = {
    ...USUAL,
    id: 'contrat-pro-filing',
    unit: 'calendar-days',
    ...counted('cpro.filing.deadline'),
    countedFrom: 'contract-start',
    rule: 'D6325-1',
    isUnitSure: false,
    source: 'D6325',
    confidence: 'medium',
  };
  const start = readDay(startsOn);
  if (start === null) return undated(rule);
  const latest = afterWorkingDays(start, rule.count, daysOff(territory, possibleHolidays));
  return dated(rule, start + rule.count, { latest });
}

const ANSWERS = {
  APPRENTICESHIP: {
    amount: 'app.opco_decision',
    rule: 'D6224-2',
    silence: 'refusal',
    source: 'SILENCE',
    confidence: 'high',
  },
  CONTRAT_PRO: { amount: 'cpro.opco_decision', rule: 'D6325-2', silence: 'unsure', source: 'D6325', confidence: 'low' },
  RECONVERSION: {
    amount: 'rec.opco_decision',
    rule: 'R6324-2',
    silence: 'unsure',
    source: 'REC-PROC',
    confidence: 'high',
  },
} as const;

/**
 * Twenty calendar days from the complete file. Silence refuses an apprenticeship contract; for a contrat de
 * professionnalisation the text read (D6325-2, before 2024) says that it accepts, and its days are as unsure; for a
 * reconversion none was found.
 */
export function opcoAnswer(
  scheme: 'APPRENTICESHIP' | 'CONTRAT_PRO' | 'RECONVERSION',
  completeFileOn: string | null,
): Deadline {
  const { amount, ...text } = ANSWERS[scheme];
  const rule: Rule = {
    ...USUAL,
    id: 'opco-answer',
    unit: 'calendar-days',
    countedFrom: 'complete-file',
    ...counted(amount),
    ...text,
  };
  return inCalendarDays(rule, completeFileOn);
}

/** "In the thirty days before the start": a window, from thirty days before to the day before. */
export function reconversionFiling(startsOn: string | null): Deadline {
  const rule: Rule = {
    ...USUAL,
    id: 'reconversion-filing',
    unit: 'calendar-days',
    ...counted('rec.filing_window'),
    countedFrom: 'course-start',
    rule: 'R6324-1',
    source: 'REC-SP',
    confidence: 'high',
  };
  const start = readDay(startsOn);
  return start === null ? undated(rule) : dated(rule, start - 1, { from: start - rule.count });
}

/** The OPCO is told within thirty days that a reconversion stopped. */
export function reconversionInterruption(interruptedOn: string | null): Deadline {
  const rule: Rule = {
    ...USUAL,
    id: 'reconversion-interruption',
    unit: 'calendar-days',
    count: 30,
    countedFrom: 'interruption',
    rule: 'R6324-5',
    source: 'REC-PROC',
    confidence: 'medium',
  };
  return inCalendarDays(rule, interruptedOn);
}

/** The contract at the OPCO six months after its conclusion at the latest, or no aid is paid. */
export function hiringAidFiling(contractOn: string | null): Deadline {
  return inMonths(
    {
      ...USUAL,
      id: 'hiring-aid-filing',
      unit: 'months',
      ...counted('aid.app.transmit_to_opco'),
      countedFrom: 'conclusion',
      rule: 'D6243-2',
      source: 'AID-174',
      confidence: 'high',
    },
    contractOn,
  );
}

/** A firm of 250 and more undertakes to reach the quota within eight months of the signature. */
export function hiringAidUndertaking(contractOn: string | null): Deadline {
  return inMonths(
    {
      ...USUAL,
      id: 'hiring-aid-undertaking',
      unit: 'months',
      ...counted('aid.app.quota_undertaking'),
      countedFrom: 'conclusion',
      rule: 'decret-2026-168',
      condition: 'headcount-250',
      source: 'AID-168c',
      confidence: 'medium',
    },
    contractOn,
  );
}

/** The request before the course starts: the day before at the latest. No national text says so for the plan. */
export function requestBeforeStart(source: string, startsOn: string | null): Deadline {
  const rule: Rule = {
    ...USUAL,
    id: 'request-before-start',
    unit: 'calendar-days',
    count: 1,
    countedFrom: 'course-start',
    rule: null,
    source,
    confidence: 'medium',
  };
  const start = readDay(startsOn);
  return start === null ? undated(rule) : dated(rule, start - rule.count);
}

/** Schemes whose funder asks for the request before the start, and the source that says so. */
const BEFORE_START: ReadonlyMap<string, string> = new Map([
  ['PDC_LT50', 'SUBRO'],
  ['PDC_GTE50', 'SUBRO'],
  ['CONVENTIONAL', 'SUBRO'],
  ['VOLUNTARY', 'SUBRO'],
  ['AFEST', 'SUBRO'],
  ['VAE', 'SUBRO'],
  ['BILAN', 'SUBRO'],
  ['INTERMITTENT', 'SUBRO'],
  ['HOUSEHOLD', 'SUBRO'],
  ['TUTOR_TRAINING', 'SUBRO'],
  ['FAF', 'FIFPL-WHO'],
  ['AIF', 'AIF'],
  ['POEI', 'POEI-CAP'],
]);

/** First day of conclusion to which the delay of eight months is known to apply. */
const UNDERTAKING_SINCE: IsoDate = amountRow('aid.app.quota_undertaking')?.from ?? '';
const UNDERTAKING_HEADCOUNT = 250;

/** The deadlines that matter for a scheme, in the order in which they fall due. */
export function deadlinesOf(facts: DeadlineFacts): Deadline[] {
  const { scheme, contractOn, startsOn, completeFileOn, interruptedOn, territory } = facts;
  switch (scheme) {
    case 'APPRENTICESHIP':
      return [apprenticeshipFiling(startsOn, territory), opcoAnswer(scheme, completeFileOn)];
    case 'CNFPT_APPRENTICE':
      return [publicApprenticeshipFiling(startsOn, territory)];
    case 'CONTRAT_PRO':
      return [contratProFiling(startsOn, territory), opcoAnswer(scheme, completeFileOn)];
    case 'RECONVERSION':
      return [
        reconversionFiling(startsOn),
        opcoAnswer(scheme, completeFileOn),
        ...(interruptedOn === null ? [] : [reconversionInterruption(interruptedOn)]),
      ];
    case 'HIRING_AID':
      return [hiringAidFiling(contractOn), ...(mayOweUndertaking(facts) ? [hiringAidUndertaking(contractOn)] : [])];
    default: {
      const source = BEFORE_START.get(scheme);
      return source === undefined ? [] : [requestBeforeStart(source, startsOn)];
    }
  }
}

function mayOweUndertaking({ contractOn, headcount }: DeadlineFacts): boolean {
  if (headcount !== null && headcount < UNDERTAKING_HEADCOUNT) return false;
  const concluded = readDay(contractOn);
  return concluded === null || writeDay(concluded) >= UNDERTAKING_SINCE;
}

function inWorkingDays(rule: Rule, startsOn: string | null, territory: string | null): Deadline {
  const start = readDay(startsOn);
  if (start === null) return undated(rule);
  const last = afterWorkingDays(start, rule.count, daysOff(territory, certainHolidays));
  return dated(rule, last, { latest: afterWorkingDays(start, rule.count, daysOff(territory, possibleHolidays)) });
}

function inCalendarDays(rule: Rule, countedFrom: string | null): Deadline {
  const first = readDay(countedFrom);
  return first === null ? undated(rule) : dated(rule, first + rule.count);
}

function inMonths(rule: Rule, countedFrom: string | null): Deadline {
  const first = readDay(countedFrom);
  return first === null ? undated(rule) : dated(rule, addMonths(first, rule.count));
}

function undated(rule: Rule): Deadline {
  return { ...rule, on: null, from: null, mayBeLater: false };
}

function dated(rule: Rule, last: Day, { from, latest = last }: { from?: Day; latest?: Day } = {}): Deadline {
  return {
    ...rule,
    on: writeDay(last),
    from: from === undefined ? null : writeDay(from),
    mayBeLater: latest > last,
  };
}

/** The day on which the last of `count` *jours ouvrables* after `start` falls. */
function afterWorkingDays(start: Day, count: number, isOff: (day: Day) => boolean): Day {
  let day = start;
  for (let counted = 0; counted < count; ) {
    day += 1;
    if (weekdayOf(day) !== 0 && !isOff(day)) counted += 1;
  }
  return day;
}

const certainHolidays: typeof publicHolidays = (year, territory) =>
  publicHolidays(year, territory).filter(({ isCertain }) => isCertain);

function daysOff(territory: string | null, holidaysOf: typeof publicHolidays): (day: Day) => boolean {
  const dates = new Map<number, ReadonlySet<IsoDate>>();
  return (day) => {
    const year = yearOf(day);
    const ofYear = dates.get(year) ?? new Set(holidaysOf(year, territory).map(({ on }) => on));
    dates.set(year, ofYear);
    return ofYear.has(writeDay(day));
  };
}
