// What each instance has, and what it is to get. It has what the log says; without an entry, what was accepted before. Its
// target is read where that is not enough.
import type { Pipeline } from '#domain/snapshot.ts';
import type { SentValues } from '#domain/values.ts';
import { textOfValue } from '#domain/values.ts';
import type { Instance } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { byInstance } from '#app/log-reading.ts';
import { instanceKey } from '#app/deploy-ports.ts';
import { desiredAt, pipelineIn } from './accepted-state.ts';
import type { Concerned } from './concerned.ts';
import { concernedBy, isConcerned } from './concerned.ts';
import type { Deployer } from './deps.ts';
import type { Desired } from './desired.ts';
import { loggedValues, NOTHING_DIGEST, nothingFor, without } from './desired.ts';
import { limited } from './limited.ts';
import { firstValues, isPending, withoutFirsts } from './pending.ts';
import type { InstanceScope } from './instance-scope.ts';
import { isInScope } from './instance-scope.ts';
import type { ComparedInstance, KnownInstance } from './plan.ts';
import { changesBetween, OTHER } from './plan.ts';
import type { RoundOptions, RunFacts } from './round.ts';
import { relocatedIn } from './relocated.ts';
import type { Shown } from './shown.ts';
import { hasNoFile, lacksFile, shownAt, textsAt } from './shown.ts';

/** Compares each instance of the log, of what was accepted before, and of what is accepted now. */
export async function compared(
  deployer: Deployer,
  facts: RunFacts,
  pipeline: Pipeline,
  options: RoundOptions,
): Promise<readonly ComparedInstance[]> {
  const { log, baseline, accepted } = facts;
  const { concerned, changed } = await inQuestion(deployer, facts, pipeline, options);
  const desired = concerned?.desired ?? (await desiredAt(deployer, accepted, pipeline));
  const rules = await pipelineIn(deployer, baseline);
  const before = concerned?.before ?? (await desiredAt(deployer, baseline, pipeline, { rules }));
  const logged = [...log.values()].filter(
    (state) => concerned === null || isConcerned(concerned, state),
  );
  const [assumed, wanted] = [byInstance(before), byInstance(desired)];
  const look = await lookFor(deployer, facts, pipeline, { ...options, changed });
  const keys = new Set([...[...logged, ...before].map(instanceKey), ...wanted.keys()]);
  return Promise.all(
    [...keys].map(async (key) => {
      const state = log.get(key);
      const instance = (state ?? assumed.get(key) ?? wanted.get(key)) as Instance;
      const wants = wanted.get(key) ?? nothingFor(pipeline, instance);
      const had = assumed.get(key) ?? nothingFor(pipeline, instance);
      const hasTarget = wants.settings !== null;
      // A first value that was accepted may still wait for a change.
      const values = hasTarget ? withoutFirsts(had, state) : had;
      const has = { ...knownBy(state, values), safe: safeIn(had) };
      return look({ has, wants }, assumed.has(key));
    }),
  );
}

/** What has to be compared; null: every instance. With the instances whose files have other values than the log says. */
async function inQuestion(
  deployer: Deployer,
  facts: RunFacts,
  pipeline: Pipeline,
  options: RoundOptions,
): Promise<{ readonly concerned: Concerned | null; readonly changed: ReadonlySet<string> }> {
  const { log, judgements, start } = facts;
  // A forced run, and one that cannot use the log, does not rely on what the log says of the other instances.
  const isAboutAll = options.force === true || start.onlyDown.has('no-log');
  const near = isAboutAll ? null : await concernedBy(deployer, { ...facts, pipeline });
  // A landing has to be fast, so only what it concerns is read before it is written.
  const isAll = near === null || judgements.length === 0 || options.readsAll;
  const isNear = (state: InstanceState): boolean => isAll || isConcerned(near, state);
  const read = [...log.values()].filter((state) => isInScope(options, state) && isNear(state));
  const changed = await changedIn(deployer, facts, pipeline, read);
  return { concerned: changed.size > 0 ? null : near, changed };
}

/** What an instance has by the log, or else by what was accepted before. */
function knownBy(state: InstanceState | undefined, before: Desired): KnownInstance {
  const { environment, service, digest } = before;
  const instance = { environment, service, state };
  if (state === undefined) return { ...instance, values: loggedValues(before), digest };
  const { live, unsettled, was, sent } = state;
  // Without a write, it was announced by a run for other services.
  if (unsettled.length === 0)
    return { ...instance, values: live?.values ?? was ?? {}, digest: live?.digest ?? OTHER };
  const values = live?.values ?? beforeNewest(sent) ?? loggedValues(before);
  return { ...instance, values, digest: null };
}

function safeIn({ values }: Desired): SentValues {
  return Object.fromEntries(values.map(({ variable, safe }) => [variable, safe]));
}

/** What the writes after which nothing is known may have left in place; null: the log does not say. */
function beforeNewest(earlier: readonly SentValues[]): SentValues | null {
  const newest = JSON.stringify(earlier.at(-1));
  return earlier.findLast((values) => JSON.stringify(values) !== newest) ?? null;
}

/** Reads the target of an instance where the log does not say what it has. `wasAccepted`: it was there before. */
type Look = (
  compared: ComparedInstance,
  wasAccepted: boolean,
) => ComparedInstance | Promise<ComparedInstance>;

async function lookFor(
  deployer: Deployer,
  { accepted: { commit: tip }, baseline, start: { onlyDown } }: RunFacts,
  pipeline: Pipeline,
  scope: InstanceScope & { readonly changed: ReadonlySet<string> },
): Promise<Look> {
  const shown = (item: ComparedInstance): Promise<Shown | null> =>
    shownAt(deployer, tip, item.wants, item.has.values);
  const shownInFile = async (item: ComparedInstance): Promise<Shown | null> =>
    item.wants.settings?.target === 'files' ? shown(item) : null;
  const { log } = deployer;
  const isBlind = onlyDown.has('no-refusals');
  if (baseline.kind !== 'adopted')
    return async (item) => {
      const { state, digest } = item.has;
      const isUnwritten = state !== undefined && digest === OTHER;
      if (isUnwritten && isInScope(scope, item.has)) return adopted(item, await shown(item));
      if (scope.changed.has(instanceKey(item.has))) return withMore(item, await shown(item));
      const isUnknown = state === undefined && isInScope(scope, item.has);
      return isUnknown ? withFile(item, await shownInFile(item)) : item;
    };
  // Only another machine can read the target of these.
  const isElsewhere = ({ has, wants }: ComparedInstance): boolean =>
    !isInScope(scope, has) && (!log.isRemote || wants.settings?.machine !== undefined);
  const inGit = { commit: tip, refusals: [] };
  const git = byInstance(isBlind ? await desiredAt(deployer, inGit, pipeline) : []);
  return async (item, wasAccepted) => {
    if (isElsewhere(item))
      return wasAccepted ? { ...item, has: { ...item.has, digest: OTHER } } : item;
    if (isBlind) return limited(deployer, tip, item, await shown(item), git);
    return wasAccepted ? adopted(item, await shown(item)) : withFile(item, await shownInFile(item));
  };
}

/**
 * The instances whose files on this machine have other values than the log says, or are gone, because a person or another
 * program has changed them. A file can be read at any time, so a run does not rely on the log there. `isLossOnly`: only those
 * that are gone, which takes no time.
 */
export async function changedIn(
  deployer: Deployer,
  facts: Pick<RunFacts, 'accepted' | 'entries' | 'log'>,
  pipeline: Pipeline,
  states: readonly InstanceState[],
  isLossOnly = false,
): Promise<ReadonlySet<string>> {
  const { commit } = facts.accepted;
  const isChanged = async (state: InstanceState): Promise<boolean> => {
    const { live, unsettled } = state;
    const wants = nothingFor(pipeline, state);
    const isFile = wants.settings?.target === 'files';
    if (!isFile || live === null || unsettled.length > 0) return false;
    // A log of several machines does not say on which of them the file is.
    const isGone =
      !deployer.log.isRemote &&
      live.digest !== NOTHING_DIGEST &&
      lacksFile(deployer, commit, wants);
    // What a new place has, no run has sent there.
    return (
      (isGone || (!isLossOnly && (await differs(wants, live.values)))) &&
      (await relocatedIn(deployer, facts, [wants])).length === 0
    );
  };
  const differs = async (wants: Desired, values: SentValues): Promise<boolean> => {
    // A variable that is left out may be in the file as an empty text.
    const sent = Object.keys(values).filter((variable) => values[variable] !== null);
    const texts = await textsAt(deployer, commit, wants, sent);
    return [...texts].some(([name, text]) => text !== textOfValue(values[name] ?? null));
  };
  const changed = await Promise.all(
    states.map(async (state) => ((await isChanged(state)) ? [instanceKey(state)] : [])),
  );
  return new Set(changed.flat());
}

/**
 * Before the first deployment of all, the target says what the plan changes; what Git said before says what the landing
 * changes.
 */
function adopted({ has, wants }: ComparedInstance, shown: Shown | null): ComparedInstance {
  if (shown === null) return { has, wants };
  if (shown.read.kind !== 'known') return { has: { ...has, isAssumed: true }, wants };
  if (shown.differences.length === 0) return { has: { ...has, digest: wants.digest }, wants };
  const { values } = shown;
  // First values wait for the next change, where all others are there.
  const firsts = firstValues(wants, undefined).filter((name) => !Object.hasOwn(values, name));
  const rest = without(wants, firsts);
  const isThere = wants.values.length > 0 && changesBetween(values, rest).length === 0;
  if (!isThere) return { has: { ...has, atTarget: values, digest: OTHER }, wants };
  const { digest } = firsts.length === 0 ? wants : rest;
  return withFile({ has: { ...has, values, digest }, wants }, shown);
}

/** A service may not start without the file that it reads, so a file that is not there is written in any case. */
function withFile(item: ComparedInstance, shown: Shown | null): ComparedInstance {
  const { has, wants } = item;
  const isNothing = wants.values.length + wants.blockedRoutes.length === 0;
  const isLeft = has.digest === wants.digest || isPending(has, wants);
  if (!hasNoFile(shown) || isNothing || !isLeft) return item;
  return { ...item, has: { ...has, atTarget: {}, digest: OTHER } };
}

/** The instance with what its file has; as it was, where the file gives nothing more than is accepted. */
function withMore({ has, wants }: ComparedInstance, shown: Shown | null): ComparedInstance {
  if (shown === null || hasNoFile(shown)) return withFile({ has, wants }, shown);
  const more = changesBetween({ ...has.values, ...shown.values }, wants).filter(
    ({ variable, isRaise }) => Object.hasOwn(shown.values, variable) && !isRaise,
  );
  if (more.length === 0) return { has, wants };
  const values = more.map(({ variable, from }) => [variable, from] as const);
  const atTarget = { ...has.values, ...Object.fromEntries(values) };
  return { has: { ...has, atTarget, digest: null }, wants };
}
