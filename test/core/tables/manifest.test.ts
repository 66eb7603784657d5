import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { IDCC_OPCO_SOURCE } from '../../../core/tables/idcc-opco.ts';
import manifest from '../../../core/tables/manifest.json' with { type: 'json' };

const folder = join(import.meta.dirname, '../../../core/tables');

describe('the manifest of the tables', () => {
  it('lists every data module', () => {
    const files = readdirSync(join(folder, 'data')).map((file) => `data/${file}`);
    expect(manifest.tables.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it.each(manifest.tables)('holds the hash of $file', ({ file, sha256, rows, sources }) => {
    const text = readFileSync(join(folder, file));
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    expect(rows).toBeGreaterThan(0);
    for (const source of sources) expect(Object.keys(manifest.sources)).toContain(source);
  });

  it('names the month that the readers name', () => {
    expect(manifest.sources.siro).toMatchObject({ asOf: IDCC_OPCO_SOURCE.asOf, licence: 'Licence Ouverte 2.0' });
  });

  it('holds the hash of every input', () => {
    expect(Object.keys(manifest.inputs).length).toBeGreaterThan(9);
    for (const hash of Object.values(manifest.inputs)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
