import { passesLuhn } from '../identifiers/luhn.ts';
import { isSiret } from '../identifiers/siret.ts';

/** What names an activity, an agreement, a certification or an association; capitals, which are rare, are found fast. */
const WORD = /N\.?A\.?F\b|A\.?P\.?E\b|I(?:DCC|dcc)|RNCP|\bRS[ -]?\d{4}|\bW\d[\dA-Z]\d{7}|[PAB](?:\W?\d){4}/;
const AGREEMENTS = ['onvention collective', 'onventions collectives', 'ollective agreement'];

/** Nine digits and more, with spaces, signs or nothing between them. */
const RUN = /[\d０-９](?:[^\w０-９]{0,40}[\d０-９]){8,}/g;
const STRONG =
  /sire[nt]|rcs|r\.\W?c\.\W?s|tva|\bvat\b|\bcompan|registre|register|greffe|\bnda\b|d[ée]claration|\bFR\W{0,3}\w?\w?\W{0,3}$/i;
/** Before a number in the shape of a SIREN that passes its check. */
const WEAK =
  /regist|identif|matric|inscri|enregist|sous|tablissement|ntreprise|ssociation|1901|\bsa[sr]|eurl|snc|scop|€|euro/i;
const SIREN_SHAPE = /^\d{3}(?:\D{1,3}\d{3}\D{1,3}|\d{3})\d{3}(?!\d)/;
/** Around the eleven digits of a training provider's declaration. */
const TRAINING = /formation|activit|training/i;
const TRAINING_SHAPE = /^\d[^,;:/]{9,25}\d$/;

const BEFORE = 130;
const AFTER = 60;

/**
 * Whether a text may hold an identifier: a quick look that finds too much rather than too little, so that a page without
 * any is not walked through. Takes time linear in the text.
 */
export function mayMatter(text: string): boolean {
  if (WORD.test(text) || AGREEMENTS.some((words) => text.includes(words))) return true;
  for (const { 0: run, index } of text.matchAll(RUN)) {
    const digits = run.replace(/\D/g, '');
    const words = text.slice(Math.max(0, index - BEFORE), index);
    const around = `${words} ${text.slice(index + run.length, index + run.length + AFTER)}`;
    if (STRONG.test(words) || STRONG.test(around) || holdsSiret(digits) || digits.length < 9) return true;
    if (digits.length === 11 && TRAINING_SHAPE.test(run) && TRAINING.test(around)) return true;
    if (SIREN_SHAPE.test(run) && passesLuhn(digits.slice(0, 9)) && WEAK.test(words)) return true;
  }
  return false;
}

function holdsSiret(digits: string): boolean {
  for (let at = 0; at + 14 <= digits.length && at < 50; at++) if (isSiret(digits.slice(at, at + 14))) return true;
  return false;
}
