import { presetSiret } from './preset-siret.ts';
import { tellConsole } from './tell-console.ts';

const NUMBER = /^\s*\d+([.,]\d+)?\s*$/;

/**
 * What each attribute may be. Who keeps the page can put it right, not who visits it: the console is told. Those that name
 * a profile or an address are checked where they are used.
 */
const MAY_BE: Record<string, { test(text: string): boolean }> = {
  lang: /^(fr|en)\b/i,
  mode: /^(finder|badge|compact)$/,
  theme: /^(light|dark)$/,
  siret: { test: (text) => presetSiret(text) !== null },
  rncp: /^\s*(RNCP|RS)?\s*\d{1,6}\s*$/i,
  price: NUMBER,
  hours: NUMBER,
  level: /^\s*[3-8]\s*$/,
};

/** The text of an attribute that means something; null where there is none. */
export function meantBy(element: Element, name: string): string | null {
  const text = element.getAttribute(name);
  return text && MAY_BE[name]?.test(text) ? text : null;
}

/** Names in the console each attribute whose value means nothing; the element goes on without it. */
export function checkAttributes(element: Element): void {
  for (const name in MAY_BE) {
    const text = element.getAttribute(name);
    if (text && !meantBy(element, name)) tellConsole(`${name}="${text}" means nothing, and is left out.`);
  }
}
