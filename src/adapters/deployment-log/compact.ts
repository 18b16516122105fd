// The history of a file log as one line: the events of instances and the tips of entries that the file no longer holds.
// Every name, commit and set of values is in it once.
import { jsonIn } from '#domain/scalars.ts';
import type { Deployment } from '#domain/evidence.ts';
import { DEPLOYMENT_STATES } from '#domain/evidence.ts';
import type { EnvironmentName, ServiceName, Sha, Instant, SentValues } from '#domain/scalars.ts';
import type { Approved } from '#app/deploy-ports.ts';
import type { LogBeginning } from '#app/log-beginning.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import { textOfValues, valuesIn } from '#app/packed-values.ts';
import type { KnownTip } from '#history/tips.ts';

export interface LogHistory {
  /** Oldest first. */
  readonly deployments: readonly Deployment[];
  readonly tips: readonly KnownTip[];
  /** Null: there is not an entry. */
  readonly beginning: LogBeginning | null;
  /** The newest last. */
  readonly approvals: readonly Approved[];
}

export const NO_HISTORY: LogHistory = {
  deployments: [],
  tips: [],
  beginning: null,
  approvals: [],
};

interface Compact {
  readonly kind: 'compacted';
  readonly version: 1;
  readonly instances: readonly (readonly [EnvironmentName, ServiceName])[];
  readonly shas: readonly Sha[];
  /** The text of each set. */
  readonly values: readonly string[];
  /** Five numbers for each event: instance, landing, values, state, and seconds since the event before. */
  readonly events: readonly number[];
  /** Two numbers for each tip: commit and moment. */
  readonly tips: readonly number[];
  readonly beginning?: LogBeginning | null;
  /** A commit and the people who approved it. */
  readonly approvals: readonly (readonly [number, ...string[]])[];
}

/** Seconds that soak and resume may look back. */
const LONGEST_WINDOW = 400 * 86_400;

/** The history without events that are too old to matter. The last success of an instance stays at any age. */
export function recent({ deployments, tips, beginning, approvals }: LogHistory): LogHistory {
  const newest = Math.max(0, ...[deployments.at(-1), tips.at(-1)].map((last) => last?.at ?? 0));
  const isOld = ({ at }: { readonly at: Instant }): boolean => at < newest - LONGEST_WINDOW;
  const last = new Map<string, Deployment>();
  for (const event of deployments)
    if (event.state === 'success' && isOld(event)) last.set(instanceKey(event), event);
  const kept = new Set(last.values());
  return {
    deployments: deployments.filter((event) => kept.has(event) || !isOld(event)),
    tips: tips.filter((tip) => !isOld(tip)),
    beginning,
    approvals: approvals.slice(-MOST_APPROVALS),
  };
}

/** Landings whose approvals are kept. */
const MOST_APPROVALS = 2000;

export function compactLine({ deployments, tips, beginning, approvals }: LogHistory): string {
  const instances = indexBy((key: string) => key);
  const shas = indexBy((sha: Sha) => sha);
  const values = indexBy((sent: SentValues) => textOfValues(sent));
  let before = 0;
  const events: number[] = [];
  for (const event of deployments) {
    const state = DEPLOYMENT_STATES.indexOf(event.state);
    const [instance, landing] = [instances.of(instanceKey(event)), shas.of(event.landing)];
    events.push(instance, landing, values.of(event.values), state, event.at - before);
    before = event.at;
  }
  const compact: Compact = {
    kind: 'compacted',
    version: 1,
    events,
    tips: tips.flatMap(({ sha, at }) => [shas.of(sha), at]),
    beginning,
    approvals: approvals.map(({ landing, by }) => [shas.of(landing), ...by]),
    instances: instances.all.map((key) => key.split('/') as [EnvironmentName, ServiceName]),
    shas: shas.all,
    values: values.all.map(textOfValues),
  };
  return JSON.stringify(compact);
}

/** The history in a line; null where it is damaged. `damaged`: what is thrown where values of it are. */
export function historyIn(line: Buffer, damaged: () => Error): LogHistory | null {
  try {
    // The sets are the last and by far the longest part, and the tips are read without them.
    const end = line.indexOf(SETS);
    const rest = end < 0 ? line.toString() : `${line.toString('utf8', 0, end)}}`;
    const compact = JSON.parse(rest) as Compact;
    const list = (): unknown => (end < 0 ? compact.values : jsonIn(listBehind(line, end)));
    return compact.version === 1 ? unpacked(compact, setsIn(list, damaged)) : null;
  } catch {
    return null;
  }
}

/** Found only where the list begins: in a text, every quote is escaped. */
const SETS = Buffer.from(',"values":[');

function listBehind(line: Buffer, end: number): string {
  return line.toString('utf8', end + SETS.length - 1, line.lastIndexOf('}'));
}

/** The sets of a list, which is read when the first one is looked at. */
function setsIn(list: () => unknown, damaged: () => Error): (index: number) => SentValues {
  let texts: readonly unknown[] | null = null;
  const sets = new Map<number, SentValues>();
  const textAt = (index: number): string | null => {
    const read = (texts ??= listIn(list()));
    const text = read[index];
    return typeof text === 'string' ? text : null;
  };
  return (index) => {
    const set = sets.get(index) ?? valuesIn(() => textAt(index), damaged);
    sets.set(index, set);
    return set;
  };
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function isCompactLine(line: Buffer): boolean {
  return line.subarray(0, COMPACT.length).equals(COMPACT);
}

const COMPACT = Buffer.from('{"kind":"compacted"');

function unpacked(compact: Compact, setAt: (index: number) => SentValues): LogHistory {
  const { instances, shas, events, tips, beginning } = compact;
  const deployments: Deployment[] = [];
  let at = 0;
  for (let place = 0; place < events.length; place += 5) {
    const [environment, service] = item(instances, events[place]);
    at += wholeNumber(events[place + 4]);
    deployments.push({
      environment,
      service,
      landing: item(shas, events[place + 1]),
      state: item(DEPLOYMENT_STATES, events[place + 3]),
      at: at as Instant,
      values: setAt(wholeNumber(events[place + 2])),
    });
  }
  const knownTips: KnownTip[] = [];
  for (let place = 0; place < tips.length; place += 2)
    knownTips.push({ sha: item(shas, tips[place]), at: wholeNumber(tips[place + 1]) as Instant });
  const approvals = compact.approvals.map(([landing, ...by]) => ({
    landing: item(shas, landing),
    by,
  }));
  return { deployments, tips: knownTips, beginning: beginning ?? null, approvals };
}

function item<T>(list: readonly T[], index: number | undefined): T {
  const entry = list[index ?? -1];
  if (entry === undefined) throw new Error('the compacted history is damaged');
  return entry;
}

function wholeNumber(value: number | undefined): number {
  if (!Number.isSafeInteger(value)) throw new Error('the compacted history is damaged');
  return value as number;
}

/** Lists each item once, by its key. Most items are found by reference, which is faster. */
function indexBy<T>(keyOf: (element: T) => string) {
  const places = new Map<T, number>();
  const keys = new Map<string, number>();
  const all: T[] = [];
  return {
    all,
    of(element: T): number {
      const index = places.get(element);
      if (index !== undefined) return index;
      const key = keyOf(element);
      const place = keys.get(key) ?? all.push(element) - 1;
      keys.set(key, place);
      places.set(element, place);
      return place;
    },
  };
}
