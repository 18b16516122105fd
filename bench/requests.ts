// The requests to GitHub of whole runs of the action, counted by the local GitHub of the tests.
import type { Bench } from './bench.ts';
import { progress } from './bench.ts';
import { flagFile, flagFiles, OFF, ON, PIPELINE, stateFile } from '../test/support/ci.ts';
import type {
  Files,
  LocalGitHub,
  PullRequest,
  WorkflowEvent,
} from '../test/support/github/index.ts';
import { aGitHub, runAction } from '../test/support/github/index.ts';
import { NO_COMMIT } from '../test/support/github/landings.ts';
import type { Row } from './table.ts';

/** Everything that can be asked of a promotion. */
const STRICT = PIPELINE.replace(
  'approvals: { count: 1, from: [release] }\nservices',
  `soak: { in: staging, for: 7d, without-issues: [critical] }
      ladder: { steps: [50, 100], each: 7d }
      approvals: { count: 1, from: [release] }
      issues: { none: [blocker] }
      checklist: [Tested]
services`,
);
const HALF = 'enabled: true\nrollout: 50\n';
const ENVIRONMENTS = ['development', 'staging', 'production'];

export async function requestRows(bench: Bench): Promise<readonly Row[]> {
  const node = bench.nodes[0].name;
  const row = (what: string, requests: number, most: number): Row => {
    return { kind: 'requests', what, node, requests, most };
  };
  const { pulls } = bench.sizes;
  progress('requests');
  return [
    row('an evaluation that asks every gate', await ofEvaluation(bench), 10),
    row('an evaluation of a rollback', await ofRollback(bench), 3),
    row(`a sweep of ${pulls} unchanged pull requests`, await ofSweep(bench, pulls), 130),
    row('a deployment of 102 instances in 3 environments', await ofDeployment(bench), 40),
  ];
}

async function ofEvaluation(bench: Bench): Promise<number> {
  await using runner = await aRunner(bench, {
    'environments/pipeline.yaml': STRICT,
    ...flagFiles('voice'),
  });
  const { github } = runner;
  for (const [environment, text] of [
    ['development', ON],
    ['staging', ON],
    ['production', HALF],
  ] as const) {
    const landing = await github.proposes(`to-${environment}`, {
      [stateFile('voice', environment)]: text,
    });
    await landing.merges({ bypass: true });
  }
  github.passes('9d');
  const raised = { [stateFile('voice', 'production')]: ON };
  const pull = await github.proposes('raise', raised, { by: 'dora', body: '- [x] Tested' });
  await runner.judges(pull, 'opened');
  github.passes('1m');
  await pull.approvedBy('bartek');
  const { requests, outputs } = await runner.judges(pull, 'edited');
  demand(outputs, { verdict: 'pass', class: 'promotion' });
  return requests;
}

async function ofRollback(bench: Bench): Promise<number> {
  await using runner = await aRunner(bench, {
    'environments/pipeline.yaml': PIPELINE,
    ...flagFiles('voice'),
    [stateFile('voice', 'production')]: ON,
  });
  const off = { [stateFile('voice', 'production')]: OFF };
  const { requests, outputs } = await runner.judges(
    await runner.github.proposes('down', off),
    'opened',
  );
  demand(outputs, { verdict: 'pass', class: 'rollback' });
  return requests;
}

/** Sweeps until one writes nothing, and counts that one. */
async function ofSweep(bench: Bench, count: number): Promise<number> {
  const flags = Array.from({ length: count }, (_, index) => `flag-${index}`);
  const up = flags.map((flag) => [stateFile(flag, 'development'), ON]);
  await using runner = await aRunner(bench, {
    'environments/pipeline.yaml': PIPELINE,
    ...flagFiles(...flags),
    ...Object.fromEntries(up),
  });
  const { github } = runner;
  for (const [index, flag] of flags.entries()) {
    const file = stateFile(flag, index % 2 === 0 ? 'staging' : 'production');
    await github.proposes(`raise-${flag}`, { [file]: ON }, { by: 'dora' });
  }
  for (let sweep = 0; sweep < 5; sweep += 1) {
    progress(`sweep of ${count} pull requests, number ${sweep + 1}`);
    github.passes('1h');
    const { requests, writes } = await runner.runs(await github.event('schedule', {}), 'sweep');
    if (writes === 0) return requests;
  }
  throw new Error('every sweep has written something');
}

async function ofDeployment(bench: Bench): Promise<number> {
  const services = Array.from({ length: 34 }, (_, index) => `service-${index}`);
  const lines = (text: string): string => services.map((name) => `  ${name}: ${text}\n`).join('');
  await using runner = await aRunner(bench, {
    'environments/pipeline.yaml': `version: 1
teams: { release: [ana, bartek] }
environments: [${ENVIRONMENTS.map((name) => `{ name: ${name} }`).join(', ')}]
services:
${lines('{ deploy: { "*": { target: files, folder: deployed } } }')}policy:
  approvals: { count: 1, from: [release] }
`,
    [flagFile('all')]: `description: all\nservices:\n${lines('{ ALL: enabled }')}`,
  });
  const { github } = runner;
  const sha = await github.main();
  const first = { sha, before: NO_COMMIT, ref: 'refs/heads/main', by: 'ana', forced: false };
  await runner.runs(await github.event('push', { landing: first }), 'deploy');
  const states = ENVIRONMENTS.map((name) => [stateFile('all', name), ON]);
  const landing = await github.lands(Object.fromEntries(states));
  const { requests, outputs } = await runner.runs(
    await github.event('push', { landing }),
    'deploy',
  );
  demand(outputs, { deployments: '102' });
  return requests;
}

interface Ran {
  readonly requests: number;
  /** Requests that changed something. */
  readonly writes: number;
  readonly outputs: Readonly<Record<string, string>>;
}

interface Runner extends AsyncDisposable {
  readonly github: LocalGitHub;
  runs(event: WorkflowEvent, command: string): Promise<Ran>;
  judges(pull: PullRequest, action: 'opened' | 'edited'): Promise<Ran>;
}

/** A GitHub with these files, and a runner that has a checkout. */
async function aRunner({ action }: Bench, files: Files): Promise<Runner> {
  const github = await aGitHub({ files });
  const cwd = await github.checkout();
  const runs: Runner['runs'] = async (event, command) => {
    github.forget();
    const run = await runAction({ github, event, bundle: action, cwd, inputs: { command } });
    if (run.exitCode !== 0) throw new Error(`it ended with ${run.exitCode}:\n${run.stdout}`);
    const requests = github.requests();
    // A question to GraphQL is a POST, too.
    const writes = requests.filter(({ method, path }) => method !== 'GET' && path !== '/graphql');
    return { requests: requests.length, writes: writes.length, outputs: run.outputs };
  };
  return {
    github,
    runs,
    judges: async (pull, kind) =>
      runs(await github.event('pull_request_target', { pull, action: kind }), 'check'),
    [Symbol.asyncDispose]: () => github[Symbol.asyncDispose](),
  };
}

function demand(
  outputs: Readonly<Record<string, string>>,
  expected: Readonly<Record<string, string>>,
): void {
  for (const [name, value] of Object.entries(expected))
    if (outputs[name] !== value) throw new Error(`it says ${JSON.stringify(outputs)}`);
}
