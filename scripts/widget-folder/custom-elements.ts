import { readFileSync } from 'node:fs';
import path from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';

/** One thing that the element offers, with what its source says of it. */
interface Offer {
  name: string;
  description?: string;
  type?: { text: string };
}

/** What the element offers to a page, in the form of the custom elements manifest. */
export interface ElementDeclaration {
  name: string;
  description: string;
  tagName: string;
  members: (Offer & {
    kind: 'field' | 'method';
    readonly?: boolean;
    parameters?: { name: string; type?: { text: string }; optional?: boolean }[];
    return?: { type: { text: string } };
  })[];
  attributes: Offer[];
  events: Offer[];
  slots: Offer[];
  cssParts: Offer[];
  cssProperties: (Offer & { default?: string })[];
}

/** A manifest as https://github.com/webcomponents/custom-elements-manifest describes it. */
export interface CustomElements {
  schemaVersion: string;
  readme: string;
  modules: { kind: string; path: string; declarations: ElementDeclaration[]; exports: unknown[] }[];
}

declare module '@custom-elements-manifest/analyzer' {
  /** It is there, and its types leave it out. */
  export function create(options: { modules: unknown[] }): CustomElements;
  export const ts: {
    ScriptTarget: { ES2022: number };
    createSourceFile(name: string, text: string, target: number, withParents: boolean): unknown;
  };
}

const CLASS = 'widget/opco-finder.ts';

/** What `<opco-finder>` offers, from the comments of its source. What is private, and what only the browser calls, is left out. */
export function readElement(root: string): ElementDeclaration {
  const source = ts.createSourceFile(CLASS, readFileSync(path.join(root, CLASS), 'utf8'), ts.ScriptTarget.ES2022, true);
  const found = create({ modules: [source] }).modules[0]?.declarations.find((one) => one.name === 'OpcoFinder');
  if (!found) throw new Error(`${CLASS} has no class OpcoFinder.`);
  const { name, description, members = [], attributes = [], events = [] } = found;
  return {
    ...{ kind: 'class', customElement: true, tagName: 'opco-finder', name, description },
    superclass: { name: 'HTMLElement', package: 'global:' },
    attributes,
    members: members.filter(
      (member) => !('privacy' in member) && !('static' in member) && !member.name.endsWith('Callback'),
    ),
    // The analyser also reports each dispatchEvent; those told in the comment have words.
    events: events.filter((event) => event.description),
    slots: found.slots ?? [],
    cssParts: found.cssParts ?? [],
    cssProperties: found.cssProperties ?? [],
  } as ElementDeclaration;
}

/**
 * The manifest that editors and documentation tools read.
 * @param module the script that gives the class, from the place of the manifest; null where only `define.js` is there
 * @param define the script that registers the element
 */
export function customElements(root: string, module: string | null, define: string): CustomElements {
  const home = module ?? define;
  const declaration = { name: 'OpcoFinder', module: home };
  const definition = { kind: 'custom-element-definition', name: 'opco-finder', declaration };
  const described = {
    kind: 'javascript-module',
    path: home,
    declarations: [readElement(root)],
    exports: module ? [{ kind: 'js', name: 'OpcoFinder', declaration }] : [definition],
  };
  const modules = module
    ? [described, { kind: 'javascript-module', path: define, declarations: [], exports: [definition] }]
    : [described];
  return { schemaVersion: '1.0.0', readme: '', modules };
}
