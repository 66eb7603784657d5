import type { Finder } from '../finder.ts';

/** The one field: a number, a name, an agreement or an activity, with the labels that match as a list. */
export function Entry({ finder }: { finder: Finder }) {
  const { wording, text, hits, isListOpen, active } = finder.state;
  const { ui } = wording;
  const isOpen = isListOpen && hits.length > 0;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      finder.move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Escape' && isOpen) {
      // Only the list closes: the dialog around it, or the popup, stays.
      event.preventDefault();
      event.stopPropagation();
      finder.closeList();
    }
  };

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
            onInput={(event) => finder.type(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            onBlur={finder.closeList}
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
      <div class="suggestions" hidden={!isOpen}>
        <ul id="suggestions" role="listbox" aria-label={ui.suggestions}>
          {isOpen && (
            <>
              <Option at={0} active={active} pick={finder.submit}>
                {ui.searchCompany} <b>{text.trim()}</b>
              </Option>
              {hits.map((hit, index) => (
                <Option key={`${hit.kind}${hit.code}`} at={index + 1} active={active} pick={() => finder.choose(hit)}>
                  {hit.label} <small>{hit.kind === 'idcc' ? `IDCC ${hit.code}` : hit.code}</small>
                </Option>
              ))}
            </>
          )}
        </ul>
      </div>
      <p id="field-hint" class="hint">
        {ui.fieldHint}
      </p>
    </form>
  );
}

const reveal = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' });

function Option(props: { at: number; active: number; pick: () => void; children: preact.ComponentChildren }) {
  const { at, active, pick, children } = props;
  return (
    // The keyboard works from the field, which keeps the focus (ARIA combobox pattern).
    <li
      id={`option-${at}`}
      role="option"
      aria-selected={at === active}
      ref={at === active ? reveal : null}
      onMouseDown={(event) => event.preventDefault()}
      onClick={pick}
    >
      {children}
    </li>
  );
}
