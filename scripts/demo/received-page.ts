import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { PAGES } from './render-page.ts';

/** The forms of the demo hold a few lines. */
const MOST_BYTES = 20_000;

/** What a form of the demo sent, name by name; null where it is longer than any of them. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BYTES) return null;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

/** The page that shows a form's entries, each as plain text, and leads back to the page that sent them. */
export function receivedPage(entries: URLSearchParams, from: string | undefined): string {
  const rows = [...entries].map(([name, value]) => `<div><dt>${asText(name)}</dt><dd>${asText(value)}</dd></div>`);
  const address = from && URL.canParse(from) ? new URL(from).pathname : '/';
  return readFileSync(path.join(import.meta.dirname, 'pages/received.html'), 'utf8')
    .replace('<!-- entries -->', () => rows.join('\n          '))
    .replace('<!-- back -->', Object.hasOwn(PAGES, address) ? address : '/');
}

function asText(value: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return value.replace(/[&<>"]/g, (sign) => signs[sign] as string);
}
