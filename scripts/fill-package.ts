/**
 * Puts into dist/, after `tsc`, what the npm package has besides its modules: custom-elements.json, which tells editors what
 * the element offers, and browser/, the built folder, which a CDN of npm packages serves to pages as it is.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { customElements } from './widget-folder/custom-elements.ts';

const root = path.join(import.meta.dirname, '..');
const manifest = customElements(root, 'widget/index.js', 'widget/define.js');
writeFileSync(path.join(root, 'dist/custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
execFileSync(process.execPath, ['scripts/build-widget.ts', '--folder', 'dist/browser'], {
  cwd: root,
  stdio: 'inherit',
});
