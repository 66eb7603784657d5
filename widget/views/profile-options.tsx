import type { ProfileId } from '../../core/answer.ts';
import { PROFILES_OF_GROUP } from '../../core/wording/profile-groups.ts';
import type { FundingVerdictWording, ProfileGroupId } from '../../core/wording/wording.ts';

/** What names profiles. */
export type ProfileNames = Pick<FundingVerdictWording, 'group' | 'profile'>;

/** All profiles as what may be chosen in a list. */
export function ProfileOptions({ names }: { names: ProfileNames }) {
  return (
    <>
      {GROUPS.map(([group, ids]) => (
        <optgroup key={group} label={names.group(group).name}>
          {ids.map((id) => (
            <option key={id} value={id}>
              {names.profile(id)}
            </option>
          ))}
        </optgroup>
      ))}
    </>
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
