import { editBaseOf } from '#app/check.ts';
import { promote } from '#app/edit/promote.ts';
import { earlierText, stayingApart } from '#messages/edits.ts';
import { withGatherer } from './context.ts';
import { refusal } from '#app/refusal.ts';
import { noting, remarkOnMissing } from './missing.ts';
import { printReport, saveQuestion } from './output.ts';
import { editBaseOption, examples, percent, withOffer, withQuestion, remark } from './command.ts';
import type { CommonOptions, CliCommand, OfferOptions } from './command.ts';
import { endOfEdit } from './edited.ts';

type PromoteCommandOptions = CommonOptions &
  OfferOptions & {
    readonly to: string;
    readonly rollout?: number;
    readonly service?: readonly string[];
    readonly base?: string;
    readonly branch?: string;
    readonly dryRun?: boolean;
  };

/**
 * `flaghoist promote FLAG --to ENV`: 0 when the branch is written, also when the gate would not pass it yet. With --dry-run,
 * which writes none, the verdict.
 */
function runPromote(
  [flag = '']: readonly string[],
  options: PromoteCommandOptions,
): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const base = await editBaseOf(gatherer.repository, options.base ?? null);
    const { to, rollout = null, service: services = [], branch = null } = options;
    if (services.length > 0 && rollout !== null) throw refusal('promote/service-alone');
    const { dryRun = false, reason = '' } = options;
    const wanted = { flag, to, rollout, services, branch };
    const { gatherer: seen, missing } = noting(gatherer);
    const edit = await promote(seen, base, { ...wanted, dryRun, reason });
    await saveQuestion(edit, options);
    await remarkOnMissing(gatherer.repository, missing, { ...options, asksGitHub: false });
    printReport(edit, gatherer.root, options);
    if (edit.earlier !== null) remark(earlierText(edit.earlier.percent, edit.earlier.landing));
    for (const line of stayingApart(flag, edit.apart)) remark(line);
    return endOfEdit(gatherer.repository, base, edit, options, 'propose');
  });
}

export const promoteCommand: CliCommand = {
  options: (command) => {
    withQuestion(command)
      .requiredOption('--to <environment>', 'the environment')
      .option(
        '--rollout <percent>',
        'the new percentage (default: what a rollback took away, the next step of its ladder, or 100)',
        percent,
      )
      .option('--service <name...>', 'only these overridden services, back to what they had before')
      .addOption(editBaseOption())
      .option('--branch <name>', 'the name of the branch (default: made from the flag)')
      .option('--dry-run', 'judge and show the edit, write nothing, and end like check');
    withOffer(command).addHelpText(
      'after',
      examples(
        'flaghoist promote elevenlabs-agent --to staging',
        'flaghoist promote outbound-calls --to production --rollout 10 --pull-request',
        'flaghoist promote outbound-calls --to production --service cursor-runner',
      ),
    );
  },
  run: runPromote,
};
