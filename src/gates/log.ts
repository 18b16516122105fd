// The deployment log says what was refused, and so what a promotion is compared with. Built in: where the log cannot be
// read, every promotion that has requirements waits.
import type { Explanation } from '#domain/diagnostic.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { BuiltInGate, GateAnswer } from './define.ts';
import { wait } from './define.ts';
import { unseenHint } from './wording.ts';

export const LOG = 'log';

export function judgeLog({ refusals }: Pick<Evidence, 'refusals'>): readonly GateAnswer[] {
  if (refusals?.kind !== 'unreachable') return [];
  return [
    wait('log/unreachable', `cannot determine what was refused: ${refusals.why}`, {
      hint: unseenHint(refusals),
    }),
  ];
}

export const LOG_CODES: readonly Explanation[] = [
  {
    code: 'log/unreachable',
    means:
      'The deployment log could not be read, was cut off or has lost an entry, so that it is not known which landings were refused and what this one has to be compared with.',
    fix: 'On a pull request the action asks GitHub, for which it needs deployments: read. Restore a damaged log with flaghoist deploy --import-log FILE. A pipeline without a log says deployments: { log: none }. Rollbacks never wait for it.',
    example: 'permissions: { deployments: read }',
  },
];

export const log: BuiltInGate = {
  name: LOG,
  title: 'The deployment log can be read, so that it is known what was refused.',
  codes: LOG_CODES,
  example: 'deployments: { log: github }',
};
