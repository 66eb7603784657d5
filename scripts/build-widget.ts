/**
 * Builds the widget into dist-widget/: `define.js`, whose name never changes, the chunks it loads when the visitor
 * acts, whose names change with their content, and manifest.json, which says what is in each chunk.
 */
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { compactStyles } from './compact-styles.ts';
import type { WidgetManifest } from './widget-manifest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'dist-widget');

rmSync(folder, { recursive: true, force: true });

const { output } = await build({
  cwd: root,
  input: { define: 'widget/define.ts' },
  platform: 'browser',
  logLevel: 'warn',
  tsconfig: 'tsconfig.json',
  plugins: [compactStyles()],
  transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"', 'import.meta.env': '{}' } },
  output: {
    dir: folder,
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
  },
});

const manifest: WidgetManifest = output
  .filter((file) => file.type === 'chunk')
  .map((chunk) => ({
    file: chunk.fileName,
    imports: chunk.imports,
    modules: chunk.moduleIds.map((id) => path.relative(root, id).replaceAll('\\', '/')),
  }));

writeFileSync(path.join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
console.log(`dist-widget: ${manifest.map((chunk) => chunk.file).join(', ')}`);
