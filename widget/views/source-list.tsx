import type { LawRef } from '../../core/answer.ts';
import type { GuideSource } from '../../core/tables/guide-sources.ts';
import type { OpcoWording } from '../../core/wording/wording.ts';

/** What a passage rests on: articles of the law, then pages with their publisher and their day. */
export function SourceList(props: { wording: OpcoWording; laws?: readonly LawRef[]; sources: readonly GuideSource[] }) {
  const { wording, laws = [], sources } = props;
  return (
    <ul class="source-list" aria-label={wording.ui.sources}>
      {laws.map(({ id, label, url }) => (
        <li key={id}>
          <a href={url} target="_blank" rel="noreferrer" lang="fr">
            {label}
          </a>
        </li>
      ))}
      {sources.map((source) => (
        <li key={source.id}>
          {source.url ? (
            <a href={source.url} target="_blank" rel="noreferrer" lang="fr">
              {source.title}
            </a>
          ) : (
            <span lang="fr">{source.title}</span>
          )}
          , {source.publisher}, {wording.sourceDate(source)}
        </li>
      ))}
    </ul>
  );
}
