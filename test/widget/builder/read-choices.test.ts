import { describe, expect, it } from 'vitest';
import { type Choices, choicesFromHash, choicesToHash, defaultChoices } from '../../../widget/builder/choices.ts';
import { readChoices } from '../../../widget/builder/read-choices.ts';
import { meantBy } from '../../../widget/element/check-attributes.ts';

const ADDRESS = 'https://static.example.org/opcoscope/0.2.0/';
const USUAL = defaultChoices(ADDRESS);
const read = (change: Partial<Choices>) => readChoices({ ...USUAL, ...change });
const TOLD: Partial<Choices> = { course: 'told' };

describe('the tag that choices make', () => {
  it('has no attribute where nothing was chosen', () => {
    expect(read({})).toEqual({
      ...{ attributes: {}, theme: null, accent: null, address: ADDRESS, api: null, tableSrc: null, faults: {} },
    });
  });

  it('has all that was chosen', () => {
    const made = read({
      ...{ mode: 'compact', look: 'warm', accent: '#A03E1C', lang: 'en', profile: 'job_seeker', course: 'told' },
      ...{ rncp: 'rncp 37674', price: '2 450,50 €', hours: '140 h', level: '5' },
      ...{ source: 'own', api: 'https://relay.example.org/opco', tableSrc: 'https://relay.example.org/table/' },
      ...{ isInForm: true, name: 'lead[opco]', isRequired: true },
    });
    expect(made.faults).toEqual({});
    expect(made.theme).toBe('warm');
    expect(made.accent).toBe('#a03e1c');
    expect(made.attributes).toEqual({
      ...{ lang: 'en', mode: 'compact', class: 'opco-theme-warm', profile: 'job_seeker' },
      ...{ rncp: 'RNCP37674', price: '2450.5', hours: '140', level: '5' },
      ...{ api: 'https://relay.example.org/opco', 'table-src': 'https://relay.example.org/table/' },
      ...{ name: 'lead[opco]', required: '' },
    });
    // The element itself takes each of them.
    for (const name of ['lang', 'mode', 'rncp', 'price', 'hours', 'level']) {
      expect(meantBy({ getAttribute: () => made.attributes[name] ?? '' } as never, name), name).not.toBeNull();
    }
  });

  it.each([
    ['light', { theme: 'light' }],
    ['dark', { theme: 'dark' }],
    ['night', { class: 'opco-theme-night' }],
  ] as const)('says the look %s', (look, attributes) => {
    expect(read({ look }).attributes).toEqual(attributes);
  });

  it('leaves out the course, the server and the name of a form that are not asked for', () => {
    const typed: Partial<Choices> = { rncp: 'x', price: '-1', api: 'x', name: '', isRequired: true };
    expect(read(typed)).toMatchObject({ attributes: {}, faults: {} });
    expect(read({ ...typed, source: 'off' })).toMatchObject({ attributes: { api: 'off' }, faults: {} });
  });

  it.each([
    [{ ...TOLD, rncp: '12x' }, 'rncp', 'no-certification'],
    [{ ...TOLD, rncp: 'RNCP1234567' }, 'rncp', 'no-certification'],
    [{ ...TOLD, price: '-5' }, 'price', 'negative'],
    [{ ...TOLD, price: 'cher' }, 'price', 'no-number'],
    [{ ...TOLD, hours: '1e9' }, 'hours', 'no-number'],
    [{ accent: 'red; }' }, 'accent', 'no-colour'],
    [{ source: 'own', api: '' }, 'api', 'empty'],
    [{ source: 'own', api: 'http://relay.example.org' }, 'api', 'not-https'],
    [{ source: 'own', api: 'relay.example.org' }, 'api', 'no-address'],
    [{ source: 'own', api: 'javascript:alert(1)' }, 'api', 'no-address'],
    [{ source: 'own', api: 'https://me:secret@relay.example.org/' }, 'api', 'no-address'],
    [{ tableSrc: 'ftp://relay.example.org/' }, 'tableSrc', 'not-https'],
    [{ isInForm: true, name: ' ' }, 'name', 'empty'],
    [{ isInForm: true, name: 'a "b"' }, 'name', 'no-name'],
    [{ address: '' }, 'address', 'empty'],
    [{ address: 'http://static.example.org/0.2.0/' }, 'address', 'not-https'],
    [{ address: 'https://static.example.org/0.2.0' }, 'address', 'no-slash'],
    [{ address: 'https://static.example.org/0.2.0/define.js' }, 'address', 'more-than-a-folder'],
    [{ address: 'https://static.example.org/0.2.0/?v=1' }, 'address', 'more-than-a-folder'],
  ] as [Partial<Choices>, string, string][])(
    'leaves out what is wrong in %j, and says what it is',
    (change, field, fault) => {
      const made = read(change);
      expect(made.faults).toEqual({ [field]: fault });
      expect(JSON.stringify(made.attributes)).not.toMatch(/rncp|price|hours|api|table-src|name/);
      expect(made.accent).toBeNull();
      if (field === 'address') expect(made.address).toBeNull();
    },
  );

  it('takes an address of this machine, which browsers hold for safe', () => {
    expect(read({ address: 'http://127.0.0.1:4173/0.2.0/' })).toMatchObject({
      ...{ address: 'http://127.0.0.1:4173/0.2.0/', faults: {} },
    });
  });
});

describe('choices in an address', () => {
  it('come back as they were, and only those that differ', () => {
    const choices: Choices = { ...USUAL, mode: 'badge', accent: '#0b5d4b', isInForm: true, name: 'é&=#', level: '5' };
    const hash = choicesToHash(choices, USUAL);
    expect(hash).not.toContain('address');
    expect(choicesFromHash(`#${hash}`, USUAL)).toEqual(choices);
    expect(choicesToHash(USUAL, USUAL)).toBe('');
  });

  it('stay as usual where the address says what is none', () => {
    expect(choicesFromHash('#mode=huge&look=pink&profile=__proto__&level=9&__proto__=x&isInForm=maybe', USUAL)).toEqual(
      USUAL,
    );
    expect(choicesFromHash(`#rncp=${'9'.repeat(1000)}`, USUAL).rncp).toHaveLength(300);
  });
});
