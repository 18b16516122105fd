// What one flag was set to in one environment over the landings of a window, newest last.
import type { Exposures } from './exposure.ts';
import type { Landing } from './landing.ts';
import type { EnvironmentName, FlagKey, ServiceName } from './names.ts';

/** From one landing to the next (or to now, for the last period). */
export interface Period {
  /** Null where today's schema refuses what stood there, or no pipeline did: that covers nothing. */
  readonly exposures: Exposures | null;
  readonly landing: Landing;
}

export interface Timeline {
  readonly flag: FlagKey;
  readonly environment: EnvironmentName;
  /** In order of landing; empty when nothing ever stood there. The last one is what is live at base. */
  readonly periods: readonly Period[];
  /**
   * Whether the first period began with its landing. If not, it was already so when the window opened:
   * its landing is the oldest that was looked at, and the period is at least as long as it seems.
   */
  readonly fromTheStart: boolean;
  /** Services whose deploy target here was configured within the window; left out where none was. */
  readonly targets?: readonly ConfiguredTarget[];
}

export interface ConfiguredTarget {
  readonly service: ServiceName;
  /** The landing that configured it. */
  readonly landing: Landing;
}
