// What a runner gives a job: the inputs, the event, and addresses and paths.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { getInput } from '@actions/core';
import { refusal } from '#app/refusal.ts';
import { rootOf } from '#app/load/root.ts';
import type { InputName } from './inputs.ts';
import { FLAG, NAME, parsePercent } from './names.ts';
import { text } from './payload.ts';
import type { Command, JobEvent } from './job-event.ts';
import { COMMANDS } from './job-event.ts';

export interface Job extends JobEvent {
  readonly token: string;
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The address of the documentation of this action; null: it is part of the repository. */
  readonly docs: string | null;
  readonly workspace: string;
  readonly root: string;
  readonly context: string;
  readonly identity: string;
  readonly all: boolean;
  /** With `deploy`: write also instances that have their values by the log. */
  readonly force: boolean;
  /** With `deploy`: accept the live values where the log was lost. */
  readonly adopt: boolean;
  readonly comment: boolean;
  /** With `drift`: keep an issue open while values differ. */
  readonly issue: boolean;
  /** With `page`: leave out people, queries, reasons and links. */
  readonly isPublic: boolean;
  readonly dryRun: boolean;
  /** With `sweep`: the folder for its metrics; empty: none. */
  readonly metrics: string;
  /** The inputs of `promote` and `rollback`. */
  readonly form: EditForm;
  /** Whether a pull request that passes is merged. */
  readonly merge: boolean;
  /** The file of the workflow that deploys, or `here`. */
  readonly redeploy: string;
  /** Empty: all of them. */
  readonly environments: readonly string[];
  readonly services: readonly string[];
  /** The account that started the run. */
  readonly actor: Actor;
  /** `https://github.com`. */
  readonly server: string;
  /** The address that the status links to. */
  readonly runUrl: string;
  /** The folder for files that later steps read. */
  readonly temporary: string;
}

/** Each value is checked, because every account that may start the workflow can write it. */
export interface EditForm {
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

/** The documentation as it was at the version that runs. */
function docsOf(server: string, action: string, ref: string): string | null {
  if (action === '') return null;
  return `${server}/${action}/blob/${ref === '' ? 'HEAD' : ref}/docs`;
}

/** Reads the variables of the runner. Throws a refusal for an input that has no meaning. */
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
    merge: yes('merge', false),
    redeploy: redeploy(),
    environments: names('environment', NAME),
    services: names('service', NAME),
    actor: { login: variable('GITHUB_ACTOR'), id: variable('GITHUB_ACTOR_ID') },
    server,
    docs: docsOf(server, variable('GITHUB_ACTION_REPOSITORY'), variable('GITHUB_ACTION_REF')),
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
    isPublic: yes('public', true),
    dryRun: yes('dry-run', false),
    metrics: input('metrics').trim(),
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
  throw refusal('input/not-yes-or-no', { input: name, written: written.slice(0, 40) });
}

function command(): Command {
  const name = input('command') || 'check';
  const listed = COMMANDS.find((candidate) => candidate === name);
  if (listed !== undefined) return listed;
  throw refusal('input/unknown-command', { command: name.slice(0, 40), available: COMMANDS });
}

/** Names with blanks or commas between them. Other texts are refused, because they could become options or paths. */
function names(name: InputName, form: RegExp): readonly string[] {
  const written = input(name)
    .split(/[\s,]+/)
    .filter((word) => word !== '');
  if (written.every((word) => form.test(word))) return written;
  throw refusal('input/not-a-name', { input: name });
}

function percent(): number | null {
  const written = input('rollout').trim().replace(/%$/, '');
  if (written === '') return null;
  const value = parsePercent(written);
  if (value !== null) return value;
  throw refusal('input/not-a-percentage');
}

function token(): string {
  const value = input('token');
  if (value !== '') return value;
  throw refusal('input/no-token');
}

/** A name of a file, because it becomes a part of an address. */
function redeploy(): string {
  const written = input('redeploy') || 'redeploy.yml';
  if (written === 'here' || /^[A-Za-z0-9][\w.-]{0,100}\.ya?ml$/.test(written)) return written;
  throw refusal('input/not-a-workflow');
}

/** GitHub accepts 255 characters. Ours is shorter, because the context of landings adds to it. */
function context(): string {
  const name = input('context') || 'flaghoist';
  if (/^[\w./ -]{1,100}$/.test(name)) return name;
  throw refusal('input/not-a-context');
}

/** The payload of a scheduled run names no repository. Its ref is the default branch, because only that has schedules. */
function defaultBranchOf(env: NodeJS.ProcessEnv): string {
  const isScheduled = env['GITHUB_EVENT_NAME'] === 'schedule';
  const branch = /^refs\/heads\/(.+)$/.exec(env['GITHUB_REF'] ?? '')?.[1];
  if (isScheduled && branch !== undefined) return branch;
  throw refusal('event/no-default-branch');
}

function payloadOf(file: string): unknown {
  if (file === '') return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw refusal('event/unreadable');
  }
}
