/**
 * What the first script of the widget weighs beside those of known web components, each built in the same way: rolldown,
 * minified, for es2022, with all that it imports statically, brotli 11. Style sheets that a page links apart are not in
 * it. Needs dist-widget/<version>/.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'rolldown';
import packageJson from '../package.json' with { type: 'json' };
import { compressedSize } from './compressed-size.ts';
import { loadsWith } from './loads-with.ts';
import type { WidgetManifest } from './widget-manifest.ts';

const root = path.join(import.meta.dirname, '..');
const folder = path.join(root, 'dist-widget', packageJson.version);

/** The script of each package that registers its element. */
const PEERS = {
  altcha: 'dist/main/altcha.js',
  'emoji-picker-element': 'index.js',
  'friendly-challenge': 'widget.module.js',
  'lite-youtube-embed': 'src/lite-yt-embed.js',
};

interface Built {
  name: string;
  version: string;
  scripts: Uint8Array[];
}

function ours(): Built {
  const { version, chunks }: WidgetManifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
  const files = loadsWith('define.js', new Map(chunks.map((chunk) => [chunk.file, chunk])));
  return { name: packageJson.name, version, scripts: [...files].map((file) => readFileSync(path.join(folder, file))) };
}

async function peer(name: string, entry: string): Promise<Built> {
  const home = path.join(root, 'node_modules', name);
  const { output } = await build({
    cwd: root,
    input: { first: path.join(home, entry) },
    platform: 'browser',
    logLevel: 'silent',
    transform: { target: 'es2022', define: { 'process.env.NODE_ENV': '"production"' } },
    output: { format: 'esm', minify: true, entryFileNames: 'first.js' },
    write: false,
  });
  const chunks = new Map(output.filter((file) => file.type === 'chunk').map((chunk) => [chunk.fileName, chunk]));
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8'));
  const scripts = [...loadsWith('first.js', chunks)].map((file) => Buffer.from(chunks.get(file)?.code ?? ''));
  return { name, version, scripts };
}

const all = [ours(), ...(await Promise.all(Object.entries(PEERS).map(([name, entry]) => peer(name, entry))))];
console.log('| component | version | first script, minified | brotli 11, bytes |\n|---|---|---|---|');
for (const { name, version, scripts } of all) {
  const sum = (sizeOf: (bytes: Uint8Array) => number) => scripts.reduce((total, bytes) => total + sizeOf(bytes), 0);
  console.log(`| ${name} | ${version} | ${sum((bytes) => bytes.length)} | ${sum(compressedSize)} |`);
}
