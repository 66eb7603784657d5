import { afterEach, describe, expect, it, vi } from 'vitest';

describe('the element where there is no page', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('is imported, and made, without a DOM', async () => {
    expect(globalThis.HTMLElement).toBeUndefined();
    const { OpcoFinder } = await import('../../../widget/index.ts');
    const finder = new OpcoFinder();
    expect(finder.value).toBe('');
    expect(finder.result).toBeNull();
    expect(finder.form).toBeNull();
    expect(finder.checkValidity()).toBe(true);
    expect(finder.validationMessage).toBe('');
    expect(await finder.lookup('302 474 648 00664')).toBeNull();
    finder.reset();
    finder.labels = { submit: 'Chercher' };
    expect(finder.labels).toEqual({ submit: 'Chercher' });
  });

  it('is made in a browser, or a server’s copy of one, that knows no `attachInternals`', async () => {
    const attributes = new Map<string, string>();
    vi.stubGlobal(
      'HTMLElement',
      class {
        getAttribute = (name: string) => attributes.get(name) ?? null;
        setAttribute = (name: string, value: string) => void attributes.set(name, value);
        removeAttribute = (name: string) => void attributes.delete(name);
        hasAttribute = (name: string) => attributes.has(name);
      },
    );
    const { OpcoFinder } = await import('../../../widget/index.ts');
    const finder = new OpcoFinder();
    expect([finder.mode, finder.theme, finder.name]).toEqual(['finder', '', '']);
    finder.mode = 'badge';
    finder.theme = 'dark';
    finder.name = 'opco';
    expect([finder.mode, finder.theme, finder.name]).toEqual(['badge', 'dark', 'opco']);
    finder.mode = 'huge';
    finder.theme = '';
    expect([finder.mode, finder.theme]).toEqual(['finder', '']);
    expect(attributes.has('theme')).toBe(false);
  });

  it('is defined once, whoever came first', async () => {
    const defined: string[] = [];
    vi.stubGlobal('customElements', {
      get: (name: string) => (defined.includes(name) ? class {} : undefined),
      define: (name: string) => defined.push(name),
    });
    await import('../../../widget/define.ts');
    vi.resetModules();
    await import('../../../widget/define.ts');
    expect(defined).toEqual(['opco-finder']);
  });
});
