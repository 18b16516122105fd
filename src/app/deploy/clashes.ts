// Variables that a run lowers because an accepted definition fills the variable of another flag.
import type { FlagKey } from '#domain/scalars.ts';
import { placeOf } from '#files/paths.ts';
import type { Refusal } from '#app/deploy-ports.ts';
import type { Clash } from '#app/live/standing-clashes.ts';
import type { Judgement } from '#app/accepted/deploy-guard.ts';
import type { PlanItem } from './plan.ts';

/** Of `flag/duplicate-variable`. */
interface DuplicateFacts {
  readonly services: readonly string[];
  readonly variable: string;
  readonly others: readonly { readonly flag: string }[];
}

/** Without the clashes of definitions that are refused there: those change no value. */
export function clashesIn(
  root: string,
  judgements: readonly Judgement[],
  plan: readonly PlanItem[],
  refusals: readonly Refusal[],
): readonly Clash[] {
  const reported = judgements.flatMap(({ report }) => report.diagnostics);
  const uses = reported.flatMap(({ code, file, facts }) => {
    const place = placeOf(root, file);
    if (code !== 'flag/duplicate-variable' || place.kind !== 'flag') return [];
    const { services, variable, others } = facts as unknown as DuplicateFacts;
    return services.flatMap((service) =>
      others.map(({ flag }) => ({
        service,
        variable,
        flags: [flag, place.key],
        by: place.key,
      })),
    );
  });
  const clashes = plan.flatMap(({ environment, service, lowered }) => {
    const isRefused = (key: FlagKey): boolean =>
      refusals.some(
        ({ part, ...refusal }) =>
          part === 'definition' && refusal.flag === key && refusal.environment === environment,
      );
    return lowered.flatMap(({ variable }) =>
      uses
        .filter((use) => use.service === service && use.variable === variable && !isRefused(use.by))
        .map(({ flags }) => ({ environment, service, variable, flags: flags.toSorted() })),
    );
  });
  return [...new Map(clashes.map((clash) => [JSON.stringify(clash), clash])).values()];
}
