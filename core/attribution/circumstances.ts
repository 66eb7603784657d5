import { parseSiret } from '../identifiers/siret.ts';
import { IDCC_OPCO_SOURCE } from '../tables/idcc-opco.ts';
import type { Case } from './case.ts';

/** Months after which data of a month is called old. */
const OLD_AFTER = 8;
/** Months a new employer needs until its first payroll returns show in the table. */
const NEW_FOR = 4;
const MONTH = 31;

/** What a person must know beside the OPCO: closed, old data, sister establishments elsewhere, too new to be listed. */
export function circumstances(c: Case): void {
  const { state, siret, sisterOpcos, createdOn, officialRow } = c.facts;
  if (state?.value === 'closed') c.warnings.push('closed');
  if (siret?.value.startsWith('356000000')) {
    const checked = parseSiret(siret.value);
    if (checked.ok && checked.warning) c.warnings.push(checked.warning);
  }
  if (sisterOpcos?.value.some((opco) => opco !== (c.opco ?? sisterOpcos.value[0]))) c.warnings.push('sisters-differ');

  const reason = c.candidates[0]?.reason;
  const rows = officialRow?.value?.owner ? officialRow : reason === 'company-rows' ? sisterOpcos : undefined;
  const fromRow = rows?.source.asOf ?? null;
  const asOf = fromRow ?? (reason === 'agreement' ? IDCC_OPCO_SOURCE.asOf : null);
  if (asOf && daysBetween(asOf, c.context.today) > OLD_AFTER * MONTH) c.warnings.push('old-data');
  if (asOf && !fromRow && officialRow && officialRow.source.asOf.slice(0, 7) > asOf) c.warnings.push('newer-release');

  const isListed = officialRow?.value !== undefined && officialRow.value !== null;
  if (createdOn && !isListed && daysBetween(createdOn.value, c.context.today) < NEW_FOR * MONTH) {
    c.warnings.push('new-company');
  }
}

/**
 * Days from one date to another as if all months had 31, so that months are compared by the calendar. A month without a
 * day counts to its end. NaN, neither more nor less than anything, for what is no date.
 */
function daysBetween(from: string, to: string): number {
  const days = (date: string) =>
    Number(date.slice(0, 4)) * 12 * MONTH + Number(date.slice(5, 7)) * MONTH + Number(date.slice(8, 10) || MONTH);
  return days(to) - days(from);
}
