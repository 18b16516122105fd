// The port through which judging reads the deployment log.
import type { Ask, Evidence, Finding } from '#domain/evidence.ts';
import type { LogSettings } from '#domain/deploy-settings.ts';
import type { KnownTip } from '#history/tips.ts';
import type { LoggedEntry } from './deploy-ports.ts';

export type DeploymentsAsk = Extract<Ask, { kind: 'deployments' }>;

export interface Deployments {
  /** Oldest first. Only our own entries count. */
  answer(asks: readonly DeploymentsAsk[]): Promise<Pick<Evidence, 'deployments' | 'logStarts'>>;
  /** The newest entries of all environments, oldest first; none where there is no log. */
  newest(settings: LogSettings | undefined): Promise<Finding<readonly LoggedEntry[]>>;
  /** The tips of the default branch that our newest entries name, of all environments. */
  tips(settings: LogSettings | undefined): Promise<Finding<readonly KnownTip[]>>;
}
