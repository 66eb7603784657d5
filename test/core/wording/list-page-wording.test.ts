import { describe, expect, it } from 'vitest';
import { noCounts, type RowGroup } from '../../../core/sheet/group-of-row.ts';
import { enListPage } from '../../../core/wording/en-list-page.ts';
import { frListPage } from '../../../core/wording/fr-list-page.ts';
import type { ListPageWording } from '../../../core/wording/list-page-wording.ts';
import { faultsOf } from './sentences.ts';

const GROUPS = Object.keys(noCounts()) as RowGroup[];
const COUNTS = [0, 1, 2, 500, 100_000];

/** Every sentence, with numbers that take the singular and such that take the plural. */
function sentences(wording: ListPageWording): string[] {
  return [
    ...Object.values(wording.ui),
    ...GROUPS.map(wording.group),
    ...GROUPS.filter((group) => group !== 'official' && group !== 'deduced').flatMap((group) =>
      [1, 4].map((count) => wording.noOpco(group, count)),
    ),
    ...(['siret', 'siren', 'vat', 'name'] as const).map(wording.kind),
    ...['2026-06', '2026-04', '2026-10'].map(wording.tableInstalled),
    ...COUNTS.flatMap((count) => [
      wording.count(count),
      wording.rows(count),
      wording.reading(count, null),
      wording.reading(count, 2_000_000),
      wording.sendingAhead(count),
      wording.estimate(count, true),
      wording.timeLeft(count),
      wording.rate(count / 3),
      wording.progress(1, count),
      wording.pausedBySource(count),
      wording.recognised(count, count),
      wording.recognised(0, count),
      wording.keptList(1, count, false),
      wording.keptList(count, count, true),
      wording.sheetRead(count, null),
      wording.sheetRead(count, wording.column('SIRET', 0)),
      wording.doneSummary(count),
      wording.exported('clients.csv', count),
      wording.retryFailed(count),
      wording.others(count),
      wording.previewOf(count),
    ]),
    wording.column(null, 2),
    wording.deleteConfirm('clients.csv'),
    wording.percentDone(25),
    wording.managedBy('AKTO'),
    wording.idccs(['1486', '2120']),
  ];
}

describe.each([
  ['French', frListPage],
  ['English', enListPage],
])('the list page in %s', (_, wording) => {
  it.each(sentences(wording))('%s', (sentence) => {
    expect(faultsOf(sentence, wording.lang)).toEqual([]);
  });

  it('promises no money and speaks plainly', () => {
    const all = sentences(wording).join('\n');
    expect(all).not.toMatch(/veuillez|n’hésitez|oups|please|OPCO officiel/i);
  });
});

it('says when a list was kept', () => {
  expect(frListPage.keptOn(Date.UTC(2026, 10, 27, 12))).toContain('27 novembre 2026');
  expect(enListPage.keptOn(Date.UTC(2026, 10, 27, 12))).toContain('27 November 2026');
});

it('says how long the State’s services take at seven requests a second', () => {
  // Without a table, two are asked about each row.
  expect(frListPage.estimate(500, false)).toBe('500 lignes\u202f: environ 3 minutes');
  expect(frListPage.estimate(500, true)).toBe('500 lignes\u202f: environ 2 minutes');
  expect(enListPage.estimate(100_000, true)).toBe('100,000 rows: about 4 hours');
});
