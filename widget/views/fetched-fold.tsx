import { Component, type ComponentChild } from 'preact';

interface FetchedFoldProps<Part> {
  summary: string;
  /** What its content is made of; null until it is there. */
  part: Part | 'failed' | null;
  /** Fetches the part, as the fold is opened. */
  fetch: () => void;
  loadFailed: string;
  children: (part: Part) => ComponentChild;
}

/** A fold whose content, and the words of it, are fetched as it is opened. */
export class FetchedFold<Part extends object> extends Component<FetchedFoldProps<Part>, { isOpen: boolean }> {
  override render() {
    const { summary, part, fetch, loadFailed, children } = this.props;
    return (
      <details
        class="fold"
        onToggle={({ currentTarget }) => {
          this.setState({ isOpen: currentTarget.open });
          if (currentTarget.open) fetch();
        }}
      >
        <summary>{summary}</summary>
        {part === 'failed' ? <p class="notice">{loadFailed}</p> : part && this.state.isOpen && children(part)}
      </details>
    );
  }
}
