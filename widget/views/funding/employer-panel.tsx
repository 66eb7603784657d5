import type { Amount } from '../../../core/answer.ts';
import { AID_THRESHOLD, employerSide } from '../../funding/employer-side.ts';
import type { Funding, FundingWords } from '../../funding/funding.ts';

/** A table that a narrow screen lays out as blocks is no table any more to some browsers, unless it says so. */
const ROLES = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** What a recruiter wants to know: the aid and the cost by level and size, and on which side of the threshold the firm is. */
export function EmployerPanel({ funding }: { funding: Funding }) {
  const { situation, words } = funding.state;
  const { form } = words;
  const { hiring, side } = employerSide(situation, funding.assess);
  if (!hiring.length || !situation.date) return null;
  // On a narrow screen each cell carries its label; the roles keep the table a table there.
  const labels = {
    under: form.aidColumn('under', AID_THRESHOLD),
    from: form.aidColumn('from', AID_THRESHOLD),
    share: form.ui.share,
  };
  return (
    <section class="verdict-card" aria-labelledby="funding-employer">
      <h4 id="funding-employer">{form.ui.employerSide}</h4>
      <p class="hint" id="funding-hiring">
        {form.ui.employerIntro}
      </p>
      <table class="hiring" {...ROLES.table} aria-describedby="funding-hiring">
        <thead {...ROLES.rowgroup}>
          <tr {...ROLES.row}>
            <th {...ROLES.columnheader}>{form.ui.level}</th>
            <th {...ROLES.columnheader}>{onTwoLines(labels.under)}</th>
            <th {...ROLES.columnheader}>{onTwoLines(labels.from)}</th>
            <th {...ROLES.columnheader}>{labels.share}</th>
          </tr>
        </thead>
        <tbody {...ROLES.rowgroup}>
          {hiring.map(({ levels, under, from, share, isThis }) => (
            <tr {...ROLES.row} key={levels[0]} class={isThis ? 'this' : ''}>
              <th {...ROLES.rowheader} scope="row">
                {form.levels(...levels)}
                {isThis && ` (${form.ui.thisContract})`}
              </th>
              <td {...ROLES.cell} data-label={labels.under}>
                {sumText(words, under) ?? form.ui.noAid}
              </td>
              <td {...ROLES.cell} data-label={labels.from}>
                {sumText(words, from) ?? form.ui.noAid}
              </td>
              <td {...ROLES.cell} data-label={labels.share}>
                {sumText(words, share) ?? form.ui.noShare}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{form.hiringNote(situation.date)}</p>
      {side && <p>{form.side(side, AID_THRESHOLD)}</p>}
      <p class="hint">{form.ui.planThreshold}</p>
    </section>
  );
}

/** A wide cell breaks where its text pauses. */
const onTwoLines = (text: string) => text.replace(', ', ',\n');

/** A figure that may be said alone; any other with the words that go with it. */
function sumText({ wording, form }: FundingWords, amount: Amount | null): string | null {
  if (!amount) return null;
  return amount.display === 'shown' && typeof amount.value === 'number'
    ? form.euros(amount.value)
    : wording.amount(amount);
}
