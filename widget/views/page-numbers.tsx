import type { Siren, Siret } from '../../core/answer.ts';
import { formatSiren } from '../../core/identifiers/siren.ts';
import { formatSiret } from '../../core/identifiers/siret.ts';
import type { Finder, PageNumber } from '../finder.ts';

/** The company numbers read on the page, when there are several: nothing is picked silently. */
export function PageNumbers({ finder }: { finder: Finder }) {
  const { pageNumbers, wording } = finder.state;
  if (pageNumbers.length < 2) return null;
  return (
    <div class="page-numbers">
      <p id="from-page">{wording.ui.fromPage}</p>
      <ul aria-labelledby="from-page">
        {pageNumbers.map((found) => (
          <li key={found.value}>
            <button type="button" class="chip" onClick={() => finder.take(found)}>
              {numberText(found)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The number as the field writes it. */
function numberText({ kind, value }: PageNumber): string {
  return kind === 'siret' ? formatSiret(value as Siret) : formatSiren(value as Siren);
}
