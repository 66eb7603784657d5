import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
  'axe-core/axe.min.js',
);

/** The script of axe, as the package for Playwright brings it. */
export const axeScript = (): string => readFileSync(axe, 'utf8');

/** What axe finds wrong on the page that loaded it, open shadow roots included. It sees nothing of the test. */
export async function axeFaults(): Promise<string[]> {
  const { run } = (globalThis as never as { axe: { run(): Promise<AxeResults> } }).axe;
  const { violations } = await run();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

interface AxeResults {
  violations: { id: string; nodes: { target: string[] }[] }[];
}
