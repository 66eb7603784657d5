import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { canInstallPackages, findInSystem, installPackage } from './system-programme.ts';

const LIBRARIES = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib', '/usr/lib64', '/usr/libexec'];

export interface FoundWebKit {
  /** WebKitWebDriver. */
  driver: string;
  /** The plain window that WebKitGTK brings, in a folder of libraries. */
  browser: string;
}

/**
 * A WebKitGTK of this machine with its WebDriver and a screen for it; failing these, Debian's are installed.
 * @param log told what is being installed
 * @throws Error with a sentence for the person, when none is there
 */
export function findWebKit(log: (line: string) => void): FoundWebKit {
  const found = findInstalled();
  if (found) return found;
  if (canInstallPackages()) {
    log('No WebKitGTK with a WebDriver on this machine: installing those of the system with apt-get.');
    installPackage('webkit2gtk-driver');
    installPackage('xvfb');
    installPackage('xauth');
    const installed = findInstalled();
    if (installed) return installed;
  }
  throw new Error(
    'No WebKitGTK with a WebDriver could be found or installed. Install them (Debian: apt-get install webkit2gtk-driver xvfb xauth).',
  );
}

function findInstalled(): FoundWebKit | undefined {
  const driver = findInSystem(['WebKitWebDriver'], existsSync);
  const screen = findInSystem(['xvfb-run'], existsSync);
  const browser = LIBRARIES.flatMap(browsersIn).at(-1);
  return driver && screen && browser ? { driver, browser } : undefined;
}

function browsersIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.startsWith('webkit2gtk-') || name.startsWith('webkitgtk-'))
    .sort()
    .map((name) => path.join(folder, name, 'MiniBrowser'))
    .filter(existsSync);
}
