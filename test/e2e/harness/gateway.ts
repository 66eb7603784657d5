import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createSelfSignedCertificate } from './self-signed-certificate.ts';

/** Hosts of the upstreams; everything else is refused. */
const OFFICIAL_HOSTS = [
  'recherche-entreprises.api.gouv.fr',
  'tabular-api.data.gouv.fr',
  'www.data.gouv.fr',
  'static.data.gouv.fr',
];

/** What Chromium and Firefox ask for themselves. */
const OWN_HOSTS = /(^|\.)((google|googleapis|gstatic)\.com|mozilla\.(com|net|org)|firefox\.com|mozgcp\.net)$/;

/**
 * Stands where the internet would be: every host name that the browser looks up is this server. Playwright's own routes
 * see no request of a toolbar popup, and they add CORS headers that the upstreams do not send.
 */
export interface Gateway {
  /** Switches for Chromium, so that it takes this server for every host but 127.0.0.1. */
  switches: string[];
  port: number;
  /** Every https address that a page or the extension asked for, in order. */
  asked: string[];
  /** Address of the stand-in for the official hosts; until there is one, their connections are cut. */
  upstreams: string | null;
  /** Addresses of the stand-ins for other hosts, by host. */
  others: Map<string, string>;
  close(): Promise<void>;
}

/** Opens a gateway on a free port. */
export async function openGateway(): Promise<Gateway> {
  const server = createServer(createSelfSignedCertificate(), (request, response) => {
    const host = request.headers.host ?? '';
    if (!OWN_HOSTS.test(host)) gateway.asked.push(`https://${host}${request.url}`);
    const standIn = gateway.others.get(host) ?? (OFFICIAL_HOSTS.includes(host) ? gateway.upstreams : null);
    if (standIn) passOn(request, response, standIn);
    else request.socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const gateway: Gateway = {
    switches: [`--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`, '--ignore-certificate-errors'],
    port,
    asked: [],
    upstreams: null,
    others: new Map(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return gateway;
}

/** Status, headers and body pass as they are, and a connection that the stand-in cuts is cut. */
function passOn(request: IncomingMessage, response: ServerResponse, upstreams: string): void {
  const { host: _host, ...headers } = request.headers;
  const onward = ask(upstreams + request.url, { method: request.method, headers }, (answer) => {
    // On a connection used before, Chromium asks once more when it is cut.
    response.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}
