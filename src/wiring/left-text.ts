// What a deployment prints about services that run where the pipeline no longer names them.
import type { Deployed } from '#app/deploy/deployed.ts';
import { LEFT_TEXTS } from '#messages/deployed.ts';

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
