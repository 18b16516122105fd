// `doctor`: which of our workflows cannot do their work with their token and the settings, each with its fix. No fix asks
// for what opens a way around the gate.
import type { Finding } from '#domain/evidence.ts';
import type { WorkTrouble } from '#messages/doctor.ts';
import { workText } from '#messages/doctor.ts';
import type { Point } from './doctor.ts';
import type { ListedPermissions, ActionStep, Protection, RequiredStatus } from './protection.ts';
import { missingIn } from './protection.ts';

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
const NEEDS: Readonly<Record<string, (step: ActionStep) => ListedPermissions>> = {
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

function commenting({ comments }: ActionStep): ListedPermissions {
  return comments ? { 'pull-requests': 'write' } : {};
}

/** The commands that open pull requests. */
const OPENING: ReadonlySet<string> = new Set(['promote', 'rollback', 'comment', 'watch']);
/** Those that post our status. */
const POSTING: ReadonlySet<string> = new Set([...OPENING, 'check', 'sweep']);

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

/** Whether a step may merge with the workflow's own token, which no merge queue allows. */
export function isAnyMerging({ steps }: Pick<Protection, 'steps'>): boolean {
  return steps.kind === 'known' && steps.value.some(({ merges, hasToken }) => merges && !hasToken);
}

/** A sweep opens pull requests for flags that ask for it, and may be allowed to before one does. */
function isOpening(
  { command, permissions }: ActionStep,
  { proposes = false }: Pick<Protection, 'proposes'>,
): boolean {
  if (command !== 'sweep') return OPENING.has(command);
  return proposes || permissions.listed['contents'] === 'write';
}

/** What is certainly wrong comes before what could not be seen. */
function pointFor(path: string, troubles: readonly WorkTrouble[]): Point {
  const wrong = troubles.filter(({ kind }) => !kind.startsWith('unknown-'));
  if (wrong.length > 0) return { ...workText(path, wrong), state: 'open' };
  return { ...workText(path, troubles), state: troubles.length > 0 ? 'unknown' : 'closed' };
}

function troublesOf(
  step: ActionStep,
  protection: Protection,
  context: string,
): readonly WorkTrouble[] {
  return [
    ...(step.hasToken ? [] : tokenTroubles(step, protection, context)),
    ...(step.hasToken && step.merges ? unfinishedTroubles(step, protection, context) : []),
    ...(step.merges ? mergeTroubles(step, protection) : []),
    // The sweep starts what is due with any token.
    ...(isSweepOfDeployments(step, protection) ? redeployTroubles(step, protection) : []),
  ];
}

/** What a workflow's own token cannot do. */
function tokenTroubles(
  step: ActionStep,
  protection: Protection,
  context: string,
): readonly WorkTrouble[] {
  const opens = isOpening(step, protection);
  return [
    ...(opens ? openTroubles(protection.actionsApprove) : []),
    ...permissionTroubles(step, protection),
    ...(POSTING.has(step.command) ? pinTroubles(protection, context) : []),
    ...(opens ? checkTroubles(protection, context) : []),
    ...(step.merges ? redeployTroubles(step, protection) : []),
  ];
}

function openTroubles(mayOpen: Finding<boolean>): readonly WorkTrouble[] {
  if (mayOpen.kind !== 'known') return [{ kind: 'unknown-setting', why: mayOpen.why }];
  return mayOpen.value ? [] : [{ kind: 'cannot-open' }];
}

function permissionTroubles(step: ActionStep, protection: Protection): readonly WorkTrouble[] {
  const missing = missingIn(step.permissions, needsOf(step, protection));
  if (missing.kind !== 'known') return [{ kind: 'unknown-permissions', why: missing.why }];
  const lines = Object.entries(missing.value).map(([name, level]) => `${name}: ${level}`);
  return lines.length === 0 ? [] : [{ kind: 'permissions', missing: lines }];
}

function needsOf(step: ActionStep, protection: Protection): ListedPermissions {
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
function checkTroubles(protection: Protection, context: string): readonly WorkTrouble[] {
  const checks = othersOf(protection, context);
  return checks.length === 0 ? [] : [{ kind: 'checks-not-started', checks }];
}

/** They start with the token of an App. A watch merges in a later run, and a form does not. */
function unfinishedTroubles(
  { command }: ActionStep,
  protection: Protection,
  context: string,
): readonly WorkTrouble[] {
  const checks = othersOf(protection, context);
  return checks.length === 0 || command === 'watch' ? [] : [{ kind: 'checks-not-ended', checks }];
}

/** Our own status counts from the chosen App only. */
function pinTroubles(
  { branchRules, actionsApp }: Protection,
  context: string,
): readonly WorkTrouble[] {
  const required = branchRules.flatMap(({ statuses }) => statuses).filter(isOf(context));
  const pins = [...new Set(required.flatMap(({ app }) => app ?? []))];
  if (pins.length === 0) return [];
  if (actionsApp.kind !== 'known') return [{ kind: 'unknown-setting', why: actionsApp.why }];
  const apps = pins.filter((app) => app !== actionsApp.value);
  return apps.length === 0 ? [] : [{ kind: 'other-app', apps }];
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

function redeployTroubles(
  { redeploy }: ActionStep,
  { startable }: Protection,
): readonly WorkTrouble[] {
  if (redeploy === 'here' || redeploy.includes('${{')) return [];
  if (startable.kind !== 'known' || startable.value.includes(redeploy)) return [];
  return [{ kind: 'no-redeploy', file: redeploy }];
}

/** What the rules refuse to every token, and a merge queue to a workflow's own. */
function mergeTroubles(
  { hasToken }: ActionStep,
  { branchRules }: Protection,
): readonly WorkTrouble[] {
  const count = branchRules.reduce((most, rule) => Math.max(most, rule.approvals), 0);
  const isQueued = branchRules.some(({ queue }) => queue !== null);
  return [
    ...(isQueued && !hasToken ? [{ kind: 'queue' as const }] : []),
    ...(count > 0 ? [{ kind: 'approvals' as const, count }] : []),
  ];
}
