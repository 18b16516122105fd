// Where a clone keeps the deployment log, and what the log says as evidence.
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import type { ReadsLoggedDeployments } from '#adapters/evidence-file.ts';
import { layoutOf } from '#adapters/git/open.ts';
import type { Gatherer } from '#app/deps.ts';
import { rootOf } from '#app/load/root.ts';
import { hintOf } from '#app/refusal.ts';
import type { Finding } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { KnownTip } from '#history/tips.ts';

export interface LogOptions {
  /** The repository, or any folder in it. */
  readonly repo: string;
  /** The folder of the pipeline, as a user writes it. */
  readonly root: string;
  /** The path of the log. Left out, it is a file in Git's own folder. */
  readonly log?: string;
}

/** No commit can change a file in Git's own folder. Two pipelines of one repository have two logs. */
function usualFile(written: string): string {
  const root = rootOf(written);
  const folder = root === 'environments' ? 'flaghoist' : `flaghoist/${root}`;
  return `${folder}/deployments.jsonl`;
}

/** The path of the log. */
export async function logFile({ repo, root, log }: LogOptions): Promise<string> {
  return log ?? join(dirname((await layoutOf(repo)).objectFolder), usualFile(root));
}

/** The path as messages show it. */
export function shownLogFile({ root, log }: Pick<LogOptions, 'root' | 'log'>): string {
  return log ?? `.git/${usualFile(root)}`;
}

/** The tips that the log of an open repository names. A damaged log names none here, because `deploy` reports it. */
export async function landingsIn(
  { root, log }: Pick<LogOptions, 'root' | 'log'>,
  gitFolder: string,
): Promise<readonly KnownTip[]> {
  return fileLog(log ?? join(gitFolder, usualFile(root)))
    .history()
    .then(
      ({ tips }) => tips,
      () => [],
    );
}

/** The newest entries of the log, and none where the file is missing. */
export function loggedIn(place: LogOptions): NonNullable<Gatherer['logged']> {
  return async (settings) => {
    const file = await logFile(place);
    if (settings?.log === 'none' || !(await exists(file))) return known([]);
    return readable(() => fileLog(file).read([]));
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
    const hint = hintOf(error);
    if (hint === null) throw error;
    return unreachable(`${(error as Error).message}; ${hint}`);
  }
}

/** The deployments of instances by the log, which is read only when a gate needs them. */
export function deploymentsIn(place: LogOptions): ReadsLoggedDeployments {
  return async () => {
    const file = await logFile(place);
    if (!(await exists(file)))
      return absent(`there is no deployment log ${shownLogFile(place)} here`);
    return readable(() => fileLog(file).history());
  };
}
