import type { Naf, Naf2025 } from '../answer.ts';

/** Names of activities in both vintages and what became what. Source: INSEE, NAF rev. 2, NAF 2025, correspondence. */
export interface NafLabels {
  /** The 732 codes of rev. 2, in order. */
  codes: readonly Naf[];
  /** The 747 codes of NAF 2025, in order. */
  codes2025: readonly Naf2025[];
  /** Official label of a code of either vintage, null when the code does not exist. */
  label(code: string): string | null;
  /** Letter of the section, `A` to `U` in rev. 2, `A` to `V` in NAF 2025. */
  section(code: string): string | null;
  /** NAF 2025 codes that took over something of a rev. 2 code. */
  successors(naf: Naf): readonly Naf2025[];
  /** Rev. 2 codes that a NAF 2025 code took something from. */
  antecedents(naf: Naf2025): readonly Naf[];
}

let loaded: Promise<NafLabels> | undefined;

/** The labels, fetched once. Rejects when the module cannot be fetched; the next call tries again. */
export function loadNafLabels(): Promise<NafLabels> {
  loaded ??= Promise.all([import('./naf-label-reader.ts'), import('./data/naf-labels.ts')]).then(
    ([{ readNafLabels }, data]) => readNafLabels(data),
    (error: unknown) => {
      loaded = undefined;
      throw error;
    },
  );
  return loaded;
}
