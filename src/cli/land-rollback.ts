// `rollback --land`: after the rollback has landed, it is deployed from here where the pipeline leaves that to a clone.
import type { Gatherer, Repository } from '#app/ports.ts';
import type { RollbackOptions, RolledBack } from '#app/edit/rollback.ts';
import { reachOfEdit, reachNow } from '#app/edit/unreached.ts';
import type { Json, Sha } from '#domain/scalars.ts';
import { instanceText, LOG_TEXTS, WRITTEN_TEXTS } from '#messages/deployed.ts';
import { changeWords as stepWords } from '#report/log-words.ts';
import { exists, logFile } from '#wiring/log-file.ts';
import type { DeployCommandOptions, LandedRollback } from './deploy.ts';
import { EXIT, remark } from './command.ts';
import type { LandEnd } from './land.ts';
import { landOnly } from './land.ts';
import type { CommonOptions } from './command.ts';
import type { RollbackReach } from '#app/edit/unreached.ts';

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
  const isDeploying = await hasLog(repository.gitFolder, options);
  const { deployedBy, unreached } = reachOfEdit(edit, isDeploying);
  const why = notDeployed(deployedBy);
  const lines = linesWithoutRemote(edit.branch, why, isDeploying);
  const end = await landOnly(repository, base, edit, lines);
  const { landed } = end;
  if (landed === null) return end;
  if (why !== null) {
    remark(why.text);
    for (const instance of unreached) remark(WRITTEN_TEXTS.unreached(instance));
    return { code: waitingFor(unreached.length, why.code), landed, deployed: null };
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
  branch: string,
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
  given: LandOptions,
): Promise<LandEnd> {
  const options = deployOptions(given);
  remark(WRITTEN_TEXTS.alreadyOff());
  const isDeploying = await hasLog(gatherer.repository.gitFolder, options);
  const { deployedBy, unreached } = await reachNow(gatherer, base, wanted, isDeploying);
  const why = notDeployed(deployedBy);
  if (why !== null) remark(why.text);
  const results: Json[] = [];
  const code = why?.code ?? (await deployRollback(options, results, {}));
  if (unreached.length > 0) remark(LOG_TEXTS.unreached(unreached.map(instanceText)));
  return { code: waitingFor(unreached.length, code), landed: null, deployed: results[0] ?? null };
}

async function deployRollback(
  options: DeployCommandOptions,
  results: Json[],
  rollback: LandedRollback,
): Promise<number> {
  const { deployHere } = await import('./deploy.ts');
  return deployHere(options, (result) => results.push(result), rollback);
}

/** A service that no deployment reaches may still have the flag on. */
function waitingFor(unreached: number, code: number): number {
  return unreached > 0 && code === EXIT.pass ? EXIT.wait : code;
}

/** A clone that deploys has a log. */
async function hasLog(gitFolder: string, options: DeployCommandOptions): Promise<boolean> {
  return exists(logFile(options, gitFolder));
}

interface UndeployedLanding {
  readonly text: string;
  readonly code: number;
}

/** Why this clone does not deploy; null: it does. */
function notDeployed(deployedBy: RollbackReach['deployedBy']): UndeployedLanding | null {
  switch (deployedBy) {
    case 'no-target':
      return { text: WRITTEN_TEXTS.noTargets(), code: EXIT.pass };
    case 'workflow':
      return { text: WRITTEN_TEXTS.byWorkflow(), code: EXIT.pass };
    case 'here':
      return null;
    case 'other-clone':
      return { text: `${WRITTEN_TEXTS.notOff()}\n  ${WRITTEN_TEXTS.bring()}`, code: EXIT.wait };
  }
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
