import { describe, expect, it } from 'vitest';
import { readEverydayWords } from '../../../core/search/label-index.ts';
import { buildLabelIndex, searchLabels } from '../../../core/search/label-search.ts';
import { loadIdccLabels } from '../../../core/tables/idcc-labels.ts';
import { idccRow } from '../../../core/tables/idcc-opco.ts';
import { loadNafLabels } from '../../../core/tables/naf-labels.ts';

const [idcc, naf] = await Promise.all([loadIdccLabels(), loadNafLabels()]);
const index = buildLabelIndex({ idcc, naf });
const codes = (query: string, kind: string): string[] =>
  searchLabels(query, index)
    .filter((hit) => hit.kind === kind)
    .map((hit) => hit.code);

describe('searchLabels', () => {
  it.each([
    ['syntec', '1486'],
    ['HCR', '1979'],
    ['Boulangerie', '0843'],
    ['boulang', '0843'],
    ['crèche', '1261'],
    ['ccn 51', '0029'],
    ['metalurgie', '3248'],
    ['coiffeuses', '2596'],
  ])('finds the agreement behind "%s"', (query, code) => {
    expect(codes(query, 'idcc')[0]).toBe(code);
  });

  it.each([
    ['plombier', '43.22A'],
    ['restaurants', '56.10A'],
    ['auto-école', '85.53Z'],
    ['agence immobilière', '68.31Z'],
    ['pharmacein', '47.73Z'],
  ])('finds the activity behind "%s"', (query, code) => {
    expect(codes(query, 'naf')[0]).toBe(code);
  });

  it('takes numbers, with or without zeros and dots', () => {
    expect(codes('843', 'idcc')[0]).toBe('0843');
    expect(codes('IDCC 1486', 'idcc')[0]).toBe('1486');
    expect(codes('6201z', 'naf')[0]).toBe('62.01Z');
    expect(codes('62.10Y', 'naf2025')[0]).toBe('62.10Y');
    expect(codes('62.0', 'naf')).toContain('62.01Z');
  });

  it('puts national agreements in force before local and replaced ones', () => {
    expect(codes('métallurgie', 'idcc')[0]).toBe('3248');
    expect(codes('bâtiment ouvriers', 'idcc').slice(0, 2).sort()).toEqual(['1596', '1597']);
    expect(codes('avocat', 'idcc')[0]).toBe('3253');
  });

  it('puts rev. 2 before the same label of NAF 2025', () => {
    const hits = searchLabels('culture du riz', index).filter(({ label }) => label === 'Culture du riz');
    expect(hits.map(({ code }) => code)).toEqual(['01.12Z', '01.12Y']);
  });

  it('leads to NAF 2025 by the words of the code before', () => {
    expect(codes('plombier', 'naf2025')).toContain('43.22G');
  });

  it('gives at most five of each kind, or as many as asked', () => {
    for (const kind of ['idcc', 'naf', 'naf2025']) expect(codes('commerce', kind)).toHaveLength(5);
    expect(searchLabels('commerce', index, { limit: 2 })).toHaveLength(6);
  });

  it.each(['', '   ', '!!', 'zzzzzzzz', '🙂', 'x'.repeat(5000), 'le la les', '.*+?^()|[]{}\\'])(
    'survives "%s"',
    (query) => {
      for (const { score } of searchLabels(query, index)) expect(score).toBeGreaterThan(0);
    },
  );

  it('works with one table only', () => {
    const alone = buildLabelIndex({ idcc });
    expect(searchLabels('syntec', alone)[0]?.code).toBe('1486');
    expect(searchLabels('plombier', alone).every(({ kind }) => kind === 'idcc')).toBe(true);
  });
});

describe('everyday words', () => {
  const groups = readEverydayWords();

  it('lead to codes of the tables only, and to agreements that are not replaced', () => {
    for (const code of groups.flatMap((group) => group.codes)) {
      if (/[A-Z]$/.test(code)) expect(naf.codes).toContain(code);
      else expect(idccRow(code), code).toMatchObject({ successor: null });
    }
  });

  it('are folded and not empty', () => {
    for (const phrase of groups.flatMap(({ phrases }) => phrases)) expect(phrase).toMatch(/^[a-z0-9]+( [a-z0-9]+)*$/);
  });

  it('are found by themselves', () => {
    for (const {
      codes: [first = ''],
      phrases,
    } of groups) {
      const position = index.entries.findIndex(({ code }) => code === first);
      for (const phrase of phrases) {
        const hits = searchLabels(phrase, index, { limit: 40 }).map(({ code }) => code);
        if (position >= 0) expect(hits, `${phrase} → ${first}`).toContain(first);
      }
    }
  });
});
