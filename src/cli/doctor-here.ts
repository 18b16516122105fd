// What `doctor` sees without GitHub: whether the timer of this machine still deploys.
import { lastRunOf } from '#adapters/deployment-log/last-run.ts';
import { openRepository } from '#adapters/git/repository.ts';
import { runPoint } from '#app/doctor-runs.ts';
import type { Point } from '#app/doctor.ts';
import { hintOf } from '#app/refusal.ts';
import { instant } from '#domain/scalars.ts';
import type { LogOptions } from '#wiring/log-file.ts';
import { logFile } from '#wiring/log-file.ts';

/** No point where nothing was deployed from here. */
export async function pointsHere(options: LogOptions): Promise<readonly Point[]> {
  try {
    await using repository = await openRepository('.');
    const last = await lastRunOf(logFile(options, repository.gitFolder));
    if (last.kind === 'known' && last.value === null) return [];
    return [runPoint(last, instant(Date.now() / 1000))];
  } catch (error) {
    // There is no repository here.
    if (hintOf(error) === null) throw error;
    return [];
  }
}
