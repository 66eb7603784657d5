/** Which line of a file each of its rows stands on. Memory holds two numbers for each gap between rows, not for each row. */
export interface RowLines {
  /** Takes the line of the next row; lines only grow. */
  add(line: number): void;
  /** The line of a row, the first row being 0. */
  lineOf(row: number): number;
}

export function createRowLines(): RowLines {
  let count = 0;
  /** A line number is the row's own plus a shift: the rows where the shift grows, and the shift from there on. */
  const shiftedRows: number[] = [];
  const shifts: number[] = [];

  return {
    add(line) {
      const shift = line - count;
      if (shift !== shifts.at(-1)) {
        shiftedRows.push(count);
        shifts.push(shift);
      }
      count++;
    },
    lineOf(row) {
      let low = 0;
      let high = shiftedRows.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >>> 1;
        if ((shiftedRows[middle] as number) <= row) low = middle;
        else high = middle - 1;
      }
      return row + (shifts[low] ?? 0);
    },
  };
}
