import type { BrowserContext, Page, Worker } from '@playwright/test';
import { openBrowserSession, sendToExtensions } from './browser-session.ts';

/** The worker of the extension, which is awake, or wakes soon. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/**
 * Ends the worker, as the browser does when it has had nothing to do for a while.
 * @param page a page of the extension
 */
export async function stopWorker(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const isStopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await isStopped;
  await session.detach();
}

/** Installs the extension of the same folder anew, in the same profile, as an update does. */
export async function updateExtension(context: BrowserContext, folder: string): Promise<void> {
  const session = await openBrowserSession(context);
  await sendToExtensions(session, 'loadUnpacked', { path: folder });
  await session.detach();
}

/** The part of the extension's own interface that tests look at. */
export interface ExtensionChrome {
  action: {
    getBadgeText(of: { tabId: number }): Promise<string>;
    getTitle(of: { tabId: number }): Promise<string>;
  };
  tabs: {
    query(which: object): Promise<{ id: number; url?: string; active: boolean; windowId: number }[]>;
  };
  runtime: { getManifest(): { version: string } };
  contextMenus: {
    update(id: string, change: object): Promise<void>;
    onClicked: { dispatch(info: object, tab?: object): void };
  };
  omnibox: {
    setDefaultSuggestion(suggestion: { description: string }): void;
    onInputChanged: { addListener(listener: unknown): void };
    onInputEntered: { dispatch(text: string, disposition: string): void };
  };
  permissions: {
    contains(of: object): Promise<boolean>;
    onRemoved: { dispatch(of: object): void };
  };
  scripting: { executeScript(injection: object): Promise<unknown> };
  sidePanel: { open(where: object): Promise<void> };
  storage: {
    local: { get(key: string): Promise<Record<string, unknown>>; set(entries: object): Promise<void> };
    session: { get(key: string): Promise<Record<string, unknown>> };
  };
}
