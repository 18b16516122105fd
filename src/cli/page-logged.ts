// The past of the page of a clone: by its own log and, where GitHub is asked, by what it says.
import { pipelineIn } from '#app/accepted/accepted-state.ts';
import type { PageRequest } from '#app/page.ts';
import type { LandingLog } from '#report/log-rows.ts';
import type { AskedHere } from './asked-here.ts';
import { logOfClone } from './log-here.ts';

/** The log, and whether all is well. The log of this clone counts where the pipeline names none. */
export async function loggedFor(
  { gatherer, base, reader, notAsked }: AskedHere,
  options: Parameters<typeof logOfClone>[0],
): Promise<Pick<PageRequest, 'log' | 'health'>> {
  const log = await logOfClone(options, gatherer.repository.gitFolder);
  if (reader === null) {
    const unknown = { kind: 'unknown', why: notAsked } as const;
    return { log, health: { sweep: unknown, drift: unknown } };
  }
  const { healthOf, logOnGitHub } = await import('#wiring/page-github.ts');
  const pipeline = base && (await pipelineIn(gatherer, { commit: base, refusals: [] }));
  const settings = pipeline?.deployments ?? {};
  const isHere = 'entries' in log && settings.log !== 'github';
  const isRemote = !isHere && (settings.log ?? 'github') === 'github';
  const { client, root, identity: own } = reader;
  const { identity = own, former = [] } = settings;
  return {
    log: isRemote ? await logOnGitHub(client, { root, identity, former }) : log,
    health: await healthOf(client, { root, environments: [], services: [], identity: own }),
  };
}

/** With the people who approved what landed, as GitHub says. */
export async function withApprovals(
  { reader }: AskedHere,
  log: LandingLog | null,
): Promise<LandingLog | null> {
  if (reader === null || log === null) return log;
  const { withPulls } = await import('#wiring/landed-pulls.ts');
  return withPulls(reader.client, log);
}
