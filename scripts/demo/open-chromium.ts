import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** True where a window can be opened. */
export function hasDisplay(): boolean {
  return ['darwin', 'win32'].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * Opens an address in a Chromium with an unpacked extension and a profile of its own, which goes when it closes.
 * @param options.chromium path of the browser
 * @param options.extension folder of the built extension
 */
export function openChromium(options: { chromium: string; extension: string; url: string }): ChildProcess {
  const profile = mkdtempSync(path.join(tmpdir(), 'opcoscope-demo-'));
  const isRoot = process.getuid?.() === 0;
  const browser = spawn(
    options.chromium,
    [
      `--user-data-dir=${profile}`,
      `--disable-extensions-except=${options.extension}`,
      `--load-extension=${options.extension}`,
      '--no-first-run',
      '--no-default-browser-check',
      ...(isRoot ? ['--no-sandbox'] : []),
      options.url,
    ],
    { stdio: 'ignore' },
  );
  browser.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));
  return browser;
}
