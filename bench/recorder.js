// Stands in for Git during one run of `check`. It passes all bytes through and writes a note about each call. It is plain
// JavaScript, as replay.js is.
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { BENCH_GIT: git, BENCH_NOTES: notes } = process.env;
const args = process.argv.slice(2);
const started = performance.timeOrigin;
const input = [];
let bytes = 0;

const child = spawn(git, args, { stdio: ['pipe', 'pipe', 'inherit'] });
process.stdin.on('data', (chunk) => input.push(chunk));
process.stdin.pipe(child.stdin);
// Some commands close their input early, which is no error.
child.stdin.on('error', () => {});
child.stdout.on('data', (chunk) => (bytes += chunk.length));
child.stdout.pipe(process.stdout);

const code = await new Promise((resolve) => child.on('close', resolve));
const env = Object.entries(process.env).filter(([name]) => /^(GIT_|LC_ALL$)/.test(name));
writeFileSync(
  join(notes, `${process.pid}.json`),
  JSON.stringify({
    args,
    cwd: process.cwd(),
    env: Object.fromEntries(env),
    input: Buffer.concat(input).toString('base64'),
    code,
    bytes,
    started,
    ended: performance.timeOrigin + performance.now(),
  }),
);
process.stdin.destroy();
process.exitCode = code;
