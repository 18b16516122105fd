// A deployment log that is empty although a run has written here: it was lost or has moved. What was refused is then
// not known, so that nothing is adopted silently.
import type { Sha } from '#domain/names.ts';
import { textOfValue } from '#domain/values.ts';
import type { Instance, Read } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Standing } from './accepted.ts';
import { desiredAt, pipelineIn } from './accepted.ts';
import type { Renderer } from './deps.ts';
import type { Desired } from './desired.ts';
import { readAt } from './foreign.ts';
import { settingsOf } from './plan.ts';

const LOST = new WeakSet<Error>();

/** Why the log counts as lost; null: the error is about something else. */
export function lostLogIn(error: unknown): string | null {
  return error instanceof Error && LOST.has(error) ? error.message : null;
}

/** Refuses an empty log where a target has a note of an earlier run. */
export async function demandLog(renderer: Renderer, tip: Sha): Promise<void> {
  const first = (await readsAt(renderer, { commit: tip, refusals: [] })).find(isMarked);
  if (first === undefined) return;
  const error = refusal(
    `it has no entry, and ${nameOf(first.desired)} has a note of an earlier run`,
    'flaghoist deploy --import-log FILE takes over a copy of it; without one, flaghoist deploy --adopt accepts what is live',
  );
  LOST.add(error);
  throw error;
}

/** Refuses to adopt what is more than runs: it may have been refused by the log that was lost. */
export async function demandLive(renderer: Renderer, adopted: Standing): Promise<void> {
  if (adopted.commit === null) return;
  const reads = await readsAt(renderer, { ...adopted, commit: adopted.commit });
  if (!reads.some(isMarked)) return;
  const more = reads.flatMap(({ desired, read }) => {
    const there = read.variables;
    if (read.kind !== 'known' || there === undefined) return [];
    return desired.values.flatMap(({ variable, value, safe }) => {
      const found = there.get(variable) ?? null;
      const isLess =
        typeof value === 'number' && found !== null && found !== '' && value <= Number(found);
      if (value === safe || textOfValue(value) === found || isLess) return [];
      return [`${nameOf(desired)} ${variable}=${found ?? 'nothing'}, Git: ${textOfValue(value)}`];
    });
  });
  if (more.length === 0) return;
  throw refusal(
    `Git says more than what is live, and the lost log may have refused it: ${more.join('; ')}`,
    'set these flags in Git to what is live, and land that before --adopt',
  );
}

interface Asked {
  readonly desired: Desired;
  readonly read: Read;
}

function isMarked({ read }: Asked): boolean {
  return read.mark != null;
}

/** What every target has that can be opened. */
async function readsAt(
  renderer: Renderer,
  standing: Standing & { readonly commit: Sha },
): Promise<readonly Asked[]> {
  const pipeline = await pipelineIn(renderer, standing);
  if (pipeline === null) return [];
  const all = await desiredAt(renderer, standing, pipeline);
  const reads = await Promise.all(
    all.map(async (desired): Promise<Asked | null> => {
      const { environment, service } = desired;
      const settings = settingsOf(pipeline, desired);
      if (settings === null) return null;
      const about = { environment, service, desired, settings };
      const item = { ...about, changes: [], isRollback: false, isPending: false };
      const read = await readAt(renderer, standing.commit, item);
      return read === null ? null : { desired, read };
    }),
  );
  return reads.flatMap((one) => one ?? []);
}

function nameOf({ environment, service }: Instance): string {
  return `${environment}/${service}`;
}
