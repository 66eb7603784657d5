import { describe, expect, it } from 'vitest';
import type { InstalledFault, InstallFault, InstallStage, Provenance } from '../../../core/siret-table/installation.ts';
import type { TableFault } from '../../../core/siret-table/siret-table.ts';
import type { RejectedLine, RejectedReason, SiroFault } from '../../../core/siret-table/siro-fault.ts';
import { enTable } from '../../../core/wording/en-table.ts';
import { frTable } from '../../../core/wording/fr-table.ts';
import type { InUse } from '../../../core/wording/wording.ts';
import { faultsOf } from './sentences.ts';

/** An example of every kind: the compiler refuses a list that lacks one. */
type Each<Union, Key extends keyof Union> = { [Id in Union[Key] & string]: Extract<Union, Record<Key, Id>>[] };

const line = (reason: RejectedReason): RejectedLine => ({ line: 1234, reason, text: '7,3E+13|1486|ATLAS|' });
const REASONS = Object.keys({ columns: true, siret: true, idcc: true, contradiction: true } satisfies Record<
  RejectedReason,
  true
>) as RejectedReason[];

const OFFICIAL: Each<SiroFault, 'id'> = {
  empty: [{ id: 'empty' }],
  header: [{ id: 'header', found: 'SIREN|OPCO' }],
  spreadsheet: [',', ';', '\t'].map((separator) => ({ id: 'spreadsheet', separator: separator as ',' })),
  encoding: [1, 12].map((at) => ({ id: 'encoding', line: at })),
  label: [{ id: 'label', label: 'OPCO DES LICORNES', line: 1200 }],
  truncated: [{ id: 'truncated', line: 20_000 }],
  'too-many-rejected': [
    ...REASONS.map((reason) => ({
      id: 'too-many-rejected' as const,
      rejected: { total: 900, lines: [line(reason)] },
      rows: 20_000,
    })),
    { id: 'too-many-rejected', rejected: { total: 900, lines: [] }, rows: 20_000 },
  ],
};
const TABLE: Record<TableFault['id'], TableFault> = {
  empty: { id: 'empty' },
  foreign: { id: 'foreign' },
  'older-format': { id: 'older-format', version: 1 },
  'newer-format': { id: 'newer-format', version: 9 },
  truncated: { id: 'truncated', bytes: 3_000_000, expected: 6_000_000 },
  altered: { id: 'altered' },
  'other-part': { id: 'other-part' },
  'cannot-check': { id: 'cannot-check' },
};
const host = 'static.data.gouv.fr';
const FAULTS: Each<InstallFault, 'kind'> = {
  official: Object.values(OFFICIAL)
    .flat()
    .map((fault) => ({ kind: 'official', fault })),
  table: Object.values(TABLE).map((fault) => ({ kind: 'table', fault })),
  archive: (['unreadable', 'no-table', 'too-big', 'no-month'] as const).map((reason) => ({ kind: 'archive', reason })),
  'file-unreadable': [{ kind: 'file-unreadable' }],
  'no-release': [{ kind: 'no-release' }],
  permission: [{ kind: 'permission', host }],
  network: [{ kind: 'network', host }],
  http: [404, 410, 403, 500].map((status) => ({ kind: 'http', host, status })),
  cut: [
    { kind: 'cut', received: 0, total: null, isKept: false },
    { kind: 'cut', received: 42_000_000, total: 109_242_949, isKept: true },
  ],
  'other-size': [{ kind: 'other-size', expected: 109_242_949, found: 1_200 }],
  folder: (['no-description', 'unknown-description', 'not-https', 'no-address'] as const).map((reason) => ({
    kind: 'folder',
    reason,
  })),
  'too-big': [{ kind: 'too-big', bytes: 40_000_000, limit: 32_000_000 }],
  'other-content': [{ kind: 'other-content' }],
  quota: [
    { kind: 'quota', needed: 120_000_000, free: 40_000_000 },
    { kind: 'quota', needed: 120_000_000, free: null },
  ],
  store: [{ kind: 'store' }],
  busy: [{ kind: 'busy' }],
  crash: [{ kind: 'crash' }],
};
const ALL_FAULTS: InstallFault[] = Object.values(FAULTS).flat();
const IN_USE: InUse[] = [{ month: '2026-06' }, 'unreadable', null];
const ORIGINS: Provenance[] = [
  { kind: 'publisher' },
  { kind: 'host', host: 'data.example.org' },
  { kind: 'file', name: 'siro-202606.csv' },
];
const STAGES: InstallStage[] = ['download', 'read', 'convert', 'keep'];
const INSTALLED_FAULTS: InstalledFault[] = ['damaged', 'other-format', 'unavailable'];

describe.each([
  ['fr', frTable],
  ['en', enTable],
] as const)('what is said of the national table in %s', (lang, said) => {
  const faults = (sentences: string[]) => [...new Set(sentences)].flatMap((text) => faultsOf(text, lang));

  it('has every text of the interface, without a fault', () => {
    expect(faults(Object.values(said.ui))).toEqual([]);
    expect(Object.keys(frTable.ui).sort()).toEqual(Object.keys(enTable.ui).sort());
  });

  it('says of every fault what happened, what is kept and what to do', () => {
    const sentences = IN_USE.flatMap((inUse) => ALL_FAULTS.map((fault) => said.fault(fault, inUse)));
    expect(faults(sentences)).toEqual([]);
    for (const sentence of sentences) expect(sentence.match(/\.(?=\s|$)/g)?.length, sentence).toBeGreaterThan(2);
    const happened = ALL_FAULTS.map((fault) => said.fault(fault, null));
    expect(new Set(happened).size).toBe(ALL_FAULTS.length - 1); // 404 and 410 say the same.
  });

  it('says which table stays in use', () => {
    for (const fault of ALL_FAULTS) expect(said.fault(fault, { month: '2026-06' })).toContain(said.month('2026-06'));
    expect(said.cancelled({ month: '2026-06' })).toContain(said.month('2026-06'));
    expect(faults(IN_USE.map(said.cancelled))).toEqual([]);
  });

  it('says every state of an installation', () => {
    expect(
      faults([
        ...STAGES.map(said.stage),
        ...STAGES.flatMap((stage) => [said.progress(stage, 0, 1), said.progress(stage, 500, 1000)]),
        said.progress('download', 5000, null),
        ...[1, 59, 60, 89, 90, 600].map(said.timeLeft),
        said.installed('2026-06'),
        said.halfWay({ month: '2026-06', received: 4_194_304, total: 109_242_949 }),
        said.halfWay({ month: '2026-06', received: 4_194_304, total: null }),
        ...INSTALLED_FAULTS.map(said.installedFault),
      ]),
    ).toEqual([]);
  });

  it('says what is installed, and what is published', () => {
    const release = { month: '2026-06', publishedOn: '2026-09-24', bytes: 109_242_949, host };
    expect(
      faults([
        ...ORIGINS.flatMap((from) => [said.origin(from), said.trust(from)]),
        ...[0, 1, 3_671_884].map(said.rows),
        said.release(release),
        said.release({ ...release, publishedOn: null, bytes: null }),
        ...['2026-04', '2026-06', '2026-09'].map((found) => said.comparison(found, '2026-06')),
        said.permissionAhead(host),
        ...[1, 12].map(said.rejected),
        ...REASONS.map((reason) => said.rejectedLine(line(reason))),
        said.newer('2026-09'),
        said.checkedOn('2026-11-27'),
        said.askMonth('export.csv'),
      ]),
    ).toEqual([]);
  });

  it('calls the publisher’s own table official, and no other', () => {
    expect(ORIGINS.map((from) => /offici/.test(said.trust(from)))).toEqual([true, false, false]);
    expect(said.trust({ kind: 'host', host: 'data.example.org' })).toContain('data.example.org');
  });
});

it('elides before the months that begin with a vowel', () => {
  expect(
    ['2026-04', '2026-06', '2026-08', '2026-10'].map(frTable.newer).map((text) => text.split('publiée, ')[1]),
  ).toEqual(['d’avril 2026.', 'de juin 2026.', 'd’août 2026.', 'd’octobre 2026.']);
});

it('writes sizes as each language does', () => {
  expect(frTable.size(109_242_949)).toBe('109\u202fMo');
  expect(frTable.size(5_640_000)).toBe('5,6\u202fMo');
  expect(enTable.size(1_200)).toBe('1.2\u202fkB');
});
