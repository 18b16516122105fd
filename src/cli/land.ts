// `--land`: merges a rollback into the default branch, pushes that, and deploys it from here where the pipeline leaves that to
// a clone.
import { tipOf } from '#app/check.ts';
import type { Gatherer, Repository } from '#app/ports.ts';
import type { WrittenEdit } from '#app/edit/edit-commit.ts';
import type { RollbackOptions } from '#app/edit/rollback.ts';
import { unreachedBy } from '#app/edit/unreached.ts';
import { readNamed } from '#app/load/tree.ts';
import { refusal } from '#app/refusal.ts';
import type { Cause } from '#domain/cause.ts';
import type { Json, Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Report } from '#domain/report.ts';
import { instanceText, LOG_TEXTS, WRITTEN_TEXTS } from '#messages/deployed.ts';
import { reportJson } from '#report/json.ts';
import { exists, logFile } from '#wiring/log-file.ts';
import { EXIT } from './declare.ts';
import type { DeployCommandOptions } from './deploy.ts';
import { remark } from './output.ts';

/** The name of the branch that a landing goes to. */
export async function defaultBranchOf(repository: Repository): Promise<string> {
  const branch = await repository.defaultBranch();
  const name = 'branch' in branch ? branch.branch : null;
  if (name === null) throw refusal('land/no-branch');
  return name;
}

export interface FreshTip {
  /** Null: nothing has landed yet. */
  readonly commit: Sha | null;
  /** Why the remote could not be read, so that it is the tip of the last fetch; null: it was, or there is none. */
  readonly why: Cause | null;
}

/** The newest tip of the default branch, fetched where there is a remote. */
export async function freshTip(repository: Repository): Promise<FreshTip> {
  const branch = await repository.defaultBranch();
  if (branch.kind !== 'remote' || branch.branch === null)
    return { commit: await tipOf(repository, branch), why: null };
  const fetched = await repository.fetchProposals(branch.branch, [], FETCH_TIMEOUT);
  return fetched.kind === 'known'
    ? { commit: fetched.value.base, why: null }
    : { commit: await tipOf(repository, branch), why: fetched.why };
}

/** In seconds. */
const FETCH_TIMEOUT = 10;

export interface LandRequest {
  readonly repository: Repository;
  readonly base: Sha;
  readonly pipeline: Pipeline | null;
  readonly options: DeployCommandOptions;
}

/** How `--land` ended. */
export interface LandEnd {
  /** That of the deployment, or 3 where the branch could not be landed, or machines still have to follow. */
  readonly code: number;
  /** Null: nothing landed. */
  readonly landed: { readonly branch: string; readonly commit: Sha } | null;
  /** With `--format json`: what the deployment says; null: nothing was deployed from here. */
  readonly deployed: Json;
}

/** For an edit that changes no value, so that there is nothing to deploy. */
export async function landOnly(
  repository: Repository,
  base: Sha,
  { commit, branch: topic, isOurName }: WrittenEdit,
): Promise<LandEnd> {
  const into = await defaultBranchOf(repository);
  const push = await repository.land(commit, {
    branch: into,
    base,
    topic: isOurName ? topic : null,
  });
  if (push.kind === 'refused') {
    remark(WRITTEN_TEXTS.notTaken(into, push.why));
    return { code: EXIT.wait, landed: null, deployed: null };
  }
  remark(WRITTEN_TEXTS.landed(into, commit));
  if (!push.isHere) remark(WRITTEN_TEXTS.otherWork(into));
  return { code: EXIT.pass, landed: { branch: into, commit }, deployed: null };
}

export async function landAndDeploy(
  { repository, base, pipeline, options }: LandRequest,
  edit: WrittenEdit,
): Promise<LandEnd> {
  const end = await landOnly(repository, base, edit);
  const { landed } = end;
  if (landed === null) return end;
  const why = notDeployedHere(pipeline, await hasLog(repository, options));
  if (why !== null) {
    remark(why.text);
    return { code: why.code, landed, deployed: null };
  }
  const { deployHere } = await import('./deploy.ts');
  const results: Json[] = [];
  const code = await deployHere({ ...options, after: landed.commit }, (result) =>
    results.push(result),
  );
  return { code, landed, deployed: results[0] ?? null };
}

/** Where everything is off in Git already: a machine that has not followed still has to. */
export async function deployLanded(
  gatherer: Gatherer,
  base: Sha,
  wanted: RollbackOptions,
  options: DeployCommandOptions,
): Promise<LandEnd> {
  remark(WRITTEN_TEXTS.alreadyOff());
  const { side } = await readNamed(gatherer, base, []);
  const pipeline = side.pipeline?.value ?? null;
  const why = notDeployedHere(pipeline, await hasLog(gatherer.repository, options));
  if (why !== null) {
    remark(why.text);
    return { code: why.code, landed: null, deployed: null };
  }
  const unreached = await unreachedBy(gatherer, base, wanted);
  const { deployHere } = await import('./deploy.ts');
  const results: Json[] = [];
  const code = await deployHere(options, (result) => results.push(result));
  const deployed = results[0] ?? null;
  if (unreached.length === 0) return { code, landed: null, deployed };
  remark(LOG_TEXTS.unreached(unreached.map(instanceText)));
  return { code: code === EXIT.pass ? EXIT.wait : code, landed: null, deployed };
}

/** The one object of `--land --format json`. */
export function landJson(report: Report, { landed, deployed }: LandEnd): Json {
  return { schemaVersion: 1, report: reportJson(report), landed, deployed };
}

/** A clone that deploys has a log. */
async function hasLog({ gitFolder }: Repository, options: DeployCommandOptions): Promise<boolean> {
  return exists(logFile(options, gitFolder));
}

/** Why this clone does not deploy; null: it does. */
function notDeployedHere(
  pipeline: Pipeline | null,
  isDeploying: boolean,
): { readonly text: string; readonly code: number } | null {
  const hasTargets = pipeline?.services.some(({ deploy = [] }) => deploy.length > 0) === true;
  if (!hasTargets) return { text: WRITTEN_TEXTS.noTargets(), code: EXIT.pass };
  const isRemote = pipeline?.deployments?.log === 'github';
  if (isRemote) return { text: WRITTEN_TEXTS.byWorkflow(), code: EXIT.pass };
  // The first run would write beside the services and log its files as their values.
  if (isDeploying) return null;
  return { text: `${WRITTEN_TEXTS.notOff()}\n  ${WRITTEN_TEXTS.bring()}`, code: EXIT.wait };
}
