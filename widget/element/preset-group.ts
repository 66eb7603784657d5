import { groupOf } from '../../core/wording/profile-groups.ts';
import type { ProfileGroupId } from '../../core/wording/wording.ts';
import { tellConsole } from './tell-console.ts';

/** The group of who the page says the visitor is; a text that is no profile is named in the console. */
export function presetGroup(profile: string): ProfileGroupId | null {
  const group = groupOf(profile);
  if (!group) tellConsole(`profile="${profile}" is no profile, and is left out.`);
  return group;
}
