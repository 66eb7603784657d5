import type { Random } from './seeded-random.ts';

/**
 * Rows still to be given to each of a few kinds. Drawing in proportion to what is left keeps the order random and makes
 * the totals those aimed at; independent draws would miss them as soon as one company weighs as much as a kind.
 */
export class Quotas {
  private readonly left: number[];

  constructor(rows: readonly number[]) {
    this.left = rows.map((aim) => Math.max(0, aim));
  }

  /**
   * Draws a kind for `rows` rows at once, among those that still have as many, and counts them. `except` is never
   * drawn. When none has room (quotas are fractions: at the very end), the kind with the most left takes them.
   */
  draw(rows: number, random: Random, except = -1): number {
    const { left } = this;
    let total = 0;
    for (let kind = 0; kind < left.length; kind++) {
      const room = left[kind] as number;
      if (kind !== except && room >= rows) total += room;
    }
    let at = random() * total;
    let drawn = -1;
    let most = -1;
    for (let kind = 0; kind < left.length; kind++) {
      if (kind === except) continue;
      const room = left[kind] as number;
      if (most < 0 || room > (left[most] as number)) most = kind;
      if (room < rows) continue;
      drawn = kind;
      at -= room;
      if (at < 0) break;
    }
    if (drawn < 0) drawn = most;
    this.take(drawn, rows);
    return drawn;
  }

  /** Counts rows of a kind that was decided elsewhere. */
  take(kind: number, rows: number): void {
    this.left[kind] = (this.left[kind] as number) - rows;
  }
}
