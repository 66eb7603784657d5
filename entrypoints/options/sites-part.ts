import type { SettingsOutcome } from '../../core/wording/settings-wording.ts';
import type { AllowedSites } from '../kept/allowed-sites.ts';
import type { ListedChoice } from '../kept/site-choice.ts';
import { readSiteAddress } from './site-address.ts';

/** Where on the page an act is told of. */
export type SitesPlace = 'site' | 'sites' | 'everywhere' | 'choices';

interface SitesState extends AllowedSites {
  /** What stands in the field. */
  address: string;
  choices: ListedChoice[];
  outcome: { place: SitesPlace; of: SettingsOutcome } | null;
}

interface SitesContext {
  recallSites: () => Promise<AllowedSites>;
  /** Asks for one site; for all, where null. To be called first thing in a click. */
  requestSite: (site: string | null) => Promise<boolean>;
  revokeSite: (site: string | null) => Promise<boolean>;
  watchSites: (tell: () => void) => void;
  listChoices: () => Promise<ListedChoice[]>;
  forgetChoice: (site: string) => Promise<boolean>;
  watchChoices: (tell: () => void) => void;
  onChange: () => void;
}

export type SitesPart = ReturnType<typeof createSitesPart>;

/** The sites of which pages may be read when they open, and the companies chosen on sites. */
export function createSitesPart(context: SitesContext) {
  const { recallSites, requestSite, revokeSite, listChoices, forgetChoice, onChange } = context;
  const state: SitesState = { sites: [], isEverywhere: false, address: '', choices: [], outcome: null };

  function set(change: Partial<SitesState>): void {
    Object.assign(state, change);
    onChange();
  }

  function say(place: SitesPlace, of: SettingsOutcome): void {
    set({ outcome: { place, of } });
  }

  async function refreshSites(): Promise<void> {
    set(await recallSites());
  }

  async function refreshChoices(): Promise<void> {
    set({ choices: await listChoices() });
  }

  return {
    state,

    async start(): Promise<void> {
      context.watchSites(() => void refreshSites());
      context.watchChoices(() => void refreshChoices());
      await Promise.all([refreshSites(), refreshChoices()]);
    },

    setAddress: (address: string) => set({ address }),
    /** The site that would be asked for; null where the field holds none. */
    ahead(): string | null {
      const read = readSiteAddress(state.address);
      return read.ok ? read.site : null;
    },
    async allow(): Promise<void> {
      const read = readSiteAddress(state.address);
      if (!read.ok) return say('site', { kind: 'site-address', fault: read.fault });
      const { site } = read;
      if (state.sites.includes(site)) return say('site', { kind: 'site-known', site });
      // Firefox asks only within the click: nothing may be awaited before.
      const isGiven = await requestSite(site);
      await refreshSites();
      if (isGiven) set({ address: '' });
      say('site', { kind: isGiven ? 'site-allowed' : 'site-refused', site });
    },
    async revoke(site: string): Promise<void> {
      const isGone = await revokeSite(site);
      await refreshSites();
      say('sites', isGone ? { kind: 'site-revoked', site } : { kind: 'refused' });
    },

    async allowEverywhere(): Promise<void> {
      const isGiven = await requestSite(null);
      await refreshSites();
      say('everywhere', { kind: isGiven ? 'everywhere-allowed' : 'everywhere-refused' });
    },
    async revokeEverywhere(): Promise<void> {
      const isGone = await revokeSite(null);
      await refreshSites();
      say('everywhere', { kind: isGone ? 'everywhere-revoked' : 'refused' });
    },

    async forget(site: string): Promise<void> {
      const isGone = await forgetChoice(site);
      await refreshChoices();
      say('choices', isGone ? { kind: 'choice-forgotten', site } : { kind: 'refused' });
    },
  };
}
