const LONGEST_PATH = 40;

/** Host and path: what tells a person where a page is, without what a tracker put behind it. The host is never cut. */
export function addressText(url: string): string {
  const { host, pathname } = new URL(url);
  return host + (pathname.length > LONGEST_PATH ? `${pathname.slice(0, LONGEST_PATH)}…` : pathname);
}
