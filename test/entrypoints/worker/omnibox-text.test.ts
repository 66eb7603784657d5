import { describe, expect, it } from 'vitest';
import { omniboxText } from '../../../entrypoints/worker/omnibox-text.ts';

describe('a text of the address bar', () => {
  it('is escaped where XML is read, and left alone elsewhere', () => {
    const text = `R&D <b>"L'Atelier"</b> &amp;`;
    expect(omniboxText(text, true)).toBe('R&amp;D &lt;b&gt;&quot;L&apos;Atelier&quot;&lt;/b&gt; &amp;amp;');
    expect(omniboxText(text, false)).toBe(text);
  });

  it.each([true, false])('has no sign that XML cannot write (XML: %s)', (isXml) => {
    expect(omniboxText('a\u0000b\u001b\n c\ud800d\uffff', isXml)).toBe('ab cd');
    expect(omniboxText('Café 🥖', isXml)).toBe('Café 🥖');
  });
});
