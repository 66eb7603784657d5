import type { AsOf, OpcoId } from '../answer.ts';

/** The official contract forms: apprenticeship (10103) and professionalisation (12434). */
export type ContractForm = '10103' | '12434';

/** What can be copied of an answer. */
export type CopyForm = 'sentence' | 'rich' | 'row' | ContractForm;

/** A field of the employer's frame of a contract form, in its order. */
export type FormField =
  | 'name'
  | 'siret'
  | 'address'
  | 'contact'
  | 'employerKind'
  | 'specificEmployer'
  | 'naf'
  | 'headcount'
  | 'idcc'
  | 'opco';

/** What is said in a text that leaves the extension by the clipboard. */
export interface CopyWording {
  ui: Readonly<Record<CopyText, string>>;
  /** The name of a form, and of its frame that the block fills. */
  formTitle(form: ContractForm): string;
  field(field: FormField): string;
  /** A fact with where it comes from and its date: `47.11D (registre des entreprises, 27 novembre 2026)`. */
  sourced(value: string, source: { title: string; asOf: AsOf } | 'person'): string;
  /** A band of headcounts, where the form wants the number itself. */
  band(text: string): string;
  /** Only the town of an address is known. */
  town(town: string): string;
  /** Several agreements are known: the contract names one. */
  oneOf(codes: readonly string[]): string;
  managedBy(opco: OpcoId): string;
  /** The day on which the text was made. */
  madeOn(day: AsOf): string;
}

export type CopyText = 'toComplete' | 'withheld' | 'noOpco' | 'siret' | 'naf' | 'idcc' | 'headcount' | 'town';
