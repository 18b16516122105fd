import { ASKING_TEXTS } from '#messages/terminal.ts';
import type { LogRequest } from '#app/log/landing-log.ts';
import { landingLog } from '#app/log/landing-log.ts';
import type { LoggedFacts } from '#app/log/logged-facts.ts';
import type { Repository } from '#app/ports.ts';
import type { LandingLog } from '#report/log-rows.ts';
import { causeOf, refusal } from '#app/refusal.ts';
import { exists, logFile, logHere, shownLogFile, upTo } from '#wiring/log-file.ts';
import { pastMoment, tipThen, withGatherer } from './context.ts';
import type { CliCommand, CommonOptions } from './declare.ts';
import { EXIT, baseOption, examples, momentOption, withReading } from './declare.ts';
import { terminalWidth, useColour } from './display.ts';
import { formatOf, printText, remark } from './output.ts';
import type { AskingOptions } from './ask-github.ts';
import { isUnaskedShown, unasked, githubHere } from './ask-github.ts';
import { momentSince } from './moments.ts';
import { knownTip } from './tip.ts';

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
    const tip = await tipThen(gatherer, await knownTip(repository, options.base ?? null), options);
    if (tip === null) throw refusal('log/nothing-landed');
    const log = await landingLog(gatherer, tip, {
      flags,
      since: momentSince(options.since, await clock.now(), '--since'),
      in: options.in ?? [],
      owner: options.owner ?? null,
      log: await logOfClone(options, repository.gitFolder),
    });
    const answers = await askedGitHub(repository, log, options);
    const shown = {
      colour: useColour(),
      width: terminalWidth(),
      isUnaskedKnown: isUnaskedShown(options),
    };
    printText(formatOf(options.format).renderLog(answers, shown), options);
    return EXIT.pass;
  });
}

/** With a token at hand, GitHub says who approved. The first line says whether it is asked. */
async function askedGitHub(
  repository: Repository,
  log: LandingLog,
  options: LogCommandOptions,
): Promise<LandingLog> {
  const connection = await githubHere(repository, options);
  if ('notAsked' in connection)
    return { ...log, notAsked: unasked(connection.notAsked, options).notAsked };
  if (log.landings.length === 0) return log;
  if (options.format === 'text') remark(ASKING_TEXTS.people(connection.name));
  const { withPulls } = await import('#wiring/landed-pulls.ts');
  return withPulls(connection.client, log);
}

/** A log that cannot be read takes nothing from what Git says. */
export async function logOfClone(
  options: Pick<CommonOptions, 'root' | 'log' | 'at'>,
  gitFolder: string,
): Promise<LogRequest['log']> {
  const file = logFile(options, gitFolder);
  if (!(await exists(file)))
    return { trouble: { kind: 'no-log-here', file: shownLogFile(options) } };
  try {
    const log = logHere(file);
    const [entries, history] = [await log.read([]), await log.history()];
    const { deployments, beginning, approvals } = history;
    const until = pastMoment(options.at);
    return {
      entries: upTo(entries, until),
      deployments: upTo(deployments, until),
      beginning,
      approvals,
    } satisfies LoggedFacts;
  } catch (error) {
    const cause = causeOf(error);
    if (cause === null) throw error;
    return { trouble: cause };
  }
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
