import { describe, expect, it } from 'vitest';
import { readFolderAddress, readTableList } from '../../../core/sources/table-folder.ts';

describe('the address of a folder', () => {
  it.each([
    ['https://opco.example.org', 'https://opco.example.org/'],
    ['  https://opco.example.org/tables ', 'https://opco.example.org/tables/'],
    ['opco.example.org/tables//', 'https://opco.example.org/tables/'],
    ['https://opco.example.org/tables/siret-table.json', 'https://opco.example.org/tables/'],
    ['https://opco.example.org/tables/?x=1#y', 'https://opco.example.org/tables/'],
    ['https://OPCO.example.org:8443/a b'.replace(' ', '%20'), 'https://opco.example.org:8443/a%20b/'],
  ])('%s is %s', (text, href) => {
    expect(String(readFolderAddress(text))).toBe(href);
  });

  it.each(['http://opco.example.org/', 'ftp://opco.example.org/', 'file:///c/x', 'javascript:alert(1)', 'data:x,y'])(
    '%s is refused',
    (text) => {
      expect(readFolderAddress(text)).not.toBeInstanceOf(URL);
    },
  );
  it('says of http why', () => {
    expect(readFolderAddress('http://opco.example.org/')).toBe('not-https');
  });
  it.each(['', ' ', 'mon dossier', 'https://', 'https://user:secret@opco.example.org/'])('%j is none', (text) => {
    expect(readFolderAddress(text)).toBeNull();
  });
});

describe('the description of a folder', () => {
  const sound = {
    format: 1,
    month: '2026-06',
    rows: 3_671_884,
    file: 'siret-table-2026-06.siro',
    bytes: 5_641_000,
    sha256: 'a'.repeat(64),
  };

  it('is read, and what else it says is left aside', () => {
    const { file, bytes, sha256 } = sound;
    const list = { file: { file, bytes, sha256 }, shards: null };
    expect(readTableList({ ...sound, source: 'x', shards: { count: 4096 } })).toEqual(list);
    expect(readTableList({ ...sound, sha256: 'A'.repeat(64) })).toEqual(list);
  });

  it.each([
    null,
    'x',
    [],
    {},
    { ...sound, format: 2 },
    { ...sound, month: '2026-13' },
    { ...sound, rows: '3671884' },
    { ...sound, bytes: -1 },
    { ...sound, bytes: 1.5 },
    { ...sound, file: '../x.siro' },
    { ...sound, file: '/x.siro' },
    { ...sound, file: 'https://elsewhere.example/x.siro' },
    { ...sound, file: '.hidden' },
    { ...sound, sha256: 'abc' },
    { ...sound, sha256: undefined },
  ])('is refused where it is anything else: %j', (json) => {
    expect(readTableList(json)?.file ?? null).toBeNull();
  });

  const shards = { count: 1024, folder: 'siret-table-202606-1a2b3c4d' };
  const source = 'b'.repeat(64);
  it('may list shards, with or without the whole table', () => {
    expect(readTableList({ ...sound, source, shards })?.shards).toEqual({ ...shards, source });
    expect(readTableList({ ...sound, file: undefined, source, shards })).toEqual({
      file: null,
      shards: { ...shards, source },
    });
  });
  it.each([
    { count: 511 },
    { count: 32_769 },
    { count: 1024.5 },
    { count: '1024' },
    { folder: '..' },
    { folder: 'a/b' },
  ])('lists no shards where they are %j', (wrong) => {
    expect(readTableList({ ...sound, source, shards: { ...shards, ...wrong } })?.shards).toBeNull();
  });
  it('lists none of another version, whatever the part', () => {
    expect(readTableList({ ...sound, format: 2, source, shards })).toBeNull();
  });
});
