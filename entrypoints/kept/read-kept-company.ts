import { readKeptAnswer } from '../../core/cache/kept-answer.ts';
import type { KeptCompany, OpcoChange } from './companies.ts';
import { isMonth } from './is-month.ts';
import { readCompanyNumber } from './read-company-number.ts';
import { isOrigin, isSaying, readSaid } from './table-said.ts';

/** Most characters of a note and of a tag, and most tags of a company. */
export const MOST = { note: 2000, tag: 40, tags: 20 };

/**
 * What a store, or a file, holds as a company; undefined where it is none. The name of a sole trader is gone where the
 * company is not saved, and a name that is withheld is none.
 */
export function readKeptCompany(stored: unknown): KeptCompany | undefined {
  const record: Record<string, unknown> = Object(stored);
  const { seenAt, saved } = record;
  const answer = readKeptAnswer(stored);
  const number = readCompanyNumber(record.number);
  if (!answer || !number || !isTime(seenAt)) return undefined;
  const others = Array.isArray(record.elsewhere) ? record.elsewhere.flatMap((said) => readSaid(said) ?? []) : [];
  return withoutPersonName({
    ...answer,
    number,
    seenAt,
    saved: saved === null ? null : readSaved(saved, seenAt),
    last: readSaid(record.last) ?? null,
    ...(others.length > 0 && { elsewhere: others }),
    change: readChange(record.change),
  });
}

/** The company as it may be written: with no name that is withheld, and none of a sole trader unless it is saved. */
export function withoutPersonName(company: KeptCompany): KeptCompany {
  const { facts, saved } = company;
  const isPerson = facts.legalCategory?.value.startsWith('1');
  const isWithheld = facts.isNameWithheld?.value || facts.name?.value.includes('NON-DIFFUSIBLE');
  if (!facts.name || !(isWithheld || (isPerson && !saved))) return company;
  const { name, ...nameless } = facts;
  return { ...company, facts: nameless };
}

/** Each tag once, without blanks around it; capitals make no other tag. */
export function readTags(tags: readonly unknown[]): string[] {
  const byFolded = new Map<string, string>();
  for (const tag of tags) {
    if (typeof tag !== 'string') continue;
    const plain = tag.replace(/\s+/g, ' ').trim().slice(0, MOST.tag).trim();
    const folded = plain.toLocaleLowerCase('fr');
    if (plain && !byFolded.has(folded)) byFolded.set(folded, plain);
  }
  return [...byFolded.values()].slice(0, MOST.tags);
}

/** That it is saved counts: tags, note or day that cannot be read are none. */
function readSaved(stored: unknown, seenAt: number): KeptCompany['saved'] {
  if (stored === undefined) return null;
  const { at, tags, note, changedAt } = Object(stored) as Record<string, unknown>;
  return {
    at: isTime(at) ? at : seenAt,
    tags: readTags(Array.isArray(tags) ? tags : []),
    note: typeof note === 'string' ? note.slice(0, MOST.note) : '',
    ...(isTime(changedAt) && { changedAt }),
  };
}

function readChange(stored: unknown): OpcoChange | null {
  const { before, beforeMonth, after, afterMonth, origin } = Object(stored) as Record<keyof OpcoChange, unknown>;
  if (!isSaying(before) || !isSaying(after) || !isMonth(beforeMonth) || !isMonth(afterMonth)) return null;
  return { before, beforeMonth, after, afterMonth, ...(isOrigin(origin) && { origin }) };
}

/** Milliseconds since 1970. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && value >= 0 && value <= 8.64e15;
}
