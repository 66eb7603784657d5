import type { Attribution } from '../../../core/answer.ts';
import { CertaintyMark } from '../../../widget/views/certainty-mark.tsx';
import type { RowGroup } from '../list-contract.ts';

const ANSWERS: Partial<Record<RowGroup, Pick<Attribution, 'outcome' | 'certainty'>>> = {
  official: { outcome: 'attributed', certainty: 'official' },
  deduced: { outcome: 'attributed', certainty: 'deduced' },
  several: { outcome: 'several', certainty: 'deduced' },
  none: { outcome: 'none', certainty: null },
  unknown: { outcome: 'unknown', certainty: null },
};

/** What came of a row as a shape: an answer's own mark, or a sign for what is none. Words stand beside it. */
export function OutcomeMark({
  group,
  attribution,
}: {
  group: RowGroup;
  attribution?: Pick<Attribution, 'outcome' | 'certainty'>;
}) {
  const answer = attribution ?? ANSWERS[group];
  if (answer) return <CertaintyMark attribution={answer} />;
  return (
    <svg class={`mark ${group}`} viewBox="0 0 24 24" aria-hidden="true">
      {sign(group)}
    </svg>
  );
}

function sign(group: RowGroup) {
  switch (group) {
    case 'refused':
      return <path d="M4 20l1-4L16 5l3 3L8 19zM13.500 7.500l3 3" />;
    case 'not-found':
      return <path d="M10.500 4a6.500 6.500 0 1 0 0 13a6.500 6.500 0 1 0 0-13M15.500 15.500L21 21" />;
    case 'to-choose':
      return <path d="M4 6h2M4 12h2M4 18h2M10 6h10M10 12h10M10 18h10" />;
    case 'failed':
      return <path d="M12 3L22 20H2zM12 10v4M12 16.800v.2" />;
    default:
      return <path d="M6 12v.01M12 12v.01M18 12v.01" />;
  }
}
