import type { Finder } from '../finder.ts';

/** The one field: a number, a name, an agreement or an activity, with the labels that match as a list. */
export function Entry({ finder }: { finder: Finder }) {
  const { wording, text, box } = finder.state;
  const { ui } = wording;
  const { isOpen = false, active = -1 } = box?.state ?? {};

  return (
    <form
      class="entry"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        finder.submit();
      }}
    >
      <label for="field">{ui.fieldLabel}</label>
      <div class="field-row">
        <div class="field" part="field">
          <input
            id="field"
            part="input"
            type="text"
            value={text}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls="suggestions"
            aria-autocomplete="list"
            aria-describedby="field-hint notice"
            {...(isOpen && active >= 0 && { 'aria-activedescendant': `option-${active}` })}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            enterKeyHint="search"
            onInput={(event) => finder.type(event.currentTarget.value, event)}
            onCompositionEnd={box?.composed}
            onKeyDown={box?.key}
            onBlur={box?.close}
          />
          {text && (
            <button type="button" class="quiet clear" aria-label={ui.clear} onClick={finder.clear}>
              <span aria-hidden="true">×</span>
            </button>
          )}
        </div>
        <button type="submit" class="main" part="button">
          {ui.submit}
        </button>
      </div>
      {box && <box.View finder={finder} box={box} />}
      <p id="field-hint" class="hint">
        {ui.fieldHint}
      </p>
    </form>
  );
}
