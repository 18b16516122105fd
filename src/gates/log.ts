// The deployment log says which landings were refused, and so what a promotion is compared with. The gate is built
// in: if the log cannot be read, every promotion with requirements waits.
import type { Explanation } from '#domain/diagnostic.ts';
import type { Evidence } from '#domain/evidence.ts';
import type { BuiltInGate, GateAnswer } from './define.ts';
import { wait } from './define.ts';
import { unseenHint } from './wording.ts';

export const LOG = 'log';

export function judgeLog({ refusals }: Pick<Evidence, 'refusals'>): readonly GateAnswer[] {
  if (refusals?.kind !== 'unreachable') return [];
  return [
    wait('log/unreachable', `cannot determine which landings were refused: ${refusals.why}`, {
      hint: unseenHint(refusals),
    }),
  ];
}

export const LOG_CODES: readonly Explanation[] = [
  {
    code: 'log/unreachable',
    means:
      'The deployment log could not be read, was cut off or lost an entry. Without it Flaghoist does not know which landings were refused, and so what to compare the promotion with.',
    fix: 'On a pull request the action reads the log from GitHub and needs deployments: read. Restore a damaged log with flaghoist deploy --import-log FILE. A pipeline without a log says deployments: { log: none }. Rollbacks never wait for the log.',
    example: 'permissions: { deployments: read }',
  },
];

export const log: BuiltInGate = {
  name: LOG,
  title: 'The deployment log can be read, so that refused landings are known.',
  codes: LOG_CODES,
  example: 'deployments: { log: github }',
};
