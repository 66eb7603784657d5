import type { Query } from '../core/answer.ts';
import type { Suggestion } from './suggestions.ts';

/** A company of the registry in the list; `code` is what tells it from others of its name. */
export interface CompanySuggestion {
  kind: 'company';
  code: string;
  label: string;
  query: Query;
}

export type Offer = Suggestion | CompanySuggestion;

export const isCompany = ({ kind }: Offer) => kind === 'company';

/** What one offer of a list is known by. */
export const offerId = ({ kind, code }: Offer) => kind + code;
