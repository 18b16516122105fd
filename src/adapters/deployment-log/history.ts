// The history of a file log: the compacted part and the lines that came after it, in order.
import type { Deployment } from '#domain/evidence.ts';
import type { EnvironmentName } from '#domain/scalars.ts';
import type { LiveInstance, LogEntry, Started } from '#app/deploy-ports.ts';
import { beginningOf, deployedSince } from '#app/log-beginning.ts';
import {
  loggedApprovals,
  eventOf,
  eventsOf,
  isImport,
  liveIn,
  newestOfEach,
  acceptedTips,
  supersededIn,
  unfinishedIn,
} from '#app/log-reading.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import type { LogHistory } from './compact.ts';
import { recent } from './compact.ts';
import type { Line } from './line.ts';

export interface WholeHistory {
  readonly lines: readonly Line[];
  /** The entry of each line, its moment never before that of an earlier one. */
  readonly entries: readonly LogEntry[];
  /** The same, where the newest finished one of an environment lists all that is live there. */
  readonly completed: readonly LogEntry[];
}

/** An event, and the line that it comes from; null: the compacted history. */
interface HistoryStep {
  readonly event: Deployment;
  readonly line: Line | null;
}

/** Seconds for which a start is kept after its limit, although something newer was verified. */
const DAY = 86_400;

/** A line that was kept when the file was compacted. */
export function isKept({ isInHistory = false, after }: Line): boolean {
  return isInHistory || after !== undefined;
}

export function historyWith(
  history: LogHistory,
  lines: readonly Line[],
  entries: readonly LogEntry[],
): LogHistory {
  return {
    deployments: stepsOf(history, lines, entries).map(({ event }) => event),
    tips: tipsOf(history, lines, entries),
    beginning: fullBeginning(history, entries),
    approvals: fullApprovals(history, entries),
  };
}

function fullApprovals(
  { approvals }: LogHistory,
  entries: readonly LogEntry[],
): LogHistory['approvals'] {
  const all = new Map(approvals.map(({ landing, by }) => [landing, by]));
  for (const [landing, by] of loggedApprovals(entries)) all.set(landing, by);
  return Array.from(all, ([landing, by]) => ({ landing, by }));
}

function fullBeginning(
  { beginning }: LogHistory,
  entries: readonly LogEntry[],
): LogHistory['beginning'] {
  const first = beginning ?? beginningOf(entries);
  if (first === null) return null;
  return { ...first, environments: { ...deployedSince(entries), ...first.environments } };
}

/** A compacted log: its history, and the lines that a run still needs as they were. */
export function compacted(
  before: LogHistory,
  { lines, entries, completed }: WholeHistory,
): { readonly history: LogHistory; readonly kept: readonly Line[] } {
  const needed = neededStarts(entries);
  const starts = new Set(lines.filter((_, place) => needed.has(entries[place])));
  const isStart = ({ line }: HistoryStep): boolean => line !== null && starts.has(line);
  const steps = stepsOf(before, lines, entries);
  const deployments = steps.filter((step) => !isStart(step)).map(({ event }) => event);
  const history = recent({ ...historyWith(before, lines, entries), deployments });
  const after = placesOf(steps, new Set(history.deployments));
  const newest = new Map<EnvironmentName, LogEntry>();
  for (const entry of completed)
    if (entry.kind === 'finished') newest.set(entry.environment, entry);
  const kept = lines.flatMap((line, place): readonly Line[] => {
    const entry = completed[place] ?? line.entry;
    const { id, previous } = line;
    if (starts.has(line)) return [{ id, previous, entry, after: after.get(line) ?? 0 }];
    const isNewest = newest.get(entry.environment) === entry;
    return isNewest ? [{ id, previous, entry, isInHistory: true }] : [];
  });
  return { history, kept };
}

/**
 * Starts that have not finished, while their programs may run or their values may be live; and of the newest run those that
 * list an instance which it did not write, because the next run has to compare it.
 */
function neededStarts(entries: readonly LogEntry[]): ReadonlySet<LogEntry | undefined> {
  const live = liveIn(entries);
  const newest = entries.at(-1)?.at ?? 0;
  const mayRun = ({ at, limit }: Started): boolean => at + limit + DAY >= newest;
  const mayBeLive = ({ environment, instances }: Started): boolean =>
    instances.some(({ service, landing }) =>
      live.get(instanceKey({ environment, service }))?.unsettled.includes(landing),
    );
  const open = unfinishedIn(entries).filter((start) => mayRun(start) || mayBeLive(start));
  return new Set([...open, ...unwrittenIn(entries)]);
}

function unwrittenIn(entries: readonly LogEntry[]): readonly LogEntry[] {
  const ownEntries = entries.filter(({ run }) => run === entries.at(-1)?.run);
  return ownEntries.filter((start) => {
    if (start.kind !== 'started') return false;
    const end = ownEntries.find(
      ({ kind, environment }) => kind === 'finished' && environment === start.environment,
    );
    const written = new Set(end?.instances.map(({ service }) => service));
    return start.instances.some(({ service }) => !written.has(service));
  });
}

/** How many of the events that stay come before the first event of each line. */
function placesOf(
  steps: readonly HistoryStep[],
  staying: ReadonlySet<Deployment>,
): ReadonlyMap<Line, number> {
  const places = new Map<Line, number>();
  let count = 0;
  for (const { event, line } of steps) {
    if (line !== null && !places.has(line)) places.set(line, count);
    if (staying.has(event)) count += 1;
  }
  return places;
}

function stepsOf(
  { deployments: rows }: LogHistory,
  lines: readonly Line[],
  entries: readonly LogEntry[],
): readonly HistoryStep[] {
  const superseded = supersededIn(entries);
  const steps: HistoryStep[] = [];
  let row = 0;
  const takeRows = (until: number): void => {
    for (; row < until; row += 1) {
      const event = rows[row];
      if (event !== undefined) steps.push({ event, line: null });
    }
  };
  for (const [place, entry] of entries.entries()) {
    const line = lines[place];
    if (line === undefined || line.isInHistory === true) continue;
    takeRows(line.after ?? rows.length);
    for (const event of [...carriedBy(entry), ...eventsOf(entry, superseded)])
      steps.push({ event, line });
  }
  takeRows(rows.length);
  return steps;
}

/** Instances that were live before the log began, or that were imported from another log. */
function carriedBy(entry: LogEntry): readonly Deployment[] {
  if (entry.kind === 'started') return [];
  // What was live before is not imported, so a soak counts from the last write that the other log knows.
  const before = (live: LiveInstance): readonly Deployment[] =>
    isImport(entry.run) ? [eventOf(entry, { ...live, values: {} }, 'found', live.since)] : [];
  return entry.others
    .toSorted((a, b) => a.since - b.since)
    .flatMap((live) => [...before(live), eventOf(entry, live, 'success', live.since)]);
}

function tipsOf(
  { tips }: LogHistory,
  lines: readonly Line[],
  entries: readonly LogEntry[],
): LogHistory['tips'] {
  const added = entries.filter((_, place) => {
    const line = lines[place];
    return line !== undefined && !isKept(line);
  });
  return newestOfEach([...tips, ...acceptedTips(added)]);
}
