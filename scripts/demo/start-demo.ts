import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { findChromium } from '../install/chromium.ts';
import { canReachUpstreams } from './can-reach-upstreams.ts';
import { hasDisplay, openChromium } from './open-chromium.ts';
import { serveUpstreams } from './recorded-upstreams.ts';
import { PAGES, type Sample } from './render-page.ts';
import { serveDemo } from './serve-demo.ts';

const root = path.join(import.meta.dirname, '../..');
const FIRST_PORT = 4173;
const PORTS_TRIED = 20;

/**
 * Builds the extension and the widget, serves the demo pages, and opens them in a Chromium with the extension where
 * there is a display. The upstreams are asked live where they can be reached; otherwise a recorded sample answers.
 * @param options.checkOnly fetch every page and both scripts once, say what came, and exit
 */
export async function startDemo(options: { checkOnly: boolean }): Promise<void> {
  const isLive = await canReachUpstreams();
  const upstreams = isLive ? null : await serveUpstreams();
  const sample: Sample | null = upstreams && { base: upstreams.url, month: upstreams.month };
  console.log(
    sample
      ? `The State's services cannot be reached from here: answers come from the recorded sample of ${sample.month}.`
      : "Answers come live from the State's services.",
  );

  build('node', ['scripts/build-widget.ts']);
  const mode = sample ? ['--mode', 'demo'] : [];
  const environment = sample ? { WXT_API_BASE: sample.base } : {};
  build('wxt', ['build', ...mode], environment);
  build('wxt', ['build', '-b', 'firefox', ...mode], environment);
  const suffix = sample ? '-demo' : '';
  const forChromium = path.join(root, `dist-ext/chrome-mv3${suffix}`);
  const forFirefox = path.join(root, `dist-ext/firefox-mv3${suffix}`);

  const demo = await serveDemo({ ports: portsToTry(), sample });

  if (options.checkOnly) {
    const ok = await fetchAll(demo.url);
    await demo.close();
    await upstreams?.close();
    process.exit(ok ? 0 : 1);
  }

  const browser = hasDisplay() ? openBrowser(forChromium, demo.url) : undefined;
  console.log(`\nDemo: ${demo.url}/`);
  if (sample)
    console.log(
      'The sample has another address at each start: an extension that you loaded by hand is to be reloaded.',
    );
  if (!browser) {
    console.log(`Extension for Chromium: open chrome://extensions, switch on developer mode, load ${forChromium}`);
  }
  console.log(
    `Extension for Firefox: open about:debugging, This Firefox, load ${path.join(forFirefox, 'manifest.json')}`,
  );
  console.log('Ctrl-C stops.');

  const stop = async () => {
    browser?.kill();
    await demo.close();
    await upstreams?.close();
    process.exit(0);
  };
  // Twice the same signal, from the terminal and from npm, stops once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}

function portsToTry(): number[] {
  const asked = process.env.PORT;
  if (asked) return [Number(asked)];
  return Array.from({ length: PORTS_TRIED }, (_, index) => FIRST_PORT + index);
}

function build(command: string, args: string[], environment: Record<string, string> = {}): void {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  console.log(`${status === 0 ? 'built ' : 'FAILED'} ${command} ${args.join(' ')}`);
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  process.exit(1);
}

async function fetchAll(url: string): Promise<boolean> {
  let ok = true;
  for (const address of [...Object.keys(PAGES), '/widget/define.js', '/demo.js', '/builder/', '/builder/builder.js']) {
    const response = await fetch(url + address);
    const { byteLength } = await response.arrayBuffer();
    console.log(`${response.status} ${address} ${byteLength} bytes`);
    ok &&= response.ok && byteLength > 0;
  }
  return ok;
}

function openBrowser(extension: string, url: string) {
  try {
    return openChromium({ chromium: findChromium(console.log), extension, url });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return undefined;
  }
}
