// For a refused state that raises one service and lowers another one: the lower of accepted and refused for every service.
// It counts in place of the accepted state, so that a later increase is a raise. A hold that a refused state lifts stays.
import { exposuresOf, percentOf } from '#domain/exposure.ts';
import type { Flag, State } from '#domain/snapshot.ts';
import type { EnvironmentName, ServiceName } from '#domain/scalars.ts';
import { isoOf } from '#domain/scalars.ts';

/** The text of such a state; null where the refused one lowers nothing, and lifts no hold. */
export function loweredState(
  flag: Flag,
  accepted: State | null,
  refused: State | null,
  environment: EnvironmentName,
): string | null {
  const before = reachIn(flag, accepted, environment);
  const after = reachIn(flag, refused, environment);
  const isBlocking = refused?.blockRoutes === true && accepted?.blockRoutes !== true;
  const lower = new Map(
    [...before].map(([service, percent]) => [
      service,
      Math.min(percent, after.get(service) ?? percent),
    ]),
  );
  const isLower = [...lower].some(([service, percent]) => percent < (before.get(service) ?? 0));
  const isHeld = accepted !== null && accepted.hold !== null;
  const isLifting = isHeld && refused !== null && refused.hold === null;
  if (!isLower && !isBlocking && !isLifting) return null;
  const isBlocked = isBlocking || accepted?.blockRoutes === true;
  return `${textOf(flag, lower, isBlocked)}${isHeld ? holdText(accepted) : ''}`;
}

/** The text of the accepted state in which these services get less: `less` has their percentages. */
export function stateWithLess(
  flag: Flag,
  accepted: State | null,
  environment: EnvironmentName,
  less: ReadonlyMap<ServiceName, number>,
): string {
  const percents = [...reachIn(flag, accepted, environment)].map(
    ([service, percent]) => [service, less.get(service) ?? percent] as const,
  );
  const hold = accepted !== null && accepted.hold !== null ? holdText(accepted) : '';
  return `${textOf(flag, new Map(percents), accepted?.blockRoutes === true)}${hold}`;
}

/** The percentage of users that each service of a flag reaches. */
export function reachIn(
  flag: Flag,
  state: State | null,
  environment: EnvironmentName,
): ReadonlyMap<ServiceName, number> {
  const exposures = exposuresOf(flag, state, environment);
  return new Map(exposures.map(({ service, reach }) => [service, percentOf(reach)]));
}

/** Each service in full, so that nothing is inherited. */
function textOf(
  { safe }: Flag,
  percents: ReadonlyMap<ServiceName, number>,
  isBlocked: boolean,
): string {
  const isOn = [...percents.values()].some((percent) => percent > 0);
  const services = [...percents].map(([service, percent]) => {
    const share = percent > 0 && percent < 100 ? `, rollout: ${percent}` : '';
    return `  ${service}: { enabled: ${percent > 0 ? !safe : safe}${share} }\n`;
  });
  const blocked = isBlocked ? 'block-routes: true\n' : '';
  return `enabled: ${isOn ? !safe : safe}\n${blocked}services:\n${services.join('')}`;
}

function holdText({ hold, holdUntil }: State): string {
  const why = JSON.stringify(hold);
  if (holdUntil === undefined) return `hold: ${why}\n`;
  return `hold: { why: ${why}, until: ${JSON.stringify(isoOf(holdUntil))} }\n`;
}
