import { describe, expect, it, vi } from 'vitest';
import { fileDrop } from '../../../entrypoints/surface/file-drop.ts';

const file = new File([''], 'liste.csv');

/** Drags over a place and drops there: what the place was told, and whether it took the drop from the browser. */
function drag(types: readonly string[], files: readonly File[]) {
  const setOver = vi.fn();
  const take = vi.fn();
  const preventDefault = vi.fn();
  const place = fileDrop({ setOver, take });
  const event = { dataTransfer: { types, files }, preventDefault } as never;
  place.onDragOver(event);
  place.onDrop(event);
  return {
    over: setOver.mock.calls.flat(),
    taken: take.mock.calls.flat(),
    isOurs: preventDefault.mock.calls.length > 0,
  };
}

describe('a place to drop a file', () => {
  it('shows that a file is over it, and takes it', () => {
    expect(drag(['Files'], [file])).toEqual({ over: [true, false], taken: [file], isOurs: true });
  });

  it('leaves words that are dragged to the browser', () => {
    expect(drag(['text/plain'], [])).toEqual({ over: [], taken: [], isOurs: false });
  });
});
