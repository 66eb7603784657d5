import { rolldown } from 'rolldown';
import type { Mention, MentionType, PageReading } from '../../core/answer.ts';
import { PARSERS } from '../../core/identifiers/parsers.ts';
import { parseSiren } from '../../core/identifiers/siren.ts';
import { parseSiret } from '../../core/identifiers/siret.ts';
import { expect, interpret, openPage, readerText, test } from './harness/read-page.ts';

const SIRET = '73282932000074';
const NOTICE = '<p>Ce site est édité par la société Tournebroche, SIRET 732 829 320 00074.</p>';
const OTHER = '552032534';

const PARSER_OF: Record<MentionType, (text: string) => { ok: boolean }> = { ...PARSERS, rcs: PARSERS.siren };

// The reader yields between its slices: a huge page takes its time, above all on a busy machine.
test.describe.configure({ timeout: 180_000 });

test.describe('a page that is too much', () => {
  test('10 MB of text in one node', async ({ readPage }) => {
    const reading = await readPage({
      html: html(`${NOTICE}<p>${'Rien à lire ici, ou 12 fois peu. '.repeat(320_000)}</p>`),
    });
    expectWellFormed(reading);
    expect(valuesOf(reading)).toContain(SIRET);
  });

  test('10 MB of text without a space', async ({ readPage }) => {
    expectWellFormed(await readPage({ html: html(`${NOTICE}<p>${'a'.repeat(10_000_000)}</p>`) }));
  });

  test('100 000 elements', async ({ readPage }) => {
    const reading = await readPage({
      html: html(`${NOTICE}${'<div><span>Lot</span> <b>12</b></div>'.repeat(34_000)}`),
    });
    expectWellFormed(reading);
    expect(valuesOf(reading)).toContain(SIRET);
  });

  for (const [name, digits] of Object.entries({
    'in one run': '7328293200'.repeat(100_000),
    'in threes': '732 829 320 '.repeat(111_112),
    'each followed by a space': '1 '.repeat(1_000_000),
    'after labels': 'SIRET SIREN RCS TVA FR IDCC NAF 7 '.repeat(100_000),
    'one in each element': '<i>7</i>'.repeat(30_000),
  })) {
    test(`a million digits or nearly, ${name}`, async ({ readPage }) => {
      const reading = await readPage({ html: html(`${NOTICE}<p>${digits}</p>`) });
      expectWellFormed(reading);
      expect(valuesOf(reading)).toContain(SIRET);
    });
  }

  for (const [name, sign] of Object.entries({
    spaces: ' ',
    'no-break spaces': '\u00a0',
    hyphens: '-',
    'zero-width characters': '\u200b',
    'right-to-left marks': '\u200f',
    'letters with accents apart': 'e\u0301',
    'labels without a number': 'SIRET : ',
    'currency signs': '1 € ',
  })) {
    test(`hundreds of thousands of ${name} between two halves of a number`, async ({ readPage }) => {
      const many = sign.repeat(400_000);
      expectWellFormed(await readPage({ html: html(`${NOTICE}<pre>SIRET 732 829${many}320 00074</pre>`) }));
    });
  }

  test('20 000 elements inside one another', async ({ readPage }) => {
    // Not drawn: to draw them is more than the browser itself can do.
    const build = `let at = document.querySelector('.deep');
      for (let depth = 0; depth < 20000; depth++) at = at.appendChild(document.createElement('div'));
      at.textContent = 'SIREN 552 032 534';`;
    const deep = `<style>.deep { display: none }</style><div class="deep"></div><script>${build}</script>`;
    const reading = await readPage({ html: html(`${NOTICE}${deep}`) });
    expectWellFormed(reading);
    expect(valuesOf(reading)).toContain(SIRET);
  });

  test('50 000 links that all look like a legal notice', async ({ readPage }) => {
    const link = '<a href="/mentions-legales?x">Mentions légales</a>';
    const reading = await readPage({ html: html(`${NOTICE}${link.repeat(50_000)}`) });
    expectWellFormed(reading);
  });

  test('100 000 companies', async ({ readPage }) => {
    const notices = Array.from({ length: 100_000 }, (_, index) => `<li>SIREN ${madeUpSiren(index)}</li>`).join('');
    expectWellFormed(await readPage({ html: html(`${NOTICE}<ul>${notices}</ul>`) }));
  });
});

test.describe('a page that has broken its own world', () => {
  const DEFINE = 'Reflect.defineProperty';
  for (const [name, script] of Object.entries({
    'getters and setters that throw on Object.prototype': `
      for (const key of ['value', 'type', 'raw', 'role', 'name', 'text', 'index', 'siren', 'place', 'get', 'length', '0', '@type', '@graph'])
        ${DEFINE}(Object.prototype, key, Object.assign(Object.create(null), {
          get() { throw new Error('read'); }, set() { throw new Error('written'); }, configurable: true }));`,
    'values on Object.prototype': `
      Object.assign(Object.prototype, { value: '552032534', siren: '552032534', type: 'siren', valid: true, taxID: '552032534' });`,
    'numbered setters that throw on Array.prototype': `
      for (const key of [0, 1, 2])
        ${DEFINE}(Array.prototype, key, Object.assign(Object.create(null), {
          get() { throw new Error('read'); }, set() { throw new Error('written'); } }));`,
    'methods of Array.prototype replaced': `
      for (const key of ['push', 'map', 'filter', 'find', 'some', 'join', 'slice', 'sort', 'includes', 'flatMap', 'at'])
        Array.prototype[key] = () => { throw new Error(key); };`,
    'iteration broken': `Array.prototype[Symbol.iterator] = function () { throw new Error('iterated'); };`,
    'methods of String.prototype replaced': `
      for (const key of ['replace', 'match', 'matchAll', 'slice', 'trim', 'toUpperCase', 'normalize', 'charCodeAt', 'startsWith', 'split'])
        String.prototype[key] = () => { throw new Error(key); };`,
    'methods of String.prototype that lie': `
      for (const key of ['replace', 'slice', 'trim', 'normalize'])
        String.prototype[key] = () => '552 032 534';`,
    'RegExp.prototype.exec replaced': `RegExp.prototype.exec = () => { throw new Error('exec'); };`,
    'Map and Set broken': `
      for (const prototype of [Map.prototype, Set.prototype])
        for (const key of ['get', 'set', 'has', 'add']) if (key in prototype) prototype[key] = () => { throw new Error(key); };`,
    'JSON.parse replaced': `JSON.parse = () => { throw new Error('parse'); };`,
    'clocks that stand still or run back': `
      let now = 1e6;
      performance.now = () => (now -= 5);
      Date.now = () => 0;`,
    'getters that throw on document': `
      for (const key of ['body', 'title', 'documentElement', 'links', 'forms', 'defaultView', 'createTreeWalker', 'querySelectorAll'])
        ${DEFINE}(document, key, { get() { throw new Error(key); } });`,
    'getters that throw on Node.prototype': `
      for (const key of ['nodeType', 'nodeName', 'nodeValue', 'textContent', 'firstChild', 'nextSibling', 'parentNode', 'childNodes'])
        ${DEFINE}(Node.prototype, key, { get() { throw new Error(key); } });`,
    'getters that throw on Element.prototype': `
      for (const key of ['localName', 'tagName', 'getAttribute', 'hasAttribute', 'querySelectorAll', 'children', 'attributes'])
        ${DEFINE}(Element.prototype, key, { get() { throw new Error(key); } });`,
    'a selection that throws': `window.getSelection = document.getSelection = () => { throw new Error('selection'); };`,
  })) {
    test(name, async ({ readPage }) => {
      const reading = await readPage({ html: html(`${NOTICE}<script>${script}</script>`) });
      expectWellFormed(reading);
      // Where the page is not read whole, the reading says so; what it reads is never another company.
      if (!valuesOf(reading).includes(SIRET)) expect(reading.isComplete).toBe(false);
      expect(reading.mentions.map(({ value }) => value)).not.toContain(OTHER);
    });
  }

  // biome-ignore format: one list
  const NAMES = [
    'createTreeWalker', 'body', 'querySelectorAll', 'querySelector', 'title', 'documentElement', 'links', 'forms', 'head',
    'location', 'baseURI', 'defaultView', 'getSelection', 'getElementsByTagName', 'createElement', 'readyState', 'URL',
  ];
  // biome-ignore format: one list
  const FIELDS = [
    'localName', 'parentNode', 'firstChild', 'nextSibling', 'childNodes', 'children', 'textContent', 'nodeType', 'nodeName',
    'tagName', 'attributes', 'getAttribute', 'hasAttribute', 'querySelectorAll', 'value', 'data', 'href', 'hidden', 'style',
    'matches', 'closest', 'content', 'lastChild', 'parentElement', 'ownerDocument', 'isConnected', 'contains', 'shadowRoot',
  ];

  test('elements named as what the reader asks of the document', async ({ readPage }) => {
    const clobbers = NAMES.map(
      (name) => `<form name="${name}"></form><img name="${name}" alt=""><embed name="${name}">`,
    ).join('');
    const reading = await readPage({ html: html(`${clobbers}${NOTICE}`) });
    expectWellFormed(reading);
    expect(valuesOf(reading)).toContain(SIRET);
  });

  test('fields named as what the reader asks of an element', async ({ readPage }) => {
    const fields = FIELDS.map((name) => `<input name="${name}"><input id="${name}">`).join('');
    const reading = await readPage({ html: html(`<form>${fields}${NOTICE}</form><p>RCS Paris ${OTHER}</p>`) });
    expectWellFormed(reading);
    expect(valuesOf(reading)).toEqual(expect.arrayContaining([SIRET, OTHER]));
  });

  test('no body, no root, frames for a body', async ({ page, readPage }) => {
    const scripts = [
      'document.body.remove()',
      'document.documentElement.remove()',
      'document.body.replaceWith(document.createElement("frameset"))',
    ];
    for (const script of scripts) {
      expectWellFormed(
        await readPage({ html: html(`${NOTICE}<script>addEventListener('load', () => { ${script}; })</script>`) }),
      );
    }
    await openPage(page, { html: `<svg xmlns="http://www.w3.org/2000/svg"><text>SIRET ${SIRET}</text></svg>` });
    expectWellFormed(interpret(await page.evaluate(readerText())));
  });
});

test.describe('structured data that is no such thing', () => {
  for (const [name, json] of Object.entries({
    'cut off': `{"@type":"Organization","taxID":"${OTHER}"`,
    empty: '',
    'a bare value': '"732829320"',
    'of null and numbers': '[null, 1, true, {"@type": null, "taxID": 552032534.5, "identifier": [null, [[]]]}]',
    'with __proto__ and constructor': `{"__proto__":{"valid":true,"taxID":"${OTHER}"},"constructor":{"prototype":{"taxID":"${OTHER}"}},"@type":"Thing"}`,
    'that refers to itself':
      '{"@graph":[{"@id":"#a","@type":"Organization","parentOrganization":{"@id":"#a"}},{"@id":"#b","publisher":{"@id":"#b"}}]}',
    'of 5 MB': `{"@type":"Organization","description":"${'x'.repeat(5_000_000)}"}`,
    'of 200 000 things': `[${'{"@type":"Thing","name":"n"},'.repeat(200_000)}{}]`,
    'nested 10 000 deep': `${'{"@graph":['.repeat(10_000)}{}${']}'.repeat(10_000)}`,
    'of nested lists': `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
  })) {
    test(name, async ({ page, readPage }) => {
      const script = `<script type="application/ld+json">${json}</script>`;
      const reading = await readPage({ html: html(`${script}${NOTICE}`) });
      expectWellFormed(reading);
      expect(valuesOf(reading)).toContain(SIRET);
      expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    });
  }

  test('one broken block does not hide the next', async ({ readPage }) => {
    const sound = `{"@context":"https://schema.org","@type":"Organization","name":"Tournebroche","taxID":"${SIRET}"}`;
    const blocks = ['{', sound].map((json) => `<script type="application/ld+json">${json}</script>`).join('');
    const reading = await readPage({ html: html(blocks) });
    expectWellFormed(reading);
    expect(valuesOf(reading)).toEqual([SIRET]);
  });
});

test.describe('a page that moves', () => {
  const BUSY = `${NOTICE}<main>${'<p>Un <b>mot</b> de trop, SIREN 552 032 534</p>'.repeat(20_000)}</main>`;

  for (const [name, script] of Object.entries({
    'takes its nodes away': `setInterval(() => { for (let i = 0; i < 500; i++) document.querySelector('main')?.lastChild?.remove(); });`,
    'empties itself': `setTimeout(() => { document.body.textContent = ''; }, 5);`,
    'moves its nodes about': `setInterval(() => { const main = document.querySelector('main'); main.append(main.firstChild); });`,
    'grows without end': `setInterval(() => { for (let i = 0; i < 200; i++) document.body.append(document.createElement('p'), 'SIREN 1'); });`,
  })) {
    test(`and ${name}`, async ({ readPage }) => {
      expectWellFormed(await readPage({ html: html(`${BUSY}<script>${script}</script>`) }));
    });
  }

  test('is read again after it changed, and the same page reads the same', async ({ page, readPage }) => {
    const first = await readPage({ html: html(NOTICE) });
    expect(interpret(await page.evaluate(readerText()))).toEqual(first);
    await page.evaluate(() => {
      const changed = document.createElement('p');
      changed.textContent = 'Édité par Cornemuse SARL, SIREN 552 032 534';
      document.body.replaceChildren(changed);
    });
    const second = interpret(await page.evaluate(readerText()));
    expectWellFormed(second);
    expect(valuesOf(second)).toEqual([OTHER]);
  });
});

test.describe('frames', () => {
  const INNER = html('<p>SIREN 552 032 534</p>');

  test('of the same origin are read, with what they hold', async ({ readPage }) => {
    const url = 'https://page.invalid/';
    const reading = await readPage({
      html: html(
        `${NOTICE}<iframe src="/inner"></iframe><iframe srcdoc="&lt;p&gt;RCS Lyon 404 833 048&lt;/p&gt;"></iframe>`,
      ),
      url,
      frames: { [`${url}inner`]: INNER },
    });
    expectWellFormed(reading);
    expect(valuesOf(reading).toSorted()).toEqual(['404833048', OTHER, SIRET]);
  });

  test('of another origin are not, and do no harm', async ({ readPage }) => {
    const reading = await readPage({
      html: html(`<iframe src="https://other.invalid/"></iframe><iframe sandbox src="/inner"></iframe>${NOTICE}`),
      frames: { 'https://other.invalid/': INNER, 'https://page.invalid/inner': INNER },
    });
    expectWellFormed(reading);
    expect(valuesOf(reading)).toEqual([SIRET]);
  });

  test('may go while they are read', async ({ readPage }) => {
    const script = `const { get } = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument');
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', {
        get() { const inner = get.call(this); this.remove(); return inner; } });`;
    const reading = await readPage({
      html: html(`<iframe src="/inner"></iframe><script>${script}</script>${NOTICE}`),
      frames: { 'https://page.invalid/inner': INNER },
    });
    expectWellFormed(reading);
    expect(valuesOf(reading)).toContain(SIRET);
  });

  test('inside one another, a hundred deep', async ({ readPage }) => {
    const script = `let at = document.body;
      for (let depth = 0; depth < 100; depth++) {
        const frame = at.ownerDocument.createElement('iframe');
        at.append(frame);
        if (!frame.contentDocument?.body) break;
        at = frame.contentDocument.body;
      }
      at.append('SIREN 552 032 534');`;
    const reading = await readPage({ html: html(`${NOTICE}<script>${script}</script>`) });
    expectWellFormed(reading);
    expect(valuesOf(reading)).toContain(SIRET);
  });
});

test.describe('what comes back', () => {
  test('is plain data: a structured clone and a round trip through JSON are equal', async ({ page }) => {
    await openPage(page, {
      html: html(`${NOTICE}<a href="/mentions-legales">Mentions légales</a><p>IDCC 1486, RNCP37674</p>`),
    });
    const [cloned, sent] = await page.evaluate<[unknown, unknown]>(
      `(0, eval)(${JSON.stringify(readerText())}).then((it) => [structuredClone(it), JSON.parse(JSON.stringify(it))])`,
    );
    expect(cloned).toStrictEqual(sent);
    expectWellFormed(interpret(cloned));
  });

  test('comes early and incomplete when the reading is stopped', async ({ page }) => {
    await openPage(page, { html: html(`${'<p>Un mot</p>'.repeat(50_000)}${NOTICE}`) });
    await page.addScriptTag({ content: await buildCoreReader() });
    const [before, meanwhile] = await page.evaluate<[PageReading, PageReading]>(`(async () => {
      const read = (signal) => detection.readPage(document, location.href, { signal });
      const controller = new AbortController();
      const started = read(controller.signal);
      controller.abort();
      return [await read(AbortSignal.abort()), await started];
    })()`);
    for (const reading of [before, meanwhile]) {
      expectWellFormed(reading);
      expect(reading.isComplete).toBe(false);
    }
  });
});

function html(body: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Tournebroche</title></head><body>${body}</body></html>`;
}

/** Nine digits that pass Luhn, a different number for each index. */
function madeUpSiren(index: number): string {
  const eight = String(40_000_000 + index * 7);
  const ninth = Array.from({ length: 10 }, (_, digit) => eight + digit).find((text) => parseSiren(text).ok);
  return ninth ?? '';
}

function valuesOf({ mentions }: PageReading): string[] {
  return mentions.filter(({ valid }) => valid).map(({ value }) => value);
}

/** The core's `readPage` as a script, for what the built reader has no button for. */
async function buildCoreReader(): Promise<string> {
  const bundle = await rolldown({ input: 'core/detection/read-page.ts' });
  const { output } = await bundle.generate({ format: 'iife', name: 'detection' });
  await bundle.close();
  return output[0].code;
}

/** Every part of the shape that `core/answer.ts` promises, whatever the page did. */
function expectWellFormed(reading: PageReading): void {
  expect(reading).toStrictEqual(JSON.parse(JSON.stringify(reading)));
  expect(Object.keys(reading).toSorted()).toEqual([
    'companies',
    'course',
    'isComplete',
    'legalPages',
    'mentions',
    'profile',
    'selection',
    'subject',
  ]);
  expect(typeof reading.isComplete).toBe('boolean');
  expect(typeof reading.selection).toBe('string');
  expect(reading.selection.length).toBeLessThanOrEqual(200);

  expect(reading.mentions.filter((mention) => !isWellFormed(mention))).toEqual([]);
  const keys = reading.mentions.map(({ type, value, valid }) => `${type} ${value} ${valid}`);
  expect(new Set(keys).size).toBe(keys.length);

  const companies = reading.subject ? [...reading.companies, reading.subject] : reading.companies;
  const unsound = companies.filter(({ siren, siret, name }) => {
    const isCompany = parseSiren(siren).ok && (siret === null || (parseSiret(siret).ok && siret.startsWith(siren)));
    return !isCompany || (name !== null && (typeof name !== 'string' || name.length > 80));
  });
  expect(unsound).toEqual([]);
  if (reading.subject) expect(reading.companies[0]?.siren).toBe(reading.subject.siren);

  for (const { kind, url, label, isSameOrigin } of reading.legalPages) {
    expect(['legal-notice', 'terms', 'contact']).toContain(kind);
    expect(url).toMatch(/^https?:/);
    expect(label.length).toBeLessThanOrEqual(80);
    expect(typeof isSameOrigin).toBe('boolean');
  }
}

function isWellFormed({ type, value, raw, valid, fault, role, place }: Mention): boolean {
  return (
    type in PARSER_OF &&
    typeof value === 'string' &&
    typeof raw === 'string' &&
    raw.length <= 80 &&
    ['subject', 'host', 'other'].includes(role) &&
    ['text', 'structured-data', 'meta', 'address'].includes(place) &&
    (valid ? fault === null && PARSER_OF[type](value).ok : fault !== null)
  );
}
