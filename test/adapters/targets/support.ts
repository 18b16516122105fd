// A folder, its tools, and stand-ins for programs that are not on this machine. They log how they were called, so that a test
// can read it.
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tools } from '#adapters/targets/target.ts';
import { redactor } from '#adapters/system/redact.ts';
import type { Applied, Delivery, Instance, TargetRead } from '#app/deploy-ports.ts';
import type { EnvironmentName, FlagKey, ServiceName, Sha } from '#domain/scalars.ts';
import { targetFailureText } from '#messages/targets.ts';
import { renderedAs } from '#render/renderings.ts';
import { sha256 } from '#judge/fingerprint.ts';

export const INSTANCE: Instance = {
  environment: 'production' as EnvironmentName,
  service: 'calling-platform' as ServiceName,
};

/** For an apply that no rollback cancels. */
export const NEVER = new AbortController().signal;

/** No flag sends a text yet, but targets have to be able to write one. */
export type Values = Readonly<Record<string, boolean | number | string>>;

export function aDelivery(
  values: Values,
  rendering: string,
  removed: readonly string[] = [],
): Delivery {
  const list = Object.entries(values).map(([variable, value]) => ({
    variable,
    value: value as boolean | number,
    flag: 'outbound-calls' as FlagKey,
  }));
  return {
    ...INSTANCE,
    values: list,
    digest: sha256(JSON.stringify(values)),
    landing: 'a'.repeat(40) as Sha,
    removed,
    rendered: renderedAs(rendering, { ...INSTANCE, values: list, blockedRoutes: [], sha256 }),
  };
}

/** An answer with its sentence, as a person reads it. */
export function inWords<Answer extends Applied | TargetRead>(answer: Answer) {
  return 'why' in answer ? { ...answer, why: targetFailureText(answer.why) } : answer;
}

export interface Place extends AsyncDisposable {
  readonly path: string;
  readonly tools: Tools;
  text(name: string): Promise<string>;
  /** A program of that name, in JavaScript; how it is called, as a vector. */
  program(name: string, code: string): Promise<readonly string[]>;
}

export async function aPlace(env: Readonly<Record<string, string>> = {}): Promise<Place> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'flaghoist-deploy-')));
  const all = { PATH: process.env['PATH'], HOME: path, ...env };
  return {
    path,
    tools: {
      directory: path,
      env: all,
      redact: redactor(all),
      credentials: () => ({}),
      client: () => null,
      shared: new Map(),
    },
    text: (name) => readFile(join(path, name), 'utf8'),
    async program(name, code) {
      await mkdir(join(path, 'bin'), { recursive: true });
      const file = join(path, 'bin', `${name}.mjs`);
      await writeFile(file, `#!/usr/bin/env node\n${code}\n`);
      await chmod(file, 0o755);
      return [process.execPath, file];
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Keeps variables as Convex does: `env list`, `env set NAME VALUE`, `env remove NAME`. */
export const CONVEX = `
import { readFileSync, writeFileSync, appendFileSync } from 'node:fs';
const at = (name) => new URL('../' + name, import.meta.url);
let kept = {};
try { kept = JSON.parse(readFileSync(at('convex.json'), 'utf8')); } catch {}
const [, , env, verb, name, value] = process.argv;
appendFileSync(at('calls'), process.argv.slice(2).join(' ') + '\\n');
if (env !== 'env') process.exit(64);
if (verb === 'list') for (const [key, text] of Object.entries(kept)) console.log(key + '=' + text);
if (verb === 'set') kept[name] = value;
if (verb === 'remove') delete kept[name];
writeFileSync(at('convex.json'), JSON.stringify(kept));
`;
