// The collisions of a forecast against a plain comparison of each step with all steps before it.
import { expect, test } from '@jest/globals';
import type { Collisions } from '#app/forecast/collisions.ts';
import { collisionsOf } from '#app/forecast/collisions.ts';
import type { Simulation } from '#app/forecast/simulate.ts';
import type { ForecastStep } from '#report/forecast-facts.ts';
import { instant } from '#domain/scalars.ts';
import { fc } from '#test/support/fc.ts';
import { environment, key, service } from '#test/support/nouns.ts';

interface Landing {
  readonly flag: number;
  readonly at: number;
  readonly lasts: number;
  readonly services: readonly number[];
}

const LANDINGS = fc.array(
  fc.record({
    flag: fc.nat(5),
    at: fc.nat(12),
    lasts: fc.nat(6),
    services: fc.uniqueArray(fc.nat(2), { minLength: 1 }),
  }),
  { maxLength: 40 },
);

/** No plan takes the same step twice, so each has a number. */
function simulation(landings: readonly Landing[]): Simulation {
  const inOrder = landings.toSorted((a, b) => a.at - b.at);
  return {
    steps: inOrder.map(({ flag, at, services }, place) => ({
      flag: key(`flag-${flag}`),
      environment: environment('production'),
      what: `step ${place}`,
      at: instant(at),
      services: services.map((number) => service(`service-${number}`)),
      decisive: [],
      needs: [],
      after: null,
    })),
    runs: inOrder.map(({ at, lasts }) => ({
      asks: [],
      end: instant(at + lasts),
      shut: null,
      issues: [],
    })),
    stuck: [],
  };
}

/** Of each step and service, all that it meets: how many, and the first ten. */
function plainly(
  { steps, runs }: Simulation,
  isOwn: (step: ForecastStep) => boolean,
): readonly string[] {
  return steps.flatMap((step, place) =>
    step.services.flatMap((name) => {
      const met = steps.slice(0, place).filter((earlier, index) => {
        const end = runs[index]?.end ?? earlier.at;
        const isRunning = end > step.at || earlier.at === step.at;
        const isOther = earlier.flag !== step.flag && earlier.services.includes(name);
        return isRunning && isOther && (isOwn(step) || isOwn(earlier));
      });
      const first = met.slice(0, 10).map(({ what }) => what);
      return met.length === 0
        ? []
        : [`${name} ${step.what}: ${first.join()} and ${met.length - first.length}`];
    }),
  );
}

function shown({ collisions }: Collisions): readonly string[] {
  return collisions.flatMap((collision) =>
    collision.kind === 'service'
      ? [
          `${collision.service} ${collision.step.what}: ${collision.running.map(({ what }) => what).join()} and ${collision.more}`,
        ]
      : [],
  );
}

test('each step of a forecast meets the same steps as by a plain comparison', () => {
  fc.assert(
    fc.property(LANDINGS, fc.nat(5), (landings, most) => {
      const together = simulation(landings);
      const isOwn = ({ flag }: ForecastStep): boolean => Number(flag.slice('flag-'.length)) <= most;
      const own = { ...together, steps: together.steps.filter(isOwn) };
      expect(shown(collisionsOf(own, together)).toSorted()).toEqual(
        plainly(together, isOwn).toSorted(),
      );
    }),
  );
});
