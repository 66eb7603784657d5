const PATIENCE = 15_000;
const PAUSE = 50;

/** Waits for something truthy; an attempt that fails, as on what was just redrawn or a page that is being left, is made again. */
export async function until<Result>(
  attempt: () => Promise<Result>,
  complaint: () => string,
): Promise<NonNullable<Result>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const result = await attempt().catch((error: Error) => {
      if (Date.now() > end) throw error;
      return undefined;
    });
    if (result) return result;
    if (Date.now() > end) throw new Error(complaint());
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
