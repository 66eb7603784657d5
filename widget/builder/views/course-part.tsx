import { CHOICES, type Choices } from '../choices.ts';
import type { FundingNamedProps } from './builder-view.tsx';
import { Radios } from './radios.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

const FIGURES = ['price', 'hours'] as const;

/** The course that the provider's page sells. */
export function CoursePart(props: FundingNamedProps) {
  const { names, ...given } = props;
  const { builder, words } = given;
  const { ui } = words;
  const { choices } = builder.state;
  return (
    <div class="card">
      <h3>{ui.courseTitle}</h3>
      <Radios
        name="course"
        legend={ui.courseField}
        value={choices.course}
        options={CHOICES.course.map((id) => ({ id, ...words.course[id] }))}
        onPick={(course) => builder.choose({ course })}
      />
      {choices.course === 'told' && (
        <>
          <TextField {...given} field="rncp" label={ui.rncpField} hint={ui.rncpHint} />
          {FIGURES.map((field) => (
            <TextField
              {...given}
              key={field}
              field={field}
              label={ui[`${field}Field`]}
              hint={ui[`${field}Hint`]}
              inputMode="decimal"
            />
          ))}
          <SelectField
            id="level"
            label={ui.levelField}
            hint={ui.levelHint}
            value={choices.level}
            onPick={(level) => builder.choose({ level: level as Choices['level'] })}
          >
            <option value="">{ui.levelNone}</option>
            {Object.entries(names.question('level').choices ?? {}).map(([level, name]) => (
              <option key={level} value={level}>
                {name}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </div>
  );
}
