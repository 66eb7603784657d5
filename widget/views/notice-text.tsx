import type { ComponentChild } from 'preact';
import type { Query } from '../../core/answer.ts';
import { formatSiren } from '../../core/identifiers/siren.ts';
import { formatSiret } from '../../core/identifiers/siret.ts';
import type { ActWording } from '../../core/wording/act-wording.ts';
import type { Finder, Notice } from '../finder.ts';
import { KeptLine } from './kept-line.tsx';

/** Why there is no new answer, what is kept, and what to do; null where another line says it. */
export function noticeText(finder: Finder, wording: ActWording, notice: Notice): ComponentChild {
  if (notice.kind === 'refusal') return <p>{wording.refusal(notice.reason)}</p>;
  if (notice.kind === 'not-found') {
    return <KeptLine finder={finder}>{wording.notFound(number(notice.query))}</KeptLine>;
  }
  if (notice.kind !== 'failed') return null;
  const { failures } = notice;
  const failed = wording.failures(failures);
  // What waits for the person's consent is told by the line that asks for it, and is no failure.
  if (!failed) return null;
  return (
    // The same question would meet the same settings.
    <KeptLine finder={finder} mayRetry={failures.some(({ kind }) => kind !== 'not-allowed')}>
      {failed}
    </KeptLine>
  );
}

function number(query: Query): string {
  if (query.by === 'siret') return `SIRET ${formatSiret(query.siret)}`;
  return query.by === 'siren' ? `SIREN ${formatSiren(query.siren)}` : '';
}
