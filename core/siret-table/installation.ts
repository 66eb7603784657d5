import type { TableFault } from './siret-table.ts';
import type { SiroFault } from './siro-fault.ts';

/** Where an installed table came from: the publisher, another address, or a file that the person chose. */
export type Provenance =
  | { kind: 'publisher' }
  | { kind: 'host'; host: string /** Of the folder, where it is known. */; url?: string }
  | { kind: 'file'; name: string };

/** What an installation is at: the bytes come, they are read, written in our format, and put in the place of the old. */
export type InstallStage = 'download' | 'read' | 'convert' | 'keep';

/** Why an installation stopped. Whatever the reason, the table that was in use stays in use. */
export type InstallFault =
  /** The bytes are no table in our format that can be used. */
  | { kind: 'table'; fault: TableFault }
  /** The bytes are not the official file as published. */
  | { kind: 'official'; fault: SiroFault }
  /** No archive that can be read, no CSV in it, more than 1 GB when unpacked, or a CSV in it of a month that nothing says. */
  | { kind: 'archive'; reason: 'unreadable' | 'no-table' | 'too-big' | 'no-month' }
  /** The chosen file cannot be read: it was moved, or belongs to somebody else. */
  | { kind: 'file-unreadable' }
  /** The publisher's list of releases does not answer, or names no file with a secure address. */
  | { kind: 'no-release' }
  /** The permission to download from a host was not given. */
  | { kind: 'permission'; host: string }
  /** No answer at all from a host. */
  | { kind: 'network'; host: string }
  /** An answer that is no file, with its HTTP status. */
  | { kind: 'http'; host: string; status: number }
  /** The download stopped half-way; where its bytes are kept, it can go on from there. */
  | { kind: 'cut'; received: number; total: number | null; isKept: boolean }
  /** The file has another size than was announced, in bytes. */
  | { kind: 'other-size'; expected: number; found: number }
  /** The folder's description is absent, or cannot be understood. */
  | { kind: 'folder'; reason: 'no-description' | 'unknown-description' | 'not-https' | 'no-address' }
  /** The file of a folder is bigger than a table can be, in bytes. */
  | { kind: 'too-big'; bytes: number; limit: number }
  /** The file of a folder does not fit the SHA-256 of its description. */
  | { kind: 'other-content' }
  /** The disk or the browser's share of it is full; bytes, null where the browser does not say. */
  | { kind: 'quota'; needed: number; free: number | null }
  /** The browser's store refuses for another reason. */
  | { kind: 'store' }
  /** Another page is installing or deleting a table. */
  | { kind: 'busy' }
  /** The work broke off, most often for want of memory. */
  | { kind: 'crash' };

/** Why an installed table cannot be read. It is never a reason to say that an establishment is not in it. */
export type InstalledFault =
  /** What is kept is not what was installed: it must be installed again. */
  | 'damaged'
  /** Another version of the extension installed it, in a format that this one does not read. */
  | 'other-format'
  /** The browser's store does not answer. */
  | 'unavailable'
  /** Firefox opens no database in a private window. */
  | 'private-window';
