// Where a clone keeps the deployment log, and what the log says as evidence.
import { access } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileLog } from '#adapters/deploy/log-file.ts';
import type { Recorded } from '#adapters/evidence-file.ts';
import { layoutOf } from '#adapters/git/open.ts';
import { hintOf } from '#app/refusal.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { SeenTip } from '#history/seen.ts';

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
): Promise<readonly SeenTip[]> {
  const log = fileLog(record ?? join(gitFolder, RECORD));
  return log.history().then(
    ({ tips }) => tips,
    () => [],
  );
}

/** What the log says of instances, read only when it is asked. */
export function recordedIn(place: RecordPlace): Recorded {
  return async () => {
    const file = await recordFile(place);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (!isThere)
      return absent(`there is no deployment log ${place.record ?? `.git/${RECORD}`} here`);
    try {
      return known(await fileLog(file).history());
    } catch (error) {
      // A log that is damaged stops deployments; what is judged waits.
      const hint = hintOf(error);
      if (hint === null) throw error;
      return unreachable(`${(error as Error).message}; ${hint}`);
    }
  };
}
