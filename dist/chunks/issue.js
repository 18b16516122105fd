const require_repository = require("./repository.js");
const require_opening = require("./opening.js");
// src/messages/acting.ts
const PASSES = "A rollback passes at once.";
const FIRST = {
	"this-run": "1. You need not act: the run that opened this merges it and starts the deployment. If this is still open after 15 minutes, merge it.",
	"later-run": "1. Merge this, if users cannot wait. A watch merged a rollback on the same service in the last 15 minutes. So a later run merges this one.",
	person: "1. Merge this, if you see the same. If not, close it: no run opens it again for this landing."
};
/** The pull request of a rollback. */
const ROLLBACK_TEXTS = {
	critical: (metric) => `**Critical: ${metric}**`,
	graph: () => "the last 6 hours",
	queries: (count) => count === 1 ? "The query" : "The queries",
	rose: ({ flag, environment, percent, since }, landing) => `${flag} rose in ${environment} with ${landing}. It has been live since ${require_opening.pastText(since)}, now for up to ${percent}% of the users.`,
	toSafe: ({ services, environment, percent, hadBreach }) => `This takes the users of ${services.join(", ")} in ${environment} from ${percent}% to the safe value.${hadBreach ? " The step before had a breach, too." : ""} ${PASSES}`,
	toShares: (shares, others) => {
		const steps = shares.map(({ service, environment, from, to }) => `the users of ${service} in ${environment} from ${from}% back to ${to}%`);
		const kept = others.length === 0 ? "" : ` The users of ${others.join(", ")} keep what they have.`;
		return `This takes ${steps.join(", and ")}, as before this landing.${kept} ${PASSES}`;
	},
	effect: (effect) => `**What it does.** ${effect}`,
	alsoUnknown: () => `${ALSO}.** The history could not be read.`,
	alsoNothing: () => `${ALSO}.** Nothing.`,
	also: () => `${ALSO},** and stays:`,
	next: () => "**What to do next**",
	first: (merging) => FIRST[merging],
	second: (flag) => `2. \`flaghoist status ${flag}\` says what is live.`,
	third: () => "3. Find and fix the cause. The issue about this rollback stops every promotion of the flag until you close the issue.",
	badToo: (flag) => `${flag} was critical on the same service, too. The watch looks at ${flag} again after this merge.`
};
const ALSO = "**What else landed in the hour before the breach and since";
/** The issue that comes with a rollback. */
const ROLLED_BACK_ISSUE = {
	title: ({ flag, environment }) => `Breach: ${flag} in ${environment}`,
	about: ({ flag, environment }, pull) => `Pull request #${pull} rolls ${flag} back in ${environment}. Until the merge, users keep what they have.`,
	ends: () => "While this issue is open, no promotion of the flag passes. Close it when the cause is fixed."
};
/** The comment on a pull request of the watch whose branch is not what the watch writes. */
const CHANGED_HEAD_TEXTS = {
	about: (head, files, isMore) => `**This is not the rollback alone.** At ${require_opening.shortSha(head)} the branch differs from what the watch writes, in ${files.join(", ")}${isMore ? " and more" : ""}. So no run merges it.`,
	next: ({ flag, environment }) => `Look at the changes, and merge or close this. To roll back at once, write \`/flaghoist rollback ${flag} in ${environment}\` as a new comment.`
};
/** The pull request of a hold. */
const WATCH_HOLD_TEXTS = {
	why: (metrics) => `warning: ${metrics.join(", ")}`,
	title: ({ flag, environment }) => `Hold ${flag} in ${environment}`,
	about: () => "Users keep what they have. During the hold, the flag is not raised here or downstream. To go on, close this: no run opens it again for this landing."
};
/** About the failures of a round of the watch. */
const WATCH_TROUBLES = {
	noIssue: (why) => `the issue could not be opened: ${require_opening.causeText(why)}`,
	endsUnknown: (why) => `could not read how earlier watches ended: ${require_opening.causeText(why)}`,
	endNotLogged: ({ flag, environment }, why) => `could not log the end of the watch of ${flag} in ${environment}: ${require_opening.causeText(why)}`,
	headUnread: (pull, why) => `the head of #${pull} could not be read: ${require_opening.causeText(why)}`,
	changedHead: (pull, files) => `#${pull} differs from the rollback in ${files.join(", ")}, so no run merges it`,
	noComment: (why) => `could not comment on it: ${require_opening.causeText(why)}`,
	namesTaken: (branch) => `other accounts have opened pull requests from ${branch} and its numbered names`
};
/** The pull request of a proposed step. */
const PROPOSED_TEXTS = {
	why: (flag) => `The definition of ${flag} says \`propose: true\`, and this step is due.`,
	evidence: () => "**The evidence so far**",
	open: () => "**Still needed from people**",
	ends: () => "The comment of the gate has the present state. To stop here, close this. The step is proposed again when another landing changes the flag."
};
/** `next`: the step that is the next one now; null: there is none. */
function supersededText({ flag, environment }, because, next) {
	const now = next === null ? `There is no next step of ${flag} now.` : `The next step of ${flag} is now ${next.what} in ${next.environment}.`;
	switch (because.kind) {
		case "rolled-back": return `Closed, because ${flag} was rolled back${because.landing === null ? "" : ` by ${require_opening.shortSha(because.landing)}`}. ${now}`;
		case "landed": return `Closed, because this step in ${environment} is no longer the next one${because.landing === null ? "" : ` since ${require_opening.shortSha(because.landing)}`}. ${now}`;
		case "no-proposals": return `Closed, because the definition of ${flag} no longer says \`propose: true\`.`;
		case "other": return `Closed, because #${because.number} proposes the same.`;
		case "too-many": return `Closed, because policy.proposals.at-most is ${because.atMost}, and another run has opened others at the same moment. It is proposed again when fewer of them are open.`;
	}
}
// src/app/watch/issue.ts
/** How the body of each of them begins. */
const WATCH_MARKER = "<!-- flaghoist watch ";
/**
* Opens it once for a landing, also where a person has closed it. Of two runs at the same moment both may open one: then
* the older one stays, and each run closes its own if it is not that.
*/
async function ensureIssue(issues, wanted) {
	const marker = wanted.body.split("\n", 1)[0] ?? "";
	const earlier = await issues.find(marker, wanted.labels);
	if (earlier.kind !== "known") return earlier;
	if (earlier.value !== null) return require_repository.known(earlier.value);
	const created = await issues.create(wanted);
	if (created.kind !== "known") return created;
	const oldest = await issues.find(marker, wanted.labels);
	if (oldest.kind !== "known" || oldest.value === null || oldest.value.number === created.value.number) return created;
	await issues.close(created.value);
	return require_repository.known(oldest.value);
}
/** The same; answers what could not be done, in one line. */
async function issueTroubles(issues, wanted) {
	const issue = await ensureIssue(issues, wanted);
	return issue.kind === "known" ? [] : [WATCH_TROUBLES.noIssue(issue.why)];
}
Object.defineProperty(exports, "CHANGED_HEAD_TEXTS", {
	enumerable: true,
	get: function() {
		return CHANGED_HEAD_TEXTS;
	}
});
Object.defineProperty(exports, "PROPOSED_TEXTS", {
	enumerable: true,
	get: function() {
		return PROPOSED_TEXTS;
	}
});
Object.defineProperty(exports, "ROLLBACK_TEXTS", {
	enumerable: true,
	get: function() {
		return ROLLBACK_TEXTS;
	}
});
Object.defineProperty(exports, "ROLLED_BACK_ISSUE", {
	enumerable: true,
	get: function() {
		return ROLLED_BACK_ISSUE;
	}
});
Object.defineProperty(exports, "WATCH_HOLD_TEXTS", {
	enumerable: true,
	get: function() {
		return WATCH_HOLD_TEXTS;
	}
});
Object.defineProperty(exports, "WATCH_MARKER", {
	enumerable: true,
	get: function() {
		return WATCH_MARKER;
	}
});
Object.defineProperty(exports, "WATCH_TROUBLES", {
	enumerable: true,
	get: function() {
		return WATCH_TROUBLES;
	}
});
Object.defineProperty(exports, "issueTroubles", {
	enumerable: true,
	get: function() {
		return issueTroubles;
	}
});
Object.defineProperty(exports, "supersededText", {
	enumerable: true,
	get: function() {
		return supersededText;
	}
});
