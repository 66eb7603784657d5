import { CHOICES } from '../choices.ts';
import type { BuilderViewProps } from './builder-view.tsx';
import { Radios } from './radios.tsx';
import { TextField } from './text-field.tsx';

/** Whom the element asks about a company. */
export function SourcePart({ builder, words }: BuilderViewProps) {
  const { ui } = words;
  const { choices, read } = builder.state;
  const { api, tableSrc } = read.faults;
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
        <TextField
          id="api"
          label={ui.apiField}
          hint={ui.apiHint}
          value={choices.api}
          fault={api ? words.fault[api] : null}
          inputMode="url"
          onType={(text) => builder.choose({ api: text })}
        />
      )}
      <TextField
        id="table"
        label={ui.tableField}
        hint={ui.tableHint}
        value={choices.tableSrc}
        fault={tableSrc ? words.fault[tableSrc] : null}
        inputMode="url"
        onType={(text) => builder.choose({ tableSrc: text })}
      />
    </div>
  );
}
