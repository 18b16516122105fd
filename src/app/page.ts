// `page`: what stands where, what stood there before, and what comes next, as the facts of one page.
import type { Sha } from '#domain/names.ts';
import { valueOf } from '#domain/snapshot.ts';
import { duration, durationOf } from '#domain/time.ts';
import type { PageFacts } from '#report/page/facts.ts';
import { forecast } from '#app/forecast/forecast.ts';
import { keyOf } from '#app/forecast/world.ts';
import type { Gatherer } from './deps.ts';
import { gather } from './gather.ts';
import { status } from './status.ts';

/** How far back the page looks. */
const PAST = durationOf('365d');

export async function pageOf(
  gatherer: Gatherer,
  base: Sha | null,
  title: string,
): Promise<PageFacts> {
  const { rows, snapshot, now } = await status(gatherer, base, []);
  const coming = await forecast(gatherer, base, [], { mergeDelay: duration(0), from: null });
  const environments = valueOf(snapshot.pipeline)?.environments ?? [];
  const { timelines } = await gather(gatherer, {
    asks: rows.flatMap(({ key }) =>
      environments.map(({ name }) => ({
        kind: 'timeline' as const,
        flag: key,
        environment: name,
        window: PAST,
      })),
    ),
    fingerprint: '',
    base: snapshot,
    tip: base,
    now,
  });
  const all = timelines.kind === 'known' ? timelines.value : [];
  return {
    title,
    now,
    commit: base ?? '',
    rows,
    timelines: new Map(all.map((one) => [keyOf(one), one])),
    forecast: coming,
  };
}
