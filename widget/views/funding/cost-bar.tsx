import { costBreakdown } from '../../funding/cost-breakdown.ts';
import type { Funding } from '../../funding/funding.ts';

/** Who pays which part: as a bar where all parts are known, as lines always, each with its figure or the lack of one. */
export function CostBar({ funding }: { funding: Funding }) {
  const { state } = funding;
  const { assessment, situation, words } = state;
  const { wording, form } = words;
  const { price, lines, beside, isComplete } = costBreakdown(assessment, situation.course.price, situation.extra);
  if (!lines.length) return null;
  const isOpen = [...lines, ...beside].some(({ euros }) => euros === null);
  return (
    <section aria-labelledby="funding-costs">
      <h5 id="funding-costs">{wording.ui.costs}</h5>
      <p>
        {form.ui.price} <b>{price === null ? form.ui.priceUnknown : form.euros(price)}</b>{' '}
        {price === null && (
          <button type="button" class="quiet" onClick={() => funding.change('price')}>
            {form.ui.moreDetails}
          </button>
        )}
      </p>
      {isComplete && price !== null && (
        <div class="cost-bar" aria-hidden="true">
          {lines.map(
            ({ part, euros }) =>
              euros && <span key={part} class={part} style={{ width: `${(euros / price) * 100}%` }} />,
          )}
        </div>
      )}
      <ul class="cost-lines">
        {lines.map((line, index) => (
          <li key={index}>
            <span class={`cost-key ${line.part}`} aria-hidden="true" /> <span>{wording.cost(line)}</span>
          </li>
        ))}
      </ul>
      {beside.length > 0 && (
        <>
          <p>{form.ui.besidePrice}</p>
          <ul class="cost-lines">
            {beside.map((line, index) => (
              <li key={index}>
                <span class={`cost-key ${line.part}`} aria-hidden="true" /> <span>{wording.cost(line)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {isOpen && <p class="hint">{form.ui.notAdded}</p>}
    </section>
  );
}
