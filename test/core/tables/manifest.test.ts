import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RNCP_SOURCE } from '../../../core/tables/certifications.ts';
import { DARES_SOURCE, IDCC_OPCO_SOURCE } from '../../../core/tables/idcc-opco.ts';
import manifest from '../../../core/tables/manifest.json' with { type: 'json' };
import { NAF_IDCC_SOURCE } from '../../../core/tables/naf-opco.ts';

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

  it.each([IDCC_OPCO_SOURCE, DARES_SOURCE, NAF_IDCC_SOURCE, RNCP_SOURCE])(
    'says of $id what its reader says',
    (source) => {
      const { id, ...said } = source;
      expect(manifest.sources[id as keyof typeof manifest.sources]).toMatchObject(said);
    },
  );

  it('names the licence of the official table', () => {
    expect(manifest.sources.siro).toMatchObject({ asOf: '2026-06', licence: 'Licence Ouverte 2.0' });
  });

  it('holds the hash of every input', () => {
    expect(Object.keys(manifest.inputs).length).toBeGreaterThan(9);
    for (const hash of Object.values(manifest.inputs)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
