// What a deployment prints: what came down first, then every other instance, then what was refused and how to take it
// back.
import { grouped } from '#domain/grouped.ts';
import { missingFor } from '#app/deploy/missing.ts';
import type { PlanItem, ValueChange } from '#app/deploy/plan.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import type { Outcome } from '#app/deploy/outcome.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import type { Refusal } from '#app/deployment-log.ts';
import { FOREIGN_VALUE } from '#app/deploy/foreign.ts';
import { widthOf, wrap } from '#report/columns.ts';
import { clip, plain } from '#report/plain.ts';
import { refusedWords, subjectOf } from '#report/refusals.ts';
import { columns } from './columns.ts';

/** Whether everything that landed runs now, or why not: something waits, or something has to be done. */
export function resultOf({
  outcomes,
  refusals,
  missing,
  foreign,
  isLost = false,
}: Deployed & Partial<Pick<DeployedAnyway, 'isLost'>>): 'done' | 'waits' | 'refused' {
  if (isLost || missing !== null || foreign.length > 0) return 'refused';
  if (outcomes.some(({ state }) => state === 'failed')) return 'refused';
  if (refusals.some(({ verdict }) => verdict === 'block')) return 'refused';
  return refusals.length > 0 ? 'waits' : 'done';
}

/** What follows a revert in a local clone; on GitHub its push deploys it. */
export const LOCALLY = 'flaghoist deploy';

/** `andThen`: what has to follow a revert until it runs. */
export function deployedText(deployed: DeployedAnyway, dryRun: boolean, andThen: string): string {
  const { plan, outcomes, foreign } = deployed;
  const lines = [
    ...(dryRun ? planLines(plan) : outcomeLines(outcomes)),
    ...(plan.length === 0 && foreign.length === 0
      ? ['nothing to deploy: every service has what is accepted for it']
      : []),
    ...writtenLines(deployed),
    ...pendingLines(deployed),
    ...foreign.flatMap(foreignLines),
    ...logLines(deployed),
    ...missingLines(deployed),
    ...doubtLines(deployed),
    ...unpushedLines(deployed),
    ...refusalLines(deployed, andThen),
    ...adoptedLines(deployed),
    ...relocatedLines(deployed),
    ...orphanLines(deployed),
    ...failedLines(deployed, andThen),
  ];
  return `${lines.join('\n')}\n`;
}

/** What runs there, and the smallest edits with which the next run writes it. */
export function foreignLines({ item, foreign = [] }: Outcome): readonly string[] {
  return [
    `NOT DEPLOYED: ${item.environment}/${item.service} [${FOREIGN_VALUE}]`,
    ...foreign.flatMap(({ variable, found, sent, file, keep, off }) => [
      `  ${variable} is ${shown(found)} there, and no deployment sent it`,
      sent === null ? `  it would be removed` : `  ${shown(sent)} would be sent in its place`,
      `  in ${file}`,
      ...(keep === null ? [] : [`    to keep it, write: ${keep}`]),
      `    to turn it off, write: ${off}`,
    ]),
  ];
}

/** In quotes, and at most so long that a line stays short. */
function shown(text: string): string {
  return JSON.stringify(clip(plain(text), LONGEST_SHOWN));
}

const LONGEST_SHOWN = 40;

/** On which machine, and where there: two hosts may have the same paths. */
function writtenLines({ host, written }: Deployed): readonly string[] {
  if (written.length === 0) return [];
  return [
    `written on ${plain(host)}:`,
    ...written.flatMap(({ environment, service, places }) => {
      const name = `  ${environment}/${service}`;
      const all = places.map((place) => plain(place));
      const [only = ''] = all;
      const short = `${name}: ${only}`;
      if (all.length <= 1 && widthOf(short) <= WIDTH) return [only === '' ? name : short];
      // A path stays in one piece, so that it can be copied.
      return [name, ...all.flatMap((place) => wrap(place, WIDTH - 4).map((line) => `    ${line}`))];
    }),
  ];
}

/** Cells of a line. */
const WIDTH = 80;

/** First values wait, so that nothing restarts for nothing. */
export function pendingLines({ pending }: Deployed): readonly string[] {
  if (pending.length === 0) return [];
  const lines = pending.map(({ environment, service, changes }) => {
    const values = changes.map(({ variable, to }) => `${variable}=${to}`);
    return `pending: ${environment}/${service} is sent ${values.join(' ')} with its next change`;
  });
  return [...lines, '  flaghoist deploy --force sends it now'];
}

/** What was not judged goes out as it is, so that a lost log is noticed here. */
export function adoptedLines({ adopted }: Deployed): readonly string[] {
  if (adopted === null) return [];
  const { commit, exposed } = adopted;
  const environments = [...grouped(exposed, ({ environment }) => environment)];
  const lists = environments.map(
    ([environment, flags]) => `  ${environment}: ${flags.map(({ flag }) => flag).join(', ')}`,
  );
  const first = `the deployment log has no entry: everything up to ${commit.slice(0, 10)} is adopted as it is, without evidence`;
  return lists.length === 0 ? [`${first}; nothing is on there`] : [`${first}. On there:`, ...lists];
}

/** Without the log: what that means, and in full what was written. */
export function logLines(deployed: DeployedAnyway): readonly string[] {
  const { logTrouble, endTrouble, isUnread, isLost, outcomes, plan } = deployed;
  if (endTrouble !== null) return [`${WITHOUT_END} ${endTrouble}`];
  if (logTrouble === null) return [];
  const written = outcomes.filter(({ state }) => state === 'applied' || state === 'failed');
  return [
    ...(isLost ? lostLines(logTrouble) : [`${withoutLog(isUnread)} ${logTrouble}`]),
    ...written.map(({ item, state }) => {
      const wanted = plan.find(
        (one) => one.environment === item.environment && one.service === item.service,
      );
      const values = item.desired.values.map(({ variable, value }) => {
        const git = wanted?.desired.values.find((one) => one.variable === variable)?.value ?? value;
        return `${variable}=${value}${git === value ? '' : ` (Git: ${git})`}`;
      });
      const how = state === 'failed' ? 'was to get' : 'got';
      return `${item.environment}/${item.service} ${how}: ${values.join(' ') || 'nothing'}`;
    }),
  ];
}

/** What goes out from here, and from nowhere else; a landing that is refused says so itself. */
function unpushedLines({ unpushed, refusals }: Deployed): readonly string[] {
  const named = new Set(refusals.map(({ landing }) => landing));
  const others = unpushed.filter((landing) => !named.has(landing));
  if (others.length === 0) return [];
  return [
    `not pushed yet, so only this clone deploys it: ${others.map((sha) => sha.slice(0, 10)).join(' ')}`,
    '  git push',
  ];
}

/** Which of the two holds: that the log was believed, or that it was not. */
function doubtLines({ doubted, refusals }: Deployed): readonly string[] {
  if (doubted === null) return [];
  const result =
    refusals.length === 0
      ? 'it passed'
      : 'what is refused below was called accepted there: check who writes deployments';
  return [
    `judged again from ${doubted.slice(0, 10)} on: any workflow could have written what the log accepts, and it does not run yet; ${result}`,
  ];
}

function missingLines({ missing }: Deployed): readonly string[] {
  return missing === null
    ? []
    : [
        `NOT DEPLOYED: everything that goes up. The log says that ${missing.slice(0, 10)} was accepted, which is not in this clone, so what was refused since is not known`,
        `  git fetch origin ${missing}; if it is gone for good, move the log away, and flaghoist deploy --adopt accepts what is live`,
      ];
}

function lostLines(trouble: string): readonly string[] {
  return [
    `the deployment log is lost: ${trouble}. So what was refused earlier is not known: nothing was raised, and only what comes down was deployed`,
    '  take over a copy of it: flaghoist deploy --import-log FILE',
    '  without a copy, accept what is live: flaghoist deploy --adopt',
  ];
}

const WITHOUT_END =
  'what became of this run is not on the deployment log. Run this again when the log is back:';

function withoutLog(isUnread: boolean): string {
  const what = isUnread
    ? 'so what was refused earlier is not known: nothing that landed last was raised, and no service that can be asked was given more than it has'
    : 'so only what comes down was deployed';
  return `the deployment log is unavailable, ${what}. Run this again when the log is back:`;
}

function refusalLines(deployed: DeployedAnyway, andThen: string): readonly string[] {
  const { judgements, refusals, reverts, unpushed, logTrouble } = deployed;
  const landings = grouped(refusals, ({ landing }) => landing);
  return [...landings].flatMap(([landing, own]) => {
    const judged = judgements.some(({ landed }) => landed.after === landing);
    return [
      ...subjectsOf(own).flatMap((refusal) => [
        `NOT DEPLOYED: ${refusedWords(refusal)}`,
        ...(judged ? missingFor(judgements, refusal).map((why) => `  ${why}`) : []),
        ...(logTrouble === null ? [] : ['  nothing goes up without the deployment log']),
        ...(unpushed.includes(landing)
          ? ['  not pushed yet, so only what comes down goes out: git push, then run this again']
          : []),
      ]),
      `  take it back: ${reverts[landing] ?? ''} && ${andThen}`,
    ];
  });
}

/** A flag is named once in an environment, whichever of its files are refused. */
export function subjectsOf(refusals: readonly Refusal[]): readonly Refusal[] {
  return [...grouped(refusals, subjectOf).values()].flatMap((same) => same.slice(0, 1));
}

function planLines(plan: readonly PlanItem[]): readonly string[] {
  return columns(
    rollbacksFirst(plan, (item) => item).map((item) => [
      `${item.environment}/${item.service}`,
      item.settings?.target ?? 'no target',
      changesText(item.changes),
    ]),
  );
}

function outcomeLines(outcomes: readonly Outcome[]): readonly string[] {
  return columns(
    rollbacksFirst(outcomes, ({ item }) => item).map(({ item, state, why }) => [
      `${item.environment}/${item.service}`,
      state === 'no-target' ? 'no target' : state,
      item.settings?.target ?? '',
      why === '' ? changesText(item.changes) : why,
    ]),
  );
}

function rollbacksFirst<T>(all: readonly T[], itemOf: (one: T) => PlanItem): readonly T[] {
  const isFirst = (one: T): boolean => itemOf(one).isRollback;
  return [...all.filter(isFirst), ...all.filter((one) => !isFirst(one))];
}

export function changesText(changes: readonly ValueChange[]): string {
  if (changes.length === 0)
    return 'the same values: forced, not finished before, or with other routes or settings';
  return changes
    .map(({ variable, from, to }) => `${variable}: ${from ?? 'unset'} → ${to ?? 'unset'}`)
    .join(', ');
}

export function relocatedLines({ relocated }: Deployed): readonly string[] {
  return relocated.map(({ environment, service, from, values }) => {
    const kept = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    return `${environment}/${service} goes to another place than before; the old one (${from}) keeps ${kept.join(' ')}: empty it by hand`;
  });
}

function failedLines(
  { plan, outcomes, judgements, revert }: Deployed,
  andThen: string,
): readonly string[] {
  const failed = outcomes.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return [];
  const what = `${failed.length} of ${plan.length} failed; run this again to repeat them`;
  // Taking back a rollback would raise the flag again.
  const isDown = judgements.at(-1)?.report.class === 'rollback';
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
