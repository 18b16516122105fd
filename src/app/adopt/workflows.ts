// The workflows of a repository on GitHub, with its default branch and the name of the action filled in.
import { keyText } from '#files/edit-map.ts';
import { FILE_REMARKS } from '#messages/setup.ts';
import { WORKFLOWS } from './workflow-texts.ts';

export interface WorkflowSettings {
  /** `owner/name@ref` of the action. */
  readonly action: string;
  readonly branch: string;
  /** Where deployments write files. */
  readonly machines: Machines;
}

/**
 * `github`: on GitHub's own machines. `own`: on one machine of the services, which GitHub's own machines cannot reach. A
 * list: each of these environments has a machine of its own.
 */
export type Machines = 'github' | 'own' | readonly string[];

/** The text of each workflow, by its path. */
export function workflowsFor(settings: WorkflowSettings): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(WORKFLOWS).map(([name, text]) => [
      `.github/workflows/${name}`,
      filled(name, text, settings),
    ]),
  );
}

/** The workflows that write to the targets, or ask them. */
const AT_TARGETS = ['flaghoist-redeploy.yml', 'flaghoist-drift.yml'];

function filled(name: string, text: string, settings: WorkflowSettings): string {
  const { action, branch, machines } = settings;
  const workflow = text
    .replaceAll('OWNER/flaghoist@v1', action)
    .replaceAll('branches: [main] # your default branch', `branches: [${JSON.stringify(branch)}]`);
  if (machines === 'github' || !AT_TARGETS.includes(name)) return workflow;
  const kept = keepingFiles(workflow);
  return machines === 'own'
    ? kept.replaceAll(ON_GITHUB, 'runs-on: self-hosted')
    : onEachMachine(kept, machines);
}

const ON_GITHUB = 'runs-on: ubuntu-latest';

/**
 * The checkout on a machine of the services. The files that deployments write are in its folder, and Git ignores them. A
 * checkout would remove them before each run, although the log says that they are there.
 */
function keepingFiles(workflow: string): string {
  return workflow.replaceAll(
    /^( *)persist-credentials: false$/gm,
    `$1persist-credentials: false\n$1clean: false # ${FILE_REMARKS.keepsFiles()}`,
  );
}

/** The remarks above it belong to it. */
const CONCURRENCY =
  /^(?:#.*\n)*concurrency:\n {2}group: (?<name>[\w-]+)-(?<rest>\$\{\{.*\}\})\n(?: {2}.*\n)*\n/m;
/** The remarks of a single job. */
const JOB = /^ {2}(?<name>redeploy|drift):\n(?: {4}#.*\n)* {4}runs-on: ubuntu-latest\n/m;
const ONE_JOB = /^ {2}#.*\n(?= {2}(?:#|redeploy:))/gm;

/** A job for each machine, in a group of its own: no job waits for another machine, and none stops the work of another. */
function onEachMachine(workflow: string, environments: readonly string[]): string {
  const { name = '', rest = '' } = CONCURRENCY.exec(workflow)?.groups ?? {};
  const group = `${name}-\${{ matrix.environment }}-${rest}`;
  return workflow
    .replace(CONCURRENCY, '')
    .replaceAll(ONE_JOB, '')
    .replace(
      JOB,
      (_lines, job: string) => `  # ${FILE_REMARKS.oneJob()}
  ${job}:
    strategy:
      fail-fast: false # ${FILE_REMARKS.failFast()}
      matrix:
        environment: [${environments.map(keyText).join(', ')}]
    runs-on: [self-hosted, '\${{ matrix.environment }}']
    # ${FILE_REMARKS.group()}
    concurrency:
      group: ${group}
      cancel-in-progress: false
`,
    )
    .replace(
      /^( *)command: (deploy|drift)$/m,
      '$1command: $2\n$1environment: ${{ matrix.environment }}',
    );
}
