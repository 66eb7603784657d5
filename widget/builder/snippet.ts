import { textOn } from './accent-contrast.ts';
import type { ReadChoices } from './read-choices.ts';

/** The ways to load the element, in the order in which they are offered. */
export const VARIANTS = ['integrity', 'map', 'classic', 'wordpress'] as const;

export type Variant = (typeof VARIANTS)[number];

interface SnippetParts {
  /** Where the built folder is served, with its slash at the end. */
  address: string;
  /** By file of that folder: what an `integrity` attribute says of it. */
  integrity: Readonly<Record<string, string>>;
  variant: Variant;
  /** Of the tag; none of them are needed. */
  tag?: Pick<ReadChoices, 'attributes' | 'theme' | 'accent'>;
}

/** Where the folder of a version stands until somebody serves it: an address that cannot be anybody's. */
export const exampleAddress = (version: string) => `https://static.example.org/opcoscope/${version}/`;

/**
 * What a page holds to load the element. With `map` an import map tells browsers the digest of each script that `define.js`
 * loads; those that do not know `integrity` in import maps pass over it.
 */
export function snippet({ address, integrity, variant, tag }: SnippetParts): string {
  const { attributes = {}, theme = null, accent = null } = tag ?? {};
  const at = (file: string) => escaped(address + file);
  const checked = (file: string) => `integrity="${escaped(integrity[file] ?? '')}" crossorigin="anonymous"`;

  const all: Record<string, string> = { ...attributes };
  if (accent) all.style = `--opco-accent: ${accent}; --opco-on-accent: ${textOn(accent)}`;
  const written = Object.entries(all).map(([name, value]) => ` ${name}${value === '' ? '' : `="${escaped(value)}"`}`);
  const link = attributes.lang === 'en' ? 'Find my OPCO (in French)' : 'Trouver mon OPCO';
  const element = `<opco-finder${written.join('')}>
  <a href="https://quel-est-mon-opco.francecompetences.fr/">${link}</a>
</opco-finder>
`;
  const sheet = theme
    ? `<link rel="stylesheet" href="${at(`themes/${theme}.css`)}"\n  ${checked(`themes/${theme}.css`)}>\n`
    : '';
  const script = `<script type="module" src="${at('define.js')}"\n  ${checked('define.js')}></script>\n`;
  const classic = `<script src="${at('classic.js')}"\n  ${checked('classic.js')}></script>\n`;

  switch (variant) {
    case 'integrity':
      return `${sheet}${script}\n${element}`;
    case 'map':
      return `${importMap(address, integrity)}${sheet}${script}\n${element}`;
    case 'classic':
      return `${sheet}${element}${classic}`;
    case 'wordpress':
      // As the editor keeps it: a block of its own, pasted into the view of the code.
      return `<!-- wp:html -->\n${sheet}${element}${classic}<!-- /wp:html -->\n`;
  }
}

function importMap(address: string, integrity: Readonly<Record<string, string>>): string {
  const loadedLater = Object.entries(integrity).filter(
    ([file]) => /^[\w-]+\.js$/.test(file) && !['define.js', 'classic.js', 'finder.js'].includes(file),
  );
  const map = { integrity: Object.fromEntries(loadedLater.map(([file, digest]) => [address + file, digest])) };
  // In a script nothing is escaped: a sign that could end it is written as JSON writes it.
  return `<script type="importmap">\n${JSON.stringify(map, null, 2).replaceAll('<', '\\u003c')}\n</script>\n`;
}

/** A text as it stands between the quotes of an attribute; square brackets are shortcodes to WordPress. */
function escaped(text: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '"': '&quot;',
    '<': '&lt;',
    '>': '&gt;',
    '[': '&#91;',
    ']': '&#93;',
  };
  return text.replace(/[&"<>[\]]/g, (sign) => signs[sign] ?? sign);
}
