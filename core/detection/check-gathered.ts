import { checkLegalPage, checkProfile } from './check-reading.ts';
import type { GatheredPage, PageMeta } from './gathered-page.ts';
import type { PageLine } from './page-lines.ts';
import type { StructuredItem } from './structured-data.ts';
import { asRecord, checkList, readAddress, readText } from './untrusted-values.ts';

/** What is beyond is left out: no honest page fills it. */
const MOST = { lines: 20_000, text: 1_000_000, metas: 50, values: 10_000, types: 20, legalPages: 10 };
const LONGEST = {
  address: 2000,
  title: 300,
  line: 4200,
  label: 170,
  meta: 300,
  value: 1_000,
  name: 80,
  selection: 200,
};
/** An item inside an item of a list is 3 deep. */
const DEEPEST = 25;

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
    const shown = plainOf(text, Math.min(LONGEST.line, textLeft));
    if (!shown) return null;
    const checked = { text: shown, label: plainOf(label, LONGEST.label), isHeading: isHeading === true };
    textLeft -= shown.length + checked.label.length;
    return typeof row === 'number' ? { ...checked, row } : checked;
  };
  let valuesLeft = MOST.values;
  const checkItem = (item: unknown, depth: number): StructuredItem | null => {
    const { types, properties } = asRecord(item) ?? {};
    if (!asRecord(properties) || depth > DEEPEST || valuesLeft-- <= 0) return null;
    const kept: Record<string, (string | StructuredItem)[]> = Object.create(null);
    for (const [name, values] of Object.entries(properties as object)) {
      if (valuesLeft-- < 0) break;
      kept[plainOf(name, LONGEST.name)] = checkList(values, MOST.values, (value) => {
        if (valuesLeft-- < 0) return null;
        return typeof value === 'string' ? plainOf(value, LONGEST.value) : checkItem(value, depth + 1);
      });
    }
    return { types: checkList(types, MOST.types, (type) => plainOf(type, LONGEST.name) || null), properties: kept };
  };
  const lines = checkList(found.lines, MOST.lines, checkLine);
  const isWhole = textLeft > 0 && lines.length < MOST.lines;
  return {
    url,
    title: plainOf(found.title, LONGEST.title),
    lines,
    metas: checkList(found.metas, MOST.metas, checkMeta),
    items: checkList(found.items, MOST.values, (item) => checkItem(item, 0)),
    legalPages: checkList(found.legalPages, MOST.legalPages, checkLegalPage),
    profile: checkProfile(found.profile),
    selection: readText(found.selection, LONGEST.selection) ?? '',
    isComplete: found.isComplete === true && isWhole,
  };
}

function checkMeta(value: unknown): PageMeta | null {
  const { name, content } = asRecord(value) ?? {};
  const text = plainOf(content, LONGEST.meta);
  return text ? { name: plainOf(name, LONGEST.name), content: text } : null;
}

/** A text without control characters; empty for what is none. */
function plainOf(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.slice(0, Math.max(0, longest)).replace(/\p{Cc}/gu, ' ') : '';
}
