import { createHash } from 'node:crypto';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { openGateway } from './gateway.ts';
import { setGateway } from './route-upstreams.ts';

export interface ExtensionBrowser {
  context: BrowserContext;
  /** The page that the installation opened; closed, unless it was to be kept. */
  welcome: Page;
  close(): Promise<void>;
}

/**
 * A Chromium with an empty profile, which has the extension of a folder installed and reaches this machine only.
 * @param options.language first language that the person reads
 * @param options.keepsWelcome leaves the page open that the installation opens; a test that is not about it does without
 * @param options.profile folder of a profile that outlives the browser; an empty one, where left out
 */
export async function launchExtension(options: {
  folder: string;
  language: string;
  contextOptions?: BrowserContextOptions;
  keepsWelcome?: boolean;
  profile?: string;
}): Promise<ExtensionBrowser> {
  const { folder, language, contextOptions, keepsWelcome = false, profile = '' } = options;
  const gateway = await openGateway();
  const context = await chromium.launchPersistentContext(profile, {
    ...contextOptions,
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    chromiumSandbox: false,
    locale: language,
    args: [
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
      `--accept-lang=${language}`,
      ...gateway.switches,
    ],
  });
  context.setDefaultTimeout(10_000);
  setGateway(context, gateway);
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  const welcome =
    context.pages().find(isWelcome) ?? (await context.waitForEvent('page', { predicate: isWelcome, timeout: 20_000 }));
  if (!keepsWelcome) await welcome.close();
  return {
    context,
    welcome,
    async close() {
      await context.close();
      await gateway.close();
    },
  };
}

/** Chromium names an unpacked extension after its folder: 128 bits of a digest, in the letters a to p. */
export function idOfFolder(folder: string): string {
  const digest = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}
