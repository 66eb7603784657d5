import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { enEntry } from '../../../core/wording/en-entry.ts';
import { frEntry } from '../../../core/wording/fr-entry.ts';

describe('the page’s own labels', () => {
  let said: unknown[];
  let reworded: typeof import('../../../widget/element/reworded.ts').reworded;
  let REWORDABLE: typeof import('../../../widget/element/reworded.ts').REWORDABLE;

  beforeEach(async () => {
    // The console hears each sentence once in the life of a page: every test is a page of its own.
    vi.resetModules();
    ({ reworded, REWORDABLE } = await import('../../../widget/element/reworded.ts'));
    said = [];
    vi.spyOn(console, 'warn').mockImplementation((sentence) => void said.push(sentence));
    return () => vi.restoreAllMocks();
  });

  it('take the place of ours, in each language, and leave ours as they are', () => {
    const before = structuredClone(frEntry.ui);
    for (const wording of [frEntry, enEntry]) {
      const own = reworded(wording, { submit: 'Chercher', whoAreYou: 'Vous êtes…' });
      expect(own.ui).toEqual({ ...wording.ui, submit: 'Chercher', whoAreYou: 'Vous êtes…' });
      expect({ ...own, ui: wording.ui }).toEqual(wording);
    }
    expect(frEntry.ui).toEqual(before);
    expect(said).toEqual([]);
  });

  it('reword nothing of an answer, of what is missing, or of who pays', () => {
    const refused = ['certainty', 'basis', 'independence', 'badgeQuestion', 'whoPays', 'blocked', '__proto__', 'lang'];
    const labels = Object.fromEntries(refused.map((name) => [name, 'Formation gratuite !']));
    expect(reworded(frEntry, { ...labels, constructor: 'x' })).toEqual(frEntry);
    expect(said).toHaveLength(refused.length + 1);
    expect(said[0]).toBe('opco-finder: the label certainty cannot be reworded.');
  });

  it.each([
    ['a number', 3],
    ['an empty text', ' '],
    ['a long text', 'x'.repeat(161)],
    ['an object', {}],
    ['nothing', null],
  ])('are short texts: %s is named once in the console', (_, text) => {
    expect(reworded(frEntry, { submit: text })).toEqual(frEntry);
    reworded(frEntry, { submit: text });
    expect(said).toEqual(['opco-finder: the label submit is no text of at most 160 characters, and is left out.']);
  });

  it('are an object', () => {
    expect(reworded(frEntry, 'Chercher')).toBe(frEntry);
    expect(said).toEqual(['opco-finder: labels is no object of texts by their name, and is left out.']);
  });

  it('are all named in the documentation', () => {
    const text = readFileSync(path.join(import.meta.dirname, '../../../docs/element.md'), 'utf8');
    for (const name of REWORDABLE) expect(text).toContain(`\`${name}\``);
  });
});
