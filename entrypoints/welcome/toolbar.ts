import { browser } from 'wxt/browser';
import type { BrowserKind } from '../../core/wording/welcome-wording.ts';

export interface ToolbarState {
  /** Null where the browser does not tell. */
  isPinned: boolean | null;
  /** `Alt+Shift+O`; null where no keys are set, undefined where the extension has no command for them. */
  keys: string | null | undefined;
}

export type Toolbar = ReturnType<typeof createToolbar>;

/** What the browser says of the icon and of the keys that do the same. */
export function createToolbar({ onChange }: { onChange: () => void }) {
  let state: ToolbarState = { isPinned: null, keys: undefined };
  const openShortcuts = import.meta.env.FIREFOX ? openFirefoxShortcuts() : openChromiumShortcuts;

  return {
    get state(): ToolbarState {
      return state;
    },
    browser: browserKind(),
    /** Null where the browser opens no page for it. */
    openShortcuts,

    /** Looks again, and tells when something is known. */
    async look(): Promise<void> {
      const [settings, commands] = await Promise.all([
        // Not in every browser; those without it say nothing.
        browser.action.getUserSettings?.().catch(() => null),
        browser.commands?.getAll().catch(() => []),
      ]);
      const command = commands?.find(({ name }) => name === '_execute_action');
      state = { isPinned: settings?.isOnToolbar ?? null, keys: command && (command.shortcut || null) };
      onChange();
    },
  };
}

/** An address that a link may not have. */
function openChromiumShortcuts(): void {
  void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** Null before the version that has a page for it. */
function openFirefoxShortcuts(): (() => void) | null {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  return commands?.openShortcutSettings ? () => void commands.openShortcutSettings?.() : null;
}

function browserKind(): BrowserKind {
  if (import.meta.env.FIREFOX) return 'firefox';
  return import.meta.env.EDGE ? 'edge' : 'chromium';
}
