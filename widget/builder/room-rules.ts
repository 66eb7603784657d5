import type { Choices } from './choices.ts';

/**
 * Heights of the element before anybody acts, in `em` of a page in a system font: on a phone of 390 pixels, and from
 * 768 on. Rounded down: too little moves the page a little, too much leaves a hole.
 */
const HEIGHTS: Readonly<Record<Choices['mode'], { phone: Readonly<Record<'fr' | 'en', number>>; wide: number }>> = {
  finder: { phone: { fr: 68, en: 62 }, wide: 40 },
  compact: { phone: { fr: 22, en: 22 }, wide: 14 },
  badge: { phone: { fr: 5, en: 5 }, wide: 3.5 },
};

/** Rules for the page's own sheet that keep the room of the element until it is there. */
export function roomRules({ mode, lang }: Pick<Choices, 'mode' | 'lang'>): string {
  const { phone, wide } = HEIGHTS[mode];
  return `opco-finder { display: block; min-height: ${wide}em }
@media (max-width: 40rem) { opco-finder { min-height: ${phone[lang === 'en' ? 'en' : 'fr']}em } }`;
}
