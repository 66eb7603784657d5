import { defineBackground } from 'wxt/utils/define-background';
import { createCompanies } from './kept/companies-store.ts';
import { listenToAddressBar } from './worker/address-bar.ts';
import { showBadges } from './worker/badges.ts';
import { openLocalKnowledge } from './worker/local-knowledge.ts';
import { offerOnSelection } from './worker/selection-menu.ts';
import { welcomeOnce } from './worker/welcome.ts';

/**
 * The browser ends this worker whenever it does nothing, and starts it anew for an event: all listeners are there before
 * anything is awaited, and nothing that matters is kept in a variable.
 */
export default defineBackground(() => {
  const knowledge = openLocalKnowledge();
  welcomeOnce();
  offerOnSelection();
  listenToAddressBar({ ...knowledge, companies: createCompanies() });
  showBadges(knowledge);
});
