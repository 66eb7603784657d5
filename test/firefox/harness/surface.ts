import { plain } from '../../browsers/plain.ts';
import { until } from '../../browsers/until.ts';
import type { Firefox } from './marionette.ts';

/**
 * A page that Firefox shows: a tab, the popup of the toolbar, or the sidebar, found by what a person finds on it. Names
 * and roles are those that the browser gives to assistive technology.
 */
export interface Surface {
  /** All text that a person sees, spaces made plain. */
  text(): Promise<string>;
  /** Waits until the text holds something. */
  says(text: string | RegExp): Promise<void>;
  /** Waits for what has a role and a name. */
  find(role: string, name: string | RegExp): Promise<SurfacePart>;
  /** Runs a script in the page, as one of its own. */
  load(script: string): Promise<void>;
  /** Runs a function in the page and gives what it returns. It sees nothing of the test but its argument. */
  evaluate<Result, Argument = undefined>(
    body: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result>;
}

export interface SurfacePart {
  /** Clicks as a mouse does, once it can be: the browser takes it for the person's own act. */
  click(): Promise<void>;
  /** Opens the browser's own menu on it, as the right button of a mouse does. */
  openMenu(): Promise<void>;
  /** Types as a keyboard does, after what is there. */
  type(text: string): Promise<void>;
  /** Chooses a file of this machine. */
  choose(file: string): Promise<void>;
  value(): Promise<string>;
}

/** Roles as the browser's own accessibility tree names them. */
const TREE_ROLES: Record<string, string[]> = {
  button: ['pushbutton', 'toggle button', 'summary', 'button menu'],
  link: ['link'],
  heading: ['heading'],
  textbox: ['entry', 'password text', 'editcombobox'],
  combobox: ['entry', 'combobox', 'editcombobox'],
  checkbox: ['checkbutton'],
  file: ['grouping', 'pushbutton', 'button'],
  tab: ['pagetab'],
};

/** What the script inside the page answers to. It runs with the browser's rights, beside the page's own code. */
const INSIDE = `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService);
  const found = new Map();
  let count = 0;
  const acts = {
    load({ script }) {
      Cu.evalInSandbox(script, Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false }));
      return null;
    },
    async run({ body, argument }) {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const result = await Cu.evalInSandbox('(' + body + ')(' + argument + ')', sandbox);
      return result === undefined ? null : JSON.parse(JSON.stringify(Cu.waiveXrays(result) ?? null));
    },
    text() {
      return content.document.body?.innerText ?? '';
    },
    find({ roles }) {
      const parts = [];
      for (const node of content.document.querySelectorAll('body *')) {
        const accessible = service.getAccessibleFor(node);
        if (!accessible || !roles.includes(service.getStringRole(accessible.role))) continue;
        found.set(++count, node);
        parts.push({ id: count, name: accessible.name ?? '' });
      }
      return parts;
    },
    mouse({ id, types, button }) {
      const node = found.get(id);
      if (node.disabled) return false;
      node.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = node.getBoundingClientRect();
      for (const type of types) {
        content.synthesizeMouseEvent(type, left + width / 2, top + height / 2, { clickCount: 1, button });
      }
      return true;
    },
    type({ id, text }) {
      found.get(id).focus();
      const typist = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      typist.beginInputTransactionForTests(content);
      for (const key of text) {
        const event = new content.KeyboardEvent('', { key });
        typist.keydown(event);
        typist.keyup(event);
      }
      return null;
    },
    async choose({ id, file }) {
      const input = found.get(id).closest('input') ?? found.get(id).querySelector('input');
      input.mozSetFileArray([await content.File.createFromFileName(file)]);
      input.dispatchEvent(new content.Event('change', { bubbles: true }));
      return null;
    },
    value: ({ id }) => String(found.get(id).value ?? ''),
  };
  const listen = async ({ data }) => {
    try {
      sendAsyncMessage('opcoscope:done', { number: data.number, value: await acts[data.act](data.given) });
    } catch (error) {
      sendAsyncMessage('opcoscope:done', { number: data.number, error: String(error) });
    }
  };
  // Loaded again over itself, it would do each thing twice.
  if (this.opcoscopeListens) removeMessageListener('opcoscope:act', this.opcoscopeListens);
  this.opcoscopeListens = listen;
  addMessageListener('opcoscope:act', listen);
`;

/**
 * A surface inside the browser.
 * @param where expression that gives its `<browser>` element, or nothing; `window` is the browser's window in front, and
 *   `browsers` are those of all windows
 */
export function openSurface(firefox: Firefox, where: string): Surface {
  let count = 0;

  /** Where the page's process was changed for another, its script went with the old one, and is loaded again. */
  async function act(name: string, given: object = {}): Promise<unknown> {
    count += 1;
    return firefox.inBrowser(
      `const [source, act, given, number] = args;
       const window = Services.wm.getMostRecentWindow('navigator:browser');
       const browsers = [...Services.wm.getEnumerator('navigator:browser')].flatMap(({ document }) => [
         ...document.querySelectorAll('browser'),
       ]);
       const browser = (${where});
       if (!browser) throw new Error('The surface is not open.');
       const manager = browser.messageManager;
       const has = browser.opcoscopeScript === manager && browser.opcoscopeProcess === browser.browsingContext?.currentWindowGlobal?.osPid;
       if (!has) {
         manager.loadFrameScript('data:,' + encodeURIComponent(source), false);
         browser.opcoscopeScript = manager;
         browser.opcoscopeProcess = browser.browsingContext?.currentWindowGlobal?.osPid;
       }
       return await new Promise((resolve, reject) => {
         const timer = window.setTimeout(() => { stop(); reject(new Error('The page does not answer.')); }, 8000);
         const listen = ({ data }) => {
           if (data.number !== number) return;
           stop();
           if (data.error) reject(new Error(data.error)); else resolve(data.value);
         };
         const stop = () => { window.clearTimeout(timer); manager.removeMessageListener('opcoscope:done', listen); };
         manager.addMessageListener('opcoscope:done', listen);
         manager.sendAsyncMessage('opcoscope:act', { act, given, number });
       });`,
      INSIDE,
      name,
      given,
      count,
    );
  }

  const surface: Surface = {
    text: async () => plain(String(await act('text'))),
    async says(expected) {
      let seen = '';
      await until(
        async () => {
          seen = await surface.text();
          return typeof expected === 'string' ? seen.includes(expected) : expected.test(seen);
        },
        () => `Not said: ${expected}. What is said: ${seen}`,
      );
    },
    async find(role, name) {
      const fits = (found: string) => (typeof name === 'string' ? found === name : name.test(found));
      let seen: string[] = [];
      const part = await until(
        async () => {
          const parts = (await act('find', { roles: TREE_ROLES[role] ?? [role] })) as { id: number; name: string }[];
          seen = parts.map((found) => plain(found.name));
          return parts.find((found) => fits(plain(found.name)));
        },
        () => `No ${role} is named ${name}. There are: ${seen.join(' | ')}`,
      );
      const { id } = part;
      return {
        async click() {
          const types = ['mousemove', 'mousedown', 'mouseup'];
          await until(
            () => act('mouse', { id, types, button: 0 }),
            () => `The ${role} named ${name} stays disabled.`,
          );
        },
        openMenu: async () => void (await act('mouse', { id, types: ['contextmenu'], button: 2 })),
        type: async (text) => void (await act('type', { id, text })),
        choose: async (file) => void (await act('choose', { id, file })),
        value: async () => String(await act('value', { id })),
      };
    },
    load: async (script) => void (await act('load', { script })),
    evaluate: async (body, argument) =>
      (await act('run', { body: String(body), argument: JSON.stringify(argument) ?? '' })) as never,
  };
  return surface;
}
