import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReading } from '../../../core/detection/check-reading.ts';
import type { GatheredPage } from '../../../core/detection/gathered-page.ts';
import { readFetched, readGathered } from '../../../core/detection/read-gathered.ts';

const ORIGIN = 'https://example.com';
const url = 'https://example.com/mentions-legales';
const page: GatheredPage = {
  url,
  title: 'Mentions légales',
  lines: [
    { text: 'Mentions légales', label: '', isHeading: true },
    { text: 'Ce site est édité par Boulangerie Martin, SIRET 732 829 320 00074.', label: '', isHeading: false },
  ],
  metas: [],
  items: [],
  legalPages: [{ kind: 'terms', url: 'https://example.com/cgv', label: 'CGV', isSameOrigin: true }],
  profile: null,
  selection: '',
  isComplete: true,
};

describe('readGathered', () => {
  it('reads what an honest script gathered', () => {
    const reading = readGathered(structuredClone(page));
    expect(reading?.subject).toMatchObject({ siren: '732829320', siret: '73282932000074', part: 'publisher' });
    expect(reading?.legalPages).toEqual(page.legalPages);
    expect(reading?.isComplete).toBe(true);
  });

  it.each([[null], [undefined], [42], ['page'], [[]], [{}], [{ ...page, url: 'javascript:alert(1)' }]])(
    'takes %j for no page',
    (value) => {
      expect(readGathered(value)).toBeNull();
    },
  );

  it('never throws, and gives only what may be shown', () => {
    const hostile = fc.record(
      Object.fromEntries(
        Object.entries(page).map(([key, value]) => [key, fc.oneof(fc.constant(value), fc.anything({ maxDepth: 3 }))]),
      ),
    );
    fc.assert(
      fc.property(fc.oneof(hostile, fc.anything()), (value) => {
        const reading = readGathered(value);
        if (reading) expect(checkReading(structuredClone(reading))).toEqual(reading);
      }),
    );
  });
});

describe('readFetched', () => {
  it('reads a page that was fetched, and says where it came from', () => {
    expect(readFetched({ ok: true, url: 'https://example.com/old', page }, ORIGIN)).toEqual({
      ok: true,
      url,
      reading: readGathered(page),
    });
  });

  it('gives a known reason for a page that was not', () => {
    expect(readFetched({ ok: false, url, reason: 'too-big' }, ORIGIN)).toEqual({ ok: false, url, reason: 'too-big' });
  });

  it.each([
    [null],
    [42],
    [{ ok: true, url }],
    [{ ok: true, url, page: { ...page, url: 'data:text/html,x' } }],
    [{ ok: false, url, reason: 'tired' }],
    [{ ok: false, url, reason: 'toString' }],
    [{ ok: false, reason: 'too-big' }],
    [{ url, page }],
    [{ ok: true, url, page: { ...page, url: 'https://other.example/mentions-legales' } }],
    [{ ok: true, url: 'https://other.example/', page }],
    [{ ok: false, url: 'http://example.com/', reason: 'too-big' }],
    [{ ok: false, url: 'x', reason: 'too-big' }],
  ])('takes %j for neither', (value) => {
    expect(readFetched(value, ORIGIN)).toBeNull();
  });
});
