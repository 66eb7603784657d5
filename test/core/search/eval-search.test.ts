import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = path.join(import.meta.dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'queries-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(text?: string): { status: number | null; stderr: string; result: () => Record<string, unknown> } {
  const file = path.join(folder, 'queries.csv');
  if (text === undefined) rmSync(file, { force: true });
  else writeFileSync(file, text);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/eval-search.ts', '--queries', file], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stderr, result: () => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') };
}

describe('scripts/eval-search.ts', () => {
  it('reads a quoted file with BOM and CRLF, and counts', () => {
    const { status, result } = run(
      '\uFEFFquery,kind,codes\r\n"syntec",idcc,1486\r\nsyntec,naf,"62.01Z 62.02A"\r\nmetallurgie,idcc,0650\r\nnetworking,naf,62.10Y\r\n',
    );
    expect(status).toBe(0);
    expect(result()).toMatchObject({ idcc: { n: 2, hit1: 2, hit5: 2 }, naf: { n: 2, hit1: 1, hit5: 1 } });
    expect(result().failures).toMatchObject([{ query: 'networking', kind: 'naf' }]);
    expect(result().keystroke).toHaveProperty('p95');
  });

  it('says what is wrong with a file', () => {
    expect(run('query,codes\nsyntec,1486\n')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('"kind" is missing'),
    });
    expect(run('query,kind,codes\nsyntec,opco,1486\n')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('"opco"'),
    });
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('cannot read') });
  });
});
