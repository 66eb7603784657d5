/**
 * Says what is wrong with the packages for the stores, and fails: each holds all that its manifest and pages name, and
 * nothing that belongs to the workshop. Needs `npm run zip`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

const BROWSERS = ['chrome', 'edge', 'firefox'];
/** Pages and scripts that no manifest names. */
const UNNAMED = ['welcome.html', 'example.html', 'page-reader.js', 'linked-page-reader.js'];
const LOCALES = ['_locales/fr/messages.json', '_locales/en/messages.json'];
const WORKSHOP_FILE =
  /\.(?:map|ts|tsx|log|pem|key|crx)$|(?:^|\/)(?:test|node_modules|scripts)\/|(?:^|\/)\.|\.(?:test|spec)\./;
/** Addresses of this machine, folders of any machine, and what secrets begin with. */
const WORKSHOP_TEXT =
  /sourceMappingURL=|\b127\.0\.0\.1\b|localhost:\d|\/(?:home|Users|tmp|work)\/\w+\/|BEGIN [A-Z ]*PRIVATE KEY|ghp_\w{20}|AKIA[A-Z0-9]{16}/;

const faults: string[] = [];

function open(name: string): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(readFileSync(path.join(root, 'dist-ext', name)))));
}

function checkPackage(browser: string): void {
  const name = `opcoscope-${version}-${browser}.zip`;
  const files = open(name);
  const fault = (sentence: string) => faults.push(`${name}: ${sentence}`);
  const text = (file: string) => strFromU8(files.get(file) ?? new Uint8Array());
  const want = (file: string, whose: string) => {
    if (!files.has(file)) fault(`${whose} names ${file}, which is not there`);
  };

  const manifest = JSON.parse(text('manifest.json'));
  if (manifest.manifest_version !== 3) fault(`its manifest is version ${manifest.manifest_version}`);
  if (manifest.version !== version) fault(`it says that it is ${manifest.version}`);
  for (const file of [...UNNAMED, ...LOCALES]) want(file, 'the extension');
  for (const value of textsIn(manifest)) if (/^[\w/-]+\.(?:html|js|png)$/.test(value)) want(value, 'the manifest');
  for (const file of files.keys()) {
    if (WORKSHOP_FILE.test(file)) fault(`${file} belongs to the workshop`);
    if (!/\.(?:js|html|json|css)$/.test(file)) continue;
    const found = WORKSHOP_TEXT.exec(text(file));
    if (found) fault(`${file} holds ${found[0]}`);
    if (!file.endsWith('.html')) continue;
    for (const [, address] of text(file).matchAll(/(?:src|href)="([^"]+)"/g)) {
      if (address?.startsWith('/')) want(address.slice(1), file);
      else fault(`${file} loads ${address}`);
    }
  }
  console.log(`${name}: ${files.size} files`);
}

function checkSources(): void {
  const name = `opcoscope-${version}-sources.zip`;
  const files = open(name);
  const needed = [
    'docs/building.md',
    'package.json',
    'package-lock.json',
    'wxt.config.ts',
    'entrypoints/page-reader.ts',
  ];
  for (const file of needed) if (!files.has(file)) faults.push(`${name}: ${file} is not there`);
  for (const file of files.keys()) {
    if (/^(?:test|node_modules|dist|scripts)|(?:^|\/)\./.test(file)) faults.push(`${name}: ${file} is not needed`);
  }
  console.log(`${name}: ${files.size} files`);
}

/** Every text of a JSON value. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

for (const browser of BROWSERS) checkPackage(browser);
checkSources();
for (const sentence of faults) console.error(`${sentence}.`);
process.exit(faults.length === 0 ? 0 : 1);
