import type { CompanyProfile, LegalPage, MentionPlace } from '../answer.ts';
import type { GatheredPage, PageMeta } from './gathered-page.ts';
import type { PageLine } from './page-lines.ts';
import type { StructuredItem } from './structured-data.ts';

/** What is beyond is left out: no honest page fills it. */
const MOST = { lines: 20_000, text: 1_000_000, metas: 50, items: 5_000, legalPages: 10 };
const LONGEST = {
  address: 2000,
  title: 300,
  line: 4200,
  label: 170,
  meta: 300,
  value: 500_000,
  name: 80,
  selection: 200,
};
/** An item inside an item of a list is 3 deep. */
const DEEPEST = 25;

const KINDS: readonly LegalPage['kind'][] = ['legal-notice', 'terms', 'contact'];
const PLACES: readonly MentionPlace[] = ['text', 'structured-data', 'meta', 'address'];

/**
 * What came out of a page, checked as if a stranger had typed it: the page may be hostile. Texts lose control characters
 * and are cut to their length, lists are capped, only http(s) addresses stay, and what is not known is dropped.
 * @returns null for what is no gathered page at all; otherwise a page with what holds
 */
export function checkGathered(value: unknown): GatheredPage | null {
  const found = asRecord(value);
  const url = readAddress(found?.url);
  if (!found || !url) return null;
  let textLeft = MOST.text;
  const checkLine = (line: unknown): PageLine | null => {
    const { text, label, isHeading, row } = asRecord(line) ?? {};
    const shown = readText(text, Math.min(LONGEST.line, textLeft));
    textLeft -= shown.length;
    if (!shown) return null;
    const checked = { text: shown, label: readText(label, LONGEST.label), isHeading: isHeading === true };
    return typeof row === 'number' ? { ...checked, row } : checked;
  };
  let valuesLeft = MOST.items;
  const checkItem = (item: unknown, depth: number): StructuredItem | null => {
    const { types, properties } = asRecord(item) ?? {};
    if (!asRecord(properties) || depth > DEEPEST || valuesLeft-- < 0) return null;
    const kept: Record<string, (string | StructuredItem)[]> = Object.create(null);
    for (const [name, values] of Object.entries(properties as object)) {
      kept[name] = checkList(values, MOST.items, (one) =>
        typeof one === 'string' ? readText(one, LONGEST.value) : checkItem(one, depth + 1),
      );
    }
    return { types: checkList(types, MOST.items, (type) => readText(type, LONGEST.name) || null), properties: kept };
  };
  return {
    url,
    title: readText(found.title, LONGEST.title),
    lines: checkList(found.lines, MOST.lines, checkLine),
    metas: checkList(found.metas, MOST.metas, checkMeta),
    items: checkList(found.items, MOST.items, (item) => checkItem(item, 0)),
    legalPages: checkList(found.legalPages, MOST.legalPages, checkLegalPage),
    profile: checkProfile(found.profile),
    selection: readText(found.selection, LONGEST.selection).trim(),
    isComplete: found.isComplete === true && textLeft > 0,
  };
}

function checkMeta(value: unknown): PageMeta | null {
  const { name, content } = asRecord(value) ?? {};
  const text = readText(content, LONGEST.meta);
  return text ? { name: readText(name, LONGEST.name), content: text } : null;
}

function checkLegalPage(value: unknown): LegalPage | null {
  const { kind, url, label, isSameOrigin } = asRecord(value) ?? {};
  const known = KINDS.find((one) => one === kind);
  const address = readAddress(url);
  if (!known || !address) return null;
  return { kind: known, url: address, label: readShown(label, LONGEST.name), isSameOrigin: isSameOrigin === true };
}

function checkProfile(value: unknown): CompanyProfile | null {
  const { name, town, place } = asRecord(value) ?? {};
  const known = PLACES.find((one) => one === place);
  const shown = readShown(name, LONGEST.name);
  return known && shown ? { name: shown, town: readShown(town, LONGEST.name) || null, place: known } : null;
}

function checkList<T>(value: unknown, most: number, check: (item: unknown) => T | null): T[] {
  const kept: T[] = [];
  if (!Array.isArray(value)) return kept;
  for (const item of value) {
    const checked = check(item);
    if (checked !== null) kept.push(checked);
    if (kept.length === most) break;
  }
  return kept;
}

/** A text without control characters; empty for what is none. */
function readText(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, Math.max(0, longest)).replace(/\p{Cc}/gu, ' ') : '';
}

/** As `readText`, without the characters that hide or turn what stands around them: for what is shown as it is. */
function readShown(value: unknown, longest: number): string {
  return readText(value, longest)
    .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .trim();
}

function readAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST.address) return null;
  const { protocol = '', username, password, href } = URL.parse(value) ?? {};
  return href && /^https?:$/.test(protocol) && !username && !password ? href : null;
}

function asRecord(value: unknown): Record<string, unknown> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}
