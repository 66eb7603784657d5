import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { BrowserSurface } from './popup.ts';
import { AXE_OPTIONS, axeFaults, axeScript } from './run-axe.ts';

/**
 * Fails with what axe finds wrong on the page, open shadow roots included.
 * @param only what of the page is looked at, where not all of it is ours
 */
export async function expectAccessible(page: Page, only = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(only).options(AXE_OPTIONS).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found).toEqual([]);
}

/** The same of the popup that the browser itself opened. */
export async function expectPopupAccessible(popup: BrowserSurface): Promise<void> {
  await popup.load(axeScript());
  expect(await popup.evaluate(axeFaults, AXE_OPTIONS)).toEqual([]);
}
