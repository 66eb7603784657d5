import { describe, expect, it } from 'vitest';
import { readSiteAddress } from '../../../entrypoints/options/site-address.ts';

describe('the site of an address', () => {
  it.each([
    ['example.com', 'https://example.com'],
    ['  https://www.example.com/jobs?q=1#top ', 'https://www.example.com'],
    ['EXAMPLE.com/Jobs', 'https://example.com'],
    ['example.com:8443/jobs', 'https://example.com'],
    ['https://example.com:8443', 'https://example.com'],
    ['société.fr', 'https://xn--socit-esab.fr'],
    ['192.168.1.20', 'https://192.168.1.20'],
  ])('of %s is %s', (text, site) => {
    expect(readSiteAddress(text)).toEqual({ ok: true, site });
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['http://example.com', 'not-https'],
    ['boulangerie', 'no-address'],
    ['my site.fr', 'no-address'],
    ['*', 'no-address'],
    ['*.example.com', 'no-address'],
    ['https://*/*', 'no-address'],
    ['https://bank.fr@example.com', 'no-address'],
    ['javascript:alert(1)', 'no-address'],
    ['file:///etc/passwd', 'no-address'],
    ['chrome://settings', 'no-address'],
    ['https://', 'no-address'],
  ])('is not read from “%s”: %s', (text, fault) => {
    expect(readSiteAddress(text)).toEqual({ ok: false, fault });
  });
});
