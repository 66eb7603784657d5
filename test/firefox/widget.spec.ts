import { test } from '@playwright/test';
import { openFirefoxPage } from '../browsers/firefox-page.ts';
import { serveScenarios } from '../browsers/serve-scenarios.ts';
import { SCENARIOS } from '../browsers/widget-scenarios.ts';

test.describe('the widget in Firefox', () => {
  for (const { name, path, run } of SCENARIOS) {
    test(name, async () => {
      const site = await serveScenarios();
      const page = await openFirefoxPage(process.env.FIREFOX ?? '/usr/bin/firefox-esr');
      try {
        await page.open(site.url + path);
        await run(page);
      } finally {
        await page.close();
        await site.close();
      }
    });
  }
});
