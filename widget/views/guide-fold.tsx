import type { Finder } from '../finder.ts';
import { FetchedFold } from './fetched-fold.tsx';
import type { GuideTopic } from './guide-view.tsx';

interface GuideFoldProps {
  finder: Finder;
  summary: string;
  topic: GuideTopic;
}

/** A fold about OPCOs. */
export function GuideFold({ finder, summary, topic }: GuideFoldProps) {
  const { guide, wording } = finder.state;
  return (
    <FetchedFold summary={summary} part={guide} fetch={finder.openGuide} loadFailed={wording.ui.loadFailed}>
      {(guide) => <guide.views.GuideView finder={finder} guide={guide} topic={topic} />}
    </FetchedFold>
  );
}
