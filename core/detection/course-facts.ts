import type { CourseFacts, Mention, MentionPlace, Seen } from '../answer.ts';
import type { PageLine } from './page-lines.ts';
import { plainText } from './plain-text.ts';
import type { StructuredItem } from './structured-data.ts';

/** What `readCourse` needs of a page. */
export interface CoursePage {
  lines: readonly PageLine[];
  title: string;
  items: readonly StructuredItem[];
  mentions: readonly Mention[];
}

/** Characters read of a page, and of one line with its label: the patterns take time linear in the first only. */
const MOST_TEXT = 100_000;
const LONGEST_LINE = 500;
/** A number alone on a line, or nearly, needs no word that says what it is. */
const LONGEST_BADGE = 20;

// The patterns are for plain text: lower case, no accents. An apostrophe, which has several shapes, is any character.

const COURSE_WORDS = /\b(?:formations?|stages?|cours d|training|bachelor|bts|titre pro|diplome|certifica|habilitation)/;
/** Pages of a training provider that are no course page, by their title or first heading. */
const OTHER_PAGE = /(?:^|[|:–—-] )(?:mentions|cg[vu]|condition|contact|politique|blog|actu|a propos|recrut)/;

/** Euros or hours: the number and the unit. */
const AMOUNT =
  /(?<!\d[ .,]?|\w)(\d{1,3}(?:[ .,]?\d{3}){0,2}(?:[.,]\d\d?)?)[ \u200b]?(€|eur(?:os?)?|h(?:eures?|ours?)?)(?! ?[0-5]\d\b|\w)/g;
const TAX = /^[ \u200b]?(?:ttc|net|ht)/;
const PRICE_LABEL = /tarif|prix|price|cout/;
const HOURS_LABEL = /duree|total|volume|workload/;
/** What lets one believe that an amount is the course's, where no label says it. */
const HINT = /jour|dont|personne|stagiaire|participant/;
const NOT_OF_COURSE =
  /capital|sala|acompte|dossier|inscri|jusqu|financ|aide|prime|intra|remis|reduc|partir|option|en entreprise|sous |avant|dont|sans |\d (?:a|et|ou|[-–]) $/;
/** By the hour, the day, the month, the group…; on working days, by the week. */
const BY_PART = /^.{0,12}?(?:\/|par|de l.) ?(?:24|[hjmg]|se[ms]|an\b)|^ (?:ouvr|hebdo)/;

const LEVEL = /(?:niveau|level)(?: (?:d[eu]|\w+tion|sortie)){0,2} ?:? ?([3-8])(?![\d%€°/.]| ?(?:a|ou|et|-) ?\d)\b/;
const NOT_LEVEL = /requis|entree|acces|admission|titulaire/;

/** A part in percent or hours, or a word for all of it. */
const AT_DISTANCE =
  /(?:(\d{1,4})[ \u200b]?(%|h\w{0,5})|entierement|totalement|mode :)[ \u200b](?:a |en |de formation a )?(?:distan|ligne|visio|e-?learning|online)/;
const MAYBE_AT_DISTANCE = /distan|visio|e-?learning|online|hybrid|mixte|blended|virtuel/;
const ON_SITE = /presentiel|onsite|en salle/;

/** Facts that are so or not, and words of a line that make another thing of what is said to be so. */
const YES_OR_NO: [Fact, boolean, RegExp][] = [
  ['isQualiopi', false, /\b(?:non|pas)(?: encore)? certifie\S* qualiopi/],
  ['isQualiopi', true, /certifi(?:e\S*|cat) qualiopi/],
  [
    'isApprenticeship',
    false,
    /\b(?:non|pas|hors|sans)\b[^.;,:]{0,40}apprenti|apprentissage[^.;,]{0,20}\b(?:non|pas)\b/,
  ],
  ['isApprenticeship', true, /(?:contrats? d.|(?:par|de) l.|\ben )apprentissage(?! auto| d[eu])|^apprentissage : oui/],
];
const NOT_SO = /\b(?:non|pas|hors|sans|nos|toutes|en cours|deven|prepar|audit|taxe)/;

type Fact = keyof CourseFacts | 'distanceHours';

/**
 * What a page says of its one course; null when it is not a course page. It is one when its structured data describes a
 * course, or when it names a certification or its title or a heading speaks of a course, and a price or a number of
 * hours stands there too (a certification and its level also will do, where the title or a heading tells). Of a page
 * that lists several courses, only what all share is kept. What can be read in two ways is left out: `Bac+2` alone is no
 * level, days alone are no hours, a price by the month or the hour is no price.
 */
export function readCourse({ lines, title, items, mentions }: CoursePage): CourseFacts | null {
  /** The surest readings of each fact so far: null where they differ. */
  const found: Record<string, { sureness: number; seen: Seen<unknown> | null }> = Object.create(null);

  function add(fact: Fact, value: unknown, raw: string, place: MentionPlace, sureness = 0) {
    const known = found[fact];
    if (!known || sureness > known.sureness) {
      found[fact] = { sureness, seen: { value, raw: raw.slice(0, 120).replaceAll('\u200b', ' ').trim(), place } };
    } else if (sureness === known.sureness && known.seen?.value !== value) known.seen = null;
  }

  const headings = lines.filter(({ isHeading }) => isHeading).slice(0, 5);
  const name = headings[0]?.text ?? title;
  const top = plainText([title, ...headings.map(({ text }) => text)].join(' | '));
  const courses = items.filter(({ types }) => types.some((type) => /^Course|^EducationalOccupationalP/.test(type)));
  for (const { type, value, raw, place, valid, role } of mentions) {
    if (!valid || role === 'host') continue;
    if (type === 'nda') add('nda', value, raw, place);
    // Of several certifications, the one that the title or a heading names.
    if (type === 'rncp' || type === 'rs') {
      add('certification', value, raw, place, Number(top.includes(value.replace(/\D/g, ''))));
    }
  }
  const isTold = courses[0] || COURSE_WORDS.test(top) || found.certification?.sureness;
  const isOther = !courses[0] && OTHER_PAGE.test(plainText(`${title} | ${name}`));
  if (isOther || !(isTold || found.certification)) return null;

  function readLine(label: string, text: string, place: MentionPlace): void {
    const line = `${label} : ${text}`.slice(0, LONGEST_LINE);
    const plain = plainText(line);
    const say = (fact: Fact, value: unknown, sureness = 0, at = 0) =>
      add(fact, value, line.slice(Math.max(0, at - 50)), place, sureness);

    for (const { 0: all, 1: amount = '', 2: unit = '', index } of plain.matchAll(AMOUNT)) {
      const before = plain.slice(Math.max(0, index - 60), index);
      const after = plain.slice(index + all.length);
      const value = Number(amount.replace(/[ .,](?=\d{3})/g, '').replace(',', '.'));
      if (index < label.length || !value || NOT_OF_COURSE.test(before) || BY_PART.test(after)) continue;
      const isHours = unit[0] === 'h';
      const around = before + after.slice(0, 25);
      const isLabelled = (isHours ? HOURS_LABEL : PRICE_LABEL).test(around);
      if (!isLabelled && !HINT.test(around) && text.length > LONGEST_BADGE) continue;
      const tax = isHours ? null : TAX.exec(after);
      const isBeforeTax = tax ? tax[0].includes('h') : null;
      // Companies, who have OPCOs pay, are told prices before tax.
      const sureness = Number(isLabelled) * 2 + Number(isBeforeTax);
      say(isHours ? 'hours' : 'price', value, sureness, index);
      if (!isHours) say('isPriceBeforeTax', isBeforeTax, sureness, index);
    }

    const level = LEVEL.exec(plain);
    // Other courses count levels of their own, of a language or a software.
    if (level && found.certification && !NOT_LEVEL.test(plain)) say('level', Number(level[1]));

    const [isAll, count, unit] = AT_DISTANCE.exec(plain) ?? [];
    const isOnSite = ON_SITE.test(plain);
    const share = count ? Number(count) / 100 : 1;
    if (unit && unit !== '%') say('distanceHours', Number(count));
    else if (isAll && (share < 1 || (share === 1 && !isOnSite))) say('distanceShare', share, 1);
    // A page that speaks of both says nothing.
    else if (MAYBE_AT_DISTANCE.test(plain)) say('distanceShare', null);
    else if (isOnSite) say('distanceShare', 0);

    for (const sentence of plain.split('. ')) {
      for (const [fact, value, pattern] of YES_OR_NO) {
        if (pattern.test(sentence) && !(value && NOT_SO.test(sentence))) say(fact, value);
      }
    }
  }

  /** An item's own words are read as lines are, the name of the property for a label. */
  function readItem({ properties }: StructuredItem): void {
    for (const [property, values] of Object.entries(properties)) {
      for (const value of values) {
        if (typeof value !== 'string') /^offers|Instance/.test(property) && readItem(value);
        else if (property === 'name') add('name', value, value, 'structured-data', 1);
        else {
          const currency = /price$/i.test(property) ? properties.priceCurrency : '';
          const text = `${value.replace(/^PT(\d+)H$/, '$1 h')} ${currency}`;
          readLine(property, text, 'structured-data');
        }
      }
    }
  }

  if (name) add('name', name, name, 'text');
  courses.forEach(readItem);
  let left = MOST_TEXT;
  for (const { label, text } of lines) {
    left -= text.length;
    if (left < 0) break;
    readLine(label, text, 'text');
  }

  const course: CourseFacts & { distanceHours?: Seen<number> } = {};
  for (const [fact, { seen }] of Object.entries(found)) {
    if (seen && seen.value !== null) course[fact as Fact] = seen as never;
  }
  const { distanceHours, ...facts } = course;
  const { certification, level, price, hours } = facts;
  if (hours && distanceHours) facts.distanceShare ??= { ...distanceHours, value: distanceHours.value / hours.value };
  if (!price) delete facts.isPriceBeforeTax;
  return courses[0] || price || hours || (isTold && certification && level) ? facts : null;
}
