import type { CompanyChoice } from '../core/answer.ts';
import type { Services } from './services.ts';

/** Milliseconds without a key after which a name is taken for one to search. */
const PAUSE = 300;
const LONGEST_NAME = 60;
const SHORTEST_NAME = 3;
/** Names searched on this page, of which the companies are remembered: who corrects a letter asks nothing twice. */
const REMEMBERED = 50;

/** A label, and the number behind it, or the place for one. `Naf Naf` is a company. */
const LABELLED =
  /^\W*(?:(?:n[o°]?|num[ée]ro|code)(?!\p{L})\W*)?(?:iban(?!\p{L})|(?:siren|siret|tva|vat|idcc|naf|ape|rncp|rna|nda|rcs|t[ée]l)(?!\p{L})[^\p{L}]*(?:\d|$))/iu;
/** What a bank account number begins with, in any country. */
const ACCOUNT = /^\s*\p{L}{2}\d{2}(?:\s|[\p{L}\d]|$)/u;

/**
 * Companies of a name that is being typed. The registry is asked after a pause and the request given up with the signal,
 * of the next key; what fails is null as well, since nobody asked: Enter asks, and says what is wrong.
 */
export function createCompanySearch(lookUp: Services['lookUp']) {
  const remembered = new Map<string, readonly CompanyChoice[]>();
  return async (name: string, signal: AbortSignal): Promise<readonly CompanyChoice[] | null> => {
    const known = remembered.get(name);
    if (known) return known;
    await pause(signal);
    if (signal.aborted) return null;
    const result = await lookUp({ by: 'name', text: name }, { signal });
    if (signal.aborted || result.kind !== 'companies') return null;
    if (remembered.size >= REMEMBERED) remembered.clear();
    remembered.set(name, result.companies);
    return result.companies;
  };
}

/** Whether a text is a name that may be sent as it is typed: never a number, or what may become one. */
export function readsAsName(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  return (
    text.length <= LONGEST_NAME &&
    letters >= SHORTEST_NAME &&
    letters > count(/\d/g) &&
    !text.includes('@') &&
    !LABELLED.test(text) &&
    !ACCOUNT.test(text)
  );
}

/** Ends with the pause, or before it with the signal, and leaves nothing behind. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, PAUSE);
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  });
}
