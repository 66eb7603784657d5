import { describe, expect, it } from 'vitest';
import type { Siret } from '../../../core/answer.ts';
import { isSiret } from '../../../core/identifiers/siret.ts';
import { sirenOf } from '../../../core/siret-table/siret-parts.ts';
import type { TableRows } from '../../../core/siret-table/table-rows.ts';
import { ESCAPE_CODES, idccRow } from '../../../core/tables/idcc-opco.ts';
import { OPCO_IDS, opcoById } from '../../../core/tables/opcos.ts';
import { type Distribution, MOST_ROWS, syntheticRows } from '../../../scripts/siret-table/synthetic-rows.ts';

const LA_POSTE = 356_000_000;
const distributions: Distribution[] = ['official', 'uniform', 'few-large', 'dense', 'no-rule'];

const sirenOfRow = (siret: number) => Math.floor(siret / 1e5);
const numberOfRow = (siret: number) => Math.floor(siret / 10) % 10_000;
const text = (siret: number) => String(siret).padStart(14, '0') as Siret;

function companiesOf({ sirets }: TableRows): Map<number, number[]> {
  const companies = new Map<number, number[]>();
  sirets.forEach((siret, row) => {
    const company = companies.get(sirenOfRow(siret));
    if (company) company.push(row);
    else companies.set(sirenOfRow(siret), [row]);
  });
  return companies;
}

/** Every figure of `found` within 2 % of the aim, with the figure in the message. */
function expectShares(found: Record<string, number>, aims: Record<string, number>): void {
  for (const [name, aim] of Object.entries(aims)) {
    expect(Math.abs((found[name] ?? 0) / aim - 1), `${name}: ${found[name]} for ${aim}`).toBeLessThan(0.02);
  }
}

function countRows(table: TableRows, nameOf: (row: number, siret: number) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  table.sirets.forEach((siret, row) => {
    const name = nameOf(row, siret);
    counts[name] = (counts[name] ?? 0) + 1;
  });
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count / table.sirets.length]));
}

const valueAt = (table: TableRows, row: number) => {
  const value = table.values[table.valueOf[row] ?? -1];
  if (!value) throw new Error(`row ${row} says nothing`);
  return value;
};

describe('the official distribution, a million rows', () => {
  const table = syntheticRows({ rows: 1_000_000, seed: 1, distribution: 'official' });
  const companies = companiesOf(table);
  const sizes = [...companies.values()].map(({ length }) => length);

  it('has the companies and their sizes', () => {
    expectShares(
      { companies: companies.size / 1e6, single: sizes.filter((size) => size === 1).length / companies.size },
      { companies: 0.74, single: 0.87 },
    );
    const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
    expect(largest).toBeGreaterThan(1000);
    expect(largest).toBeLessThan(10_000);
  });

  it('has the first digits', () => {
    const counts = new Array<number>(10).fill(0);
    for (const siren of companies.keys()) counts[Math.floor(siren / 1e8)] = (counts[Math.floor(siren / 1e8)] ?? 0) + 1;
    expectShares(
      Object.fromEntries(counts.map((count, digit) => [digit, count / companies.size])),
      Object.fromEntries([0.4, 2, 4, 14, 20, 8, 0.4, 7, 27, 17.2].map((percent, digit) => [digit, percent / 100])),
    );
  });

  it('has the NIC numbers', () => {
    const numbers = countRows(table, (_, siret) => String(Math.min(7, numberOfRow(siret))));
    expectShares(numbers, { 1: 0.5, 2: 0.21, 3: 0.08, 4: 0.06, 5: 0.03, 6: 0.02, 7: 0.1 });
    // 7 to 3500 is nine octaves, which share the rest.
    const octaves = countRows(table, (_, siret) => String(Math.floor(Math.log2(Math.max(1, numberOfRow(siret) / 7)))));
    for (const octave of [1, 2, 3, 4, 5, 6, 7]) {
      expect(octaves[octave]).toBeGreaterThan(0.009);
      expect(octaves[octave]).toBeLessThan(0.013);
    }
  });

  it('has the owners, those of other establishments and the manager', () => {
    const total = OPCO_IDS.reduce((sum, id) => sum + opcoById(id).establishments, 0);
    expectShares(
      countRows(table, (row) => String(valueAt(table, row).owner)),
      {
        ...Object.fromEntries(OPCO_IDS.map((id) => [id, (0.966 * opcoById(id).establishments) / total])),
        null: 0.034,
      },
    );
    expectShares(
      countRows(table, (row) => String(valueAt(table, row).manager)),
      { akto: 0.0033 },
    );
    for (const { owner, manager } of table.values) if (owner === null) expect(manager).toBeNull();
    expect(new Set(table.values.filter(({ manager }) => manager).map(({ owner }) => owner)).size).toBe(11);

    let further = 0;
    let others = 0;
    for (const rows of companies.values()) {
      rows.sort((a, b) => (table.sirets[a] ?? 0) - (table.sirets[b] ?? 0));
      const first = valueAt(table, rows[0] ?? -1).owner;
      further += rows.length - 1;
      others += rows.slice(1).filter((row) => valueAt(table, row).owner !== first).length;
    }
    // The rows of La Poste never differ, and are 0.4 % of the further ones.
    expectShares({ others: others / further }, { others: 0.03 });
  });

  it('has the escape codes, and real agreements at the OPCOs that they belong to', () => {
    expectShares(
      countRows(table, (row) => {
        const { idcc } = valueAt(table, row);
        return idcc === null ? 'none' : ESCAPE_CODES.has(idcc) ? 'escape' : 'real';
      }),
      { escape: 0.0564, none: 0.034 * 0.9994, real: 1 - 0.0564 - 0.034 * 0.9994 },
    );
    for (const { owner, idcc } of table.values) {
      if (idcc === null || ESCAPE_CODES.has(idcc)) continue;
      expect(idccRow(idcc)?.opcos.map(({ opco }) => opco)).toContain(owner);
    }
    const syntec = countRows(table, (row) => String(valueAt(table, row).idcc))['1486'] ?? 0;
    expect(syntec).toBeGreaterThan(0.8 * ((idccRow('1486')?.total ?? 0) / 3_671_884));
    expect(syntec).toBeLessThan(1.2 * ((idccRow('1486')?.total ?? 0) / 3_671_884));
  });

  it('has La Poste, all of it at OPCO EP', () => {
    const rows = companies.get(LA_POSTE) ?? [];
    expect(rows).toHaveLength(1000);
    for (const row of rows) expect(valueAt(table, row)).toEqual({ owner: 'opcoep', manager: null, idcc: '5516' });
    expect(countRows(table, (row) => String(valueAt(table, row).idcc))['5516']).toBe(0.001);
  });

  it('is in no order', () => {
    const rises = table.sirets.filter((siret, row) => siret > (table.sirets[row - 1] ?? 0)).length;
    expect(rises / 1e6).toBeCloseTo(0.5, 2);
  });
});

describe('every distribution', () => {
  it.each(distributions)('%s: as many different rows as asked, the same for a seed', (distribution) => {
    for (const rows of [0, 1, 2, 3, 7, 100, 2_345, 50_000]) {
      const table = syntheticRows({ rows, seed: 7, distribution });
      expect(table.valueOf).toHaveLength(rows);
      expect(new Set(table.sirets).size).toBe(rows);
      expect(new Set(table.values.map((value) => JSON.stringify(value))).size).toBe(table.values.length);
      expect(new Set(table.valueOf).size).toBe(table.values.length);
    }
    const options = { rows: 3000, seed: 7, distribution };
    expect(syntheticRows(options)).toEqual(syntheticRows(options));
    expect(syntheticRows({ ...options, seed: 8 }).sirets).not.toEqual(syntheticRows(options).sirets);
  });

  it.each(['official', 'uniform', 'few-large', 'dense'] as const)('%s: check digits are good', (distribution) => {
    const { sirets } = syntheticRows({ rows: 50_000, seed: 3, distribution });
    expect([...sirets].map(text).filter((siret) => !isSiret(siret))).toEqual([]);
  });

  it('gives La Poste both last digits of its rule', () => {
    const { sirets } = syntheticRows({ rows: 1_000_000, seed: 3, distribution: 'official' });
    const lastDigits = [...sirets].filter((siret) => sirenOfRow(siret) === LA_POSTE).map((siret) => siret % 10);
    expect(new Set(lastDigits).size).toBe(10);
  });

  it('refuses more rows than there are numbers for, and what is no number of rows', () => {
    for (const rows of [MOST_ROWS + 1, -1, 1.5]) {
      expect(() => syntheticRows({ rows, seed: 1, distribution: 'official' })).toThrow(`rows: ${rows}`);
    }
  });
});

describe('the other distributions', () => {
  it('uniform: one establishment a company, the OPCOs alike', () => {
    const table = syntheticRows({ rows: 110_000, seed: 1, distribution: 'uniform' });
    expect(companiesOf(table).size).toBe(110_000);
    expectShares(
      countRows(table, (row) => String(valueAt(table, row).owner)),
      Object.fromEntries(OPCO_IDS.map((id) => [id, 1 / 11])),
    );
    const digits = countRows(table, (_, siret) => String(Math.floor(siret / 1e13)));
    for (let digit = 0; digit < 10; digit++) expect(digits[digit]).toBeCloseTo(0.1, 2);
  });

  it('few-large: thousands of establishments a company, numbers beyond the usual ones among them', () => {
    const table = syntheticRows({ rows: 100_000, seed: 1, distribution: 'few-large' });
    const sizes = [...companiesOf(table).values()].map(({ length }) => length).sort((a, b) => a - b);
    expect(sizes.length).toBeLessThan(50);
    // The last company is what is left.
    for (const size of sizes.slice(1)) expect(size).toBeGreaterThanOrEqual(2000);
    expect(sizes.at(-1)).toBeLessThanOrEqual(6000);
    expect(table.sirets.some((siret) => numberOfRow(siret) > 3500)).toBe(true);
  });

  it('dense: SIRENs that follow one another', () => {
    const { sirets } = syntheticRows({ rows: 10_000, seed: 1, distribution: 'dense' });
    const bodies = [...sirets].map((siret) => Math.floor(siret / 1e6)).sort((a, b) => a - b);
    expect((bodies.at(-1) ?? 0) - (bodies[0] ?? 0)).toBe(9999);
    expect(new Set(bodies).size).toBe(10_000);
  });

  it('no-rule: one row in twenty breaks its check digits, in the NIC or in the SIREN', () => {
    const { sirets } = syntheticRows({ rows: 100_000, seed: 1, distribution: 'no-rule' });
    const bad = [...sirets].filter((siret) => !isSiret(text(siret)));
    expect(bad).toHaveLength(5000);
    const badSirens = bad.filter((siret) => sirenOfRow(siret) !== sirenOf(Math.floor(siret / 1e6)));
    expect(badSirens.length / bad.length).toBeCloseTo(0.5, 1);
  });
});
