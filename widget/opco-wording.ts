import type { OpcoWording } from '../core/wording/wording.ts';

/** What is said of the OPCOs, in one language; fetched when it is asked for. */
export async function opcoWording(language: OpcoWording['lang']): Promise<OpcoWording> {
  return language === 'fr'
    ? (await import('../core/wording/fr-opco.ts')).frOpco
    : (await import('../core/wording/en-opco.ts')).enOpco;
}
