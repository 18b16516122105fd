// How old the verdicts are that `status` rests on.
import { lastRunOf } from '#adapters/deployment-log/last-run.ts';
import type { Instant } from '#domain/scalars.ts';
import { AGE_TEXTS } from '#messages/doctor.ts';
import { ageOf, between } from '#domain/scalars.ts';
import { logFile } from '#wiring/log-file.ts';
import { remark } from './command.ts';
import type { AskedHere } from './asked-here.ts';
import type { LogOptions } from '#wiring/log-file.ts';

/** How old the verdicts of open pull requests can be. If GitHub does not answer, `doctor` says why. */
export async function remarkOnSweep(
  { gatherer, reader }: Pick<AskedHere, 'gatherer' | 'reader'>,
  { now, ...place }: LogOptions & { readonly now: Instant },
): Promise<void> {
  if (reader === null) return remarkOnRun(logFile(place, gatherer.repository.gitFolder), now);
  const last = await reader.lastSweep();
  if (last.kind !== 'known') return;
  remark(
    last.value === null ? AGE_TEXTS.whyNoSweep() : AGE_TEXTS.sweep(ageOf(between(last.value, now))),
  );
}

/** The same without GitHub, where runs of `deploy` judge what waits. Nothing about a moment before the run. */
async function remarkOnRun(log: string, now: Instant): Promise<void> {
  const last = await lastRunOf(log);
  if (last.kind !== 'known' || last.value === null || last.value > now) return;
  remark(AGE_TEXTS.deploy(ageOf(between(last.value, now))));
}
