import type { Page } from '@playwright/test';
import { type ServedUpstreams, serveUpstreams } from '../../scripts/demo/recorded-upstreams.ts';
import { expectPopupAccessible } from './harness/expect-accessible.ts';
import { expect, test } from './harness/extension-test.ts';
import { type Popup, readPopup } from './harness/popup.ts';
import { routeUpstreams } from './harness/route-upstreams.ts';
import { type PageServer, servePages } from './harness/serve-pages.ts';

/** The popup's own world, where the test's functions run. */
declare const chrome: { storage: { local: { set(items: object): Promise<void> } } };

const html = (title: string, body: string) =>
  `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const NOTICE = html(
  'Mentions légales',
  '<h1>Mentions légales</h1><p>Ce site est édité par Naturalia France, SIRET 302 474 648 00664.</p>',
);
const EMPTY = html('Recettes', '<h1>Recettes</h1><p>Cuire 20 minutes à 180 °C.</p>');
const COURSE = html(
  'Formation Assistant ressources humaines',
  `<h1>Formation Assistant ressources humaines</h1><p>Titre professionnel inscrit au RNCP : RNCP41366.</p>
   <p>Durée : 140 heures. Tarif : 2 450 € HT par personne. Organisme certifié Qualiopi.</p>`,
);

test.describe('with an answer in the popup', () => {
  let upstreams: ServedUpstreams;
  let pages: PageServer;
  let page: Page;

  test.beforeEach(async ({ context }) => {
    upstreams = await serveUpstreams();
    routeUpstreams(context, upstreams);
    pages = await servePages({ '/notice': NOTICE, '/empty': EMPTY, '/course': COURSE });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
  });
  test.afterEach(async () => {
    await Promise.all([pages.close(), upstreams.close()]);
  });

  async function open(clickAction: (page: Page) => Promise<Popup>, address: string): Promise<Popup> {
    await page.goto(`${pages.url}${address}`);
    return clickAction(page);
  }

  test('copies it as a sentence, as rich text, as a row and for both contract forms', async ({ clickAction }) => {
    const popup = await open(clickAction, '/notice');
    await (await popup.find('button', 'Copier la réponse')).click();
    await expect.poll(() => readPopup(popup)).toContain('Phrase copiée.');
    const sentence = await clipboard(popup);
    expect(sentence.text).toMatch(/^NATURALIA FRANCE relève de L’Opcommerce.* SIRET 302 474 648 00664\.$/);

    await (await popup.find('button', 'Autres façons de copier')).click();
    await (await popup.find('button', 'Texte mis en forme, avec les faits')).click();
    await expect.poll(() => readPopup(popup)).toContain('Texte mis en forme copié.');
    const rich = await clipboard(popup);
    expect(rich.html).toContain('<b>NATURALIA FRANCE</b>');
    expect(rich.html).toContain('<li>');
    expect(rich.text).toContain('- SIRET : 302 474 648 00664');

    await (await popup.find('button', 'Ligne de tableur')).click();
    await expect.poll(() => readPopup(popup)).toContain('Ligne de tableur copiée');
    const row = await clipboard(popup);
    expect(row.text.split('\t').slice(0, 4)).toEqual([
      '30247464800664',
      'NATURALIA FRANCE',
      'L’Opcommerce',
      'D’après la convention collective',
    ]);
    expect(row.html).toContain('<td');

    await (await popup.find('button', 'Bloc CERFA')).click();
    await (await popup.find('button', 'Apprentissage (CERFA 10103)')).click();
    await expect.poll(() => readPopup(popup)).toContain('Bloc copié, dans l’ordre du contrat d’apprentissage.');
    const apprenticeship = (await clipboard(popup)).text;
    expect(apprenticeship).toMatch(/Type d’employeur : à compléter/);
    expect(apprenticeship).toMatch(/Code activité de l’entreprise \(NAF\) : 47\.\d\d.*2026\)/);
    await (await popup.find('button', 'Professionnalisation (CERFA 12434)')).click();
    await expect.poll(() => readPopup(popup)).toContain('contrat de professionnalisation.');
    const professional = (await clipboard(popup)).text;
    expect(professional).toContain('CERFA 12434');
    expect(professional).not.toContain('Type d’employeur');
    await expectPopupAccessible(popup);
  });

  test('selects the text to copy by hand where the browser refuses', async ({ clickAction }) => {
    const popup = await open(clickAction, '/notice');
    await popup.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await (await popup.find('button', 'Copier la réponse')).click();
    await popup.find('textbox', /^Le navigateur a refusé la copie/);
    const selected = await popup.evaluate(() => {
      const field = document.activeElement as HTMLTextAreaElement;
      return field.value.slice(field.selectionStart, field.selectionEnd);
    });
    expect(plain(selected)).toMatch(/^NATURALIA FRANCE relève de L’Opcommerce/);
    await expectPopupAccessible(popup);
  });

  test('keeps and tags the company, and offers it on a page that names none', async ({ clickAction }) => {
    const popup = await open(clickAction, '/notice');
    await (await popup.find('button', 'Garder')).click();
    await popup.find('button', 'Gardée');
    await expect.poll(() => readPopup(popup)).toContain('Entreprise gardée dans ce navigateur.');
    await type(popup, 'Nouvelle étiquette', 'alternance 2027');
    await popup.press('Enter');
    await popup.find('button', 'Retirer l’étiquette « alternance 2027 »');
    await type(popup, 'Nouvelle étiquette', 'Alternance 2027');
    await popup.press('Enter');
    expect((await popup.namesOf('button')).filter((name) => name.startsWith('Retirer l’étiquette'))).toHaveLength(1);
    await expectPopupAccessible(popup);
    await popup.close();

    const later = await open(clickAction, '/empty');
    await later.find('heading', 'Vues récemment');
    await (
      await later.find('button', /^NATURALIA FRANCE L’Opcommerce, vu le [^·]+ · SIRET 302 474 648 00664 · gardée/)
    ).click();
    await later.find('article', /^NATURALIA FRANCE relève/);
    await (await later.find('button', 'Retirer l’étiquette « alternance 2027 »')).click();
    await expect.poll(() => later.namesOf('button')).not.toContain('Retirer l’étiquette « alternance 2027 »');
    expect(await later.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Nouvelle étiquette');
    await (await later.find('button', 'Gardée')).click();
    await later.find('button', 'Garder');
    await (await later.find('button', 'Annuler')).click();
    await later.find('button', 'Gardée');
    await later.close();
  });

  test('who pays for the course of a page is told before any company is known', async ({ clickAction }) => {
    const before = await open(clickAction, '/empty');
    await before.evaluate(() => chrome.storage.local.set({ settings: { version: 1, profile: 'job_seeker' } }));
    await before.close();
    const popup = await open(clickAction, '/course');
    await popup.find('heading', 'Formation Assistant ressources humaines');
    await expectPopupAccessible(popup);
    await (await popup.find('DisclosureTriangle', 'Qui paie cette formation ?')).click();
    // The profile of the settings is chosen already: what is asked for comes next.
    await popup.find('heading', 'Quelle formation ?');
    expect(await readPopup(popup)).not.toContain('Pour qui est la formation ?');
    await expectPopupAccessible(popup);
  });

  test('an answer that looks wrong leads to the correction and to messages that are ready', async ({ clickAction }) => {
    const popup = await open(clickAction, '/notice');
    await (await popup.find('DisclosureTriangle', 'Cette réponse semble fausse ?')).click();
    await popup.find('heading', 'Pour la faire corriger');
    await (await popup.find('DisclosureTriangle', 'Message au service de paie')).click();
    await (await popup.find('button', 'Copier le message (Message au service de paie)')).click();
    await expect.poll(() => readPopup(popup)).toContain('Message copié.');
    const message = (await clipboard(popup)).text;
    expect(message).toContain('SIRET : 302 474 648 00664');
    expect(message).toContain('OPCO affiché : L’Opcommerce');
    await (await popup.find('DisclosureTriangle', 'Message à l’OPCO')).click();
    const mail = await popup.find('link', 'Ouvrir dans ma messagerie (Message à l’OPCO)');
    expect(await mail.href()).toMatch(/^mailto:\?subject=Rattachement/);
    await expectPopupAccessible(popup);
  });

  test('all of it is reached by the keyboard', async ({ clickAction }) => {
    const popup = await open(clickAction, '/notice');
    await popup.find('button', 'Garder');
    await focusOn(popup, 'Autres façons de copier');
    await popup.press('Enter');
    await popup.find('button', 'Ligne de tableur');
    await focusOn(popup, 'Ligne de tableur');
    await popup.press('Enter');
    await expect.poll(() => readPopup(popup)).toContain('Ligne de tableur copiée');
    await focusOn(popup, 'Garder');
    await popup.press(' ');
    await popup.find('button', 'Gardée');
    expect(await popup.evaluate(() => document.activeElement?.textContent)).toBe('Gardée');
  });
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('the same line of actions speaks English', async ({ context, clickAction }) => {
    const upstreams = await serveUpstreams();
    routeUpstreams(context, upstreams);
    const pages = await servePages({ '/notice': NOTICE });
    const page = await context.newPage();
    await page.goto(`${pages.url}/notice`);
    const popup = await clickAction(page);
    await (await popup.find('button', 'Keep')).click();
    await popup.find('button', 'Kept');
    await (await popup.find('button', 'CERFA block')).click();
    await popup.find('button', 'Apprenticeship (CERFA 10103)');
    await (await popup.find('DisclosureTriangle', 'This looks wrong?')).click();
    await popup.find('heading', 'To have it corrected');
    await expectPopupAccessible(popup);
    await Promise.all([pages.close(), upstreams.close()]);
  });
});

/** What the popup finds in the clipboard, spaces made plain. */
async function clipboard(popup: Popup): Promise<{ text: string; html: string | null }> {
  const { text, html } = await popup.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : null);
    return { text: (await read('text/plain')) ?? '', html: await read('text/html') };
  });
  return { text: plain(text), html };
}

/** The spaces inside a number or before a sign do not break; tabs and line ends stay. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

async function type(popup: Popup, label: string, text: string): Promise<void> {
  await popup.waitFor((name) => {
    const field = document.querySelector<HTMLInputElement>(`input[aria-label="${name}"]`);
    field?.focus();
    return field === document.activeElement;
  }, label);
  await popup.press(...text);
}

/** Presses Tab until the control of this name has the focus. */
async function focusOn(popup: Popup, name: string): Promise<void> {
  for (let count = 0; count < 40; count++) {
    await popup.press('Tab');
    const found = await popup.evaluate(() => {
      const control = document.activeElement;
      return (control?.getAttribute('aria-label') ?? control?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
    if (found === name) return;
  }
  throw new Error(`Tab never reaches ${name}.`);
}
