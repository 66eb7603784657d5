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

/** As the page shows it. */
const shown = (raw: string): string => raw.slice(0, LONGEST_RAW).replaceAll('\u200b', ' ').trim();

/** Characters read of a page, and of one line with its label: the patterns take time linear in the first only. */
const MOST_TEXT = 100_000;
const LONGEST_LINE = 500;
const LONGEST_RAW = 120;
const MOST_HEADINGS = 5;
/** Between a label and its text. */
const LABEL_END = ' : ';
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
  /capital|sala|acompte|dossier|inscriptions?\b|jusqu|financ|aide|prime|intra|remis|reduc|partir|option|en entreprise|sous |avant|dont|sans |moyen|du marche|en general|concurren|\d (?:a|et|ou|[-–]) $/;
/** A price that some pay only: which one a company pays is not sure then. */
const OTHER_PAYERS =
  '(?:etudiant|lyceen|demandeur|(?<!en )particuliers?\\b|adherent|membre|(?:tarif|prix) reduit|independant|jeune)';
const FOR_OTHERS_BEFORE = new RegExp(`${OTHER_PAYERS}[^.;€]{0,25}$`);
const FOR_OTHERS_AFTER = new RegExp(`^[^.;€]{0,25}${OTHER_PAYERS}`);
/** By the hour, the day, the month, the group…; on working days, by the week. */
const BY_PART = /^.{0,12}?(?:\/|par|de l.) ?(?:24|[hjmg]|se[ms]|an\b)|^ (?:ouvr|hebdo)/;

const LEVEL = /(?:niveau|level)(?: (?:d[eu]|\w+tion|sortie)){0,2} ?:? ?([3-8])(?![\d%€°/.]| ?(?:a|ou|et|-) ?\d)\b/;
const NOT_LEVEL = /requis|entree|acces|admission|titulaire/;

/** A part in percent or hours, or a word for all of it. */
const AT_DISTANCE =
  /(?:(\d{1,4})[ \u200b]?(%|h\w{0,5})|entierement|totalement|mode :)[ \u200b](?:a |en |de formation a )?(?:distan|ligne|visio|e-?learning|online)/;
const MAYBE_AT_DISTANCE = /distan|visio|e-?learning|online|hybrid|mixte|blended|virtuel/;
const ON_SITE = /presentiel|onsite|en salle/;
/** A label, a word for all of it, or a sentence that says this only. */
const ALL_ON_SITE =
  /(?:modalite|\bformat\b|deroul|mode\b|\blieu)[^.;]{0,60}(?:presentiel|onsite|en salle)|(?:100[ \u200b]?%|entierement|totalement|uniquement|exclusivement)[ \u200b](?:en )?presentiel|(?:^|: )(?:(?:la |cette )?(?:formation|stage|cours|session)s? (?:(?:est|a lieu|se deroule|dispensee?|animee?) ){0,2})?(?:en )?(?:presentiel(?:le)?|salle)(?: uniquement| seulement)?(?:,? (?:a|au|dans|sur) [^:]{0,60})?$/;
/** What may be at a distance or not without the course being so. */
const AROUND_COURSE =
  /examen|epreuve|soutenance|\bjury|evaluation|accueil|reunion|entretien|\btests?\b|rendez|inscri|dossier|candidat|\bbureaux?\b|\bpas\b|\bsauf\b|\bhors\b/;

/** What is asked or supposed, and what speaks of articles and the like, tells nothing of the course. */
const NOT_TOLD =
  /\?$|(?:^|[:|–—-] )(?:comment|pourquoi|que|qu\W\w+|quel\w*|qui(?! sommes)|quand|combien|est-ce|faut-il|peut-on|etes-vous|avez-vous)\b|\bsi\b|\bs\Wils?\b|\blisez\b|\barticles?\b|\bguides?\b|\bdefinition/;
/** Words of a sentence that make another thing of what is said to be so. */
const NOT_SO =
  /\b(?:(?:non|pas|ni|aucune?|ne|avant|hors|sans|nos|tou[st]|toutes?|seuls?|les (?:organismes|centres|prestataires)|maitres? d\Wapprentissage)\b|n\W(?=[aeiouh])|plus certifi|ancien|jusqu|etai|en cours|bientot|sera|doi[tv]|faut|deven|obtenir|expir|perdu|suspend|retir|prepar|audit|taxe|chois|tuteur|tutorat|encadrer|accompagner|embauche|recrut|rupture|signer)/;
/** Words of a sentence that speaks of others. */
const NOT_PLAIN = /^un |\b(?:qui|dont|lorsqu\w*|autres)\b/;
const OFFERED = '(?:accessib|ouver|disponib|propos|possib|eligib|realisab|concern|prevu)[a-z]*';
/** Facts that are so or not; that they are not, only where the page says it plainly. */
const YES_OR_NO: [Fact, boolean, RegExp][] = [
  [
    'isQualiopi',
    false,
    /(?:\b(?:sommes|est|suis)(?: \S+)? pas|(?:^|: )(?:organisme |centre )?non)(?: encore)? certifie\S* qualiopi/,
  ],
  ['isQualiopi', true, /certifi(?:e\S*|cat) qualiopi/],
  [
    'isApprenticeship',
    false,
    new RegExp(
      `\\b(?:non|pas) ${OFFERED}(?: [a-z]{1,20}){0,2} (?:(?:en|par|a|au|aux) )?(?:l\\W|contrats? d\\W)?apprenti|` +
        `\\bapprentissage(?: ?: ?non(?! ?[a-z])|[^.;,]{0,20}\\b(?:non|pas) ${OFFERED})|^pas d\\Wapprentissage`,
    ),
  ],
  [
    'isApprenticeship',
    true,
    /(?:contrats? d.|(?:par|voie de) l.|\ben )apprentissage(?! auto| d[eu])|^apprentissage : oui/,
  ],
];

/** Those that are no facts of an answer are made facts, or undo one, when all is read. */
type Fact = keyof CourseFacts | 'distanceHours' | 'hasOtherPrice';

/** A line as the readers of facts see it. */
interface FactLine {
  /** The label and the text, as plain text, and where the text begins. */
  plain: string;
  textAt: number;
  sentences: readonly { text: string; at: number }[];
  hasCertification: boolean;
}

/** What a line says of a fact; null where it says that the fact is not sure. */
interface Reading {
  fact: Fact;
  value: number | boolean | null;
  sureness?: number;
  /** Where in the line. */
  at?: number;
}

const FACT_READERS: readonly ((line: FactLine) => Iterable<Reading>)[] = [
  readAmounts,
  readLevel,
  readDistance,
  readYesOrNo,
];

/** Prices and hours of the whole course. */
function* readAmounts({ plain, textAt }: FactLine): Iterable<Reading> {
  for (const { 0: all, 1: amount = '', 2: unit = '', index: at } of plain.matchAll(AMOUNT)) {
    const before = plain.slice(Math.max(0, at - 60), at);
    const after = plain.slice(at + all.length);
    const value = Number(amount.replace(/[ .,](?=\d{3})/g, '').replace(',', '.'));
    if (at < textAt || !value || NOT_OF_COURSE.test(before) || BY_PART.test(after)) continue;
    const isHours = unit[0] === 'h';
    const around = before + after.slice(0, 25);
    const isLabelled = (isHours ? HOURS_LABEL : PRICE_LABEL).test(around);
    if (!isLabelled && !HINT.test(around) && plain.length - textAt > LONGEST_BADGE) continue;
    if (isHours) yield { fact: 'hours', value, sureness: Number(isLabelled) * 2, at };
    else if (FOR_OTHERS_BEFORE.test(before) || FOR_OTHERS_AFTER.test(after.slice(0, 50))) {
      yield { fact: 'hasOtherPrice', value: true, at };
    } else {
      const tax = TAX.exec(after);
      const isBeforeTax = tax ? tax[0].includes('h') : null;
      // Companies, who have OPCOs pay, are told prices before tax.
      const sureness = Number(isLabelled) * 2 + Number(isBeforeTax);
      yield { fact: 'price', value, sureness, at };
      yield { fact: 'isPriceBeforeTax', value: isBeforeTax, sureness, at };
    }
  }
}

/** The level of a certification: other courses count levels of their own, of a language or a software. */
function* readLevel({ plain, hasCertification }: FactLine): Iterable<Reading> {
  const level = LEVEL.exec(plain);
  if (level && hasCertification && !NOT_LEVEL.test(plain)) yield { fact: 'level', value: Number(level[1]) };
}

/** What part of the course is at a distance. */
function* readDistance({ sentences }: FactLine): Iterable<Reading> {
  for (const { text, at } of sentences) {
    if (NOT_TOLD.test(text) || AROUND_COURSE.test(text)) continue;
    const [isAll, count, unit] = AT_DISTANCE.exec(text) ?? [];
    const share = count ? Number(count) / 100 : 1;
    if (unit && unit !== '%') yield { fact: 'distanceHours', value: Number(count), at };
    else if (isAll && (share < 1 || (share === 1 && !ON_SITE.test(text)))) {
      yield { fact: 'distanceShare', value: share, sureness: 1, at };
    }
    // A page that speaks of both says nothing.
    else if (MAYBE_AT_DISTANCE.test(text)) yield { fact: 'distanceShare', value: null, at };
    else if (ALL_ON_SITE.test(text)) yield { fact: 'distanceShare', value: 0, at };
  }
}

/** Qualiopi and apprenticeship. */
function* readYesOrNo({ sentences }: FactLine): Iterable<Reading> {
  for (const { text, at } of sentences) {
    if (NOT_TOLD.test(text)) continue;
    for (const [fact, value, pattern] of YES_OR_NO) {
      if (pattern.test(text) && !(value ? NOT_SO : NOT_PLAIN).test(text)) yield { fact, value, at };
    }
  }
}

/** A line in plain text, with its sentences. */
function factLine(label: string, line: string, hasCertification: boolean): FactLine {
  const plain = plainText(line);
  let at = 0;
  const sentences = plain.split(/(?<=[.!?]) /).map((sentence) => {
    const place = { text: sentence.replace(/^[ :]+|\.$/g, '').trim(), at };
    at += sentence.length + 1;
    return place;
  });
  return {
    plain,
    textAt: Math.min(plainText(label).length + LABEL_END.length, plain.length),
    sentences,
    hasCertification,
  };
}

/**
 * What a page says of its one course; null when it is not a course page. It is one when its structured data describes a
 * course, or when it names a certification or its title or a heading speaks of a course, and a price or a number of
 * hours stands there too (a certification and its level also will do, where the title or a heading tells). Of a page
 * that lists several courses, only what all share is kept. What can be read in two ways is left out: `Bac+2` alone is no
 * level, days alone are no hours, a price by the month or the hour is no price.
 */
export function readCourse({ lines, title, items, mentions }: CoursePage): CourseFacts | null {
  const headings = lines.filter(({ isHeading }) => isHeading).slice(0, MOST_HEADINGS);
  const titles = [title, ...headings.map(({ text }) => text)].map((text) => text.slice(0, LONGEST_LINE));
  const name = titles[1] ?? titles[0] ?? '';
  const top = plainText(titles.join(' | '));
  const courses = items.filter(({ types }) => types.some((type) => /^Course|^EducationalOccupationalP/.test(type)));

  const findings = createFindings();
  addMentions(findings, mentions, top);
  const certification = findings.surenessOf('certification');
  const hasCertification = certification !== undefined;
  const isTold = courses.length > 0 || COURSE_WORDS.test(top) || Boolean(certification);
  const isOther = courses.length === 0 && OTHER_PAGE.test(plainText(`${titles[0]} | ${name}`));
  if (isOther || !(isTold || hasCertification)) return null;

  if (name) findings.add('name', name, name, 'text');
  let left = MOST_TEXT;
  for (const { label, text, place } of linesOf(courses, lines)) {
    const line = `${label}${LABEL_END}${text}`.slice(0, LONGEST_LINE);
    left -= line.length;
    if (left < 0) break;
    if (place === 'structured-data' && label === 'name') {
      findings.add('name', text.slice(0, LONGEST_LINE), text, place, 1);
    } else {
      addLine(findings, line, label.length + LABEL_END.length, factLine(label, line, hasCertification), place);
    }
  }

  const { distanceHours, hasOtherPrice, ...facts } = findings.sure();
  if (facts.hours && distanceHours) {
    facts.distanceShare ??= { ...distanceHours, value: distanceHours.value / facts.hours.value };
  }
  if (hasOtherPrice) delete facts.price;
  if (!facts.price) delete facts.isPriceBeforeTax;
  const isOffered = facts.price || hasOtherPrice || facts.hours;
  return courses[0] || isOffered || (isTold && facts.certification && facts.level) ? facts : null;
}

/** What was read of each fact so far. */
interface Findings {
  /** A surer reading replaces the others; as sure a one that differs leaves the fact out. */
  add(fact: Fact, value: unknown, raw: string, place: MentionPlace, sureness?: number): void;
  /** Undefined where nothing was read. */
  surenessOf(fact: Fact): number | undefined;
  /** The facts on which all surest readings agree. */
  sure(): SureFacts;
}

type SureFacts = CourseFacts & { distanceHours?: Seen<number>; hasOtherPrice?: Seen<boolean> };

function createFindings(): Findings {
  /** `seen` is null where readings differ. */
  const found: Record<string, { sureness: number; seen: Seen<unknown> | null }> = Object.create(null);
  return {
    add(fact, value, raw, place, sureness = 0) {
      const known = found[fact];
      if (!known || sureness > known.sureness) {
        found[fact] = { sureness, seen: { value, raw: shown(raw), place } };
      } else if (sureness === known.sureness && known.seen?.value !== value) known.seen = null;
    },

    surenessOf: (fact) => found[fact]?.sureness,

    sure() {
      const facts: SureFacts = {};
      for (const [fact, { seen }] of Object.entries(found)) {
        if (seen && seen.value !== null) facts[fact as Fact] = seen as never;
      }
      return facts;
    },
  };
}

/** The provider's number, and of several certifications the one that the title or a heading names. */
function addMentions(findings: Findings, mentions: readonly Mention[], top: string): void {
  for (const { type, value, raw, place, valid, role } of mentions) {
    if (!valid || role === 'host') continue;
    if (type === 'nda') findings.add('nda', value, raw, place);
    if (type === 'rncp' || type === 'rs') {
      findings.add('certification', value, raw, place, Number(top.includes(value.replace(/\D/g, ''))));
    }
  }
}

/** @param start Where the line's own text begins: the label before it may be the line above, and is not quoted. */
function addLine(findings: Findings, line: string, start: number, plain: FactLine, place: MentionPlace): void {
  for (const reader of FACT_READERS) {
    for (const { fact, value, sureness = 0, at = 0 } of reader(plain)) {
      findings.add(fact, value, line.slice(Math.max(start, at - 50)), place, sureness);
    }
  }
}

interface PlacedLine {
  label: string;
  text: string;
  place: MentionPlace;
}

/** What the structured data says of courses, then what the page shows. */
function* linesOf(courses: readonly StructuredItem[], lines: readonly PageLine[]): Iterable<PlacedLine> {
  for (const course of courses) yield* linesOfItem(course);
  for (const { label, text } of lines) yield { label, text, place: 'text' };
}

/** An item's own words are read as lines are, the name of the property for a label. */
function* linesOfItem({ properties }: StructuredItem): Iterable<PlacedLine> {
  for (const [property, values] of Object.entries(properties)) {
    for (const value of values) {
      if (typeof value !== 'string') {
        if (/^offers|Instance/.test(property)) yield* linesOfItem(value);
      } else {
        const currency = /price$/i.test(property) ? ` ${properties.priceCurrency}` : '';
        const text = `${value.replace(/^PT(\d+)H$/, '$1 h')}${currency}`;
        yield { label: property, text, place: 'structured-data' };
      }
    }
  }
}
