import { defineConfig } from '@playwright/test';
import e2e from './playwright.config.ts';

/** The extension in Firefox, which the tests drive through its own protocol: Playwright only runs them. */
export default defineConfig({ ...e2e, testDir: 'test/firefox' });
