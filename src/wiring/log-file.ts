// Where a clone keeps the deployment log, and what the log says as evidence.
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileLog } from '#adapters/deployment-log/file-log.ts';
import type { ReadsLoggedDeployments } from '#adapters/evidence-file.ts';
import { layoutOf } from '#adapters/git/open.ts';
import type { Gatherer } from '#app/deps.ts';
import { hintOf } from '#app/refusal.ts';
import type { Finding } from '#domain/evidence.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { KnownTip } from '#history/tips.ts';

export interface RecordPlace {
  readonly repo: string;
  /** Left out: a file in Git's own folder. */
  readonly record?: string;
}

/** In Git's own folder, where no commit can reach it. */
const RECORD = 'flaghoist/deployments.jsonl';

export async function recordFile({ repo, record }: RecordPlace): Promise<string> {
  return record ?? join(dirname((await layoutOf(repo)).objects), RECORD);
}

/** What the log has seen land, of a repository that is open. A log that is damaged has seen nothing here. */
export async function landingsIn(
  { record }: Pick<RecordPlace, 'record'>,
  gitFolder: string,
): Promise<readonly KnownTip[]> {
  const log = fileLog(record ?? join(gitFolder, RECORD));
  return log.history().then(
    ({ tips }) => tips,
    () => [],
  );
}

/** The newest entries of the log; none where there is no file. */
export function loggedIn(place: RecordPlace): NonNullable<Gatherer['logged']> {
  return async (settings) => {
    const file = await recordFile(place);
    if (settings?.log === 'none' || !(await isThere(file))) return known([]);
    return readable(() => fileLog(file).read([]));
  };
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** A log that is damaged stops deployments; what is judged waits. */
async function readable<T>(read: () => Promise<T>): Promise<Finding<T>> {
  try {
    return known(await read());
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    return unreachable(`${(error as Error).message}; ${hint}`);
  }
}

/** What the log says of instances, read only when it is asked. */
export function recordedIn(place: RecordPlace): ReadsLoggedDeployments {
  return async () => {
    const file = await recordFile(place);
    if (!(await isThere(file)))
      return absent(`there is no deployment log ${place.record ?? `.git/${RECORD}`} here`);
    return readable(() => fileLog(file).history());
  };
}
