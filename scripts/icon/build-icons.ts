/** Draws icon.svg at the sizes that browsers ask for, into public/icon/. Run by hand when the drawing changes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../install/chromium.ts';

const SIZES = [16, 32, 48, 128];
const icons = path.join(import.meta.dirname, '../../public/icon');
const drawing = readFileSync(path.join(import.meta.dirname, 'icon.svg'), 'utf8');

const browser = await chromium.launch({ executablePath: findChromium(console.log), chromiumSandbox: false });
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size });
  await page.goto(`data:image/svg+xml,${encodeURIComponent(drawing)}`);
  await page.screenshot({ path: path.join(icons, `${size}.png`), omitBackground: true });
}
await browser.close();
