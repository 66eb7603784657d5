import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build } from 'wxt';
import { OFFICIAL_BASES } from '../../core/sources/source-bases.ts';

type Manifest = Record<string, unknown>;

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'opcoscope-manifest-'));
const SILENT = Object.fromEntries(
  ['debug', 'log', 'info', 'warn', 'error', 'fatal', 'success'].map((name) => [name, () => undefined]),
) as never;

/** The manifest as it is built: what an entry point adds to the configuration is in it too. */
async function manifestFor(browser: string): Promise<Manifest> {
  const { manifest } = await build({ root, browser, outDir: path.join(folder, browser), logger: SILENT });
  return { ...manifest };
}

// One after the other: each build uses the same folders of its tools.
const MANIFESTS: Record<string, Manifest> = {};
for (const browser of ['chrome', 'edge', 'firefox']) MANIFESTS[browser] = await manifestFor(browser);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EVERYWHERE = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

describe.each(['chrome', 'edge', 'firefox'])('the manifest for %s', (browser) => {
  const manifest = MANIFESTS[browser] as Manifest;

  it('asks for these permissions, and for no other', () => {
    const wanted = browser === 'firefox' ? EVERYWHERE : [...EVERYWHERE, 'sidePanel'].sort();
    expect([...(manifest.permissions as string[])].sort()).toEqual(wanted);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it('reaches three services of the State, and any other address only when it is asked for', () => {
    expect(manifest.host_permissions).toEqual([
      `${OFFICIAL_BASES.registry}/*`,
      `${OFFICIAL_BASES.table}/*`,
      `${OFFICIAL_BASES.datasets}/api/1/datasets/*`,
    ]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
  });

  it('is in no page by itself, and open to no page', () => {
    for (const key of [
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
      'content_security_policy',
      'sandbox',
      'chrome_url_overrides',
      'devtools_page',
      'declarative_net_request',
      'oauth2',
      'key',
      'update_url',
    ]) {
      expect(manifest).not.toHaveProperty(key);
    }
  });

  it('has one keyword and one shortcut', () => {
    expect(manifest.omnibox).toEqual({ keyword: 'opco' });
    expect(manifest.commands).toEqual({
      _execute_action: { suggested_key: { default: 'Alt+Shift+O', mac: 'MacCtrl+Shift+O' } },
      ...(browser === 'firefox' && { _execute_sidebar_action: {} }),
    });
  });

  it('opens the popup by the icon, and runs one script behind the pages', () => {
    expect(manifest.action).toMatchObject({ default_popup: 'popup.html' });
    const script = browser === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' };
    expect(manifest.background).toEqual(script);
  });

  it('opens no panel by itself', () => {
    // Firefox opens a sidebar at the installation unless told.
    expect(Object(manifest.sidebar_action ?? { open_at_install: false })).toMatchObject({ open_at_install: false });
  });

  it('keeps private windows apart', () => {
    expect(manifest.incognito).toBe(browser === 'firefox' ? undefined : 'split');
  });

  it('says what it sends, where a browser wants it said', () => {
    const { gecko } = (manifest.browser_specific_settings ?? {}) as { gecko?: object };
    if (browser !== 'firefox') expect(gecko).toBeUndefined();
    else {
      expect(gecko).toMatchObject({
        data_collection_permissions: { required: ['none'], optional: ['websiteContent', 'searchTerms'] },
      });
    }
  });
});
