import type { ServiceName } from '#domain/scalars.ts';
import { withGatherer } from './context.ts';
import { printLanded, endOfLowering } from './land.ts';
import { keepHeapSmall } from './memory.ts';
import { printReport, saveQuestion } from './output.ts';
import { examples, percent, withQuestion, withOffer, editBaseOption } from './command.ts';
import type { CliCommand } from './command.ts';
import { landAndDeploy } from './land-rollback.ts';
import { remarkOn, rolledBackHere } from './rolled-back.ts';
import { endedWithNothing } from './already-off.ts';
import type { SharesOption, RollbackCommandOptions } from './rolled-back.ts';

/** `flaghoist rollback FLAG… [--in ENV…] [--all] [--routes]`. */
function runRollback(flags: readonly string[], options: RollbackCommandOptions): Promise<number> {
  if (options.all === true) keepHeapSmall();
  return withGatherer(options, async (opened) => {
    const tried = await rolledBackHere(opened, flags, options);
    if (tried.kind === 'nothing') return endedWithNothing(tried, options);
    const { gatherer, edit, base } = tried;
    const { repository } = gatherer;
    await saveQuestion(edit, options);
    const isOneObject = options.land === true && options.format === 'json';
    if (!isOneObject) printReport(edit, gatherer.root, options);
    remarkOn(edit);
    const end = await endOfLowering(edit, { repository, base, options }, (on) =>
      landAndDeploy({ repository, base: on, options }, edit),
    );
    if (isOneObject) printLanded(edit, end);
    return end.code;
  });
}

function withShare(text: string, earlier: SharesOption = new Map()): SharesOption {
  const at = text.indexOf('=');
  const service = text.slice(0, Math.max(at, 0)) as ServiceName;
  return new Map([...earlier, [service, percent(text.slice(at + 1))]]);
}

export const rollbackCommand: CliCommand = {
  options: (command) => {
    withQuestion(command)
      .option('--in <environment...>', 'the environments (default: all where a flag is exposed)')
      .option('--all', 'every flag: the emergency stop')
      .option('--owner <name>', 'every flag of this owner')
      .option(
        '--rollout <percent>',
        'only down to this percentage, and not to the safe value',
        percent,
      )
      .option(
        '--share <service=percent...>',
        'only these services, each down to its percentage; web=0 with --all turns every flag off for web',
        withShare,
      )
      .option('--with-dependents', 'also all flags that require these, directly or through others')
      .option('--land', 'merge the rollback into the default branch, push, and deploy')
      .option('--dry-run', 'judge and show the edit, and write nothing')
      .option('--routes', "also block the flags' emergency routes at the proxy")
      .addOption(editBaseOption())
      .option('--branch <name>', 'the name of the branch (default: made from the flags)');
    withOffer(command).addHelpText(
      'after',
      examples(
        'flaghoist rollback elevenlabs-agent',
        'flaghoist rollback outbound-calls --in production --rollout 10',
        'flaghoist rollback outbound-calls --in staging --share calling-platform=10',
        'flaghoist rollback outbound-calls --with-dependents --land --reason "slow"',
        "flaghoist rollback 'unified-workflow/*' --in production --dry-run",
        'flaghoist rollback --owner voice --in production --land',
        'flaghoist rollback --all --in production --pull-request',
        'flaghoist rollback elevenlabs-agent --in production --routes',
      ),
    );
  },
  run: runRollback,
};
