import type { FunderId, FundingExtra, IsoDate, OpcoId, ProfileId, Situation } from '../answer.ts';
import { CIVIL_SERVICE_STATUTES, ESCAPE_CODES, INOPERATIVE_CODES, idccRow } from '../tables/idcc-opco.ts';
import { GROUP_OF } from './ids.ts';

/** One situation under the rules: what was given, and what follows from it before any rule is asked. */
export interface FundingCase {
  readonly situation: Situation;
  readonly extra: FundingExtra;
  readonly course: Situation['course'];
  readonly profile: ProfileId;
  /** Letter of `GROUP_OF`. */
  readonly group: string;
  /** Day that picks the version of a rule (gate G8). */
  readonly date: IsoDate;
  /** OPCO of the firm; null when it is not known. */
  readonly opco: OpcoId | null;
  /** OPCO of the firm that an external reconversion leads to. */
  readonly host: OpcoId | null;
  /** Fund of the self-employed person, `faf-by-activity` when the activity does not tell. */
  readonly fund: FunderId;
}

/** Opens a case on a situation whose profile and date are known. */
export function openFundingCase(situation: Situation, profile: ProfileId, date: IsoDate): FundingCase {
  const { extra, course } = situation;
  const group = GROUP_OF[profile];
  const opco = OPCO_OF_STATUS[group] ?? situation.opco ?? opcoOfAgreement(situation.idcc);
  const host = extra.hostIdcc ? opcoOfAgreement(extra.hostIdcc) : null;
  const isAmendment = course.type === 'pro_a';
  return {
    situation,
    extra,
    course,
    profile,
    group,
    date: (isAmendment ? extra.amendmentDate : null) ?? date,
    opco,
    host,
    fund: FUND_OF_STATUS[group] ?? (opco ? FUND_OF_OPCO[opco] : null) ?? 'faf-by-activity',
  };
}

/**
 * The OPCO of an agreement, its successor's where it was replaced; null for a split one, an escape code or a number that
 * nobody lists. An activity code alone never gives one.
 */
export function opcoOfAgreement(idcc: string | null): OpcoId | null {
  if (!idcc || ESCAPE_CODES.has(idcc) || INOPERATIVE_CODES.has(idcc) || CIVIL_SERVICE_STATUTES.has(idcc)) return null;
  const row = idccRow(idcc);
  if (!row) return null;
  const { opcos } = row.opcos.length || !row.successor ? row : (idccRow(row.successor) ?? row);
  return opcos.length === 1 ? (opcos[0]?.opco ?? null) : null;
}

/** Temp agencies, performing arts and private households have an OPCO by status, whatever firm they work in. */
const OPCO_OF_STATUS: Record<string, OpcoId> = { t: 'akto', i: 'afdas', h: 'opcoep' };
const FUND_OF_STATUS: Record<string, FunderId> = { T: 'agefice', C: 'fafcea', L: 'fifpl', D: 'fafpm', F: 'vivea' };
/**
 * The fund of a manager or spouse follows the firm's activity: trade and services are AGEFICE's, building is craft. The
 * other branches mix trade, craft and liberal firms: the Urssaf certificate tells.
 */
const FUND_OF_OPCO: Partial<Record<OpcoId, FunderId>> = {
  opcommerce: 'agefice',
  akto: 'agefice',
  atlas: 'agefice',
  constructys: 'fafcea',
};
