// Imports another deployment log after this one was lost or has moved: the last acceptance and the live instances. An
// instance that is unsettled there is not imported, so that the next run writes it again.
import type { EnvironmentName, Instant } from '#domain/scalars.ts';
import type { DeploymentLog, LiveInstance } from './deploy-ports.ts';
import { acceptedIn, liveIn } from './log-reading.ts';
import { refusal } from './refusal.ts';

export interface Imported {
  readonly environment: EnvironmentName;
  readonly instances: number;
}

/** Throws a refusal where the other log has no entry, or this one has entries already. */
export async function demandImportable(
  from: Pick<DeploymentLog, 'read'>,
  to: Pick<DeploymentLog, 'read'>,
  environments: readonly EnvironmentName[],
  name: string,
): Promise<void> {
  if ((await from.read(environments)).length === 0) {
    throw refusal('import/empty', { file: name });
  }
  if ((await to.read(environments)).length === 0) return;
  throw refusal('import/not-needed', { file: name });
}

/** Appends one finished entry for each environment of the other log. Answers what was imported. */
export async function importLog(
  from: Pick<DeploymentLog, 'read'>,
  to: Pick<DeploymentLog, 'append'>,
  environments: readonly EnvironmentName[],
  { run, now }: { readonly run: string; readonly now: Instant },
): Promise<readonly Imported[]> {
  const entries = await from.read(environments);
  const acceptances = acceptedIn(entries);
  const states = [...liveIn(entries).values()];
  const imported: Imported[] = [];
  for (const environment of new Set(environments)) {
    const acceptance = acceptances.find((candidate) => candidate.environment === environment);
    if (acceptance === undefined) continue;
    const { accepted, before } = acceptance;
    const others = states.flatMap(
      ({ environment: place, live, unsettled }): readonly LiveInstance[] =>
        place === environment && live !== null && unsettled.length === 0 ? [live] : [],
    );
    const about = { environment, accepted, before, run, at: now };
    await to.append({ kind: 'finished', ...about, instances: [], others });
    imported.push({ environment, instances: others.length });
  }
  return imported;
}
