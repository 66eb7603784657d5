import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const FOLDER = 'https://static.example.org/opcoscope/0.2.0/chunk-1a2b.js';
const FILE = 'data/labels-1a2b3c4d.json';
const CONTENT = JSON.stringify({ LABELS: 'Boulangerie|Métallurgie' });

const SHA256 = createHash('sha256').update(CONTENT).digest('base64url');

describe('a data file of the built folder', () => {
  let asked: [address: string, init: RequestInit | undefined][];
  let said: unknown[];
  let readDataFile: typeof import('../../widget/data-file.ts').readDataFile;

  beforeEach(async () => {
    // The console hears each sentence once in the life of a page: every test is a page of its own.
    vi.resetModules();
    ({ readDataFile } = await import('../../widget/data-file.ts'));
    asked = [];
    said = [];
    vi.spyOn(console, 'warn').mockImplementation((sentence) => void said.push(sentence));
    serve(CONTENT);
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  function serve(content: string | null, status = 200): void {
    vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
      asked.push([address, init]);
      if (content === null) throw new TypeError('Failed to fetch');
      return new Response(content, { status });
    });
  }

  it('is read from its folder, without cookie and referrer', async () => {
    expect(await readDataFile(FILE, FOLDER, SHA256)).toEqual({ LABELS: 'Boulangerie|Métallurgie' });
    expect(asked).toEqual([
      [`https://static.example.org/opcoscope/0.2.0/${FILE}`, { credentials: 'omit', referrerPolicy: 'no-referrer' }],
    ]);
    expect(said).toEqual([]);
  });

  it.each([
    ['one character differs', CONTENT.replace('B', 'P')],
    ['it is cut', CONTENT.slice(0, -1)],
    ['it is empty', ''],
    ['it is a page', '<!doctype html>'],
  ])('is refused where %s', async (_, content) => {
    serve(content);
    await expect(readDataFile(FILE, FOLDER, SHA256)).rejects.toMatchObject({ reason: 'altered' });
    expect(String(said)).toContain(`${FILE} is not the file that belongs to this version`);
  });

  it.each([
    ['the host does not answer', null, 200],
    ['it is not there', 'Not found', 404],
    ['the host fails', CONTENT, 500],
  ])('is missing where %s, and may come the next time', async (_, content, status) => {
    serve(content, status);
    await expect(readDataFile(FILE, FOLDER, SHA256)).rejects.toMatchObject({ reason: 'unreachable' });
    expect(String(said)).toContain('connect-src');
    serve(CONTENT);
    expect(await readDataFile(FILE, FOLDER, SHA256)).toEqual({ LABELS: 'Boulangerie|Métallurgie' });
  });

  it('is left to the browser to check on a page without https', async () => {
    vi.stubGlobal('crypto', {});
    expect(await readDataFile(FILE, FOLDER, SHA256)).toEqual({ LABELS: 'Boulangerie|Métallurgie' });
    const integrity = `sha256-${createHash('sha256').update(CONTENT).digest('base64')}`;
    expect(asked).toMatchObject([[expect.any(String), { integrity }]]);
  });
});
