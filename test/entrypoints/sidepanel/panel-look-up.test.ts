import { describe, expect, it, vi } from 'vitest';
import type { Answer, LookupResult, Query, Siret, SourceReport } from '../../../core/answer.ts';
import type { LocalAnswer } from '../../../core/lookup/look-up-locally.ts';
import { createPanelLookUp } from '../../../entrypoints/sidepanel/panel-look-up.ts';
import { fact, kept } from './kept-companies.ts';
import { createMemoryCompanies } from './memory-companies.ts';

const SIRET = '73282932000074' as Siret;
const QUERY: Query = { by: 'siret', siret: SIRET };
const report = (source: SourceReport['source']): SourceReport => ({
  source,
  status: 'answered',
  readAt: '2026-11-01',
  fromCache: false,
});

function open(options: { here?: LocalAnswer | null; fresh?: LookupResult; isKept?: boolean }) {
  const company = kept(SIRET, 'Martin', 'opcoep', {
    facts: {
      officialRow: fact({ owner: 'akto', manager: null, idcc: null } as const, '2026-03'),
      sisterOpcos: fact(['atlas'], '2026-03'),
    },
    reports: [report('company-registry'), report('official-table')],
  });
  const lookUp = vi.fn(async () => options.fresh ?? ({ kind: 'failed', query: QUERY, failures: [] } as LookupResult));
  const panel = createPanelLookUp({
    lookUp,
    lookUpHere: async () => options.here ?? null,
    companies: createMemoryCompanies(options.isKept === false ? [] : [company]),
    reconsider: async (answer) => answer,
  });
  return { panel, lookUp };
}

const answerOf = (result: LookupResult) => (result as LookupResult & { kind: 'answer' }).answer;

describe('a question that nobody clicked for', () => {
  it('is answered with what was kept, and the row of the installed table goes before the kept one', async () => {
    const officialRow = fact({ owner: 'opcoep', manager: null, idcc: null } as const, '2026-06');
    const here = {
      kind: 'answer',
      answer: { query: QUERY, facts: { officialRow }, reports: [report('table-copy')] } as unknown as Answer,
    } as LocalAnswer;
    const { panel, lookUp } = open({ here });
    const query = panel.keepHere({ ...QUERY });
    const { facts, reports } = answerOf(await panel.lookUp(query, {}));
    expect(facts.officialRow).toEqual(officialRow);
    expect(facts.sisterOpcos).toBeUndefined();
    expect(facts.name?.value).toBe('Martin');
    expect(reports.map(({ source, fromCache }) => [source, fromCache])).toEqual([
      ['table-copy', false],
      ['company-registry', true],
      ['official-table', true],
    ]);
    expect(lookUp).not.toHaveBeenCalled();
    expect(panel.isHere(query)).toBe(true);
  });

  it('of a company that nothing here knows still has an answer: what is missing', async () => {
    const { panel, lookUp } = open({ isKept: false });
    const { facts, reports } = answerOf(await panel.lookUp(panel.keepHere({ ...QUERY }), {}));
    expect(Object.keys(facts)).toEqual(['siren', 'siret']);
    expect(reports).toEqual([]);
    expect(lookUp).not.toHaveBeenCalled();
  });
});

describe('a company of the list', () => {
  it('is shown as it was kept, and what the sources say comes after', async () => {
    const fresh: LookupResult = { kind: 'answer', answer: { query: QUERY } as Answer };
    const { panel } = open({ fresh });
    const onUpdate = vi.fn();
    const result = await panel.lookUp(panel.showKept({ ...QUERY }), { onUpdate });
    expect(answerOf(result).facts.name?.value).toBe('Martin');
    expect(onUpdate).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(onUpdate).toHaveBeenCalledWith(fresh));
  });

  it('stays as it is where no source answers', async () => {
    const { panel, lookUp } = open({});
    const onUpdate = vi.fn();
    await panel.lookUp(panel.showKept({ ...QUERY }), { onUpdate });
    await vi.waitFor(() => expect(lookUp).toHaveBeenCalled());
    expect(onUpdate).not.toHaveBeenCalled();
  });

  it('that is gone is looked up as any other', async () => {
    const { panel, lookUp } = open({ isKept: false });
    expect((await panel.lookUp(panel.showKept({ ...QUERY }), {})).kind).toBe('failed');
    expect(lookUp).toHaveBeenCalledOnce();
  });
});
