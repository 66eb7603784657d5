import { beforeEach, describe, expect, it, vi } from 'vitest';
import { panelOpener } from '../../../entrypoints/answer/open-in-panel.ts';
import { takeQuestion } from '../../../entrypoints/kept/panel-question.ts';
import { resetExtension } from '../kept/extension-storage.ts';

vi.mock('wxt/browser', async () => (await import('../kept/extension-storage.ts')).fakeBrowser());

beforeEach(resetExtension);

describe('the side panel', () => {
  it('opens in the click, for this window, and finds the question', async () => {
    const open = vi.fn(async () => undefined);
    panelOpener({ sidePanel: { open } })?.('302 474 648 00664', 7);
    expect(open).toHaveBeenCalledWith({ windowId: 7 });
    expect(await takeQuestion(8)).toBeNull();
    expect(await takeQuestion(7)).toBe('302 474 648 00664');
  });

  it('is the sidebar in Firefox, where a refusal changes nothing', () => {
    const open = vi.fn(() => Promise.reject(new Error('refused')));
    panelOpener({ sidebarAction: { open } })?.('x', 1);
    expect(open).toHaveBeenCalledOnce();
  });

  it('is not offered where there is none', () => {
    expect(panelOpener({})).toBeNull();
  });
});
