const require_repository = require("./repository.js");
const require_opening = require("./opening.js");
// src/messages/acting.ts
const PASSES = "A rollback passes at once.";
const FIRST = {
	"this-run": "1. Users need nothing from you: the run that opened this merges it, and starts its deployment. If it is still open after 15 minutes, merge it.",
	"later-run": "1. Merge this, if users cannot wait. The watch has merged a rollback on the same service in the last 15 minutes, so a later run merges this.",
	person: "1. Merge this, if you see the same. Close it, if not: it is not opened again for this landing."
};
/** The pull request of a rollback. */
const ROLLBACK_TEXTS = {
	critical: (metric) => `**${metric} was critical.**`,
	graph: () => "the last 6 hours",
	rose: ({ flag, environment, percent, since }, landing) => `${flag} rose in ${environment} with ${landing}. It is live since ${require_opening.pastText(since)}, now for up to ${percent}% of the users.`,
	toSafe: ({ services, environment, percent, hadBreach }) => `It takes the users of ${services.join(", ")} in ${environment} from ${percent}% to the safe value.${hadBreach ? " The step before had a breach, too." : ""} ${PASSES}`,
	toShares: (shares, others) => {
		const steps = shares.map(({ service, environment, from, to }) => `the users of ${service} in ${environment} from ${from}% back to ${to}%`);
		const kept = others.length === 0 ? "" : ` The users of ${others.join(", ")} keep what they have.`;
		return `It takes ${steps.join(", and ")}, as before this landing.${kept} ${PASSES}`;
	},
	effect: (effect) => `**What it does.** ${effect}`,
	alsoUnknown: () => `${ALSO}.** The history could not be read.`,
	alsoNothing: () => `${ALSO}.** Nothing.`,
	also: () => `${ALSO},** and stays:`,
	next: () => "**What to do next**",
	first: (merging) => FIRST[merging],
	second: (flag) => `2. \`flaghoist status ${flag}\` says what is live.`,
	third: () => "3. Find out why. The issue that came with this stops every promotion of the flag until it is closed.",
	badToo: (flag) => `${flag} was bad on the same service, too. It is looked at again after this is merged.`
};
const ALSO = "**What else landed in the hour before the breach and since";
/** The issue that comes with a rollback. */
const ROLLED_BACK_ISSUE = {
	title: ({ flag, environment }) => `Breach: ${flag} in ${environment}`,
	about: ({ flag, environment }, pull) => `Pull request #${pull} rolls ${flag} back in ${environment}. While it is open, users keep what they have.`,
	ends: () => "While this issue is open, no promotion of the flag passes. Close it when the reason is solved."
};
/** The comment on a pull request of the watch whose branch is not what the watch writes. */
const CHANGED_HEAD_TEXTS = {
	about: (head, files, isMore) => `**This is not the rollback alone.** At ${short(head)} the branch differs from what the watch writes, in ${files.join(", ")}${isMore ? " and more" : ""}. So no run merges it by itself.`,
	next: ({ flag, environment }) => `Look at the changes, and merge or close this. To roll back at once, write \`/flaghoist rollback ${flag} in ${environment}\` as a new comment.`
};
/** The pull request of a hold. */
const HOLD_TEXTS = {
	why: (metrics) => `warning: ${metrics.join(", ")}`,
	title: ({ flag, environment }) => `Hold ${flag} in ${environment}`,
	about: () => "Users keep what they have. While the hold is there, the flag rises no further here and downstream. Close this, if you see no reason to wait: it is not opened again for this landing."
};
/** What a round of the watch could not do. */
const WATCH_TROUBLES = {
	noIssue: (why) => `the issue could not be opened: ${require_opening.causeText(why)}`,
	endsUnknown: (why) => `the ends of watches are not known: ${require_opening.causeText(why)}`,
	endNotLogged: ({ flag, environment }, why) => `the end of the watch of ${flag} in ${environment}: ${require_opening.causeText(why)}`,
	headUnread: (pull, why) => `the head of #${pull} could not be read: ${require_opening.causeText(why)}`,
	changedHead: (pull, files) => `#${pull} differs from the rollback in ${files.join(", ")}, so it is not merged by itself`,
	noComment: (why) => `a comment could not say so: ${require_opening.causeText(why)}`,
	namesTaken: (branch) => `other accounts have opened pull requests from ${branch} and its numbered names`
};
/** The pull request of a proposed step. */
const PROPOSED_TEXTS = {
	why: (flag) => `The definition of ${flag} says \`propose: true\`, and the clocks of this step are through.`,
	evidence: () => "**The evidence so far**",
	open: () => "**What people still have to give**",
	ends: () => "The comment of the gate has the present state. Close this, if you see no reason to go on: the step is not proposed again before another landing changes the flag."
};
/** `next`: the step that is the next one now; null: there is none. */
function supersededText({ flag, environment }, because, next) {
	const now = next === null ? `There is no next step of ${flag} now.` : `The next step of ${flag} is now ${next.what} in ${next.environment}.`;
	switch (because.kind) {
		case "rolled-back": return `Closed, because ${flag} was rolled back${because.landing === null ? "" : ` by ${short(because.landing)}`}. ${now}`;
		case "landed": return `Closed, because this step in ${environment} is not the next one any more${because.landing === null ? "" : ` since ${short(because.landing)}`}. ${now}`;
		case "no-proposals": return `Closed, because the definition of ${flag} does not say \`propose: true\` any more.`;
		case "other": return `Closed, because #${because.number} proposes the same.`;
	}
}
function short(sha) {
	return sha.slice(0, 10);
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
Object.defineProperty(exports, "HOLD_TEXTS", {
	enumerable: true,
	get: function() {
		return HOLD_TEXTS;
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
