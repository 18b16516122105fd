import { K as FOREIGN_VALUE } from "./deploying.js";
import { Ci as GATE_CODES, _i as PROPOSAL_MESSAGES, bi as RESUME_CODES, di as FILE_MESSAGES, gi as POLICY_MESSAGES } from "./judging.js";
import { Ft as explanationsOf, kt as OUTCOME_MESSAGES } from "./opening.js";
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
