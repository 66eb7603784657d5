import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Cruise {
  modules: { source: string }[];
  summary: { totalCruised: number; violations: { from: string; rule: { name: string } }[] };
}

/** Runs the project's import rules over the folders of another tree. */
function cruise(tree: string, folders: string[]): Promise<Cruise> {
  const bin = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [bin, ...folders, '--config', path.join(root, '.dependency-cruiser.cjs'), '--output-type', 'json'];
  return new Promise((resolve, reject) => {
    // It exits with the number of violations: the report says whether it ran.
    execFile(process.execPath, args, { cwd: tree, maxBuffer: 64_000_000 }, (error, stdout) => {
      try {
        resolve(JSON.parse(stdout));
      } catch {
        reject(error);
      }
    });
  });
}

/** A file, what it imports, and the rule that must refuse it. */
const WRONG: [file: string, imported: string, rule: string][] = [
  ['core/answer.ts', './identifiers/siret.ts', 'answer-imports-nothing'],
  ['core/identifiers/wrong.ts', '../tables/opcos.ts', 'core-identifiers'],
  ['core/tables/wrong.ts', '../attribution/attribute.ts', 'core-tables'],
  ['core/attribution/wrong.ts', '../search/search.ts', 'core-attribution'],
  ['core/search/wrong.ts', '../attribution/attribute.ts', 'core-search'],
  ['core/detection/wrong.ts', '../attribution/attribute.ts', 'core-detection'],
  ['core/sources/wrong.ts', '../lookup/lookup.ts', 'core-sources'],
  ['core/cache/wrong.ts', '../identifiers/siret.ts', 'core-cache'],
  ['core/lookup/wrong.ts', '../wording/wording.ts', 'core-lookup'],
  ['core/wording/wrong.ts', '../lookup/lookup.ts', 'core-wording'],
  ['core/utils/wrong.ts', '../tables/opcos.ts', 'core-has-its-rooms'],
  ['core/lookup/by-the-door.ts', '../index.ts', 'core-door-is-for-outside'],
  ['core/lookup/with-a-face.ts', '../../widget/element.ts', 'core-knows-no-face'],
  ['core/lookup/in-node.ts', 'node:fs', 'core-runs-anywhere'],
  ['core/lookup/with-preact.ts', 'preact', 'core-has-few-libraries'],
  ['core/lookup/with-easter.ts', 'date-easter', 'date-easter-only-for-holidays'],
  ['core/lookup/with-idb.ts', 'idb', 'idb-only-where-kept'],
  ['core/lookup/with-zod.ts', 'zod/mini', 'zod-only-at-the-boundary'],
  ['core/sources/full-zod.ts', 'zod', 'zod-mini-only'],
  ['widget/wrong.ts', '../entrypoints/popup.ts', 'widget-knows-no-extension'],
  ['widget/in-the-extension.ts', 'wxt/browser', 'widget-knows-no-extension'],
  ['widget/in-node.ts', 'node:fs', 'faces-run-in-a-browser'],
  ['entrypoints/wrong.ts', '../scripts/build.ts', 'product-knows-no-tooling'],
  ['entrypoints/popup/wrong.ts', '../table/install.ts', 'popup-installs-nothing'],
  ['core/search/circle.ts', './search.ts', 'no-circle'],
  ['core/search/nowhere.ts', './not-there.ts', 'resolvable'],
];

const RIGHT: [file: string, imported: string][] = [
  ['core/identifiers/siret.ts', '../answer.ts'],
  ['core/tables/opcos.ts', '../identifiers/siret.ts'],
  ['core/attribution/attribute.ts', '../tables/opcos.ts'],
  ['core/search/search.ts', './circle.ts'],
  ['core/sources/table.ts', 'zod/mini'],
  ['core/cache/kept.ts', 'idb'],
  ['core/eligibility/holidays.ts', 'date-easter'],
  ['core/lookup/lookup.ts', '../cache/kept.ts'],
  ['core/wording/wording.ts', '../tables/opcos.ts'],
  ['core/index.ts', './lookup/lookup.ts'],
  ['widget/element.ts', '../core/index.ts'],
  ['entrypoints/popup.ts', '../widget/element.ts'],
  ['entrypoints/table/install.ts', '../../core/index.ts'],
  ['scripts/build.ts', '../core/index.ts'],
];

describe('import direction', () => {
  const tree = mkdtempSync(path.join(tmpdir(), 'opcoscope-imports-'));
  let report: Cruise;

  beforeAll(async () => {
    for (const [file, imported] of [...RIGHT, ...WRONG]) {
      mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
      writeFileSync(path.join(tree, file), `import * as it from '${imported}';\nexport const x = it;\n`);
    }
    copyFileSync(path.join(root, 'tsconfig.json'), path.join(tree, 'tsconfig.json'));
    writeFileSync(path.join(tree, 'package.json'), '{ "type": "module" }');
    symlinkSync(path.join(root, 'node_modules'), path.join(tree, 'node_modules'), 'junction');
    report = await cruise(tree, ['core', 'widget', 'entrypoints', 'scripts']);
  });

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it('looks at every file', () => {
    const seen = report.modules.map((module) => module.source);
    expect(seen).toEqual(expect.arrayContaining([...RIGHT, ...WRONG].map(([file]) => file)));
  });

  it.each(WRONG)('refuses %s importing %s', (file, _imported, rule) => {
    const broken = report.summary.violations.filter((violation) => violation.from === file);
    expect(broken.map((violation) => violation.rule.name)).toContain(rule);
  });

  it.each(RIGHT.filter(([file]) => file !== 'core/search/search.ts'))('allows %s importing %s', (file) => {
    expect(report.summary.violations.filter((violation) => violation.from === file)).toEqual([]);
  });

  it('sees the modules of this repository', async () => {
    const { modules, summary } = await cruise(root, ['core']);
    expect(summary.totalCruised).toBeGreaterThan(0);
    expect(modules.map((module) => module.source)).toContain('core/answer.ts');
  });
});
