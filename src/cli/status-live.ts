// What the deployment log says beside the rows of `status`: the log of this clone, or that on GitHub.
import type { LiveStatus } from '#app/live/live.ts';
import type { StatusOverview } from '#app/status.ts';
import { shownLive } from '#wiring/live-status.ts';
import type { AskedHere } from './asked-here.ts';
import type { CommonOptions } from './command.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';
import { exists, logFile, logHere, upTo } from '#wiring/log-file.ts';
import { pastMoment, remark } from './command.ts';
import { LOG_TEXTS } from '#messages/deployed.ts';
import type { LiveLog } from '#wiring/live-status.ts';

/** `isDetailed`: whether to add why something is refused, and how to take it back. */
type LiveOptions = Pick<CommonOptions, 'root' | 'log' | 'at'> & { readonly isDetailed: boolean };

/** The rows with what the log says; null without a log. */
export async function statusLive(
  { gatherer, base, tip, reader }: AskedHere,
  overview: StatusOverview,
  options: LiveOptions,
): Promise<LiveStatus | null> {
  if (base === null) return null;
  return shownLive(overview, options.isDetailed, async (pipeline) => {
    const logged = await entriesHere({ gatherer, reader }, pipeline, options);
    if (logged === null) return null;
    return {
      ...logged,
      base,
      pull: tip.pull,
      pushed: tip.pushed,
      looking: {
        ...gatherer,
        now: () => overview.now,
        gathererFor: () => Promise.resolve(gatherer),
        // Targets take time to load.
        placesOf: async (...of) => (await import('#wiring/deployer.ts')).placesOf(...of),
      },
    };
  });
}

/** Says that nothing was deployed yet, where services are deployed, so that Git alone does not say what is live. */
export function remarkOnUndeployed({ snapshot }: StatusOverview): void {
  const { services = [], deployments } = valueOf(snapshot.pipeline) ?? {};
  if (deployments?.log !== 'none' && services.some(({ deploy = [] }) => deploy.length > 0))
    remark(LOG_TEXTS.neverDeployed());
}

type LoggedHere = Pick<LiveLog, 'entries'> & { readonly isRemote: boolean };

/** The log of this clone; where it has none and GitHub is asked, GitHub's. Null: there is none. */
async function entriesHere(
  { gatherer, reader }: Pick<AskedHere, 'gatherer' | 'reader'>,
  { environments, deployments: settings }: Pipeline,
  options: LiveOptions,
): Promise<LoggedHere | null> {
  const names = environments.map(({ name }) => name);
  const file = logFile(options, gatherer.repository.gitFolder);
  const isAsked = settings?.log === 'github' && reader !== null;
  if (!isAsked && (await exists(file))) {
    const entries = upTo(await logHere(file).read(names), pastMoment(options.at));
    return { entries, isRemote: false };
  }
  if (reader === null || settings?.log === 'file' || settings?.log === 'none') return null;
  const entries = await reader.entriesOf(names, settings);
  return entries.length === 0 ? null : { entries, isRemote: true };
}
