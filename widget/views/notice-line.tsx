import type { Finder } from '../finder.ts';
import type { HostParts } from '../host-parts.ts';
import { KeptLine } from './kept-line.tsx';

/**
 * Why there is no new answer. It keeps its place, so that it is read when it fills. Where the programme itself is
 * incomplete, what the page offers in its place stands below.
 */
export function NoticeLine({ finder, host }: { finder: Finder; host: HostParts | undefined }) {
  const { wording, act, notice } = finder.state;
  const isIncomplete = notice?.kind === 'load-failed';
  const text = isIncomplete ? (
    <KeptLine finder={finder}>
      {notice.reason === 'altered' && act ? act.wording.ui.altered : wording.ui.loadFailed}
    </KeptLine>
  ) : (
    notice && act?.parts.noticeText(finder, act.wording, notice)
  );
  return (
    <div id="notice" role="alert" part="notice" class={text || host?.blocked ? 'notice' : 'notice empty'}>
      {text}
      {host?.blocked && (
        <p>
          {wording.ui.blocked} <code>{host.blocked}</code>
        </p>
      )}
      {host && (isIncomplete || host.blocked) && <slot />}
    </div>
  );
}
