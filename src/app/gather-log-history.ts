// A service that the deployment log does not name has what stood before the log began. Whether what is proposed stood
// then, only history tells: it is read as far back as the log goes, where that is further than a gate asked for.
import type { Ask, Evidence } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Instant } from '#domain/time.ts';
import { between, durationOf } from '#domain/time.ts';
import type { Timeline } from '#domain/timeline.ts';
import type { Gatherer, Wanted } from './deps.ts';
import { gatherHistory } from './gather-history.ts';

type TimelineAsk = Extract<Ask, { kind: 'timeline' }>;
import type { DeploymentsAsk } from './logged-evidence.ts';

/** How far back it is looked. A service that was not deployed for longer has to be deployed once more. */
const LONGEST = durationOf('365d');

export async function withLogHistory(
  gatherer: Gatherer,
  wanted: Wanted,
  evidence: Evidence,
): Promise<Evidence> {
  const { timelines, deployments, logStarts = [] } = evidence;
  if (timelines.kind !== 'known' || deployments.kind !== 'known') return evidence;
  const logged = wanted.asks.filter((ask): ask is DeploymentsAsk => ask.kind === 'deployments');
  const asks = wanted.asks.flatMap((ask): readonly TimelineAsk[] => {
    if (ask.kind !== 'timeline') return [];
    const timeline = timelines.value.find((one) => isAbout(one, ask));
    const began = logStarts.find(({ environment }) => environment === ask.environment)?.at ?? null;
    const seen = timeline?.periods[0]?.landing.at;
    if (timeline === undefined || seen === undefined || began === null) return [];
    if (timeline.fromTheStart || began >= seen) return [];
    if (!logged.some((one) => isUnnamedBefore(one, ask, evidence, seen))) return [];
    const window = between(began, wanted.now);
    return [{ ...ask, window: window < LONGEST ? window : LONGEST }];
  });
  if (asks.length === 0) return evidence;
  const longer = await gatherHistory(gatherer, { ...wanted, asks: [...asks, ...logged] });
  if (longer.timelines.kind !== 'known') return evidence;
  const found = longer.timelines.value;
  return {
    ...evidence,
    timelines: known(
      timelines.value.map((one) => found.find((other) => isAbout(other, one)) ?? one),
    ),
  };
}

function isAbout(
  one: Pick<Timeline, 'flag' | 'environment'>,
  other: Pick<Timeline, 'flag' | 'environment'>,
): boolean {
  return one.flag === other.flag && one.environment === other.environment;
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
        (one) => one.environment === environment && one.service === service && one.at <= moment,
      ),
  );
}
