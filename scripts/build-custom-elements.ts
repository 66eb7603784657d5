/** Writes dist/custom-elements.json, what the element offers, for editors and documentation tools. After `tsc`. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { customElements } from './widget-folder/custom-elements.ts';

const root = path.join(import.meta.dirname, '..');
const manifest = customElements(root, 'widget/index.js', 'widget/define.js');
writeFileSync(path.join(root, 'dist/custom-elements.json'), `${JSON.stringify(manifest, null, 2)}\n`);
