import { faultyMentionsOf } from '../proposal.ts';
import type { PageViewProps } from './page-parts.tsx';

/** More are a page of examples, and no news. */
const MOST = 20;

/** Numbers of the page that are none, as the page writes them, each with what is wrong. */
export function FaultyNumbers({ page: { state, wording } }: PageViewProps) {
  const faulty = faultyMentionsOf(state);
  if (faulty.length === 0) return null;
  return (
    <details class="fold">
      <summary>{wording.faultyNumbers(faulty.length)}</summary>
      <ul class="plain-list">
        {faulty.slice(0, MOST).map(({ type, value, raw, fault }) => (
          <li key={type + value}>
            {wording.numberKind(type)}{' '}
            <b>
              <bdi>{raw || value}</bdi>
            </b>
            {fault && <small>{wording.fault(fault)}</small>}
          </li>
        ))}
      </ul>
    </details>
  );
}
