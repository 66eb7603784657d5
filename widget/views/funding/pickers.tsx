import type { ComponentChild } from 'preact';
import { PROFILES_OF_GROUP } from '../../../core/wording/profile-groups.ts';
import type { ProfileGroupId } from '../../../core/wording/wording.ts';
import { courseTypesOf } from '../../funding/course-types.ts';
import { GroupIcon } from '../group-icon.tsx';
import type { FundingViewProps } from './funding-view.tsx';
import { PublicEmployerLine } from './public-employer-line.tsx';

/** Who the course is for, in plain words. */
export function GroupPicker({ funding }: FundingViewProps) {
  const { words, chosen } = funding.state;
  const { wording } = words;
  return (
    <Picker title={wording.ui.whoFor} intro={wording.ui.intro}>
      {(Object.keys(PROFILES_OF_GROUP) as ProfileGroupId[]).map((id) => (
        <Choice key={id} isChosen={id === chosen.group} choose={() => funding.chooseGroup(id)}>
          <GroupIcon group={id} />
          <span>
            <b>{wording.group(id).name}</b>
            <small>{wording.group(id).hint}</small>
          </span>
        </Choice>
      ))}
    </Picker>
  );
}

/** Which one of the group. */
export function ProfilePicker({ funding }: FundingViewProps) {
  const { words, group, chosen } = funding.state;
  const { wording } = words;
  if (!group) return null;
  return (
    <>
      <Picker title={wording.ui.whichOne}>
        {PROFILES_OF_GROUP[group].map((id) => (
          <Choice key={id} isChosen={id === chosen.profile} choose={() => funding.chooseProfile(id)}>
            <span>{wording.profile(id)}</span>
          </Choice>
        ))}
      </Picker>
      <PublicEmployerLine funding={funding} />
    </>
  );
}

/** What is asked for. */
export function CourseTypePicker({ funding }: FundingViewProps) {
  const { words, group, profile, chosen } = funding.state;
  const { wording } = words;
  if (!group || !profile) return null;
  return (
    <Picker title={wording.ui.whichCourse}>
      {courseTypesOf(group, profile).map((id) => (
        <Choice
          key={id}
          isChosen={id === chosen.courseType && !chosen.isTypeOpen}
          choose={() => funding.chooseCourseType(id)}
        >
          <span>
            <b>{wording.courseType(id, group).name}</b>
            <small>{wording.courseType(id, group).hint}</small>
          </span>
        </Choice>
      ))}
      {funding.canLeaveTypeOpen && (
        <Choice isChosen={chosen.isTypeOpen} choose={() => funding.leaveTypeOpen()}>
          <span>
            <b>{wording.ui.dontKnow}</b>
          </span>
        </Choice>
      )}
    </Picker>
  );
}

/** Arrow keys go from one choice to the next; Tab does too, for each is a button. */
function Picker({ title, intro, children }: { title: string; intro?: string; children: ComponentChild }) {
  return (
    <>
      <h3 tabIndex={-1} id="funding-step">
        {title}
      </h3>
      {intro && <p class="hint">{intro}</p>}
      <div class="picker" role="group" aria-labelledby="funding-step" onKeyDown={moveFocus}>
        {children}
      </div>
    </>
  );
}

function Choice(props: { isChosen: boolean; choose: () => void; children: ComponentChild }) {
  return (
    <button type="button" aria-pressed={props.isChosen} onClick={props.choose}>
      {props.children}
    </button>
  );
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Moves the focus among the buttons of a group, around its ends. */
export function moveFocus(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
  const step = STEPS[event.key];
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(event.target as HTMLButtonElement);
  if (!step || at < 0) return;
  event.preventDefault();
  buttons[(at + step + buttons.length) % buttons.length]?.focus();
}
