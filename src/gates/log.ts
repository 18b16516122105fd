// The deployment log says which landings were refused, and so what a promotion is compared with. The gate is built
// in: if the log cannot be read, every promotion with requirements waits.
import type { Evidence } from '#domain/evidence.ts';
import { LOG_MESSAGES } from '#messages/gates/log.ts';
import type { BuiltInGate, GateAnswer, Promotion, RulesOfPromotion } from './gate.ts';
import { answersFrom } from './gate.ts';

const { codes, wait } = answersFrom(LOG_MESSAGES);

function judge(
  _promotion: Promotion,
  { refusals }: Evidence,
  { requirements }: RulesOfPromotion,
): readonly GateAnswer[] {
  if (requirements.length === 0 || refusals?.kind !== 'unreachable') return [];
  const isApart = refusals.why.kind === 'accepted-apart';
  return [
    isApart ? wait('log/accepted-apart', {}) : wait('log/unreachable', { missing: refusals }),
  ];
}

export const log: BuiltInGate = {
  name: 'log',
  title: 'The deployment log can be read, so that refused landings are known.',
  appliesTo: 'Every promotion that has a requirement meets it.',
  codes,
  example: { where: 'in pipeline.yaml', text: 'deployments: { log: github }' },
  judge,
};
