import { G as FOREIGN_VALUE } from "./deploying.js";
import { Gi as RESUME_CODES, Hi as PROPOSAL_MESSAGES, Ii as FILE_MESSAGES, Ji as GATE_CODES, Vi as POLICY_MESSAGES } from "./judging.js";
import { D as OUTCOME_MESSAGES, Y as explanationsOf } from "./opening.js";
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
