import { G as FOREIGN_VALUE } from "./deploying.js";
import { Ai as FILE_MESSAGES, Fi as POLICY_MESSAGES, Hi as GATE_CODES, Ii as PROPOSAL_MESSAGES, zi as RESUME_CODES } from "./judging.js";
import { R as explanationsOf, x as OUTCOME_MESSAGES } from "./opening.js";
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
