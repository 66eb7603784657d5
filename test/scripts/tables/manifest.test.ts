import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keepOwnRefreshes, type Manifest, readManifest, withTable } from '../../../scripts/tables/manifest.ts';

const folder = mkdtempSync(join(tmpdir(), 'manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

const publication = (asOf: string) => ({ publisher: 'INSEE', title: 'NAF', asOf, licence: null, url: null });
const own = { file: 'data/own.ts', rows: 2, sha256: 'b', sources: ['own'], inputs: { 'own.csv': 'c' } };
const shared = { file: 'data/shared.ts', rows: 1, sha256: 'a', sources: ['naf'] };
const former: Manifest = {
  sources: { naf: publication('2025'), own: publication('2026-01'), dropped: publication('2024') },
  tables: [shared, own, { ...shared, file: 'data/dropped.ts', sources: ['dropped'] }],
  inputs: { 'naf.csv': 'd', 'dropped.csv': 'e' },
};

describe('the manifest', () => {
  it('keeps what is refreshed by itself, and nothing else, when the tables are compiled together', () => {
    const compiled = { sources: { naf: publication('2026') }, tables: [shared], inputs: { 'naf.csv': 'f' } };
    expect(keepOwnRefreshes(former, compiled)).toEqual({
      sources: { naf: publication('2026'), own: publication('2026-01') },
      tables: [shared, own],
      inputs: { 'naf.csv': 'f' },
    });
  });

  it('takes a refreshed table in its former place, a new one last', () => {
    const refreshed = { ...own, rows: 3 };
    const sources = { own: publication('2026-02') };
    expect(withTable(former, sources, refreshed)).toEqual({
      ...former,
      sources: { ...former.sources, ...sources },
      tables: former.tables.with(1, refreshed),
    });
    const first = { ...own, file: 'data/new.ts' };
    expect(withTable(former, {}, first).tables).toEqual([...former.tables, first]);
  });

  it('is empty where there is none, and refused by name where it is not JSON', () => {
    expect(readManifest(join(folder, 'absent'))).toEqual({ sources: {}, tables: [], inputs: {} });
    writeFileSync(join(folder, 'manifest.json'), '{');
    expect(() => readManifest(folder)).toThrow(`${join(folder, 'manifest.json')}: `);
  });
});
