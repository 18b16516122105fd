import { status } from '#app/status.ts';
import { withGatherer } from './context.ts';
import { formatOf, displayHere } from './output.ts';
import { remarkOnMissing } from './missing.ts';
import {
  EXIT,
  examples,
  withAsking,
  withJudging,
  baseOption,
  printText,
  remarkRefusal,
} from './command.ts';
import type { CliCommand } from './command.ts';
import { webOf } from './github-here.ts';
import { askedHere } from './asked-here.ts';
import { statusLive, remarkOnUndeployed } from './status-live.ts';
import { remarkOnSweep } from './last-sweep.ts';
import type { StatusCommandOptions } from './status-rows.ts';
import { namingOwn, ownCommits } from './own-commit.ts';
import { rowsMeant } from './status-rows.ts';

/** `flaghoist status [FLAG…]`. */
function runStatus(flags: readonly string[], options: StatusCommandOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const reading = await askedHere(gatherer, options);
    const { base } = reading;
    const table = await status(reading.gatherer, base, flags);
    if (options.format === 'text') await remarkOnSweep(reading, { ...options, now: table.now });
    const rows = await rowsMeant(table.rows, { ...reading, gatherer }, flags, options);
    const isDetailed = flags.length > 0 && rows.length <= MOST_DETAILED;
    const shown = { ...table, rows };
    const live = await statusLive(reading, shown, { ...options, isDetailed });
    if (live === null) remarkOnUndeployed(table);
    const { diverged } = reading.tip;
    if (diverged !== null) remarkRefusal(diverged);
    await remarkOnMissing(gatherer.repository, reading.missing, options);
    const facts = { rows: live?.rows ?? rows, log: live?.log };
    const { rows: named, log } = namingOwn(facts, ownCommits(reading.tip));
    const text = formatOf(options.format).renderStatusTable(named, {
      ...displayHere(),
      now: table.now,
      log,
      isDetailed,
      isWhole: options.all === true,
      isNarrowed: (options.environment ?? []).length > 0,
      notAsked: reading.notAsked,
      web: isDetailed ? filesOf(await webOf(gatherer.repository)) : null,
    });
    printText(text, options);
    return EXIT.pass;
  });
}

/** The address of the files on the default branch. */
function filesOf(web: Awaited<ReturnType<typeof webOf>>): string | null {
  return web === null ? null : `${web.repository}/blob/${web.branch}`;
}

/** Named flags are shown in detail; of a pattern with many of them, a table. */
const MOST_DETAILED = 10;

export const statusCommand: CliCommand = {
  options: (command) => {
    withAsking(withJudging(command))
      .option('--owner <name>', 'only flags of this owner')
      .option('--environment <name...>', 'only these environments')
      .option('--due', 'only flags that are on somewhere and whose next step passes now')
      .option('--held', 'only flags with a hold')
      .option('--expired', 'only flags that have expired')
      .option('--changed-since <time>', 'only flags changed since: 24h, 7d, or a date')
      .option('--all', 'list also flags that are off everywhere')
      .addOption(baseOption())
      .addHelpText(
        'after',
        examples(
          'flaghoist status',
          'flaghoist status outbound-calls --at 2026-12-01T09:00:00Z',
          'flaghoist status --due --owner voice',
          "flaghoist status 'unified-workflow/*' --environment production",
        ),
      );
  },
  run: runStatus,
};
