import type { AsOf } from '../../../core/answer.ts';
import type { TableViewProps } from './table-section.tsx';

/** Older releases are of no use any more. */
const MONTHS = 24;

/** The month of the data, from a list: not every browser offers a field for months. */
export function MonthField(
  props: TableViewProps & { id: string; value: AsOf | ''; onPick: (month: AsOf | '') => void; why?: string | null },
) {
  const { page, id, value, onPick, why } = props;
  const { ui } = page.wording;
  const months = monthsUntil(new Date());
  return (
    <div class="control">
      {why && <p id={`${id}-why`}>{why}</p>}
      <label for={id}>{ui.monthField}</label>
      <select
        id={id}
        value={value}
        {...(why && { 'aria-describedby': `${id}-why` })}
        onChange={(event) => onPick(event.currentTarget.value)}
      >
        <option value="">{ui.monthNone}</option>
        {value !== '' && !months.includes(value) && <option value={value}>{page.wording.month(value)}</option>}
        {months.map((month) => (
          <option key={month} value={month}>
            {page.wording.month(month)}
          </option>
        ))}
      </select>
    </div>
  );
}

function monthsUntil(today: Date): AsOf[] {
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - back)).toISOString().slice(0, 7),
  );
}
