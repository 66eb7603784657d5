/** A signal from one page or worker of the extension to the others; it has a name and nothing else. */
export interface Signal {
  /** Sends it to every page and worker of the extension, this one too; no page of the web hears it. */
  tell(): void;
  /** Calls each time that it comes. @returns stops calling */
  watch(listener: () => void): () => void;
}

/** The signal of a name. */
export function createSignal(name: string): Signal {
  return {
    tell() {
      // A channel of its own is heard by all others, those of this page too.
      const channel = new BroadcastChannel(name);
      channel.postMessage(name);
      channel.close();
    },
    watch(listener) {
      const channel = new BroadcastChannel(name);
      channel.onmessage = () => listener();
      return () => channel.close();
    },
  };
}
