import { isThisMachine } from '../read-choices.ts';
import type { BuilderViewProps } from './builder-view.tsx';
import { TextField } from './text-field.tsx';

/** Where the provider serves the files. */
export function AddressPart({ builder, words }: BuilderViewProps) {
  const { ui } = words;
  const { choices, read } = builder.state;
  const { address: fault } = read.faults;
  const used = read.address ?? builder.example;
  return (
    <div class="card">
      <h3>{ui.addressTitle}</h3>
      <TextField
        id="address"
        label={ui.addressField}
        hint={ui.addressHint}
        value={choices.address}
        fault={fault ? words.fault[fault] : null}
        inputMode="url"
        onType={(address) => builder.choose({ address })}
      />
      <div class="said" role="status">
        {used === builder.example && <p class="warned">{ui.addressExample}</p>}
        {used === builder.own && used !== builder.example && <p>{ui.addressHere}</p>}
        {isThisMachine(new URL(used)) && <p class="warned">{ui.addressThisMachine}</p>}
      </div>
    </div>
  );
}
