import { parseRncp, parseRs } from '../../core/identifiers/rncp.ts';
import type { BuilderFault } from '../../core/wording/builder-wording.ts';
import { readColour } from './accent-contrast.ts';
import type { Choices, TypedField } from './choices.ts';

export type Theme = 'plain' | 'warm' | 'night';

/** The tag that the choices make. */
export interface ReadChoices {
  /** Of the tag, by name, in the order in which they are written; an empty text stands for a name alone. */
  attributes: Record<string, string>;
  /** Theme of the folder that the page loads beside. */
  theme: Theme | null;
  /** As `#rrggbb`. */
  accent: string | null;
  /** Of the folder, with its slash; null where what was typed is none. */
  address: string | null;
  /** Hosts that the element asks about a company, besides that of the folder: origins. */
  api: string | null;
  tableSrc: string | null;
  /** Beside which field something is to be said. What is wrong is left out of the tag. */
  faults: Partial<Record<TypedField, BuilderFault>>;
}

type Read<Value> = { value: Value } | { fault: BuilderFault };

const THEMES: readonly string[] = ['plain', 'warm', 'night'] satisfies Theme[];

/** Reads what was chosen and typed. */
export function readChoices(choices: Choices): ReadChoices {
  const faults: ReadChoices['faults'] = {};
  /** What was typed, read; null where it is empty or wrong. */
  function take(field: TypedField, read: (text: string) => Read<string>, isNeeded = false): string | null {
    const text = choices[field].trim();
    if (!text && !isNeeded) return null;
    const found: Read<string> = text ? read(text) : { fault: 'empty' };
    if ('value' in found) return found.value;
    faults[field] = found.fault;
    return null;
  }

  const isTold = choices.course === 'told';
  const theme = THEMES.includes(choices.look) ? (choices.look as Theme) : null;
  const accent = take('accent', readAccent);
  const api = choices.source === 'own' ? take('api', readServer, true) : null;
  const tableSrc = take('tableSrc', readServer);
  const name = choices.isInForm ? take('name', readName, true) : null;

  const entries: [name: string, value: string | false | null][] = [
    ['lang', choices.lang !== 'page' && choices.lang],
    ['mode', choices.mode !== 'finder' && choices.mode],
    ['theme', (choices.look === 'light' || choices.look === 'dark') && choices.look],
    ['class', theme && `opco-theme-${theme}`],
    ['profile', choices.profile || null],
    ['rncp', isTold && take('rncp', readCertification)],
    ['price', isTold && take('price', readAmount)],
    ['hours', isTold && take('hours', readAmount)],
    ['level', isTold && (choices.level || null)],
    ['api', choices.source === 'off' ? 'off' : api],
    ['table-src', tableSrc],
    ['name', name],
    ['required', choices.isInForm && choices.isRequired && name !== null && ''],
  ];
  const attributes: Record<string, string> = {};
  for (const [attribute, value] of entries) if (typeof value === 'string') attributes[attribute] = value;

  return { attributes, theme, accent, address: take('address', readFolder, true), api, tableSrc, faults };
}

function readAccent(text: string): Read<string> {
  const colour = readColour(text);
  return colour ? { value: colour } : { fault: 'no-colour' };
}

function readCertification(text: string): Read<string> {
  const rncp = parseRncp(text);
  if (rncp.ok) return { value: rncp.value };
  const rs = parseRs(text);
  return rs.ok ? { value: rs.value } : { fault: 'no-certification' };
}

/** `1 500,50 €` or `2450 h`: what people write behind a number says nothing new. */
function readAmount(text: string): Read<string> {
  const bare = text
    .replace(/(€( ?HT)?|euros?|h(eures?|ours)?)\s*$/i, '')
    .replace(/\s/g, '')
    .replace(',', '.');
  if (/^[-−–]\d/.test(bare)) return { fault: 'negative' };
  return /^\d{1,9}(\.\d+)?$/.test(bare) ? { value: String(Number(bare)) } : { fault: 'no-number' };
}

function readName(text: string): Read<string> {
  // A form sends any name; one with a space or a mark of HTML in it is a slip, or a label.
  return /^[\p{L}\p{N}_.:[\]-]+$/u.test(text) ? { value: text } : { fault: 'no-name' };
}

function readServer(text: string): Read<string> {
  if (!URL.canParse(text) || !/^[a-z]+:\/\//i.test(text)) return { fault: 'no-address' };
  const url = new URL(text);
  if (url.username || url.password) return { fault: 'no-address' };
  return url.protocol === 'https:' || isThisMachine(url) ? { value: url.href } : { fault: 'not-https' };
}

function readFolder(text: string): Read<string> {
  const read = readServer(text);
  if ('fault' in read) return read;
  const { pathname, search, hash } = new URL(read.value);
  if (search || hash || /\.(js|html|css)\/?$/.test(pathname)) return { fault: 'more-than-a-folder' };
  // The address of a site alone gets its slash from the browser; that of a folder does not.
  return pathname.endsWith('/') ? read : { fault: 'no-slash' };
}

/** Browsers take an address of the machine itself for as safe as https. */
export function isThisMachine(url: URL): boolean {
  return url.protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
}
