import { refusal } from '#app/refusal.ts';
import { summaryOf } from '#app/summary/summary.ts';
import { summaryWindow } from '#app/summary/summary-window.ts';
import { withGatherer } from './context.ts';
import { formatOf, layoutHere } from './output.ts';
import { knownTip } from './tip.ts';
import { EXIT, baseOption, examples, momentOption, withJudging, printText } from './command.ts';
import type { CliCommand, CommonOptions } from './command.ts';

type SummaryCommandOptions = CommonOptions & {
  readonly since: string;
  readonly until?: string;
  readonly flag?: readonly string[];
  readonly owner?: string;
  readonly base?: string;
};

/** `flaghoist summary`. */
export function runSummary(
  _args: readonly string[],
  options: SummaryCommandOptions,
): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const tip = await knownTip(gatherer.repository, options.base ?? null);
    if (tip === null) throw refusal('log/nothing-landed');
    const now = await gatherer.clock.now();
    const summary = await summaryOf(gatherer, tip, {
      ...summaryWindow(options.since, options.until ?? null, now),
      flags: options.flag ?? [],
      owner: options.owner ?? null,
    });
    const { colour, width } = layoutHere();
    printText(formatOf(options.format).renderSummary(summary, { colour, width }), options);
    return EXIT.pass;
  });
}

export const summaryCommand: CliCommand = {
  options: (command) => {
    withJudging(command)
      .option('--since <time>', 'the length of the window, or its beginning', '7d')
      .addOption(
        momentOption(
          '--until',
          'the end of the window (default: last Monday, or last midnight, UTC)',
        ),
      )
      .option('--flag <flag...>', 'only these flags, prefixes or patterns')
      .option('--owner <name>', 'only flags of this owner')
      .addOption(baseOption())
      .addHelpText(
        'after',
        `
The report is as of the end of the window, so a second run for the same week prints the same text.
${examples('flaghoist summary', 'flaghoist summary --flag outbound-calls --format markdown')}`,
      );
  },
  run: runSummary,
};
