// The result of a deployment as text: instances with rollbacks first, then refused changes and how to take them back.
import { grouped } from '#domain/scalars.ts';
import type { Sha } from '#domain/scalars.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { PlanItem } from '#app/deploy/plan.ts';
import type { ValueChange } from '#app/accepted/value-changes.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import { loggedValues } from '#app/accepted/desired.ts';
import type { Outcome } from '#app/deploy/write-outcome.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import { FOREIGN_VALUE } from '#app/live/foreign.ts';
import {
  FOREIGN_TEXTS,
  instanceText,
  LOG_TEXTS,
  REFUSED_TEXTS,
  WRITTEN_TEXTS,
} from '#messages/deployed.ts';
import { reasonText } from '#messages/deployments.ts';
import { ACCEPT_TEXTS } from '#messages/refused-step.ts';
import { widthOf, wrap } from '#report/terminal.ts';
import { clip, plain } from '#report/safe-text.ts';
import { refusedWords, subjectOf } from '#report/refusals.ts';
import { listedUpTo } from '#messages/words.ts';
import { acceptedLines, unapprovedLines } from './accepted-text.ts';
import { columns } from './columns.ts';
import { orphanLines, relocatedLines } from './left-text.ts';
import { lostLines } from './lost-lines.ts';
import type { RefusedGroup } from './refused-text.ts';
import { refusedGroups, clashLines } from './refused-text.ts';

/** `done`: the whole tip runs. `waits`: a later run deploys the rest, or no run reaches a service. `refused`: a person has to act. */
export function resultOf({
  plan,
  outcomes,
  refusals,
  missing,
  unreached,
  log,
}: DeployedAnyway): 'done' | 'waits' | 'refused' {
  if (log.kind === 'lost' || missing !== null) return 'refused';
  if (outcomes.some(({ state }) => state === 'failed' || state === 'refused')) return 'refused';
  if (refusals.some(({ verdict }) => verdict === 'block')) return 'refused';
  // Nothing comes down, and what an earlier landing raises may be missing.
  const isUnknown = log.kind === 'unread' && plan.every(({ settings }) => settings === null);
  const isOpen = refusals.length > 0 || unreached.length > 0 || outcomes.some(hasLess);
  return isOpen || isUnknown ? 'waits' : 'done';
}

/** Whether an instance has less than Git says, because the log could not be read. */
function hasLess({ item: { desired, acceptedValues } }: Outcome): boolean {
  const inGit = acceptedValues ?? loggedValues(desired);
  return desired.values.some(({ variable, value }) => inGit[variable] !== value);
}

/** The command after a revert in a local clone. On GitHub, the push deploys. */
export const LOCALLY = 'flaghoist deploy';
/** The same where there is a remote: until the push, the revert counts for this clone alone. */
export const PUSHED_LOCALLY = `git push && ${LOCALLY}`;

/** What a shell knows of a run beside its result. */
export interface DeployedTextOptions {
  /** Whether the clone has to be pulled first. */
  readonly isBehind?: boolean;
  /** Whether it has read an evidence file. */
  readonly hasFile?: boolean;
  /** What it was to roll back, in words, and by which landing. Left out: it was to deploy everything. */
  readonly rolledBack?: { readonly words: readonly string[]; readonly landing: Sha };
}

/** The whole text. `andThen`: the command that deploys a revert. */
export function deployedText(
  deployed: DeployedAnyway,
  dryRun: boolean,
  andThen: string,
  options: DeployedTextOptions = {},
): string {
  const { plan, outcomes } = deployed;
  const others = othersOf(deployed, options);
  const lines = [
    ...(others.length === 0 ? [] : rolledBackLines(deployed, options)),
    ...(dryRun ? planLines(plan) : outcomeLines(outcomes)),
    ...(plan.length === 0 ? [nothingText(deployed, options.isBehind === true)] : []),
    ...clashLines(deployed),
    ...unreachedLines(deployed),
    ...acceptedLines(deployed, dryRun),
    ...unapprovedLines(deployed),
    ...writtenLines(deployed),
    ...pendingLines(deployed, options),
    ...outcomes.flatMap(foreignLines),
    ...logTroubleLines(deployed),
    ...missingLines(deployed),
    ...rejudgedLines(deployed),
    ...unpushedLines(deployed),
    ...refusalLines(withoutOthers(deployed, others), andThen, options),
    ...(others.length === 0 ? [] : [REFUSED_TEXTS.besides(subjectsOf(others))]),
    ...adoptedLines(deployed),
    ...relocatedLines(deployed),
    ...orphanLines(deployed),
    ...failedLines(deployed, andThen),
  ];
  return `${lines.join('\n')}\n`;
}

function nothingText({ refusals, log }: DeployedAnyway, isBehind: boolean): string {
  if (log.kind !== 'used') return WRITTEN_TEXTS.nothingLower();
  if (isBehind) return WRITTEN_TEXTS.nothingBehind();
  return refusals.length === 0 ? WRITTEN_TEXTS.nothing() : WRITTEN_TEXTS.nothingAccepted();
}

/** Of a refused write: the values that no deployment sent, and the smallest edits after which the next run writes. */
export function foreignLines({ item, state, foreign = [] }: Outcome): readonly string[] {
  if (state !== 'refused') return [];
  return [
    FOREIGN_TEXTS.refused({ ...item, code: FOREIGN_VALUE }),
    ...foreign.flatMap(({ variable, live, sent, file, keep, off }) => [
      `  ${FOREIGN_TEXTS.there(variable, quoted(live))}`,
      `  ${sent === null ? FOREIGN_TEXTS.removed() : FOREIGN_TEXTS.replaced(quoted(sent))}`,
      `  ${FOREIGN_TEXTS.inFile(file)}`,
      ...(keep === null ? [] : [`    ${FOREIGN_TEXTS.keep(keep)}`]),
      `    ${FOREIGN_TEXTS.turnOff(off)}`,
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
    WRITTEN_TEXTS.writtenOn(plain(host)),
    ...written.flatMap(({ places, ...instance }) => {
      const name = `  ${instanceText(instance)}`;
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

/** A service that no deployment reaches keeps what it has, whatever Git says. */
export function unreachedLines({ unreached }: Deployed): readonly string[] {
  return unreached.map(({ environment, service, lowered }) =>
    WRITTEN_TEXTS.unreached({
      environment,
      service,
      values: lowered.map(({ variable, to: value }) => ({ variable, value })),
    }),
  );
}

/** The first values of a flag wait for the next change, so that no service restarts without one. */
function pendingLines(
  { pending }: Deployed,
  { rolledBack }: DeployedTextOptions,
): readonly string[] {
  const [first, ...others] = pending;
  // In an emergency only the rollback counts.
  if (first === undefined || rolledBack !== undefined) return [];
  const values = first.changes.map(({ variable, to }) => `${variable}=${to}`);
  const line =
    others.length === 0
      ? WRITTEN_TEXTS.pending({ ...first, values })
      : WRITTEN_TEXTS.allPending(pending.map(instanceText));
  return [line, `  ${WRITTEN_TEXTS.sendPending()}`];
}

/** The landings that an empty log adopts. The list shows the reader when the log was not meant to be empty. */
export function adoptedLines({ adopted, refusals }: Deployed): readonly string[] {
  if (adopted === null) return [];
  const { commit, before, exposed, unreadable, assumed } = adopted;
  const environments = [...grouped(exposed, ({ environment }) => environment)];
  const lists = environments.map(([environment, flags]) => {
    const names = flags.map(({ flag }) => flag);
    return `  ${environment}: ${listedUpTo(names, SHOWN)}`;
  });
  const guesses = assumed.map(instanceText);
  return [
    LOG_TEXTS.adopted({ commit, before, hasFlags: lists.length > 0 }),
    ...lists,
    ...(unreadable.length === 0
      ? []
      : [`  ${LOG_TEXTS.unreadable(listedUpTo(unreadable, SHOWN))}`]),
    ...(guesses.length === 0 ? [] : [`  ${LOG_TEXTS.assumed(listedUpTo(guesses, SHOWN))}`]),
    ...(refusals.length === 0 ? [] : LOG_TEXTS.acceptedElsewhere().map((line) => `  ${line}`)),
  ];
}

/** The consequences when the log is out of reach, and every written value, because no log keeps them. */
export function logTroubleLines({ log, outcomes }: DeployedAnyway): readonly string[] {
  if (log.kind === 'used') return log.why === null ? [] : [LOG_TEXTS.noEnd(log.why)];
  const written = outcomes.filter(({ state }) => state === 'applied' || state === 'failed');
  return [
    ...(log.kind === 'lost' ? lostLines(log.why) : [LOG_TEXTS.unavailable(log.kind, log.why)]),
    ...written.map(({ item, state }) => {
      const values = item.desired.values.map(({ variable, value }) =>
        LOG_TEXTS.sentValue(
          variable,
          String(value),
          String(item.acceptedValues?.[variable] ?? value),
        ),
      );
      return LOG_TEXTS.sent({ ...item, values, isFailed: state === 'failed' });
    }),
  ];
}

/** The deployed landings that are not pushed yet. The lines of a refused landing already say so. */
function unpushedLines({ unpushed, refusals }: Deployed): readonly string[] {
  const refused = new Set(refusals.map(({ landing }) => landing));
  const deployed = unpushed.filter((landing) => !refused.has(landing));
  if (deployed.length === 0) return [];
  return [WRITTEN_TEXTS.notPushed(deployed), `  ${WRITTEN_TEXTS.push()}`];
}

/** The result of judging again what the log accepts and no service runs. */
function rejudgedLines({ doubted, refusals }: Deployed): readonly string[] {
  if (doubted === null) return [];
  return [REFUSED_TEXTS.judgedAgain({ from: doubted, passed: refusals.length === 0 })];
}

function missingLines({ missing }: Deployed): readonly string[] {
  return missing === null
    ? []
    : [REFUSED_TEXTS.allPromotions(missing), `  ${REFUSED_TEXTS.fetchIt(missing)}`];
}

/** Refused parts that a rollback has nothing to do with. Where more is wrong, nothing is left out. */
function othersOf(
  deployed: DeployedAnyway,
  { rolledBack }: DeployedTextOptions,
): readonly Refusal[] {
  const { refusals, missing, adopted } = deployed;
  const isPlain = isRefusedKnown(deployed) && missing === null && adopted === null;
  if (rolledBack === undefined || !isPlain) return [];
  return refusals.filter(({ landing }) => landing !== rolledBack.landing);
}

/** Whether the entries of the log say what was accepted. */
function isRefusedKnown({ log }: DeployedAnyway): boolean {
  return log.kind === 'used' || log.kind === 'unavailable';
}

function withoutOthers(deployed: DeployedAnyway, others: readonly Refusal[]): DeployedAnyway {
  const refusals = deployed.refusals.filter((refusal) => !others.includes(refusal));
  return { ...deployed, refusals };
}

function subjectsOf(refusals: readonly Refusal[]): string {
  return listedUpTo([...new Set(refusals.map(subjectOf))], SHOWN);
}

/** Says first that it worked, where a line about other changes follows. */
function rolledBackLines(
  { outcomes, unreached }: DeployedAnyway,
  { rolledBack }: DeployedTextOptions,
): readonly string[] {
  const isDone = outcomes.every(({ state }) => state === 'applied' || state === 'unchanged');
  if (!isDone || unreached.length > 0) return [];
  return (rolledBack?.words ?? []).map(WRITTEN_TEXTS.rolledBack);
}

function refusalLines(
  deployed: DeployedAnyway,
  andThen: string,
  { hasFile = false }: DeployedTextOptions,
): readonly string[] {
  const { unpushed, log } = deployed;
  const isKnown = isRefusedKnown(deployed);
  return refusedGroups(deployed, andThen, hasFile).flatMap(({ landing, why, ways, ...group }) => [
    ...subjectLines({ landing, ...group }, isKnown),
    ...why.map((line) => `  ${line}`),
    ...(log.kind === 'used' ? [] : [`  ${REFUSED_TEXTS.waitsForLog()}`]),
    ...(unpushed.includes(landing) ? [`  ${REFUSED_TEXTS.pushFirst()}`] : []),
    ...(isKnown && group.lacksEvidence ? evidenceLines(landing) : []),
    // A landing that only has to be pushed needs no way back.
    ...(!isKnown || why.length === 0
      ? []
      : ways.map(({ text, command }) => `  ${text}: ${command}`)),
  ]);
}

function subjectLines(
  { landing, shown, others }: Pick<RefusedGroup, 'landing' | 'shown' | 'others'>,
  isKnown: boolean,
): readonly string[] {
  return [
    ...shown.map((refusal) =>
      isKnown
        ? REFUSED_TEXTS.refused(refusedWords(refusal))
        : REFUSED_TEXTS.perhapsLive({ subject: subjectOf(refusal), landing }),
    ),
    ...(others.length === 0
      ? []
      : [`  ${REFUSED_TEXTS.others(others.length, listedUpTo(others, SHOWN))}`]),
  ];
}

/** How evidence of people reaches a deployment that does not ask GitHub. */
function evidenceLines(landing: string): readonly string[] {
  const { fillIn, evidence, deployWith } = ACCEPT_TEXTS;
  return [fillIn(), `  ${evidence(landing)} > FILE`, `  ${deployWith()}`].map(
    (line) => `  ${line}`,
  );
}

/** Names in a list; the others are counted. */
const SHOWN = 10;

function planLines(plan: readonly PlanItem[]): readonly string[] {
  return columns(
    rollbacksFirst(plan, (item) => item).map((item) => [
      instanceText(item),
      item.settings?.target ?? 'no target',
      changesText(item),
    ]),
  );
}

function outcomeLines(outcomes: readonly Outcome[]): readonly string[] {
  return columns(
    rollbacksFirst(outcomes, ({ item }) => item).map(({ item, state, reason }) => [
      instanceText(item),
      state === 'no-target' ? 'no target' : state,
      item.settings?.target ?? '',
      reasonText(reason) || changesText(item),
    ]),
  );
}

function rollbacksFirst<T>(all: readonly T[], itemOf: (entry: T) => PlanItem): readonly T[] {
  const isRollback = (entry: T): boolean => itemOf(entry).isRollback;
  return [...all.filter(isRollback), ...all.filter((entry) => !isRollback(entry))];
}

export function changesText({ changes, again, ifUnfinishedWriteHappened }: PlanItem): string {
  const textsOf = (all: readonly ValueChange[]): readonly string[] =>
    all.map(({ variable, from, to }) => WRITTEN_TEXTS.change(variable, textOf(from), textOf(to)));
  if (changes.length > 0) return textsOf(changes).join(', ');
  const unfinished = [...new Set(textsOf(ifUnfinishedWriteHappened))].join(', ');
  return unfinished === '' ? WRITTEN_TEXTS.sameValues[again] : WRITTEN_TEXTS.unfinished(unfinished);
}

function textOf(value: ValueChange['from']): string | null {
  return value === null ? null : String(value);
}

function failedLines(
  { plan, outcomes, judgements, revert }: Deployed,
  andThen: string,
): readonly string[] {
  const failed = outcomes.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return [];
  // The revert of a rollback would raise the flag again.
  const isRollback = judgements.at(-1)?.report.class === 'rollback';
  const [count, all] = [failed.length, plan.length];
  return isRollback
    ? [WRITTEN_TEXTS.failed(count, all)]
    : [WRITTEN_TEXTS.failedOrBack(count, all), `  ${revert} && ${andThen}`];
}
