// Whole commits as snapshots, each read once per command, and what they become with some flags held.
import type { FlagKey, Sha } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { FlagFiles, Snapshot } from '#domain/snapshot.ts';
import { filesOf, valueOf } from '#domain/snapshot.ts';
import type { Hold } from '#app/deploy-ports.ts';
import type { Loader } from '#app/deps.ts';
import { snapshotOf } from '#app/load/side.ts';
import { readCommit } from '#app/load/tree.ts';
import type { Renderer } from './deps.ts';
import type { Desired } from './desired.ts';
import { deployedBy, desiredIn, withHeld } from './desired.ts';
import { settingsOf } from './plan.ts';

const READ = new WeakMap<Loader['reader'], Map<string, Promise<Snapshot>>>();

/** Every flag of a commit; nothing at all before the first one. */
export function snapshotAt(loader: Loader, commit: Sha | null): Promise<Snapshot> {
  if (commit === null) return Promise.resolve({ pipeline: { kind: 'absent' }, flags: new Map() });
  const own = READ.get(loader.reader) ?? new Map<string, Promise<Snapshot>>();
  READ.set(loader.reader, own);
  const known = own.get(commit);
  if (known !== undefined) return known;
  const fresh = readCommit(loader, commit).then(({ side }) => snapshotOf(side));
  own.set(commit, fresh);
  return fresh;
}

/** The rules of a commit; null where there are none, or they cannot be read. */
export async function pipelineAt(loader: Loader, commit: Sha | null): Promise<Pipeline | null> {
  return valueOf((await snapshotAt(loader, commit)).pipeline);
}

/** The pipeline in force at a commit: where its own landed without approval, the one before. */
export async function pipelineInForce(
  loader: Loader,
  commit: Sha | null,
  holds: readonly Hold[],
): Promise<Pipeline | null> {
  const held = holds.find(({ flag }) => flag === null);
  return pipelineAt(loader, held === undefined ? commit : held.before);
}

/**
 * What every pair of a pipeline is to get at a commit, with some flags held at what was let through before.
 * `rules` say how it is deployed.
 */
export async function desiredAt(
  renderer: Renderer,
  commit: Sha | null,
  holds: readonly Hold[],
  pipeline: Pipeline,
  rules: Pipeline | null = pipeline,
): Promise<readonly Desired[]> {
  const snapshot = await snapshotAt(renderer, commit);
  const desired: Desired[] = [];
  for (const { name } of pipeline.environments) {
    const held = new Map<FlagKey, FlagFiles>();
    for (const { flag, environment, before, part } of holds) {
      if (flag === null || environment !== name) continue;
      const files = filesOf(await snapshotAt(renderer, before), flag);
      const { states } = part === 'definition' ? filesOf(snapshot, flag) : files;
      held.set(flag, { ...files, states });
    }
    const own = desiredIn(withHeld(snapshot, held), name, renderer.sha256, snapshot);
    desired.push(
      ...own.map((one) => deployedBy(one, rules && settingsOf(rules, one), renderer.sha256)),
    );
  }
  return desired;
}
