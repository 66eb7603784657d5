import type { BackupPart } from './backup.ts';
import { checkRowResult } from './check-row-result.ts';
import { checkRecord, createListStore, isLine, type ListStore, type WholeList } from './lists.ts';

/** The lists in a backup: each with its lines and what they gave. */
export function createListsPart(store: ListStore = createListStore()): BackupPart {
  return {
    id: 'lists',
    async read() {
      const lists: WholeList[] = [];
      for (const { id } of await store.list()) {
        const whole = await store.open(id);
        if (whole) lists.push(whole);
      }
      return lists;
    },
    check: Array.isArray,
    async restore(value) {
      const given = value as unknown[];
      const wholes = given.flatMap((list) => checkWhole(list) ?? []);
      let taken = 0;
      for (const whole of wholes) {
        // What is kept here may have gone further since.
        const kept = await store.get(whole.list.id);
        if (kept && kept.changedAt >= whole.list.changedAt) continue;
        if (!(await store.restore(whole))) throw new DOMException('The store refused a list.', 'QuotaExceededError');
        taken++;
      }
      return { taken, leftOut: given.length - wholes.length };
    },
  };
}

function checkWhole(stored: unknown): WholeList | null {
  const { list, lines, results } = Object(stored) as WholeList;
  const record = checkRecord(list);
  if (!record || !Array.isArray(lines) || !lines.every(isLine) || !Array.isArray(results)) return null;
  const { rows, hasHeader } = record.about;
  if (lines.length !== rows + (hasHeader ? 1 : 0)) return null;
  return {
    list: record.status === 'running' ? { ...record, status: 'paused' } : record,
    lines,
    results: Array.from({ length: rows }, (_, row) => checkRowResult(results[row])),
  };
}
