// The one place that decides whether a value is known. It gets everything that any file says about a variable of a service,
// in all environments. One text is taken over. Where files differ, or a file cannot be placed, the variable stays as it is
// in all environments, with the reason: an edit of a compose file would change them all.
import { isName, grouped } from '#domain/scalars.ts';
import type { LeftOutReason } from '#messages/adopting.ts';
import { isLocal } from './sources/dotenv.ts';
import type { LeftOut, SentToday, Today } from './today.ts';

/** What a file says. */
export interface Claim extends Omit<SentToday, 'service'> {
  /** Null: the file does not say which service reads it. */
  readonly service: string | null;
  /** Whether the file says that it counts in this environment. Otherwise it can only cast doubt. */
  readonly isPlaced: boolean;
}

export function decided(claims: readonly Claim[], leftOut: readonly LeftOut[]): Today {
  const ofServices = claims.flatMap((claim) =>
    claim.service === null ? [] : [{ ...claim, service: claim.service }],
  );
  const stray = grouped(
    claims.filter(({ service }) => service === null),
    ({ variable }) => variable,
  );
  const refused = new Set(
    leftOut.flatMap(({ service, name }) => (service === undefined ? [] : [`${service} ${name}`])),
  );
  const columns = [...grouped(ofServices, ({ service, variable }) => `${service} ${variable}`)].map(
    ([key, values]) => ({
      values,
      reason: refused.has(key)
        ? REFUSED
        : doubtOf(values, stray.get(values[0]?.variable ?? '') ?? []),
    }),
  );
  // A switch without its percentage would be on for all users.
  const incomplete = new Set(
    columns.flatMap(({ values, reason }) => (reason === null ? [] : values.map(flagOf))),
  );
  const sent: SentToday[] = [];
  const doubted: LeftOut[] = [];
  for (const { values, reason } of columns) {
    const isIncomplete = values.some(
      (value) => value.flag !== undefined && incomplete.has(flagOf(value)),
    );
    const answer = reason ?? (isIncomplete ? TOGETHER : null);
    if (answer === null) sent.push(...eachOnce(values));
    else if (answer !== REFUSED) doubted.push(...leftOutAs(values, answer));
  }
  const strays = [...stray].flatMap(([variable, values]) =>
    leftOutAs(values, { code: 'no-service', facts: {} }).map((left) => ({
      ...left,
      name: variable,
    })),
  );
  return { sent, leftOut: [...leftOut, ...doubted, ...strays] };
}

/** It is named already. */
const REFUSED: LeftOutReason = { code: 'several', facts: {} };
const SEVERAL: LeftOutReason = { code: 'several', facts: {} };
const UNPLACED: LeftOutReason = { code: 'unplaced', facts: {} };
const LOCAL: LeftOutReason = { code: 'local', facts: {} };
const NAME: LeftOutReason = { code: 'name', facts: {} };
const TOGETHER: LeftOutReason = { code: 'together', facts: {} };

type ServiceClaim = SentToday & Pick<Claim, 'isPlaced'>;

/** Why a variable of a service is not known in some environment; null where it is known in all. */
function doubtOf(values: readonly ServiceClaim[], strays: readonly Claim[]): LeftOutReason | null {
  if (values.some(({ service }) => !isName(service))) return NAME;
  for (const [environment, all] of grouped(values, (value) => value.environment)) {
    const texts = new Set(all.map(({ text }) => text));
    if (isTwice(all)) return SEVERAL;
    const certain = all.filter(({ isPlaced, origin }) => isPlaced || !isLocal(origin));
    if (new Set(certain.map(({ text }) => text)).size > 1) return SEVERAL;
    if (texts.size > 1 || certain.length === 0) return LOCAL;
    if (!all.some(({ isPlaced }) => isPlaced)) return UNPLACED;
    const isFixed = all.some((value) => value.isFixed === true);
    // Docker Compose reads no such file by itself.
    const rivals = strays.filter(
      (stray) => stray.environment === environment && !isLocal(stray.origin),
    );
    if (!isFixed && rivals.some(({ text }) => !texts.has(text))) return SEVERAL;
  }
  return null;
}

/** Whether two flags of one file have the same variable. */
function isTwice(values: readonly ServiceClaim[]): boolean {
  const ofFlags = values.filter(({ flag }) => flag !== undefined);
  return new Set(ofFlags.map(({ origin }) => origin)).size < ofFlags.length;
}

function flagOf({ service, flag }: ServiceClaim): string {
  return flag === undefined ? '' : `${service} ${flag.key}`;
}

/** One value for each environment, from the first file that says it. */
function eachOnce(values: readonly ServiceClaim[]): readonly SentToday[] {
  const [flag] = values.flatMap((value) => value.flag ?? []);
  return [...grouped(values, ({ environment }) => environment).values()].flatMap((all) => {
    const first = all.find(({ isPlaced }) => isPlaced);
    if (first === undefined) return [];
    const { environment, service, variable, text, origin } = first;
    return [
      { environment, service, variable, text, origin, ...(flag === undefined ? {} : { flag }) },
    ];
  });
}

function leftOutAs(
  values: readonly Pick<Claim, 'service' | 'variable' | 'origin'>[],
  reason: LeftOutReason,
): readonly LeftOut[] {
  const origins = new Set(values.map(({ origin }) => origin));
  const name = values[0]?.variable ?? '';
  const service = values[0]?.service ?? null;
  const ofService = service === null ? {} : { service };
  return [...origins].map((origin) => ({ name, origin, reason, ...ofService }));
}
