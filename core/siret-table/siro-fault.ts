/** Why a file is not the official one as published. Nothing of it is used. */
export type SiroFault =
  /** No bytes, or no row below the header. */
  | { id: 'empty' }
  /** The first line is another one: `found` is its beginning, at most 120 characters. */
  | { id: 'header'; found: string }
  /** A copy saved by a spreadsheet, with commas, semicolons or tabs between its columns. */
  | { id: 'spreadsheet'; separator: ',' | ';' | '\t' }
  /** Bytes that are not UTF-8, for instance a file in Latin-1. */
  | { id: 'encoding'; line: number }
  /** A name in an OPCO column that is none of the eleven; at most 120 characters of it. */
  | { id: 'label'; label: string; line: number }
  /** The last line stops half-way. */
  | { id: 'truncated'; line: number }
  /**
   * More than one line in a hundred cannot be read: this is not the file it claims to be. `rows` counts the lines below
   * the header that were read until then, rejected ones too, blank ones not.
   */
  | { id: 'too-many-rejected'; rejected: RejectedLines; rows: number };

export type RejectedReason =
  /** Not four columns. */
  | 'columns'
  /** Not 14 digits, or only zeros: zeros lost in front, or a number in scientific notation. */
  | 'siret'
  /** Neither empty nor four digits; or one too many, when a file has more different rows than there can be. */
  | 'idcc'
  /** The SIRET occurs again and says something else: neither line can be trusted. */
  | 'contradiction';

export interface RejectedLine {
  /** Counted from 1, the header being line 1. */
  line: number;
  reason: RejectedReason;
  /** The line, at most 80 characters. */
  text: string;
}

export interface RejectedLines {
  total: number;
  /** The first 1 000, by line. */
  lines: RejectedLine[];
}
