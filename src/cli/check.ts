import { LACK_TEXTS } from '#messages/terminal.ts';
import type { Checked } from '#app/check.ts';
import { ask, baseOf, headOf, judgeQuestion } from '#app/check.ts';
import type { Gatherer } from '#app/ports.ts';
import { NO_EVIDENCE_YET } from '#app/pulls/evaluator.ts';
import type { Sha } from '#domain/scalars.ts';
import { pipelinePath } from '#files/paths.ts';
import { askGitHub } from './ask-github.ts';
import { withGatherer } from './context.ts';
import { printReport, saveQuestion } from './output.ts';
import { withLateMarking } from './memory.ts';
import type { Missing } from './missing.ts';
import { NONE_MISSING, noting, remarkOnMissing } from './missing.ts';
import { exitCodeOf, examples, withAsking, withQuestion, baseOption, remark } from './command.ts';
import type { CliCommand, AskingCommandOptions } from './command.ts';

type CheckCommandOptions = AskingCommandOptions & {
  readonly base?: string;
  readonly head?: string;
};

/** `flaghoist check`. */
function runCheck(_args: readonly string[], options: CheckCommandOptions): Promise<number> {
  return withLateMarking(() =>
    withGatherer(options, async (gatherer) => {
      const { repository, root } = gatherer;
      const head = await headOf(repository, options.head ?? null);
      const base = await baseOf(repository, options.base ?? null);
      const { checked, missing } = await checkedHere(gatherer, { base, head }, options);
      await saveQuestion(checked, options);
      remarkOnRoot(checked, root);
      await remarkOnMissing(repository, missing, options);
      printReport(checked, root, options);
      return exitCodeOf(checked.report.verdict);
    }),
  );
}

interface CheckedHere {
  readonly checked: Checked;
  readonly missing: Missing;
}

/** Git alone says first what has to be asked: a rollback asks for nothing, and waits for no server. */
async function checkedHere(
  gatherer: Gatherer,
  { base, head }: { readonly base: Sha | null; readonly head: Sha },
  options: CheckCommandOptions,
): Promise<CheckedHere> {
  const question = await ask(gatherer, base, head);
  const proposed = { base, head: options.head ?? null };
  const reader =
    question.asks.length === 0 ? null : (await askGitHub(gatherer, options, proposed)).reader;
  if (reader === null) {
    const seenTips = noting(gatherer);
    return { checked: await judgeQuestion(seenTips.gatherer, question), missing: seenTips.missing };
  }
  const { evidenceAbout, gathererOnClone } = await import('#app/clone-evidence.ts');
  // The same moment decides from beginning to end, and GitHub has its own.
  const online = gathererOnClone(gatherer, reader, NO_EVIDENCE_YET);
  const again = await ask(online, base, head);
  const evidence = await evidenceAbout(reader, again);
  return { checked: await judgeQuestion({ ...online, evidence }, again), missing: NONE_MISSING };
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
