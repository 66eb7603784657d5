import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { copyWithHosts } from './extension-copy.ts';
import { idOfFolder, launchExtension } from './launch-extension.ts';

/**
 * A browser in which the person allowed some sites: an earlier version of the extension has them in its manifest, and what it
 * had stays given when this one takes its place.
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
  const takeBack = copyWithHosts(folder, copy, patterns);
  try {
    const before = await launchExtension({ folder: copy, language, profile });
    const page = await before.context.newPage();
    await page.goto(`chrome-extension://${idOfFolder(copy)}/options.html`);
    await before.close();
    takeBack();
    const now = await launchExtension({ folder: copy, language, profile });
    await use({ context: now.context, extensionId: idOfFolder(copy) });
    await now.close();
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
