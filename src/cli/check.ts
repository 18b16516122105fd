import { LACK_TEXTS } from '#messages/terminal.ts';
import type { Checked } from '#app/check.ts';
import { pipelinePath } from '#files/paths.ts';
import { withGatherer } from './context.ts';
import { printReport, saveQuestion } from './output.ts';
import { withLateMarking } from './memory.ts';
import { remarkOnMissing } from './missing.ts';
import { EXIT, examples, withAsking, withQuestion, baseOption, remark } from './command.ts';
import type { CliCommand } from './command.ts';
import { checkedHere } from './checked-here.ts';
import type { CheckCommandOptions } from './checked-here.ts';

/** `flaghoist check`. */
function runCheck(_args: readonly string[], options: CheckCommandOptions): Promise<number> {
  return withLateMarking(() =>
    withGatherer(options, async (gatherer) => {
      const { repository, root } = gatherer;
      const { checked, missing } = await checkedHere(gatherer, options);
      await saveQuestion(checked, options);
      remarkOnRoot(checked, root);
      await remarkOnMissing(repository, missing, options);
      printReport(checked, root, options);
      return EXIT[checked.report.verdict];
    }),
  );
}

/** With a mistyped root, every change would look like one that touches no flag. */
function remarkOnRoot({ question, report }: Checked, root: string): void {
  const { base, head } = question.proposal;
  const hasNoPipeline = base.pipeline.kind === 'absent' && head.pipeline.kind === 'absent';
  if (report.class !== 'none' || report.verdict !== 'pass' || !hasNoPipeline) return;
  remark(LACK_TEXTS.noPipeline(pipelinePath(root)));
}

export const checkCommand: CliCommand = {
  options: (command) => {
    withAsking(withQuestion(command))
      .addOption(baseOption())
      .option(
        '--head <revision>',
        'the change (default: the working tree, untracked files included)',
      )
      .addHelpText(
        'after',
        examples(
          'flaghoist check',
          'flaghoist check --base origin/main --head my-branch',
          'flaghoist check --at 2026-11-22T09:00:00Z    # would it pass then?',
          'flaghoist check --evidence evidence.json --format markdown',
        ),
      );
  },
  run: runCheck,
};
