// Which flags will be removed some time, and where their plans end.
import { exposuresIn } from '#domain/exposure.ts';
import type { FlagKey } from '#domain/scalars.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import type { Graduating } from '#judge/graduating.ts';
import type { PlanContext } from './status-next.ts';
import { placesOf } from './status-next.ts';

/** Null where the definition does not say, and for a kill switch, which is never removed while it is safe. */
export function graduatingOf(
  { snapshot, pipeline }: Pick<PlanContext, 'snapshot' | 'pipeline'>,
  key: FlagKey,
): Graduating | null {
  const files = filesOf(snapshot, key);
  const flag = valueOf(files.flag);
  const { graduate } = flag ?? {};
  if (flag === null || graduate === undefined || flag.safe) return null;
  const environment = placesOf(flag, files, pipeline).at(-1);
  if (environment === undefined) return null;
  return { flag, graduate, environment, live: exposuresIn(files, environment), pipeline };
}
