/** The real server as a process of its own, on a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const PROGRAM = process.env.TUTTI_PROGRAM ?? join(import.meta.dirname, '../../../.venv/bin/tutti');
const PATIENCE = 180_000; // the sample company is lived through at the start, on a busy machine too

export interface Server {
  url: string;
  /** What it said when it was ready. */
  said: string[];
  stop(): Promise<void>;
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'tutti-journeys-'));

export async function startServer(data: string, ...more: string[]): Promise<Server> {
  const program = spawn(PROGRAM, ['serve', '--data', data, '--port', '0', ...more], {
    env: surroundings(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  program.stderr.pipe(createWriteStream(join(data, 'log')));
  const stop = () => end(program);
  const said = await readiness(program, more.includes('--demo') ? 2 : 1).catch(async (error: unknown) => {
    const log = readFileSync(join(data, 'log'), 'utf8').slice(-4000);
    await stop();
    throw new Error(`The server did not start: ${error}\n${log}`);
  });
  return { url: said[0]!.replace('READY ', ''), said, stop };
}

/** The first lines it prints: its address, and with the sample company the way in. */
function readiness(program: ChildProcess, count: number): Promise<string[]> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no READY within ${PATIENCE / 1000} s`)), PATIENCE);
    program.once('exit', (code) => reject(new Error(`it ended with code ${code}`)));
    program.once('error', reject);
    createInterface({ input: program.stdout! }).on('line', (line) => {
      if (said.push(line) < count) return;
      clearTimeout(late);
      resolve(said);
    });
  });
}

function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const hard = setTimeout(() => program.kill('SIGKILL'), 10_000);
    program.once('exit', () => {
      clearTimeout(hard);
      resolve();
    });
    program.kill('SIGTERM');
  });
}

/** What somebody set for their own Tutti does not change what is looked at here. */
const surroundings = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('TUTTI_')));
