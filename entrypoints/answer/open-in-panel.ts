import { browser } from 'wxt/browser';

/** Where the question for the side panel lies, in storage that the browser forgets when it closes. */
export const PANEL_QUESTION = 'panel-question';

/** A question for the side panel of one window. */
export interface PanelQuestion {
  text: string;
  windowId: number;
  at: number;
}

/** Chromium's side panel and Firefox's sidebar, of which a browser has one, or neither. */
interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
  storage?: { session?: { set(items: Record<string, unknown>): Promise<void> } };
}

/** Opens the side panel of the window with a question; null where the browser has no panel. */
export function panelOpener(panels: Panels = browser as Panels): ((text: string, windowId: number) => void) | null {
  const { sidePanel, sidebarAction, storage } = panels;
  if (!sidePanel?.open && !sidebarAction?.open) return null;
  return (text, windowId) => {
    const question: PanelQuestion = { text, windowId, at: Date.now() };
    void storage?.session?.set({ [PANEL_QUESTION]: question });
    // In the click itself: after a pause, the browser takes it for nobody's wish. One that refuses changes nothing.
    const opening = sidePanel?.open ? sidePanel.open({ windowId }) : sidebarAction?.open();
    opening?.catch(() => undefined);
  };
}
