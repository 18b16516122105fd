// The Git processes of `check` alone. It starts the recorded processes in the recorded order, writes the same bytes to each,
// and reads all of its output. It is plain JavaScript, because stripping types costs time.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { calls } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const scratch = mkdtempSync(join(tmpdir(), 'flaghoist-floor-'));
mkdirSync(join(scratch, 'objects'));

const ended = [];
for (const call of calls)
  ended.push(Promise.all(call.after.map((at) => ended[at])).then(() => run(call)));
await Promise.all(ended);
rmSync(scratch, { recursive: true });

function run({ args, cwd, env, input, code, bytes }) {
  return new Promise((resolve, reject) => {
    const variables = Object.entries(env).map(([name, value]) => [
      name,
      value.replaceAll('<scratch>', scratch),
    ]);
    const child = spawn('git', args, {
      cwd,
      env: { ...process.env, ...Object.fromEntries(variables) },
      stdio: [input === '' ? 'ignore' : 'pipe', 'pipe', 'ignore'],
    });
    child.stdin?.end(Buffer.from(input, 'base64'));
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('close', (ending) => {
      const length = Buffer.concat(chunks).length;
      if (ending === code && length === bytes) resolve();
      else
        reject(
          new Error(
            `git ${args.join(' ')}: ${ending} and ${length} bytes, not ${code} and ${bytes}`,
          ),
        );
    });
  });
}
