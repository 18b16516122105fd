// The deployment log on GitHub as evidence. Of each environment it reads as many pages as it takes to know since when an
// instance has been sent the values in question. Payloads hold the results, so that no deployment costs a request.
import type { Cause, Deployment, Finding, LogStart } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Exposure } from '#domain/exposure.ts';
import { valuesAre, valuesCover } from '#domain/coverage.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import type { LoggedEntry, Deployments, DeploymentsAsk } from '#app/deploy-ports.ts';
import { beginningOf, startIn } from '#app/log-beginning.ts';
import { deploymentsOf, acceptedTips } from '#app/log-reading.ts';
import type { LogPages, LogReaders, OwnEntry } from './pages.ts';
import { logPages, gapIn } from './pages.ts';
import type { Client } from '#adapters/github/client.ts';

/**
 * Pages of one environment, a hundred deployments each. Older ones are not needed: the oldest entry that was read says what
 * was live then, and since when. That errs late and never early.
 */
const MOST_PAGES = 10;
/** Deployments of a page. */
const PAGE = 100;
/** Pages of all environments that are read for an entry of ours before the log counts as cut off. */
const MOST_NEWEST_PAGES = 5;

/** One run reads a page once, however many pull requests it judges. */
export function deploymentsIn(client: Client, readers: LogReaders): Deployments {
  const logs = new Map<string, Log>();
  return {
    async answer(asks) {
      const [settings] = asks.flatMap(({ log }) => log ?? []);
      const why = unreadable(settings);
      if (why !== null) return { deployments: absent(why) };
      const log = logFor(settings);
      for (const ask of asks) {
        const problem = await log.readFor(ask);
        if (problem.kind !== 'known') return { deployments: problem };
      }
      const environments = [...new Set(asks.map(({ environment }) => environment))];
      return {
        deployments: known(environments.flatMap((environment) => log.events(environment))),
        logStarts: environments.flatMap((environment) => log.startOf(environment) ?? []),
      };
    },
    newest: (settings) =>
      unreadable(settings) === null ? logFor(settings).newest() : Promise.resolve(known([])),
    async tips(settings) {
      if (unreadable(settings) !== null) return known([]);
      const entries = await logFor(settings).newest();
      return entries.kind === 'known' ? known(acceptedTips(entries.value)) : entries;
    },
  };

  function logFor({ identity = readers.identity, former = [] }: LogSettings = {}): Log {
    const key = JSON.stringify([identity, former]);
    const log = logs.get(key) ?? logBy(client, { ...readers, identity, former });
    logs.set(key, log);
    return log;
  }
}

/** Why GitHub has no log; null where it may have one. */
function unreadable(settings: LogSettings | undefined): Cause | null {
  switch (settings?.log) {
    case 'none':
      return { kind: 'no-log' };
    case 'file':
      return { kind: 'log-is-file' };
    case 'github':
    case undefined:
      return null;
  }
}

interface Log {
  readFor(ask: DeploymentsAsk): Promise<Finding<null>>;
  events(environment: EnvironmentName): readonly Deployment[];
  startOf(environment: EnvironmentName): LogStart | null;
  newest(): Promise<Finding<readonly LoggedEntry[]>>;
}

function logBy(client: Client, readers: LogReaders): Log {
  // One page of all environments is often enough, and then it is the only request.
  const all = logPages(client, readers, null);
  const byEnvironment = new Map<EnvironmentName, LogPages>();
  const events = new Map<EnvironmentName, readonly Deployment[]>();
  // Two pull requests at the same time must not read the same page twice.
  let turn: Promise<unknown> = Promise.resolve();
  return {
    readFor: (ask) => inTurn(() => read(ask)),
    events: (environment) => events.get(environment) ?? [],
    startOf,
    newest: () => inTurn(newest),
  };

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = turn.then(work);
    turn = next;
    return next;
  }

  function pagesOf(environment: EnvironmentName): LogPages {
    return byEnvironment.get(environment) ?? within(all, environment);
  }

  async function read(ask: DeploymentsAsk): Promise<Finding<null>> {
    const { environment } = ask;
    const first = all.count() === 0 ? await all.more() : known(null);
    if (first.kind !== 'known') return first;
    const now = client.now();
    if (now.kind !== 'known') return now;
    events.set(environment, eventsIn(pagesOf(environment)));
    while (needsMore(ask, now.value)) {
      const pages = byEnvironment.get(environment) ?? logPages(client, readers, environment);
      byEnvironment.set(environment, pages);
      const problem = await pages.more();
      if (problem.kind !== 'known') return problem;
      events.set(environment, eventsIn(pages));
    }
    return problemOf(pagesOf(environment), environment);
  }

  function needsMore(
    { environment, wanted, restored = [], window }: DeploymentsAsk,
    now: Instant,
  ): boolean {
    const pages = pagesOf(environment);
    if (pages.isComplete() || pages.count() >= MOST_PAGES) return false;
    const eventsOf = ({ service }: Exposure): readonly Deployment[] =>
      (events.get(environment) ?? []).filter((event) => event.service === service);
    const isOld = ({ at }: Deployment): boolean => at <= now - window;
    /** A soak needs no events before one that does not cover the values, or before the window. */
    const isSettled = (exposure: Exposure): boolean =>
      eventsOf(exposure).some((event) => !valuesCover(event.values, exposure) || isOld(event));
    const wasSent = (exposure: Exposure): boolean =>
      eventsOf(exposure).some(
        ({ state, values }) => state === 'success' && valuesAre(values, exposure),
      );
    return !wanted.every(isSettled) || !restored.every(wasSent);
  }

  /** Null: the log begins before the pages that were read. The first entry names no earlier one. */
  function startOf(environment: EnvironmentName): LogStart | null {
    const pages = pagesOf(environment);
    if (!pages.isComplete()) return null;
    const isFirst = (entry: OwnEntry | undefined): boolean =>
      entry === undefined || !entry.previous;
    if (!isFirst(pages.entries()[0])) return null;
    if (all.isComplete()) {
      const entries = all.entries();
      return isFirst(entries[0]) ? startIn(beginningOf(entries.map(entryOf)), environment) : null;
    }
    const beginning = beginningOf(pages.entries().map(entryOf));
    return beginning === null ? null : startIn(beginning, environment);
  }

  async function newest(): Promise<Finding<readonly LoggedEntry[]>> {
    while (
      all.entries().length === 0 &&
      (all.count() === 0 || !all.isComplete()) &&
      all.count() < MOST_NEWEST_PAGES
    ) {
      const problem = await all.more();
      if (problem.kind !== 'known') return problem;
    }
    const entries = all.entries().map(entryOf);
    if (entries.length === 0 && !all.isComplete()) {
      return unreachable({ kind: 'log-cut-off', newest: all.count() * PAGE, environment: null });
    }
    for (const environment of new Set(entries.map((entry) => entry.environment))) {
      const problem = problemOf(within(all, environment), environment);
      if (problem.kind !== 'known') return problem;
    }
    return known(entries);
  }
}

/** The entries of one environment in the pages of all. */
function within(pages: LogPages, environment: EnvironmentName): LogPages {
  const entries = (): readonly OwnEntry[] =>
    pages.entries().filter(({ entry }) => entry.environment === environment);
  return { ...pages, entries };
}

function entryOf({ entry }: OwnEntry): LoggedEntry {
  return entry;
}

function eventsIn(pages: LogPages): readonly Deployment[] {
  return deploymentsOf(unbroken(pages).map(entryOf));
}

/** The newest entries without a gap: earlier ones could make a soak longer than it is. */
function unbroken(pages: LogPages): readonly OwnEntry[] {
  const entries = pages.entries();
  const cut = entries.findLastIndex(
    ({ previous }) => previous !== null && pages.isMissing(previous),
  );
  return entries.slice(Math.max(0, cut));
}

function problemOf(pages: LogPages, environment: EnvironmentName): Finding<null> {
  if (pages.entries().length === 0 && !pages.isComplete()) {
    return unreachable({ kind: 'log-cut-off', newest: pages.count() * PAGE, environment });
  }
  const gap = gapIn(pages);
  if (gap === null) return known(null);
  return unreachable({ kind: 'entry-deleted', id: gap, environment });
}
