import type { ProfileId } from '../../../core/answer.ts';
import { type ProfileNames, ProfileOptions } from '../../../widget/views/profile-options.tsx';
import type { OptionsViewProps } from './options-view.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { Section } from './section.tsx';

/** Whom the person asks for most often. */
export function ProfileSection(props: OptionsViewProps & { profiles: ProfileNames }) {
  const { words, settings, profiles } = props;
  const { ui } = words;
  const { state } = settings;
  return (
    <Section id="profile" words={words}>
      <p class="lead">{ui.profileWhat}</p>
      <div class="card" data-place="profile">
        <div class="control">
          <label for="usual-profile">{ui.profileField}</label>
          <select
            id="usual-profile"
            value={state.settings.profile ?? ''}
            onChange={(event) => void settings.setProfile((event.currentTarget.value || null) as ProfileId | null)}
          >
            <option value="">{ui.profileNone}</option>
            <ProfileOptions names={profiles} />
          </select>
        </div>
        <OutcomeLine words={words} of={state.outcome?.place === 'profile' ? state.outcome.of : null} />
      </div>
    </Section>
  );
}
