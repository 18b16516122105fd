import { t as FOREIGN_VALUE } from "./foreign.js";
import { J as POLICY_MESSAGES, R as FILE_MESSAGES, Y as PROPOSAL_MESSAGES, et as RESUME_CODES, rt as GATE_CODES } from "./log-reading.js";
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
