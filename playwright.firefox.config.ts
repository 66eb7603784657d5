import { defineConfig } from '@playwright/test';
import e2e from './playwright.config.ts';

/**
 * The extension in Firefox, which the tests drive through its own protocol: Playwright only runs them. Each
 * starts a Firefox of its own, which takes its time where the machine is busy.
 */
export default defineConfig({ ...e2e, testDir: 'test/firefox', timeout: 90_000 });
