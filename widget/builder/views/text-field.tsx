import type { ComponentChildren } from 'preact';

/** A field that is typed into. What is wrong stands beside it, and what was typed stays. */
export function TextField(props: {
  id: string;
  label: string;
  hint?: string;
  value: string;
  fault: string | null;
  inputMode?: 'decimal' | 'url';
  onType: (text: string) => void;
  children?: ComponentChildren;
}) {
  const { id, label, hint, value, fault, inputMode, onType, children } = props;
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="control">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class="typed">
        <input
          id={id}
          type="text"
          value={value}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          inputMode={inputMode ?? 'text'}
          aria-invalid={fault !== null}
          {...(described && { 'aria-describedby': described })}
          onInput={(event) => onType(event.currentTarget.value)}
        />
        {children}
      </div>
      <p class="fault" id={`${id}-fault`} role="status">
        {fault}
      </p>
    </div>
  );
}
