import { Component } from 'preact';
import type { Query, SourceFailure } from '../../../core/answer.ts';
import { answerOf } from '../../../widget/answer-of.ts';
import type { Finder } from '../../../widget/finder.ts';
import { askForConsent } from '../../kept/live-consent.ts';
import { numberText } from '../../page/proposal.ts';
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
    const query = unsentQuery(finder);
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

/** The question on screen, where a source was left alone for want of consent. */
function unsentQuery({ state: { notice, result, isWaiting } }: Finder): Query | null {
  const isUnsent = (failure: SourceFailure | undefined) => failure?.kind === 'no-consent';
  if (isWaiting) return null;
  if (notice) return notice.kind === 'failed' && notice.failures.some(isUnsent) ? notice.query : null;
  const answer = answerOf(result);
  return answer?.reports.some(({ failure }) => isUnsent(failure)) ? answer.query : null;
}

/** What goes over the network for a question: a number or a name. */
function sentText(query: Query): string | null {
  if (query.by === 'siret') return numberText(query.siret);
  if (query.by === 'siren') return numberText(query.siren);
  return query.by === 'name' ? query.text : null;
}
