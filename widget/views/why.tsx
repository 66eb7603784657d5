import type { Answer, Step } from '../../core/answer.ts';
import type { AnswerWording } from '../../core/wording/wording.ts';
import { FrenchNames, namesOf } from './french-names.tsx';
import type { AnswerViewProps } from './result-view.tsx';

/** The proof: each rule that counted, with its source and date and its law; then the rules that did not, and the sources. */
export function Why({ finder, wording, answer }: AnswerViewProps & { answer: Answer }) {
  const { ui } = wording;
  const { steps } = answer.attribution;
  const counted = steps.filter(({ effect, source }) => effect !== 'none' || source);
  const idle = steps.filter((one) => !counted.includes(one));
  const { titles, act } = finder.state;
  const sentence = (one: Step) => <FrenchNames text={wording.step(one, titles)} names={namesOf(one, titles)} />;
  return (
    <details class="fold">
      <summary>{ui.why}</summary>
      <ol class="steps">
        {counted.map((one, index) => (
          <li key={index} class={one.effect}>
            {sentence(one)} <References wording={wording} step={one} />
          </li>
        ))}
      </ol>
      {answer.reports.length > 0 && (
        <>
          <h3>{ui.sources}</h3>
          <ul>
            {answer.reports.map((one) => (
              <li key={one.source}>{one.failure && act ? act.wording.failure(one.failure) : wording.report(one)}</li>
            ))}
          </ul>
        </>
      )}
      <h3>{ui.otherRules}</h3>
      <ul class="idle">
        {idle.map((one) => (
          <li key={one.id}>{sentence(one)}</li>
        ))}
      </ul>
    </details>
  );
}

function References({ wording, step: { source, law } }: { wording: AnswerWording; step: Step }) {
  return (
    <small class="references">
      {source && (
        <span>
          {source.id === 'person' ? (
            wording.ui.yourAnswer
          ) : (
            <>
              <a href={source.url} target="_blank" rel="noreferrer" lang="fr">
                {source.title}
              </a>
              , {source.publisher}, {wording.month(source.asOf)}
            </>
          )}
        </span>
      )}
      {law && (
        <a href={law.url} target="_blank" rel="noreferrer" lang="fr">
          {law.label}
        </a>
      )}
    </small>
  );
}
