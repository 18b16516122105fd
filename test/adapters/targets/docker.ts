// Docker as far as `compose` needs it: a program that answers what was recorded, or keeps containers in a file.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Place } from './support.ts';

const RECORDED = new URL('../../fixtures/docker/', import.meta.url);
const YAML = JSON.stringify(createRequire(import.meta.url).resolve('yaml'));

export interface Docker {
  /** `docker compose`, as a vector. */
  readonly binary: readonly string[];
  /** How it was called, one line each. */
  calls(): Promise<readonly string[]>;
}

/** By the first word that fits: the name of a recorded answer, the answer itself, or a number to fail with. */
type Answers = Readonly<Record<string, string | number>>;

/** Answers `ps` and `inspect` with what was recorded. */
export async function recordedDocker(place: Place, answers: Answers): Promise<Docker> {
  const texts: Record<string, string | number> = {};
  for (const [word, answer] of Object.entries(answers)) {
    const isRecorded = typeof answer === 'string' && /^[\w-]+\.(?:nd)?json$/.test(answer);
    texts[word] = isRecorded ? await readFile(new URL(answer, RECORDED), 'utf8') : answer;
  }
  const code = `
    ${KEEPS_CALLS}
    const answers = ${JSON.stringify(texts)};
    const [, answer = ''] = Object.entries(answers).find(([word]) => line.includes(word)) ?? [];
    if (typeof answer === 'number') {
      console.error('unknown flag');
      process.exit(answer);
    }
    process.stdout.write(answer);
  `;
  return docker(place, code);
}

/** Makes containers as `docker compose up` would, and keeps them in a file. */
export async function keepingDocker(place: Place): Promise<Docker> {
  return docker(
    place,
    `
    ${KEEPS_CALLS}
    import { readFileSync, writeFileSync } from 'node:fs';
    import { createRequire } from 'node:module';
    const { parse } = createRequire(${YAML})('yaml');
    const kept = new URL('../containers.json', import.meta.url);
    let containers = {};
    try { containers = JSON.parse(readFileSync(kept, 'utf8')); } catch {}
    const args = process.argv.slice(2);
    const service = args.at(-1);
    const files = args.flatMap((arg, index) => (args[index - 1] === '-f' ? [arg] : []));
    if (args.includes('up')) {
      const read = files.map((file) => parse(readFileSync(file, 'utf8')).services?.[service] ?? {});
      const environment = Object.assign({}, ...read.map((one) => one.environment ?? {}));
      containers[service] = Object.entries(environment).map(([name, value]) => name + '=' + value);
      writeFileSync(kept, JSON.stringify(containers));
    }
    const ids = Object.keys(containers);
    if (args.includes('ps')) {
      for (const id of ids) console.log(JSON.stringify({ ID: id, Service: id, State: 'running' }));
    }
    if (args[0] === 'inspect') {
      const described = args.slice(1).map((id) => ({
        State: { Status: 'running' },
        Config: { Env: containers[id], Labels: {} },
      }));
      console.log(JSON.stringify(described));
    }
  `,
  );
}

const KEEPS_CALLS = `
  import { appendFileSync } from 'node:fs';
  const line = process.argv.slice(2).join(' ');
  appendFileSync(new URL('../calls', import.meta.url), line + '\\n');
`;

async function docker(place: Place, code: string): Promise<Docker> {
  await writeFile(join(place.path, 'calls'), '');
  const program = await place.program('docker', code);
  return {
    binary: [...program, 'compose'],
    calls: async () => (await place.text('calls')).trimEnd().split('\n').filter(Boolean),
  };
}
