/**
 * Builds the widget into dist-widget/<version>/, a folder that never changes once it is published: `define.js`, whose name
 * never changes, the chunks it loads when the visitor acts, whose names change with their content, and the data files
 * that those read. manifest.json says what is in each file.
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import packageJson from '../package.json' with { type: 'json' };
import { dataFiles, readTables } from './widget-folder/data-files.ts';
import type { WidgetManifest } from './widget-manifest.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const { version } = packageJson;
const folder = path.join(root, 'dist-widget', version);

rmSync(path.join(root, 'dist-widget'), { recursive: true, force: true });

/**
 * The tables of 8 kB and more that are read after the visitor's first act. The others, 7 kB at most, are read by rules that
 * cannot wait, and stay in the scripts.
 */
const tables = await readTables(root, ['idcc-labels', 'naf-agreements', 'naf-labels', 'rule-sources']);

const { output } = await build({
  cwd: root,
  input: { define: 'widget/define.ts' },
  platform: 'browser',
  logLevel: 'warn',
  tsconfig: 'tsconfig.json',
  transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{}' } },
  plugins: [dataFiles({ root, entry: 'widget/define.ts', tables })],
  output: {
    dir: folder,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  },
});

const manifest: WidgetManifest = {
  version,
  chunks: output
    .filter((file) => file.type === 'chunk')
    .map((chunk) => ({
      file: chunk.fileName,
      imports: chunk.imports,
      modules: chunk.moduleIds.map((id) => path.relative(root, id).replaceAll('\\', '/')),
    })),
  data: tables.map(({ file, module }) => ({ file, module })),
};

writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
