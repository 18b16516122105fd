// The clock of gates that have to run for a while: `soak`, `ladder` and `flags`. It starts with the landing, but not before
// the deployment log says that the landing has been deployed.
import type { Ask, Evidence, Timeline, FutureDate } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { durationOf, between, plus } from '#domain/scalars.ts';
import type { FromLanding, Stretch } from '#history/stretch.ts';
import { awaitedIn, deployedStretch, hasTarget, isLogged } from '#history/stretch.ts';
import type { DeployedFact } from '#messages/gates/soak.ts';
import { SOAK_MESSAGES } from '#messages/gates/soak.ts';
import { landedAt } from '#messages/gates/wording.ts';
import type { Promotion, GateAnswer } from './gate.ts';
import { answersFrom } from './gate.ts';
import type { Progress } from '#domain/report.ts';
import type { RunningClock } from '#messages/gates/wording.ts';

const { wait } = answersFrom(SOAK_MESSAGES);

/** A stretch that counts for the soak, and its sources. */
export interface Counted extends Stretch {
  readonly facts: readonly DeployedFact[];
}

export function deployedAsks(
  source: EnvironmentName,
  length: string,
  { pipeline, wanted }: Pick<Promotion, 'pipeline' | 'wanted'>,
): readonly Ask[] {
  const awaited = awaitedIn(pipeline, source, wanted);
  if (awaited.length === 0) return [];
  const { deployments: log } = pipeline;
  const window = durationOf(length);
  return [
    {
      kind: 'deployments',
      environment: source,
      wanted: awaited,
      window,
      ...(log === undefined ? {} : { log }),
    },
  ];
}

/** The part of the landed stretch that has been deployed, or a wait until it is deployed. */
export function countedFrom(
  timeline: Timeline,
  length: string,
  { pipeline, wanted }: Promotion,
  landed: Stretch,
  evidence: Evidence,
): Counted | GateAnswer {
  const source = timeline.environment;
  const awaited = awaitedIn(pipeline, source, wanted);
  const deployed = deployedStretch(landed, timeline, awaited, evidence);
  switch (deployed.kind) {
    case 'run':
      return {
        ...deployed.run,
        facts: [
          ...(deployed.last === null
            ? []
            : [
                { kind: 'landed' as const, source, landing: landedAt(landed.landing) },
                { kind: 'deployed-last' as const, service: deployed.last },
              ]),
          ...deployed.fromLanding.map((from) => fromLandingFact(source, from)),
          ...untargeted(pipeline, source, wanted),
        ],
      };
    case 'unreachable':
      return wait('soak/deployments-unknown', { source, length, why: deployed.why });
    case 'not-yet': {
      const { service, latest } = deployed;
      return wait('soak/not-deployed', {
        source,
        length,
        landed: landedAt(landed.landing),
        service,
        latest: latest && { state: latest.state, at: latest.at, landing: latest.landing },
      });
    }
  }
}

function fromLandingFact(source: EnvironmentName, from: FromLanding): DeployedFact {
  const { service } = from;
  switch (from.because) {
    case 'elsewhere':
      return { kind: 'elsewhere', service, source };
    case 'log':
      return { kind: 'older-than-log', service, at: from.at };
    case 'target':
      return { kind: 'older-than-target', service, at: from.at };
  }
}

/** Services without a deploy target in the environment, in a pipeline that deploys other services. */
function untargeted(
  { deployments, services }: Pipeline,
  source: EnvironmentName,
  wanted: Exposures,
): readonly DeployedFact[] {
  const isDeploying = services.some(({ deploy = [] }) => deploy.length > 0);
  if (!isDeploying || !isLogged(deployments)) return [];
  return wanted
    .filter(({ service, variables }) => {
      return variables.length > 0 && !hasTarget(services, source, service);
    })
    .map(({ service }) => ({ kind: 'no-target' as const, service, source }));
}

export interface Timed {
  readonly facts: RunningClock;
  readonly progress: Omit<Progress, 'where'>;
  /** Whether it has run for long enough. */
  readonly isOver: boolean;
  /** The commit whose date in the future hides when the stretch began; null if there is none. */
  readonly futureDate: FutureDate | null;
}

/** A stretch that has to last `length`. `since`: where it counts from, if not from its landing. */
export function clockOf(
  { landing, atLeast, rewrite }: Stretch,
  length: string,
  now: Instant,
  since: Instant = landing.at,
): Timed {
  const required = durationOf(length);
  const elapsed = between(since, now);
  const isAtLeast = atLeast && since === landing.at;
  const missing = rewrite === undefined ? null : { missing: rewrite.missing };
  const due = plus(since, required);
  return {
    facts: { landing: landedAt(landing), isAtLeast, length, due, rewrite: missing },
    progress: { elapsed, required, atLeast: isAtLeast },
    isOver: elapsed >= required && since <= now,
    futureDate: landing.futureDate ?? null,
  };
}
