// Where each environment has a machine of its own, all of them have the same places. One run is on one machine, so it may
// write only one of two instances with the same place.
import { filledIn } from '#domain/deploy-settings.ts';
import { refusal } from '#app/refusal.ts';
import type { Deployer } from '#app/deploy-ports.ts';
import { isReady } from './plan.ts';
import type { PlanItem } from './plan.ts';

/** Refuses a plan that would write the values of one environment over those of another, before anything is written. */
export function demandOneMachine(
  { placesOf }: Pick<Deployer, 'placesOf'>,
  plan: readonly PlanItem[],
): void {
  const writers = new Map<string, Pick<PlanItem, 'environment'> & { machine: string }>();
  for (const item of plan.filter(isReady)) {
    const { environment, settings } = item;
    if (settings.machine === undefined) continue;
    const machine = filledIn(settings.machine, item);
    for (const place of placesOf(item, settings)) {
      const writer = writers.get(place) ?? { environment, machine };
      writers.set(place, writer);
      const environments = [writer.environment, environment];
      if (writer.machine !== machine)
        throw refusal('deploy/several-machines', { environments, place });
    }
  }
}
