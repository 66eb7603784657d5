const LONGEST = 80;
/** Between a name and the number behind it. */
const FORM =
  '(?:SASU?|S\\.A\\.S\\.?(?:U\\.?)?|SARL|S\\.A\\.R\\.L\\.?|EURL|SA|S\\.A\\.|SNC|SCI|SCOP|SELARL|SCP|GIE|société|association|fondation|coopérative|auto-?entrepreneur|micro-?entrepr|entrepreneur|EI)';
/** A word that begins with a capital or a digit, and what follows it up to a sign. */
const NAME = '([\\p{Lu}\\d][^\\n,;:()|–—•·"«»]{1,70}?)';

/** The surest first: words that announce a name, a legal form behind one, the first words of the line. */
const PATTERNS = [
  new RegExp(
    `(?:raison sociale|dénomination(?: sociale)?|éditeur(?: du site)?|(?:éditée?|exploitée?|publiée?|hébergée?|réalisée?|proposée?|vendue?s?) par|publisher|owner|la société|l’association|l'association|published by|operated by|hosted by)(?: est)?\\s*:?\\s*(?:la société |la |l’|l'|le )?${NAME}(?=\\s*(?:$|[\\n,;:()|–—•·«»"]|\\b${FORM}\\b|\\bau capital|\\bimmatric|\\bdont|\\bSIRE|\\bRCS|\\best\\b))`,
    'giu',
  ),
  new RegExp(`${NAME}[\\s,–—(-]{1,4}(?:une? )?${FORM}(?![\\p{L}])`, 'gu'),
  new RegExp(`(?:^|\\n)(?:©\\s*)?${NAME}\\s*[,–—|•·(](?![^\\n]*\\n)`, 'gu'),
];
/** What such words say when they are no name. */
const NO_NAME =
  /^(?:siret?n?|rcs|r\.c\.s|tva|n°|num|code|ape|naf|capital|au capital|siège|adresse|tél|e-?mail|immatric|registre|le |la |les |ce |cette |mentions|conditions|article|hébergement|éditeur|société|sas|sarl|eurl|sa\b|\d+(?:[ ,.]|$))/i;

/**
 * The name of a company as the words before its number give it; null when they do not tell it.
 * @param words As the page writes them, since another company was named; a line break between two lines.
 */
export function nameBefore(words: string): string | null {
  const plain = words.replaceAll('\u200b', '').slice(-300);
  for (const pattern of PATTERNS) {
    const found = [...plain.matchAll(pattern)].map(([, name = '']) => name.trim());
    const name = found.findLast((one) => !NO_NAME.test(one) && /\p{L}{2}/u.test(one));
    if (name) return name.slice(0, LONGEST);
  }
  return null;
}
