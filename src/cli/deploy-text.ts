// What a deployment says: the guard first, then pair by pair, then how to take it back.
import type { Deployed } from '#app/deploy/deploy.ts';
import type { Outcome } from '#app/deploy/pair.ts';
import type { PlanItem, ValueChange } from '#app/deploy/plan.ts';
import type { Hold } from '#app/deploy-ports.ts';
import { columns } from './columns.ts';

/** Whether everything went out that should. */
export function isWell({ outcomes, holds }: Deployed): boolean {
  return holds.length === 0 && outcomes.every(({ state }) => state !== 'failed');
}

export function deployedText(deployed: Deployed, dryRun: boolean): string {
  const { plan, outcomes } = deployed;
  const lines = [
    ...guardLines(deployed),
    ...foundLines(deployed),
    ...(plan.length === 0 ? ['nothing to deploy: no service gets other values than it has'] : []),
    ...(dryRun ? planLines(plan) : outcomeLines(outcomes)),
    ...orphanLines(deployed),
    ...failedLines(deployed),
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

function guardLines({ holds, reports, reverts }: Deployed): readonly string[] {
  const judged = new Set(reports.map(({ landed }) => landed.after));
  const fresh = holds.filter(({ landing }) => judged.has(landing));
  const older = holds.filter(({ landing }) => !judged.has(landing));
  const landings = [...new Set(fresh.map(({ landing }) => landing))];
  return [
    ...landings.flatMap((landing) => [
      ...fresh
        .filter((hold) => hold.landing === landing)
        .flatMap((hold) => [
          `NOT DEPLOYED: ${subjectOf(hold)} landed without its evidence`,
          ...missingFor(reports, hold).map((why) => `  ${why}`),
        ]),
      `  take it back: ${reverts[landing] ?? ''}`,
      '',
    ]),
    ...older.map(
      (hold) =>
        `STILL NOT DEPLOYED: ${subjectOf(hold)} landed in ${hold.landing.slice(0, 10)} without its evidence; take it back: ${reverts[hold.landing] ?? ''}`,
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

function failedLines({ plan, outcomes, reports, revert }: Deployed): readonly string[] {
  const failed = outcomes.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return [];
  const what = `${failed.length} of ${plan.length} failed; run this again to repeat them`;
  // Whoever takes back a rollback raises the flag again.
  const isDown = reports.at(-1)?.report.class === 'rollback';
  return isDown ? [what] : [`${what}, or take it back:`, `  ${revert}`];
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
