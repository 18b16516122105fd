// A log that any workflow can write lets nothing out that does not run yet. What it has accepted, and an instance does not
// have, is refused until its landing is judged again. The instance has what its target shows, or else what the log says.
import { grouped } from '#domain/scalars.ts';
import type { EnvironmentName, FlagKey, Sha, SentValues } from '#domain/scalars.ts';
import type { FlagFiles } from '#domain/snapshot.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import type { Value } from '#domain/values.ts';
import { flagPath, statePath } from '#files/paths.ts';
import type { Instance, Refusal, Deployer } from '#app/deploy-ports.ts';
import { instanceKey, byInstance } from '#app/deploy-ports.ts';
import { stateIn } from '#app/log-reading.ts';
import { sideBySide } from '#app/side-by-side.ts';
import type { Standing } from '#app/accepted/accepted-state.ts';
import { allDesiredAt, desiredAt, snapshotIn, stillRefused } from '#app/accepted/accepted-state.ts';
import type { Repository } from '#app/ports.ts';
import { parentOf } from '#app/accepted/landings.ts';
import type { Desired } from '#app/accepted/desired.ts';
import { isOfFlag } from '#app/accepted/desired.ts';
import { reachIn, stateWithLess } from '#app/accepted/lowered-state.ts';
import type { PlanItem } from './plan.ts';
import { changesBetween, loweredTo } from '#app/accepted/value-changes.ts';
import type { Round } from './round.ts';
import { shownAt } from '#app/live/shown.ts';

/** What this plan would send because the log alone has accepted it. */
export async function doubtsIn(deployer: Deployer, round: Round): Promise<readonly Doubt[]> {
  const { baseline, entries, plan } = round;
  if (baseline.kind !== 'logged' || baseline.commit === null || plan.length === 0) return [];
  const { commit } = baseline;
  if (entries.some(({ accepted, trust }) => accepted.tip === commit && trust !== 'plain'))
    return [];
  const logged = byInstance(await allDesiredAt(deployer, { ...baseline, commit }));
  // A rollback waits for all answers, so that they have one time limit together.
  const together = plan.some(({ isRollback }) => isRollback) ? patience() : null;
  const doubts = await sideBySide(plan, AT_ONCE, async (item) => {
    const accepted = logged.get(instanceKey(item))?.values ?? [];
    const exposed = accepted.filter(isOfFlag).filter(({ value, safe }) => value !== safe);
    if (exposed.length === 0) return [];
    const has = await valuesOf(deployer, round, item, together ?? patience());
    return doubtsAbout(item, has, exposed);
  });
  return doubts.flat();
}

/** The refusals that keep it back. */
export async function refusalsOf(
  deployer: Deployer,
  round: Round,
  doubts: readonly Doubt[],
): Promise<readonly Refusal[]> {
  const groups = grouped(doubts, ({ environment, flag }) => `${environment} ${flag}`);
  const refusals = await sideBySide([...groups.values()], AT_ONCE, (same) =>
    refusalsOfFlag(deployer, round, same),
  );
  return refusals.flat();
}

/** The same instance and flag. */
export function isSameDoubt(a: Doubt, b: Doubt): boolean {
  return a.flag === b.flag && instanceKey(a) === instanceKey(b);
}

const AT_ONCE = 16;

/** A flag of which an instance has less than the log has accepted. */
export interface Doubt extends Instance {
  readonly flag: FlagKey;
  readonly has: SentValues;
  /** The percentage of users that have the flag by these values. */
  readonly percent: number;
}

/** `exposed`: what the log accepts of the instance, without what is at its safe value. */
function doubtsAbout(
  { environment, service, desired }: PlanItem,
  has: SentValues,
  exposed: readonly Value[],
): readonly Doubt[] {
  const raised = raisedOver(has, { values: exposed });
  const variables = raisedOver(has, desired);
  return [...grouped(exposed, ({ flag }) => flag)]
    .filter(([, own]) =>
      own.some(({ variable }) => raised.has(variable) && variables.has(variable)),
    )
    .map(([flag, own]) => ({ environment, service, flag, has, percent: percentIn(has, own) }));
}

/** None where one of the exposed values is not there. */
function percentIn(has: SentValues, exposed: readonly Value[]): number {
  const percents = loweredTo(has, { values: exposed }).map(({ value, safe }) =>
    typeof value === 'number' ? value : value === safe ? 0 : 100,
  );
  return Math.min(100, ...percents);
}

/** What an instance has. An entry that leaves an instance out does not make unwritten what was written before. */
async function valuesOf(
  deployer: Deployer,
  { accepted, entries, log }: Round,
  item: PlanItem,
  late: AbortSignal,
): Promise<SentValues> {
  const logged =
    log.get(instanceKey(item))?.live?.values ??
    stateIn(entries, item)?.written.at(-1) ??
    item.before;
  const limit = new Promise<null>((resolve) => {
    late.addEventListener('abort', () => resolve(null));
  });
  const shown = late.aborted
    ? null
    : await Promise.race([limit, shownAt(deployer, accepted.commit, item.desired, item.before)]);
  // A lost file or process is restored from the log. A target that is read and has no variable denies them all.
  const isSilent = shown?.read.remark !== undefined || shown?.read.variables === undefined;
  return isSilent ? logged : shown.values;
}

function raisedOver(has: SentValues, { values }: Pick<Desired, 'values'>): ReadonlySet<string> {
  const raises = changesBetween(has, { values }).filter(({ isRaise }) => isRaise);
  return new Set(raises.map(({ variable }) => variable));
}

/** Seconds that a target has for its answer: a rollback must not wait for it any longer. */
const PATIENCE = 5;

function patience(): AbortSignal {
  return AbortSignal.timeout(PATIENCE * 1000);
}

/** Versions of a flag that are looked at. A rollback waits for them, about 1 ms for each. */
const MOST_VERSIONS = 100;

/**
 * The newest landing before which the flag sent no more than its instances have. A flag with more versions stays in doubt:
 * what was accepted before is not known then, and the landing is the oldest one that was looked at.
 */
async function raisingLanding(
  repository: Repository,
  commit: Sha,
  paths: readonly string[],
  isMoreAt: (commit: Sha) => Promise<boolean>,
): Promise<Pick<Refusal, 'landing' | 'accepted'>> {
  let landing = commit;
  let at: Sha | null = commit;
  for (let left = MOST_VERSIONS; at !== null && left > 0;) {
    // A shallow clone has more of them as soon as the parent of its last commit is fetched.
    const landings = await repository.lastLandings(at, paths, left);
    if (landings.length === 0) break;
    left -= landings.length;
    for (landing of landings) {
      at = await parentOf(repository, landing);
      if (at !== null && !(await isMoreAt(at))) return { landing, accepted: at };
    }
  }
  return { landing, accepted: null };
}

/** Of a state only what these instances do not have is refused: others may run it. */
async function refusalsOfFlag(
  deployer: Deployer,
  { accepted: { commit }, pipeline }: Round,
  doubts: readonly Doubt[],
): Promise<readonly Refusal[]> {
  const { repository, root } = deployer;
  const [first] = doubts;
  if (first === undefined) return [];
  const { environment, flag } = first;
  const services = new Set(doubts.map(({ service }) => service));
  const only = { keys: [flag], environments: new Set([environment]), services };
  const isMoreIn = async (standing: Standing): Promise<boolean> =>
    exceeds(doubts, await desiredAt(deployer, standing, pipeline, only));
  const paths = [statePath(root, environment, flag), flagPath(root, flag)];
  const raising = await raisingLanding(repository, commit, paths, (at) =>
    isMoreIn({ commit: at, refusals: [] }),
  );
  const about = { flag, environment, ...raising, since: deployer.now(), verdict: 'wait' } as const;
  const definition: Refusal = { ...about, part: 'definition' };
  const whole: Refusal = { ...about, part: 'state' };
  const filesAt = async (at: Sha): Promise<FlagFiles> =>
    filesOf(await snapshotIn(deployer, { commit: at, refusals: [] }, environment, [flag]), flag);
  const then = raising.accepted && (await filesAt(raising.accepted));
  const text = textFor(doubts, environment, await filesAt(commit), then);
  const state: Refusal = text === null ? whole : { ...whole, text };
  // The first that is enough: each takes more from the services that have what was accepted.
  for (const refusals of [[state], [definition], [definition, state]])
    if (!(await isMoreIn({ commit, refusals }))) return refusals;
  return stillRefused(deployer, commit, [definition, whole]);
}

/** Whether one of these instances would get more than it has. */
function exceeds(doubts: readonly Doubt[], all: readonly Desired[]): boolean {
  const instances = byInstance(all);
  return doubts.some((doubt) => {
    const desired = instances.get(instanceKey(doubt));
    return desired !== undefined && raisedOver(doubt.has, desired).size > 0;
  });
}

/** The state in which these instances get less; null where the definition cannot be read. `then`: the files before. */
function textFor(
  doubts: readonly Doubt[],
  environment: EnvironmentName,
  now: FlagFiles,
  then: FlagFiles | null,
): string | null {
  const definition = valueOf(now.flag);
  if (definition === null) return null;
  const reach = then && reachIn(definition, valueOf(stateOf(then, environment)), environment);
  const less = new Map(
    doubts.map(({ service, percent }) => [
      service,
      reach === null ? percent : (reach.get(service) ?? 0),
    ]),
  );
  return stateWithLess(definition, valueOf(stateOf(now, environment)), environment, less);
}
