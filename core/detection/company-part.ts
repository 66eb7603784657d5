import type { CompanyPart } from '../answer.ts';
import { foldWords } from './number-labels.ts';

interface Cue {
  part: CompanyPart;
  /** For folded words. */
  words: RegExp;
  /** Characters over which they still tell. */
  reach: number;
  /** Only from a line of its own, as a heading is, or from the same line. */
  isOfLine?: true;
}

/** Words before a company's number that tell what it is to the page. */
const CUES: readonly Cue[] = [
  {
    part: 'host',
    // Who runs a site and hosts it too is its publisher.
    words:
      /(?<!(?:edite|exploite|gere|publie|propose|developpe|owned|operated)\w* (?:et|and|&) )(?:heberge|\bhosting|\bhosted|\bhosts?\b|serveur)/g,
    reach: 450,
  },
  { part: 'mediator', words: /mediat/g, reach: 250, isOfLine: true },
  { part: 'insurer', words: /assur(?:ance|eur)|insur(?:ance|er)|garantie financiere/g, reach: 200, isOfLine: true },
  {
    part: 'payment',
    words: /(?:paiement|payment|financement|credit|monnaie electronique)\b/g,
    reach: 200,
    isOfLine: true,
  },
  { part: 'certifier', words: /certificateur|certifying body|certifiee? par/g, reach: 100, isOfLine: true },
  {
    part: 'agency',
    words:
      /(?:concep|realisa|crea)tion\b.{0,30}(?:site|web|:|par\b|\n)|(?:cree|concu|realise|developpe)s?\b.{0,20} par\b|web ?design|\bagence (?:web|digit|de comm|crea|interact)|credits\b|(?:developpement|graphisme|integration)(?: (?:du site|web|et \w{1,20}))? ?(?::|par\b)/g,
    reach: 200,
  },
  {
    part: 'group',
    words:
      /(?:^|[\n.:(] ?)filiale (?:a \d+ ?% )?d.{0,60}$|maison mere|holding|tete de reseau|(?<!(?:societes|entreprises|filiales|membres) )du groupe|franchiseur|parent company/g,
    reach: 120,
    isOfLine: true,
  },
  {
    part: 'publisher',
    words:
      /edit(?:e|es|ee|eur|rice|ion)\b|propriet|publiee?s? par|publish|exploit|mentions? legal|vende?u|qui sommes|responsables? (?:conjoints? )?d|legal notice|\boperes?\b|operated|owne[dr]|designe|©|copyright/g,
    reach: 450,
  },
];

const LONGEST_TITLE = 60;
/** So many of the same words make a passage about it. */
const PASSAGE = 3;

/**
 * What a company is to the page, by the nearest of the words before its number.
 * @param text As the page writes it; a line break between two lines.
 */
export function partOf(text: string): CompanyPart {
  const plain = text.replaceAll('\u200b', '').normalize('NFC');
  const words = foldWords(plain);
  let part: CompanyPart = 'named';
  let nearest = -1;
  for (const cue of CUES) {
    const found = [...words.matchAll(cue.words)];
    // What a whole passage is about, its last line is about too.
    const isOfPassage = found.length >= PASSAGE;
    for (const { index } of found) {
      if (index <= nearest || words.length - index > cue.reach) continue;
      if (cue.isOfLine && !isOfPassage && !isOfLine(words, index)) continue;
      if (isOfName(plain, index)) continue;
      nearest = index;
      part = cue.part;
    }
  }
  return part;
}

function isOfLine(words: string, index: number): boolean {
  const end = words.indexOf('\n', index);
  return end < 0 || end - words.lastIndexOf('\n', index) <= LONGEST_TITLE;
}

/** `Hosting` of Edelweiss Hosting, `Assurances` of Azimut Assurances: a capital behind a word with a capital. */
function isOfName(plain: string, index: number): boolean {
  return /\p{Lu}/u.test(plain.charAt(index)) && /\p{Lu}[\p{L}-]+ $/u.test(plain.slice(Math.max(0, index - 30), index));
}
