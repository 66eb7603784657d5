import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countCouples, countOfficialFile } from '../../../scripts/tables/siro.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'siro-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, ...lines: string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const HEADER = 'SIRET|IDCC|OPCO_PROPRIETAIRE|OPCO_GESTION';

describe('counts from the official file', () => {
  it('are the same as from the couples', async () => {
    const file = write(
      'whole.csv',
      HEADER,
      '00000000000018|1486|ATLAS|',
      '00000000000026|1486|ATLAS|AKTO',
      '00000000000034|1486|OPCO2I|',
      '00000000000042||AFDAS|',
      '00000000000059|||',
    );
    const counts = await countOfficialFile(file);
    expect(counts.byIdcc).toEqual(countCouples('1486|ATLAS|2\n1486|OPCO2I|1\n').byIdcc);
    expect([...counts.byOpco]).toEqual([
      ['atlas', 2],
      ['opco2i', 1],
      ['afdas', 1],
    ]);
  });

  it('refuse a changed header, naming it', async () => {
    await expect(countOfficialFile(write('header.csv', 'SIRET;IDCC'))).rejects.toThrow('the header is "SIRET;IDCC"');
    await expect(countOfficialFile(write('bom.csv', `\uFEFF${HEADER}`))).rejects.toThrow('the header is');
  });

  it('refuse an unknown OPCO and a bad number, naming them', async () => {
    const unknown = write('unknown.csv', HEADER, '00000000000018|1486|OPCO NEUF|');
    await expect(countOfficialFile(unknown)).rejects.toThrow('unknown OPCO label "OPCO NEUF"');
    expect(() => countCouples('148|ATLAS|2')).toThrow('"148" is not the number of an agreement');
  });
});
