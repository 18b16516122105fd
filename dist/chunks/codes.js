const require_deploying = require("./deploying.js");
const require_judging = require("./judging.js");
const require_opening = require("./opening.js");
// src/app/codes.ts
/** In reading order: gates, resume, policy, proposals, files, deployments. */
const ALL_CODES = [
	...require_judging.GATE_CODES,
	...require_judging.RESUME_CODES,
	...require_opening.explanationsOf(require_judging.POLICY_MESSAGES),
	...require_opening.explanationsOf(require_judging.PROPOSAL_MESSAGES),
	...require_opening.explanationsOf(require_judging.FILE_MESSAGES),
	...require_opening.explanationsOf({ [require_deploying.FOREIGN_VALUE]: require_opening.OUTCOME_MESSAGES[require_deploying.FOREIGN_VALUE] })
];
Object.defineProperty(exports, "ALL_CODES", {
	enumerable: true,
	get: function() {
		return ALL_CODES;
	}
});
