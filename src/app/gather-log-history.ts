// A service that the deployment log does not name has what was in force before the log began. Only history shows what that
// was, so it is read as far back as the log goes, also where no gate asked for that much.
import type { Ask, Evidence, Timeline } from '#domain/evidence.ts';
import { known } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { between, durationOf } from '#domain/scalars.ts';
import type { Gatherer, Wanted } from './ports.ts';
import { gatherHistory } from './gather-history.ts';

import type { DeploymentsAsk } from './deploy-ports.ts';

type LoggedTimelineAsk = Extract<Ask, { kind: 'timeline' }>;

/** How far back history is read. A service without a deployment for longer has to be deployed once more. */
const LONGEST = durationOf('365d');

export async function withLogHistory(
  gatherer: Gatherer,
  wanted: Wanted,
  evidence: Evidence,
): Promise<Evidence> {
  const { timelines, deployments, logStarts = [] } = evidence;
  if (timelines.kind !== 'known' || deployments.kind !== 'known') return evidence;
  const logged = wanted.asks.filter((ask): ask is DeploymentsAsk => ask.kind === 'deployments');
  const asks = wanted.asks.flatMap((ask): readonly LoggedTimelineAsk[] => {
    if (ask.kind !== 'timeline') return [];
    const timeline = timelines.value.find((candidate) => isAbout(candidate, ask));
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
        (timeline) => extended.find((candidate) => isAbout(candidate, timeline)) ?? timeline,
      ),
    ),
  };
}

function isAbout(
  a: Pick<Timeline, 'flag' | 'environment'>,
  b: Pick<Timeline, 'flag' | 'environment'>,
): boolean {
  return a.flag === b.flag && a.environment === b.environment;
}

/** Whether the log does not say what a service had at that moment. */
function isUnnamedBefore(
  { environment, wanted }: DeploymentsAsk,
  ask: LoggedTimelineAsk,
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
