// `drift`: compares what each target has with what is accepted. It changes nothing.
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { Pipeline } from '#domain/snapshot.ts';
import type { Value } from '#domain/values.ts';
import type { Instance, Refusal } from '#app/deploy-ports.ts';
import type { InstanceState } from '#app/log-reading.ts';
import { byInstance } from '#app/log-reading.ts';
import { refusal } from '#app/refusal.ts';
import { DRIFT_TEXTS } from '#messages/deployed.ts';
import { refusedWords } from '#report/refusals.ts';
import type { Judging } from './accept.ts';
import { acceptUnpushed } from './accept.ts';
import { asTree } from '#app/ports.ts';
import { definitionsWith } from '#app/load/neighbours.ts';
import type { Standing } from './accepted.ts';
import { desiredAt, pipelineIn, stillRefused } from './accepted.ts';
import { isAsLogged } from './concerned.ts';
import { behindTip } from './here.ts';
import type { Baseline } from './baseline.ts';
import type { Deliverable } from './deliver.ts';
import type { Deployer, Renderer, Tip } from './deps.ts';
import type { Desired } from './desired.ts';
import { nothingFor, settingsOf, without } from './desired.ts';
import type { InstanceScope } from './instance-scope.ts';
import { demandKnown, isInScope } from './instance-scope.ts';
import { refusedWriteOf } from './foreign.ts';
import { firstValues } from './pending.ts';
import { changesBetween } from './plan.ts';
import { readLog } from './read-log.ts';
import type { Difference, Shown } from './shown.ts';
import { lookAt } from './shown.ts';

export interface DriftRow extends Instance {
  /** Null: the pipeline names none, so there is nothing to compare. */
  readonly target: string | null;
  readonly state: 'same' | 'differs' | 'refused' | 'unreadable' | 'unreachable' | 'no-target';
  readonly differences: readonly Difference[];
  /** First values, which are sent with the next change: the only difference of the instance. */
  readonly pending: readonly string[];
  /** Why it could not be read, and other remarks; empty when there is none. */
  readonly why: string;
}

type Asking = Renderer & Judging & Pick<Deployer, 'landingsIn' | 'log' | 'tip'>;

/** Where something is refused, the target is compared with what was accepted last. */
export async function drift(asking: Asking, scope: InstanceScope): Promise<readonly DriftRow[]> {
  const { tip, log, baseline } = await readLog(asking, null);
  const { commit } = tip;
  const refusals = await refusalsNow(asking, tip, baseline);
  const standing = { commit, refusals };
  const pipeline = await pipelineIn(asking, standing);
  if (pipeline === null) {
    throw refusal('drift/no-pipeline');
  }
  // An instance that has left the pipeline may still be named.
  demandKnown(pipeline, scope, [...log.values()]);
  const desired =
    (await inScopeAsLogged(asking, standing, pipeline, scope, log)) ??
    (await desiredAt(asking, standing, pipeline));
  const refused = await stillRefused(asking, commit, refusals);
  // A refused definition may name services that the accepted one does not.
  const atTip =
    refused.length === 0 ? [] : await desiredAt(asking, { commit, refusals: [] }, pipeline);
  const [wanted, inGit] = [byInstance(desired), byInstance(atTip)];
  const rows: DriftRow[] = [];
  for (const [key, instance] of byInstance<Instance>([...desired, ...log.values(), ...atTip])) {
    if (!isInScope(scope, instance)) continue;
    const wants = wanted.get(key) ?? nothingFor(instance, asking.sha256);
    const values = [...wants.values, ...(inGit.get(key)?.values ?? [])];
    // Of a service that only refused definitions name there is nothing to compare.
    const row =
      wanted.has(key) || log.has(key)
        ? await rowOf(asking, commit, pipeline, wants, log.get(key))
        : { ...aboutOf(instance, settingsOf(pipeline, instance)), state: 'same' as const, why: '' };
    rows.push(withRefusals(row, refused, values));
  }
  return rows;
}

function aboutOf(
  { environment, service }: Instance,
  settings: DeploySettings | null,
): Omit<DriftRow, 'state' | 'why'> {
  return { environment, service, target: settings?.target ?? null, differences: [], pending: [] };
}

/** Those of the log, and those of what is not pushed. */
async function refusalsNow(
  asking: Asking,
  tip: Tip,
  { refusals }: Baseline,
): Promise<readonly Refusal[]> {
  const pushed = await behindTip(asking.repository, tip);
  if (pushed === null) return refusals;
  return (await acceptUnpushed(asking, { commit: pushed, refusals }, tip.commit)).accepted.refusals;
}

/**
 * What the named services are to get, by the definitions that name them. Null where that is not what the log says: then
 * every flag is read, because a definition that cannot be read may send more than its text shows.
 */
async function inScopeAsLogged(
  asking: Asking,
  standing: Standing,
  pipeline: Pipeline,
  scope: InstanceScope,
  log: ReadonlyMap<string, InstanceState>,
): Promise<readonly Desired[] | null> {
  if (scope.services === null || standing.refusals.length > 0) return null;
  const tree = asTree(standing.commit);
  const definitions = await definitionsWith(asking, tree, scope.services);
  const keys = [...definitions.keys()].toSorted(inOrder);
  const all = await desiredAt(asking, standing, pipeline, { keys });
  const desired = all.filter((item) => isInScope(scope, item));
  const isOwn = (instance: Instance): boolean => isInScope(scope, instance);
  return isAsLogged(asking, log, desired, isOwn) ? desired : null;
}

async function rowOf(
  renderer: Renderer,
  commit: Sha,
  pipeline: Pipeline,
  desired: Desired,
  logged: InstanceState | undefined,
): Promise<DriftRow> {
  const isKnown = pipeline.environments.some(({ name }) => name === desired.environment);
  const settings = isKnown ? settingsOf(pipeline, desired) : null;
  const about = aboutOf(desired, settings);
  const values = logged?.live?.values ?? {};
  if (settings === null) {
    const has = Object.entries(values).map(([name, value]) => `${name}=${value}`);
    return { ...about, state: 'no-target', why: has.length === 0 ? '' : DRIFT_TEXTS.byLog(has) };
  }
  const item = { desired, changes: changesBetween(values, desired), settings };
  const shown = await lookAt(renderer, commit, item);
  const { read, differences } = shown;
  if (read.kind !== 'known') {
    const state = read.kind === 'absent' ? 'unreadable' : 'unreachable';
    return { ...about, state, why: read.why };
  }
  const refused = refusedWriteOf(logged);
  if (refused !== null && differences.length > 0) {
    return { ...about, state: 'refused', differences, why: refused };
  }
  // The target has the values, and it is not known whether the service took them.
  const isUnsettled = (logged?.unsettled.length ?? 0) > 0;
  const unsettled = isUnsettled ? [DRIFT_TEXTS.notSucceeded()] : [];
  const why = [...unsettled, ...(read.hint === undefined ? [] : [read.hint])].join('; ');
  if (isUnsettled) return { ...about, state: 'differs', differences, why };
  if (differences.length === 0) return { ...about, state: 'same', why };
  // A value that was sent before and is gone is a difference.
  const pending = firstValues(desired, logged).filter((name) => !Object.hasOwn(values, name));
  return (await isSameWithout(renderer, commit, item, shown, pending))
    ? { ...about, state: 'same', pending, why }
    : { ...about, state: 'differs', differences, why };
}

/** Whether a target has everything but some first values. */
async function isSameWithout(
  renderer: Renderer,
  commit: Sha,
  item: Deliverable,
  { content }: Shown,
  variables: readonly string[],
): Promise<boolean> {
  if (variables.length === 0) return false;
  const desired = without(item.desired, variables, renderer.sha256);
  // Nothing was ever written there.
  if (desired.values.length === 0 && content.size === 0) return true;
  const rest = await lookAt(renderer, commit, { ...item, desired });
  return rest.read.kind === 'known' && rest.differences.length === 0;
}

/** Refusals of an instance that are named. */
const SHOWN = 3;

function withRefusals(
  row: DriftRow,
  refusals: readonly Refusal[],
  values: readonly Value[],
): DriftRow {
  const matching = refusals.filter(
    ({ flag, environment }) =>
      flag === null ||
      (environment === row.environment && values.some((value) => value.flag === flag)),
  );
  const words = [...new Set(matching.map(refusedWords))];
  const others = words.length <= SHOWN ? [] : [DRIFT_TEXTS.moreRefused(words.length - SHOWN)];
  const why = [row.why, ...words.slice(0, SHOWN), ...others]
    .filter((reason) => reason !== '')
    .join('; ');
  return {
    ...row,
    why,
    state: row.state === 'same' && matching.length > 0 ? 'refused' : row.state,
  };
}
