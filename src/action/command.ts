// What every command of the action is given: its job, its output and its wiring.
import type { Trouble } from '#domain/evidence.ts';
import type { Client } from '#adapters/github/client.ts';
import type { Acted, MergedPull } from '#app/act/act.ts';
import type { Checked } from '#app/check.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import type { Evaluated, Evaluator } from '#app/pulls/evaluate.ts';
import type { GroupJudged } from '#app/pulls/group-status.ts';
import type { WatchLog } from '#app/watch/ends.ts';
import type { OutputName } from './inputs.ts';
import type { JobEvent } from './job-event.ts';

/** What a runner gives a job: the inputs, the event, and addresses and paths. */
export interface Job extends JobEvent {
  readonly token: string;
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  /** The address of the documentation of this action; null: it is part of the repository. */
  readonly docs: string | null;
  readonly workspace: string;
  readonly root: string;
  readonly context: string;
  readonly identity: string;
  readonly all: boolean;
  /** With `deploy`: write also instances that have their values by the log. */
  readonly force: boolean;
  /** With `deploy`: accept the live values where the log was lost. */
  readonly adopt: boolean;
  readonly comment: boolean;
  /** With `drift`: keep an issue open while values differ. */
  readonly issue: boolean;
  /** With `page`: leave out people, queries, reasons and links. */
  readonly isPublic: boolean;
  readonly dryRun: boolean;
  /** With `sweep`: the folder for its metrics; empty: none. */
  readonly metrics: string;
  /** The inputs of `promote` and `rollback`. */
  readonly form: EditForm;
  /** Whether a pull request that passes is merged. */
  readonly merge: boolean;
  /** The file of the workflow that deploys, or `here`. */
  readonly redeploy: string;
  /** Empty: all of them. */
  readonly environments: readonly string[];
  readonly services: readonly string[];
  /** The account that started the run. */
  readonly actor: Actor;
  /** `https://github.com`. */
  readonly server: string;
  /** The address that the status links to. */
  readonly runUrl: string;
  /** The folder for files that later steps read. */
  readonly temporary: string;
}

/** Each value is checked, because every account that may start the workflow can write it. */
export interface EditForm {
  readonly flags: readonly string[];
  /** Percent. */
  readonly rollout: number | null;
  readonly routes: boolean;
  readonly reason: string;
}

export interface Actor {
  readonly login: string;
  readonly id: string;
}

/** Where a pull request is. */
export interface PullPlace {
  /** The address of the repository. */
  readonly web: string;
  /** The default branch. */
  readonly into: string;
}

/** What a command tells people and later steps. */
export interface JobOutput {
  info(line: string): void;
  /** A line whose blanks count. */
  text(line: string): void;
  /** An output of the step. */
  set(name: OutputName, value: string): void;
  /** Adds markdown to the summary of the job. */
  summary(markdown: string): Promise<void>;
  /** True when the job may succeed; so for each that returns a boolean. */
  pullRequest(evaluated: Evaluated): Promise<boolean>;
  mergeGroup(judged: GroupJudged): Promise<boolean>;
  deployment(deployed: DeployedAnyway, dryRun: boolean): Promise<boolean>;
  /** The folder of the page, and whether it has to be published. */
  page(folder: string, isChanged: boolean): boolean;
  /** An edit without a pull request. */
  preview(checked: Checked): Promise<boolean>;
  /** The summary of a week, and the issue with it; null: it was not posted. */
  weekly(text: string, url: string | null): Promise<boolean>;
  /** What became of an edit. */
  acted(acted: Acted, place: PullPlace): Promise<boolean>;
  /** Whether a pull request that passes was merged, and its landing deployed. Null: it was not to be merged. */
  merged(merged: MergedPull | null, number: number): Promise<boolean>;
  errors(troubles: readonly Trouble[]): boolean;
  /** A warning does not fail the job. */
  warn(trouble: Trouble): void;
}

/** The adapters that the commands need. */
export interface Wiring {
  readonly client: Client;
  readonly watches: WatchLog;
  readonly evaluator: Evaluator;
  /** The key that signs what is written to the log; null: nothing is signed. */
  readonly key: string | null;
}
