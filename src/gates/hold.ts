// `hold`: a state says stop, here or upstream. The gate is built in: every promotion meets it, and no
// configuration removes it.
import { flagsBehind } from '#domain/report.ts';
import type { State } from '#domain/snapshot.ts';
import { holdAt, filesOf, stateOf, valueOf } from '#domain/snapshot.ts';
import type { EnvironmentName, FlagKey } from '#domain/scalars.ts';
import { HOLD_MESSAGES } from '#messages/gates/hold.ts';
import type {
  BuiltInGate,
  FlagInEnvironment,
  GateAnswer,
  Promotion,
  RulesOfPromotion,
} from './gate.ts';
import { answersFrom } from './gate.ts';

const { codes, wait, block } = answersFrom(HOLD_MESSAGES);

/**
 * One result for each hold at base on the flag, or on one whose variables it takes over: in the environment itself and in
 * those that it soaks in, directly or through others. Empty when there is none.
 */
function judge(
  promotion: Promotion,
  _evidence: unknown,
  { upstream }: RulesOfPromotion,
): readonly GateAnswer[] {
  const { change, now } = promotion;
  const environments = [change.environment, ...upstream];
  return flagsBehind(change).flatMap((flag) =>
    environments.flatMap((environment) => {
      const [base, head] = [
        stateIn(promotion, 'base', flag, environment),
        stateIn(promotion, 'head', flag, environment),
      ];
      const reason = base === null ? null : holdAt(base, now);
      if (base === null || reason === null) return [];
      const facts = { flag, environment, reason };
      if (head === null || holdAt(head, now) === null) return block('hold/lifted-here', facts);
      const { holdUntil: until } = base;
      return until === undefined
        ? wait('hold/active', facts)
        : wait('hold/ends', { ...facts, until }, { readyAt: until });
    }),
  );
}

function stateIn(
  { proposal }: Promotion,
  side: 'base' | 'head',
  flag: FlagKey,
  environment: EnvironmentName,
): State | null {
  return valueOf(stateOf(filesOf(proposal[side], flag), environment));
}

export const hold: BuiltInGate = {
  name: 'hold',
  title: 'No state of the flag has a hold, here or in an environment whose soak this one requires.',
  appliesTo: 'Every promotion meets it, also where an environment only reports.',
  countsAlways: true,
  codes,
  example: {
    where: 'in the state of a flag',
    text: 'enabled: true\nhold: "p95 latency under investigation"',
  },
  judge,
  landsFirst: ({ code, facts }) =>
    code === 'hold/lifted-here' ? (facts as unknown as FlagInEnvironment) : null,
};
