import type { BrowserContext } from '@playwright/test';
import type { Gateway } from './gateway.ts';

const gateways = new WeakMap<BrowserContext, Gateway>();

/** Remembers the gateway that a browser was started with. */
export function setGateway(context: BrowserContext, gateway: Gateway): void {
  gateways.set(context, gateway);
}

/**
 * Sends what this browser asks of the official hosts, from pages, popup and worker alike, to a local stand-in. Any
 * other host is out of reach, as it is without this call.
 * @param upstreams.url address of the stand-in, without a trailing slash
 * @returns every https address that pages and the extension ask for, in order, growing as they ask
 */
export function routeUpstreams(context: BrowserContext, upstreams: { url: string }): readonly string[] {
  const gateway = gatewayOf(context);
  gateway.upstreams = upstreams.url;
  return gateway.asked;
}

/**
 * Sends what this browser asks of one more host to a local server.
 * @param url address of the server, without a trailing slash; null puts the host out of reach again
 */
export function routeHost(context: BrowserContext, host: string, url: string | null): void {
  const { others } = gatewayOf(context);
  if (url === null) others.delete(host);
  else others.set(host, url);
}

/** Puts every host out of reach, as a computer without a connection. */
export function cutNetwork(context: BrowserContext): void {
  const gateway = gatewayOf(context);
  gateway.upstreams = null;
  gateway.others.clear();
}

function gatewayOf(context: BrowserContext): Gateway {
  const gateway = gateways.get(context);
  if (!gateway) throw new Error('The context must come from the harness.');
  return gateway;
}
