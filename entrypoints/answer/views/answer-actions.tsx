import type { Answer } from '../../../core/answer.ts';
import { copiedAnswer } from '../../../core/wording/copied-answer.ts';
import type { CopyForm } from '../../../core/wording/copy-wording.ts';
import type { Finder } from '../../../widget/finder.ts';
import type { AnswerDesk } from '../answer-desk.ts';
import { keptNumber } from '../keeping.ts';
import { ByHand } from './by-hand.tsx';
import { TagField } from './tag-field.tsx';

/** What every view around an answer is given. */
export interface DeskViewProps {
  finder: Finder;
  desk: AnswerDesk;
}

const COPIES: readonly CopyForm[] = ['sentence', 'rich', 'row'];
const FORMS: readonly CopyForm[] = ['10103', '12434'];

/** One line: copy the answer, in its other forms, for a contract; keep the company; take it to the side panel. */
export function AnswerActions({ finder, desk, answer }: DeskViewProps & { answer: Answer }) {
  const { keeping, copying, words, openPanel } = desk;
  const { ui } = words.desk;
  const { open } = copying.state;
  const last = copying.lastOf(answer);
  const number = keptNumber(answer);
  const saved = keeping.savedOf(answer);
  const copy = (form: CopyForm) => {
    const { titles } = finder.state;
    const source = { answer, titles, wording: words.answer, copy: words.copy, today: desk.today() };
    void copying.copy(answer, form, copiedAnswer(form, source));
  };
  const onKeyDown = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    if (event.key !== 'Escape' || open === null) return;
    // Once more, and the browser closes the popup.
    event.preventDefault();
    event.currentTarget.querySelector<HTMLElement>(`[aria-controls="desk-${open}"]`)?.focus();
    copying.fold();
  };
  return (
    <section class="desk" aria-label={ui.actions} onKeyDown={onKeyDown}>
      <div class="desk-bar">
        <span class="split">
          <button type="button" class="main" aria-label={ui.copy} onClick={() => copy('sentence')}>
            {ui.copyShort}
          </button>
          <button
            type="button"
            class="main"
            aria-label={ui.moreCopies}
            aria-expanded={open === 'copies'}
            aria-controls="desk-copies"
            title={ui.moreCopies}
            onClick={() => copying.unfold('copies')}
          >
            <span aria-hidden="true">▾</span>
          </button>
        </span>
        <button
          type="button"
          aria-expanded={open === 'forms'}
          aria-controls="desk-forms"
          onClick={() => copying.unfold('forms')}
        >
          {ui.forms}
        </button>
        {number && !keeping.isPrivate && keeping.state.companies && (
          <button
            type="button"
            class="keep"
            aria-pressed={saved !== undefined}
            title={saved ? ui.keptTitle : ui.keepTitle}
            onClick={() => void keeping.toggle(answer)}
          >
            {saved ? ui.kept : ui.keep}
          </button>
        )}
        {openPanel && (
          <button type="button" title={ui.panelTitle} onClick={() => openPanel(number ?? finder.state.text)}>
            {ui.panel}
          </button>
        )}
      </div>
      <Choice id="desk-copies" desk={desk} forms={COPIES} hint={ui.rowHint} isOpen={open === 'copies'} copy={copy} />
      <Choice id="desk-forms" desk={desk} forms={FORMS} hint={ui.formsHint} isOpen={open === 'forms'} copy={copy} />
      <p class={last?.byHand === null ? 'done' : 'unseen'} role="status">
        {last?.byHand === null ? words.desk.copied(last.form) : ''}
      </p>
      {last && last.byHand !== null && <ByHand key={last.form} text={last.byHand} label={ui.byHand} />}
      <KeptNote desk={desk} answer={answer} />
      {saved && (
        <TagField
          key={saved.number}
          id="desk-tag"
          words={words.desk}
          tags={saved.saved?.tags ?? []}
          used={keeping.tagsUsed()}
          hasLabel={false}
          add={(text) => void keeping.addTag(saved, text)}
          remove={(tag) => void keeping.removeTag(saved, tag)}
        />
      )}
    </section>
  );
}

/** Ways to copy, in a part that unfolds; Escape folds it. */
function Choice(props: {
  id: string;
  desk: AnswerDesk;
  forms: readonly CopyForm[];
  hint: string;
  isOpen: boolean;
  copy: (form: CopyForm) => void;
}) {
  const { id, desk, forms, hint, isOpen, copy } = props;
  return (
    <div id={id} class="desk-choice" hidden={!isOpen}>
      <ul>
        {forms.map((form) => (
          <li key={form}>
            <button type="button" class="quiet" onClick={() => copy(form)}>
              {desk.words.desk.copyAs(form)}
            </button>
          </li>
        ))}
      </ul>
      <p class="hint">{hint}</p>
    </div>
  );
}

/** What came of keeping, said once it is done. */
function KeptNote({ desk, answer }: { desk: AnswerDesk; answer: Answer }) {
  const { ui } = desk.words.desk;
  const { outcome } = desk.keeping.state;
  const isOwn = outcome?.number === keptNumber(answer);
  const own = outcome && isOwn ? outcome.is : null;
  const before = isOwn && outcome?.before;
  if (desk.keeping.isPrivate) return <p class="done">{ui.privateWindow}</p>;
  const text = own && { kept: ui.keptSaid, unkept: ui.unkeptSaid, refused: ui.refused }[own];
  return (
    <div class="kept-note">
      <p class={own === 'refused' ? 'notice' : own === null ? 'unseen' : 'done'} role="status">
        {text}
      </p>
      {before && (
        <button type="button" class="quiet" onClick={() => void desk.keeping.undo(answer, before)}>
          {ui.undo}
        </button>
      )}
    </div>
  );
}
