/** Words that a name follows: `édité par`, `Hébergeur :`, `la société`. */
const BEFORE_NAME =
  /(?:(?:édité|hébergé|réalisé|conçu|publié|développé|exploité|proposé|géré|créé|maintenu|fourni)e?s? par|propriété de|(?:éditeur|éditrice|hébergeur|hébergement|réalisation|conception|prestataire|raison sociale|dénomination(?: sociale)?|nom(?: commercial)?|entreprise|société)(?: et [a-z\u00c0-\u024f]+)?(?: du site)? ?:|published by|hosted by|operated by)\s+(?:la (?:société|sas|sarl) |l[’']entreprise |l[’']association )?|^la société /gi;

/** What follows a name: its form, its capital, its numbers. Case counts: `SA` is a form, `sa` is not. */
const AFTER_NAME =
  / ?[,;:(|–—\0]| - |\s(?:SAS|SASU|SARL|EURL|SNC|SA|SCOP)\b|\s[Aa]u capital\b|\s[Ii]mmatricul|\s[Ss]ociété (?:par|à|anonyme|coop)|\s[Aa]ssociation (?:loi|régie)|\s(?:dont|sous|enregistr|inscrit|ayant|est |sise? |Adresse)|\s*\b(?:SIREN|SIRET|Siren|Siret|siren|siret|RCS|R\.C\.S|TVA|N°|n°|[Nn]uméro)(?!\p{L})/u;

/** Every word of a name has a capital or a digit, but for these; so "Les présentes conditions" is no name. */
const SMALL_WORDS = /^(?:d|l|de|du|des|la|le|les|et|en|à|au|aux|of|and|the|for|&|-)$/;
/** What begins with a capital too, and is none: titles, labels, the beginning of a sentence, a person, a court's town. */
const NO_NAME =
  /^(?:mentions|éditeur|hébergeur|hébergement|capital|adresse|siège|tél|téléphone|e-?mail|contact|numéro|n[°0o]|registre|registration|company|rcs|siren|siret|tva|vat|nda|ape|naf|code|ce|cet|cette|le site|nous|notre|nos|vous|page|partenaires|conception|ancien|succursale|société|entreprise|directeur|responsable|owner|inscription|copyright|©|pour|par|en|dans|sur|selon|tout|toute|m|mme|mlle|mr|dr|monsieur|madame)(?![a-z\u00c0-\u024f-])|^(?:immatricul|identifi)|^(?:[eé]tablissement|paris|lyon|marseille|lille|bordeaux|nantes|toulouse|nanterre|bobigny|créteil|versailles|pontoise|rennes|strasbourg|montpellier)$/i;
/** The number of a section, and what stands before a name but is no part of it. */
const LEADING = /^(?:\d+(?:\.\d+)+\.? )?(?:la société |l[’']association )?/i;

const LONGEST_NAME = 80;
const MOST_WORDS = 8;
/** Characters before a number where its company is named. */
const REACH = 300;

/**
 * The name of a company in the words before its number; null when there is none for sure: a wrong name is worse than none.
 * @param text of the same line, as the page writes it
 */
export function nameBefore(text: string): string | null {
  const words = text.replaceAll('\u200b', '').slice(-REACH);
  const introduced = [...words.matchAll(BEFORE_NAME)].at(-1);
  // Without such words, only a line that begins with the name is sure to hold it.
  const start = introduced ? introduced.index + introduced[0].length : 0;
  const rest = words.slice(start).trimStart();
  const end = AFTER_NAME.exec(rest);
  if (!end) return null;
  const name = rest.slice(0, end.index).trim().replace(LEADING, '');
  const parts = name.split(/[\s'’]+/);
  const isName =
    /^[\p{L}\d]/u.test(name) &&
    /\p{Lu}/u.test(name) &&
    !NO_NAME.test(name) &&
    !SMALL_WORDS.test(parts.at(-1) ?? '') &&
    parts.every((word) => SMALL_WORDS.test(word) || /[\p{Lu}\d]/u.test(word));
  return isName && name.length <= LONGEST_NAME && parts.length <= MOST_WORDS ? name : null;
}
