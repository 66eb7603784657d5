import type { IsoDate } from '../../core/answer.ts';
import { copiedRows, type TableCopy } from '../../core/sources/table-copy.ts';
import type { InstalledTable } from './installed-table.ts';
import { recallSettings } from './settings.ts';

/**
 * The installed table as the copy that a look-up asks first: with it, nobody is asked for the OPCO of an establishment.
 * Where the person does not want it used, there is no copy.
 */
export function createInstalledCopy(table: InstalledTable, today: () => IsoDate): TableCopy {
  return {
    async findRows(number) {
      if (!(await recallSettings()).sources.installedTable) return null;
      const read = await table.findRows(number);
      // In a private window of Firefox the table cannot be had, and that is no fault of it.
      if (!read || (!read.ok && read.fault === 'private-window')) return null;
      if (!read.ok) {
        const kind = { damaged: 'damaged', 'other-format': 'unexpected-shape', unavailable: 'network' } as const;
        return { ok: false, failure: { source: 'table-copy', kind: kind[read.fault as keyof typeof kind] } };
      }
      const { rows, installed } = read;
      return { ok: true, value: copiedRows(rows, installed.about, installed.provenance, today()) };
    },
  };
}
