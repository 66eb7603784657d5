let loaded: Promise<ReadonlyMap<string, string>> | undefined;

/**
 * Address of each source of the funding rules and amounts, by its id; fetched once, apart from the rules. `UNVERIFIED`
 * has none. Rejects when the module cannot be fetched; the next call tries again.
 */
export function loadRuleSources(): Promise<ReadonlyMap<string, string>> {
  loaded ??= import('./data/rule-sources.ts').then(
    ({ RULE_SOURCES }) =>
      new Map(
        RULE_SOURCES.split('|').map((line): [string, string] => {
          const end = line.indexOf(';');
          return [line.slice(0, end), line.slice(end + 1)];
        }),
      ),
    (error: unknown) => {
      loaded = undefined;
      throw error;
    },
  );
  return loaded;
}
