import { t as FOREIGN_VALUE } from "./foreign.js";
import { Y as FILE_MESSAGES, _t as GATE_CODES, ct as POLICY_MESSAGES, lt as PROPOSAL_MESSAGES, mt as RESUME_CODES } from "./log-reading.js";
import { o as OUTCOME_MESSAGES, u as explanationsOf } from "./refusal.js";
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
