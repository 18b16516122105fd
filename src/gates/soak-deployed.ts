// What `soak` asks of the deployment log. The soak starts with the landing, but not before the landing has been
// deployed.
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

/** A stretch that counts for the soak, and its sources, one fact a line. */
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
                `landed in ${source} ${sinceText(landed.landing)}`,
                `deployed there last: ${deployed.last}`,
              ]),
          ...deployed.fromLanding.map(fromLandingText),
          ...untargetedTexts(pipeline, source, wanted),
        ],
      };
    case 'unreachable':
      return wait(
        'soak/deployments-unknown',
        `cannot determine since when ${source} has run what is proposed: ${deployed.why}`,
        { hint: `fix that; the soak of ${length} counts from the deployment there` },
      );
    case 'not-yet':
      return wait(
        'soak/not-deployed',
        `${source}: ${undeployed(deployed)}; landed ${sinceText(landed.landing)}; the soak of ${length} counts from the first successful deployment there`,
        { hint: notDeployedHint(deployed, source) },
      );
  }
}

function fromLandingText({ service, because, at }: FromLanding): string {
  return because === 'log'
    ? `${service} had it before the deployment log began ${pastText(at)}, so its landing counts`
    : `${service} had it before its deploy target was configured ${pastText(at)}, so its landing counts`;
}

/** Services without a deploy target in the environment, in a pipeline that deploys other services. */
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
  if (latest === null || latest.state === 'found')
    return `${service} has not been deployed there yet`;
  const when = `${pastText(latest.at)}, landing ${latest.landing.slice(0, 10)}`;
  switch (latest.state) {
    case 'started':
      return `a deployment of ${service} has started there and has not finished (${when})`;
    case 'failure':
      return `the last deployment of ${service} failed there (${when})`;
    case 'superseded':
    case 'success':
      return `the last deployment of ${service} there does not cover it (${when})`;
  }
}

/** The command to deploy. A service without a log entry may run it already, and only a forced run logs that. */
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
      'The proposed values have landed in the source environment, but by the deployment log not every service is sent that much there. The landing was refused, no deployment of it has succeeded, or a later one sends less.',
    fix: 'Deploy it there; the soak starts with the first success. The landing counts for the time before the log began, and before the service had a deploy target.',
    example: 'flaghoist deploy --environment staging',
  },
  {
    code: 'soak/deployments-unknown',
    means:
      'The deployment log could not be read, or was cut off before one of its entries. Without it Flaghoist does not know what runs in the source environment.',
    fix: 'On a pull request the action reads the log from GitHub and needs deployments: read. On a clone, Flaghoist reads the file that flaghoist deploy writes, or supply deployments with --evidence. Without any log, deployments: { log: none } lets landings count.',
    example: 'permissions: { deployments: read }',
  },
];
