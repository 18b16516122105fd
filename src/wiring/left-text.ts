// What a deployment prints about services that run where the pipeline no longer names them.
import type { Instance } from '#app/deploy-ports.ts';
import type { Deployed } from '#app/deploy/deployed.ts';
import { isInstance } from '#app/deploy-ports.ts';
import { LEFT_TEXTS } from '#messages/deployed.ts';

/** The plan and the outcomes without services that had left the pipeline before: no run changes those. */
export function withoutUnchanged({
  plan,
  outcomes,
  orphans,
}: Deployed): readonly [Deployed['plan'], Deployed['outcomes']] {
  const isShown = (instance: Instance): boolean =>
    !orphans.some((orphan) => orphan.isUnchanged && isInstance(orphan, instance));
  return [plan.filter(isShown), outcomes.filter(({ item }) => isShown(item))];
}

/** Each run names them. How to bring them down stands in the runs that change something about them, and in `status`. */
export function orphanLines({ orphans }: Deployed): readonly string[] {
  return orphans.flatMap(({ entries, isUnchanged, ...orphan }) => [
    LEFT_TEXTS.orphan({ ...orphan, values: valueTexts(orphan.values) }),
    ...(isUnchanged || entries.length === 0
      ? []
      : [LEFT_TEXTS.nameAgain(), ...entries.map((entry) => `  ${entry}`)].map(
          (line) => `  ${line}`,
        )),
  ]);
}

export function relocatedLines({ relocated }: Deployed): readonly string[] {
  return relocated.map((place) =>
    LEFT_TEXTS.relocated({ ...place, values: valueTexts(place.values) }),
  );
}

function valueTexts(values: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${name}=${String(value)}`);
}
