import type { ComponentChildren } from 'preact';
import type { TypedField } from '../choices.ts';
import type { BuilderViewProps } from './builder-view.tsx';

/** A field that is typed into. What is wrong stands beside it, and what was typed stays. */
export function TextField(
  props: BuilderViewProps & {
    field: TypedField;
    label: string;
    hint: string;
    inputMode?: 'decimal' | 'url';
    children?: ComponentChildren;
  },
) {
  const { builder, words, field, label, hint, inputMode = 'text', children } = props;
  const fault = builder.faultOf(field);
  return (
    <div class="control">
      <label for={field}>{label}</label>
      <p class="hint" id={`${field}-hint`}>
        {hint}
      </p>
      <div class="typed">
        <input
          id={field}
          type="text"
          value={builder.state.choices[field]}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          inputMode={inputMode}
          aria-invalid={fault !== null}
          aria-describedby={fault ? `${field}-hint ${field}-fault` : `${field}-hint`}
          onInput={(event) => builder.choose({ [field]: event.currentTarget.value })}
          onChange={() => builder.settle(field)}
        />
        {children}
      </div>
      <p class="fault" id={`${field}-fault`} role="status">
        {fault && words.fault[fault]}
      </p>
    </div>
  );
}
