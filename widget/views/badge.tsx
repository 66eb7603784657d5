import { Component } from 'preact';
import type { Finder } from '../finder.ts';
import type { HostParts } from '../host-parts.ts';
import { Stages } from './stages.tsx';

/** One line with a button that opens all of it below; closed again, it keeps what was typed and answered. */
export class Badge extends Component<{ finder: Finder; host: HostParts }, { isOpen: boolean; isDrawn: boolean }> {
  override render() {
    const { finder, host } = this.props;
    const { isOpen, isDrawn } = this.state;
    const { ui } = finder.state.wording;
    return (
      <>
        <p class="badge" part="badge">
          {ui.badgeQuestion}{' '}
          <button
            type="button"
            aria-expanded={Boolean(isOpen)}
            onClick={() => this.setState({ isOpen: !isOpen, isDrawn: true })}
          >
            {ui.badgeOpen}
          </button>
        </p>
        {isDrawn && (
          <div hidden={!isOpen}>
            <Stages finder={finder} host={host} />
          </div>
        )}
      </>
    );
  }
}
