// Stands in for Git while `check` runs once: passes everything through, and notes what was asked. Plain
// JavaScript, as the floor that replays the notes is.
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
// Not every command reads what it is offered.
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
