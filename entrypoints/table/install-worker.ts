import { createDownloadStore } from '../kept/table-download.ts';
import { createTableWriter } from '../kept/table-writer.ts';
import { type InstallProgress, install } from './install.ts';
import { readRequest, TABLE_LOCK, type WorkerMessage } from './install-messages.ts';
import { today } from './today.ts';

/** Between two reports of the same stage, in milliseconds. */
const REPORT_PAUSE = 100;

let reportedAt = 0;
let reportedStage = '';

const tell = (message: WorkerMessage) => postMessage(message);

function report(progress: InstallProgress): void {
  const now = performance.now();
  if (progress.stage === reportedStage && now - reportedAt < REPORT_PAUSE) return;
  reportedStage = progress.stage;
  reportedAt = now;
  tell({ type: 'progress', progress });
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
