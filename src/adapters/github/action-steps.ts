// The steps of a workflow that run this action, and what their jobs let them do.
import { parse } from 'yaml';
import type { Finding } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { JobPermissions, PermissionLevel, ActionStep } from '#app/protection.ts';
import { PERMISSION_LEVELS } from '#app/protection.ts';
import type { WorkflowFile } from './workflow-files.ts';

type WorkflowVariables = Readonly<Record<string, unknown>> | null;

interface WorkflowJob {
  readonly env?: WorkflowVariables;
  readonly environment?: unknown;
  readonly permissions?: Permissions;
  readonly steps?: readonly WorkflowStep[];
}

interface WorkflowStep {
  readonly env?: WorkflowVariables;
  readonly uses?: unknown;
  readonly with?: Readonly<Record<string, unknown>> | null;
}

type Permissions = string | Readonly<Record<string, unknown>> | null;

/** What the token of a job may do where its workflow does not say. */
export type DefaultPermissions = Finding<'read' | 'write'>;

interface Workflow {
  readonly on?: unknown;
  readonly env?: WorkflowVariables;
  readonly permissions?: Permissions;
  readonly jobs?: Readonly<Record<string, WorkflowJob | null>> | null;
}

export function actionStepsIn(
  { path, text }: WorkflowFile,
  defaults: DefaultPermissions,
): readonly ActionStep[] {
  const workflow = workflowIn(text);
  return Object.values(workflow.jobs ?? {}).flatMap((job) =>
    listOf(job?.steps).flatMap(({ uses, env, with: inputs }) => {
      const { command = 'check', token, merge, redeploy } = inputs ?? {};
      if (!isOurs(uses) || typeof command !== 'string') return [];
      return [
        {
          path,
          command,
          hasToken:
            token !== undefined && !/github\.token|secrets\.GITHUB_TOKEN/.test(textOf(token)),
          merges: command === 'watch' || isSet(merge, false),
          redeploy: redeploy === undefined ? 'redeploy.yml' : textOf(redeploy),
          permissions: permissionsOf(job?.permissions ?? workflow.permissions ?? null, defaults),
          comments: isSet(inputs?.['comment'], true),
          keepsIssue: isSet(inputs?.['issue'], false),
          isDry: isSet(inputs?.['dry-run'], false),
          isScoped: !['', undefined].includes(inputs?.['environment'] as string | undefined),
          environment: environmentOf(job?.environment),
          variables: [workflow.env, job?.env, env].flatMap((variables) =>
            Object.keys(variables ?? {}),
          ),
        },
      ];
    }),
  );
}

/** Whether a request can start it with a landing: GitHub refuses an input that a workflow does not declare. */
export function isStartable({ text }: WorkflowFile): boolean {
  const { on } = workflowIn(text);
  const events = (typeof on === 'object' ? on : null) as Readonly<Record<string, unknown>> | null;
  const { inputs } = (events?.['workflow_dispatch'] ?? {}) as { readonly inputs?: unknown };
  return typeof inputs === 'object' && inputs !== null && 'landing' in inputs;
}

function workflowIn(text: string): Workflow {
  try {
    const workflow: unknown = parse(text, { logLevel: 'error' });
    return typeof workflow === 'object' && workflow !== null ? workflow : {};
  } catch {
    // GitHub cannot run such a file either.
    return {};
  }
}

function listOf(steps: unknown): readonly WorkflowStep[] {
  return Array.isArray(steps) ? steps.filter((step) => typeof step === 'object' && step) : [];
}

/** By its name in any repository, or as the checkout that the action itself is. */
function isOurs(uses: unknown): boolean {
  return typeof uses === 'string' && (uses === './' || /(^|\/)flaghoist(@|$)/.test(uses));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A form may set it: an expression can have any value. */
function isSet(input: unknown, otherwise: boolean): boolean {
  return input === undefined ? otherwise : textOf(input) !== 'false';
}

function environmentOf(written: unknown): string | null {
  const { name } = (typeof written === 'string' ? { name: written } : (written ?? {})) as {
    readonly name?: unknown;
  };
  return typeof name === 'string' && !name.includes('${{') ? name : null;
}

/** Naming one permission sets the others to none. */
function permissionsOf(written: Permissions, defaults: DefaultPermissions): JobPermissions {
  if (typeof written === 'string') return { listed: {}, rest: known(ALL[written] ?? 'none') };
  if (written !== null) {
    const listed = Object.entries(written).map(([name, level]) => [name, levelOf(level)] as const);
    return { listed: Object.fromEntries(listed), rest: known('none') };
  }
  return defaults.kind === 'known' && defaults.value === 'read'
    ? { listed: RESTRICTED, rest: known('none') }
    : { listed: {}, rest: defaults };
}

const ALL: Readonly<Record<string, PermissionLevel>> = { 'read-all': 'read', 'write-all': 'write' };

/** What GitHub's setting `read` gives where a workflow names no permission. */
const RESTRICTED = { contents: 'read', packages: 'read' } as const;

function levelOf(written: unknown): PermissionLevel {
  return PERMISSION_LEVELS.find((level) => level === written) ?? 'none';
}
