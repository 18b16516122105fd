// The pipeline: the environments in order with their requirements, the services, the teams and the policy.
import type { Risk } from './flag.ts';
import type { SourceSettings } from './metrics.ts';
import type { DeploySettings, LogSettings } from './deploy-settings.ts';
import type { EnvironmentName, ServiceName } from './names.ts';
import type { NotificationSettings } from './notification.ts';
import type { Requirement } from './requirement.ts';

/** `report`: verdicts are shown in full and count as pass, for a team that is adopting the check. */
export const ENFORCEMENTS = ['enforce', 'report'] as const;
export type Enforcement = (typeof ENFORCEMENTS)[number];

/** The requirements for a promotion that brings back values after a rollback, in place of soak and ladder. */
export interface Resume {
  /** How long ago the rollback may have happened, as it is written: `14d`. */
  readonly within: string;
  /** At least one. */
  readonly requires: readonly Requirement[];
}

export interface RiskRequirements {
  readonly risk: Risk;
  readonly requires: readonly Requirement[];
}

export interface Environment {
  readonly name: EnvironmentName;
  readonly enforcement: Enforcement;
  readonly requires: readonly Requirement[];
  /** What it also requires of flags of a risk; left out if that is nothing. */
  readonly byRisk?: readonly RiskRequirements[];
  /** Left out: every way back is a full promotion. */
  readonly resume?: Resume;
}

export interface Service {
  readonly name: ServiceName;
  /** How it is redeployed; left out if the pipeline does not say. */
  readonly deploy?: readonly DeploySettings[];
}

export interface Team {
  readonly name: string;
  /** Logins, as they are written. Compared without regard to case, as GitHub does. */
  readonly members: readonly string[];
}

/** Who may change the rules, and which other files count as rules. */
export interface Policy {
  readonly approvals: readonly Requirement[];
  /** Glob patterns from the root of the repository. */
  readonly paths: readonly string[];
  /** Left out: `MOST_PROPOSALS`. */
  readonly proposals?: ProposalSettings;
}

export interface ProposalSettings {
  /** How many proposed steps may be open. */
  readonly atMost: number;
}

/** How many proposed steps may be open, if the pipeline does not say. */
export const MOST_PROPOSALS = 5;

export interface Pipeline {
  readonly version: 1;
  readonly teams: readonly Team[];
  readonly environments: readonly Environment[];
  readonly services: readonly Service[];
  readonly policy: Policy;
  /** Left out: the deployment log that exists counts. */
  readonly deployments?: LogSettings;
  /** Where the values of metrics come from; left out if there are none. */
  readonly sources?: readonly SourceSettings[];
  /** Left out: no one gets a message. */
  readonly notifications?: readonly NotificationSettings[];
}

/** The environment of that name, or undefined. */
export function environmentOf(pipeline: Pipeline, name: string): Environment | undefined {
  return pipeline.environments.find((environment) => environment.name === name);
}
