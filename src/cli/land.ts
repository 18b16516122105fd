// `--land`: merges a rollback into the default branch, pushes that, and deploys it from here where the pipeline leaves that to
// a clone.
import { tipOf } from '#app/check.ts';
import type { Gatherer, Repository } from '#app/ports.ts';
import type { WrittenEdit } from '#app/edit/edit-commit.ts';
import type { RollbackOptions, RolledBack } from '#app/edit/rollback.ts';
import { unreachedBy, unreachedOf } from '#app/edit/unreached.ts';
import { readNamed } from '#app/load/tree.ts';
import { refusal } from '#app/refusal.ts';
import type { Instance } from '#app/deploy-ports.ts';
import type { Cause } from '#domain/evidence.ts';
import type { Json, Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Report } from '#domain/report.ts';
import type { SentVariable } from '#domain/values.ts';
import { textOfValue } from '#domain/values.ts';
import { instanceText, LOG_TEXTS, WRITTEN_TEXTS } from '#messages/deployed.ts';
import { reportJson } from '#report/json.ts';
import { changeWords as stepWords } from '#report/log-words.ts';
import type { DeployedTextOptions } from '#wiring/deploy-text.ts';
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

/** For an edit that changes no value, so that there is nothing to deploy. `withoutRemote`: what helps until it answers. */
export async function landOnly(
  repository: Repository,
  base: Sha,
  { commit, branch: topic, isOurName }: WrittenEdit,
  withoutRemote: readonly string[] = [],
): Promise<LandEnd> {
  const into = await defaultBranchOf(repository);
  const push = await repository.land(commit, {
    branch: into,
    base,
    topic: isOurName ? topic : null,
  });
  if (push.kind !== 'landed') {
    const { kind, why } = push;
    const lines =
      kind === 'refused'
        ? [WRITTEN_TEXTS.notTaken(into, why)]
        : [WRITTEN_TEXTS.notReached(into, why), ...withoutRemote];
    lines.forEach((line) => remark(line));
    return { code: EXIT.wait, landed: null, deployed: null };
  }
  remark(WRITTEN_TEXTS.landed(into, commit));
  if (!push.isHere) remark(WRITTEN_TEXTS.otherWork(into));
  return { code: EXIT.pass, landed: { branch: into, commit }, deployed: null };
}

export async function landAndDeploy(
  { repository, base, pipeline, options }: LandRequest,
  edit: RolledBack,
): Promise<LandEnd> {
  const isDeploying = await hasLog(repository, options);
  const why = notDeployedHere(pipeline, isDeploying);
  const end = await landOnly(repository, base, edit, linesWithoutRemote(edit, why, isDeploying));
  const { landed } = end;
  if (landed === null) return end;
  if (why !== null) {
    remark(why.text);
    const unreached = hasTargets(pipeline) ? unreachedOf(pipeline, edit.report) : [];
    for (const { values, ...instance } of unreached)
      remark(WRITTEN_TEXTS.unreached({ ...instance, values: values.map(variableText) }));
    return { code: waitingFor(unreached, why.code), landed, deployed: null };
  }
  const results: Json[] = [];
  const words = edit.report.changes.filter(({ class: kind }) => kind === 'rollback').map(stepWords);
  const rolledBack = { words, landing: landed.commit };
  const code = await deployRollback({ ...options, after: landed.commit }, results, { rolledBack });
  // Only a remote brings the landing to other machines.
  if ((await repository.remoteName()) !== null) remark(WRITTEN_TEXTS.others());
  return { code, landed, deployed: results[0] ?? null };
}

/** How machines turn it off while the remote does not answer; none where the workflow on GitHub deploys. */
function linesWithoutRemote(
  { branch }: WrittenEdit,
  why: UndeployedLanding | null,
  isDeploying: boolean,
): readonly string[] {
  if (why?.code === EXIT.pass) return [];
  const { notOffHere, mergeHere, notOffThere, mergeThere } = WRITTEN_TEXTS;
  return [
    ...(isDeploying ? [`${notOffHere()}\n  ${mergeHere(branch)}`] : []),
    `${notOffThere(isDeploying)}\n  ${mergeThere()}`,
  ];
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
  const unreached = hasTargets(pipeline) ? await unreachedBy(gatherer, base, wanted) : [];
  if (why !== null) remark(why.text);
  const results: Json[] = [];
  const code = why?.code ?? (await deployRollback(options, results, {}));
  if (unreached.length > 0) remark(LOG_TEXTS.unreached(unreached.map(instanceText)));
  return { code: waitingFor(unreached, code), landed: null, deployed: results[0] ?? null };
}

async function deployRollback(
  options: DeployCommandOptions,
  results: Json[],
  rollback: Pick<DeployedTextOptions, 'rolledBack'>,
): Promise<number> {
  const { deployHere } = await import('./deploy.ts');
  return deployHere(options, (result) => results.push(result), rollback);
}

/** A service that no deployment reaches may still have the flag on. */
function waitingFor(unreached: readonly Instance[], code: number): number {
  return unreached.length > 0 && code === EXIT.pass ? EXIT.wait : code;
}

function variableText({ variable, value }: SentVariable): string {
  return `${variable}=${textOfValue(value) ?? ''}`;
}

/** The one object of `--land --format json`. */
export function landJson(report: Report, { landed, deployed }: LandEnd): Json {
  return { schemaVersion: 1, report: reportJson(report), landed, deployed };
}

/** A clone that deploys has a log. */
async function hasLog({ gitFolder }: Repository, options: DeployCommandOptions): Promise<boolean> {
  return exists(logFile(options, gitFolder));
}

interface UndeployedLanding {
  readonly text: string;
  readonly code: number;
}

/** Why this clone does not deploy; null: it does. */
function notDeployedHere(
  pipeline: Pipeline | null,
  isDeploying: boolean,
): UndeployedLanding | null {
  if (!hasTargets(pipeline)) return { text: WRITTEN_TEXTS.noTargets(), code: EXIT.pass };
  const isRemote = pipeline.deployments?.log === 'github';
  if (isRemote) return { text: WRITTEN_TEXTS.byWorkflow(), code: EXIT.pass };
  // The first run would write beside the services and log its files as their values.
  if (isDeploying) return null;
  return { text: `${WRITTEN_TEXTS.notOff()}\n  ${WRITTEN_TEXTS.bring()}`, code: EXIT.wait };
}

function hasTargets(pipeline: Pipeline | null): pipeline is Pipeline {
  return pipeline?.services.some(({ deploy = [] }) => deploy.length > 0) === true;
}
