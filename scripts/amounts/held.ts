/**
 * What a person has to check before an amount is said as a fact: the points of OPEN-POINTS.md under "Must be checked by
 * a person", by words of each, and the amounts that each holds back. A point that no entry knows, or an entry whose point
 * is gone, stops the compilation: nobody meant it.
 */
const HELD_POINTS: readonly { words: string; amounts: RegExp | null }[] = [
  { words: 'CPF personal share', amounts: /^cpf\.share\.2026/ },
  { words: 'CPF caps 900/1500/1600', amounts: /^cpf\.(cap\.|licence\.|skills_audit\.)/ },
  { words: 'Contrat pro default rates', amounts: /^cpro\.(default_rate|opco_decision)/ },
  { words: 'VAE leave hours', amounts: /^vae\.leave$/ },
  { words: 'Effect of silence', amounts: null },
  { words: 'FAF grids 2026', amounts: /^faf\.(agefice|fifpl|fafcea|vivea)\./ },
  { words: 'FNE-Formation', amounts: null },
  { words: 'Fishery heads', amounts: null },
  { words: 'OPCO-specific deadlines', amounts: null },
  { words: 'Posted and expatriate', amounts: null },
  { words: 'Right of a firm to choose', amounts: null },
  // The rule of level 5 overseas holds its own amount: the same sum is certain elsewhere.
  { words: 'Overseas: only the aid', amounts: null },
  { words: 'Company size for the 50', amounts: null },
];

/** Words by which an amount's own note says that the figure, or what it counts, is not settled. */
const UNSETTLED = /not verified|an older State page says/;

export function isUnsettled(note = ''): boolean {
  return UNSETTLED.test(note);
}

/** The entries of `HELD_POINTS` that hold something, once every point of the text has found its own. */
export function readHeld(text: string): RegExp[] {
  const section = /^## Must be checked by a person.*$([\s\S]*?)^## /m.exec(text)?.[1];
  if (section === undefined) throw new Error('OPEN-POINTS.md: "Must be checked by a person" is missing');
  const points = section.split('\n').filter((line) => line.startsWith('- '));
  for (const point of points) {
    if (!HELD_POINTS.some(({ words }) => point.includes(words))) {
      throw new Error(`OPEN-POINTS.md: a point to check that no amount is known for, "${point}"`);
    }
  }
  return HELD_POINTS.flatMap(({ words, amounts }) => {
    if (!points.some((point) => point.includes(words))) throw new Error(`OPEN-POINTS.md: no point "${words}"`);
    return amounts ? [amounts] : [];
  });
}
