/** Words that a name follows: `édité par`, `Hébergeur :`, `la société`. */
const BEFORE_NAME =
  /(?:(?:édité|hébergé|réalisé|conçu|publié|développé|exploité|proposé|géré|créé|maintenu|fourni)e?s? par|propriété de|(?<![a-z\u00c0-\u024f])(?:éditeur|éditrice|hébergeur|hébergement|réalisation|conception|prestataire|raison sociale|dénomination(?: sociale)?|nom(?: commercial)?|entreprise|société)(?: et [a-z\u00c0-\u024f]+)?(?: du site)? ?:|published by|hosted by|operated by)\s+(?:la (?:société|sas|sarl) |l[’']entreprise |l[’']association )?|^la société /gi;

/** What follows a name: its form, its capital, its numbers. Case counts: `SA` is a form, `sa` is not. */
const AFTER_NAME =
  / ?[,;:(|–—\0]| - |\s(?:SAS|SASU|SARL|EURL|SNC|SA|SCOP)\b|\s[Aa]u capital\b|\s[Ii]mmatricul|\s[Ss]ociété (?:par|à|anonyme|coop)|\s[Aa]ssociation (?:loi|régie)|\s(?:dont|sous|enregistr|inscrit|ayant|est |sise? |Adresse)|\s*\b(?:SIREN|SIRET|Siren|Siret|siren|siret|RCS|R\.C\.S|TVA|N°|n°|[Nn]uméro)(?!\p{L})/u;

/** Every word of a name has a capital or a digit, but for these; so "Les présentes conditions" is no name. */
const SMALL_WORDS = /^(?:d|l|de|du|des|la|le|les|et|en|à|au|aux|of|and|the|for|&|-)$/;
/** What begins with a capital too, and is none: titles, labels, the beginning of a sentence, a person, a court's town. */
const NO_NAME =
  /^(?:mentions|éditeur|hébergeur|hébergement|capital|adresse|siège|tél|téléphone|e-?mail|contact|numéro|n[°0o]|registre|registration|company|rcs|siren|siret|tva|vat|nda|ape|naf|code|ce|cet|cette|le site|nous|notre|nos|vous|page|partenaires|conception|ancien|succursale|société|entreprise|directeur|responsable|owner|inscription|copyright|©|pour|par|en|dans|sur|selon|tout|toute|m|mme|mlle|mr|dr|me|maître|monsieur|madame|g[ée]rante?|pr[ée]sidente?|directrice|dirigeante?|repr[ée]sentante?|informations?)(?![a-z\u00c0-\u024f-])|^(?:immatricul|identifi)|^(?:[eé]tablissement|paris|lyon|marseille|lille|bordeaux|nantes|toulouse|nanterre|bobigny|créteil|versailles|pontoise|rennes|strasbourg|montpellier|vend(?:eur|euse)s?|employeurs?|clients?|fournisseurs?|franchiseurs?|franchisée?s?|assureurs?|médiateurs?|certificateurs?|format(?:eur|rice)s?|fabricants?|développement|coordonnées|identité|sas|sasu|sarl|eurl|snc|sa|scop)$/i;
/** Labels that name a company, and those that name a person, whose name is no company's. */
const ROLE =
  /^(?:(?:le|la|votre|notre) |l[’'])?(?:vendeur|employeur|fournisseur|franchiseur|franchisé|assureur|médiateur|certificateur|fabricant|exploitant|distributeur|importateur)$/i;
const PERSON = /g[ée]ran[tc]|pr[ée]siden[tc]|direct(?:eur|rice|ion)|responsable|dirigeant|repr[ée]sentant|prénom/i;
/** The form of a company: only behind it, whatever the label says, stands a company's name. */
const FORM = /^\s(?:SASU?|SARL|EURL|SNC|SA|SCOP)$/;

/** The number of a section, and what stands before a name but is no part of it. */
const LEADING = /^(?:\d+(?:\.\d+)+\.? )?(?:la société |l[’']association )?/i;

const LONGEST_NAME = 80;
const MOST_WORDS = 8;
/** Characters before a number where its company is named. */
const REACH = 300;

/**
 * The name of a company in the words before its number; null when there is none for sure: a wrong name is worse than none.
 * What ends at a colon is a label: the name stands behind it.
 * @param text of the same line, as the page writes it
 */
export function nameBefore(text: string): string | null {
  const words = text.replaceAll('\u200b', '').slice(-REACH);
  const introduced = [...words.matchAll(BEFORE_NAME)].at(-1);
  // Without such words, only a line that begins with the name is sure to hold it.
  const start = introduced ? introduced.index + introduced[0].length : 0;
  if (introduced?.[0].includes(':') && PERSON.test(lastClause(words.slice(0, introduced.index)) + introduced[0])) {
    return null;
  }
  let isSure = true;
  let rest = words.slice(start).trimStart();
  let end = AFTER_NAME.exec(rest);
  while (end?.[0].endsWith(':')) {
    const label = lastClause(rest.slice(0, end.index));
    if (PERSON.test(label)) return null;
    isSure = ROLE.test(label) || (isSure && introduced !== undefined && label === '');
    rest = rest.slice(end.index + end[0].length).trimStart();
    end = AFTER_NAME.exec(rest);
  }
  if (!end || !(isSure || FORM.test(end[0]))) return null;
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

/** The words of a label, without the sentence before it. */
function lastClause(text: string): string {
  return (
    text
      .replace(/[\s:]+$/, '')
      .split(/[.,;:|]/)
      .at(-1)
      ?.trim() ?? ''
  );
}
