import type { ComponentChildren } from 'preact';

/** A list of which one holds. */
export function SelectField(props: {
  id: string;
  label: string;
  hint?: string;
  value: string;
  onPick: (value: string) => void;
  children: ComponentChildren;
}) {
  const { id, label, hint, value, onPick, children } = props;
  return (
    <div class="control">
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <select
        id={id}
        value={value}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        {children}
      </select>
    </div>
  );
}
