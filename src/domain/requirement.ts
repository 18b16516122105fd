// A requirement as it is written in a file: which gate, and its settings. What the settings mean is the
// gate's own business (`gates/`), so that a new gate needs no change here.
import type { EnvironmentName } from './names.ts';

export interface Requirement {
  readonly gate: string;
  /** The written settings, after the gate's schema has accepted them. Plain JSON. */
  readonly settings: unknown;
}

/** A requirement in a flag's own file, which also says where it holds. */
export interface ScopedRequirement extends Requirement {
  readonly environment: EnvironmentName | '*';
}
