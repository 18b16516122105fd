// What `soak` asks of the deployment log, and what it says about it: the clock starts with the landing, and not before
// what landed has been deployed.
import type { Explanation } from '#domain/diagnostic.ts';
import type { Ask, Evidence } from '#domain/evidence.ts';
import type { Exposures } from '#domain/exposure.ts';
import type { EnvironmentName } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import { durationOf, pastText } from '#domain/time.ts';
import type { Timeline } from '#domain/timeline.ts';
import type { DeployedStretch, FromLanding } from '#history/deployed.ts';
import { awaitedIn, deployedStretch, hasTarget, isLogged } from '#history/deployed.ts';
import type { Stretch } from '#history/stretch.ts';
import type { Promotion, GateAnswer } from './define.ts';
import { wait } from './define.ts';
import { sinceText } from './wording.ts';

/** A run that a clock counts, and where that comes from, one fact a line. */
export interface Counted extends Stretch {
  readonly facts: readonly string[];
}

export function deployedAsks(
  source: EnvironmentName,
  length: string,
  { pipeline, wanted }: Promotion,
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

/** The landed run as far as it has been deployed; or what to wait for, while it has not. */
export function countedFrom(
  timeline: Timeline,
  length: string,
  { pipeline, wanted }: Promotion,
  landed: Stretch,
  evidence: Evidence,
): Counted | GateAnswer {
  const source = timeline.environment;
  const awaited = awaitedIn(pipeline, source, wanted);
  const found = deployedStretch(landed, timeline, awaited, evidence);
  switch (found.kind) {
    case 'run':
      return {
        ...found.run,
        facts: [
          ...(found.last === null
            ? []
            : [
                `landed in ${source} ${sinceText(landed.landing)}`,
                `deployed there last: ${found.last}`,
              ]),
          ...found.fromLanding.map(fromLandingText),
          ...untargetedTexts(pipeline, source, wanted),
        ],
      };
    case 'unreachable':
      return wait(
        'soak/deployments-unknown',
        `cannot determine since when ${source} has run what is proposed: ${found.why}`,
        { hint: `settle that; the soak of ${length} counts from what is deployed there` },
      );
    case 'not-yet':
      return wait(
        'soak/not-deployed',
        `${source}: ${undeployed(found)}; landed ${sinceText(landed.landing)}; the soak of ${length} counts from the first successful deployment there`,
        { hint: notDeployedHint(found, source) },
      );
  }
}

function fromLandingText({ service, because, at }: FromLanding): string {
  return because === 'log'
    ? `${service} had it before the deployment log began ${pastText(at)}, so its landing counts`
    : `${service} had it before its deploy target was configured ${pastText(at)}, so its landing counts`;
}

/** Services that nothing deploys there, in a pipeline that deploys others. */
function untargetedTexts(
  { deployments, services }: Pipeline,
  source: EnvironmentName,
  wanted: Exposures,
): readonly string[] {
  const isDeploying = services.some(({ deploy = [] }) => deploy.length > 0);
  if (!isDeploying || !isLogged(deployments)) return [];
  return wanted
    .filter(({ service, variables }) => {
      return variables.length > 0 && !hasTarget(services, source, service);
    })
    .map(({ service }) => `${service} has no deploy target in ${source}, so its landing counts`);
}

function undeployed({ service, latest }: Extract<DeployedStretch, { kind: 'not-yet' }>): string {
  if (latest === null) return `${service} has not been deployed there yet`;
  const when = `${pastText(latest.at)}, landing ${latest.landing.slice(0, 10)}`;
  switch (latest.state) {
    case 'started':
      return `a deployment of ${service} has started there and has not finished (${when})`;
    case 'failure':
      return `the last deployment of ${service} failed there (${when})`;
    case 'superseded':
    case 'success':
      return `what ${service} was last deployed with there does not cover it (${when})`;
  }
}

/** A service that the log does not name may have it already, and then only a forced run writes it. */
function notDeployedHint(
  { service, latest }: Extract<DeployedStretch, { kind: 'not-yet' }>,
  source: EnvironmentName,
): string {
  const command =
    latest === null
      ? `flaghoist deploy --force --environment ${source} --service ${service}`
      : 'flaghoist deploy';
  return `deploy it in ${source} (${command}); the soak starts when that succeeds`;
}

export const DEPLOYED_CODES: readonly Explanation[] = [
  {
    code: 'soak/not-deployed',
    means:
      'What is proposed has landed in the source environment, but by the deployment log not every service is sent that much there: its landing was refused, no deployment of it has succeeded, or a later one sends less.',
    fix: 'Deploy it there; the soak starts with the first success. For the time before the log began, and before the deploy target of a service was configured, the landing counts.',
    example: 'flaghoist deploy --environment staging',
  },
  {
    code: 'soak/deployments-unknown',
    means:
      'The deployment log could not be read, or was cut off before one of its entries, so that it is not known what is deployed in the source environment.',
    fix: 'On a pull request the action asks GitHub, for which it needs deployments: read. On a clone, the file that flaghoist deploy writes is read, or supply deployments with --evidence. Without any log, deployments: { log: none } lets landings count.',
    example: 'permissions: { deployments: read }',
  },
];
