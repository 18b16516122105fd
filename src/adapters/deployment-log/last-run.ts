// The time of the last finished run of `deploy` on a machine, in a file beside the log. A run that finds nothing new adds no
// entry to the log, so the log alone does not show whether the timer still starts runs.
import { readFile } from 'node:fs/promises';
import type { Finding } from '#domain/evidence.ts';
import { known, unreachable } from '#domain/evidence.ts';
import type { Instant } from '#domain/scalars.ts';
import { isoOf, parseInstant } from '#domain/scalars.ts';
import { writeAtomically } from '#adapters/system/atomic.ts';
import { codeOf, reasonOf } from '#adapters/system/errors.ts';

const placeOf = (log: string): string => `${log}.last-run`;

/** A failure here must not stop a deployment. The time then stays old, and `doctor` shows that. */
export async function markRun(log: string, at: Instant): Promise<void> {
  await writeAtomically(placeOf(log), `${isoOf(at)}\n`).catch(() => null);
}

/** Null: no run has marked its end. */
export async function lastRunOf(log: string): Promise<Finding<Instant | null>> {
  const file = placeOf(log);
  try {
    const text = await readFile(file, 'utf8');
    const at = parseInstant(text.trim());
    return at === null ? unreachable({ kind: 'no-moment', file }) : known(at);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return known(null);
    return unreachable({ kind: 'file-not-read', file, error: reasonOf(error) });
  }
}
