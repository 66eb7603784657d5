import { Component, type ComponentChild } from 'preact';
import type { FundingVerdict, VerdictId } from '../../../core/answer.ts';
import { loadRuleSources } from '../../../core/tables/rule-sources.ts';
import type { Sentence } from '../../../core/wording/wording.ts';
import type { FundingWords } from '../../funding/funding.ts';
import { labelled } from '../../funding/sentence-text.ts';

interface VerdictProps {
  words: FundingWords;
  verdict: FundingVerdict;
}

/** One verdict: its kind, who pays in one sentence, what it hangs on, what to do; the proof in folds. */
export function VerdictCard(props: VerdictProps & { questions?: ComponentChild; children?: ComponentChild }) {
  const { words, verdict, questions, children } = props;
  const { wording, form } = words;
  const { ui } = wording;
  const { met, notMet, unknown } = verdict.conditions;
  // A sum is part of the answer; shares, hours and dates are for whoever writes the file.
  const sums = verdict.amounts.filter(({ unit }) => unit.startsWith('EUR'));
  const limits = verdict.amounts.filter((amount) => !sums.includes(amount));
  // A refused way has the reason in its sentence; its rule says who pays otherwise.
  const isClosed = verdict.verdict === 'refused' || verdict.verdict === 'not_fundable';
  const checklist = verdict.scheme && !isClosed ? wording.checklist(verdict.scheme) : null;
  const kind = <Kind words={words} verdict={verdict} />;
  return (
    <article class="verdict-card" part="verdict">
      {verdict.scheme ? kind : <h4>{kind}</h4>}
      {verdict.scheme && <h4>{wording.scheme(verdict.scheme)}</h4>}
      <p class="says">
        <Says sentence={wording.headline(verdict)} />
      </p>
      {verdict.verdict !== 'refused' && <p class="hint">{wording.why(verdict)}</p>}
      <Amounts lines={sums.map(wording.amount)} />
      {questions}
      <Checks title={ui.notMet} kind="unmet" lines={notMet.map(wording.condition)} />
      <Checks title={ui.toConfirm} kind="open" lines={unknown.map(wording.condition)} />
      <Checks title={ui.nextSteps} kind="todo" lines={verdict.nextSteps.map((id) => wording.nextStep(id, verdict))} />
      {children}
      {limits.length > 0 && (
        <details class="fold">
          <summary>{ui.amounts}</summary>
          <Amounts lines={limits.map(wording.amount)} />
        </details>
      )}
      {met.length > 0 && (
        <details class="fold">
          <summary>{ui.why}</summary>
          <Checks title={ui.met} kind="met" lines={met.map(wording.condition)} />
        </details>
      )}
      {checklist && checklist.papers.length > 0 && (
        <details class="fold">
          <summary>{ui.checklist}</summary>
          <ul class="plain">
            {checklist.papers.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
          <p>
            <b>{labelled(words, ui.signs)}</b> {checklist.signs}
          </p>
          <p>
            <b>{labelled(words, ui.sentTo)}</b> {checklist.sentTo}
          </p>
        </details>
      )}
      <Sources words={words} verdict={verdict} />
      <p class="hint">
        {form.ui.confidence} {wording.confidence(verdict)}
      </p>
    </article>
  );
}

function Amounts({ lines }: { lines: readonly string[] }) {
  if (!lines.length) return null;
  return (
    <ul class="plain">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** The same in one line, to be opened: routes that were not asked for. */
export function VerdictFold(props: VerdictProps) {
  const { words, verdict } = props;
  return (
    <details class="fold">
      <summary>
        {verdict.scheme ? words.wording.scheme(verdict.scheme) : <Says sentence={words.wording.headline(verdict)} />}{' '}
        <Kind words={words} verdict={verdict} />
      </summary>
      <VerdictCard {...props} />
    </details>
  );
}

function Says({ sentence }: { sentence: Sentence }) {
  return <>{sentence.map((part) => (typeof part === 'string' ? part : <b key={part.strong}>{part.strong}</b>))}</>;
}

/** A shape for each kind, beside its words. */
const SHAPES: Readonly<Record<VerdictId, string>> = {
  opco: 'M4 12.500l5 5L20 6.500',
  opco_conditional: 'M5 14c2-4 5-4 7-2s5 2 7-2',
  other_funder: 'M4 12h15M13 6l6 6-6 6',
  employer_budget: 'M4 8h16v11H4zM9 8V5h6v3',
  needs_info: 'M8.500 9a3.500 3.500 0 1 1 5.300 3c-1.300.8-1.800 1.500-1.800 3M12 19v.5',
  refused: 'M6 6l12 12M18 6L6 18',
  not_fundable: 'M5 12h14',
};

function Kind({ words, verdict }: VerdictProps) {
  const id = verdict.verdict;
  return (
    <span class={`kind ${id}`}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={SHAPES[id]} />
      </svg>
      {words.wording.verdict(verdict)}
    </span>
  );
}

/** Lines under a title that says in words what their sign says. */
function Checks(props: { title: string; kind: 'met' | 'unmet' | 'open' | 'todo'; lines: readonly string[] }) {
  const { title, kind, lines } = props;
  if (!lines.length) return null;
  const items = lines.map((line) => <li key={line}>{line}</li>);
  return (
    <div>
      <h5>{title}</h5>
      {kind === 'todo' ? <ol class="checks todo">{items}</ol> : <ul class={`checks ${kind}`}>{items}</ul>}
    </div>
  );
}

/** The texts and pages behind a verdict; their addresses are fetched as the fold is opened. */
class Sources extends Component<VerdictProps, { addresses?: ReadonlyMap<string, string> | 'failed' }> {
  override render() {
    const { words, verdict } = this.props;
    const { wording, form } = words;
    const ids = [...new Set([...verdict.sources, ...verdict.amounts.map(({ source }) => source)])];
    if (!ids.length) return null;
    const { addresses } = this.state;
    // A source is named by its address: before it is there, nothing is said of it.
    const list = addresses === 'failed' || !addresses ? [] : ids;
    const addressOf = (id: string) => (addresses instanceof Map ? (addresses.get(id) ?? null) : null);
    return (
      <details class="fold" onToggle={() => void this.#load()}>
        <summary>{wording.ui.sources}</summary>
        {addresses === 'failed' && <p>{form.ui.sourcesFailed}</p>}
        <ul class="plain">
          {list.map((id) => {
            const address = addressOf(id);
            const text = wording.source(id, address);
            return (
              <li key={id}>
                {address?.startsWith('https:') ? (
                  <a href={address} target="_blank" rel="noreferrer">
                    {text}
                    <span class="unseen"> ({form.ui.newTab})</span>
                  </a>
                ) : (
                  text
                )}
              </li>
            );
          })}
        </ul>
      </details>
    );
  }

  async #load(): Promise<void> {
    if (this.state.addresses instanceof Map) return;
    this.setState({ addresses: await loadRuleSources().catch(() => 'failed' as const) });
  }
}
