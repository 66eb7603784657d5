import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { openBrowserSession, sendToExtensions } from './browser-session.ts';

/** The popup that the browser itself opened. */
export interface Popup extends BrowserSurface {
  /** When the icon was clicked, in milliseconds as `performance.timeOrigin` counts them. */
  clickedAt: number;
}

/** A popup or a side panel of the browser: not a Playwright page, so it is read by running code inside. */
export interface BrowserSurface {
  /** Runs a function in the popup and gives what it returns. It sees nothing of the test but its argument. */
  evaluate<Result, Argument = undefined>(
    body: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** Runs a function in the popup until it returns something truthy, and gives that. */
  waitFor<Result, Argument = undefined>(
    body: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
  /** Runs a script in the popup, which lets no page code make code of text. */
  load(script: string): Promise<void>;
  /** Waits for what assistive technology finds under a role and a name, and gives it. */
  find(role: string, name: string | RegExp): Promise<PopupPart>;
  /** The names of all that has a role now, spaces made plain. */
  namesOf(role: string): Promise<string[]>;
  /** Presses keys as a person does: `Tab`, `Enter`, or a letter. */
  press(...keys: string[]): Promise<void>;
  /** Closes the popup, and waits until the browser has: the next click then opens another. */
  close(): Promise<void>;
}

/** One part of the popup, found by its role. */
export interface PopupPart {
  /** Its text as shown, spaces made plain. */
  text(): Promise<string>;
  /** Its text where it is a field. */
  value(): Promise<string>;
  /** Address of a link. */
  href(): Promise<string>;
  click(): Promise<void>;
}

interface AccessibleNode {
  ignored: boolean;
  role?: { value: string };
  name?: { value: string };
  backendDOMNodeId?: number;
}

interface Target {
  targetId: string;
  url: string;
}

/** Keys that are no letter, as the protocol names them. */
const KEYS: Record<string, { code?: string; windowsVirtualKeyCode: number; text?: string }> = {
  Tab: { windowsVirtualKeyCode: 9 },
  Enter: { windowsVirtualKeyCode: 13, text: '\r' },
  ' ': { code: 'Space', windowsVirtualKeyCode: 32, text: ' ' },
};

const PATIENCE = 10_000;
const PAUSE = 50;

/**
 * Clicks the extension's icon as a person does: unlike `action.openPopup()`, it grants `activeTab` for `page`.
 * @returns the popup, once its document is complete
 */
export async function openPopup(context: BrowserContext, page: Page, extensionId: string): Promise<Popup> {
  const session = await openBrowserSession(context);
  await page.bringToFront();

  // The command wants the tab around the page, which is a target of its own.
  const tab = (await findTargets(session, 'tab')).find((target) => target.url === page.url());
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  const clickedAt = performance.timeOrigin + performance.now();
  await sendToExtensions(session, 'triggerAction', { id: extensionId, targetId: tab.targetId });

  return { clickedAt, ...(await attachSurface(session, `chrome-extension://${extensionId}/popup.html`)) };
}

/** Waits for a popup or a side panel of the browser, and gives it once its document is complete. */
export async function attachSurface(session: CDPSession, address: string): Promise<BrowserSurface> {
  const target = await until(async () =>
    (await findTargets(session, 'page')).find((candidate) => candidate.url.startsWith(address)),
  );
  const run = await attach(session, target.targetId);

  const evaluate: BrowserSurface['evaluate'] = async (body, argument) => {
    const given = argument === undefined ? '' : JSON.stringify(argument);
    const answer = await run<Evaluation>('Runtime.evaluate', {
      expression: `(${body})(${given})`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) {
      throw new Error(answer.exceptionDetails.exception?.description ?? answer.exceptionDetails.text);
    }
    return answer.result.value;
  };
  const nodesOf = async (role: string) => {
    const { nodes } = await run<{ nodes: AccessibleNode[] }>('Accessibility.getFullAXTree', {});
    return nodes.filter((node) => !node.ignored && node.role?.value === role);
  };
  const surface: BrowserSurface = {
    evaluate,
    waitFor: (body, argument) => until(() => evaluate(body, argument)),
    load: async (script) => void (await run('Runtime.evaluate', { expression: script })),
    async find(role, name) {
      const fits = (found: string) => (typeof name === 'string' ? found === name : name.test(found));
      const node = await until(
        async () => (await nodesOf(role)).find((node) => fits(plain(node.name?.value ?? ''))),
        `No ${role} is named ${name}.`,
      );
      const { object } = await run<{ object: { objectId: string } }>('DOM.resolveNode', {
        backendNodeId: node.backendDOMNodeId,
      });
      const call = async (functionDeclaration: string) => {
        const { result } = await run<Evaluation>('Runtime.callFunctionOn', {
          objectId: object.objectId,
          functionDeclaration,
          returnByValue: true,
        });
        return plain(String(result.value ?? ''));
      };
      return {
        text: () => call('function () { return this.innerText; }'),
        value: () => call('function () { return this.value; }'),
        href: () => call('function () { return this.href; }'),
        click: async () => void (await call('function () { this.click(); }')),
      };
    },
    namesOf: async (role) => (await nodesOf(role)).map((node) => plain(node.name?.value ?? '')),
    async press(...keys) {
      for (const key of keys) {
        const { code = key, ...more } = KEYS[key] ?? { text: key };
        await run('Input.dispatchKeyEvent', { type: 'keyDown', key, code, ...more });
        await run('Input.dispatchKeyEvent', { type: 'keyUp', key, code, ...more });
      }
    },
    async close() {
      await evaluate(() => void setTimeout(() => window.close()));
      await until(async () =>
        (await findTargets(session, 'page')).every(({ targetId }) => targetId !== target.targetId),
      );
      await session.detach();
    },
  };
  await surface.waitFor(() => document.readyState === 'complete');
  return surface;
}

/** All text that a person sees in the popup, spaces made plain. */
export async function readPopup(popup: BrowserSurface): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read.
  return plain(await popup.evaluate(() => document.body.innerText));
}

/** What the protocol answers to `Runtime.evaluate`. */
interface Evaluation {
  result: { value: never };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Talks to one target through the browser's session: Playwright knows no page for a popup. */
async function attach(
  session: CDPSession,
  targetId: string,
): Promise<<Result>(method: string, params: object) => Promise<Result>> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: never) => void>();
  let count = 0;
  session.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const { id, result } = JSON.parse(event.message);
    waiting.get(id)?.(result as never);
    waiting.delete(id);
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, resolve);
      const message = JSON.stringify({ id: count, method, params });
      session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
    });
}

async function findTargets(session: CDPSession, type: string): Promise<Target[]> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type }] });
  return targetInfos;
}

/** The spaces inside a number or before a sign do not break; plain ones are as good here. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

async function until<Result>(
  attempt: () => Promise<Result>,
  complaint = 'Nothing came.',
): Promise<NonNullable<Result>> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const result = await attempt();
    if (result) return result;
    if (Date.now() > end) throw new Error(`${complaint} Waited ${PATIENCE} ms.`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
