import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const widget = new URL('../../widget/', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, widget), 'utf8');
const sheets = readdirSync(widget, { recursive: true, encoding: 'utf8' }).filter((file) => /styles\.ts$/.test(file));

const used = namesIn(sheets.map(read).join(), /var\((--opco-[\w-]+)/g);
const documented = namesIn(read('opco-finder.ts'), /@cssproperty (?:\[)?(--opco-[\w-]+)/g);

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name as string))].sort();
}

describe('custom properties of the element', () => {
  it('are documented, all that the styles read and no other', () => {
    expect(used.length).toBeGreaterThan(10);
    expect(documented).toEqual(used);
  });

  it('are told apart from those for our own use, all of which are set somewhere', () => {
    const pages = new URL('../../entrypoints/', import.meta.url);
    const all = [widget, pages].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => /styles\.ts$/.test(file))
        .map((file) => readFileSync(new URL(file, folder), 'utf8')),
    );
    const set = namesIn(all.join(), /(--[\w-]+):/g);
    const read = namesIn(all.join(), /var\((--[\w-]+)/g).filter((name) => !name.startsWith('--opco-'));
    expect(read.filter((name) => !set.includes(name))).toEqual([]);
  });

  it.each(['plain', 'warm', 'night'])('are all that the theme %s sets, on a class of its own', (name) => {
    const [selector, body] = read(`themes/${name}.css`)
      .replace(/\/\*.*?\*\//gs, '')
      .split('{') as [string, string];
    const names = (body.split('}')[0] as string).split(';').map((line) => line.split(':')[0]?.trim() as string);
    expect(selector.trim()).toBe(`opco-finder.opco-theme-${name}`);
    expect(names.filter((name) => name !== '' && !documented.includes(name))).toEqual([]);
    expect(body.split('}').slice(1).join('').trim()).toBe('');
  });
});
