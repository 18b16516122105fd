import { LOWERED_TEXTS } from '#messages/edits.ts';
import { editBaseOf } from '#app/check.ts';
import { reportPlace } from '#app/report-place.ts';
import type { RollbackOptions, RolledBack } from '#app/edit/rollback.ts';
import { rollback } from '#app/edit/rollback.ts';
import type { Repository } from '#app/ports.ts';
import { isRefusal, refusal } from '#app/refusal.ts';
import type { ServiceName, Sha } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import { printableJson } from '#report/json.ts';
import { saveQuestion } from './check.ts';
import { withGatherer } from './context.ts';
import type { LandEnd } from './land.ts';
import { deployLanded, freshTip, landAndDeploy, landJson } from './land.ts';
import { keepHeapSmall } from './memory.ts';
import { remarkOnPreview } from './preview.ts';
import { print, printReport, remark } from './output.ts';
import type { CommonOptions, CliCommand } from './declare.ts';
import type { OfferOptions } from './pull-request.ts';
import { offerFor } from './pull-request.ts';
import {
  EXIT,
  exitCodeOf,
  examples,
  percent,
  withQuestion,
  withOffer,
  editBaseOption,
} from './declare.ts';

/** Percent by service. */
type Shares = NonNullable<RollbackOptions['shares']>;

type RollbackCommandOptions = CommonOptions &
  OfferOptions & {
    readonly in?: readonly string[];
    readonly all?: boolean;
    readonly owner?: string;
    readonly rollout?: number;
    readonly share?: Shares;
    readonly routes?: boolean;
    readonly base?: string;
    readonly branch?: string;
    readonly withDependents?: boolean;
    readonly dryRun?: boolean;
    readonly land?: boolean;
  };

/** `flaghoist rollback FLAG… [--in ENV…] [--all] [--routes]`. */
function runRollback(flags: readonly string[], options: RollbackCommandOptions): Promise<number> {
  if (options.all === true) keepHeapSmall();
  return withGatherer(options, async (gatherer) => {
    const { land = false, pullRequest = false } = options;
    if (land && pullRequest) throw refusal('land/two-ways');
    const { repository } = gatherer;
    const base =
      land && options.base === undefined
        ? await freshTip(repository)
        : await editBaseOf(repository, options.base ?? null);
    const { in: environments = [], all = false, owner = null } = options;
    const { rollout = null, branch = null } = options;
    const { routes = false, withDependents = false, dryRun = false, reason = '' } = options;
    const shares = options.share ?? null;
    const wanted = { flags, all, owner, in: environments, rollout, shares, routes, branch };
    const request = { ...wanted, withDependents, dryRun, reason };
    let edit: RolledBack;
    try {
      edit = await rollback(gatherer, base, request);
    } catch (error) {
      const isThereAlready = land && base !== null && isRefusal(error, 'rollback/nothing-to-do');
      if (!isThereAlready || options.format === 'json') throw error;
      return deployLanded(gatherer, base, deployOptions(options));
    }
    await saveQuestion(edit, options);
    const isOneObject = land && options.format === 'json';
    if (!isOneObject) printReport(edit.report, options, reportPlace(gatherer.root, edit.question));
    remarkOn(edit);
    const end = await endOf(edit, { repository, base, options });
    if (isOneObject) print(printableJson(landJson(edit.report, end)));
    return end.code;
  });
}

function withShare(text: string, earlier: Shares = new Map()): Shares {
  const at = text.indexOf('=');
  const service = text.slice(0, Math.max(at, 0)) as ServiceName;
  return new Map([...earlier, [service, percent(text.slice(at + 1))]]);
}

interface Ending {
  readonly repository: Repository;
  readonly base: Sha | null;
  readonly options: RollbackCommandOptions;
}

/** Shows, lands or offers the edit. */
async function endOf(edit: RolledBack, { repository, base, options }: Ending): Promise<LandEnd> {
  const { verdict } = edit.report;
  const notLanded = { landed: null, deployed: null };
  if (edit.preview !== null) {
    remarkOnPreview(edit.preview, edit.branch);
    return { ...notLanded, code: exitCodeOf(verdict) };
  }
  if (options.land === true && base !== null && verdict === 'pass') {
    const pipeline = valueOf(edit.question.proposal.base.pipeline);
    return landAndDeploy({ repository, base, pipeline, options: deployOptions(options) }, edit);
  }
  const { isOpen, text } = await offerFor(repository, base, edit, options, 'land');
  remark(text);
  return { ...notLanded, code: isOpen ? exitCodeOf(verdict) : EXIT.wait };
}

/** The options that a deployment understands as well. */
function deployOptions({
  repo,
  root,
  at,
  evidence,
  log,
  format,
}: RollbackCommandOptions): CommonOptions {
  return {
    repo,
    root,
    format,
    ...(at === undefined ? {} : { at }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(log === undefined ? {} : { log }),
  };
}

/** What the report does not say. */
function remarkOn(edit: RolledBack): void {
  if (edit.dependents.length > 0) remark(LOWERED_TEXTS.dependents(edit.dependents));
  for (const { services, ...place } of edit.turnedOff) {
    remark(LOWERED_TEXTS.turnedOff(place, services));
  }
  if (edit.untouched.length > 0) remark(LOWERED_TEXTS.untouched(edit.untouched));
  if (edit.unreadable.length > 0) remark(LOWERED_TEXTS.unreadable(edit.unreadable));
  if (edit.routeless.length > 0) remark(LOWERED_TEXTS.noRoutes(edit.routeless));
  edit.open.forEach((line) => remark(line));
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
