import { isThisMachine } from '../read-choices.ts';
import type { BuilderViewProps } from './builder-view.tsx';
import { TextField } from './text-field.tsx';

/** Where the provider serves the files. */
export function AddressPart(given: BuilderViewProps) {
  const { builder, words } = given;
  const { ui } = words;
  const { read } = builder.state;
  const used = read.address ?? builder.example;
  return (
    <div class="card">
      <h3>{ui.addressTitle}</h3>
      <TextField {...given} field="address" label={ui.addressField} hint={ui.addressHint} inputMode="url" />
      <div class="said" role="status">
        {used === builder.example && <p class="warned">{ui.addressExample}</p>}
        {used === builder.own && used !== builder.example && <p>{ui.addressHere}</p>}
        {isThisMachine(new URL(used)) && <p class="warned">{ui.addressThisMachine}</p>}
      </div>
    </div>
  );
}
