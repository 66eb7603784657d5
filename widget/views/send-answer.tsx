import type { Answer } from '../../core/answer.ts';
import { formatSiret } from '../../core/identifiers/siret.ts';
import { opcoName } from '../../core/tables/opcos.ts';
import type { Sending } from '../host-parts.ts';
import { summaryOf } from '../summary-of.ts';
import type { AnswerViewProps } from './result-view.tsx';

/** Gives the answer to the form of the page, and says before what of it, to the letter; it can be taken back. */
export function SendAnswer({ finder, wording, answer, send }: AnswerViewProps & { answer: Answer; send: Sending }) {
  const { act, titles } = finder.state;
  if (!act) return null;
  const { ui } = act.wording;
  const { siret } = answer.facts;
  const { opco } = answer.attribution;
  const entries = [
    ['SIRET', siret ? formatSiret(siret.value) : ui.notKnown],
    ['OPCO', opco ? opcoName(opco) : ui.notKnown],
    [ui.certainty, wording.certainty(answer)],
    [ui.sentence, summaryOf(answer, wording, titles)],
  ];
  return (
    <section class="send" aria-labelledby="send-what">
      <p id="send-what">{ui.sendWhat}</p>
      <dl>
        {entries.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="hint" role="status">
        {send.isSent ? (
          <b>
            <span aria-hidden="true">✓</span> {ui.isSent}
          </b>
        ) : (
          ui.sendWhen
        )}
      </p>
      {/* One button, so that the focus stays on it. */}
      <button type="button" class={send.isSent ? '' : 'main'} onClick={send.isSent ? send.takeBack : send.send}>
        {send.isSent ? ui.takeBack : ui.send}
      </button>
    </section>
  );
}
