import { describe, expect, it, vi } from 'vitest';
import { PANEL_QUESTION, panelOpener } from '../../../entrypoints/answer/open-in-panel.ts';

const session = () => ({ set: vi.fn(async () => undefined) });

describe('the side panel', () => {
  it('opens in the click, for this window, and finds the question', () => {
    const stored = session();
    const open = vi.fn(async () => undefined);
    panelOpener({ sidePanel: { open }, storage: { session: stored } })?.('302 474 648 00664', 7);
    expect(open).toHaveBeenCalledWith({ windowId: 7 });
    expect(stored.set).toHaveBeenCalledWith({
      [PANEL_QUESTION]: { text: '302 474 648 00664', windowId: 7, at: expect.any(Number) },
    });
  });

  it('is the sidebar in Firefox, where a refusal changes nothing', () => {
    const open = vi.fn(() => Promise.reject(new Error('refused')));
    panelOpener({ sidebarAction: { open }, storage: { session: session() } })?.('x', 1);
    expect(open).toHaveBeenCalledOnce();
  });

  it('is not offered where there is none', () => {
    expect(panelOpener({})).toBeNull();
  });
});
