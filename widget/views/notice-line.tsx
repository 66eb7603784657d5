import type { Finder } from '../finder.ts';
import { KeptLine } from './kept-line.tsx';

/** Why there is no new answer. It keeps its place, so that it is read when it fills. */
export function NoticeLine({ finder }: { finder: Finder }) {
  const { wording, act, notice } = finder.state;
  const text =
    notice?.kind === 'load-failed' ? (
      <KeptLine finder={finder} query={notice.query}>
        {wording.ui.loadFailed}
      </KeptLine>
    ) : (
      notice && act?.parts.noticeText(finder, act.wording, notice)
    );
  return (
    <div id="notice" role="alert" class={text ? 'notice' : 'notice empty'}>
      {text}
    </div>
  );
}
