import { t as FOREIGN_VALUE } from "./foreign.js";
import { K as FILE_MESSAGES, at as POLICY_MESSAGES, dt as RESUME_CODES, mt as GATE_CODES, ot as PROPOSAL_MESSAGES } from "./log-reading.js";
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
