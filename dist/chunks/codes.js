import { Y as FOREIGN_VALUE } from "./deploying.js";
import { $r as PROPOSAL_MESSAGES, Qr as POLICY_MESSAGES, ai as GATE_CODES, ni as RESUME_CODES, qr as FILE_MESSAGES } from "./judging.js";
import { O as explanationsOf, x as OUTCOME_MESSAGES } from "./opening.js";
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
