// `doctor`: which of our workflows cannot do their work with their token and the settings, each with its fix. No fix asks
// for what opens a way around the gate.
import type { Finding } from '#domain/evidence.ts';
import type { Point } from './doctor.ts';
import type { ActionStep, Protection } from './protection.ts';

interface Trouble {
  /** Unknown: the token may not read the setting. */
  readonly isUnknown?: true;
  readonly detail: string;
  readonly fix: string;
}

const OPENS = { contents: 'write', 'pull-requests': 'write', statuses: 'write' } as const;
/** The permissions of each command that opens pull requests. */
const NEEDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  promote: OPENS,
  rollback: OPENS,
  comment: { ...OPENS, issues: 'write' },
  watch: { ...OPENS, deployments: 'write', issues: 'write' },
  sweep: OPENS,
};

const APP = "give the step the token of a GitHub App, with the App's login as identity";

/** One point for each file with a step that opens pull requests. */
export function actionPoints(protection: Protection, context: string): readonly Point[] {
  const { steps } = protection;
  if (steps.kind !== 'known') return [];
  const acting = actingIn(steps.value, protection);
  const files = [...new Set(acting.map(({ path }) => path))];
  return files.map((path) => {
    const troubles = acting
      .filter((step) => step.path === path)
      .flatMap((step) => troublesOf(step, protection, context));
    return pointFor(path, troubles);
  });
}

/** The files whose steps open pull requests with the workflow's own token. */
export function tokenlessFiles(
  protection: Pick<Protection, 'steps' | 'proposes'>,
): readonly string[] {
  const { steps } = protection;
  if (steps.kind !== 'known') return [];
  const actionSteps = actingIn(steps.value, protection).filter(({ hasToken }) => !hasToken);
  return [...new Set(actionSteps.map(({ path }) => path))];
}

/** The steps that open pull requests. A sweep does that for flags that ask for it, and may be allowed to before one does. */
function actingIn(
  steps: readonly ActionStep[],
  { proposes = false }: Pick<Protection, 'proposes'>,
): readonly ActionStep[] {
  return steps.filter(({ command, permissions }) =>
    command === 'sweep' ? proposes || permissions?.['contents'] === 'write' : command in NEEDS,
  );
}

function pointFor(path: string, troubles: readonly Trouble[]): Point {
  const title = `${path} can do its work`;
  const wrong = troubles.filter(({ isUnknown }) => isUnknown === undefined);
  const [state, shown] =
    wrong.length > 0
      ? (['open', wrong] as const)
      : [troubles.length > 0 ? ('unknown' as const) : ('closed' as const), troubles];
  const joined = (of: 'detail' | 'fix'): string =>
    [...new Set(shown.map((trouble) => trouble[of]))].join('; ');
  return {
    title,
    state,
    detail: joined('detail') || 'its token and the settings allow all that it does',
    fix: joined('fix'),
  };
}

function troublesOf(step: ActionStep, protection: Protection, context: string): readonly Trouble[] {
  return [
    ...(step.hasToken ? [] : tokenTroubles(step, protection, context)),
    ...(step.merges ? mergeTroubles(protection) : []),
  ];
}

/** What a workflow's own token cannot do. */
function tokenTroubles(
  step: ActionStep,
  protection: Protection,
  context: string,
): readonly Trouble[] {
  return [
    ...openTroubles(protection.actionsApprove),
    ...permissionTroubles(step),
    ...checkTroubles(protection, context),
    ...(step.merges ? redeployTroubles(step, protection) : []),
  ];
}

function openTroubles(mayOpen: Finding<boolean>): readonly Trouble[] {
  if (mayOpen.kind !== 'known') return [{ isUnknown: true, detail: mayOpen.why, fix: APP }];
  if (mayOpen.value) return [];
  const detail = "the settings let no workflow's own token open pull requests";
  return [{ detail: detail, fix: APP }];
}

function permissionTroubles({
  command,
  merges,
  redeploy,
  permissions,
}: ActionStep): readonly Trouble[] {
  if (permissions === null) return [];
  const needs = {
    ...NEEDS[command],
    ...(merges && redeploy !== 'here' ? { actions: 'write' } : {}),
    ...(merges && redeploy === 'here' ? { deployments: 'write' } : {}),
  };
  const missing = Object.entries(needs)
    .filter(([name, level]) => permissions[name] !== level)
    .map(([name, level]) => `${name}: ${level}`);
  if (missing.length === 0) return [];
  const lines = missing.join(', ');
  return [{ detail: `its job lacks ${lines}`, fix: `add ${lines} to the permissions of the job` }];
}

/** Other required checks never start on a pull request that a workflow's own token has opened. */
function checkTroubles({ branchRules }: Protection, context: string): readonly Trouble[] {
  const required = branchRules.flatMap(({ statuses }) => statuses.map((status) => status.context));
  const others = [...new Set(required)].filter(
    (name) => name.toLowerCase() !== context.toLowerCase(),
  );
  if (others.length === 0) return [];
  const trouble = `the required check ${others.join(', ')} does not start for its pull requests`;
  return [{ detail: trouble, fix: APP }];
}

function redeployTroubles({ redeploy }: ActionStep, { startable }: Protection): readonly Trouble[] {
  if (redeploy === 'here' || redeploy.includes('${{')) return [];
  if (startable.kind !== 'known' || startable.value.includes(redeploy)) return [];
  return [
    {
      detail: `no workflow ${redeploy} can be started after a merge`,
      fix: `add workflow_dispatch with the input landing to ${redeploy}, or name another file with the input redeploy`,
    },
  ];
}

/** What the rules refuse to every token. */
function mergeTroubles({ branchRules }: Protection): readonly Trouble[] {
  const approvals = branchRules.reduce((most, rule) => Math.max(most, rule.approvals), 0);
  return [
    ...(branchRules.some(({ queue }) => queue !== null)
      ? [
          {
            detail: 'a merge queue is required, so it opens pull requests and merges none',
            fix: 'add its pull requests to the queue by hand',
          },
        ]
      : []),
    ...(approvals > 0
      ? [
          {
            detail: `GitHub itself requires ${approvals} approval${approvals === 1 ? '' : 's'}, also for a rollback`,
            fix: 'require no approvals in the rule of the branch: the gate asks for those that the pipeline requires',
          },
        ]
      : []),
  ];
}
