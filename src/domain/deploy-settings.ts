// How one service is redeployed and verified in one environment, as the pipeline says it. What a target's own
// settings mean is the target's business (`adapters/targets/`), so that a new target needs no change here.
import type { EnvironmentName } from './names.ts';
import type { Instant } from './time.ts';

/** Where a service's health is asked after it was redeployed. */
export interface ProbeSettings {
  /** May hold `{environment}` and `{service}`. */
  readonly url: string;
  /** The HTTP status that is expected while the feature is on. */
  readonly on: number;
  /** The HTTP status that is expected while it is off. */
  readonly off: number;
  /** The variable that says whether it is on; null: whether any of them is. */
  readonly variable: string | null;
  /** Whole seconds until it has to answer so. */
  readonly within: number;
}

export interface DeploySettings {
  readonly environment: EnvironmentName | '*';
  readonly target: string;
  /** The rendering that the target is given; null: the target's own choice. */
  readonly render: string | null;
  readonly probe: ProbeSettings | null;
  /** What tells places apart that have the same settings, such as a host for each environment. */
  readonly machine?: string;
  /** The target's own settings, after its schema has accepted them. Plain JSON. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Where the deployment log is. */
export const LOG_PLACES = ['github', 'file', 'none'] as const;
export type LogPlace = (typeof LOG_PLACES)[number];

/** A login that wrote the log before. Its later entries do not count. */
export interface FormerIdentity {
  readonly name: string;
  readonly until: Instant;
}

/** Which deployment log counts. */
export interface LogSettings {
  /** Left out: the one that is seen. GitHub's counts from its first entry on. */
  readonly log?: LogPlace;
  /** The login that writes it on GitHub; left out: the one that the reader writes as. */
  readonly identity?: string;
  readonly former?: readonly FormerIdentity[];
}

/** What holds in an environment: its own line, else that of "*", else nothing. */
export function deploySettingsFor(
  deploy: readonly DeploySettings[],
  environment: EnvironmentName,
): DeploySettings | null {
  const own = deploy.find((one) => one.environment === environment);
  return own ?? deploy.find((one) => one.environment === '*') ?? null;
}
