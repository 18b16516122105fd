// The exposures of one flag in one environment over the landings of a window, newest last.
import type { Exposures } from './exposure.ts';
import type { Landing } from './landing.ts';
import type { EnvironmentName, FlagKey, ServiceName } from './names.ts';

/** From one landing to the next (or to now, for the last period). */
export interface Period {
  /** Null if the present schema refuses the files, or there was no pipeline. Null covers nothing. */
  readonly exposures: Exposures | null;
  readonly landing: Landing;
}

export interface Timeline {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** In order of landing; empty if there never was a file. The last period is the state at base. */
  readonly periods: readonly Period[];
  /**
   * Whether the first period began with its landing. If not, it began before the window: its landing is the oldest
   * that was read, and the period is at least as long as it seems.
   */
  readonly fromTheStart: boolean;
  /** Services whose deploy target here was configured within the window; left out if there are none. */
  readonly targets?: readonly ConfiguredTarget[];
}

export interface ConfiguredTarget {
  readonly service: ServiceName;
  /** The landing that configured it. */
  readonly landing: Landing;
}
