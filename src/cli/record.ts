// Where a clone keeps the record of deployments, and what it says to whoever judges there.
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { fileRecord } from '#adapters/deploy/record-file.ts';
import type { Recorded } from '#adapters/evidence-file.ts';
import { layoutOf } from '#adapters/git/open.ts';
import { deploymentsOf, seenBy } from '#app/deploy/ledger.ts';
import { hintOf } from '#app/refusal.ts';
import { absent, known, unreachable } from '#domain/evidence.ts';
import type { SeenTip } from '#history/seen.ts';

export interface RecordPlace {
  readonly repo: string;
  /** Left out: a file at the top of the repository. */
  readonly record?: string;
}

const RECORD = '.flaghoist/deployments.jsonl';

export async function recordFile({ repo, record }: RecordPlace): Promise<string> {
  return record ?? join((await layoutOf(repo)).top, RECORD);
}

/** What the log has seen land, at the top of a repository that is open. A log that is damaged says nothing here. */
export async function landingsIn(
  { record }: Pick<RecordPlace, 'record'>,
  top: string,
): Promise<readonly SeenTip[]> {
  const entries = await fileRecord(record ?? join(top, RECORD))
    .read()
    .catch(() => []);
  return seenBy(entries);
}

/** What the record says, read only when somebody asks. */
export function recordedIn(place: RecordPlace): Recorded {
  return async () => {
    const file = await recordFile(place);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (!isThere) return absent(`there is no record ${place.record ?? RECORD} here`);
    try {
      return known(deploymentsOf(await fileRecord(file).read()));
    } catch (error) {
      // A record that is damaged stops whoever deploys; whoever judges waits.
      const hint = hintOf(error);
      if (hint === null) throw error;
      return unreachable(`${(error as Error).message}; ${hint}`);
    }
  };
}
