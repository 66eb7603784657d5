import type { ProfileId } from '../../../core/answer.ts';
import type { Finder } from '../../../widget/finder.ts';
import { FinderView, type PageParts } from '../../../widget/views/finder-view.tsx';
import type { AnswerDesk } from '../../answer/answer-desk.ts';
import { deskParts } from '../../answer/views/desk-parts.tsx';
import type { PanelPage } from '../panel-page.ts';
import { KeptView, type KeptViewProps } from './kept-view.tsx';
import { PageBar } from './page-bar.tsx';

export interface PanelViewProps extends KeptViewProps {
  panel: PanelPage;
  finder: Finder;
  desk: AnswerDesk;
  /** Who the person asks for most often; null for none. */
  profile: ProfileId | null;
}

/** The whole panel: the field and the answer, and below them, or beside where there is room, the companies kept. */
export function PanelView({ panel, finder, desk, profile, ...kept }: PanelViewProps) {
  const { isPrivate } = desk.keeping;
  return (
    <div class="panel">
      <div class="panel-answer" id="answer" tabIndex={-1}>
        {!isPrivate && (
          <p class="to-list">
            <a href="#kept-title">
              {panel.state.wording.toList(kept.list.countOf('history'))} <span aria-hidden="true">↓</span>
            </a>
          </p>
        )}
        {isPrivate && <p class="private">{panel.state.wording.ui.privateWindow}</p>}
        <FinderView finder={finder} page={partsOf({ panel, finder, desk, profile })} />
      </div>
      {!isPrivate && <KeptView {...kept} />}
    </div>
  );
}

function partsOf({ panel, finder, desk, profile }: Omit<PanelViewProps, keyof KeptViewProps>): PageParts {
  const parts = deskParts({ finder, desk, page: panel.state.page, profile, withRecent: false });
  return {
    ...parts,
    above: (
      <>
        <PageBar panel={panel} />
        {parts.above}
      </>
    ),
    said: panel.noticeText() ?? parts.said,
  };
}
