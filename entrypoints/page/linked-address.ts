/**
 * Where the popup leaves the address to read for `linked-page-reader`, as a global of the extension's own world in the
 * tab: the page has a world of its own, and neither sees nor sets it.
 */
export const LINKED_ADDRESS = 'opcoscopeLinkedAddress';

/** Takes the address that was left; null when there is none. */
export function takeLinkedAddress(world: Record<string, unknown>): string | null {
  const address = world[LINKED_ADDRESS];
  delete world[LINKED_ADDRESS];
  return typeof address === 'string' ? address : null;
}
