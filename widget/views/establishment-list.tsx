import type { EstablishmentChoice, LookupResult } from '../../core/answer.ts';
import { formatSiret } from '../../core/identifiers/siret.ts';
import { opcoName } from '../../core/tables/opcos.ts';
import type { AnswerViewProps } from './result-view.tsx';

/** The establishments of a company, each with the OPCO of its official row where one is known. */
export function EstablishmentList(props: AnswerViewProps & { result: LookupResult & { kind: 'establishments' } }) {
  const { finder, wording, result } = props;
  const { ui } = wording;
  return (
    <section class="list" aria-labelledby="establishments">
      <h2 id="establishments">{ui.establishments}</h2>
      <ul>
        {result.establishments.map((establishment) => (
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
    </section>
  );
}

function describe({ wording }: AnswerViewProps, establishment: EstablishmentChoice): string {
  const { isHeadOffice, state, name, town, postcode, opco } = establishment;
  return [
    isHeadOffice && wording.ui.headOffice,
    state === 'closed' && wording.ui.closed,
    name,
    [postcode, town].filter(Boolean).join(' '),
    opco && opcoName(opco),
  ]
    .filter(Boolean)
    .join(' · ');
}
