import type { PageAccess } from './page-finder.ts';

/** The same access, whose first reading begins at once: the page is read while the surface gets ready. */
export function readAhead(access: PageAccess): PageAccess {
  let ahead: ReturnType<PageAccess['read']> | null = access.read();
  return {
    ...access,
    read() {
      const reading = ahead ?? access.read();
      ahead = null;
      return reading;
    },
  };
}
