import type { Choices } from './choices.ts';

/** Less than that, and text is hard to read (WCAG 2.2, 1.4.3). */
export const LEAST_CONTRAST = 4.5;

/** The grounds on which each look shows its links and buttons. A test keeps them equal to the sheets. */
export const PAPERS: Readonly<Record<Choices['look'], Readonly<Partial<Record<'light' | 'dark', string>>>>> = {
  page: { light: '#ffffff', dark: '#14181f' },
  light: { light: '#ffffff' },
  dark: { dark: '#14181f' },
  plain: { light: '#ffffff', dark: '#111111' },
  warm: { light: '#fdf6ec' },
  night: { dark: '#111a2e' },
};

/** `#rrggbb` in small letters of `0B5D4B`, `#0b5` and the like; null where it is no colour. */
export function readColour(text: string): string | null {
  const digits = /^#?([\da-f]{6}|[\da-f]{3})$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (!digits) return null;
  return `#${digits.length === 6 ? digits : digits.replace(/./g, '$&$&')}`;
}

/** How far two colours stand apart, 1 to 21 (WCAG 2.2). Both are `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The accent on each ground of a look. */
export function accentContrasts(accent: string, look: Choices['look']): { side: 'light' | 'dark'; ratio: number }[] {
  const papers = Object.entries(PAPERS[look]) as ['light' | 'dark', string][];
  return papers.map(([side, paper]) => ({ side, ratio: contrast(accent, paper) }));
}

/** Colour of the text on a button of that colour: white or black, whichever reads better; one of them always does. */
export function textOn(accent: string): string {
  return contrast(accent, '#ffffff') >= contrast(accent, '#000000') ? '#ffffff' : '#000000';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
