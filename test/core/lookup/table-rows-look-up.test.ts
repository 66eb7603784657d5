import { describe, expect, it } from 'vitest';
import type { Siren, Siret } from '../../../core/answer.ts';
import { createMemoryCache } from '../../../core/cache/memory-cache.ts';
import { createLookUp } from '../../../core/lookup/look-up.ts';
import { createTableRowsLookUp } from '../../../core/lookup/table-rows-look-up.ts';
import { readCell } from '../../../core/sheet/read-cell.ts';
import type { RowResult } from '../../../core/sheet/sheet.ts';
import { readTable } from '../../../core/siret-table/read-table.ts';
import { copiedRows } from '../../../core/sources/table-copy.ts';
import { loadNafOpco } from '../../../core/tables/naf-opco.ts';
import { siroCsv, siroTable } from '../../stubs/siro-csv.ts';

const TODAY = '2026-11-27';
const activities = await loadNafOpco();

async function open(options: { rows?: string[]; isSample?: boolean; isOurs?: boolean } = {}) {
  const read = await readTable(await siroTable(siroCsv(300, options.rows), '2026-06', options.isSample));
  if (!read.ok) throw new Error(read.fault.id);
  const provenance =
    options.isOurs === false ? ({ kind: 'file', name: 'a.opco' } as const) : ({ kind: 'publisher' } as const);
  const lookUp = createTableRowsLookUp({ table: read.table, provenance, activities, today: TODAY });
  return { table: read.table, lookUp: (cell: string) => lookUp(readCell(cell, 'siret')) };
}

function companyOf(result: RowResult) {
  if (result.kind !== 'answered') throw new Error(`No answer but ${result.kind}`);
  return result.company;
}

describe('a row, by the table in memory', () => {
  it('has the OPCO of its establishment, official, with the month', async () => {
    const { lookUp } = await open();
    const company = companyOf(lookUp('30247464800664'));
    expect(company).toMatchObject({
      siret: '30247464800664',
      idccs: ['1486'],
      tableMonth: '2026-06',
      nameState: 'not-asked',
    });
    expect(company.attribution).toMatchObject({ outcome: 'attributed', certainty: 'official', opco: 'atlas' });
    expect(company.warnings).toContain('sisters-differ');
    expect(companyOf(lookUp('30247464800011')).attribution).toMatchObject({ opco: 'opcommerce', managedBy: 'akto' });
  });

  it('is never official from another table than the publisher’s', async () => {
    const { lookUp } = await open({ isOurs: false });
    expect(companyOf(lookUp('30247464800664')).attribution.certainty).toBe('deduced');
  });

  it('of a company says that its establishments differ, or what they share', async () => {
    const { lookUp } = await open();
    expect(companyOf(lookUp('302474648')).attribution).toMatchObject({ outcome: 'several', opco: null });
    const alike = await open({ rows: ['30247464800664|1486|ATLAS|', '30247464800011|1486|ATLAS|'] });
    const company = companyOf(alike.lookUp('302474648'));
    expect(company.attribution).toMatchObject({ outcome: 'attributed', certainty: 'deduced', opco: 'atlas' });
    expect(company.warnings).toEqual(['company-level']);
  });

  it('that is not in the table is not found, which is another thing than a row without OPCO', async () => {
    const { lookUp } = await open({ rows: ['30247464800664|||'] });
    expect(lookUp('55210055400013')).toMatchObject({ kind: 'not-found', asked: ['table-copy'] });
    expect(companyOf(lookUp('30247464800664'))).toMatchObject({
      attribution: { outcome: 'unknown', opco: null },
      warnings: ['row-without-opco'],
    });
  });

  it('without a number says why, and a name cannot be found here', async () => {
    const { lookUp } = await open();
    expect(lookUp('55210055400014')).toMatchObject({ kind: 'refused', reason: { id: 'checksum' } });
    const { table } = await open();
    const byName = createTableRowsLookUp({ table, provenance: { kind: 'publisher' }, activities, today: TODAY });
    expect(byName(readCell('Martin SARL', 'name'))).toEqual({
      kind: 'failed',
      why: 'name-needs-registry',
      failures: [],
    });
  });

  it('says the same as the look-up of one company, for every row', async () => {
    const { table, lookUp } = await open();
    const single = createLookUp({
      cache: createMemoryCache(),
      fetch: () => Promise.reject(new Error('no network')),
      retryDelay: 1,
      today: () => TODAY,
      copy: {
        findRows: async (number) => ({
          ok: true,
          value: copiedRows(table.ofCompany(number.slice(0, 9)), table.about, { kind: 'publisher' }, TODAY),
        }),
      },
    });
    for (const { siret } of [...table.all()].slice(0, 60)) {
      const result = await single.lookUp({ by: 'siret', siret: siret as Siret });
      if (result.kind !== 'answer') throw new Error(result.kind);
      const { outcome, certainty, opco, managedBy, warnings } = result.answer.attribution;
      expect(companyOf(lookUp(siret)).attribution).toMatchObject({ outcome, certainty, opco, managedBy, warnings });
    }
    const company = await single.lookUp({ by: 'siren', siren: '302474648' as Siren });
    if (company.kind !== 'establishments') throw new Error(company.kind);
    expect(companyOf(lookUp('302474648')).attribution.outcome).toBe(company.answer.attribution.outcome);
  });
});
