import { Component } from 'preact';
import type { Answer } from '../../../core/answer.ts';
import type { LooksWrongWording, WrongTo } from '../../../core/wording/looks-wrong-wording.ts';
import type { AnswerDesk } from '../answer-desk.ts';
import { correctionsOf, doubtsOf, wrongFactsOf, wrongMessagesFor } from '../looks-wrong.ts';

interface LooksWrongViewProps {
  desk: AnswerDesk;
  answer: Answer;
  wording: LooksWrongWording;
}

/** Why the answer may be wrong, how it is corrected, and the messages that ask for it. Nothing is sent from here. */
export function LooksWrongView({ desk, answer, wording }: LooksWrongViewProps) {
  const { ui } = wording;
  const facts = wrongFactsOf(answer, desk.words.answer);
  return (
    <div>
      <h3>{ui.why}</h3>
      <ul class="bullets">
        {doubtsOf(answer).map((id) => (
          <li key={id}>{wording.doubt(id, facts.asOf)}</li>
        ))}
      </ul>
      <h3>{ui.route}</h3>
      <ol class="bullets">
        {correctionsOf(answer).map((id) => (
          <li key={id}>{wording.correction(id)}</li>
        ))}
      </ol>
      {wrongMessagesFor(answer).map((to) => (
        <WrongMessage key={to} to={to} wording={wording} {...wording.message(to, facts)} />
      ))}
      <p class="hint">{ui.nothingSent}</p>
    </div>
  );
}

interface WrongMessageProps {
  to: WrongTo;
  wording: LooksWrongWording;
  subject: string;
  body: string;
}

class WrongMessage extends Component<WrongMessageProps, { copied: 'done' | 'refused' | null }> {
  override state = { copied: null };

  async #copy(): Promise<void> {
    const { subject, body } = this.props;
    const copied = await navigator.clipboard.writeText(`${subject}\n\n${body}`).then(
      () => 'done' as const,
      () => 'refused' as const,
    );
    this.setState({ copied });
  }

  override render() {
    const { to, wording, subject, body } = this.props;
    const { ui } = wording;
    const { copied } = this.state as { copied: 'done' | 'refused' | null };
    const title = to === 'payroll' ? ui.toPayroll : ui.toOpco;
    // No address: neither is known, and the person's own mail programme asks for it.
    const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
    return (
      <details class="fold">
        <summary>{title}</summary>
        <p>
          <b>{ui.subject}</b> {subject}
        </p>
        <p class="message-text">{body}</p>
        <div class="actions">
          <button type="button" onClick={() => void this.#copy()}>
            {ui.copy}
            <span class="unseen"> ({title})</span>
          </button>
          <a class="button" href={mail}>
            {ui.mail}
            <span class="unseen"> ({title})</span>
          </a>
        </div>
        <p role="status" class={copied === 'refused' ? 'notice' : 'done'}>
          {copied === 'done' ? ui.copied : copied === 'refused' ? ui.copyRefused : ''}
        </p>
      </details>
    );
  }
}
