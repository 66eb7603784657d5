import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  isAllowed,
  recallAllowedSites,
  requestSite,
  requestSiteOf,
  revokeSite,
  sitePattern,
  watchAllowedSites,
} from '../../../entrypoints/kept/allowed-sites.ts';

const browser = vi.hoisted(() => {
  const listeners = new Set<() => void>();
  const event = {
    addListener: (listener: () => void) => void listeners.add(listener),
    removeListener: (listener: () => void) => void listeners.delete(listener),
  };
  return { origins: [] as string[], isClosed: false, listeners, event };
});

vi.mock('wxt/browser', () => {
  const orRefuse = async <T>(work: () => T): Promise<T> => {
    if (browser.isClosed) throw new Error('closed');
    return work();
  };
  const change = (origins: string[]) =>
    orRefuse(() => {
      browser.origins = origins;
      for (const listener of browser.listeners) listener();
      return true;
    });
  return {
    browser: {
      permissions: {
        contains: ({ origins }: { origins: string[] }) =>
          orRefuse(() =>
            origins.every((one) => browser.origins.some((held) => held === one || held === 'https://*/*')),
          ),
        getAll: () => orRefuse(() => ({ origins: browser.origins })),
        request: ({ origins }: { origins: string[] }) => change([...browser.origins, ...origins]),
        remove: ({ origins }: { origins: string[] }) =>
          change(browser.origins.filter((origin) => !origins.includes(origin))),
        onAdded: browser.event,
        onRemoved: browser.event,
      },
    },
  };
});

beforeEach(() => {
  browser.isClosed = false;
  browser.listeners.clear();
  // As Chromium gives them: the folder of the second is gone.
  browser.origins = [
    'https://tabular-api.data.gouv.fr/*',
    'https://www.data.gouv.fr/*',
    'https://b.example/*',
    'https://a.example/*',
  ];
});

describe('the sites that a person allowed', () => {
  it('are the browser’s permissions, without those that the extension has from the start', async () => {
    expect(await recallAllowedSites()).toEqual({
      sites: ['https://a.example', 'https://b.example'],
      isEverywhere: false,
    });
  });

  it.each(['https://*/*', '*://*/*', '<all_urls>'])('may be all of them: %s', async (pattern) => {
    browser.origins.push(pattern);
    expect(await recallAllowedSites()).toMatchObject({ sites: { length: 2 }, isEverywhere: true });
    expect(await revokeSite(null)).toBe(true);
    expect(await recallAllowedSites()).toMatchObject({ sites: { length: 2 }, isEverywhere: false });
  });

  it('are given and taken back', async () => {
    expect(await requestSite('https://c.example')).toBe(true);
    expect(browser.origins).toContain('https://c.example/*');
    expect(await revokeSite('https://c.example')).toBe(true);
    expect(browser.origins).not.toContain('https://c.example/*');
    await requestSite(null);
    expect(browser.origins).toContain('https://*/*');
  });

  it('are given from a page of theirs, and not from one that cannot be allowed', async () => {
    expect(await requestSiteOf('https://c.example/jobs?page=2')).toBe(true);
    expect(await requestSiteOf('http://d.example/')).toBe(false);
    expect(browser.origins).toContain('https://c.example/*');
    expect(browser.origins.join()).not.toContain('d.example');
  });

  it('are none, and stay as they are, where the browser does not answer', async () => {
    browser.isClosed = true;
    expect(await recallAllowedSites()).toEqual({ sites: [], isEverywhere: false });
    expect([await requestSite('https://c.example'), await revokeSite('https://a.example')]).toEqual([false, false]);
  });

  it('are told of until nobody listens', async () => {
    let told = 0;
    const stop = watchAllowedSites(() => told++);
    await requestSite('https://c.example');
    const heard = told;
    stop();
    await requestSite('https://d.example');
    expect([heard > 0, told - heard]).toEqual([true, 0]);
  });
});

describe('the permission for a site', () => {
  it.each([
    ['https://example.com/a?b#c', 'https://example.com/*'],
    ['https://example.com:8443/', 'https://example.com/*'],
    ['https://été.example/', 'https://xn--t-9fab.example/*'],
    ['http://example.com/', null],
    ['file:///home/page.html', null],
    ['chrome://settings/', null],
    ['about:blank', null],
    ['https://tabular-api.data.gouv.fr/x', null],
    ['', null],
    [undefined, null],
  ])('of %j is %j', (url, pattern) => expect(sitePattern(url)).toBe(pattern));

  it('holds for its pages, and for no other', async () => {
    expect(await isAllowed('https://a.example/page')).toBe(true);
    expect(await isAllowed('http://a.example/page')).toBe(false);
    expect(await isAllowed('https://www.a.example/')).toBe(false);
    expect(await isAllowed('https://recherche-entreprises.api.gouv.fr/')).toBe(false);
    browser.isClosed = true;
    expect(await isAllowed('https://a.example/page')).toBe(false);
  });

  it('may be for all of them, and never for the sources', async () => {
    await requestSite(null);
    expect(await isAllowed('https://anything.example/')).toBe(true);
    expect(await isAllowed('https://www.data.gouv.fr/')).toBe(false);
  });
});
