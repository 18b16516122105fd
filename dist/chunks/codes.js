import { W as FOREIGN_VALUE } from "./deploying.js";
import { $r as RESUME_CODES, Wr as FILE_MESSAGES, Xr as PROPOSAL_MESSAGES, Yr as POLICY_MESSAGES, ni as GATE_CODES } from "./judging.js";
import { D as explanationsOf, x as OUTCOME_MESSAGES } from "./opening.js";
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
