import { parseSiret } from '../identifiers/siret.ts';
import { IDCC_OPCO_SOURCE } from '../tables/idcc-opco.ts';
import type { Case } from './case.ts';

/** Months after which data of a month is called old. */
const OLD_AFTER = 8;
/** Months a new employer needs until its first payroll returns show in the table. */
const NEW_FOR = 4;

/** What a person must know beside the OPCO: closed, old data, sister establishments elsewhere, too new to be listed. */
export function circumstances(c: Case): void {
  const { state, siret, sisterOpcos, createdOn, officialRow } = c.facts;
  if (state?.value === 'closed') c.warnings.push('closed');
  if (siret?.value.startsWith('356000000')) {
    const checked = parseSiret(siret.value);
    if (checked.ok && checked.warning) c.warnings.push(checked.warning);
  }
  if (sisterOpcos?.value.some((opco) => opco !== (c.opco ?? sisterOpcos.value[0]))) c.warnings.push('sisters-differ');

  const fromRow = officialRow?.value?.owner ? officialRow.source.asOf : null;
  const asOf = fromRow ?? (c.candidates.some(({ reason }) => reason === 'agreement') ? IDCC_OPCO_SOURCE.asOf : null);
  if (asOf && monthsBetween(asOf, c.context.today) > OLD_AFTER) c.warnings.push('old-data');
  if (asOf && !fromRow && officialRow && officialRow.source.asOf.slice(0, 7) > asOf) c.warnings.push('newer-release');

  const isListed = officialRow?.value !== undefined && officialRow.value !== null;
  if (createdOn && !isListed && monthsBetween(createdOn.value, c.context.today) < NEW_FOR) {
    c.warnings.push('new-company');
  }
}

/** Whole calendar months from one date or month to another; dates that cannot be read count as none. */
function monthsBetween(from: string, to: string): number {
  const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
  return months(to) - months(from) || 0;
}
