import type { Cause } from '#domain/evidence.ts';
import { markRun } from '#adapters/deployment-log/last-run.ts';
import { PROGRAM_TEXTS } from '#messages/terminal.ts';
import { environmentsAt } from '#app/accepted/accepted-state.ts';
import { revertOf } from '#app/accepted/reasons.ts';
import { hasNoteOf } from '#app/live/lost-log.ts';
import type { Deployer } from '#app/deploy-ports.ts';
import type { Gatherer, Repository } from '#app/ports.ts';
import type { DeployedAnyway } from '#app/deploy/without-log.ts';
import { deploy } from '#app/deploy/without-log.ts';
import type { Imported } from '#app/import-log.ts';
import { importLog } from '#app/import-log.ts';
import { importOf } from '#app/log-reading.ts';
import { refusal } from '#app/refusal.ts';
import type { Instant, Json, Sha } from '#domain/scalars.ts';
import { askGitHub } from './ask-github.ts';
import { withGatherer } from './context.ts';
import { printableJson } from '#report/json.ts';
import { deployerOf } from '#wiring/deployer.ts';
import { logFile, logHere } from '#wiring/log-file.ts';
import { deployedJson } from '#wiring/deploy-json.ts';
import type { DeployedTextOptions } from '#wiring/deploy-text.ts';
import { deployedText, LOCALLY, PUSHED_LOCALLY, resultOf } from '#wiring/deploy-text.ts';
import { composeHint } from './compose-hint.ts';
import type { Missing } from './missing.ts';
import { NONE_MISSING, noting, remarkOnMissing } from './missing.ts';
import { WRITTEN_TEXTS } from '#messages/deployed.ts';
import { watchDeployed, watchLimit } from './deploy-watch.ts';
import { withLateMarking } from './memory.ts';
import type { OwnCommits } from './own-commit.ts';
import { loggedAsOwn, ownCommits } from './own-commit.ts';
import type { LocalTip } from './tip.ts';
import { localTip, remarkOnFetch } from './tip.ts';
import {
  EXIT,
  examples,
  withAsking,
  withJudging,
  withScope,
  withTextOrJson,
  baseOption,
  print,
  printText,
  remarkRefusal,
  momentOf,
} from './command.ts';
import type { CliCommand } from './command.ts';
import type { AskingCommandOptions } from './ask-github.ts';

/** `rolledBack`: the rollback that has just landed. */
export type LandedRollback = Pick<DeployedTextOptions, 'rolledBack'>;

export type DeployCommandOptions = AskingCommandOptions & {
  readonly base?: string;
  readonly before?: string;
  readonly after?: string;
  readonly dryRun?: boolean;
  readonly watch?: string;
  readonly force?: boolean;
  readonly adopt?: boolean;
  readonly importLog?: string;
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
};

/** `flaghoist deploy`: 0 when the whole tip runs, 1 when a change was refused or failed, 3 when one waits or no deployment reaches it. */
export function runDeploy(
  _args: readonly string[],
  options: DeployCommandOptions,
): Promise<number> {
  const deployed = (): Promise<number> =>
    deployHere(options, (result) => print(printableJson(result)));
  return options.dryRun === true ? withLateMarking(deployed) : deployed();
}

/**
 * The same within a command that has more to say. `onJson` gets the result with `--format json`, which is one object.
 * `rollback`: the command is about a rollback, and about this one if it has just landed. Null: it deploys everything.
 */
export function deployHere(
  options: DeployCommandOptions,
  onJson: (result: Json) => void,
  rollback: LandedRollback | null = null,
): Promise<number> {
  const limit = watchLimit(options);
  return withGatherer(options, async (gatherer) => {
    const { repository } = gatherer;
    const names = new Map<Sha, Sha>();
    const nextTip = async (): Promise<LocalTip> => {
      const tip = await localTip(repository, options.base ?? null, rollback !== null);
      for (const [merge, own] of ownCommits(tip)) names.set(merge, own);
      return tip;
    };
    const first = await nextTip();
    const { behind } = first;
    if (options.after !== undefined) await demandLanded(repository, options.after, first);
    const { deployer, missing, notAsked } = await deployerHere(gatherer, first.commit, options);
    // The log takes the moment of `--at` too, so that a later judgement with `--at` counts these deployments.
    const now = options.at === undefined ? deployer.now : (): Instant => momentOf(options.at);
    // What has not come yet can only be previewed: written early, it would go around the gate.
    const isAhead = options.at !== undefined && now() > momentOf(undefined);
    const dryRun = options.dryRun === true || isAhead;
    const imported = await importedFrom(deployer, first.commit, { ...options, dryRun });
    const { force = false, adopt = false, environment = null, service = null } = options;
    const whole = await deploy(
      { ...deployer, log: loggedAsOwn(deployer.log, names), now, tip: tipsFrom(first, nextTip) },
      {
        dryRun,
        force,
        adopt,
        environments: environment,
        services: service,
        isBehind: behind !== null,
        ...(await beforeOf(repository, options.before)),
      },
    );
    const deployed = await withoutMerges(repository, whole, first, names);
    const asOf = options.at === undefined ? null : await gatherer.clock.now();
    const about = { imported, dryRun, notAsked, asOf, behind };
    remarkOnFetch(first);
    await remarkOnMissing(repository, missing, options);
    if (options.format === 'json') onJson(deployedJson(deployed, about));
    else {
      const hasRemote = (await repository.remoteName()) !== null;
      const hasFile = options.evidence !== undefined;
      const result = deployedText(deployed, dryRun, hasRemote ? PUSHED_LOCALLY : LOCALLY, {
        hasFile,
        isBehind: behind !== null,
        ...rollback,
      });
      const preview = isAhead ? `${WRITTEN_TEXTS.preview()}\n` : '';
      const hint = await composeHint(deployed, gatherer);
      printText(`${importedText(imported)}${result}${hint}${asOfText(asOf)}${preview}`, options);
    }
    if (behind !== null && rollback === null) return endedBehind(behind, options);
    if (behind !== null) remarkRefusal(behind);
    else if (isWhole(options))
      await markRun(logFile(options, repository.gitFolder), deployer.now());
    const code = { done: EXIT.pass, waits: EXIT.wait, refused: EXIT.block }[resultOf(deployed)];
    if (limit === null) return code;
    const watched = await watchDeployed(deployed, limit, options);
    return code === EXIT.pass || watched === EXIT.block ? watched : code;
  });
}

/** What the commits of a clone that has diverged wait for is said by the remark about the clone. */
async function withoutMerges(
  repository: Repository,
  deployed: DeployedAnyway,
  { pushed, own }: LocalTip,
  names: OwnCommits,
): Promise<DeployedAnyway> {
  if (own === undefined) return deployed;
  return {
    ...deployed,
    tip: names.get(deployed.tip) ?? deployed.tip,
    revert: await revertOf(repository, { before: pushed, after: own }),
    unpushed: deployed.unpushed.filter((landing) => !names.has(landing)),
    refusals: deployed.refusals.filter(({ landing }) => !names.has(landing)),
  };
}

/** Whether a run does all that a timer would have done at this moment. */
function isWhole({ dryRun, at, environment, service }: DeployCommandOptions): boolean {
  return [dryRun, at, environment, service].every((option) => option === undefined);
}

/** The reader has to know that soaks were counted at a chosen moment. */
function asOfText(asOf: Instant | null): string {
  return asOf === null ? '' : `${PROGRAM_TEXTS.asOf(asOf)}\n`;
}

/** As JSON it stands in the result, which is one object. */
function endedBehind(behind: Error, { format }: DeployCommandOptions): number {
  if (format === 'json') return EXIT.usage;
  throw behind;
}

interface DeployerHere {
  readonly deployer: Omit<Deployer, 'tip'>;
  readonly missing: Missing;
  /** Why GitHub is not asked; null: it is. */
  readonly notAsked: Cause | null;
}

/** With GitHub's clock and the evidence of pull requests, where it is asked. The log stays here. */
async function deployerHere(
  gatherer: Gatherer,
  base: Sha,
  options: DeployCommandOptions,
): Promise<DeployerHere> {
  const { reader, notAsked } = await askGitHub(gatherer, options, { base, head: null });
  if (reader === null) {
    const seenTips = noting(gatherer);
    const deployer = deployerOf(seenTips.gatherer, options, process.env);
    return { deployer, missing: seenTips.missing, notAsked };
  }
  const { landingsOnClone } = await import('#app/clone-evidence.ts');
  const deployer = deployerOf(gatherer, options, process.env);
  return { deployer: { ...deployer, ...landingsOnClone(reader) }, missing: NONE_MISSING, notAsked };
}

/** Imports the log of `--import-log` before the deployment reads it. Answers what it imported. */
async function importedFrom(
  deployer: Omit<Deployer, 'tip'>,
  tip: Sha,
  { importLog: file, dryRun = false }: DeployCommandOptions,
): Promise<readonly Imported[]> {
  if (file === undefined) return [];
  if (dryRun) throw refusal('import/dry-run');
  const environments = await environmentsAt(deployer, tip);
  const { log, repository, run, now } = deployer;
  return importLog(logHere(file), log, environments, {
    repository,
    tip,
    run: importOf(run),
    now: now(),
    name: file,
    isThere: (live) => hasNoteOf(deployer, tip, live),
  });
}

function importedText(imported: readonly Imported[]): string {
  return imported
    .map(({ environment, instances }) => `imported ${environment}: ${instances} live\n`)
    .join('');
}

/** Answers `first` once and then asks again, so that the first round needs no second fetch. */
function tipsFrom(first: LocalTip, next: () => Promise<LocalTip>): () => Promise<LocalTip> {
  let unused: LocalTip | null = first;
  return async () => {
    const tip = unused ?? (await next());
    unused = null;
    return tip;
  };
}

/** A commit of another branch has not landed, so deploying it would bypass the gate. */
async function demandLanded(
  repository: Repository,
  revision: string,
  { commit, name }: LocalTip,
): Promise<void> {
  const landing = await commitOf(repository, revision, '--after');
  if (await repository.isAncestor(landing, commit)) return;
  throw refusal('deploy/not-landed', { commit: landing, branch: name, named: 'option' });
}

/** An id of zeros means that no commit had landed before, as in a push of a new branch. */
async function beforeOf(
  repository: Repository,
  revision: string | undefined,
): Promise<{ readonly before?: Sha | null }> {
  if (revision === undefined) return {};
  if (/^0+$/.test(revision)) return { before: null };
  return { before: await commitOf(repository, revision, '--before') };
}

async function commitOf(repository: Repository, revision: string, option: string): Promise<Sha> {
  const sha = await repository.resolve(revision);
  if (sha !== null) return sha;
  throw refusal('deploy/unknown-commit', { option, revision });
}

export const deployCommand: CliCommand = {
  options: (command) => {
    withAsking(withScope(withJudging(command, withTextOrJson)))
      .addOption(baseOption())
      .option(
        '--before <revision>',
        'the deployed commit, if the deployment log has no entry (default: the parent of the tip)',
      )
      .option('--after <revision>', 'a landing that the tip must contain')
      .option(
        '--watch <duration>',
        'watch the metrics of raised flags for this long, and exit with 1 if one is bad',
      )
      .option('--dry-run', 'print the plan and change nothing')
      .option(
        '--import-log <file>',
        'first import another deployment log: a copy of this one, or that of another machine',
      )
      .option('--adopt', 'accept the live values, if the deployment log was lost and has no copy')
      .option('--force', 'also write instances that have their values by the log, as after a drift')
      .addHelpText(
        'after',
        `
deploy trusts --at and --evidence: they decide what has soaked and who has approved.
The last line of the output then names the moment of --at.
With a moment in the future, deploy previews: it writes neither services nor its log.
${examples(
  'flaghoist deploy --dry-run',
  'flaghoist deploy --watch 15m',
  'flaghoist deploy --force --environment production --service api',
)}`,
      );
  },
  run: runDeploy,
};
