import type {
  CourseType,
  FunderId,
  FundingExtra,
  IsoDate,
  OpcoId,
  ProfileId,
  Situation,
  SituationCourse,
  SituationKey,
} from '../answer.ts';
import { CIVIL_SERVICE_STATUTES, ESCAPE_CODES, INOPERATIVE_CODES, idccRow } from '../tables/idcc-opco.ts';
import type { AmountId } from './amount-ids.ts';
import { limit } from './limits.ts';
import { GROUP_OF } from './profiles.ts';

/** Every answer of a situation side by side. */
export interface Answers extends FundingExtra, SituationCourse {
  companySize: number | null;
}

/** One situation under the rules: what was given, and what follows from it before any rule is asked. */
export interface FundingCase {
  readonly situation: Situation;
  readonly answers: Answers;
  readonly type: CourseType;
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
  /** Answers that a condition looked for and did not find, since the list was last emptied. */
  readonly wanting: SituationKey[];
  /** Amounts that a condition was measured by, since the list was last emptied. */
  readonly measures: AmountId[];
}

/** Opens a case on a situation whose profile, course and day are known. */
export function openFundingCase(
  situation: Situation,
  profile: ProfileId,
  type: CourseType,
  date: IsoDate,
): FundingCase {
  const { extra, course, companySize } = situation;
  const group = GROUP_OF[profile];
  const ofAgreement = isAgainstActivity(situation) ? null : opcoOfAgreement(situation.idcc);
  const opco = OPCO_OF_STATUS[group] ?? situation.opco ?? ofAgreement;
  return {
    situation,
    answers: { ...extra, ...course, companySize },
    type,
    profile,
    group,
    date: (type === 'pro_a' ? extra.amendmentDate : null) ?? date,
    opco,
    host: opcoOfAgreement(extra.hostIdcc ?? null),
    fund: FUND_OF_STATUS[group] ?? (opco ? FUND_OF_OPCO[opco] : null) ?? 'faf-by-activity',
    wanting: [],
    measures: [],
  };
}

/** An answer, noted as wanting where it is not known: a condition that stays unknown for it can be asked about. */
export function answer<Key extends keyof Answers & SituationKey>(c: FundingCase, key: Key): Answers[Key] {
  const value = c.answers[key];
  if (value == null) c.wanting.push(key);
  return value;
}

/** A limit, noted as what a condition was measured by: a refusal is as sure as its limit. */
export function measure(c: FundingCase, id: AmountId, end?: 0 | 1): number {
  c.measures.push(id);
  return limit(id, end);
}

/** Share of the turnover, in percent, from which a firm of industry and trade is an industrial one. */
const INDUSTRIAL_FROM = 25;

/**
 * The main activity decides the agreement (L2261-2). An agreement of trade in a firm that is industrial by its turnover, or
 * the other way round, is probably not the one that applies: no OPCO is taken from it.
 */
export function isAgainstActivity({ idcc, extra }: Situation): boolean {
  const share = extra.industrialTurnoverShare;
  if (share == null) return false;
  return opcoOfAgreement(idcc) === (share >= INDUSTRIAL_FROM ? 'opcommerce' : 'opco2i');
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
