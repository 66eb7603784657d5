/** Every page and worker of the extension hears it; no page of the web does. */
const CHANNEL = 'opcoscope-deletion';

/** Tells all open surfaces that everything is about to be deleted: whatever is under way would bring some of it back. */
export function tellDeletion(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('deletion');
  channel.close();
}

/** Tells when everything is about to be deleted, in any window. @returns stops telling */
export function watchDeletion(tell: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = () => tell();
  return () => channel.close();
}
