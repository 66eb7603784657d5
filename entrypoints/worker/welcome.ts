import { browser } from 'wxt/browser';

/** Opens the welcome page once, after the installation. Nothing else ever opens by itself. */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: '/welcome.html' });
  });
}
