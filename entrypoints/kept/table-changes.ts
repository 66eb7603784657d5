/** Every page and worker of the extension hears it; no page of the web does. */
const CHANNEL = 'opcoscope-table';

/** Tells all open surfaces that another table is installed, or none any more. */
export function tellTableChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Tells when the table was changed, in any window. @returns stops telling */
export function watchTable(tell: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => tell();
  return () => channel.close();
}
