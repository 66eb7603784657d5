import type { MessageTo } from '../../../core/wording/wording.ts';
import { answerSheet, sheetText } from '../../funding/answer-sheet.ts';
import { messageOf, messagesFor } from '../../funding/message-facts.ts';
import { today } from '../../today.ts';
import type { FundingViewProps } from './funding-view.tsx';
import { printSheet } from './print-sheet.tsx';

/** What a person leaves with: the answer as text or on paper, and a message ready to send. */
export function TakeAway(props: FundingViewProps) {
  const { funding, wording: answer, entry } = props;
  const { state } = funding;
  const { words, copied } = state;
  const { wording, form } = words;
  const { ui } = wording;
  const messages = messagesFor(state);
  const sheet = () => answerSheet(state, answer, today());
  return (
    <section aria-labelledby="funding-take-away">
      <h4 id="funding-take-away">{form.ui.takeAway}</h4>
      <div class="actions">
        <button
          type="button"
          class="main"
          onClick={() => funding.copy(sheetText(sheet(), entry.independence), 'answer')}
        >
          {copied === 'answer' ? ui.copied : ui.copyAnswer}
          <Unseen text={ui.title} />
        </button>
        <button type="button" onClick={() => printSheet(sheet(), entry)}>
          {form.ui.print}
        </button>
      </div>
      {messages.length > 0 && <h5>{ui.messages}</h5>}
      {messages.map((to) => (
        <MessageFold key={to} {...props} to={to} />
      ))}
      <p role="status" class={copied === 'refused' ? 'notice' : 'unseen'}>
        {copied === 'refused' ? form.ui.copyRefused : copied ? ui.copied : ''}
      </p>
    </section>
  );
}

function MessageFold({ funding, to }: FundingViewProps & { to: MessageTo }) {
  const { state } = funding;
  const { wording, form } = state.words;
  const { ui } = wording;
  const { subject, body } = messageOf(to, state);
  const title = { employer: ui.toEmployer, opco: ui.toOpco, funder: ui.toFunder }[to];
  // No address: the person's own mail programme asks for it, and we know none.
  const mail = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return (
    <details class="fold">
      <summary>{title}</summary>
      <p>
        <b>{form.ui.subject}</b> {subject}
      </p>
      <p class="message-text">{body}</p>
      <div class="actions">
        <button type="button" onClick={() => funding.copy(`${subject}\n\n${body}`, 'message')}>
          {ui.copyMessage}
          <Unseen text={title} />
        </button>
        <a class="button" href={mail}>
          {form.ui.mailto}
          <Unseen text={title} />
        </a>
      </div>
    </details>
  );
}

/** What tells a button from others of the same name, to whoever does not see where it stands. */
export function Unseen({ text }: { text: string }) {
  return <span class="unseen"> ({text})</span>;
}
