import { G as FOREIGN_VALUE } from "./deploying.js";
import { $i as GATE_CODES, Ki as POLICY_MESSAGES, Vi as FILE_MESSAGES, Xi as RESUME_CODES, qi as PROPOSAL_MESSAGES } from "./judging.js";
import { D as OUTCOME_MESSAGES, et as explanationsOf } from "./opening.js";
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
