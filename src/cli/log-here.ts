// What a clone knows of landings: by its deployment log, and who approved them as GitHub says.
import { ASKING_TEXTS } from '#messages/terminal.ts';
import type { LogRequest } from '#app/log/landing-log.ts';
import type { Repository } from '#app/ports.ts';
import type { LandingLog } from '#report/log-rows.ts';
import { causeOf } from '#app/refusal.ts';
import { exists, logFile, logHere, shownLogFile, upTo } from '#wiring/log-file.ts';
import { unasked } from './ask-github.ts';
import { remark, pastMoment } from './command.ts';
import type { CommonOptions } from './command.ts';
import type { AskingCommandOptions } from './ask-github.ts';
import { githubHere } from './github-here.ts';

/** With a token at hand, GitHub says who approved. The first line says whether it is asked. */
export async function withPeople(
  repository: Repository,
  log: LandingLog,
  options: AskingCommandOptions,
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
    };
  } catch (error) {
    const cause = causeOf(error);
    if (cause === null) throw error;
    return { trouble: cause };
  }
}
