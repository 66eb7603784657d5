import type { BrowserContext, CDPSession } from '@playwright/test';

/** Talks to the browser itself, as its developer tools do. */
export async function openBrowserSession(context: BrowserContext): Promise<CDPSession> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The context has no browser.');
  return session;
}

/** Sends a command of the Extensions domain, of which Playwright's types know none. */
export function sendToExtensions(session: CDPSession, command: string, params: object): Promise<unknown> {
  return (session.send as (method: string, params: object) => Promise<unknown>).call(
    session,
    `Extensions.${command}`,
    params,
  );
}
