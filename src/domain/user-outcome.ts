// What users really get where one exposure replaces another.
import { ALL_USERS, percentOf, share, exposureFor } from './exposure.ts';
import type { Exposure, Exposures, Reach } from './exposure.ts';
import type { ServiceName } from './scalars.ts';
import { inOrder } from './scalars.ts';
import { sameBinding } from './snapshot.ts';

/**
 * What users really get when `to` replaces `from`, in terms of the definition in `from` if it has the service. It
 * differs from `to` in three cases: a variable is no longer sent and the code's default is not the safe value; the
 * safe value is turned; a variable is filled in another way.
 */
export function outcomeOf(from: Exposures, to: Exposures): Exposures {
  const outcome = servicesIn(from, to).map((service) =>
    outcomeFor(exposureFor(from, service), exposureFor(to, service)),
  );
  const isSame =
    outcome.length === to.length && outcome.every((exposure, at) => exposure === to[at]);
  return isSame ? to : outcome.filter((exposure) => exposure !== null);
}

/** The same for one service. */
export function outcomeFor(from: Exposure | null, to: Exposure | null): Exposure | null {
  if (from === null) return to;
  const isDropped = from.variables.some(
    (old) => to?.variables.every(({ variable }) => variable !== old.variable) ?? true,
  );
  if (isDropped && from.codeDefault !== from.safe) return { ...from, reach: ALL_USERS };
  if (to === null) return null;
  const isShared = from.variables.some((old) =>
    to.variables.some(({ variable }) => variable === old.variable),
  );
  if (isShared && from.safe !== to.safe) {
    return { ...to, safe: from.safe, codeDefault: from.codeDefault, reach: turned(to.reach) };
  }
  return isRefilled(from, to) && to.reach.kind !== 'none' ? { ...to, reach: ALL_USERS } : to;
}

/** The reach of the other value when the safe value is turned. */
function turned(reach: Reach): Reach {
  return share(100 - percentOf(reach));
}

/** Whether both sides fill a variable in different ways, so that no share of users is proved. */
function isRefilled(from: Exposure, to: Exposure): boolean {
  return from.variables.some((old) => {
    const now = to.variables.find(({ variable }) => variable === old.variable);
    return now !== undefined && !sameBinding(now, old);
  });
}

/** The services of both sides, in order of name. */
export function servicesIn(from: Exposures, to: Exposures): readonly ServiceName[] {
  const before = from.map(({ service }) => service);
  const isSame = from.length === to.length && to.every(({ service }, at) => service === before[at]);
  if (isSame) return before;
  return [...new Set([...before, ...to.map(({ service }) => service)])].toSorted(inOrder);
}
