// `deploy`: after a landing, guard, plan, then render, apply, verify and record pair by pair (DESIGN §7, §8).
import type { Sha } from '#domain/names.ts';
import type { Report } from '#domain/report.ts';
import type { Instant } from '#domain/time.ts';
import type { Hold, Instance, RecordEntry } from '#app/deploy-ports.ts';
import { refusal } from '#app/refusal.ts';
import type { Deployer, Landed } from './deps.ts';
import { guard } from './guard.ts';
import type { Live } from './ledger.ts';
import { isOwed, instanceIn, instancesIn } from './ledger.ts';
import type { Baseline } from './baseline.ts';
import { baselineOf, isOutdated } from './baseline.ts';
import type { Found } from './found.ts';
import { demandComingDown, foundAt, unreadableAt } from './found.ts';
import type { Outcome } from './pair.ts';
import type { Moved } from './moved.ts';
import { movedIn } from './moved.ts';
import type { Named } from './named.ts';
import { demandKnown } from './named.ts';
import type { Known, PlanItem } from './plan.ts';
import { isInstance, planOf } from './plan.ts';
import { recorded } from './desired.ts';
import { revertOf } from './revert.ts';
import { rollOut } from './roll-out.ts';
import { desiredAt, pipelineInForce } from './snapshots.ts';
import type { Pipeline } from '#domain/pipeline.ts';

export interface DeployOptions extends Landed, Named {
  /** Only the plan; nothing is touched, nothing is recorded. */
  readonly dryRun: boolean;
  /** Every wanted pair is brought there, also where the record says that it has it already. */
  readonly again?: boolean;
}

export interface Orphan extends Live {
  readonly lost: 'environment' | 'service';
}

export interface Deployed {
  readonly landed: Landed;
  /** Where nothing is on record: what stood before, which nobody has judged; null: something is. */
  readonly found: Found | null;
  readonly plan: readonly PlanItem[];
  /** In the order of the plan; empty after a dry run. */
  readonly outcomes: readonly Outcome[];
  /** Promotions and rules that are not acted on. */
  readonly holds: readonly Hold[];
  readonly reports: readonly { readonly landed: Landed; readonly report: Report }[];
  /** What still runs where the pipeline no longer looks: an environment or a service that it lost. */
  readonly orphans: readonly Orphan[];
  /** The command that takes this landing back. */
  readonly revert: string;
  /** By landing that something is held of: the command that takes it back. */
  readonly reverts: Readonly<Record<Sha, string>>;
  /** By landing that something is held of: since when, where the record says so. */
  readonly heldSince: Readonly<Record<Sha, Instant>>;
  /** Pairs whose values stay in another place, too. */
  readonly moved: readonly Moved[];
}

export async function deploy(deployer: Deployer, options: DeployOptions): Promise<Deployed> {
  const landed = { before: options.before, after: options.after };
  const entries = await begin(deployer, options);
  const since = await baselineOf(deployer, entries, landed);
  const earlier = since.isFound ? await unreadableAt(deployer, since.commit) : since.holds;
  const { holds, reports } = await guard(deployer, since.landings, earlier);
  const pipeline = await pipelineInForce(deployer, landed.after, holds);
  if (pipeline === null) throw withoutPipeline();
  demandKnown(pipeline, options);
  const whole = planOf(
    pipeline,
    forgotten(options, await knownAt(deployer, entries, { ...since, holds: earlier }, pipeline)),
    await desiredAt(deployer, landed.after, holds, pipeline),
    deployer.sha256,
  );
  const plan = whole.filter((item) => isWanted(options, item));
  if (since.lost !== null) demandComingDown(whole, since.lost);
  const isFound = since.isFound && deployer.rollbacksOnly !== true;
  const found = isFound ? await foundAt(deployer, since.commit ?? landed.after) : null;
  if (!options.dryRun) await owe(deployer, landed, whole, { entries, holds });
  const outcomes = options.dryRun
    ? []
    : await rollOut(deployer, landed, plan, { entries, again: options.again === true });
  const orphans = orphansOf(entries, pipeline);
  const revert = await revertOf(deployer.repository, landed);
  const reverts = await revertsOf(deployer, holds);
  const moved = await movedIn(deployer, entries, plan);
  const heldSince = heldSinceIn(entries, holds);
  const said = { holds, reports, heldSince, orphans, moved, revert, reverts };
  return { landed, found, plan, outcomes, ...said };
}

/** With `again`, nobody knows what the wanted pairs have. */
function forgotten(options: DeployOptions, known: readonly Known[]): readonly Known[] {
  if (options.again !== true) return known;
  return known.map((one) => (isWanted(options, one) ? { ...one, digest: null } : one));
}

function heldSinceIn(
  entries: readonly RecordEntry[],
  holds: readonly Hold[],
): Deployed['heldSince'] {
  const since: Record<Sha, Instant> = {};
  for (const { landing } of holds) {
    const first = entries.find(
      (one) => one.kind === 'guarded' && one.holds.some((hold) => hold.landing === landing),
    );
    if (first !== undefined) since[landing] ??= first.at;
  }
  return since;
}

async function revertsOf(
  { repository }: Deployer,
  holds: readonly Hold[],
): Promise<Deployed['reverts']> {
  const reverts: Record<Sha, string> = {};
  for (const { before, landing } of holds) {
    reverts[landing] ??= await revertOf(repository, { before, after: landing });
  }
  return reverts;
}

/** From here on older landings stand back. Written before the record is read, so that of two runs one sees the other. */
async function begin(
  { record, now }: Deployer,
  { before, after: landing, environments, services, dryRun }: DeployOptions,
): Promise<readonly RecordEntry[]> {
  if (!dryRun)
    await record.append({ kind: 'run', before, landing, environments, services, at: now() });
  return record.read();
}

/** What each pair has: by the record, or else what Git said at the baseline. */
async function knownAt(
  deployer: Deployer,
  entries: readonly RecordEntry[],
  since: Pick<Baseline, 'commit' | 'holds'>,
  pipeline: Pipeline,
): Promise<readonly Known[]> {
  const rules = await pipelineInForce(deployer, since.commit, since.holds);
  const before = await desiredAt(deployer, since.commit, since.holds, pipeline, rules);
  const told = before.map(({ environment, service, values, digest }) => ({
    environment,
    service,
    values: recorded({ values }),
    digest,
  }));
  const noted = instancesIn(entries).map((pair) => {
    const { live, open } = instanceIn(entries, pair);
    const values = live?.values ?? told.find((one) => isInstance(one, pair))?.values ?? {};
    const digest = live?.digest ?? told.find((one) => isInstance(one, pair))?.digest ?? null;
    return { ...pair, values, digest: open.size > 0 ? null : digest };
  });
  return [...noted, ...told.filter((pair) => !noted.some((one) => isInstance(one, pair)))];
}

function isWanted({ environments, services }: DeployOptions, item: Instance): boolean {
  return (
    (environments === null || environments.includes(item.environment)) &&
    (services === null || services.includes(item.service))
  );
}

/**
 * First what every pair is owed, then that the landing has been judged: whoever is killed in between begins
 * anew, and whoever is killed later finds what is left.
 */
async function owe(
  { repository, record, now }: Deployer,
  { after: landing }: Landed,
  plan: readonly PlanItem[],
  { entries, holds }: { readonly entries: readonly RecordEntry[]; readonly holds: readonly Hold[] },
): Promise<void> {
  for (const { environment, service, desired, settings } of plan) {
    if (settings === null) continue;
    const { digest } = desired;
    if (isOwed(entries, { environment, service }, landing, digest)) continue;
    const owed = { environment, service, landing, digest, values: recorded(desired) };
    await record.append({ kind: 'begun', ...owed, at: now() });
  }
  // An older landing than one that was judged already has nothing to say about what comes next.
  if (await isOutdated(repository, entries, landing)) return;
  await record.append({ kind: 'guarded', landing, holds, at: now() });
}

/** Pairs that the record says are live in environments, or of services, that the pipeline does not name. */
function orphansOf(entries: readonly RecordEntry[], pipeline: Pipeline): readonly Orphan[] {
  const environments = new Set<string>(pipeline.environments.map(({ name }) => name));
  const services = new Set<string>(pipeline.services.map(({ name }) => name));
  return instancesIn(entries).flatMap((pair): readonly Orphan[] => {
    const { live } = instanceIn(entries, pair);
    if (live === null) return [];
    if (!environments.has(pair.environment)) return [{ ...live, lost: 'environment' }];
    return services.has(pair.service) ? [] : [{ ...live, lost: 'service' }];
  });
}

function withoutPipeline(): Error {
  return refusal(
    'there is no pipeline that can be read, so nobody knows what is deployed where',
    'flaghoist validate says what is wrong with it',
  );
}
