import { Component } from 'preact';
import type { Finder } from '../finder.ts';
import type { GuideTopic } from './guide-view.tsx';

interface GuideFoldProps {
  finder: Finder;
  summary: string;
  topic: GuideTopic;
}

/** A fold whose content, and the words of it, are fetched as it is opened. */
export class GuideFold extends Component<GuideFoldProps, { isOpen: boolean }> {
  override render() {
    const { finder, summary, topic } = this.props;
    const { guide, wording } = finder.state;
    return (
      <details
        class="fold"
        onToggle={({ currentTarget }) => {
          this.setState({ isOpen: currentTarget.open });
          if (currentTarget.open) void finder.openGuide();
        }}
      >
        <summary>{summary}</summary>
        {guide === 'failed' ? (
          <p class="notice">{wording.ui.loadFailed}</p>
        ) : (
          guide && this.state.isOpen && <guide.views.GuideView finder={finder} guide={guide} topic={topic} />
        )}
      </details>
    );
  }
}
