// `rollback --land`: after the rollback has landed, it is deployed from here where the pipeline leaves that to a clone.
import type { Gatherer, Repository } from '#app/ports.ts';
import type { WrittenEdit } from '#app/edit/edit-commit.ts';
import type { RollbackOptions, RolledBack } from '#app/edit/rollback.ts';
import { unreachedBy, unreachedOf } from '#app/edit/unreached.ts';
import { readNamed } from '#app/load/tree.ts';
import type { Instance } from '#app/deploy-ports.ts';
import type { Json, Sha } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { SentVariable } from '#domain/values.ts';
import { textOfValue } from '#domain/values.ts';
import { instanceText, LOG_TEXTS, WRITTEN_TEXTS } from '#messages/deployed.ts';
import { changeWords as stepWords } from '#report/log-words.ts';
import type { DeployedTextOptions } from '#wiring/deploy-text.ts';
import { exists, logFile } from '#wiring/log-file.ts';
import type { DeployCommandOptions } from './deploy.ts';
import { EXIT, remark } from './command.ts';
import type { LandEnd } from './land.ts';
import { landOnly } from './land.ts';
import type { CommonOptions } from './command.ts';
import { valueOf } from '#domain/snapshot.ts';

/** The options of a rollback that its deployment understands as well. */
type LandOptions = CommonOptions & Pick<DeployCommandOptions, 'dryRun'>;

interface LandRequest {
  readonly repository: Repository;
  readonly base: Sha;
  readonly options: LandOptions;
}

export async function landAndDeploy(
  { repository, base, options: given }: LandRequest,
  edit: RolledBack,
): Promise<LandEnd> {
  const options = deployOptions(given);
  const pipeline = valueOf(edit.question.proposal.base.pipeline);
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
  why: NotDeployed | null,
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
  given: LandOptions,
): Promise<LandEnd> {
  const options = deployOptions(given);
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

/** A clone that deploys has a log. */
async function hasLog({ gitFolder }: Repository, options: DeployCommandOptions): Promise<boolean> {
  return exists(logFile(options, gitFolder));
}

interface NotDeployed {
  readonly text: string;
  readonly code: number;
}

/** Why this clone does not deploy; null: it does. */
function notDeployedHere(pipeline: Pipeline | null, isDeploying: boolean): NotDeployed | null {
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

function deployOptions({
  repo,
  root,
  at,
  evidence,
  log,
  format,
  dryRun,
}: LandOptions): DeployCommandOptions {
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
