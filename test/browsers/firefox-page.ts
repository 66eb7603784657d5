import { startFirefox } from '../firefox/harness/marionette.ts';
import { type BrowserPage, CANDIDATES, type DriverElement, findIn, scriptOf } from './browser-page.ts';

/** Key under which the protocol names an element. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** A Firefox of its own, with one page. */
export async function openFirefoxPage(command: string): Promise<BrowserPage & { close(): Promise<void> }> {
  const firefox = await startFirefox({ command, preferences: {} });
  await firefox.send('Marionette:SetContext', { value: 'content' });
  const send = async (name: string, parameters: object) =>
    ((await firefox.send(`WebDriver:${name}`, parameters)) as { value: unknown }).value;

  const elementOf = (id: string): DriverElement => ({
    role: async () => String(await send('GetComputedRole', { id })),
    name: async () => String(await send('GetComputedLabel', { id })),
    part: {
      click: async () => void (await send('ElementClick', { id })),
      press: async (text) => void (await send('ElementSendKeys', { id, text })),
      text: async () => String(await send('GetElementText', { id })),
      isEnabled: async () => Boolean(await send('IsElementEnabled', { id })),
    },
  });

  return {
    open: async (url) => void (await send('Navigate', { url })),
    ...findIn(async () => {
      const found = (await send('ExecuteScript', { script: CANDIDATES, args: [] })) as Record<string, string>[];
      return found.map((each) => elementOf(each[ELEMENT] ?? ''));
    }),
    async evaluate(body, argument, before) {
      const script = scriptOf(body, before);
      const answer = (await send('ExecuteAsyncScript', { script, args: [argument ?? null] })) as {
        value?: unknown;
        error?: string;
      };
      if (answer.error) throw new Error(answer.error);
      return answer.value as never;
    },
    close: () => firefox.close(),
  };
}
