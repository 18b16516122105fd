// What deploying needs from the world: targets that take values, a probe, the deployment log, and the settings of a run.
// Adapters implement these; only the shells wire them together.
import type { DeploySettings, ProbeSettings, LogSettings } from '#domain/deploy-settings.ts';
import type { Finding, Ask, Evidence } from '#domain/evidence.ts';
import type {
  EnvironmentName,
  ServiceName,
  Sha,
  FlagKey,
  Instant,
  SentValues,
} from '#domain/scalars.ts';
import type { SentVariable } from '#domain/values.ts';
import type { WaitedFor } from '#messages/deployments.ts';
import type { TargetFailure, TargetRemark } from '#messages/targets.ts';
import type { KnownTip } from '#history/tips.ts';
import type { Gatherer, Loader } from './ports.ts';

/** One service in one environment. It is deployed, logged and locked as one. */
export interface Instance {
  readonly environment: EnvironmentName;
  readonly service: ServiceName;
}

/** Names have no slash, so two instances never share a key. */
export function instanceKey({ environment, service }: Instance): string {
  return `${environment}/${service}`;
}

export function isInstance(a: Instance, b: Instance): boolean {
  return a.environment === b.environment && a.service === b.service;
}

/** Of several about one instance, the last. */
export function byInstance<T extends Instance>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((item) => [instanceKey(item), item]));
}

/** What will be sent to one instance. */
export interface Delivery extends Instance {
  readonly values: readonly SentVariable[];
  /** SHA-256, hexadecimal, over values, blocked routes and settings: equal digests need no deployment. */
  readonly digest: string;
  /** The landing that it comes from. Targets write it beside the values, never among them. */
  readonly landing: Sha;
  /** Variables that it got before and no longer gets. */
  readonly removed: readonly string[];
  /** The values in the form that the target asked for. */
  readonly rendered: { readonly name: string; readonly file: string; readonly text: string };
}

/** Texts by file name, or by variable name. */
export type Content = ReadonlyMap<string, string>;

/** What a target has. */
export type TargetRead = Finding<Content, TargetFailure> & {
  /** Why the answer is incomplete; left out where it is complete. */
  readonly remark?: TargetRemark;
  /**
   * The current texts of the delivery's variables, including those that Flaghoist did not write. A variable that the
   * target does not have is left out. Left out as a whole if the target cannot be read.
   */
  readonly variables?: Content;
  /** The digest of what we wrote there last; null: we never wrote there. Left out where that is not known. */
  readonly mark?: string | null;
};

export type Applied =
  | { readonly kind: 'applied' }
  /** It had the values already, and nothing was touched. */
  | { readonly kind: 'unchanged' }
  /** It has what a newer landing wrote, so nothing was written. */
  | { readonly kind: 'superseded'; readonly by: Sha }
  | { readonly kind: 'failed'; readonly why: TargetFailure };

/** What will be sent to one instance, and its file in the batch. */
export interface BatchPart {
  readonly delivery: Delivery;
  readonly file: string;
}

/** Targets of the same key are written by one call to any of them. */
export interface Batch {
  readonly key: string;
  part(delivery: Delivery): BatchPart;
  /** All of one landing. The answers are in the order of the parts. */
  apply(parts: readonly BatchPart[], cancelled: AbortSignal): Promise<readonly Applied[]>;
}

/** A place that values are sent to. Every target passes the contract of `test/slow/adapters/targets/target-contract.test.ts`. */
export interface Target {
  /** The service's name there, if it differs. */
  readonly called?: string;
  /**
   * Writes the delivery. Every failure is an answer and never an exception. A repeat is harmless. After a
   * cancel it ends immediately with all of its programs, and answers `failed`.
   */
  apply(delivery: Delivery, cancelled: AbortSignal): Promise<Applied>;
  /**
   * Seconds for which the target may still change after the process of `apply` has ended, because a daemon does the work.
   * Left out: it ends with its process.
   */
  readonly settles?: number;
  /** For a target that writes several instances at once: `apply` is then a batch of one. */
  readonly batch?: Batch;
  /** The current texts of the names that `wanted` returns; absent for a target that cannot be read. */
  read(delivery: Delivery): Promise<TargetRead>;
  /** Whether its file is not on this machine. Left out: it writes no file that a service reads there. */
  isMissing?(delivery: Delivery): boolean;
  /** What it should have. A variable or file that should be gone is left out. */
  wanted(delivery: Delivery): Content;
}

/** Opens the target of an instance. `settings` were accepted by the target's own schema. */
export type OpensTarget = (
  target: string,
  settings: Readonly<Record<string, unknown>>,
  instance: Instance,
) => Target;

/**
 * Asks a service until it answers as expected or the time is over. Null: it did; else why not. It ends
 * early once `isCancelled` is true.
 */
export type Probes = (
  probe: ProbeSettings,
  expected: number,
  instance: Instance,
  isCancelled: () => Promise<boolean>,
) => Promise<TargetFailure | null>;

/**
 * A part of the tip that was refused. What was accepted last counts in its place. A flag's definition can be refused in
 * one environment and accepted in another, so each refusal names its environment.
 */
export type Refusal =
  /** The pipeline, or a file that it names: that of `accepted` stays in force everywhere. */
  | (RefusedVersion & {
      readonly part: 'rules';
      readonly flag: null;
      readonly environment: null;
      /** The path of the file that the pipeline names; left out: the pipeline itself. */
      readonly file?: string;
    })
  | (RefusedVersion & {
      readonly part: 'definition' | 'state';
      readonly flag: FlagKey;
      readonly environment: EnvironmentName;
      /** The state that counts in place of the accepted one: it has what the refused one lowers. */
      readonly text?: string;
    });

interface RefusedVersion {
  /** The commit that has the accepted version of the file; null: none was accepted, the file counts as missing. */
  readonly accepted: Sha | null;
  /** The landing that brought what is refused. */
  readonly landing: Sha;
  /** Since when it is refused. */
  readonly since: Instant;
  /** `wait`: a later run may accept it as it stands. `block`: it takes another landing. */
  readonly verdict: 'wait' | 'block';
}

/** What a run has accepted: everything up to `tip`, except for what is refused. */
export interface Accepted {
  readonly tip: Sha;
  /** Those of all environments. */
  readonly refusals: readonly Refusal[];
}

/** A flag that a landing lowered in an instance, until it is raised there. */
export interface Lowered {
  readonly flag: FlagKey;
  readonly landing: Sha;
  /** When it landed, by the best clock at hand; it may err late. Null: not known, or not asked for yet. */
  readonly landedAt: Instant | null;
  /** When the lower value was verified; null: it was not yet. */
  readonly verifiedAt: Instant | null;
}

/** What an instance was sent last. */
export interface SentInstance {
  readonly service: ServiceName;
  /** The tip of the run that wrote it. */
  readonly landing: Sha;
  /** SHA-256, hexadecimal, over values, blocked routes and settings. */
  readonly digest: string;
  /** Flag values, never secrets. */
  readonly values: SentValues;
  /** Left out where nothing was lowered. */
  readonly lowered?: readonly Lowered[];
  /** It was sent less than was accepted, because its run could only lower values. Left out: all that was accepted. */
  readonly isLess?: true;
}

/** What is live in an instance. */
export interface LiveInstance extends SentInstance {
  /** When it was verified. */
  readonly since: Instant;
}

export type InstanceResult = SentInstance &
  (
    | { readonly state: 'verified' }
    /** It may have been written: what is live is not known. `why`: one line, without secrets. */
    | {
        readonly state: 'failed';
        readonly why: string;
        /** Nothing was written, because the target has a foreign value. The next run asks again. */
        readonly code?: 'deploy/foreign-value';
      }
    /** Another run was about to write something newer, so nothing was written. */
    | { readonly state: 'superseded'; readonly by: Sha }
  );

interface EntryBase {
  readonly environment: EnvironmentName;
  readonly accepted: Accepted;
  /** The tip that had been accepted before; null: none. It was the tip of the default branch once, too. */
  readonly before: Sha | null;
  /** The same for the two entries of one run in one environment. */
  readonly run: string;
  readonly at: Instant;
}

/** What is about to be written. */
export type StartedInstance = SentInstance & {
  /** What it had before its first write: as its target said, or else by Git. */
  readonly was?: SentValues;
  /** This run does not write it, and another one has to: it is on another machine, or in another job. */
  readonly isDeferred?: true;
};

/** Appended before any target is touched. */
export interface Started extends EntryBase {
  readonly kind: 'started';
  readonly instances: readonly StartedInstance[];
  /** Its run announces more environments, and writes nothing before the last of them: so far it accepts nothing. */
  readonly isPartial?: true;
  /** Seconds after which none of its programs runs any more. */
  readonly limit: number;
}

/** The logins whose approvals counted for a landing, by the evidence that a run read. */
export interface Approved {
  readonly landing: Sha;
  readonly by: readonly string[];
}

/** Appended at the end. The newest one lists all that is live in its environment. */
export interface Finished extends EntryBase {
  readonly kind: 'finished';
  /** What became of what was started; empty where there was nothing to write. */
  readonly instances: readonly InstanceResult[];
  /**
   * What is live beside these instances, and stays so; also where an instance was superseded. The log adds the results
   * of runs that finished since its writer read it. An instance that its writer had read and leaves out is forgotten.
   */
  readonly others: readonly LiveInstance[];
  /** Of the landings that this run has judged. Left out: none needed an approval. */
  readonly approved?: readonly Approved[];
}

export type LogEntry = Started | Finished;

/**
 * Who can have written an entry.
 * - `app`: only the App that the deployment workflow runs as.
 * - `signed`: only a process that has the key of the log.
 * - `plain`: every workflow of the repository that may write deployments.
 * - `local`: a process of this machine.
 */
export type Trust = 'app' | 'signed' | 'plain' | 'local';

/** An entry as it is read. The log decides on its trust; the writer has no say in it. */
export type LoggedEntry = LogEntry & { readonly trust: Trust };

/** The right to write to an instance, against other processes of this machine. */
export interface Lock {
  /** Aborted once a rollback of the same instance wants to write. The apply has to end at once. */
  readonly cancelled: AbortSignal;
  release(): Promise<void>;
}

/** Where runs are on several machines, a lock would protect from none of the others. */
export const NO_LOCK: Lock = {
  cancelled: new AbortController().signal,
  release: () => Promise.resolve(),
};

export interface LockOptions {
  /** Whether to cancel the apply of the process that has the lock, instead of waiting for its end. */
  readonly isRollback: boolean;
  /** The digest of what it writes: an apply of the same is not cancelled. */
  readonly digest: string;
  /** Called once, after 2 s, with what it waits for. */
  readonly onWait: (what: WaitedFor) => void;
}

/**
 * What was accepted, what was about to be written, and what became of it. GitHub's deployments or a file; both pass the
 * contract of `test/adapters/deployment-log/log-contract.test.ts`.
 */
export interface DeploymentLog {
  /**
   * The newest entries of these environments, oldest first, back to the newest finished one of each at least. Of an
   * older finished one, `others` may be left out. Throws a refusal where the log cannot be read, or is cut off before
   * one of ours.
   */
  read(environments: readonly EnvironmentName[]): Promise<readonly LoggedEntry[]>;
  append(entry: LogEntry): Promise<void>;
  /** Whether its runs are on several machines, so that a lock protects from none of the others. */
  readonly isRemote: boolean;
  /** Where it is, for messages: a path, or `GitHub`. */
  readonly place: string;
  acquire(instance: Instance, options: LockOptions): Promise<Lock>;
}

export type DeploymentsAsk = Extract<Ask, { kind: 'deployments' }>;

/** The port through which judging reads the deployment log. */
export interface Deployments {
  /** Oldest first. Only our own entries count. */
  answer(asks: readonly DeploymentsAsk[]): Promise<Pick<Evidence, 'deployments' | 'logStarts'>>;
  /** The newest entries of all environments, oldest first; none where there is no log. */
  newest(settings: LogSettings | undefined): Promise<Finding<readonly LoggedEntry[]>>;
  /** The tips of the default branch that our newest entries name, of all environments. */
  tips(settings: LogSettings | undefined): Promise<Finding<readonly KnownTip[]>>;
}

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
