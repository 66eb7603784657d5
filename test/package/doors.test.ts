import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CustomElements } from '../../scripts/widget-folder/custom-elements.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a module in a Node of its own, where `opcoscope` is the built package, and reads what it printed as JSON. */
function inNode(code: string): unknown {
  const args = ['--input-type=module', '--eval', code];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8' }));
}

describe('the npm package, in Node without a page', () => {
  beforeAll(() => {
    const built = existsSync(path.join(root, 'dist/core/index.js'));
    expect(built, 'dist/ is missing: run `npm run build:package` first').toBe(true);
  });

  it('gives the core', () => {
    const names = inNode(`
      const core = await import('opcoscope');
      console.log(JSON.stringify(Object.keys(core)));`);
    expect(names).toEqual(expect.arrayContaining(['parseSiret', 'attribute']));
  });

  it('gives the element without registering it', () => {
    const seen = inNode(`
      const registered = [];
      globalThis.customElements = { define: (name) => registered.push(name), get: () => undefined };
      const { OpcoFinder } = await import('opcoscope/widget');
      console.log(JSON.stringify([typeof OpcoFinder, registered]));`);
    expect(seen).toEqual(['function', []]);
  });

  it('registers the element on request', () => {
    const seen = inNode(`
      const registered = [];
      globalThis.customElements = { define: (name) => registered.push(name), get: () => undefined };
      await import('opcoscope/define');
      console.log(JSON.stringify(registered));`);
    expect(seen).toEqual(['opco-finder']);
  });

  it('does nothing where there is no registry', () => {
    const seen = inNode(`
      await import('opcoscope/define');
      console.log(JSON.stringify(typeof customElements));`);
    expect(seen).toBe('undefined');
  });

  it('can be written into a page by a server, which has the class and nothing to define', () => {
    const seen = inNode(`
      const { OpcoFinder } = await import('opcoscope/widget');
      await import('./dist/browser/define.js');
      console.log(JSON.stringify([OpcoFinder.formAssociated, OpcoFinder.observedAttributes, typeof document]));`);
    expect(seen).toEqual([true, expect.arrayContaining(['lang', 'siret']), 'undefined']);
  });

  it('tells editors what the element offers, where package.json says', () => {
    const [file, manifest] = inNode(`
      const { readFileSync } = await import('node:fs');
      const file = JSON.parse(readFileSync('package.json', 'utf8')).customElements;
      console.log(JSON.stringify([file, JSON.parse(readFileSync(file, 'utf8'))]));`) as [string, CustomElements];
    expect(existsSync(path.join(root, file))).toBe(true);
    expect(manifest.modules[0]?.declarations[0]?.tagName).toBe('opco-finder');
    for (const module of manifest.modules) expect(existsSync(path.join(root, 'dist', module.path))).toBe(true);
  });

  it.each(['core/index.d.ts', 'widget/index.d.ts', 'widget/define.d.ts'])('types itself: dist/%s', (file) => {
    expect(existsSync(path.join(root, 'dist', file))).toBe(true);
  });
});
