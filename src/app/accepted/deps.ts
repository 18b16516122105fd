// The ports and settings of the use cases of deploying. A shell wires them.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { Sha, Instant } from '#domain/scalars.ts';
import type {
  DeploymentLog,
  Instance,
  LockOptions,
  OpensTarget,
  Probes,
} from '#app/deploy-ports.ts';
import type { Gatherer, Loader } from '#app/ports.ts';

/** One advance of the default branch. `before` null: nothing had landed. */
export interface Landed {
  readonly before: Sha | null;
  readonly after: Sha;
}

/** For reading what services are to get, and from which target. */
export interface Renderer extends Loader {
  readonly open: OpensTarget;
  readonly defaultsOf: (target: string) => TargetDefaults;
}

/** What counts for a target where the pipeline says nothing. */
export interface TargetDefaults {
  readonly rendering: string;
  /** Seconds that its program may take; 0: it has no such setting. */
  readonly limit: number;
  /** Whether that is for all that it does, and not for each of several programs. */
  readonly limitsAll: boolean;
}

/** The newest commit of the default branch. */
export interface Tip {
  readonly commit: Sha;
  /** The newest commit of it that the remote has; null: none. Later commits may only lower values. */
  readonly pushed: Sha | null;
  /** Whether the remote was asked just now; else the branch may have moved on. */
  readonly isCurrent: boolean;
}

export interface Deployer extends Renderer {
  /** The machine that this run is on. */
  readonly host: string;
  /** The places where an instance is written; empty where only its target's program knows them. */
  readonly placesOf: (instance: Instance, settings: DeploySettings) => readonly string[];
  /** The settings of a target that say where values go. */
  readonly locatedBy: (target: string) => readonly string[];
  readonly probe: Probes;
  readonly log: DeploymentLog;
  /** Names this run on the log; no other run has the same. */
  readonly run: string;
  readonly tip: () => Promise<Tip>;
  /** Evidence about one landing, read again. */
  readonly gathererFor: (landed: Landed) => Promise<Gatherer>;
  /** Splits a range of the default branch into landings, oldest first. Left out: each commit is a landing. */
  readonly landingsIn?: (range: Landed) => Promise<readonly Landed[]>;
  /** For the log and for refusals; the judge has its own clock. */
  readonly now: () => Instant;
  /** Lets so many seconds go by. */
  readonly pause: (seconds: number) => Promise<void>;
  /** Called with what a run waits for, once it has waited for 2 s. */
  readonly onWait: LockOptions['onWait'];
}
