// The options of `status`, and the rows that they mean.
import type { Gatherer } from '#app/ports.ts';
import { landingLog } from '#app/log/landing-log.ts';
import type { StatusFilter } from '#app/status-filter.ts';
import type { FlagKey, Sha } from '#domain/scalars.ts';
import { momentSince } from './command.ts';
import type { AskingCommandOptions } from './ask-github.ts';
import { filtered } from '#app/status-filter.ts';
import type { StatusOverview } from '#app/status.ts';
import type { AskedHere } from './asked-here.ts';

export type StatusCommandOptions = AskingCommandOptions & {
  readonly base?: string;
  readonly owner?: string;
  readonly environment?: readonly string[];
  readonly due?: boolean;
  readonly held?: boolean;
  readonly expired?: boolean;
  readonly changedSince?: string;
  readonly all?: boolean;
};

/** The rows that are meant. */
export async function rowsMeant(
  rows: StatusOverview['rows'],
  asked: Pick<AskedHere, 'gatherer' | 'base'>,
  flags: readonly string[],
  options: StatusCommandOptions,
): Promise<StatusOverview['rows']> {
  return filtered(rows, await filterOf(asked, flags, options));
}

async function filterOf(
  { gatherer, base }: Pick<AskedHere, 'gatherer' | 'base'>,
  flags: readonly string[],
  options: StatusCommandOptions,
): Promise<StatusFilter> {
  const { owner = null, environment = [], due = false, held = false, expired = false } = options;
  const changed =
    options.changedSince === undefined || base === null
      ? null
      : await changedSince(gatherer, base, flags, options.changedSince);
  return { owner, environments: environment, due, held, expired, changed };
}

/** The flags whose values a landing changed since then. */
async function changedSince(
  gatherer: Gatherer,
  base: Sha,
  flags: readonly string[],
  written: string,
): Promise<ReadonlySet<FlagKey>> {
  const since = momentSince(written, await gatherer.clock.now(), '--changed-since');
  const unread = { trouble: { kind: 'not-read' } } as const;
  const { landings } = await landingLog(gatherer, base, {
    flags,
    since,
    in: [],
    owner: null,
    log: unread,
  });
  return new Set(landings.flatMap(({ changes }) => changes.map(({ flag }) => flag)));
}
