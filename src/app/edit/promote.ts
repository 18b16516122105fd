// `promote`: the smallest edit that raises a flag, on a branch, and whether it would pass now.
import type { Flag, Override, Pipeline, State } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey, Sha } from '#domain/scalars.ts';
import { environmentOf, isSentIn } from '#domain/snapshot.ts';
import { newStateText, removeEntry, setEntry } from '#files/edit.ts';
import { statePath, flagPath } from '#files/paths.ts';
import { nearest } from '#domain/diagnostic.ts';
import type { ServiceApart } from '#report/status-rows.ts';
import { apartAt } from '#app/apart.ts';
import { asTree } from '#app/ports.ts';
import type { Earlier } from './earlier.ts';
import { broughtBack, earlierState, hasLadder } from './earlier.ts';
import type { Edit } from './edit-commit.ts';
import type { Setting } from './edit-plan.ts';
import {
  branchName,
  editable,
  nextSetting,
  presentPercent,
  promoted,
  readsRollout,
} from './edit-plan.ts';
import { sharesOf } from './lower.ts';
import type { Gatherer } from '#app/ports.ts';
import { refusal } from '#app/refusal.ts';
import { refusedAt, refusedStep } from '#app/accepted/refused-at-base.ts';
import type { Tree } from '#app/load/side.ts';
import { environmentsNamedBy, snapshotOf, readNamed } from '#app/load/side.ts';
import { missingFlag, unknownEnvironment } from '#app/wanted-names.ts';
import type { JudgedEdit } from './write-edit.ts';
import { withReason, writeEdit } from './write-edit.ts';

export interface PromoteOptions {
  readonly flag: string;
  readonly to: string;
  /** Percent; null: what a rollback took away, else the next step of its ladder, else 100. */
  readonly rollout: number | null;
  /** Only these services, which are overridden, back to what they had. Left out: none. */
  readonly services?: readonly string[];
  readonly branch: string | null;
  /** Whether to judge only, and to write nothing. */
  readonly dryRun?: boolean;
  /** Why, for the commit. Untrusted text. */
  readonly reason?: string;
}

export interface Promoted extends JudgedEdit {
  /** What a rollback took away, where this proposes it again; null: this proposes something else, or the only step. */
  readonly earlier: Earlier | null;
  /** Services that stay overridden. */
  readonly apart: readonly ServiceApart[];
}

export async function promote(
  gatherer: Gatherer,
  base: Sha | null,
  options: PromoteOptions,
): Promise<Promoted> {
  if (base === null) throw refusal('promote/nothing-landed');
  const tree = await readNamed(gatherer, base, [options.flag as FlagKey]);
  const target = await targetOf(gatherer, base, tree, options);
  if (options.rollout === null) await demandAccepted(gatherer, base, target);
  const earlier =
    options.rollout === null ? await wayBackOf(gatherer, base, target, options) : null;
  const edit = await editFor(gatherer, base, target, options, earlier);
  const dryRun = options.dryRun === true;
  const { services = [] } = options;
  const apart = target.apart.filter(({ service }) => !services.includes(service));
  return {
    ...(await writeEdit(gatherer, edit, { dryRun })),
    earlier: earlier?.percent === 100 && !readsRollout(target.flag) ? null : earlier,
    apart,
  };
}

/** No step goes on from one that has landed and is not accepted. */
async function demandAccepted(
  gatherer: Gatherer,
  base: Sha,
  { pipeline, key, environment }: PromotedState,
): Promise<void> {
  const refusals = await refusedAt(gatherer, pipeline, base);
  if (refusals.kind !== 'known') return;
  const step = refusedStep(refusals.value, key, [environment]);
  if (step === undefined) return;
  const { landing, verdict } = step;
  throw refusal('promote/refused', { flag: key, environment, landing, verdict });
}

/**
 * What a rollback took away. Past a ladder it counts only if the judge takes it for a resume. Services that were overridden
 * come back only where they are named: what they had counts in any case.
 */
async function wayBackOf(
  gatherer: Gatherer,
  base: Sha,
  target: PromotedState,
  options: PromoteOptions,
): Promise<Earlier | null> {
  const { flag, environment, pipeline } = target;
  const earlier = await earlierState(gatherer, base, target, pipeline);
  if ((options.services ?? []).length > 0) return earlier;
  if (earlier !== null && earlier.apart.length > 0) return null;
  if (earlier === null || earlier.percent === null || !hasLadder(flag, environment, pipeline)) {
    return earlier;
  }
  const edit = await editFor(gatherer, base, target, options, earlier);
  const { report } = await writeEdit(gatherer, edit, { dryRun: true });
  return report.changes.some(({ resume }) => resume?.takenDown != null) ? earlier : null;
}

async function editFor(
  gatherer: Gatherer,
  base: Sha,
  target: PromotedState,
  { rollout, services: named = [], branch, reason = '' }: PromoteOptions,
  earlier: Earlier | null,
): Promise<Edit> {
  const { key, environment, state } = target;
  const { services = [] } = state ?? {};
  const setting =
    state !== null && named.length > 0
      ? { ...state, services: broughtBack(named, state, earlier) }
      : (earlier?.state ?? { ...settingFor(target, rollout), services });
  const file = statePath(gatherer.root, environment, key);
  demandEffect(target, setting, gatherer.root);
  const text = await textAfter(gatherer, base, file, state, setting);
  const share = setting.rollout === 100 ? [] : [String(setting.rollout)];
  const words = share.map((percent) => ` to ${percent}%`).join('');
  return {
    base,
    branch: branch ?? branchName('promote', [key], ['to', environment, ...share]),
    isOurName: branch === null,
    message: withReason(`Promote ${key} in ${environment}${words}`, reason),
    files: new Map([[file, text]]),
  };
}

/** What is written, and which services are overridden. */
type WantedSetting = Setting & Pick<State, 'services'>;

interface PromotedState {
  readonly pipeline: Pipeline;
  readonly key: FlagKey;
  readonly environment: EnvironmentName;
  readonly flag: Flag;
  readonly state: State | null;
  readonly present: number;
  readonly next: Setting | null;
  readonly apart: readonly ServiceApart[];
}

/** What the user named, or one line that says what does not exist. */
async function targetOf(
  gatherer: Gatherer,
  base: Sha,
  { side, names }: Tree,
  { flag: name, to, services = [] }: PromoteOptions,
): Promise<PromotedState> {
  const pipeline = side.pipeline?.value ?? null;
  if (pipeline === null) throw refusal('promote/no-pipeline');
  const entry = side.flags.get(name as FlagKey);
  if (entry?.definition == null) throw await missingFlag(gatherer, name, names);
  const flag = entry.definition.value;
  if (flag === null) throw refusal('promote/unreadable-flag', { flag: name });
  const environment = environmentOf(pipeline, to)?.name;
  if (environment === undefined) throw unknownEnvironment(to, environmentsNamedBy(side.pipeline));
  const file = entry.states?.get(environment) ?? null;
  if (file !== null && file.value === null) {
    throw refusal('promote/unreadable-state', { file: file.file });
  }
  const state = file?.value ?? null;
  const context = { snapshot: snapshotOf(side), pipeline };
  const everywhere = await apartAt(gatherer, base, context, flag.key);
  const apart = everywhere.filter((service) => service.environment === environment);
  demandApart(flag, services, { environment, apart });
  return {
    apart,
    pipeline,
    key: flag.key,
    environment,
    flag,
    state,
    present: presentPercent(flag, state),
    next: nextSetting(flag, state, environment, pipeline),
  };
}

/** A service that is not overridden has nothing to come back to. */
function demandApart(
  flag: Flag,
  services: readonly string[],
  { environment, apart }: Pick<PromotedState, 'environment' | 'apart'>,
): void {
  for (const name of services) {
    const available = flag.services.map(({ service }) => service);
    const isKnown = available.some((service) => service === name);
    if (!isKnown)
      throw refusal('unknown/service', { name, available, meant: nearest(name, available) });
    if (!apart.some(({ service }) => service === name))
      throw refusal('promote/not-apart', { flag: flag.key, environment, service: name });
  }
}

function settingFor(
  { key, environment, flag, state, present, next, apart }: PromotedState,
  rollout: number | null,
): Setting {
  const wanted = rollout === null ? next : { enabled: !flag.safe, rollout };
  if (wanted === null || wanted.rollout === present) {
    const about = { flag: key, environment, percent: present };
    if (apart.length > 0) throw refusal('promote/apart', { ...about, apart });
    throw refusal('promote/already-there', { ...about, services: overridden(state) });
  }
  const percent = wanted.rollout;
  if (percent < present) {
    throw refusal('promote/lowers', { flag: key, environment, percent, present });
  }
  if (percent < 100 && flag.services.length > 0 && !readsRollout(flag)) {
    throw refusal('promote/no-percentage', { flag: key, percent });
  }
  return wanted;
}

/** Throws a refusal where the edit would change nothing for users. */
function demandEffect(
  { key, environment, flag, state }: PromotedState,
  setting: WantedSetting,
  root: string,
): void {
  const shares = (of: State | null): string => JSON.stringify(sharesOf(flag, of, environment));
  const { enabled, rollout, services } = setting;
  if (shares(promoted(state, { enabled, rollout, services })) !== shares(state)) return;
  const share = { flag: key, environment, percent: setting.rollout };
  if (flag.services.length === 0) throw refusal('promote/no-variable', share);
  const bindings = flag.services.flatMap(({ variables }) => variables);
  if (!bindings.some((binding) => isSentIn(binding, environment)))
    throw refusal('promote/not-sent', { ...share, file: flagPath(root, key) });
  const file = statePath(root, environment, key);
  throw refusal('promote/overridden', { ...share, services: overridden(state), file });
}

/** The services that a state sets apart. */
function overridden(state: State | null): readonly string[] {
  return state?.services.map(({ service }) => service) ?? [];
}

/** The state file's new text: the present one with as few characters changed as possible. */
async function textAfter(
  { repository }: Gatherer,
  base: Sha,
  file: string,
  state: State | null,
  { enabled, rollout, services }: WantedSetting,
): Promise<string> {
  if (state === null) return newStateText({ enabled, rollout, services, hold: null });
  const [blob] = await repository.readPaths([{ tree: asTree(base), path: file }]);
  const whole = blob == null ? '' : editable(blob.bytes);
  // A flag with blocked routes is off.
  const text = state.blockRoutes === true ? removeEntry(whole, ['block-routes']) : whole;
  const on = state.enabled === enabled ? text : setEntry(text, ['enabled'], enabled);
  const share = state.rollout === rollout ? on : setEntry(on, ['rollout'], rollout);
  return withServices(share, state.services, services);
}

/** Of what sets services apart, only the entries that differ. */
function withServices(
  text: string,
  present: readonly Override[],
  wanted: readonly Override[],
): string {
  const names = new Set([...present, ...wanted].map(({ service }) => service));
  const entries = [...names].flatMap((service) =>
    (['enabled', 'rollout'] as const).map((field) => ({ service, field })),
  );
  return entries.reduce((so, { service, field }) => {
    const valueOf = (overrides: readonly Override[]): boolean | number | null =>
      overrides.find((override) => override.service === service)?.[field] ?? null;
    const value = valueOf(wanted);
    if (value === valueOf(present)) return so;
    const path = ['services', service, field];
    return value === null ? removeEntry(so, path) : setEntry(so, path, value);
  }, text);
}
