const require_opening = require("./opening.js");
// src/messages/action.ts
/** Why an event starts no work. */
const IGNORED_MESSAGES = {
	"other-branch": require_opening.wording({ sentence: require_opening.otherBranchText }),
	review: require_opening.wording({ sentence: () => "a review runs the workflow file of the pull request itself; start the check with workflow_run instead" }),
	"no-judgement": require_opening.wording({ sentence: ({ event }) => startsNo(event, "judgement") }),
	"no-deployment": require_opening.wording({ sentence: ({ event }) => startsNo(event, "deployment") }),
	"no-comparison": require_opening.wording({ sentence: ({ event }) => startsNo(event, "comparison") }),
	"no-page": require_opening.wording({ sentence: ({ event }) => startsNo(event, "page") }),
	"no-watch": require_opening.wording({ sentence: ({ event }) => startsNo(event, "watch") }),
	"no-summary": require_opening.wording({ sentence: ({ event }) => startsNo(event, "summary") }),
	"no-verdict": require_opening.wording({ sentence: ({ action }) => `the action ${clipped(action)} changes no verdict` }),
	"no-pull-request": require_opening.wording({ sentence: () => "the event names no pull request" }),
	"no-head": require_opening.wording({ sentence: () => "the event names no commit" }),
	merged: require_opening.wording({ sentence: () => "the pull request was judged before it was merged" }),
	"no-check": require_opening.wording({ sentence: () => "the merge group asks for no check" }),
	"no-number": require_opening.wording({ sentence: () => "the input pull-request is empty" }),
	"not-a-number": require_opening.wording({ sentence: () => "the input pull-request is not a number" }),
	"empty-push": require_opening.wording({ sentence: () => "the push contains no commit" }),
	"not-recheck": require_opening.wording({ sentence: () => "this is not a comment /flaghoist recheck that its author wrote or edited" }),
	"sweep-answers": require_opening.wording({ sentence: () => "the sweep answers this comment on a pull request" }),
	"not-ours": require_opening.wording({ sentence: () => "this is not a /flaghoist comment that its author wrote or edited" })
};
function ignoredText({ code, facts }) {
	return require_opening.said(IGNORED_MESSAGES[code], facts).message;
}
function startsNo(event, work) {
	return `the event ${clipped(event)} starts no ${work}`;
}
/** A word of a payload, which may be long. */
function clipped(word) {
	return word.slice(0, 40);
}
const ASK_AGAIN = "write a new comment to ask again";
const COMMENT_TEXTS = {
	/** Markdown. */
	forms: () => "This comment has no known command. Write exactly one of these, and nothing else: `/flaghoist rollback FLAG [in ENV]`, `/flaghoist promote FLAG to ENV`, `/flaghoist recheck`",
	/** Markdown. `command`: the first of several lines. */
	alone: (command) => `Nothing was done, because the comment has more lines than its command. Write only this: ${command}`,
	askAgain: () => ASK_AGAIN,
	before: () => `this comment was carried out before; ${ASK_AGAIN}`,
	mayNotWrite: (login) => `${login} may not write to the repository, so the comment was ignored`,
	/** Markdown, in which GitHub makes the number a link. */
	pullOpen: (number, status) => `#${number} is open${status === null ? "" : `: ${status}`}`,
	notOpen: (number) => `pull request ${number} is not open`,
	judgedAgain: (numbers) => numbers.length === 0 ? "no open pull request changes a flag" : `pull requests judged again: ${numbers.join(", ")}`,
	seeSummary: (judged) => `${judged}; the summary of this run says what failed`
};
/** About the deployment of a landing that a run has made, or that is due. `file`: of the workflow that deploys. */
const REDEPLOY_TEXTS = {
	byPush: () => "the push of the merge starts its deployment",
	byWorkflow: (file) => `${file} deploys it`,
	deployed: () => "it is deployed",
	unknown: (why, hint) => `could not find out whether a deployment is due: ${why}; ${hint}`,
	running: (file, commit) => `${file} already works on ${commit}`,
	started: (file, due) => `${file} was started: ${require_opening.DUE_TEXTS[due]}`
};
function stepText({ kind, flag, environment, pull }) {
	const step = nextStepText(flag, environment);
	switch (kind) {
		case "opened": return `pull request ${pull} is opened for ${step}`;
		case "kept": return `pull request ${pull} is open for ${step}`;
		case "updated": return `pull request ${pull} is updated for ${step}`;
		case "closed": return `pull request ${pull} is closed, because its step of ${flag} is superseded`;
		case "ended": return `${step} is not proposed again, because a person has closed pull request ${pull}`;
		case "other": return `${step} is not proposed, because pull request ${pull} proposes the same`;
	}
}
function nextStepText(flag, environment) {
	return `the next step of ${flag} in ${environment}`;
}
const PROPOSAL_TEXTS = {
	trouble: (flag, environment, why) => `could not propose ${nextStepText(flag, environment)}: ${require_opening.troubleText(why)}`,
	/** `atMost`: as many may be open; null: a dry run opens none. */
	unopened: (names, atMost) => `due and not opened, because ${atMost === null ? "this is a dry run" : `policy.proposals.at-most is ${atMost}`}: ${names.join(", ")}`,
	none: (why, hint) => `no steps were proposed: ${why}; ${hint}`,
	blocked: () => "no pull request was opened, because the gate blocks this promotion"
};
const SWEEP_TEXTS = {
	counts: (judged, changed, untouched, failed) => `${judged} judged, ${changed} changed, ${untouched} without flags, ${failed} failed`,
	requests: (count, left) => `${require_opening.counted(count, "request")} to GitHub; ${left ?? "an unknown number"} left`,
	unwritten: (what, moment) => `GitHub's hourly limit postpones ${what}; the next sweeps write them, the last one at about ${moment}`,
	notJudged: (pull, why) => `${pull} could not be judged: ${why}`,
	notReached: (pulls) => `not reached before the rate limit ran low: ${pulls.join(", ")}; a later sweep reaches them, because each begins with another pull request`,
	metrics: (why) => `could not write the metrics of the sweep: ${why}`
};
/** Why one of two issues is closed. */
function sameAs(issue) {
	return `The same as #${issue}.`;
}
const REMOVAL_TEXTS = {
	notRead: (why, hint) => `could not read the issues about flags that are due for removal: ${why}; ${hint}`,
	trouble: (why) => `could not update the issues about flags that are due for removal: ${require_opening.troubleText(why)}`,
	steps: () => [
		"1. Take the flag out of the code, and keep what it turns on.",
		"2. Deploy that everywhere.",
		"3. Delete these files:"
	],
	sameAs,
	closed: (issue, flag) => `issue ${issue} about ${flag} is closed`,
	opened: (issue, flag) => `issue ${issue} is opened: ${flag} is due for removal`,
	/** Why an issue has come to its end. */
	removed: () => "The files of the flag are removed.",
	notPlanned: () => "The definition of the flag no longer names when the flag is due for removal.",
	notOn: (environment) => `The flag is no longer fully on in ${environment}.`,
	ends: () => "This issue blocks nothing. The sweep closes it when the files are removed, or when the flag is lowered again. If you close this issue, the sweep does not open another one until then."
};
const REWRITTEN = "this rewrote the history, so every soak counts from that push; find out why, and forbid force-pushes and pushed merges";
const RUN_TEXTS = {
	bug: (text) => `this is a bug in Flaghoist, not in your files; please report it. ${text}`,
	noCheckout: () => "add a step before this one: uses: actions/checkout, with fetch-depth: 0",
	forgeable: () => "posting as github-actions[bot]: a workflow on any branch can post the same status; use the token of a GitHub App, which no workflow can imitate",
	noPullWithHead: (commit) => `no open pull request has the head ${commit} now`,
	forced: (by) => `${by} force-pushed the default branch: ${REWRITTEN}`,
	offLine: (by, commit) => `${by} pushed a commit that takes ${commit} off the first-parent line of the default branch: ${REWRITTEN}`,
	notFetched: (branch) => `could not fetch ${branch}`,
	noPipeline: () => "the pipeline cannot be read",
	page: (isChanged) => isChanged ? "the page has changed" : "the page is published already",
	notCompared: (branch) => `could not fetch ${branch}, so no values were compared`,
	openedBy: (run) => `Opened by the run ${run}`
};
/** How a job names what it judges. */
const SUBJECT_TEXTS = {
	pull: (number) => `pull request ${number}`,
	mergeGroup: () => "the merge group",
	group: (pulls) => pulls.length > 0 ? `merge group of ${pulls.join(", ")}` : "merge group",
	asked: (number) => `asked for in #${number}`,
	unknownAccount: () => "an unknown account"
};
/** A pull request of a watch for a flag in an environment: opened now, or closed by a person. */
const WATCH_JOB_TEXTS = {
	closed: (place, kind) => `${place}: a person has closed the ${kind} of this landing`,
	opened: (place, kind, pull) => `${place}: pull request ${pull} is open for a ${kind}`
};
const SUMMARY_ISSUE = {
	title: () => "Weekly summary of the flags",
	about: () => "Each week has one comment here: the phase, the metrics, the issues and the next step of each plan.",
	posted: (url) => `the summary is a comment on ${url}`,
	notPosted: () => "the summary is not posted"
};
/** The issue about values that differ, and the page of the job. */
const DRIFT_ISSUE = {
	sameAs,
	title: (scope) => `Flag values differ from Git${scope.length === 0 ? "" : ` (${scope.join("; ")})`}`,
	foundBy: () => "Found by the run ",
	restored: (run) => `The run ${run} found all flag values as accepted`,
	about: () => "Flaghoist has compared the live values with the accepted ones.",
	more: (lines) => `${lines} more ${lines === 1 ? "line is" : "lines are"} in the summary of the run.`,
	unreachable: (instances) => `These values differed before, and cannot be compared now: ${instances.join(", ")}.`,
	ends: () => "Each run of `command: drift` updates this text. It closes the issue when all values are as accepted.",
	nothing: () => "Nothing to compare: no service has a deploy target.",
	restore: () => "**To restore the accepted values**, run this where the services are, or start the workflow of `command: deploy` with `force`:",
	keep: () => "**To keep the live values**, write them into the state of the flag, and merge that.",
	refused: () => "A change that is **REFUSED** was not deployed. `flaghoist status` shows the reason and the command that rolls it back.",
	notCompared: (instances) => `could not be compared: ${instances}`
};
const NOTIFY_TEXTS = {
	ofLog: (why) => `could not read the deployment log completely: ${require_opening.troubleText(why)}`,
	sent: (id) => `notified: ${id}`,
	unknown: (why) => `no notification was sent, because it is unknown which ones were sent before: ${require_opening.causeText(why)}`,
	unmarked: (why) => `no notification was sent, because it could not be recorded: ${require_opening.causeText(why)}`,
	repeated: (why) => `the next run repeats these notifications, because they could not be recorded: ${require_opening.causeText(why)}`,
	skipped: (since) => `one run cannot read all records of notifications sent in the last week, so no notification about the time before ${require_opening.pastText(since)} is sent`,
	remaining: (count) => `notifications for the next run: ${count}`,
	tooMany: () => "the last week has more deployments than one run reads, so events of older ones are missing"
};
Object.defineProperty(exports, "COMMENT_TEXTS", {
	enumerable: true,
	get: function() {
		return COMMENT_TEXTS;
	}
});
Object.defineProperty(exports, "DRIFT_ISSUE", {
	enumerable: true,
	get: function() {
		return DRIFT_ISSUE;
	}
});
Object.defineProperty(exports, "NOTIFY_TEXTS", {
	enumerable: true,
	get: function() {
		return NOTIFY_TEXTS;
	}
});
Object.defineProperty(exports, "PROPOSAL_TEXTS", {
	enumerable: true,
	get: function() {
		return PROPOSAL_TEXTS;
	}
});
Object.defineProperty(exports, "REDEPLOY_TEXTS", {
	enumerable: true,
	get: function() {
		return REDEPLOY_TEXTS;
	}
});
Object.defineProperty(exports, "REMOVAL_TEXTS", {
	enumerable: true,
	get: function() {
		return REMOVAL_TEXTS;
	}
});
Object.defineProperty(exports, "RUN_TEXTS", {
	enumerable: true,
	get: function() {
		return RUN_TEXTS;
	}
});
Object.defineProperty(exports, "SUBJECT_TEXTS", {
	enumerable: true,
	get: function() {
		return SUBJECT_TEXTS;
	}
});
Object.defineProperty(exports, "SUMMARY_ISSUE", {
	enumerable: true,
	get: function() {
		return SUMMARY_ISSUE;
	}
});
Object.defineProperty(exports, "SWEEP_TEXTS", {
	enumerable: true,
	get: function() {
		return SWEEP_TEXTS;
	}
});
Object.defineProperty(exports, "WATCH_JOB_TEXTS", {
	enumerable: true,
	get: function() {
		return WATCH_JOB_TEXTS;
	}
});
Object.defineProperty(exports, "ignoredText", {
	enumerable: true,
	get: function() {
		return ignoredText;
	}
});
Object.defineProperty(exports, "stepText", {
	enumerable: true,
	get: function() {
		return stepText;
	}
});
