// `drift`: what each target has now against what Git says (DESIGN §8). Nothing is touched.
import type { Sha } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import type { Pipeline } from '#domain/pipeline.ts';
import type { Content, Hold, Instance, RecordEntry } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';
import { heldBy } from './baseline.ts';
import type { Deployer, Renderer } from './deps.ts';
import type { Desired } from './desired.ts';
import { nothingFor } from './desired.ts';
import { instanceIn, instancesIn, sentBy } from './ledger.ts';
import { deliveryOf } from './pair.ts';
import { isInstance, settingsOf } from './plan.ts';
import { desiredAt, pipelineInForce } from './snapshots.ts';

export interface Difference {
  /** A variable or a file. */
  readonly what: string;
  /** Null: it should not be there. */
  readonly git: string | null;
  /** Null: it is not there. */
  readonly there: string | null;
}

export interface DriftRow extends Instance {
  /** Null: the pipeline names none, so there is nothing to compare. */
  readonly target: string | null;
  readonly state: 'same' | 'different' | 'unreadable' | 'unreachable' | 'no-target';
  readonly differences: readonly Difference[];
  /** What else there is to know, such as why it could not be read; empty when there is nothing. */
  readonly why: string;
}

/** Where promotions are held, Git says what was let through before. */
export async function drift(
  deployer: Renderer & Pick<Deployer, 'record'>,
  commit: Sha,
  wanted: (pair: Instance) => boolean,
): Promise<readonly DriftRow[]> {
  const entries = await deployer.record.read();
  const holds = await heldBy(deployer.repository, entries);
  const pipeline = await pipelineInForce(deployer, commit, holds);
  if (pipeline === null) {
    throw refusal('there is no pipeline that can be read', 'flaghoist validate says what is wrong');
  }
  const desired = await desiredAt(deployer, commit, holds, pipeline);
  const emptied = instancesIn(entries)
    .filter((pair) => !desired.some((one) => isInstance(one, pair)))
    .map((pair) => nothingFor(pair, deployer.sha256));
  const rows: DriftRow[] = [];
  for (const one of [...desired, ...emptied].filter(wanted)) {
    const row = await rowOf(deployer, commit, pipeline, one, entries);
    rows.push(withHolds(row, holds, one));
  }
  return rows;
}

async function rowOf(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  desired: Desired,
  entries: readonly RecordEntry[],
): Promise<DriftRow> {
  const { environment, service } = desired;
  const pair = { environment, service };
  const isKnown = pipeline.environments.some(({ name }) => name === environment);
  const settings = isKnown ? settingsOf(pipeline, pair) : null;
  const { live, open } = instanceIn(entries, pair);
  if (settings === null) {
    const has = Object.entries(live?.values ?? {}).map(([name, value]) => `${name}=${value}`);
    const why = has.length === 0 ? '' : `by the record it has ${has.join(' ')}`;
    return { ...pair, target: null, state: 'no-target', differences: [], why };
  }
  const target = renderer.open(settings.target, settings.settings, pair);
  const changes = onceSent(entries, desired).map((variable) => ({
    variable,
    from: null,
    to: null,
    isRaise: false,
  }));
  const delivery = deliveryOf(
    renderer,
    { after: commit },
    { ...pair, desired, changes, settings },
    target,
  );
  const found = await target.read(delivery);
  const about = { ...pair, target: settings.target };
  if (found.kind !== 'known') {
    const state = found.kind === 'absent' ? 'unreadable' : 'unreachable';
    return { ...about, state, differences: [], why: found.why };
  }
  const differences = differencesBetween(target.wanted(delivery), found.value);
  // What it was given is there, and whether it took that nobody knows.
  const unfinished = open.size > 0 ? ['its last deployment has not ended well'] : [];
  const why = [...unfinished, ...(found.said === undefined ? [] : [found.said])].join('; ');
  const isSame = differences.length === 0 && open.size === 0;
  return { ...about, state: isSame ? 'same' : 'different', differences, why };
}

/** Variables that the pair has by the record, or may have from what was begun since, and gets no longer. */
function onceSent(
  entries: readonly RecordEntry[],
  { values, ...pair }: Desired,
): readonly string[] {
  const now = new Set(values.map(({ variable }) => variable));
  const { live, open } = instanceIn(entries, pair);
  const begun = entries.flatMap((entry) =>
    entry.kind === 'begun' && isInstance(entry, pair) && open.has(entry.landing)
      ? Object.keys(sentBy(entry))
      : [],
  );
  return [...new Set([...Object.keys(live?.values ?? {}), ...begun])]
    .filter((variable) => !now.has(variable))
    .toSorted(inOrder);
}

function withHolds(row: DriftRow, holds: readonly Hold[], { values }: Desired): DriftRow {
  const held = holds.filter(
    ({ flag, environment }) =>
      flag === null ||
      (environment === row.environment && values.some((value) => value.flag === flag)),
  );
  const said = held.map(
    ({ flag, landing }) =>
      `${flag ?? 'a change of the rules'} is held since ${landing.slice(0, 10)}`,
  );
  return { ...row, why: [row.why, ...said].filter((one) => one !== '').join('; ') };
}

function differencesBetween(git: Content, there: Content): readonly Difference[] {
  return [...new Set([...git.keys(), ...there.keys()])]
    .toSorted(inOrder)
    .map((what) => ({ what, git: git.get(what) ?? null, there: there.get(what) ?? null }))
    .filter((one) => one.git !== one.there);
}
