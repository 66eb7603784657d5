import { describe, expect, it } from 'vitest';
import type { Siren, Siret } from '../../../core/answer.ts';
import { createOfficialTable } from '../../../core/sources/official-table.ts';
import { createRequest } from '../../../core/sources/request.ts';
import { OFFICIAL_BASES } from '../../../core/sources/source-bases.ts';
import { pathsTo, upstreamsForEachTest } from '../../stubs/upstreams.ts';

const upstreams = upstreamsForEachTest();
const BNP = '66204244932116' as Siret;

function open(fetch = globalThis.fetch, bases = upstreams.current.bases) {
  const request = createRequest({ fetch, timeout: 300, retryDelay: 5 });
  return createOfficialTable({ bases, request, today: () => '2026-11-24' });
}

/** Sends what is asked of the official hosts to the local server. */
const toLocal: typeof fetch = (input, init) =>
  fetch(String(input).replace(/^https:\/\/[^/]+/, upstreams.current.url), init);

function row(siret: string, idcc: unknown, owner: unknown, manager: unknown = null) {
  return { data: [{ SIRET: siret, IDCC: idcc, OPCO_PROPRIETAIRE: owner, OPCO_GESTION: manager }], meta: { total: 1 } };
}

describe('the row of an establishment', () => {
  it('names the OPCO, the agreement, the month and the day of reading', async () => {
    const reply = await open(toLocal, OFFICIAL_BASES).findRows(BNP);
    expect(reply).toEqual({
      ok: true,
      value: {
        value: [{ siret: BNP, row: { owner: 'atlas', manager: null, idcc: '2120' } }],
        isComplete: true,
        readAt: '2026-11-24',
        source: {
          id: 'official-table',
          publisher: 'France compétences',
          title: 'Table SIRET-OPCO',
          asOf: '2026-06',
          url: 'https://www.data.gouv.fr/datasets/table-siret-opco/',
        },
      },
    });
  });

  it('keeps competent and managing OPCO apart overseas', async () => {
    const reply = await open().findRows('91930271100016' as Siret);
    expect(reply.ok && reply.value.value[0]?.row).toEqual({ owner: 'atlas', manager: 'akto', idcc: '1486' });
  });

  it('may be a row without an OPCO, which is not the absence of a row', async () => {
    const commune = await open().findRows('21830085300015' as Siret);
    expect(commune.ok && commune.value.value[0]?.row).toEqual({ owner: null, manager: null, idcc: null });
    const unknown = await open().findRows('55203253400703' as Siret);
    expect(unknown.ok && unknown.value.value).toEqual([]);
  });

  it.each([
    ['0086', '0086'],
    [86, '0086'],
    ['86  ', '0086'],
    [1486, '1486'],
    ['', null],
    [null, null],
    ['0', null],
  ])('reads the agreement %j as %j', async (cell, idcc) => {
    upstreams.current.setAnswer('table', row(BNP, cell, 'AFDAS'));
    const reply = await open().findRows(BNP);
    expect(reply.ok && reply.value.value[0]?.row.idcc).toBe(idcc);
  });

  it('takes a SIRET that came as a number and lost its zero', async () => {
    upstreams.current.setAnswer('table', row(5520325340070 as unknown as string, '1486', 'ATLAS'));
    const reply = await open().findRows('05520325340070' as Siret);
    expect(reply.ok && reply.value.value[0]?.siret).toBe('05520325340070');
  });

  it.each(['OPCO EP', 'OPCO2I', "L'OPCOMMERCE", 'OPCO MOBILITES', 'UNIFORMATION COHESION SOCIALE'])(
    'knows the label %s',
    async (label) => {
      upstreams.current.setAnswer('table', row(BNP, '1486', label));
      const reply = await open().findRows(BNP);
      expect(reply.ok && reply.value.value[0]?.row.owner).toMatch(/^[a-z0-9]+$/);
    },
  );

  it('reads N/C as no OPCO given', async () => {
    upstreams.current.setAnswer('table', row(BNP, '1486', 'N/C', 'N/C'));
    const reply = await open().findRows(BNP);
    expect(reply.ok && reply.value.value[0]?.row).toEqual({ owner: null, manager: null, idcc: '1486' });
  });

  it.each([
    ['a label that nobody knows', 'OPCO DES LICORNES', null, BNP],
    ['a manager that nobody knows', 'ATLAS', 'OPCO DES LICORNES', BNP],
    ['the row of another establishment', 'ATLAS', null, '55203253400703'],
    ['a cell that is an object', { nom: 'ATLAS' }, null, BNP],
  ])('fails on %s rather than say "no OPCO"', async (_, owner, manager, siret) => {
    upstreams.current.setAnswer('table', row(siret, '1486', owner, manager));
    expect(await open().findRows(BNP)).toEqual({
      ok: false,
      failure: { source: 'official-table', kind: 'unexpected-shape' },
    });
  });
});

describe('a table without its column of OPCOs', () => {
  it('fails rather than give rows without an OPCO', async () => {
    upstreams.current.setAnswer('table', { data: [{ SIRET: BNP, IDCC: '2120', OPCO: 'ATLAS' }] });
    expect(await open().findRows(BNP)).toMatchObject({ ok: false, failure: { kind: 'unexpected-shape' } });
  });
});

describe('the rows of a company', () => {
  it('are those of its establishments', async () => {
    const reply = await open().findRows('775688732' as Siren);
    expect(reply.ok && reply.value.value.map(({ siret, row }) => [siret, row.owner])).toEqual([
      ['77568873200236', 'opcosante'],
      ['77568873211811', 'opcosante'],
    ]);
    expect(pathsTo(upstreams.current, 'table')[0]).toMatch(
      /SIRET__greater=77568873200000&SIRET__less=77568873299999&page_size=50$/,
    );
  });

  it('say when there are more than one page holds', async () => {
    upstreams.current.setAnswer('table', { ...row('77568873200236', '9999', 'OPCO SANTE'), meta: { total: 80 } });
    const reply = await open().findRows('775688732' as Siren);
    expect(reply.ok && reply.value.isComplete).toBe(false);
  });
});

describe('the release', () => {
  const resource = (more: object) => ({ id: 'r', type: 'main', format: 'csv', ...more });
  const nameless = { title: 'export', url: 'https://example.org/export.csv', last_modified: '2026-09-24T10:00:00Z' };

  it.each([
    [{ title: 'SIRO_202604.csv' }, '2026-04', 'Table SIRET-OPCO'],
    [{ title: 'Table', url: 'https://example.org/siro-202601.csv' }, '2026-01', 'Table SIRET-OPCO'],
    [{ title: null, format: 'CSV', url: 'https://example.org/siro-202601.csv' }, '2026-01', 'Table SIRET-OPCO'],
    [nameless, '2026-09-24', 'Table SIRET-OPCO (date de mise en ligne)'],
  ])('%j is dated %s', async (more, asOf, title) => {
    upstreams.current.setAnswer('datasets', { resources: [resource(more)] });
    upstreams.current.setAnswer('table', { data: [] });
    const reply = await open().findRows(BNP);
    expect(reply.ok && reply.value.source).toMatchObject({ asOf, title });
  });

  it('is the newest main CSV, found once for the life of the page', async () => {
    const table = open();
    await table.findRows(BNP);
    await table.findRows('91930271100016' as Siret);
    expect(pathsTo(upstreams.current, 'datasets')).toHaveLength(1);
    expect(pathsTo(upstreams.current, 'table')[1]).toContain('202606');
  });

  it('is looked up again when it has been replaced', async () => {
    const table = open();
    await table.findRows(BNP);
    upstreams.current.publish('2026-08');
    upstreams.current.publish('2026-10');
    const reply = await table.findRows(BNP);
    expect(reply.ok && reply.value.source.asOf).toBe('2026-10');
    expect(pathsTo(upstreams.current, 'datasets')).toHaveLength(2);
  });

  it('gives way to the one before while the newest is not loaded', async () => {
    upstreams.current.setFault('table', 'gone');
    const table = open();
    const reply = await table.findRows(BNP);
    expect(reply.ok && reply.value.source.asOf).toBe('2026-04');
    await table.findRows(BNP);
    expect(pathsTo(upstreams.current, 'datasets')).toHaveLength(1);
  });

  it('is given up after the newest and the one before', async () => {
    const table = open();
    await table.findRows(BNP);
    upstreams.current.setFault('table', 'down');
    expect(await table.findRows(BNP)).toMatchObject({ ok: false, failure: { kind: 'network' } });
    // The one that worked, again, then the one before it.
    expect(pathsTo(upstreams.current, 'table')).toHaveLength(1 + 2 + 1);
    upstreams.current.setFault('table', null);
    expect((await table.findRows(BNP)).ok).toBe(true);
  });

  it('cannot be found in a dataset without a main CSV', async () => {
    upstreams.current.setAnswer('datasets', { resources: [resource({ format: 'pdf' }), resource({ type: 'other' })] });
    expect(await open().findRows(BNP)).toMatchObject({ ok: false, failure: { kind: 'unexpected-shape' } });
  });
});

describe('the name of the source', () => {
  it('is the host when it is not the publisher', async () => {
    const reply = await open().findRows(BNP);
    const host = upstreams.current.url.slice('http://'.length);
    expect(reply.ok && reply.value.source).toMatchObject({ id: 'other-host', publisher: host });
  });

  it.each(['table', 'datasets'] as const)('is not the publisher when only %s is elsewhere', async (which) => {
    const bases = { ...OFFICIAL_BASES, [which]: `https://mirror.example/${which}` };
    const reply = await open(
      (input, init) => toLocal(String(input).replace(`/${which}/api`, '/api'), init),
      bases,
    ).findRows(BNP);
    expect(reply.ok && reply.value.source).toMatchObject({ id: 'other-host', publisher: 'mirror.example' });
  });
});
