import type { Idcc, Mention, MentionPlace, Naf, PageReading } from '../answer.ts';
import { readCourse } from './course-facts.ts';
import { createMentionFinder, type FoundMention } from './find-mentions.ts';
import type { GatheredPage } from './gathered-page.ts';
import { judgeCompanies, type PlacedMention } from './page-companies.ts';
import type { PageLine } from './page-lines.ts';
import { plainText } from './plain-text.ts';
import { numberOfAddress } from './registry-address.ts';
import { findStructuredCompanies } from './structured-companies.ts';

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
    found.push(...findIn([{ label: name, text: content, isHeading: false }], 'meta'));
  }
  found.push(...findIn(lines, 'text'));

  const siteNames = metas.filter(({ name }) => /site_name|application-name/.test(name)).map(({ content }) => content);
  const names = [...address.hostname.split('.').slice(0, -1), ...title.split(/ [|–—:·-] /), ...siteNames]
    .map(plainText)
    .filter((name) => !COMMON.test(name))
    .map((name) => name.replace(/[^a-z\d]/g, ''))
    .filter((name) => name.length > 3);
  const { companies, subject, roles } = judgeCompanies(found, { lines, names });

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
  const course = readCourse({ lines, title, items, mentions: all });
  return { mentions: all, subject, companies, course, legalPages, profile, selection, isComplete };
}

/** The mentions of some lines, in the order of the page. */
function findIn(lines: readonly PageLine[], place: MentionPlace): PlacedMention[] {
  const found: FoundMention[] = [];
  const read = createMentionFinder(found);
  lines.forEach(read);
  found.sort((one, other) => one.line - other.line || one.index - other.index);
  return found.map((one) => ({ ...one, place }));
}
