/**
 * Builds the widget into dist-widget/<version>/, a folder that never changes once it is published: `define.js`, whose name
 * never changes, the chunks it loads when the visitor acts, whose names change with their content, and the data files
 * that those read; `classic.js` for pages without modules, `finder.html` to send as a link, and the themes. manifest.json
 * says what is in each file, integrity.json what its bytes are, custom-elements.json what the element offers.
 * Beside it stands builder/, the page that makes the tag for a provider's page.
 * The same sources give the same bytes. `node scripts/build-widget.ts [--folder FOLDER]`
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BuildOptions, build } from 'rolldown';
import packageJson from '../package.json' with { type: 'json' };
import { exampleAddress, snippet } from '../widget/builder/snippet.ts';
import { compactStyles } from './compact-styles.ts';
import { buildBuilder } from './widget-folder/build-builder.ts';
import { customElements } from './widget-folder/custom-elements.ts';
import { dataFiles, readTables } from './widget-folder/data-files.ts';
import { integrityOf, integrityOfFolder } from './widget-folder/integrity.ts';
import { ownCopy } from './widget-folder/own-copy.ts';
import type { WidgetManifest } from './widget-manifest.ts';

const root = path.join(fileURLToPath(new URL('.', import.meta.url)), '..');
const sources = path.join(root, 'scripts/widget-folder');
const { version } = packageJson;
const { values } = parseArgs({ options: { folder: { type: 'string' } } });
/** What is there in the end: a folder of one version, or all of dist-widget/, where folders of other versions go too. */
const target = path.resolve(root, values.folder ?? 'dist-widget');
mkdirSync(path.dirname(target), { recursive: true });
/** Beside the target, on the same disk: whoever is served from there has the former one whole until the new one is. */
const workshop = mkdtempSync(`${target}.building-`);
process.on('exit', () => rmSync(workshop, { recursive: true, force: true }));
const aside = path.join(workshop, 'new');
const folder = values.folder ? aside : path.join(aside, version);
const put = (file: string, content: string) => writeFileSync(path.join(folder, file), content);

/**
 * The tables of 8 kB and more that are read after the visitor's first act. The others, 7 kB at most, are read by rules that
 * cannot wait, and stay in the scripts.
 */
const tables = await readTables(root, ['idcc-labels', 'naf-agreements', 'naf-labels', 'rule-sources']);

const inBrowser: BuildOptions = {
  cwd: root,
  platform: 'browser',
  logLevel: 'warn',
  tsconfig: 'tsconfig.json',
  transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{}' } },
};
const scripts: BuildOptions['output'] = { dir: folder, format: 'esm', minify: true, entryFileNames: '[name].js' };

if (values.folder && existsSync(target) && readdirSync(target).length && !existsSync(path.join(target, 'define.js'))) {
  throw new Error(
    `${target} holds other things than a widget, which would be deleted. Name an empty folder, or a new one.`,
  );
}

const { output } = await build({
  ...inBrowser,
  input: { define: 'widget/define.ts' },
  plugins: [
    compactStyles(),
    dataFiles({ root, entry: 'widget/define.ts', tables }),
    ownCopy('/siret-digits.ts', '/luhn.ts'),
  ],
  output: {
    ...scripts,
    chunkFileNames: '[name]-[hash].js',
    // Nearly all of the first script runs as it loads: Chromium compiles it while it comes, off the main thread.
    postBanner: (chunk) => (chunk.isEntry ? '//# allFunctionsCalledOnLoad' : ''),
  },
});
const first = output.find((file) => file.type === 'chunk' && file.isEntry);
if (first?.type !== 'chunk' || first.imports.length > 0) {
  throw new Error(
    `define.js imports other files, which its integrity does not cover: ${first?.type === 'chunk' && first.imports}.`,
  );
}
await build({ ...inBrowser, input: { finder: 'widget/finder-page.ts' }, plugins: [compactStyles()], output: scripts });

for (const file of ['classic.js', 'finder.html', 'finder.css']) {
  put(
    file,
    readFileSync(path.join(sources, file), 'utf8').replaceAll(/%INTEGRITY OF ([\w.]+)%/g, (_, named: string) =>
      integrityOf(readFileSync(path.join(folder, named))),
    ),
  );
}
cpSync(path.join(root, 'widget/themes'), path.join(folder, 'themes'), { recursive: true });

const manifest: WidgetManifest = {
  version,
  chunks: output
    .filter((file) => file.type === 'chunk')
    .map((chunk) => ({
      file: chunk.fileName,
      imports: chunk.imports,
      modules: chunk.moduleIds.map((id) => path.relative(root, id).replaceAll('\\', '/')),
    })),
  data: tables.map(({ content: _, ...table }) => table),
};

put('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
put('custom-elements.json', `${JSON.stringify(customElements(root, null, 'define.js'), null, 2)}\n`);
cpSync(path.join(root, 'LICENSE'), path.join(folder, 'LICENSE'));
const integrity = integrityOfFolder(folder);
put('integrity.json', `${JSON.stringify(integrity, null, 2)}\n`);
put('snippet.html', snippet({ address: exampleAddress(version), integrity, variant: 'map' }));

// It stands beside the versions: a folder that was asked for alone has no such neighbour.
if (!values.folder) {
  await buildBuilder({ root, folder: path.join(aside, 'builder'), version, integrity, inBrowser });
}

if (existsSync(target)) renameSync(target, path.join(workshop, 'former'));
renameSync(aside, target);
