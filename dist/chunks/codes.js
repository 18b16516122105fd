import { K as FOREIGN_VALUE } from "./deploying.js";
import { Ai as RESUME_CODES, Di as PROPOSAL_MESSAGES, Ei as POLICY_MESSAGES, Ni as GATE_CODES, xi as FILE_MESSAGES } from "./judging.js";
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
