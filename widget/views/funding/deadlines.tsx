import type { Deadline } from '../../../core/answer.ts';
import { calendarFile } from '../../../core/eligibility/calendar-file.ts';
import { isOpcoId, opcoById } from '../../../core/tables/opcos.ts';
import { likelyOpco } from '../../../core/wording/likely-opco.ts';
import { answerParts, deadlinesFor } from '../../funding/answer-parts.ts';
import { type Funding, type FundingState, keyOf } from '../../funding/funding.ts';
import { saveFile } from '../../funding/save-file.ts';
import { labelled, sentence } from '../../funding/sentence-text.ts';

/** Until when, with the dates it is counted from, and a file for the calendar. */
export function Deadlines({ funding }: { funding: Funding }) {
  const { state } = funding;
  const { wording, form } = state.words;
  const deadlines = deadlinesFor(state);
  if (!deadlines.length) return null;
  const isCounted = (...from: Deadline['countedFrom'][]) => deadlines.some((each) => from.includes(each.countedFrom));
  const dates = [
    ...(isCounted('contract-start', 'course-start') ? (['courseStart'] as const) : []),
    ...(isCounted('conclusion') ? (['date'] as const) : []),
  ];
  return (
    <div>
      <h5>{wording.ui.deadlines}</h5>
      {deadlines.map((deadline) => {
        const { what, when, how } = wording.deadline(deadline);
        return (
          <div key={deadline.id} class="deadline">
            <p>
              {what} <b>{when}</b>
            </p>
            <p class="hint">{how}</p>
            {deadline.on && (
              <button type="button" onClick={() => saveDeadline(deadline, state)}>
                {wording.ui.addToCalendar}
              </button>
            )}
          </div>
        );
      })}
      <div class="dates">
        {dates.map((name) => (
          <DateField
            key={name}
            funding={funding}
            name={name}
            label={name === 'date' ? form.ui.contractDate : form.ui.courseStart}
          />
        ))}
      </div>
      <p class="trouble" role="alert" id="funding-trouble">
        {state.trouble && wording.fault(state.trouble)}
      </p>
      {dates.some((name) => !state.given[name]) && <p class="hint">{form.ui.datesHint}</p>}
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

/** What is to be done, to whom and for which course, as an entry that is understood months later. */
function saveDeadline(deadline: Deadline, state: FundingState): void {
  const { words, course, courseType } = state;
  const { wording } = words;
  const { what, when, how } = wording.deadline(deadline);
  const { first } = answerParts(state);
  const funder = likelyOpco(first) ? null : first.funder;
  const opco = isOpcoId(funder) ? opcoById(funder) : null;
  const to = opco?.name ?? wording.funder(funder).split(', ')[0];
  const name = course.name ?? (courseType && wording.courseType(courseType).name);
  const title = labelled(words, what, [to, name].filter(Boolean).join(', '));
  const description = `${sentence(when)} ${sentence(how)}`;
  const url = opco?.site ?? '';
  const file = calendarFile({ deadline, title, description, url, stampedAt: new Date().toISOString() });
  if (file) saveFile(file, `opcoscope-${deadline.on}.ics`, 'text/calendar;charset=utf-8');
}
