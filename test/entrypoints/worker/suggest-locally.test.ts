import { describe, expect, it, vi } from 'vitest';
import type { Siren, Siret } from '../../../core/answer.ts';
import { createMemoryCache } from '../../../core/cache/memory-cache.ts';
import { lookUpLocally } from '../../../core/lookup/look-up-locally.ts';
import { buildLabelIndex, searchLabels } from '../../../core/search/label-search.ts';
import { loadIdccLabels } from '../../../core/tables/idcc-labels.ts';
import { loadNafLabels } from '../../../core/tables/naf-labels.ts';
import { frAnswer } from '../../../core/wording/fr-answer.ts';
import { frWorker } from '../../../core/wording/fr-worker.ts';
import type { KeptCompany } from '../../../entrypoints/kept/companies.ts';
import { suggestLocally } from '../../../entrypoints/worker/suggest-locally.ts';

const FIRST = '30247464800011' as Siret;
const SECOND = '30247464800664' as Siret;
const SOURCE = { id: 'official-table', publisher: 'France compétences', title: '', asOf: '2026-06', url: '' };
const WORDS = { worker: frWorker, answer: frAnswer };
const labels = { idcc: await loadIdccLabels(), naf: await loadNafLabels() };
const index = buildLabelIndex(labels);

function company(number: string, name: string, opco: 'opcommerce' | null = null): KeptCompany {
  return {
    number: number as Siret | Siren,
    facts: { name: { value: name, source: SOURCE, readAt: '2026-11-20' } },
    reports: [],
    answered: {
      outcome: opco ? 'attributed' : 'unknown',
      certainty: opco ? 'official' : null,
      opco,
      managedBy: null,
      funder: null,
      warnings: [],
    },
    seenAt: new Date(2026, 10, 20, 12).getTime(),
    saved: null,
    last: null,
    change: null,
  };
}

const COMPANIES = [
  company('30247464800664', 'NATURALIA FRANCE', 'opcommerce'),
  company('418166096', 'Société Générale d’Été'),
  ...['1', '2', '3', '4'].map((n) => company('41816609600069', `Boulangerie Dupont ${n}`)),
];

function open(companies: KeptCompany[] = COMPANIES) {
  const list = vi.fn(async () => companies);
  const row = (siret: Siret, owner: 'opcommerce' | null) => ({ siret, row: { owner, manager: null, idcc: null } });
  const rows = [row(FIRST, 'opcommerce'), row(SECOND, null)];
  const suggest = (typed: string) =>
    suggestLocally(typed, WORDS, {
      lookUp: (number) =>
        lookUpLocally(number, {
          cache: createMemoryCache(),
          today: () => '2026-11-27',
          copy: {
            findRows: async (asked) => ({
              ok: true,
              value: {
                value: rows.filter(({ siret }) => siret.startsWith(asked.slice(0, 9))),
                source: SOURCE,
                readAt: '2026-11-27',
                isComplete: true,
                isSample: false,
              },
            }),
          },
        }),
      companies: { list },
      findLabels: async (words) => searchLabels(words, index, { limit: 2 }),
      titles: async () => ({ idcc: (code) => labels.idcc.title(code), naf: (code) => labels.naf.label(code) }),
    });
  return { suggest, list };
}

const plain = (text: string | undefined) => text?.replace(/\s/g, ' ');

describe('what is suggested in the address bar', () => {
  it('says what may be typed, before anything is', async () => {
    expect(await open().suggest('')).toEqual({ first: frWorker.addressBarHint, others: [] });
  });

  it('is the answer of the installed table for a number', async () => {
    const { suggest, list } = open();
    const { first, others } = await suggest('302 474 648 00011');
    expect(plain(first)).toContain('302 474 648 00011 relève de L’Opcommerce');
    expect(plain(first)).toContain('juin 2026');
    expect(others).toEqual([]);
    expect(list).not.toHaveBeenCalled();
  });

  it('is every establishment of a company, each with its OPCO', async () => {
    const { others } = await open().suggest('302474648');
    expect(others.map(({ content, text }) => [plain(content), plain(text)])).toEqual([
      ['302 474 648 00011', 'Établissement 302 474 648 00011 : L’Opcommerce'],
      ['302 474 648 00664', 'Établissement 302 474 648 00664 : sans OPCO dans la table'],
    ]);
  });

  it('offers to ask where this computer does not know a number', async () => {
    const { first, others } = await open().suggest('552 032 534 00703');
    expect(plain(first)).toBe('OPCO de « 552 032 534 00703 » : demander à Opcoscope');
    expect(others).toEqual([]);
  });

  it.each([
    ['natu', 'NATURALIA FRANCE (302 474 648 00664) : L’Opcommerce, vu le 20 novembre 2026', '302 474 648 00664'],
    [
      'france NATURALIA',
      'NATURALIA FRANCE (302 474 648 00664) : L’Opcommerce, vu le 20 novembre 2026',
      '302 474 648 00664',
    ],
    ['generale ete', 'Société Générale d’Été (418 166 096)', '418 166 096'],
  ])('finds a kept company by %j', async (typed, text, content) => {
    const { others } = await open().suggest(typed);
    expect(others.map((one) => plain(one.text))).toContain(text);
    expect(plain(others.find((one) => plain(one.text) === text)?.content)).toBe(content);
  });

  it('names three companies at most, and then agreements and activities', async () => {
    const { others } = await open().suggest('boulangerie');
    const texts = others.map(({ text }) => plain(text));
    expect(texts.slice(0, 3)).toEqual([1, 2, 3].map((n) => `Boulangerie Dupont ${n} (418 166 096 00069)`));
    expect(texts[3]).not.toContain('Dupont');
    expect(texts.some((text) => text?.startsWith('Convention collective 0843 : '))).toBe(true);
    expect(texts.some((text) => text?.startsWith('Activité '))).toBe(true);
  });

  it('asks for an agreement or an activity by its code', async () => {
    const { others } = await open([]).suggest('boulangerie');
    expect(others.map(({ content }) => content)).toContain('IDCC 0843');
    expect(others.some(({ content }) => /^\d\d\.\d\d[A-Z]$/.test(content))).toBe(true);
  });

  it('finds no name by a single letter', async () => {
    const { others } = await open().suggest('n');
    expect(others.every(({ text }) => !text.includes('NATURALIA'))).toBe(true);
  });
});
