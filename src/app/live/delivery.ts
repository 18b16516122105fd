// One instance: rendered for its target, written, and verified.
import type { ServiceName, Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { DeploySettings } from '#domain/deploy-settings.ts';
import type { TargetFailure } from '#messages/targets.ts';
import { sha256 } from '#judge/fingerprint.ts';
import { renderedAs } from '#render/renderings.ts';
import { withoutUnset } from '#render/written.ts';
import type { Applied, Delivery, Target } from '#app/deploy-ports.ts';
import { hintOf, refusalCodeOf } from '#app/refusal.ts';
import type { Deployer, Renderer } from '#app/accepted/deps.ts';
import type { PlanItem } from '#app/deploy/plan.ts';

export type Ready = PlanItem & { readonly settings: DeploySettings };

/** An instance with the target that it is written to. */
export interface Write {
  readonly item: Ready;
  readonly target: Target;
  readonly delivery: Delivery;
}

/** A refusal of a target concerns this instance's settings or this machine, so it stops no other instance. */
export function prepared(deployer: Deployer, landing: Sha, item: Ready): Write | Applied {
  try {
    return { item, ...deliveryOf(deployer, landing, item) };
  } catch (error) {
    return failedBy(error);
  }
}

export function failedBy(error: unknown): Extract<Applied, { readonly kind: 'failed' }> {
  const hint = hintOf(error);
  const isOurs = !(error instanceof RangeError) && hint === null;
  if (isOurs) throw error;
  const { message } = error as Error;
  const why = { kind: 'refused', code: refusalCodeOf(error), text: message, hint: '' } as const;
  const facts = { why, hint: hint ?? '' };
  return { kind: 'failed', why: { code: 'target/refused', facts } };
}

/** The target, and what it is given. Throws where its settings do not open it. */
export function deliveryOf(
  renderer: Renderer,
  landing: Sha,
  { desired, changes, settings }: Pick<Ready, 'desired' | 'changes' | 'settings'>,
): Omit<Write, 'item'> {
  const { environment, service, blockedRoutes, digest } = desired;
  const target = renderer.open(settings.target, settings.settings, desired);
  const { called = service } = target;
  const name = settings.render ?? renderer.defaultsOf(settings.target).rendering;
  const subject = { environment, service: called as ServiceName };
  const input = { ...subject, values: desired.values, blockedRoutes, sha256 };
  const { unset, ...rendered } = renderedAs(name, input);
  const values = withoutUnset(desired.values, unset);
  const left = new Set(values.map(({ variable }) => variable));
  const gone = [
    ...changes.flatMap(({ variable, to }) => (to === null ? [variable] : [])),
    ...desired.values.map(({ variable }) => variable),
  ];
  const removed = [...new Set(gone)].filter((variable) => !left.has(variable)).toSorted(inOrder);
  return {
    target,
    delivery: { environment, service, values, digest, landing, removed, rendered },
  };
}

/** Null when the service answers as it should, or has no probe. */
export async function probed(
  { probe }: Deployer,
  item: Ready,
  isCancelled: () => Promise<boolean>,
): Promise<TargetFailure | null> {
  const wanted = item.settings.probe;
  if (wanted === null) return null;
  const relevant = item.desired.values.filter(
    ({ variable }) => wanted.variable === null || variable === wanted.variable,
  );
  const expected = relevant.some(({ isOn }) => isOn) ? wanted.on : wanted.off;
  return probe(wanted, expected, item, isCancelled);
}
