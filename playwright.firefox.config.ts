import { defineConfig } from '@playwright/test';
import e2e from './playwright.config.ts';

/**
 * The extension in Firefox, which the tests drive through its own protocol: Playwright only runs them. Each
 * starts a Firefox of its own, one at a time: of two that start together on two cores, the first may take the window of
 * its tests for ready before it is, and lose the page that an installation opens.
 */
export default defineConfig({ ...e2e, testDir: 'test/firefox', timeout: 90_000, workers: 1 });
