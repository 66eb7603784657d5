import { spawn } from 'node:child_process';
import { Builder, Capabilities, type WebElement } from 'selenium-webdriver';
import { freePort } from '../firefox/harness/free-port.ts';
import { type BrowserPage, CANDIDATES, type DriverElement, findIn, scriptOf } from './browser-page.ts';
import { until } from './until.ts';

const WITHOUT_SCREEN = {
  // As root, and without a graphics card.
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  WEBKIT_DISABLE_COMPOSITING_MODE: '1',
  LIBGL_ALWAYS_SOFTWARE: '1',
};

export interface WebKit {
  /** WebKitWebDriver. */
  driver: string;
  /** MiniBrowser, the plain window that WebKitGTK brings. */
  browser: string;
}

/** A WebKitGTK of its own on a screen that nobody sees, with one page. */
export async function openWebKitPage({ driver, browser }: WebKit): Promise<BrowserPage & { close(): Promise<void> }> {
  const port = await freePort();
  const server = spawn('xvfb-run', ['--auto-servernum', driver, `--port=${port}`], {
    stdio: 'ignore',
    env: { ...process.env, ...WITHOUT_SCREEN },
    // A group of its own, so that screen and browser end with it.
    detached: true,
  });
  const end = () => {
    if (server.pid !== undefined && server.exitCode === null) process.kill(-server.pid, 'SIGTERM');
  };
  try {
    await until(
      async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok,
      () => 'WebKitWebDriver does not answer.',
    );
    const page = await new Builder()
      .usingServer(`http://127.0.0.1:${port}`)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
        }),
      )
      .build();
    const elementOf = (element: WebElement): DriverElement => ({
      role: () => element.getAriaRole(),
      name: () => element.getAccessibleName(),
      part: {
        click: () => element.click(),
        press: (text) => element.sendKeys(text),
        text: () => element.getText(),
        isEnabled: () => element.isEnabled(),
      },
    });
    return {
      open: (url) => page.get(url),
      ...findIn(async () => (await page.executeScript<WebElement[]>(CANDIDATES)).map(elementOf)),
      async evaluate(body, argument, before) {
        const answer = await page.executeAsyncScript<{ value?: unknown; error?: string }>(
          scriptOf(body, before),
          argument ?? null,
        );
        if (answer.error) throw new Error(answer.error);
        return answer.value as never;
      },
      async close() {
        await page.quit().catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
