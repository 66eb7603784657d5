import type { Amount, FundingVerdict } from '../../../core/answer.ts';
import { employerSide, sumOf, type Threshold } from '../../funding/employer-side.ts';
import type { Funding, FundingWords } from '../../funding/funding.ts';
import { Says } from './verdict-card.tsx';

/** A table that a narrow screen lays out as blocks is no table any more to some browsers, unless it says so. */
const ROLES = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnheader: { role: 'columnheader' },
  rowheader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;

/** What a recruiter wants to know: the aid and the cost by level and size, and what changes at 50 and at 250. */
export function EmployerPanel({ funding }: { funding: Funding }) {
  const { situation, words } = funding.state;
  const { form } = words;
  const { hiring, thresholds } = employerSide(situation, funding.assess);
  // On a narrow screen each cell carries its label; the roles keep the table a table there.
  const labels = {
    under: `${form.ui.aid}, ${form.under(250)}`,
    from: `${form.ui.aid}, ${form.from(250)}`,
    share: form.ui.share,
  };
  return (
    <section class="verdict-card" aria-labelledby="funding-employer">
      <h4 id="funding-employer">{form.ui.employerSide}</h4>
      {hiring.length > 0 && situation.date && (
        <>
          <p class="hint" id="funding-hiring">
            {form.ui.employerIntro}
          </p>
          <table class="hiring" {...ROLES.table} aria-describedby="funding-hiring">
            <thead {...ROLES.rowgroup}>
              <tr {...ROLES.row}>
                <th {...ROLES.columnheader}>{form.ui.level}</th>
                <th {...ROLES.columnheader}>{labels.under}</th>
                <th {...ROLES.columnheader}>{labels.from}</th>
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
        </>
      )}
      <h4>{form.ui.thresholds}</h4>
      {thresholds.map((threshold) => (
        <ThresholdPart key={threshold.headcount} words={words} threshold={threshold} />
      ))}
    </section>
  );
}

function ThresholdPart({ words, threshold }: { words: FundingWords; threshold: Threshold }) {
  const { wording, form } = words;
  const { headcount, under, from, side } = threshold;
  return (
    <div class="threshold">
      {side && <p>{form.side(side, headcount)}</p>}
      <dl>
        <div class={side === 'under' ? 'here' : ''}>
          <dt>{form.under(headcount)}</dt>
          <dd>
            <Says sentence={wording.headline(under)} /> {aidText(words, under)}
          </dd>
        </div>
        <div class={side === 'from' ? 'here' : ''}>
          <dt>{form.from(headcount)}</dt>
          <dd>
            <Says sentence={wording.headline(from)} /> {aidText(words, from)}
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** The sum of an aid, which is what changes at its threshold. */
function aidText({ wording }: FundingWords, verdict: FundingVerdict): string {
  const sum = sumOf(verdict);
  return sum ? wording.amount(sum) : '';
}

/** A figure that may be said alone; any other with the words that go with it. */
function sumText({ wording, form }: FundingWords, amount: Amount | null): string | null {
  if (!amount) return null;
  return amount.display === 'shown' && typeof amount.value === 'number'
    ? form.euros(amount.value)
    : wording.amount(amount);
}
