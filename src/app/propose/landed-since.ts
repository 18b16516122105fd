// What has landed since a step was proposed: a rollback, or another value.
import type { ProposeActing } from './acting.ts';
import type { FlagKey, Sha } from '#domain/scalars.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import type { SupersededFacts } from '#messages/acting.ts';
import { flagPath, statePath } from '#files/paths.ts';
import type { Gatherer } from '#app/ports.ts';
import { presentPercent } from '#app/edit/edit-plan.ts';
import { snapshotOf, readNamed } from '#app/load/side.ts';
import type { OpenProposal } from './proposal.ts';

/** A rollback is one in any environment: the steps after it begin anew. */
export async function landedSince(
  { gatherer, swept }: ProposeActing,
  { flag, pull }: OpenProposal,
): Promise<SupersededFacts> {
  const { repository, root } = gatherer;
  const from = await repository.branchPoint(swept.base, pull.head);
  const [before, after] = await Promise.all(
    [from, swept.base].map((commit) => percentsAt(gatherer, commit, flag)),
  );
  const isLower = [...(before ?? [])].some(([name, percent]) => (after?.get(name) ?? 0) < percent);
  const places = [...(after?.keys() ?? [])].map((name) => statePath(root, name, flag));
  const landing = await repository.lastLanding(swept.base, [flagPath(root, flag), ...places]);
  return { kind: isLower ? 'rolled-back' : 'landed', landing };
}

async function percentsAt(gatherer: Gatherer, commit: Sha, key: FlagKey) {
  const { side, environments } = await readNamed(gatherer, commit, [key]);
  const files = filesOf(snapshotOf(side), key);
  const flag = valueOf(files.flag);
  return new Map(
    environments.map((name) => [
      name,
      flag === null ? 0 : presentPercent(flag, valueOf(stateOf(files, name))),
    ]),
  );
}
