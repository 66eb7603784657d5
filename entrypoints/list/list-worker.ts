import { createIndexedDbCache } from '../../core/cache/indexeddb-cache.ts';
import { createMemoryCache } from '../../core/cache/memory-cache.ts';
import { today } from '../../widget/today.ts';
import { createInstalledTable } from '../kept/installed-table.ts';
import { createListStore } from '../kept/lists.ts';
import { readListCommand } from './list-messages.ts';
import { createListSession, type ListSession } from './list-session.ts';

let session: ListSession | null = null;

// The first message says whether anything may be kept: what is made before it would have to guess.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  const command = readListCommand(data);
  if (!command) return;
  if (!session) {
    if (command.kind !== 'begin') return;
    session = createListSession({
      tell: (event) => postMessage(event),
      table: createInstalledTable(),
      store: createListStore(),
      cache: command.mayKeep ? createIndexedDbCache() : createMemoryCache(),
      locks: navigator.locks,
      fetch: (...call) => fetch(...call),
      today,
      breathe,
    });
  }
  void session.handle(command);
});

/** A message of its own lets those that wait come first; a timer would wait four milliseconds. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
