import { type ComponentChild, h } from 'preact';
import { browser } from 'wxt/browser';
import type { AsOf } from '../../core/answer.ts';
import { createRequest } from '../../core/sources/request.ts';
import type { SourceBases } from '../../core/sources/source-bases.ts';
import { findReleases } from '../../core/sources/table-releases.ts';
import type { PageWording } from '../../core/wording/wording.ts';
import { today } from '../../widget/today.ts';
import type { InstalledTable } from '../kept/installed-table.ts';
import { checkForUpdate } from '../table/update-check.ts';

export interface TableLine {
  /** Reads what is installed; asks for a newer release where the person allowed it, at most once a week. */
  start(): Promise<void>;
  /** One line that leads to the options page; nothing before it is known what is installed. */
  view(): ComponentChild;
}

/** Which official table answers here, as a line at the popup's end. */
export function createTableLine(options: {
  table: InstalledTable;
  bases: SourceBases;
  wording: PageWording;
  onChange: () => void;
}): TableLine {
  const { table, bases, wording, onChange } = options;
  /** Undefined until it was read; null where nothing is installed, or it cannot be read. */
  let month: AsOf | null | undefined;
  let newer: AsOf | null = null;

  return {
    async start() {
      const read = await table.about();
      // It is not known here whether there is one, and none can be installed.
      if (!read.ok && read.fault === 'private-window') return;
      month = read.ok ? (read.value?.about.month ?? null) : null;
      onChange();
      if (month === null) return;
      const installed = month;
      newer = await checkForUpdate({
        installed,
        today: today(),
        findReleases: () => findReleases({ bases, request: createRequest() }),
      });
      if (newer) onChange();
    },
    view() {
      if (month === undefined) return null;
      const text = newer ? wording.tableNewer(newer) : month ? wording.tableInUse(month) : wording.ui.tableNone;
      return h(
        'p',
        { class: 'table-line' },
        h('button', { type: 'button', class: 'quiet', onClick: () => void browser.runtime.openOptionsPage() }, text),
      );
    },
  };
}
