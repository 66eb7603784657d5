/**
 * `npm start`: the demo, from a fresh clone. Needs Node 20 and npm; installs the rest.
 * `npm start -- --check` builds, serves, fetches every page and both scripts once, and exits.
 */
import { fileURLToPath } from 'node:url';
import { continueInProjectNode } from './install/project-node.mjs';

await continueInProjectNode(fileURLToPath(import.meta.url));

const { startDemo } = await import('./demo/start-demo.ts');
await startDemo({ checkOnly: process.argv.includes('--check') });
