import { editBaseOf } from '#app/check.ts';
import { rollback } from '#app/edit/rollback.ts';
import { saveQuestion } from './check.ts';
import { withGatherer } from './context.ts';
import { exitCodeOf } from './exit-codes.ts';
import { printReport, remark } from './output.ts';
import type { CommonOptions } from './options.ts';
import type { OfferOptions } from './pull-request.ts';
import { offerFor } from './pull-request.ts';
import type { CliCommand } from './declare.ts';
import { examples, percent, withQuestion, withOffer, EDIT_BASE } from './declare.ts';

type RollbackCommandOptions = CommonOptions &
  OfferOptions & {
    readonly in?: readonly string[];
    readonly all?: boolean;
    readonly rollout?: number;
    readonly routes?: boolean;
    readonly base?: string;
    readonly branch?: string;
  };

/** `flaghoist rollback FLAG… [--in ENV…] [--all] [--routes]`. */
export function runRollback(
  flags: readonly string[],
  options: RollbackCommandOptions,
): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const base = await editBaseOf(gatherer.repository, options.base ?? null);
    const { in: environments = [], all = false, rollout = null, branch = null } = options;
    const { routes = false } = options;
    const request = { flags, all, in: environments, rollout, routes, branch };
    const edit = await rollback(gatherer, base, request);
    await saveQuestion(edit, options);
    printReport(edit.report, options);
    for (const { flag, environment, services } of edit.turnedOff) {
      remark(
        `${flag} in ${environment}: turned off for ${services.join(', ')}, which reads no percentage`,
      );
    }
    if (edit.untouched.length > 0) {
      remark(`left as they are, because they give no more than that: ${edit.untouched.join(', ')}`);
    }
    if (edit.left.length > 0) {
      remark(
        `left alone, because their definitions cannot be read: ${edit.left.join(', ')}; revert what broke them`,
      );
    }
    if (edit.routeless.length > 0) {
      remark(`no emergency routes to block: ${edit.routeless.join(', ')}`);
    }
    edit.open.forEach((line) => remark(line));
    remark(await offerFor(gatherer.repository, base, edit, options, 'land'));
    return exitCodeOf(edit.report.verdict);
  });
}

export const rollbackCommand: CliCommand = {
  options: (command) => {
    withQuestion(command)
      .option('--in <environment...>', 'the environments (default: all where a flag is exposed)')
      .option('--all', 'every flag: the emergency stop')
      .option(
        '--rollout <percent>',
        'only down to this percentage, instead of all the way',
        percent,
      )
      .option('--routes', "also block the flags' emergency routes at the proxy")
      .option('--base <revision>', EDIT_BASE)
      .option('--branch <name>', 'the name of the branch (default: from the flags)');
    withOffer(command).addHelpText(
      'after',
      examples(
        'flaghoist rollback elevenlabs-agent',
        'flaghoist rollback outbound-calls --in production --rollout 10',
        'flaghoist rollback --all --in production --pull-request',
        'flaghoist rollback elevenlabs-agent --in production --routes',
      ),
    );
  },
  run: runRollback,
};
