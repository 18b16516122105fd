import { plansAt, sourcePoints, watchPoints } from '#app/doctor-sources.ts';
import { defaultBranchOf } from '#adapters/github/pulls.ts';
import { protectionOf } from '#adapters/github/protection.ts';
import type { Client } from '#adapters/github/client.ts';
import { openClient } from '#adapters/github/client.ts';
import { openRepository } from '#adapters/git/repository.ts';
import { baseOf } from '#app/check.ts';
import { secretNames } from '#adapters/github/secrets.ts';
import { variablesOf } from '#adapters/metric-sources/metric-sources.ts';
import { lastRunOf } from '#adapters/deployment-log/last-run.ts';
import { isAppLogin } from '#adapters/deployment-log/pages.ts';
import type { LogOptions } from '#wiring/log-file.ts';
import { logFile } from '#wiring/log-file.ts';
import { lastSweepOf } from '#adapters/github/sweeps.ts';
import { fileAt } from '#adapters/github/workflow-files.ts';
import { actionPoints } from '#app/doctor-actions.ts';
import {
  issuePoints,
  LOG_KEY,
  logKeyPoint,
  machinePoints,
  notificationPoints,
  restsOnWatches,
  runPoint,
  sweepFile,
  sweepPoint,
} from '#app/doctor-runs.ts';
import type { Point } from '#app/doctor.ts';
import { doctor } from '#app/doctor.ts';
import { rootOf } from '#app/load/root.ts';
import type { BlobId, Repository } from '#app/ports.ts';
import type { Protection } from '#app/protection.ts';
import { hintOf, refusal } from '#app/refusal.ts';
import { instant } from '#domain/scalars.ts';
import { pipelinePath } from '#files/paths.ts';
import { renderDoctor, renderDoctorJson } from '#report/doctor-text.ts';
import { useColour } from './display.ts';
import { EXIT, examples, withTextOrJson, printText } from './command.ts';
import type { CliCommand } from './command.ts';
import { apiUrl, nameOnGitHub, tokenHere } from './github-here.ts';
import { openReader } from '#wiring/open.ts';

interface DoctorCommandOptions {
  readonly github?: string;
  readonly context: string;
  readonly keyEnvironment?: string;
  readonly emergencyRole?: string;
  readonly root: string;
  readonly log?: string;
  readonly format: 'text' | 'json';
}

/** `flaghoist doctor`: 0 when every point is closed, 1 when one is open, 3 when one could not be checked. */
async function runDoctor(_args: readonly string[], options: DoctorCommandOptions): Promise<number> {
  const local = (await inClone((clone) => pointsOf(clone, options))) ?? [];
  const server = apiUrl();
  const written = options.github ?? process.env['GITHUB_REPOSITORY'];
  const token = await tokenHere();
  const name = written || (await inClone((clone) => nameOnGitHub(clone)));
  if (local.length > 0 && (name === null || (!written && token === null)))
    return printPoints([], local, options);
  const repository = repositoryOf(name);
  const client = openClient({ token: token ?? noToken(), apiUrl: server, repository });
  const branch = await defaultBranchOf(client);
  if (branch.kind !== 'known') throw refusal('doctor/no-answer', { why: branch.why });
  const { context, keyEnvironment = null, emergencyRole = null } = options;
  const defaultBranch = branch.value;
  const settings = await protectionOf(client, { defaultBranch, keyEnvironment });
  const protection = { ...settings, ...(await plansOf(repository, rootOf(options.root))) };
  const points = doctor(protection, { context, defaultBranch, emergencyRole });
  const actions = [
    ...actionPoints(protection, context),
    ...watchPoints(protection),
    // The age of a sweep on GitHub says more than that of a run here.
    ...(sweepFile(protection.steps) === null ? local : []),
    ...(await runPoints(client, protection)),
    ...(await pipelinePoints(client, protection, {
      branch: defaultBranch,
      root: rootOf(options.root),
    })),
  ];
  return printPoints(points, actions, options);
}

/** Prints the points, and answers the exit code. */
function printPoints(
  points: readonly Point[],
  actions: readonly Point[],
  { format }: DoctorCommandOptions,
): number {
  printText(
    format === 'json'
      ? renderDoctorJson(points, actions)
      : renderDoctor(points, actions, useColour()),
    { format },
  );
  const all = [...points, ...actions];
  if (all.some(({ state }) => state === 'open')) return EXIT.block;
  return all.some(({ state }) => state === 'unknown') ? EXIT.wait : EXIT.pass;
}

/** By the flags of the default branch, where this is a clone of the repository. */
async function plansOf(
  name: string,
  root: string,
): Promise<Partial<Awaited<ReturnType<typeof plansAt>>>> {
  const plans = await inClone(async (repository) => {
    const url = (await repository.remoteUrl()) ?? '';
    const base = isOf(url, name) ? await baseOf(repository, null) : null;
    return base === null ? null : plansAt({ repository, reader: openReader(), root }, base);
  });
  return plans ?? {};
}

function isOf(url: string, name: string): boolean {
  return url
    .replace(/\.git$/, '')
    .toLowerCase()
    .endsWith(`/${name.toLowerCase()}`);
}

/** Whether the sweep runs. */
async function runPoints(client: Client, protection: Protection): Promise<readonly Point[]> {
  const file = sweepFile(protection.steps);
  if (file === null) return [];
  const last = await lastSweepOf(client, file);
  const now = client.now();
  const moment = now.kind === 'known' ? now.value : instant(Date.now() / 1000);
  return [sweepPoint(file, last, moment), ...issuePoints(protection)];
}

/** What the workflows need by the pipeline. None where it cannot be read: `validate` says why. */
async function pipelinePoints(
  client: Client,
  { steps, requiresWatched = false }: Protection,
  { branch, root }: { readonly branch: string; readonly root: string },
): Promise<readonly Point[]> {
  const path = pipelinePath(root);
  const text = await fileAt(client, branch, path);
  if (steps.kind !== 'known' || text.kind !== 'known' || text.value === null) return [];
  const blob = { id: path as BlobId, mode: '100644', bytes: Buffer.from(text.value) };
  const { value } = openReader().pipeline(path, blob);
  if (value === null) return [];
  const { notifications = [], sources = [] } = value;
  const variables = [...new Set(sources.flatMap(variablesOf))];
  // An App signs with its name, and others with the key.
  const isKeyNeeded =
    !isAppLogin(value.deployments?.identity ?? '') && (requiresWatched || restsOnWatches(value));
  return [
    ...machinePoints(steps, value),
    ...sourcePoints(steps, variables),
    ...notificationPoints(steps, notifications),
    ...(isKeyNeeded ? [logKeyPoint(steps.value, await namesOfSecrets())] : []),
  ];

  async function namesOfSecrets(): ReturnType<typeof secretNames> {
    if (steps.kind !== 'known') return steps;
    const keyed = steps.value.filter((step) => step.variables.includes(LOG_KEY));
    const environments = keyed.flatMap(({ environment }) => environment ?? []);
    return secretNames(client, [...new Set(environments)]);
  }
}

function noToken(): never {
  throw refusal('doctor/no-token');
}

/** Answers `owner/name`. */
function repositoryOf(written: string | null): string {
  if (written === null) throw refusal('doctor/no-repository');
  if (/^[\w.-]+\/[\w.-]+$/.test(written)) return written;
  throw refusal('doctor/not-a-repository', { written });
}

const EXITS = `
Exit codes:
  0   every bypass is closed, and our workflows can do their work
  1   at least one bypass is open, or a workflow cannot do its work
  2   wrong usage, or GitHub did not answer
  3   no bypass is known to be open, and at least one could not be checked
`;

/** What is seen without GitHub: whether the timer of this machine still deploys. None where nothing was deployed from here. */
async function pointsOf({ gitFolder }: Repository, options: LogOptions): Promise<readonly Point[]> {
  const last = await lastRunOf(logFile(options, gitFolder));
  if (last.kind === 'known' && last.value === null) return [];
  return [runPoint(last, instant(Date.now() / 1000))];
}

/** What this clone says; null: there is none here, or it does not know it. */
async function inClone<Answer>(
  work: (repository: Repository) => Promise<Answer>,
): Promise<Answer | null> {
  try {
    await using repository = await openRepository('.');
    return await work(repository);
  } catch (error) {
    if (hintOf(error) === null) throw error;
    return null;
  }
}

export const doctorCommand: CliCommand = {
  options: (command) => {
    withTextOrJson(command)
      .option(
        '--github <owner/name>',
        "the repository (default: $GITHUB_REPOSITORY, or the remote's)",
      )
      .option('--context <name>', 'the name of the required status', 'flaghoist')
      .option('--key-environment <name>', "the environment that has the App's key")
      .option(
        '--root <dir>',
        'the folder of pipeline.yaml, from the top of the repository',
        'environments',
      )
      .option('--log <file>', 'the deployment log (default: .git/flaghoist/deployments.jsonl)')
      .option(
        '--emergency-role <who>',
        'the only account or team that may bypass the rules, in the form that doctor prints',
      )
      .addHelpText(
        'after',
        examples('GITHUB_TOKEN=… flaghoist doctor --github acme/flags --key-environment gate') +
          EXITS,
      );
  },
  run: runDoctor,
};
