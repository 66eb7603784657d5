/** Writes the tables of docs/element.md from the comments of widget/opco-finder.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readElement } from './widget-folder/custom-elements.ts';
import { withTables } from './widget-folder/element-tables.ts';

const root = path.join(import.meta.dirname, '..');
const file = path.join(root, 'docs/element.md');
writeFileSync(file, withTables(readFileSync(file, 'utf8'), readElement(root)));
