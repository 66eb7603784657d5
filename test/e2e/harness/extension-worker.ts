import type { BrowserContext, Worker } from '@playwright/test';

/** The worker of the extension, which is awake, or wakes soon. */
export async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
}

/** Ends the worker, as the browser does when it has had nothing to do for a while. */
export async function stopWorker(context: BrowserContext): Promise<void> {
  const worker = await workerOf(context);
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The context has no browser.');
  const isGone = new Promise((resolve) => worker.once('close', resolve));
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  for (const { targetId } of targetInfos) await session.send('Target.closeTarget', { targetId });
  await isGone;
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
  runtime: { reload(): void; getManifest(): { version: string } };
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
