// A log that any workflow can write lets nothing out that does not run yet. What it has accepted, and an instance does not
// have, is refused until its landing is judged again. The instance has what its target shows, or else what the log says.
import { grouped } from '#domain/grouped.ts';
import type { FlagKey, ServiceName, Sha } from '#domain/scalars.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import type { SentValues } from '#domain/values.ts';
import { flagPath, statePath } from '#files/paths.ts';
import type { Instance, LoggedEntry, Refusal, Deployer } from '#app/deploy-ports.ts';
import { instanceKey, byInstance } from '#app/deploy-ports.ts';
import { stateIn } from '#app/log-reading.ts';
import { sideBySide } from '#app/side-by-side.ts';
import { allDesiredAt, desiredAt, snapshotIn, stillRefused } from '#app/accepted/accepted-state.ts';
import { isOlder, parentOf } from '#app/accepted/landings.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { isOfFlag } from '#app/accepted/desired.ts';
import { stateWithLess } from '#app/accepted/lowered-state.ts';
import type { PlanItem } from './plan.ts';
import { changesBetween } from '#app/accepted/value-changes.ts';
import type { Round } from './round.ts';
import type { Shown } from '#app/live/shown.ts';
import { shownAt } from '#app/live/shown.ts';

/** Refusals of what this plan would send because the log alone has accepted it. */
export async function doubtedIn(deployer: Deployer, round: Round): Promise<readonly Refusal[]> {
  const { baseline, entries, plan } = round;
  if (baseline.kind !== 'logged' || baseline.commit === null || plan.length === 0) return [];
  if (hasTrustedWriter(entries, baseline.commit)) return [];
  const accepted = { ...baseline, commit: baseline.commit };
  const logged = byInstance(await allDesiredAt(deployer, accepted));
  const doubts = await sideBySide(plan, AT_ONCE, (item) =>
    doubtsAbout(deployer, round, item, logged.get(instanceKey(item))),
  );
  const refusals: Refusal[] = [];
  for (const same of grouped(
    doubts.flat(),
    ({ environment, flag }) => `${environment} ${flag}`,
  ).values())
    refusals.push(...(await refusalsOf(deployer, round, same)));
  return refusals;
}

const AT_ONCE = 16;

function hasTrustedWriter(entries: readonly LoggedEntry[], commit: Sha): boolean {
  return entries.some(({ accepted, trust }) => accepted.tip === commit && trust !== 'plain');
}

/** A flag of which an instance has less than the log has accepted. */
interface Doubt extends Instance {
  readonly flag: FlagKey;
  readonly has: SentValues;
  /** The newest landing before which the flag sent no more than the instance has. */
  readonly landing: Sha;
  readonly before: Sha;
}

async function doubtsAbout(
  deployer: Deployer,
  round: Round,
  item: PlanItem,
  accepted: Desired | undefined,
): Promise<readonly Doubt[]> {
  const exposed = accepted?.values.filter(({ value, safe }) => value !== safe) ?? [];
  if (accepted === undefined || exposed.length === 0) return [];
  const has = await valuesOf(deployer, round, item);
  const raised = raisedOver(has, accepted);
  const sent = raisedOver(has, item.desired);
  const flags = new Set(
    exposed
      .filter(isOfFlag)
      .filter(({ variable }) => raised.has(variable) && sent.has(variable))
      .map(({ flag }) => flag),
  );
  const doubts: Doubt[] = [];
  for (const flag of flags) doubts.push(...(await doubtOf(deployer, round, { item, flag, has })));
  return doubts;
}

/** What an instance has. An entry that leaves an instance out does not make unwritten what was written before. */
async function valuesOf(
  deployer: Deployer,
  { accepted, entries, log }: Round,
  item: PlanItem,
): Promise<SentValues> {
  const logged =
    log.get(instanceKey(item))?.live?.values ??
    stateIn(entries, item)?.written.at(-1) ??
    item.before;
  const shown = await soon(shownAt(deployer, accepted.commit, item.desired, item.before));
  return shown === null || isSilent(shown) ? logged : shown.values;
}

/** A lost file or process is restored from the log. A target that is read and has no variable denies them all. */
function isSilent({ read: { remark, variables } }: Shown): boolean {
  return remark !== undefined || variables === undefined;
}

function raisedOver(has: SentValues, { values }: Pick<Desired, 'values'>): ReadonlySet<string> {
  const raises = changesBetween(has, { values }).filter(({ isRaise }) => isRaise);
  return new Set(raises.map(({ variable }) => variable));
}

/** Seconds that a target has for its answer: a rollback must not wait for it any longer. */
const PATIENCE = 5;

async function soon(shown: Promise<Shown | null>): Promise<Shown | null> {
  const late = AbortSignal.timeout(PATIENCE * 1000);
  const never = new Promise<null>((resolve) => {
    late.addEventListener('abort', () => resolve(null));
  });
  return Promise.race([shown, never]);
}

/** Landings of the files of a flag that are read. */
const MOST_LANDINGS = 20;

async function doubtOf(
  deployer: Deployer,
  { accepted: { commit }, pipeline }: Round,
  {
    item: { environment, service },
    flag,
    has,
  }: { readonly item: Instance; readonly flag: FlagKey; readonly has: SentValues },
): Promise<readonly Doubt[]> {
  const { repository, root } = deployer;
  const paths = [statePath(root, environment, flag), flagPath(root, flag)];
  const only = {
    keys: [flag],
    environments: new Set([environment]),
    services: new Set([service]),
  };
  let at: Sha = commit;
  for (let left = MOST_LANDINGS; left > 0; left -= 1) {
    const landing = await repository.lastLanding(at, paths);
    const before = landing && (await parentOf(repository, landing));
    if (landing === null || before === null) return [];
    const sent = await desiredAt(deployer, { commit: before, refusals: [] }, pipeline, only);
    const isMore = sent.some((desired) => raisedOver(has, desired).size > 0);
    if (!isMore) return [{ environment, service, flag, has, landing, before }];
    at = before;
  }
  return [];
}

/** Of a state only what these instances do not have is refused: others may run it. */
async function refusalsOf(
  deployer: Deployer,
  { accepted: { commit }, pipeline }: Round,
  doubts: readonly Doubt[],
): Promise<readonly Refusal[]> {
  let [oldest] = doubts;
  for (const doubt of doubts)
    if (oldest !== undefined && (await isOlder(deployer.repository, doubt.landing, oldest.landing)))
      oldest = doubt;
  if (oldest === undefined) return [];
  const { environment, flag, landing, before } = oldest;
  const services = new Set(doubts.map(({ service }) => service));
  const text = await textFor(deployer, commit, oldest, services);
  const about = { flag, environment, accepted: before, landing, since: deployer.now() } as const;
  const whole: Refusal = { ...about, part: 'state', verdict: 'wait' };
  const state: Refusal = text === undefined ? whole : { ...whole, text };
  const definition: Refusal = { ...about, part: 'definition', verdict: 'wait' };
  const only = { keys: [flag], environments: new Set([environment]), services };
  // The first that is enough: each takes more from the services that have what was accepted.
  for (const refusals of [[state], [definition], [definition, state]]) {
    const sent = byInstance(await desiredAt(deployer, { commit, refusals }, pipeline, only));
    const isMore = (doubt: Doubt): boolean => {
      const desired = sent.get(instanceKey(doubt));
      return desired !== undefined && raisedOver(doubt.has, desired).size > 0;
    };
    if (!doubts.some(isMore)) return refusals;
  }
  return stillRefused(deployer, commit, [definition, whole]);
}

async function textFor(
  deployer: Deployer,
  commit: Sha,
  { environment, flag, before }: Doubt,
  services: ReadonlySet<ServiceName>,
): Promise<string | undefined> {
  const [now, then] = await Promise.all(
    [commit, before].map(async (sha) =>
      filesOf(await snapshotIn(deployer, { commit: sha, refusals: [] }, environment, [flag]), flag),
    ),
  );
  const definition = now === undefined ? null : valueOf(now.flag);
  if (definition === null || now === undefined || then === undefined) return undefined;
  const [accepted, less] = [now, then].map((files) => valueOf(stateOf(files, environment)));
  return stateWithLess(
    definition,
    { accepted: accepted ?? null, less: less ?? null },
    environment,
    services,
  );
}
