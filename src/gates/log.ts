// The deployment log says which landings were refused, and so what a promotion is compared with. The gate is built
// in: if the log cannot be read, every promotion with requirements waits.
import type { Evidence } from '#domain/evidence.ts';
import { LOG_MESSAGES } from '#messages/gates/built-in.ts';
import { explanationsOf } from '#messages/table.ts';
import type { BuiltInGate, GateAnswer } from './define.ts';
import { answersFrom } from './define.ts';

export const LOG = 'log';

const { wait } = answersFrom(LOG_MESSAGES);

export function judgeLog({ refusals }: Pick<Evidence, 'refusals'>): readonly GateAnswer[] {
  if (refusals?.kind !== 'unreachable') return [];
  return [wait('log/unreachable', { missing: refusals })];
}

export const log: BuiltInGate = {
  name: LOG,
  title: 'The deployment log can be read, so that refused landings are known.',
  appliesTo: 'Every promotion that has a requirement meets it.',
  codes: explanationsOf(LOG_MESSAGES),
  example: 'deployments: { log: github }',
};
