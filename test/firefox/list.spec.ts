import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { expectAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/firefox-test.ts';

test('a list is filled from the installed table, pasted or from a workbook, without any network', async ({
  openTab,
  installTable,
  gateway,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'opcoscope-list-'));
  try {
    await installTable();
    const list = await openTab('/list.html');
    await (await list.find('textbox', /^Collez une colonne/)).type('30247464800664');
    await (await list.find('button', 'Lire cette liste')).click();
    await (await list.find('button', 'Lancer')).click();
    await list.says('Recherche terminée');
    await list.says('Atlas');
    await expectAccessible(list);

    await (await list.find('button', 'Nouvelle liste')).click();
    const file = path.join(folder, 'clients.xlsx');
    await writeXlsxFile([[{ value: 'SIRET' }], [{ value: '30247464800011' }]] as never).toFile(file);
    await (await list.find('file', /^Ou choisissez un fichier/)).choose(file);
    await list.says('clients.xlsx, 1 ligne');
    await (await list.find('button', 'Lancer')).click();
    await list.says('L’Opcommerce');
    expect(gateway.asked).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
