import { tellConsole } from './tell-console.ts';

/** The State's services that answers come from; addresses of the page's own sources are added by each element. */
const OFFICIAL = /^https:\/\/(?:recherche-entreprises\.api|tabular-api\.data|www\.data)\.gouv\.fr/;

/**
 * Tells of each thing of ours that the page's Content-Security-Policy refuses, with the line that it lacks:
 * `connect-src https://www.data.gouv.fr`. The console hears it once a page, for whoever keeps the page.
 * @param isOurs whether an address is the element's own
 */
export function watchPolicy(
  signal: AbortSignal,
  isOurs: (address: string) => boolean,
  tell: (line: string) => void,
): void {
  document.addEventListener(
    'securitypolicyviolation',
    ({ blockedURI, effectiveDirective, disposition }) => {
      // What the page itself shows and fetches may be refused in the same place.
      const isCode = /^(connect|script)/.test(effectiveDirective);
      if (disposition !== 'enforce' || !isCode || !(OFFICIAL.test(blockedURI) || isOurs(blockedURI))) return;
      const line = `${effectiveDirective.replace(/-elem$/, '')} ${new URL(blockedURI).origin}`;
      const lack = `the Content-Security-Policy of this page refuses what the element needs. It lacks: ${line}`;
      tellConsole(lack, 'error');
      tell(line);
    },
    { signal },
  );
}
