import { K as FOREIGN_VALUE } from "./deploying.js";
import { Ci as FILE_MESSAGES, Fi as GATE_CODES, Mi as RESUME_CODES, Oi as POLICY_MESSAGES, ki as PROPOSAL_MESSAGES } from "./judging.js";
import { Pt as OUTCOME_MESSAGES, an as explanationsOf } from "./opening.js";
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
