import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STYLES } from '../../widget/styles.ts';

type Rgb = [number, number, number];

const SCHEMES = ['light', 'dark'] as const;
const answers = readFileSync(new URL('../../widget/answer-styles.ts', import.meta.url), 'utf8');
const guide = readFileSync(new URL('../../widget/guide-styles.ts', import.meta.url), 'utf8');
const HUES = [...answers.matchAll(/\.(\w+) \{ --hue: (\d+) \}/g)].map(([, opco, hue]) => [opco, Number(hue)] as const);

describe.each(SCHEMES.map((scheme, at) => [scheme, at] as const))('colours in %s', (_scheme, at) => {
  const token = (name: string): Rgb => {
    const both = STYLES.match(new RegExp(`--${name}: var\\(--opco-${name}, light-dark\\((#\\w{6}), (#\\w{6})\\)\\)`));
    return fromHex(both?.[at + 1] as string);
  };

  it.each(['ink', 'quiet', 'accent', 'good', 'warn', 'bad'])('text in %s stands out from the paper', (name) => {
    expect(contrast(token(name), token('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  it('text on the accent stands out', () => {
    expect(contrast(token('on-accent'), token('accent'))).toBeGreaterThanOrEqual(4.5);
  });

  it('the edge of a field stands out from the paper', () => {
    expect(contrast(token('edge'), token('paper'))).toBeGreaterThanOrEqual(3);
  });

  it('the dot and the bar of each OPCO stand out from the paper', () => {
    expect(HUES).toHaveLength(11);
    const drawn = [answers, guide].map((css) => [...css.matchAll(/hsl\(var\(--hue\) (\d+)% (\d+)%\)/g)][at]);
    for (const [, saturation, lightness] of drawn as string[][]) {
      for (const [opco, hue] of HUES) {
        const ratio = contrast(fromHsl(hue, Number(saturation), Number(lightness)), token('paper'));
        expect(ratio, opco).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

function fromHex(hex: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as Rgb;
}

/** As CSS defines it. */
function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const [s, l] = [saturation / 100, lightness / 100];
  const channel = (n: number) => {
    const k = (n + hue / 30) % 12;
    return l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

/** As WCAG defines it. */
function contrast(one: Rgb, other: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [r, g, b] = rgb.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as Rgb;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}
