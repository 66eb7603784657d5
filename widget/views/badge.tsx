import type { Finder } from '../finder.ts';
import type { HostParts } from '../host-parts.ts';
import { Stages } from './stages.tsx';

/** One line with a button that opens all of it below; closed again, it keeps what was typed and answered. */
export function Badge({ finder, host }: { finder: Finder; host: HostParts }) {
  const { isOpen } = host;
  const { ui } = finder.state.wording;
  return (
    <>
      <p class="badge" part="badge">
        {ui.badgeQuestion}{' '}
        <button type="button" aria-expanded={Boolean(isOpen)} onClick={() => host.open(!isOpen)}>
          {ui.badgeOpen}
        </button>
      </p>
      {isOpen !== undefined && (
        <div hidden={!isOpen}>
          <Stages finder={finder} host={host} />
        </div>
      )}
    </>
  );
}
