import type { Attribution, OpcoId, StepId, WarningId } from '../answer.ts';
import { isSiret } from '../identifiers/siret.ts';
import { OPCO_IDS } from '../tables/opcos.ts';
import type { RowResult } from './sheet.ts';

const STEPS: Record<StepId, true> = {
  'official-row': true,
  'no-employee': true,
  'public-employer': true,
  'foreign-employer': true,
  'private-household': true,
  overseas: true,
  'company-rows': true,
  agreement: true,
  'escape-code': true,
  'declared-opco': true,
  activity: true,
  'overseas-management': true,
};
const WARNINGS: Record<WarningId, true> = {
  'row-without-opco': true,
  closed: true,
  'old-data': true,
  'newer-release': true,
  'la-poste-checksum': true,
  'few-establishments': true,
  'one-source': true,
  'replaced-agreement': true,
  'successor-elsewhere': true,
  'managed-by-akto': true,
  'maybe-public': true,
  'stray-agreement': true,
  'maybe-no-employee': true,
  'new-company': true,
  'company-level': true,
  'sisters-differ': true,
  'not-from-publisher': true,
};
const OUTCOMES: readonly Attribution['outcome'][] = ['attributed', 'several', 'none', 'unknown'];
const CERTAINTIES: readonly Attribution['certainty'][] = ['official', 'deduced', 'indicative', null];
const NAME_STATES = ['known', 'withheld', 'not-kept', 'not-asked'];

/** What a store gave back as the result of a row, or null for what is none: such a row is looked up again. */
export function checkRowResult(stored: unknown): RowResult | null {
  try {
    return isRowResult(Object(stored)) ? (stored as RowResult) : null;
  } catch {
    // A property that is not there, or not of its kind.
    return null;
  }
}

function isRowResult(result: RowResult): boolean {
  switch (result.kind) {
    case 'refused':
      return isText(result.reason.kind) && isText(result.reason.id);
    case 'answered':
      return isText(result.read.value) && isCompany(result.company);
    case 'not-found':
      return isText(result.read.value) && result.asked.every(isText);
    case 'to-choose':
      return (
        Number.isInteger(result.count) &&
        result.choices.every(
          ({ siren, name, town, isSoleTrader }) =>
            /^\d{9}$/.test(siren) && isTextOrNull(name) && isTextOrNull(town) && typeof isSoleTrader === 'boolean',
        )
      );
    case 'failed':
      return isText(result.why) && result.failures.every(isFailure);
    default:
      return false;
  }
}

function isCompany(company: (RowResult & { kind: 'answered' })['company']): boolean {
  const { attribution, source } = company;
  return (
    /^\d{9}$/.test(company.siren) &&
    (company.siret === null || isSiret(company.siret) || /^\d{14}$/.test(company.siret)) &&
    isTextOrNull(company.name) &&
    NAME_STATES.includes(company.nameState) &&
    OUTCOMES.includes(attribution.outcome) &&
    CERTAINTIES.includes(attribution.certainty) &&
    isOpcoOrNull(attribution.opco) &&
    isOpcoOrNull(attribution.managedBy) &&
    isTextOrNull(attribution.funder) &&
    attribution.candidates.every(({ opco, idccs }) => isOpco(opco) && idccs.every(isText)) &&
    attribution.steps.every(
      ({ id, finding, codes, opcos }) => id in STEPS && isText(finding) && codes.every(isText) && opcos.every(isOpco),
    ) &&
    [...attribution.warnings, ...company.warnings].every((warning) => warning in WARNINGS) &&
    company.idccs.every((idcc) => /^\d{4}$/.test(idcc)) &&
    isTextOrNull(company.naf) &&
    isTextOrNull(company.headcountBand) &&
    (company.state === null || company.state === 'active' || company.state === 'closed') &&
    isTextOrNull(company.tableMonth) &&
    (source === null || [source.id, source.publisher, source.title, source.asOf, source.url].every(isText)) &&
    company.failures.every(isFailure) &&
    isText(company.readAt)
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isOpco = (value: unknown) => OPCO_IDS.includes(value as OpcoId);
const isOpcoOrNull = (value: unknown) => value === null || isOpco(value);
const isFailure = ({ source, kind }: { source: unknown; kind: unknown }) => isText(source) && isText(kind);
