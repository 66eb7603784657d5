import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { canInstallPackages, findInSystem, installPackage, run } from './system-programme.ts';

const NAMES = ['chromium', 'chromium-browser'];
const ON_MACOS = '/Applications/Chromium.app/Contents/MacOS/Chromium';

/**
 * A Chromium that starts on this machine and loads unpacked extensions: the one of CHROMIUM, the system's,
 * Playwright's; failing these, Playwright's or Debian's is installed. Branded Google Chrome is not used: it no longer
 * loads an extension from the command line.
 * @param log told what is being installed
 * @returns the path of what to start
 * @throws Error with a sentence for the person, when none works
 */
export function findChromium(log: (line: string) => void): string {
  const asked = process.env.CHROMIUM;
  if (asked) {
    if (starts(asked)) return asked;
    throw new Error(`CHROMIUM is ${asked}, which does not start.`);
  }
  const found = findChromiumInSystem() ?? [chromium.executablePath()].find(starts);
  if (found) return found;

  log('No Chromium on this machine: installing the one of Playwright.');
  run('playwright', ['install', 'chromium']);
  if (starts(chromium.executablePath())) return chromium.executablePath();

  if (canInstallPackages()) {
    log("Playwright's Chromium cannot be used here: installing the one of the system with apt-get.");
    installPackage('chromium');
    const installed = findChromiumInSystem();
    if (installed) return installed;
  }
  throw new Error(
    'No Chromium could be found, downloaded or installed. Install Chromium (Debian: apt-get install chromium), ' +
      'or set CHROMIUM to the path of one.',
  );
}

function findChromiumInSystem(): string | undefined {
  return findInSystem(NAMES, starts) ?? [ON_MACOS].find(starts);
}

/** True when it opens a page: a version number alone does not prove that its system libraries are there. */
function starts(command: string): boolean {
  if (!existsSync(command)) return false;
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--dump-dom', 'about:blank'];
  return spawnSync(command, args, { stdio: 'ignore', timeout: 30_000 }).status === 0;
}
