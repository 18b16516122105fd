import { t as FOREIGN_VALUE } from "./foreign.js";
import { Q as PROPOSAL_MESSAGES, R as FILE_MESSAGES, Z as POLICY_MESSAGES, ot as GATE_CODES, rt as RESUME_CODES } from "./log-reading.js";
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
