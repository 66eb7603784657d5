import { isAgainstPublicEmployer } from '../../funding/funding.ts';
import type { FundingViewProps } from './funding-view.tsx';

/** Before the questions, and again with the answer: the person may be another than they said. */
export function PublicEmployerLine({ funding }: Pick<FundingViewProps, 'funding'>) {
  const { state } = funding;
  if (!isAgainstPublicEmployer(state)) return null;
  const { form, wording } = state.words;
  return (
    <p class="notice">
      {form.ui.publicEmployer}{' '}
      <button type="button" class="quiet" onClick={() => funding.change('profile')}>
        {wording.ui.change}
      </button>
    </p>
  );
}
