// The steps of a workflow that run this action, and what their jobs let them do.
import { parse } from 'yaml';
import type { ActionStep } from '#app/protection.ts';
import type { WorkflowFile } from './workflow-files.ts';

type Variables = Readonly<Record<string, unknown>> | null;

interface Job {
  readonly env?: Variables;
  readonly permissions?: Permissions;
  readonly steps?: readonly Step[];
}

interface Step {
  readonly env?: Variables;
  readonly uses?: unknown;
  readonly with?: Readonly<Record<string, unknown>> | null;
}

type Permissions = string | Readonly<Record<string, string>> | null;

interface Workflow {
  readonly on?: unknown;
  readonly env?: Variables;
  readonly permissions?: Permissions;
  readonly jobs?: Readonly<Record<string, Job | null>> | null;
}

export function actionStepsIn({ path, text }: WorkflowFile): readonly ActionStep[] {
  const workflow = workflowIn(text);
  return Object.values(workflow.jobs ?? {}).flatMap((job) =>
    listOf(job?.steps).flatMap(({ uses, env, with: inputs }) => {
      const command = inputs?.['command'];
      if (!isOurs(uses) || typeof command !== 'string') return [];
      const { token, merge, redeploy } = inputs ?? {};
      return [
        {
          path,
          command,
          hasToken:
            token !== undefined && !/github\.token|secrets\.GITHUB_TOKEN/.test(textOf(token)),
          // A form may set it.
          merges: command === 'watch' || (merge !== undefined && textOf(merge) !== 'false'),
          redeploy: redeploy === undefined ? 'redeploy.yml' : textOf(redeploy),
          permissions: permissionsOf(job?.permissions ?? workflow.permissions),
          variables: [workflow.env, job?.env, env].flatMap((variables) =>
            Object.keys(variables ?? {}),
          ),
        },
      ];
    }),
  );
}

/** Whether a request can start it. */
export function isStartable({ text }: WorkflowFile): boolean {
  const { on } = workflowIn(text);
  if (on === 'workflow_dispatch') return true;
  if (Array.isArray(on)) return on.includes('workflow_dispatch');
  return typeof on === 'object' && on !== null && 'workflow_dispatch' in on;
}

function workflowIn(text: string): Workflow {
  try {
    const workflow: unknown = parse(text);
    return typeof workflow === 'object' && workflow !== null ? workflow : {};
  } catch {
    // GitHub cannot run such a file either.
    return {};
  }
}

function listOf(steps: unknown): readonly Step[] {
  return Array.isArray(steps) ? steps.filter((step) => typeof step === 'object' && step) : [];
}

/** By its name in any repository, or as the checkout that the action itself is. */
function isOurs(uses: unknown): boolean {
  return typeof uses === 'string' && (uses === './' || /(^|\/)flaghoist(@|$)/.test(uses));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function permissionsOf(written: Permissions | undefined): ActionStep['permissions'] {
  return typeof written === 'object' && written !== null ? written : null;
}
