import { readFile } from 'node:fs/promises';
import type { BrowserContext, Locator, Page } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { type DemoServer, serveDemo } from '../../scripts/demo/serve-demo.ts';
import { expectAccessible, expectPopupAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { readPopup } from './harness/popup.ts';
import { routeUpstreams } from './harness/route-upstreams.ts';
import { servePages } from './harness/serve-pages.ts';

const NATURALIA = '302 474 648 00664';
const COURSE = {
  name: 'Titre professionnel Développeur web',
  rncp: 'RNCP37674',
  level: 5,
  price: 2450,
  hours: 140,
  distanceShare: 0,
  isQualiopi: true,
};

const COURSE_PAGE = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Formation Développeur web</title></head><body>
  <h1>Formation Développeur web et web mobile</h1>
  <p>Titre professionnel inscrit au RNCP : RNCP37674.</p>
  <p>Durée : 140 heures. Tarif : 2 450 € HT par personne.</p>
  <footer><h2>Éditeur du site</h2><p>Ce site est édité par Octo Technology, société anonyme, SIRET 418 166 096 00069.</p></footer>
  </body></html>`;

test.describe('who pays for a course', () => {
  let upstreams: ServedUpstreams;
  let demo: DemoServer;

  test.beforeEach(async () => {
    upstreams = await serveUpstreams();
    demo = await serveDemo({ ports: [0], sample: { base: upstreams.url, month: upstreams.month } });
  });
  test.afterEach(async () => {
    await demo.close();
    await upstreams.close();
  });

  /** The widget with an answer about Naturalia, and the fold about who pays open. */
  async function open(
    context: BrowserContext,
    { address = '/fr/formation', course = COURSE as object | null, attributes = {} as Record<string, string> } = {},
  ): Promise<Page> {
    const page = await context.newPage();
    await page.goto(demo.url + address);
    await page.evaluate(
      ([given, more]) => {
        const element = document.querySelector('opco-finder');
        if (!element) throw new Error('No widget');
        Object.assign(element, { course: given });
        for (const [name, value] of Object.entries(more)) element.setAttribute(name, value);
      },
      [course, attributes] as const,
    );
    await page.getByRole('combobox').first().fill(NATURALIA);
    await page.getByRole('combobox').first().press('Enter');
    await page
      .getByText(address === '/fr/formation' ? 'Qui peut payer une formation' : 'Who can pay for a course')
      .click();
    await expect(funding(page)).toBeVisible();
    return page;
  }

  test('an employee of a firm of 12: one question, who decides, what to do, until when', async ({ context }) => {
    const page = await open(context);
    const asked = upstreams.log.length;
    await choose(page, 'Un salarié', 'CDI', /plan/i);
    await expect(title(page)).toContainText('Combien de salariés');
    await answer(page, '12');
    await expect(first(page)).toContainText('peut payer');
    await expect(first(page)).toContainText('L’Opcommerce');
    await expect(first(page)).toContainText('2 450 €');
    await expect(first(page)).toContainText('somme à fixer par l’OPCO');
    await page.getByLabel('Début du contrat ou de la formation').fill('2027-01-11');
    await expect(first(page)).toContainText('10 janvier 2027');
    // None of it asked anybody anything, or left anything behind.
    expect(upstreams.log.length).toBe(asked);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
  });

  for (const [size, aid, side] of [
    ['30', '4 500 €', 'est sous le seuil de 250'],
    ['260', 'aucune', 'atteint le seuil de 250'],
  ] as const) {
    test(`a recruiter and an apprentice of level 5, in a firm of ${size}`, async ({ context }) => {
      const page = await open(context);
      await choose(page, 'Une personne que je recrute', /apprenti/i);
      await answerAll(page, { 'Combien de salariés': size, ge: '20' });
      const panel = page.getByRole('region', { name: 'Côté employeur' });
      const row = panel.getByRole('row', { name: /ce contrat/ });
      await expect(row).toContainText('Niveau 5');
      await expect(row).toContainText('4 500 €');
      await expect(row).toContainText('1 500 €');
      await expect(panel).toContainText(side);
      // The other threshold nearby is the plan's.
      await expect(panel).toContainText('Moins de 50 salariés');
      if (size === '30') await expect(funding(page)).toContainText(aid);
      else {
        // Whether there is an aid hangs on the undertaking: it can be told, and the aid is there.
        await expect(funding(page)).toContainText('Il manque une information pour dire si l’État');
        await funding(page).locator('.more button').filter({ hasText: 'quota' }).first().click();
        await page.getByRole('button', { name: 'Oui' }).click();
        await expect(funding(page)).not.toContainText('Il manque une information pour dire si l’État');
        await expect(first(page)).toContainText('1 500 €');
      }
      await expectAccessible(page);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });
  }

  for (const [who, steps, says] of [
    ['a job seeker', ['Un demandeur d’emploi', /demandeur d’emploi/i, 0], /France Travail/],
    ['a self-employed trader', ['Un indépendant', /^Commerçant/i, 0], /AGEFICE/i],
    ['an official', ['Un agent public', /État/, 0], /administration/i],
    ['a tutor', ['Un tuteur', /salarié/i, 0], /L’Opcommerce/],
  ] as const) {
    test(`${who} is told who pays`, async ({ context }) => {
      const page = await open(context);
      await choose(page, ...steps);
      await answerAll(page, {});
      await expect(first(page)).toContainText(says);
      await expectAccessible(page);
    });
  }

  test('works by keyboard alone, and goes back with what was typed', async ({ context }) => {
    const page = await open(context);
    await page.getByText('Qui peut payer une formation').press('Tab');
    await expect(page.getByRole('button', { name: /^Un salarié/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('button', { name: /^Un salarié/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(title(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(title(page)).toHaveText('Quelle formation ?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(title(page)).toContainText('Combien de salariés');
    await input(page).focus();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await expect(title(page)).toBeFocused();
    await expect(first(page)).toContainText('L’Opcommerce');
    await back(page).press('Enter');
    await expect(input(page)).toHaveValue('12');
  });

  test('names an impossible answer, keeps it, and builds nothing on it', async ({ context }) => {
    const page = await open(context);
    await choose(page, 'Un salarié', 'CDI', /plan/i);
    for (const wrong of ['-5', 'douze', '99999999999']) {
      await answer(page, wrong);
      await expect(funding(page).getByRole('alert')).toContainText(wrong);
      await expect(funding(page).getByRole('alert')).toContainText('Aucune réponse n’est donnée');
      await expect(input(page)).toHaveValue(wrong);
    }
    await expectAccessible(page);
    await answer(page, '80');
    await expect(first(page)).toContainText('employeur');
    // A doubt is an answer too.
    await back(page).click();
    await page.getByRole('button', { name: 'Je ne sais pas' }).click();
    await expect(first(page)).toContainText('Combien de salariés');
  });

  test('names what the host page says wrongly, and lets it be put right', async ({ context }) => {
    const page = await open(context, { course: { ...COURSE, price: 'cher' } });
    await choose(page, 'Un salarié', 'CDI', /plan/i);
    await expect(funding(page)).toContainText('cher');
    await expect(page.locator('.verdict-card')).toHaveCount(0);
    await page.getByRole('button', { name: /^Corriger/ }).click();
    await answer(page, '900');
    await answerAll(page, { 'Combien de salariés': '12' });
    await expect(first(page)).toContainText('900 €');
  });

  test('starts with the profile that the host page gives, and works without a course', async ({ context }) => {
    const page = await open(context, { course: null, attributes: { profile: 'official_state' } });
    await expect(title(page)).toHaveText('Quelle formation ?');
    await page.locator('.picker button').first().click();
    await expect(first(page)).toContainText('administration');
  });

  test('takes a date as it is typed, and goes on in another language', async ({ context }) => {
    const page = await open(context);
    await choose(page, 'Une personne que je recrute', /apprenti/i);
    await answerAll(page, { 'Combien de salariés': '30', ge: '20' });
    await page.getByLabel('Date de signature').focus();
    await page.keyboard.type('10012026');
    await expect(page.getByLabel('Date de signature')).toHaveValue('2026-10-01');
    await expect(page.getByLabel('Date de signature')).toBeFocused();
    await expect(funding(page)).toContainText('1er avril 2027');
    await page.locator('opco-finder').evaluate((element) => element.setAttribute('lang', 'en'));
    await expect(title(page)).toHaveText('Who pays for the training?');
    await expect(page.getByLabel('Date of signature')).toHaveValue('2026-10-01');
  });

  test('speaks English', async ({ context }) => {
    const page = await open(context, { address: '/en/course' });
    await page.locator('.picker button').first().click();
    await page.locator('.picker button').first().click();
    await page.locator('.picker button').first().click();
    await input(page).fill('12');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByText('Price of the course, before tax:')).toBeVisible();
    await expect(funding(page)).not.toContainText(/salariés|prise en charge|Demandez/);
    await expectAccessible(page);
  });

  test('gives the answer as text, a date for the calendar, and a message', async ({ context }) => {
    const page = await open(context);
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.url });
    await choose(page, 'Un salarié', 'CDI', /plan/i);
    await answer(page, '12');
    await page.getByLabel('Début du contrat ou de la formation').fill('2027-01-11');

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ajouter à mon agenda' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('opcoscope-2027-01-10.ics');
    const calendar = await readFile(await file.path(), 'utf8');
    expect(calendar).toContain('BEGIN:VCALENDAR');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20270110');
    const entry = calendar.replace(/\r\n /g, '').replaceAll('\\,', ',');
    expect(entry).toMatch(/SUMMARY:.+\u202f: L’Opcommerce, Titre professionnel Développeur web/);
    expect(entry).toMatch(/DESCRIPTION:Avant le début, le plus tôt possible \(dernier jour possible.: [^.]+2027\)\. /);
    expect(entry).toContain('URL:https://www.lopcommerce');

    await funding(page)
      .getByRole('region', { name: 'À emporter' })
      .getByRole('button', { name: 'Copier la réponse' })
      .click();
    await expect(funding(page).getByRole('button', { name: 'Copié' })).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('L’Opcommerce');
    expect(text).toContain('NATURALIA FRANCE');
    expect(text).toContain('seul l’OPCO décide');
    expect(text).toContain('Entreprise\u202f: NATURALIA FRANCE');
    expect(text).toMatch(/Règles relues le [^.]+\.\n/);
    expect(text).toContain('L’Opcommerce\u202f: https://www.lopcommerce');

    await page.getByText('À l’employeur', { exact: true }).click();
    await page.getByRole('button', { name: 'Copier le message' }).first().click();
    const message = await page.evaluate(() => navigator.clipboard.readText());
    expect(message).toContain('NATURALIA FRANCE');
    expect(message).toContain('RNCP37674');
    expect(message).toContain('IDCC');
    expect(message).not.toContain('Financement');
    const mail = page.getByRole('link', { name: 'Ouvrir dans ma messagerie' }).first();
    expect(await mail.getAttribute('href')).toMatch(/^mailto:\?subject=[^&]+&body=/);
    await expectAccessible(page);
  });

  test('explains the words of the answer', async ({ context }) => {
    const page = await open(context);
    await choose(page, 'Un salarié', 'CDI', /plan/i);
    await answer(page, '12');
    await funding(page).getByText('Les mots de cette réponse').click();
    const word = funding(page)
      .locator('.words > div')
      .filter({ has: page.locator('dt', { hasText: /^OPCO$/ }) });
    await expect(word.locator('dd')).toContainText('pérateur de compétences');
  });

  test('marks what was chosen before when it is chosen anew, and forgets it at a new start', async ({ context }) => {
    const page = await open(context);
    await choose(page, 'Un demandeur d’emploi', /demandeur d’emploi/i, 0);
    await answerAll(page, {});
    await funding(page).getByText('Ce qui a servi à répondre').click();
    await page.getByRole('button', { name: 'Modifier Pour qui' }).click();
    const chosen = funding(page).locator('[aria-pressed="true"]');
    await expect(chosen).toHaveText(/^Un demandeur d’emploi/);
    await page.getByRole('button', { name: 'Recommencer' }).click();
    await expect(chosen).toHaveCount(0);
    await choose(page, 'Un salarié', 'CDI', 'Je ne sais pas');
    await back(page).click();
    await expect(chosen).toHaveText('Je ne sais pas');
  });

  test('writes to nobody about an account, and tells no other funder of the OPCO', async ({ context }) => {
    const page = await open(context);
    await choose(page, 'Un demandeur d’emploi', /demandeur d’emploi/i, 'avec mon compte');
    await answerAll(page, {});
    await expect(first(page)).toContainText('CPF');
    await expect(page.getByText('Au financeur', { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Recommencer' }).click();
    await choose(page, 'Un demandeur d’emploi', /demandeur d’emploi/i, 0);
    await answerAll(page, {});
    await page.getByText('Au financeur', { exact: true }).click();
    await expect(page.locator('.message-text')).not.toContainText(/IDCC|OPCO/);
  });

  test('offers the levels as choices, with no field beside them', async ({ context }) => {
    const page = await open(context, { course: { ...COURSE, level: null, rncp: null } });
    await choose(page, 'Une personne que je recrute', /apprenti/i);
    while (!/niveau/.test((await title(page).textContent()) ?? '')) {
      const asked = (await title(page).textContent()) ?? '';
      await page.getByRole('button', { name: 'Je ne sais pas' }).click();
      await expect(title(page)).not.toHaveText(asked);
      expect(await funding(page).locator('.ask-funding').count()).toBe(1);
    }
    await expect(funding(page).locator('.picker button')).toHaveCount(6);
    await expect(input(page)).toHaveCount(0);
  });

  test('prints one clean page, and nothing of the page around', async ({ context }) => {
    // A headless browser has no print dialog: what would go to it is held here.
    await context.addInitScript(() => {
      window.print = () => {
        Object.assign(window.top ?? window, { printed: document });
      };
    });
    const page = await open(context);
    await choose(page, 'Une personne que je recrute', /apprenti/i);
    await answerAll(page, { 'Combien de salariés': '30', ge: '20' });
    await page.getByRole('button', { name: 'Imprimer' }).click();
    const sheet = await page.evaluate(() => {
      const { printed } = window as never as { printed: Document };
      const styles = [...printed.adoptedStyleSheets].flatMap(({ cssRules }) =>
        [...cssRules].map(({ cssText }) => cssText),
      );
      return { text: printed.body.textContent, markup: printed.body.outerHTML, styles: styles.join('\n') };
    });
    expect(sheet.text).toContain('L’Opcommerce');
    expect((sheet.text ?? '').replace(/\s/g, ' ')).toContain('4 500 €');
    expect(sheet.text).toContain('https://www.lopcommerce');
    expect(sheet.text).not.toContain('L’Atelier des Tilleuls');
    const paper = await context.newPage();
    await paper.setContent(
      `<!doctype html><html lang="fr"><head><title>x</title><style>${sheet.styles}</style></head>${sheet.markup}</html>`,
    );
    await paper.emulateMedia({ media: 'print' });
    await expectAccessible(paper);
    const pdf = (await paper.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    // The frame goes once it is printed.
    await page.evaluate(() => {
      const { printed } = window as never as { printed: Document };
      printed.defaultView?.dispatchEvent(new Event('afterprint'));
    });
    await expect(page.locator('iframe')).toHaveCount(0);
  });

  test('keeps what was chosen and typed when another employer is looked up, and asks of that one again', async ({
    context,
  }) => {
    const page = await open(context);
    await choose(page, 'Un salarié', 'CDI', /plan/i);
    await answer(page, '12');
    await page.getByRole('combobox').first().fill('662 042 449 32116');
    await page.getByRole('combobox').first().press('Enter');
    await expect(page.locator('#headline')).toContainText('Atlas', { ignoreCase: true });
    await expect(title(page)).toContainText('Combien de salariés');
    // Another question is open now, and the person is still where they typed.
    await expect(page.getByRole('combobox').first()).toBeFocused();
    await expect(input(page)).toHaveValue('12');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await expect(title(page)).toBeFocused();
    await expect(first(page)).toContainText('Atlas', { ignoreCase: true });
  });

  test('is there for whoever has no employer to look up', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`${demo.url}/fr/formation`);
    await page.getByRole('combobox').first().fill('ganymede');
    await page.getByRole('combobox').first().press('Enter');
    // Beside the list of companies the steps go on without one.
    await page.getByRole('button', { name: 'Indépendant', exact: true }).click();
    await choose(page, /^Commerçant/i, 0);
    await answerAll(page, {});
    await expect(first(page)).toContainText(/AGEFICE/i);
    // It stands as it is under the company that is chosen then.
    await page
      .getByRole('region', { name: /ganymede/i })
      .getByRole('button')
      .first()
      .click();
    await expect(page.locator('#headline')).toBeVisible();
    await expect(first(page)).toContainText(/AGEFICE/i);
  });

  test('stays where it is once the answer is there: names behind codes come with it', async ({ context }) => {
    const page = await context.newPage();
    await page.route(/\/data\/(?:naf|idcc)-labels-/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue();
    });
    await page.goto(`${demo.url}/fr/formation`);
    const tops = page.evaluate(async () => {
      const found: number[] = [];
      while (found.length < 60) {
        await new Promise(requestAnimationFrame);
        const line = document.querySelector('opco-finder')?.shadowRoot?.querySelector('.who-pays > summary');
        if (line) found.push(line.getBoundingClientRect().top + window.scrollY);
      }
      return found;
    });
    await page.getByRole('combobox').first().fill(NATURALIA);
    await page.getByRole('combobox').first().press('Enter');
    expect(new Set(await tops).size).toBe(1);
    await expect(page.getByRole('article').first()).toContainText('Autres commerces de détail alimentaires');
  });

  test('is accessible at each step, and never scrolls sideways on a screen 320 pixels wide', async ({ context }) => {
    const page = await open(context);
    await page.setViewportSize({ width: 320, height: 640 });
    const check = async () => {
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    };
    await check();
    await choose(page, 'Un salarié');
    await check();
    await choose(page, 'CDI');
    await check();
    await choose(page, /plan/i);
    await check();
    await answer(page, '12');
    await expect(first(page)).toBeVisible();
    for (const fold of await funding(page).locator('details > summary').all()) await fold.click();
    await check();
  });

  test('answers in the card that is on screen, whichever one its parts were fetched for', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`${demo.url}/fr/formation`);
    let letThrough: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route(/assess-[^/]*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.getByRole('button', { name: 'Salarié', exact: true }).click();
    await page.getByRole('button', { name: 'Continuer sans employeur' }).click();
    const waiting = page.getByRole('status').filter({ hasText: 'Recherche' });
    await expect(waiting).toBeVisible();
    await page.getByRole('combobox').first().fill(NATURALIA);
    await page.getByRole('combobox').first().press('Enter');
    await expect(page.locator('#headline')).toBeVisible();
    await expect(waiting).toBeVisible();
    letThrough();
    // Who it is for was said above.
    await expect(title(page)).toHaveText('Plus précisément ?');
    await choose(page, 'CDI', /plan/i);
    await answerAll(page, { 'Combien de salariés': '12' });
    await expect(first(page)).toContainText('L’Opcommerce');
  });

  test('says so when its parts cannot be fetched, and tries again', async ({ context }) => {
    const page = await context.newPage();
    await page.goto(`${demo.url}/fr/formation`);
    await page.route(/assess-[^/]*\.js/, (route) => route.abort());
    await page.getByRole('combobox').first().fill(NATURALIA);
    await page.getByRole('combobox').first().press('Enter');
    await page.getByText('Qui peut payer une formation').click();
    await expect(page.getByRole('article').getByRole('alert')).toContainText('Votre saisie est gardée');
    await expect(page.locator('#headline')).toContainText('NATURALIA');
    await page.unrouteAll();
    await page.getByRole('article').getByRole('button', { name: 'Réessayer' }).click();
    await expect(title(page)).toHaveText('Pour qui est la formation ?');
  });
});

test('the popup takes the course from the page, and its level from the national directory', async ({
  context,
  clickAction,
}) => {
  const upstreams = await serveUpstreams();
  routeUpstreams(context, upstreams);
  const { url, close } = await servePages({ '/course': COURSE_PAGE });
  const page = await context.newPage();
  await page.goto(`${url}/course`);
  const popup = await clickAction(page);
  // The page's company sells the course: the employer is the one that is looked up.
  await popup.find('article', /^OCTO-TECHNOLOGY relève/);
  await popup.press(...NATURALIA.replaceAll(' ', ''), 'Enter');
  await popup.find('article', /^NATURALIA FRANCE relève/);
  await (await popup.find('DisclosureTriangle', 'Qui paie cette formation ?')).click();
  await (await popup.find('button', /^Une personne que je recrute/)).click();
  await (await popup.find('button', /^(Un )?apprenti/i)).click();
  await popup.find('heading', /^Combien de salariés/);
  await popup.evaluate(() => document.querySelector<HTMLInputElement>('.ask-funding input')?.focus());
  await popup.press('3', '0', 'Enter');
  await popup.find('heading', /Qualiopi/);
  await (await popup.find('button', 'Oui')).click();
  await popup.find('heading', /^Quel âge/);
  await (await popup.find('button', 'Je ne sais pas')).click();
  // Neither price nor level was asked: the page and the directory say them.
  await popup.find('rowheader', /^Niveau 5/);
  const text = await readPopup(popup);
  expect(text).toContain('hors taxes : 2 450 €');
  expect(text).toContain('4 500 €');
  await expectPopupAccessible(popup);
  await close();
  await upstreams.close();
});

const funding = (page: Page): Locator => page.locator('section.funding').first();
const title = (page: Page): Locator => funding(page).locator('h3');
const first = (page: Page): Locator => funding(page).locator('.verdict-card').first();
const input = (page: Page): Locator => funding(page).locator('.ask-funding input');
const back = (page: Page): Locator => funding(page).getByRole('button', { name: 'Retour' });

/** Chooses one thing after another, by name or by place. */
async function choose(page: Page, ...names: readonly (string | RegExp | number)[]): Promise<void> {
  for (const name of names) {
    const before = await title(page).textContent();
    const buttons = funding(page).locator('.picker').getByRole('button');
    await (typeof name === 'number' ? buttons.nth(name) : buttons.filter({ hasText: name }).first()).click();
    await expect(title(page)).not.toHaveText(before ?? '');
  }
}

async function answer(page: Page, text: string): Promise<void> {
  await input(page).fill(text);
  await page.getByRole('button', { name: 'Continuer' }).click();
}

/** Answers each question by a text of its own, or not at all. */
async function answerAll(page: Page, texts: Record<string, string>): Promise<void> {
  for (let count = 0; count < 6 && (await funding(page).locator('.ask-funding').count()); count++) {
    const asked = (await title(page).textContent()) ?? '';
    const text = Object.entries(texts).find(([words]) => asked.includes(words))?.[1];
    if (text) await answer(page, text);
    else await page.getByRole('button', { name: 'Je ne sais pas' }).click();
    await expect(title(page)).not.toHaveText(asked);
  }
  await expect(first(page)).toBeVisible();
}
