import { look } from '#app/watch/look.ts';
import { watchJson, watchText } from '#wiring/watch-text.ts';
import { withGatherer } from './context.ts';
import { knownTip } from './tip.ts';
import { EXIT, baseOption, examples, withJudging, withTextOrJson, printText } from './command.ts';
import type { CommonOptions, CliCommand } from './command.ts';

type WatchCommandOptions = CommonOptions & { readonly base?: string };

/** `flaghoist watch [FLAG…]`: 0 when nothing is bad, 1 when something is, 3 when that is not known. */
export function runWatch(flags: readonly string[], options: WatchCommandOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const base = await knownTip(gatherer.repository, options.base ?? null);
    const { rows, now } = await look(gatherer, base, { flags });
    const asOf = options.at === undefined ? null : now;
    printText(options.format === 'json' ? watchJson(rows) : watchText(rows, asOf), options);
    const answers = rows.map((row) => (row.kind === 'live' ? row.result.answer : 'silent'));
    if (answers.includes('bad')) return EXIT.block;
    return answers.includes('silent') ? EXIT.wait : EXIT.pass;
  });
}

export const watchCommand: CliCommand = {
  options: (command) => {
    withJudging(command, withTextOrJson)
      .addOption(baseOption())
      .addHelpText(
        'after',
        `
This command prints what a run of \`command: watch\` on GitHub would do, and does nothing itself.
${examples('flaghoist watch', 'flaghoist watch outbound-calls --format json')}`,
      );
  },
  run: runWatch,
};
