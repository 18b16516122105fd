// What each instance has, and what it is to get. It has what the log says; without an entry, what was accepted before. Its
// target is read where that is not enough.
import type { Pipeline } from '#domain/snapshot.ts';
import type { SentValues } from '#domain/scalars.ts';
import type { Instance, Deployer } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { byInstance, instanceKey } from '#app/deploy-ports.ts';
import { desiredAt, pipelineIn } from '#app/accepted/accepted-state.ts';
import { completing } from './by-target.ts';
import { changedIn } from '#app/live/changed-files.ts';
import type { Concerned } from './concerned.ts';
import { concernedBy } from './concerned.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { loggedValues, nothingFor } from '#app/accepted/desired.ts';
import { withoutFirsts } from '#app/live/pending.ts';
import { isInScope } from '#app/wanted-names.ts';
import type { ComparedInstance } from './plan.ts';
import { OTHER } from './plan.ts';
import type { RoundOptions, RunFacts } from './round.ts';

/** Compares each instance of the log, of what was accepted before, and of what is accepted now. */
export async function compared(
  deployer: Deployer,
  facts: RunFacts,
  pipeline: Pipeline,
  options: RoundOptions,
): Promise<readonly ComparedInstance[]> {
  const { log, baseline, accepted } = facts;
  const { concerned, changedByHand } = await inQuestion(deployer, facts, pipeline, options);
  const desired = concerned?.desired ?? (await desiredAt(deployer, accepted, pipeline));
  const rules = await pipelineIn(deployer, baseline);
  const before = concerned?.before ?? (await desiredAt(deployer, baseline, pipeline, { rules }));
  const logged = concerned === null ? [...log.values()] : [];
  const [assumed, wanted] = [byInstance(before), byInstance(desired)];
  const completed = completing(deployer, facts, { ...options, changedByHand });
  const keys = new Set([...[...logged, ...before].map(instanceKey), ...wanted.keys()]);
  return Promise.all(
    [...keys].map(async (key) => {
      const state = log.get(key);
      const instance = (state ?? assumed.get(key) ?? wanted.get(key)) as Instance;
      const wants = wanted.get(key) ?? nothingFor(pipeline, instance);
      const acceptedBefore = assumed.get(key) ?? nothingFor(pipeline, instance);
      const hasTarget = wants.settings !== null;
      // A first value that was accepted may still wait for a change.
      const sent = hasTarget ? withoutFirsts(acceptedBefore, state) : acceptedBefore;
      const has = { ...knownBy(state, sent), state, safe: safeIn(acceptedBefore) };
      const { environment, service } = instance;
      return completed({ environment, service, desired: wants, ...has }, assumed.has(key));
    }),
  );
}

/**
 * What has to be compared; null: every instance. Also returns the instances whose files have other values than the log says.
 */
async function inQuestion(
  deployer: Deployer,
  facts: RunFacts,
  pipeline: Pipeline,
  options: RoundOptions,
): Promise<{ readonly concerned: Concerned | null; readonly changedByHand: ReadonlySet<string> }> {
  const { log, judgements, isUnlogged } = facts;
  // A forced run, and one that cannot use the log, does not rely on what the log says of the other instances.
  const isAboutAll = options.force === true || isUnlogged;
  const concerned = isAboutAll ? null : await concernedBy(deployer, { ...facts, pipeline });
  // A landing has to be fast, so only what it concerns is read before it is written.
  const readsAll = concerned === null || judgements.length === 0 || options.readsAll;
  const concernedBefore = byInstance(concerned?.before ?? []);
  const states = [...log.values()].filter(
    (state) => isInScope(options, state) && (readsAll || concernedBefore.has(instanceKey(state))),
  );
  const changedByHand = await changedIn(deployer, facts, pipeline, states);
  return { concerned: changedByHand.size > 0 ? null : concerned, changedByHand };
}

/** What an instance has by the log, or else by what was accepted before. */
function knownBy(
  state: InstanceState | undefined,
  accepted: Desired,
): Pick<ComparedInstance, 'before' | 'digest'> {
  if (state === undefined) return { before: loggedValues(accepted), digest: accepted.digest };
  const { live, unsettled, was, sent } = state;
  // No run has written this instance; a run for other services announced it.
  if (unsettled.length === 0)
    return { before: live?.values ?? was ?? {}, digest: live?.digest ?? OTHER };
  const before = live?.values ?? beforeNewest(sent) ?? loggedValues(accepted);
  return { before, digest: null };
}

function safeIn({ values }: Desired): SentValues {
  return Object.fromEntries(values.map(({ variable, safe }) => [variable, safe]));
}

/** The values before the newest write, whose result is unknown; null: the log does not say. */
function beforeNewest(earlier: readonly SentValues[]): SentValues | null {
  const newest = JSON.stringify(earlier.at(-1));
  return earlier.findLast((values) => JSON.stringify(values) !== newest) ?? null;
}
