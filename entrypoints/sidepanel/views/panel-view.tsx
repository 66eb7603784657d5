import type { ComponentChild } from 'preact';
import type { Finder } from '../../../widget/finder.ts';
import { FinderView, type PageParts } from '../../../widget/views/finder-view.tsx';
import { pageParts } from '../../page/views/page-parts.tsx';
import type { PanelPage } from '../panel-page.ts';
import { KeptView, type KeptViewProps } from './kept-view.tsx';
import { PageBar } from './page-bar.tsx';

export interface PanelViewProps extends KeptViewProps {
  panel: PanelPage;
  finder: Finder;
  isPrivate: boolean;
  /** What can be done with the answer. */
  below: ComponentChild;
}

/** The whole panel: the field and the answer, and below them, or beside where there is room, the companies kept. */
export function PanelView({ panel, finder, isPrivate, below, ...kept }: PanelViewProps) {
  return (
    <div class="panel">
      <div class="panel-answer" id="answer" tabIndex={-1}>
        {isPrivate && <p class="private">{panel.state.wording.ui.privateWindow}</p>}
        <FinderView finder={finder} page={partsOf(panel, finder, below)} />
      </div>
      {!isPrivate && <KeptView {...kept} />}
    </div>
  );
}

function partsOf(panel: PanelPage, finder: Finder, below: ComponentChild): PageParts {
  const { page, notice, wording } = panel.state;
  const { ui } = wording;
  const parts = page && pageParts({ finder, page });
  const said = { 'click-icon': ui.clickIcon, closed: ui.closedPage, 'site-refused': ui.siteRefused };
  return {
    above: [<PageBar key="bar" panel={panel} />, parts?.above],
    below: [below, parts?.below],
    said: notice ? said[notice] : (parts?.said ?? null),
    isReading: parts?.isReading ?? false,
    course: parts?.course ?? { facts: null, certifiedLevel: null, open: () => undefined },
  };
}
