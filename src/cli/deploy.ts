import { baseOf, tipOf } from '#app/check.ts';
import { deployAnyway } from '#app/deploy/deploy-anyway.ts';
import { parentOf } from '#app/deploy/parent.ts';
import { matrixOf } from '#app/deploy/plan.ts';
import type { Repository } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Sha } from '#domain/names.ts';
import { isoOf } from '#domain/time.ts';
import { withGatherer } from './context.ts';
import { deployerOf } from './deploy-context.ts';
import { deployedText, isWell, ON_A_DESK } from './deploy-text.ts';
import { EXIT } from './exit-codes.ts';
import type { CommonOptions } from './options.ts';
import { print } from './output.ts';

type DeployOptions = CommonOptions & {
  readonly base?: string;
  readonly before?: string;
  readonly after?: string;
  readonly dryRun?: boolean;
  readonly again?: boolean;
  readonly environment?: readonly string[];
  readonly service?: readonly string[];
};

/** `flaghoist deploy`: 0 when everything went out, 1 when something was refused or failed. */
export function runDeploy(_args: readonly string[], options: DeployOptions): Promise<number> {
  return withGatherer(options, async (gatherer) => {
    const { repository } = gatherer;
    const after = await commitOf(repository, options.after ?? 'HEAD', '--after');
    const line = await lineOf(repository, options.base ?? null);
    await demandLanded(line, after);
    const before = await beforeOf(repository, options.before, after);
    const { dryRun = false, again = false, environment = null, service = null } = options;
    const filter = { environments: environment, services: service };
    const deployer = await deployerOf(gatherer, options, process.env);
    const deployed = await deployAnyway(deployer, { before, after, dryRun, again, ...filter }, () =>
      newestOf(repository, line, after),
    );
    const json = { ...deployed, matrix: matrixOf(deployed.plan) };
    // Whoever chooses the moment, chooses what has soaked.
    const asOf =
      options.at === undefined
        ? ''
        : `judged as of ${isoOf(await gatherer.clock.now())} (--at), and not of this moment\n`;
    print(
      options.format === 'json'
        ? `${JSON.stringify(json, null, 2)}\n`
        : `${asOf}${deployedText(deployed, dryRun, ON_A_DESK)}`,
    );
    return isWell(deployed) ? EXIT.pass : EXIT.block;
  });
}

/** Whether a commit has landed, and where the default branch stands. */
interface Line {
  readonly has: (commit: Sha) => Promise<boolean>;
  readonly tip: Sha | null;
  /** For the reader: which branch it is. */
  readonly name: string;
}

/**
 * The default branch: the remote's, also as far as it has been taken further here, or the commit of `--base`. A
 * repository that has neither a remote nor a branch that is known to be the default one has nothing to compare with.
 */
async function lineOf(repository: Repository, named: string | null): Promise<Line> {
  if (named !== null) {
    const tip = await baseOf(repository, named);
    return { has: within(repository, [tip]), tip, name: named };
  }
  const branch = await repository.defaultBranch();
  const tip = await tipOf(repository, branch);
  if (branch.kind === 'head') return { has: () => Promise.resolve(true), tip, name: 'HEAD' };
  const name = branch.kind === 'unknown' ? null : branch.branch;
  const own = name === null ? null : await repository.resolve(`refs/heads/${name}`);
  return { has: within(repository, [tip, own]), tip, name: name ?? 'the default branch' };
}

function within(repository: Repository, tips: readonly (Sha | null)[]): Line['has'] {
  return async (commit) => {
    for (const tip of tips) {
      if (tip !== null && (await repository.isAncestor(commit, tip))) return true;
    }
    return false;
  };
}

/** What is on another branch has not landed, and would overtake what has (T43). */
async function demandLanded(line: Line, after: Sha): Promise<void> {
  if (await line.has(after)) return;
  throw refusal(
    `${after.slice(0, 10)} is no part of ${line.name}, so it has not landed`,
    'merge it first; where somebody else has, fetch it: git fetch origin',
  );
}

/** The default branch as this clone knows it: what is checked out of it, or fetched and newer than that. */
async function newestOf(repository: Repository, line: Line, after: Sha): Promise<Sha> {
  const head = await repository.resolve('HEAD');
  const here = head !== null && (await line.has(head)) ? head : after;
  return line.tip !== null && (await repository.isAncestor(here, line.tip)) ? line.tip : here;
}

/** A push of a new branch names a commit of zeros: then nothing had landed before. */
async function beforeOf(
  repository: Repository,
  named: string | undefined,
  after: Sha,
): Promise<Sha | null> {
  if (named !== undefined && /^0+$/.test(named)) return null;
  if (named === undefined) return parentOf(repository, after);
  return commitOf(repository, named, '--before');
}

async function commitOf(repository: Repository, revision: string, option: string): Promise<Sha> {
  const sha = await repository.resolve(revision);
  if (sha !== null) return sha;
  throw refusal(`${option} "${revision}" names no commit here`, 'fetch it first: git fetch origin');
}
