import type { Siren, Siret } from '../../../core/answer.ts';
import { formatSiren } from '../../../core/identifiers/siren.ts';
import { FrenchNames, namesOf } from '../../../widget/views/french-names.tsx';
import type { RowResult } from '../list-contract.ts';
import type { ListViewProps } from './list-view.tsx';

type DetailProps = Pick<ListViewProps, 'page' | 'words'>;

/** Why a row got its answer, what is to be known of it, and where the whole answer is. */
export function RowDetail({ page, words, result, typed }: DetailProps & { result: RowResult; typed: string }) {
  const { ui } = page.wording;
  return (
    <div class="row-detail">
      {result.kind === 'answered' && <Proof page={page} words={words} result={result} />}
      {result.kind === 'to-choose' && (
        <>
          <ul class="notes">
            {result.choices.map(({ siren, name, town }) => (
              <li key={siren}>
                <FullAnswer page={page} query={siren}>
                  {[name, town, formatSiren(siren)].filter(Boolean).join(', ')}
                </FullAnswer>
              </li>
            ))}
          </ul>
          {result.count > result.choices.length && (
            <FullAnswer page={page} query={typed}>
              {ui.chooseCompany}
            </FullAnswer>
          )}
        </>
      )}
      {result.kind !== 'answered' && result.kind !== 'to-choose' && <p>{words.list.result(result)}</p>}
      {(result.kind === 'not-found' || result.kind === 'failed') && (
        <FullAnswer page={page} query={typed}>
          {ui.fullAnswer}
        </FullAnswer>
      )}
    </div>
  );
}

function Proof({ page, words, result }: DetailProps & { result: RowResult & { kind: 'answered' } }) {
  const { ui } = page.wording;
  const { answer, act, titles } = words;
  const { company } = result;
  const { attribution, warnings, failures } = company;
  return (
    <>
      <b>{ui.reasons}</b>
      <ol class="row-steps">
        {attribution.steps.map((step, index) => (
          <li key={index}>
            <FrenchNames text={answer.step(step, titles)} names={namesOf(step, titles)} />
            {step.source && step.source.id !== 'person' && (
              <small>
                {' '}
                <span lang="fr">{step.source.title}</span>, {answer.month(step.source.asOf)}
              </small>
            )}
          </li>
        ))}
      </ol>
      {(warnings.length > 0 || failures.length > 0) && (
        <>
          <b>{ui.toKnow}</b>
          <ul class="notes">
            {warnings.map((id) => (
              <li key={id}>{answer.warning(id)}</li>
            ))}
            {failures.map((failure) => (
              <li key={failure.source}>{act.failure(failure)}</li>
            ))}
          </ul>
        </>
      )}
      <FullAnswer page={page} query={company.siret ?? company.siren}>
        {ui.fullAnswer}
      </FullAnswer>
    </>
  );
}

/** Opens what the extension answers to a number or a name, in a tab of its own. */
function FullAnswer({
  page,
  query,
  children,
}: {
  page: DetailProps['page'];
  query: Siret | Siren | string;
  children: string;
}) {
  return (
    <a class="full-answer" href={`sidepanel.html#q=${encodeURIComponent(query)}`} target="_blank" rel="noreferrer">
      {children}
      <span class="unseen"> ({page.wording.ui.newTab})</span>
    </a>
  );
}
