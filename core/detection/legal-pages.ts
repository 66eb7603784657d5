import type { LegalPage } from '../answer.ts';
import { MEDIATING_SITE } from './company-profile.ts';
import { plainText } from './plain-text.ts';

const MOST_PAGES = 5;
/** Links looked at from the end of the page, where sites put these, and of those whose addresses speak of them. */
const MOST_LINKS = 300;

/** What an address or a link says of these pages; the best first. For plain text, any sign between its words. */
const KINDS: readonly [LegalPage['kind'], RegExp][] = [
  [
    'legal-notice',
    /mentions?.legal|legal.(?:notice|info)|infos?(?:rmations?)?.legal|(?:^|\/)legal\/?(?: |$)|imprint|impressum/,
  ],
  ['terms', /\bcg[vu]\b|conditions?.(?:general|d.(?:util|usage)|de.vente)|\bterms\b/],
  ['contact', /\bcontact|a.propos|about|qui.sommes/],
];
/** The links that stand elsewhere than at the end, in a menu for one. */
const SELECTOR = 'a[href*=legal i],a[href*=cgv i],a[href*=condition i],a[href*=contact i]';

/**
 * Links of a page to where its company says who it is: legal notice, terms, contact, in that order, those of the same
 * origin first, at most 5. Words of the address and of the link decide. None on sites that show other people's
 * companies: theirs would be read.
 * @param url Address of the page, http or https: relative links start from there, or from the page's `<base>`.
 */
export function findLegalPages(document: Document, url: string): LegalPage[] {
  const page = new URL(url);
  if (MEDIATING_SITE.test(`.${page.hostname}`)) return [];
  const all = (selector: string) => [...Document.prototype.querySelectorAll.call(document, selector)];
  const base = URL.parse(all('base[href]')[0]?.getAttribute('href') ?? '', url) ?? url;
  const found = new Map<string, [rank: number, LegalPage]>();
  for (const link of [...all('a[href]').slice(-MOST_LINKS), ...all(SELECTOR).slice(-MOST_LINKS)]) {
    const target = URL.parse(link.getAttribute('href') ?? '', base);
    const address = target && target.pathname + target.search;
    if (!address || address === page.pathname + page.search || !/^http/.test(target.href)) continue;
    target.hash = '';
    const label = (link.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 80);
    const isSameOrigin = target.origin === page.origin;
    const words = plainText(isSameOrigin ? `${label} ${address}` : label);
    const rank = KINDS.findIndex(([, pattern]) => pattern.test(words));
    const kind = KINDS[rank]?.[0];
    // The terms of a captcha or a video are not the site's; a contact elsewhere is anybody's.
    if (
      !kind ||
      found.has(target.href) ||
      (!isSameOrigin && (rank === 2 || MEDIATING_SITE.test(`.${target.hostname}`)))
    )
      continue;
    found.set(target.href, [rank * 2 - Number(isSameOrigin), { kind, url: target.href, label, isSameOrigin }]);
  }
  return [...found.values()]
    .sort(([one], [other]) => one - other)
    .slice(0, MOST_PAGES)
    .map(([, legalPage]) => legalPage);
}
