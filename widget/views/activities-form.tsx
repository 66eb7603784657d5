import type { ActWording } from '../../core/wording/act-wording.ts';
import { wearActStyles } from '../act-styles.ts';
import type { ActivityDraft, Finder } from '../finder.ts';

/** Several activities: which one is principal, by headcount or turnover, and by which rule. */
export function ActivitiesForm({ finder, wording }: { finder: Finder; wording: ActWording }) {
  const { activities, activityNotice } = finder.state;
  const { ui } = wording;
  return (
    <form
      class="activities"
      ref={wearActStyles}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        finder.submitActivities();
      }}
    >
      <p>{ui.severalIntro}</p>
      {activities.map((draft, index) => (
        <ActivityRow key={index} finder={finder} wording={wording} draft={draft} index={index} />
      ))}
      <p role="alert" class={activityNotice ? 'notice' : 'notice empty'}>
        {activityNotice === 'too-few' ? ui.activityNeeded : activityNotice && wording.refusal(activityNotice)}
      </p>
      <div class="actions">
        <button type="button" class="quiet" onClick={finder.addActivity}>
          {ui.addActivity}
        </button>
        <button type="submit" class="main">
          {ui.findMain}
        </button>
      </div>
    </form>
  );
}

function ActivityRow(props: { finder: Finder; wording: ActWording; draft: ActivityDraft; index: number }) {
  const { finder, wording, draft, index } = props;
  const { activities } = finder.state;
  const { ui } = wording;
  const id = `activity-${index}`;
  const field = (name: 'code' | 'headcount' | 'turnover', label: string, inputMode: 'text' | 'decimal') => (
    <div>
      <label for={`${id}-${name}`}>{label}</label>
      <input
        id={`${id}-${name}`}
        type="text"
        inputMode={inputMode}
        autocomplete="off"
        value={draft[name]}
        onInput={(event) => finder.editActivity(index, { [name]: event.currentTarget.value })}
      />
    </div>
  );
  return (
    <fieldset>
      <legend>{`${ui.activity} ${index + 1}`}</legend>
      {field('code', ui.activityCode, 'text')}
      <div>
        <label for={`${id}-kind`}>{ui.activityKind}</label>
        <select
          id={`${id}-kind`}
          value={draft.kind}
          onChange={(event) => finder.editActivity(index, { kind: event.currentTarget.value as ActivityDraft['kind'] })}
        >
          <option value="industrial">{ui.industrial}</option>
          <option value="commercial">{ui.commercial}</option>
          <option value="services">{ui.services}</option>
        </select>
      </div>
      {field('headcount', ui.headcount, 'decimal')}
      {field('turnover', ui.turnover, 'decimal')}
      {activities.length > 2 && (
        <button
          type="button"
          class="quiet"
          aria-label={wording.remove(`${ui.activity} ${index + 1}`)}
          onClick={() => finder.removeActivity(index)}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </fieldset>
  );
}
