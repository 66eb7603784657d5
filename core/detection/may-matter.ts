import { passesLuhn } from '../identifiers/luhn.ts';
import { isSiret } from '../identifiers/siret.ts';

/** What names an activity, an agreement, a certification or an association; capitals, which are rare, are found fast. */
const WORD =
  /N\.?A\.?F\b|Naf\b|A\.?P\.?E\b|Ape\b|I(?:DCC|dcc)|RNCP|\bRS(?:[ -]?| ?n\W{0,2}| ?: ?)\d{4}|\bW ?\d[\dA-Z]|[PAB](?:\W?\d){4}/;
/**
 * Nine digits and more with spaces, signs or nothing between them, but for those that begin as a phone number or a date,
 * or are the value of a script's data.
 */
const RUN =
  /(?<![\d０-９/]|":"?)(?!0[1-9](?:\D?\d\d){4}(?!\d)|\d\d?\/\d\d?\/\d)[\d０-９](?:[^A-Za-z\d０-９]{0,40}[\d０-９]){8,}/g;
const AGREEMENTS = ['onvention collective', 'onventions collectives', 'CONVENTION COLLECTIVE'];

/** In front of the number of a company, a training provider or an association, right or wrong. */
const STRONG =
  /sire[nt]|r\W{0,2}c\W{0,2}s\b|rcs|t\.?v\.?a|\bvat\b|\bcompan|regist(?:r|er)|greffe|\br\.?n\.?e\b|\br\.m\b|m[ée]tiers|\bnda\b|pr[ée]fet|d[ée]claration|\bFR\W{0,3}\w?\w?\W{0,3}$/i;
const BEHIND = /^\W{0,4}(?:.{0,20}r\.?\W?c\.?\W?s|.{0,20}registre|\W?sire[nt])/i;
/** Before a number in the shape of a SIREN that passes its check. */
const WEAK =
  /identif|matric|inscri|enregist|sous|tablissement|ntreprise|ssociation|1901|\bs\.?a\.?[sr]|eurl|snc|scop|€|euro/i;
const SIREN_SHAPE = /(?<!\d)\d{3}(\D{0,3})\d{3}\1\d{3}(?!\d)/;
/** Around the eleven digits of a training provider's declaration. */
const TRAINING = /forma(?:tion|teur)|activit|training|organisme|pr[ée]fet/i;
const TRAINING_SHAPE = /^\d[^,;:/]{9,25}\d$/;

/** How far a label may stand before a number: a wrong one, and one that passes a check. */
const NEAR = 30;
const FAR = 130;
const AFTER = 60;

/**
 * Whether a text may hold an identifier: a quick look that finds too much rather than too little, so that a page without
 * any is not walked through. Takes time linear in the text.
 * @param isBelow Whether a number stands before the text: then it may be the next of a list, without a word.
 */
export function mayMatter(text: string, isBelow = false): boolean {
  // One expression for both would be three times as slow.
  if (WORD.test(text) || AGREEMENTS.some((words) => text.includes(words))) return true;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (STRONG.test(text.slice(Math.max(0, index - NEAR), index))) return true;
    const digits = run.replace(/\D/g, '');
    const words = text.slice(Math.max(0, index - FAR), index);
    if (
      digits.length === 11 &&
      TRAINING_SHAPE.test(run) &&
      TRAINING.test(`${words} ${text.slice(index + run.length, index + run.length + AFTER)}`)
    )
      return true;
    if (digits.length < 9) return true;
    if (!holdsSiren(digits)) continue;
    if (STRONG.test(words) || BEHIND.test(text.slice(index + run.length, index + run.length + AFTER))) return true;
    if (holdsSiret(digits) || (SIREN_SHAPE.test(run) && (isBelow || WEAK.test(words)))) return true;
  }
  return false;
}

/** Enough digits for any number and its neighbour; a longer run is none. */
const LONGEST_RUN = 60;

function holdsSiren(digits: string): boolean {
  for (let at = 0; at + 9 <= digits.length && at < LONGEST_RUN; at++) {
    if (passesLuhn(digits.slice(at, at + 9))) return true;
  }
  return false;
}

function holdsSiret(digits: string): boolean {
  for (let at = 0; at + 14 <= digits.length && at < LONGEST_RUN; at++) {
    if (isSiret(digits.slice(at, at + 14))) return true;
  }
  return false;
}
