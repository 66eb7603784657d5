import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { customElements, readElement } from '../../scripts/widget-folder/custom-elements.ts';
import { withTables } from '../../scripts/widget-folder/element-tables.ts';

const root = path.join(import.meta.dirname, '../..');
const element = readElement(root);

describe('what the documentation says of the element', () => {
  it('is what its source says: `npm run docs:element` brings it up to date', () => {
    const text = readFileSync(path.join(root, 'docs/element.md'), 'utf8');
    expect(text).toBe(withTables(text, element));
  });

  it('tells nothing that is private, and describes all that it tells', () => {
    const { members, attributes, events, slots, cssParts, cssProperties } = element;
    expect(attributes.length).toBeGreaterThan(4);
    expect(events.length).toBeGreaterThan(1);
    for (const offer of [...members, ...attributes, ...events, ...slots, ...cssParts, ...cssProperties]) {
      expect(offer.name).not.toMatch(/^#|Callback$/);
      expect(offer.description, offer.name).toMatch(/\w{3}/);
    }
  });

  it('knows every attribute that the element watches', () => {
    const source = readFileSync(path.join(root, 'widget/opco-finder.ts'), 'utf8');
    const [, list = ''] = /observedAttributes[^[]*\[([^\]]*)\]/.exec(source) ?? [];
    const watched = [...list.matchAll(/'([^']+)'/g)].map(([, name]) => name);
    expect(watched).not.toEqual([]);
    expect(element.attributes.map(({ name }) => name)).toEqual(expect.arrayContaining(watched));
  });

  it('names the scripts of the package for editors', () => {
    const { modules } = customElements(root, 'widget/index.js', 'widget/define.js');
    expect(modules.map((module) => module.path)).toEqual(['widget/index.js', 'widget/define.js']);
    expect(modules[0]?.declarations[0]).toMatchObject({ tagName: 'opco-finder', customElement: true });
  });

  it('refuses a text without a place for a table', () => {
    expect(() => withTables('# The element', element)).toThrow('no place for the attributes');
  });
});
