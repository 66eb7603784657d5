import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { idOfFolder, launchExtension } from './launch-extension.ts';

/**
 * A browser in which the person allowed some sites. No prompt of a headless Chromium can be answered: an earlier version of
 * the extension has the sites in its manifest, and what it had stays given when this one takes its place.
 * @param options.patterns `https://example.com/*`
 */
export async function withAllowedSites(
  options: { folder: string; language: string; patterns: string[] },
  use: (browser: { context: BrowserContext; extensionId: string }) => Promise<void>,
): Promise<void> {
  const { folder, language, patterns } = options;
  const work = realpathSync(mkdtempSync(path.join(tmpdir(), 'opcoscope-allowed-')));
  const copy = path.join(work, 'extension');
  const profile = path.join(work, 'profile');
  cpSync(folder, copy, { recursive: true });
  const file = path.join(copy, 'manifest.json');
  const built = readFileSync(file, 'utf8');
  const manifest = JSON.parse(built);
  manifest.host_permissions.push(...patterns);
  writeFileSync(file, JSON.stringify(manifest));
  try {
    const before = await launchExtension({ folder: copy, language, profile });
    const page = await before.context.newPage();
    await page.goto(`chrome-extension://${idOfFolder(copy)}/options.html`);
    await before.close();
    writeFileSync(file, built);
    const now = await launchExtension({ folder: copy, language, profile });
    await use({ context: now.context, extensionId: idOfFolder(copy) });
    await now.close();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
