import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';

/** A Firefox that was started for one test, driven through its own remote protocol: no other programme is needed. */
export interface Firefox {
  /** Sends one command of the protocol. */
  send(command: string, parameters?: object): Promise<unknown>;
  /** Runs the body of an async function with the rights of the browser itself, and gives what it returns. */
  inBrowser(body: string, ...args: unknown[]): Promise<unknown>;
  close(): Promise<void>;
}

const PATIENCE = 30_000;
const PAUSE = 100;

/** What a browser of a person is not asked either: no page of its own opens, and it calls nobody. */
const QUIET_PREFERENCES = {
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
};

/**
 * Starts Firefox with an empty profile and without a window on a screen.
 * @param options.preferences of `about:config`
 */
export async function startFirefox(options: {
  command: string;
  preferences: Record<string, string | number | boolean>;
}): Promise<Firefox> {
  const profile = mkdtempSync(path.join(tmpdir(), 'opcoscope-firefox-'));
  const port = await freePort();
  const preferences = { ...QUIET_PREFERENCES, 'marionette.port': port, ...options.preferences };
  const lines = Object.entries(preferences).map((entry) => `user_pref(${entry.map((part) => JSON.stringify(part))});`);
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const browser = spawn(
    options.command,
    ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile],
    { stdio: 'ignore' },
  );
  const socket = await reach(port, browser);
  const send = talk(socket);
  await send('WebDriver:NewSession', { acceptInsecureCerts: true });
  await send('Marionette:SetContext', { value: 'chrome' });
  await send('WebDriver:SetTimeouts', { script: PATIENCE });
  return {
    send,
    async inBrowser(body, ...args) {
      const script = `
        const done = arguments[arguments.length - 1];
        (async (...args) => { ${body} })(...arguments).then(
          (value) => done({ value }),
          (error) => done({ error: String(error) }),
        );`;
      const answer = (await send('WebDriver:ExecuteAsyncScript', { script, args })) as {
        value: { value?: unknown; error?: string };
      };
      if (answer.value.error) throw new Error(answer.value.error);
      return answer.value.value;
    },
    async close() {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      await Promise.race([send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined), ended]);
      socket.destroy();
      if (browser.exitCode === null) await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function reach(port: number, browser: ChildProcess): Promise<Socket> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const socket = await new Promise<Socket | null>((resolve) => {
      const attempt = connect(port, '127.0.0.1', () => resolve(attempt));
      attempt.once('error', () => resolve(null));
    });
    if (socket) return socket;
    if (browser.exitCode !== null) throw new Error('Firefox ended before it could be reached.');
    if (Date.now() > end) throw new Error('Firefox does not answer.');
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** The protocol: `length:[type,id,…]`, one message after the other, in both directions. */
function talk(socket: Socket): Firefox['send'] {
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let received: Buffer = Buffer.alloc(0);
  let count = 0;

  function take(): boolean {
    const colon = received.indexOf(':');
    if (colon < 0) return false;
    const end = colon + 1 + Number(received.subarray(0, colon).toString());
    if (received.length < end) return false;
    const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
    received = received.subarray(end);
    // The first message only says hello.
    if (!Array.isArray(message)) return true;
    const [, id, error, result] = message;
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
    else asked?.resolve(result);
    return true;
  }

  socket.on('data', (data) => {
    received = Buffer.concat([received, data]);
    while (take());
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone.'));
    waiting.clear();
  });
  socket.on('error', () => socket.destroy());

  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      const message = JSON.stringify([0, count, command, parameters]);
      socket.write(`${Buffer.byteLength(message)}:${message}`);
    });
}
