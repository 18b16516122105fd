// `drift`: what each target has now against what Git says (DESIGN §8). Nothing is touched.
import { inOrder } from '#domain/names.ts';
import type { FlagKey, Sha } from '#domain/names.ts';
import type { Content, Hold, Pair } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';
import { heldBy } from './baseline.ts';
import type { Deployer, Renderer } from './deps.ts';
import type { Desired } from './desired.ts';
import { deliveryOf } from './pair.ts';
import { settingsOf } from './plan.ts';
import { desiredAt, pipelineInForce } from './snapshots.ts';

export interface Difference {
  /** A variable or a file. */
  readonly what: string;
  /** Null: it should not be there. */
  readonly git: string | null;
  /** Null: it is not there. */
  readonly there: string | null;
}

export interface DriftRow extends Pair {
  /** Null: the pipeline names none, so there is nothing to compare. */
  readonly target: string | null;
  readonly state: 'same' | 'different' | 'unreadable' | 'unreachable' | 'no-target';
  readonly differences: readonly Difference[];
  /** Flags that are held there: it should have what was let through last. */
  readonly held: readonly FlagKey[];
  /** Why it could not be read; empty when it could. */
  readonly why: string;
}

/** What Git says includes what the guard held: that is not to be there. */
export async function drift(
  renderer: Pick<Deployer, keyof Renderer | 'record'>,
  commit: Sha,
  wanted: (pair: Pair) => boolean,
): Promise<readonly DriftRow[]> {
  const holds = await heldBy(renderer.repository, await renderer.record.read());
  const pipeline = await pipelineInForce(renderer, commit, holds);
  if (pipeline === null) {
    throw refusal('there is no pipeline that can be read', 'flaghoist validate says what is wrong');
  }
  const desired = (await desiredAt(renderer, commit, holds, pipeline)).filter(wanted);
  const rows: DriftRow[] = [];
  for (const one of desired) {
    const pair = { environment: one.environment, service: one.service };
    const settings = settingsOf(pipeline, pair);
    if (settings === null) {
      rows.push({ ...pair, target: null, state: 'no-target', differences: [], held: [], why: '' });
      continue;
    }
    const target = renderer.open(settings.target, settings.settings, pair);
    const item = { ...pair, desired: one, changes: [], settings };
    const delivery = deliveryOf(renderer, { after: commit }, item, target);
    const found = await target.read(delivery);
    const about = { ...pair, target: settings.target, held: heldFor(holds, one) };
    if (found.kind === 'known') {
      const differences = differencesBetween(target.wanted(delivery), found.value);
      const state = differences.length === 0 ? 'same' : 'different';
      rows.push({ ...about, state, differences, why: '' });
    } else {
      const state = found.kind === 'absent' ? 'unreadable' : 'unreachable';
      rows.push({ ...about, state, differences: [], why: found.why });
    }
  }
  return rows;
}

function heldFor(holds: readonly Hold[], { environment, values }: Desired): readonly FlagKey[] {
  const sent = new Set(values.map(({ flag }) => flag));
  return holds.flatMap(({ flag, environment: place }) =>
    flag !== null && place === environment && sent.has(flag) ? [flag] : [],
  );
}

function differencesBetween(git: Content, there: Content): readonly Difference[] {
  return [...new Set([...git.keys(), ...there.keys()])]
    .toSorted(inOrder)
    .map((what) => ({ what, git: git.get(what) ?? null, there: there.get(what) ?? null }))
    .filter((one) => one.git !== one.there);
}
