import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const binaries = path.join(root, 'node_modules/.bin');
const projectNode = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
const HANDED_OVER = 'OPCOSCOPE_HANDED_OVER';

/**
 * Makes sure that the dependencies are installed and that the calling script runs in the project's own Node.
 * It returns in the project's Node only: in any other it installs what is missing, runs the same script again in the
 * project's Node, passes signals on, and exits with its status. Needs nothing but Node 20 and npm.
 * @param {string} script path of the calling script
 */
export async function continueInProjectNode(script) {
  if (process.env[HANDED_OVER]) return;
  // Its warnings are about the Node that started this, which the project does not run on.
  if (!isInstalled()) npm('ci', '--loglevel=error');
  // npm leaves the binary out when install scripts are switched off.
  if (!runs(projectNode)) npm('rebuild', 'node');
  const child = spawn(projectNode, [script, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, [HANDED_OVER]: '1', PATH: binaries + path.delimiter + process.env.PATH },
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('error', (error) => stop(`The project's Node could not be started: ${error.message}`));
  await new Promise(() => {
    child.on('exit', (status) => process.exit(status ?? 1));
  });
}

/** True when node_modules is there and was written after package-lock.json. */
function isInstalled() {
  const written = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(written)) return false;
  return statSync(written).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs;
}

/** @param {string} node */
function runs(node) {
  return spawnSync(node, ['--version']).status === 0;
}

/** @param {string[]} args */
function npm(...args) {
  console.log(`npm ${args.join(' ')}`);
  // Under `npm run`, npm says where it is; otherwise the shell finds it (npm.cmd on Windows).
  const cli = process.env.npm_execpath;
  const options = { cwd: root, stdio: /** @type {const} */ (['ignore', 'inherit', 'inherit']) };
  const { status } = cli
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync(`npm ${args.join(' ')}`, { ...options, shell: true });
  if (status !== 0) stop(`npm ${args.join(' ')} failed: is the npm registry reachable from this machine?`);
}

/** @param {string} sentence */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}
