import { Component, type ComponentChild } from 'preact';

/** A fold whose content is drawn when it is first opened, and stays. */
export class LazyFold extends Component<
  { summary: ComponentChild; children: () => ComponentChild },
  { isDrawn: boolean }
> {
  override render() {
    const { summary, children } = this.props;
    return (
      <details class="fold" onToggle={({ currentTarget }) => currentTarget.open && this.setState({ isDrawn: true })}>
        <summary>{summary}</summary>
        {this.state.isDrawn && children()}
      </details>
    );
  }
}
