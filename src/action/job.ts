// What a runner hands over: inputs, the event, and where things are.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { getInput } from '@actions/core';
import { refusal } from '#app/refusal.ts';
import { rootOf } from '#app/load/root.ts';
import type { InputName } from './inputs.ts';
import { text } from './payload.ts';
import type { Command, JobEvent } from './job-event.ts';
import { COMMANDS } from './job-event.ts';

export interface Job extends JobEvent {
  readonly token: string;
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly workspace: string;
  readonly root: string;
  readonly context: string;
  readonly identity: string;
  readonly all: boolean;
  /** Deploy also what is so already. */
  readonly force: boolean;
  readonly adopt: boolean;
  readonly comment: boolean;
  /** Keep an issue open while something differs. */
  readonly issue: boolean;
  readonly dryRun: boolean;
  /** What was filled in for `promote` and `rollback`. */
  readonly form: Form;
  /** Only these; empty: all. */
  readonly environments: readonly string[];
  readonly services: readonly string[];
  /** Whoever started the run. */
  readonly actor: Actor;
  /** `https://github.com`. */
  readonly server: string;
  /** Where a click on the status leads. */
  readonly runUrl: string;
  /** A folder for files that later steps read. */
  readonly temporary: string;
}

/** Anybody who may start a workflow may have written it (T43). */
export interface Form {
  readonly flags: readonly string[];
  /** Percent. */
  readonly rollout: number | null;
  readonly routes: boolean;
  readonly reason: string;
}

export interface Actor {
  readonly login: string;
  readonly id: string;
}

/** Reads all of it. Refuses, in one line, what makes no sense. */
export function jobOf(env: NodeJS.ProcessEnv): Job {
  const variable = (name: string, otherwise = ''): string => env[name] ?? otherwise;
  const repository = variable('GITHUB_REPOSITORY');
  const server = variable('GITHUB_SERVER_URL', 'https://github.com');
  const payload = payloadOf(variable('GITHUB_EVENT_PATH'));
  return {
    event: variable('GITHUB_EVENT_NAME'),
    payload,
    ref: variable('GITHUB_REF'),
    defaultBranch: text(payload, 'repository', 'default_branch') || defaultBranchOf(env),
    command: command(),
    number: input('pull-request').trim(),
    landing: input('landing').trim(),
    form: {
      flags: names('flag', FLAG),
      rollout: percent(),
      routes: yes('routes', false),
      reason: input('reason'),
    },
    environments: names('environment', NAME),
    services: names('service', NAME),
    actor: { login: variable('GITHUB_ACTOR'), id: variable('GITHUB_ACTOR_ID') },
    server,
    token: token(),
    apiUrl: variable('GITHUB_API_URL', 'https://api.github.com'),
    repository,
    workspace: variable('GITHUB_WORKSPACE', '.'),
    root: rootOf(input('root') || 'environments'),
    context: context(),
    identity: input('identity') || 'github-actions[bot]',
    all: yes('all', false),
    force: yes('force', false),
    adopt: yes('adopt', false),
    comment: yes('comment', true),
    issue: yes('issue', false),
    dryRun: yes('dry-run', false),
    runUrl: `${server}/${repository}/actions/runs/${variable('GITHUB_RUN_ID', '0')}`,
    temporary: variable('RUNNER_TEMP', tmpdir()),
  };
}

function input(name: InputName): string {
  return getInput(name);
}

function yes(name: InputName, otherwise: boolean): boolean {
  const written = input(name).toLowerCase();
  if (written === '') return otherwise;
  if (written === 'true' || written === 'false') return written === 'true';
  throw refusal(`the input ${name} is "${written.slice(0, 40)}"`, 'write true or false');
}

function command(): Command {
  const name = input('command') || 'check';
  const known = COMMANDS.find((one) => one === name);
  if (known !== undefined) return known;
  throw refusal(`there is no command "${name.slice(0, 40)}"`, `write ${COMMANDS.join(', ')}`);
}

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/;
const FLAG = /^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9][a-z0-9._-]{0,62}){0,3}$/;

/** Several names with blanks or commas between them; nothing that could be anything else (T43). */
function names(name: InputName, form: RegExp): readonly string[] {
  const written = input(name)
    .split(/[\s,]+/)
    .filter((one) => one !== '');
  const other = written.find((one) => !form.test(one));
  if (other === undefined) return written;
  throw refusal(
    `the input ${name} names no ${name}`,
    'use the names that `flaghoist status` shows',
  );
}

function percent(): number | null {
  const written = input('rollout').trim().replace(/%$/, '');
  if (written === '') return null;
  if (/^\d{1,3}(\.\d{1,2})?$/.test(written) && Number(written) <= 100) return Number(written);
  throw refusal('the input rollout is no percentage', 'write a number from 0 to 100, such as 25');
}

function token(): string {
  const value = input('token');
  if (value !== '') return value;
  throw refusal('the input token is empty', 'leave it out, or give it ${{ github.token }}');
}

/** GitHub takes at most 255 characters; ours also names the context of landings. */
function context(): string {
  const name = input('context') || 'flaghoist';
  if (/^[\w./ -]{1,100}$/.test(name)) return name;
  throw refusal(
    'the input context is no name for a status',
    'use letters, digits, spaces and . / - _',
  );
}

/** A scheduled run's payload names no repository; its ref is the default branch, for schedules run nowhere else. */
function defaultBranchOf(env: NodeJS.ProcessEnv): string {
  const onlyThere = env['GITHUB_EVENT_NAME'] === 'schedule';
  const branch = /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1];
  if (onlyThere && branch !== undefined) return branch;
  throw refusal(
    'the event does not say which branch is the default one',
    'report this event as a bug',
  );
}

function payloadOf(file: string): unknown {
  if (file === '') return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw refusal('the event file cannot be read', 'run this as a GitHub Action');
  }
}
