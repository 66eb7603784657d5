import type { CompanyProfile, MentionPlace } from '../answer.ts';
import type { StructuredItem } from './structured-data.ts';

/**
 * Job boards, social sites and others whose pages stand for other people, to be tried on the host's name after a dot:
 * what they show is not their own company, and their terms are nobody else's.
 */
export const MEDIATING_SITE =
  /\.(?:linkedin|welcometothejungle|indeed|hellowork|apec|francetravail|facebook|instagram|tiktok|youtube|twitter|x|xing|viadeo|threads|bsky|snapchat|pinterest|google|apple|cloudflare)\.\w+$/;

/** Of these, the ones whose pages are mostly people's. */
const SOCIAL_SITE =
  /\.(?:linkedin|facebook|instagram|tiktok|youtube|twitter|x|xing|viadeo|threads|bsky|snapchat|pinterest)\.\w+$/;

/** A social site: only a company that it shows as such is read there, never a person. */
export function isSocialSite(url: string): boolean {
  return SOCIAL_SITE.test(`.${new URL(url).hostname}`);
}

/**
 * Where these sites show a company, beside the job offers that they describe for machines: host and path, the element
 * that holds its name, the one that holds its town. On their other pages, a person's among them, nothing is read.
 */
const LAYOUTS: readonly [address: RegExp, name: string, town?: string][] = [
  [/linkedin\.com\/(?:company|school|showcase)\//, 'h1'],
  [/linkedin\.com\/jobs\/view\//, '[class*=org-name],[class*=__company-name]', '[class*=flavor--bullet]'],
  [/welcometothejungle\.com\/.*companies\/(?!.*\/jobs\/)./, 'h1'],
  [/indeed\.com\/cmp\//, '[itemprop=name]'],
  [/indeed\.com\/(?:viewjob|jobs)/, '[data-company-name]', '[data-testid*=companyLocation]'],
  [/hellowork\.com\/.*entreprises\/./, 'h1'],
  [/hellowork\.com\/.*emplois\/\d/, 'h1 a'],
  [
    /apec\.fr\/.*detail-offre\//,
    '.details-offer-list>:first-child:nth-last-child(3)',
    '.details-offer-list>:nth-child(3):last-child',
  ],
  [
    /francetravail\.fr\/.*detail\//,
    '[itemprop=hiringOrganization]+h2+.media h3',
    '[itemprop=jobLocation] [itemprop=name]',
  ],
];
/** What boards write for a company that does not want to be named. */
const HIDDEN = /confiden|anonym|^(?:entreprise|employeur|recruteur)$/i;

/**
 * The company that a page without a number shows, to be searched by its name: the one that hires, the page's own
 * organization, or what a known site shows. Null when it shows several or none; never a person.
 * @param url Address of the page.
 * @param items What `readStructuredData` gave for it.
 */
export function readProfile(document: Document, url: string, items: readonly StructuredItem[]): CompanyProfile | null {
  const { hostname, pathname } = new URL(url);
  const isMediating = MEDIATING_SITE.test(`.${hostname}`);
  const jobs = items.filter(({ types }) => types.includes('JobPosting'));
  const own = items.filter(
    (item) =>
      (item.properties.telephone || item.types.some((type) => /Organi|Business|Corporation/.test(type))) &&
      // Organizations that are described with another address are others.
      textAt([item], 'url', hostname).includes(hostname.replace('www.', '')),
  );
  let name = jobs[0] ? textAt(jobs, 'hiringOrganization name') : isMediating ? '' : textAt(own, 'name');
  let town = jobs[0] ? textAt(jobs, 'jobLocation address addressLocality') : textAt(own, 'address addressLocality');
  let place: MentionPlace = 'structured-data';
  const layout = isMediating && !name && LAYOUTS.find(([address]) => address.test(hostname + pathname));
  if (layout) {
    [name = '', town = ''] = layout
      .slice(1)
      .map((selector) => Document.prototype.querySelector.call(document, `${selector}`)?.textContent ?? '');
    place = 'text';
  }
  name = name.replace(/\s+/g, ' ').trim().slice(0, 80);
  // A board that hides the company names itself.
  const isBoard = isMediating && `.${hostname}`.includes(`.${name.replace(/\W/g, '').toLowerCase()}.`);
  if (!name || isBoard || HIDDEN.test(name)) return null;
  // `Lyon` of `69 - Lyon 3e`, `Lyon, Rhône, France` and `Lyon (69)`.
  return { name, town: /^[\s\dAB-]*(\p{L}[\p{L} '’-]{0,60}\p{L})/u.exec(town)?.[1] ?? null, place };
}

/** The one text that a path of properties leads to from all items, never through a person; else the text given. */
function textAt(items: readonly StructuredItem[], path: string, otherwise = ''): string {
  const values = path
    .split(' ')
    .reduce<readonly (string | StructuredItem)[]>(
      (some, name) =>
        some.flatMap((one) =>
          typeof one === 'string' || one.types.includes('Person') ? [] : (one.properties[name] ?? []),
        ),
      items,
    );
  const [text = otherwise, another] = new Set(values);
  return another || typeof text !== 'string' ? otherwise : text;
}
