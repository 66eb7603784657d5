import type { ComponentChild } from 'preact';
import type { AnswerWording } from '../../core/wording/wording.ts';
import { answerOf } from '../answer-of.ts';
import { wearAnswerStyles } from '../answer-styles.ts';
import type { Finder, FinderState } from '../finder.ts';
import type { PageCourse } from '../funding/course-offered.ts';
import type { HostParts } from '../host-parts.ts';
import { summaryOf } from '../summary-of.ts';
import { AnswerCard } from './answer-card.tsx';
import { CompanyList } from './company-list.tsx';
import { EstablishmentList, SisterEstablishments } from './establishment-list.tsx';
import { FundingFold } from './funding/funding-fold.tsx';

/** What every view of an answer is given. */
export interface AnswerViewProps {
  finder: Finder;
  wording: AnswerWording;
}

interface ResultViewProps extends AnswerViewProps {
  course?: PageCourse | undefined;
  /** The element that the answer stands in; undefined in the extension. */
  host?: HostParts | undefined;
  actions?: ComponentChild;
}

/** The answer, or the choice that leads to one. */
export function ResultView({ finder, wording, course, host, actions }: ResultViewProps) {
  const { result, guide } = finder.state;
  const answer = answerOf(result);
  return (
    <div ref={wearAnswerStyles}>
      {result?.kind === 'companies' && <CompanyList finder={finder} wording={wording} result={result} />}
      {answer && (
        <AnswerCard finder={finder} wording={wording} answer={answer} course={course} host={host} actions={actions} />
      )}
      {result?.kind === 'answer' && result.establishments && (
        <SisterEstablishments finder={finder} wording={wording} establishments={result.establishments} />
      )}
      {result?.kind === 'establishments' && <EstablishmentList finder={finder} wording={wording} result={result} />}
      {result?.kind === 'opco-cards' && guide && guide !== 'failed' && (
        <guide.views.GuideView finder={finder} guide={guide} topic={{ kind: 'name', found: result.found }} />
      )}
      {/* Beside steps, who pays has its own. */}
      {result && !answer && !course?.isOfferedApart && (!host || host.mode === 'compact') && (
        <FundingFold finder={finder} wording={wording} answer={null} course={course} host={host} />
      )}
      {answer && host && <slot name="after-verdict" />}
    </div>
  );
}

/** Who pays for a person who looks no employer up. */
export function PayersAlone({ finder, wording, host }: AnswerViewProps & { host: HostParts }) {
  return (
    <div ref={wearAnswerStyles}>
      <FundingFold finder={finder} wording={wording} answer={null} course={undefined} host={host} isBare />
    </div>
  );
}

/** What a screen reader hears when an answer arrives. */
export function announce({ result, titles, guide }: FinderState, wording: AnswerWording): string {
  if (result?.kind === 'opco-cards')
    return guide && guide !== 'failed' ? guide.views.announceName(result.found, guide) : '';
  if (result?.kind === 'companies') return wording.companiesFound(result.total, result.text);
  const answer = answerOf(result);
  return answer ? summaryOf(answer, wording, titles) : '';
}
