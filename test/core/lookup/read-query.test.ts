import { describe, expect, it } from 'vitest';
import { readQuery } from '../../../core/lookup/read-query.ts';

describe('a typed text', () => {
  it.each([
    ['418 166 096 00069', { by: 'siret', siret: '41816609600069' }],
    ['552032534', { by: 'siren', siren: '552032534' }],
    ['FR 83 404 833 048', { by: 'siren', siren: '404833048' }],
    ['62.01z', { by: 'naf', naf: '62.01Z' }],
    ['62.10Y', { by: 'naf', naf: '62.10Y' }],
    ['IDCC 16', { by: 'idcc', idcc: '0016' }],
    ['  Boulangerie   Martin ', { by: 'name', text: 'Boulangerie Martin' }],
  ])('%j asks %j', (text, query) => {
    expect(readQuery(text)).toEqual({ ok: true, query });
  });

  it('carries the warning of a number that passes by an exception', () => {
    expect(readQuery('35600000000014')).toEqual({
      ok: true,
      query: { by: 'siret', siret: '35600000000014' },
      warning: 'la-poste-checksum',
    });
  });

  it.each([
    ['W751212517', 'rna'],
    ['RNCP 38663', 'rncp'],
    ['RS6080', 'rs'],
    ['11 75 12345 75', 'nda'],
  ])('%j names no employer: %s', (text, found) => {
    expect(readQuery(text)).toEqual({ ok: false, reason: { kind: 'text', id: 'other-kind', found } });
  });

  it('with words too short for the registry is refused before any request', () => {
    expect(readQuery('AG')).toEqual({ ok: false, reason: { kind: 'text', id: 'too-short', count: 2, expected: 3 } });
  });

  it.each(['', '  ', '!?', '41816609600068'])('%j is refused with a reason', (text) => {
    const read = readQuery(text);
    expect(read.ok).toBe(false);
    expect(read.ok === false && read.reason.id).toMatch(/./);
  });
});
