import type { BrowserContext } from '@playwright/test';
import type { Gateway } from './gateway.ts';

const gateways = new WeakMap<BrowserContext, Gateway>();

/** Remembers the gateway that a browser was started with. */
export function setGateway(context: BrowserContext, gateway: Gateway): void {
  gateways.set(context, gateway);
}

/**
 * Sends what this browser asks of the three official hosts, from pages, popup and worker alike, to a local stand-in. Any
 * other host is out of reach, as it is without this call.
 * @param upstreams.url address of the stand-in, without a trailing slash
 * @returns every https address that pages and the extension ask for, in order, growing as they ask
 */
export function routeUpstreams(context: BrowserContext, upstreams: { url: string }): readonly string[] {
  const gateway = gateways.get(context);
  if (!gateway) throw new Error('The context must come from the harness.');
  gateway.upstreams = upstreams.url;
  return gateway.asked;
}
