/** What the first views of many elements may take of one task, in milliseconds. */
const SHARE_OF_A_TASK = 8;

const waiting: (() => void)[] = [];
/**
 * Of the task that goes on, in milliseconds. Where the page was painted before the script came, its elements wait for a
 * task of their own: nothing flickers by it, and on a phone the script's own task is long enough. Before the first paint
 * they are drawn at once, so that what they stand for is not seen to change.
 */
let spent = performance.getEntriesByType('paint').length > 0 ? SHARE_OF_A_TASK : 0;
let isTurnAsked = false;

/**
 * Draws an element for the first time: at once, but on a page with dozens of them the later ones in tasks of their own, so
 * that the page answers between them. A phone would be held up for the time of all.
 */
export function drawInTurn(draw: () => void): void {
  waiting.push(draw);
  drawWaiting();
}

function drawWaiting(): void {
  while (spent < SHARE_OF_A_TASK) {
    const draw = waiting.shift();
    if (!draw) break;
    const start = performance.now();
    draw();
    spent += performance.now() - start;
  }
  if (isTurnAsked) return;
  isTurnAsked = true;
  setTimeout(() => {
    isTurnAsked = false;
    spent = 0;
    if (waiting.length > 0) drawWaiting();
  });
}
