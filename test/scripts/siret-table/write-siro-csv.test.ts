import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Idcc } from '../../../core/answer.ts';
import { OPCO_IDS, opcoByLabel } from '../../../core/tables/opcos.ts';
import { syntheticRows } from '../../../scripts/siret-table/synthetic-rows.ts';
import { writeSiroCsv } from '../../../scripts/siret-table/write-siro-csv.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'siro-'));
const file = path.join(folder, 'siro.csv');
afterAll(() => rmSync(folder, { recursive: true }));

describe('rows as the official file writes them', () => {
  it('is the header, then a line a row, SIRETs with their zeros', async () => {
    await writeSiroCsv(
      {
        sirets: Float64Array.of(91930271100016, 5480546700019, 48, 99999999999999),
        valueOf: Uint16Array.of(1, 0, 2, 0),
        values: [
          { owner: null, manager: null, idcc: null },
          { owner: 'atlas', manager: 'akto', idcc: '1486' as Idcc },
          { owner: 'uniformation', manager: null, idcc: '0016' as Idcc },
        ],
      },
      file,
    );
    expect(readFileSync(file, 'utf8')).toBe(
      [
        'SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION',
        '91930271100016|1486|ATLAS|AKTO',
        '05480546700019|||',
        '00000000000048|0016|UNIFORMATION COHESION SOCIALE|',
        '99999999999999|||',
        '',
      ].join('\n'),
    );
  });

  it('is the header alone for no rows', async () => {
    await writeSiroCsv({ sirets: new Float64Array(), valueOf: new Uint16Array(), values: [] }, file);
    expect(readFileSync(file, 'utf8')).toBe('SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION\n');
  });

  it('loses nothing between pieces, and every label is one that is read', async () => {
    const { sirets, valueOf: places, values } = syntheticRows({ rows: 100_000, seed: 1, distribution: 'official' });
    await writeSiroCsv({ sirets, valueOf: places, values }, file);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(1);
    expect(lines).toHaveLength(100_000);
    const owners = new Set<string | null>();
    const differing = lines.filter((line, row) => {
      const [siret, idcc, owner = '', manager = ''] = line.split('|');
      const value = values[places[row] ?? -1];
      owners.add(opcoByLabel(owner));
      return !(
        Number(siret) === sirets[row] &&
        siret?.length === 14 &&
        idcc === (value?.idcc ?? '') &&
        opcoByLabel(owner) === value?.owner &&
        opcoByLabel(manager) === value?.manager
      );
    });
    expect(differing).toEqual([]);
    expect(owners).toEqual(new Set([...OPCO_IDS, null]));
  });

  it('fails where the file cannot be written', async () => {
    const table = syntheticRows({ rows: 10, seed: 1, distribution: 'dense' });
    await expect(writeSiroCsv(table, path.join(folder, 'nowhere', 'siro.csv'))).rejects.toThrow('ENOENT');
  });
});
