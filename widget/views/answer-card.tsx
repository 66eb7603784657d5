import type { ComponentChild } from 'preact';
import type { Answer } from '../../core/answer.ts';
import { formatSiret } from '../../core/identifiers/siret.ts';
import type { Titles } from '../../core/wording/wording.ts';
import type { PageCourse } from '../funding/course-offered.ts';
import type { HostParts } from '../host-parts.ts';
import { OFFICIAL_PAGE } from '../official-page.ts';
import { summaryOf } from '../summary-of.ts';
import { Candidates } from './candidates.tsx';
import { CertaintyMark } from './certainty-mark.tsx';
import { FrenchNames } from './french-names.tsx';
import { FundingFold } from './funding/funding-fold.tsx';
import { GuideFold } from './guide-fold.tsx';
import { Questions } from './questions.tsx';
import type { AnswerViewProps } from './result-view.tsx';
import { SendAnswer } from './send-answer.tsx';
import { Why } from './why.tsx';

interface AnswerCardProps {
  answer: Answer;
  course: PageCourse | undefined;
  host?: HostParts | undefined;
  /** What the extension does with an answer, in the place of the copy. */
  actions: ComponentChild;
}

/** The answer: one sentence that can be copied as it is, how sure it is, what would settle it, and the proof in a fold. */
export function AnswerCard(props: AnswerViewProps & AnswerCardProps) {
  const { finder, wording, answer, course, host, actions } = props;
  const { titles, copy, act, wording: entry } = finder.state;
  const { ui } = wording;
  const { attribution, facts, reports } = answer;
  const headline = wording.headline(answer, titles);
  const basis = wording.basis(answer);
  const siret = facts.siret ? ` SIRET ${formatSiret(facts.siret.value)}.` : '';
  const failures = reports.flatMap(({ failure }) => failure ?? []);
  const failed = act?.wording.failures(failures);
  return (
    <article class={`answer ${attribution.outcome}`} part="answer" aria-labelledby="headline">
      <p class="certainty">
        <CertaintyMark attribution={attribution} /> {wording.certainty(answer)}
      </p>
      <h2 id="headline">
        {headline.map((part, index) => {
          const isStrong = typeof part !== 'string';
          const said = (
            <FrenchNames key={index} text={isStrong ? part.strong : part} names={namesAsked(answer, titles)} />
          );
          return isStrong ? <b key={index}>{said}</b> : said;
        })}
      </h2>
      <p class="basis">{basis}</p>
      <p class="facts">{factLine({ finder, wording }, answer)}</p>

      {failed && (
        // What the person switched off is no news.
        <p class={failures.every(({ kind }) => kind === 'not-allowed') ? 'hint' : 'notice'}>
          {failed}
          {isCopyReplaced(reports) && ` ${ui.copyReplaced}`}
        </p>
      )}
      {attribution.conflicts.map((conflict) => (
        <p key={conflict.says.join()} class="notice">
          <b>{wording.conflict(conflict)}</b> {wording.advice(conflict.advice)}
        </p>
      ))}
      {attribution.warnings.length > 0 && (
        <ul class="warnings" aria-label={ui.toCheck}>
          {attribution.warnings.map((id) => (
            <li key={id}>{wording.warning(id)}</li>
          ))}
        </ul>
      )}

      <Candidates finder={finder} wording={wording} answer={answer} />
      <Questions finder={finder} wording={wording} answer={answer} />

      {actions}
      <div class="actions">
        {!actions && (
          <button
            type="button"
            class={host?.send ? '' : 'main'}
            onClick={() => finder.copy(`${summaryOf(answer, wording, titles)}${siret}`)}
          >
            {copy === 'done' ? ui.copied : ui.copy}
          </button>
        )}
        <a class="button" href={OFFICIAL_PAGE} target="_blank" rel="noreferrer">
          {entry.ui.officialPage}
        </a>
      </div>
      <p role="status" class={copy === 'refused' ? 'notice' : 'unseen'}>
        {copy === 'done' ? ui.copied : copy === 'refused' ? ui.copyRefused : ''}
      </p>

      {host?.send && <SendAnswer finder={finder} wording={wording} answer={answer} send={host.send} />}
      {!course?.isOfferedApart && (
        <FundingFold finder={finder} wording={wording} answer={answer} course={course} host={host} />
      )}
      <Why finder={finder} wording={wording} answer={answer} />
      {attribution.opco && (
        <GuideFold finder={finder} summary={ui.aboutOpco} topic={{ kind: 'opco', opco: attribution.opco }} />
      )}
    </article>
  );
}

/** The official table was asked itself, because the copy that spares it the question failed. */
function isCopyReplaced(reports: Answer['reports']): boolean {
  return (
    reports.some(({ source, status }) => source === 'table-copy' && status === 'failed') &&
    reports.some(({ source, status }) => source === 'official-table' && status !== 'failed')
  );
}

/** The names that a headline calls an employer by, where it was asked by its agreement or its activity. */
function namesAsked({ query }: Answer, titles: Titles): (string | null)[] {
  return [query.by === 'idcc' ? titles.idcc(query.idcc) : query.by === 'naf' ? titles.naf(query.naf) : null];
}

/** `10.71C · IDCC 0843 · 6 à 9 salariés · Nantes` */
function factLine({ finder, wording }: AnswerViewProps, { facts }: Answer): ComponentChild[] {
  const { titles } = finder.state;
  const naf = facts.naf?.value ?? facts.naf2025?.value;
  const label = naf && titles.naf(naf);
  const band = facts.headcountBand?.value;
  const idccs = facts.idccs?.value ?? (facts.officialRow?.value?.idcc ? [facts.officialRow.value.idcc] : []);
  const activity = naf && label && (
    <>
      {naf} <span lang="fr">{label}</span>
    </>
  );
  const parts = [
    facts.siret && `SIRET ${formatSiret(facts.siret.value)}`,
    activity || naf,
    idccs.length > 0 && `IDCC\u00a0${idccs.join(', ')}`,
    band && band !== 'NN' && band !== '00' && wording.headcount(band),
    facts.town?.value,
  ].filter(Boolean);
  return parts.flatMap((part, index) => (index > 0 ? [' · ', part] : [part]));
}
