// One pair: render, apply, verify, record. Everything is looked at again once the pair is held, because another
// process may have been here; whatever goes wrong is an outcome, so that it stops no other pair.
import type { ServiceName } from '#domain/names.ts';
import type { DeploySettings } from '#domain/deploy-settings.ts';
import { hintOf } from '#app/refusal.ts';
import type { Sha } from '#domain/names.ts';
import { inOrder } from '#domain/names.ts';
import { withoutUnset } from '#render/values.ts';
import type { Applied, Content, Delivery, RecordEntry, Target } from '#app/deploy-ports.ts';
import { capped } from './capped.ts';
import type { Deployer, Landed, Renderer } from './deps.ts';
import { recorded } from './desired.ts';
import { overtakerOf, instanceIn } from './ledger.ts';
import type { PlanItem } from './plan.ts';
import { isInstance } from './plan.ts';
import { desiredAt, pipelineAt } from './snapshots.ts';

export type OutcomeState =
  /** It was brought there. */
  | 'applied'
  /** It was there already. */
  | 'unchanged'
  /** A newer landing has begun; this one stood back. */
  | 'overtaken'
  /** The pipeline names no target here. */
  | 'no-target'
  | 'failed';

export interface Outcome {
  readonly item: PlanItem;
  readonly state: OutcomeState;
  /** One line; empty when there is nothing to say. */
  readonly why: string;
  /** The newer landing that it stood back for. */
  readonly by?: Sha;
  /** It stood back with its values there already, perhaps after those of the newer one. */
  readonly isTorn?: true;
}

/** `again`: also what the record says is there. */
export async function deployInstance(
  deployer: Deployer,
  landed: Landed,
  item: PlanItem,
  again: boolean,
): Promise<Outcome> {
  const { settings, desired } = item;
  if (settings === null) return { item, state: 'no-target', why: '' };
  if (desired.unreadable.length > 0) {
    const why = `${desired.unreadable.join(', ')} cannot be read, so nobody knows what it is to get`;
    return { item, state: 'failed', why };
  }
  const release = await deployer.record.lock(item);
  try {
    const entries = await deployer.record.read();
    const newer = await overtakerOf(deployer.repository, entries, item, landed);
    if (newer !== null) {
      await note(deployer, landed, item, 'overtaken', `by ${newer}`);
      return { item, state: 'overtaken', why: `${newer.slice(0, 10)} is newer`, by: newer };
    }
    const { live } = instanceIn(entries, item);
    if (!again && live !== null && live.settled && live.digest === desired.digest) {
      return { item, state: 'unchanged', why: '' };
    }
    return await carryOut(deployer, landed, { ...item, settings });
  } finally {
    await release();
  }
}

/** With what goes there in the end; where nobody knows what was refused, that may be less than Git says. */
async function limited(deployer: Deployer, landed: Landed, item: Ready): Promise<Ready> {
  if (deployer.isBlind !== true) return item;
  const { settings, desired } = item;
  const target = deployer.open(settings.target, settings.settings, item);
  const there = await target.read(deliveryOf(deployer, landed, item, target));
  if (there.kind === 'absent') return item;
  // What does not answer now may have nothing at all.
  const content: Content = there.kind === 'known' ? there.value : new Map();
  return {
    ...item,
    desired: { ...desired, ...(await capped(deployer, landed, desired, content)) },
  };
}

type Ready = PlanItem & { readonly settings: DeploySettings };

async function carryOut(deployer: Deployer, landed: Landed, wanted: Ready): Promise<Outcome> {
  const { item, done } = await applied(deployer, landed, wanted);
  if (done.kind === 'failed') return failed(deployer, landed, item, done.why);
  if (done.kind === 'superseded') return stoodBack(deployer, landed, item, done.by);
  // Where nothing is held, a newer run may have come in between.
  let newer = deployer.record.isFar === true ? await begunMeanwhile(deployer, landed, item) : null;
  if (newer !== null) return stoodBack(deployer, landed, item, newer);
  const unhealthy = await verified(deployer, item, async () => {
    newer = await begunMeanwhile(deployer, landed, item);
    return newer !== null;
  });
  // Read again: what the callback has set, the compiler does not know of.
  const by = newer as Sha | null;
  if (by !== null && unhealthy !== null) return stoodBack(deployer, landed, item, by);
  if (unhealthy !== null) return failed(deployer, landed, item, unhealthy);
  await note(deployer, landed, item, 'success', '');
  return { item, state: done.kind, why: '' };
}

/**
 * Whoever is newer and wants something else must not wait until an older one has been verified. Who wants the same
 * gains nothing by it, and would only do everything again.
 */
async function begunMeanwhile(
  deployer: Deployer,
  landed: Landed,
  item: PlanItem,
): Promise<Sha | null> {
  try {
    const entries = await deployer.record.read();
    const newer = await overtakerOf(deployer.repository, entries, item, landed);
    return newer !== null && (await wantsOther(deployer, newer, item)) ? newer : null;
  } catch (error) {
    // Out of reach just now: whoever has begun will find what we leave behind.
    if (hintOf(error) === null) throw error;
    return null;
  }
}

async function wantsOther(deployer: Deployer, newer: Sha, item: PlanItem): Promise<boolean> {
  const pipeline = await pipelineAt(deployer, newer);
  if (pipeline === null) return true;
  const desired = await desiredAt(deployer, newer, [], pipeline);
  return desired.find((one) => isInstance(one, item))?.digest !== item.desired.digest;
}

/** On record it stays unfinished: the newer one must not take what is there for what was there before. */
async function stoodBack(
  deployer: Deployer,
  landed: Landed,
  item: PlanItem,
  by: Sha,
): Promise<Outcome> {
  const newer = `${by.slice(0, 10)} is newer`;
  await note(deployer, landed, item, 'failure', `not verified: ${newer}`);
  return { item, state: 'overtaken', why: newer, by, isTorn: true };
}

async function applied(
  deployer: Deployer,
  landed: Landed,
  wanted: Ready,
): Promise<{ readonly item: Ready; readonly done: Applied }> {
  try {
    const item = await limited(deployer, landed, wanted);
    const target = deployer.open(item.settings.target, item.settings.settings, item);
    return { item, done: await target.apply(deliveryOf(deployer, landed, item, target), NEVER) };
  } catch (error) {
    // Two flags that fill one variable: only this pair cannot be written.
    if (error instanceof RangeError) return { item: wanted, done: saying(error.message) };
    // A refusal is about this pair's settings or this machine; everything else is a bug, and says so.
    const hint = hintOf(error);
    if (hint === null) throw error;
    return { item: wanted, done: saying(`${(error as Error).message} (${hint})`) };
  }
}

const NEVER = new AbortController().signal;

function saying(why: string): Applied {
  return { kind: 'failed', why };
}

/** What a target is handed. */
export function deliveryOf(
  renderer: Renderer,
  { after: landing }: Pick<Landed, 'after'>,
  { environment, service, desired, changes, settings }: Ready,
  { called = service }: Pick<Target, 'called'>,
): Delivery {
  const { blockedRoutes, digest } = desired;
  const name = settings.render ?? renderer.renderingFor(settings.target);
  const subject = { environment, service: called as ServiceName };
  const input = { ...subject, values: desired.values, blockedRoutes, sha256: renderer.sha256 };
  const { unset, ...rendered } = renderer.render(name, input);
  const values = withoutUnset(desired.values, unset);
  const left = new Set(values.map(({ variable }) => variable));
  const gone = [
    ...changes.flatMap(({ variable, to }) => (to === null ? [variable] : [])),
    ...desired.values.map(({ variable }) => variable),
  ];
  const removed = [...new Set(gone)].filter((variable) => !left.has(variable)).toSorted(inOrder);
  return { environment, service, values, digest, landing, removed, rendered };
}

/** Null when the service answers as it should, or nobody asks. */
async function verified(
  { probe }: Deployer,
  item: Ready,
  isMoot: () => Promise<boolean>,
): Promise<string | null> {
  const wanted = item.settings.probe;
  if (wanted === null) return null;
  const relevant = item.desired.values.filter(
    ({ variable }) => wanted.variable === null || variable === wanted.variable,
  );
  return probe(wanted, relevant.some(({ isOn }) => isOn) ? wanted.on : wanted.off, item, isMoot);
}

async function failed(
  deployer: Deployer,
  landed: Landed,
  item: PlanItem,
  why: string,
): Promise<Outcome> {
  await note(deployer, landed, item, 'failure', why);
  return { item, state: 'failed', why };
}

async function note(
  { record, now }: Deployer,
  { after: landing }: Landed,
  { environment, service, desired }: PlanItem,
  state: Extract<RecordEntry, { kind: 'ended' }>['state'],
  why: string,
): Promise<void> {
  const values = recorded(desired);
  const { digest } = desired;
  const about = { environment, service, landing, digest };
  await record.append({ kind: 'ended', ...about, state, why, values, at: now() });
}
