// Where any workflow can write the log, its word that a value is live is not enough to send that value along with another
// one. A target that has less denies it. The flag is then refused until its landing is judged again.
import type { FlagKey, Sha } from '#domain/scalars.ts';
import type { SentValues } from '#domain/values.ts';
import { flagPath, statePath } from '#files/paths.ts';
import type { Instance, Refusal } from '#app/deploy-ports.ts';
import { sideBySide } from '#app/side-by-side.ts';
import { desiredAt, stillRefused } from './accepted.ts';
import { parentOf } from './commit-order.ts';
import type { Deployer } from './deps.ts';
import { isOfFlag } from './desired.ts';
import type { PlanItem } from './plan.ts';
import { changesBetween } from './plan.ts';
import type { Round } from './round.ts';
import type { Shown } from './shown.ts';
import { hasNoFile, shownAt } from './shown.ts';
import { hasTrustedWriter } from './start.ts';

/** Refusals of what this plan would send on the word of the log alone. */
export async function deniedIn(deployer: Deployer, round: Round): Promise<readonly Refusal[]> {
  const { baseline, entries, plan } = round;
  if (baseline.kind !== 'logged' || hasTrustedWriter(entries, baseline.commit)) return [];
  const refusals = await sideBySide(plan.filter(isTaken), AT_ONCE, (item) =>
    deniedFor(deployer, round, item),
  );
  return refusals.flat();
}

const AT_ONCE = 16;

/** Whether it sends a value that the log says is live, and that is more than the safe one. */
function isTaken({ desired, settings, changes }: PlanItem): boolean {
  const raised = raisedIn(changes);
  const { values } = desired;
  return (
    settings !== null &&
    values.some((sent) => sent.value !== sent.safe && !raised.has(sent.variable))
  );
}

async function deniedFor(
  deployer: Deployer,
  round: Round,
  item: PlanItem,
): Promise<readonly Refusal[]> {
  const { desired, changes, before } = item;
  const shown = await soon(shownAt(deployer, round.accepted.commit, desired, before));
  if (shown === null || hasNoFile(shown) || shown.variables.size === 0) return [];
  const judged = raisedIn(changes);
  const more = raisedIn(changesBetween(shown.values, desired));
  const flags = new Set(
    desired.values
      .filter(isOfFlag)
      .filter(({ variable }) => more.has(variable) && !judged.has(variable))
      .map(({ flag }) => flag),
  );
  const refusals: Refusal[] = [];
  for (const flag of flags)
    refusals.push(...(await refusalsOf(deployer, round, { item, flag, has: shown.values })));
  return refusals;
}

function raisedIn(changes: PlanItem['changes']): ReadonlySet<string> {
  return new Set(changes.flatMap(({ variable, isRaise }) => (isRaise ? [variable] : [])));
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

interface Denied {
  readonly item: Instance;
  readonly flag: FlagKey;
  /** What the target has. */
  readonly has: SentValues;
}

/** Landings of the files of a flag that are read. */
const MOST_LANDINGS = 20;

/** Refuses what the files of the flag have beyond the newest landing before which they sent no more than the target has. */
async function refusalsOf(
  deployer: Deployer,
  { accepted: { commit }, pipeline }: Round,
  { item: { environment, service }, flag, has }: Denied,
): Promise<readonly Refusal[]> {
  const { repository, root } = deployer;
  const paths = [statePath(root, environment, flag), flagPath(root, flag)];
  const only = {
    keys: [flag],
    environments: new Set([environment]),
    services: new Set([service]),
  };
  let at: Sha | null = commit;
  for (let left = MOST_LANDINGS; left > 0 && at !== null; left -= 1) {
    const landing: Sha | null = await repository.lastLanding(at, paths);
    if (landing === null) return [];
    const before = await parentOf(repository, landing);
    const sent =
      before === null
        ? []
        : await desiredAt(deployer, { commit: before, refusals: [] }, pipeline, only);
    const isMore = sent.some(({ values }) =>
      changesBetween(has, { values }).some(
        ({ variable, isRaise }) => isRaise && values.some((value) => value.variable === variable),
      ),
    );
    at = before;
    if (isMore) continue;
    const about = { flag, environment, accepted: before, landing, since: deployer.now() } as const;
    const parts = ['definition', 'state'] as const;
    const all = parts.map((part): Refusal => ({ ...about, part, verdict: 'wait' }));
    return stillRefused(deployer, commit, all);
  }
  return [];
}
