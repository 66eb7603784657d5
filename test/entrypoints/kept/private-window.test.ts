import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Siren } from '../../../core/answer.ts';
import { keepFolderAddress } from '../../../entrypoints/kept/folder-address.ts';
import { isPrivateWindow } from '../../../entrypoints/kept/private-window.ts';
import { keepSettings } from '../../../entrypoints/kept/settings.ts';
import { rememberChoice } from '../../../entrypoints/kept/site-choice.ts';
import { keepUpdateCheck, keepUpdateChoice } from '../../../entrypoints/kept/update-choice.ts';
import { extensionStorage, fakeBrowser, resetExtension } from './extension-storage.ts';

const stub = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return stub.browser;
  },
}));

beforeEach(() => {
  resetExtension();
  stub.browser = fakeBrowser().browser;
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a private window', () => {
  it.each([true, false])('is known by the process of Chromium: %s', async (isPrivate) => {
    extensionStorage.isPrivate = isPrivate;
    expect(await isPrivateWindow()).toBe(isPrivate);
  });

  it.each([true, false])('is known by the window of Firefox, which has one process for all: %s', async (isPrivate) => {
    vi.stubEnv('FIREFOX', 'true');
    stub.browser = { ...fakeBrowser().browser, extension: { inIncognitoContext: false } };
    extensionStorage.isPrivate = isPrivate;
    expect(await isPrivateWindow()).toBe(isPrivate);
  });

  it('is none where there is no window, and in a worker of a page, which has no part of the browser', async () => {
    vi.stubEnv('FIREFOX', 'true');
    extensionStorage.isClosed = true;
    expect(await isPrivateWindow()).toBe(false);
    stub.browser = undefined;
    expect(await isPrivateWindow()).toBe(false);
  });

  it('keeps nothing, and each writer says so', async () => {
    extensionStorage.isPrivate = true;
    const kept = await Promise.all([
      keepSettings({ language: 'en' }),
      rememberChoice('https://example.com', '732829320' as Siren, '2026-11-27'),
      keepUpdateChoice({ isAllowed: true }),
      keepUpdateCheck({ checkedOn: '2026-11-27', newest: null }),
    ]);
    await keepFolderAddress('https://example.com/table/');
    expect(kept).toEqual([false, false, false, false]);
    expect(extensionStorage.kept).toEqual({});
  });
});
