import type { FundingVerdict } from '../../../core/answer.ts';
import { answerParts, warningsFor } from '../../funding/answer-parts.ts';
import { answerSheet, sheetText } from '../../funding/answer-sheet.ts';
import { answersThatChange } from '../../funding/answers-that-change.ts';
import { answersUsed } from '../../funding/answers-used.ts';
import { keyOf } from '../../funding/funding.ts';
import { today } from '../../today.ts';
import { CostBar } from './cost-bar.tsx';
import { Deadlines } from './deadlines.tsx';
import { EmployerPanel } from './employer-panel.tsx';
import type { FundingViewProps } from './funding-view.tsx';
import { PublicEmployerLine } from './public-employer-line.tsx';
import { TakeAway } from './take-away.tsx';
import { VerdictCard, VerdictFold } from './verdict-card.tsx';
import { WordsFold } from './words-fold.tsx';

/** The answer: what was asked for first, what it costs whom, until when, the other side of the contract, other routes. */
export function Verdicts(props: FundingViewProps) {
  const { funding } = props;
  const { state } = funding;
  const { words, assessment, group } = state;
  const { wording } = words;
  const { ui } = wording;
  if (assessment.faults.length > 0) return <Faults {...props} />;
  const { first, beside, others } = answerParts(state);
  // What keeps the verdict open stands in it; what would only make it finer comes after.
  const warnings = warningsFor(state);
  const isOpen = first.verdict === 'needs_info';
  return (
    <>
      <h3 tabIndex={-1}>{ui.title}</h3>
      <PublicEmployerLine funding={funding} />
      <VerdictCard
        words={words}
        verdict={first}
        questions={isOpen ? <MoreQuestions {...props} isPart /> : <Unsaid {...props} verdict={first} />}
      >
        <Deadlines funding={funding} />
        <CostBar funding={funding} />
      </VerdictCard>
      {warnings.length > 0 && (
        <ul class="warnings" aria-label={ui.toCheck}>
          {warnings.map((id) => (
            <li key={id}>{wording.warning(id)}</li>
          ))}
        </ul>
      )}
      {beside.length > 0 && (
        <section aria-labelledby="funding-beside">
          <h4 id="funding-beside">{ui.beside}</h4>
          <div class="funding">
            {beside.map((verdict, index) => (
              <VerdictCard
                key={index}
                words={words}
                verdict={verdict}
                questions={<Unsaid {...props} verdict={verdict} />}
              />
            ))}
          </div>
        </section>
      )}
      {group === 'recruiter' && <EmployerPanel funding={funding} />}
      {!isOpen && <MoreQuestions {...props} />}
      {others.length > 0 && (
        <section aria-labelledby="funding-others">
          <h4 id="funding-others">{ui.otherRoutes}</h4>
          {others.map((verdict, index) => (
            <VerdictFold key={index} words={words} verdict={verdict} />
          ))}
        </section>
      )}
      <AnswersUsed {...props} />
      <WordsFold
        lang={props.entry.lang}
        summary={ui.words}
        failed={props.entry.ui.loadFailed}
        text={() => sheetText(answerSheet(state, props.wording, today()), '')}
      />
      <TakeAway {...props} />
      <p class="hint">{wording.asOf(assessment.asOf)}</p>
    </>
  );
}

/** Answers that nothing is built on, each with the way to put it right. */
function Faults({ funding }: FundingViewProps) {
  const { assessment, words } = funding.state;
  const { wording, form } = words;
  return (
    <div class="notice" role="alert">
      <h3 tabIndex={-1}>{wording.ui.faults}</h3>
      <ul>
        {assessment.faults.map((fault) => (
          <li key={fault.key}>
            {wording.fault(fault)}{' '}
            <button type="button" class="quiet" onClick={() => funding.change(keyOf(fault.key))}>
              {form.ui.correct}
              <span class="unseen"> {wording.question(keyOf(fault.key)).ask}</span>
            </button>
          </li>
        ))}
      </ul>
      <p>{form.ui.nothingBuilt}</p>
    </div>
  );
}

/** What was taken for no, and would change this verdict. */
function Unsaid({ funding, verdict }: FundingViewProps & { verdict: FundingVerdict }) {
  const { state } = funding;
  const { wording } = state.words;
  const keys = answersThatChange(verdict, state);
  if (!keys.length) return null;
  return (
    <ul class="plain more">
      {keys.map((key) => (
        <li key={key}>
          <button type="button" class="quiet" onClick={() => funding.change(key)}>
            {wording.question(key).ask}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What could still be told, and what it would change. */
function MoreQuestions({ funding, isPart }: FundingViewProps & { isPart?: boolean }) {
  const { assessment, words } = funding.state;
  const { wording } = words;
  const missing = assessment.missing.filter(({ key }) => key !== 'profile' && key !== 'courseType');
  if (!missing.length) return null;
  const Heading = isPart ? 'h5' : 'h4';
  return (
    <section aria-labelledby="funding-more">
      <Heading id="funding-more">{wording.ui.questions}</Heading>
      <ul class="plain more">
        {missing.map(({ key, question, wouldSettle }) => (
          <li key={question}>
            {key ? (
              <button type="button" class="quiet" onClick={() => funding.change(key)}>
                {wording.question(question).ask}
              </button>
            ) : (
              wording.question(question).ask
            )}
            {wouldSettle && <small> {wording.ui.settles}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything that the answer rests on, to be changed line by line. */
function AnswersUsed({ funding, wording: answer }: FundingViewProps) {
  const { state } = funding;
  const { company, words } = state;
  const { wording, form } = words;
  const name = company?.facts.name?.value;
  return (
    <details class="fold">
      <summary>{form.ui.yourAnswers}</summary>
      <dl class="used">
        {name && (
          <div>
            <dt>{form.ui.company}</dt>
            <dd>{name}</dd>
          </div>
        )}
        {answersUsed(state, answer).map(({ key, label, value }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>
              <span>{value}</span>
              <button type="button" class="quiet" onClick={() => funding.change(key)}>
                {wording.ui.change}
                <span class="unseen"> {label}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
