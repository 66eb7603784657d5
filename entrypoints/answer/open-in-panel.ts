import { browser } from 'wxt/browser';
import { leaveQuestion } from '../kept/panel-question.ts';

/** Chromium's side panel and Firefox's sidebar, of which a browser has one, or neither. */
interface Panels {
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel of the window with a question; null where the browser has no panel. */
export function panelOpener(panels: Panels = browser as Panels): ((text: string, windowId: number) => void) | null {
  const { sidePanel, sidebarAction } = panels;
  if (!sidePanel?.open && !sidebarAction?.open) return null;
  return (text, windowId) => {
    void leaveQuestion({ text, windowId, at: Date.now() });
    // In the click itself: after a pause, the browser takes it for nobody's wish. One that refuses changes nothing.
    const opening = sidePanel?.open ? sidePanel.open({ windowId }) : sidebarAction?.open();
    opening?.catch(() => undefined);
  };
}
