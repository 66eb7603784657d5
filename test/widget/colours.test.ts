import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { STYLES } from '../../widget/styles.ts';

type Rgb = [number, number, number];

const SCHEMES = ['light', 'dark'] as const;
const read = (file: string) => readFileSync(new URL(`../../widget/${file}`, import.meta.url), 'utf8');
const answers = read('answer-styles.ts');
const guide = read('guide-styles.ts');
const HUES = [...answers.matchAll(/\.(\w+) \{ --hue: (\d+) \}/g)].map(([, opco, hue]) => [opco, Number(hue)] as const);
const TEXTS = ['ink', 'quiet', 'accent', 'good', 'warn', 'bad'];

/** What `--opco-` properties a theme sets; none of its own for the look without a theme. */
const LOOKS = {
  'no theme': '',
  plain: read('themes/plain.css'),
  warm: read('themes/warm.css'),
  night: read('themes/night.css'),
};

describe.each(Object.entries(LOOKS))('%s', (_name, theme) => {
  const settled = /--opco-scheme: (light|dark);/.exec(theme)?.[1];

  describe.each(SCHEMES.filter((scheme) => !settled || scheme === settled))('in %s', (scheme) => {
    const token = (name: string): Rgb => {
      const inTheme = new RegExp(`--opco-${name}: (.*);`).exec(theme)?.[1];
      const ownValue = new RegExp(`--o-${name}: var\\(--opco-${name}, (.*)\\);`).exec(STYLES)?.[1];
      const value = inTheme ?? ownValue ?? '';
      const other = /^var\(--o-(\w+)\)$/.exec(value)?.[1];
      if (other) return token(other);
      const colours = value.match(/#\w{6}/g) ?? [];
      return fromHex((colours.length === 2 ? colours[SCHEMES.indexOf(scheme)] : colours[0]) as string);
    };

    it.each(TEXTS)('text in %s stands out from the paper, and from the fields', (name) => {
      expect(contrast(token(name), token('paper'))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token(name), token('field'))).toBeGreaterThanOrEqual(4.5);
    });

    it('text on the accent stands out', () => {
      expect(contrast(token('on-accent'), token('accent'))).toBeGreaterThanOrEqual(4.5);
    });

    it('text stands out from a notice, a marked suggestion and a chosen chip, which are tinted', () => {
      expect(contrast(token('accent'), mix(token('accent'), token('paper'), 0.12))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token('ink'), mix(token('warn'), token('paper'), 0.08))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token('accent'), mix(token('warn'), token('paper'), 0.08))).toBeGreaterThanOrEqual(4.5);
      expect(contrast(token('quiet'), mix(token('accent'), token('paper'), 0.14))).toBeGreaterThanOrEqual(4.5);
    });

    it('the edge of a field stands out from the paper, and from the field', () => {
      expect(contrast(token('edge'), token('paper'))).toBeGreaterThanOrEqual(3);
      expect(contrast(token('edge'), token('field'))).toBeGreaterThanOrEqual(3);
    });

    it('the dot and the bar of each OPCO stand out from the paper', () => {
      expect(HUES).toHaveLength(11);
      const at = SCHEMES.indexOf(scheme);
      const drawn = [answers, guide].map((css) => [...css.matchAll(/hsl\(var\(--hue\) (\d+)% (\d+)%\)/g)][at]);
      for (const [, saturation, lightness] of drawn as string[][]) {
        for (const [opco, hue] of HUES) {
          const ratio = contrast(fromHsl(hue, Number(saturation), Number(lightness)), token('paper'));
          expect(ratio, opco).toBeGreaterThanOrEqual(3);
        }
      }
    });
  });
});

/** `color-mix(in srgb, one share, other)` */
function mix(one: Rgb, other: Rgb, share: number): Rgb {
  return one.map((channel, at) => channel * share + (other[at] as number) * (1 - share)) as Rgb;
}

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
