const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/**
 * A text as the address bar wants it. Chromium reads XML there, and shows nothing at all where it is none; Firefox shows
 * what it is given.
 */
export function omniboxText(text: string, isXml: boolean): string {
  // Signs that XML has no way to write, and half characters.
  const plain = text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
  return isXml ? plain.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string) : plain;
}
