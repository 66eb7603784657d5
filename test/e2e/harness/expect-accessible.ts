import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import type { BrowserSurface } from './popup.ts';

/** axe as the package for Playwright brings it. */
const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
);

/** Fails with what axe finds wrong on the page, open shadow roots included. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  expect(found).toEqual([]);
}

/** The same of the popup that the browser itself opened. */
export async function expectPopupAccessible(popup: BrowserSurface): Promise<void> {
  await popup.load(readFileSync(axe, 'utf8'));
  const found = await popup.evaluate(async () => {
    const { run } = (globalThis as never as { axe: { run(): Promise<AxeResults> } }).axe;
    const { violations } = await run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
  expect(found).toEqual([]);
}

interface AxeResults {
  violations: { id: string; nodes: { target: string[] }[] }[];
}
