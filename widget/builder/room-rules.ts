import type { Choices } from './choices.ts';

/** Heights of the element before anybody acts, in `em`, on a phone and in a wider column, as docs/provider/looks.md has them. */
const HEIGHTS: Readonly<Record<Choices['mode'], { phone: number; wide: number }>> = {
  finder: { phone: 68, wide: 44 },
  compact: { phone: 23, wide: 15 },
  badge: { phone: 6, wide: 4 },
};

/** Rules for the page's own sheet that keep the room of the element until it is there. */
export function roomRules(mode: Choices['mode']): string {
  const { phone, wide } = HEIGHTS[mode];
  return `opco-finder { display: block; min-height: ${phone}em }
@media (min-width: 640px) { opco-finder { min-height: ${wide}em } }`;
}
