/**
 * Our SIRET check beside those of npm: right verdicts, La Poste's rule, and speed.
 * Run: node test/bench/identifiers.bench.ts; the last line is one JSON object. Speeds are ratios to a plain Luhn loop that
 * runs on the same numbers in the same run.
 */
import { createRequire } from 'node:module';
import { parseSiret } from '../../core/identifiers/siret.ts';

// These packages are CommonJS, most of them without types.
const require = createRequire(import.meta.url);
const { stdnum } = require('stdnum') as { stdnum: { FR: { siret: { validate(text: string): { isValid: boolean } } } } };
const validator = require('validator') as { isLuhnNumber(text: string): boolean };
const siret = require('siret') as { isSIRET(text: string): boolean };
const luhn = require('luhn') as { validate(text: string): boolean };

type Check = (text: string) => boolean;
const candidates: Record<string, Check> = {
  // A number that passes with a warning is shown to the person with that warning: it is not said to be right.
  ours: (text) => {
    const parsed = parseSiret(text);
    return parsed.ok && !parsed.warning;
  },
  stdnum: (text) => stdnum.FR.siret.validate(text).isValid,
  validator: (text) => /^\d{14}$/.test(text) && validator.isLuhnNumber(text),
  siret: (text) => siret.isSIRET(text),
  luhn: (text) => text.length === 14 && luhn.validate(text),
};

const verdicts: [text: string, right: boolean][] = [
  ['73282932000074', true],
  ['41816609600069', true],
  ['42476141900045', true],
  ['40483304800022', true],
  ['35600000000048', true],
  ['35600000009075', true],
  ['35600000009093', true],
  ['35600000049837', true],
  ['35600000009090', false],
  ['35600000049838', false],
  ['73282932000075', false],
  ['73282932000047', false],
  ['11122233344455', false],
  ['00000000000000', false],
  ['7328293200007', false],
  ['732829320000740', false],
  ['732829320', false],
  ['7328293200O074', false],
  ['7328293200007l', false],
  ['73282932000-7.4e1', false],
  ['0x1234567890ab', false],
  ['', false],
  ['              ', false],
  ['bonjour', false],
  ['٧٣٢٨٢٩٣٢٠٠٠٠٧٤', false],
  ['732 829 320 00074', true],
  ['732\u00a0829\u00a0320\u00a000074', true],
  ['732\u202f829\u202f320\u202f00074', true],
  ['732\u2009829\u2009320\u200900074', true],
  ['732\u2007829\u2007320\u200700074', true],
  ['732\u200b829\u200b320\u200b00074', true],
  ['732.829.320.00074', true],
  ['732-829-320-00074', true],
  ['732\u2011829\u2011320\u201100074', true],
  ['７３２８２９３２００００７４', true],
  [' 73282932000074\n', true],
  ['SIRET : 732 829 320 00074', true],
  ['356 000 000 00048', true],
  ['111 222 333 44455', false],
  ['732 829 320 00075', false],
];

/** A candidate that throws has not accepted. */
function accepts(check: Check, text: string): boolean {
  try {
    return check(text);
  } catch {
    return false;
  }
}

/** La Poste's rule by itself, so that no candidate is judged by our own code: a digit sum that is a multiple of 5. */
function isLaPoste(text: string): boolean {
  return text === '35600000000048' || [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
}

function plainLuhn(text: string): boolean {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    let digit = text.charCodeAt(text.length - 1 - i) - 48;
    if (i % 2) digit *= 2;
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

const numbers = Array.from({ length: 4096 }, (_, i) =>
  String(10 ** 13 + ((i * 48_271_999_983) % (9 * 10 ** 13))).slice(0, 14),
);
for (let i = 0; i < numbers.length; i += 2) numbers[i] = ['73282932000074', '41816609600069'][(i / 2) % 2] as string;

/** Best of five rounds, in checks a second. */
function speed(check: Check): number {
  let best = 0;
  let accepted = 0;
  for (let round = 0; round < 6; round++) {
    const start = performance.now();
    let done = 0;
    while (performance.now() - start < 120) {
      for (const text of numbers) if (check(text)) accepted++;
      done += numbers.length;
    }
    if (round) best = Math.max(best, (done / (performance.now() - start)) * 1000);
  }
  if (!accepted) throw new Error('a check that accepts nothing is not measured');
  return best;
}

const baseline = speed(plainLuhn);
const report: Record<string, object> = {};
for (const [name, check] of Object.entries(candidates)) {
  const missed = verdicts.filter(([text, right]) => accepts(check, text) !== right).map(([text]) => text);
  let laPosteWronglyAccepted = 0;
  let laPosteWronglyRefused = 0;
  for (let nic = 0; nic < 100_000; nic++) {
    const text = `356000000${String(nic).padStart(5, '0')}`;
    const accepted = accepts(check, text);
    if (accepted && !isLaPoste(text)) laPosteWronglyAccepted++;
    if (!accepted && isLaPoste(text)) laPosteWronglyRefused++;
  }
  const perSecond = speed(check);
  report[name] = {
    right: verdicts.length - missed.length,
    of: verdicts.length,
    missed,
    laPosteWronglyAccepted,
    laPosteWronglyRefused,
    perSecond: Math.round(perSecond),
    ratioToLuhn: Number((perSecond / baseline).toFixed(3)),
  };
}
const warned = Array.from({ length: 100_000 }, (_, nic) =>
  parseSiret(`356000000${String(nic).padStart(5, '0')}`),
).filter((parsed) => parsed.ok && parsed.warning).length;

console.log(JSON.stringify({ baselinePerSecond: Math.round(baseline), laPosteTakenWithWarning: warned, ...report }));
