// src/domain/evidence.ts
function known(value) {
	return {
		kind: "known",
		value
	};
}
function absent(why) {
	return {
		kind: "absent",
		why
	};
}
function unreachable(why) {
	return {
		kind: "unreachable",
		why
	};
}
const DECISIVE = [
	"APPROVED",
	"CHANGES_REQUESTED",
	"DISMISSED"
];
const DEPLOYMENT_STATES = [
	"started",
	"success",
	"failure",
	"superseded",
	"found"
];
const NOT_ASKED = absent("no gate asked for it");
const NO_EVIDENCE = {
	timelines: NOT_ASKED,
	issues: NOT_ASKED,
	reviews: NOT_ASKED,
	authorship: NOT_ASKED,
	body: NOT_ASKED,
	deployments: NOT_ASKED,
	teams: /* @__PURE__ */ new Map(),
	rewritten: NOT_ASKED
};
export { known as a, absent as i, DEPLOYMENT_STATES as n, unreachable as o, NO_EVIDENCE as r, DECISIVE as t };
