// What a runner gives a job: the inputs, the event, and addresses and paths.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { getInput } from '@actions/core';
import { refusal } from '#app/refusal.ts';
import { rootOf } from '#app/load/root.ts';
import type { InputName } from './inputs.ts';
import type { Job } from './command.ts';
import type { Command } from './job-event.ts';
import { FLAG, NAME, parsePercent } from './names.ts';
import { text } from './payload.ts';
import { COMMANDS } from './job-event.ts';

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
