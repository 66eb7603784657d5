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

/** A field that holds an object, as every upstream has them: absent, null or something else is undefined. */
export function readRecord(record: UpstreamRecord, field: string): UpstreamRecord | undefined {
  return readRecords([record[field]])[0];
}

/** The objects of a list; none when it is not a list. */
export function readRecords(list: unknown): UpstreamRecord[] {
  return Array.isArray(list) ? list.filter((item) => item !== null && typeof item === 'object') : [];
}

/** The same object without what is not known. */
export function known<T extends object>(values: { [Key in keyof T]: T[Key] | undefined }): T {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
}
