import type { OpcoId } from '../../core/answer.ts';
import { IDCC_OPCO_SOURCE } from '../../core/tables/idcc-opco.ts';
import { opcoSizes } from '../../core/tables/opco-sizes.ts';
import { opcoName } from '../../core/tables/opcos.ts';
import type { OpcoWording } from '../../core/wording/wording.ts';

/** A bar for each OPCO, with its number of establishments: the numbers are the list, the bars are for the eye. */
export function OpcoSizes({ wording, opco }: { wording: OpcoWording; opco: OpcoId }) {
  const sizes = opcoSizes();
  const largest = sizes[0]?.establishments ?? 1;
  return (
    <figure class="sizes">
      <ol>
        {sizes.map((size) => (
          <li key={size.opco} {...(size.opco === opco && { class: 'this' })}>
            <span class="name">
              {opcoName(size.opco)} {size.opco === opco && <small>{wording.ui.thisOne}</small>}
            </span>
            <span class="number">{wording.count(size.establishments)}</span>
            <span class={`length ${size.opco}`} aria-hidden="true">
              <span style={{ width: `${(100 * size.establishments) / largest}%` }} />
            </span>
          </li>
        ))}
      </ol>
      <figcaption>
        <a href={IDCC_OPCO_SOURCE.url} target="_blank" rel="noreferrer">
          {wording.picture(IDCC_OPCO_SOURCE.asOf)}
        </a>
      </figcaption>
    </figure>
  );
}
