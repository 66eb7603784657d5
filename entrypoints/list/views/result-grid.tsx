// biome-ignore-all lint/a11y/useFocusableInteractive: the button of a row takes the focus.
// biome-ignore-all lint/a11y/useSemanticElements: only the rows on screen are in the page, each at its own place: a table cannot be laid out so.
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { Component, createRef } from 'preact';
import type { ListProgress, SheetAbout } from '../list-contract.ts';
import { groupSize } from '../list-page.ts';
import type { ListViewProps } from './list-view.tsx';
import { ResultRow } from './result-row.tsx';

type GridProps = ListViewProps & { sheet: SheetAbout; progress: ListProgress };

/**
 * The rows of a group as a grid of which only what is on screen is in the page, however long the list is. One stop of
 * the Tab key: the arrows go from row to row, Enter opens the reason.
 */
export class ResultGrid extends Component<GridProps, { current: number; open: ReadonlySet<number> }> {
  override state = { current: 0, open: new Set<number>() as ReadonlySet<number> };
  private readonly scroller = createRef<HTMLDivElement>();
  /** An empty row, as high as each that is closed. */
  private readonly probe = createRef<HTMLDivElement>();
  private rowHeight = 0;
  private readonly resizes = new ResizeObserver(() => this.measureRows());
  private readonly virtualizer = new Virtualizer<HTMLDivElement, HTMLDivElement>(this.options());
  private unmount: (() => void) | undefined;
  /** The row that takes the focus as soon as it is in the page. */
  private focusOn: number | null = null;

  private options() {
    const { progress, page } = this.props;
    return {
      count: groupSize(progress, page.state.group),
      getScrollElement: () => this.scroller.current,
      // All closed rows are of one height: with each of its own, a list of 100 000 would be laid out anew at every turn.
      estimateSize: () => this.rowHeight || 80,
      observeElementRect,
      observeElementOffset,
      scrollToFn: elementScroll,
      overscan: 4,
      // The row with the focus stays in the page when it is scrolled away: the focus would be lost with it.
      rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const rows = defaultRangeExtractor(range);
        const { current } = this.state;
        if (current >= range.count || rows.includes(current)) return rows;
        return [...rows, current].sort((a, b) => a - b);
      },
      onChange: () => this.forceUpdate(),
    };
  }

  override componentDidMount() {
    this.unmount = this.virtualizer._didMount();
    this.virtualizer._willUpdate();
    this.measureRows();
    if (this.probe.current) this.resizes.observe(this.probe.current);
  }

  override componentWillUnmount() {
    this.unmount?.();
    this.resizes.disconnect();
  }

  /** Reads the height of a row, which follows the width of the page and the size of its letters. */
  private measureRows(): void {
    const height = this.probe.current?.offsetHeight ?? 0;
    if (height === this.rowHeight) return;
    this.rowHeight = height;
    this.virtualizer.measure();
    this.forceUpdate();
  }

  override componentDidUpdate() {
    this.virtualizer._willUpdate();
    const { range } = this.virtualizer;
    if (range) this.props.page.want(range.startIndex, range.endIndex - range.startIndex + 1);
    if (this.focusOn === null) return;
    const button = this.scroller.current?.querySelector<HTMLElement>(`[data-index="${this.focusOn}"] .reason-button`);
    if (!button) return;
    this.focusOn = null;
    button.focus({ preventScroll: true });
  }

  private goTo(index: number): void {
    const last = this.virtualizer.options.count - 1;
    const current = Math.max(0, Math.min(index, last));
    this.focusOn = current;
    this.virtualizer.scrollToIndex(current, { align: 'auto' });
    this.setState({ current });
  }

  private readonly onKeyDown = (event: KeyboardEvent) => {
    // Within an open row the keys are those of a text with links.
    if (!(event.target as HTMLElement).classList.contains('reason-button')) return;
    const { current } = this.state;
    const { range } = this.virtualizer;
    const onScreen = range ? Math.max(1, range.endIndex - range.startIndex - 1) : 10;
    const target = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + onScreen,
      PageUp: current - onScreen,
      Home: 0,
      End: Number.POSITIVE_INFINITY,
    }[event.key];
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.goTo(target);
  };

  private toggle(index: number): void {
    const open = new Set(this.state.open);
    if (open.delete(index)) this.virtualizer.resizeItem(index, this.rowHeight);
    else open.add(index);
    this.setState({ current: index, open });
  }

  override render() {
    const { page, sheet } = this.props;
    const { state, wording } = page;
    const { ui } = wording;
    this.virtualizer.setOptions({ ...this.virtualizer.options, ...this.options() });
    const { count } = this.virtualizer.options;
    const { current, open } = this.state;
    const { from, rows } = state.shown;
    if (count === 0) return <p class="idle no-rows">{ui.noRows}</p>;
    return (
      <>
        <p id="grid-hint" class="unseen">
          {ui.gridHint}
        </p>
        <div ref={this.scroller} class="grid-scroll">
          <div
            role="grid"
            aria-labelledby="results-title"
            aria-describedby="grid-hint"
            aria-rowcount={count + 1}
            aria-colcount={4}
            onKeyDown={this.onKeyDown}
          >
            <div role="rowgroup" class="grid-head">
              <div role="row" class="grid-row" aria-rowindex={1}>
                {[ui.typed, ui.company, ui.opco, ui.detail].map((title) => (
                  <div key={title} role="columnheader">
                    {title}
                  </div>
                ))}
              </div>
            </div>
            <div ref={this.probe} class="grid-row probe" role="presentation" />
            <div role="rowgroup" class="grid-body" style={{ height: `${this.virtualizer.getTotalSize()}px` }}>
              {this.virtualizer.getVirtualItems().map(({ index, start }) => (
                <ResultRow
                  key={index}
                  {...this.props}
                  sheet={sheet}
                  index={index}
                  row={rows[index - from] ?? null}
                  start={start}
                  isCurrent={index === Math.min(current, count - 1)}
                  isOpen={open.has(index)}
                  measure={this.virtualizer.measureElement}
                  onToggle={() => this.toggle(index)}
                  onFocus={() => {
                    if (index !== this.state.current) this.setState({ current: index });
                  }}
                />
              ))}
            </div>
          </div>
        </div>
      </>
    );
  }
}
