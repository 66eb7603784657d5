import type { Outcome, TablePage } from '../table-page.ts';
import type { TableViewProps } from './table-section.tsx';

/** What came of the last act; it is read out when it comes. */
export function OutcomeNotice({ page }: TableViewProps) {
  const { outcome } = page.state;
  const isGood = outcome?.kind === 'installed' || outcome?.kind === 'removed';
  return (
    <p role="status" class={outcome ? `notice${isGood ? ' good' : ''}` : 'notice empty'}>
      {outcome && sentence(page, outcome)}
    </p>
  );
}

function sentence({ wording, inUse }: TablePage, outcome: Outcome): string {
  switch (outcome.kind) {
    case 'installed':
      return wording.installed(outcome.month);
    case 'fault':
      return wording.fault(outcome.fault, inUse());
    case 'cancelled':
      return wording.cancelled(inUse());
    case 'removed':
      return wording.ui.removed;
  }
}
