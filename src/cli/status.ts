import { fileLog } from '#adapters/deployment-log/file-log.ts';
import type { LiveStatus } from '#app/deploy/live.ts';
import { liveStatus } from '#app/deploy/live.ts';
import type { Gatherer } from '#app/deps.ts';
import { hintOf } from '#app/refusal.ts';
import type { StatusOverview } from '#app/status.ts';
import { status } from '#app/status.ts';
import type { Sha } from '#domain/names.ts';
import { valueOf } from '#domain/snapshot.ts';
import { withGatherer } from './context.ts';
import { sha256 } from '#wiring/deployer.ts';
import { EXIT } from './exit-codes.ts';
import { formatOf, printText, useColour } from './output.ts';
import type { CommonOptions } from './options.ts';
import { knownTip } from './tip.ts';
import { exists, logFile } from '#wiring/log-file.ts';
import type { CliCommand } from './declare.ts';
import { examples, withJudging, BASE } from './declare.ts';

type StatusCommandOptions = CommonOptions & { readonly base?: string };

/** `flaghoist status [FLAG…]`. */
export function runStatus(
  flags: readonly string[],
  options: StatusCommandOptions,
): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const base = await knownTip(gatherer.repository, options.base ?? null);
    const table = await status(gatherer, base, flags);
    const isDetailed = flags.length > 0;
    const live = await liveOf(gatherer, base, table, { ...options, isDetailed });
    const shown = { colour: useColour(), now: table.now, log: live?.log, isDetailed };
    printText(formatOf(options.format).renderStatusTable(live?.rows ?? table.rows, shown), options);
    return EXIT.pass;
  });
}

/** The rows with what the log says, or null without a log. The table also appears when the log cannot be read. */
async function liveOf(
  gatherer: Gatherer,
  base: Sha | null,
  { rows, snapshot, now }: StatusOverview,
  options: StatusCommandOptions & { readonly isDetailed: boolean },
): Promise<LiveStatus | null> {
  const pipeline = valueOf(snapshot.pipeline);
  const file = logFile(options, gatherer.repository.gitFolder);
  if (base === null || pipeline === null || !(await exists(file))) return null;
  const reading = {
    ...gatherer,
    sha256,
    now: () => now,
    gathererFor: () => Promise.resolve(gatherer),
  };
  try {
    const entries = await fileLog(file).read(pipeline.environments.map(({ name }) => name));
    const { isDetailed } = options;
    return await liveStatus(reading, rows, { base, snapshot, pipeline, entries, isDetailed });
  } catch (error) {
    const hint = hintOf(error);
    if (hint === null) throw error;
    return {
      rows,
      log: {
        trouble: `${(error as Error).message}; ${hint}`,
        rules: null,
        isDetailed: options.isDetailed,
      },
    };
  }
}

export const statusCommand: CliCommand = {
  options: (command) => {
    withJudging(command)
      .option('--base <revision>', BASE)
      .addHelpText(
        'after',
        examples('flaghoist status', 'flaghoist status outbound-calls --at 2026-12-01T09:00:00Z'),
      );
  },
  run: runStatus,
};
