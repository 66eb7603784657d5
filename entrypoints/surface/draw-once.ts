/** Gives a call that draws once for all that asked for it in the same task. */
export function drawOnce(draw: () => void): () => void {
  let isQueued = false;
  return () => {
    if (isQueued) return;
    isQueued = true;
    queueMicrotask(() => {
      isQueued = false;
      draw();
    });
  };
}
