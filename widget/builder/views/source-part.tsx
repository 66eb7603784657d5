import { CHOICES } from '../choices.ts';
import type { BuilderViewProps } from './builder-view.tsx';
import { Radios } from './radios.tsx';
import { TextField } from './text-field.tsx';

/** Whom the element asks about a company. */
export function SourcePart(given: BuilderViewProps) {
  const { builder, words } = given;
  const { ui } = words;
  const { choices } = builder.state;
  return (
    <div class="card">
      <h3>{ui.sourceTitle}</h3>
      <Radios
        name="source"
        legend={ui.sourceField}
        value={choices.source}
        options={CHOICES.source.map((id) => ({ id, ...words.source[id] }))}
        onPick={(source) => builder.choose({ source })}
      />
      {choices.source === 'own' && (
        <TextField {...given} field="api" label={ui.apiField} hint={ui.apiHint} inputMode="url" />
      )}
      <TextField {...given} field="tableSrc" label={ui.tableField} hint={ui.tableHint} inputMode="url" />
    </div>
  );
}
