// Pairs that go to another place than before: what they had stays in the old one, and nothing takes it down there.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { Sha } from '#domain/names.ts';
import type { Instance, RecordEntry } from '#app/deploy-ports.ts';
import type { Loader } from '#app/deps.ts';
import { instanceIn } from './ledger.ts';
import type { PlanItem } from './plan.ts';
import { settingsOf } from './plan.ts';
import { pipelineAt } from './snapshots.ts';
import type { SentValues } from '#domain/values.ts';

export interface Moved extends Instance {
  /** The target and its settings that say where, such as `files folder: /srv/flags`. */
  readonly from: string;
  /** What stays there: the values of the last deployment. */
  readonly values: SentValues;
}

export async function movedIn(
  loader: Loader,
  entries: readonly RecordEntry[],
  plan: readonly PlanItem[],
): Promise<readonly Moved[]> {
  const moved: Moved[] = [];
  for (const { environment, service, settings } of plan) {
    const pair = { environment, service };
    const { live } = instanceIn(entries, pair);
    if (live === null || settings === null || Object.keys(live.values).length === 0) continue;
    const old = await settingsAt(loader, live.landing, pair);
    if (old === null || placeOf(old) === placeOf(settings)) continue;
    moved.push({ ...pair, from: placeOf(old), values: live.values });
  }
  return moved;
}

async function settingsAt(
  loader: Loader,
  commit: Sha,
  pair: Instance,
): Promise<DeploySettings | null> {
  // A landing of a history that was rewritten may be gone.
  if ((await loader.repository.resolve(commit)) === null) return null;
  const pipeline = await pipelineAt(loader, commit);
  return pipeline && settingsOf(pipeline, pair);
}

/** How it is done there, and not where. */
const HOW = new Set(['limit', 'binary', 'inherit', 'save', 'ecosystem', 'run', 'token']);

function placeOf({ target, render, settings }: DeploySettings): string {
  const where = Object.entries(settings)
    .filter(([key]) => !HOW.has(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`);
  const as = render === null ? [] : [`render: ${render}`];
  return [target, [...where, ...as].join(', ')].filter((part) => part !== '').join(' ');
}
