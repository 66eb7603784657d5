import type { ProfileId } from '../../../core/answer.ts';
import { PROFILES_OF_GROUP } from '../../../core/wording/profile-groups.ts';
import type { FundingVerdictWording, ProfileGroupId } from '../../../core/wording/wording.ts';
import type { OptionsViewProps } from './options-view.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { Section } from './section.tsx';

/** Whom the person asks for most often. */
export function ProfileSection(
  props: OptionsViewProps & { profiles: Pick<FundingVerdictWording, 'group' | 'profile'> },
) {
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
            {GROUPS.map(([group, ids]) => (
              <optgroup key={group} label={profiles.group(group).name}>
                {ids.map((id) => (
                  <option key={id} value={id}>
                    {profiles.profile(id)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <OutcomeLine words={words} of={state.outcome?.place === 'profile' ? state.outcome.of : null} />
      </div>
    </Section>
  );
}

/** Each profile once, in the first group that has it; whoever recruits asks for one of the others. */
const GROUPS: [group: ProfileGroupId, ids: ProfileId[]][] = [];
const listed = new Set<ProfileId>();
for (const group of Object.keys(PROFILES_OF_GROUP) as ProfileGroupId[]) {
  if (group === 'recruiter') continue;
  GROUPS.push([group, PROFILES_OF_GROUP[group].filter((id) => !listed.has(id))]);
  for (const id of PROFILES_OF_GROUP[group]) listed.add(id);
}
