import type { Asked } from '../settings-page.ts';
import type { OptionsViewProps } from './options-view.tsx';

/** A button for what cannot be undone, and in its place the question whether it is meant. */
export function AskedOnceMore(
  props: Pick<OptionsViewProps, 'settings'> & {
    asked: Asked;
    label: string;
    question: string;
    yes: string;
    no: string;
    /** Said in place of the two answers while it is done. */
    underWay?: string | false;
    onYes: () => void;
    isGrave?: boolean;
  },
) {
  const { settings, asked, label, question, yes, no, underWay, onYes, isGrave } = props;
  if (settings.state.asked !== asked) {
    return (
      <button type="button" data-opener class={isGrave ? 'danger' : undefined} onClick={() => settings.ask(asked)}>
        {label}
      </button>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form.
    <div role="group" aria-labelledby={`asked-${asked}`} tabIndex={-1} class="asked">
      <p id={`asked-${asked}`}>{question}</p>
      {underWay ? (
        <p role="status">{underWay}</p>
      ) : (
        <div class="actions">
          <button type="button" class="danger" onClick={onYes}>
            {yes}
          </button>
          <button type="button" onClick={settings.leave}>
            {no}
          </button>
        </div>
      )}
    </div>
  );
}
