import type { LegalPage } from '../answer.ts';
import { MEDIATING_SITE } from './company-profile.ts';
import { plainText } from './plain-text.ts';

const MOST_PAGES = 5;
/** Links looked at, from the beginning of the page and from its end, where sites put these. */
const MOST_LINKS = { first: 40, last: 120 };
const LONGEST_TEXT = 400;
const LONGEST_ADDRESS = 2000;
const LONGEST_LABEL = 80;
/** A quick look at a link, before its address is parsed. */
const ANY = /l[eé]gal|imp(?:rint|ressum)|cg[uv]|condition|terms|contact|propos|about|qui.sommes/i;

/** What an address or a link says of these pages; the best first. For plain text, any sign between its words. */
const KINDS: readonly [LegalPage['kind'], RegExp][] = [
  [
    'legal-notice',
    /mentions?.legal|legal.(?:notice|info)|infos?(?:rmations?)?.legal|(?:^|\/)legal\/?(?: |$)|imprint|impressum/,
  ],
  ['terms', /\bcg[vu]\b|conditions?.(?:general|d.(?:util|usage)|de.vente)|\bterms\b/],
  ['contact', /\bcontact|a.propos|about|qui.sommes/],
];
/**
 * Links of a page to where its company says who it is: legal notice, terms, contact, in that order, those of the same
 * origin first, at most 5. Words of the address and of the link decide. None on sites that show other people's
 * companies: theirs would be read.
 * @param url Address of the page, http or https: relative links start from there, or from the page's `<base>`.
 */
export function findLegalPages(document: Document, url: string): LegalPage[] {
  const page = new URL(url);
  if (MEDIATING_SITE.test(`.${page.hostname}`)) return [];
  const [baseElement] = Document.prototype.getElementsByTagName.call(document, 'base');
  const base = URL.parse(baseElement?.getAttribute('href') ?? '', url) ?? url;
  const found = new Map<string, [rank: number, LegalPage]>();
  for (const link of linksOf(document)) {
    const href = (link.getAttribute('href') ?? '').slice(0, LONGEST_ADDRESS);
    const label = (link.textContent ?? '').slice(0, LONGEST_TEXT).replace(/\s+/g, ' ').trim();
    // A long text is a sentence about something else.
    const words = label.length > LONGEST_LABEL ? href : `${label} ${href}`;
    const rank = ANY.test(words) ? KINDS.findIndex(([, pattern]) => pattern.test(plainText(words))) : -1;
    const kind = KINDS[rank]?.[0];
    if (!kind) continue;
    const target = URL.parse(href, base);
    const address = target && target.pathname + target.search;
    if (!address || address === page.pathname + page.search || !/^http/.test(target.href)) continue;
    target.hash = '';
    const isSameOrigin = target.origin === page.origin;
    // The terms of a captcha or a video are not the site's; a contact elsewhere is anybody's, and so is an address alone.
    const isOfSite =
      isSameOrigin ||
      (rank < 2 && KINDS[rank]?.[1].test(plainText(label)) && !MEDIATING_SITE.test(`.${target.hostname}`));
    if (!isOfSite || found.has(target.href)) continue;
    found.set(target.href, [rank * 2 - Number(isSameOrigin), { kind, url: target.href, label, isSameOrigin }]);
  }
  return [...found.values()]
    .sort(([one], [other]) => one - other)
    .slice(0, MOST_PAGES)
    .map(([, legalPage]) => legalPage);
}

/** The first and the last of a page, each once. */
function linksOf(document: Document): Element[] {
  const links = Document.prototype.getElementsByTagName.call(document, 'a');
  const chosen: Element[] = [];
  for (let at = 0; at < links.length; at++) {
    if (at === MOST_LINKS.first) at = Math.max(at, links.length - MOST_LINKS.last);
    const link = links[at];
    if (link) chosen.push(link);
  }
  return chosen;
}
