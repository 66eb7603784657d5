import { AskedOnceMore } from './asked-once-more.tsx';
import type { OptionsViewProps } from './options-view.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { Section } from './section.tsx';

const ANSWER_DAYS = [1, 7, 30, 90, 365];
const HISTORY_DAYS = [7, 30, 90, 180, 365];

/** What is kept of answers and of companies that were looked at, for how long, and how it is cleared. */
export function KeptSection({ words, settings }: OptionsViewProps) {
  const { state } = settings;
  const { ui } = words;
  const { answers, companies, outcome } = state;
  return (
    <Section id="kept" words={words}>
      <h3 class="over">{ui.answersTitle}</h3>
      <div class="card" data-place="answers">
        <p>{ui.answersWhat}</p>
        <DaysField
          id="answer-days"
          words={words}
          label={ui.answersField}
          choices={ANSWER_DAYS}
          days={state.settings.cacheDays}
          onPick={(days) => void settings.setCacheDays(days)}
        />
        {answers !== null && <p>{words.answersKept(answers)}</p>}
        {answers !== 0 && (
          <button type="button" onClick={() => void settings.clearAnswers()}>
            {ui.answersClear}
          </button>
        )}
        <OutcomeLine words={words} of={outcome?.place === 'answers' ? outcome.of : null} />
      </div>
      <h3 class="over">{ui.historyTitle}</h3>
      <div class="card" data-place="history">
        <p>{ui.historyWhat}</p>
        <DaysField
          id="history-days"
          words={words}
          label={ui.historyField}
          choices={HISTORY_DAYS}
          days={state.settings.historyDays}
          onPick={(days) => void settings.setHistoryDays(days)}
        />
        {companies && <p>{words.companiesKept(companies.history, companies.saved)}</p>}
        {companies && companies.history > 0 && (
          <AskedOnceMore
            settings={settings}
            asked="history"
            label={ui.historyClear}
            question={words.historyConfirm(companies.history, companies.saved)}
            yes={ui.historyYes}
            no={ui.keepAll}
            onYes={() => void settings.clearHistory()}
          />
        )}
        <OutcomeLine words={words} of={outcome?.place === 'history' ? outcome.of : null} />
      </div>
    </Section>
  );
}

function DaysField(
  props: Pick<OptionsViewProps, 'words'> & {
    id: string;
    label: string;
    choices: number[];
    days: number;
    onPick: (days: number) => void;
  },
) {
  const { words, id, label, choices, days, onPick } = props;
  // A backup may bring a number that is not in the list.
  const all = choices.includes(days) ? choices : [...choices, days].sort((a, b) => a - b);
  return (
    <div class="control">
      <label for={id}>{label}</label>
      <select id={id} value={days} onChange={(event) => onPick(Number(event.currentTarget.value))}>
        {all.map((choice) => (
          <option key={choice} value={choice}>
            {words.days(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}
