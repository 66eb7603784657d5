import type { BrowserContext, Locator, Page } from '@playwright/test';

/** The page of lists, by what a person finds on it. */
export interface ListPage {
  page: Page;
  button: (name: string | RegExp) => Locator;
  /** Pastes lines into the field and has them read. */
  paste(lines: readonly string[]): Promise<void>;
  /** Chooses a file. */
  choose(file: { name: string; bytes: Uint8Array }): Promise<void>;
  /** Drops a file on the page. */
  drop(file: { name: string; bytes: Uint8Array }): Promise<void>;
  /** Goes on with what was recognised, until the list is done. */
  runToTheEnd(): Promise<void>;
  /** A row of the results by its place in the list, the first is 1. */
  row(place: number): Locator;
  /** Exports the list, and gives what the person would find among the downloads. */
  download(format: 'CSV' | 'Excel (.xlsx)'): Promise<{ name: string; path: string }>;
}

/** Opens the page of lists. */
export async function openListPage(context: BrowserContext, extensionId: string): Promise<ListPage> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/list.html`);
  await page.getByRole('heading', { level: 2 }).waitFor();
  return listPageIn(page);
}

/** What a person finds on a page of lists that is open, in French. */
export function listPageIn(page: Page): ListPage {
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  return {
    page,
    button,
    async paste(lines) {
      await page.getByLabel('Collez une colonne').fill(lines.join('\n'));
      await button('Lire cette liste').click();
    },
    async choose({ name, bytes }) {
      await page
        .getByLabel('Ou choisissez un fichier')
        .setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
    },
    async drop({ name, bytes }) {
      const transfer = await page.evaluateHandle(
        ([fileName, text]) => {
          const given = new DataTransfer();
          given.items.add(new File([text], fileName));
          return given;
        },
        [name, Buffer.from(bytes).toString()] as const,
      );
      await page.getByRole('heading', { level: 2 }).dispatchEvent('drop', { dataTransfer: transfer });
    },
    async runToTheEnd() {
      await button('Lancer').click();
      await page.getByRole('heading', { name: 'Recherche terminée' }).waitFor();
    },
    row: (place) => page.locator(`[role="row"][aria-rowindex="${place + 1}"]`),
    async download(format) {
      const begun = page.waitForEvent('download');
      await button(format).click();
      const file = await begun;
      return { name: file.suggestedFilename(), path: await file.path() };
    },
  };
}
