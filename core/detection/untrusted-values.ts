/** Values that a stranger may have made, read one by one: what is not as it should be is null, and never throws. */
const LONGEST_ADDRESS = 2000;

/** The items of a list that pass a check, at most so many. */
export function checkList<T>(value: unknown, most: number, check: (item: unknown) => T | null): T[] {
  const kept: T[] = [];
  if (!Array.isArray(value)) return kept;
  for (const item of value) {
    const checked = check(item);
    if (checked !== null) kept.push(checked);
    if (kept.length === most) break;
  }
  return kept;
}

/** One line of text, without the characters that hide or turn what stands around them; null when nothing is left. */
export function readText(value: unknown, longest: number): string | null {
  if (typeof value !== 'string') return null;
  const line = value
    .slice(0, 4 * longest)
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    // More marks on a letter than any spelling needs would paint over the lines around.
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .trim();
  return line.slice(0, longest).replace(/[\ud800-\udbff]$/, '') || null;
}

/** An http(s) address without a user in it. */
export function readAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS) return null;
  try {
    const { protocol, username, password, href } = new URL(value);
    return /^https?:$/.test(protocol) && !username && !password ? href : null;
  } catch {
    return null;
  }
}

/** An object that is no list. */
export function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** One of the known ids. */
export function oneOf<T extends string>(ids: readonly T[], value: unknown): T | null {
  return ids.find((id) => id === value) ?? null;
}
