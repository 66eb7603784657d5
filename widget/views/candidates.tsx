import type { Answer } from '../../core/answer.ts';
import { opcoName } from '../../core/tables/opcos.ts';
import { FrenchNames } from './french-names.tsx';
import type { AnswerViewProps } from './result-view.tsx';

/** The possible OPCOs: as bars with the share at their end where official counts exist, as a ranked list elsewhere. */
export function Candidates({ finder, wording, answer }: AnswerViewProps & { answer: Answer }) {
  const { titles } = finder.state;
  const { outcome, candidates } = answer.attribution;
  if (outcome !== 'several') return null;
  const kept = candidates.filter((candidate) => candidate.kept);
  const isRanked = kept.every(({ reason }) => reason === 'activity');
  return (
    <section class="candidates" aria-labelledby="candidates">
      <h3 id="candidates">{wording.ui.candidates}</h3>
      <ol>
        {kept.map((candidate) => (
          <li key={candidate.opco}>
            <span class={`dot ${candidate.opco}`} aria-hidden="true" />
            <b>{opcoName(candidate.opco)}</b>
            {candidate.share !== null && (
              <span class="bar" aria-hidden="true">
                <span class={candidate.opco} style={{ width: `${Math.max(candidate.share * 100, 1)}%` }} />
                <span class="share">{wording.percent(candidate.share)}</span>
              </span>
            )}
            <small>
              <FrenchNames text={wording.candidate(candidate, titles)} names={candidate.idccs.map(titles.idcc)} />
            </small>
          </li>
        ))}
      </ol>
      {isRanked && <p class="hint">{wording.ui.noShares}</p>}
    </section>
  );
}
