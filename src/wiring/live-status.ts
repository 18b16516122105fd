// The rows of `status` with what the deployment log says. They appear also where the log cannot be read, with the reason.
import type { LiveStatus } from '#app/live/live.ts';
import { liveStatus } from '#app/live/live.ts';
import { hintOf } from '#app/refusal.ts';
import type { StatusOverview } from '#app/status.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import { valueOf } from '#domain/snapshot.ts';

type ShownLiveInput = Parameters<typeof liveStatus>[2];

/** What is looked at: the commit of the rows, the entries of the log, and the targets; and what is known of the log. */
export interface LiveLog
  extends
    Pick<ShownLiveInput, 'base' | 'pushed' | 'entries'>,
    Pick<LiveStatus['log'], 'pull' | 'isRemote'> {
  readonly looking: Parameters<typeof liveStatus>[0];
}

/** Null: there is no log. `open`: opens the log that a pipeline names. */
export async function shownLive(
  { rows, snapshot }: StatusOverview,
  isDetailed: boolean,
  open: (pipeline: Pipeline) => Promise<LiveLog | null>,
): Promise<LiveStatus | null> {
  const pipeline = valueOf(snapshot.pipeline);
  if (pipeline === null) return null;
  try {
    const log = await open(pipeline);
    if (log === null) return null;
    const { looking, base, pushed = null, entries, ...known } = log;
    const input = { base, pushed, entries, snapshot, pipeline, isDetailed };
    const live = await liveStatus(looking, rows, input);
    return live && { ...live, log: { ...live.log, ...known } };
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    const trouble = `${(error as Error).message}; ${hint}`;
    return { rows, log: { trouble, rules: null, isDetailed } };
  }
}
