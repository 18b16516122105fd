// Every code that we can say, for `explain` and the reference page.
import type { Explanation } from '#domain/diagnostic.ts';
import { FOREIGN_VALUE } from './live/foreign.ts';
import { GATE_CODES } from '#gates/gates.ts';
import { RESUME_CODES } from '#messages/resume.ts';
import { OUTCOME_MESSAGES } from '#messages/deployments.ts';
import { FILE_MESSAGES } from '#messages/files/mistakes.ts';
import { POLICY_MESSAGES, PROPOSAL_MESSAGES } from '#messages/proposals.ts';
import { explanationsOf } from '#messages/table.ts';

/** In reading order: gates, resume, policy, proposals, files, deployments. */
export const ALL_CODES: readonly Explanation[] = [
  ...GATE_CODES,
  ...RESUME_CODES,
  ...explanationsOf(POLICY_MESSAGES),
  ...explanationsOf(PROPOSAL_MESSAGES),
  ...explanationsOf(FILE_MESSAGES),
  ...explanationsOf({ [FOREIGN_VALUE]: OUTCOME_MESSAGES[FOREIGN_VALUE] }),
];
