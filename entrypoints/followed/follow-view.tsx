import { formatSiret } from '../../core/identifiers/siret.ts';
import type { FollowWording } from '../../core/wording/wording.ts';
import { answerOf } from '../../widget/answer-of.ts';
import type { Finder } from '../../widget/finder.ts';
import type { Following } from './following.ts';

export interface FollowViewProps {
  finder: Finder;
  following: Following;
  wording: FollowWording;
}

/** Follows the establishment on screen, or no longer. */
export function FollowButton({ finder, following, wording }: FollowViewProps) {
  const answer = answerOf(finder.state.result);
  const siret = answer?.facts.siret?.value;
  if (!answer || !siret || following.state.companies === null) return null;
  const isFollowed = following.isFollowed(siret);
  return (
    <>
      <button
        type="button"
        class="quiet follow"
        aria-pressed={isFollowed}
        onClick={() => void (isFollowed ? following.unfollow(siret) : following.follow(siret, answer))}
      >
        {isFollowed ? wording.ui.followed : wording.ui.follow}
      </button>
      {following.state.isRefused && <p class="notice">{wording.ui.refused}</p>}
    </>
  );
}

/** The followed establishments whose OPCO a newer table changed, with both months. */
export function OpcoChanges({ finder, following, wording }: FollowViewProps) {
  const changed = following.changed();
  if (changed.length === 0) return null;
  return (
    <details class="fold changes">
      <summary>{wording.changed(changed.length)}</summary>
      <ul class="plain-list">
        {changed.map((company) => (
          <li key={company.siret}>
            <b>{company.name ?? formatSiret(company.siret)}</b>
            {company.change && <span> {wording.change(company.change)}</span>}
            <span class="chips">
              <button
                type="button"
                class="chip"
                onClick={() => finder.ask({ by: 'siret', siret: company.siret }, formatSiret(company.siret))}
              >
                {wording.ui.see}
              </button>
              <button type="button" class="chip" onClick={() => void following.dismiss(company)}>
                {wording.ui.seen}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
