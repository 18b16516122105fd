// The result of a deployment as text: instances with rollbacks first, then refused changes and how to take them back.
import { grouped } from '#domain/grouped.ts';
import type { PlanItem, ValueChange } from '#app/deploy/plan.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import type { Outcome } from '#app/deploy/outcome.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import type { Instance } from '#app/deploy-ports.ts';
import { FOREIGN_VALUE } from '#app/deploy/foreign.ts';
import { reasonText } from '#messages/deployments.ts';
import { widthOf, wrap } from '#report/columns.ts';
import { clip, plain } from '#report/plain.ts';
import { refusedWords, subjectOf } from '#report/refusals.ts';
import { listedUpTo } from '#report/words.ts';
import { columns } from './columns.ts';
import { refusedGroups } from './refused-text.ts';

/** `done`: the whole tip runs. `waits`: a later run deploys the rest. `refused`: a person has to act. */
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

/** The command after a revert in a local clone. On GitHub, the push deploys. */
export const LOCALLY = 'flaghoist deploy';

/** The whole text. `andThen`: the command that deploys a revert. */
export function deployedText(deployed: DeployedAnyway, dryRun: boolean, andThen: string): string {
  const { plan, outcomes, foreign } = deployed;
  const lines = [
    ...(dryRun ? planLines(plan) : outcomeLines(outcomes)),
    ...(plan.length === 0 && foreign.length === 0
      ? ['nothing to deploy: every service has its accepted values']
      : []),
    ...writtenLines(deployed),
    ...pendingLines(deployed),
    ...foreign.flatMap(foreignLines),
    ...logLines(deployed),
    ...missingLines(deployed),
    ...rejudgedLines(deployed),
    ...unpushedLines(deployed),
    ...refusalLines(deployed, andThen),
    ...adoptedLines(deployed),
    ...relocatedLines(deployed),
    ...orphanLines(deployed),
    ...failedLines(deployed, andThen),
  ];
  return `${lines.join('\n')}\n`;
}

/** The values that no deployment sent, and the smallest edits after which the next run writes the instance. */
export function foreignLines({ item, foreign = [] }: Outcome): readonly string[] {
  return [
    `NOT DEPLOYED: ${item.environment}/${item.service} [${FOREIGN_VALUE}]`,
    ...foreign.flatMap(({ variable, found, sent, file, keep, off }) => [
      `  ${variable} is ${quoted(found)} there, and no deployment sent it`,
      sent === null ? `  it would be removed` : `  ${quoted(sent)} would be sent in its place`,
      `  in ${file}`,
      ...(keep === null ? [] : [`    to keep it, write: ${keep}`]),
      `    to turn it off, write: ${off}`,
    ]),
  ];
}

/** A value in quotes, cut so that its line stays short. */
function quoted(text: string): string {
  return JSON.stringify(clip(plain(text), MAX_VALUE));
}

const MAX_VALUE = 40;

/** The written places with the name of the machine, because two machines may have the same paths. */
function writtenLines({ host, written }: Deployed): readonly string[] {
  if (written.length === 0) return [];
  return [
    `written on ${plain(host)}:`,
    ...written.flatMap(({ environment, service, places }) => {
      const name = `  ${environment}/${service}`;
      const paths = places.map((place) => plain(place));
      const [only = ''] = paths;
      const short = `${name}: ${only}`;
      if (paths.length <= 1 && widthOf(short) <= WIDTH) return [only === '' ? name : short];
      // A path stays in one piece, so that it can be copied.
      return [
        name,
        ...paths.flatMap((place) => wrap(place, WIDTH - 4).map((line) => `    ${line}`)),
      ];
    }),
  ];
}

/** The width of a line in cells. */
const WIDTH = 80;

/** The first values of a flag wait for the next change, so that no service restarts without one. */
export function pendingLines({ pending }: Deployed): readonly string[] {
  if (pending.length === 0) return [];
  const lines = pending.map(({ environment, service, changes }) => {
    const values = changes.map(({ variable, to }) => `${variable}=${to}`);
    return `pending: ${environment}/${service} is sent ${values.join(' ')} with its next change`;
  });
  return [...lines, '  flaghoist deploy --force sends it now'];
}

/** The landings that an empty log adopts. The list shows the reader when the log was not meant to be empty. */
export function adoptedLines({ adopted, assumed }: Deployed): readonly string[] {
  if (adopted === null) return [];
  const { commit, exposed, unreadable } = adopted;
  const environments = [...grouped(exposed, ({ environment }) => environment)];
  const lists = environments.map(([environment, flags]) => {
    const names = flags.map(({ flag }) => flag);
    return `  ${environment}: ${listedUpTo(names, SHOWN)}`;
  });
  const first = `the deployment log has no entry: everything up to ${commit.slice(0, 10)} is adopted as it is, without evidence`;
  return [
    ...(lists.length === 0 ? [`${first}; no flag is on there`] : [`${first}. On there:`, ...lists]),
    ...(unreadable.length === 0
      ? []
      : [
          `  definitions that cannot be read: ${listedUpTo(unreadable, SHOWN)}; flaghoist validate says why`,
        ]),
    ...(assumed.length === 0
      ? []
      : [
          `  not asked, and taken to have what Git says: ${listedUpTo(assumed.map(nameOf), SHOWN)}; flaghoist deploy --force sends it`,
        ]),
  ];
}

function nameOf({ environment, service }: Instance): string {
  return `${environment}/${service}`;
}

/** The consequences when the log is out of reach, and every written value, because no log keeps them. */
export function logLines(deployed: DeployedAnyway): readonly string[] {
  const { logTrouble, endTrouble, isUnread, isLost, outcomes, plan } = deployed;
  if (endTrouble !== null) return [`${WITHOUT_END} ${endTrouble}`];
  if (logTrouble === null) return [];
  const written = outcomes.filter(({ state }) => state === 'applied' || state === 'failed');
  return [
    ...(isLost ? lostLines(logTrouble) : [`${withoutLog(isUnread)} ${logTrouble}`]),
    ...written.map(({ item, state }) => {
      const planned = plan.find(
        (candidate) =>
          candidate.environment === item.environment && candidate.service === item.service,
      );
      const values = item.desired.values.map(({ variable, value }) => {
        const git =
          planned?.desired.values.find((wanted) => wanted.variable === variable)?.value ?? value;
        return `${variable}=${value}${git === value ? '' : ` (Git: ${git})`}`;
      });
      const how = state === 'failed' ? 'was to get' : 'got';
      return `${item.environment}/${item.service} ${how}: ${values.join(' ') || 'no value'}`;
    }),
  ];
}

/** The deployed landings that are not pushed yet. The lines of a refused landing already say so. */
function unpushedLines({ unpushed, refusals }: Deployed): readonly string[] {
  const refused = new Set(refusals.map(({ landing }) => landing));
  const deployed = unpushed.filter((landing) => !refused.has(landing));
  if (deployed.length === 0) return [];
  return [
    `not pushed yet, so only this clone deploys it: ${deployed.map((sha) => sha.slice(0, 10)).join(' ')}`,
    '  git push',
  ];
}

/** The result of judging again what the log accepts and no service runs. */
function rejudgedLines({ doubted, refusals }: Deployed): readonly string[] {
  if (doubted === null) return [];
  const result =
    refusals.length === 0
      ? 'it passed'
      : 'the log accepted the changes that are refused below: check who writes deployments';
  return [
    `judged again from ${doubted.slice(0, 10)} on, because any workflow can write the log and no service runs these changes yet; ${result}`,
  ];
}

function missingLines({ missing }: Deployed): readonly string[] {
  return missing === null
    ? []
    : [
        `NOT DEPLOYED: every promotion. The log accepted ${missing.slice(0, 10)}, which is not in this clone, so later refusals are unknown`,
        `  git fetch origin ${missing}; if the commit is gone, move the log away and accept the live values: flaghoist deploy --adopt`,
      ];
}

function lostLines(trouble: string): readonly string[] {
  return [
    `the deployment log is lost: ${trouble}. Earlier refusals are unknown, so only rollbacks were deployed`,
    '  the log is another file: name it with --log FILE',
    '  import a copy of it: flaghoist deploy --import-log FILE',
    '  without a copy, accept the live values: flaghoist deploy --adopt',
  ];
}

const WITHOUT_END =
  'the deployment log has no result of this run. Run this again when the log is back:';

function withoutLog(isUnread: boolean): string {
  const effect = isUnread
    ? 'and earlier refusals are unknown. So the newest landing raised no flag, and no service that can be read got more than it has'
    : 'so only rollbacks were deployed';
  return `the deployment log is unavailable, ${effect}. Run this again when the log is back:`;
}

function refusalLines(deployed: DeployedAnyway, andThen: string): readonly string[] {
  const { unpushed, logTrouble, isUnread, isLost } = deployed;
  // Without the entries of the log it is not known what was accepted.
  const isKnown = !isUnread && !isLost;
  return refusedGroups(deployed).flatMap(({ landing, shown, others, why, revert }) => [
    ...shown.map((refusal) =>
      isKnown
        ? `NOT DEPLOYED: ${refusedWords(refusal)}`
        : `NOT DEPLOYED, unless it is live already: ${subjectOf(refusal)}, by ${landing.slice(0, 10)}`,
    ),
    ...(others.length === 0 ? [] : [`  and ${others.length} more: ${listedUpTo(others, SHOWN)}`]),
    ...why.map((line) => `  ${line}`),
    ...(logTrouble === null ? [] : ['  promotions wait until the deployment log is back']),
    ...(unpushed.includes(landing)
      ? ['  not pushed yet, so only rollbacks were deployed: run git push, and then this again']
      : []),
    ...(revert === null || !isKnown ? [] : [`  take it back: ${revert} && ${andThen}`]),
  ]);
}

/** Names in a list; the others are counted. */
const SHOWN = 10;

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
    rollbacksFirst(outcomes, ({ item }) => item).map(({ item, state, reason }) => [
      `${item.environment}/${item.service}`,
      state === 'no-target' ? 'no target' : state,
      item.settings?.target ?? '',
      reasonText(reason) || changesText(item.changes),
    ]),
  );
}

function rollbacksFirst<T>(all: readonly T[], itemOf: (entry: T) => PlanItem): readonly T[] {
  const isRollback = (entry: T): boolean => itemOf(entry).isRollback;
  return [...all.filter(isRollback), ...all.filter((entry) => !isRollback(entry))];
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
    return `${environment}/${service} has another place than before; the old one (${from}) keeps ${kept.join(' ')}: empty it by hand`;
  });
}

function failedLines(
  { plan, outcomes, judgements, revert }: Deployed,
  andThen: string,
): readonly string[] {
  const failed = outcomes.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return [];
  const summary = `${failed.length} of ${plan.length} failed; run this again to repeat them`;
  // The revert of a rollback would raise the flag again.
  const isRollback = judgements.at(-1)?.report.class === 'rollback';
  return isRollback ? [summary] : [`${summary}, or take it back:`, `  ${revert} && ${andThen}`];
}

function orphanLines({ orphans }: Deployed): readonly string[] {
  return orphans.map(({ environment, service, values, landing, lost }) => {
    const live = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    const [removed, runs] =
      lost === 'environment'
        ? [environment, `${service} still runs there`]
        : [service, `it still runs in ${environment}`];
    return `${removed} is no longer in the pipeline, and ${runs} with ${live.join(' ')} (landing ${landing.slice(0, 10)}); deploy leaves it alone until the pipeline names it again`;
  });
}
