import type { Deadline } from '../../../core/answer.ts';
import { calendarFile } from '../../../core/eligibility/calendar-file.ts';
import { deadlinesFor } from '../../funding/answer-parts.ts';
import { type Funding, keyOf } from '../../funding/funding.ts';
import { saveFile } from '../../funding/save-file.ts';

/** Until when, with the dates it is counted from, and a file for the calendar. */
export function Deadlines({ funding }: { funding: Funding }) {
  const { state } = funding;
  const { wording, form } = state.words;
  const deadlines = deadlinesFor(state);
  if (!deadlines.length) return null;
  const isCounted = (from: Deadline['countedFrom']) => deadlines.some(({ countedFrom }) => countedFrom === from);
  return (
    <div>
      <h4>{wording.ui.deadlines}</h4>
      {deadlines.map((deadline) => {
        const { what, when, how } = wording.deadline(deadline);
        return (
          <div key={deadline.id} class="deadline">
            <p>
              {what} <b>{when}</b>
            </p>
            <p class="hint">{how}</p>
            {deadline.on && (
              <button type="button" onClick={() => saveDeadline(deadline, what, `${when} ${how}`)}>
                {wording.ui.addToCalendar}
              </button>
            )}
          </div>
        );
      })}
      <div class="dates">
        {(isCounted('contract-start') || isCounted('course-start')) && (
          <DateField funding={funding} name="courseStart" label={form.ui.courseStart} />
        )}
        {isCounted('conclusion') && <DateField funding={funding} name="date" label={form.ui.contractDate} />}
      </div>
      <p class="trouble" role="alert" id="funding-trouble">
        {state.trouble && wording.fault(state.trouble)}
      </p>
      <p class="hint">{form.ui.datesHint}</p>
    </div>
  );
}

function DateField(props: { funding: Funding; name: 'courseStart' | 'date'; label: string }) {
  const { funding, name, label } = props;
  const { trouble } = funding.state;
  return (
    <label>
      {label}
      <input
        type="date"
        aria-describedby="funding-trouble"
        aria-invalid={trouble !== null && keyOf(trouble.key) === name}
        value={funding.state.typed[name] ?? ''}
        onChange={({ currentTarget }) => funding.tell(name, currentTarget.value)}
      />
    </label>
  );
}

function saveDeadline(deadline: Deadline, title: string, description: string): void {
  const file = calendarFile({ deadline, title, description, url: '', stampedAt: new Date().toISOString() });
  if (file) saveFile(file, `opcoscope-${deadline.on}.ics`, 'text/calendar;charset=utf-8');
}
