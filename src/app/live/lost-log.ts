// A lost log: it is empty although a run has written here. It is then not known what was refused, so adopting
// needs the option --adopt.
import type { Sha } from '#domain/scalars.ts';
import { textOfValue } from '#domain/values.ts';
import { askAbout, policyAsks } from '#judge/ask.ts';
import { judgePolicy } from '#judge/policy.ts';
import { asTree } from '#app/ports.ts';
import type { Instance, LiveInstance, Deployer, Renderer } from '#app/deploy-ports.ts';
import { byInstance, instanceKey } from '#app/deploy-ports.ts';
import { gather } from '#app/gather.ts';
import { loadProposal } from '#app/load/load.ts';
import { refusal } from '#app/refusal.ts';
import type { AcceptedCommit, Standing } from '#app/accepted/accepted-state.ts';
import { allDesiredAt, pipelineIn, treeOf } from '#app/accepted/accepted-state.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { nothingFor } from '#app/accepted/desired.ts';
import { parentOf } from '#app/accepted/landings.ts';
import { changesBetween } from '#app/accepted/value-changes.ts';
import type { Shown } from './shown.ts';
import { shownAt } from './shown.ts';

/** Throws a refusal where the log is empty and a target has a note of an earlier run. */
export async function demandLog(
  deployer: Deployer,
  { commit: before }: AcceptedCommit,
  tip: Sha,
): Promise<void> {
  // A landing may move instances to another place, or make the pipeline unreadable: the note is at the old place.
  const commits = before === null ? [tip] : [tip, before];
  const reads = commits.map((commit) => readsAt(deployer, { commit, refusals: [] }));
  const first = (await Promise.all(reads)).flat().find(isMarked);
  if (first === undefined) return;
  throw refusal('log/lost', { log: deployer.log.place, instance: instanceKey(first.desired) });
}

/** Throws a refusal where Git has more than what is live: the lost log may have refused it. */
export async function demandLive(
  deployer: Deployer,
  adopted: AcceptedCommit,
  tip: Sha,
): Promise<void> {
  if (adopted.commit === null) return;
  const reads = await readsAt(deployer, { ...adopted, commit: adopted.commit });
  if (!reads.some(isMarked)) return;
  await demandApproved(deployer, tip);
  const landed = byInstance(await allDesiredAt(deployer, { commit: tip, refusals: [] }));
  const more = reads.flatMap(({ desired, shown }) => {
    if (shown.read.variables === undefined) return [];
    const instance = instanceKey(desired);
    // Deploying what is off at the tip is a rollback of any live value.
    const isOff = (name: string): boolean =>
      landed
        .get(instance)
        ?.values.some(({ variable, value, safe }) => variable === name && value === safe) === true;
    return changesBetween(shown.values, desired).flatMap(({ variable, to, isRaise }) => {
      if (!isRaise || isOff(variable)) return [];
      const live = shown.variables.get(variable) ?? null;
      return [{ instance, variable, live, git: textOfValue(to) }];
    });
  });
  if (more.length === 0) return;
  throw refusal('adopt/more-than-live', { values: more });
}

/**
 * The landing at the tip accepts what is live, so it needs the approvals of the policy before it. Where no reviews can be
 * read, as in a local clone without evidence, no approval is demanded.
 */
async function demandApproved(deployer: Deployer, tip: Sha): Promise<void> {
  const { repository } = deployer;
  const before = await parentOf(repository, tip);
  const pipeline = await pipelineIn(deployer, { commit: before, refusals: [] });
  if (pipeline === null) return;
  const gatherer = await deployer.gathererFor({ before, after: tip });
  const now = await gatherer.clock.now();
  const base = await treeOf(deployer, before);
  const proposal = await loadProposal(gatherer, { base, head: asTree(tip), tip: before, now });
  const { fingerprint } = askAbout(proposal, now);
  const asks = pipeline.policy.approvals.flatMap(policyAsks);
  const wanted = { asks, fingerprint, base: proposal.base, tip: before, now };
  const evidence = await gather(gatherer, wanted);
  if (evidence.reviews.kind !== 'known') return;
  const rules = judgePolicy(
    { proposal, pipeline, owner: null, fingerprint, now },
    evidence,
    [],
    false,
  );
  const missing = rules.filter(({ verdict }) => verdict !== 'pass').map(({ message }) => message);
  if (missing.length === 0) return;
  throw refusal('adopt/not-approved', { commit: tip, missing });
}

/** Whether the target of an instance has our note of these values, or keeps no notes at all. */
export async function hasNoteOf(
  renderer: Renderer,
  commit: Sha,
  { digest, ...instance }: Instance & Pick<LiveInstance, 'digest'>,
): Promise<boolean> {
  const pipeline = await pipelineIn(renderer, { commit, refusals: [] });
  if (pipeline === null) return true;
  const desired = nothingFor(pipeline, instance);
  const shown = await shownAt(renderer, commit, desired);
  if (desired.settings === null) return true;
  return shown !== null && (shown.read.mark === undefined || shown.read.mark === digest);
}

interface InstanceShown {
  readonly desired: Desired;
  readonly shown: Shown;
}

function isMarked({ shown }: InstanceShown): boolean {
  return shown.read.mark != null;
}

/** Reads every target that can be opened. */
async function readsAt(renderer: Renderer, standing: Standing): Promise<readonly InstanceShown[]> {
  const all = await allDesiredAt(renderer, standing);
  const reads = all.map(async (desired) => {
    const shown = await shownAt(renderer, standing.commit, desired);
    return shown === null ? [] : [{ desired, shown }];
  });
  return (await Promise.all(reads)).flat();
}
