import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { until } from '../../browsers/until.ts';
import { type Gateway, openGateway } from '../../e2e/harness/gateway.ts';
import { siroCsv } from '../../stubs/siro-csv.ts';
import { type Firefox, startFirefox } from './marionette.ts';
import { openSurface, type Surface } from './surface.ts';

const ID = 'opcoscope@opcoscope.example';
/** Firefox gives each installation another address, unless told. */
const HOST = 'aaaaaaaa-1111-4222-8333-bbbbbbbbbbbb';
const built = path.join(import.meta.dirname, '../../../dist-ext/firefox-mv3');

const EXTENSION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { extension } = WebExtensionPolicy.getByID('${ID}');
  const window = Services.wm.getMostRecentWindow('navigator:browser');
  const browsers = [...window.document.querySelectorAll('browser')];
`;

/** The icon, pinned to the toolbar, of the window in front. */
const ICON = `
  const { CustomizableUI } = ChromeUtils.importESModule('moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
  const { widget } = ExtensionParent.apiManager.global.browserActionFor(extension);
  if (CustomizableUI.getPlacementOfWidget(widget.id)?.area !== CustomizableUI.AREA_NAVBAR) {
    CustomizableUI.addWidgetToArea(widget.id, CustomizableUI.AREA_NAVBAR);
  }
  const icon = widget.forWindow(window).node.querySelector('.unified-extensions-item-action-button');
`;

interface Fixtures {
  /** First language that the person reads. */
  language: string;
  gateway: Gateway;
  firefox: Firefox;
  /** A tab of its own for an address; one of the extension's pages where it begins with a slash. */
  openTab: (address: string) => Promise<Surface>;
  /** Clicks the icon in the toolbar, for the tab in front, and gives the popup that opens. */
  clickAction: () => Promise<Surface>;
  /** What the icon in the toolbar wears over the tab in front. */
  icon: () => Promise<{ badge: string; title: string }>;
  /** The sidebar, once it is open. */
  sidebar: Surface;
  openSidebar: () => Promise<Surface>;
  /** Installs the official table of June 2026 from a file, and gives the page of options. */
  installTable: () => Promise<Surface>;
  /** Answers the browser's own question about a permission, the next time that it asks. */
  answerPrompt: (answer: 'allow' | 'deny') => Promise<void>;
  /** Allows a site to be read without a click, as the person's answer to the browser's question does. */
  allowSite: (host: string) => Promise<void>;
  /** Takes a line of the menu that is open. */
  chooseInMenu: (name: string) => Promise<void>;
  addressBar: {
    /** Types as a keyboard does, in place of what is there. */
    type: (text: string) => Promise<void>;
    /** Waits until the lines under it hold a text. */
    says: (text: string) => Promise<void>;
    /** Presses Enter. */
    take: () => Promise<void>;
  };
  /** Addresses of the tabs of the window in front; those of the extension's pages begin with a slash. */
  openAddresses: () => Promise<string[]>;
  /** Installs another version over the one that is there. */
  updateExtension: (version: string) => Promise<void>;
  /** Opens a private window, in which the extension is allowed, and brings it to the front. @returns closes it */
  openPrivateWindow: () => Promise<() => Promise<void>>;
}

/** Playwright's `test`, with a Firefox that has the built extension installed and reaches this machine only. */
export const test = base.extend<Fixtures>({
  language: ['fr', { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern.
  gateway: async ({}, use) => {
    const gateway = await openGateway();
    await use(gateway);
    await gateway.close();
  },

  firefox: async ({ gateway, language }, use) => {
    const firefox = await startFirefox({
      command: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
      preferences: {
        'extensions.webextensions.uuids': JSON.stringify({ [ID]: HOST }),
        'intl.accept_languages': language,
        // Every https host but this machine is the gateway.
        'network.dns.forceResolve': '127.0.0.1',
        'network.socket.forcePort': `443=${gateway.port}`,
        // A button of a question may be clicked at once: a test does not click by mistake.
        'security.notification_enable_delay': 0,
      },
    });
    // Nobody installs anything in the first second of a browser: its window is there before.
    await until(
      () =>
        firefox.inBrowser(
          `const window = Services.wm.getMostRecentWindow('navigator:browser');
           await window.delayedStartupPromise;
           return true;`,
        ),
      () => 'No window opens.',
    );
    await firefox.send('Addon:Install', { path: built, temporary: true, allowPrivateBrowsing: true });
    await use(firefox);
    await firefox.close();
  },

  openTab: async ({ firefox }, use) => {
    let count = 0;
    await use(async (address) => {
      count += 1;
      const number = count;
      const url = address.startsWith('/') ? `moz-extension://${HOST}${address}` : address;
      await firefox.inBrowser(
        `${EXTENSION}
         const tab = window.gBrowser.addTrustedTab(args[0]);
         tab.linkedBrowser.opcoscopeTab = args[1];
         window.gBrowser.selectedTab = tab;`,
        url,
        number,
      );
      const where = `browsers.find((each) => each.opcoscopeTab === ${number})`;
      await until(
        () =>
          firefox.inBrowser(
            `${EXTENSION}
             const browser = ${where};
             return browser.currentURI.spec.startsWith(args[0]) && !browser.webProgress.isLoadingDocument;`,
            url,
          ),
        () => `${address} does not load.`,
      );
      return openSurface(firefox, where);
    });
  },

  clickAction: async ({ firefox }, use) => {
    await use(async () => {
      await firefox.inBrowser(
        `${EXTENSION}
         ${ICON}
         const { left, top, width, height } = icon.getBoundingClientRect();
         for (const type of ['mousemove', 'mousedown', 'mouseup']) {
           window.synthesizeMouseEvent(type, left + width / 2, top + height / 2, { clickCount: 1 });
         }`,
      );
      return openSurface(
        firefox,
        `[...window.document.querySelectorAll('browser')].find((each) => each.currentURI.spec.endsWith('/popup.html'))`,
      );
    });
  },

  icon: async ({ firefox }, use) => {
    await use(async () => {
      const shown = await firefox.inBrowser(
        `${EXTENSION} ${ICON} return { badge: icon.getAttribute('badge') ?? '', title: icon.getAttribute('tooltiptext') };`,
      );
      return shown as { badge: string; title: string };
    });
  },

  allowSite: async ({ firefox }, use) => {
    await use(async (host) => {
      await firefox.inBrowser(
        `${EXTENSION}
         const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
         await ExtensionPermissions.add(extension.id, { permissions: [], origins: ['https://' + args[0] + '/*'] }, extension);`,
        host,
      );
    });
  },

  chooseInMenu: async ({ firefox }, use) => {
    await use(async (name) => {
      let seen: unknown;
      await until(
        async () => {
          seen = await firefox.inBrowser(
            `${EXTENSION}
             const menu = window.document.getElementById('contentAreaContextMenu');
             if (menu.state !== 'open') return 'no menu';
             const lines = [...menu.querySelectorAll('menuitem')].filter(({ hidden }) => !hidden);
             const line = lines.find(({ label }) => label.replace(/\\s+/g, ' ') === args[0]);
             if (!line) return lines.map(({ label }) => label);
             menu.activateItem(line);
             return true;`,
            name,
          );
          return seen === true;
        },
        () => `The menu has no ${name}: ${seen}`,
      );
    });
  },

  addressBar: async ({ firefox }, use) => {
    const press = (keys: { key: string; keyCode?: number }[], isAnew: boolean) =>
      firefox.inBrowser(
        `${EXTENSION}
         window.gURLBar.focus();
         if (args[1]) window.gURLBar.select();
         const typist = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
         typist.beginInputTransactionForTests(window);
         for (const key of args[0]) {
           const event = new window.KeyboardEvent('', key);
           typist.keydown(event);
           typist.keyup(event);
         }`,
        keys,
        isAnew,
      );
    await use({
      type: async (text) =>
        void (await press(
          [...text].map((key) => ({ key })),
          true,
        )),
      take: async () => void (await press([{ key: 'Enter', keyCode: 13 }], false)),
      says: async (expected) => {
        let seen = '';
        await until(
          async () => {
            const lines = await firefox.inBrowser(
              `${EXTENSION} return [...window.document.querySelectorAll('.urlbarView-row')].map(({ textContent }) => textContent);`,
            );
            seen = (lines as string[]).join(' | ').replace(/\s+/g, ' ');
            return seen.includes(expected);
          },
          () => `Not said: ${expected}. What is said: ${seen}`,
        );
      },
    });
  },

  openAddresses: async ({ firefox }, use) => {
    await use(async () => {
      const addresses = await firefox.inBrowser(
        `${EXTENSION} return window.gBrowser.browsers.map(({ currentURI }) => currentURI.spec);`,
      );
      return (addresses as string[]).map((address) => address.replace(`moz-extension://${HOST}`, ''));
    });
  },

  updateExtension: async ({ firefox }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'opcoscope-update-'));
    await use(async (version) => {
      cpSync(built, folder, { recursive: true });
      const file = path.join(folder, 'manifest.json');
      writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
      await firefox.send('Addon:Install', { path: folder, temporary: true, allowPrivateBrowsing: true });
    });
    rmSync(folder, { recursive: true, force: true });
  },

  sidebar: async ({ firefox }, use) => {
    // The sidebar's own document holds the browser of the extension's page.
    await use(
      openSurface(
        firefox,
        `window.document.getElementById('sidebar').contentDocument?.getElementById('webext-panels-browser')`,
      ),
    );
  },

  openSidebar: async ({ firefox, sidebar }, use) => {
    await use(async () => {
      await firefox.inBrowser(
        `${EXTENSION} await window.SidebarController.show('opcoscope_opcoscope_example-sidebar-action');`,
      );
      return sidebar;
    });
  },

  installTable: async ({ openTab }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'opcoscope-table-'));
    await use(async () => {
      const file = path.join(folder, 'siro-202606.csv');
      writeFileSync(file, siroCsv(5000));
      const options = await openTab('/options.html');
      await (await options.find('file', /^Fichier/)).choose(file);
      await (await options.find('button', 'Installer')).click();
      await options.says('La table de juin 2026 est installée.');
      return options;
    });
    rmSync(folder, { recursive: true, force: true });
  },

  answerPrompt: async ({ firefox }, use) => {
    await use(async (answer) => {
      await until(
        () =>
          firefox.inBrowser(
            `${EXTENSION}
             const notification = window.PopupNotifications.panel.querySelector('popupnotification');
             if (window.PopupNotifications.panel.state !== 'open' || !notification) return false;
             notification[args[0] === 'allow' ? 'button' : 'secondaryButton'].click();
             return true;`,
            answer,
          ),
        () => 'The browser asks nothing.',
      );
    });
  },

  openPrivateWindow: async ({ firefox }, use) => {
    await use(async () => {
      await firefox.inBrowser(
        `${EXTENSION}
         const opened = window.OpenBrowserWindow({ private: true });
         await new Promise((resolve) => {
           const observe = (subject) => {
             if (subject !== opened) return;
             Services.obs.removeObserver(observe, 'browser-delayed-startup-finished');
             resolve();
           };
           Services.obs.addObserver(observe, 'browser-delayed-startup-finished');
         });
         opened.focus();`,
      );
      return async () => {
        await firefox.inBrowser(`${EXTENSION} window.close();`);
      };
    });
  },
});

export const expect = test.expect;
