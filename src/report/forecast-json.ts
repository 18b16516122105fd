// A forecast for programs. Moments are ISO text and lengths are seconds. No key is left out.
import type { Json } from '#domain/scalars.ts';
import { isoOf } from '#domain/scalars.ts';
import type { Assumption, Collision, Forecast, ForecastStep } from './forecast-facts.ts';
import { criticalPath } from './forecast-facts.ts';
import { assumptionWords, plansOf, stuckWords } from './forecast-words.ts';
import { printableJson } from './json.ts';
import { apartJson } from './status-json.ts';

/** JSON that `FORECAST_SCHEMA` describes. Ends with a line break. */
export function renderForecastJson(forecast: Forecast): string {
  return printableJson(forecastJson(forecast));
}

export function forecastJson(forecast: Forecast): Json {
  const { from, clock, steps, others, left, collisions, closed, assumptions } = forecast;
  const path = criticalPath(steps);
  const places = new Map([...steps, ...others].map((step, place) => [step, place]));
  const placeOf = (step: ForecastStep): number => places.get(step) ?? -1;
  return {
    schemaVersion: 1,
    from: isoOf(from),
    clock,
    flags: plansOf(forecast).map(({ key, owner, apart, steps: planned, stuck }) => ({
      flag: key,
      owner,
      doneAt:
        stuck !== null || planned.length === 0 ? null : isoOf((planned.at(-1) ?? { at: from }).at),
      stuck:
        stuck === null
          ? null
          : { environment: stuck.environment, what: stuck.what, message: stuckWords(stuck) },
      apart: apart.map(apartJson),
    })),
    steps: steps.map(stepJson),
    others: others.map(stepJson),
    notLookedAt: left,
    criticalPath: path.map(placeOf),
    collisions: collisions.map((collision) => collisionJson(collision, placeOf)),
    closed: closed.map(({ environment, flags: closedTo, from: begins, to, why }) => ({
      environment,
      flags: closedTo,
      from: isoOf(begins),
      to: isoOf(to),
      why,
    })),
    assumptions: assumptions.map((assumption) => assumptionJson(assumption)),
  };
}

function stepJson(step: ForecastStep): Json {
  const { flag, environment, what, at, services, decisive, needs, after } = step;
  return {
    flag,
    environment,
    what,
    at: isoOf(at),
    services,
    decisive: decisive.map(gateJson),
    needs: needs.map(gateJson),
    after,
  };
}

function gateJson({ gate, code, message }: ForecastStep['needs'][number]): Json {
  return { gate, code, message };
}

function collisionJson(collision: Collision, placeOf: (step: ForecastStep) => number): Json {
  const { kind, environment } = collision;
  const step = placeOf(collision.step);
  if (collision.kind === 'service') {
    const { service, running, more } = collision;
    return { kind, environment, service, step, running: running.map(placeOf), more };
  }
  const { from, to } = collision;
  return {
    kind,
    environment,
    step,
    from: isoOf(from),
    to: to === null ? null : isoOf(to),
  };
}

function assumptionJson(assumption: Assumption): Json {
  return {
    kind: assumption.kind,
    moves: assumption.moves.map(isoOf),
    message: assumptionWords(assumption),
  };
}
