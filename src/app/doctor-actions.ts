// `doctor`: which of our workflows cannot do their work with their token and the settings, each with its fix. No fix asks
// for what opens a way around the gate.
import type { Finding } from '#domain/evidence.ts';
import type { Point } from './doctor.ts';
import type { Listed } from './job-permissions.ts';
import { missingIn } from './job-permissions.ts';
import type { ActionStep, Protection, RequiredStatus } from './protection.ts';

interface Trouble {
  /** Unknown: the token may not read the setting. */
  readonly isUnknown?: true;
  readonly detail: string;
  readonly fix: string;
}

const JUDGES = {
  contents: 'read',
  deployments: 'read',
  issues: 'read',
  'pull-requests': 'read',
  statuses: 'write',
} as const;
const OPENS = { contents: 'write', 'pull-requests': 'write', statuses: 'write' } as const;
const READS = { ...JUDGES, statuses: 'read' } as const;

/** The permissions of each command. A rollback needs no evidence. */
const NEEDS: Readonly<Record<string, (step: ActionStep) => Listed>> = {
  check: (step) => ({ ...JUDGES, ...commenting(step) }),
  sweep: (step) => ({ ...JUDGES, ...commenting(step) }),
  promote: () => ({ ...JUDGES, ...OPENS }),
  rollback: () => OPENS,
  comment: () => ({ ...JUDGES, ...OPENS, issues: 'write' }),
  watch: () => ({ ...JUDGES, ...OPENS, deployments: 'write', issues: 'write' }),
  deploy: ({ isDry }) => (isDry ? READS : { ...READS, deployments: 'write' }),
  drift: ({ keepsIssue }) => ({
    contents: 'read',
    deployments: 'read',
    ...(keepsIssue ? ({ issues: 'write' } as const) : {}),
  }),
  page: () => ({ ...READS, actions: 'read' }),
  summary: () => ({ ...READS, deployments: 'write', issues: 'write' }),
};

function commenting({ comments }: ActionStep): Listed {
  return comments ? { 'pull-requests': 'write' } : {};
}

/** The commands that open pull requests. */
const OPENING: ReadonlySet<string> = new Set(['promote', 'rollback', 'comment', 'watch']);
/** Those that post our status. */
const POSTING: ReadonlySet<string> = new Set([...OPENING, 'check', 'sweep']);

const APP = "give the step the token of a GitHub App, with the App's login as identity";

/** One point for each file with a step of ours. */
export function actionPoints(protection: Protection, context: string): readonly Point[] {
  const { steps } = protection;
  if (steps.kind !== 'known') return [];
  const ours = steps.value.filter(({ command }) => command in NEEDS);
  const files = [...new Set(ours.map(({ path }) => path))];
  return files.map((path) => {
    const troubles = ours
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
  const actionSteps = steps.value.filter((step) => !step.hasToken && isOpening(step, protection));
  return [...new Set(actionSteps.map(({ path }) => path))];
}

/** Whether a step may merge. */
export function isAnyMerging({ steps }: Pick<Protection, 'steps'>): boolean {
  return steps.kind === 'known' && steps.value.some(({ merges }) => merges);
}

/** A sweep opens pull requests for flags that ask for it, and may be allowed to before one does. */
function isOpening(
  { command, permissions }: ActionStep,
  { proposes = false }: Pick<Protection, 'proposes'>,
): boolean {
  if (command !== 'sweep') return OPENING.has(command);
  return proposes || permissions.listed['contents'] === 'write';
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
    ...(step.hasToken && step.merges ? unfinishedTroubles(step, protection, context) : []),
    ...(step.merges ? mergeTroubles(protection) : []),
    // The sweep starts what is due with any token.
    ...(isSweepOfDeployments(step, protection) ? redeployTroubles(step, protection) : []),
  ];
}

/** What a workflow's own token cannot do. */
function tokenTroubles(
  step: ActionStep,
  protection: Protection,
  context: string,
): readonly Trouble[] {
  const opens = isOpening(step, protection);
  return [
    ...(opens ? openTroubles(protection.actionsApprove) : []),
    ...permissionTroubles(step, protection),
    ...(POSTING.has(step.command) ? pinTroubles(protection, context) : []),
    ...(opens ? checkTroubles(protection, context) : []),
    ...(step.merges ? redeployTroubles(step, protection) : []),
  ];
}

function openTroubles(mayOpen: Finding<boolean>): readonly Trouble[] {
  if (mayOpen.kind !== 'known') return [{ isUnknown: true, detail: mayOpen.why, fix: APP }];
  if (mayOpen.value) return [];
  const detail = "the settings let no workflow's own token open pull requests";
  return [{ detail, fix: APP }];
}

function permissionTroubles(step: ActionStep, protection: Protection): readonly Trouble[] {
  const missing = missingIn(step.permissions, needsOf(step, protection));
  if (missing.kind !== 'known') {
    const fix = 'name the permissions of the job in the workflow';
    return [{ isUnknown: true, detail: missing.why, fix }];
  }
  const lines = Object.entries(missing.value).map(([name, level]) => `${name}: ${level}`);
  if (lines.length === 0) return [];
  const all = lines.join(', ');
  return [{ detail: `its job lacks ${all}`, fix: `add ${all} to the permissions of the job` }];
}

function needsOf(step: ActionStep, protection: Protection): Listed {
  const { command, merges, redeploy } = step;
  const starts = (merges || isSweepOfDeployments(step, protection)) && redeploy !== 'here';
  const opens = command === 'sweep' && isOpening(step, protection);
  return {
    ...NEEDS[command]?.(step),
    ...(opens ? OPENS : {}),
    ...(starts ? { actions: 'write' } : {}),
    ...(merges && redeploy === 'here' ? { deployments: 'write' } : {}),
  };
}

/** A sweep starts the deployment workflow where a deployment is due, and there is none without that command. */
function isSweepOfDeployments({ command }: ActionStep, { steps }: Protection): boolean {
  if (command !== 'sweep' || steps.kind !== 'known') return false;
  return steps.value.some((step) => step.command === 'deploy');
}

/** Other required checks never start on a pull request that a workflow's own token has opened. */
function checkTroubles(protection: Protection, context: string): readonly Trouble[] {
  const others = othersOf(protection, context);
  if (others.length === 0) return [];
  const trouble = `the required check ${others.join(', ')} does not start for its pull requests`;
  return [{ detail: trouble, fix: APP }];
}

/** They start with the token of an App. A watch merges in a later run, and a form does not. */
function unfinishedTroubles(
  { command }: ActionStep,
  protection: Protection,
  context: string,
): readonly Trouble[] {
  const others = othersOf(protection, context);
  if (others.length === 0 || command === 'watch') return [];
  const names = others.join(', ');
  return [
    {
      detail: `the required check ${names} has not ended when it merges, so GitHub refuses the merge`,
      fix: `merge its pull request by hand once ${names} has ended`,
    },
  ];
}

/** Our own status counts from the chosen App only. */
function pinTroubles({ branchRules, actionsApp }: Protection, context: string): readonly Trouble[] {
  const required = branchRules.flatMap(({ statuses }) => statuses).filter(isOf(context));
  const pins = [...new Set(required.flatMap(({ app }) => app ?? []))];
  if (pins.length === 0) return [];
  if (actionsApp.kind !== 'known') return [{ isUnknown: true, detail: actionsApp.why, fix: APP }];
  const foreign = pins.filter((app) => app !== actionsApp.value);
  const detail = `the required status counts only from the App ${foreign.join(', ')}, and the workflow's own token is of another`;
  return foreign.length === 0 ? [] : [{ detail, fix: APP }];
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
