import { parseQuestion } from '#app/replay.ts';
import { judge } from '#judge/judge.ts';
import { textOf } from './context.ts';
import { exitCodeOf } from './exit-codes.ts';
import { printReport } from './output.ts';
import type { CommonOptions } from './options.ts';
import type { CliCommand } from './declare.ts';
import { examples, withFormat } from './declare.ts';

/** `flaghoist replay FILE`. */
export async function runReplay(
  [file = '']: readonly string[],
  options: Pick<CommonOptions, 'format'>,
): Promise<number> {
  const report = judge(parseQuestion(file, await textOf(file)));
  printReport(report, options);
  return exitCodeOf(report.verdict);
}

export const replayCommand: CliCommand = {
  options: (command) => {
    withFormat(command).addHelpText(
      'after',
      examples('flaghoist check --save-question question.json', 'flaghoist replay question.json'),
    );
  },
  run: runReplay,
};
