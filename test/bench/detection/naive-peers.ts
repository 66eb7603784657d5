import { createRequire } from 'node:module';
import { passesLuhn } from '../../../core/identifiers/luhn.ts';
import type { ScoredReading } from '../../../scripts/detection/score-readings.ts';

// CommonJS.
const require = createRequire(import.meta.url);
type Check = { validate(text: string): { isValid: boolean } };
const { stdnum } = require('stdnum') as { stdnum: { FR: { siren: Check; siret: Check; tva: Check } } };

/** Nine digits of a SIREN, alone, after the `FR` and key of a VAT number, or before the five of an establishment. */
const NUMBER = /\b(FR\s?[\dA-Z]{2}\s?)?\d{3}[\s.]?\d{3}[\s.]?\d{3}([\s.]?\d{5})?\b/gi;

type Kind = 'siren' | 'siret' | 'vat';

/** What stands behind the expression. */
const CHECKS: Record<string, (kind: Kind, value: string) => boolean> = {
  luhn: (kind, value) => passesLuhn(kind === 'vat' ? value.slice(4) : value),
  stdnum: (kind, value) => stdnum.FR[kind === 'vat' ? 'tva' : kind].validate(value).isValid,
};

/** What one expression over a whole page finds, by the check behind it; the first company is taken as the subject. */
export const NAIVE_PEERS: Record<string, (text: string) => ScoredReading> = Object.fromEntries(
  Object.entries(CHECKS).map(([name, check]) => [
    name,
    (text: string): ScoredReading => {
      const mentions = [...text.matchAll(NUMBER)].flatMap(([raw, vat, nic]): ScoredReading['mentions'] => {
        const type = vat ? 'vat' : nic ? 'siret' : 'siren';
        const value = raw.replace(/[\s.]/g, '').toUpperCase();
        return check(type, value) ? [{ type, value, valid: true, role: 'other' }] : [];
      });
      const [first] = mentions;
      const siren = first && (first.type === 'vat' ? first.value.slice(4) : first.value.slice(0, 9));
      return { mentions, subject: siren ? { siren } : null };
    },
  ]),
);
