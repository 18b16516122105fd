import { landingLog } from '#app/log/landing-log.ts';
import { refusal } from '#app/refusal.ts';
import { withGatherer } from './context.ts';
import { formatOf, displayHere } from './output.ts';
import { isUnaskedShown } from './ask-github.ts';
import { namingOwn, ownCommits } from './own-commit.ts';
import { seenTip, tipThen } from './tip.ts';
import {
  EXIT,
  baseOption,
  examples,
  momentOption,
  withReading,
  printText,
  momentSince,
} from './command.ts';
import type { CliCommand, CommonOptions, AskingOptions } from './command.ts';
import { withPeople, logOfClone } from './log-here.ts';

type LogCommandOptions = CommonOptions &
  AskingOptions & {
    readonly since: string;
    readonly in?: readonly string[];
    readonly owner?: string;
    readonly base?: string;
  };

/** `flaghoist log [FLAG…]`. */
function runLog(flags: readonly string[], options: LogCommandOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const { repository, clock } = gatherer;
    const seen = await seenTip(repository, options.base ?? null);
    const tip = await tipThen(gatherer, seen.commit, options);
    if (tip === null) throw refusal('log/nothing-landed');
    const log = await landingLog(gatherer, tip, {
      flags,
      since: momentSince(options.since, await clock.now(), '--since'),
      in: options.in ?? [],
      owner: options.owner ?? null,
      log: await logOfClone(options, repository.gitFolder),
    });
    const answers = await withPeople(repository, log, options);
    const shown = {
      ...displayHere(),
      isUnaskedKnown: isUnaskedShown(options),
    };
    const facts = namingOwn(answers, ownCommits(seen));
    printText(formatOf(options.format).renderLog(facts, shown), options);
    return EXIT.pass;
  });
}

export const logCommand: CliCommand = {
  options: (command) => {
    withReading(command)
      .option('--since <time>', 'how far back: a length such as 24h, or a date', '7d')
      .option('--in <environment...>', 'only these environments')
      .option('--owner <name>', 'only flags of this owner')
      .addOption(
        momentOption(
          '--at',
          'as of this moment, such as 2026-11-22T09:00:00Z or -5h (default: now)',
        ),
      )
      .option('--evidence <file>', 'landing times as JSON (flaghoist evidence prints the form)')
      .option('--offline', 'do not ask GitHub who approved')
      .option('--github <owner/name>', "the repository on GitHub (default: the remote's)")
      .option('--log <file>', 'the deployment log (default: .git/flaghoist/deployments.jsonl)')
      .addOption(baseOption())
      .addHelpText(
        'after',
        examples(
          'flaghoist log --since 24h --in production',
          'flaghoist log outbound-calls --since 2026-11-01',
          "flaghoist log 'unified-workflow/*' --format json",
        ),
      );
  },
  run: runLog,
};
