import type { Page } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expectAccessible, expectPopupAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { type Popup, readPopup } from './harness/popup.ts';
import { routeUpstreams } from './harness/route-upstreams.ts';
import { type PageServer, type ServedAnswer, servePages } from './harness/serve-pages.ts';

const SIRET = '302 474 648 00664';
const FIELD = 'SIRET, nom de l’entreprise, convention collective ou activité';
const NOTHING_FOUND = 'Aucune entreprise trouvée sur cette page.';

const html = (title: string, body: string, head = '') =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;

const EDITOR = `<h2>Éditeur du site</h2><p>Ce site est édité par Naturalia France, société par actions simplifiée, SIRET ${SIRET}.</p>`;

/** A legal notice with its host and its agency, and a number that was mistyped. */
const NOTICE = html(
  'Mentions légales',
  `<h1>Mentions légales</h1>${EDITOR}
   <h2>Hébergement</h2><p>Le site est hébergé par Appaloosa Technology, SIRET 801 364 258 00021.</p>
   <h2>Conception</h2><p>Conception et réalisation du site : Elcurator, SIRET 809 501 679 00025.</p>
   <p>Ancien établissement : SIRET 302 474 648 00665.</p>`,
);

const THREE = html(
  'Partenaires',
  `<h1>Partenaires</h1><ul>
    <li>Naturalia France, SIRET ${SIRET}</li>
    <li>Octo Technology, SIRET 418 166 096 00069</li>
    <li>Danone, SIRET 552 032 534 00703</li></ul>`,
);

const RECIPES = '<h1>Recettes</h1><p>Cuire 20 minutes à 180 °C. Tél. 01 44 55 66 77.</p>';

/** A page without a number, whose footer links the legal notice. */
const linking = (address: string) =>
  html('Recettes', `${RECIPES}<footer><a href="${address}">Mentions légales</a></footer>`);

const JOB = html(
  'Consultant en gestion',
  '<h1>Consultant en gestion</h1><p>Ganymede recrute à Paris.</p>',
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Consultant en gestion',
    hiringOrganization: { '@type': 'Organization', name: 'Ganymede' },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressLocality: 'Paris' } },
  })}</script>`,
);

const course = (code: string) =>
  html(
    'Formation Assistant ressources humaines',
    `<h1>Formation Assistant ressources humaines</h1>
     <p>Titre professionnel inscrit au RNCP : ${code}.</p>
     <p>Durée : 140 heures. Tarif : 2 450 € HT par personne.</p>
     <footer><p>${EDITOR}</p></footer>`,
  );

test.describe('the popup', () => {
  let upstreams: ServedUpstreams;
  let opened: PageServer[];

  test.beforeEach(async () => {
    upstreams = await serveUpstreams();
    opened = [];
  });
  test.afterEach(async () => {
    await Promise.all([...opened.map((server) => server.close()), upstreams.close()]);
  });

  async function serve(pages: Record<string, string | ServedAnswer>): Promise<PageServer> {
    const server = await servePages(pages);
    opened.push(server);
    return server;
  }

  /** The page, once it is at an address. */
  async function visit(page: Page, address: string): Promise<Page> {
    await page.goto(address);
    return page;
  }

  test('answers for the publisher of a legal notice, says why, and folds host, agency and a wrong number', async ({
    context,
    clickAction,
  }) => {
    const asked = routeUpstreams(context, upstreams);
    const { url } = await serve({ '/notice': NOTICE });
    const popup = await clickAction(await visit(await context.newPage(), `${url}/notice`));

    await popup.find('article', /^NATURALIA FRANCE relève de L’Opcommerce/);
    expect(await fieldOf(popup)).toBe(SIRET);
    expect(await readPopup(popup)).toMatch(
      /Entreprise de cette page : Naturalia France\. Choisie parce que la page la présente/,
    );
    await statusIs(popup, /^NATURALIA FRANCE relève de L’Opcommerce/);
    expect(asked.join(' ')).toContain('30247464800664');
    expect(asked.join(' ')).not.toMatch(/801364258|809501679/);
    // Whoever types replaces what the page put there.
    expect(await popup.evaluate(() => getSelection()?.toString())).toBe(
      await popup.evaluate(() => document.querySelector('input')?.value),
    );

    expect(await popup.namesOf('button')).not.toContainEqual(expect.stringContaining('hébergeur'));
    await (await popup.find('DisclosureTriangle', 'Autres entreprises de la page (2)')).click();
    await popup.find('button', 'Appaloosa Technology hébergeur du site · SIRET 801 364 258 00021');
    await popup.find('button', 'Elcurator agence qui a fait le site · SIRET 809 501 679 00025');

    await (await popup.find('DisclosureTriangle', 'Un numéro de la page ne passe pas le contrôle')).click();
    await expect.poll(() => readPopup(popup)).toMatch(/302 474 648 00665 un chiffre est sans doute mal recopié/);
    await expectPopupAccessible(popup);
  });

  test('asks nothing before one of several companies is chosen, remembers it for the site, and forgets it', async ({
    context,
    clickAction,
  }) => {
    const asked = routeUpstreams(context, upstreams);
    const { url } = await serve({ '/three': THREE, '/again': THREE, '/notice': NOTICE });
    const page = await visit(await context.newPage(), `${url}/three`);
    const first = await clickAction(page);
    await first.find('heading', 'Cette page ne dit pas de quelle entreprise elle parle. Elle nomme :');
    expect(await fieldOf(first)).toBe('');
    expect(asked).toEqual([]);

    await (await first.find('button', 'Octo Technology SIRET 418 166 096 00069')).click();
    await first.find('article', /OCTO-TECHNOLOGY/);
    expect(await fieldOf(first)).toBe('418 166 096 00069');
    await expect.poll(() => readPopup(first)).toContain('Vous avez choisi Octo Technology pour ce site.');
    await first.close();

    await page.goto(`${url}/again`);
    const second = await clickAction(page);
    await second.find('article', /OCTO-TECHNOLOGY/);
    expect(await readPopup(second)).toContain('Vous avez choisi Octo Technology pour ce site.');
    await (await second.find('button', 'Revenir au choix automatique')).click();
    await second.find('heading', /^Cette page ne dit pas de quelle entreprise/);
    expect(await fieldOf(second)).toBe('');
    expect(await second.namesOf('article')).toEqual([]);
    await second.close();

    const third = await clickAction(page);
    await third.find('heading', /^Cette page ne dit pas de quelle entreprise/);
    expect(await fieldOf(third)).toBe('');
  });

  test('goes from the publisher to another company and back to the automatic choice', async ({
    context,
    clickAction,
  }) => {
    routeUpstreams(context, upstreams);
    const { url } = await serve({ '/notice': NOTICE });
    const page = await visit(await context.newPage(), `${url}/notice`);
    const popup = await clickAction(page);
    await popup.find('article', /^NATURALIA FRANCE/);
    await (await popup.find('DisclosureTriangle', 'Autres entreprises de la page (2)')).click();
    await (await popup.find('button', /hébergeur/)).click();
    await popup.find('article', /APPALOOSA/);
    // The button that was clicked is gone: the focus is in the field, not lost.
    await popup.waitFor(() => document.activeElement?.id === 'field');
    await (await popup.find('button', 'Revenir au choix automatique')).click();
    await popup.find('article', /^NATURALIA FRANCE/);
    expect(await readPopup(popup)).toContain('Choisie parce que');
  });

  test('a choice for one site says nothing of another', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const one = await serve({ '/three': THREE });
    const other = await serve({ '/three': THREE });
    const page = await visit(await context.newPage(), `${one.url}/three`);
    const first = await clickAction(page);
    await (await first.find('button', 'Danone SIRET 552 032 534 00703')).click();
    await first.find('article', /DANONE/);
    await first.close();
    await page.goto(`${other.url}/three`);
    const second = await clickAction(page);
    await second.find('heading', /^Cette page ne dit pas de quelle entreprise/);
  });

  test('finds nothing, says so, shows the ways on, and asks nobody', async ({ context, clickAction }) => {
    const asked = routeUpstreams(context, upstreams);
    const site = await serve({ '/': html('Recettes', RECIPES) });
    const popup = await clickAction(await visit(await context.newPage(), site.url));
    await popup.find('heading', NOTHING_FOUND);
    await statusIs(popup, NOTHING_FOUND);
    expect(await fieldOf(popup)).toBe('');
    await (await popup.find('button', 'Écrire un nom ou un SIRET dans le champ')).click();
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('field');
    expect(await popup.namesOf('article')).toEqual([]);
    expect(asked).toEqual([]);
    expect(site.requests).toHaveLength(1);

    // An answer to what the person typed comes first: what the page did not say folds away under it.
    await popup.press(...'30247464800664', 'Enter');
    await popup.find('article', /^NATURALIA FRANCE/);
    await popup.find('DisclosureTriangle', NOTHING_FOUND);
    expect(await popup.namesOf('heading')).not.toContain(NOTHING_FOUND);
  });

  test('reads the legal notice of the same site on the click, without cookies, and says where it read', async ({
    context,
    clickAction,
  }) => {
    const asked = routeUpstreams(context, upstreams);
    const site = await serve({
      '/': linking('/old-notice'),
      '/old-notice': { status: 301, location: '/notice' },
      '/notice': NOTICE,
    });
    const page = await context.newPage();
    await context.addCookies([{ name: 'session', value: 'secret', url: site.url }]);
    const popup = await clickAction(await visit(page, site.url));
    const read = await popup.find('button', 'Lire la page « Mentions légales »');
    expect(site.requests).toEqual([{ path: '/', cookie: 'session=secret' }]);
    expect(asked).toEqual([]);

    await read.click();
    await popup.find('article', /^NATURALIA FRANCE relève de L’Opcommerce/);
    expect(await readPopup(popup)).toContain(
      `Entreprise lue sur la page « Mentions légales » (${site.url.slice('http://'.length)}/notice) :`,
    );
    expect(site.requests.slice(1)).toEqual([
      { path: '/old-notice', cookie: undefined },
      { path: '/notice', cookie: undefined },
    ]);
    await popup.find('DisclosureTriangle', 'Autres entreprises de la page (2)');
  });

  test('follows no redirect to another site', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const other = await serve({ '/notice': NOTICE });
    const site = await serve({ '/': linking('/away'), '/away': { status: 302, location: `${other.url}/notice` } });
    const popup = await clickAction(await visit(await context.newPage(), site.url));
    await (await popup.find('button', 'Lire la page « Mentions légales »')).click();
    await statusIs(popup, /^La page « Mentions légales » renvoie vers un autre site, ou sans fin à elle-même/);
    expect(other.requests).toEqual([]);
    const link = await popup.find('link', /^Ouvrir la page « Mentions légales »/);
    expect(await link.href()).toBe(`${site.url}/away`);
    await expectPopupAccessible(popup);
  });

  const FAILURES: [what: string, answer: ServedAnswer, says: RegExp][] = [
    ['over 1 MB', { body: `<p>${'a'.repeat(1_000_001)}</p>` }, /est trop grande pour être lue d’ici/],
    ['that is not there', { status: 404, body: NOTICE }, /n’a pas été donnée par le site/],
    ['that is a PDF', { type: 'application/pdf', body: '%PDF-1.7' }, /n’est pas une page web : c’est peut-être un PDF/],
    ['that takes more than 5 seconds', { isSilent: true }, /met trop de temps à répondre/],
  ];
  for (const [what, answer, says] of FAILURES) {
    test(`says what is wrong with a legal notice ${what}, and keeps what was typed`, async ({
      context,
      clickAction,
    }) => {
      routeUpstreams(context, upstreams);
      const site = await serve({ '/': linking('/notice'), '/notice': answer });
      const popup = await clickAction(await visit(await context.newPage(), site.url));
      await (await popup.find('button', 'Lire la page « Mentions légales »')).click();
      await popup.press('a', 'b');
      await statusIs(popup, says);
      expect(await fieldOf(popup)).toBe('ab');
      expect(await popup.namesOf('article')).toEqual([]);
      await popup.find('button', 'Lire la page « Mentions légales »');
    });
  }

  test('offers a legal notice on another domain as a link, and does not read it', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const other = await serve({ '/notice': NOTICE });
    const site = await serve({ '/': linking(`${other.url}/notice`) });
    const popup = await clickAction(await visit(await context.newPage(), site.url));
    const link = await popup.find(
      'link',
      `Ouvrir la page « Mentions légales » · ${other.url.slice('http://'.length)}/notice (s’ouvre dans un nouvel onglet)`,
    );
    expect(await link.href()).toBe(`${other.url}/notice`);
    expect((await popup.namesOf('button')).filter((name) => name.startsWith('Lire la page'))).toEqual([]);
    expect(other.requests).toEqual([]);
  });

  test('searches the name of a job advert on the click, and picks none of the candidates', async ({
    context,
    clickAction,
  }) => {
    const asked = routeUpstreams(context, upstreams);
    const { url } = await serve({ '/job': JOB });
    const popup = await clickAction(await visit(await context.newPage(), `${url}/job`));
    await popup.find('heading', 'Cette page nomme « Ganymede », sans donner son numéro.');
    expect(asked).toEqual([]);

    await (await popup.find('button', 'Chercher « Ganymede », Paris')).click();
    await popup.find('heading', /^2 entreprises correspondent à « Ganymede Paris »/);
    // What tells them apart comes with the names of the activities, a moment later.
    await popup.find('button', /PARIS · Conseil pour les affaires .* · 1 ou 2 salariés · SIREN 817 883 150/);
    await popup.find('button', /Fermé · PARIS 8 · .* · SIREN 880 878 145/);
    expect((await popup.namesOf('button')).filter((name) => name.startsWith('GANYMEDE'))).toHaveLength(2);
    await expectPopupAccessible(popup);
    expect(await popup.namesOf('article')).toEqual([]);

    await (await popup.find('button', /^GANYMEDE.*817 883 150/)).click();
    await popup.find('article', /GANYMEDE/);
  });

  test('shows what a course page says, each with where, and the certification by its title', async ({
    context,
    clickAction,
  }) => {
    routeUpstreams(context, upstreams);
    const { url } = await serve({
      '/known': course('RNCP41366'),
      '/newer': course('RNCP49999'),
      '/older': course('RNCP41'),
    });
    const page = await visit(await context.newPage(), `${url}/known`);
    const popup = await clickAction(page);
    await (await popup.find('DisclosureTriangle', 'Formation de cette page')).click();
    await expect.poll(() => readPopup(popup)).toContain('RNCP41366, Assistant ressources humaines');
    const text = await readPopup(popup);
    expect(text).toContain('niveau 5, d’après le répertoire de France compétences du 22 avril 2026');
    expect(text).toMatch(/Prix 2 450 € hors taxes/);
    expect(text).toMatch(/Durée 140 heures/);
    expect(text).toContain('lu dans le texte de la page');
    await expectPopupAccessible(popup);
    await popup.close();

    await page.goto(`${url}/newer`);
    const second = await clickAction(page);
    await (await second.find('DisclosureTriangle', 'Formation de cette page')).click();
    await expect
      .poll(() => readPopup(second))
      .toContain('Code plus récent que notre copie du répertoire, du 22 avril 2026.');
  });

  test('a selected number goes before what the page is about', async ({ context, clickAction }) => {
    const asked = routeUpstreams(context, upstreams);
    const { url } = await serve({ '/notice': NOTICE.replace('801 364 258 00021', '<b>801 364 258 00021</b>') });
    const page = await visit(await context.newPage(), `${url}/notice`);
    await select(page, 'b');
    const popup = await clickAction(page);
    await popup.find('article', /APPALOOSA/);
    expect(await fieldOf(popup)).toBe('801 364 258 00021');
    expect(await readPopup(popup)).toContain('C’est le numéro que vous avez sélectionné sur la page.');
    expect(asked.join(' ')).not.toContain('302474648');
  });

  test('says what is wrong with a selected number, and offers the page’s company without taking it', async ({
    context,
    clickAction,
  }) => {
    const asked = routeUpstreams(context, upstreams);
    const { url } = await serve({ '/notice': NOTICE.replace('302 474 648 00665', '<b>302 474 648 00665</b>') });
    const page = await visit(await context.newPage(), `${url}/notice`);
    await select(page, 'b');
    const popup = await clickAction(page);
    await expect.poll(() => readPopup(popup)).toMatch(/Ce n’est pas un numéro SIRET valable/);
    expect(await readPopup(popup)).toContain('Le champ montre le numéro que vous avez sélectionné');
    expect(await fieldOf(popup)).toBe('302 474 648 00665');
    expect(await popup.namesOf('article')).toEqual([]);
    expect(asked).toEqual([]);
    await expectPopupAccessible(popup);

    await (await popup.find('button', 'Voir son OPCO')).click();
    await popup.find('article', /^NATURALIA FRANCE/);
  });

  test('says that the browser closes some pages, and still answers what is typed', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const popup = await clickAction(await visit(await context.newPage(), 'chrome://version/'));
    await statusIs(popup, /^Cette page ne peut pas être lue : le navigateur ferme/);
    expect(await popup.namesOf('button')).not.toContain('Relire la page');
    await popup.press(...'30247464800664', 'Enter');
    await popup.find('article', /^NATURALIA FRANCE relève de L’Opcommerce/);
  });

  test('says that a PDF cannot be read', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const { url } = await serve({ '/file.pdf': { type: 'application/pdf', body: PDF } });
    const page = await context.newPage();
    await page.goto(`${url}/file.pdf`);
    const popup = await clickAction(page);
    await statusIs(popup, /^Cette page ne peut pas être lue/);
  });

  test('reads a single-page site again when asked', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const { url } = await serve({ '/': html('Application', '<main><h1>Accueil</h1></main>') });
    const page = await visit(await context.newPage(), url);
    const popup = await clickAction(page);
    await popup.find('heading', NOTHING_FOUND);
    await page.evaluate((notice) => {
      history.pushState(null, '', '/mentions-legales');
      const main = document.querySelector('main') as HTMLElement;
      main.replaceChildren(...new DOMParser().parseFromString(notice, 'text/html').body.children);
    }, NOTICE);
    await (await popup.find('button', 'Relire la page')).click();
    await popup.find('article', /^NATURALIA FRANCE/);
    await (await popup.find('button', 'Relire la page')).click();
    await statusIs(popup, 'Page relue.');
    await popup.find('article', /^NATURALIA FRANCE/);
  });

  test('reads what is there of a page that loads without end', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const { url } = await serve({ '/notice': { body: NOTICE.replace('</body></html>', ''), isEndless: true } });
    const page = await context.newPage();
    await page.goto(`${url}/notice`, { waitUntil: 'commit' });
    await page.locator('text=Ancien établissement').waitFor();
    const popup = await clickAction(page);
    await popup.find('article', /^NATURALIA FRANCE/);
    expect(await readPopup(popup)).toContain('se chargeait encore');
  });

  test('tells a redirect without end from a site elsewhere as far as the browser does', async ({
    context,
    clickAction,
  }) => {
    routeUpstreams(context, upstreams);
    const site = await serve({ '/': linking('/loop'), '/loop': { status: 302, location: '/loop' } });
    const popup = await clickAction(await visit(await context.newPage(), site.url));
    await (await popup.find('button', 'Lire la page « Mentions légales »')).click();
    await statusIs(popup, /ou sans fin à elle-même : elle n’a pas été lue/);
  });

  test('answers again from what it kept when the sources are down, and says so', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const { url } = await serve({ '/notice': NOTICE });
    const page = await visit(await context.newPage(), `${url}/notice`);
    const first = await clickAction(page);
    await first.find('article', /^NATURALIA FRANCE relève de L’Opcommerce/);
    await first.close();

    for (const upstream of ['registry', 'table', 'datasets'] as const) upstreams.setFault(upstream, 'down');
    const second = await clickAction(page);
    await second.find('article', /^NATURALIA FRANCE relève de L’Opcommerce/);
    await expect.poll(() => readPopup(second)).toContain('ne répond pas');
    await second.find('article', /^NATURALIA FRANCE relève de L’Opcommerce/);
  });

  test('leaves no trace of its reading in the page', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const { url } = await serve({ '/notice': NOTICE });
    const page = await context.newPage();
    await page.goto(`${url}/notice`);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const popup = await clickAction(page);
    await popup.find('article', /^NATURALIA FRANCE/);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await page.evaluate(() => Object.keys(globalThis).filter((key) => /opcoscope/i.test(key)))).toEqual([]);
  });

  test('works by keyboard alone, in the order of what is shown', async ({ context, clickAction }) => {
    routeUpstreams(context, upstreams);
    const site = await serve({ '/': linking('/notice'), '/notice': NOTICE });
    const popup = await clickAction(await visit(await context.newPage(), site.url));
    await popup.find('button', 'Lire la page « Mentions légales »');
    expect(await popup.evaluate(() => document.activeElement?.id)).toBe('field');
    await popup.press('Tab', 'Tab');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toContain('Lire la page');
    await popup.press('Enter');
    await popup.find('article', /^NATURALIA FRANCE/);
    await popup.waitFor(() => document.activeElement?.id === 'field');
  });

  test('tells what the OPCO of the page’s company does, who can benefit, and whom an old name leads to', async ({
    context,
    clickAction,
  }) => {
    routeUpstreams(context, upstreams);
    const { url } = await serve({ '/notice': NOTICE });
    const popup = await clickAction(await visit(await context.newPage(), `${url}/notice`));
    await popup.find('article', /^NATURALIA FRANCE/);
    await (await popup.find('DisclosureTriangle', 'Que fait cet OPCO ?')).click();
    await popup.find('region', 'L’Opcommerce');
    await (await popup.find('DisclosureTriangle', 'Qu’est-ce qu’un OPCO ?')).click();
    await popup.find('heading', 'D’une vingtaine d’OPCA à 11 OPCO');
    await (await popup.find('DisclosureTriangle', 'Qui peut bénéficier d’un OPCO ?')).click();
    await (await popup.find('DisclosureTriangle', /^Indépendants Non, un autre financeur/)).click();
    await expect.poll(() => readPopup(popup)).toContain('Artisanat : FAFCEA.');
    await expectPopupAccessible(popup);
    await (await popup.find('combobox', FIELD)).click();
    await popup.press('F', 'a', 'f', 'i', 'h');
    await (await popup.find('option', 'Fafih ancien nom : AKTO aujourd’hui')).click();
    await popup.find('article', /^Fafih était, jusqu’en 2019/);
    await expectPopupAccessible(popup);
  });

  test('as a page of its own it is accessible, before an answer and with one', async ({ context, extensionId }) => {
    routeUpstreams(context, upstreams);
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/popup.html`);
    await expect(page.getByRole('combobox', { name: FIELD })).toBeFocused();
    await expect(page.getByText('Cette page ne peut pas être lue').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.type('30247464800664');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article', { name: 'L’Opcommerce' })).toBeVisible();
    await expectAccessible(page);
  });
});

test.describe('the popup in English', () => {
  test.use({ language: 'en' });

  test('says all that it read in English', async ({ context, clickAction }) => {
    const upstreams = await serveUpstreams();
    const site = await servePages({ '/notice': NOTICE, '/': linking('/notice') });
    try {
      routeUpstreams(context, upstreams);
      const page = await context.newPage();
      await page.goto(`${site.url}/notice`);
      const popup = await clickAction(page);
      await popup.find('article', /^NATURALIA FRANCE is covered by L’Opcommerce/);
      expect(await popup.evaluate(() => document.documentElement.lang)).toBe('en');
      expect(await readPopup(popup)).toMatch(
        /Company of this page: Naturalia France\. Chosen because the page presents it/,
      );
      await (await popup.find('DisclosureTriangle', 'Other companies of the page (2)')).click();
      await popup.find('button', /host of the site/);
      await popup.find('button', 'Read the page again');
      await popup.close();

      await page.goto(site.url);
      const second = await clickAction(page);
      await second.find('heading', 'No company found on this page.');
      await second.find('button', 'Read the page “Mentions légales”');
      await second.find('button', 'Write a name or a SIRET in the field');
    } finally {
      await site.close();
      await upstreams.close();
    }
  });
});

/** The smallest file that a viewer shows: one empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;

/** What the field holds, by its role and name. */
async function fieldOf(popup: Popup): Promise<string> {
  return (await popup.find('combobox', FIELD)).value();
}

/** Waits until one of the live regions says a sentence to a screen reader. */
async function statusIs(popup: Popup, sentence: string | RegExp): Promise<void> {
  await expect
    .poll(async () => {
      const statuses = await popup.evaluate(() =>
        [...document.querySelectorAll('[role="status"]')].map((status) => status.textContent ?? ''),
      );
      return statuses.map((status) => status.replace(/\s+/g, ' ').trim()).filter(Boolean);
    })
    .toContainEqual(typeof sentence === 'string' ? sentence : expect.stringMatching(sentence));
}

/** Selects an element's text, as a person does before the click. */
async function select(page: Page, selector: string): Promise<void> {
  await page.evaluate((which) => {
    getSelection()?.selectAllChildren(document.querySelector(which) as Element);
  }, selector);
}
