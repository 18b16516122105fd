// Where a clone keeps the deployment log, and what the log says as evidence.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileLog } from '#adapters/deployment-log/file-log.ts';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import type { ReadsLoggedDeployments } from '#adapters/evidence-file.ts';
import type { Gatherer } from '#app/ports.ts';
import { rootOf } from '#app/load/root.ts';
import { causeOf } from '#app/refusal.ts';
import type { Finding } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { instant } from '#domain/scalars.ts';
import type { KnownTip } from '#history/tips.ts';

export interface LogOptions {
  /** The folder of the pipeline, as a user writes it. */
  readonly root: string;
  /** The path of the log. Left out, it is a file in Git's own folder. */
  readonly log?: string;
}

/** What is dated after this moment is left out; null: nothing is. */
type Until = Instant | null;

export function upTo<T extends { readonly at: Instant }>(
  dated: readonly T[],
  until: Until,
): readonly T[] {
  return until === null ? dated : dated.filter(({ at }) => at <= until);
}

/** No commit can change a file in Git's own folder. Two pipelines of one repository have two logs. */
function usualFile(written: string): string {
  const root = rootOf(written);
  const folder = root === 'environments' ? 'flaghoist' : `flaghoist/${root}`;
  return `${folder}/deployments.jsonl`;
}

/** The path of the log. */
export function logFile({ root, log }: LogOptions, gitFolder: string): string {
  return log ?? join(gitFolder, usualFile(root));
}

/** The path as messages show it. */
export function shownLogFile({ root, log }: LogOptions): string {
  return log ?? `.git/${usualFile(root)}`;
}

/** When this command was started. */
const STARTED = instant(Date.now() / 1000);

/** The log in a file of this machine. */
export function logHere(file: string, shown = file): FileLog {
  return fileLog(file, { shown, now: STARTED });
}

/** The tips that the log of an open repository names. A damaged log names none here, because `deploy` reports it. */
export async function landingsIn(
  place: LogOptions,
  gitFolder: string,
): Promise<readonly KnownTip[]> {
  return logHere(logFile(place, gitFolder))
    .history()
    .then(
      ({ tips }) => tips,
      () => [],
    );
}

/** The newest entries of the log, and none where the file is missing. */
export function loggedIn(
  place: LogOptions,
  gitFolder: string,
  until: Until,
): NonNullable<Gatherer['logged']> {
  return async (settings) => {
    const file = logFile(place, gitFolder);
    if (settings?.log === 'none' || !(await exists(file))) return known([]);
    return readable(async () => upTo(await logHere(file).read([]), until));
  };
}

/** True when the file can be reached. */
export async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A damaged log stops deployments. A judgement waits instead. */
async function readable<T>(read: () => Promise<T>): Promise<Finding<T>> {
  try {
    return known(await read());
  } catch (error) {
    const cause = causeOf(error);
    if (cause === null) throw error;
    return unreachable(cause);
  }
}

/** The deployments of instances by the log, which is read only when a gate needs them. */
export function deploymentsIn(
  place: LogOptions,
  gitFolder: string,
  until: Until,
): ReadsLoggedDeployments {
  return async () => {
    const file = logFile(place, gitFolder);
    if (!(await exists(file))) return absent({ kind: 'no-log-here', file: shownLogFile(place) });
    return readable(async () => {
      const history = await logHere(file).history();
      return { ...history, deployments: upTo(history.deployments, until) };
    });
  };
}
