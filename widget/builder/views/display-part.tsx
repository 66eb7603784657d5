import type { ProfileId } from '../../../core/answer.ts';
import { ProfileOptions } from '../../views/profile-options.tsx';
import { accentContrasts, LEAST_CONTRAST } from '../accent-contrast.ts';
import { CHOICES, type Choices } from '../choices.ts';
import type { BuilderViewProps, FundingNamedProps } from './builder-view.tsx';
import { Radios } from './radios.tsx';
import { SelectField } from './select-field.tsx';
import { TextField } from './text-field.tsx';

/** The colour that the palette opens with, where none is chosen. */
const USUAL_ACCENT = '#2445c4';

/** What the element looks like, and whom it speaks to. */
export function DisplayPart(props: FundingNamedProps) {
  const { names, ...given } = props;
  const { builder, words } = given;
  const { ui } = words;
  const { choices, read } = builder.state;
  return (
    <div class="card">
      <h3>{ui.display}</h3>
      <Radios
        name="mode"
        legend={ui.modeField}
        value={choices.mode}
        options={CHOICES.mode.map((id) => ({ id, ...words.mode[id] }))}
        onPick={(mode) => builder.choose({ mode })}
      />
      <SelectField
        id="look"
        label={ui.lookField}
        hint={words.look[choices.look].what}
        value={choices.look}
        onPick={(look) => builder.choose({ look: look as Choices['look'] })}
      >
        {CHOICES.look.map((id) => (
          <option key={id} value={id}>
            {words.look[id].name}
          </option>
        ))}
      </SelectField>
      <TextField {...given} field="accent" label={ui.accentField} hint={ui.accentHint}>
        <input
          type="color"
          aria-label={ui.accentPick}
          value={read.accent ?? USUAL_ACCENT}
          onInput={(event) => builder.choose({ accent: event.currentTarget.value })}
        />
      </TextField>
      <AccentSaid {...given} />
      <SelectField
        id="lang"
        label={ui.languageField}
        value={choices.lang}
        onPick={(lang) => builder.choose({ lang: lang as Choices['lang'] })}
      >
        {CHOICES.lang.map((id) => (
          <option key={id} value={id}>
            {words.language[id]}
          </option>
        ))}
      </SelectField>
      <SelectField
        id="profile"
        label={ui.profileField}
        hint={ui.profileHint}
        value={choices.profile}
        onPick={(profile) => builder.choose({ profile: profile as ProfileId | '' })}
      >
        <option value="">{ui.profileNone}</option>
        <ProfileOptions names={names} />
      </SelectField>
    </div>
  );
}

/** How well the accent reads on the grounds of the look. */
function AccentSaid({ builder, words }: BuilderViewProps) {
  const { choices, read } = builder.state;
  const found = read.accent ? accentContrasts(read.accent, choices.look) : [];
  return (
    <div class="said" role="status">
      {found.map(({ side, ratio }) => (
        <p key={side} class={ratio < LEAST_CONTRAST ? 'warned' : 'fine'}>
          {words.contrast(side, ratio, ratio >= LEAST_CONTRAST)}{' '}
          {ratio < LEAST_CONTRAST && words.closeAccent(side, found.length > 1)}
        </p>
      ))}
    </div>
  );
}
