// What `soak` asks and says where the pipeline says `soak-clock: deployed`: the clock starts with the landing, and
// not before what landed has been deployed there.
import type { Explanation } from '#domain/diagnostic.ts';
import type { Ask, Evidence } from '#domain/evidence.ts';
import type { EnvironmentName } from '#domain/names.ts';
import { durationOf, pastText } from '#domain/time.ts';
import type { DeployedRun } from '#history/deployed.ts';
import { awaitedIn, deployedRun } from '#history/deployed.ts';
import type { Run } from '#history/run.ts';
import type { Promotion, Said } from './define.ts';
import { wait } from './define.ts';
import { sinceText } from './shown.ts';

/** A run that a clock counts, and where that comes from, one fact a line. */
export interface Counted extends Run {
  readonly facts: readonly string[];
}

export function deployedAsks(
  source: EnvironmentName,
  length: string,
  { pipeline, wanted }: Promotion,
): readonly Ask[] {
  const awaited = awaitedIn(pipeline, source, wanted);
  if (awaited.length === 0) return [];
  return [
    { kind: 'deployments', environment: source, wanted: awaited, window: durationOf(length) },
  ];
}

/** The landed run as far as it has been deployed; or what to wait for, while it has not. */
export function countedFrom(
  source: EnvironmentName,
  length: string,
  { pipeline, wanted }: Promotion,
  landed: Run,
  evidence: Evidence,
): Counted | Said {
  const awaited = awaitedIn(pipeline, source, wanted);
  const found = deployedRun(landed, source, awaited, evidence.deployments);
  switch (found.kind) {
    case 'run':
      return {
        ...found.run,
        facts:
          found.last === null
            ? []
            : [
                `landed in ${source} ${sinceText(landed.landing)}`,
                `deployed there last: ${found.last}`,
              ],
      };
    case 'unreachable':
      return wait(
        'soak/deployments-unknown',
        `since when ${source} has run what is proposed cannot be told: ${found.why}`,
        { hint: `settle that; the soak of ${length} counts from what is deployed there` },
      );
    case 'absent':
    case 'not-yet':
      return wait(
        'soak/not-deployed',
        `${source}: ${undeployed(found)}; landed ${sinceText(landed.landing)}; the soak of ${length} counts from the first successful deployment there`,
        { hint: `deploy it in ${source} (flaghoist deploy); the soak starts when that succeeds` },
      );
  }
}

function undeployed(found: Extract<DeployedRun, { kind: 'absent' | 'not-yet' }>): string {
  if (found.kind === 'absent') return `nothing has been deployed there yet (${found.why})`;
  const { service, heard } = found;
  if (heard === null) return `${service} has not been deployed there yet`;
  const when = `${pastText(heard.at)}, landing ${heard.landing.slice(0, 10)}`;
  switch (heard.state) {
    case 'begun':
      return `a deployment of ${service} has begun there and not ended (${when})`;
    case 'failure':
      return `the last deployment of ${service} failed there (${when})`;
    case 'overtaken':
    case 'success':
      return `what ${service} was last deployed with there does not cover it (${when})`;
  }
}

export const DEPLOYED_CODES: readonly Explanation[] = [
  {
    code: 'soak/not-deployed',
    means:
      'The pipeline says soak-clock: deployed, and what is proposed has landed in the source environment, but by the record of deployments not every service is sent that much there. Only what our own deploy recorded counts; after one that failed or has not ended, the next success counts.',
    mend: 'Deploy it there; the soak starts with the first success. What ran before it was on record is not taken as found.',
    example: 'soak-clock: deployed',
  },
  {
    code: 'soak/deployments-unknown',
    means:
      'The pipeline says soak-clock: deployed, and nobody could say what is deployed in the source environment.',
    mend: 'On a pull request the action asks GitHub, for which it needs deployments: read. On a clone, the file that flaghoist deploy writes is read, or supply them with --evidence.',
    example: 'permissions: { deployments: read }',
  },
];
