import type { LegalPage } from '../answer.ts';

/** Words by which a link names what it leads to. */
const NAMING: Record<LegalPage['kind'], RegExp> = {
  'legal-notice': /mention|l[ée]ga|imprint|impressum|[ée]diteur|publisher/i,
  terms: /\bcg[uv]|condition|terms|l[ée]ga/i,
  contact: /contact|propos|about|qui.sommes|[ée]crire|joindre/i,
};
/** A longer one is a sentence. */
const LONGEST = 80;

/** The words of a link where they say what it leads to: "click here" says nothing outside its page. */
export function namingLabel({ kind, label }: LegalPage): string | null {
  return label.length <= LONGEST && NAMING[kind].test(label) ? label : null;
}
