import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type BuildOptions, build } from 'rolldown';
import { type Integrity, integrityOf } from './integrity.ts';

/** What the page tells of itself that its readers find beside it, as plain text. */
const DOCS = ['install', 'element', 'provider/privacy', 'provider/accessibility', 'provider/requests'];

/**
 * Builds the page that makes the tag, and the frame of its preview, which loads the element from the folder of this version
 * beside it. The same sources give the same bytes.
 * @param options.folder where it goes: `builder/` beside the folder of the version
 * @param options.integrity of the version's folder
 * @param options.inBrowser how scripts for a browser are built
 */
export async function buildBuilder(options: {
  root: string;
  folder: string;
  version: string;
  integrity: Integrity;
  inBrowser: BuildOptions;
}): Promise<void> {
  const { root, folder, version, integrity, inBrowser } = options;
  const sources = path.join(root, 'scripts/widget-folder/builder');
  for (const [name, input] of [
    ['builder', 'widget/builder/builder-page.ts'],
    ['preview', 'widget/builder/preview-page.ts'],
  ] as const) {
    await build({ ...inBrowser, input: { [name]: input }, output: { dir: folder, format: 'esm', minify: true } });
  }

  const digestOf = (file: string) => integrity[file] ?? integrityOf(readFileSync(path.join(folder, file)));
  // Of the folder it names what a snippet may hold: scripts and themes.
  const named = Object.entries(integrity).filter(([file]) => /^([\w-]+\.js|themes\/\w+\.css)$/.test(file));
  for (const file of ['index.html', 'preview.html']) {
    const page = readFileSync(path.join(sources, file), 'utf8')
      .replaceAll('%VERSION%', version)
      .replaceAll('"%FOLDER%"', () => JSON.stringify({ version, integrity: Object.fromEntries(named) }))
      .replaceAll(/%INTEGRITY OF ([\w.]+)%/g, (_, name: string) => digestOf(name));
    writeFileSync(path.join(folder, file), page);
  }
  for (const file of ['builder.css', 'preview.css']) cpSync(path.join(sources, file), path.join(folder, file));
  mkdirSync(path.join(folder, 'docs'), { recursive: true });
  for (const name of DOCS) {
    cpSync(path.join(root, 'docs', `${name}.md`), path.join(folder, 'docs', `${path.basename(name)}.txt`));
  }
}
