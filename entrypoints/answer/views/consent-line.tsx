import { Component } from 'preact';
import type { Query } from '../../../core/answer.ts';
import { answerOf } from '../../../widget/answer-of.ts';
import { askForConsent } from '../../kept/live-consent.ts';
import { sentText, unsentQuery } from '../unsent-query.ts';
import type { DeskViewProps } from './answer-actions.tsx';

/**
 * Firefox sends nothing before the person agreed: the answer is what this browser has, and a line says what would be sent,
 * to whom. Agreed, the look-up goes on where it stopped.
 */
export class ConsentLine extends Component<DeskViewProps, { isRefused: boolean }> {
  override state = { isRefused: false };

  async #allow(query: Query): Promise<void> {
    // The first thing in the click: Firefox takes a later question for nobody's.
    const isAllowed = await askForConsent();
    this.setState({ isRefused: !isAllowed });
    if (isAllowed) this.props.finder.ask(query);
  }

  override render() {
    const { finder, desk } = this.props;
    const query = unsentQuery(finder.state);
    const what = query && sentText(query);
    if (!query || !what) return null;
    const { ui, sendAhead } = desk.words.desk;
    return (
      <div class="notice consent">
        <p>
          {answerOf(finder.state.result) && `${ui.tableOnly} `}
          {sendAhead(what)}
        </p>
        <button type="button" class="main" onClick={() => void this.#allow(query)}>
          {ui.consent}
        </button>
        <p role="status">{this.state.isRefused && ui.consentRefused}</p>
      </div>
    );
  }
}
