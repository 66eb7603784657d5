import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { enEntry } from '../../core/wording/en-entry.ts';
import { frEntry } from '../../core/wording/fr-entry.ts';
import config from '../../wxt.config.ts';

const root = path.join(import.meta.dirname, '../..');
/** Texts of shops and names of browsers' files have plain spaces where a screen has narrow ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const read = (file: string) => plain(readFileSync(path.join(root, file), 'utf8'));

/** What each browser's manifest asks for, or may ask for. */
async function permissionsOf(browser: string): Promise<string[]> {
  if (typeof config.manifest !== 'function') throw new Error('The manifest depends on the browser.');
  const manifest = await config.manifest({ browser, mode: 'production', command: 'build', manifestVersion: 3 });
  return [
    ...(manifest.permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...(manifest.optional_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
  ].map(String);
}

/** Lengths that the shops allow: the shortest of Chrome Web Store, Firefox Add-ons and Edge Add-ons. */
const LONGEST = { name: 45, summary: 132, description: 10_000, purpose: 1_000, reason: 1_000 };

describe.each([
  { language: 'fr', headings: ['Nom', 'Résumé', 'Description', 'But unique', 'Permissions'], entry: frEntry },
  { language: 'en', headings: ['Name', 'Summary', 'Description', 'Single purpose', 'Permissions'], entry: enEntry },
])('the store text in $language', ({ language, headings, entry }) => {
  const text = read(`docs/store/${language}.md`);
  const [name = '', summary = '', description = '', purpose = '', permissions = ''] = headings.map((heading) => {
    const [, after] = text.split(`\n## ${heading}\n`);
    return after?.split('\n## ')[0]?.trim() ?? '';
  });
  const reasons = new Map(
    [...permissions.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, permission, reason]) => [permission, reason]),
  );

  it.each(['chrome', 'edge', 'firefox'])(
    'gives a reason for each permission of %s, and for no other',
    async (browser) => {
      const asked = await permissionsOf(browser);
      expect(asked).toContain('activeTab');
      expect(asked.filter((permission) => !reasons.has(permission))).toEqual([]);
      // One text serves all shops: what it explains is asked for somewhere.
      const everywhere = new Set((await Promise.all(['chrome', 'edge', 'firefox'].map(permissionsOf))).flat());
      expect([...reasons.keys()].filter((permission) => !everywhere.has(permission ?? ''))).toEqual([]);
    },
  );

  it('keeps to the lengths of the shops', () => {
    for (const [part, longest] of [
      [name, LONGEST.name],
      [summary, LONGEST.summary],
      [description, LONGEST.description],
      [purpose, LONGEST.purpose],
      ...[...reasons.values()].map((reason) => [reason ?? '', LONGEST.reason] as const),
    ] as const) {
      expect(part).not.toBe('');
      expect(part.length, part).toBeLessThanOrEqual(longest);
    }
  });

  it('has the name and the summary of the package, and the line that every surface carries', () => {
    const messages = JSON.parse(readFileSync(path.join(root, `public/_locales/${language}/messages.json`), 'utf8'));
    expect(name).toBe(plain(messages.name.message));
    expect(summary).toBe(plain(messages.description.message));
    expect(description).toContain(plain(entry.independence));
  });

  it('promises no money and calls no OPCO official', () => {
    expect(text).not.toMatch(/OPCO officiel|official OPCO|gratuit|garanti|guarantee/i);
  });
});

describe('what is said of data', () => {
  it('is the same in the manifest of Firefox, the store texts and the page on privacy', async () => {
    if (typeof config.manifest !== 'function') throw new Error('The manifest depends on the browser.');
    const manifest = await config.manifest({
      browser: 'firefox',
      mode: 'production',
      command: 'build',
      manifestVersion: 3,
    });
    const declared = manifest.browser_specific_settings?.gecko?.data_collection_permissions;
    expect(declared).toEqual({ required: ['none'], optional: ['websiteContent', 'searchTerms'] });
    const hosts = (manifest.host_permissions ?? []).map((pattern) => new URL(String(pattern).replace('*', '')).host);
    for (const file of ['docs/store/fr.md', 'docs/store/en.md', 'docs/privacy.md']) {
      const text = read(file);
      for (const kind of declared?.optional ?? []) expect(text, file).toContain(`\`${kind}\``);
      for (const host of hosts) expect(text, file).toContain(host);
    }
  });
});
