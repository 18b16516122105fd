// A requirement as it is written in a file: a gate and its settings. Each gate interprets its own settings (`gates/`),
// so that a new gate needs no change here.
import type { EnvironmentName } from './names.ts';

export interface Requirement {
  readonly gate: string;
  /** The written settings, after the gate's schema has accepted them. Plain JSON. */
  readonly settings: unknown;
}

/** A requirement in a flag's own file, with its environment. */
export interface ScopedRequirement extends Requirement {
  readonly environment: EnvironmentName | '*';
}
