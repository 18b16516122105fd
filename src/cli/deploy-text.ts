// What a deployment says: the guard first, then pair by pair, then how to take it back.
import type { DeployedAnyway } from '#app/deploy/deploy-anyway.ts';
import type { Deployed } from '#app/deploy/deploy.ts';
import type { Outcome } from '#app/deploy/pair.ts';
import type { PlanItem, ValueChange } from '#app/deploy/plan.ts';
import type { Hold } from '#app/deploy-ports.ts';
import { pastText } from '#domain/time.ts';
import { columns } from './columns.ts';

/** Whether everything went out that should. */
export function isWell({ outcomes, holds, astray }: DeployedAnyway): boolean {
  const isFailed = outcomes.some(({ state }) => state === 'failed');
  return holds.length === 0 && astray.length === 0 && !isFailed;
}

/** What follows a revert on a desk; on GitHub its push deploys it. */
export const ON_A_DESK = 'git push && flaghoist deploy';

/** `andThen`: what has to follow a revert until it runs. */
export function deployedText(deployed: DeployedAnyway, dryRun: boolean, andThen: string): string {
  const { plan, outcomes } = deployed;
  const lines = [
    ...recordLines(deployed),
    ...heldLines(deployed, dryRun),
    ...guardLines(deployed, andThen),
    ...foundLines(deployed),
    ...(plan.length === 0 ? ['nothing to deploy: no service gets other values than it has'] : []),
    ...(dryRun ? planLines(plan) : outcomeLines(outcomes)),
    ...astrayLines(deployed),
    ...movedLines(deployed),
    ...orphanLines(deployed),
    ...failedLines(deployed, andThen),
  ];
  return `${lines.join('\n')}\n`;
}

/** What nobody has judged goes out as it is: whoever lost a record sees it here. */
export function foundLines({ found }: Deployed): readonly string[] {
  if (found === null) return [];
  const { commit, exposed } = found;
  const environments = [...new Set(exposed.map(({ environment }) => environment))];
  const lists = environments.map((environment) => {
    const flags = exposed.filter((one) => one.environment === environment);
    return `  ${environment}: ${flags.map(({ flag }) => flag).join(', ')}`;
  });
  const first = `no landing is on record here: everything up to ${commit.slice(0, 10)} is taken as found, without asking for evidence`;
  return lists.length === 0
    ? [`${first}; nothing is on there`]
    : [`${first}. On there:`, ...lists, ''];
}

/** Without a record: what that means, and in full what went out. */
export function recordLines(deployed: DeployedAnyway): readonly string[] {
  const { unrecorded, isBlind, outcomes, plan } = deployed;
  if (unrecorded === null) return [];
  const why = `${withoutRecord(isBlind)} ${unrecorded}`;
  const sent = outcomes.filter(({ state }) => state === 'applied' || state === 'failed');
  return [
    why,
    ...sent.map(({ item, state }) => {
      const git = plan.find(
        (one) => one.environment === item.environment && one.service === item.service,
      );
      const values = item.desired.values.map(({ variable, value }) => {
        const said = git?.desired.values.find((one) => one.variable === variable)?.value ?? value;
        return `${variable}=${value}${said === value ? '' : ` (Git: ${said})`}`;
      });
      const how = state === 'failed' ? 'was to get' : 'got';
      return `${item.environment}/${item.service} ${how}: ${values.join(' ') || 'nothing'}`;
    }),
  ];
}

function withoutRecord(isBlind: boolean): string {
  const what = isBlind
    ? 'so what was refused earlier cannot be known: nothing that this landing raises was deployed, no service that can be asked what it has was given more than that, and the others got what Git says of their other flags'
    : 'so only what comes down was deployed';
  return `the record of deployments cannot be used, ${what}. What went out is not on record. Run this again when it can be used:`;
}

/** When this landing itself is well, whoever reads that something failed asks first what this has to do with it. */
function heldLines(deployed: DeployedAnyway, dryRun: boolean): readonly string[] {
  const { fresh, older } = holdsOf(deployed);
  const isFailed = deployed.outcomes.some(({ state }) => state === 'failed');
  if (older.length === 0 || fresh.length > 0 || isFailed || deployed.unrecorded !== null) return [];
  const held = older.map((hold) => {
    const since = deployed.heldSince[hold.landing];
    return `${subjectOf(hold)}${since === undefined ? '' : ` since ${pastText(since)}`}`;
  });
  const what = dryRun
    ? 'nothing of this landing is refused'
    : 'what this landing brought is deployed';
  return [`${what}; of earlier ones is still held: ${held.join(', ')}`];
}

function holdsOf({ holds, reports }: Deployed): {
  readonly fresh: readonly Hold[];
  readonly older: readonly Hold[];
} {
  const judged = new Set(reports.map(({ landed }) => landed.after));
  return {
    fresh: holds.filter(({ landing }) => judged.has(landing)),
    older: holds.filter(({ landing }) => !judged.has(landing)),
  };
}

function guardLines(deployed: Deployed, andThen: string): readonly string[] {
  const { reports, reverts } = deployed;
  const { fresh, older } = holdsOf(deployed);
  const landings = [...new Set(fresh.map(({ landing }) => landing))];
  return [
    ...landings.flatMap((landing) => [
      ...fresh
        .filter((hold) => hold.landing === landing)
        .flatMap((hold) => [
          `NOT DEPLOYED: ${subjectOf(hold)} landed without its evidence`,
          ...missingFor(reports, hold).map((why) => `  ${why}`),
        ]),
      `  take it back: ${reverts[landing] ?? ''} && ${andThen}`,
      '',
    ]),
    ...older.map(
      (hold) =>
        `STILL NOT DEPLOYED: ${subjectOf(hold)} landed in ${hold.landing.slice(0, 10)} without its evidence; take it back: ${reverts[hold.landing] ?? ''} && ${andThen}`,
    ),
  ];
}

export function subjectOf({ flag, environment }: Hold): string {
  return flag === null ? 'a change of the rules' : `${flag} in ${environment}`;
}

/** What the judge misses, in its own words. */
export function missingFor(
  reports: Deployed['reports'],
  { flag, environment, landing }: Hold,
): readonly string[] {
  const report = reports.findLast(({ landed }) => landed.after === landing)?.report;
  if (report === undefined) return [];
  const change = report.changes.find((one) => one.flag === flag && one.environment === environment);
  const results = [...(change?.gates ?? []), ...report.policy];
  const said = results
    .filter(({ verdict }) => verdict !== 'pass')
    .flatMap(({ gate, message, details }) => [`${gate}: ${message}`, ...details]);
  const broken = report.diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, message }) => `${file}:${line}: ${message}`);
  return [...said, ...broken];
}

function planLines(plan: readonly PlanItem[]): readonly string[] {
  return columns(
    plan.map((item) => [
      `${item.environment}/${item.service}`,
      item.settings?.target ?? 'no target',
      changesText(item.changes),
    ]),
  );
}

function outcomeLines(outcomes: readonly Outcome[]): readonly string[] {
  return columns(
    outcomes.map(({ item, state, why }) => [
      `${item.environment}/${item.service}`,
      state === 'no-target' ? 'no target' : state,
      item.settings?.target ?? '',
      why === '' ? changesText(item.changes) : why,
    ]),
  );
}

export function changesText(changes: readonly ValueChange[]): string {
  if (changes.length === 0)
    return 'the same values; its routes or deploy settings changed, or it was not finished';
  return changes
    .map(({ variable, from, to }) => `${variable}: ${from ?? 'unset'} → ${to ?? 'unset'}`)
    .join(', ');
}

/** What stood back for something that the default branch does not have. */
export function astrayLines({ outcomes, astray }: DeployedAnyway): readonly string[] {
  return outcomes.flatMap(({ item, by }) =>
    by === undefined || !astray.includes(by)
      ? []
      : [
          `NOT DEPLOYED: ${item.environment}/${item.service} has what ${by.slice(0, 10)} brought, which is newer and not on the default branch (any more); land a commit on top of this one, it may be empty, and deploy that`,
        ],
  );
}

export function movedLines({ moved }: Deployed): readonly string[] {
  return moved.map(({ environment, service, from, values }) => {
    const kept = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    return `${environment}/${service} goes to another place than before; the old one (${from}) keeps ${kept.join(' ')}, and nothing takes that down from here: empty it by hand`;
  });
}

function failedLines(
  { plan, outcomes, reports, revert }: Deployed,
  andThen: string,
): readonly string[] {
  const failed = outcomes.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return [];
  const what = `${failed.length} of ${plan.length} failed; run this again to repeat them`;
  // Whoever takes back a rollback raises the flag again.
  const isDown = reports.at(-1)?.report.class === 'rollback';
  return isDown ? [what] : [`${what}, or take it back:`, `  ${revert} && ${andThen}`];
}

function orphanLines({ orphans }: Deployed): readonly string[] {
  return orphans.map(({ environment, service, values, landing, lost }) => {
    const live = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    const [gone, still] =
      lost === 'environment'
        ? [environment, `${service} still runs there`]
        : [service, `it still runs in ${environment}`];
    return `${gone} is no longer in the pipeline, and ${still} with ${live.join(' ')} (landing ${landing.slice(0, 10)}); deploy changes nothing there until the pipeline names it again`;
  });
}
