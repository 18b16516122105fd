import { LACK_TEXTS } from '#messages/terminal.ts';
import type { Checked } from '#app/check.ts';
import { ask, baseOf, headOf, judgeQuestion } from '#app/check.ts';
import type { Gatherer } from '#app/ports.ts';
import { NO_EVIDENCE_YET } from '#app/pulls/evaluator.ts';
import type { Sha } from '#domain/scalars.ts';
import { reportPlace } from '#app/report-place.ts';
import { pipelinePath } from '#files/paths.ts';
import type { ForecastStep } from '#report/forecast-facts.ts';
import { questionText } from '#app/replay.ts';
import type { AskingCommandOptions } from './ask-github.ts';
import { askGitHub } from './ask-github.ts';
import { withGatherer, writeText } from './context.ts';
import { printReport, remark } from './output.ts';
import type { CommonOptions, CliCommand } from './declare.ts';
import { exitCodeOf, examples, withAsking, withQuestion, baseOption } from './declare.ts';
import { withLateMarking } from './memory.ts';
import type { Missing } from './missing.ts';
import { NONE_MISSING, noting, remarkOnMissing } from './missing.ts';

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
      const isShown = options.format !== 'json' && missing.anywhere.size === 0;
      const steps = isShown ? await stepsAfter(gatherer, checked, base) : [];
      printReport(checked.report, options, reportPlace(root, checked.question), steps);
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

/** Only a proposal that waits reads the delays of the past, because that can take seconds. */
async function stepsAfter(
  gatherer: Gatherer,
  checked: Checked,
  base: Sha | null,
): Promise<readonly ForecastStep[]> {
  if (checked.report.verdict !== 'wait') return [];
  const { laterSteps } = await import('#app/forecast/outlook.ts');
  return laterSteps(gatherer, checked, base);
}

/** With a mistyped root, every change would look like one that touches no flag. */
function remarkOnRoot({ question, report }: Checked, root: string): void {
  const { base, head } = question.proposal;
  const hasNoPipeline = base.pipeline.kind === 'absent' && head.pipeline.kind === 'absent';
  if (report.class !== 'none' || report.verdict !== 'pass' || !hasNoPipeline) return;
  remark(LACK_TEXTS.noPipeline(pipelinePath(root)));
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
