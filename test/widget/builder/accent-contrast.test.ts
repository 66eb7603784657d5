import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { accentContrasts, contrast, PAPERS, readColour, textOn } from '../../../widget/builder/accent-contrast.ts';
import { STYLES } from '../../../widget/styles.ts';

describe('the contrast of the accent', () => {
  it('is what WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#ffffff', '#ffffff')).toBe(1);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it.each([
    ['#0B5D4B', '#0b5d4b'],
    ['0b5d4b', '#0b5d4b'],
    [' #abc ', '#aabbcc'],
  ])('reads %j as %s', (text, colour) => {
    expect(readColour(text)).toBe(colour);
  });

  it.each(['', 'red', '#12345', '#1234567', '#ggg', 'url(x)', '#fff;--x:1'])('takes %j for no colour', (text) => {
    expect(readColour(text)).toBeNull();
  });

  it('counts on every ground that a look may have', () => {
    expect(accentContrasts('#2445c4', 'page').map(({ side }) => side)).toEqual(['light', 'dark']);
    expect(accentContrasts('#2445c4', 'light')[0]?.ratio).toBeGreaterThan(4.5);
    expect(accentContrasts('#2445c4', 'dark')[0]?.ratio).toBeLessThan(4.5);
  });

  it('puts the text that reads better on a button', () => {
    expect(textOn('#0b5d4b')).toBe('#ffffff');
    expect(textOn('#ffcc00')).toBe('#000000');
    for (let grey = 0; grey < 256; grey++) {
      const colour = `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
      expect(contrast(textOn(colour), colour), colour).toBeGreaterThan(4.5);
    }
  });

  it('knows the grounds as the sheets set them', () => {
    expect(STYLES).toContain(`--o-paper: var(--opco-paper, light-dark(${PAPERS.page.light}, ${PAPERS.page.dark}))`);
    expect(PAPERS.light.light).toBe(PAPERS.page.light);
    expect(PAPERS.dark.dark).toBe(PAPERS.page.dark);
    const theme = (name: string) =>
      readFileSync(new URL(`../../../widget/themes/${name}.css`, import.meta.url), 'utf8');
    expect(theme('plain')).toContain(`--opco-paper: light-dark(${PAPERS.plain.light}, ${PAPERS.plain.dark});`);
    expect(theme('warm')).toContain(`--opco-paper: ${PAPERS.warm.light};`);
    expect(theme('night')).toContain(`--opco-paper: ${PAPERS.night.dark};`);
  });
});
