import type { Checked } from '#app/check.ts';
import { check } from '#app/check.ts';
import { reportPlace } from '#app/report-place.ts';
import { pipelinePath } from '#files/paths.ts';
import { questionText } from '#app/replay.ts';
import { withGatherer, writeText } from './context.ts';
import { exitCodeOf } from './exit-codes.ts';
import { printReport, remark } from './output.ts';
import type { CommonOptions } from './options.ts';
import type { CliCommand } from './declare.ts';
import { examples, withQuestion, BASE } from './declare.ts';

type CheckCommandOptions = CommonOptions & { readonly base?: string; readonly head?: string };

/** `flaghoist check`. */
export function runCheck(_args: readonly string[], options: CheckCommandOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const checked = await check(gatherer, {
      base: options.base ?? null,
      head: options.head ?? null,
    });
    await saveQuestion(checked, options);
    remarkOnRoot(checked, gatherer.root);
    printReport(checked.report, options, reportPlace(gatherer.root, checked.question));
    return exitCodeOf(checked.report.verdict);
  });
}

/** With a mistyped root, every change would look like one that touches no flag. */
function remarkOnRoot({ question, report }: Checked, root: string): void {
  const { base, head } = question.proposal;
  const hasNoPipeline = base.pipeline.kind === 'absent' && head.pipeline.kind === 'absent';
  if (report.class !== 'none' || report.verdict !== 'pass' || !hasNoPipeline) return;
  remark(`there is no ${pipelinePath(root)}; name its folder with --root`);
}

/** `--save-question` writes all input of the judgement, for a bug report or a replay. */
export async function saveQuestion(
  { question }: Pick<Checked, 'question'>,
  options: CommonOptions,
): Promise<void> {
  if (options.saveQuestion !== undefined)
    await writeText(options.saveQuestion, questionText(question));
}

export const checkCommand: CliCommand = {
  options: (command) => {
    withQuestion(command)
      .option('--base <revision>', BASE)
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
