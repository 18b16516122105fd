// `page`: what stands where, what stood there before, and what comes next, as the facts of one page.
import type { Sha, Instant } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import { durationOf, instant } from '#domain/scalars.ts';
import type { PageFacts, PageWeb } from '#report/page/facts.ts';
import type { LandingLog } from '#report/log-rows.ts';
import { AS_MEASURED, forecast } from '#app/forecast/forecast.ts';
import { keyOf } from '#app/forecast/world.ts';
import type { LiveStatus } from './live/live.ts';
import type { GitHub } from './github.ts';
import type { Gatherer } from './ports.ts';
import { gather } from './gather.ts';
import type { LogRequest } from './log/landing-log.ts';
import { landingLog } from './log/landing-log.ts';
import { openSteps } from './open-steps.ts';
import type { StatusOverview } from './status.ts';
import { status } from './status.ts';
import { formsIn } from './workflow-forms.ts';

/** How far back the page looks. */
const PAST = durationOf('365d');

export interface PageRequest extends Pick<PageFacts, 'title' | 'health'> {
  /** Where the repository is; its forms are read here. Null: not on GitHub. */
  readonly web: Omit<PageWeb, 'forms'> | null;
  /** The deployment log, or why it was not read. */
  readonly log: LogRequest['log'];
  /** Where the open pull requests are listed; null: GitHub is not asked, or the page may not link to it. */
  readonly github: Pick<GitHub, 'defaultBranch' | 'openPullRequests'> | null;
  /** The live values by that log; null: there is none. */
  readonly liveOf: (overview: StatusOverview) => Promise<LiveStatus | null>;
}

export async function pageOf(
  gatherer: Gatherer,
  base: Sha | null,
  { title, web, health, log, github, liveOf }: PageRequest,
): Promise<PageFacts> {
  const overview = await status(gatherer, base, []);
  const { rows, snapshot, now } = overview;
  const live = await liveOf(overview);
  return {
    title,
    now,
    commit: base ?? '',
    rows: live?.rows ?? rows,
    live: live?.log,
    timelines: await timelinesOf(gatherer, base, overview),
    log: base === null ? null : await logOf(gatherer, base, now, log),
    forecast: await forecast(gatherer, base, [], AS_MEASURED),
    pulls: base === null || github === null ? null : await openSteps(gatherer, base, github),
    links: new Map(
      [...snapshot.flags].flatMap(([key, { flag }]) => {
        const { links } = valueOf(flag) ?? {};
        return links === undefined ? [] : [[key, links] as const];
      }),
    ),
    web: web && { ...web, forms: await formsIn(gatherer.repository, base) },
    health,
  };
}

async function timelinesOf(
  gatherer: Gatherer,
  base: Sha | null,
  { rows, snapshot, now }: StatusOverview,
): Promise<PageFacts['timelines']> {
  const environments = valueOf(snapshot.pipeline)?.environments ?? [];
  const asks = rows.flatMap(({ key: flag }) =>
    environments.map(({ name: environment }) => ({
      kind: 'timeline' as const,
      flag,
      environment,
      window: PAST,
    })),
  );
  const question = { asks, fingerprint: '', base: snapshot, tip: base, now };
  const { timelines } = await gather(gatherer, question);
  const all = timelines.kind === 'known' ? timelines.value : [];
  return new Map(all.map((timeline) => [keyOf(timeline), timeline]));
}

function logOf(
  gatherer: Gatherer,
  base: Sha,
  now: Instant,
  log: LogRequest['log'],
): Promise<LandingLog> {
  const since = instant(now - PAST);
  return landingLog(gatherer, base, { flags: [], since, in: [], owner: null, log });
}
