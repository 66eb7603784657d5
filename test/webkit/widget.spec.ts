import { test } from '@playwright/test';
import { findWebKit } from '../../scripts/install/webkit.ts';
import { serveScenarios } from '../browsers/serve-scenarios.ts';
import { openWebKitPage } from '../browsers/webkit-page.ts';
import { SCENARIOS } from '../browsers/widget-scenarios.ts';

test.describe('the widget in WebKitGTK', () => {
  for (const { name, path, run } of SCENARIOS) {
    test(name, async () => {
      const site = await serveScenarios();
      const page = await openWebKitPage(findWebKit(() => undefined));
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
