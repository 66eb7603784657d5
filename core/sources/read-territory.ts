/**
 * Department or overseas collectivity of a commune code (`44109`) or department code (`44`): `44`, `2A`, `974`, `977`.
 * Overseas codes have three characters (97x, 98x); 99 is a foreign country, which is no territory.
 */
export function readTerritory(code: string | undefined): string | undefined {
  return /^(?:9[78]\d|2[AB]|(?!00|9[6-9])\d\d)/.exec(code ?? '')?.[0];
}
