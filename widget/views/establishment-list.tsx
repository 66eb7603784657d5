import type { EstablishmentChoice, LookupResult, OpcoId } from '../../core/answer.ts';
import { formatSiret } from '../../core/identifiers/siret.ts';
import { opcoName } from '../../core/tables/opcos.ts';
import type { AnswerViewProps } from './result-view.tsx';

/** A company may have thousands: beyond these, a number that is typed is found sooner. */
const MOST_LISTED = 50;

/** The establishments of a company, each with the OPCO of its official row where one is known. */
export function EstablishmentList(props: AnswerViewProps & { result: LookupResult & { kind: 'establishments' } }) {
  const { wording, result } = props;
  return (
    <section class="list" aria-labelledby="establishments">
      <h2 id="establishments">{wording.ui.establishments}</h2>
      <Choices {...props} establishments={result.establishments} />
    </section>
  );
}

/** All establishments of a company beside the answer for one of them, where the table gives them several OPCOs. */
export function SisterEstablishments(props: AnswerViewProps & { establishments: readonly EstablishmentChoice[] }) {
  const { wording, establishments } = props;
  const counts = countByOpco(establishments);
  // Those that are not as most are: they are what the list is opened for.
  const rank = new Map(counts.map(([opco], index) => [opco, index]));
  const rarestFirst = establishments.toSorted(
    (a, b) => (rank.get(b.opco ?? null) ?? 0) - (rank.get(a.opco ?? null) ?? 0),
  );
  return (
    <details class="fold list">
      <summary>{wording.ui.sisters}</summary>
      <p>{wording.establishmentsByOpco(counts)}</p>
      <Choices {...props} establishments={rarestFirst} />
    </details>
  );
}

function Choices(props: AnswerViewProps & { establishments: readonly EstablishmentChoice[] }) {
  const { finder, wording, establishments } = props;
  return (
    <>
      <ul>
        {establishments.slice(0, MOST_LISTED).map((establishment) => (
          <li key={establishment.siret}>
            <button
              type="button"
              class="choice"
              onClick={() => finder.ask({ by: 'siret', siret: establishment.siret })}
            >
              <b>{formatSiret(establishment.siret)}</b>
              <span>{describe(props, establishment)}</span>
            </button>
          </li>
        ))}
      </ul>
      {establishments.length > MOST_LISTED && (
        <p>
          <small>{wording.firstListed(MOST_LISTED, establishments.length)}</small>
        </p>
      )}
    </>
  );
}

/** The OPCO of most establishments first; null counts those without one. */
function countByOpco(establishments: readonly EstablishmentChoice[]): [OpcoId | null, number][] {
  const counts = new Map<OpcoId | null, number>();
  for (const { opco = null } of establishments) counts.set(opco, (counts.get(opco) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

function describe({ wording }: AnswerViewProps, establishment: EstablishmentChoice): string {
  const { isHeadOffice, state, name, town, postcode, opco } = establishment;
  return [
    isHeadOffice && wording.ui.headOffice,
    state === 'closed' && wording.ui.closed,
    name,
    [postcode, town].filter(Boolean).join(' '),
    opco ? opcoName(opco) : opco === null && wording.ui.rowWithoutOpco,
  ]
    .filter(Boolean)
    .join(' · ');
}
