import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WidgetManifest } from '../../../scripts/widget-manifest.ts';

const root = path.join(import.meta.dirname, '../../..');

describe('the built folder of the widget', () => {
  const outs: string[] = [];
  let folder = '';
  let manifest: WidgetManifest;
  let integrity: Record<string, string>;

  beforeAll(() => {
    for (const _ of [1, 2]) {
      const out = mkdtempSync(path.join(tmpdir(), 'opcoscope-widget-'));
      outs.push(out);
      execFileSync(process.execPath, ['scripts/build-widget.ts', '--folder', out], { cwd: root });
    }
    folder = outs[0] ?? '';
    manifest = JSON.parse(text('manifest.json'));
    integrity = JSON.parse(text('integrity.json'));
  }, 120_000);
  afterAll(() => {
    for (const out of outs) rmSync(out, { recursive: true, force: true });
  });

  const text = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const filesOf = (out = '') =>
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(out, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
      .sort();

  it('takes the place of nothing but an earlier one', () => {
    const other = mkdtempSync(path.join(tmpdir(), 'opcoscope-other-'));
    outs.push(other);
    writeFileSync(path.join(other, 'notes.txt'), 'kept');
    const build = () =>
      execFileSync(process.execPath, ['scripts/build-widget.ts', '--folder', other], { cwd: root, stdio: 'pipe' });
    expect(build).toThrow(/holds other things than a widget/);
    expect(filesOf(other)).toEqual(['notes.txt']);
  });

  it('takes the place of an earlier one, and leaves nothing beside it', () => {
    const again = path.join(outs[1] ?? '', 'again');
    const build = () => execFileSync(process.execPath, ['scripts/build-widget.ts', '--folder', again], { cwd: root });
    build();
    writeFileSync(path.join(again, 'fr-answer-12345678.js'), 'of an earlier one');
    build();
    expect(filesOf(again)).toEqual(filesOf(folder));
    expect(readdirSync(path.dirname(again)).filter((name) => name.includes('building'))).toEqual([]);
    rmSync(again, { recursive: true });
  });

  it('is the same, byte for byte, each time', () => {
    const [first, second] = outs.map((out) =>
      filesOf(out).map((file) => [file, readFileSync(path.join(out, file)).toString('base64')]),
    );
    expect(first?.length).toBeGreaterThan(40);
    expect(second).toEqual(first);
  });

  it('says the digest of every file but of those that name the digests', () => {
    const files = filesOf(folder);
    expect(Object.keys(integrity)).toEqual(
      files.filter((file) => file !== 'integrity.json' && file !== 'snippet.html').sort(),
    );
    for (const [file, digest] of Object.entries(integrity)) {
      const bytes = readFileSync(path.join(folder, file));
      expect(digest, file).toBe(`sha384-${createHash('sha384').update(bytes).digest('base64')}`);
    }
  });

  it('names chunks and data by their content, with no sign that a host leaves out', () => {
    for (const { file } of [...manifest.chunks, ...manifest.data]) {
      if (file !== 'define.js') expect(file).toMatch(/^(data\/)?[a-z][\w-]*-[\w-]{8}\.(js|json)$/);
    }
  });

  it('has the tables as data, no longer in a script, and their digests in the first script', () => {
    const tables = manifest.data.map(({ module }) => path.basename(module, '.ts'));
    expect(tables).toEqual(['idcc-labels', 'naf-agreements', 'naf-labels', 'rule-sources']);
    const modules = manifest.chunks.flatMap((chunk) => chunk.modules);
    for (const { module } of manifest.data) expect(modules).not.toContain(module);

    for (const { file, sha256 } of manifest.data) {
      expect(createHash('sha256').update(text(file)).digest('base64url'), file).toBe(sha256);
      expect(text('define.js'), file).toContain(sha256);
    }
    expect(JSON.parse(text(manifest.data[0]?.file ?? '')).TITLES).toContain('Transports routiers|');
  });

  it('holds in its snippet the digest of each script that may load', () => {
    const snippet = text('snippet.html');
    for (const { file } of manifest.chunks) expect(snippet, file).toContain(`${file}"`);
    expect(snippet).toContain(`integrity="${integrity['define.js']}"`);
    expect(text('classic.js')).toContain(`'${integrity['define.js']}'`);
    for (const file of ['define.js', 'finder.js']) expect(text('finder.html')).toContain(`"${integrity[file]}"`);
  });

  it('leaves no place open in what it filled in', () => {
    for (const file of ['classic.js', 'finder.html']) expect(text(file)).not.toContain('%INTEGRITY');
  });
});
