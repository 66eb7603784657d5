import { describe, expect, it } from 'vitest';
import { CHOICES, type Choices, defaultChoices } from '../../../widget/builder/choices.ts';
import { readChoices } from '../../../widget/builder/read-choices.ts';
import { snippet, VARIANTS } from '../../../widget/builder/snippet.ts';

const address = 'https://static.example.org/opcoscope/0.2.0/';
const integrity = {
  'answer-a1b2c3d4.js': 'sha384-A',
  'classic.js': 'sha384-C',
  'define.js': 'sha384-D',
  'finder.js': 'sha384-F',
  'themes/plain.css': 'sha384-P',
  'themes/warm.css': 'sha384-W',
  'themes/night.css': 'sha384-N',
};
const read = (change: Partial<Choices>) => readChoices({ ...defaultChoices(address), ...change });

describe('the snippet', () => {
  it('is short where nothing was chosen', () => {
    expect(snippet({ address, integrity, variant: 'integrity', tag: read({}) })).toBe(
      `<script type="module" src="https://static.example.org/opcoscope/0.2.0/define.js"
  integrity="sha384-D" crossorigin="anonymous"></script>

<opco-finder>
  <a href="https://quel-est-mon-opco.francecompetences.fr/">Trouver mon OPCO</a>
</opco-finder>
`,
    );
  });

  it('names the digest of each script and each theme, in every variant and look', () => {
    for (const variant of VARIANTS) {
      for (const look of CHOICES.look) {
        const tags = tagsOf(snippet({ address, integrity, variant, tag: read({ look }) }));
        const loaded = tags.filter(({ attributes }) => attributes.integrity);
        for (const one of loaded) {
          const file = (one.attributes.src ?? one.attributes.href ?? '').slice(address.length);
          expect(one.attributes.integrity, `${variant} ${look}`).toBe(integrity[file as keyof typeof integrity]);
          expect(one.attributes.crossorigin).toBe('anonymous');
        }
        const isTheme = ['plain', 'warm', 'night'].includes(look);
        expect(loaded).toHaveLength(isTheme ? 2 : 1);
        const finder = tags.find(({ name }) => name === 'opco-finder');
        expect(finder?.attributes.class).toBe(isTheme ? `opco-theme-${look}` : undefined);
      }
    }
  });

  it('has an import map of the scripts that load later, before any script', () => {
    const html = snippet({ address, integrity, variant: 'map' });
    const [, map = ''] = /^<script type="importmap">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(map)).toEqual({ integrity: { [`${address}answer-a1b2c3d4.js`]: 'sha384-A' } });
  });

  it('has no module where pages take none', () => {
    for (const variant of ['classic', 'wordpress'] as const) {
      const html = snippet({ address, integrity, variant });
      expect(html).not.toContain('module');
      expect(html).toContain('classic.js');
    }
    expect(snippet({ address, integrity, variant: 'wordpress' })).toMatch(
      /^<!-- wp:html -->[\s\S]*<!-- \/wp:html -->\n$/,
    );
  });

  it('sets the accent, and a text that reads on it', () => {
    const html = snippet({ address, integrity, variant: 'integrity', tag: read({ accent: '#fc0' }) });
    expect(html).toContain('style="--opco-accent: #ffcc00; --opco-on-accent: #000000"');
  });

  it('lets no text out of its attribute', () => {
    const evil = '"><img src=x onerror=alert(1)>&amp;[x]';
    const attributes = { name: evil, required: '' };
    for (const variant of VARIANTS) {
      const evilAddress = `https://static.example.org/"'><b>/</script>/`;
      const html = snippet({
        address: evilAddress,
        integrity,
        variant,
        tag: { attributes, theme: 'warm', accent: null },
      });
      const tags = tagsOf(html.replace(/importmap">[\s\S]*?<\/script>/, 'importmap"></script>'));
      expect(
        tags.map(({ name }) => name).filter((name) => !['script', 'link', 'opco-finder', 'a'].includes(name)),
      ).toEqual([]);
      const finder = tags.find(({ name }) => name === 'opco-finder');
      expect(finder?.attributes).toMatchObject({ name: evil, required: '' });
      expect(html).not.toContain('[x]');
    }
  });
});

/** The tags that open, as a browser reads them: a quote ends a value, whatever the value was meant to be. */
function tagsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  return [...html.matchAll(/<([a-z-]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*>/g)].map(([, name = '', written = '']) => ({
    name,
    attributes: Object.fromEntries(
      [...written.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, attribute = '', value = '']) => [
        attribute,
        plain(value),
      ]),
    ),
  }));
}

function plain(text: string): string {
  const signs: Record<string, string> = { quot: '"', lt: '<', gt: '>', amp: '&', '#91': '[', '#93': ']' };
  return text.replace(/&(\w+|#\d+);/g, (whole, name: string) => signs[name] ?? whole);
}
