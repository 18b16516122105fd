const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_program = require("./program.js");
const require_deploying = require("./deploying.js");
const require_action = require("./action.js");
// src/app/live/drift-issue.ts
const DRIFT_LABEL = "flaghoist-drift";
const NOT_REPORTED = {
	url: null,
	troubles: []
};
/** Opens the issue, brings it up to date or closes it. */
async function reportDrift(issues, compared, text) {
	const open = await issues.open();
	if (open.kind !== "known") return {
		url: null,
		troubles: [open.why]
	};
	const troubles = [];
	let url = null;
	for (const step of stepsFor(compared, open.value, text)) {
		const answer = await take(issues, step);
		if (answer.kind !== "known") troubles.push(answer.why);
		else if (step.kind !== "close") url = answer.value.url;
	}
	return {
		url,
		troubles
	};
}
/** An instance that cannot be compared opens no issue. It keeps an issue open that names it. */
function stepsFor(compared, open, text) {
	const { rows, refused } = compared;
	const [oldest, ...others] = open;
	const inIssue = instancesIn(oldest?.body ?? "");
	const wrong = rows.filter(isWrong);
	const unknown = rows.filter((row) => isUnknown(row) && inIssue.has(require_judging.instanceKey(row)));
	if (wrong.length + refused.length === 0) {
		if (oldest === void 0 || unknown.length === 0) return open.map((issue) => closing(issue, text.restored));
		return [{
			kind: "keep",
			issue: oldest
		}];
	}
	const page = `${text.marker}\n${instancesLine([...wrong, ...unknown])}\n${text.page({
		...compared,
		rows: wrong
	}, unknown)}`;
	const body = page + text.run;
	if (oldest === void 0) return [{
		kind: "create",
		title: text.title,
		body
	}];
	return [oldest.body.replaceAll("\r", "").startsWith(page) ? {
		kind: "keep",
		issue: oldest
	} : {
		kind: "edit",
		issue: oldest,
		body
	}, ...others.map((issue) => closing(issue, require_action.DRIFT_ISSUE.sameAs(oldest.number)))];
}
/** Instances in the list: the rest of the issue needs the room. */
const MOST = 80;
const INSTANCES = /^<!-- instances (.*) -->$/m;
function instancesLine(rows) {
	return `<!-- instances ${rows.slice(0, MOST).map(require_judging.instanceKey).join(" ")} -->`;
}
function instancesIn(body) {
	return new Set(INSTANCES.exec(body.replaceAll("\r", ""))?.[1]?.split(" "));
}
function isWrong({ state }) {
	return state === "differs" || state === "refused";
}
function isUnknown({ state }) {
	return state === "unreadable" || state === "unreachable";
}
function closing(issue, comment) {
	return {
		kind: "close",
		issue,
		comment
	};
}
async function take(issues, step) {
	switch (step.kind) {
		case "create": return issues.create(step.title, step.body);
		case "keep": return require_repository.known(step.issue);
		case "edit": return after(step.issue, await issues.edit(step.issue.number, step.body));
		case "close": return after(step.issue, await issues.close(step.issue.number, step.comment));
	}
}
function after(issue, answer) {
	return answer.kind === "known" ? require_repository.known(issue) : answer;
}
// src/wiring/drift-text.ts
/** The first line of our issue, by which the next run finds it. Each scope has an issue of its own. */
function driftMarker({ root, environments, services }) {
	const listed = (names) => names.toSorted(require_opening.inOrder).join(",") || "*";
	return `<!-- flaghoist drift ${[
		encodeURIComponent(root),
		listed(environments),
		listed(services)
	].join(" ")} -->`;
}
/** `pull`: what brings the clone up to date before it deploys. */
function driftText(compared, pull = null) {
	const { rows } = compared;
	const heads = require_deploying.columns(rows.map(cellsOf));
	const table = rows.flatMap((row, at) => [heads[at] ?? "", ...differenceLines(row)]);
	const keepOld = rows.some(({ flags = [] }) => flags.some((flag) => flag.isReadAtStart)) ? ["", require_opening.DRIFT_TEXTS.keepOld()] : [];
	const others = otherRefusals(compared).map(require_opening.REFUSED_TEXTS.refused);
	const repair = repairLines(compared, pull);
	const lost = lostText(compared);
	const log = lost === null ? [] : ["", ...require_deploying.lostLines(lost)];
	return `${[
		...table,
		...others,
		...keepOld,
		...log,
		...repair
	].join("\n")}\n`;
}
function cellsOf(row) {
	const why = [...(row.flags ?? []).map(require_opening.DRIFT_TEXTS.flag), whyText(row)].filter((text) => text !== "").join("; ");
	return [
		require_opening.instanceText(row),
		row.target ?? "no target",
		stateText(row),
		why
	];
}
/** Below the instance and not beside it, so that a line fits a terminal. */
function differenceLines(row) {
	const cells = tellingOf(row.differences).map((difference) => {
		const { git, live } = valuesOf(difference);
		return [
			difference.what,
			require_opening.DRIFT_TEXTS.git(git),
			require_opening.DRIFT_TEXTS.there(live)
		];
	});
	return require_deploying.columns(cells).map((line) => `  ${line}`);
}
/** What is refused of the rules, and of flags that no instance reads. */
function otherRefusals({ rows, refused }) {
	const shown = new Set(rows.flatMap((row) => row.refused));
	return [...new Set(refused.filter((part) => !shown.has(part)).map(require_judging.refusedWords))];
}
/** As `schemas/drift.schema.json` describes it. Ends with a line break. */
function driftJson(compared, pull = null) {
	const { rows, refused } = compared;
	const instances = rows.map((row) => {
		const { environment, service, target, state, differences, pending, flags = [] } = row;
		return {
			environment,
			service,
			target,
			state,
			differences: differences.map(({ what, git, live }) => ({
				what,
				git,
				live
			})),
			pending,
			why: reasonsOf(row),
			flags: flags.map(({ flag, isOff, values, missing, byDefault, isReadAtStart, sentAt }) => ({
				flag,
				off: isOff,
				values,
				missing,
				byDefault,
				readAtStart: isReadAtStart,
				sentAt: require_program.isoOrNull(sentAt ?? null)
			}))
		};
	});
	const parts = refused.map(require_deploying.refusalJson);
	const repair = repairOf(compared, pull);
	return require_program.printableJson({
		schemaVersion: 1,
		instances,
		refused: parts,
		lost: lostText(compared),
		repair
	});
}
/** Why the log is taken for lost; null: it is not. */
function lostText({ lost }) {
	return lost === void 0 ? null : require_opening.lostLogText(lost);
}
function repairLines(compared, pull) {
	const { rows, hasDeployed, lost } = compared;
	const command = repairOf(compared, pull);
	if (command !== null) return [
		"",
		require_opening.DRIFT_TEXTS.restore(),
		`  ${command}`
	];
	if (!hasDeployed && lost === void 0 && rows.some(isDifferent)) return ["", require_opening.DRIFT_TEXTS.neverDeployed()];
	return rows.length === 0 ? [require_opening.DRIFT_TEXTS.noTarget()] : [];
}
function isDifferent({ state }) {
	return state === "differs";
}
/**
* The command that restores the accepted values. It is forced where only the target shows the difference. Null when no value
* differs, and on a clone that never deployed: its first run would adopt everything, and make it a machine that deploys.
*/
function repairOf({ rows, hasDeployed, isPartly, isNarrowed }, pull = null) {
	const different = rows.filter(isDifferent);
	if (different.length === 0 || !hasDeployed) return null;
	const isForced = !different.every(({ isOpen = false }) => isOpen);
	if (isForced || isNarrowed || !rows.every(isRead)) return scopesOf(different).map((scope, place) => require_opening.deployText({
		pull: place === 0 ? pull : null,
		isForced,
		...scope
	})).join("; ");
	const environments = [...new Set(different.map(({ environment }) => environment))];
	return require_opening.deployText({
		pull,
		...isPartly ? { environments } : {}
	});
}
/** Without an answer of a target, a run may deploy more than is shown. */
function isRead({ state }) {
	return state !== "refused" && state !== "unreadable" && state !== "unreachable";
}
/** A command deploys all of its services in all of its environments, so each combination here is one that is named. */
function scopesOf(rows) {
	const places = [...require_opening.grouped(rows, ({ environment }) => environment)].map(([environment, inside]) => ({
		environment,
		services: inside.map(({ service }) => service)
	}));
	return [...require_opening.grouped(places, ({ services }) => services.join(" ")).values()].map((alike) => ({
		environments: alike.map(({ environment }) => environment),
		services: alike[0]?.services ?? []
	}));
}
function stateText({ state, pending }) {
	return state === "same" && pending.length > 0 ? require_opening.DRIFT_TEXTS.samePending : require_opening.DRIFT_TEXTS.states[state];
}
function whyText(row) {
	const { pending } = row;
	const waits = pending.length === 0 ? [] : [require_opening.DRIFT_TEXTS.notSent(pending)];
	return [reasonsOf(row), ...waits].filter((text) => text !== "").join("; ");
}
/** Refusals of an instance that are named. */
const SHOWN = 3;
function reasonsOf(row) {
	const words = [...new Set(row.refused.map(require_judging.refusedWords))];
	const others = words.length <= SHOWN ? [] : [require_opening.DRIFT_TEXTS.moreRefused(words.length - SHOWN)];
	return [
		ownWhy(row),
		...words.slice(0, SHOWN),
		...others
	].filter((text) => text !== "").join("; ");
}
function ownWhy({ state, why }) {
	if (state !== "elsewhere") return why;
	return [
		why,
		require_opening.LOG_TEXTS.elsewhere(),
		require_opening.LOG_TEXTS.askThere("drift")
	].filter((text) => text !== "").join("; ");
}
/** Without a file of the same length whose variables are named beside it. */
function tellingOf(differences) {
	const telling = differences.filter((difference) => {
		const { git, live } = valuesOf(difference);
		return git !== live;
	});
	return telling.length === 0 ? differences : telling;
}
/** Both values as text. Of a file only its length, because its other lines may be secret. */
function valuesOf({ git, live }) {
	const isFile = [git, live].some((text) => text?.includes("\n") === true);
	const textOf = (text) => {
		if (text === null) return "nothing";
		return isFile ? linesOf(text) : text;
	};
	return {
		git: textOf(git),
		live: textOf(live)
	};
}
function linesOf(text) {
	return require_opening.DRIFT_TEXTS.lines(text.replace(/\n$/, "").split("\n").length);
}
Object.defineProperty(exports, "DRIFT_LABEL", {
	enumerable: true,
	get: function() {
		return DRIFT_LABEL;
	}
});
Object.defineProperty(exports, "NOT_REPORTED", {
	enumerable: true,
	get: function() {
		return NOT_REPORTED;
	}
});
Object.defineProperty(exports, "driftJson", {
	enumerable: true,
	get: function() {
		return driftJson;
	}
});
Object.defineProperty(exports, "driftMarker", {
	enumerable: true,
	get: function() {
		return driftMarker;
	}
});
Object.defineProperty(exports, "driftText", {
	enumerable: true,
	get: function() {
		return driftText;
	}
});
Object.defineProperty(exports, "isUnknown", {
	enumerable: true,
	get: function() {
		return isUnknown;
	}
});
Object.defineProperty(exports, "isWrong", {
	enumerable: true,
	get: function() {
		return isWrong;
	}
});
Object.defineProperty(exports, "lostText", {
	enumerable: true,
	get: function() {
		return lostText;
	}
});
Object.defineProperty(exports, "otherRefusals", {
	enumerable: true,
	get: function() {
		return otherRefusals;
	}
});
Object.defineProperty(exports, "repairOf", {
	enumerable: true,
	get: function() {
		return repairOf;
	}
});
Object.defineProperty(exports, "reportDrift", {
	enumerable: true,
	get: function() {
		return reportDrift;
	}
});
Object.defineProperty(exports, "stateText", {
	enumerable: true,
	get: function() {
		return stateText;
	}
});
Object.defineProperty(exports, "tellingOf", {
	enumerable: true,
	get: function() {
		return tellingOf;
	}
});
Object.defineProperty(exports, "valuesOf", {
	enumerable: true,
	get: function() {
		return valuesOf;
	}
});
Object.defineProperty(exports, "whyText", {
	enumerable: true,
	get: function() {
		return whyText;
	}
});
