import { G as FOREIGN_VALUE } from "./deploying.js";
import { Fi as PROPOSAL_MESSAGES, Pi as POLICY_MESSAGES, Ri as RESUME_CODES, Vi as GATE_CODES, ki as FILE_MESSAGES } from "./judging.js";
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
