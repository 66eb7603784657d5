import { today } from '../../widget/today.ts';
import { createDownloadStore } from '../kept/table-download.ts';
import { createTableWriter } from '../kept/table-writer.ts';
import { type InstallProgress, install } from './install.ts';
import { readRequest, TABLE_LOCK, type WorkerMessage } from './install-messages.ts';

/** Between two reports of the same stage, in milliseconds. */
const REPORT_PAUSE = 100;

let reportedStage = '';
let latest: InstallProgress | null = null;
let pausedAt = 0;
let pause: ReturnType<typeof setTimeout> | null = null;

const tell = (message: WorkerMessage) => postMessage(message);

function report(progress: InstallProgress): void {
  latest = progress;
  if (pause !== null && progress.stage === reportedStage && performance.now() - pausedAt < REPORT_PAUSE) return;
  reportLatest();
}

/** Reports, and once more after a pause where something came meanwhile. */
function reportLatest(): void {
  if (pause !== null) clearTimeout(pause);
  pause = null;
  if (!latest) return;
  reportedStage = latest.stage;
  tell({ type: 'progress', progress: latest });
  latest = null;
  // The clock too: while rows are read or written, no timer gets its turn.
  pausedAt = performance.now();
  pause = setTimeout(reportLatest, REPORT_PAUSE);
}

async function freeBytes(): Promise<number | null> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined ? null : Math.max(0, quota - (usage ?? 0));
}

// One request, then the page ends the worker: also where it cancels, which needs no word from here.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const request = readRequest(data);
  if (!request) return tell({ type: 'end', fault: { kind: 'crash' } });
  void navigator.locks
    .request(TABLE_LOCK, { ifAvailable: true }, async (lock) =>
      lock
        ? install(request, {
            fetch: (...call) => fetch(...call),
            writer: createTableWriter(),
            download: createDownloadStore(),
            free: freeBytes,
            today,
            onProgress: report,
          })
        : ({ kind: 'busy' } as const),
    )
    .then(
      (fault) => tell({ type: 'end', fault }),
      () => tell({ type: 'end', fault: { kind: 'crash' } }),
    );
});
