import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute } from '../../../core/attribution/attribute.ts';
import { loadNafOpco } from '../../../core/tables/naf-opco.ts';
import { OPCO_IDS } from '../../../core/tables/opcos.ts';
import { type Known, source, TODAY, toFacts } from './facts.ts';

const activities = await loadNafOpco();
const context = { today: TODAY, activities };

/** Codes that mean something to some rule, and texts that mean nothing to any. */
function code(...known: string[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...known) },
    fc.constantFrom('', ' ', '__proto__', 'constructor', 'toString', '9', '99999', 'É', '٣٤٥٦', 'null', '\u0000', '💥'),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
}

const opco = fc.constantFrom(...OPCO_IDS);
const idcc = code(
  ...['9999', '9998', '5100', '5501', '0804', '5021', '5003', '5516', '2149', '1486', '0843', '8411', '8415', '3203'],
  ...['7515', '0162', '2022', '2594', '1618', '0650', '3248', '0001', '2622', '1517', '1069', '9062', '1234', '0000'],
);
const naf = code('62.01Z', '62.10Y', '56.10A', '01.11Z', '46.89Y', '84.11Z', '84.11Y', '16.10A', '10.71C', '47.24Z');
const date = code('2026-10-01', '2026-07-31', '1999-01-01', '2026-06', '0000-00-00', '2026-13-45');
const number = fc.oneof(
  fc.constantFrom(0, 1, 249, 250, 750, 751, -1, Number.NaN, Number.POSITIVE_INFINITY),
  fc.double(),
);

const known = fc.record(
  {
    siren: code('732829320', '356000000'),
    siret: code('73282932000074', '35600000000014', '35600000000048'),
    naf,
    naf2025: naf,
    idccs: fc.array(idcc, { maxLength: 5 }),
    companyIdccs: fc.array(idcc, { maxLength: 5 }),
    officialRow: fc.option(fc.record({ owner: fc.option(opco), manager: fc.option(opco), idcc: fc.option(idcc) })),
    declaredOpco: opco,
    sisterOpcos: fc.array(opco, { maxLength: 4 }),
    legalCategory: code('7210', '7364', '7120', '4110', '5710', '7'),
    isPublicAdministration: fc.boolean(),
    isPrivateHousehold: fc.boolean(),
    hasFrenchEstablishment: fc.boolean(),
    headcountBand: code('NN', '00', '01', '53'),
    isEmployer: fc.boolean(),
    state: fc.constantFrom('active' as const, 'closed' as const),
    createdOn: date,
    territory: code('44', '2A', '971', '974', '975', '976', '986', '988'),
    activities: fc.array(
      fc.record(
        {
          naf,
          kind: fc.constantFrom('industrial' as const, 'commercial' as const, 'services' as const),
          headcount: number,
          turnover: number,
        },
        { requiredKeys: ['naf', 'kind'] },
      ),
      { maxLength: 4 },
    ),
  },
  { requiredKeys: [] },
);

const facts = fc
  .tuple(known, fc.constantFrom('official-table', 'official-table-sample', 'other-host'), date)
  .map(([values, id, asOf]) => toFacts(values as Known, source(id, asOf)));

/** `true`, so that a property reads as a list of claims. */
function holds(check: () => void): true {
  check();
  return true;
}

function freeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) freeze(part);
  return Object.freeze(value);
}

const RUNS = { numRuns: 3000 };

describe('attribute, on any facts', () => {
  it('never throws, changes nothing and gives the same answer twice', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const frozen = freeze(given);
        return holds(() => expect(attribute(frozen, context)).toEqual(attribute(frozen, context)));
      }),
      RUNS,
    );
  });

  it('is plain JSON: it comes back the same from a round trip', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const answer = attribute(given, context);
        return holds(() => expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(structuredClone(answer)));
      }),
      RUNS,
    );
  });

  it('sets the OPCO when it attributes, and only then; the funder for "none", and only then', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { outcome, certainty, opco: answered, funder, managedBy } = attribute(given, context);
        return (
          (answered !== null) === (outcome === 'attributed') &&
          (funder !== null) === (outcome === 'none') &&
          (certainty === null) === (outcome === 'unknown') &&
          (certainty !== 'official' || outcome === 'attributed') &&
          (certainty !== 'indicative' || outcome === 'several') &&
          (managedBy === null || outcome === 'attributed')
        );
      }),
      RUNS,
    );
  });

  it('keeps candidates that hold the answer, each OPCO once', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { outcome, opco: answered, candidates } = attribute(given, context);
        const stays = candidates.filter((candidate) => candidate.kept).map((candidate) => candidate.opco);
        return holds(() => {
          expect(new Set(candidates.map((candidate) => candidate.opco)).size).toBe(candidates.length);
          if (outcome === 'attributed') expect(stays).toEqual([answered]);
          else if (outcome === 'several') expect(stays).not.toEqual([]);
          else expect(stays).toEqual([]);
        });
      }),
      RUNS,
    );
  });

  it('leaves a step for each of the 12 rules, one that decides at most, and says nothing twice', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const { outcome, steps, warnings, missing } = attribute(given, context);
        const decides = steps.filter(({ effect }) => effect === 'decides');
        return holds(() => {
          expect(new Set(steps.map(({ id }) => id)).size).toBe(12);
          expect(decides).toHaveLength(outcome === 'attributed' || outcome === 'none' ? 1 : 0);
          expect(new Set(warnings).size).toBe(warnings.length);
          expect(new Set(missing.map(({ question }) => question)).size).toBe(missing.length);
        });
      }),
      RUNS,
    );
  });
});
