import { CHOICES, type Choices } from '../choices.ts';
import type { BuilderViewProps } from './builder-view.tsx';
import { Radios } from './radios.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

const LEVELS = ['3', '4', '5', '6', '7', '8'];
const FIGURES = ['price', 'hours'] as const;

/** The course that the provider's page sells. */
export function CoursePart({ builder, words }: BuilderViewProps) {
  const { ui } = words;
  const { choices, read } = builder.state;
  const faultOf = (field: 'rncp' | 'price' | 'hours') => {
    const fault = read.faults[field];
    return fault ? words.fault[fault] : null;
  };
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
          <TextField
            id="rncp"
            label={ui.rncpField}
            hint={ui.rncpHint}
            value={choices.rncp}
            fault={faultOf('rncp')}
            onType={(rncp) => builder.choose({ rncp })}
          />
          {FIGURES.map((field) => (
            <TextField
              key={field}
              id={field}
              label={ui[`${field}Field`]}
              hint={ui[`${field}Hint`]}
              value={choices[field]}
              fault={faultOf(field)}
              inputMode="decimal"
              onType={(text) => builder.choose({ [field]: text })}
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
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {words.level(level)}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </div>
  );
}
