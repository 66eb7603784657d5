import type { BrowserContext, Page } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expect, test } from './harness/extension-test.ts';
import { readPopup } from './harness/popup.ts';
import { routeUpstreams } from './harness/route-upstreams.ts';

const SIRET = '302 474 648 00664';
const SIREN = SIRET.replaceAll(' ', '').slice(0, 9);

const html = (title: string, body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

/** Opens pages at their own addresses: some sites are known by them. */
async function open(context: BrowserContext, address: string, pages: Record<string, string>): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/*', (route) => {
    const body = pages[route.request().url()];
    return body === undefined ? route.abort() : route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
  await page.goto(address);
  return page;
}

test.describe('the popup on known sites', () => {
  let upstreams: ServedUpstreams;

  test.beforeEach(async () => {
    upstreams = await serveUpstreams();
  });
  test.afterEach(() => upstreams.close());

  test('takes the company of a registry from the address of the page', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const address = `https://www.pappers.fr/entreprise/naturalia-france-${SIREN}`;
    const body = `<h1>NATURALIA FRANCE</h1><p>SIREN : 302 474 648</p><h2>Dirigeants</h2><p>Danone, SIREN 552 032 534</p>
      <footer>Édité par Octo Technology, SIRET 418 166 096 00069</footer>`;
    const popup = await clickAction(await open(context, address, { [address]: html('NATURALIA FRANCE', body) }));
    await expect.poll(() => readPopup(popup)).toMatch(/adresse de (?:cette|la) page porte son numéro/);
    expect(await popup.evaluate(() => document.querySelector('input')?.value.replace(/\s/g, ''))).toBe(SIREN);
  });

  test('searches the company that a social site shows, and offers no second page', async ({ context, clickAction }) => {
    const asked = routeUpstreams(context, upstreams);
    const address = 'https://www.linkedin.com/company/ganymede/';
    const body = `<h1>Ganymede</h1><p>Conseil. 12 abonnés.</p><footer><a href="/legal/user-agreement">Conditions</a>
      <a href="/mentions-legales">Mentions légales</a></footer>`;
    const popup = await clickAction(await open(context, address, { [address]: html('Ganymede | LinkedIn', body) }));
    await popup.find('button', /Ganymede/);
    expect(asked).toEqual([]);
    expect((await popup.namesOf('button')).join(' ')).not.toMatch(/Lire la page/);
    expect(await popup.namesOf('link')).not.toContainEqual(expect.stringMatching(/Mentions|Conditions/));
  });

  test('reads nothing on the page of a person', async ({ context, clickAction }) => {
    const asked = routeUpstreams(context, upstreams);
    const address = 'https://www.linkedin.com/in/camille-martin/';
    const body = `<h1>Camille Martin</h1><h2>Formation</h2><p>Université de Nantes</p>
      <p>Camille Martin, entrepreneur individuel, SIRET ${SIRET}</p>`;
    const popup = await clickAction(await open(context, address, { [address]: html('Camille Martin', body) }));
    await expect.poll(() => readPopup(popup)).toContain('Aucune entreprise trouvée');
    expect(await readPopup(popup)).not.toMatch(/Camille|Martin|Formation de cette page/);
    expect(await popup.evaluate(() => document.querySelector('input')?.value)).toBe('');
    expect(asked).toEqual([]);
  });

  test('does not take the builder of a site for its company', async ({ context, clickAction }) => {
    const asked = routeUpstreams(context, upstreams);
    const address = 'https://boulangerie-martin.toutsite.fr/mentions';
    const body = `<h1>Mentions légales</h1><p>Boulangerie Martin, 3 rue Haute, Nantes.</p>
      <h2>Hébergeur</h2><p>Toutsite, RCS Lyon 418 166 096</p>`;
    const popup = await clickAction(await open(context, address, { [address]: html('Mentions légales', body) }));
    await expect.poll(() => readPopup(popup)).toContain('hébergeur du site');
    expect(await popup.evaluate(() => document.querySelector('input')?.value)).toBe('');
    expect(asked).toEqual([]);
  });

  test('reads a frame of the same site', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const address = 'https://cadre.example/';
    const inner = html('Cadre', `<p>Édité par Naturalia France, SIRET ${SIRET}</p>`);
    const pages = { [address]: html('Accueil', '<iframe src="/inner"></iframe>'), [`${address}inner`]: inner };
    const popup = await clickAction(await open(context, address, pages));
    await popup.find('article', /^NATURALIA FRANCE relève de L’Opcommerce/);
  });
});
