import type { Query } from '../../core/answer.ts';
import { formatSiren } from '../../core/identifiers/siren.ts';
import { formatSiret } from '../../core/identifiers/siret.ts';
import type { Finder, Notice } from '../finder.ts';
import { OFFICIAL_PAGE } from '../official-page.ts';

/** Why there is no new answer, what is kept, and what to do. It keeps its place, so that it is read when it fills. */
export function NoticeLine({ finder, notice }: { finder: Finder; notice: Notice | null }) {
  const { wording } = finder.state;
  const { ui } = wording;
  const failures = notice?.kind === 'failed' ? notice.failures : [];
  const failed = wording.failures(failures);
  // What waits for the person's consent is told by the line that asks for it, and is no failure.
  const isSaid = notice && (notice.kind !== 'failed' || failed !== '');
  // The same question would meet the same settings.
  const mayRetry = notice?.kind !== 'failed' || failures.some(({ kind }) => kind !== 'not-allowed');
  return (
    <div id="notice" role="alert" class={isSaid ? 'notice' : 'notice empty'}>
      {notice?.kind === 'refusal' && <p>{wording.refusal(notice.reason)}</p>}
      {isSaid && notice.kind !== 'refusal' && (
        <p>
          {notice.kind === 'not-found' && wording.notFound(number(notice.query))}
          {failed}
          {notice.kind === 'load-failed' && ui.loadFailed} {ui.kept}{' '}
          {mayRetry && (
            <button type="button" class="quiet" onClick={() => finder.ask(notice.query)}>
              {ui.retry}
            </button>
          )}{' '}
          <a href={OFFICIAL_PAGE} target="_blank" rel="noreferrer">
            {ui.officialPage}
          </a>
        </p>
      )}
    </div>
  );
}

function number(query: Query): string {
  if (query.by === 'siret') return `SIRET ${formatSiret(query.siret)}`;
  return query.by === 'siren' ? `SIREN ${formatSiren(query.siren)}` : '';
}
