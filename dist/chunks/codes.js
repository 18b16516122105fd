import { K as FOREIGN_VALUE } from "./deploying.js";
import { Di as POLICY_MESSAGES, Oi as PROPOSAL_MESSAGES, Pi as GATE_CODES, Si as FILE_MESSAGES, ji as RESUME_CODES } from "./judging.js";
import { Ft as OUTCOME_MESSAGES, on as explanationsOf } from "./opening.js";
// src/app/codes.ts
/** In reading order: gates, resume, policy, proposals, files, deployments. */
const ALL_CODES = [
	...GATE_CODES,
	...RESUME_CODES,
	...explanationsOf(POLICY_MESSAGES),
	...explanationsOf(PROPOSAL_MESSAGES),
	...explanationsOf(FILE_MESSAGES),
	...explanationsOf({ [FOREIGN_VALUE]: OUTCOME_MESSAGES[FOREIGN_VALUE] })
];
export { ALL_CODES as t };
