// The deployment log on GitHub as evidence: of each environment as many pages as it takes to tell since when an
// instance has been sent the values asked about. Payloads hold results, so that no deployment costs a request.
import type { Ask, Deployment, Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Exposure } from '#domain/exposure.ts';
import { valuesAre, valuesCover } from '#domain/comparison.ts';
import type { EnvironmentName } from '#domain/names.ts';
import type { Instant } from '#domain/time.ts';
import { deploymentsOf, seenTips } from '#app/log-reading.ts';
import { gapIn } from '#adapters/deploy/log-github.ts';
import type { LogPages, LogReaders, OwnEntry } from '#adapters/deploy/log-pages.ts';
import { logPages } from '#adapters/deploy/log-pages.ts';
import type { SeenTip } from '#history/seen.ts';
import type { Client } from './client.ts';

type DeploymentsAsk = Extract<Ask, { kind: 'deployments' }>;

export interface Deployments {
  /** Oldest first. Only our own entries count (T8). */
  answer(asks: readonly DeploymentsAsk[]): Promise<Finding<readonly Deployment[]>>;
}

/**
 * Pages of one environment, a hundred deployments each. Older ones are not needed: the oldest entry that was read tells
 * what was live then, and since when. That errs late, never early.
 */
const MOST_PAGES = 10;

/** One run reads a page once, however many pull requests it judges. */
export function deploymentsIn(client: Client, readers: LogReaders): Deployments {
  const logs = new Map<EnvironmentName, EnvironmentLog>();
  return {
    async answer(asks) {
      for (const ask of asks) {
        const log = logs.get(ask.environment) ?? environmentLog(client, readers, ask.environment);
        logs.set(ask.environment, log);
        const found = await log.readFor(ask);
        if (found.kind !== 'known') return found;
      }
      const asked = new Set(asks.map(({ environment }) => environment));
      const all = [...asked].flatMap((environment) => logs.get(environment)?.events() ?? []);
      return known(all);
    },
  };
}

interface EnvironmentLog {
  readFor(ask: DeploymentsAsk): Promise<Finding<null>>;
  events(): readonly Deployment[];
}

function environmentLog(
  client: Client,
  readers: LogReaders,
  environment: EnvironmentName,
): EnvironmentLog {
  const pages = logPages(client, readers, environment);
  let events: readonly Deployment[] = [];
  // Two pull requests that ask at the same time must not read a page each.
  let turn: Promise<Finding<null>> = Promise.resolve(known(null));
  return {
    events: () => events,
    readFor(ask) {
      turn = turn.then(() => read(ask));
      return turn;
    },
  };

  async function read(ask: DeploymentsAsk): Promise<Finding<null>> {
    if (pages.count() === 0) {
      const found = await more();
      if (found.kind !== 'known') return found;
    }
    const now = client.now();
    if (now.kind !== 'known') return now;
    while (needsMore(ask, now.value)) {
      const found = await more();
      if (found.kind !== 'known') return found;
    }
    return problemOf(pages, environment);
  }

  async function more(): Promise<Finding<null>> {
    const found = await pages.more();
    if (found.kind === 'known') events = deploymentsOf(unbroken(pages).map(({ entry }) => entry));
    return found;
  }

  function needsMore({ wanted, restored = [], window }: DeploymentsAsk, now: Instant): boolean {
    if (pages.isComplete() || pages.count() >= MOST_PAGES) return false;
    const isOld = ({ at }: Deployment): boolean => at <= now - window;
    return (
      wanted.some((exposure) => !isSettled(exposure, isOld)) ||
      restored.some((exposure) => !wasSent(exposure))
    );
  }

  /** Events before one that does not cover, or before the window, do not matter to a soak. */
  function isSettled(exposure: Exposure, isOld: (event: Deployment) => boolean): boolean {
    return of(exposure).some((event) => !valuesCover(event.values, exposure) || isOld(event));
  }

  function wasSent(exposure: Exposure): boolean {
    return of(exposure).some(
      ({ state, values }) => state === 'success' && valuesAre(values, exposure),
    );
  }

  function of({ service }: Exposure): readonly Deployment[] {
    return events.filter((event) => event.service === service);
  }
}

/** The newest entries without a gap: those before a deleted one could make a soak longer than it is. */
function unbroken(pages: LogPages): readonly OwnEntry[] {
  const entries = pages.entries();
  const cut = entries.findLastIndex(
    ({ previous }) => previous !== null && pages.isMissing(previous),
  );
  return entries.slice(Math.max(0, cut));
}

function problemOf(pages: LogPages, environment: EnvironmentName): Finding<null> {
  if (pages.entries().length === 0 && !pages.isComplete()) {
    return unreachable(
      `the deployment log on GitHub was cut off: none of the newest ${pages.count() * 100} deployments of ${environment} is ours`,
    );
  }
  const gap = gapIn(pages);
  if (gap === null) return known(null);
  return unreachable(
    `an entry of the deployment log on GitHub was deleted: deployment ${gap} of ${environment}`,
  );
}

/** Pages that are read for tips before the log counts as cut off. */
const MOST_TIP_PAGES = 5;

/** The tips of the default branch that our newest entries name, of all environments. */
export async function deployedTips(
  client: Client,
  readers: LogReaders,
): Promise<Finding<readonly SeenTip[]>> {
  const pages = logPages(client, readers, null);
  do {
    const found = await pages.more();
    if (found.kind !== 'known') return found;
  } while (pages.entries().length === 0 && !pages.isComplete() && pages.count() < MOST_TIP_PAGES);
  const entries = pages.entries().map(({ entry }) => entry);
  if (entries.length > 0 || pages.isComplete()) return known(seenTips(entries));
  return unreachable(
    `the deployment log on GitHub was cut off: none of the newest ${pages.count() * 100} deployments is ours`,
  );
}
