import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSiret } from '../../core/identifiers/siret.ts';
import { createRequest } from '../../core/sources/request.ts';
import { OFFICIAL_BASES } from '../../core/sources/source-bases.ts';
import { createTableShards } from '../../core/sources/table-shards.ts';
import { OPCO_IDS } from '../../core/tables/opcos.ts';
import { enAct } from '../../core/wording/en-act.ts';
import { frAct } from '../../core/wording/fr-act.ts';
import { readElement } from '../../scripts/widget-folder/custom-elements.ts';
import { codeUnder } from './code-under.ts';

const root = path.join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const folder = path.join(root, 'docs/provider');
const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
const texts = new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
const element = readElement(root);
const names = (offers: readonly { name: string }[]) => offers.map(({ name }) => name);

/** A document, or the part of it under a heading of the second level. */
function textOf(file: string, heading?: string): string {
  const text = texts.get(file) ?? '';
  expect(text, file).not.toBe('');
  if (!heading) return text;
  const [, below = ''] = text.split(`\n## ${heading}\n`);
  expect(below, heading).not.toBe('');
  return below.split('\n## ')[0] as string;
}

/** A constant of the source, as a number. */
function constant(file: string, name: string): number {
  const [, value = ''] = new RegExp(`const ${name} = ([\\d_]+);`).exec(read(file)) ?? [];
  expect(value, `${name} in ${file}`).not.toBe('');
  return Number(value.replaceAll('_', ''));
}

describe('what providers read', () => {
  const officialHosts = Object.values(OFFICIAL_BASES).map((base) => new URL(base).host);
  /** Hosts of the State that are named anywhere but in a link. */
  const hostsIn = (text: string) => [
    ...new Set([...text.matchAll(/(?<!\/\/)\b[\w.-]+\.gouv\.fr\b/g)].map(([host]) => host)),
  ];

  it.each([
    ['requests.md', undefined],
    ['privacy.md', 'Français'],
    ['privacy.md', 'English'],
  ])('names in %s %s every host that the element asks by itself, and no other', (file, heading) => {
    expect(hostsIn(textOf(file, heading)).toSorted()).toEqual(officialHosts.toSorted());
  });

  it('names the same hosts as the content policy that is advised', () => {
    const [, row = ''] = /^\| `connect-src` \|(.*)\|$/m.exec(read('docs/install.md')) ?? [];
    expect([...row.matchAll(/https:\/\/([\w.-]+)/g)].map(([, host]) => host).toSorted()).toEqual(
      officialHosts.toSorted(),
    );
  });

  it('tells the figures of the code', () => {
    const search = 'widget/company-search.ts';
    const [pause, shortest] = [constant(search, 'PAUSE'), constant(search, 'SHORTEST_NAME')];
    expect(shortest).toBe(3);
    const requests = textOf('requests.md');
    expect(requests).toContain(`of at least ${shortest} letters`);
    expect(requests).toContain(`for ${pause} ms`);
    expect(requests).toContain(`above ${constant(search, 'LONGEST_NAME')} characters`);
    for (const heading of ['Français', 'English']) {
      // In the paragraph, and in the one for a server of the provider's own.
      const privacy = textOf('privacy.md', heading).replaceAll('\n> ', ' ');
      const told = privacy.matchAll(/(?:trois lettres|three letters on).{4,14}pause (?:de|of) (\d+) ms/g);
      expect([...told].map(([, ms]) => Number(ms))).toEqual([pause, pause]);
    }
    const request = read('core/sources/request.ts');
    const [, timeout, retry] = /timeout = (\d+), retryDelay = (\d+)/.exec(request) ?? [];
    expect(requests).toContain(`${Number(timeout) / 1000} seconds to answer`);
    expect(requests).toContain(`after ${Number(retry) / 1000} second;`);
    expect(requests).toContain(`${constant('core/sources/request.ts', 'MIN_PAUSE_SECONDS')} seconds at least`);
  });

  it('sends requests as it says: without cookies, page and cache', async () => {
    const sent: RequestInit[] = [];
    const fetch: typeof globalThis.fetch = async (_, init) => {
      sent.push(init ?? {});
      return new Response('{"results":[]}');
    };
    const { signal } = new AbortController();
    await createRequest({ fetch })({ source: 'company-registry', url: 'https://a.example/', list: 'results', signal });
    const siret = parseSiret('30247464800664');
    if (!siret.ok) throw new Error('A sound SIRET is refused.');
    await createTableShards({ folder: 'https://b.example/', today: () => '2026-06-01', fetch }).findRows(siret.value);
    expect(sent).toHaveLength(2);
    const requests = textOf('requests.md');
    for (const init of sent) {
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
    }
    for (const manner of ['no-referrer', 'no-store']) expect(requests).toContain(`\`${manner}\``);
  });

  it('calls the button that sends an answer as it is called', () => {
    const plain = (text: string) => text.replace(/\s+/g, ' ');
    const leadForm = plain(textOf('lead-form.md'));
    for (const label of [frAct.ui.send, enAct.ui.send].map(plain)) expect(leadForm).toContain(label);
    expect(plain(textOf('privacy.md', 'Français'))).toContain(plain(frAct.ui.send));
    expect(plain(textOf('privacy.md', 'English')).replaceAll('\n', ' ')).toContain(plain(enAct.ui.send));
  });

  it('knows the ids of all OPCOs, and reads what a form sent', async () => {
    const [, row = ''] = /^\| `opco` \| `\w+` \| one of (.*?);/m.exec(textOf('lead-form.md')) ?? [];
    const ids = [...row.matchAll(/`(\w+)`/g)].map(([, id]) => id);
    expect(ids.toSorted()).toEqual([...OPCO_IDS].toSorted());
    const code = codeUnder('provider/lead-form.md', 'What arrives', 'js');
    const { readAnswer } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    for (const id of OPCO_IDS) expect(readAnswer(new URLSearchParams({ opco: id })).opco).toBe(id);
    const sent = { opco: 'akto', 'opco-siret': '30247464800664', 'opco-certainty': 'official', 'opco-summary': '<b>' };
    expect(readAnswer(new URLSearchParams(sent))).toEqual({
      opco: 'akto',
      siret: '30247464800664',
      certainty: 'official',
      summary: '<b>',
    });
    const forged = {
      opco: 'nobody',
      'opco-siret': '1 OR 1',
      'opco-certainty': 'sure',
      'opco-summary': 'x'.repeat(9e3),
    };
    const { summary, ...rest } = readAnswer(new URLSearchParams(forged));
    expect(rest).toEqual({ opco: null, siret: null, certainty: null });
    expect(summary).toHaveLength(1000);
    expect(readAnswer(new URLSearchParams())).toEqual({ opco: null, siret: null, certainty: null, summary: '' });
  });

  it.each(files)('names in %s nothing that the element does not offer', (file) => {
    const text = textOf(file);
    const offered = names(element.cssProperties);
    expect([...text.matchAll(/--opco-[\w-]+/g)].map(([name]) => name).filter((n) => !offered.includes(n))).toEqual([]);
    const parts = [...text.matchAll(/::part\(([\w-]+)\)/g)].map(([, name]) => name as string);
    expect(parts.filter((name) => !names(element.cssParts).includes(name))).toEqual([]);
    const tags = [...text.matchAll(/<opco-finder ([^>]*)>/g)].flatMap(([, written = '']) => [
      ...written.matchAll(/([\w-]+)="/g),
    ]);
    const attributes = [...names(element.attributes), 'class'];
    expect(tags.map(([, name]) => name as string).filter((name) => !attributes.includes(name))).toEqual([]);
    const events = [...text.matchAll(/'(opco-\w+)', \(/g)].map(([, name]) => name as string);
    expect(events.filter((name) => !names(element.events).includes(name))).toEqual([]);
    const slots = [...text.matchAll(/slot="([\w-]+)"/g)].map(([, name]) => name as string);
    expect(slots.filter((name) => !names(element.slots).includes(name))).toEqual([]);
  });

  it('names every part and every theme', () => {
    const looks = textOf('looks.md');
    const [, parts = ''] = /takes your own rules: (.*)\.$/m.exec(looks) ?? [];
    expect([...parts.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual(names(element.cssParts));
    const [, themes = ''] = /## Ready themes\n\n(.*?)\n\n/s.exec(looks) ?? [];
    for (const file of readdirSync(path.join(root, 'widget/themes'))) {
      expect(themes).toContain(`\`${path.basename(file, '.css')}\``);
    }
  });

  it.each(files.map((file) => `docs/provider/${file}`).concat('README.md', 'docs/install.md'))(
    'has links in %s that lead somewhere',
    (file) => {
      const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)];
      expect(links.length + Number(/data-layer|lead-form/.test(file))).toBeGreaterThan(0);
      for (const [, target = '', anchor] of links) {
        const to = path.join(path.dirname(file), target || path.basename(file));
        expect(existsSync(path.join(root, to)), to).toBe(true);
        if (!anchor) continue;
        const headings = [...read(to).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
          heading
            .toLowerCase()
            .replace(/[^\p{L}\d -]/gu, '')
            .replaceAll(' ', '-'),
        );
        expect(headings, `${to}#${anchor}`).toContain(anchor);
      }
    },
  );

  it('is led to from the front page, all of it', () => {
    const front = read('README.md');
    expect(files.filter((file) => !front.includes(`(docs/provider/${file})`))).toEqual([]);
  });

  it('stays short, where one reads the half in one language', () => {
    for (const [file, text] of texts) {
      const words = text.replace(/```.*?```/gs, '').split(/\s+/).length;
      expect(words, file).toBeLessThan(text.includes('\n## Français\n') ? 1000 : 800);
    }
  });

  it('promises no money, and claims no audit', () => {
    for (const text of texts.values()) {
      expect(text).not.toMatch(
        /OPCO officiel|official OPCO|gratuit|garanti|guarantee|totalement conforme|fully conform/i,
      );
    }
  });
});
