import { defineConfig } from '@playwright/test';
import e2e from './playwright.config.ts';

/** The widget in WebKitGTK, which the tests drive through WebDriver: Playwright only runs them. */
export default defineConfig({ ...e2e, testDir: 'test/webkit', timeout: 90_000 });
