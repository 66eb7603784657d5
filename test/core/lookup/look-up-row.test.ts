import { describe, expect, it } from 'vitest';
import type { Siret, SourceId } from '../../../core/answer.ts';
import { createMemoryCache } from '../../../core/cache/memory-cache.ts';
import { createLookUpRow, type LookUpRowOptions } from '../../../core/lookup/look-up-row.ts';
import { readCell } from '../../../core/sheet/read-cell.ts';
import type { ColumnKind, RowResult } from '../../../core/sheet/sheet.ts';
import { readTable } from '../../../core/siret-table/read-table.ts';
import { copiedRows } from '../../../core/sources/table-copy.ts';
import { siroCsv, siroTable } from '../../stubs/siro-csv.ts';
import { pathsTo, upstreamsForEachTest } from '../../stubs/upstreams.ts';

const upstreams = upstreamsForEachTest();
const TODAY = '2026-11-27';
const BOTH: SourceId[] = ['official-table', 'company-registry'];
const BNP = '66204244932116';

function open(options: Partial<LookUpRowOptions> = {}) {
  const lookUp = createLookUpRow({
    bases: upstreams.current.bases,
    fetch: (...call) => fetch(...call),
    cache: createMemoryCache(),
    today: () => TODAY,
    cacheDays: 30,
    allowed: BOTH,
    retryDelay: 1,
    ...options,
  });
  return (cell: string, column: ColumnKind = 'siret', signal = new AbortController().signal) =>
    lookUp(readCell(cell, column), signal);
}

function companyOf(result: RowResult | null) {
  if (result?.kind !== 'answered') throw new Error(`No answer but ${JSON.stringify(result)}`);
  return result.company;
}

/** What the registry would find for any words. */
function registryOf(names: (string | null)[], total = names.length, category = '5710'): typeof fetch {
  const results = names.map((name, at) => ({
    siren: ['552100554', '302474648', '418166096', '662042449'][at],
    nom_complet: name ?? '[NON-DIFFUSIBLE]',
    nature_juridique: category,
    siege: {},
    matching_etablissements: [],
  }));
  return async (input) => {
    const url = new URL(String(input));
    const words = url.searchParams.get('q') ?? '';
    if (!url.pathname.endsWith('/search')) return Response.json({ data: [], resources: [], meta: { total: 0 } });
    const found = /^\d{9}$/.test(words) ? results.filter(({ siren }) => siren === words) : results;
    return Response.json({ results: found, total_results: /^\d{9}$/.test(words) ? found.length : total });
  };
}

describe('a row, by the sources', () => {
  it('has what both say', async () => {
    const company = companyOf(await open()(BNP));
    expect(company).toMatchObject({ siret: BNP, nameState: 'known', tableMonth: '2026-06', failures: [] });
    expect(company.name).toContain('BNP');
    expect(company.attribution.opco).toBe('atlas');
  });

  it('is asked once for a number that comes twice, and not at all while it is kept', async () => {
    const cache = createMemoryCache();
    const first = open({ cache });
    await Promise.all([first(BNP), first(BNP)]);
    await first(`${BNP}`);
    expect(pathsTo(upstreams.current, 'registry')).toHaveLength(1);
    expect(companyOf(await open({ cache })(BNP)).attribution.opco).toBe('atlas');
    expect(pathsTo(upstreams.current, 'registry')).toHaveLength(1);
    // Kept too long ago.
    const entry = await cache.get(BNP as Siret);
    if (!entry) throw new Error('Nothing was kept.');
    await cache.put({ ...entry, storedAt: '2026-09-01' });
    await open({ cache })(BNP);
    expect(pathsTo(upstreams.current, 'registry')).toHaveLength(2);
  });

  it('takes the OPCO from the installed table, and the name from the registry', async () => {
    const read = await readTable(await siroTable(siroCsv(300, [`${BNP}|2120|ATLAS|`]), '2026-09'));
    if (!read.ok) throw new Error(read.fault.id);
    const copy = {
      findRows: async (number: string) => ({
        ok: true as const,
        value: copiedRows(
          read.table.ofCompany(number.slice(0, 9)),
          read.table.about,
          { kind: 'publisher' as const },
          TODAY,
        ),
      }),
    };
    const company = companyOf(await open({ copy })(BNP));
    expect(company).toMatchObject({ tableMonth: '2026-09', nameState: 'known' });
    expect(company.attribution.certainty).toBe('official');
    expect(pathsTo(upstreams.current, 'table')).toEqual([]);
  });

  it('says which source was silent', async () => {
    upstreams.current.setFault('registry', 'down');
    expect(companyOf(await open()(BNP)).failures).toMatchObject([{ source: 'company-registry', kind: 'network' }]);
    upstreams.current.setFault('table', 'down');
    upstreams.current.setFault('datasets', 'down');
    expect(await open()(BNP)).toMatchObject({ kind: 'failed', why: 'sources', failures: [{}, {}] });
  });

  it('finds what failed when it is asked again', async () => {
    const lookUp = open();
    for (const upstream of ['registry', 'table', 'datasets'] as const) upstreams.current.setFault(upstream, 'down');
    expect((await lookUp(BNP))?.kind).toBe('failed');
    for (const upstream of ['registry', 'table', 'datasets'] as const) upstreams.current.setFault(upstream, null);
    expect((await lookUp(BNP))?.kind).toBe('answered');
  });

  it('that nobody knows is not found', async () => {
    expect(await open()('55210055400013')).toMatchObject({ kind: 'not-found', asked: BOTH });
  });

  it('is given up by its signal', async () => {
    upstreams.current.setFault('registry', 'slow');
    const stop = new AbortController();
    const waiting = open()(BNP, 'siret', stop.signal);
    stop.abort();
    expect(await waiting).toBeNull();
  });
});

describe('a name', () => {
  it('is answered where exactly one company bears it', async () => {
    const result = await open({ fetch: registryOf(['PEUGEOT SA', 'PEUGEOT FRERES INDUSTRIE']) })('Peugeot', 'name');
    expect(companyOf(result).siren).toBe('552100554');
    expect(result).toMatchObject({ read: { kind: 'name', value: 'Peugeot' } });
  });

  it.each([
    ['several bear it', ['MARTIN', 'MARTIN SARL', 'MARTIN ET FILS'], 3],
    ['none bears exactly it', ['PEUGEOT HOLDING'], 1],
    ['more were found than were listed', ['MARTIN', 'MARTINE'], 40],
    ['its bearer withholds its name', [null], 1],
    ['one more may bear it, who withholds the name', ['MARTIN', null], 2],
  ])('is left to choose where %s', async (_, names, total) => {
    const result = await open({ fetch: registryOf(names, total) })('Martin', 'name');
    expect(result).toMatchObject({ kind: 'to-choose', count: total });
    expect(result?.kind === 'to-choose' && result.choices).toHaveLength(names.length);
  });

  it('has no agreement of another establishment', async () => {
    const unit = {
      siren: '662042449',
      nom_complet: 'BNP',
      nature_juridique: '5710',
      complements: { liste_idcc: ['2120'] },
      siege: {},
      matching_etablissements: [{ siret: BNP, etat_administratif: 'A', liste_idcc: null }],
    };
    const registry: typeof fetch = async (input) =>
      Response.json(
        new URL(String(input)).pathname.endsWith('/search')
          ? { results: [unit], total_results: 1 }
          : { data: [], resources: [], meta: { total: 0 } },
      );
    const company = companyOf(await open({ fetch: registry, allowed: ['company-registry'] })(BNP));
    expect(company).toMatchObject({ siret: BNP, idccs: [] });
    expect(companyOf(await open({ fetch: registry, allowed: ['company-registry'] })('662042449')).idccs).toEqual([
      '2120',
    ]);
  });

  it('says of its choices which are a person’s own business', async () => {
    const result = await open({ fetch: registryOf(['MARTIN ANNE', 'MARTIN PAUL'], 2, '1000') })('Martin', 'name');
    expect(result).toMatchObject({ choices: [{ isSoleTrader: true }, { isSoleTrader: true }] });
  });

  it('that nobody bears is not found', async () => {
    const result = await open({ fetch: registryOf([]) })('Martin', 'name');
    expect(result).toMatchObject({ kind: 'not-found', asked: ['company-registry'] });
  });

  it('is nobody’s to find where the registry may not be asked', async () => {
    const lookUp = open({ allowed: ['official-table'] });
    expect(await lookUp('Martin', 'name')).toEqual({ kind: 'failed', why: 'name-needs-registry', failures: [] });
    expect(pathsTo(upstreams.current, 'registry')).toEqual([]);
  });
});
