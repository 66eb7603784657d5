import type { AnswerDesk } from '../answer-desk.ts';

/** The ways to the other pages of the extension: the list, and the settings. */
export function WaysOn({ desk }: { desk: AnswerDesk }) {
  const { ui } = desk.words.desk;
  return (
    <nav class="ways-on" aria-label={ui.otherPages}>
      <a href="/list.html" target="_blank" rel="noreferrer">
        {ui.wholeList}
      </a>
      <button type="button" class="quiet" onClick={desk.openSettings}>
        {ui.settings}
      </button>
    </nav>
  );
}
