// The true core in a temporary folder, one for each story: what a story writes, no other story sees.

import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { bridgeProgram, root } from './place.mjs';

/** The day on which stories happen, so that they read the same on every day. */
export const TODAY = '2026-05-14';

/** Starts a bridge; `stop` ends it and removes its folder. With `home` it is a second program on the folder of another. */
export async function startBridge({ today = TODAY, home } = {}) {
  const folder = home ?? (await mkdtemp(join(tmpdir(), 'dong-hanh-')));
  const child = spawn(bridgeProgram, ['--home', folder, '--today', today], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  child.stderr.on('data', (bytes) => said.push(bytes));
  const port = await new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error(`the bridge does not start: ${error.message}`)));
    child.once('exit', (code) => reject(new Error(`the bridge ended with ${code}: ${Buffer.concat(said)}`)));
    createInterface({ input: child.stdout }).once('line', (line) => resolve(Number(line)));
  });
  const base = `http://127.0.0.1:${port}`;
  const post = async (path, body) =>
    (await fetch(base + path, { method: 'POST', body: JSON.stringify(body ?? {}) })).json();
  return {
    base,
    folder,
    /** A command of the catalogue, as any door calls it. */
    async call(command, args) {
      const answer = await post(`/__call/${command}`, args);
      if ('ok' in answer) return answer.ok;
      throw new Error(`${command}: ${answer.sentence}`);
    },
    async stop() {
      child.removeAllListeners('exit');
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once('exit', resolve));
        child.kill();
        await ended;
      }
      if (!home) await rm(folder, { recursive: true, force: true });
    },
  };
}
