import { G as FOREIGN_VALUE } from "./deploying.js";
import { Gi as GATE_CODES, Hi as RESUME_CODES, Ni as FILE_MESSAGES, Ri as POLICY_MESSAGES, zi as PROPOSAL_MESSAGES } from "./judging.js";
import { U as explanationsOf, x as OUTCOME_MESSAGES } from "./opening.js";
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
