// Whether what services are sent in one place covers what is wanted in another: what a soak, a ladder and a resume ask.
// Together with `comparison.ts` and `user-outcome.ts`, it is all that compares values or exposures.
import type { Exposure, Exposures, Reach } from './exposure.ts';
import { exposureFor, isSubsetOf, readsAlike, share } from './exposure.ts';
import type { ServiceName, SentValues } from './scalars.ts';
import { inOrder } from './scalars.ts';
import { blockedRoutesIn, sentBy, textOfValue } from './values.ts';

/**
 * Whether every user who gets a non-safe result from `wanted` gets the same one from `source`: every wanted variable
 * is sent in the same form with the same safe value, to at least the same users. A service at its safe value in
 * `wanted` only needs the same safe value in `source`.
 */
export function covers(source: Exposures, wanted: Exposures): boolean {
  return wanted.every((exposure) => {
    const same = exposureFor(source, exposure.service);
    // With different safe values, an exposure of no users means opposite results on the two sides.
    if (exposure.reach.kind === 'none') return same === null || same.safe === exposure.safe;
    return (
      same !== null &&
      same.safe === exposure.safe &&
      isSubsetOf(exposure.variables, same.variables) &&
      readsAlike(same, exposure) &&
      reachCovers(same.reach, exposure.reach)
    );
  });
}

/**
 * The same for the values that a service was really sent: whether they give every wanted user the non-safe result. A
 * missing variable gives it to no user.
 */
export function valuesCover(values: SentValues, wanted: Exposure): boolean {
  if (wanted.reach.kind === 'none') return true;
  return sentBy(wanted).every(({ variable, value }) => {
    const sent = Object.hasOwn(values, variable) ? (values[variable] ?? null) : null;
    if (typeof value === 'number') {
      return typeof sent === 'number' && reachCovers(share(sent), wanted.reach);
    }
    return textOfValue(sent) === textOfValue(value);
  });
}

/**
 * Whether both send these services exactly the same values: the same variables, the same blocked routes and the same
 * safe values.
 */
export function sendsSame(a: Exposures, b: Exposures, services: readonly ServiceName[]): boolean {
  return services.every((service) => {
    const [left, right] = [exposureFor(a, service), exposureFor(b, service)];
    if (left === null || right === null) return false;
    const isSafeSame = left.safe === right.safe && left.codeDefault === right.codeDefault;
    return isSafeSame && lettersOf(left) === lettersOf(right);
  });
}

/** The sent values and blocked routes as one text. A variable that is left out is not sent. */
function lettersOf(exposure: Exposure): string {
  const sent = sentBy(exposure).flatMap(({ variable, value }) => {
    const text = textOfValue(value);
    return text === null ? [] : [[variable, text] as const];
  });
  const sorted = sent.toSorted(([a], [b]) => inOrder(a, b));
  return JSON.stringify([sorted, blockedRoutesIn([exposure], exposure.service)]);
}

/**
 * Whether a service was sent exactly the values of an exposure, and none of `others`: variables that the same flag sent
 * at another time. Values of other flags do not count.
 */
export function valuesAre(
  values: SentValues,
  wanted: Exposure,
  others: readonly string[] = [],
): boolean {
  const sent = (variable: string): string | null =>
    textOfValue(Object.hasOwn(values, variable) ? (values[variable] ?? null) : null);
  const expected = sentBy(wanted);
  return (
    expected.every(({ variable, value }) => sent(variable) === textOfValue(value)) &&
    others.every(
      (variable) =>
        expected.some((sentVariable) => sentVariable.variable === variable) ||
        sent(variable) === null,
    )
  );
}

function reachCovers(source: Reach, wanted: Reach): boolean {
  switch (wanted.kind) {
    case 'none':
      return true;
    case 'share':
      return source.kind === 'share' && source.percent >= wanted.percent;
  }
}
