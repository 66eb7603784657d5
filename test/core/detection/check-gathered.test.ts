import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGathered } from '../../../core/detection/check-gathered.ts';
import type { GatheredPage } from '../../../core/detection/gathered-page.ts';
import type { StructuredItem } from '../../../core/detection/structured-data.ts';

const url = 'https://example.com/mentions-legales';
const properties = (values: object): StructuredItem['properties'] => Object.assign(Object.create(null), values);
const line = { text: 'SIRET 732 829 320 00074', label: 'Boulangerie Martin', isHeading: true };
const meta = { name: 'description', content: 'La boulangerie' };
const legalPage = { kind: 'terms', url: 'https://example.com/cgv', label: 'CGV', isSameOrigin: true } as const;
const item: StructuredItem = {
  types: ['Organization'],
  properties: properties({
    taxID: ['732829320'],
    address: [{ types: ['PostalAddress'], properties: properties({ addressLocality: ['Nantes'] }) }],
  }),
};
const whole: GatheredPage = {
  url,
  title: 'Mentions légales',
  lines: [line],
  metas: [meta],
  items: [item],
  legalPages: [legalPage],
  profile: { name: 'Boulangerie Martin', town: 'Nantes', place: 'structured-data' },
  selection: '732 829 320',
  isComplete: true,
};

const check = (change: object): GatheredPage => {
  const page = checkGathered({ ...whole, ...change });
  if (!page) throw new Error('No page came out.');
  return page;
};
const depthOf = (one: StructuredItem): number =>
  1 +
  Math.max(
    0,
    ...Object.values(one.properties)
      .flat()
      .map((value) => (typeof value === 'string' ? 0 : depthOf(value))),
  );

describe('checkGathered', () => {
  it('gives an honest page back as it is', () => {
    expect(checkGathered(structuredClone(whole))).toEqual(whole);
  });

  it.each([[null], [undefined], [42], ['page'], [[]], [true], [{}], [{ ...whole, url: undefined }]])(
    'takes %j for no page',
    (value) => {
      expect(checkGathered(value)).toBeNull();
    },
  );

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'about:blank',
    'https://user:secret@example.com/',
    '/relative',
    `https://example.com/${'a'.repeat(3000)}`,
    42,
  ])('takes a page at %j for none, and drops such a link', (address) => {
    expect(checkGathered({ ...whole, url: address })).toBeNull();
    expect(check({ legalPages: [{ ...legalPage, url: address }, legalPage] }).legalPages).toEqual([legalPage]);
  });

  it('makes an empty page of an address alone', () => {
    expect(checkGathered({ url })).toEqual({
      url,
      title: '',
      lines: [],
      metas: [],
      items: [],
      legalPages: [],
      profile: null,
      selection: '',
      isComplete: false,
    });
  });

  it.each([
    ['no object', 42],
    ['a list', []],
    ['nothing', null],
    ['an empty text', { ...line, text: '' }],
    ['a text that is none', { ...line, text: { length: 5 } }],
  ])('drops a line that is %s', (_what, hostile) => {
    expect(check({ lines: [hostile, line] }).lines).toEqual([line]);
  });

  it('takes only a plain true for a heading, a whole page, the same origin', () => {
    const page = check({
      lines: [{ ...line, isHeading: 1 }],
      legalPages: [{ ...legalPage, isSameOrigin: 'yes' }],
      isComplete: 'true',
    });
    expect(page.lines[0]?.isHeading).toBe(false);
    expect(page.legalPages[0]?.isSameOrigin).toBe(false);
    expect(page.isComplete).toBe(false);
  });

  it.each([
    ['legalPages', { ...legalPage, kind: 'toString' }],
    ['metas', { name: 'description' }],
    ['items', { types: ['Thing'] }],
    ['items', { types: ['Thing'], properties: [] }],
    ['items', 'Thing'],
  ])('drops from %s what is no such thing: %j', (list, hostile) => {
    expect(check({ [list]: [hostile] })).toMatchObject({ [list]: [] });
  });

  it('knows no profile without a name or a known place', () => {
    expect(check({ profile: { ...whole.profile, name: ' \u200b' } }).profile).toBeNull();
    expect(check({ profile: { ...whole.profile, place: 'cloud' } }).profile).toBeNull();
    expect(check({ profile: { ...whole.profile, town: 75 } }).profile).toEqual({ ...whole.profile, town: null });
  });

  it('takes control characters out of texts, and what hides or turns words out of those that are shown', () => {
    const page = check({
      title: 'a\u0000b\nc',
      lines: [{ text: 'SIRET\u0000732\u200b829', label: '\u0007x', isHeading: false }],
      legalPages: [{ ...legalPage, label: '\u202eCGV\u2066\ud800 ' }],
      profile: { name: 'Mar\u200btin', town: '\ufeffNantes', place: 'text' },
      selection: ' 732\t829 ',
    });
    expect(page.title).toBe('a b c');
    expect(page.lines).toEqual([{ text: 'SIRET 732\u200b829', label: ' x', isHeading: false }]);
    expect(page.legalPages[0]?.label).toBe('CGV');
    expect(page.profile).toEqual({ name: 'Martin', town: 'Nantes', place: 'text' });
    expect(page.selection).toBe('732 829');
  });

  it('cuts texts and lists that no page fills', () => {
    const long = 'x'.repeat(10_000);
    const page = check({
      title: long,
      lines: [{ text: 'x', label: long }, ...Array(60_000).fill({ text: 'x', label: '' })],
      metas: Array(1000).fill({ name: long, content: long }),
      items: Array(20_000).fill({ types: [], properties: {} }),
      legalPages: Array(1000).fill({ ...legalPage, label: long }),
      profile: { name: long, town: long, place: 'text' },
      selection: long,
    });
    expect(page.title).toHaveLength(300);
    expect(page.lines).toHaveLength(20_000);
    expect(page.lines[0]?.label).toHaveLength(170);
    expect(page.metas).toHaveLength(50);
    expect(page.metas[0]?.name).toHaveLength(80);
    expect(page.metas[0]?.content).toHaveLength(300);
    expect(page.items).toHaveLength(10_000);
    expect(page.isComplete).toBe(false);
    expect(page.legalPages).toHaveLength(10);
    expect(page.legalPages[0]?.label).toHaveLength(80);
    expect(page.profile?.name).toHaveLength(120);
    expect(page.profile?.town).toHaveLength(80);
    expect(page.selection).toHaveLength(200);
  });

  it('says that a page is not whole when its text was cut', () => {
    const of = (count: number) => check({ lines: Array(count).fill({ text: 'x'.repeat(8000) }) });
    expect(of(100).isComplete).toBe(true);
    const cut = of(500);
    expect(cut.isComplete).toBe(false);
    expect(cut.lines.reduce((sum, { text }) => sum + text.length, 0)).toBe(1_000_000);
    expect(check({ lines: [{ text: 'x'.repeat(9000) }] }).lines[0]?.text).toHaveLength(4200);
  });

  it('does not follow items deeper than any page goes', () => {
    const deep = Array(1000)
      .fill(null)
      .reduce<object>((inner) => ({ types: ['Thing'], properties: { part: [inner] } }), { types: [], properties: {} });
    const [kept] = check({ items: [deep] }).items;
    expect(kept && depthOf(kept)).toBe(26);
  });

  it('keeps properties apart from what every object has', () => {
    const hostile = JSON.parse(
      '{"__proto__": ["polluted"], "constructor": ["x"], "toString": [{"types": [], "properties": {"__proto__": ["y"]}}]}',
    );
    const [kept] = check({ items: [{ types: ['Thing'], properties: hostile }] }).items;
    expect(Object.getPrototypeOf(kept?.properties)).toBeNull();
    expect(Object.keys(kept?.properties ?? {})).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });

  it('brings nothing through that it does not know', () => {
    const more = { extra: 1 };
    const hostile = JSON.parse('{"__proto__": {"polluted": true}, "constructor": 1, "extra": 1}');
    const page = check({
      ...hostile,
      lines: [{ ...line, ...more }],
      metas: [{ ...meta, ...more }],
      items: [{ ...item, ...more }],
      legalPages: [{ ...legalPage, ...more }],
      profile: { ...whole.profile, ...more },
    });
    expect(page).toEqual(whole);
    expect((page as object as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('never throws, gives only well-formed pages, and checking twice changes nothing', () => {
    const broken = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.anything({ maxDepth: 2 }),
        fc.constantFrom(...Object.values(whole), line, meta, item, legalPage),
        fc.array(tie('value'), { maxLength: 3 }),
        fc.record({ types: tie('value'), properties: fc.dictionary(fc.string(), tie('value'), { maxKeys: 3 }) }),
      ),
    })).value;
    const pages = fc.record(
      Object.fromEntries(
        Object.entries(whole).map(([key, value]) => [
          key,
          fc.oneof({ arbitrary: fc.constant(value), weight: 3 }, broken),
        ]),
      ),
    );
    let kept = 0;
    fc.assert(
      fc.property(fc.oneof({ arbitrary: pages, weight: 5 }, fc.anything()), (value) => {
        const page = checkGathered(value);
        if (!page) return;
        kept += 1;
        expect(Object.keys(page)).toEqual(Object.keys(whole));
        expect(page.url).toMatch(/^https?:/);
        expect([page.title, page.selection].map((text) => typeof text)).toEqual(['string', 'string']);
        for (const { text, label, isHeading } of page.lines) {
          expect(text).not.toBe('');
          expect([typeof text, typeof label, typeof isHeading]).toEqual(['string', 'string', 'boolean']);
        }
        for (const one of page.items) expect(Object.getPrototypeOf(one.properties)).toBeNull();
        expect(checkGathered(structuredClone(page))).toEqual(page);
      }),
      { numRuns: 1000 },
    );
    expect(kept).toBeGreaterThan(200);
  });
});
