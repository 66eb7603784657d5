/**
 * `npm test`: everything that must hold, as named steps, from a fresh clone. Needs Node 20 and npm; installs the rest.
 * `npm run test:browsers` adds the other browsers.
 * Ends with the line `N passed, N failed`: unit tests, end-to-end tests, and every other step counted as one.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { continueInProjectNode, root } from './install/project-node.mjs';

await continueInProjectNode(fileURLToPath(import.meta.url));

const STEP_LIMIT = 18 * 60_000;
const reports = path.join(root, '.cache/test');
const unitReport = path.join(reports, 'unit.json');
const e2eReport = path.join(reports, 'e2e.json');
const firefoxReport = path.join(reports, 'firefox.json');
const webkitReport = path.join(reports, 'webkit.json');
const isWithAllBrowsers = process.argv.includes('--browsers');

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
// Nothing is tested that this run did not build, except the demo's folder, which no test reads.
for (const folder of ['dist', 'dist-widget', 'dist-ext/chrome-mv3', 'dist-ext/firefox-mv3', 'dist-ext/edge-mv3']) {
  rmSync(path.join(root, folder), { recursive: true, force: true });
}

/** Names of the steps that passed; later steps say which of them they need. */
const passedSteps = new Set();
let passed = 0;
let failed = 0;
/** Ends the command under way; set while one runs. */
let endCommand = () => {};
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    endCommand();
    process.exit(130);
  });
}

await step('types', [], () => run('tsc', '--noEmit'));
await step('lint: biome', [], () => run('biome', 'check', '--diagnostic-level=warn', '.'));
await step('lint: import direction', [], () => run('depcruise', 'core', 'widget', 'entrypoints', 'scripts', 'test'));
await step('lint: unused code', [], () => run('knip'));
await step('build: package', [], () => run('tsc', '-p', 'tsconfig.package.json'));
await step('package: the folder for CDNs, the manifest for editors', ['build: package'], () =>
  run('node', 'scripts/fill-package.ts'),
);
await step('package: publint', ['package: the folder for CDNs, the manifest for editors'], () =>
  run('publint', '--strict'),
);
for (const door of ['opcoscope', 'opcoscope/widget', 'opcoscope/define']) {
  await step(`package: import ${door} in Node`, ['build: package'], () =>
    run('node', '--input-type=module', '--eval', `await import('${door}')`),
  );
}
// Each builds the extension first.
await step('build and zip: extension for Chromium', [], () => run('wxt', 'zip'));
await step('build and zip: extension for Firefox, with its sources', [], () => run('wxt', 'zip', '-b', 'firefox'));
await step('build and zip: extension for Edge', [], () => run('wxt', 'zip', '-b', 'edge'));
await step("lint: Firefox's rules", ['build and zip: extension for Firefox, with its sources'], () =>
  run('web-ext', 'lint', '--source-dir', 'dist-ext/firefox-mv3', '--no-input').then(printWarnings),
);
await step(
  'zips',
  [
    'build and zip: extension for Chromium',
    'build and zip: extension for Firefox, with its sources',
    'build and zip: extension for Edge',
  ],
  () => run('node', 'scripts/check-zips.ts'),
);
await step('build: widget', [], () => run('node', 'scripts/build-widget.ts'));
await step('sizes', ['build: widget', 'build and zip: extension for Chromium'], () =>
  run('node', 'scripts/check-sizes.ts').then((result) => ({ ...result, print: true })),
);
await step('unit tests', [], async () => {
  const result = await run('vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`);
  return { ...result, tests: readReport(unitReport, countUnitTests) };
});

let chromium = '';
await step('a Chromium that starts', [], async () => {
  const { findChromium } = await import('./install/chromium.ts');
  chromium = findChromium((line) => console.log(line));
  return { ok: true, output: chromium, print: true };
});
await step(
  'end-to-end tests',
  ['a Chromium that starts', 'build and zip: extension for Chromium', 'build: widget'],
  async () => {
    process.env.CHROMIUM = chromium;
    process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = e2eReport;
    const result = await run('playwright', 'test');
    return { ...result, tests: readReport(e2eReport, countEndToEndTests) };
  },
);

if (isWithAllBrowsers) {
  await step('a Firefox that starts', [], async () => {
    const { findFirefox } = await import('./install/firefox.ts');
    process.env.FIREFOX = findFirefox((line) => console.log(line));
    return { ok: true, output: process.env.FIREFOX, print: true };
  });
  await step(
    'tests in Firefox',
    ['a Firefox that starts', 'build and zip: extension for Firefox, with its sources', 'build: widget'],
    async () => {
      process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = firefoxReport;
      const result = await run('playwright', 'test', '--config', 'playwright.firefox.config.ts');
      return { ...result, tests: readReport(firefoxReport, countEndToEndTests) };
    },
  );
  await step('a WebKitGTK that can be driven', [], async () => {
    const { findWebKit } = await import('./install/webkit.ts');
    return { ok: true, output: findWebKit((line) => console.log(line)).browser, print: true };
  });
  await step('tests in WebKitGTK', ['a WebKitGTK that can be driven', 'build: widget'], async () => {
    process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = webkitReport;
    const result = await run('playwright', 'test', '--config', 'playwright.webkit.config.ts');
    return { ...result, tests: readReport(webkitReport, countEndToEndTests) };
  });
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/**
 * Runs one step, prints its name, result and seconds, and counts it.
 * @param {string} name
 * @param {string[]} needs steps without which this one would prove nothing
 * @param {() => Promise<{ ok: boolean, output: string, print?: boolean, tests?: { passed: number, failed: number } | null }>} work
 */
async function step(name, needs, work) {
  const lacking = needs.find((need) => !passedSteps.has(need));
  const start = performance.now();
  const result = lacking
    ? { ok: false, output: `Not run: it needs "${lacking}".` }
    : await work().catch((error) => ({ ok: false, output: error.message }));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);

  let count = { passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1 };
  if ('tests' in result) {
    count = result.tests ?? { passed: 0, failed: 0 };
    // No test at all, or a run that broke outside of any test, is a failure that no test counts.
    if (count.failed === 0 && (count.passed === 0 || !result.ok)) count.failed = 1;
  }
  passed += count.passed;
  failed += count.failed;

  const ok = count.failed === 0;
  if (ok) passedSteps.add(name);
  const tally = 'tests' in result ? `, ${count.passed} passed, ${count.failed} failed` : '';
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s${tally})`);
  if (!ok || result.print) console.log(result.output.trim().replace(/^/gm, '       '));
}

/**
 * Runs a command of the project to its end, without a terminal and without input.
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
function run(command, ...args) {
  return new Promise((resolve) => {
    const windows = process.platform === 'win32';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, CI: 'true', NO_COLOR: '1', FORCE_COLOR: undefined },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: windows,
      // A group of its own, so that what it started ends with it.
      detached: !windows,
    });
    let output = '';
    endCommand = () => {
      if (windows) child.kill();
      else if (child.pid) process.kill(-child.pid, 'SIGKILL');
    };
    const limit = setTimeout(() => {
      output += `\nStopped after ${STEP_LIMIT / 60_000} minutes.`;
      endCommand();
    }, STEP_LIMIT);
    child.stdout.on('data', (data) => {
      output += data;
    });
    child.stderr.on('data', (data) => {
      output += data;
    });
    const finish = (ok) => {
      clearTimeout(limit);
      endCommand = () => {};
      resolve({ ok, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}

/** Warnings of a linter that passed are worth a look, a clean bill is not. */
function printWarnings(result) {
  return { ...result, print: /^warnings\s+[1-9]/m.test(result.output) };
}

function readReport(file, count) {
  return existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** A skipped or forgotten test proves nothing: it counts as failed. So does a file that could not be loaded. */
function countUnitTests(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numTotalTests - report.numPassedTests + broken.length,
  };
}

/** A test that passed at the second attempt only, or was skipped, counts as failed. */
function countEndToEndTests({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
}
