/**
 * Says what the visitor of a page downloads, and fails when it is too much. Sizes are brotli 11, the best that a static
 * host serves; 1 kB is 1000 bytes. Needs dist-widget/<version>/ and dist-ext/chrome-mv3/.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { compressedSize } from './compressed-size.ts';
import { loadsWith } from './loads-with.ts';
import type { WidgetChunk, WidgetManifest } from './widget-manifest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const FIRST_SCRIPT_LIMIT = 16_000;
const IDCC_TO_OPCO_LIMIT = 1_500;
/** Aims, printed with the figures and not enforced: everyday words and both languages weigh more than was planned. */
const ONE_VISIT_AIM = 45_000;
const FOLDER_AIM = 64_000;
const FUNDING_AIM = 14_000;
/** Each of the two scripts that a click injects into a page. */
const PAGE_READER_LIMIT = 6_000;

/** What loads when the visitor acts: a chunk belongs to the first part of which it holds a file. */
const LAZY_PARTS = [
  { name: 'agreement labels', limit: 8_000, holds: /^core\/tables\/.*(idcc|agreement)[^/]*labels?/ },
  { name: 'activity labels', limit: 14_000, holds: /^core\/tables\/.*(naf|activit)[^/]*labels?/ },
  {
    name: 'shards of the table, with table-src only',
    limit: 4_500,
    holds: /^core\/(siret-table\/|sources\/table-shards)/,
  },
  {
    name: 'what a first act needs, both languages',
    limit: 8_500,
    holds: /^(widget\/(first-act|act-styles)|core\/wording\/(fr|en)-act)/,
  },
  { name: 'sources and lookup', limit: 8_000, holds: /^(core\/(sources|lookup|cache)\/|node_modules\/zod\/)/ },
  {
    name: 'cards of the OPCOs and who can benefit, both languages',
    limit: 17_000,
    holds: /^(widget\/views\/guide-view|core\/wording\/(fr|en)-opco)/,
  },
  {
    name: 'views of who pays, and what they make of an answer',
    limit: 19_500,
    holds: /^widget\/(views\/funding\/funding-view|funding\/open-funding)/,
  },
  { name: 'rules of who pays', limit: 13_500, holds: /^core\/eligibility\// },
  { name: 'words of who pays, both languages', limit: 36_000, holds: /^core\/wording\/(fr|en)-funding/ },
  { name: 'addresses of the sources of who pays', limit: 4_500, holds: /^core\/tables\/data\/rule-sources/ },
  { name: 'everything else', limit: FOLDER_AIM, holds: /./ },
];

const tooBig: string[] = [];

function sizeOf(file: string): number {
  return compressedSize(readFileSync(path.join(root, file)));
}

function report(name: string, size: number, limit?: number): void {
  const over = limit !== undefined && size > limit;
  if (over) tooBig.push(`${name} is ${size - limit} bytes over its limit of ${limit}`);
  console.log(
    `${String(size).padStart(7)} ${limit === undefined ? ' '.repeat(9) : `/ ${String(limit).padEnd(7)}`} ${name}`,
  );
}

const folder = `dist-widget/${packageJson.version}`;
const manifest: WidgetManifest = JSON.parse(readFileSync(path.join(root, folder, 'manifest.json'), 'utf8'));
/** Scripts and data files alike: a visitor fetches both. */
const files: WidgetChunk[] = [
  ...manifest.chunks,
  ...manifest.data.map(({ file, module }) => ({ file, imports: [], modules: [module] })),
];
const sizes = new Map(files.map(({ file }) => [file, sizeOf(`${folder}/${file}`)]));
const sum = (chunks: WidgetChunk[]): number => chunks.reduce((total, chunk) => total + (sizes.get(chunk.file) ?? 0), 0);

const first = loadsWith('define.js', new Map(files.map((chunk) => [chunk.file, chunk])));

const firstChunks = files.filter((chunk) => first.has(chunk.file));
const lazyChunks = files.filter((chunk) => !first.has(chunk.file));

console.log('brotli 11, bytes');
report(`first script: ${firstChunks.map((chunk) => chunk.file).join(' + ')}`, sum(firstChunks), FIRST_SCRIPT_LIMIT);
for (const part of LAZY_PARTS) {
  const chunks = lazyChunks.filter(
    (chunk) => LAZY_PARTS.find(({ holds }) => chunk.modules.some((module) => holds.test(module))) === part,
  );
  for (const chunk of chunks) console.log(`${String(sizes.get(chunk.file)).padStart(7)}             - ${chunk.file}`);
  report(`${part.name} (${chunks.length} chunks)`, sum(chunks), part.limit);
}

// A page speaks one language: the heavier one counts.
const languages = ['fr', 'en'].map((language) => lazyChunks.filter((chunk) => chunk.file.startsWith(`${language}-`)));
const spoken = Math.max(...languages.map(sum));
const visit = sum(lazyChunks) - sum(languages.flat()) + spoken;
report(`all that one visit can load after a first act, in one language (aim ${ONE_VISIT_AIM})`, visit);
const funding = (names: RegExp) =>
  sum(lazyChunks.filter(({ modules }) => modules.some((module) => names.test(module))));
const fundingWords = Math.max(...['fr', 'en'].map((each) => funding(new RegExp(`^core/wording/${each}-funding`))));
const fundingRules = funding(/^core\/eligibility\/(assess|answer-kinds)/);
report(`rules and words of who pays, in one language (aim ${FUNDING_AIM})`, fundingRules + fundingWords);
report(`the whole folder, both languages (aim ${FOLDER_AIM})`, sum(files));
report('agreement to OPCO, the data', sizeOf('core/tables/data/idcc-opco.ts'), IDCC_TO_OPCO_LIMIT);
for (const reader of ['page-reader.js', 'linked-page-reader.js']) {
  report(`${reader} of the extension`, sizeOf(`dist-ext/chrome-mv3/${reader}`), PAGE_READER_LIMIT);
}

for (const sentence of tooBig) console.error(`Too big: ${sentence}.`);
process.exit(tooBig.length === 0 ? 0 : 1);
