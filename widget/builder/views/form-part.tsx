import type { BuilderViewProps } from './builder-view.tsx';
import { CheckField } from './check-field.tsx';
import { TextField } from './text-field.tsx';

/** The element as a field of a form of the provider's. */
export function FormPart(given: BuilderViewProps) {
  const { builder, words } = given;
  const { ui } = words;
  const { choices } = builder.state;
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
          <TextField {...given} field="name" label={ui.nameField} hint={ui.nameHint} />
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
