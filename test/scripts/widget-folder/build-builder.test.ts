import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBuilder } from '../../../scripts/widget-folder/build-builder.ts';
import { integrityOf } from '../../../scripts/widget-folder/integrity.ts';

const root = path.join(import.meta.dirname, '../../..');
const integrity = { 'data/x-1.json': 'sha384-X', 'define.js': 'sha384-D', 'themes/warm.css': 'sha384-W' };

describe('the built page that makes the tag', () => {
  const folders: string[] = [];
  const text = (file: string) => readFileSync(path.join(folders[0] ?? '', file), 'utf8');

  beforeAll(async () => {
    for (const _ of [1, 2]) {
      const folder = mkdtempSync(path.join(tmpdir(), 'opcoscope-builder-'));
      folders.push(folder);
      const inBrowser = { cwd: root, platform: 'browser', logLevel: 'warn', tsconfig: 'tsconfig.json' } as const;
      await buildBuilder({ root, folder, version: '9.8.7', integrity, inBrowser });
    }
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('is the same, byte for byte, each time', () => {
    const files = readdirSync(folders[0] ?? '', { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.map(({ name }) => name).sort()).toEqual(
      [
        ...['builder.css', 'builder.js', 'index.html', 'preview.css', 'preview.html', 'preview.js'],
        ...['accessibility.txt', 'element.txt', 'install.txt', 'privacy.txt', 'requests.txt'],
      ].sort(),
    );
    for (const { parentPath, name } of files) {
      const file = path.relative(folders[0] ?? '', path.join(parentPath, name));
      expect(readFileSync(path.join(folders[1] ?? '', file), 'utf8'), file).toBe(text(file));
    }
  });

  it('knows the digests of what a snippet names, and has its own', () => {
    const data = /id="folder">(.*?)<\/script>/.exec(text('index.html'))?.[1] ?? '';
    expect(JSON.parse(data)).toEqual({
      version: '9.8.7',
      integrity: { 'define.js': 'sha384-D', 'themes/warm.css': 'sha384-W' },
    });
    for (const [page, script] of [
      ['index.html', 'builder.js'],
      ['preview.html', 'preview.js'],
    ] as const) {
      const digest = integrityOf(readFileSync(path.join(folders[0] ?? '', script)));
      expect(text(page)).toContain(`src="${script}" integrity="${digest}"`);
      expect(text(page)).not.toMatch(/%[A-Z]+/);
    }
    expect(text('preview.html')).toContain('src="../9.8.7/define.js" integrity="sha384-D"');
  });
});
