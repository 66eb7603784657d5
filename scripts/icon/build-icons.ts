/**
 * Draws the icon at the sizes that browsers ask for, into public/icon/, and for dark toolbars into public/icon/dark/. Run
 * by hand when a drawing changes. The few pixels of the small sizes have a drawing of their own.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../install/chromium.ts';

const SIZES = [16, 19, 24, 32, 38, 48, 64, 96, 128];
/** The toolbar's own; the others stand on pages of the browser, where the blue reads on either ground. */
const DARK_SIZES = [16, 19, 24, 32, 38, 48, 64];
const LARGEST_SMALL = 24;
const DARK = '<style>:root { --ground: #9db2ff; --line: #14181f; --point: #2445c4 }</style>';

const icons = path.join(import.meta.dirname, '../../public/icon');
const drawing = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8');
const large = drawing('icon.svg');
const small = drawing('icon-small.svg');

const browser = await chromium.launch({ executablePath: findChromium(console.log), chromiumSandbox: false });
const page = await browser.newPage();

async function draw(size: number, folder: string, style: string): Promise<void> {
  const svg = (size > LARGEST_SMALL ? large : small).replace('<title>', `${style}<title>`);
  await page.setViewportSize({ width: size, height: size });
  await page.goto(`data:image/svg+xml,${encodeURIComponent(svg)}`);
  await page.screenshot({ path: path.join(folder, `${size}.png`), omitBackground: true });
}

mkdirSync(path.join(icons, 'dark'), { recursive: true });
for (const size of SIZES) await draw(size, icons, '');
for (const size of DARK_SIZES) await draw(size, path.join(icons, 'dark'), DARK);
await browser.close();
