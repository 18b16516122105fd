// What one instance is sent, rendered for its target.
import type { ServiceName, Sha } from '#domain/scalars.ts';
import { inOrder } from '#domain/scalars.ts';
import type { DeploySettings } from '#domain/deploy-settings.ts';
import { sha256 } from '#judge/fingerprint.ts';
import { renderedAs } from '#render/renderings.ts';
import { withoutUnset } from '#render/written.ts';
import type { Applied, Delivery, Target, Renderer } from '#app/deploy-ports.ts';
import { hintOf, refusalCodeOf } from '#app/refusal.ts';
import type { Desired } from '#app/accepted/desired.ts';

export interface Deliverable {
  readonly desired: Desired;
  readonly settings: DeploySettings;
  /** Variables that it may have had before. */
  readonly variables: readonly string[];
}

/** A target, and what it is given. */
export interface Delivering {
  readonly target: Target;
  readonly delivery: Delivery;
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
  { desired, settings, variables }: Deliverable,
): Delivering {
  const { environment, service, blockedRoutes, digest } = desired;
  const target = renderer.open(settings.target, settings.settings, desired);
  const { called = service } = target;
  const name = settings.render ?? renderer.defaultsOf(settings.target).rendering;
  const subject = { environment, service: called as ServiceName };
  const input = { ...subject, values: desired.values, blockedRoutes, sha256 };
  const { unset, ...rendered } = renderedAs(name, input);
  const values = withoutUnset(desired.values, unset);
  const left = new Set(values.map(({ variable }) => variable));
  const gone = new Set([...variables, ...desired.values.map(({ variable }) => variable)]);
  const removed = [...gone].filter((variable) => !left.has(variable)).toSorted(inOrder);
  return {
    target,
    delivery: { environment, service, values, digest, landing, removed, rendered },
  };
}
