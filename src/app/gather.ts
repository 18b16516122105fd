// Asks in, evidence out: the only step of judging that waits for other systems.
import type { Evidence, Ask, CalendarTimes, Timeline } from '#domain/evidence.ts';
import type { Gatherer, Wanted, Blob, TreeId } from './ports.ts';
import { isAbout } from './evidence-kinds.ts';
import { withAcceptance } from './gather-acceptance.ts';
import { gatherHistory } from './gather-history.ts';
import { withSamples } from './gather-samples.ts';
import { calendarSpan, eventsIn } from '#app/load/calendars.ts';
import { asTree } from './ports.ts';
import { known } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { between, durationOf } from '#domain/scalars.ts';
import type { DeploymentsAsk } from './deploy-ports.ts';

/** Answers all asks. A system that fails makes its part of the evidence `unreachable`, and never throws. */
export async function gather(gatherer: Gatherer, wanted: Wanted): Promise<Evidence> {
  const [history, others] = await Promise.all([
    gatherHistory(gatherer, wanted),
    gatherer.evidence.answer(
      wanted.asks.filter((ask) => !OWN_ANSWERS.some((subject) => isAbout(ask, subject))),
      wanted.fingerprint,
    ),
  ]);
  const evidence = await withLogHistory(gatherer, wanted, { ...others, ...history });
  const accepted = await withAcceptance(gatherer, wanted, evidence);
  return withCalendars(gatherer, wanted, await withSamples(gatherer, wanted, accepted));
}

/** What the gatherer answers itself, and no other system. */
const OWN_ANSWERS = ['history', 'sources', 'base'] as const;

type CalendarAsk = Extract<Ask, { kind: 'calendar' }>;

/** Adds the calendars at base: each file is read once, and its events are found once for each zone. */
async function withCalendars(
  { repository }: Pick<Gatherer, 'repository'>,
  { asks, tip, tree, now, landedAt }: Omit<Wanted, 'fingerprint' | 'base'>,
  evidence: Evidence,
): Promise<Evidence> {
  const wanted = asks.filter((ask): ask is CalendarAsk => ask.kind === 'calendar');
  if (wanted.length === 0) return evidence;
  const files = await filesAt(repository, tree ?? (tip && asTree(tip)), [
    ...new Set(wanted.map(({ path }) => path)),
  ]);
  const span = calendarSpan(now, landedAt);
  const calendars = await Promise.all(
    wanted.map(async ({ path, zone }): Promise<CalendarTimes> => {
      const closed = await eventsIn(files.get(path) ?? null, { ...span, zone });
      return { path, zone, ...span, closed };
    }),
  );
  return { ...evidence, calendars };
}

async function filesAt(
  repository: Gatherer['repository'],
  tree: TreeId | null,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Blob | null>> {
  if (tree === null) return new Map();
  const blobs = await repository.readPaths(paths.map((path) => ({ tree, path })));
  return new Map(paths.map((path, index) => [path, blobs[index] ?? null]));
}

type TimelineAsk = Extract<Ask, { kind: 'timeline' }>;

/** How far back history is read. A service without a deployment for longer has to be deployed once more. */
const LONGEST = durationOf('365d');

/**
 * A service that the deployment log does not name has what was in force before the log began. Only history shows what that
 * was, so it is read as far back as the log goes, also where no gate asked for that much.
 */
async function withLogHistory(
  gatherer: Gatherer,
  wanted: Wanted,
  evidence: Evidence,
): Promise<Evidence> {
  const { timelines, deployments, logStarts = [] } = evidence;
  if (timelines.kind !== 'known' || deployments.kind !== 'known') return evidence;
  const logged = wanted.asks.filter((ask): ask is DeploymentsAsk => ask.kind === 'deployments');
  const asks = wanted.asks.flatMap((ask): readonly TimelineAsk[] => {
    if (ask.kind !== 'timeline') return [];
    const timeline = timelines.value.find((candidate) => isOfTimeline(candidate, ask));
    const began = logStarts.find(({ environment }) => environment === ask.environment)?.at ?? null;
    const firstSeen = timeline?.periods[0]?.landing.at;
    if (timeline === undefined || firstSeen === undefined || began === null) return [];
    if (timeline.fromTheStart || began >= firstSeen) return [];
    if (!logged.some((request) => isUnnamedBefore(request, ask, evidence, firstSeen))) return [];
    const window = between(began, wanted.now);
    return [{ ...ask, window: window < LONGEST ? window : LONGEST }];
  });
  if (asks.length === 0) return evidence;
  const longer = await gatherHistory(gatherer, { ...wanted, asks: [...asks, ...logged] });
  if (longer.timelines.kind !== 'known') return evidence;
  const extended = longer.timelines.value;
  return {
    ...evidence,
    timelines: known(
      timelines.value.map(
        (timeline) => extended.find((candidate) => isOfTimeline(candidate, timeline)) ?? timeline,
      ),
    ),
  };
}

function isOfTimeline(
  a: Pick<Timeline, 'flag' | 'environment'>,
  b: Pick<Timeline, 'flag' | 'environment'>,
): boolean {
  return a.flag === b.flag && a.environment === b.environment;
}

/** Whether the log does not say what a service had at that moment. */
function isUnnamedBefore(
  { environment, wanted }: DeploymentsAsk,
  ask: TimelineAsk,
  { deployments }: Evidence,
  moment: Instant,
): boolean {
  if (environment !== ask.environment || deployments.kind !== 'known') return false;
  return wanted.some(
    ({ service }) =>
      !deployments.value.some(
        (deployment) =>
          deployment.environment === environment &&
          deployment.service === service &&
          deployment.at <= moment,
      ),
  );
}
