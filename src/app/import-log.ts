// Imports another deployment log: an older one of this machine, or that of another machine that runs the same services.
// What is accepted there is accepted here. An instance counts as live here only if its target has the same values. The next
// run writes all others.
import type { EnvironmentName, Instant, Sha } from '#domain/scalars.ts';
import type {
  Accepted,
  DeploymentLog,
  Instance,
  LiveInstance,
  LoggedEntry,
  Refusal,
  StartedInstance,
} from './deploy-ports.ts';
import { baselineOf } from './accepted/baseline.ts';
import { isOlder } from '#app/accepted/landings.ts';
import { isSamePart } from './accepted/refused.ts';
import { deployedSince } from './log-beginning.ts';
import type { InstanceState } from './log-reading.ts';
import { acceptedIn, liveIn } from './log-reading.ts';
import type { Repository } from './ports.ts';
import { refusal } from './refusal.ts';

export interface Imported {
  readonly environment: EnvironmentName;
  readonly instances: number;
}

export interface LogImport {
  readonly repository: Repository;
  readonly tip: Sha;
  readonly run: string;
  readonly now: Instant;
  /** The path of the other log, for messages. */
  readonly name: string;
  /** Whether the target of an instance has what the other log says. */
  readonly isThere: (live: Instance & LiveInstance) => Promise<boolean>;
}

/** Answers what is live here by the other log. Throws a refusal where that has no entry. */
export async function importLog(
  from: Pick<DeploymentLog, 'read'>,
  to: Pick<DeploymentLog, 'append' | 'read'>,
  environments: readonly EnvironmentName[],
  options: LogImport,
): Promise<readonly Imported[]> {
  const [entries, earlier] = [await from.read(environments), await to.read(environments)];
  const { accepted, before } = await acceptedBoth(options, entries, earlier);
  const imported: Imported[] = [];
  // The other log does not know the environments that its own machine never deployed.
  const since = deployedSince(entries);
  for (const environment of new Set(environments)) {
    if (since[environment] === undefined) continue;
    const ours = statesIn(earlier, environment);
    const logged = new Set(ours.map(({ service }) => service));
    const theirs = statesIn(entries, environment).filter(({ service }) => !logged.has(service));
    const deferred: StartedInstance[] = [];
    const others = ours.flatMap(({ live }) => live ?? []);
    for (const state of theirs) {
      const live = await liveHere(state, options);
      if (live === null) deferred.push(deferredOf(state, accepted.tip));
      else others.push(live);
    }
    const about = { environment, accepted, before, run: options.run, at: options.now };
    if (deferred.length > 0)
      await to.append({ kind: 'started', ...about, instances: deferred, limit: 0 });
    await to.append({ kind: 'finished', ...about, instances: [], others });
    imported.push({ environment, instances: theirs.length - deferred.length });
  }
  return imported;
}

function statesIn(
  entries: readonly LoggedEntry[],
  environment: EnvironmentName,
): readonly InstanceState[] {
  return [...liveIn(entries).values()].filter((state) => state.environment === environment);
}

/** Null where it is not known what is live, or the target says otherwise. */
async function liveHere(
  { live, unsettled, environment }: InstanceState,
  { isThere }: LogImport,
): Promise<LiveInstance | null> {
  if (live === null || unsettled.length > 0) return null;
  return (await isThere({ environment, ...live })) ? live : null;
}

function deferredOf({ service, live, sent, was }: InstanceState, landing: Sha): StartedInstance {
  const values = live?.values ?? sent.at(-1) ?? was ?? {};
  return { service, landing, digest: '', values, was: values, isDeferred: true };
}

/** The younger commit of both logs, with the refusals that neither log has accepted. */
async function acceptedBoth(
  options: LogImport,
  theirs: readonly LoggedEntry[],
  ours: readonly LoggedEntry[],
): Promise<{ readonly accepted: Accepted; readonly before: Sha | null }> {
  const { repository } = options;
  const imported = await standingIn(options, theirs);
  if (ours.length === 0) return imported;
  const local = await standingIn(options, ours);
  const isOurs = await isOlder(repository, imported.accepted.tip, local.accepted.tip);
  if (!isOurs) return imported;
  const refusals: Refusal[] = [];
  for (const refused of local.accepted.refusals)
    if (!(await hasAccepted(repository, imported.accepted, refused))) refusals.push(refused);
  return { ...local, accepted: { tip: local.accepted.tip, refusals } };
}

async function standingIn(
  { repository, tip, name }: LogImport,
  entries: readonly LoggedEntry[],
): Promise<{ readonly accepted: Accepted; readonly before: Sha | null }> {
  const acceptances = acceptedIn(entries);
  const [latest] = acceptances;
  if (latest === undefined) throw refusal('import/empty', { file: name });
  const baseline = await baselineOf({ repository }, entries, tip, null);
  // A commit that this clone does not have is fetched, or reported, by the deployment.
  if (baseline.kind !== 'logged' || baseline.commit === null) return latest;
  const { commit, refusals } = baseline;
  const before = acceptances.find(({ accepted }) => accepted.tip === commit)?.before ?? null;
  return { accepted: { tip: commit, refusals }, before };
}

async function hasAccepted(
  repository: Repository,
  { tip, refusals }: Accepted,
  refused: Refusal,
): Promise<boolean> {
  if (refusals.some((part) => isSamePart(part, refused))) return false;
  return refused.landing === tip || isOlder(repository, refused.landing, tip);
}
