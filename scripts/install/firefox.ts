import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { canInstallPackages, findInSystem, installPackage } from './system-programme.ts';

const NAMES = ['firefox-esr', 'firefox'];

/**
 * A Firefox that starts on this machine: the one of FIREFOX, or the system's; failing these, Debian's is installed.
 * @param log told what is being installed
 * @returns the path of what to start
 * @throws Error with a sentence for the person, when none works
 */
export function findFirefox(log: (line: string) => void): string {
  const asked = process.env.FIREFOX;
  if (asked) {
    if (starts(asked)) return asked;
    throw new Error(`FIREFOX is ${asked}, which does not start.`);
  }
  const found = findInSystem(NAMES, starts);
  if (found) return found;
  if (canInstallPackages()) {
    log('No Firefox on this machine: installing the one of the system with apt-get.');
    installPackage('firefox-esr');
    const installed = findInSystem(NAMES, starts);
    if (installed) return installed;
  }
  throw new Error(
    'No Firefox could be found or installed. Install Firefox (Debian: apt-get install firefox-esr), ' +
      'or set FIREFOX to the path of one.',
  );
}

/** True when its libraries are there: the version is told by the programme itself. */
function starts(command: string): boolean {
  return existsSync(command) && spawnSync(command, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
