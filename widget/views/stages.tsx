import type { ComponentChild } from 'preact';
import { WITHOUT_EMPLOYER } from '../../core/wording/without-employer.ts';
import type { ProfileGroupId } from '../../core/wording/wording.ts';
import type { Finder } from '../finder.ts';
import type { HostParts } from '../host-parts.ts';
import { ActivitiesFold, NoNumberFold } from './act-fold.tsx';
import { Entry } from './entry.tsx';
import { GroupIcon } from './group-icon.tsx';
import { GuideFold } from './guide-fold.tsx';
import { NoticeLine } from './notice-line.tsx';
import { Outcome, Skeleton } from './outcome.tsx';

/** Three steps on one page, none of which closes another: who you are, your employer, who may pay. */
export function Stages({ finder, host }: { finder: Finder; host: HostParts }) {
  const { wording, parts, result, isWaiting, notice, goesOn, group } = finder.state;
  const { ui } = wording;
  const needsNone = WITHOUT_EMPLOYER.has(group);
  // A choice still belongs to the search; only what it leads to is the answer.
  const isChoice = result?.kind === 'companies' || result?.kind === 'opco-cards';
  const outcome = <Outcome finder={finder} host={host} isWaiting={isWaiting} />;
  return (
    <div class="stages">
      <Stage number={1} title={ui.whoAreYou}>
        <Groups finder={finder} chosen={group} />
      </Stage>
      <Stage number={2} title={ui.yourEmployer}>
        {needsNone && <p class="hint">{ui.noEmployerNeeded}</p>}
        <Entry finder={finder} />
        <NoticeLine finder={finder} host={host} />
        {isChoice && outcome}
        <NoNumberFold finder={finder} />
        <ActivitiesFold finder={finder} />
      </Stage>
      <Stage number={3} title={ui.whoPays}>
        <p class="unseen" role="status">
          {isWaiting
            ? ui.searching
            : parts?.views.announce(finder.state, parts.wording) || (needsNone && ui.noEmployerNeeded)}
        </p>
        {!isChoice && (result || isWaiting) && outcome}
        {(isChoice || !result) &&
          !isWaiting &&
          (goesOn ? (
            parts ? (
              <parts.views.PayersAlone finder={finder} wording={parts.wording} host={host} />
            ) : (
              !notice && <Skeleton />
            )
          ) : (
            <>
              {!needsNone && <p class="hint">{ui.nothingYet}</p>}
              {group && (
                <button type="button" class="quiet back" onClick={finder.goOn}>
                  {ui.goOnWithout}
                </button>
              )}
            </>
          ))}
      </Stage>
      <GuideFold finder={finder} summary={ui.whoBenefits} topic={{ kind: 'who-benefits' }} />
      <p class="independence">{wording.independence}</p>
    </div>
  );
}

function Stage(props: { number: number; title: string; children: ComponentChild }) {
  const { number, title, children } = props;
  const id = `stage-${number}`;
  return (
    <section class="stage" aria-labelledby={id}>
      <h2 id={id}>
        <span>{number}</span> {title}
      </h2>
      {children}
    </section>
  );
}

/** Who a person may be; one choice, which another takes the place of. */
function Groups({ finder, chosen }: { finder: Finder; chosen: ProfileGroupId | null }) {
  return (
    <ul class="chips who" aria-labelledby="stage-1">
      {(Object.keys(finder.state.wording.groups) as ProfileGroupId[]).map((group) => (
        <li key={group}>
          <button type="button" class="chip" aria-pressed={group === chosen} onClick={() => finder.chooseGroup(group)}>
            <GroupIcon group={group} />
            {finder.state.wording.groups[group]}
          </button>
        </li>
      ))}
    </ul>
  );
}
