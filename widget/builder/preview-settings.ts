import { readColour } from './accent-contrast.ts';
import { LONGEST } from './choices.ts';
import type { ReadChoices } from './read-choices.ts';

/** What the frame of the preview is told. */
export interface PreviewSettings {
  attributes: Record<string, string>;
  accent: string | null;
  /** The page that the frame stands for. */
  page: { lang: 'fr' | 'en'; scheme: 'light' | 'dark' };
}

/** Those that the preview takes. Addresses of servers are not among them: it asks nobody. */
const TAKEN = ['lang', 'mode', 'theme', 'class', 'profile', 'rncp', 'price', 'hours', 'level', 'name', 'required'];

/** What the frame is told of some choices. */
export function previewSettings(read: ReadChoices, page: PreviewSettings['page']): PreviewSettings {
  const attributes = Object.fromEntries(Object.entries(read.attributes).filter(([name]) => TAKEN.includes(name)));
  return { attributes, accent: read.accent, page };
}

/** Reads a message; null where it is of another shape. */
export function readPreviewSettings(message: unknown): PreviewSettings | null {
  if (!isRecord(message) || !isRecord(message.attributes) || !isRecord(message.page)) return null;
  const { attributes, accent, page } = message;
  const isFit = Object.entries(attributes).every(
    ([name, value]) => TAKEN.includes(name) && typeof value === 'string' && value.length <= LONGEST,
  );
  if (!isFit || (accent !== null && (typeof accent !== 'string' || readColour(accent) !== accent))) return null;
  const { lang, scheme } = page;
  if ((lang !== 'fr' && lang !== 'en') || (scheme !== 'light' && scheme !== 'dark')) return null;
  return { attributes: attributes as Record<string, string>, accent, page: { lang, scheme } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
