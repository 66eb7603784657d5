import type { Idcc, Mention, MentionPlace, Naf, PageReading } from '../answer.ts';
import { isSocialSite } from './company-profile.ts';
import { readCourse } from './course-facts.ts';
import { findMentions } from './find-mentions.ts';
import type { GatheredPage } from './gathered-page.ts';
import { judgeCompanies, type PlacedMention } from './page-companies.ts';
import type { PageLine } from './page-lines.ts';
import { lettersAndDigits, plainText } from './plain-text.ts';
import { numberOfAddress } from './registry-address.ts';
import { findStructuredCompanies } from './structured-companies.ts';

/** Two words and more that begin with a capital: `Edelweiss Hosting`. */
const PROPER_NAME = /\p{Lu}[\p{L}\d’'-]+(?: (?:&|et|de|du|des|la) \p{Lu}[\p{L}\d’'-]+| \p{Lu}[\p{L}\d’'-]+)+/gu;
/** Titles of a page that may hold its company's name. */
const MOST_TITLES = 3;
const LONGEST_TITLE = 200;

/** Words of titles that are no site's name. */
const COMMON = /mentions|legal|cg[uv]|condition|contact|accueil|home|politique|page|^www|formation/;

/**
 * Says what a gathered page is about: its identifiers with their roles, its company and why, its course. The same page
 * gives the same reading. Takes time linear in the page's text.
 */
export function interpretPage(page: GatheredPage): PageReading {
  const { url, title, lines, metas, items, legalPages, profile, selection, isComplete } = page;
  const address = new URL(url);
  const found: PlacedMention[] = [];
  const number = numberOfAddress(address);
  if (number) {
    const type = number.length === 14 ? 'siret' : 'siren';
    found.push({
      type,
      value: number,
      raw: number,
      fault: null,
      isExample: false,
      line: 0,
      index: 0,
      place: 'address',
    });
  }
  for (const { lines: own, name, rank } of findStructuredCompanies(items)) {
    found.push(...findIn(own, 'structured-data').map((one) => ({ ...one, name, rank })));
  }
  for (const { name, content } of metas) {
    found.push(...findIn([{ label: name, text: content.replace(/\s/g, ' '), isHeading: false }], 'meta'));
  }
  found.push(...findIn(lines, 'text'));

  const siteNames = metas.filter(({ name }) => /site_name|application-name/.test(name)).map(({ content }) => content);
  const titles = lines.filter(({ isHeading }) => isHeading).slice(0, MOST_TITLES);
  const { companies, subject, roles } = judgeCompanies(found, {
    lines,
    names: namesIn([...hostNames(address), ...title.split(/ [|–—:·-] /), ...siteNames]),
    titleNames: namesIn(titles.flatMap(({ text }) => text.slice(0, LONGEST_TITLE).match(PROPER_NAME) ?? [])),
  });

  const mentions = new Map<string, Mention>();
  found.forEach(({ type, value, raw, fault, place }, at) => {
    const role = roles[at] ?? 'other';
    if (role === 'subject' && subject) {
      if (type === 'naf') subject.naf ??= value as Naf;
      if (type === 'idcc' && !subject.idccs.includes(value as Idcc)) subject.idccs.push(value as Idcc);
    }
    const key = `${type} ${value} ${fault}`;
    const mention: Mention = { type, value, raw, valid: fault === null, fault, role, place };
    if (!mentions.has(key)) mentions.set(key, mention);
  });
  const all = [...mentions.values()];
  // What a social site shows beside its company may be a person's: a name, an education.
  const isSocial = isSocialSite(url);
  if (isSocial) for (const company of subject ? [subject, ...companies] : companies) company.name = null;
  const course = isSocial ? null : readCourse({ lines, title, items, mentions: all });
  return { mentions: all, subject, companies, course, legalPages, profile, selection, isComplete };
}

function findIn(lines: readonly PageLine[], place: MentionPlace): PlacedMention[] {
  return findMentions(lines).map((mention) => ({ ...mention, place }));
}

/** The host's own name; of a site that a builder or a school hosts for others, the part in front alone. */
function hostNames({ hostname }: URL): string[] {
  const [name = ''] = hostname.replace(/^www\./, '').split('.');
  return [name];
}

/** What may be a name: small letters and digits alone. */
function namesIn(texts: readonly string[]): string[] {
  return texts
    .map(plainText)
    .filter((text) => !COMMON.test(text))
    .map(lettersAndDigits)
    .filter((text) => text.length > 3);
}
