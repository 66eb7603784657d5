import { Component } from 'preact';
import type { Answer } from '../../../core/answer.ts';
import type { LooksWrongWording } from '../../../core/wording/looks-wrong-wording.ts';
import type { AnswerDesk } from '../answer-desk.ts';
import { LooksWrongView } from './looks-wrong-view.tsx';

interface LooksWrongProps {
  desk: AnswerDesk;
  answer: Answer;
}

/** The person finds the answer wrong: a quiet line, whose words are fetched as it is opened. */
export class LooksWrongFold extends Component<LooksWrongProps, { wording: LooksWrongWording | null }> {
  override state = { wording: null };

  async #open(): Promise<void> {
    if (this.state.wording) return;
    this.setState({ wording: await looksWrongWording(this.props.desk.words.language) });
  }

  override render() {
    const { desk, answer } = this.props;
    const { wording } = this.state;
    return (
      <details class="fold looks-wrong" onToggle={({ currentTarget }) => currentTarget.open && void this.#open()}>
        <summary>{desk.words.desk.ui.looksWrong}</summary>
        {wording && <LooksWrongView desk={desk} answer={answer} wording={wording} />}
      </details>
    );
  }
}

/** The files of the extension lie beside it on the disk: there is no network that could fail. */
async function looksWrongWording(language: 'fr' | 'en'): Promise<LooksWrongWording> {
  return language === 'fr'
    ? (await import('../../../core/wording/fr-looks-wrong.ts')).frLooksWrong
    : (await import('../../../core/wording/en-looks-wrong.ts')).enLooksWrong;
}
