// biome-ignore-all lint/a11y/useSemanticElements: a row of the grid, laid out at its own place.
// biome-ignore-all lint/a11y/useFocusableInteractive: the button of the row takes the focus.
import type { Answer } from '../../../core/answer.ts';
import { formatSiren } from '../../../core/identifiers/siren.ts';
import { formatSiret } from '../../../core/identifiers/siret.ts';
import { groupOfRow } from '../../../core/sheet/group-of-row.ts';
import { opcoName } from '../../../core/tables/opcos.ts';
import type { RowCompany, RowGroup, RowResult, SheetAbout } from '../list-contract.ts';
import type { PlacedRow } from '../list-page.ts';
import type { ListViewProps } from './list-view.tsx';
import { OutcomeMark } from './outcome-mark.tsx';
import { RowDetail } from './row-detail.tsx';

interface ResultRowProps extends ListViewProps {
  sheet: SheetAbout;
  /** Place in the group that is shown. */
  index: number;
  /** Null until the worker has given it. */
  row: PlacedRow | null;
  start: number;
  isCurrent: boolean;
  isOpen: boolean;
  measure: (element: HTMLDivElement | null) => void;
  onToggle: () => void;
  onFocus: () => void;
}

/** Other cells of the row that help to know it again. */
const OTHER_CELLS = 2;

/** One row: what the list says, the company, its OPCO with how sure that is, and the reason on demand. */
export function ResultRow(props: ResultRowProps) {
  const { page, words, sheet, index, row, start, isCurrent, isOpen, measure, onToggle, onFocus } = props;
  const { ui } = page.wording;
  const result = row?.result ?? null;
  const group = groupOfRow(result);
  const cells = row?.cells ?? [];
  const typed = sheet.column === null ? '' : (cells[sheet.column] ?? '');
  const others = cells.filter((cell, at) => at !== sheet.column && cell.trim()).slice(0, OTHER_CELLS);
  const [first, second] = row ? outcomeWords(props, result, group) : ['', ''];
  const canOpen = row !== null && result !== null;
  const label = row ? [typed || ui.emptyCell, first, second].filter(Boolean).join(', ') : `${ui.row} ${index + 1}`;
  return (
    <div
      role="row"
      class={`grid-row ${group}${isOpen && canOpen ? ' open' : ''}`}
      aria-rowindex={index + 2}
      data-index={index}
      {...(isOpen && canOpen && { ref: measure })}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="rowheader" class="typed">
        <span class="unseen">{ui.row} </span>
        <span class="place">{row ? page.wording.count(row.place + 1) : ''}</span>
        <span class="cell-text">
          <span dir="auto">{row ? typed || <i class="idle">{ui.emptyCell}</i> : <span class="bone" />}</span>
          {others.length > 0 && <small dir="auto">{others.join(' · ')}</small>}
        </span>
      </div>
      <div role="gridcell" class="company-cell">
        {result?.kind === 'answered' && (
          <CompanyText page={page} words={words} company={result.company} typed={typed} />
        )}
      </div>
      <div role="gridcell" class="opco-cell">
        {row && (
          <>
            <OutcomeMark
              group={group}
              {...(result?.kind === 'answered' && { attribution: result.company.attribution })}
            />
            <span class="cell-text">
              <span class="opco-name">{first}</span>
              {second && <small>{second}</small>}
            </span>
          </>
        )}
        {!row && <span class="bone" />}
      </div>
      <div role="gridcell" class="reason-cell">
        <button
          type="button"
          class="quiet reason-button"
          tabIndex={isCurrent ? 0 : -1}
          {...(canOpen ? { 'aria-expanded': isOpen } : { 'aria-disabled': true })}
          aria-label={canOpen ? `${isOpen ? ui.whyHide : ui.why} ${label}` : label}
          // A press on a row that is still on its way is kept: it opens as it comes.
          onClick={() => (canOpen || row === null) && onToggle()}
          onFocus={onFocus}
        >
          {canOpen ? (isOpen ? ui.whyHide : ui.why) : '–'}
        </button>
        {isOpen && canOpen && <RowDetail page={page} words={words} result={result} typed={typed} />}
      </div>
    </div>
  );
}

function CompanyText(props: Pick<ListViewProps, 'page' | 'words'> & { company: RowCompany; typed: string }) {
  const { page, words, company, typed } = props;
  const { wording } = page;
  const { ui } = wording;
  const number = company.siret ? formatSiret(company.siret) : formatSiren(company.siren);
  const isTyped = typed.replace(/\s/g, '') === (company.siret ?? company.siren);
  const name = company.nameState === 'withheld' ? ui.nameWithheld : company.name;
  const facts = [
    !isTyped && number,
    company.idccs.length > 0 && wording.idccs(company.idccs.slice(0, 2)),
    company.naf,
    company.headcountBand && words.answer.headcount(company.headcountBand),
  ].filter((fact) => typeof fact === 'string');
  return (
    <span class="cell-text">
      {name !== null && <span dir="auto">{name}</span>}
      <small>
        {facts.join(' · ')}
        {company.state === 'closed' && (
          <>
            {facts.length > 0 && ' · '}
            <b class="closed">{ui.closed}</b>
          </>
        )}
      </small>
    </span>
  );
}

/** What came of a row: the OPCO or what stands in its place, and how sure that is or what is wrong. */
function outcomeWords({ page, words }: ListViewProps, result: RowResult | null, group: RowGroup): [string, string] {
  const { wording } = page;
  if (!result) return [wording.noOpco('waiting', 0), ''];
  if (result.kind === 'answered') {
    const { attribution } = result.company;
    const certainty = words.answer.certainty({ attribution } as Answer);
    const kept = attribution.candidates.filter(({ kept }) => kept).map(({ opco }) => opcoName(opco));
    if (attribution.opco) {
      const managed = attribution.managedBy ? `, ${wording.managedBy(opcoName(attribution.managedBy))}` : '';
      return [opcoName(attribution.opco), certainty + managed];
    }
    if (attribution.outcome === 'several' && kept.length > 0) {
      const shown = kept.length > 3 ? [...kept.slice(0, 2), wording.others(kept.length - 2)] : kept;
      return [shown.join(', '), certainty];
    }
    return [wording.noOpco(group, 0), attribution.funder ? words.list.funder(attribution.funder) : ''];
  }
  // The companies to choose from are in the detail.
  if (result.kind === 'to-choose') return [wording.noOpco(group, result.count), ''];
  return [wording.noOpco(group, 0), words.list.result(result)];
}
