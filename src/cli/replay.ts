import { parseQuestion } from '#app/replay.ts';
import { judge } from '#judge/judge.ts';
import { printReport } from './output.ts';
import { EXIT, examples, withFormat } from './command.ts';
import type { CommonOptions, CliCommand } from './command.ts';
import { textOf } from './user-files.ts';

/** A question does not know its folder. */
const USUAL_ROOT = 'environments';

/** `flaghoist replay FILE`. */
async function runReplay(
  [file = '']: readonly string[],
  options: Pick<CommonOptions, 'format'>,
): Promise<number> {
  const question = parseQuestion(file, await textOf(file));
  const report = judge(question);
  printReport({ report, question }, USUAL_ROOT, options);
  return EXIT[report.verdict];
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
