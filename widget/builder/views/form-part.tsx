import type { BuilderViewProps } from './builder-view.tsx';
import { CheckField } from './check-field.tsx';
import { TextField } from './text-field.tsx';

/** The element as a field of a form of the provider's. */
export function FormPart({ builder, words }: BuilderViewProps) {
  const { ui } = words;
  const { choices, read } = builder.state;
  const { name } = read.faults;
  return (
    <div class="card">
      <h3>{ui.formTitle}</h3>
      <CheckField
        id="in-form"
        label={ui.formCheck}
        hint={ui.formHint}
        isChecked={choices.isInForm}
        onCheck={(isInForm) => builder.choose({ isInForm })}
      />
      {choices.isInForm && (
        <>
          <TextField
            id="name"
            label={ui.nameField}
            hint={ui.nameHint}
            value={choices.name}
            fault={name ? words.fault[name] : null}
            onType={(text) => builder.choose({ name: text })}
          />
          <CheckField
            id="required"
            label={ui.requiredCheck}
            isChecked={choices.isRequired}
            onCheck={(isRequired) => builder.choose({ isRequired })}
          />
        </>
      )}
    </div>
  );
}
