// What the command `log` shows: what landed, what it changed, and what became of it.
import type { Cause, TimeSource } from '#domain/evidence.ts';
import type { ChangeClass, Clock } from '#domain/report.ts';
import type { Exposures } from '#domain/exposure.ts';
import { isExposed } from '#domain/exposure.ts';
import type {
  EnvironmentName,
  FlagKey,
  ServiceName,
  Sha,
  Duration,
  Instant,
  Sendable,
} from '#domain/scalars.ts';

/** A value of a service that a landing changed. Undefined: the variable was not sent. */
export interface LoggedValue {
  readonly service: ServiceName;
  readonly name: string;
  readonly from: Sendable | undefined;
  readonly to: Sendable | undefined;
  /** Whether the definition writes the new value as the code-default. Left out: it does not. */
  readonly isByDefault?: boolean;
}

/**
 * What became of a change in a service.
 * - `live`: its values were verified there at `at`, or its file has them since then.
 * - `adopted`: it landed before the log began. `at` null: the log began with other values; else it began with these.
 * - `failed`: the last write of them failed at `at`.
 * - `waiting`: no run has written them yet.
 * - `pending`: first values, which are sent with the next change of the service.
 * - `replaced`: a later landing was deployed before they were.
 * - `no-target`: nothing is deployed there.
 * - `elsewhere`: another machine deploys it, and its log is not here.
 */
export interface LoggedDeployment {
  readonly service: ServiceName;
  readonly state:
    | 'live'
    | 'adopted'
    | 'failed'
    | 'waiting'
    | 'pending'
    | 'replaced'
    | 'no-target'
    | 'elsewhere';
  readonly at: Instant | null;
  /** Whether only a file has the values, and containers that started earlier keep the old ones. Left out: they do not. */
  readonly keepsOld?: boolean;
}

/** The verdict of the deploy guard, by the deployment log. */
export interface LoggedVerdict {
  readonly kind: 'accepted' | 'refused';
  /** Of a refusal: whether a later run may accept it. Null for an acceptance. */
  readonly verdict: 'wait' | 'block' | null;
  readonly at: Instant;
}

/**
 * - `adoption`: the landing brought the first pipeline, so the flag was as it is before Flaghoist knew it.
 * - `withdrawal`: it took back values that the deploy guard had refused, and that were never live.
 */
export type LoggedClass = ChangeClass | 'adoption' | 'withdrawal';

/** One flag in one environment. */
export interface LoggedChange {
  readonly flag: FlagKey;
  readonly owner: string | null;
  readonly environment: EnvironmentName;
  readonly class: LoggedClass;
  /** Null: a file of that side cannot be read. */
  readonly from: Exposures | null;
  readonly to: Exposures | null;
  readonly values: readonly LoggedValue[];
  /** Null: the deployment log does not say. */
  readonly verdict: LoggedVerdict | null;
  /** Null: no deployment log was read. */
  readonly deployments: readonly LoggedDeployment[] | null;
  /** Of a rollback that is live: from the landing to the last verification. Null where containers may keep the old values. */
  readonly timeToSafe: Duration | null;
}

/** A policy change: the file, and the flag whose definition it is. */
export interface LoggedRule {
  readonly file: string;
  readonly flag: FlagKey | null;
}

/** What a landing changed that no service is sent. */
export type LoggedEdit = {
  readonly flag: FlagKey;
  readonly owner: string | null;
} & (
  | {
      readonly kind: 'definition';
      readonly what: 'added' | 'changed' | 'removed';
      /** The keys whose values differ; empty unless it was changed. */
      readonly parts: readonly string[];
    }
  | ({ readonly kind: 'hold'; readonly environment: EnvironmentName } & LoggedHold)
);

export interface LoggedHold {
  /** Why promotion is stopped; null: not any more. */
  readonly why: string | null;
  /** When it ends by itself; null: it does not. */
  readonly until: Instant | null;
}

export interface LoggedLanding {
  readonly sha: Sha;
  readonly at: Instant;
  readonly source: TimeSource;
  /** Of a landing from before the window: when it went live in it. Null: it landed in the window. */
  readonly wentLive: Instant | null;
  readonly subject: string;
  /** As Git says. Anyone can write any name there. */
  readonly author: string;
  readonly landedBy: string;
  /** By the evidence that a deployment read, as the deployment log says; null: it does not. */
  readonly approvedBy: readonly string[] | null;
  readonly isMerge: boolean;
  /** Why, as its message says; untrusted text. Left out: it does not. */
  readonly reason?: string;
  /** Null: GitHub was not asked, or knows none. */
  readonly pull: LoggedPull | null;
  readonly changes: readonly LoggedChange[];
  readonly rules: readonly LoggedRule[];
  readonly edits: readonly LoggedEdit[];
}

/** What GitHub says of the pull request of a landing. */
export interface LoggedPull {
  readonly number: number;
  readonly author: string;
  /** The logins whose last decisive review is an approval; null: the reviews could not be read. */
  readonly approvedBy: readonly string[] | null;
}

export interface LandingLog {
  /** Newest first. */
  readonly landings: readonly LoggedLanding[];
  readonly since: Instant;
  readonly now: Instant;
  readonly clock: Clock;
  /** Why the deployment log was not read; null: it was. */
  readonly logTrouble: Cause | null;
  /** Why GitHub was not asked; null: it was. */
  readonly notAsked: Cause | null;
}

/** Whether users had something before or after. A file that is written and changes nothing tells nothing. */
export function isTelling({ from, to }: Pick<LoggedChange, 'from' | 'to'>): boolean {
  return [from, to].some((side) => side === null || isExposed(side));
}

/** How many lines there are of each kind. */
export function countsOf({ landings }: LandingLog): readonly string[] {
  const changes = landings.flatMap((landing) => landing.changes);
  const edits = landings.flatMap((landing) => landing.edits);
  const counts = (['promotion', 'rollback', 'withdrawal', 'adoption', 'neutral'] as const).map(
    (kind) => {
      const count = changes.filter((change) => change.class === kind).length;
      const isCounted = kind !== 'adoption' && kind !== 'neutral';
      return {
        count,
        text: isCounted ? plural(kind, count) : kind === 'adoption' ? 'adopted' : kind,
      };
    },
  );
  const rules = landings.flatMap((landing) => landing.rules);
  const holds = edits.flatMap((edit) => (edit.kind === 'hold' ? edit.why : []));
  const lifted = holds.filter((why) => why === null).length;
  const others = Object.entries({
    definition: edits.length - holds.length,
    hold: holds.length - lifted,
    'lifted hold': lifted,
  }).map(([noun, count]) => ({ count, text: plural(noun, count) }));
  return [...counts, { count: rules.length, text: 'policy' }, ...others]
    .filter(({ count }) => count > 0)
    .map(({ count, text }) => `${count} ${text}`);
}

function plural(noun: string, count: number): string {
  return count === 1 ? noun : `${noun}s`;
}
