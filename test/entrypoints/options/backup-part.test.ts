import { beforeEach, describe, expect, it } from 'vitest';
import { type BackupPart, createBackupPart } from '../../../entrypoints/options/backup-part.ts';

let kept: string | null;
let saved: [contents: string, name: string][];
let taken: string[];
let fault: 'damaged' | null;
let refreshes: number;
let part: BackupPart;

beforeEach(() => {
  kept = '{"opcoscope":1}';
  saved = [];
  taken = [];
  fault = null;
  refreshes = 0;
  part = createBackupPart({
    makeBackup: async () => kept,
    takeIn: async (text) => {
      taken.push(text);
      return fault
        ? { ok: false, fault }
        : { ok: true, counts: { companies: 3, lists: 1, hasSettings: true, leftOut: 0 } };
    },
    saveFile: (contents, name) => void saved.push([contents, name]),
    today: () => '2026-11-27',
    onTakenIn: () => {
      refreshes++;
    },
    onChange: () => undefined,
  });
});

const file = (text: string) => new File([text], 'backup.json');

describe('everything as one file', () => {
  it('is saved under a name with its day', async () => {
    const making = part.make();
    // A second click while it is made makes no second file.
    await part.make();
    await making;
    expect(saved).toEqual([['{"opcoscope":1}', 'opcoscope-2026-11-27.json']]);
    expect(part.state).toMatchObject({ work: null, outcome: { kind: 'file-made', name: 'opcoscope-2026-11-27.json' } });
  });

  it('is not saved where the store does not answer', async () => {
    kept = null;
    await part.make();
    expect(saved).toEqual([]);
    expect(part.state.outcome).toEqual({ kind: 'file-not-made' });
  });

  it('is taken in, and said with its counts', async () => {
    await part.take(file('{"a":1}'));
    expect(taken).toEqual(['{"a":1}']);
    expect(refreshes).toBe(1);
    expect(part.state).toEqual({
      work: null,
      isOver: false,
      outcome: { kind: 'taken-in', counts: { companies: 3, lists: 1, hasSettings: true, leftOut: 0 } },
    });
  });

  it('is refused with its fault', async () => {
    fault = 'damaged';
    await part.take(file('{'));
    expect(part.state.outcome).toEqual({ kind: 'not-taken-in', fault: 'damaged' });
    expect(refreshes).toBe(0);
  });

  it('is not read where it is too big, or cannot be read', async () => {
    const big = Object.defineProperty(file(''), 'size', { value: 300_000_000 });
    await part.take(big);
    expect(part.state.outcome).toEqual({ kind: 'not-taken-in', fault: 'too-big' });
    const gone = Object.assign(file(''), { text: () => Promise.reject(new DOMException('', 'NotFoundError')) });
    await part.take(gone);
    expect(part.state.outcome).toEqual({ kind: 'not-taken-in', fault: 'unreadable' });
    expect(taken).toEqual([]);
  });

  it('is left alone where nothing was chosen', async () => {
    await part.take(undefined);
    expect(part.state).toEqual({ work: null, isOver: false, outcome: null });
  });
});
