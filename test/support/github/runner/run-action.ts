// Runs the bundle as a runner does: one Node process that gets only the variables and files of a runner.
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { parse } from 'yaml';

import { ended } from '../../processes.ts';
import type { WorkflowEvent } from '../events.ts';
import type { LocalGitHub } from '../index.ts';
import { FULL_NAME, NAME, OWNER, REPOSITORY_ID } from '../world.ts';
import { annotationsIn, commandsIn, valuesIn } from './commands.ts';

export interface ActionRun {
  readonly github: LocalGitHub;
  readonly event: WorkflowEvent;
  readonly inputs?: Readonly<Record<string, string>>;
  /** `github.token`, by default a workflow's own token with all permissions that it can have. */
  readonly token?: string;
  /** The workspace, by default a fresh checkout. */
  readonly cwd?: string;
  /** The path of the bundle, by default the one that ships. */
  readonly bundle?: string;
  /** Uses the addresses of an Enterprise server. */
  readonly enterprise?: boolean;
  /** Further variables, as a workflow's `env:` sets them. */
  readonly env?: Readonly<Record<string, string>>;
}

export type ActionOutcome = Awaited<ReturnType<typeof runAction>>;

export const BUNDLE = fileURLToPath(new URL('../../../../dist/action.js', import.meta.url));

export async function runAction(run: ActionRun) {
  const { github, bundle = BUNDLE, token = github.token({ name: 'GITHUB_TOKEN' }) } = run;
  const workspace = run.cwd ?? (await github.checkout());
  const home = await mkdtemp(join(github.folder, 'runner-'));
  const files = await fileCommands(home);
  const eventPath = join(home, 'event.json');
  await writeFile(eventPath, JSON.stringify(run.event.payload, null, 2));
  await mkdir(join(home, 'tools'));
  const env = {
    ...run.env,
    ...(await inputVariables(bundle, run.inputs ?? {}, token)),
    ...environment(run, { home, workspace, eventPath }),
    ...files,
  };
  const how = { cwd: workspace, env };
  const { code, out: stdout, err: stderr } = await ended([process.execPath, bundle], how);
  // The runner reads both streams.
  const output = `${stdout}\n${stderr}`;
  return {
    // A signal is no success.
    exitCode: code ?? 128,
    stdout,
    stderr,
    workspace,
    outputs: valuesIn(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
    annotations: annotationsIn(output),
    commands: commandsIn(output),
  };
}

interface Places {
  readonly home: string;
  readonly workspace: string;
  readonly eventPath: string;
}

function environment({ github, event, enterprise = false }: ActionRun, places: Places) {
  return {
    PATH: process.env['PATH'] ?? '',
    // The compile cache saves a third of a run's time.
    NODE_COMPILE_CACHE: process.env['FLAGHOIST_TEST_CACHE'] ?? '',
    HOME: places.home,
    CI: 'true',
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'local',
    RUNNER_TEMP: places.home,
    RUNNER_TOOL_CACHE: join(places.home, 'tools'),
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'flaghoist',
    GITHUB_ACTOR: event.actor,
    GITHUB_ACTOR_ID: String(github.world.people.of(event.actor).id),
    GITHUB_TRIGGERING_ACTOR: event.actor,
    GITHUB_API_URL: enterprise ? github.enterpriseUrl : github.apiUrl,
    GITHUB_GRAPHQL_URL: `${github.serverUrl}/graphql`,
    GITHUB_SERVER_URL: github.serverUrl,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: places.eventPath,
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref,
    GITHUB_REF_NAME: event.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_TYPE: 'branch',
    GITHUB_HEAD_REF: event.headRef ?? '',
    GITHUB_BASE_REF: event.baseRef ?? '',
    GITHUB_REPOSITORY: FULL_NAME,
    GITHUB_REPOSITORY_ID: String(REPOSITORY_ID),
    GITHUB_REPOSITORY_OWNER: OWNER,
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'gate',
    GITHUB_WORKFLOW: NAME,
    GITHUB_WORKFLOW_REF: `${FULL_NAME}/.github/workflows/gate.yml@refs/heads/main`,
    GITHUB_WORKSPACE: places.workspace,
  };
}

async function fileCommands(home: string) {
  const names = ['OUTPUT', 'STEP_SUMMARY', 'ENV', 'STATE', 'PATH'] as const;
  const files = names.map((name) => [`GITHUB_${name}`, join(home, name)] as const);
  await Promise.all(files.map(([, file]) => writeFile(file, '')));
  return Object.fromEntries(files) as Record<`GITHUB_${(typeof names)[number]}`, string>;
}

interface Metadata {
  readonly inputs: Readonly<Record<string, { readonly default?: string | boolean } | null>>;
}

/** `INPUT_*` variables: every input of action.yml, with its default where the workflow sets none. */
async function inputVariables(
  bundle: string,
  given: Readonly<Record<string, string>>,
  token: string,
): Promise<Readonly<Record<string, string>>> {
  const metadata = await readFile(join(dirname(dirname(bundle)), 'action.yml'), 'utf8');
  const { inputs } = parse(metadata) as Metadata;
  const unknown = Object.keys(given).filter((name) => !(name in inputs));
  // A runner only warns. In a test, the name is a mistake.
  if (unknown.length > 0) throw new Error(`Unexpected input(s) '${unknown.join("', '")}'`);
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
      (given[name] ?? String(input?.default ?? ''))
        .replaceAll(/\$\{\{\s*github\.token\s*\}\}/g, token)
        .trim(),
    ]),
  );
}
