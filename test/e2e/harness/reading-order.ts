import type { Page } from '@playwright/test';

/** Roles that a reader stops at or announces; what only holds others is left out. */
const SAID = new Set([
  'alert',
  'article',
  'button',
  'combobox',
  'heading',
  'image',
  'img',
  'link',
  'listbox',
  'option',
  'region',
  'status',
  'textbox',
  'DisclosureTriangle',
]);
/** Of them, those that a keyboard reaches. */
const CONTROLS = /^(?:button|combobox|link|textbox|fold) /;

/**
 * What a screen reader meets on the page, in its order, as `role name`: the tree that the browser itself gives to
 * assistive technology. A fold is what opens and closes on its own line.
 */
export async function readingOrder(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: string[] = [];
  const walk = (id: string): void => {
    const node = byId.get(id as never);
    if (!node) return;
    const role = String(node.role?.value ?? '');
    if (!node.ignored && SAID.has(role)) {
      const name = String(node.name?.value ?? '');
      lines.push(`${role === 'DisclosureTriangle' ? 'fold' : role} ${name}`.replace(/\s+/g, ' ').trim());
    }
    for (const child of node.childIds ?? []) walk(child);
  };
  for (const node of nodes) if (!node.parentId) walk(node.nodeId);
  return lines;
}

/** The names of the controls among what is read, in its order. */
export function controlsOf(lines: readonly string[]): string[] {
  return lines.filter((line) => CONTROLS.test(line)).map((line) => line.replace(CONTROLS, ''));
}

/** The names of the controls that the Tab key reaches after the one of a name, to the end of the page. */
export async function tabOrder(page: Page, after: string): Promise<string[]> {
  await page.getByRole('link', { name: after, exact: true }).focus();
  const names: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      if (!active || active === document.body) return null;
      const label = (active as HTMLInputElement).labels?.[0]?.textContent;
      return label ?? active.getAttribute('aria-label') ?? active.textContent;
    });
    // A trap would bring back what was there.
    if (name === null || names.length > 100) return names;
    names.push(name.replace(/\s+/g, ' ').trim());
  }
}
