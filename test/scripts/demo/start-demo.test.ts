import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { PAGES } from '../../../scripts/demo/render-page.ts';

// Not beside tests in a browser: it builds the folders anew that they load.
it('npm start builds, serves every page and both scripts, and says so', async () => {
  const script = path.join(import.meta.dirname, '../../../scripts/start.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--check']);
  for (const address of [...Object.keys(PAGES), '/widget/define.js', '/demo.js']) {
    expect(stdout).toMatch(new RegExp(`^200 ${address} [1-9]\\d* bytes$`, 'm'));
  }
}, 120_000);
