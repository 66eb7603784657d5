import { plain } from './plain.ts';
import { until } from './until.ts';

/** One page of a browser that no other tool of the tests drives, as WebDriver sees it. */
export interface BrowserPage {
  open(url: string): Promise<void>;
  /** Waits for what has a role and a name, as the browser tells them to assistive technology, in shadow roots too. */
  find(role: string, name: string | RegExp): Promise<PagePart>;
  /** How many there are of a role and a name, now. */
  count(role: string, name: string | RegExp): Promise<number>;
  /**
   * Runs a function in the page and gives what it returns. It sees nothing of the test but its argument, and what a script
   * that runs before it left.
   */
  evaluate<Result, Argument = undefined>(
    body: (argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
    before?: string,
  ): Promise<Result>;
}

export interface PagePart {
  click(): Promise<void>;
  /** Presses keys as a keyboard does, after what is there. `KEYS` names those without a letter. */
  press(text: string): Promise<void>;
  text(): Promise<string>;
  isEnabled(): Promise<boolean>;
}

/** Keys of the WebDriver protocol. */
export const KEYS = { enter: '\ue007', down: '\ue015', tab: '\ue004', escape: '\ue00c' } as const;

/** An element as a browser's driver knows it. */
export interface DriverElement {
  role(): Promise<string>;
  name(): Promise<string>;
  part: PagePart;
}

/** Everything that may be used, said or read by its role, in the page and its open shadow roots; only what is displayed. */
export const CANDIDATES = `
  const found = [];
  const gather = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) gather(element.shadowRoot);
      const may = 'a[href],button,input,select,summary,h1,h2,h3,h4,article,[role]:not([role=none])';
      if (element.matches(may) && element.getClientRects().length > 0) found.push(element);
    }
  };
  gather(document);
  return found;`;

/** `find` and `count` over the elements that a driver gives. */
export function findIn(candidates: () => Promise<DriverElement[]>): Pick<BrowserPage, 'find' | 'count'> {
  async function all(role: string, name: string | RegExp): Promise<{ fits: DriverElement[]; seen: string[] }> {
    const seen: string[] = [];
    const fits: DriverElement[] = [];
    for (const element of await candidates()) {
      if ((await element.role()).toLowerCase() !== role) continue;
      const label = plain(await element.name());
      seen.push(label);
      if (typeof name === 'string' ? label === name : name.test(label)) fits.push(element);
    }
    return { fits, seen };
  }
  return {
    async find(role, name) {
      let seen: string[] = [];
      const element = await until(
        async () => {
          const found = await all(role, name);
          seen = found.seen;
          return found.fits[0];
        },
        () => `No ${role} is named ${name}. There are: ${seen.join(' | ')}`,
      );
      return element.part;
    },
    count: async (role, name) => (await all(role, name)).fits.length,
  };
}

/** A script for a driver: it calls back with what the function gave, or with its error. */
export function scriptOf(body: unknown, before = ''): string {
  return `${before};
    const done = arguments[arguments.length - 1];
    Promise.resolve().then(() => (${body})(arguments[0])).then(
      (value) => done({ value }),
      (error) => done({ error: String(error) }),
    );`;
}
