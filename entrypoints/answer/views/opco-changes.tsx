import { numberText, queryFor } from '../../page/proposal.ts';
import { companyName } from '../company-name.ts';
import type { DeskViewProps } from './answer-actions.tsx';

/** The saved establishments whose OPCO a newer table changed, with both months. */
export function OpcoChanges({ finder, desk }: DeskViewProps) {
  const { keeping, words } = desk;
  const { follow } = words;
  const changed = keeping.changed();
  if (changed.length === 0) return null;
  return (
    <details class="fold changes">
      <summary>{follow.changed(changed.length)}</summary>
      <ul class="plain-list">
        {changed.map((company) => (
          <li key={company.number}>
            <b>
              <bdi>{companyName(company, words.desk.ui.nameWithheld)}</bdi>
            </b>
            {company.change && <span> {follow.change(company.change)}</span>}
            <span class="chips">
              <button
                type="button"
                class="chip"
                onClick={() => finder.ask(queryFor(company.number), numberText(company.number))}
              >
                {follow.ui.see}
              </button>
              <button type="button" class="chip" onClick={() => void keeping.dismiss(company)}>
                {follow.ui.seen}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
