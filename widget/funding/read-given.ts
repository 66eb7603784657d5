import type { SituationKey } from '../../core/answer.ts';
import { EXTRA_KINDS } from '../../core/eligibility/answer-kinds.ts';

/** How the answer to a question is given. */
export type AnswerKind = 'yes-no' | 'number' | 'date' | 'text' | 'choice';

const KINDS: Partial<Record<SituationKey, AnswerKind>> = {
  companySize: 'number',
  hours: 'number',
  price: 'number',
  distanceShare: 'number',
  rncp: 'yes-no',
  qualiopi: 'yes-no',
  date: 'date',
  opco: 'choice',
  idcc: 'text',
  naf: 'text',
};

export function kindOf(key: SituationKey): AnswerKind {
  const own = KINDS[key];
  if (own) return own;
  const kind = EXTRA_KINDS[key as keyof typeof EXTRA_KINDS];
  if (typeof kind !== 'string' || kind === 'offer') return 'choice';
  if (kind === 'yes-no' || kind === 'date') return kind;
  return kind === 'idcc' ? 'text' : 'number';
}

/**
 * An answer as the rules take it. What cannot be read stays the text that it is: the rules name it, and build nothing on
 * it.
 */
export function readGiven(key: SituationKey, text: string): unknown {
  const trimmed = text.trim();
  switch (kindOf(key)) {
    case 'number': {
      const figure = trimmed.replace(/[\s€%]/g, '').replace(',', '.');
      return /^-?\d+(\.\d+)?$/.test(figure) ? Number(figure) : trimmed;
    }
    case 'yes-no':
      return trimmed === 'yes' ? true : trimmed === 'no' ? false : trimmed;
    case 'text':
      return /^\d{1,4}$/.test(trimmed) ? trimmed.padStart(4, '0') : trimmed;
    default:
      return trimmed;
  }
}
