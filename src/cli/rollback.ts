import { LOWERED_TEXTS } from '#messages/edits.ts';
import { editBaseOf, judgeTree } from '#app/check.ts';
import { reportPlace } from '#app/report-place.ts';
import type { RollbackOptions, RolledBack } from '#app/edit/rollback.ts';
import { rollback } from '#app/edit/rollback.ts';
import type { Gatherer, Repository } from '#app/ports.ts';
import { asTree } from '#app/ports.ts';
import { isRefusal, refusal } from '#app/refusal.ts';
import type { Cause } from '#domain/evidence.ts';
import type { ServiceName, Sha } from '#domain/scalars.ts';
import { valueOf } from '#domain/snapshot.ts';
import { printableJson } from '#report/json.ts';
import { saveQuestion } from './check.ts';
import { withGatherer } from './context.ts';
import type { DeployCommandOptions } from './deploy.ts';
import type { FreshTip, LandEnd } from './land.ts';
import { deployLanded, freshTip, landAndDeploy, landJson } from './land.ts';
import { keepHeapSmall } from './memory.ts';
import { remarkOnPreview } from './preview.ts';
import { print, printReport, remark, remarkRefusal } from './output.ts';
import type { CommonOptions, CliCommand } from './declare.ts';
import { branchToLower } from './tip.ts';
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
type SharesOption = NonNullable<RollbackOptions['shares']>;

type RollbackCommandOptions = CommonOptions &
  OfferOptions & {
    readonly in?: readonly string[];
    readonly all?: boolean;
    readonly owner?: string;
    readonly rollout?: number;
    readonly share?: SharesOption;
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
  return withGatherer(options, async (opened) => {
    const gatherer = options.base === undefined ? await withBranchToLower(opened) : opened;
    const { land = false, pullRequest = false } = options;
    if (land && pullRequest) throw refusal('land/two-ways');
    const { repository } = gatherer;
    const isNewest = options.base === undefined;
    const tip =
      land && isNewest
        ? await freshTip(repository)
        : { commit: await editBaseOf(repository, options.base ?? null), why: null };
    let tried = await rolledBack(gatherer, tip, requestOf(flags, options), options);
    if (tried.kind === 'nothing' && isNewest && !land)
      tried = await rolledBackOnNewest(gatherer, tried, options);
    if (tried.kind === 'nothing') return endedWithNothing(gatherer, tried, options);
    const { edit, base } = tried;
    await saveQuestion(edit, options);
    const isOneObject = land && options.format === 'json';
    if (!isOneObject) printReport(edit.report, options, reportPlace(gatherer.root, edit.question));
    remarkOn(edit);
    const end = await endOf(edit, { repository, base, options });
    if (isOneObject) print(printableJson(landJson(edit.report, end)));
    return end.code;
  });
}

/** Where the default branch is unknown, the rollback goes to the branch that the checked-out one follows, and says so. */
async function withBranchToLower(gatherer: Gatherer): Promise<Gatherer> {
  const { branch, unknown } = await branchToLower(gatherer.repository);
  if (unknown !== null) remarkRefusal(unknown);
  const repository = { ...gatherer.repository, defaultBranch: () => Promise.resolve(branch) };
  return { ...gatherer, repository };
}

function requestOf(flags: readonly string[], options: RollbackCommandOptions): RollbackOptions {
  const { in: environments = [], all = false, owner = null, share: shares = null } = options;
  const { rollout = null, branch = null, routes = false, reason = '' } = options;
  const { withDependents = false, dryRun = false } = options;
  const wanted = { flags, all, owner, in: environments, rollout, shares, routes, branch };
  return { ...wanted, withDependents, dryRun, reason };
}

/** Git has no more than is wanted. */
interface Nothing {
  readonly kind: 'nothing';
  readonly request: RollbackOptions;
  readonly base: Sha;
  /** The sentence that says so. */
  readonly said: Error;
  /** Why the remote could not be read, so that it may have more; null: it has not. */
  readonly why: Cause | null;
}

interface RollbackEdit {
  readonly kind: 'edit';
  readonly edit: RolledBack;
  readonly base: Sha | null;
}

async function rolledBack(
  gatherer: Gatherer,
  { commit: base, why }: FreshTip,
  request: RollbackOptions,
  options: RollbackCommandOptions,
): Promise<RollbackEdit | Nothing> {
  try {
    return { kind: 'edit', edit: await rollback(gatherer, base, request), base };
  } catch (error) {
    const { land = false, pullRequest = false } = options;
    // The routes are not blocked yet, and no pull request is open.
    const isLeft = request.routes || pullRequest;
    if (base === null || isLeft || !isRefusal(error, 'rollback/nothing-to-do')) throw error;
    const { rollout, shares = null } = request;
    // A percentage above the present one may be a mistake.
    if (!land && (rollout !== null || shares !== null)) throw error;
    return { kind: 'nothing', request, base, said: error, why };
  }
}

/** The clone may be older than the remote, which may have the flag on. */
async function rolledBackOnNewest(
  gatherer: Gatherer,
  nothing: Nothing,
  options: RollbackCommandOptions,
): Promise<RollbackEdit | Nothing> {
  const tip = await freshTip(gatherer.repository);
  if (tip.commit === nothing.base) return { ...nothing, why: tip.why };
  return rolledBack(gatherer, tip, nothing.request, options);
}

/** The same code in every format: 3 where a service, or the remote, may still have the flag on. */
async function endedWithNothing(
  gatherer: Gatherer,
  { base, request, said, why }: Nothing,
  options: RollbackCommandOptions,
): Promise<number> {
  const { land = false } = options;
  const end = land
    ? await deployLanded(gatherer, base, request, deployOptions(options))
    : { code: EXIT.pass, landed: null, deployed: null };
  if (!land) remarkRefusal(said);
  if (why !== null) remark(LOWERED_TEXTS.notRead(why));
  if (options.format === 'json') {
    const { report, question } = await judgeTree(gatherer, base, asTree(base));
    if (land) print(printableJson(landJson(report, end)));
    else printReport(report, options, reportPlace(gatherer.root, question));
  }
  return end.code === EXIT.pass && why !== null ? EXIT.wait : end.code;
}

function withShare(text: string, earlier: SharesOption = new Map()): SharesOption {
  const at = text.indexOf('=');
  const service = text.slice(0, Math.max(at, 0)) as ServiceName;
  return new Map([...earlier, [service, percent(text.slice(at + 1))]]);
}

interface RollbackEnding {
  readonly repository: Repository;
  readonly base: Sha | null;
  readonly options: RollbackCommandOptions;
}

/** Shows, lands or offers the edit. */
async function endOf(
  edit: RolledBack,
  { repository, base, options }: RollbackEnding,
): Promise<LandEnd> {
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
  dryRun,
}: RollbackCommandOptions): DeployCommandOptions {
  return {
    repo,
    root,
    format,
    ...(at === undefined ? {} : { at }),
    ...(evidence === undefined ? {} : { evidence }),
    ...(log === undefined ? {} : { log }),
    ...(dryRun === undefined ? {} : { dryRun }),
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
