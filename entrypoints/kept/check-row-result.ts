import type { Attribution, OpcoId, Refusal, SourceRef, StepId } from '../../core/answer.ts';
import { isFailure } from '../../core/cache/cache-entry.ts';
import { isFunder, isWarning } from '../../core/cache/kept-answer.ts';
import type { CellRefusal, RowCompany, RowResult } from '../../core/sheet/sheet.ts';
import { OPCO_IDS } from '../../core/tables/opcos.ts';

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
/** What the words of a refusal know. */
const REFUSAL_KINDS: Record<Refusal['kind'] | CellRefusal['kind'], true> = {
  siren: true,
  siret: true,
  vat: true,
  naf: true,
  naf2025: true,
  idcc: true,
  rna: true,
  nda: true,
  rncp: true,
  rs: true,
  text: true,
  cell: true,
};
const REFUSALS: Record<Refusal['id'] | CellRefusal['id'], true> = {
  empty: true,
  'too-short': true,
  'too-long': true,
  'not-digits': true,
  checksum: true,
  'siren-checksum': true,
  'all-zeros': true,
  shape: true,
  phone: true,
  iban: true,
  'foreign-vat': true,
  'foreign-number': true,
  'other-kind': true,
  'too-much-text': true,
  'no-words': true,
  'digits-lost': true,
  words: true,
};
/** Those of a cell have words of their own. */
const CELL_REFUSALS: readonly string[] = ['digits-lost', 'words'] satisfies CellRefusal['id'][];
const OUTCOMES: readonly Attribution['outcome'][] = ['attributed', 'several', 'none', 'unknown'];
const CERTAINTIES: readonly Attribution['certainty'][] = ['official', 'deduced', 'indicative', null];
const NAME_STATES: readonly RowCompany['nameState'][] = ['known', 'withheld', 'not-kept', 'not-asked'];

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
      return (
        Object.hasOwn(REFUSAL_KINDS, result.reason.kind) &&
        Object.hasOwn(REFUSALS, result.reason.id) &&
        (result.reason.kind === 'cell') === CELL_REFUSALS.includes(result.reason.id)
      );
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

function isCompany(company: RowCompany): boolean {
  const { attribution, source } = company;
  return (
    /^\d{9}$/.test(company.siren) &&
    (company.siret === null || /^\d{14}$/.test(company.siret)) &&
    isTextOrNull(company.name) &&
    NAME_STATES.includes(company.nameState) &&
    OUTCOMES.includes(attribution.outcome) &&
    CERTAINTIES.includes(attribution.certainty) &&
    isOpcoOrNull(attribution.opco) &&
    isOpcoOrNull(attribution.managedBy) &&
    (attribution.funder === null || isFunder(attribution.funder)) &&
    attribution.candidates.every(({ opco, idccs }) => isOpco(opco) && idccs.every(isText)) &&
    attribution.steps.every(
      ({ id, finding, codes, opcos, source }) =>
        Object.hasOwn(STEPS, id) &&
        isText(finding) &&
        codes.every(isText) &&
        opcos.every(isOpco) &&
        (source === null || isSource(source)),
    ) &&
    [...attribution.warnings, ...company.warnings].every(isWarning) &&
    company.idccs.every((idcc) => /^\d{4}$/.test(idcc)) &&
    (company.naf === null || /^\d\d\.\d\d[A-Z]$/.test(company.naf)) &&
    (company.headcountBand === null || /^(?:NN|[0-5]\d)$/.test(company.headcountBand)) &&
    (company.state === null || company.state === 'active' || company.state === 'closed') &&
    isTextOrNull(company.tableMonth) &&
    (source === null || isSource(source)) &&
    company.failures.every(isFailure) &&
    isText(company.readAt)
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isOpco = (value: unknown) => OPCO_IDS.includes(value as OpcoId);
const isOpcoOrNull = (value: unknown) => value === null || isOpco(value);
const isSource = ({ id, publisher, title, asOf, url }: SourceRef) => [id, publisher, title, asOf, url].every(isText);
