import type { OpcoNameHit } from '../../core/search/former-opca.ts';
import { formerOpcaSources } from '../../core/tables/guide-sources.ts';
import { opcoName } from '../../core/tables/opcos.ts';
import type { GuideViewProps } from './guide-view.tsx';
import { LazyFold } from './lazy-fold.tsx';
import { OpcoCard } from './opco-card.tsx';
import { SourceList } from './source-list.tsx';

/** The OPCOs behind a name: the one that bears it, or those that took over a former OPCA, and how to tell which. */
export function NamedOpcos({ finder, guide, found }: GuideViewProps & { found: OpcoNameHit }) {
  const { wording } = guide;
  const { ui } = wording;
  if (found.kind === 'opco') {
    return (
      <article class="answer" aria-labelledby={`card-${found.opco}`}>
        <OpcoCard finder={finder} guide={guide} opco={found.opco} level={2} />
      </article>
    );
  }
  const { successors, isPartial, name } = found;
  const only = successors.length === 1 && successors[0];
  return (
    <article class="answer" aria-labelledby="headline">
      <h2 id="headline">
        {wording
          .formerOpca(
            name,
            successors.map(({ opco }) => opco),
            isPartial,
          )
          .map((part) => (typeof part === 'string' ? part : <b key={part.strong}>{part.strong}</b>))}
      </h2>
      <SourceList wording={wording} sources={formerOpcaSources(name)} />
      <section class="ask-branch" aria-labelledby="ask-branch">
        <h3 id="ask-branch">{ui.askBranch}</h3>
        <p>{ui.askBranchWhy}</p>
        <p>
          <button
            type="button"
            onClick={({ currentTarget }) => {
              const root = currentTarget.getRootNode() as Document | ShadowRoot;
              finder.clear();
              root.querySelector<HTMLInputElement>('#field')?.focus();
            }}
          >
            {ui.writeAgreement}
          </button>
        </p>
      </section>
      {only ? (
        <OpcoCard finder={finder} guide={guide} opco={only.opco} />
      ) : (
        <ul class="successors">
          {successors.map(({ opco, part }) => (
            <li key={opco}>
              <LazyFold
                summary={
                  <>
                    <span class={`dot ${opco}`} aria-hidden="true" /> {opcoName(opco)}{' '}
                    <small>{wording.formerPart(part)}</small>
                  </>
                }
              >
                {() => <OpcoCard finder={finder} guide={guide} opco={opco} />}
              </LazyFold>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
