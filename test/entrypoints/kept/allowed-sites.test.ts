import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  ALL_SITES,
  allowedSites,
  forgetSite,
  isAllowed,
  siteName,
  sitePattern,
  watchAllowedSites,
} from '../../../entrypoints/kept/allowed-sites.ts';

const granted = vi.hoisted(() => ({
  origins: [] as string[],
  isClosed: false,
  listeners: { onAdded: new Set<() => void>(), onRemoved: new Set<() => void>() },
}));
vi.mock('wxt/browser', () => {
  const orRefuse = async <T>(work: () => T): Promise<T> => {
    if (granted.isClosed) throw new Error('The browser refuses.');
    return work();
  };
  const event = (name: 'onAdded' | 'onRemoved') => ({
    addListener: (listener: () => void) => granted.listeners[name].add(listener),
    removeListener: (listener: () => void) => granted.listeners[name].delete(listener),
  });
  return {
    browser: {
      permissions: {
        getAll: () => orRefuse(() => ({ permissions: ['storage'], origins: [...granted.origins] })),
        contains: ({ origins }: { origins: string[] }) =>
          orRefuse(() =>
            origins.every((one) => granted.origins.some((held) => held === one || held === 'https://*/*')),
          ),
        remove: ({ origins }: { origins: string[] }) =>
          orRefuse(() => {
            granted.origins = granted.origins.filter((held) => !origins.includes(held));
            return true;
          }),
        onAdded: event('onAdded'),
        onRemoved: event('onRemoved'),
      },
    },
  };
});

/** What the manifest has: reached since the installation. */
const OWN = [
  'https://recherche-entreprises.api.gouv.fr/*',
  'https://tabular-api.data.gouv.fr/*',
  'https://www.data.gouv.fr/api/1/datasets/*',
];

beforeEach(() => {
  granted.origins = [...OWN];
  granted.isClosed = false;
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

  it('has a name to show', () => {
    expect(siteName('https://example.com/*')).toBe('example.com');
    expect(siteName('*://*.example.com/*')).toBe('*.example.com');
    expect(siteName(ALL_SITES)).toBeNull();
  });
});

describe('the allowed sites', () => {
  it('are none at first: the sources of the extension are nobody’s choice', async () => {
    expect(await allowedSites()).toEqual([]);
    expect(await isAllowed('https://example.com/')).toBe(false);
    expect(await isAllowed('https://recherche-entreprises.api.gouv.fr/')).toBe(false);
  });

  it('are those that the person allowed, until they are forgotten', async () => {
    granted.origins.push('https://example.com/*', 'https://a.example/*');
    expect(await allowedSites()).toEqual(['https://a.example/*', 'https://example.com/*']);
    expect(await isAllowed('https://example.com/page')).toBe(true);
    expect(await isAllowed('http://example.com/page')).toBe(false);
    expect(await isAllowed('https://www.example.com/')).toBe(false);
    expect(await forgetSite('https://example.com/*')).toBe(true);
    expect(await isAllowed('https://example.com/page')).toBe(false);
    expect(await allowedSites()).toEqual(['https://a.example/*']);
  });

  it('may be all of them', async () => {
    granted.origins.push(ALL_SITES);
    expect(await allowedSites()).toEqual([ALL_SITES]);
    expect(await isAllowed('https://anything.example/')).toBe(true);
    expect(await isAllowed('https://www.data.gouv.fr/')).toBe(false);
  });

  it('are none where the browser does not answer', async () => {
    granted.origins.push(ALL_SITES);
    granted.isClosed = true;
    expect(await allowedSites()).toEqual([]);
    expect(await isAllowed('https://example.com/')).toBe(false);
    expect(await forgetSite(ALL_SITES)).toBe(false);
  });

  it('tell of each change until nobody listens', () => {
    const tell = vi.fn();
    const stop = watchAllowedSites(tell);
    const say = () => {
      for (const listener of [...granted.listeners.onAdded, ...granted.listeners.onRemoved]) listener();
    };
    say();
    expect(tell).toHaveBeenCalledTimes(2);
    stop();
    say();
    expect(tell).toHaveBeenCalledTimes(2);
  });
});
