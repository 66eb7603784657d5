import type { Browser, Page } from '@playwright/test';

/** What a script cost the main thread of its page. */
export interface Cost {
  /** Processor time of all its tasks together. */
  cpuMs: number;
  /** From beginning to end of the longest of its tasks. */
  longestTaskMs: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds: beginning and length by the clock, then in the thread's processor time. */
  ts: number;
  dur?: number;
  tts?: number;
  tdur?: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** How a script gets its turn. A task of the browser's own, as the layout between two slices, has none of them. */
const TURNS = new Set(['FunctionCall', 'EvaluateScript', 'RunYieldContinuation', 'TimerFire', 'RunTaskCallback']);
/** Spares the layout while the page loads, and after the script. */
const HIDDEN = '<!doctype html><style>html { display: none }</style>';
const PATIENCE = 10_000;

/**
 * Runs a script in a freshly loaded document of a process of its own. The document is shown just before: a script that
 * forces layout pays for that of the whole page. Chromium's trace tells each task of the main thread: the time is that of the
 * tasks where the script has its turn, from its first instruction to its last, compiling included; the browser's own
 * layout and painting between two turns are not of them. The Performance domain's sums cannot tell the two apart, and
 * the Long Tasks API says nothing under 50 ms.
 * @param script whose completion value may be a promise
 * @throws Error when the script throws, or takes more than 10 s
 */
export async function measureScript(browser: Browser, html: string, script: string): Promise<Cost> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: HIDDEN + html }),
    );
    await page.goto('https://page.invalid/bench');
    await browser.startTracing(page, { categories: CATEGORIES });
    let trace: Buffer;
    try {
      await run(page, script);
    } finally {
      trace = await browser.stopTracing();
    }
    return readCost(JSON.parse(trace.toString()).traceEvents);
  } finally {
    await context.close();
  }
}

async function run(page: Page, script: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no end after ${PATIENCE / 1000} s`)), PATIENCE);
  });
  const measured = page.evaluate(
    (code) =>
      new Promise<void>((resolve, reject) => {
        // A task of its own: the debugger's, which brought the script, is not measured.
        setTimeout(async () => {
          document.documentElement.style.display = 'block';
          performance.mark('bench-start');
          try {
            // biome-ignore lint/security/noGlobalEval: the completion value is what an injected script gives.
            await globalThis.eval(code);
            performance.mark('bench-end');
            document.documentElement.style.display = '';
            resolve();
          } catch (error) {
            reject(error);
          }
        });
      }),
    script,
  );
  await Promise.race([measured, late]).finally(() => clearTimeout(timer));
}

function readCost(events: readonly TraceEvent[]): Cost {
  const start = events.find(({ name }) => name === 'bench-start');
  const end = events.find(({ name }) => name === 'bench-end');
  if (!start || !end) throw new Error('The trace lacks the marks of the bench.');
  const own = events.filter(
    ({ ph, pid, tid, ts, dur = 0 }) =>
      ph === 'X' && pid === start.pid && tid === start.tid && ts + dur >= start.ts && ts <= end.ts,
  );
  const turns = own.filter(({ name }) => TURNS.has(name)).map(({ ts }) => ts);
  const tasks = own.filter(
    ({ name, ts, dur = 0 }) => name === 'RunTask' && turns.some((turn) => turn >= ts && turn <= ts + dur),
  );
  let cpu = 0;
  let longest = 0;
  for (const { ts, dur = 0, tts = 0, tdur = 0 } of tasks) {
    cpu += Math.min(tts + tdur, end.tts ?? 0) - Math.max(tts, start.tts ?? 0);
    longest = Math.max(longest, Math.min(ts + dur, end.ts) - Math.max(ts, start.ts));
  }
  return { cpuMs: cpu / 1000, longestTaskMs: longest / 1000 };
}
