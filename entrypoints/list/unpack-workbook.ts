import { Inflate } from 'fflate';
import type { SheetFault } from '../../core/sheet/sheet.ts';

/** The parts of a workbook that it takes to read one of its sheets. */
export interface Workbook {
  entries: Record<string, Uint8Array>;
  /** Names of its sheets, in their order. */
  sheets: string[];
  /** The part that holds the chosen one. */
  sheetPath: string | null;
}

interface ZipEntry {
  name: string;
  method: number;
  start: number;
  packed: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
/** Longest comment behind the directory of a zip. */
const MOST_COMMENT = 65_557;
/** Parts of a workbook; a real one has some tens. */
const MOST_ENTRIES = 10_000;
/** Packed bytes that are unpacked at a time. */
const PIECE = 65_536;

class TooLarge extends Error {}

/**
 * Unpacks the parts of a workbook that are text, and counts what comes out: what a zip says of its own sizes is not trusted.
 * Other sheets than the chosen one stay packed.
 * @param most bytes that may come out
 */
export function unpackWorkbook(
  bytes: Uint8Array,
  sheet: number,
  most: number,
): { ok: true; workbook: Workbook } | { ok: false; fault: SheetFault } {
  const directory = readDirectory(bytes);
  if (!directory) return { ok: false, fault: { id: 'damaged' } };
  const byName = new Map(directory.map((entry) => [entry.name, entry]));
  if (byName.has('EncryptedPackage')) return { ok: false, fault: { id: 'password' } };
  const workbookPath = [...byName.keys()].find((name) => /^\/?xl\/workbook\.xml$/i.test(name));
  // A zip of anything else: a document, an archive of files.
  if (!workbookPath) return { ok: false, fault: { id: 'not-a-sheet' } };

  let left = most;
  const entries: Record<string, Uint8Array> = {};
  const unpack = (entry: ZipEntry): Uint8Array => {
    const unpacked = inflate(bytes, entry, left);
    left -= unpacked.length;
    entries[entry.name] = unpacked;
    return unpacked;
  };
  try {
    const texts = new TextDecoder();
    for (const entry of directory) {
      if (
        /\.(?:xml|rels)$/i.test(entry.name) &&
        !/^\/?xl\/(?:worksheets\/[^/]+\.xml|(?:charts|drawings|media|theme|pivot\w+)\/)/i.test(entry.name)
      ) {
        unpack(entry);
      }
    }
    const listed = sheetsOf(
      texts.decode(entries[workbookPath]),
      texts.decode(entries['xl/_rels/workbook.xml.rels'] ?? new Uint8Array()),
    );
    const sheetPath = listed[sheet]?.path ?? null;
    for (const { path } of listed) {
      const entry = byName.get(path) ?? byName.get(`/${path}`);
      if (!entry) continue;
      if (path === sheetPath) unpack(entry);
      // The reader wants every sheet to be there.
      else entries[entry.name] = new TextEncoder().encode('<worksheet><sheetData/></worksheet>');
    }
    return { ok: true, workbook: { entries, sheets: listed.map(({ name }) => name), sheetPath } };
  } catch (error) {
    return { ok: false, fault: error instanceof TooLarge ? { id: 'unpacks-too-large', most } : { id: 'damaged' } };
  }
}

/** The entries of a zip by its directory, which stands at its end; null where there is none that can be read. */
function readDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let end = bytes.length - 22;
  for (const last = Math.max(0, bytes.length - MOST_COMMENT); end >= last; end--) {
    if (view.getUint32(end, true) === END_OF_DIRECTORY) break;
  }
  if (end < 0 || view.getUint32(end, true) !== END_OF_DIRECTORY) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) return null;
  const entries: ZipEntry[] = [];
  try {
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) return null;
      const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
        number,
        number,
        number,
      ];
      const local = view.getUint32(at + 42, true);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        start,
      });
      at += 46 + name + extra + comment;
    }
  } catch {
    return null;
  }
  return entries;
}

function inflate(bytes: Uint8Array, { method, start, packed }: ZipEntry, most: number): Uint8Array {
  const source = bytes.subarray(start, start + packed);
  if (source.length !== packed) throw new Error('The zip is shorter than it says.');
  if (method === STORED) {
    if (packed > most) throw new TooLarge();
    return source.slice();
  }
  if (method !== DEFLATED) throw new Error('A packing that workbooks do not have.');
  const parts: Uint8Array[] = [];
  let count = 0;
  let isWhole = false;
  const inflating = new Inflate((part, isLast) => {
    count += part.length;
    if (count > most) throw new TooLarge();
    parts.push(part);
    isWhole = isLast;
  });
  for (let at = 0; at < source.length; at += PIECE) {
    inflating.push(source.subarray(at, at + PIECE), at + PIECE >= source.length);
  }
  if (!isWhole) throw new Error('A part of the zip has no end.');
  const all = new Uint8Array(count);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The sheets that a workbook lists, with the parts that hold them. */
function sheetsOf(workbook: string, relations: string): { name: string; path: string }[] {
  const targets = new Map<string, string>();
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)) {
    const id = attribute(tag, 'Id');
    const target = attribute(tag, 'Target');
    if (id && target) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  return [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].flatMap(([tag]) => {
    const name = attribute(tag, 'name');
    const path = targets.get(attribute(tag, '\\w+:id') ?? '');
    return name !== null && path ? { name, path } : [];
  });
}

function attribute(tag: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  if (value === undefined) return null;
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return value.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (_, decimal, hex, sign) =>
    sign ? (signs[sign.toLowerCase()] ?? '') : String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
  );
}
