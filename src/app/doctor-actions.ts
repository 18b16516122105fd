// `doctor`: which of our workflows cannot do their work with their token and the settings, each with its fix. No fix asks
// for what opens a way around the gate.
import type { Finding } from '#domain/evidence.ts';
import type { Point } from './doctor.ts';
import type { ActionStep, Protection, RequiredStatus } from './protection.ts';

interface Trouble {
  /** Unknown: the token may not read the setting. */
  readonly isUnknown?: true;
  readonly seen: string;
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

/** Whether a step may merge. */
export function isAnyMerging({ steps }: Pick<Protection, 'steps'>): boolean {
  return steps.kind === 'known' && steps.value.some(({ merges }) => merges);
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
  const joined = (of: 'seen' | 'fix'): string =>
    [...new Set(shown.map((trouble) => trouble[of]))].join('; ');
  return {
    title,
    state,
    seen: joined('seen') || 'its token and the settings allow all that it does',
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
  if (mayOpen.kind !== 'known') return [{ isUnknown: true, seen: mayOpen.why, fix: APP }];
  if (mayOpen.value) return [];
  const detail = "the settings let no workflow's own token open pull requests";
  return [{ seen: detail, fix: APP }];
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
  return [{ seen: `its job lacks ${lines}`, fix: `add ${lines} to the permissions of the job` }];
}

/** What the required checks ask of a pull request that a workflow's own token has opened and judged. */
function checkTroubles(protection: Protection, context: string): readonly Trouble[] {
  const required = protection.branchRules.flatMap(({ statuses }) => statuses);
  const others = othersOf(protection, context);
  return [
    ...pinTroubles(required.filter(isOf(context)), protection.actionsApp),
    ...(others.length === 0
      ? []
      : [
          {
            seen: `the required check ${others.join(', ')} does not start for its pull requests`,
            fix: APP,
          },
        ]),
  ];
}

/** Our own status counts from the chosen App only. */
function pinTroubles(
  required: readonly RequiredStatus[],
  actionsApp: Finding<number>,
): readonly Trouble[] {
  const pins = [...new Set(required.flatMap(({ app }) => app ?? []))];
  if (pins.length === 0) return [];
  if (actionsApp.kind !== 'known') return [{ isUnknown: true, seen: actionsApp.why, fix: APP }];
  const foreign = pins.filter((app) => app !== actionsApp.value);
  const seen = `the required status counts only from the App ${foreign.join(', ')}, and the workflow's own token is of another`;
  return foreign.length === 0 ? [] : [{ seen, fix: APP }];
}

function othersOf({ branchRules }: Protection, context: string): readonly string[] {
  const isOurs = isOf(context);
  const required = branchRules.flatMap(({ statuses }) => statuses);
  return [...new Set(required.filter((status) => !isOurs(status)).map((status) => status.context))];
}

/** For GitHub, names of statuses that differ in case are one. */
function isOf(context: string): (status: RequiredStatus) => boolean {
  return (status) => status.context.toLowerCase() === context.toLowerCase();
}

function redeployTroubles({ redeploy }: ActionStep, { startable }: Protection): readonly Trouble[] {
  if (redeploy === 'here' || redeploy.includes('${{')) return [];
  if (startable.kind !== 'known' || startable.value.includes(redeploy)) return [];
  return [
    {
      seen: `no workflow ${redeploy} can be started after a merge`,
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
            seen: 'a merge queue is required, so it opens pull requests and merges none',
            fix: 'add its pull requests to the queue by hand',
          },
        ]
      : []),
    ...(approvals > 0
      ? [
          {
            seen: `GitHub itself requires ${approvals} approval${approvals === 1 ? '' : 's'}, also for a rollback`,
            fix: 'require no approvals in the rule of the branch: the gate asks for those that the pipeline requires',
          },
        ]
      : []),
  ];
}
