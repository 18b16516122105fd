// `hold`: a state says stop, here or upstream. The gate is built in: every promotion meets it, and no
// configuration removes it.
import type { EnvironmentName } from '#domain/names.ts';
import { filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import type { BuiltInGate, Promotion, GateAnswer } from './define.ts';
import { block, wait } from './define.ts';
import type { Explanation } from '#domain/diagnostic.ts';

export const HOLD = 'hold';

/**
 * One result for each hold at base on the flag, in the environment itself and in those that it soaks in,
 * directly or through others. Empty when there is none.
 */
export function judgeHold(
  promotion: Promotion,
  upstream: readonly EnvironmentName[],
): readonly GateAnswer[] {
  const { proposal, change } = promotion;
  return [change.environment, ...upstream].flatMap((environment) => {
    const reason = reasonIn(promotion, 'base', environment);
    if (reason === null) return [];
    const lifted = reasonIn({ proposal, change }, 'head', environment) === null;
    return lifted
      ? block(
          'hold/lifted-here',
          `${change.flag} is on hold in ${environment}, and this proposal lifts the hold and promotes together`,
          {
            hint: 'lift the hold first, in a pull request of its own',
            details: [`hold: ${reason}`],
          },
        )
      : wait('hold/active', `${change.flag} is on hold in ${environment}`, {
          hint: `when the reason is resolved, remove the line "hold" from the state in ${environment}, in a pull request of its own`,
          details: [`hold: ${reason}`],
        });
  });
}

function reasonIn(
  { proposal, change }: Pick<Promotion, 'proposal' | 'change'>,
  side: 'base' | 'head',
  environment: EnvironmentName,
): string | null {
  return valueOf(stateOf(filesOf(proposal[side], change.flag), environment))?.hold ?? null;
}

export const HOLD_CODES: readonly Explanation[] = [
  {
    code: 'hold/active',
    means:
      'The state of this flag says hold, here or in an environment that this one soaks in. A hold stops further promotion, here and downstream.',
    fix: 'When the reason is resolved, remove the line in a pull request of its own.',
    example: 'hold: "p95 latency under investigation"',
  },
  {
    code: 'hold/lifted-here',
    means: 'The proposal lifts a hold and promotes the flag together.',
    fix: 'Lift the hold first, in a pull request of its own.',
    example: 'hold: "p95 latency under investigation"',
  },
];

export const hold: BuiltInGate = {
  name: HOLD,
  title: 'No state says hold, here or where this environment soaks.',
  codes: HOLD_CODES,
  example: 'enabled: true\nhold: "p95 latency under investigation"',
};
