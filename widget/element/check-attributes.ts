import { presetSiret } from './preset-siret.ts';
import { tellConsole } from './tell-console.ts';

const NUMBER = /^\s*\d+([.,]\d+)?\s*$/;

/** What each attribute may be. Who keeps the page can put it right, not who visits it: the console is told. */
const MAY_BE: Record<string, RegExp | ((text: string) => boolean)> = {
  mode: /^(finder|badge|compact)$/,
  theme: /^(light|dark)$/,
  siret: (text) => presetSiret(text) !== null,
  profile: /^[a-z_]+$/,
  rncp: /^\s*(RNCP|RS)?\s*\d{1,6}\s*$/i,
  price: NUMBER,
  hours: NUMBER,
  level: /^\s*[3-8]\s*$/,
};

/** Names in the console each attribute whose value means nothing; the element goes on without it. */
export function checkAttributes(element: Element): void {
  for (const [name, may] of Object.entries(MAY_BE)) {
    const value = element.getAttribute(name);
    if (!value || (typeof may === 'function' ? may(value) : may.test(value))) continue;
    tellConsole(`${name}="${value}" means nothing, and is left out.`);
  }
}
