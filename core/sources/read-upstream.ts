/** An object of an upstream, whose fields may be absent, null, or of another type tomorrow. */
export type UpstreamRecord = Record<string, unknown>;

/** What Sirene puts in place of a value that its owner keeps from being published. */
const MASK = '[NON-DIFFUSIBLE]';

/** A field that is text and not masked, trimmed; undefined for anything else. */
export function readText(record: UpstreamRecord | undefined, field: string): string | undefined {
  const value = record?.[field];
  return typeof value === 'string' && !value.includes(MASK) ? value.trim() || undefined : undefined;
}

/** True when a field is masked. */
export function isMasked(record: UpstreamRecord, field: string): boolean {
  return String(record[field]).includes(MASK);
}

export function isRecord(value: unknown): value is UpstreamRecord {
  return value !== null && typeof value === 'object';
}

/** A value that is an object; undefined for null or anything else. */
export function readRecord(value: unknown): UpstreamRecord | undefined {
  return isRecord(value) ? value : undefined;
}

/** A value that is a list; an empty one for anything else. */
export function readList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The same object without what is not known. */
export function known<T extends object>(values: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
