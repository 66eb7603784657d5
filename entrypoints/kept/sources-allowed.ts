import type { SourcesAllowed } from '../../core/lookup/look-up.ts';
import { mayAskLive } from './live-consent.ts';
import { recallSettings } from './settings.ts';

/** The sources that may be asked over the network now: what the person chose, and whether they agreed to any sending. */
export async function sourcesAllowed(): Promise<Required<SourcesAllowed>> {
  const [{ sources }, hasConsent] = await Promise.all([recallSettings(), mayAskLive()]);
  return { officialTable: sources.officialTable, registry: sources.registry, hasConsent };
}
