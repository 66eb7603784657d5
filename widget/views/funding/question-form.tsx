import type { HeadcountBand, SituationKey } from '../../../core/answer.ts';
import { OPCO_IDS, opcoName } from '../../../core/tables/opcos.ts';
import { questionNumber, questionsLeft } from '../../funding/funding.ts';
import { kindOf } from '../../funding/read-given.ts';
import { BAND_PREFIX } from '../../funding/situation-of.ts';
import type { FundingViewProps } from './funding-view.tsx';
import { moveFocus } from './pickers.tsx';

/** One question: why it is asked, the right field for its answer, and "I do not know" always. */
export function QuestionForm(props: FundingViewProps) {
  const { funding } = props;
  const { state } = funding;
  const { current, trouble, words, typed, company } = state;
  const { wording, form } = words;
  if (!current) return null;
  const { ask, why } = wording.question(current);
  const kind = kindOf(current);
  const number = questionNumber(state);
  const most = number + Math.max(questionsLeft(state) - (state.asked.includes(current) ? 0 : 1), 0);
  const answer = (text: string) => {
    funding.type(current, text);
    funding.submit();
  };
  const choices = choicesOf(props, current);
  return (
    <form
      class="ask-funding"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        funding.submit();
      }}
    >
      <p class="progress">{form.progress(number, most)}</p>
      <h3 tabIndex={-1} id="funding-step">
        {ask}
      </h3>
      <p class="hint" id="funding-why">
        {why}
      </p>
      {current === 'companySize' && choices.length > 0 && company?.facts.headcountBand && (
        <p>{form.bandHint(props.wording.headcount(company.facts.headcountBand.value), Boolean(company.facts.siret))}</p>
      )}
      {choices.length > 0 && current !== 'opco' && (
        <div class="picker" role="group" aria-labelledby="funding-step" onKeyDown={moveFocus}>
          {choices.map(([value, text]) => (
            <button
              key={value}
              type="button"
              aria-pressed={state.given[current] === value}
              onClick={() => answer(value)}
            >
              <span>{text}</span>
            </button>
          ))}
        </div>
      )}
      {(!choices.length ? kind !== 'choice' : current === 'companySize') || current === 'opco' ? (
        <Field {...props} name={current} text={fieldText(typed[current])} isSecond={choices.length > 0} />
      ) : null}
      <p class="trouble" role="alert" id="funding-trouble">
        {trouble && `${wording.fault(trouble)} ${form.ui.nothingBuilt}`}
      </p>
      <div class="actions">
        <button type="button" onClick={funding.dontKnow}>
          {wording.ui.dontKnow}
        </button>
        <button type="button" class="quiet" onClick={funding.seeAnswer}>
          {wording.ui.seeAnswer}
        </button>
      </div>
      <p class="hint">{form.ui.optional}</p>
    </form>
  );
}

function Field({
  funding,
  name,
  text,
  isSecond,
}: FundingViewProps & { name: SituationKey; text: string; isSecond: boolean }) {
  const { trouble, words } = funding.state;
  const { wording, form } = words;
  const kind = kindOf(name);
  const { unit } = wording.question(name);
  const label =
    isSecond && kind === 'number' ? { 'aria-label': form.ui.otherSize } : { 'aria-labelledby': 'funding-step' };
  const common = {
    ...label,
    'aria-describedby': 'funding-why funding-trouble',
    'aria-invalid': trouble !== null,
    value: text,
  };
  return (
    <div class="field-row">
      {name === 'opco' ? (
        <select {...common} onChange={({ currentTarget }) => funding.type(name, currentTarget.value)}>
          <option value="">{wording.ui.dontKnow}</option>
          {OPCO_IDS.map((id) => (
            <option key={id} value={id}>
              {opcoName(id)}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...common}
          {...(kind === 'date' ? { type: 'date' } : { type: 'text', maxLength: 40 })}
          inputMode={kind === 'number' ? 'decimal' : 'text'}
          autocomplete="off"
          onInput={({ currentTarget }: { currentTarget: HTMLInputElement }) => funding.type(name, currentTarget.value)}
        />
      )}
      {unit && <span>{unit}</span>}
      <button type="submit" class="main">
        {form.ui.next}
      </button>
    </div>
  );
}

/** Values to choose from, each with its words; empty where the answer is typed. */
function choicesOf({ funding, wording: answer }: FundingViewProps, key: SituationKey): [value: string, text: string][] {
  const { company, words } = funding.state;
  const { wording, form } = words;
  if (key === 'companySize') {
    const band: HeadcountBand | undefined = company?.facts.headcountBand?.value;
    const isTold = band && band !== 'NN' && band !== '00';
    return isTold ? [[BAND_PREFIX + band, form.bandChoice(answer.headcount(band))]] : [];
  }
  const { choices } = wording.question(key);
  if (choices) return Object.entries(choices);
  return kindOf(key) === 'yes-no'
    ? [
        ['yes', wording.ui.yes],
        ['no', wording.ui.no],
      ]
    : [];
}

/** A band that was taken over is no figure to correct. */
function fieldText(text = ''): string {
  return text.startsWith(BAND_PREFIX) ? '' : text;
}
