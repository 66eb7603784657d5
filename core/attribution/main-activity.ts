import type { Activity, StepFinding } from '../answer.ts';

/** The main activity and the rule that found it; `null` with the reason when figures are missing or equal. */
export type MainActivity =
  | {
      activity: Activity;
      by: Extract<StepFinding, 'main-by-headcount' | 'main-by-turnover' | 'main-industrial-quarter'>;
    }
  | { activity: null; by: 'main-unclear' };

const UNCLEAR: MainActivity = { activity: null, by: 'main-unclear' };

/**
 * The principal one of several activities, as the payroll rules count it: industrial activities by headcount,
 * commercial activities and services by turnover; mixed, the industrial part is principal from 25 % of the turnover.
 */
export function mainActivity(activities: readonly Activity[]): MainActivity {
  const industrial = activities.filter(({ kind }) => kind === 'industrial');
  const commercial = activities.filter(({ kind }) => kind !== 'industrial');
  if (!commercial.length) return largest(industrial, 'headcount', 'main-by-headcount');
  if (!industrial.length) return largest(commercial, 'turnover', 'main-by-turnover');

  const industrialTurnover = total(industrial);
  const turnover = total(activities);
  if (industrialTurnover === null || turnover === null || turnover <= 0) return UNCLEAR;
  if (industrialTurnover / turnover >= 0.25) return largest(industrial, 'headcount', 'main-industrial-quarter');
  return largest(commercial, 'turnover', 'main-by-turnover');
}

function total(activities: readonly Activity[]): number | null {
  let sum = 0;
  for (const { turnover } of activities) {
    if (!usable(turnover)) return null;
    sum += turnover;
  }
  return sum;
}

function largest(
  activities: readonly Activity[],
  figure: 'headcount' | 'turnover',
  by: Exclude<MainActivity['by'], 'main-unclear'>,
): MainActivity {
  const [first, ...others] = activities;
  if (!first) return UNCLEAR;
  if (!others.length) return { activity: first, by };
  let best: Activity | null = null;
  let most = -1;
  for (const activity of activities) {
    const value = activity[figure];
    if (!usable(value)) return UNCLEAR;
    if (value === most) best = null;
    if (value > most) {
      best = activity;
      most = value;
    }
  }
  return best ? { activity: best, by } : UNCLEAR;
}

function usable(value: number | undefined): value is number {
  return value !== undefined && Number.isFinite(value) && value >= 0;
}
