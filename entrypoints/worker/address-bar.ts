import { browser } from 'wxt/browser';
import { questionPage, questionText } from '../kept/panel-question.ts';
import { omniboxText } from './omnibox-text.ts';
import { type LocalKnowledge, suggestLocally } from './suggest-locally.ts';
import { workerWords } from './worker-words.ts';

/**
 * The keyword of the address bar. What is suggested comes from this computer: nothing is asked while somebody types.
 * Called while the worker starts.
 */
export function listenToAddressBar(knowledge: LocalKnowledge): void {
  const shown = (text: string) => omniboxText(text, !import.meta.env.FIREFOX);
  /** What was typed last: a slower answer to what was typed before says nothing any more. */
  let latest = '';

  async function suggest(typed: string): Promise<{ content: string; description: string }[]> {
    latest = typed;
    const { first, others } = await suggestLocally(questionText(typed), await workerWords(), knowledge);
    if (latest !== typed) return [];
    await browser.omnibox.setDefaultSuggestion({ description: shown(first) });
    return others.map(({ content, text }) => ({ content, description: shown(text) }));
  }

  browser.omnibox.onInputStarted.addListener(() => void suggest(''));
  browser.omnibox.onInputChanged.addListener((typed, show) => {
    suggest(typed).then(show, () => show([]));
  });
  browser.omnibox.onInputEntered.addListener((typed, disposition) => {
    const text = questionText(typed);
    const url = text === '' ? '/sidepanel.html' : questionPage(text);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}
