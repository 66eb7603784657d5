import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
);

/** Axe leaves the size of targets (WCAG 2.5.8) out unless it is told. */
export const AXE_OPTIONS = { rules: { 'target-size': { enabled: true } } };

/** The script of axe, as the package for Playwright brings it. */
export const axeScript = (): string => readFileSync(axe, 'utf8');

/** What axe finds wrong on the page that loaded it, open shadow roots included. It sees nothing of the test. */
export async function axeFaults(options: typeof AXE_OPTIONS): Promise<string[]> {
  const { run } = (globalThis as never as { axe: { run(given: typeof options): Promise<AxeResults> } }).axe;
  const { violations } = await run(options);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

interface AxeResults {
  violations: { id: string; nodes: { target: string[] }[] }[];
}
