import { expect } from '@playwright/test';
import { axeFaults, axeScript } from '../../e2e/harness/run-axe.ts';
import type { Surface } from './surface.ts';

/** Fails with what axe finds wrong on a surface. */
export async function expectAccessible(surface: Surface): Promise<void> {
  await surface.load(axeScript());
  expect(await surface.evaluate(axeFaults)).toEqual([]);
}
