// The workflows of a repository on GitHub, with its default branch and the name of the action filled in.
import { WORKFLOWS } from './workflow-texts.ts';

export interface WorkflowSettings {
  /** `owner/name@ref` of the action. */
  readonly action: string;
  readonly branch: string;
  /** Whether deployments write files on the machines of the services, which GitHub's own machines cannot reach. */
  readonly onOwnMachines: boolean;
}

/** The text of each workflow, by its path. */
export function workflowsFor(settings: WorkflowSettings): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(WORKFLOWS).map(([name, text]) => [
      `.github/workflows/${name}`,
      filled(name, text, settings),
    ]),
  );
}

/** Those that write to the targets, or ask them. */
const AT_TARGETS = ['flaghoist-redeploy.yml', 'flaghoist-drift.yml'];

function filled(name: string, text: string, settings: WorkflowSettings): string {
  const { action, branch, onOwnMachines } = settings;
  const workflow = text
    .replaceAll('OWNER/flaghoist@v1', action)
    .replaceAll('branches: [main] # your default branch', `branches: [${JSON.stringify(branch)}]`);
  return onOwnMachines && AT_TARGETS.includes(name) ? onOwnMachine(workflow) : workflow;
}

/**
 * The checkout on a machine of the services. What deployments write lies in its folder and is ignored by Git, and the
 * checkout would remove it before each run, while the log says that it is there.
 */
function onOwnMachine(workflow: string): string {
  return workflow
    .replaceAll('runs-on: ubuntu-latest', 'runs-on: self-hosted')
    .replaceAll(
      /^( *)persist-credentials: false$/gm,
      '$1persist-credentials: false\n$1clean: false # keeps the files that deployments have written',
    );
}
