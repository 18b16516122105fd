import { d as row, f as said, p as wording, u as explanationsOf } from "./refusal.js";
import { i as absent, t as DECISIVE } from "./evidence.js";
import { a as duration, d as parseDuration, f as parseInstant, g as shortPastText, h as shortDueText, i as dueText, l as latest$1, m as plus, n as LASTING_PATTERN, o as durationOf, p as pastText, r as between, s as instant, t as DURATION_PATTERN, u as lengthOf$3 } from "./time.js";
import { a as parseEnvironmentName, i as isName, n as VARIABLE_PATTERN, o as parseFlagKey, r as inOrder, t as NAME_PATTERN } from "./names.js";
import { $t as answerDetails, At as sendsSame, Ct as sinceText, Dt as outcomeOf, Et as isRaise, Ft as sentAtSafe, Lt as textOfValue, Mt as valuesCover, Ot as worstComparison, Pt as saysOff, Qt as answerBrief, St as sinceBrief, Tt as compareSides, U as grouped, Xt as worst, bt as missingHint, cn as undecidedText, ct as REWRITE_FIX, dn as isError, dt as comeBack, en as criticalText, fn as sortDiagnostics, ft as dueSentence, gt as lengthText, ht as landedAt, in as nameText, jt as valuesAre, kt as covers, lt as REWRITE_HINT, mt as futureText, nn as lastText, ot as CAUSE_HINT, pt as futureHint, sn as thresholdText, st as FUTURE_FIX, un as whereText, ut as REWRITE_MEANS, vt as levelsOf, wt as compareExposures, xt as rewriteDetails, yt as levelsText } from "./markdown.js";
import { S as isSentWherever, _ as RISKS, a as exposuresOf, b as holdAt, c as percentOf, f as ABSENT, g as valueOf, h as stateOf$2, i as exposuresIn, l as sameExposures, m as filesOf, o as highestPercent, p as UNREADABLE, r as exposuresFrom, s as isExposed, v as USUAL } from "./exposure.js";
import { _ as SHARE_PATTERN, a as hasPast, b as isWithin, c as firstAfter$1, f as pointsOf, g as rulesOf$1, l as knownAt, m as comparesBefore, n as UNITS, o as judgeWindow, p as classOf$1, r as WATCH_ACTIONS, s as endAt, t as METRIC_DEFAULTS, u as medianOf, v as THRESHOLD_PATTERN, x as thresholdIn } from "./metrics.js";
import { i as momentsOf$1, n as isZone, r as localAt, t as DAY$1 } from "./zone.js";
import { t as require_dist } from "./dist.js";
import { createRequire } from "node:module";
import { createHash } from "node:crypto";
// src/domain/change.ts
const WEIGHT = {
	none: 0,
	neutral: 1,
	rollback: 2,
	promotion: 3,
	adoption: 4,
	policy: 5
};
/** The worst class; `none` when there are none. */
function worstClass(classes) {
	return classes.reduce((a, b) => WEIGHT[b] > WEIGHT[a] ? b : a, "none");
}
// src/domain/pipeline.ts
/** The environment of that name, or undefined. */
function environmentOf(pipeline, name) {
	return pipeline.environments.find((environment) => environment.name === name);
}
// src/diff/changes.ts
/**
* The changes of each flag in each environment, in order of flag and then of the pipeline. They include flags that
* fill a variable which a touched flag gives up. A changed definition is a change in every environment where it makes
* a difference. A state file without an effect is listed, too, so that its author sees that it has none.
*/
function changesOf(proposal) {
	const { base, head, touched, folders } = proposal;
	const last = LAST$2.get(head);
	if (last?.base === base && last.touched === touched && last.folders === folders) return last.changes;
	const changes = compared(proposal);
	LAST$2.set(head, {
		base,
		touched,
		folders,
		changes
	});
	return changes;
}
/** The answer that was given last for a head: loading, asking and judging all ask about one proposal. */
const LAST$2 = /* @__PURE__ */ new WeakMap();
function compared(proposal) {
	const changes = environmentsOf(proposal).map((environment) => changesIn$1(proposal, environment));
	return flagsOf(proposal).flatMap((flag) => changes.flatMap((found) => found.get(flag) ?? []));
}
/** Every environment that a flag could be exposed in: those of both pipelines, then other folders. */
function environmentsOf(proposal) {
	const named = [proposal.base, proposal.head].flatMap(({ pipeline }) => valueOf(pipeline)?.environments.map(({ name }) => name) ?? []);
	return [.../* @__PURE__ */ new Set([...named, ...proposal.folders.toSorted(inOrder)])];
}
/** All flags to compare, in order. Untouched flags may fill a variable that a touched flag gives up. */
function flagsOf({ base, head, touched }) {
	const others = [...head.flags.keys()].filter((key) => base.flags.has(key));
	return [.../* @__PURE__ */ new Set([...touched, ...others])].toSorted(inOrder);
}
function changesIn$1(proposal, environment) {
	const sides = sidesIn(proposal, environment);
	const byFlag = compareSides([...sides].flatMap(([, side]) => side.known ?? []));
	const touched = new Set(proposal.touched);
	return new Map([...sides].flatMap(([flag, side]) => {
		const services = byFlag.get(flag) ?? [];
		const change = touched.has(flag) || takesOver(services) ? changeOf(environment, side, services) : null;
		return change === null ? [] : [[flag, change]];
	}));
}
/** Whether a variable is filled by this flag where another one filled it before. */
function takesOver(services) {
	return services.some(({ values }) => values.some(({ movedFrom }) => movedFrom !== null));
}
function sidesIn(proposal, environment) {
	const { base, head } = proposal;
	return new Map(flagsOf(proposal).map((flag) => {
		const [before, after] = [filesOf(base, flag), filesOf(head, flag)];
		const from = exposuresIn(before, environment);
		const to = exposuresIn(after, environment);
		return [flag, {
			flag,
			before,
			after,
			from,
			to,
			known: from === null || to === null ? null : {
				flag,
				from,
				to
			}
		}];
	}));
}
function changeOf(environment, { flag, before, after, from, to }, services) {
	const isTouched = JSON.stringify(stateOf$2(before, environment)) !== JSON.stringify(stateOf$2(after, environment));
	const isSame = from === null || to === null ? from === to && sameDefinition(before.flag, after.flag, environment) : sameExposures(from, to);
	if (!isTouched && isSame && services.every(({ values }) => values.length === 0)) return null;
	const comparison = to === null ? "incomparable" : from === null ? fromUnreadable(before.flag, to, environment) : worstComparison(services.map((service) => service.comparison));
	return {
		flag,
		environment,
		from,
		to,
		wanted: to === null ? null : wantedOf(from ?? [], to, services),
		services,
		comparison
	};
}
/** What users would really get: by the compared values if a service rises, and otherwise by the files. */
function wantedOf(from, to, services) {
	return outcomeOf(from, to).map((exposure) => {
		const service = services.find((one) => one.service === exposure.service);
		return service !== void 0 && isRaise(service.comparison) ? {
			...exposure,
			reach: service.to
		} : exposure;
	});
}
/** Whether the same state has the same effect under both definitions. */
function sameDefinition(a, b, environment) {
	const [before, after] = [a, b].map((flag) => exposuresFrom(flag, ABSENT, environment));
	return before == null || after == null ? before === after : sameExposures(before, after);
}
/**
* An unreadable state proves nothing. But if every user ends at the safe value of base, no user gained, whether all
* of them had the non-safe value before or none.
*/
function fromUnreadable(flag, to, environment) {
	if (isExposed(to) || flag.kind !== "known") return "incomparable";
	const possible = [onForAll(flag.value), null].map((state) => exposuresOf(flag.value, state, environment));
	const comparison = worstComparison(possible.flatMap((one) => compareExposures(one, to).map((service) => service.comparison)));
	return isRaise(comparison) ? "incomparable" : comparison;
}
function onForAll({ safe }) {
	return {
		enabled: !safe,
		rollout: 100,
		services: [],
		hold: null
	};
}
// src/messages/words.ts
/**
* Characters that a reader cannot see or that change the order of the visible text. Tab and line ends are allowed in
* files. The two joiners are allowed, because emoji and Indic scripts need them.
*/
const INVISIBLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Surrogate}/u;
const INVISIBLE_OR_BREAK = new RegExp(`(?:${INVISIBLE.source}|\\s)+`, "gu");
const LONGEST$3 = 60;
/** A text on one line, without invisible characters, at most 60 characters long. */
function oneLine(text) {
	const visible = Array.from(text.slice(0, 240).replaceAll(INVISIBLE_OR_BREAK, " ").trim());
	return visible.length <= LONGEST$3 ? visible.join("") : `${visible.slice(0, 59).join("")}…`;
}
function shownValue(value) {
	if (value === null || value === void 0) return null;
	if (typeof value === "string") return oneLine(value);
	if (typeof value === "number" || typeof value === "boolean") return value;
	if (Array.isArray(value)) return { items: value.length };
	return { keys: Object.keys(value).length };
}
/** `250`, `"yes"`, `a list`, `empty`. */
function shown(value) {
	if (value === null) return "empty";
	if (typeof value === "string") return `"${oneLine(value)}"`;
	if (typeof value !== "object") return JSON.stringify(value);
	if ("items" in value) return value.items === 0 ? "an empty list" : "a list";
	return value.keys === 0 ? "an empty map" : "a map";
}
/** `a`, `a or b`, `a, b or c`. */
function either(words) {
	return joined(words, "or");
}
/** `a`, `a and b`, `a, b and c`. */
function both(words) {
	return joined(words, "and");
}
function joined(words, last) {
	if (words.length < 2) return words.join("");
	return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}
const MOST_LISTED = 12;
function named$1(names, most = MOST_LISTED) {
	const first = names.slice(0, most).map(oneLine);
	return {
		names: first,
		more: names.length - first.length
	};
}
/** `a and b`; `a, b and 3 more`; `none`. */
function listed({ names, more }) {
	if (names.length === 0) return "none";
	return more === 0 ? both(names) : `${names.join(", ")} and ${more} more`;
}
// src/messages/gates/issues.ts
/** `#12 checkout fails on Safari`. */
function issueText({ number, title }) {
	return title === "" ? `#${number}` : `#${number} ${title}`;
}
/** `critical and flag:checkout`, `P1 or P2 together with flag:checkout`. */
function labelsText({ flag, labels }) {
	return `${either(labels)} ${labels.length > 1 ? "together with" : "and"} flag:${flag}`;
}
/** `an issue labelled P1 and flag:checkout is open`. */
function openText({ issues, ...labels }) {
	const isOne = issues.length === 1;
	return `${isOne ? "an issue" : `${issues.length} issues`} labelled ${labelsText(labels)} ${isOne ? "is" : "are"} open`;
}
/** `no open critical issue`, and the open ones. */
function issuesBrief(labels, issues) {
	const soFar = issues.length === 0 ? "none" : issues.map(({ number }) => `#${number}`).join(", ");
	return {
		needs: `no open ${either(labels)} issue`,
		soFar
	};
}
/** `Waits for #12 and #14 to close` */
function issuesTitle(issues) {
	return issues.length > 2 ? `Waits for ${issues.length} issues to close` : `Waits for ${both(issues.map(({ number }) => `#${number}`))} to close`;
}
function closeText({ length }) {
	return `close ${length === 1 ? "it when it is" : "them when they are"} solved`;
}
function longLabelText({ characters, most }) {
	return `this label has ${characters} characters, but GitHub allows at most ${most}, so no issue can carry it`;
}
const LONG_LABEL_HINT = "write a label that exists on GitHub";
function longKeyText({ label, characters, most }) {
	return `the label ${label} has ${characters} characters, but GitHub allows at most ${most}, so no issue can concern this flag`;
}
function longKeyHint({ mostOfKey }) {
	return `rename the flag: its key may have at most ${mostOfKey} characters where a gate reads issues`;
}
function countedText({ issues, most, ...labels }) {
	return `${issues.length === 1 ? "1 issue" : `${issues.length === 0 ? "no" : issues.length} issues`} labelled ${labelsText(labels)} ${issues.length === 1 ? "is" : "are"} open; at most ${most} may be`;
}
function countedBrief({ labels, most, issues }) {
	return {
		needs: `at most ${most} open ${either(labels)} issues`,
		soFar: `${issues.length}`
	};
}
const ISSUES_MESSAGES = {
	"issues/none": row({
		sentence: (labels) => `no open issue is labelled ${labelsText(labels)}`,
		brief: ({ labels }) => issuesBrief(labels, []),
		means: "No open issue with one of the labels concerns the flag.",
		fix: "Nothing to do.",
		example: "issues: { none: [P1, P2] }"
	}),
	"issues/open": row({
		sentence: openText,
		brief: ({ labels, issues }) => issuesBrief(labels, issues),
		title: ({ issues }) => issuesTitle(issues),
		hint: ({ issues }) => closeText(issues),
		details: ({ issues }) => issues.map(issueText),
		means: "An issue with one of the labels and flag:<key> is open.",
		fix: "Close it when it is solved.",
		example: "labels: P1, flag:voice/outbound-calls"
	}),
	"issues/few": row({
		sentence: countedText,
		brief: countedBrief,
		details: ({ issues }) => issues.map(issueText),
		means: "At most as many issues with the label and flag:<key> are open as the requirement allows.",
		fix: "Nothing to do.",
		example: "issues: { at-most: { P2: 4 } }"
	}),
	"issues/too-many": row({
		sentence: countedText,
		brief: countedBrief,
		title: ({ issues, most }) => `Waits for ${issues.length - most} issues to close`,
		hint: ({ issues, most }) => `close ${issues.length - most} of them when they are solved`,
		details: ({ issues }) => issues.map(issueText),
		means: "More issues with the label and flag:<key> are open than the requirement allows.",
		fix: "Close some of them when they are solved.",
		example: "issues: { at-most: { P2: 4 } }"
	}),
	"issues/unknown": row({
		sentence: ({ labels, missing }) => `could not read the issues labelled ${either(labels)} (${missing.why}); all of them must be closed`,
		hint: ({ missing }) => missingHint(missing),
		means: "Flaghoist could not read which issues exist.",
		fix: "On a pull request the action asks GitHub. On a clone, supply them with --evidence.",
		example: "flaghoist check --evidence evidence.json"
	}),
	"issues/long-label": row({
		sentence: longLabelText,
		hint: () => LONG_LABEL_HINT,
		means: "A label is longer than GitHub allows, so no issue can carry it.",
		fix: "Write a label that exists on GitHub.",
		example: "issues: { none: [P1, P2] }"
	}),
	"issues/long-key": row({
		sentence: longKeyText,
		hint: longKeyHint,
		means: "The key of the flag is too long for the label flag:<key>, and a requirement reads the issues of the flag.",
		fix: "Rename the flag. Its key may have at most 45 characters.",
		example: "git mv environments/flags/a-long-name.yaml environments/flags/shorter.yaml"
	})
};
// src/messages/gates/built-in.ts
const LOG_MESSAGES = { "log/unreachable": row({
	sentence: ({ missing }) => `cannot determine which landings were refused: ${missing.why}`,
	hint: ({ missing }) => missingHint(missing),
	means: "The deployment log could not be read, was cut off or lost an entry. Without it Flaghoist does not know which landings were refused. So it does not know which values to compare the promotion with.",
	fix: "On a pull request the action reads the log from GitHub and needs deployments: read. Restore a damaged log with flaghoist deploy --import-log FILE. A pipeline without a log says deployments: { log: none }. Rollbacks never wait for the log.",
	example: "permissions: { deployments: read }"
}) };
const HOLD_MESSAGES = {
	"hold/active": row({
		sentence: ({ flag, environment }) => `${flag} is on hold in ${environment}`,
		brief: ({ environment, reason }) => ({
			needs: `no hold in ${environment}`,
			soFar: reason
		}),
		title: ({ environment }) => `On hold in ${environment}`,
		hint: ({ environment }) => `when the reason is resolved, remove the line "hold" from the state in ${environment}; use a separate pull request`,
		details: ({ reason }) => [`hold: ${reason}`],
		means: "The state of this flag says hold, here or in an environment whose soak this one requires. A hold stops further promotion, here and downstream.",
		fix: "When the reason is resolved, remove the line in a separate pull request.",
		example: "hold: \"p95 latency under investigation\""
	}),
	"hold/ends": row({
		saysWhen: true,
		sentence: ({ flag, environment, until }) => `${flag} is on hold in ${environment} until ${dueText(until)}`,
		brief: ({ environment, until }) => ({
			needs: `no hold in ${environment}`,
			soFar: `until ${shortDueText(until)}`
		}),
		hint: ({ until }) => `come back ${dueText(until)}; nothing has to be pushed again`,
		details: ({ reason }) => [`hold: ${reason}`],
		means: "The state of this flag says hold, here or in an environment that this one soaks in. The hold ends by itself.",
		fix: "Come back at the moment that the message names, or lift the hold in a pull request of its own.",
		example: "hold: { why: \"p95 latency under investigation\", until: 2026-12-01 }"
	}),
	"hold/lifted-here": row({
		sentence: ({ flag, environment }) => `${flag} is on hold in ${environment}; this proposal removes the hold and promotes the flag`,
		title: () => "remove the hold first",
		hint: () => "remove the hold first, in a separate pull request",
		details: ({ reason }) => [`hold: ${reason}`],
		means: "The proposal removes a hold and promotes the flag.",
		fix: "Remove the hold first, in a separate pull request.",
		example: "hold: \"p95 latency under investigation\""
	})
};
const ROLLED_BACK_MESSAGES = {
	"rolled-back/open": row({
		sentence: ({ flag }) => `${flag} was rolled back after a breach, and the issue about it is open`,
		hint: () => "close the issue when the reason is solved; nothing has to be pushed again",
		details: ({ issues }) => issues.map(issueText),
		means: "A watch found a breach after the exposure of this flag rose, and opened a rollback with an issue. While the issue is open, no promotion of the flag passes, in any environment.",
		fix: "Find out what went wrong, solve it, and close the issue. The next sweep judges the pull request again.",
		example: "watch: { for: 24h }"
	}),
	"rolled-back/unknown": row({
		sentence: ({ missing }) => `cannot read the issues of rollbacks: ${missing.why}`,
		hint: ({ missing }) => missingHint(missing),
		means: "The flag has a watch, and GitHub did not say whether an issue of a rollback is open.",
		fix: "The action needs issues: read. Otherwise the next sweep asks again.",
		example: "permissions: { issues: read }"
	})
};
// src/gates/define.ts
/**
* Drops the type of the settings. This is sound, because settings reach a gate only after its own schema has
* accepted them.
*/
function defineGate(gate) {
	return gate;
}
/** How a gate answers: with a code of its table, and the facts of that code. */
function answersFrom(messages) {
	const answer = (verdict) => (code, facts, rest = {}) => ({
		verdict,
		code,
		facts,
		...said(messages[code], facts),
		readyAt: null,
		progress: null,
		...rest
	});
	return {
		pass: answer("pass"),
		/** The world must change. `readyAt` only if a clock decides. */
		wait: answer("wait"),
		/** The proposal itself must change. */
		block: answer("block"),
		/** A mistake in settings. `severity`: where it differs from that of the code. */
		problem: (code, path, facts, severity = messages[code]?.severity) => {
			const { message, hint } = said(messages[code], facts);
			return {
				code,
				facts,
				path,
				message,
				hint,
				...severity === "warning" ? { severity } : {}
			};
		}
	};
}
/** The timeline of a flag in an environment, or why it is missing. */
function timelineIn(evidence, flag, environment) {
	if (evidence.timelines.kind !== "known") return { why: evidence.timelines.why };
	const timeline = indexOf$1(evidence.timelines.value).get(`${environment} ${flag}`);
	return timeline === void 0 ? { why: `no history was read for ${flag} in ${environment}` } : { timeline };
}
const indexes$1 = /* @__PURE__ */ new WeakMap();
function indexOf$1(timelines) {
	const cached = indexes$1.get(timelines);
	if (cached !== void 0) return cached;
	const index = new Map(timelines.map((one) => [`${one.environment} ${one.flag}`, one]));
	indexes$1.set(timelines, index);
	return index;
}
/** Whether every item of `part` is among `whole`. */
function isSubset(part, whole) {
	return part.every((item) => whole.includes(item));
}
// src/gates/hold.ts
const HOLD = "hold";
const { wait: wait$13, block: block$4 } = answersFrom(HOLD_MESSAGES);
/**
* One result for each hold at base on the flag, in the environment itself and in those that it soaks in,
* directly or through others. Empty when there is none.
*/
function judgeHold(promotion, upstream) {
	const { change, now } = promotion;
	return [change.environment, ...upstream].flatMap((environment) => {
		const [base, head] = [stateIn$1(promotion, "base", environment), stateIn$1(promotion, "head", environment)];
		const reason = base === null ? null : holdAt(base, now);
		if (base === null || reason === null) return [];
		const facts = {
			flag: change.flag,
			environment,
			reason
		};
		if (head === null || holdAt(head, now) === null) return block$4("hold/lifted-here", facts);
		const { holdUntil: until } = base;
		return until === void 0 ? wait$13("hold/active", facts) : wait$13("hold/ends", {
			...facts,
			until
		}, { readyAt: until });
	});
}
function stateIn$1({ proposal, change }, side, environment) {
	return valueOf(stateOf$2(filesOf(proposal[side], change.flag), environment));
}
const hold = {
	name: HOLD,
	title: "No state says hold, here or where this environment soaks.",
	codes: explanationsOf(HOLD_MESSAGES),
	example: "enabled: true\nhold: \"p95 latency under investigation\""
};
const { wait: wait$12 } = answersFrom(LOG_MESSAGES);
function judgeLog({ refusals }) {
	if (refusals?.kind !== "unreachable") return [];
	return [wait$12("log/unreachable", { missing: refusals })];
}
const log = {
	name: "log",
	title: "The deployment log can be read, so that refused landings are known.",
	codes: explanationsOf(LOG_MESSAGES),
	example: "deployments: { log: github }"
};
// src/gates/issues-evidence.ts
/** Compared without regard to case, as GitHub compares labels. */
function issuesOf(issues, flag, labels) {
	const wanted = new Set(labels.map((label) => label.toLowerCase()));
	return issues.filter((issue) => {
		const present = issue.labels.map((label) => label.toLowerCase());
		return present.includes(`flag:${flag}`) && present.some((label) => wanted.has(label));
	});
}
/** The number and the title of those that are open. */
function openIssues(issues, flag, labels) {
	return issuesOf(issues, flag, labels).filter(({ closedAt }) => closedAt === null).map(issueFacts);
}
function issueFacts({ number, title }) {
	return {
		number,
		title
	};
}
// src/gates/rolled-back.ts
const ROLLED_BACK = "rolled-back";
/** The label of issues that come with a rollback. */
const ROLLED_BACK_LABEL = "rolled-back";
const { wait: wait$11 } = answersFrom(ROLLED_BACK_MESSAGES);
function rolledBackAsks(promotion) {
	if (!isWatched(promotion)) return [];
	return [{
		kind: "issues",
		labels: [ROLLED_BACK_LABEL],
		window: duration(0)
	}];
}
/** A clone has no issues: what it says is a preview, and the pull request is judged with them. */
function judgeRolledBack(promotion, { issues }) {
	if (!isWatched(promotion) || issues.kind === "absent") return [];
	const { flag } = promotion.change;
	if (issues.kind === "unreachable") return [wait$11("rolled-back/unknown", { missing: issues })];
	const open = openIssues(issues.value.filter(({ isOurs }) => isOurs === true), flag, [ROLLED_BACK_LABEL]);
	return open.length === 0 ? [] : [wait$11("rolled-back/open", {
		flag,
		issues: open
	})];
}
/** Where a proposal takes the watch away, the base still has it. */
function isWatched({ proposal, change }) {
	return [proposal.base, proposal.head].some((snapshot) => valueOf(filesOf(snapshot, change.flag).flag)?.watch !== void 0);
}
const rolledBack = {
	name: ROLLED_BACK,
	title: "No issue of a rollback by a watch is open.",
	codes: explanationsOf(ROLLED_BACK_MESSAGES),
	example: "watch: { for: 24h }"
};
// src/domain/requirement.ts
/** The requirements in the order in which they are written. `isList`: whether a list is the settings of a gate. */
function requirementsIn$2(written, isList) {
	return Object.entries(written).flatMap(([gate, settings]) => (Array.isArray(settings) && !isList(gate) ? settings : [settings]).map((one) => ({
		gate,
		settings: one
	})));
}
/**
* Stands in the schema of a gate for further requirements in its settings. The schemas of files put those of the other
* gates in its place.
*/
const FURTHER_REQUIREMENTS = {
	type: "object",
	description: "Further requirements.",
	minProperties: 1
};
// src/messages/gates/approvals.ts
function notCountedText(user, reason) {
	switch (reason.because) {
		case "bot": return "a bot cannot approve";
		case "author": return `${user} took part in the change`;
		case "no-member": return `${user} is not a member of the required teams`;
		case "unresolved": return `${identitiesText(reason.unresolved)} could be ${user}`;
		case "not-posted": return "the present change is not posted on the pull request yet";
		case "other-version": return "it was given for another version of the change";
		case "too-early": return `it was given ${pastText(reason.given)}, before the present change was first shown (${pastText(reason.shown)})`;
	}
}
function identitiesText(unresolved) {
	return both(unresolved.map((identity) => identity.kind === "pusher" ? `the pusher of ${identity.commit.slice(0, 10)}` : identity.name));
}
function wantedText({ count, from }) {
	return `${count === 1 ? "1 approval" : `${count} approvals`} from ${both(from)} ${count === 1 ? "is" : "are"} required`;
}
function soFarText({ approvers }) {
	return approvers.length === 0 ? "none so far" : `${approvers.length} so far (${both(approvers)})`;
}
function votesBrief(votes) {
	const { count, from, approvers } = votes;
	return {
		needs: `${count} approval${count === 1 ? "" : "s"} from ${both(from)}`,
		soFar: approvers.length === 0 ? "none yet" : approvers.join(", ")
	};
}
/** `Needs 1 approval: ana or bartek` */
function neededTitle({ count, from, approvers, members, authors }) {
	const more = approvers.length === 0 ? "" : " more";
	const left = count - approvers.length;
	const open = members.filter((one) => !authors.includes(one) && !approvers.includes(one));
	const whom = open.length > 0 && open.length <= 2 ? either(open) : both(from);
	return `Needs ${left}${more} approval${left === 1 ? "" : "s"}: ${whom}`;
}
function refusedTexts({ refused }) {
	return refused.map(({ user, reason }) => `${user}'s approval does not count: ${notCountedText(user, reason)}`);
}
function unknownText(unknown) {
	switch (unknown.what) {
		case "no-owner": return "the owner must approve, but the flag has no owner";
		case "no-team": return `${unknown.team} must approve, but the pipeline has no such team`;
		case "members": return `could not read the members of ${unknown.team}: ${unknown.missing.why}`;
		case "reviews": return `could not read the reviews: ${unknown.missing.why}`;
		case "authors": return `could not determine who made the change: ${unknown.missing.why}`;
	}
}
function unknownHint(unknown) {
	switch (unknown.what) {
		case "no-owner": return "name a team as owner in the flag's own file, in a pull request that lands first";
		case "no-team": return "add it to teams in pipeline.yaml, in a pull request that lands first";
		default: return missingHint(unknown.missing);
	}
}
function requiredText({ count, from, teams }) {
	const names = from.map((team, index) => {
		const name = teams[index] ?? team;
		return name === team ? name : `${team} (${name})`;
	});
	return `${count === 1 ? "1 approval is required" : `${count} approvals are required`} from ${both(names)}`;
}
function sizeText({ from, people }) {
	return `${from.length === 1 ? "has" : "together have"} ${people.length} member${people.length === 1 ? "" : "s"} (${people.join(", ")})`;
}
const APPROVALS_MESSAGES = {
	"approvals/enough": row({
		sentence: (votes) => votes.count === 0 ? "no approval is required" : `approved by ${both(votes.approvers)}; ${wantedText(votes)}`,
		brief: votesBrief,
		details: refusedTexts,
		means: "Enough eligible people have approved what is proposed.",
		fix: "Nothing to do.",
		example: "approvals: { count: 1, from: [release] }"
	}),
	"approvals/missing": row({
		sentence: (votes) => `${wantedText(votes)}, ${soFarText(votes)}`,
		brief: votesBrief,
		title: neededTitle,
		hint: askText,
		details: refusedTexts,
		means: "Not enough eligible people have approved what is proposed. An approval counts for the version that the reviewer saw. It must be newer than the first status with the present fingerprint. Authors, committers, co-authors, pushers and bots do not count.",
		fix: "Ask a member of the named teams to review the present version.",
		example: "approvals: { count: 1, from: [release] }"
	}),
	"approvals/changes-requested": row({
		sentence: (votes) => `${both(votes.objectors)} asked for changes; ${wantedText(votes)}`,
		brief: ({ objectors, ...votes }) => ({
			...votesBrief(votes),
			soFar: `${both(objectors)} asked for changes`
		}),
		title: ({ objectors }) => `${objectors[0]} asked for changes`,
		hint: ({ objectors }) => `resolve it with ${objectors[0]}: they approve, or their review is dismissed`,
		details: refusedTexts,
		means: "A person who may approve has asked for changes.",
		fix: "Resolve it with them: they approve, or their review is dismissed.",
		example: "approvals: { count: 1, from: [release] }"
	}),
	"approvals/unknown": row({
		sentence: ({ unknown, ...wanted }) => `${unknownText(unknown)}; ${wantedText(wanted)}`,
		hint: ({ unknown }) => unknownHint(unknown),
		means: "Flaghoist could not read the reviews, the authors or the members of a team. So it can count no approval.",
		fix: "On a pull request the action asks GitHub, and the message says what is missing. On a clone, supply them with --evidence.",
		example: "flaghoist check --evidence evidence.json"
	}),
	"approvals/unresolved-identity": row({
		sentence: (votes) => `no login is known for ${identitiesText(votes.unresolved)}, so an approval could be a self-approval`,
		hint: ({ unresolved }) => unresolved.every(({ kind }) => kind === "pusher") ? "push again (an empty commit is enough) so that the pusher is known" : "add the address to its GitHub account, or push the commits again with an address that has an account",
		details: (votes) => [`${wantedText(votes)}, ${soFarText(votes)}`, ...refusedTexts(votes)],
		means: "A person who took part in the change has no known login. An approver could be that person and approve their own work.",
		fix: "Add the address to the GitHub account that it belongs to, or commit with an address that has an account. If the pusher is not known, push again. An empty commit is enough.",
		example: "git commit --amend --reset-author"
	}),
	"approvals/unknown-team": row({
		sentence: ({ team, available, isInFlag }) => `unknown team "${team}"${isInFlag ? " in the pipeline" : ""}; available teams: ${[
			...available,
			"owner",
			"org/<team>"
		].join(", ")}`,
		hint: () => "add it to teams in pipeline.yaml, or name an existing team",
		means: "Approvals are required from a team that does not exist.",
		fix: "Add it to teams in pipeline.yaml, or name an existing team.",
		example: "teams:\n  release: [ana, bartek]"
	}),
	"approvals/no-owner": row({
		sentence: ({ flag }) => flag === null ? "a change of the policy needs approval from the owner, but the policy has no owner" : `the owner must approve, but ${flag} has no owner`,
		hint: ({ flag, team }) => {
			if (flag === null) return "name a team of the pipeline";
			return team === null ? "add owner: and a team" : `add owner: ${team}`;
		},
		means: "Approvals are required from the owner of a flag that has none, or from the owner of the policy.",
		fix: "Give the flag an owner, or name a team.",
		example: "owner: voice"
	}),
	"approvals/empty-team": row({
		sentence: (facts) => facts.kind === "one" ? `${facts.team} and other teams must approve, but ${facts.team} has no members` : `${requiredText(facts)}, which ${facts.from.length === 1 ? "has" : "have"} no members`,
		hint: (facts) => facts.kind === "one" ? `add a login to ${facts.team} in teams, or remove it here` : `add ${facts.count === 1 ? "a login" : `${facts.count + 1} logins`} to ${either(facts.teams)} in teams`,
		means: "Approvals are required from a team without members.",
		fix: "Add logins to the team, or name another one.",
		example: "teams:\n  release: [ana, bartek]"
	}),
	"approvals/too-few-members": row({
		sentence: (facts) => `${requiredText(facts)}, which ${sizeText(facts)}`,
		hint: ({ people, teams }) => `write count: ${Math.max(1, people.length - 1)}, or add members to ${either(teams)}`,
		means: "More approvals are required than the named teams have members. No change can ever be approved. Logins that differ only in case are one person. The members of teams on GitHub (org/<team>) are not known here.",
		fix: "Require fewer, or add members.",
		example: "teams: { release: [ana, bartek, chiara] }   # two approve, one proposes"
	}),
	"approvals/only-just": row({
		severity: "warning",
		sentence: (facts) => `${requiredText(facts)}, which ${sizeText(facts)}; a change by one of them can never be approved`,
		hint: ({ count, teams }) => `add a member to ${either(teams)}${count > 1 ? `, or write count: ${count - 1}` : ""}`,
		means: "The named teams have exactly as many members as approvals are required. A member cannot approve their own change, so such a change can never be approved.",
		fix: "Add a member, or require one approval less.",
		example: "teams: { release: [ana, bartek, chiara] }   # two approve, one proposes"
	})
};
/** An approver whose approval counts is not asked again. */
function askText({ members, authors, approvers }) {
	const others = members.filter((login) => !authors.includes(login) && !approvers.includes(login));
	if (members.length === 0) return "add members to the team, which is empty";
	if (others.length === 0) return "add a member to the team; all of its members took part in the change";
	return `ask ${others.length > 5 ? `one of the ${others.length} members of the team` : either(others)} to review the present version`;
}
// src/gates/approvers.ts
const { problem: problem$9 } = answersFrom(APPROVALS_MESSAGES);
/** Mistakes that do not depend on the flag. `owner` is another team for each flag and is checked per flag. */
function teamProblems({ count, from }, { pipeline, environment, flag, knows }) {
	if (count === 0) return [];
	const owner = from.indexOf("owner");
	if (owner < 0) return knows("teams") ? tooFew({
		count,
		from
	}, from, pipeline) : [];
	if (!(environment === null && flag === null)) return [];
	return [problem$9("approvals/no-owner", ["from", owner], {
		flag: null,
		team: null
	})];
}
/** Mistakes that depend on the flag: it has no owner, or its owner's team is too small. */
function ownerProblems({ count, from }, flag, { pipeline, knows }) {
	const owner = from.indexOf("owner");
	if (count === 0 || owner < 0 || !knows("flag")) return [];
	if (flag.owner === null) {
		const [team] = pipeline.teams;
		const facts = {
			flag: flag.key,
			team: team?.name ?? null
		};
		return [{
			...problem$9("approvals/no-owner", ["from", owner], facts),
			reason: ["owner"]
		}];
	}
	if (!knows("teams")) return [];
	const teams = from.map((team) => team === "owner" ? flag.owner ?? team : team);
	return tooFew({
		count,
		from
	}, teams, pipeline).map((one) => ({
		...one,
		reason: ["owner"]
	}));
}
/** `teams`: the teams of `from`, with the owner's own name in place of `owner`. */
function tooFew({ count, from }, teams, pipeline) {
	const listed = teams.map((team) => pipeline.teams.find(({ name }) => name === team));
	if (listed.some((team) => team === void 0)) return [];
	const empty = listed.findIndex((team) => team?.members.length === 0);
	const people = new Set(listed.flatMap((team) => team?.members ?? []).map(lowerCase));
	const facts = {
		count,
		from,
		teams,
		people: [...people]
	};
	if (people.size === 0) return [problem$9("approvals/empty-team", ["from", 0], {
		kind: "all",
		...facts
	})];
	const one = {
		kind: "one",
		team: from[empty] ?? ""
	};
	const beside = problem$9("approvals/empty-team", ["from", empty], one, "warning");
	return [
		...count > people.size ? [problem$9("approvals/too-few-members", ["count"], facts)] : [],
		...count === people.size ? [problem$9("approvals/only-just", ["count"], facts)] : [],
		...empty < 0 ? [] : [beside]
	];
}
function lowerCase(login) {
	return login.toLowerCase();
}
// src/gates/approvals.ts
const { pass: pass$10, wait: wait$10, problem: problem$8 } = answersFrom(APPROVALS_MESSAGES);
const approvals = defineGate({
	name: "approvals",
	title: "Enough eligible people have approved exactly this change.",
	schema: {
		type: "object",
		description: "Enough distinct people of these teams have approved this change.",
		required: ["count", "from"],
		additionalProperties: false,
		properties: {
			count: {
				description: "How many people. 0 requires no approval.",
				type: "integer",
				minimum: 0,
				maximum: 20
			},
			from: {
				description: "Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.",
				type: "array",
				items: {
					type: "string",
					pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"
				},
				minItems: 1,
				uniqueItems: true
			}
		}
	},
	example: {
		count: 1,
		from: ["release"]
	},
	problems: (settings, context) => {
		const missing = context.knows("teams") ? unknownTeams(settings, context) : [];
		return missing.length > 0 ? missing : teamProblems(settings, context);
	},
	misfits: (settings, flag, context) => ownerProblems(settings, flag, context),
	atLeastAsStrict: (to, from) => to.count >= from.count && isSubset(to.from, from.from),
	asks: ({ count, from }, { owner }) => count === 0 ? [] : [{ kind: "reviews" }, ...from.flatMap((name) => teamAsk(name, owner))],
	judge: (settings, promotion, evidence) => [judgeApprovals(settings, promotion, evidence)],
	endsOnPull: true,
	settledAtOnce: [
		"approvals/missing",
		"approvals/unknown",
		"approvals/changes-requested",
		"approvals/unresolved-identity"
	],
	codes: explanationsOf(APPROVALS_MESSAGES)
});
function unknownTeams({ from }, { pipeline, flag }) {
	const names = pipeline.teams.map(({ name }) => name);
	return from.flatMap((team, index) => {
		if (team === "owner" || team.includes("/") || names.includes(team)) return [];
		return [problem$8("approvals/unknown-team", ["from", index], {
			team,
			available: names,
			isInFlag: flag !== null
		})];
	});
}
/** GitHub has to be asked for the members of its teams, also where such a team owns the flag. */
function teamAsk(name, owner) {
	const team = name === "owner" ? owner : name;
	return team?.includes("/") === true ? [{
		kind: "team",
		team
	}] : [];
}
/** What approvals say of a promotion, or of a policy change with the settings in `policy.approvals`. */
function judgeApprovals(settings, subject, evidence) {
	const { count, from } = settings;
	const wanted = {
		count,
		from
	};
	if (count === 0) return pass$10("approvals/enough", {
		...wanted,
		approvers: [],
		refused: []
	});
	const { reviews, authorship } = evidence;
	const members = membersOf(from, subject, evidence);
	if ("unknown" in members) return wait$10("approvals/unknown", {
		...wanted,
		...members
	});
	if (reviews.kind !== "known") return wait$10("approvals/unknown", {
		...wanted,
		unknown: {
			what: "reviews",
			missing: reviews
		}
	});
	if (authorship.kind !== "known") {
		const unknown = {
			what: "authors",
			missing: authorship
		};
		return wait$10("approvals/unknown", {
			...wanted,
			unknown
		});
	}
	const votes = votesOf(reviews.value, members.logins, authorship.value, subject.fingerprint);
	const { unresolved, people } = authorship.value;
	const facts = {
		...wanted,
		approvers: votes.counted,
		refused: votes.refused
	};
	if (votes.objections.length > 0) return wait$10("approvals/changes-requested", {
		...facts,
		objectors: votes.objections
	});
	if (votes.counted.length >= count) return pass$10("approvals/enough", facts);
	if (unresolved.length > 0 && votes.approvers > 0) return wait$10("approvals/unresolved-identity", {
		...facts,
		unresolved
	});
	const authors = people.map((login) => login.toLowerCase());
	return wait$10("approvals/missing", {
		...facts,
		members: [...members.logins],
		authors
	});
}
/** Logins in lower case. A team that cannot be read is a wait, never an empty team. */
function membersOf(from, { pipeline, owner }, evidence) {
	const logins = /* @__PURE__ */ new Set();
	for (const name of from) {
		const team = name === "owner" ? owner : name;
		if (team === null) return { unknown: { what: "no-owner" } };
		const listed = pipeline.teams.find((candidate) => candidate.name === team);
		if (listed === void 0 && !team.includes("/")) return { unknown: {
			what: "no-team",
			team
		} };
		const onGitHub = evidence.teams.get(team) ?? absent("GitHub was not asked");
		if (listed === void 0 && onGitHub.kind !== "known") return { unknown: {
			what: "members",
			team,
			missing: onGitHub
		} };
		const members = listed?.members ?? (onGitHub.kind === "known" ? onGitHub.value : []);
		for (const member of members) logins.add(member.toLowerCase());
	}
	return { logins };
}
/** Each person's last decisive review, counted or refused with the reason. */
function votesOf(reviews, members, authorship, fingerprint) {
	const shownAt = firstShown(authorship, fingerprint);
	const people = new Set(authorship.people.map((login) => login.toLowerCase()));
	const counted = /* @__PURE__ */ new Map();
	const objections = /* @__PURE__ */ new Map();
	const refused = [];
	let approvers = 0;
	for (const review of lastDecisive(reviews)) {
		const login = review.user.toLowerCase();
		const isPerson = members.has(login) && review.type === "User";
		if (review.state === "CHANGES_REQUESTED" && isPerson) objections.set(login, review.user);
		if (review.state !== "APPROVED") continue;
		if (isPerson && !people.has(login)) approvers += 1;
		const reason = refusalOf(review, members.has(login), people.has(login), shownAt, authorship);
		if (reason === null) counted.set(login, review.user);
		else refused.push({
			user: review.user,
			reason
		});
	}
	return {
		counted: [...counted.values()],
		objections: [...objections.values()],
		refused,
		approvers
	};
}
function refusalOf(review, isMember, isAuthor, shownAt, { unresolved }) {
	if (review.type !== "User") return { because: "bot" };
	if (isAuthor) return { because: "author" };
	if (!isMember) return { because: "no-member" };
	if (unresolved.length > 0) return {
		because: "unresolved",
		unresolved
	};
	const since = review.shownAt === void 0 ? shownAt : review.shownAt;
	if (since === null) return { because: shownAt === null ? "not-posted" : "other-version" };
	return review.submittedAt <= since ? {
		because: "too-early",
		given: review.submittedAt,
		shown: since
	} : null;
}
/** Per pull request and person: an approval of one pull request takes back no objection to another. */
function lastDecisive(reviews) {
	const last = /* @__PURE__ */ new Map();
	for (const review of reviews.toSorted((a, b) => a.submittedAt - b.submittedAt)) if (DECISIVE.some((state) => state === review.state)) last.set(`${review.pullRequest} ${review.user.toLowerCase()}`, review);
	return [...last.values()];
}
function firstShown(authorship, fingerprint) {
	return authorship.fingerprints.filter((posted) => posted.fingerprint.length >= 16).flatMap((posted) => fingerprint.startsWith(posted.fingerprint) ? [posted.at] : []).toSorted((a, b) => a - b)[0] ?? null;
}
// src/messages/gates/checklist.ts
function statementsText(statements) {
	return `${statements} statement${statements === 1 ? "" : "s"}`;
}
const CHECKLIST_MESSAGES = {
	"checklist/ticked": row({
		sentence: ({ statements }) => statements === 1 ? "the statement is ticked" : `all ${statementsText(statements)} are ticked`,
		brief: ({ statements }) => ({
			needs: `${statementsText(statements)} ticked`,
			soFar: "all"
		}),
		means: "Every statement is ticked.",
		fix: "Nothing to do.",
		example: "- [x] Rollback tested"
	}),
	"checklist/unticked": row({
		sentence: ({ statements, open }) => `${statements - open.length} of ${statementsText(statements)} ${statements - open.length === 1 ? "is" : "are"} ticked in the text of the pull request`,
		brief: ({ statements, open }) => ({
			needs: `${statementsText(statements)} ticked`,
			soFar: `${statements - open.length} of ${statements}`
		}),
		title: ({ open }) => `Waits for ${open.length} tick${open.length === 1 ? "" : "s"}`,
		hint: () => "tick each statement as \"- [x] …\" in the text of the pull request",
		details: ({ open }) => open.map((statement) => `- [ ] ${statement}`),
		means: "A statement is missing from the pull request's text, or not ticked there. Comments, code and quoted text do not count. If a statement appears more than once, every copy must be ticked.",
		fix: "Tick it when it is true.",
		example: "- [x] Rollback tested"
	}),
	"checklist/unknown": row({
		sentence: ({ statements, missing }) => `could not read the text of the pull request, where ${statementsText(statements)} must be ticked: ${missing.why}`,
		hint: ({ missing }) => missingHint(missing),
		means: "Flaghoist could not read the text of the pull request.",
		fix: "On a pull request the action asks GitHub. On a clone, set GH_TOKEN or use --evidence.",
		example: "flaghoist check --evidence evidence.json"
	}),
	"checklist/cannot-be-ticked": row({
		sentence: () => "a checkbox cannot contain this statement",
		hint: () => "write it in words, without Markdown or HTML",
		means: "A statement contains something that Markdown does not show, such as a comment. No checkbox can match it.",
		fix: "Write it in words.",
		example: "checklist: [Runbook reviewed]"
	})
};
// src/gates/checklist-items.ts
/** A fence opens a block of code, also as the content of a list item. */
const FENCE = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}(?=[^`]*$)|~{3,})/;
const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])(\s+)(.*)$/s;
const BOX = /^\[([ xX])\]\s+(\S.*)$/s;
/** Columns. Markdown reads a line that is indented further as code, or as part of the text above. */
const DEEPEST$1 = 3;
/** Each statement with a box, in the form that is compared, and whether all of its copies are ticked. */
function boxesIn(body) {
	const boxes = /* @__PURE__ */ new Map();
	if (body.length > 524288) return boxes;
	for (const item of itemsIn(visibleLines(body))) {
		const [, mark = "", statement = ""] = BOX.exec(item) ?? [];
		if (statement === "") continue;
		const key = comparable(statement);
		boxes.set(key, mark !== " " && boxes.get(key) !== false);
	}
	return boxes;
}
/** Case, spacing and a closing full stop do not make another statement. */
function comparable(statement) {
	return statement.trim().replace(/\s+/g, " ").replace(/\.$/, "").toLowerCase();
}
/** The lines outside comments and fenced code. An unclosed comment or fence hides all lines after it. */
function visibleLines(body) {
	const lines = [];
	let fence = "";
	let isComment = false;
	for (const line of body.split(/\r\n?|\n/)) {
		if (fence !== "") {
			if (closes(line, fence)) fence = "";
			continue;
		}
		const visible = withoutComments(line, isComment);
		isComment = visible.isOpen;
		fence = fenceIn(visible.text);
		if (fence === "") lines.push(visible.text);
	}
	return lines;
}
/** The marks that open a block of code, or ''. The quick search first keeps long texts fast. */
function fenceIn(line) {
	return MARKS.some((mark) => line.includes(mark)) ? FENCE.exec(line)?.[1] ?? "" : "";
}
const MARKS = ["```", "~~~"];
function closes(line, fence) {
	const run = line.trim();
	return run.length >= fence.length && run === (fence[0] ?? "").repeat(run.length);
}
function withoutComments(line, isInside) {
	if (!isInside && !line.includes("<!--")) return {
		text: line,
		isOpen: false
	};
	let text = "";
	let rest = line;
	for (let isOpen = isInside;; isOpen = !isOpen) {
		const at = isOpen ? rest.indexOf("-->") : rest.indexOf("<!--");
		if (at < 0) return {
			text: isOpen ? text : text + rest,
			isOpen
		};
		text += isOpen ? "" : rest.slice(0, at);
		rest = rest.slice(at + (isOpen ? 3 : 4));
	}
}
/** The contents of list items, at the top or nested in other items. */
function itemsIn(lines) {
	const items = [];
	let depths = [];
	let isAfterBlank = true;
	for (const line of lines) {
		if (line.trim() === "") {
			isAfterBlank = true;
			continue;
		}
		const indent = columns(/^\s*/.exec(line)?.[0] ?? "");
		const [, , mark, gap = "", content] = ITEM.exec(line) ?? [];
		const isItem = mark !== void 0 && content !== void 0;
		if (isItem || isAfterBlank) depths = depths.filter((depth) => depth <= indent);
		const own = indent - (depths.at(-1) ?? 0);
		if (isItem && own <= DEEPEST$1) {
			const isCode = columns(gap) > 4;
			if (!isCode) items.push(content);
			depths = [...depths, indent + mark.length + (isCode ? 1 : columns(gap))];
		}
		isAfterBlank = false;
	}
	return items;
}
/** The width of white space in columns. A tab reaches to the next multiple of four. */
function columns(space) {
	let at = 0;
	for (const one of space) at += one === "	" ? 4 - at % 4 : 1;
	return at;
}
// src/gates/checklist.ts
const { pass: pass$9, wait: wait$9, problem: problem$7 } = answersFrom(CHECKLIST_MESSAGES);
const checklist = defineGate({
	name: "checklist",
	title: "Each statement is ticked in the text of the pull request.",
	listIsSettings: true,
	schema: {
		description: "Statements that must each be ticked, as \"- [x] statement\", in the pull request's body.",
		type: "array",
		items: {
			type: "string",
			minLength: 1,
			maxLength: 200
		},
		minItems: 1,
		uniqueItems: true
	},
	example: ["Runbook reviewed", "Rollback tested"],
	problems: (statements) => statements.flatMap((statement, index) => canBeTicked(statement) ? [] : [problem$7("checklist/cannot-be-ticked", [index], {})]),
	atLeastAsStrict: (to, from) => isSubset(from, to),
	asks: () => [{ kind: "body" }],
	judge: (wanted, _promotion, { body }) => {
		const statements = wanted.length;
		if (body.kind !== "known") return [wait$9("checklist/unknown", {
			statements,
			missing: body
		})];
		const boxes = boxesIn(body.value);
		const open = wanted.filter((statement) => boxes.get(comparable(statement)) !== true);
		return [open.length === 0 ? pass$9("checklist/ticked", { statements }) : wait$9("checklist/unticked", {
			statements,
			open
		})];
	},
	endsOnPull: true,
	settledAtOnce: ["checklist/unticked", "checklist/unknown"],
	codes: explanationsOf(CHECKLIST_MESSAGES)
});
/** Whether the reader of boxes finds a ticked box with this statement. */
function canBeTicked(statement) {
	return boxesIn(`- [x] ${statement.trim().replaceAll(/\s+/g, " ")}`).get(comparable(statement)) === true;
}
// src/history/stretch.ts
/**
* Since when `holds` has been true without a break, up to now; null if it is not true now. Earlier stretches are
* never added, and unreadable periods break a stretch.
*/
function stretchOf(timeline, holds) {
	const { periods, fromTheStart } = timeline;
	const broken = periods.findLastIndex(({ exposures }) => exposures === null || !holds(exposures));
	const first = periods[broken + 1];
	if (first === void 0) return null;
	return {
		landing: first.landing,
		atLeast: broken === -1 && !fromTheStart
	};
}
/** The rewrite of history; null if none is known. */
function rewriteOf({ rewritten }) {
	return rewritten.kind === "known" ? rewritten.value : null;
}
/** The part of a stretch after a rewrite of history, because earlier history is not known. */
function afterRewrite(run, rewrite) {
	if (rewrite === null || run.landing.at >= rewrite.since.at) return run;
	return {
		landing: rewrite.since,
		atLeast: false,
		rewrite
	};
}
// src/messages/gates/flags.ts
function onText({ required, environment, isAtLeast, landing, length }) {
	return `${required} has been on in ${environment} ${isAtLeast ? "at least " : ""}since ${sinceText(landing)}; ${lengthText({ length })}`;
}
function onBrief(clock) {
	return {
		needs: `${clock.required} on for ${clock.length}`,
		soFar: sinceBrief(clock)
	};
}
const FLAGS_MESSAGES = {
	"flags/on": row({
		sentence: onText,
		brief: onBrief,
		details: rewriteDetails,
		means: "The required flag has been on here for long enough.",
		fix: "Nothing to do.",
		example: "flags: { convex/retry-with-backoff: 24h }"
	}),
	"flags/too-short": row({
		saysWhen: true,
		sentence: (clock) => `${onText(clock)}. ${dueSentence(clock)}`,
		brief: onBrief,
		hint: (clock) => `${comeBack(clock)}; nothing has to be pushed again`,
		means: "The required flag is on here, but not yet for long enough.",
		fix: "Come back at the moment that the message names.",
		example: "flags: { convex/retry-with-backoff: 24h }"
	}),
	"flags/off": row({
		sentence: ({ flag, required, environment, now, percent, length, isJustOn }) => `${required} is ${levelsText(now)} in ${environment}; ${flag} needs it at ${percent}% or more in all of its services${isJustOn ? "" : ` for ${length}`}`,
		brief: ({ required, length, now }) => ({
			needs: `${required} on for ${length}`,
			soFar: levelsText(now)
		}),
		title: ({ required }) => `Waits for ${required}`,
		hint: ({ required, environment }) => `promote ${required} in ${environment} first`,
		means: "The required flag is off here for a service, or its rollout is lower than the proposed one.",
		fix: "Promote the required flag here first.",
		example: "flaghoist promote convex/retry-with-backoff --to convex"
	}),
	"flags/lowered": row({
		sentence: ({ flag, required, environment, after }) => `this proposal sets ${required} to ${levelsText(after)} in ${environment}, and ${flag} requires it`,
		hint: ({ required }) => `leave ${required} as it is, or split the proposal`,
		means: "The proposal lowers a flag that another flag in the same proposal requires.",
		fix: "Split it, or leave the required flag on.",
		example: "flags: { convex/retry-with-backoff: 24h }"
	}),
	"flags/same-proposal": row({
		sentence: ({ flag, required }) => `this proposal raises ${required} together with ${flag}, which requires it`,
		title: ({ required }) => `land ${required} first`,
		hint: ({ required }) => `land ${required} first, in a separate pull request`,
		means: "The proposal raises a flag together with another flag that requires it.",
		fix: "Land the required flag first.",
		example: "flaghoist promote convex/retry-with-backoff --to convex"
	}),
	"flags/no-history": row({
		sentence: ({ required, environment, why }) => `cannot determine how long ${required} has been on in ${environment}: ${why}`,
		hint: () => CAUSE_HINT,
		means: "Flaghoist could not read the landings of the required flag far enough back.",
		fix: "Fetch the history that is missing. The message names the command.",
		example: "git fetch --unshallow"
	}),
	"flags/rewritten": row({
		saysWhen: true,
		sentence: (clock) => `history was rewritten; ${onText(clock)}. ${dueSentence(clock)}`,
		hint: (clock) => `${comeBack(clock)}; ${REWRITE_HINT}`,
		details: rewriteDetails,
		means: `${REWRITE_MEANS} The required flag counts from the first landing without that commit.`,
		fix: REWRITE_FIX,
		example: "git log --first-parent origin/main"
	}),
	"flags/future-landing": row({
		sentence: ({ futureDate, required, environment }) => `${futureText(futureDate)}, so it is not known how long ${required} has been on in ${environment}`,
		hint: ({ futureDate }) => futureHint(futureDate),
		details: rewriteDetails,
		means: "The commit from which the required flag counts has a date in the future. That date does not show when it landed.",
		fix: FUTURE_FIX,
		example: "flaghoist check --evidence evidence.json"
	}),
	"flags/unknown-flag": row({
		sentence: ({ required }) => `this file requires the flag "${required}", which is not defined`,
		hint: ({ required }) => `define it in flags/${required}.yaml, or correct the name; until then the promotion waits`,
		means: "A requirement names a flag that is not defined.",
		fix: "Define it, or correct the name.",
		example: "flags: { convex/retry-with-backoff: 24h }"
	}),
	"flags/required-flag-gone": row({
		sentence: ({ flag, required }) => `${flag} requires ${required}, which would not exist after this proposal`,
		hint: ({ required, files }) => `delete "${required}: …" below requires.*.flags in ${files.flag} in this proposal, or keep ${files.required}`,
		means: "The proposal deletes a flag that another flag requires.",
		fix: "Delete the requirement in the same proposal, or keep the flag.",
		example: "flags: { convex/retry-with-backoff: 24h }"
	}),
	"flags/cycle": row({
		sentence: circleText,
		hint: circleHint,
		means: "Flags require each other in a circle, so none of them can ever be promoted.",
		fix: "Remove one of the requirements on the circle.",
		example: "a requires b, b requires c, c requires a"
	}),
	"flags/never-on": row({
		sentence: ({ required }) => `this file requires the flag ${required}, which fills no variable of any service, so it is never on`,
		hint: ({ required }) => `let ${required} fill a variable, or remove the requirement`,
		means: "The required flag fills no variable of any service, so it can never be on.",
		fix: "Let the required flag fill a variable, or remove the requirement.",
		example: "services:\n  convex-backend: { RETRY_WITH_BACKOFF: enabled }"
	})
};
function circleText(circle) {
	switch (circle.kind) {
		case "itself": return `${circle.required} requires itself`;
		case "everywhere": return `${circle.environment} requires ${circle.required} of every flag, even of ${circle.required} itself, so ${circle.required} can never be promoted there`;
		case "circle": return `flags require each other in a circle: ${[...circle.flags, circle.flags[0]].join(" → ")}`;
	}
}
function circleHint(circle) {
	switch (circle.kind) {
		case "itself": return "remove it from its own requirements";
		case "everywhere": return `write the requirement into the files of the flags that need ${circle.required}`;
		case "circle": return "remove one of these requirements";
	}
}
// src/gates/timed.ts
/** A stretch that has to last `length`. `since`: where it counts from, if not from its landing. */
function clockOf({ landing, atLeast, rewrite }, length, now, since = landing.at) {
	const required = durationOf(length);
	const elapsed = between(since, now);
	const isAtLeast = atLeast && since === landing.at;
	const missing = rewrite === void 0 ? null : { missing: rewrite.missing };
	const due = plus(since, required);
	return {
		facts: {
			landing: landedAt(landing),
			isAtLeast,
			length,
			due,
			rewrite: missing
		},
		progress: {
			elapsed,
			required,
			atLeast: isAtLeast
		},
		isOver: elapsed >= required && since <= now,
		futureDate: landing.futureDate ?? null
	};
}
// src/gates/flags.ts
const { pass: pass$8, wait: wait$8, block: block$3, problem: problem$6 } = answersFrom(FLAGS_MESSAGES);
const flags = defineGate({
	name: "flags",
	title: "Other flags have been on here first, for long enough.",
	schema: {
		type: "object",
		description: "Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.",
		minProperties: 1,
		propertyNames: {
			type: "string",
			minLength: 1
		},
		additionalProperties: {
			description: "How long: 0h (just on), 24h, 7d.",
			type: "string",
			pattern: DURATION_PATTERN
		}
	},
	example: { "convex/retry-with-backoff": "24h" },
	problems: (settings, context) => Object.keys(settings).flatMap((key) => {
		const mistake = problemOf$2(key, context);
		return mistake === null ? [] : [mistake];
	}),
	atLeastAsStrict: (to, from) => Object.entries(from).every(([key, length]) => {
		const now = to[key];
		return now !== void 0 && durationOf(now) >= durationOf(length);
	}),
	countsResumed: true,
	asks: (settings, { change }) => Object.entries(settings).map(([key, length]) => ({
		kind: "timeline",
		flag: key,
		environment: change.environment,
		window: durationOf(length)
	})),
	judge: (settings, promotion, evidence) => Object.entries(settings).toSorted(([a], [b]) => inOrder(a, b)).map(([key, length]) => required(key, length, promotion, evidence)),
	codes: explanationsOf(FLAGS_MESSAGES)
});
function problemOf$2(key, { flag, environment, flagExists, flagNamed }) {
	const path = [key];
	if (key === flag) return problem$6("flags/cycle", path, {
		kind: "itself",
		required: key
	});
	if (!flagExists(key)) return problem$6("flags/unknown-flag", path, { required: key }, flag === null ? "error" : "warning");
	if (flag === null && environment !== null) return problem$6("flags/cycle", path, {
		kind: "everywhere",
		required: key,
		environment
	});
	if (flagNamed(key)?.services.length !== 0) return null;
	return problem$6("flags/never-on", path, { required: key });
}
function required(key, length, promotion, evidence) {
	const { proposal, change, wanted, now } = promotion;
	const percent = highestPercent(wanted);
	const isOn = (exposures) => exposures.length > 0 && exposures.every(({ reach }) => percentOf(reach) >= percent && percentOf(reach) > 0);
	const before = exposuresIn(filesOf(proposal.base, key), change.environment);
	const after = exposuresIn(filesOf(proposal.head, key), change.environment);
	const onBefore = before !== null && isOn(before);
	const onAfter = after !== null && isOn(after);
	const { environment } = change;
	const names = {
		flag: change.flag,
		required: key,
		environment
	};
	if (onBefore && !onAfter) return block$3("flags/lowered", {
		...names,
		after: levelsOf(after)
	});
	if (!onBefore && onAfter) return block$3("flags/same-proposal", names);
	if (!onBefore) {
		const isJustOn = durationOf(length) === 0;
		return wait$8("flags/off", {
			...names,
			now: levelsOf(before),
			percent,
			length,
			isJustOn
		});
	}
	const history = timelineIn(evidence, key, environment);
	if (!("timeline" in history)) return wait$8("flags/no-history", {
		required: key,
		environment,
		why: history.why
	});
	const line = stretchOf(history.timeline, isOn);
	if (line === null) throw new Error(`${key} is on at base, but its timeline ends elsewhere`);
	const clock = clockOf(afterRewrite(line, rewriteOf(evidence)), length, now);
	const facts = {
		required: key,
		environment,
		...clock.facts
	};
	const progress = {
		...clock.progress,
		where: `with ${key} on`
	};
	if (clock.isOver) return pass$8("flags/on", facts, { progress });
	if (clock.futureDate !== null) return wait$8("flags/future-landing", {
		...facts,
		futureDate: clock.futureDate
	});
	const { rewrite, due: readyAt } = facts;
	return rewrite === null ? wait$8("flags/too-short", facts, {
		progress,
		readyAt
	}) : wait$8("flags/rewritten", {
		...facts,
		rewrite
	}, {
		progress,
		readyAt
	});
}
/** The label that ties an issue to a flag. */
function labelOf(key) {
	return `flag:${key}`;
}
function longLabels(labels) {
	return labels.flatMap((label, index) => label.length <= 50 ? [] : [{
		index,
		facts: tooLong(label)
	}]);
}
/** A flag whose key makes the label `flag:<key>` too long, so that no issue can be marked with it. */
function longKey({ key }) {
	const label = labelOf(key);
	if (label.length <= 50) return [];
	return [{
		...tooLong(label),
		mostOfKey: 50 - labelOf("").length
	}];
}
function tooLong(label) {
	return {
		label,
		characters: label.length,
		most: 50
	};
}
// src/gates/issues.ts
const { pass: pass$7, wait: wait$7, problem: problem$5 } = answersFrom(ISSUES_MESSAGES);
const issues = defineGate({
	name: "issues",
	title: "No open issue with one of these labels concerns the flag, or only so many.",
	schema: {
		type: "object",
		description: "No open issue, or at most so many, carries one of these labels together with flag:<key>.",
		minProperties: 1,
		additionalProperties: false,
		properties: {
			none: {
				description: "Labels, such as critical or P1.",
				type: "array",
				items: {
					type: "string",
					minLength: 1
				},
				minItems: 1,
				uniqueItems: true
			},
			"at-most": {
				description: "The most open issues for a label, such as P2: 4.",
				type: "object",
				minProperties: 1,
				propertyNames: { minLength: 1 },
				additionalProperties: {
					type: "integer",
					minimum: 0
				}
			}
		}
	},
	example: {
		none: ["P1"],
		"at-most": { P2: 4 }
	},
	problems: ({ none = [], "at-most": most = {} }) => [...longLabels(none).map(({ index, facts }) => problem$5("issues/long-label", ["none", index], facts)), ...longLabels(Object.keys(most)).map(({ facts }) => problem$5("issues/long-label", ["at-most", facts.label], facts))],
	misfits: (settings, flag) => longKey(flag).map((facts) => ({
		...problem$5("issues/long-key", Object.keys(settings).slice(0, 1), facts),
		reason: []
	})),
	atLeastAsStrict: (to, from) => isSubset(from.none ?? [], to.none ?? []) && Object.entries(from["at-most"] ?? {}).every(([label, most]) => to.none?.includes(label) === true || (to["at-most"]?.[label] ?? 1e400) <= most),
	asks: (settings) => [{
		kind: "issues",
		labels: labelsOf(settings),
		window: duration(0)
	}],
	judge: (settings, { change: { flag } }, { issues: listed }) => {
		const labels = labelsOf(settings);
		if (listed.kind !== "known") return [wait$7("issues/unknown", {
			labels,
			missing: listed
		})];
		const { none, "at-most": limits = {} } = settings;
		const counted = Object.entries(limits).map(([label, most]) => {
			const open = openIssues(listed.value, flag, [label]);
			const facts = {
				flag,
				labels: [label],
				most,
				issues: open
			};
			return open.length > most ? wait$7("issues/too-many", facts) : pass$7("issues/few", facts);
		});
		if (none === void 0) return counted;
		const open = openIssues(listed.value, flag, none);
		return [open.length === 0 ? pass$7("issues/none", {
			flag,
			labels: none
		}) : wait$7("issues/open", {
			flag,
			labels: none,
			issues: open
		}), ...counted];
	},
	settledAtOnce: [
		"issues/open",
		"issues/too-many",
		"issues/unknown"
	],
	codes: explanationsOf(ISSUES_MESSAGES)
});
function labelsOf({ none = [], "at-most": most = {} }) {
	return [.../* @__PURE__ */ new Set([...none, ...Object.keys(most)])];
}
// src/messages/gates/ladder.ts
function atText({ present, wanted, isAtLeast, landing, length }) {
	return `it has been at ${present}% ${isAtLeast ? "at least " : ""}since ${sinceText(landing)}; ${lengthText({ length })} before ${wanted}%`;
}
function targetText({ next, steps }) {
	return `${next === null ? "there is no step above it" : `the next step is ${next}%`} (steps: ${steps.join(", ")})`;
}
function climbing({ next, service, readsPercentage }) {
	if (next === null) return "add a step to the ladder first, in a separate pull request";
	return readsPercentage ? `set rollout: ${next}` : `${service} reads no percentage, so it can only go to all users; fill one of its variables with rollout first`;
}
function stepBrief(clock) {
	return {
		needs: `${clock.length} at ${clock.present}%`,
		soFar: sinceBrief(clock)
	};
}
function wrongBrief({ steps, present, wanted }) {
	return {
		needs: `steps ${steps.join(" → ")}%`,
		soFar: `${present}% → ${wanted}%`
	};
}
function nextTitle({ next }) {
	return next === null ? "there is no such step" : `the next step is ${next}%`;
}
const LADDER_MESSAGES = {
	"ladder/first-step": row({
		sentence: ({ wanted, steps }) => `no user has had the feature yet; ${wanted}% is the first step (steps: ${steps.join(", ")})`,
		brief: ({ wanted, steps }) => ({
			needs: `steps ${steps.join(" → ")}%`,
			soFar: `${wanted}% is the first`
		}),
		means: "No user has had the feature yet, and the proposal begins with the first step.",
		fix: "Nothing to do.",
		example: "enabled: true\nrollout: 5"
	}),
	"ladder/long-enough": row({
		sentence: atText,
		brief: stepBrief,
		details: rewriteDetails,
		means: "The rollout has been at the present step for long enough, and the proposal is the next one.",
		fix: "Nothing to do.",
		example: "enabled: true\nrollout: 10"
	}),
	"ladder/too-soon": row({
		saysWhen: true,
		sentence: (clock) => `${atText(clock)}. ${dueSentence(clock)}`,
		brief: stepBrief,
		hint: (clock) => `${comeBack(clock)}; nothing has to be pushed again`,
		means: "The rollout has not been at its present value for long enough since its last change, up or down. After a rollback the full wait begins again.",
		fix: "Come back at the moment that the message names.",
		example: "ladder: { steps: [5, 10, 25, 50, 100], each: 7d }"
	}),
	"ladder/skipped-step": row({
		sentence: (step) => `${step.environment} goes from ${step.present}% to ${step.wanted}%, but ${targetText(step)}`,
		brief: wrongBrief,
		title: nextTitle,
		hint: climbing,
		means: "The proposal skips a step.",
		fix: "Propose the next step; the message names it.",
		example: "rollout: 10"
	}),
	"ladder/no-step": row({
		sentence: (step) => `${step.environment} goes from ${step.present}% to ${step.wanted}%, which is not a step; ${targetText(step)}`,
		brief: wrongBrief,
		title: nextTitle,
		hint: climbing,
		means: "The proposed percentage is not a step of the ladder.",
		fix: "Propose the next step; the message names it.",
		example: "rollout: 10"
	}),
	"ladder/no-history": row({
		sentence: ({ environment, present, why }) => why === null ? `cannot read the present state in ${environment}, so it is unknown how long the state has been there` : `cannot determine how long ${environment} has been at ${present}%: ${why}`,
		hint: ({ why }) => why === null ? "fix the file in a separate pull request, with the flag at its safe value; then raise it step by step" : CAUSE_HINT,
		means: "Flaghoist could not read the landings of this environment far enough back.",
		fix: "Fetch the history that is missing. The message names the command.",
		example: "git fetch --unshallow"
	}),
	"ladder/rewritten": row({
		saysWhen: true,
		sentence: (clock) => `history was rewritten; ${atText(clock)}. ${dueSentence(clock)}`,
		hint: (clock) => `${comeBack(clock)}; ${REWRITE_HINT}`,
		details: rewriteDetails,
		means: `${REWRITE_MEANS} The present value counts from the first landing without that commit.`,
		fix: REWRITE_FIX,
		example: "git log --first-parent origin/main"
	}),
	"ladder/future-landing": row({
		sentence: ({ futureDate, present }) => `${futureText(futureDate)}, so it is not known how long the rollout has been at ${present}%`,
		hint: ({ futureDate }) => futureHint(futureDate),
		details: rewriteDetails,
		means: "The commit from which the present value counts has a date in the future. That date does not show when it landed.",
		fix: FUTURE_FIX,
		example: "flaghoist check --evidence evidence.json"
	}),
	"ladder/not-rising": row({
		sentence: ({ step, before }) => `step ${step}% does not rise above the step before it, ${before}%`,
		hint: ({ rising }) => `write the steps in rising order, each once: [${rising.join(", ")}]`,
		means: "The steps of a ladder do not rise.",
		fix: "Write them in rising order, each once.",
		example: "steps: [5, 10, 25, 50, 100]"
	}),
	"ladder/too-many-decimals": row({
		sentence: ({ step }) => `step ${step}% has more than two decimals, but a rollout has at most two`,
		hint: ({ nearest }) => `write ${nearest}`,
		means: "A step has more than two decimals, and a rollout has at most two.",
		fix: "Write it with at most two decimals.",
		example: "steps: [0.5, 5, 100]"
	}),
	"ladder/no-rollout": row({
		sentence: ({ flag, first }) => `no service of ${flag} reads a rollout, so it goes from 0% to 100% at once; the first step is ${first}%`,
		hint: ({ isSafeOn }) => isSafeOn ? "delete the ladder: a flag with safe: true has no rollout" : "fill a variable of a service with rollout, or remove the ladder",
		means: "No service of the flag reads a rollout, so the flag goes from 0% to 100% at once. The ladder has steps below 100%. Such a flag can never be promoted.",
		fix: "Let a service read the rollout, or remove the ladder.",
		example: "services:\n  calling-platform: { OUTBOUND_CALLS_PERCENTAGE: rollout }"
	}),
	"ladder/disagree": row({
		sentence: ({ environment, first, other }) => `this ladder begins with ${first}%, another one of ${environment} with ${other}%; no first step satisfies both`,
		hint: ({ other }) => `begin with ${other}%, or delete one of the two`,
		means: "Two ladders apply together and begin with different steps. No first step satisfies both.",
		fix: "Begin both with the same step, or delete one of them.",
		example: "ladder: { steps: [5, 25, 100], each: 7d }"
	})
};
// src/gates/ladder.ts
const { pass: pass$6, wait: wait$6, block: block$2, problem: problem$4 } = answersFrom(LADDER_MESSAGES);
function percentOfStep(step) {
	return typeof step === "number" ? step : step.at;
}
/** The steps of a ladder in percent. */
function stepsOf(settings) {
	return settings.steps.map(percentOfStep);
}
/** The requirements of the steps. */
function furtherOf(settings) {
	return settings.steps.flatMap((step, index) => {
		if (typeof step === "number" || step.requires === void 0) return [];
		return [{
			from: step.at,
			path: [
				"steps",
				index,
				"requires"
			],
			requires: step.requires
		}];
	});
}
const PERCENT = {
	type: "number",
	exclusiveMinimum: 0,
	maximum: 100
};
const ladder = defineGate({
	name: "ladder",
	title: "A rollout climbs one step at a time, and stays at each step for a while.",
	schema: {
		type: "object",
		description: "The rollout moves to the next step when it has been at the present one for long enough.",
		required: ["steps", "each"],
		additionalProperties: false,
		properties: {
			steps: {
				description: "The steps in percent, rising, such as [5, 10, 25, 50, 100]. A step may have requirements of its own, which also hold for all later ones: { at: 25, requires: … }.",
				type: "array",
				items: {
					if: {
						type: "object",
						additionalProperties: true
					},
					then: {
						type: "object",
						required: ["at"],
						additionalProperties: false,
						properties: {
							at: {
								...PERCENT,
								description: "The step in percent."
							},
							requires: FURTHER_REQUIREMENTS
						}
					},
					else: PERCENT
				},
				minItems: 1
			},
			each: {
				description: "How long the rollout stays at each step, also after a rollback: 24h, 7d.",
				type: "string",
				pattern: DURATION_PATTERN
			}
		}
	},
	example: {
		steps: [
			5,
			10,
			25,
			50,
			100
		],
		each: "7d"
	},
	problems: (settings, context) => {
		const steps = stepsOf(settings);
		return [
			...notRising(steps),
			...tooManyDecimals(steps),
			...context.flag === null ? disagreeing(steps, [], context) : []
		];
	},
	misfits: (settings, flag, context) => [...withoutRollout(settings, flag, context), ...(context.flag === null ? [] : disagreeing(stepsOf(settings), flag.requires, context)).map((mistake) => ({
		...mistake,
		reason: ["requires"]
	}))],
	atLeastAsStrict: (to, from, keeps = () => false) => {
		const [steps, old] = [stepsOf(to), stepsOf(from)];
		return durationOf(to.each) >= durationOf(from.each) && steps.length === old.length && steps.every((step, index) => step === old[index]) && keepsFurther(furtherOf(to), furtherOf(from), keeps);
	},
	further: furtherOf,
	asks: ({ each }, { change }) => [{
		kind: "timeline",
		flag: change.flag,
		environment: change.environment,
		window: durationOf(each)
	}],
	judge: (settings, promotion, evidence) => {
		const answers = rising(promotion).map((service) => climb(service, settings, promotion, evidence));
		return [...new Map(answers.map((answer) => [withoutService(answer), answer])).values()];
	},
	codes: explanationsOf(LADDER_MESSAGES)
});
/** An answer without what concerns one service, because services that climb together are shown once. */
function withoutService({ code, facts }) {
	return JSON.stringify({
		code,
		...facts,
		service: null,
		readsPercentage: null
	});
}
/** Whether the requirements of each step are kept by those of that step and of earlier ones. */
function keepsFurther(now, old, keeps) {
	return old.every(({ from, requires }) => keeps(now.filter((one) => one.from <= from).map((one) => one.requires), requires));
}
function notRising(steps) {
	return steps.flatMap((step, index) => {
		const before = steps[index - 1];
		if (before === void 0 || step > before) return [];
		const ordered = [...new Set(steps)].toSorted((one, other) => one - other);
		return [problem$4("ladder/not-rising", ["steps", index], {
			step,
			before,
			rising: ordered
		})];
	});
}
/** Steps that no rollout can reach, because a rollout has at most two decimals. */
function tooManyDecimals(steps) {
	return steps.flatMap((step, index) => {
		const rounded = Number(step.toFixed(2));
		if (rounded === step) return [];
		return [problem$4("ladder/too-many-decimals", ["steps", index], {
			step,
			nearest: Math.max(.01, rounded)
		})];
	});
}
/** A flag without a rollout takes all steps at once, which the ladder forbids unless it has only one. */
function withoutRollout(settings, flag, { flag: writtenBy, environment, knows }) {
	const sent = flag.services.flatMap(({ variables }) => variables).filter(({ in: places }) => environment === null || (places?.includes(environment) ?? true));
	const reads = sent.some(({ field }) => field === "rollout");
	const [first = 100] = stepsOf(settings);
	if (!knows("flag") || reads || sent.length === 0 || first === 100) return [];
	const facts = {
		flag: flag.key,
		first,
		isSafeOn: flag.safe
	};
	const severity = flag.safe && writtenBy === null ? "warning" : "error";
	return [{
		...problem$4("ladder/no-rollout", [], facts, severity),
		reason: ["services"]
	}];
}
/** Another ladder for the same environment, written before this one, that begins with another step. */
function disagreeing(steps, own, { pipeline, environment, flag, knows }) {
	if (!knows("environments")) return [];
	const places = pipeline.environments.filter(({ name }) => environment === name || environment === null && flag !== null);
	for (const { name, requires } of places) {
		const applying = own.filter((one) => one.environment === name || one.environment === "*");
		const [other] = [...requires, ...applying].filter(({ gate }) => gate === "ladder").map(({ settings }) => stepsOf(settings)[0]);
		const [first] = steps;
		if (first === void 0 || other === void 0 || other === first) continue;
		return [problem$4("ladder/disagree", ["steps", 0], {
			environment: name,
			first,
			other
		})];
	}
	return [];
}
/**
* The services whose users would gain something, or may. Each climbs on its own. If the present state cannot be
* read, all of them climb from nothing.
*/
function rising({ change, wanted }) {
	return (change.from === null ? compareExposures([], wanted) : change.services).filter(({ comparison, to }) => isRaise(comparison) && to.kind !== "none");
}
function climb({ service, from, to }, settings, { change, now, wanted: proposed }, evidence) {
	const present = percentOf(from);
	const wanted = percentOf(to);
	const stays = wanted <= present;
	const steps = stepsOf(settings);
	const next = steps.find((step) => step > present);
	const { environment, flag } = change;
	if (!stays && wanted !== next) {
		const facts = {
			environment,
			service,
			present,
			wanted,
			next: next ?? null,
			steps
		};
		const readsPercentage = readsRollout$1(service, proposed);
		const code = steps.includes(wanted) ? "ladder/skipped-step" : "ladder/no-step";
		return block$2(code, {
			...facts,
			readsPercentage
		});
	}
	const history = timelineIn(evidence, flag, environment);
	if (!("timeline" in history)) return wait$6("ladder/no-history", {
		environment,
		present,
		why: history.why
	});
	if (change.from === null) return wait$6("ladder/no-history", {
		environment,
		present,
		why: null
	});
	const rewrite = rewriteOf(evidence);
	if (present === 0 && rewrite === null && !everExposed(history.timeline, service)) return pass$6("ladder/first-step", {
		wanted,
		steps
	});
	const run = stretchOf(history.timeline, (exposures) => percentFor(exposures, service) === present) ?? (rewrite === null ? null : {
		landing: rewrite.since,
		atLeast: false,
		rewrite
	});
	if (run === null) throw new Error(`${change.flag} is at ${present}% at base, but its timeline ends elsewhere`);
	return timed$2(afterRewrite(run, rewrite), settings, present, wanted, now);
}
/** Whether a service has a variable for the rollout; one without can follow no percentage. */
function readsRollout$1(service, exposures) {
	return exposures.find((candidate) => candidate.service === service)?.variables.some(({ field }) => field === "rollout") ?? true;
}
function timed$2(run, settings, present, wanted, now) {
	const clock = clockOf(run, settings.each, now);
	const facts = {
		present,
		wanted,
		...clock.facts
	};
	const progress = {
		...clock.progress,
		where: `at ${present}%`
	};
	if (clock.isOver) return pass$6("ladder/long-enough", facts, { progress });
	if (clock.futureDate !== null) return wait$6("ladder/future-landing", {
		...facts,
		futureDate: clock.futureDate
	});
	const { rewrite, due: readyAt } = facts;
	return rewrite === null ? wait$6("ladder/too-soon", facts, {
		progress,
		readyAt
	}) : wait$6("ladder/rewritten", {
		...facts,
		rewrite
	}, {
		progress,
		readyAt
	});
}
/** Percent of one service's users; 0 when it was not among the flag's services. */
function percentFor(exposures, service) {
	const exposure = exposures.find((candidate) => candidate.service === service);
	return exposure === void 0 ? 0 : percentOf(exposure.reach);
}
/** Whether users may have had it. An unreadable period counts as yes, except the first: the time before adoption. */
function everExposed({ periods }, service) {
	return periods.some(({ exposures }, index) => exposures === null ? index > 0 : percentFor(exposures, service) > 0);
}
// src/domain/deploy-settings.ts
/** The settings for an environment: its own, else those of "*", else null. */
function deploySettingsFor(deploy, environment) {
	return deploy.find((one) => one.environment === environment) ?? deploy.find((one) => one.environment === "*") ?? null;
}
// src/history/deployed.ts
/**
* The services whose deployment a soak in this environment waits for; none if the pipeline has no log. A service
* without a target there, or that is sent nothing, counts from its landing.
*/
function awaitedIn({ deployments, services }, environment, wanted) {
	if (!isLogged(deployments)) return [];
	return wanted.filter(({ service, variables, reach }) => hasTarget(services, environment, service) && variables.length > 0 && reach.kind !== "none");
}
/** Whether a deployment log may count. */
function isLogged(settings) {
	return settings?.log !== "none";
}
/** Whether the pipeline has a deploy target for a service in an environment. */
function hasTarget(services, environment, service) {
	return deploySettingsFor(services.find(({ name }) => name === service)?.deploy ?? [], environment) !== null;
}
/** The part of a stretch in which every awaited service was deployed. Without a log, the landing counts. */
function deployedStretch(landed, { flag, environment, targets = [] }, awaited, evidence) {
	const { deployments, logStarts = [] } = evidence;
	const whole = {
		kind: "run",
		run: landed,
		last: null,
		fromLanding: []
	};
	if (awaited.length === 0 || deployments.kind === "absent") return whole;
	if (deployments.kind === "unreachable") return deployments;
	const start = logStarts.find((one) => one.environment === environment);
	const isAccepted = start === void 0 || !wasRefused(start, flag, evidence.refusals);
	if (start?.at === null) return whole;
	let result = whole;
	const fromLanding = [];
	for (const exposure of awaited) {
		const { service } = exposure;
		const target = targets.find((one) => one.service === service)?.landing;
		const entries = deployments.value.filter((one) => one.environment === environment && one.service === service && one.at >= earliestOf$1(target));
		const before = beginsBefore(landed.landing, target, isAccepted ? start : void 0);
		const since = sentSince(entries, exposure, before === null ? null : landed.landing);
		if (since === null) return {
			kind: "not-yet",
			service,
			latest: entries.at(-1) ?? null
		};
		if (before !== null && since === landed.landing) fromLanding.push({
			service,
			...before
		});
		if (since.at > result.run.landing.at) result = {
			...result,
			run: {
				landing: since,
				atLeast: false
			},
			last: service
		};
	}
	return {
		...result,
		fromLanding
	};
}
/** The earliest moment when a target may have been configured, so that none of its deployments is left out. */
function earliestOf$1(target) {
	if (target === void 0) return Number.NEGATIVE_INFINITY;
	const { at, earliest = at } = target;
	return earliest ?? Number.NEGATIVE_INFINITY;
}
/** Whether a stretch began before the log or the target, so that its landing counts; null: it did not. */
function beginsBefore(landing, target, start) {
	if (target !== void 0 && landing.at < target.at) return {
		because: "target",
		at: target.at
	};
	const at = start?.at ?? null;
	if (start === void 0 || at === null || landing.at > at) return null;
	return {
		because: "log",
		at
	};
}
/** Whether a landing of the flag was refused when the log began, and was accepted since. */
function wasRefused({ environment, refused }, flag, refusals) {
	const open = refusals?.kind === "known" ? refusals.value : [];
	return refused.some((one) => one.flag === flag && !open.some((other) => other.flag === flag && other.environment === environment && other.landing === one.landing));
}
/**
* Since when one service has been sent at least `wanted`, without a break; null if it is not, or that is not known.
* A deployment may be live from its start on, also if it failed, until one that started later succeeds.
* `before`: the landing that covered it before the first event; null: none did.
*/
function sentSince(deployments, wanted, before) {
	const open = /* @__PURE__ */ new Map();
	const successes = /* @__PURE__ */ new Map();
	let live = before === null ? null : {
		landing: before.sha,
		covers: true
	};
	let since = before;
	let latest = Number.NEGATIVE_INFINITY;
	for (const [place, { landing, state, at, values, by }] of deployments.entries()) {
		latest = Math.max(latest, at);
		const covers = valuesCover(values, wanted);
		if (state === "found") live = {
			landing,
			covers
		};
		else if (state === "success") {
			dropUntil$1(open, open.get(landing)?.started ?? place);
			open.delete(landing);
			successes.set(landing, place);
			live = {
				landing,
				covers
			};
		} else if (state === "superseded") {
			if (neverWrote(open.get(landing), by === void 0 ? void 0 : successes.get(by))) open.delete(landing);
		} else {
			const earlier = open.get(landing);
			open.set(landing, {
				covers: covers && earlier?.covers !== false,
				started: state === "started" ? place : earlier?.started ?? place,
				place: earlier?.place ?? place
			});
		}
		if (!(live?.covers === true && [...open.values()].every((one) => one.covers)) || live === null) since = null;
		else since ??= {
			sha: live.landing,
			at: instant(latest),
			source: "deployed"
		};
	}
	return since;
}
/** Removes deployments that started before a success, because they are no longer live. */
function dropUntil$1(open, place) {
	for (const [landing, one] of open) if (one.started < place) open.delete(landing);
}
/**
* Whether a superseded deployment wrote nothing: it started after the success of the newer one. An earlier try may
* be live.
*/
function neverWrote(opened, newer) {
	return opened !== void 0 && newer !== void 0 && newer < opened.place;
}
// src/messages/gates/silences.ts
/** Why a source gave no usable answer. */
function sourceSilenceText(silence) {
	switch (silence.kind) {
		case "no-source": return `the pipeline has no source ${shown(silence.source)}`;
		case "variable": return silence.because === "unset" ? `the variable ${silence.variable} is not set` : `the variable ${silence.variable} may not be read by a source`;
		case "not-run": return silence.because === "clone" ? "its program is not run on a clone" : "its program is not run, because the checkout is not the default branch";
		case "timeout": return `the source did not answer within ${silence.seconds} seconds`;
		case "unreachable": return `the source cannot be reached (${oneLine(silence.why)})`;
		case "refused": return `the source refused the token (${silence.status})`;
		case "status": return `the source answered with the status ${silence.status}`;
		case "failed": return "the source failed";
		case "too-large": return `the answer has more than ${silence.most / 1024} KiB`;
		case "no-json": return "the answer is no JSON";
		case "wrong-form": return `the answer has not ${oneLine(silence.expected)}`;
		case "clock": return "the clock of the source differs by more than a minute";
		case "empty": return "the source has no value";
		case "several-series": return "the query has several series, and needs exactly one";
	}
}
/** Why a window has no answer. */
function silenceText(silence) {
	switch (silence.kind) {
		case "nan": return "too many of its samples are not a number (NaN)";
		case "infinite": return "too many of its samples are infinite";
		case "coverage": return `fewer than ${silence.least}% of its samples have a value`;
		case "gap": return `it has no value for more than ${lengthOf$3(duration(silence.most))}`;
		case "traffic": return silence.value === null ? `its traffic has no value, and at least ${silence.atLeast} is needed` : `its traffic is less than ${silence.atLeast}`;
		case "traffic-unknown": return `its traffic is unknown: ${sourceSilenceText(silence.silence)}`;
		case "before": return NO_BEFORE[silence.because];
		case "before-silent": return `before the landing ${silenceText(silence.silence)}`;
		default: return sourceSilenceText(silence);
	}
}
const NO_BEFORE = {
	"too-short": "there is less than an hour to compare with the time before the landing",
	unknown: "the landing is too long ago to compare with the time before it",
	"other-landing": "another landing of the flag lies in the time to compare with"
};
/** What to do about a silence. */
function silenceHint(silence) {
	switch (silence.kind) {
		case "empty": return "write (… or vector(0)) around a numerator that may have no series; else see whether the source has the metric";
		case "nan":
		case "infinite": return "see whether the query divides by zero; a quotient needs traffic";
		case "several-series": return "aggregate the query to one series, such as with sum(…)";
		case "traffic":
		case "before": return "it passes when enough has happened; nothing has to be pushed again";
		case "coverage":
		case "gap": return "see why the source has no values there; it passes when they have left the window";
		case "variable": return silence.because === "unset" ? `set ${silence.variable} in the job, or on this machine` : `name it FLAGHOIST_…, or list it in FLAGHOIST_SOURCE_VARIABLES of the workflow`;
		case "not-run": return silence.because === "clone" ? "add --run-sources to run the programs of the pipeline here" : "check out the default branch in the job";
		case "refused": return "give the job a token that may read the source";
		case "no-source": return "add the source to metrics.sources, in a pull request of its own";
		case "wrong-form":
		case "no-json": return "see what the source answers, and correct the place or the source";
		case "too-large": return "ask for less: a longer interval, or an answer with fewer values";
		case "clock": return "correct the clock of the source";
		case "traffic-unknown":
		case "before-silent": return silenceHint(silence.silence);
		case "timeout":
		case "unreachable":
		case "status":
		case "failed": return "the next run asks again; see whether the source works";
	}
}
/** What changes from run to run, for the details. */
function silenceNumbers(silence) {
	switch (silence.kind) {
		case "nan": return [`${silence.points} of ${silence.of} samples are not a number`];
		case "infinite": return [`${silence.points} of ${silence.of} samples are infinite`];
		case "gap": return [`no value for ${lengthOf$3(duration(silence.seconds))}`];
		case "clock": return [`its clock differs by ${silence.seconds} seconds`];
		case "several-series": return [`${silence.series} series`];
		case "failed": return [`the source says: ${oneLine(silence.why)}`];
		case "traffic-unknown":
		case "before-silent": return silenceNumbers(silence.silence);
		default: return [];
	}
}
// src/messages/gates/metrics.ts
const COME_BACK$1 = "nothing has to be pushed again";
const METRICS_MESSAGES = {
	"metrics/good": row({
		sentence: (answer) => `${whereText(answer)} ${lastText(answer)} (${thresholdText(answer.good)})`,
		brief: (answer) => answerBrief(answer),
		details: answerDetails,
		means: "The metric has been good over the whole window, where the exposure is live.",
		fix: "Nothing to do.",
		example: "metrics: { good: [error-rate], for: 48h }"
	}),
	"metrics/later": row({
		sentence: ({ metric, from, present }) => `${metric} counts from ${from}% on, and the rollout is at ${present}%`,
		means: "The thresholds of the metric begin at a later step.",
		fix: "Nothing to do.",
		example: "error-rate: { from: 10 }"
	}),
	"metrics/too-short": row({
		saysWhen: true,
		sentence: (answer) => `${whereText(answer)} is good so far; ${answer.length ?? ""} required, due ${dueText(answer.due)}`,
		hint: ({ due }) => `come back ${dueText(due)}; ${COME_BACK$1}`,
		brief: (answer) => answerBrief(answer, "good so far"),
		details: answerDetails,
		means: "The metric is good, but its exposure has not been live for the whole window yet.",
		fix: "Come back at the moment that the message names.",
		example: "metrics: { good: [error-rate], for: 48h }"
	}),
	"metrics/too-young": row({
		saysWhen: true,
		sentence: ({ length, due, ...of }) => `${whereText(of)} has no sample yet; ${length ?? "one"} required, due ${dueText(due)}`,
		hint: ({ due }) => `come back ${dueText(due)}; ${COME_BACK$1}`,
		means: "The exposure is so young that the metric has no sample of it.",
		fix: "Come back at the moment that the message names.",
		example: "metrics: { good: [error-rate], for: 48h }"
	}),
	"metrics/bad": row({
		sentence: (answer) => `${whereText(answer)} ${criticalText(answer, answer.because)}`,
		hint: () => "find the cause; a rollback passes at once",
		brief: (answer) => answerBrief(answer, criticalText(answer, answer.because)),
		title: (answer) => `Critical: ${nameText(answer)}`,
		details: answerDetails,
		means: "The metric met its critical threshold for long enough, within the window.",
		fix: "Find the cause, or roll back. It passes when the breach has left the window.",
		example: "critical: { when: \"> 5%\", for: 5m }"
	}),
	"metrics/undecided": row({
		sentence: (answer) => `${whereText(answer)} ${undecidedText(answer, answer.because)}`,
		hint: () => `see the metric; it passes when enough samples are good, and ${COME_BACK$1}`,
		brief: (answer) => answerBrief(answer, undecidedText(answer, answer.because)),
		title: (answer) => `Not good yet: ${nameText(answer)}`,
		details: answerDetails,
		means: "The metric is not bad, but a warning lies in the window, or too few samples are good.",
		fix: "Wait until enough samples are good, or find the cause.",
		example: "warning: { when: \"> 2%\", for: 10m }\nshare: 99%"
	}),
	"metrics/silent": row({
		sentence: (answer) => `${whereText(answer)} says nothing: ${silenceText(answer.silence)}`,
		hint: ({ silence }) => silenceHint(silence),
		brief: (answer) => answerBrief(answer, silenceText(answer.silence)),
		title: (answer) => `No answer: ${nameText(answer)}`,
		details: (answer) => [...silenceNumbers(answer.silence), ...answerDetails(answer)],
		means: "The metric has no answer: its source failed, values are missing, or too little happened. That is never good, and never a reason to act.",
		fix: "The message says what is missing.",
		example: "coverage: 95%\ngap: 10m\ntraffic: { query: …, at-least: 200 }"
	}),
	"metrics/not-live": row({
		sentence: ({ flag, ...of }) => `${flag} is live for no user there, so ${whereText(of)} says nothing`,
		hint: ({ environment }) => `turn the flag on in ${environment} first`,
		means: "The metric is measured where the flag is live, and no user has it there.",
		fix: "Turn the flag on there first.",
		example: "metrics: { good: [error-rate], for: 48h, in: staging }"
	}),
	"metrics/not-deployed": row({
		sentence: ({ service, environment, metric }) => `${service} has not been deployed in ${environment} yet, so ${metric} says nothing`,
		hint: () => "it counts from the first successful deployment on",
		means: "What is live by Git has not been deployed, so its samples would be of something else.",
		fix: "See the deployment.",
		example: "flaghoist status"
	}),
	"metrics/no-history": row({
		sentence: ({ why, ...of }) => `cannot determine since when to measure ${whereText(of)}: ${why}`,
		hint: () => "fix that and run the check again",
		means: "Flaghoist could not determine since when the exposure is live.",
		fix: "Fetch the history that is missing; the message names the reason.",
		example: "git fetch --unshallow"
	}),
	"metrics/nowhere-live": row({
		sentence: ({ environment, metrics }) => `nothing says where to measure ${listed(metrics)} before the first users in ${environment}`,
		hint: () => "add in: to the requirement, in a pull request of its own",
		means: "Before the first users a metric is measured where the flag soaks, and no soak is required here.",
		fix: "Add `in` with an environment.",
		example: "metrics: { good: [error-rate], for: 48h, in: staging }"
	}),
	"metrics/unknown": row({
		sentence: (of) => `the samples of ${whereText(of)} were not read`,
		hint: () => "on a pull request the action asks the sources; on a clone set their variables",
		means: "No source was asked for the samples.",
		fix: "Let the action check the pull request, or set the variables of the source.",
		example: "FLAGHOIST_PROMETHEUS_URL=http://localhost:9090 flaghoist check"
	}),
	"metrics/undefined": row({
		sentence: ({ metric, flag }) => `${flag} has no metric ${shown(metric)} whose thresholds can be read`,
		hint: () => "define it below metrics in the definition, in a pull request of its own",
		means: "A requirement names a metric that the flag does not define.",
		fix: "Define the metric, or delete it from the requirement.",
		example: "metrics:\n  error-rate: { source: prometheus, query: …, unit: ratio, good: \"< 1%\" }"
	}),
	"metrics/unknown-environment": row({
		sentence: ({ name, available }) => `unknown environment ${shown(name)}; available environments: ${listed(available)}`,
		hint: ({ available }) => `write one of ${listed(available)}`,
		means: "A metric is to be measured in an environment that the pipeline does not have.",
		fix: "Write an environment of the pipeline.",
		example: "metrics: { good: [error-rate], for: 48h, in: staging }"
	}),
	"metrics/nowhere": row({
		sentence: ({ environment }) => `no soak is required in ${environment}, so nothing says where to measure before its first users`,
		hint: () => "add in: and the environment to measure in",
		means: "Before the first users a metric is measured where the flag soaks. Without a soak no promotion from off could meet the requirement.",
		fix: "Add `in`, or a soak.",
		example: "metrics: { good: [error-rate], for: 48h, in: staging }"
	}),
	"metrics/unknown-metric": row({
		sentence: ({ flag, metric, available }) => `${flag} has no metric ${shown(metric)}; available metrics: ${listed(available)}`,
		hint: ({ metric }) => `define ${metric} below metrics, or delete it from the requirement`,
		means: "A requirement names a metric that the flag does not define, so it cannot be met.",
		fix: "Define the metric, or delete it from the requirement.",
		example: "metrics:\n  error-rate: { source: prometheus, query: …, unit: ratio, good: \"< 1%\" }"
	}),
	"metrics/no-length": row({
		sentence: ({ metric }) => `the requirement does not say for how long ${metric} must be good`,
		hint: () => "add for: 48h",
		means: "A metric with earlier values is judged over a window, and the requirement has none.",
		fix: "Add `for`.",
		example: "metrics: { good: [error-rate], for: 48h }"
	}),
	"metrics/needless-length": row({
		sentence: ({ metric, source }) => `the source ${source} answers with one value, so ${metric} cannot be good for a while`,
		hint: () => "write it in a requirement without for:, or write series: true for the source",
		means: "The source of the metric knows only the present value, and the requirement has a window.",
		fix: "Write two requirements in a list, or let the source answer with a series.",
		example: "metrics: [{ good: [error-rate], for: 48h }, { good: [stuck-workflows] }]"
	}),
	"metrics/short-comparison": row({
		sentence: ({ metric, length }) => `${metric} compares with the time before the landing, and ${length} is less than an hour`,
		hint: () => "write for: 1h or more",
		means: "A comparison with the time before the landing needs at least an hour.",
		fix: "Write a longer window.",
		example: "metrics: { good: [latency], for: 24h }"
	})
};
// src/messages/gates/metrics-watched.ts
const WATCHED_MESSAGES = {
	"metrics/watched": row({
		sentence: ({ environment, length }) => `the watch of ${length} in ${environment} ended well`,
		means: "A watch has looked at the metrics since the exposure is live, and all of them were good.",
		fix: "Nothing to do.",
		example: "metrics: { watched: 24h }"
	}),
	"metrics/watching": row({
		saysWhen: true,
		sentence: ({ environment, length, due }) => `the watch of ${length} in ${environment} ends ${dueText(due)}`,
		hint: ({ due }) => `come back ${dueText(due)}; nothing has to be pushed again`,
		means: "The watch of the exposure that is live has not ended.",
		fix: "Wait for its end. The workflow of the watch logs it with its next run.",
		example: "watch: { for: 24h }"
	}),
	"metrics/not-watched": row({
		sentence: ({ environment, length }) => `no watch of ${length} has ended in ${environment} since this exposure is live`,
		hint: () => "look whether the workflow of the watch runs",
		means: "The log has no end of a watch for the exposure that is live.",
		fix: "Let the workflow of the watch run. Only an exposure that rose is watched.",
		example: "watch: { for: 24h }"
	}),
	"metrics/watched-badly": row({
		sentence: ({ environment, length, answer }) => `the watch of ${length} in ${environment} ended ${answer}`,
		hint: () => "find out why; the next change of the exposure begins a new watch",
		means: "A watch has ended, and not all metrics were good. A silence is not good.",
		fix: "Solve the reason. Lower the flag and raise it again: that begins a new watch.",
		example: "metrics: { watched: 24h }"
	}),
	"metrics/watch-unsigned": row({
		sentence: ({ environment, length }) => `the watch of ${length} in ${environment} ended well, but any workflow of this repository could have written that`,
		hint: () => "give the watch and the gate the token of an App, or the secret FLAGHOIST_LOG_KEY, and let the watch run",
		means: "Every workflow may write deployments with its own token. An end counts when it is signed, or an App wrote it.",
		fix: "Set FLAGHOIST_LOG_KEY, or the identity of an App, in the workflows that watch and judge.",
		example: "env: { FLAGHOIST_LOG_KEY: \"${{ secrets.FLAGHOIST_LOG_KEY }}\" }"
	}),
	"metrics/watch-unknown": row({
		sentence: ({ environment, missing }) => `cannot read how the watch in ${environment} ended: ${missing.why}`,
		hint: ({ missing }) => missingHint(missing),
		means: "The ends of watches are on the deployment log, which could not be read.",
		fix: "On a pull request the action needs deployments: read.",
		example: "permissions: { deployments: read }"
	}),
	"metrics/no-watch": row({
		sentence: ({ flag, length }) => `${flag} has no watch of ${length}`,
		hint: ({ length }) => `write watch: { for: ${length} } into its definition`,
		means: "A requirement asks for a watch that the flag does not have, so it cannot be met.",
		fix: "Add a watch that is long enough.",
		example: "watch: { for: 24h }"
	})
};
// src/metrics/encoding.ts
/** The most bytes of the samples of one metric. */
const MOST_BYTES$1 = 65536;
/** The samples as a text of at most `most` bytes; null if they do not fit. */
function encoded(values, rules, most = MOST_BYTES$1) {
	const forms = [
		() => values,
		() => rounded(values, rules),
		() => representative(values, rules)
	];
	for (const form of forms) {
		const text = textOf(form());
		if (text.length <= most) return text;
	}
	return null;
}
const DIGITS = 4;
function rounded(values, rules) {
	return values.map((value) => {
		if (value === null || !Number.isFinite(value)) return value;
		const short = Number(value.toPrecision(DIGITS));
		return classOf$1(short, rules) === classOf$1(value, rules) ? short : value;
	});
}
/** The median of its class for each value. */
function representative(values, rules) {
	const byClass = /* @__PURE__ */ new Map();
	for (const value of values) {
		const kind = classOf$1(value, rules);
		const classValues = byClass.get(kind);
		if (classValues === void 0) byClass.set(kind, [value]);
		else classValues.push(value);
	}
	const medians = new Map([...byClass].map(([kind, own]) => [kind, medianOf(own)]));
	return values.map((value) => value === null || !Number.isFinite(value) ? value : medians.get(classOf$1(value, rules)) ?? value);
}
function textOf(values) {
	const runs = [];
	for (const value of values) {
		const word = value === null ? "-" : String(value);
		const last = runs.at(-1);
		if (last?.word === word) last.count += 1;
		else runs.push({
			word,
			count: 1
		});
	}
	return runs.map(({ word, count }) => count === 1 ? word : `${word}*${count}`).join(" ");
}
/** The samples of such a text. */
function decoded$1(text) {
	if (text === "") return [];
	return text.split(" ").flatMap((run) => {
		const [word = "-", count = "1"] = run.split("*");
		return Array.from({ length: Number(count) }, () => word === "-" ? null : Number(word));
	});
}
// src/metrics/spark.ts
/** Bars, and the highest level of one. */
const MOST_BARS = 16;
const HIGHEST = 7;
/** Levels from 0 to 7, oldest first; null: no finite value. Each bar has the worst value of its part. */
function sparkOf(values, { good }) {
	if (values.length < 2) return [];
	const worst = good.bound.operator.startsWith("<") ? Math.max : Math.min;
	const bars = partsOf(values).map((part) => {
		const finite = part.filter((value) => value !== null && Number.isFinite(value));
		return finite.length === 0 ? null : worst(...finite);
	});
	const shown = bars.filter((value) => value !== null);
	const target = good.kind === "value" ? [good.bound.value] : [];
	const low = Math.min(0, ...shown);
	const high = Math.max(...target, ...shown, low);
	return bars.map((value) => value === null || high === low ? value && 0 : Math.round((value - low) / (high - low) * HIGHEST));
}
function partsOf(values) {
	const count = Math.min(MOST_BARS, values.length);
	const at = (index) => Math.floor(index * values.length / count);
	return Array.from({ length: count }, (_, index) => values.slice(at(index), at(index + 1)));
}
// src/gates/metrics-answer.ts
const { pass: pass$5, wait: wait$5 } = answersFrom(METRICS_MESSAGES);
function judgeSamples(ask, rules, { span, length, fullAt, before }, samples) {
	const window = windowOf(samples.window);
	const whole = pointsOf(window.grid) > 1 ? length : duration(0);
	const answer = judgeWindow(rules, whole, window, beforeOf(before, samples));
	const spark = sparkIn(window, rules);
	const facts = {
		...factsOf(ask, rules, samples, answer, {
			span,
			fullAt
		}),
		spark
	};
	const clearsAt = answer.clearsAt === null ? null : knownAt(answer.clearsAt, rules);
	const readyAt = clearsAt === null || fullAt === null ? clearsAt ?? fullAt : latest$1(clearsAt, fullAt);
	switch (answer.answer.kind) {
		case "good": return fullAt === null ? pass$5("metrics/good", facts) : wait$5("metrics/too-short", {
			...facts,
			due: fullAt
		}, { readyAt: fullAt });
		case "silent": return wait$5("metrics/silent", {
			...facts,
			silence: answer.answer.silence
		}, { readyAt: fullAt });
		case "bad": return wait$5("metrics/bad", {
			...facts,
			because: answer.answer.because
		}, { readyAt });
		case "undecided": return wait$5("metrics/undecided", {
			...facts,
			because: answer.answer.because
		}, { readyAt });
	}
}
function windowOf({ grid, answer, traffic, median }) {
	return {
		grid,
		values: valuesOf$2(answer),
		traffic: traffic && valuesOf$2(traffic.answer),
		median
	};
}
function valuesOf$2(answer) {
	return answer.kind === "silent" ? answer : {
		kind: "values",
		values: decoded$1(answer.values)
	};
}
function beforeOf(before, samples) {
	if (before === null) return null;
	if (typeof before === "string") return {
		kind: "none",
		because: before
	};
	return samples.before === null ? {
		kind: "none",
		because: "unknown"
	} : {
		kind: "window",
		window: windowOf(samples.before)
	};
}
function factsOf({ metric, environment, for: length }, rules, { window }, answer, { span, fullAt }) {
	const { value, median, medianBefore, counts, traffic } = answer;
	return {
		metric: metric.name,
		environment,
		title: metric.title,
		source: metric.source,
		sent: window.sent,
		good: metric.good,
		warning: limitText(metric.warning),
		critical: limitText(metric.critical),
		share: metric.share,
		unit: metric.unit,
		answer: answer.answer.kind,
		value,
		median,
		medianBefore,
		counts,
		traffic: rules.atLeast === null ? null : {
			value: traffic,
			atLeast: rules.atLeast
		},
		from: span.from,
		to: span.to,
		length,
		fullAt,
		expectedAt: answer.expectedAt === null ? null : knownAt(answer.expectedAt, rules),
		graph: window.graph ?? null
	};
}
/** `> 5% for 5m` */
function limitText(limit) {
	if (limit === null || limit.for === null) return limit && limit.when;
	return `${limit.when} for ${limit.for}`;
}
function sparkIn({ values }, rules) {
	return values.kind === "values" ? sparkOf(values.values, rules) : [];
}
/** The samples of exactly this window. */
function samplesOf(ask, { span }, { samples = [] }) {
	return samples.find((one) => one.flag === ask.flag && one.environment === ask.environment && one.metric === ask.metric.name && one.for === ask.for && one.window.grid.to === span.to) ?? null;
}
// src/gates/metrics-window.ts
/** Seconds that a comparison with the time before the landing needs. */
const SHORTEST_COMPARISON = 3600;
/** Whether the source knows only the present value. */
function isPresentOnly({ metric, source }) {
	return metric.asked.kind === "at" && !hasPast(metric, source);
}
function liveSince(ask, evidence) {
	const history = timelineIn(evidence, ask.flag, ask.environment);
	if (!("timeline" in history)) return {
		kind: "no-history",
		why: history.why
	};
	const { timeline } = history;
	const run = stretchOf(timeline, (exposures) => sameExposures(exposures, ask.live));
	if (run === null) return {
		kind: "no-history",
		why: "its history ends with another exposure"
	};
	const landed = afterRewrite(run, rewriteOf(evidence));
	const deployed = deployedStretch(landed, timeline, ask.awaited, evidence);
	if (deployed.kind === "unreachable") return {
		kind: "no-history",
		why: deployed.why
	};
	if (deployed.kind === "not-yet") return {
		kind: "not-deployed",
		service: deployed.service
	};
	const { landing } = deployed.run;
	if (landing.futureDate !== void 0) return {
		kind: "no-history",
		why: "the commit from which it counts has a date in the future"
	};
	return {
		kind: "since",
		at: landing.at,
		landed,
		timeline
	};
}
/** The window that is to be asked for and judged. */
function measuredWindow(ask, rules, evidence) {
	const live = liveSince(ask, evidence);
	if (live.kind !== "since") return live;
	if (isPresentOnly(ask)) return {
		kind: "window",
		span: {
			from: ask.until,
			to: ask.until
		},
		length: duration(0),
		fullAt: null,
		before: null
	};
	const { at, landed, timeline } = live;
	return windowSince(latest$1(at, ask.since ?? at), ask, rules, (span) => comparesBefore(rules) ? spanBefore(span, timeline, landed.landing.at, landed.atLeast, rules) : null);
}
function windowSince(since, ask, rules, beforeOf) {
	const length = durationOf(ask.for ?? "0h");
	const to = endAt(ask.until, rules);
	const first = firstAfter$1(since, rules.step);
	const fullAt = knownAt(instant(first + length), rules);
	if (first > to) return {
		kind: "too-young",
		fullAt
	};
	const isFull = first + length <= to;
	const span = {
		from: isFull ? instant(to - length) : first,
		to
	};
	return {
		kind: "window",
		span,
		length,
		fullAt: isFull ? null : fullAt,
		before: beforeOf(span)
	};
}
/** The equally long time before the landing, in which nothing else of the flag has landed. */
function spanBefore({ from, to }, { periods, fromTheStart }, landedAt, isAtLeast, { step }) {
	const length = to - from;
	if (length < 3600) return "too-short";
	if (isAtLeast) return "unknown";
	const end = instant(firstAfter$1(landedAt, step) - step);
	const start = instant(end - length);
	if (periods.some(({ landing }, index) => landing.at >= start && landing.at < landedAt && (index > 0 || fromTheStart))) return "other-landing";
	const [oldest] = periods;
	return fromTheStart || oldest !== void 0 && oldest.landing.at < start ? {
		from: start,
		to: end
	} : "unknown";
}
// src/gates/metrics-watched.ts
const { pass: pass$4, wait: wait$4, problem: problem$3 } = answersFrom(WATCHED_MESSAGES);
/** How far back the landing of the exposure is looked for. */
const LONGEST_WATCHED = durationOf("365d");
function watchedAsks(environment) {
	return [{
		kind: "watched",
		environment
	}];
}
/** `live`: what users have there; the watch must have ended for exactly this. */
function judgeWatched(length, environment, { live, awaited }, { change: { flag }, proposal, now }, evidence) {
	const of = {
		environment,
		length
	};
	const missing = evidence.watched;
	if (missing?.kind !== "known") {
		const why = missing ?? {
			kind: "absent",
			why: "no gate asked for it"
		};
		return wait$4("metrics/watch-unknown", {
			...of,
			missing: why
		});
	}
	const since = liveSince({
		flag,
		environment,
		live,
		awaited
	}, evidence);
	if (since.kind !== "since") return wait$4("metrics/not-watched", of);
	const ends = missing.value.filter((one) => one.flag === flag && one.environment === environment && one.landing === since.landed.landing.sha && durationOf(one.for) >= durationOf(length));
	const newest = ends.at(-1);
	if (newest?.answer === "good") return ends.findLast(({ isUnsigned }) => isUnsigned !== true)?.answer === "good" ? pass$4("metrics/watched", of) : wait$4("metrics/watch-unsigned", of);
	if (newest !== void 0) return wait$4("metrics/watched-badly", {
		...of,
		answer: newest.answer
	});
	const watch = valueOf(filesOf(proposal.base, flag).flag)?.watch;
	const end = plus(since.at, duration(Math.max(durationOf(length), durationOf(watch?.for ?? length))));
	return end > now ? wait$4("metrics/watching", {
		...of,
		due: end
	}, { readyAt: end }) : wait$4("metrics/not-watched", of);
}
function watchedMisfits(length, { key, watch }) {
	if (length === void 0) return [];
	if (watch !== void 0 && durationOf(watch.for) >= durationOf(length)) return [];
	return [{
		...problem$3("metrics/no-watch", ["watched"], {
			flag: key,
			length
		}),
		reason: watch ? ["watch"] : []
	}];
}
// src/messages/gates/soak.ts
function deployedText(fact) {
	switch (fact.kind) {
		case "landed": return `landed in ${fact.source} ${sinceText(fact.landing)}`;
		case "deployed-last": return `${fact.service} was the last service to be deployed there`;
		case "older-than-log": return `${fact.service} had the values before the deployment log began ${pastText(fact.at)}, so its landing counts`;
		case "older-than-target": return `${fact.service} had the values before its deploy target was configured ${pastText(fact.at)}, so its landing counts`;
		case "no-target": return `${fact.service} has no deploy target in ${fact.source}, so its landing counts`;
	}
}
function coveredText(clock) {
	const { source, isAtLeast, landing, closed } = clock;
	return `${closed === null ? `${source} has covered it ${isAtLeast ? "at least " : ""}since ${sinceText(landing)}` : `the soak in ${source} counts from ${pastText(closed.at)}, when the last matching issue was closed`}; ${lengthText(clock)}`;
}
function soakBrief(clock) {
	const { source, length, closed } = clock;
	const soFar = closed === null ? sinceBrief(clock) : `since ${shortPastText(closed.at)}, when #${closed.issue.number} was closed`;
	return {
		needs: `${length} in ${source}`,
		soFar
	};
}
function soakDetails({ deployed, closed, rewrite }) {
	const restarted = closed === null ? rewriteDetails({ rewrite }) : [`restarted by ${issueText(closed.issue)}`];
	return [...deployed.map(deployedText), ...restarted];
}
function uncoveredText({ source, environment, live, proposed }) {
	return `${source} does not cover what is proposed: ${levelsText(live)} there, ${levelsText(proposed)} proposed for ${environment}`;
}
function undeployedText({ service, latest }) {
	if (latest === null || latest.state === "found") return `${service} has not been deployed there yet`;
	const when = `${pastText(latest.at)}, landing ${latest.landing.slice(0, 10)}`;
	switch (latest.state) {
		case "started": return `a deployment of ${service} has started there and has not finished (${when})`;
		case "failure": return `the last deployment of ${service} failed there (${when})`;
		case "superseded":
		case "success": return `the last deployment of ${service} there does not cover them (${when})`;
	}
}
const SOAK_MESSAGES = {
	"soak/long-enough": row({
		sentence: coveredText,
		brief: soakBrief,
		details: soakDetails,
		means: "The source environment has covered the proposed exposure for the required time.",
		fix: "Nothing to do.",
		example: "requires: { soak: { in: development, for: 48h } }"
	}),
	"soak/too-short": row({
		saysWhen: true,
		sentence: (clock) => `${coveredText(clock)}. ${dueSentence(clock)}`,
		brief: soakBrief,
		hint: (clock) => `${comeBack(clock)}; nothing has to be pushed again`,
		details: soakDetails,
		means: "The source environment covers the proposed exposure, but not yet for long enough. Only the present unbroken stretch counts. A landing with less than the proposed values restarts the soak.",
		fix: "Come back at the moment that the message names. Nothing has to be pushed again.",
		example: "flaghoist check --at 2026-11-22T09:00:00Z"
	}),
	"soak/not-covered": row({
		sentence: uncoveredText,
		brief: ({ source, length, live }) => ({
			needs: `${length} in ${source}`,
			soFar: `${levelsText(live)} there`
		}),
		title: ({ source }) => `Waits for ${source} first`,
		hint: ({ flag, source, length }) => `promote ${flag} in ${source} first; its soak of ${length} starts with that landing`,
		means: "The source environment does not give these users what is proposed. It is off there, at a lower percentage, or on only for other services.",
		fix: "Promote the flag in the source environment first. The soak starts with that landing.",
		example: "flaghoist promote elevenlabs-agent --to development"
	}),
	"soak/refused": row({
		sentence: (facts) => `landing ${facts.landing.slice(0, 10)} was refused in ${facts.source}, so ${uncoveredText(facts)}`,
		hint: ({ verdict, source, landing, length }) => verdict === "wait" ? `meet what that landing waits for; the next deployment in ${source} then accepts it, and its soak of ${length} starts` : `revert the landing (git revert ${landing.slice(0, 10)}) and promote the flag in ${source} again; the soak of ${length} starts with its deployment`,
		means: "The deploy guard refused the landing that exposes the flag in the source environment, so it never ran there.",
		fix: "Fix the reason for the refusal. The next deployment then accepts the landing. Or revert it and promote the flag there again. The soak starts with its deployment.",
		example: "flaghoist deploy --environment staging"
	}),
	"soak/not-deployed": row({
		sentence: (facts) => `the values have landed in ${facts.source}, but ${undeployedText(facts)}`,
		hint: notDeployedHint,
		details: ({ landed, length }) => [`landed ${sinceText(landed)}`, `the soak of ${length} counts from the first successful deployment there`],
		means: "The values have landed in the source environment. The deployment log does not show that every service is sent them. The landing was refused, no deployment of it has succeeded, or a later one sends less.",
		fix: "Deploy it there. The soak starts with the first success. The landing counts for the time before the log began, and before the service had a deploy target.",
		example: "flaghoist deploy --environment staging"
	}),
	"soak/deployments-unknown": row({
		sentence: ({ source, why }) => `cannot determine since when ${source} has run what is proposed: ${why}`,
		hint: ({ length }) => `fix the cause that the message names; the soak of ${length} counts from the deployment there`,
		means: "The deployment log could not be read, or was cut off before one of its entries. Without it Flaghoist does not know what runs in the source environment.",
		fix: "On a pull request the action reads the log from GitHub and needs deployments: read. On a clone, Flaghoist reads the file that flaghoist deploy writes. Or supply deployments with --evidence. Without any log, deployments: { log: none } lets landings count.",
		example: "permissions: { deployments: read }"
	}),
	"soak/same-proposal": row({
		sentence: ({ source, environment }) => `this proposal raises ${source} and ${environment} together, so no soak can have begun`,
		title: ({ source }) => `land ${source} first`,
		hint: ({ source, environment }) => `split it: land ${source} first, and land ${environment} when it is due`,
		means: "The proposal raises the source environment and this one together. No soak can have begun.",
		fix: "Split it. Land the source environment first, and this one when it is due.",
		example: "flaghoist promote elevenlabs-agent --to development"
	}),
	"soak/source-lowered": row({
		sentence: ({ source, environment, live, proposed }) => `this proposal sets ${source} to ${levelsText(live)}, which is less than it proposes for ${environment} (${levelsText(proposed)})`,
		hint: ({ source, environment }) => `leave ${source} as it is, or lower ${environment} as well`,
		means: "The proposal lowers the source environment below what it proposes here.",
		fix: "Leave the source environment as it is, or lower this one as well.",
		example: "git checkout origin/main -- environments/development/elevenlabs-agent.yaml"
	}),
	"soak/definition-changed": row({
		sentence: ({ source, environment }) => `the new definition has never run in ${source}; it would start there and in ${environment} at once`,
		hint: ({ source }) => `send the new variable only in ${source} first: { from: enabled, in: [${source}] }`,
		means: "The definition changes what the services are sent (variables, services, safe value). A definition applies to every environment at once. No other environment can have run it before.",
		fix: "Send a new variable only in the first environment, and add the others one by one. Or keep this environment off with an override (`services: { <service>: { enabled: false } }`) while others run the definition. Or give the new meaning another flag.",
		example: "CHECKOUT_V2: { from: enabled, in: [development] }"
	}),
	"soak/open-issue": row({
		sentence: ({ source, ...open }) => `${openText(open)}; the soak in ${source} starts when ${open.issues.length === 1 ? "it is" : "the last one is"} closed`,
		brief: ({ labels, issues }) => issuesBrief(labels, issues),
		title: ({ issues }) => issuesTitle(issues),
		hint: ({ issues }) => closeText(issues),
		details: ({ issues }) => issues.map(issueText),
		means: "An issue with one of the labels of without-issues is open for this flag.",
		fix: "Close it when it is solved. The soak starts when it is closed.",
		example: "labels: critical, flag:elevenlabs-agent"
	}),
	"soak/issues-unknown": row({
		sentence: ({ labels, missing }) => `could not read the issues labelled ${either(labels)}: ${missing.why}`,
		hint: ({ missing }) => missingHint(missing),
		means: "The soak must be free of certain issues, and Flaghoist could not read which issues exist.",
		fix: "On a pull request the action asks GitHub. On a clone, supply them with --evidence.",
		example: "flaghoist check --evidence evidence.json"
	}),
	"soak/no-history": row({
		sentence: ({ source, why }) => `cannot determine how long ${source} has covered it: ${why}`,
		hint: () => CAUSE_HINT,
		means: "Flaghoist could not read the landings of the source environment far enough back.",
		fix: "Fetch the history that is missing. The message names the command.",
		example: "git fetch --unshallow"
	}),
	"soak/rewritten": row({
		saysWhen: true,
		sentence: (clock) => `history was rewritten, so the soak in ${clock.source} counts from ${sinceText(clock.landing)}; ${lengthText(clock)}. ${dueSentence(clock)}`,
		brief: soakBrief,
		hint: (clock) => `${comeBack(clock)}; ${REWRITE_HINT}`,
		details: soakDetails,
		means: `${REWRITE_MEANS} Every soak counts from the first landing without that commit.`,
		fix: REWRITE_FIX,
		example: "git log --first-parent origin/main"
	}),
	"soak/future-landing": row({
		sentence: ({ futureDate, source }) => `${futureText(futureDate)}, so it is not known how long ${source} has covered the proposal`,
		hint: ({ futureDate }) => futureHint(futureDate),
		details: soakDetails,
		means: "The commit from which the soak counts has a date in the future. That date does not show when it landed.",
		fix: FUTURE_FIX,
		example: "flaghoist check --evidence evidence.json"
	}),
	"soak/unknown-environment": row({
		sentence: ({ source, available }) => `unknown environment "${source}"; available environments: ${available.join(", ")}`,
		hint: () => "name an environment of pipeline.yaml, or add this one there",
		means: "The soak names an environment that the pipeline does not have.",
		fix: "Name one of its environments.",
		example: "soak: { in: development, for: 48h }"
	}),
	"soak/after-itself": row({
		sentence: afterItselfText,
		hint: afterItselfHint,
		means: "The soak can never be met. Its source is the same environment, or a later one.",
		fix: "Name an environment that comes before.",
		example: "soak: { in: staging, for: 7d }"
	}),
	"soak/long-label": row({
		sentence: longLabelText,
		hint: () => LONG_LABEL_HINT,
		means: "A label of without-issues is longer than GitHub allows, so no issue can carry it.",
		fix: "Write a label that exists on GitHub.",
		example: "soak: { in: staging, for: 7d, without-issues: [critical] }"
	}),
	"soak/long-key": row({
		sentence: longKeyText,
		hint: longKeyHint,
		means: "The key of the flag is too long for the label flag:<key>, and its soak must be free of issues.",
		fix: "Rename the flag. Its key may have at most 45 characters.",
		example: "git mv environments/flags/a-long-name.yaml environments/flags/shorter.yaml"
	})
};
/** The command to deploy. A service without a log entry may run it already, and only a forced run logs that. */
function notDeployedHint({ source, service, latest }) {
	return `deploy it in ${source} (${latest === null ? `flaghoist deploy --force --environment ${source} --service ${service}` : "flaghoist deploy"}); the soak starts when that succeeds`;
}
function afterItselfText(facts) {
	switch (facts.kind) {
		case "itself": return `a soak for ${facts.environment} cannot count time in ${facts.environment}`;
		case "later": return `a soak for ${facts.environment} cannot count time in ${facts.source}, which comes after it in the pipeline`;
		case "everywhere": return `"*" stands for every environment, and a soak for ${both(facts.before)} cannot count time in ${facts.source}`;
	}
}
function afterItselfHint(facts) {
	switch (facts.kind) {
		case "itself": return `name an environment that comes before ${facts.environment}`;
		case "later": return `name an environment that comes before ${facts.environment}, or change the order`;
		case "everywhere": return facts.after.length === 0 ? "name an environment that is not the last one, or delete the soak" : `write it below ${both(facts.after)} instead of "*"`;
	}
}
// src/gates/soak-deployed.ts
const { wait: wait$3 } = answersFrom(SOAK_MESSAGES);
function deployedAsks(source, length, { pipeline, wanted }) {
	const awaited = awaitedIn(pipeline, source, wanted);
	if (awaited.length === 0) return [];
	const { deployments: log } = pipeline;
	return [{
		kind: "deployments",
		environment: source,
		wanted: awaited,
		window: durationOf(length),
		...log === void 0 ? {} : { log }
	}];
}
/** The part of the landed stretch that has been deployed, or a wait until it is deployed. */
function countedFrom(timeline, length, { pipeline, wanted }, landed, evidence) {
	const source = timeline.environment;
	const deployed = deployedStretch(landed, timeline, awaitedIn(pipeline, source, wanted), evidence);
	switch (deployed.kind) {
		case "run": return {
			...deployed.run,
			facts: [
				...deployed.last === null ? [] : [{
					kind: "landed",
					source,
					landing: landedAt(landed.landing)
				}, {
					kind: "deployed-last",
					service: deployed.last
				}],
				...deployed.fromLanding.map(({ service, because, at }) => ({
					kind: because === "log" ? "older-than-log" : "older-than-target",
					service,
					at
				})),
				...untargeted(pipeline, source, wanted)
			]
		};
		case "unreachable": return wait$3("soak/deployments-unknown", {
			source,
			length,
			why: deployed.why
		});
		case "not-yet": {
			const { service, latest } = deployed;
			return wait$3("soak/not-deployed", {
				source,
				length,
				landed: landedAt(landed.landing),
				service,
				latest: latest && {
					state: latest.state,
					at: latest.at,
					landing: latest.landing
				}
			});
		}
	}
}
/** Services without a deploy target in the environment, in a pipeline that deploys other services. */
function untargeted({ deployments, services }, source, wanted) {
	if (!services.some(({ deploy = [] }) => deploy.length > 0) || !isLogged(deployments)) return [];
	return wanted.filter(({ service, variables }) => {
		return variables.length > 0 && !hasTarget(services, source, service);
	}).map(({ service }) => ({
		kind: "no-target",
		service,
		source
	}));
}
// src/gates/soak.ts
const { pass: pass$3, wait: wait$2, block: block$1, problem: problem$2 } = answersFrom(SOAK_MESSAGES);
const soak = defineGate({
	name: "soak",
	title: "Another environment has run the proposed values, without a break, for long enough.",
	schema: {
		type: "object",
		description: "The source environment has covered the proposed exposure without a break for at least this long.",
		required: ["in", "for"],
		additionalProperties: false,
		properties: {
			in: {
				description: "The environment or environments whose users must already have the values. Each must meet the requirement.",
				type: ["string", "array"],
				minLength: 1,
				items: {
					type: "string",
					minLength: 1
				},
				minItems: 1,
				uniqueItems: true
			},
			for: {
				description: "How long, without a break: 90m, 48h, 7d or 2w.",
				type: "string",
				pattern: DURATION_PATTERN
			},
			"without-issues": {
				description: "Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; while one is open, the promotion waits.",
				type: "array",
				items: {
					type: "string",
					minLength: 1
				},
				minItems: 1,
				uniqueItems: true
			}
		}
	},
	example: {
		in: "development",
		for: "48h",
		"without-issues": ["critical"]
	},
	problems: (settings, context) => [...context.knows("environments") ? sourceProblems(settings, context) : [], ...longLabels(settings["without-issues"] ?? []).map(({ index, facts }) => problem$2("soak/long-label", ["without-issues", index], facts))],
	misfits: (settings, flag) => settings["without-issues"] === void 0 ? [] : longKey(flag).map((facts) => ({
		...problem$2("soak/long-key", ["without-issues"], facts),
		reason: []
	})),
	atLeastAsStrict: (to, from) => isSubset(sourcesOf$1(from), sourcesOf$1(to)) && durationOf(to.for) >= durationOf(from.for) && isSubset(from["without-issues"] ?? [], to["without-issues"] ?? []),
	asks: (settings, promotion) => [
		...sourcesOf$1(settings).map((source) => ({
			kind: "timeline",
			flag: promotion.change.flag,
			environment: source,
			window: durationOf(settings.for)
		})),
		...sourcesOf$1(settings).flatMap((source) => deployedAsks(source, settings.for, promotion)),
		...settings["without-issues"] === void 0 ? [] : [{
			kind: "issues",
			labels: settings["without-issues"],
			window: durationOf(settings.for)
		}]
	],
	judge: (settings, promotion, evidence) => sourcesOf$1(settings).flatMap((source) => soakIn(source, settings, promotion, evidence)),
	settledAtOnce: ["soak/issues-unknown"],
	codes: explanationsOf(SOAK_MESSAGES)
});
/** Sources that do not exist, or that come after the environment that requires the soak. */
function sourceProblems(settings, { pipeline, environment, flag }) {
	const names = pipeline.environments.map(({ name }) => name);
	return sourcesOf$1(settings).flatMap((source, index) => {
		const path = Array.isArray(settings.in) ? ["in", index] : ["in"];
		if (!names.includes(source)) return [problem$2("soak/unknown-environment", path, {
			source,
			available: names
		})];
		if (environment === null && flag !== null) {
			const at = names.indexOf(source) + 1;
			const facts = {
				source,
				before: names.slice(0, at),
				after: names.slice(at)
			};
			return [problem$2("soak/after-itself", path, {
				kind: "everywhere",
				...facts
			})];
		}
		if (environment === null) return [];
		if (source === environment) return [problem$2("soak/after-itself", path, {
			kind: "itself",
			environment
		})];
		return names.indexOf(source) < names.indexOf(environment) ? [] : [problem$2("soak/after-itself", path, {
			kind: "later",
			environment,
			source
		})];
	});
}
/** The environments that must have soaked. */
function sourcesOf$1(settings) {
	return typeof settings.in === "string" ? [settings.in] : settings.in;
}
/** Where the flag has to soak before the environment of the promotion, by the rules of both sides. */
function soakSourcesOf({ proposal, pipeline, change }) {
	const { flag, environment } = change;
	const own = [proposal.base, proposal.head].flatMap((snapshot) => valueOf(filesOf(snapshot, flag).flag)?.requires ?? []);
	const rules = [...environmentOf(pipeline, environment)?.requires ?? [], ...own.filter((one) => one.environment === environment || one.environment === "*")];
	return [...new Set(rules.flatMap(({ gate, settings }) => gate === "soak" ? sourcesOf$1(settings) : []))];
}
function soakIn(source, settings, promotion, evidence) {
	const blocked = unfulfillable(source, promotion);
	return blocked === null ? answersIn(source, settings, promotion, evidence) : [blocked];
}
/** The block where the proposal itself prevents the soak, so that no waiting helps. */
function unfulfillable(source, { proposal, change, wanted }) {
	const before = exposuresIn(filesOf(proposal.base, change.flag), source);
	const proposed = exposuresIn(filesOf(proposal.head, change.flag), source);
	const after = proposed === null ? null : outcomeOf(before ?? [], proposed);
	const coveredBefore = before !== null && covers(before, wanted);
	const coveredAfter = after !== null && covers(after, wanted);
	const names = {
		source,
		environment: change.environment
	};
	if (coveredBefore && !coveredAfter) {
		const levels = {
			live: levelsOf(after),
			proposed: levelsOf(wanted)
		};
		return block$1("soak/source-lowered", {
			...names,
			...levels
		});
	}
	if (coveredBefore || !coveredAfter) return null;
	const [old, now] = [proposal.base, proposal.head].map((snapshot) => JSON.stringify(stateOf$2(filesOf(snapshot, change.flag), source)));
	return block$1(old === now ? "soak/definition-changed" : "soak/same-proposal", names);
}
function answersIn(source, settings, promotion, evidence) {
	const { proposal, change, wanted } = promotion;
	const history = timelineIn(evidence, change.flag, source);
	if (!("timeline" in history)) return [wait$2("soak/no-history", {
		source,
		why: history.why
	})];
	const live = exposuresIn(filesOf(proposal.base, change.flag), source);
	const run = stretchOf(history.timeline, (exposures) => covers(exposures, wanted));
	if (run === null || live === null || !covers(live, wanted)) {
		const levels = {
			live: levelsOf(live),
			proposed: levelsOf(wanted)
		};
		const facts = {
			source,
			environment: change.environment,
			...levels,
			length: settings.for
		};
		const refused = refusedThere(evidence, change.flag, source);
		if (refused === void 0) return [wait$2("soak/not-covered", {
			...facts,
			flag: change.flag
		})];
		const { landing, verdict } = refused;
		return [wait$2("soak/refused", {
			...facts,
			landing,
			verdict
		})];
	}
	const landed = afterRewrite(run, rewriteOf(evidence));
	const counts = countedFrom(history.timeline, settings.for, promotion, landed, evidence);
	return "verdict" in counts ? [counts] : sinceIssues(source, settings, promotion, counts, evidence);
}
/** The refused part of the flag in the source environment. */
function refusedThere({ refusals }, flag, source) {
	if (refusals?.kind !== "known") return void 0;
	return refusals.value.find((one) => one.flag === flag && one.environment === source);
}
/** The clock starts with the stretch, or with the closing of the last issue in it. */
function sinceIssues(source, settings, { change, now }, run, evidence) {
	const labels = settings["without-issues"];
	const clock = timed$1(source, settings, run, now, null);
	if (labels === void 0) return [clock];
	if (evidence.issues.kind !== "known") return [clock, wait$2("soak/issues-unknown", {
		labels,
		missing: evidence.issues
	})];
	const issues = openIssues(evidence.issues.value, change.flag, labels);
	if (issues.length > 0) return [wait$2("soak/open-issue", {
		flag: change.flag,
		labels,
		source,
		issues
	})];
	const last = issuesOf(evidence.issues.value, change.flag, labels).flatMap((issue) => issue.closedAt !== null && issue.closedAt > run.landing.at ? [{
		at: issue.closedAt,
		issue: issueFacts(issue)
	}] : []).toSorted((a, b) => b.at - a.at)[0] ?? null;
	return last === null ? [clock] : [timed$1(source, settings, run, now, last)];
}
/** `closed`: the issue whose closing restarted the clock. */
function timed$1(source, settings, run, now, closed) {
	const clock = clockOf(run, settings.for, now, closed?.at);
	const facts = {
		source,
		...clock.facts,
		deployed: run.facts,
		closed
	};
	const progress = {
		...clock.progress,
		where: `in ${source}`
	};
	if (clock.isOver) return pass$3("soak/long-enough", facts, { progress });
	if (clock.futureDate !== null) return wait$2("soak/future-landing", {
		...facts,
		futureDate: clock.futureDate
	});
	const { rewrite, due: readyAt } = facts;
	return rewrite === null || closed !== null ? wait$2("soak/too-short", facts, {
		progress,
		readyAt
	}) : wait$2("soak/rewritten", {
		...facts,
		rewrite
	}, {
		progress,
		readyAt
	});
}
// src/gates/metrics.ts
const { pass: pass$2, wait: wait$1, problem: problem$1 } = answersFrom(METRICS_MESSAGES);
function settingsOf$1(written) {
	return {
		...written,
		good: written.good ?? []
	};
}
const metrics = defineGate({
	name: "metrics",
	title: "The metrics of the flag are good where it is live.",
	schema: {
		type: "object",
		description: "These metrics of the flag have been good for this long, where the exposure that would be raised is live.",
		anyOf: [{
			properties: { good: true },
			required: ["good"]
		}, {
			properties: { watched: true },
			required: ["watched"]
		}],
		additionalProperties: false,
		properties: {
			good: {
				description: "The names of metrics in the definition of the flag.",
				type: "array",
				items: {
					type: "string",
					minLength: 1
				},
				minItems: 1,
				uniqueItems: true
			},
			for: {
				description: "How long: 24h, 48h, 7d. Left out only for a source that answers with one value.",
				type: "string",
				pattern: DURATION_PATTERN
			},
			watched: {
				description: "A watch of at least this length has ended well: 24h.",
				type: "string",
				pattern: LASTING_PATTERN
			},
			in: {
				description: "The environment or environments to measure in. Left out: here, and before the first users where the flag soaks.",
				type: ["string", "array"],
				minLength: 1,
				items: {
					type: "string",
					minLength: 1
				},
				minItems: 1,
				uniqueItems: true
			}
		}
	},
	example: {
		good: ["error-rate"],
		for: "48h",
		in: "staging"
	},
	restsOn: {
		definition: `metrics:
  error-rate:
    source: prometheus
    query: >-
      (sum(rate(checkouts_failed_total{env="$environment"}[5m])) or vector(0))
      / sum(rate(checkouts_total{env="$environment"}[5m]))
    unit: ratio
    good: "< 1%"
    critical: { when: "> 5%", for: 5m }
    traffic: { query: 'sum(increase(checkouts_total{env="$environment"}[$window]))', at-least: 200 }
`,
		pipeline: `metrics:
  sources:
    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }
`
	},
	problems: (written, context) => [...unknownEnvironments(settingsOf$1(written), context), ...measuredNowhere(settingsOf$1(written), context)],
	misfits: (written, flag, { pipeline }) => [...watchedMisfits(written.watched, flag), ...metricMisfits(settingsOf$1(written), flag, pipeline)],
	atLeastAsStrict: (to, from) => isSubset(from.good ?? [], to.good ?? []) && keepsWatched(to.watched, from.watched) && to.for === from.for && JSON.stringify(to.in) === JSON.stringify(from.in),
	asks: (written, promotion) => {
		const settings = settingsOf$1(written);
		const places = placesOf$1(settings, promotion);
		return [
			...places.flatMap((environment) => historyAsks(settings, promotion, environment)),
			...samplesAsks(settings, promotion),
			...settings.watched === void 0 ? [] : places.flatMap(watchedAsks)
		];
	},
	judge: (written, promotion, evidence) => {
		const settings = settingsOf$1(written);
		const places = placesOf$1(settings, promotion);
		if (places.length === 0) {
			const facts = {
				environment: promotion.change.environment,
				metrics: named$1(settings.good)
			};
			return [wait$1("metrics/nowhere-live", facts)];
		}
		const { watched } = settings;
		const ends = watched === void 0 ? [] : places.map((environment) => watchedIn(watched, environment, promotion, evidence));
		return [...settings.good.flatMap((name) => {
			const { flag } = promotion.change;
			const metric = metricNamed(name, promotion);
			const rules = metric === null ? null : rulesOf$1(metric);
			if (metric === null || rules === null) return [wait$1("metrics/undefined", {
				metric: name,
				flag
			})];
			return places.map((environment) => judgeIn(environment, metric, rules, settings, promotion, evidence));
		}), ...ends];
	},
	codes: [...explanationsOf(METRICS_MESSAGES), ...explanationsOf(WATCHED_MESSAGES)]
});
function metricMisfits(settings, flag, pipeline) {
	return settings.good.flatMap((name, index) => {
		const metric = flag.metrics?.find((one) => one.name === name);
		const path = ["good", index];
		if (metric !== void 0) return lengthProblems(settings, metric, pipeline, path).map((one) => ({
			...one,
			reason: ["metrics", name]
		}));
		const available = named$1((flag.metrics ?? []).map((one) => one.name));
		const facts = {
			flag: flag.key,
			metric: name,
			available
		};
		return [{
			...problem$1("metrics/unknown-metric", path, facts),
			reason: ["metrics"]
		}];
	});
}
/** Whether a watch is still asked for, and one that is as long. */
function keepsWatched(to, from) {
	return from === void 0 || to !== void 0 && durationOf(to) >= durationOf(from);
}
function watchedIn(length, environment, promotion, evidence) {
	const { proposal, pipeline, change } = promotion;
	const live = exposuresIn(filesOf(proposal.base, change.flag), environment);
	if (live === null || !isExposed(live)) return wait$1("metrics/not-live", {
		metric: "watch",
		environment,
		flag: change.flag
	});
	return judgeWatched(length, environment, {
		live,
		awaited: awaitedIn(pipeline, environment, live)
	}, promotion, evidence);
}
/** The metrics that a requirement names. */
function metricsIn({ gate, settings }) {
	return gate === metrics.name ? settingsOf$1(settings).good : [];
}
function unknownEnvironments(settings, { pipeline, knows }) {
	if (settings.in === void 0 || !knows("environments")) return [];
	const names = pipeline.environments.map(({ name }) => name);
	return sourcesOf$1({ in: settings.in }).flatMap((name, index) => {
		if (names.includes(name)) return [];
		const path = Array.isArray(settings.in) ? ["in", index] : ["in"];
		return [problem$1("metrics/unknown-environment", path, {
			name,
			available: named$1(names)
		})];
	});
}
/** A requirement that no promotion from off can meet, because nothing says where to measure. */
function measuredNowhere(settings, { pipeline, environment, flag, flagNamed, knows }) {
	if (settings.in !== void 0 || environment === null || !knows("environments")) return [];
	const rules = pipeline.environments.find(({ name }) => name === environment);
	const ownRequires = flag === null ? [] : flagNamed(flag)?.requires ?? [];
	return [...rules?.requires ?? [], ...ownRequires.filter((one) => one.environment === environment || one.environment === "*")].some(({ gate }) => gate === "soak") ? [] : [problem$1("metrics/nowhere", ["good"], { environment })];
}
function lengthProblems(settings, metric, pipeline, path) {
	const source = sourceNamed(metric, pipeline);
	const { name } = metric;
	if (source === null && metric.asked.kind === "at") return [];
	if (isPresentOnly({
		metric,
		source
	})) {
		const facts = {
			metric: name,
			source: metric.source
		};
		return settings.for === void 0 ? [] : [problem$1("metrics/needless-length", ["for"], facts)];
	}
	if (settings.for === void 0) return [problem$1("metrics/no-length", path, { metric: name })];
	const rules = rulesOf$1(metric);
	const isShort = durationOf(settings.for) < SHORTEST_COMPARISON;
	if (rules === null || !isShort || !comparesBefore(rules)) return [];
	return [problem$1("metrics/short-comparison", ["for"], {
		metric: name,
		length: settings.for
	})];
}
/** Where to measure: where users already have it, and before the first users where it soaks. */
function placesOf$1(settings, promotion) {
	if (settings.in !== void 0) return sourcesOf$1({ in: settings.in });
	const { change } = promotion;
	return change.from === null || isExposed(change.from) ? [change.environment] : soakSourcesOf(promotion);
}
/** The metric of the base definition, so that a proposal cannot choose its own thresholds. */
function metricNamed(name, { proposal, change }) {
	const [base, head] = [proposal.base, proposal.head].map((snapshot) => valueOf(filesOf(snapshot, change.flag).flag)?.metrics?.find((one) => one.name === name));
	return base ?? head ?? null;
}
function sourceNamed({ source }, { sources = [] }) {
	return sources.find(({ name }) => name === source) ?? null;
}
/** How far back a landing is looked for where a threshold compares with the time before it. */
const COMPARED = durationOf("60d");
function historyAsks(settings, { proposal, pipeline, change, now, landedAt = now }, environment) {
	const { flag } = change;
	const live = exposuresIn(filesOf(proposal.base, flag), environment) ?? [];
	const rules = settings.good.flatMap((name) => {
		const metric = metricNamed(name, {
			proposal,
			change
		});
		return metric === null ? [] : rulesOf$1(metric) ?? [];
	});
	const slack = rules.reduce((most, { step, delay }) => Math.max(most, step + delay), 0);
	const compared = rules.some(comparesBefore) ? COMPARED : 0;
	const watched = settings.watched === void 0 ? 0 : LONGEST_WATCHED;
	const length = Math.max(durationOf(settings.for ?? "0h"), watched);
	const window = duration(length + slack + compared + between(landedAt, now));
	const awaited = awaitedIn(pipeline, environment, live);
	const log = pipeline.deployments === void 0 ? {} : { log: pipeline.deployments };
	return [{
		kind: "timeline",
		flag,
		environment,
		window
	}, ...awaited.length === 0 ? [] : [{
		kind: "deployments",
		environment,
		wanted: awaited,
		window,
		...log
	}]];
}
function samplesAsks(settings, promotion) {
	return placesOf$1(settings, promotion).flatMap((environment) => settings.good.flatMap((name) => {
		const metric = metricNamed(name, promotion);
		return metric === null ? [] : askFor(metric, environment, settings, promotion) ?? [];
	}));
}
/**
* Whether the environment can be measured: users have the flag there, or it is about to get it and the source says how
* the environment is now.
*/
function isMeasured(metric, environment, live, { pipeline, change }) {
	const source = sourceNamed(metric, pipeline);
	const isAboutNow = environment === change.environment && isPresentOnly({
		metric,
		source
	});
	return isExposed(live) || isAboutNow;
}
/** The samples that are needed; null: it cannot be measured there, or its thresholds begin later. */
function askFor(metric, environment, settings, promotion) {
	const { proposal, pipeline, now, landedAt = now } = promotion;
	const { flag } = promotion.change;
	const live = exposuresIn(filesOf(proposal.base, flag), environment);
	if (live === null || !isMeasured(metric, environment, live, promotion)) return null;
	if (highestPercent(live) < (metric.from ?? 0)) return null;
	return {
		kind: "samples",
		flag,
		environment,
		metric,
		source: sourceNamed(metric, pipeline),
		for: settings.for ?? null,
		until: landedAt,
		live,
		awaited: awaitedIn(pipeline, environment, live)
	};
}
function judgeIn(environment, metric, rules, settings, promotion, evidence) {
	const { proposal, change } = promotion;
	const of = {
		metric: metric.name,
		environment
	};
	const live = exposuresIn(filesOf(proposal.base, change.flag), environment);
	if (live === null) return wait$1("metrics/no-history", {
		...of,
		why: "its state cannot be read"
	});
	if (!isMeasured(metric, environment, live, promotion)) return wait$1("metrics/not-live", {
		...of,
		flag: change.flag
	});
	const ask = askFor(metric, environment, settings, promotion);
	if (ask === null) {
		const facts = {
			...of,
			from: metric.from ?? 0,
			present: highestPercent(live)
		};
		return pass$2("metrics/later", facts);
	}
	const measured = measuredWindow(ask, rules, evidence);
	switch (measured.kind) {
		case "no-history": return wait$1("metrics/no-history", {
			...of,
			why: measured.why
		});
		case "not-deployed": return wait$1("metrics/not-deployed", {
			...of,
			service: measured.service
		});
		case "too-young": {
			const facts = {
				...of,
				length: ask.for,
				due: measured.fullAt
			};
			return wait$1("metrics/too-young", facts, { readyAt: measured.fullAt });
		}
		case "window": {
			const samples = samplesOf(ask, measured, evidence);
			return samples === null ? wait$1("metrics/unknown", of) : judgeSamples(ask, rules, measured, samples);
		}
	}
}
// src/messages/gates/window.ts
function closedText({ why, zone }) {
	if (why === null) return `the window is closed: this time is not allowed (${zone})`;
	return why === "" ? `a freeze is in force (${zone})` : `closed: ${oneLine(why)} (${zone})`;
}
const WINDOW_MESSAGES = {
	"window/open": row({
		sentence: ({ zone }) => `the window is open (${zone})`,
		means: "No freeze is in force, and the time of the week is allowed.",
		fix: "Nothing to do.",
		example: "window: { allow: [\"Mon-Thu 09:00-16:00\"], zone: Europe/Warsaw }"
	}),
	"window/closes": row({
		sentence: ({ zone, closes }) => `the window is open until ${dueText(closes)} (${zone})`,
		means: "The window is open now and closes at a known moment. The promotion has to land before.",
		fix: "Merge before the window closes. A promotion that lands later is not deployed until the window opens again.",
		example: "window: { deny: [\"Fri 16:00-Mon 08:00\"], zone: Europe/Warsaw }"
	}),
	"window/closed": row({
		saysWhen: true,
		sentence: ({ opens, ...closed }) => `${closedText(closed)}; it opens ${dueText(opens)}`,
		hint: ({ opens }) => `come back ${dueText(opens)}; nothing has to be pushed again`,
		means: "A freeze is in force, or the time of the week is not allowed. A promotion that has landed inside is refused until the window opens.",
		fix: "Nothing to do. The check passes at the moment that it names.",
		example: "window: { deny: [{ from: 2026-12-20, to: 2027-01-03 }], zone: Europe/Warsaw }"
	}),
	"window/not-opening": row({
		sentence: (closed) => `${closedText(closed)}; no later moment is known at which it opens`,
		hint: () => "change the window in the pipeline or the calendar, in a pull request of its own",
		means: "The window is closed, and no moment is known at which it opens. A freeze without an end is one cause.",
		fix: "End the freeze in a pull request of its own.",
		example: "window: { deny: [{ from: 2026-12-20, why: \"no end yet\" }], zone: UTC }"
	}),
	"window/calendar-unknown": row({
		sentence: ({ calendar, why }) => `cannot read the calendar ${oneLine(calendar)}: ${oneLine(why)}`,
		hint: ({ calendar }) => `fix ${oneLine(calendar)} on the default branch`,
		means: "The calendar that the window names is missing on the default branch, or cannot be read. Its freezes are not known.",
		fix: "Add or fix the file in a pull request of its own. Promotions wait until then.",
		example: "window: { calendar: freezes.ics, zone: Europe/Warsaw }"
	}),
	"window/unknown-zone": row({
		sentence: ({ zone }) => `unknown time zone ${oneLine(zone)}`,
		hint: () => "write a name of the time zone database, such as Europe/Warsaw or UTC",
		means: "The zone of the window is no name of the time zone database.",
		fix: "Write a name such as Europe/Warsaw, America/New_York or UTC.",
		example: "window: { deny: [\"Fri 16:00-Mon 08:00\"], zone: Europe/Warsaw }"
	}),
	"window/empty-span": row({
		sentence: ({ span }) => `the span ${oneLine(span)} begins and ends at the same time`,
		hint: () => "write an end that differs from the beginning",
		means: "A weekly span has no length.",
		fix: "Write an end that differs from the beginning.",
		example: "window: { deny: [\"Fri 16:00-Mon 08:00\"], zone: UTC }"
	}),
	"window/endless": row({
		sentence: () => "this span has neither a beginning nor an end",
		hint: () => "add from, to or both",
		means: "A span without from and to would cover all time.",
		fix: "Add from, to or both.",
		example: "window: { deny: [{ from: 2026-12-20, to: 2027-01-03 }], zone: UTC }"
	}),
	"window/no-date": row({
		sentence: ({ date }) => `${oneLine(date)} is no date`,
		hint: () => "write a date that exists",
		means: "A span begins or ends on a day that does not exist.",
		fix: "Write a date that exists.",
		example: "window: { deny: [{ from: 2027-02-28, to: 2027-03-01 }], zone: UTC }"
	}),
	"window/backwards": row({
		sentence: ({ from, to }) => `this span ends ${oneLine(to)}, before it begins ${oneLine(from)}`,
		hint: () => "write an end after the beginning; the end itself is outside",
		means: "A span ends before it begins. Its end is the first moment after it.",
		fix: "Write an end after the beginning. A freeze on one day ends on the next day.",
		example: "window: { deny: [{ from: 2026-12-24, to: 2026-12-25 }], zone: UTC }"
	}),
	"window/calendar-in-flag": row({
		sentence: () => "a flag cannot name a calendar",
		hint: () => "name the calendar under an environment of pipeline.yaml",
		means: "The definition of a flag names a calendar. The pipeline says which files are policy, so only the pipeline can name one.",
		fix: "Name the calendar under an environment of pipeline.yaml.",
		example: "window: { calendar: freezes.ics, zone: Europe/Warsaw }"
	})
};
// src/gates/timetable.ts
/** Bounds the search through spans that follow each other without a gap: some years of weeks. */
const MOST_SPANS = 300;
function isOpen(table, at) {
	return isKnown(table, at) && denied(table, at) === null && isAllowed(table, at);
}
/** The first open moment not before `from`; null: there is none, or it is not known. */
function opensFrom(table, from) {
	let at = from;
	for (let count = 0; count < MOST_SPANS; count += 1) {
		if (!isKnown(table, at)) return null;
		const slot = denied(table, at);
		if (slot === null && isAllowed(table, at)) return at;
		const next = slot === null ? soonest(table.allow, at) : slot.to;
		if (next === null) return null;
		at = next;
	}
	return null;
}
/** The first moment after an open one that is not open; null: there is none, or it is not known. */
function closesAfter(table, from) {
	const ends = [soonest(table.deny, from), table.allow.length === 0 ? null : allowedUntil(table, from)].filter((at) => at !== null);
	const end = ends.length === 0 ? null : instant(Math.min(...ends));
	return end === null || !isKnown(table, end) ? null : end;
}
/** The denied slot that holds a moment. Of several, the one that ends last. */
function denied({ deny }, at) {
	const slots = deny.flatMap((span) => span.slotAt(at) ?? []);
	return slots.find(({ to }) => to === null) ?? latest(slots);
}
function latest(slots) {
	return slots.toSorted((a, b) => (b.to ?? 0) - (a.to ?? 0))[0] ?? null;
}
function isAllowed({ allow }, at) {
	return allow.length === 0 || allow.some((span) => span.slotAt(at) !== null);
}
/** The end of the allowed spans around a moment, which may follow each other without a gap. */
function allowedUntil({ allow }, from) {
	let at = from;
	for (let count = 0; count < MOST_SPANS; count += 1) {
		const slots = allow.flatMap((span) => span.slotAt(at) ?? []);
		if (slots.some(({ to }) => to === null)) return null;
		const end = latest(slots)?.to ?? null;
		if (end === null) return at;
		at = end;
	}
	return at;
}
function soonest(spans, at) {
	const starts = spans.flatMap((span) => span.startAfter(at) ?? []);
	return starts.length === 0 ? null : instant(Math.min(...starts));
}
function isKnown({ from, until }, at) {
	return (from === null || from <= at) && (until === null || at < until);
}
// src/gates/window-spans.ts
const DAYS = [
	"Mon",
	"Tue",
	"Wed",
	"Thu",
	"Fri",
	"Sat",
	"Sun"
];
const DAY_PATTERN = `(?:${DAYS.join("|")})`;
const TIME_PATTERN = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";
const END_PATTERN = `(?:${TIME_PATTERN}|24:00)`;
/** `Fri 16:00-Mon 08:00` (one span), or `Mon-Fri 09:00-17:00` (one on each day). */
const WEEKLY_PATTERN = `^(?:${DAY_PATTERN} ${TIME_PATTERN}-${DAY_PATTERN} ${END_PATTERN}|${DAY_PATTERN}(?:-${DAY_PATTERN})? ${TIME_PATTERN}-${END_PATTERN})$`;
/** A date, or a date with a time, both in the zone of the window. */
const LOCAL_PATTERN = `^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ]${TIME_PATTERN}(?::[0-5][0-9])?)?$`;
const WEEK = 7 * DAY$1;
/** 1970 began on a Thursday. */
const FIRST_MONDAY = 4 * DAY$1;
function spansOf(written, zone, kind) {
	if (typeof written !== "string") return [rangeOf(written, zone, kind)];
	return weeklyOf(written).map((week) => weekly(week, written, zone, kind));
}
/** The spans of a week. Empty where a span has no length. */
function weeklyOf(text) {
	const [head = "", tail = ""] = splitAtTimes(text);
	const [firstDay = "", from = ""] = head.split(" ");
	const [lastDay, to] = tail.includes(" ") ? tail.split(" ") : [null, tail];
	const startsAt = secondsOf(from);
	const endsAt = secondsOf(to ?? "");
	if (lastDay !== null) {
		const start = indexOf(firstDay) * DAY$1 + startsAt;
		const end = indexOf(lastDay ?? "") * DAY$1 + endsAt;
		return end === start ? [] : [{
			from: start,
			to: end > start ? end : end + WEEK
		}];
	}
	return daysOf(firstDay).flatMap((day) => {
		const start = day * DAY$1 + startsAt;
		const end = day * DAY$1 + endsAt;
		return end === start ? [] : [{
			from: start,
			to: end > start ? end : end + DAY$1
		}];
	});
}
/** Before and after the hyphen that follows a time. */
function splitAtTimes(text) {
	const at = text.indexOf("-", text.indexOf(":"));
	return [text.slice(0, at), text.slice(at + 1)];
}
function daysOf(text) {
	const [first = "", last = first] = text.split("-");
	const [from, to] = [indexOf(first), indexOf(last)];
	const count = (to - from + 7) % 7 + 1;
	return Array.from({ length: count }, (_, index) => (from + index) % 7);
}
function indexOf(day) {
	return DAYS.indexOf(day);
}
function secondsOf(time) {
	const [hours = 0, minutes = 0] = time.split(":").map(Number);
	return hours * 3600 + minutes * 60;
}
function weekly({ from, to }, text, zone, kind) {
	const slots = /* @__PURE__ */ new Map();
	const slotIn = (monday) => {
		const slot = slots.get(monday) ?? {
			from: startOf$1(zone, monday + from, kind),
			to: endOf(zone, monday + to, kind),
			why: text
		};
		slots.set(monday, slot);
		return slot;
	};
	const around = (at, weeks) => {
		const local = localAt(zone, at);
		const monday = local - ((local - FIRST_MONDAY) % WEEK + WEEK) % WEEK;
		return weeks.map((week) => slotIn(monday + week * WEEK));
	};
	return {
		slotAt: (at) => around(at, [
			0,
			-1,
			1,
			-2
		]).find((slot) => holds(slot, at)) ?? null,
		startAfter: (at) => firstAfter(around(at, [
			-1,
			0,
			1,
			2
		]), at)
	};
}
function rangeOf({ from, to, why = "" }, zone, kind) {
	return slotsOf([{
		from: from === void 0 ? null : startOf$1(zone, localOf(from), kind),
		to: to === void 0 ? null : endOf(zone, localOf(to), kind),
		why
	}]);
}
/** The events of a calendar. */
function closedSpan(closed) {
	return slotsOf(closed);
}
function slotsOf(slots) {
	return {
		slotAt: (at) => slots.find((slot) => holds(slot, at)) ?? null,
		startAfter: (at) => firstAfter(slots, at)
	};
}
function holds({ from, to }, at) {
	return (from === null || from <= at) && (to === null || at < to);
}
function firstAfter(slots, at) {
	const starts = slots.flatMap(({ from, to }) => from !== null && from > at && (to === null || to > from) ? [from] : []);
	return starts.length === 0 ? null : instant(Math.min(...starts));
}
/** A local time as it is written; a date is midnight. */
function localOf(text) {
	const [date = "", time = "00:00"] = text.split(/[T ]/);
	const whole = time.length === 5 ? `${time}:00` : time;
	return Date.parse(`${date}T${whole}Z`) / 1e3;
}
/** Whether the date exists. `Date.parse` reads 30 February as 2 March. */
function isDate$1(text) {
	return (/* @__PURE__ */ new Date(localOf(text) * 1e3)).getUTCDate() === Number(text.slice(8, 10));
}
function startOf$1(zone, local, kind) {
	const { first, last } = momentsOf$1(zone, local);
	return kind === "deny" ? first : last;
}
function endOf(zone, local, kind) {
	const { first, last } = momentsOf$1(zone, local);
	return kind === "deny" ? last : first;
}
// src/gates/window.ts
const { pass: pass$1, wait, problem } = answersFrom(WINDOW_MESSAGES);
const LOCAL = {
	type: "string",
	pattern: LOCAL_PATTERN
};
const spansSchema = (description) => ({
	description,
	type: "array",
	minItems: 1,
	maxItems: 100,
	items: {
		if: {
			type: "object",
			additionalProperties: true
		},
		then: {
			type: "object",
			minProperties: 1,
			additionalProperties: false,
			properties: {
				from: {
					...LOCAL,
					description: "The first moment, in the zone; a date is 00:00."
				},
				to: {
					...LOCAL,
					description: "The first moment after it, in the zone; a date is 00:00."
				},
				why: {
					type: "string",
					minLength: 1,
					description: "The reason, which reports show."
				}
			}
		},
		else: {
			type: "string",
			pattern: WEEKLY_PATTERN
		}
	}
});
const window = defineGate({
	name: "window",
	title: "No freeze is in force, and the time of the week is allowed.",
	schema: {
		type: "object",
		description: "The promotion lands outside of the denied spans and of the events of the calendar. Where spans are allowed, it lands within one of them. A rollback never meets it.",
		required: ["zone"],
		minProperties: 2,
		additionalProperties: false,
		properties: {
			deny: spansSchema("Spans in which nothing may land: \"Fri 16:00-Mon 08:00\" each week, \"Mon-Fri 12:00-13:00\" on each of these days, or { from: 2026-12-20, to: 2027-01-03, why: … }. Denied beats allowed."),
			allow: spansSchema("Spans outside of which nothing may land, written in the same way."),
			zone: {
				type: "string",
				pattern: "^[A-Za-z][A-Za-z0-9_+/-]*$",
				description: "The time zone of all times, such as Europe/Warsaw or UTC."
			},
			calendar: {
				type: "string",
				pattern: "^[^/\\\\][^\\\\]*\\.ics$",
				description: "An iCalendar file, by its path from the top of the repository. Nothing may land during its events. Only pipeline.yaml may name one."
			}
		}
	},
	example: {
		deny: ["Fri 16:00-Mon 08:00", {
			from: "2026-12-20",
			to: "2027-01-03",
			why: "year-end freeze"
		}],
		zone: "Europe/Warsaw"
	},
	problems: (settings, context) => [
		...isZone(settings.zone) ? [] : [problem("window/unknown-zone", ["zone"], { zone: settings.zone })],
		...spanProblems(settings, "deny"),
		...spanProblems(settings, "allow"),
		...calendarProblems(settings, context)
	],
	atLeastAsStrict: (to, from) => to.zone === from.zone && to.calendar === from.calendar && isSubset(texts(from.deny), texts(to.deny)) && JSON.stringify(to.allow) === JSON.stringify(from.allow),
	files: ({ calendar }) => calendar === void 0 ? [] : [calendar],
	countsLanding: true,
	asks: ({ calendar: path, zone }) => path === void 0 ? [] : [{
		kind: "calendar",
		path,
		zone
	}],
	judge: (settings, promotion, evidence) => [judged(settings, promotion, evidence)],
	passesFrom: (settings, _promotion, evidence, from) => {
		const table = tableOf(settings, evidence);
		return "code" in table ? null : opensFrom(table, from);
	},
	codes: explanationsOf(WINDOW_MESSAGES)
});
function judged(settings, promotion, evidence) {
	const table = tableOf(settings, evidence);
	if ("code" in table) return table;
	const { now, landedAt = now } = promotion;
	const { zone } = settings;
	const moment = isOpen(table, landedAt) ? landedAt : now;
	if (isOpen(table, moment)) return open$1(table, moment, promotion, zone);
	const opens = opensFrom(table, now);
	const facts = {
		zone,
		why: denied(table, now)?.why ?? null
	};
	return opens === null ? wait("window/not-opening", facts) : wait("window/closed", {
		...facts,
		opens
	}, { readyAt: opens });
}
/** A promotion that has landed meets no later window. */
function open$1(table, moment, { landedAt }, zone) {
	const closes = landedAt === void 0 ? closesAfter(table, moment) : null;
	return closes === null ? pass$1("window/open", { zone }) : pass$1("window/closes", {
		zone,
		closes
	}, { passUntil: closes });
}
/** The table of the settings, or why there is none. */
function tableOf(settings, evidence) {
	const { zone } = settings;
	if (!isZone(zone)) return wait("window/unknown-zone", { zone });
	const calendar = calendarOf(settings, evidence);
	if (calendar !== null && "code" in calendar) return calendar;
	const closed = calendar === null ? [] : [closedSpan(calendar.events)];
	return {
		deny: [...writtenIn(settings, "deny"), ...closed],
		allow: writtenIn(settings, "allow"),
		from: calendar?.from ?? null,
		until: calendar?.until ?? null
	};
}
/** The spans of settings, which are judged again and again. */
const SPANS = /* @__PURE__ */ new WeakMap();
function writtenIn(settings, kind) {
	const cached = SPANS.get(settings) ?? /* @__PURE__ */ new Map();
	SPANS.set(settings, cached);
	const written = settings[kind] ?? [];
	const all = cached.get(kind) ?? written.flatMap((one) => spansOf(one, settings.zone, kind));
	cached.set(kind, all);
	return all;
}
/** Null: the window has none. */
function calendarOf({ calendar: path, zone }, { calendars = [] }) {
	if (path === void 0) return null;
	const calendar = calendars.find((one) => one.path === path && one.zone === zone);
	if (calendar?.closed.kind === "known") return {
		from: calendar.from,
		until: calendar.until,
		events: calendar.closed.value
	};
	const why = calendar === void 0 ? "it was not read" : calendar.closed.why;
	return wait("window/calendar-unknown", {
		calendar: path,
		why
	});
}
function spanProblems(settings, kind) {
	return (settings[kind] ?? []).flatMap((span, index) => {
		const path = [kind, index];
		if (typeof span === "string") return weeklyOf(span).length === 0 ? [problem("window/empty-span", path, { span })] : [];
		const { from, to } = span;
		if (from === void 0 && to === void 0) return [problem("window/endless", path, {})];
		const impossible = [from, to].find((text) => text !== void 0 && !isDate$1(text));
		if (impossible !== void 0) return [problem("window/no-date", path, { date: impossible })];
		return from !== void 0 && to !== void 0 && localOf(from) >= localOf(to) ? [problem("window/backwards", path, {
			from,
			to
		})] : [];
	});
}
/** A calendar is a policy file, and only the pipeline says which files are. */
function calendarProblems({ calendar }, { flag }) {
	if (calendar === void 0 || flag === null) return [];
	return [problem("window/calendar-in-flag", ["calendar"], { calendar })];
}
function texts(written = []) {
	return written.map((span) => JSON.stringify(span));
}
// src/gates/index.ts
/** In the order in which a report shows them. */
const GATES = [
	soak,
	ladder,
	metrics,
	flags,
	window,
	approvals,
	issues,
	checklist
];
/** Gates that every promotion meets, without a requirement. */
const BUILT_IN = [
	hold,
	rolledBack,
	log
];
/** Schemas of all settings by gate name: what the readers of files need to know about gates. */
const gateSchemas = new Map(GATES.map(({ name, schema, example, listIsSettings = false }) => [name, {
	schema: {
		...schema,
		examples: [example]
	},
	listIsSettings
}]));
/** The gate of that name. Throws for an unknown name: the reader of files has refused those. */
function gateOf(name) {
	const gate = GATES.find((candidate) => candidate.name === name);
	if (gate === void 0) throw new Error(`there is no gate ${name}`);
	return gate;
}
/** Whether every promotion that meets the first requirement also meets the second. */
function keepsRequirement(now, old) {
	return now.gate === old.gate && gateOf(old.gate).atLeastAsStrict(now.settings, old.settings, keepsRequirements);
}
const keepsRequirements = (now, old) => {
	const present = now.flatMap(writtenRequirements);
	return writtenRequirements(old).every((one) => present.some((other) => keepsRequirement(other, one)));
};
/** Requirements as they are written in the settings of a gate. */
function writtenRequirements(written) {
	return requirementsIn$2(written, (gate) => gateSchemas.get(gate)?.listIsSettings === true);
}
/** The requirements within the settings of a requirement, for a value of so many percent. */
function furtherFor({ gate, settings }, percent) {
	return (gateOf(gate).further?.(settings) ?? []).flatMap(({ from, requires }) => from <= percent ? writtenRequirements(requires) : []);
}
/** Whether people can end such a wait at any moment, so that the report needs no date for it. */
function isSettledAtOnce(code) {
	return SETTLED_AT_ONCE.has(code);
}
const SETTLED_AT_ONCE = /* @__PURE__ */ new Set([
	"rolled-back/open",
	"rolled-back/unknown",
	...GATES.flatMap(({ settledAtOnce = [] }) => settledAtOnce)
]);
/** Whether what this gate waits for is given on the pull request itself, and so after it was opened. */
function isEndedOnPull(name) {
	return GATES.some((gate) => gate.name === name && gate.endsOnPull === true);
}
/** Every code that a gate can say. */
const GATE_CODES = [...BUILT_IN.flatMap(({ codes }) => codes), ...GATES.flatMap(({ codes }) => codes)];
/** The files that the requirements of a pipeline name. */
function filesNamedBy({ environments }) {
	const all = environments.flatMap(({ requires, byRisk = [], resume }) => [
		...requires,
		...byRisk.flatMap((one) => one.requires),
		...resume?.requires ?? []
	]).flatMap((one) => [one, ...furtherFor(one, 100)]);
	return [...new Set(all.flatMap(({ gate, settings }) => gateOf(gate).files?.(settings) ?? []))];
}
// src/messages/resume.ts
const RESUME_MESSAGES = {
	"resume/restores": row({
		sentence: ({ takenDown }) => `restores the values that were lowered ${sinceText(takenDown)}`,
		means: "The promotion restores exactly the values that were accepted and deployed in this environment. Rollbacks lowered them recently enough, and none was raised since. The requirements of resume replace the soak of the environment and ladders. Approvals, hold, issues, flags, checklists and a soak of the flag itself still apply.",
		fix: "Nothing to do. Land it before the moment that the note names.",
		example: `environments:
  - name: production
    requires:
      soak: { in: staging, for: 7d }
    resume: { within: 14d, requires: { approvals: { count: 1, from: [release] } } }`
	}),
	"resume/too-late": row({
		sentence: ({ landing, lowered, isEarliest, until, within }) => `landing ${short$1(landing)} lowered the values ${pastText(lowered)}${isEarliest ? " or later" : ""}; resume ended ${pastText(until)} (within ${within})`,
		means: "The values were lowered longer ago than within allows, so the way back is a full promotion.",
		fix: "Promote step by step.",
		example: "resume: { within: 14d, requires: { issues: { none: [critical] } } }"
	}),
	"resume/raised-since": row({
		sentence: () => "a value was raised after these values were lowered",
		means: "The values were here before, but a value of the flag was raised since, so the way back is a full promotion.",
		fix: "Promote step by step.",
		example: "git log --first-parent origin/main -- environments/production/checkout.yaml"
	}),
	"resume/not-deployed": row({
		sentence: ({ service, environment }) => `the deployment log has no success of ${service} in ${environment} with these values`,
		means: "By the deployment log the service never ran these values here. A deployment that failed, was refused or never started is no proof.",
		fix: "Promote step by step.",
		example: "flaghoist deploy"
	}),
	"resume/not-accepted": row({
		sentence: ({ landing, isTooOld }) => isTooOld ? "the landing that brought the values is too old to read" : `no pull request with a success status of this check landed as ${short$1(landing)}, which brought the values`,
		means: "There is no deployment log for this service, and no pull request with the success status of this check is known for the landing that brought the values.",
		fix: "Promote step by step.",
		example: "git log --first-parent origin/main -- environments/production/checkout.yaml"
	}),
	"resume/no-evidence": row({
		sentence: ({ why }) => `there is no deployment log here, and no status says that the values were accepted: ${why}`,
		means: "Neither a deployment log nor a status on the pull request says that the values were accepted and deployed.",
		fix: "On a pull request the action asks GitHub. On a clone, Flaghoist reads the file that flaghoist deploy writes, or supply deployments or accepted with --evidence.",
		example: "flaghoist check --evidence evidence.json"
	}),
	"resume/log-unknown": row({
		sentence: ({ why }) => `the deployment log could not be read: ${why}`,
		means: "Flaghoist could not read the deployment log, so it does not know what was deployed here.",
		fix: "Fix what the message names and run the check again.",
		example: "permissions: { deployments: read }"
	}),
	"resume/time-unknown": row({
		sentence: ({ landing }) => `cannot determine when landing ${short$1(landing)} lowered the values`,
		means: "No source says when the landing that lowered the values happened, so it may have been too long ago.",
		fix: "Supply when it landed with --evidence, or promote step by step.",
		example: "flaghoist check --evidence evidence.json"
	}),
	"resume/rewritten": row({
		sentence: () => "history was rewritten, so it does not prove which values were here",
		means: "A landing that was seen before is no longer on the default branch: its history was rewritten and proves nothing.",
		fix: "Find out who rewrote it; forbid force-pushes to the default branch.",
		example: "git log --first-parent origin/main"
	})
};
const RESUME_CODES = explanationsOf(RESUME_MESSAGES);
function resumeText({ code, facts }) {
	return said(RESUME_MESSAGES[code], facts).message;
}
function short$1(sha) {
	return sha.slice(0, 10);
}
// src/messages/notes.ts
const NOTE_MESSAGES = {
	"note/approved-by-policy": wording({ sentence: () => "no flag filled these variables before, so the approval of the policy covers them" }),
	"note/no-resume": wording({ sentence: (why) => `no resume: ${resumeText(why)}` }),
	"note/resume": wording({ sentence: (facts) => `a resume: ${resumeText({
		code: "resume/restores",
		facts
	})}` }),
	"note/resume-until": wording({ sentence: ({ until }) => `until ${pastText(until)}, the requirements of resume replace soak and ladder` }),
	"note/unsent": wording({ sentence: ({ service, variables }) => `${service} is no longer sent ${variables.join(", ")}: its code's own default takes over` }),
	"note/exact-undo": wording({ sentence: () => "restores exactly what the last promotion here replaced, so it counts as a rollback" }),
	"note/dependents-stay": wording({ sentence: ({ flags }) => `flags that were promoted after it and stay on: ${flags.join(", ")}` }),
	"note/adoption": wording({ sentence: ({ exposed }) => exposed.length === 0 ? "adoption: nothing is exposed yet" : `adoption: flags stay as they are; exposed in ${exposed.map(({ environment, flags }) => `${environment}: ${flags}`).join(", ")}` }),
	"note/soaks-start": wording({ sentence: () => "every soak starts when this lands" }),
	"note/unguarded": wording({ sentence: ({ isNew }) => `${isNew ? "once this lands, " : ""}any change of the rules passes: add policy.approvals to pipeline.yaml` }),
	"note/split": wording({ sentence: ({ rollbacks, more, from }) => `the rollback of ${rollbacks.map(({ flag, environment }) => `${flag} in ${environment}`).join(", ")}${more > 0 ? ` and ${more} more` : ""} waits with ${from === "policy" ? "the policy change" : "the promotions"}: split it off and it passes at once` }),
	"note/rewrite-unknown": wording({ sentence: ({ why }) => `cannot determine whether history was rewritten: ${why}` }),
	"note/log-is-file": wording({ sentence: () => "the deployment log is a file that a check on GitHub cannot read: landings count, and refused landings are not known here" }),
	"note/log-on-github": wording({ sentence: () => "the deployment log is on GitHub, which this check does not read: refused landings are not known here" }),
	"note/refused": wording({ sentence: ({ part, flag, environment, file, accepted, landing }) => `${part === "rules" ? oneLine(file ?? "pipeline.yaml") : `${part === "definition" ? `the definition of ${flag}` : flag} in ${environment}`}: its landing ${short(landing)} was refused; it ${accepted === null ? "counts as missing" : `counts as it was accepted in ${short(accepted)}`}` }),
	"note/more-refused": wording({ sentence: ({ count }) => `${count} more were refused` }),
	"note/expired": wording({ sentence: ({ flags, more }) => `should be gone: ${[...flags.map(({ flag, expires }) => `${flag} since ${expires}`), ...more > 0 ? [`${more} more`] : []].join(", ")} (expires); this changes no verdict` })
};
function note(code, facts) {
	const { message } = said(NOTE_MESSAGES[code], facts);
	return {
		code,
		facts,
		message
	};
}
function short(sha) {
	return sha.slice(0, 10);
}
// src/judge/classify.ts
/** How old a promotion may be for its exact undo to count as a rollback. */
const UNDO_WINDOW = durationOf("14d");
/** The class of one change. */
function classify(change, evidence, now) {
	switch (change.comparison) {
		case "same": return {
			change,
			class: "neutral",
			undo: false
		};
		case "narrower": return {
			change,
			class: "rollback",
			undo: false
		};
		case "wider": return {
			change,
			class: "promotion",
			undo: false
		};
		case "incomparable": {
			const undo = isExactUndo(change, evidence, now);
			return {
				change,
				class: undo ? "rollback" : "promotion",
				undo
			};
		}
	}
}
/** Twice the window, because the landing before the last one shows whether the last one was itself an undo. */
const UNDO_HISTORY = duration(2 * UNDO_WINDOW);
/** The history of changes that cannot be ordered. It shows whether such a change is an exact undo. */
function undoAsks(changes) {
	return changes.filter(({ comparison, to }) => comparison === "incomparable" && to !== null).map(({ flag, environment }) => ({
		kind: "timeline",
		flag,
		environment,
		window: UNDO_HISTORY
	}));
}
/**
* Whether the change restores the state before the latest landing that changed this flag here. That landing must be
* a promotion within the window. The restored state must have landed under a pipeline, so that gates judged it.
* The undo of a rollback is a promotion.
*/
function isExactUndo({ flag, environment, to }, evidence, now) {
	const history = timelineIn(evidence, flag, environment);
	if (to === null || !("timeline" in history) || rewriteOf(evidence) !== null) return false;
	const [live, before, earlier] = history.timeline.periods.toReversed();
	if (live === void 0 || before?.exposures == null) return false;
	const isRecent = live.landing.futureDate === void 0 && between(live.landing.at, now) <= UNDO_WINDOW;
	return rises(before.exposures, live.exposures) && !isReturn(live, before, earlier) && isRecent && sameExposures(before.exposures, to);
}
/** Whether the landing raised something. An unreadable state may be anything, so it counts as raised. */
function rises(before, live) {
	if (live === null) return true;
	const steps = compareExposures(before, live).map(({ comparison }) => comparison);
	const step = worstComparison(steps);
	return !steps.includes("narrower") && (step === "wider" || step === "incomparable");
}
/**
* Whether the live state came back so soon that it may have landed as an exact undo itself. Such a landing was a
* rollback, and its undo is a promotion. Otherwise a revert of a revert would pass without a gate.
*/
function isReturn(live, before, earlier) {
	if (live.exposures === null || earlier?.exposures == null) return false;
	return between(before.landing.at, live.landing.at) <= UNDO_WINDOW && sameExposures(earlier.exposures, live.exposures);
}
// src/judge/fingerprint.ts
/**
* SHA-256, hexadecimal, over the sorted list of all sent values that differ, of everything that the proposal
* changes in the definitions and states that it touches (what changes no value included), of the policy files,
* and the digest of the base policy. Updating the branch keeps it; any change of meaning changes it.
*/
function fingerprintOf(proposal, changes) {
	const last = LAST$1.get(changes);
	if (last?.proposal === proposal) return last.fingerprint;
	const fingerprint = computed(proposal, changes);
	LAST$1.set(changes, {
		proposal,
		fingerprint
	});
	return fingerprint;
}
/** The answer that was given last for some changes: the questions for evidence and the judge ask for the same. */
const LAST$1 = /* @__PURE__ */ new WeakMap();
function computed(proposal, changes) {
	const policy = proposal.policyFiles.map(({ path, before, after }) => [
		"policy",
		path,
		before,
		after
	]);
	const lines = [
		...valuesOf$1(changes),
		...contentsOf(proposal),
		...policy
	].map((line) => canonical(line)).toSorted(inOrder);
	return sha256(JSON.stringify([lines, sha256(canonical(valueOf(proposal.base.pipeline)))]));
}
function valuesOf$1(changes) {
	return changes.flatMap(({ flag, environment, from, to, services }) => [...from === null || to === null ? [[
		"unreadable",
		environment,
		flag,
		from,
		to
	]] : [], ...services.flatMap(({ service, values }) => values.map((value) => [
		value.kind,
		environment,
		service,
		value.name,
		value.from ?? null,
		value.to ?? null
	]))]);
}
/** Both sides of each definition and state whose meaning differs. Comments and order do not count. */
function contentsOf(proposal) {
	const { base, head, touched } = proposal;
	const environments = environmentsOf(proposal);
	return touched.flatMap((key) => {
		const [before, after] = [filesOf(base, key), filesOf(head, key)];
		return [[
			"definition",
			key,
			before.flag,
			after.flag
		], ...environments.map((environment) => [
			"state",
			environment,
			key,
			stateOf$2(before, environment),
			stateOf$2(after, environment)
		])].filter((line) => !isSame(line.at(-2), line.at(-1)));
	});
}
/** A file that no side changes is read once, so that most values are the same object. */
function isSame(one, other) {
	const [before, after] = [one, other];
	return before?.kind === "known" && after?.kind === "known" && before.value === after.value || canonical(one) === canonical(other);
}
/** JSON with the keys of every map in order, because their order in a file means nothing. */
function canonical(value) {
	return JSON.stringify(value, (_key, part) => typeof part === "object" && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => inOrder(a, b))) : part) ?? "null";
}
function sha256(text) {
	return createHash("sha256").update(text).digest("hex");
}
// src/messages/proposals.ts
const POLICY_MESSAGES = {
	"policy/split": row({
		sentence: ({ files }) => `a change of the rules and a promotion may not land together: ${listed(files)}`,
		hint: () => "land the change of the rules first, and the promotions in another pull request",
		means: "The proposal, or the group of a merge queue, changes the rules and promotes a flag. Rules come from the default branch, so that no proposal can soften the rules that judge it. An approver of rules should see only rules. Values that a definition itself raises belong to the change of the rules. Examples are a kill switch, an import and a changed safe value.",
		fix: "Put the change of the rules into one pull request, and the promotions into another. In a merge queue, queue the promotions again when the rules have landed.",
		example: "policy: { paths: [\".github/workflows/**\"] }"
	}),
	"policy/unguarded": row({
		sentence: () => "the policy at base requires no approval, so any change of the rules passes",
		means: "The proposal changes the rules, and the policy at base requires no approval, so any change of the rules passes.",
		fix: "Add policy.approvals to pipeline.yaml.",
		example: "policy:\n  approvals: { count: 1, from: [release] }"
	}),
	"policy/base-unreadable": row({
		sentence: () => "cannot read the pipeline on the default branch, so its rules are unknown",
		hint: () => "ask a person who may bypass the check to land the repair; rollbacks still pass",
		means: "Flaghoist cannot read the pipeline on the default branch, so its rules are unknown. Rollbacks still pass.",
		fix: "Ask a person who may bypass the check to revert the landing that broke the pipeline.",
		example: "git revert <the landing that broke pipeline.yaml>"
	})
};
const ADD_PIPELINE = {
	head: "keep pipeline.yaml: without it no rule applies",
	nowhere: "add environments/pipeline.yaml",
	tree: "add it, or name another folder with --root"
};
const PROPOSAL_MESSAGES = {
	"proposal/too-large": row({
		sentence: ({ files, bytes, most }) => `the proposal touches ${files} flag files with ${bytes} bytes; at most ${most.files} files and ${most.bytes} bytes can be judged together`,
		hint: () => "split it into smaller pull requests",
		means: "The proposal touches more flag files than people can review, or than one check judges.",
		fix: "Split it into smaller pull requests.",
		example: "git diff --stat origin/main -- environments"
	}),
	"proposal/conflict": row({
		sentence: () => "the proposal and the default branch both change this file, and Git cannot merge them",
		hint: () => "merge the default branch into the proposal, resolve the conflict and push",
		means: "The proposal and the default branch change the same lines, so the result of a merge is unknown.",
		fix: "Merge or rebase the default branch into the proposal and resolve the conflict.",
		example: "git merge origin/main"
	}),
	"pipeline/missing": row({
		sentence: () => "pipeline.yaml is missing; it names the environments and their requirements",
		hint: ({ where }) => ADD_PIPELINE[where],
		means: "There are flags, but no pipeline.yaml that names the environments and their requirements.",
		fix: "Add one.",
		example: "version: 1\nenvironments:\n  - name: production"
	})
};
// src/messages/rules.ts
/** What changes; null for a file of the policy. */
function reasonText(reason) {
	switch (reason.kind) {
		case "file": return null;
		case "requirements": return `requires.${reason.environment}.${reason.gate} ${fromTo(reason.from, reason.to)}${originText(reason.because)}`;
		case "owner": return `the owner changes from ${reason.from ?? "no owner"} to ${reason.to ?? "no owner"}, and the owner's team must approve`;
		case "metric": return reason.what === null ? `metrics.${reason.metric} is gone, and a requirement or the watch rests on it` : `metrics.${reason.metric}.${reason.what} ${fromTo(reason.from, reason.to)}`;
		case "watch": return `watch ${fromTo(reason.from, reason.to)}`;
		case "risk": return `risk ${reason.from ?? NOTHING$1} → ${reason.to ?? NOTHING$1}, and an environment requires more by risk`;
		case "past": return `${reason.variable} is new here; its requirements of the last 90 days are not known: ${reason.why}`;
		case "safe":
		case "code-default": return `${reason.kind} ${reason.from} → ${reason.to}`;
		case "rollout": return `${reason.service} now gets rollout in ${reason.variable}; before, it got only a switch`;
		case "by-itself": return `${reason.variable}=${reason.value} is sent to ${reason.service} without any state`;
		case "import": return `${reason.variable}=${reason.value} is sent to ${reason.service} in ${reason.environment}, and no flag filled it before`;
	}
}
function originText(origin) {
	switch (origin.kind) {
		case "changed": return "";
		case "deleted": return ", because the flag is deleted";
		case "taken-over": return `, for ${origin.variable}, which ${origin.flag} ${origin.isGone ? "filled in the last 90 days" : "fills"}`;
	}
}
/** `staging.requires.soak { in: development, for: 48h } → { in: development, for: 24h }` */
function ruleText({ place, from, to }) {
	return `${place} ${fromTo(from, to)}`;
}
/** Characters of one side. Longer texts are shown from a little before their first difference. */
const LONGEST$2 = 160;
const NOTHING$1 = "nothing";
/** The change of settings, as they are written. For lists of words only the removed and the added words. */
function fromTo(from, to) {
	if (isWords(from) && isWords(to)) {
		const removed = from.filter((word) => !to.includes(word));
		const added = to.filter((word) => !from.includes(word));
		const parts = [...removed.length > 0 ? [`removed: ${within(removed.join(", "), 0)}`] : [], ...added.length > 0 ? [`added: ${within(added.join(", "), 0)}`] : []];
		if (parts.length > 0) return parts.join("; ");
	}
	const [old, now] = [from, to].map((one) => one === null ? NOTHING$1 : written(one));
	const same = sharedBy(old ?? "", now ?? "");
	return `${within(old ?? "", same)} → ${within(now ?? "", same)}`;
}
function isWords(value) {
	return Array.isArray(value) && value.every((one) => typeof one === "string");
}
/** A value as a file would write it, on one line. */
function written(value) {
	if (Array.isArray(value)) return `[${value.map(written).join(", ")}]`;
	if (typeof value !== "object" || value === null) return String(value);
	return `{ ${Object.entries(value).map(([name, one]) => `${name}: ${written(one)}`).join(", ")} }`;
}
function sharedBy(a, b) {
	let at = 0;
	while (at < a.length && a[at] === b[at]) at += 1;
	return at;
}
/** At most `LONGEST` characters, from a little before the first difference. */
function within(text, same) {
	if (text.length <= LONGEST$2) return text;
	const start = Math.max(0, same - LONGEST$2 / 4);
	const end = start + LONGEST$2;
	return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
// src/judge/metric-reasons.ts
/** The reasons by which a definition is looser than the one that it replaces. */
function observedReasons(old, now, pipeline) {
	return [
		...metricReasons(old, now, pipeline),
		...watchReasons(old.watch, now.watch),
		...riskReasons(old, now, pipeline)
	];
}
function metricReasons(old, now, pipeline) {
	const rested = restedOn(old, pipeline);
	return (old.metrics ?? []).filter(({ name }) => rested.has(name)).flatMap((metric) => {
		const next = now.metrics?.find(({ name }) => name === metric.name);
		const { name } = metric;
		if (next === void 0) return [{
			kind: "metric",
			metric: name,
			what: null,
			from: null,
			to: null
		}];
		return changesIn(metric, next).map((change) => ({
			kind: "metric",
			metric: name,
			...change
		}));
	});
}
/** The metrics that a requirement or a watch rests on. A watch rests on all of them. */
function restedOn({ requires, metrics = [], watch }, pipeline) {
	const environments = pipeline?.environments ?? [];
	const whole = [...requires, ...environments.flatMap((one) => [
		...one.requires,
		...one.resume?.requires ?? [],
		...(one.byRisk ?? []).flatMap((ofRisk) => ofRisk.requires)
	])].flatMap((one) => [one, ...furtherFor(one, 100)]);
	return new Set(watch === void 0 ? whole.flatMap(metricsIn) : metrics.map(({ name }) => name));
}
/** What is not provably as strict as before. */
function changesIn(old, now) {
	const fixed = [
		"source",
		"unit",
		"from",
		"interval",
		"delay",
		"coverage",
		"gap",
		"share"
	].map((what) => ({
		what,
		from: old[what],
		to: now[what]
	}));
	const question = {
		what: now.asked.kind,
		from: askedText(old),
		to: askedText(now)
	};
	const traffic = {
		what: "traffic",
		from: trafficJson(old.traffic),
		to: trafficJson(now.traffic)
	};
	return [
		...[
			question,
			...fixed,
			traffic
		].filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to)),
		...keepsGood(old, now) ? [] : [{
			what: "good",
			from: old.good,
			to: now.good
		}],
		...["warning", "critical"].flatMap((what) => keepsLimit(old[what], now[what], old) ? [] : [{
			what,
			from: limitJson(old[what]),
			to: limitJson(now[what])
		}])
	];
}
function askedText({ asked }) {
	return asked.kind === "query" ? asked.query : asked.at;
}
function trafficJson(traffic) {
	if (traffic === null) return null;
	const { asked, atLeast, window } = traffic;
	const written = {
		[asked.kind]: askedText(traffic),
		"at-least": atLeast
	};
	return window === void 0 ? written : {
		...written,
		window
	};
}
function limitJson(limit) {
	if (limit === null) return null;
	return limit.for === null ? { when: limit.when } : {
		when: limit.when,
		for: limit.for
	};
}
/** Whether every value that is good now was good before. */
function keepsGood(old, now) {
	return old.good === now.good || isTextWithin(now.good, old.good, old);
}
/** Whether every breach of before is still one, and as early. */
function keepsLimit(old, now, metric) {
	if (old === null) return true;
	if (now === null) return false;
	return lengthOf$2(now) <= lengthOf$2(old) && (old.when === now.when || isTextWithin(old.when, now.when, metric));
}
function lengthOf$2({ for: length }) {
	return length === null ? 0 : durationOf(length);
}
function isTextWithin(inner, outer, { unit }) {
	const [one, other] = [thresholdIn(inner, unit), thresholdIn(outer, unit)];
	return one !== null && other !== null && isWithin(one, other, unit);
}
function watchReasons(old, now) {
	if (old === void 0 || now !== void 0 && keepsWatch(old, now)) return [];
	return [{
		kind: "watch",
		from: watchJson(old),
		to: now === void 0 ? null : watchJson(now)
	}];
}
function keepsWatch(old, now) {
	const isAsLong = durationOf(now.for) >= durationOf(old.for);
	const doesAsMuch = old.action === now.action || now.action === "merge";
	const { issues } = old;
	const countsAsMuch = issues === null || now.issues !== null && now.issues.above <= issues.above && issues.labels.every((label) => now.issues?.labels.includes(label) === true);
	return isAsLong && doesAsMuch && countsAsMuch;
}
function watchJson({ for: length, action: then, issues }) {
	return {
		for: length,
		then,
		...issues === null ? {} : { also: { issues: { ...issues } } }
	};
}
/** A changed risk, if an environment required something by the old one that nothing requires now. */
function riskReasons(old, now, pipeline) {
	if (old.risk === now.risk) return [];
	return (pipeline?.environments ?? []).some(({ name, requires, byRisk = [] }) => {
		const ofRisk = (risk) => byRisk.flatMap((one) => one.risk === risk ? one.requires : []);
		const own = now.requires.filter(({ environment }) => environment === name || environment === "*");
		const left = [
			...requires,
			...ofRisk(now.risk),
			...own
		];
		return ofRisk(old.risk).some((one) => !left.some((other) => keepsRequirement(other, one)));
	}) ? [{
		kind: "risk",
		from: old.risk ?? null,
		to: now.risk ?? null
	}] : [];
}
// src/judge/rules.ts
/**
* The requirements of the environment at base, and of the flag's own file at base and at head: a new or stricter
* requirement applies at once. A variable that comes from another flag brings that flag's requirements along.
* Without duplicates, in the order of the registry.
*/
function requirementsFor(proposal, pipeline, change) {
	const flags = [change.flag, ...formerly(change)];
	return inOrderOfGates(withSteps(requirementsIn$1(proposal, pipeline, change.environment, flags), change));
}
/** With the requirements of the steps up to the one that is proposed. */
function withSteps(all, { wanted }) {
	const percent = wanted === null ? 100 : highestPercent(wanted);
	return all.flatMap((one) => [one, ...furtherFor(one, percent)]);
}
/**
* The same for a promotion that resumes: the requirements of `resume` replace the environment's soak and all ladders, but
* not what their steps require.
* A soak that the flag itself requires stays, because no environment can remove it.
*/
function requirementsOfResume(proposal, pipeline, change) {
	const environment = environmentOf(pipeline, change.environment);
	const kept = (environment?.requires ?? []).filter(({ gate }) => gate !== "soak");
	const flagRules = ownRequirements(proposal, change.environment, [change.flag]);
	const byRisk = requirementsByRisk(proposal, environment, [change.flag]);
	return inOrderOfGates([...withSteps([
		...kept,
		...byRisk,
		...flagRules
	], change).filter(({ gate }) => gate !== "ladder"), ...environment?.resume?.requires ?? []]);
}
/** The flags that filled a raised variable before. Their requirements still apply after the move. */
function formerly({ services }) {
	return services.flatMap(({ values }) => values.flatMap(({ movedFrom, comparison }) => movedFrom !== null && isRaise(comparison) ? [movedFrom] : []));
}
function requirementsIn$1(proposal, pipeline, environment, flags) {
	const target = environmentOf(pipeline, environment);
	return inOrderOfGates([
		...target?.requires ?? [],
		...requirementsByRisk(proposal, target, flags),
		...ownRequirements(proposal, environment, flags)
	]);
}
/** What an environment also requires of flags of these risks. A changed risk brings the requirements of both. */
function requirementsByRisk({ base, head }, environment, flags) {
	const risks = flags.flatMap((flag) => [base, head].map((snapshot) => valueOf(filesOf(snapshot, flag).flag)?.risk));
	return (environment?.byRisk ?? []).flatMap(({ risk, requires }) => risks.includes(risk) ? requires : []);
}
function ownRequirements({ base, head }, environment, flags) {
	return flags.flatMap((flag) => [base, head].flatMap((snapshot) => valueOf(filesOf(snapshot, flag).flag)?.requires ?? [])).filter((one) => one.environment === environment || one.environment === "*");
}
/** Without duplicates, in the order of the registry of gates. */
function inOrderOfGates(all) {
	const once = new Map(all.map(({ gate, settings }) => [JSON.stringify([gate, settings]), {
		gate,
		settings
	}]));
	return GATES.flatMap(({ name }) => [...once.values()].filter(({ gate }) => gate === name));
}
/** The environments that this one soaks in, directly or through others, nearest first (`hold`). */
function upstreamOf(proposal, pipeline, change) {
	const upstream = /* @__PURE__ */ new Set();
	const queue = [change.environment];
	for (let next = queue.shift(); next !== void 0; next = queue.shift()) for (const { gate, settings } of requirementsIn$1(proposal, pipeline, next, [change.flag])) {
		if (gate !== "soak") continue;
		for (const source of sourcesOf$1(settings)) {
			if (source === change.environment || upstream.has(source)) continue;
			upstream.add(source);
			queue.push(source);
		}
	}
	return [...upstream];
}
// src/judge/variables.ts
/** A variable as a key of a map. Neither name contains a blank. */
function keyOf$3({ service, variable }) {
	return `${service} ${variable}`;
}
/** The variables that a flag fills, in order of service and variable. */
function fillingsOf(flag) {
	return flag.services.flatMap(({ service, variables }) => variables.map((binding) => ({
		service,
		variable: binding.variable,
		flag,
		binding
	})));
}
/** The variables that the flags of a snapshot fill, by key. Two flags may fill one variable. */
function fillingsIn({ flags }) {
	const fillings = /* @__PURE__ */ new Map();
	for (const { flag } of flags.values()) {
		if (flag.kind !== "known") continue;
		for (const filling of fillingsOf(flag.value)) {
			const same = fillings.get(keyOf$3(filling));
			if (same === void 0) fillings.set(keyOf$3(filling), [filling]);
			else same.push(filling);
		}
	}
	return fillings;
}
/** The variables that touched flags fill and that no flag filled at base. */
function freshPlaces(proposal) {
	const before = fillingsIn(proposal.base);
	const after = proposal.touched.flatMap((key) => {
		const flag = valueOf(filesOf(proposal.head, key).flag);
		return flag === null ? [] : fillingsOf(flag).map(keyOf$3);
	});
	return new Set(after.filter((place) => !before.has(place)));
}
function raisesIn({ services }) {
	return services.flatMap(({ service, values }) => values.flatMap(({ kind, name, comparison }) => isRaise(comparison) ? [{
		kind,
		service,
		variable: name
	}] : []));
}
// src/judge/policy-reasons.ts
/** The reasons why a proposal is a policy change, without duplicates; empty if it is none. */
function policyReasons(proposal, changes = changesOf(proposal)) {
	const files = proposal.policyFiles.map(({ path }) => ({
		file: path,
		flag: null,
		reason: { kind: "file" }
	}));
	const last = LAST.get(changes);
	const ofFlags = last?.proposal === proposal ? last.reasons : flagReasons(proposal, changes);
	LAST.set(changes, {
		proposal,
		reasons: ofFlags
	});
	return [...files, ...ofFlags];
}
/** The answer that was given last for some changes: the questions for evidence and the judge ask for the same. */
const LAST = /* @__PURE__ */ new WeakMap();
function flagReasons(proposal, changes) {
	if (proposal.base.pipeline.kind === "absent") return [];
	const context = contextOf(proposal, changes);
	return proposal.touched.flatMap((key) => {
		const sides = sidesOf(context, key);
		const rules = [
			...loosenings(context, sides),
			...unknownPast(context, sides),
			...newOwners(context, sides),
			...looserMetrics(context, sides),
			...turnedSafe(sides),
			...turnedCodeDefault(sides),
			...newRollouts(sides),
			...sentByItself(context, sides)
		];
		const imports = rules.some(({ kind }) => kind === "by-itself") ? [] : importsOf(context, key);
		const once = new Map([...rules, ...imports].map((one) => [JSON.stringify(one), one]));
		const file = `flags/${key}.yaml`;
		return [...once.values()].map((reason) => ({
			file,
			flag: key,
			reason
		}));
	});
}
function contextOf(proposal, changes) {
	const { base, former } = proposal;
	const past = former?.kind === "searched" ? former.definitions.flatMap(fillingsOf) : [];
	const environments = environmentsOf(proposal);
	return {
		proposal,
		changes: grouped(changes, ({ flag }) => flag),
		before: new Map([...grouped(past, keyOf$3), ...fillingsIn(base)]),
		after: fillingsIn(proposal.head),
		fresh: freshPlaces(proposal),
		byThemselves: new Map(environments.map((environment) => [environment, valuesByThemselves(base, environment)]))
	};
}
function sidesOf({ proposal, before }, key) {
	const after = filesOf(proposal.head, key).flag;
	const predecessors = (after.kind === "known" ? fillingsOf(after.value) : []).flatMap((filling) => {
		const former = before.get(keyOf$3(filling)) ?? [];
		const same = former.filter(({ flag }) => flag.key === key);
		return (same.some(({ binding }) => isSentWherever(binding, filling.binding)) ? same : former).map((one) => [filling, one]);
	});
	return {
		key,
		before: valueOf(filesOf(proposal.base, key).flag),
		after: valueOf(after),
		isUnreadable: after.kind === "unreadable",
		predecessors
	};
}
/** The definitions that a flag replaces, without duplicates. */
function predecessorsOf({ before, predecessors }) {
	return [.../* @__PURE__ */ new Set([...before === null ? [] : [before], ...predecessors.map(([, { flag }]) => flag)])];
}
/** Requirements of the replaced definitions that are gone or less strict. */
function loosenings(context, sides) {
	const { key, after, isUnreadable } = sides;
	if (isUnreadable || after === null && (isGated(context, key) || isHandedOn(context, key))) return [];
	const now = after?.requires ?? [];
	return predecessorsOf(sides).flatMap((old) => old.requires.filter((one) => !now.some((other) => keeps(other, one))).map((one) => ({
		kind: "requirements",
		environment: one.environment,
		gate: one.gate,
		from: one.settings,
		to: inPlaceOf(one, now),
		because: originOf(context, sides, old)
	})));
}
function originOf({ proposal: { base } }, { key, after, predecessors }, old) {
	if (after === null) return { kind: "deleted" };
	const filling = predecessors.find(([, { flag }]) => flag === old)?.[0];
	if (filling === void 0 || old.key === key && base.flags.has(key)) return { kind: "changed" };
	const isGone = valueOf(filesOf(base, old.key).flag) === null;
	return {
		kind: "taken-over",
		variable: filling.variable,
		flag: old.key,
		isGone
	};
}
/** Whether a deletion changes values. Gates judge such a deletion, so its requirements need no policy change. */
function isGated({ changes }, key) {
	return (changes.get(key) ?? []).some(({ comparison }) => comparison !== "same");
}
/** Whether flags of the same proposal fill all variables of a deleted one, and so answer for its requirements. */
function isHandedOn({ proposal, after }, key) {
	const old = valueOf(filesOf(proposal.base, key).flag);
	return old !== null && fillingsOf(old).every((filling) => (after.get(keyOf$3(filling)) ?? []).some(({ flag }) => proposal.touched.includes(flag.key)));
}
function keeps(now, old) {
	return reaches(now, old) && keepsRequirement(now, old);
}
function reaches(now, old) {
	return now.environment === old.environment || now.environment === "*";
}
/** The present settings of the same gate; null if there are none. */
function inPlaceOf(old, requires) {
	const settings = requires.filter((now) => now.gate === old.gate && reaches(now, old)).map((one) => one.settings);
	return settings.length > 1 ? settings : settings[0] ?? null;
}
/** A reason if this clone cannot show the former requirements of a newly filled variable. */
function unknownPast({ proposal, fresh }, { after }) {
	const { former } = proposal;
	if (former?.kind !== "unknown" || after === null) return [];
	const filling = fillingsOf(after).find((one) => fresh.has(keyOf$3(one)));
	return filling === void 0 ? [] : [{
		kind: "past",
		variable: filling.variable,
		why: former.why
	}];
}
/** Metrics, watches and risks that are looser than those of the replaced definitions. */
function looserMetrics({ proposal: { base } }, sides) {
	const { after } = sides;
	if (after === null) return [];
	const pipeline = valueOf(base.pipeline);
	return predecessorsOf(sides).flatMap((old) => observedReasons(old, after, pipeline));
}
/** A new owner, if approvals come from the owner. */
function newOwners({ proposal: { base } }, sides) {
	const { after } = sides;
	if (after === null) return [];
	return predecessorsOf(sides).flatMap((old) => {
		if (old.owner === after.owner || !ownerApproves(rulesBefore(base, old))) return [];
		return [{
			kind: "owner",
			from: old.owner,
			to: after.owner
		}];
	});
}
function rulesBefore(base, flag) {
	const rules = (valueOf(base.pipeline)?.environments ?? []).flatMap(({ requires, resume }) => [...requires, ...resume?.requires ?? []]);
	return [...flag.requires, ...rules];
}
function ownerApproves(rules) {
	return rules.some(({ settings }) => {
		const from = settings.from;
		return Array.isArray(from) && from.includes("owner");
	});
}
function turnedSafe(sides) {
	const { after } = sides;
	if (after === null) return [];
	return predecessorsOf(sides).flatMap((old) => old.safe === after.safe ? [] : [{
		kind: "safe",
		from: old.safe,
		to: after.safe
	}]);
}
function turnedCodeDefault(sides) {
	const { after } = sides;
	if (after === null) return [];
	return predecessorsOf(sides).flatMap((old) => old.codeDefault === after.codeDefault ? [] : [{
		kind: "code-default",
		from: old.codeDefault,
		to: after.codeDefault
	}]);
}
/** A new percentage for a service that read only the switch: its code has to read the percentage first. */
function newRollouts({ after, predecessors }) {
	return (after?.services ?? []).flatMap(({ service, variables }) => {
		const rollout = variables.find(({ field }) => field === "rollout");
		if (rollout === void 0) return [];
		return predecessors.some(([now, { binding, flag }]) => now.service === service && binding.field === "enabled" && !readsRollout(flag, service)) ? [{
			kind: "rollout",
			variable: rollout.variable,
			service
		}] : [];
	});
}
function readsRollout({ services }, service) {
	return services.some((one) => one.service === service && one.variables.some(({ field }) => field === "rollout"));
}
/** Values that a definition sends without a state, if they are more than off and were not sent before. */
function sentByItself({ byThemselves }, { before: same, after }) {
	if (after === null || after === same) return [];
	return [...byThemselves].flatMap(([environment, before]) => exposuresOf(after, null, environment).flatMap((exposure) => sentAtSafe(exposure).flatMap(({ variable, value }) => {
		const old = before.get(`${exposure.service} ${variable}`) ?? [];
		if (saysOff(value) || old.some((one) => textOfValue(one) === textOfValue(value))) return [];
		return [{
			kind: "by-itself",
			variable,
			value: textOfValue(value),
			service: exposure.service
		}];
	})));
}
function valuesByThemselves({ flags }, environment) {
	const values = /* @__PURE__ */ new Map();
	for (const { flag } of flags.values()) {
		if (flag.kind !== "known") continue;
		for (const exposure of exposuresOf(flag.value, null, environment)) for (const { variable, value } of sentAtSafe(exposure)) {
			const place = `${exposure.service} ${variable}`;
			values.set(place, [...values.get(place) ?? [], value]);
		}
	}
	return values;
}
/**
* Variables that no flag filled, and that are sent more than off at once where promotions have requirements. They
* have soaked nowhere, so the approvers of the policy confirm that they already run.
*/
function importsOf({ proposal, changes, fresh }, key) {
	const pipeline = valueOf(proposal.base.pipeline);
	if (pipeline === null || isUnguarded(pipeline)) return [];
	return (changes.get(key) ?? []).flatMap((change) => {
		const raised = raisesIn(change).find((one) => one.kind === "variable" && fresh.has(keyOf$3(one)));
		if (raised === void 0 || requirementsFor(proposal, pipeline, change).length === 0) return [];
		const sent = change.services.find(({ service }) => service === raised.service)?.values.find(({ name }) => name === raised.variable)?.to;
		return [{
			kind: "import",
			variable: raised.variable,
			value: textOfValue(sent ?? null),
			service: raised.service,
			environment: change.environment
		}];
	});
}
/** Whether the policy requires no approval. */
function isUnguarded({ policy }) {
	return policy.approvals.every(({ settings }) => settings.count === 0);
}
// src/judge/rule-changes.ts
/** Each rule of the pipeline that changes, at its place, such as `staging.requires.soak`. Null: there is none. */
function pipelineChanges({ base, head }) {
	const [before, after] = [base, head].map(({ pipeline }) => valueOf(pipeline));
	if (before == null || after == null) return [];
	const [old, now] = [rulesOf(before), rulesOf(after)];
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].flatMap((place) => {
		const [from, to] = [old.get(place), now.get(place)];
		return JSON.stringify(from) === JSON.stringify(to) ? [] : [{
			place,
			from: from ?? null,
			to: to ?? null
		}];
	});
}
/** Whether a rule is provably looser than before. Only requirements and their enforcement can be compared. */
function isLooser({ place, from, to }) {
	if (place.endsWith(".enforcement")) return to === "report";
	const [, gate] = /(?:\.requires|^policy|\.by-risk\.[a-z]+)\.([a-z-]+)$/.exec(place) ?? [];
	if (gate === void 0 || gate === "paths" || from === null) return false;
	const now = settingsOf(to);
	return !settingsOf(from).every((old) => now.some((one) => keepsRequirement({
		gate,
		settings: one
	}, {
		gate,
		settings: old
	})));
}
function settingsOf(value) {
	if (value === null) return [];
	return Array.isArray(value) ? value : [value];
}
/** Every rule by its place. */
function rulesOf(pipeline) {
	const { environments, teams, policy, services, deployments, sources = [] } = pipeline;
	const rules = [
		["environments", environments.map(({ name }) => name)],
		...environments.flatMap(({ name, enforcement, requires, byRisk = [], resume }) => [
			...enforcement === "report" ? [[`${name}.enforcement`, enforcement]] : [],
			...requirementsIn(`${name}.requires`, requires),
			...byRisk.flatMap((one) => requirementsIn(`${name}.by-risk.${one.risk}`, one.requires)),
			...resume === void 0 ? [] : [[`${name}.resume.within`, resume.within]],
			...requirementsIn(`${name}.resume.requires`, resume?.requires ?? [])
		]),
		...teams.map(({ name, members }) => [`teams.${name}`, members]),
		...requirementsIn("policy", policy.approvals),
		["policy.paths", policy.paths],
		["services", services.map(({ name }) => name)],
		...services.flatMap(({ name, deploy }) => deploy === void 0 ? [] : [[`services.${name}.deploy`, deploy]]),
		...sources.map(({ name, ...source }) => [`metrics.sources.${name}`, source]),
		...deployments === void 0 ? [] : [["deployments", deployments]]
	];
	return new Map(rules);
}
/** One entry for each gate: its settings, or a list of them if it is required several times. */
function requirementsIn(place, requires) {
	return [...new Set(requires.map(({ gate }) => gate))].map((name) => {
		const all = requires.flatMap(({ gate, settings }) => gate === name ? [settings] : []);
		return [`${place}.${name}`, all.length === 1 ? all[0] : all];
	});
}
// src/judge/policy.ts
/** Reasons by which a definition itself changes what users are sent. */
const OF_A_DEFINITION = /* @__PURE__ */ new Set([
	"safe",
	"code-default",
	"rollout",
	"by-itself",
	"import"
]);
/** For each raising change of a policy change, its lane. */
function raiseLanes(proposal, changes, reasons) {
	const changedDefinitions = new Set(reasons.flatMap(({ reason, flag }) => OF_A_DEFINITION.has(reason.kind) && flag !== null ? [flag] : []));
	const raising = changes.filter((change) => raisesIn(change).length > 0 || change.to === null);
	if (raising.length === 0) return /* @__PURE__ */ new Map();
	const fresh = freshPlaces(proposal);
	const byDefinition = raisedByDefinitions(proposal);
	return new Map(raising.map((change) => {
		const raises = raisesIn(change);
		if (!(changedDefinitions.has(change.flag) && raises.length > 0) || !raises.every((one) => isFresh(one) || isDefined(change, one))) return [change, "beside"];
		return [change, raises.every(isFresh) ? "approved" : "gated"];
	}));
	function isFresh(raise) {
		return raise.kind === "variable" && fresh.has(keyOf$3(raise));
	}
	function isDefined({ flag, environment }, raise) {
		return byDefinition.has(`${flag} ${environment} ${keyOf$3(raise)}`);
	}
}
/** The values that the definitions alone raise, with every state as it is at base. */
function raisedByDefinitions(proposal) {
	const { base, head, touched } = proposal;
	const flags = new Map(head.flags);
	for (const key of touched) {
		const files = {
			flag: filesOf(head, key).flag,
			states: filesOf(base, key).states
		};
		flags.set(key, files);
	}
	const changes = changesOf({
		...proposal,
		head: {
			...head,
			flags
		}
	});
	return new Set(changes.flatMap((change) => raisesIn(change).map((one) => `${change.flag} ${change.environment} ${keyOf$3(one)}`)));
}
/** Judges a policy change: it needs the approvals of base, and no other promotion beside it. */
function judgePolicy(subject, evidence, reasons, hasOthers) {
	const { proposal, pipeline } = subject;
	const rules = isUnguarded(pipeline) ? [UNGUARDED] : pipeline.policy.approvals.map(({ settings }) => ({
		gate: "approvals",
		...judgeApprovals(settings, subject, evidence)
	}));
	const [first = UNGUARDED, ...others] = hasOthers ? [splitOf(reasons), ...rules] : rules;
	const rulesChanged = pipelineChanges(proposal).map((one) => `pipeline.yaml: ${ruleText(one)}`);
	const changed = reasons.flatMap(({ file, reason }) => {
		const text = reasonText(reason);
		return text === null ? [] : [`${file}: ${text}`];
	});
	const details = [
		...rulesChanged,
		...changed,
		...first.details
	];
	return [{
		...first,
		details
	}, ...others];
}
const { pass, block } = answersFrom(POLICY_MESSAGES);
const UNGUARDED = {
	gate: "policy",
	...pass("policy/unguarded", {})
};
const MOST_NAMED = 3;
function splitOf(reasons) {
	const names = [...new Set(reasons.map(({ file }) => file))];
	const more = Math.max(0, names.length - MOST_NAMED);
	const files = {
		names: names.slice(0, MOST_NAMED),
		more
	};
	return {
		gate: "policy",
		...block("policy/split", { files })
	};
}
// src/domain/expiry.ts
const DAY = durationOf("1d");
/** Whether the day on which a flag expires is over, in UTC. */
function isExpired({ expires }, now) {
	const day = expires === null ? null : parseInstant(expires);
	return day !== null && now >= plus(day, DAY);
}
// src/judge/notes.ts
function notesOf(kind, changes, proposal, { evidence, now, clock }) {
	return [
		...notesOfClass(kind, changes, proposal),
		...rewriteNotes(changes, evidence),
		...unreadLogNotes(kind, proposal, clock),
		...refusedNotes(evidence),
		...expiryNotes(proposal, now)
	];
}
/** A note if a gate counted time and nothing can show whether history was rewritten. */
function rewriteNotes(changes, { timelines, rewritten }) {
	if (!changes.some(({ gates }) => gates.some(({ progress }) => progress !== null)) || timelines.kind !== "known" || rewritten.kind !== "absent") return [];
	return [note("note/rewrite-unknown", { why: rewritten.why })];
}
/** A note if this check cannot read the log, so that refused landings are not known. */
function unreadLogNotes(kind, { base }, clock) {
	if (kind === "none" || kind === "rollback" || kind === "adoption") return [];
	const { deployments, services = [] } = valueOf(base.pipeline) ?? {};
	const log = services.some(({ deploy = [] }) => deploy.length > 0) ? deployments?.log : void 0;
	if (log === "file" && clock === "github") return [note("note/log-is-file", {})];
	return log === "github" && clock === "git" ? [note("note/log-on-github", {})] : [];
}
/** Notes on refused files. They count in their last accepted version, which a reader of the files cannot see. */
function refusedNotes({ refusals }) {
	if (refusals?.kind !== "known") return [];
	const all = refusals.value.map(({ verdict: _verdict, ...refused }) => note("note/refused", refused));
	const notes = [...new Map(all.map((one) => [one.message, one])).values()];
	const count = notes.length - MOST_REFUSED;
	if (count <= 0) return notes;
	return [...notes.slice(0, MOST_REFUSED), note("note/more-refused", { count })];
}
const MOST_REFUSED = 10;
/** Names expired flags to the people who edit them. This changes no verdict. */
function expiryNotes({ base, head, touched }, now) {
	const expired = touched.flatMap((key) => {
		const flag = valueOf(filesOf(head, key).flag) ?? valueOf(filesOf(base, key).flag);
		const isGone = filesOf(head, key).flag.kind === "absent";
		return flag === null || isGone || !isExpired(flag, now) ? [] : [flag];
	});
	const flags = expired.slice(0, MOST_EXPIRED).map(({ key, expires }) => ({
		flag: key,
		expires
	}));
	const more = expired.length - flags.length;
	return expired.length === 0 ? [] : [note("note/expired", {
		flags,
		more
	})];
}
const MOST_EXPIRED = 10;
function notesOfClass(kind, changes, proposal) {
	switch (kind) {
		case "adoption": return [...adoptionNotes(changes), ...unguardedNotes(proposal)];
		case "policy": return [...splitNotes(kind, changes), ...unguardedNotes(proposal)];
		case "promotion": return splitNotes(kind, changes);
		case "none":
		case "neutral":
		case "rollback": return [];
	}
}
function adoptionNotes(changes) {
	const exposed = changes.filter(({ to }) => to !== null && isExposed(to));
	return [note("note/adoption", { exposed: [...grouped(exposed, ({ environment }) => environment)].map(([environment, flags]) => ({
		environment,
		flags: flags.length
	})) }), note("note/soaks-start", {})];
}
/** A warning that any change of the rules passes, because the policy requires no approval. */
function unguardedNotes({ base, head, ownDiagnostics }) {
	const [before, after] = [base, head].map(({ pipeline }) => valueOf(pipeline));
	if (after == null || !isUnguarded(after)) return [];
	if (ownDiagnostics.some(({ code }) => code === "pipeline/no-policy")) return [];
	return [note("note/unguarded", { isNew: before == null || !isUnguarded(before) })];
}
/** Advice to split off rollbacks, which then need not wait for the rest. */
function splitNotes(from, changes) {
	const rollbacks = changes.filter((change) => change.class === "rollback");
	if (rollbacks.length === 0) return [];
	const first = rollbacks.slice(0, 3).map(({ flag, environment }) => ({
		flag,
		environment
	}));
	return [note("note/split", {
		rollbacks: first,
		more: rollbacks.length - first.length,
		from
	})];
}
// src/messages/files/flags.ts
const FLAG_MESSAGES = {
	"flag/unknown-service": row({
		sentence: ({ name, available }) => `unknown service ${shown(name)}; available services: ${listed(available)}`,
		hint: ({ name, meant }) => meant === null ? `add "${name}: {}" to services in the pipeline` : `write ${meant}`,
		means: "A flag sends variables to a service that the pipeline does not declare. No deployment would reach it.",
		fix: "Rename it to a declared service, or declare it in the pipeline.",
		example: "# environments/pipeline.yaml\nservices:\n  calling-platform: {}"
	}),
	"flag/unknown-environment": row({
		sentence: ({ name, available, variable }) => `${variable === null ? "" : `${variable} is sent in the `}unknown environment ${shown(name)}; available environments: ${listed(available)}`,
		hint: ({ name, available, meant, variable }) => {
			if (variable !== null) return `write one of ${listed(available)}`;
			return meant === null ? `add "- name: ${name}" to environments in the pipeline, or delete the requirement` : `write ${meant}`;
		},
		means: "A flag requires something for an environment that the pipeline does not have. The requirement would have no effect.",
		fix: "Rename it to an environment of the pipeline, or write \"*\" for all of them.",
		example: "requires:\n  production:\n    ladder: { steps: [5, 25, 100], each: 7d }"
	}),
	"flag/unknown-owner": row({
		sentence: ({ name, available }) => `unknown owner ${shown(name)}; available teams: ${listed(available)}`,
		hint: ({ name, meant }) => meant === null ? `add "${name}: [a login]" to teams in the pipeline` : `write ${meant}`,
		means: "The owner of a flag is a team that the pipeline does not list. No approval could count for the owner.",
		fix: "Rename it to a listed team, add the team to the pipeline, or name a team of GitHub as `org/team`.",
		example: "# environments/pipeline.yaml\nteams:\n  voice: [ana, bartek]"
	}),
	"flag/duplicate-variable": row({
		sentence: ({ variable, service, flag, file, line, column }) => `${variable} of ${service} is also filled by the flag ${flag} (${file}:${line}:${column})`,
		hint: () => "give one of the two flags another variable",
		means: "Two flags fill the same variable of the same service. It would be unknown which value the service receives.",
		fix: "Give one of the two another variable.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled"
	}),
	"flag/form-of-rollout": row({
		sentence: ({ variable }) => `${variable} is filled with rollout, a percentage, which has no on or off`,
		hint: () => "delete on and off, or write from: enabled",
		means: "A variable that is filled with `rollout` has texts for on and off. It is sent a percentage, which has no on or off.",
		fix: "Delete `on` and `off`, or fill the variable with `enabled`.",
		example: "OUTBOUND_CALLS_PERCENTAGE: { from: rollout, in: [development] }"
	}),
	"flag/form-without-difference": row({
		sentence: ({ variable, text }) => `${variable} is sent ${JSON.stringify(text)} both while the flag is on and while it is off`,
		hint: () => "write another text for off",
		means: "A variable is sent the same text while the flag is on and while it is off. The flag switches nothing.",
		fix: "Write another text for `off`.",
		example: "VITE_OUTBOUND: { from: enabled, on: \"true\", off: \"\" }"
	}),
	"flag/unset-turns-on": row({
		sentence: ({ variable, because }) => `${variable} is left out while the flag is off, but without it the code turns the feature on (${because}: true)`,
		hint: () => "write off: \"false\", or another text that the code reads as off",
		means: "A variable is left out while the flag is off (`off: unset`). Without it the code turns the feature on. Turning the flag off would turn the feature on.",
		fix: "Send a text that the code reads as off.",
		example: "OUTBOUND_CALLS_ENABLED: { from: enabled, off: \"0\" }"
	}),
	"flag/text-is-truthy": row({
		severity: "warning",
		sentence: ({ variable, tool }) => `${tool} puts ${variable} into the page as text, and the text "false" counts as true where code tests it`,
		hint: ({ variable }) => `write ${variable}: { from: enabled, on: "true", off: "" }, or off: "false" if the code compares it with "true"`,
		means: "The variable has the prefix of a build tool (`VITE_`, `NEXT_PUBLIC_`, `REACT_APP_`, `PUBLIC_`, `EXPO_PUBLIC_`). Such tools put it into the page as text, and in JavaScript the text `false` is truthy. Code that only tests the variable is on while the flag is off.",
		fix: "Send the empty string while the flag is off. Or compare the variable with a text in the code, and write that form.",
		example: "VITE_OUTBOUND: { from: enabled, on: \"true\", off: \"\" }"
	}),
	"flag/reserved-name": row({
		sentence: ({ variable, service, target }) => `the variable ${shown(variable)} of ${service} ${target?.why ?? "has a meaning for the system; it would change how the service starts"}`,
		hint: ({ target }) => target?.hint ?? "give the variable a name of its own, such as CHECKOUT_ENABLED",
		means: "A variable has a name that the system, a language or the deploy target of the service reserves. It would change how the service starts, or the target would refuse or misread it.",
		fix: "Rename the variable, in the definition and in the code that reads it.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled   # not PATH"
	}),
	"flag/set-by-compose": row({
		severity: "warning",
		sentence: ({ variable, service, flag }) => `${variable} of ${service} is set here, so the flag ${flag} does not reach it`,
		hint: () => "delete the line, and let env_file read the file that deployments write",
		means: "A file of Docker Compose sets the variable of a flag under `environment:`. That wins over every `env_file:`, so the service never sees what the flag says.",
		fix: "Delete the line. `flaghoist init --edits` prints the edit.",
		example: "services:\n  shop:\n    env_file: [.env, .flaghoist/shop.env]"
	}),
	"flag/expired": row({
		severity: "warning",
		sentence: ({ flag, expires }) => `the flag ${flag} expired on ${expires}`,
		hint: () => "remove the flag, write a later date, or write permanent: with a reason instead",
		means: "The day on which the flag expires is over. The flag works as before, and this changes no verdict.",
		fix: "Remove the flag and the code that reads it, write a later date, or write with `permanent` why it stays.",
		example: "expires: 2027-06-30"
	}),
	"flag/similar-key": row({
		severity: "warning",
		sentence: ({ key, similar }) => `the key ${key} differs in one character from ${listed(similar)}`,
		hint: () => "rename one of them, unless they are easy to tell apart",
		means: "The keys of two flags differ in a single character, so a reviewer can easily confuse them.",
		fix: "Rename one of them before it is used. Keys that differ only in a digit are a series and are not reported.",
		example: "environments/flags/checkout.yaml\nenvironments/flags/chekout.yaml"
	}),
	"flag/no-state": row({
		severity: "warning",
		sentence: ({ flag, isSafeOn, values }) => `the flag ${flag} has no state in any environment, so it is ${isSafeOn ? "on" : "off"} for all services${values.length === 0 ? "" : ` (${values.join(", ")})`}`,
		hint: ({ isSafeOn, state }) => `write "enabled: ${!isSafeOn}" to ${state} to try it`,
		means: "A flag has a definition but no state in any environment, so all users get its safe value. That is normal for a new flag.",
		fix: "Write the first state when you want to try the flag.",
		example: "# environments/development/outbound-calls.yaml\nenabled: true"
	}),
	"state/unknown-flag": row({
		sentence: ({ flag }) => `the flag ${flag} has no definition, so this state has no effect`,
		hint: ({ definition }) => `add ${definition}, or rename or delete this file`,
		means: "A state belongs to a flag that has no definition. No service is sent anything, so the file has no effect.",
		fix: "Rename the file to the key of a flag, add the definition, or delete the file.",
		example: "environments/flags/outbound-calls.yaml        # what it is\nenvironments/production/outbound-calls.yaml   # what it is set to"
	}),
	"state/unknown-environment": row({
		sentence: ({ folder, states, available }) => `${states === 1 ? "a state" : `${states} states`} for the unknown environment ${shown(folder)}; available environments: ${listed(available)}`,
		hint: ({ folder }) => `add "- name: ${folder}" to environments in the pipeline, or rename or delete the folder`,
		means: "A folder contains states, but the pipeline has no environment of that name. The states are not deployed and not protected.",
		fix: "Rename the folder to an environment of the pipeline, add the environment, or delete the folder.",
		example: "environments:\n  - name: development\n  - name: staging"
	}),
	"state/unknown-service": row({
		sentence: ({ flag, name, available }) => `the flag ${flag} sends nothing to ${shown(name)}; its services are ${listed(available)}`,
		hint: ({ name, meant }) => meant === null ? `delete ${shown(name)}` : `write ${meant}`,
		means: "A state sets something for a service that the flag sends nothing to, so it has no effect.",
		fix: "Rename it to a service of the flag, or delete it.",
		example: "enabled: true\nservices:\n  calling-platform: { enabled: false }"
	}),
	"state/rollout-unread": row({
		severity: "warning",
		sentence: ({ rollout, services }) => `rollout is ${rollout}, but ${both(services)} ${services.length === 1 ? "reads no rollout; it would give the value to all of its users" : "read no rollout; they would give the value to all of their users"}`,
		hint: ({ services }) => `let a variable of ${both(services)} be filled with rollout, or switch ${services.length === 1 ? "it" : "them"} off here`,
		means: "A state gives the value to a share of users, but a service of the flag reads no rollout. That service gives the value to all of its users.",
		fix: "Let the service read the rollout, or switch it off until the rollout is at 100.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled\n    OUTBOUND_CALLS_PERCENTAGE: rollout"
	}),
	"state/rollout-on-safe": row({
		sentence: ({ flag, rollout }) => `rollout is ${rollout}, but the flag ${flag} is safe when it is on, so it has no rollout`,
		hint: () => "delete the rollout",
		means: "A state sets a rollout for a flag whose safe value is on (`safe: true`). Such a flag is on or off; it has no rollout.",
		fix: "Delete the rollout.",
		example: "enabled: false"
	})
};
const PIPELINE_MESSAGES = {
	"pipeline/shared-place": row({
		sentence: ({ instances, place }) => `${listed(instances)} are deployed to the same place, ${place}, and overwrite each other`,
		hint: ({ missing, setting }) => `put ${both(missing)} into ${setting}, or write machine: "${missing[0] ?? ""}" if each ${missing[0] === "{service}" ? "service" : "environment"} has its own machine`,
		means: "Services or environments are deployed to the same place, so their values overwrite each other. A landing in staging would change production.",
		fix: "Put `{environment}`, or `{service}`, into the setting of the place. If each environment has its own machine, or its own job with secrets, write that with `machine`.",
		example: "services:\n  traefik:\n    deploy:\n      \"*\": { target: files, render: traefik, folder: \"/etc/traefik/{environment}\" }"
	}),
	"pipeline/no-policy": row({
		severity: "warning",
		sentence: () => "the pipeline has no policy.approvals, so all users who can merge can loosen every rule",
		hint: ({ team, hasPolicy }) => {
			const approvals = `approvals: { count: 1, from: [${team}] }`;
			return hasPolicy ? `add ${approvals} to policy` : `add policy: { ${approvals} }`;
		},
		means: "The pipeline does not say who may change it. All users who can merge a pull request can loosen every rule.",
		fix: "Add the approvals that a change of the rules requires.",
		example: "policy:\n  approvals: { count: 1, from: [release] }"
	})
};
// src/messages/files/allowed.ts
/** The allowed values in words: `true or false`, `one of release, experiment, ops or permission`. */
function allowedText(allowed) {
	if ("words" in allowed) return allowed.words;
	if ("values" in allowed) return `${allowed.values.length > 1 ? "one of " : ""}${either(allowed.values)}`;
	if ("forms" in allowed) return either([...new Set(allowed.forms.map(allowedText))]);
	switch (allowed.type) {
		case "boolean": return "true or false";
		case "null": return "empty";
		case "any": return "a valid value";
		case "integer": return `a whole number${boundsText(allowed)}`;
		case "number": return `a number${boundsText(allowed)}`;
		case "string": return textText(allowed);
		case "array": return listText(allowed);
		case "object": return allowed.keys.length > 0 ? `a map with the keys ${allowed.keys.join(", ")}` : `a map${amount(allowed, "entry", "entries")}`;
	}
}
function boundsText({ least, most, above, below }) {
	if (least !== void 0 && most !== void 0) return ` from ${least} to ${most}`;
	const parts = [
		...least === void 0 ? [] : [`of at least ${least}`],
		...above === void 0 ? [] : [`above ${above}`],
		...most === void 0 ? [] : [`of at most ${most}`],
		...below === void 0 ? [] : [`below ${below}`]
	];
	return parts.length === 0 ? "" : ` ${parts.join(" and ")}`;
}
const PATTERNS = /* @__PURE__ */ new Map([[DURATION_PATTERN, "a duration of at most ten years, such as 90m, 48h, 7d or 2w"], [NAME_PATTERN, "a name: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters"]]);
function textText({ pattern, least, most }) {
	if (pattern !== void 0) return PATTERNS.get(pattern) ?? `a text that matches ${oneLine(pattern)}`;
	if (least === 1 && most === void 0) return "a text";
	return `a text${amount({
		least,
		most
	}, "character")}`;
}
function listText({ each, isUnique, ...limits }) {
	const once = isUnique ? ", each of them once" : "";
	return `a list${amount(limits, "item")}${once}${each === null ? "" : ` (each ${allowedText(each)})`}`;
}
function amount({ least, most }, one, many = `${one}s`) {
	if (least === void 0 && most === void 0) return "";
	if (most === void 0) return ` of at least ${least} ${least === 1 ? one : many}`;
	if (least === void 0) return ` of at most ${most} ${most === 1 ? one : many}`;
	return ` of ${least} to ${most} ${many}`;
}
// src/messages/files/kinds.ts
/** `words`: what such a file is. `start`: what to write into an empty one. */
const KINDS_OF_FILE = {
	pipeline: {
		words: "the pipeline",
		start: "write \"version: 1\" and below it \"environments: [{ name: development }]\""
	},
	flag: {
		words: "the definition of a flag",
		start: "write \"description: \" and what the flag switches"
	},
	state: {
		words: "the state of a flag",
		start: "write \"enabled: false\", or delete the file: no file means the safe value"
	}
};
// src/messages/files/form.ts
const FORM_MESSAGES = {
	"schema/unknown-key": row({
		sentence: ({ at, key, available }) => `unknown key ${shown(key)} in ${placeText(at)}; available keys: ${listed(available)}`,
		hint: unknownKeyHint,
		means: "A key has no meaning at this place. It is an error, because a misspelt `requires` would otherwise require nothing.",
		fix: "Rename it to one of the keys that the message lists, or delete it.",
		example: "enabled: true\nrollout: 25     # not `rolout`"
	}),
	"schema/unknown-gate": row({
		sentence: ({ at, key, available }) => `unknown gate ${shown(key)} in ${placeText(at)}; available gates: ${listed(available)}`,
		hint: unknownKeyHint,
		means: "A requirement names a gate that does not exist.",
		fix: "Rename it to one of the gates that the message lists, or delete it.",
		example: "requires:\n  soak: { in: development, for: 48h }"
	}),
	"schema/missing-key": row({
		sentence: ({ at, key, must }) => `${key} is missing in ${placeText(at)}; it must be ${allowedText(must)}`,
		hint: ({ key, example }) => `add ${key}: ${example}`,
		means: "A required key is missing.",
		fix: "Add the line that the hint shows.",
		example: "description: AI outbound calls"
	}),
	"schema/wrong-type": row({
		sentence: wrongValue,
		hint: rightValue,
		means: "A value has the wrong type, for example a text in place of a number. In YAML 1.2 only `true` and `false` are booleans. `yes` and `on` are texts.",
		fix: "Write a value of the type that the message names.",
		example: "enabled: true   # not yes, not \"true\""
	}),
	"schema/not-allowed": row({
		sentence: wrongValue,
		hint: rightValue,
		means: "A value has the right type, but is not one of the allowed values.",
		fix: "Choose one of the values that the message names.",
		example: "kind: release   # release | experiment | ops | permission"
	}),
	"schema/duplicate-item": row({
		sentence: ({ at, item }) => `${placeText(at)} contains ${shown(item)} twice`,
		hint: () => "delete one of the two",
		means: "A list contains the same item twice. Each item may be in it only once.",
		fix: "Delete one of the two.",
		example: "routes: [\"/agent-conversations/*\", \"/calls/*\"]"
	}),
	"schema/bad-name": row({
		sentence: ({ isKey, ...wrong }) => isKey ? `${shown(wrong.value)} in ${placeText(wrong.at)} must be ${allowedText(wrong.must)}` : wrongValue(wrong),
		hint: rightValue,
		means: "A name has a form that is not allowed. Names become paths, labels and variables, so the form is narrow.",
		fix: "Use lower-case letters, digits, `.`, `_` and `-`. Begin with a letter or digit. Write at most 63 characters. A variable may have capitals, digits and `_`.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled"
	}),
	"schema/exclusive-keys": row({
		sentence: ({ keys }) => `${both(keys)} exclude each other`,
		hint: () => "delete one of them",
		means: "A map has two keys that exclude each other.",
		fix: "Delete one of the two.",
		example: "expires: 2027-06-30   # or: permanent: \"why\""
	}),
	"flag/no-such-date": row({
		sentence: wrongValue,
		hint: rightValue,
		means: "A date is not written as year-month-day, or the date does not exist.",
		fix: "Write a date that exists, such as 2027-06-30.",
		example: "expires: 2027-06-30"
	}),
	"flag/rollout-on-safe": row({
		sentence: wrongValue,
		hint: rightValue,
		means: "A flag whose safe value is on (`safe: true`) fills a variable with `rollout`. The rollout is the share of users who get the value that is not safe. For such a flag that would be the share of users who lose the feature. No service could read that correctly.",
		fix: "Fill the variable with `enabled`, or delete it.",
		example: "safe: true\nservices:\n  checkout:\n    PAYMENTS_ENABLED: enabled"
	}),
	"pipeline/duplicate-environment": row({
		sentence: ({ name }) => `duplicate name ${shown(name)}`,
		hint: () => "choose another name, or delete one of the two",
		means: "Two environments have the same name, so their requirements would be ambiguous.",
		fix: "Rename or delete one of the two.",
		example: "environments:\n  - name: development\n  - name: staging"
	})
};
function unknownKeyHint({ key, meant }) {
	return meant === null ? `delete ${shown(key)}` : `write ${meant}`;
}
function wrongValue({ at, value, must }) {
	return `${placeText(at)} is ${shown(value)}; it must be ${allowedText(must)}`;
}
function rightValue({ at, write, example }) {
	if (at.steps.length === 0) return KINDS_OF_FILE[at.kind].start;
	return write.length === 0 ? `write for example ${example}` : `write ${either(write)}`;
}
/** `requires.production.ladder.steps item 3`, `environments staging: enforcement`. */
function placeText({ kind, steps }) {
	const text = steps.map((step, index) => {
		if (typeof step !== "string") return ` ${step.name ?? `item ${step.item}`}`;
		const before = typeof steps[index - 1] === "object" ? ": " : ".";
		return `${index === 0 ? "" : before}${oneLine(step)}`;
	});
	return steps.length === 0 ? KINDS_OF_FILE[kind].words : text.join("");
}
// src/messages/files/metrics.ts
const QUERY$1 = "error-rate:\n  source: prometheus\n  query: (sum(rate(calls_failed_total{env=\"$environment\"}[5m])) or vector(0)) / sum(rate(calls_total{env=\"$environment\"}[5m]))\n  unit: ratio\n  good: \"< 1%\"\n  traffic: { query: 'sum(increase(calls_total{env=\"$environment\"}[$window]))', at-least: 200 }";
const METRIC_MESSAGES = {
	"metric/unknown": row({
		sentence: ({ metric, available }) => `the flag has no metric ${shown(metric)}; its metrics: ${listed(available)}`,
		hint: ({ metric, meant }) => meant === null ? `add ${shown(metric)} below metrics` : `write ${meant}`,
		means: "A definition names a metric below `graduate` or `summary` that it does not have.",
		fix: "Rename it to a metric of the definition, or add the metric there.",
		example: "graduate: { after: 30d, issues: none, metrics: { good: [error-rate] } }"
	}),
	"metric/unknown-source": row({
		sentence: ({ metric, name, available }) => `${metric} has the unknown source ${shown(name)}; available sources: ${listed(available)}`,
		hint: ({ name, meant }) => meant === null ? `add ${shown(name)} to metrics.sources in the pipeline` : `write ${meant}`,
		means: "A metric names a source that the pipeline does not have, so it would never have a value.",
		fix: "Rename it to a source of the pipeline, or add the source there.",
		example: "# environments/pipeline.yaml\nmetrics:\n  sources:\n    prometheus: { kind: prometheus, url: FLAGHOIST_PROMETHEUS_URL }"
	}),
	"metric/wrong-question": row({
		sentence: ({ part, source, wanted }) => `the source ${source} is asked with ${wanted}, and ${part} has ${wanted === "at" ? "a query" : "no query"}`,
		hint: ({ wanted }) => wanted === "at" ? "write at: and the place in the answer" : "write query: and a query",
		means: "A source of the kind `prometheus` is asked with a query. The kinds `http` and `command` are asked for a place in their answer.",
		fix: "Write `query` or `at`, as the kind of the source wants it.",
		example: "stuck-workflows: { source: convex, at: /stuckWorkflows, unit: count, good: \"<= 0\" }"
	}),
	"metric/query-syntax": row({
		sentence: ({ metric, near }) => near.trim() === "" ? `the query of ${metric} ends too early` : `the query of ${metric} cannot be parsed at ${shown(oneLine(near))}`,
		hint: () => "try the query in Prometheus first",
		means: "A query is no PromQL, so the source would refuse it.",
		fix: "Correct the query. The position says where it stops making sense.",
		example: QUERY$1
	}),
	"metric/unknown-variable": row({
		sentence: ({ metric, variable }) => `the query of ${metric} has the unknown variable $${oneLine(variable)}; available variables: $environment, $flag and $window`,
		hint: () => "write one of them",
		means: "A query has a variable that nothing fills in.",
		fix: "Write `$environment`, `$flag` or `$window`.",
		example: QUERY$1
	}),
	"metric/unsafe-variable": row({
		sentence: ({ metric, variable, because }) => {
			const where = `in the query of ${metric}`;
			if (variable === "window") return `$window stands for a duration, and is no duration ${where}`;
			return because === "outside" ? `$${variable} stands outside of a text ${where}, where its characters have a meaning` : `$${variable} stands in a pattern ${where}, where its characters have a meaning`;
		},
		hint: ({ variable }) => variable === "window" ? "write [$window]" : `compare with = or !=: {env="$${variable}"}`,
		means: "The name of an environment or a flag is filled in where its characters have a meaning: a hyphen subtracts, and in a pattern a full stop is any character.",
		fix: "Compare a label with `=` or `!=`, and write `$window` as a range.",
		example: QUERY$1
	}),
	"metric/empty-numerator": row({
		severity: "warning",
		sentence: ({ metric, numerator }) => `the quotient of ${metric} has no value while ${oneLine(numerator)} has none`,
		hint: () => "write (… or vector(0)) around the numerator",
		means: "The numerator of a quotient has no series until something is counted, such as the first error. Until then the metric has no value, and the requirement waits.",
		fix: "Write `or vector(0)` behind the numerator, in parentheses.",
		example: QUERY$1
	}),
	"metric/wrong-unit": row({
		sentence: ({ metric, key, written, unit }) => `${key} of ${metric} is ${shown(written)}, which does not fit its unit ${unit}`,
		hint: ({ examples }) => `write an amount such as ${either(examples)}`,
		means: "A threshold has another unit than its metric: a ratio has percent or a plain number, percent have percent, seconds have ms, s, m or h, and a count has a plain number.",
		fix: "Write the threshold in the unit of the metric.",
		example: "unit: seconds\ngood: \"< 200ms\""
	}),
	"metric/contradiction": row({
		sentence: ({ metric, thresholds, written }) => {
			const [one, other] = thresholds;
			const texts = both(written.map(shown));
			return one === "good" ? `${metric} has values that are both good and ${other}: ${texts}` : `${metric} has critical values that are no warning: ${texts}`;
		},
		hint: () => "move one of the two, so that good, warning and critical follow each other",
		means: "Two thresholds of a metric contradict each other: a value is good and bad together, or critical values come before the warning.",
		fix: "Move one of the two.",
		example: "good: \"< 1%\"\nwarning: { when: \"> 2%\", for: 10m }\ncritical: { when: \"> 5%\", for: 5m }"
	}),
	"metric/not-a-multiple": row({
		sentence: ({ metric, key, written, interval }) => `${key} of ${metric} is ${written}, which is no multiple of its interval ${interval}`,
		hint: ({ interval }) => `write a multiple of ${interval}, or another interval`,
		means: "A duration is no multiple of the distance of the samples, so an alert rule would fire at another moment than the gate.",
		fix: "Write a multiple of the interval.",
		example: "interval: 1m\ncritical: { when: \"> 5%\", for: 5m }"
	}),
	"metric/interval-too-long": row({
		sentence: ({ metric, gap, interval }) => `the samples of ${metric} are ${interval} apart, so each of them would be a gap of more than ${gap}`,
		hint: ({ interval }) => `write gap: ${interval} or more`,
		means: "The distance of the samples is longer than the longest gap, so the metric has no answer.",
		fix: "Write a longer `gap`, or a shorter `interval`.",
		example: "interval: 15m\ngap: 1h"
	}),
	"metric/no-traffic": row({
		sentence: ({ metric, because }) => `${metric} is a ${because === "percent" ? "percentage" : because} without traffic, so two requests could decide it`,
		hint: () => "add traffic: with a query for the number of requests, and at-least",
		means: "A ratio, a percentage or a quantile says nothing while hardly anything happens. It needs a number of requests below which it does not count.",
		fix: "Add `traffic`.",
		example: QUERY$1
	}),
	"metric/no-past": row({
		sentence: ({ metric, key, because }) => because === "window" ? `${key} of ${metric} needs earlier values, but a query with $window has one value` : `${key} of ${metric} needs earlier values, but its source answers with one value`,
		hint: ({ because }) => because === "window" ? "delete it, or write a fixed range such as [5m]" : "delete it, or write series: true for a source that answers with a list",
		means: "A duration or a comparison with `before` needs earlier values. A source without `series: true`, and a query with `$window`, have only one value.",
		fix: "Delete the duration, or ask for a series.",
		example: "stuck-workflows: { source: convex, at: /stuckWorkflows, unit: count, good: \"<= 0\" }"
	})
};
// src/messages/files/paths.ts
const PATH_MESSAGES = {
	"path/bad-name": row({
		sentence: ({ segment }) => `"${oneLine(segment)}" cannot be part of a flag's path; use lower-case letters, digits, ".", "_" and "-"`,
		hint: () => "rename it; begin with a letter or digit, and write at most 63 characters",
		means: "A folder or file below the root has a name that no environment and no flag can have. It would have no effect.",
		fix: "Use lower-case letters, digits, `.`, `_` and `-`. Begin with a letter or digit. Write at most 63 characters between two slashes.",
		example: "environments/flags/voice/outbound-calls.yaml"
	}),
	"path/upper-case": row({
		sentence: ({ lower, exists }) => exists ? `this path differs only in case from ${oneLine(lower)}; on some machines the two are one file` : "this path has capitals; folders and files of flags are written in lower case",
		hint: ({ lower, exists }) => exists ? "delete one of the two" : `rename it to ${oneLine(lower)}`,
		means: "A path has capitals. Two paths that differ only in case are one file on some machines and two on others.",
		fix: "Rename it to lower case.",
		example: "git mv environments/flags/Checkout.yaml environments/flags/checkout.yaml"
	}),
	"path/too-deep": row({
		sentence: ({ segments }) => `the key of this flag has ${segments} segments; at most 4 are read`,
		hint: () => "move the file up",
		means: "The key of a flag has more than four segments.",
		fix: "Move the file up.",
		example: "environments/flags/team/area/part/flag.yaml"
	}),
	"path/ending": row({
		sentence: () => "this file ends in .yml; only .yaml is read",
		hint: ({ right }) => `rename it to ${oneLine(right)}`,
		means: "The file does not end in `.yaml`, so it would have no effect.",
		fix: "Rename it so that it ends in `.yaml`.",
		example: "git mv environments/staging/checkout.yml environments/staging/checkout.yaml"
	}),
	"path/misplaced": row({
		sentence: () => "only pipeline.yaml belongs directly in this folder",
		hint: () => "move a definition to flags/, and a state to the folder of an environment",
		means: "A YAML file is directly in the root folder. Only the pipeline belongs there.",
		fix: "Move a definition to `flags/`, and a state to the folder of an environment.",
		example: "environments/pipeline.yaml\nenvironments/flags/checkout.yaml\nenvironments/staging/checkout.yaml"
	}),
	"path/not-regular": row({
		sentence: (irregular) => irregular.kind === "root" ? "this is a link, a file or a submodule; flags are only read in a folder" : `this is ${irregularText(irregular)}; only ordinary files (mode 100644) are read`,
		hint: ({ kind }) => REGULAR[kind],
		means: "A path is a symbolic link, a submodule or an executable file. Flaghoist reads Git objects and follows no links. Other tools could read other content there.",
		fix: "Replace it by an ordinary file.",
		example: "git update-index --chmod=-x environments/staging/checkout.yaml"
	})
};
function irregularText(irregular) {
	switch (irregular.kind) {
		case "link": return "a symbolic link";
		case "submodule": return "a submodule";
		case "executable": return "an executable file";
		case "mode": return `a file of mode ${irregular.mode}`;
	}
}
const REGULAR = {
	root: "replace it by an ordinary folder",
	link: "replace it by a copy of the file that it points to",
	submodule: "remove the submodule and add its files",
	executable: "git update-index --chmod=-x on this path",
	mode: "give it the mode 100644"
};
// src/messages/files/text.ts
const TEXT_MESSAGES = {
	"file/too-large": row({
		sentence: ({ bytes, most }) => `this file has ${bytes} bytes; at most ${most} (${most / 1024} KiB) are read`,
		hint: () => "move long texts to your documentation and link to them",
		means: "The file is larger than 64 KiB. A flag, a state and a pipeline are small. A larger file is not parsed.",
		fix: "Move long explanations to your documentation and keep a link in `description`.",
		example: "# 65536 bytes are read, 65537 are not\ndescription: AI outbound calls, see docs/outbound-calls.md"
	}),
	"file/not-text": row({
		sentence: ({ reason }) => NOT_TEXT$1[reason],
		hint: () => "save it as text in UTF-8",
		means: "The file contains bytes that are not UTF-8 text, or a NUL. It was probably saved in another encoding, or it is a binary file.",
		fix: "Save it as UTF-8. A byte order mark and Windows line ends are accepted.",
		example: "iconv -f UTF-16 -t UTF-8 x.yaml > y.yaml && mv y.yaml x.yaml"
	}),
	"file/invisible-character": row({
		sentence: ({ character }) => `the character ${character} is invisible to a reviewer`,
		hint: ({ character }) => `delete ${character}`,
		means: "The file contains a character that a reviewer cannot see, or one that changes the order of the visible text. Examples are a control character, a zero-width space and a direction mark.",
		fix: "Delete the character. If a text needs it, describe it in words.",
		example: "enabled: true   # a U+202E here would show this comment backwards"
	}),
	"file/empty": row({
		sentence: ({ kind }) => `this file is empty; it should be ${KINDS_OF_FILE[kind].words}`,
		hint: ({ kind }) => KINDS_OF_FILE[kind].start,
		means: "The file is empty, or contains only comments.",
		fix: "Write its content, or delete the file. No state file means the safe value.",
		example: "enabled: false"
	}),
	"file/conflict-marker": row({
		sentence: ({ mark }) => `${mark} is a conflict mark of Git from a merge that is not resolved`,
		hint: () => "keep one of the two sides and delete the marks",
		means: "The file still contains the conflict marks of a merge that is not resolved.",
		fix: "Keep one of the two sides, and delete the three lines with the marks.",
		example: "<<<<<<< HEAD\nenabled: true\n=======\nenabled: false\n>>>>>>> feature"
	}),
	"file/too-many": row({
		sentence: (facts) => `this file has more problems than the ${facts.listed} that are listed`,
		hint: () => "fix the listed problems, and run the command again",
		means: "The file has more problems than are listed. Only the first hundred are listed.",
		fix: "Fix the listed problems, and run the command again.",
		example: "flaghoist validate"
	}),
	"yaml/syntax": row({
		sentence: ({ parser, detail }) => SYNTAX[parser]?.sentence ?? `this is not valid YAML: ${lowerFirst(oneLine(detail))}`,
		hint: ({ parser }) => SYNTAX[parser]?.hint ?? "compare the line with its neighbours: spaces for indentation, one after each colon, quotes around text with special characters",
		means: "The file is not valid YAML, or the parser is not sure what it means. A warning of the parser counts as an error.",
		fix: "Fix the line that the message names. Indent with spaces, and put a space after every colon. Put texts in quotes that contain `: ` or ` #`, or that begin with one of @ ` % & * ! | > [ {.",
		example: "description: \"Calls: the second attempt\""
	}),
	"yaml/multiple-documents": row({
		sentence: () => "a second YAML document begins here; a file may have only one",
		hint: () => "delete everything from here on",
		means: "The file contains more than one YAML document. Some readers read only the first one.",
		fix: "Delete everything from the second `---` on, or move it to another file.",
		example: "enabled: true\n---          # not here\nenabled: false"
	}),
	"yaml/directive": row({
		sentence: () => "a line that begins with % changes what the rest of the file means",
		hint: () => "delete the line",
		means: "The file begins with a YAML directive, a line such as `%YAML 1.1`. It would change what the rest means.",
		fix: "Delete the line. Files are YAML 1.2.",
		example: "%YAML 1.1   # not this line\n---\nenabled: true"
	}),
	"yaml/alias": row({
		sentence: ({ name }) => name === "*" ? "a * without quotes refers to another part of the file in YAML" : `${oneLine(name)} refers to another part of the file; aliases are not read`,
		hint: ({ name }) => name === "*" ? "write \"*\" with quotes" : "write the value out",
		means: "The file refers to another part of itself with `*name`. Aliases hide what a line says, and a few of them can expand to gigabytes.",
		fix: "Write the value out. If you mean the star for all environments, put it in quotes.",
		example: "requires:\n  \"*\":\n    approvals: { count: 1, from: [release] }"
	}),
	"yaml/anchor": row({
		sentence: ({ name }) => `&${oneLine(name)} names a part of the file; anchors are not read`,
		hint: ({ name }) => `delete &${oneLine(name)}`,
		means: "The file names a part of itself with `&name`, which only an alias could use.",
		fix: "Delete `&name`. If a text begins with `&`, put it in quotes.",
		example: "hold: \"&c is under investigation\""
	}),
	"yaml/tag": row({
		sentence: () => "a value that begins with ! states its type; tags are not read",
		hint: () => "delete the tag, or put the text in quotes",
		means: "The file gives a value a type with `!name` or `!!name`. The schema decides the type.",
		fix: "Delete the tag. If a text begins with `!`, put it in quotes.",
		example: "hold: \"!important\""
	}),
	"yaml/merge-key": row({
		sentence: () => "<< takes over entries from elsewhere; merge keys are not read",
		hint: () => "write the entries out",
		means: "The file uses the merge key `<<`, which copies entries from another place. Some readers follow it and others do not.",
		fix: "Write the entries out.",
		example: "soak: { in: staging, for: 7d }"
	}),
	"yaml/reserved-key": row({
		sentence: ({ key }) => `${shown(key)} is not allowed as a name`,
		hint: () => "choose another name",
		means: "A key is named `__proto__`, `constructor` or `prototype`. These have a special meaning in JavaScript and cannot be names.",
		fix: "Choose another name.",
		example: "services:\n  constructor-service: {}"
	}),
	"yaml/duplicate-key": row({
		sentence: ({ key, firstLine }) => `duplicate key ${shown(key)}; the first is on line ${firstLine}`,
		hint: () => "delete one of the two",
		means: "A map has the same key twice. Some readers use the first value and others the last one.",
		fix: "Delete one of the two.",
		example: "enabled: true\nenabled: false   # not a second time"
	}),
	"yaml/key-not-text": row({
		sentence: ({ key, isMissing }) => isMissing ? "a key is missing in front of this colon" : `the key ${key ?? "a list or a map"} is not a text`,
		hint: ({ key }) => key === null ? "write a name" : `put it in quotes: "${key}"`,
		means: "A key is not a text, but a number, true, false, nothing, a list or a map.",
		fix: "Put the key in quotes.",
		example: "services:\n  \"123\": {}"
	}),
	"yaml/too-deep": row({
		sentence: ({ most }) => `lists and maps are nested more than ${most} deep here`,
		hint: () => "close the brackets, or fix the indentation",
		means: "Lists and maps are nested more than 20 deep. No flag file needs more than seven.",
		fix: "Look for a wrong indentation, or for brackets that are not closed.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled"
	}),
	"yaml/escaped-key": row({
		sentence: ({ key }) => `this key is written with a \\; it reads ${shown(key)}`,
		hint: ({ key }) => `write ${shown(key)} without the \\`,
		means: "A key in double quotes contains a `\\`. A search for the name does not find it, and a reviewer reads another name than the program.",
		fix: "Write the key in plain letters.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled"
	}),
	"yaml/number": row({
		sentence: (number) => {
			switch (number.form) {
				case "too-large": return "this number is too large to be kept exactly";
				case "too-many-decimals": return "this number has too many decimals to be kept exactly";
				case "not-finite": return `${oneLine(number.text)} is not a finite decimal number, but other readers can read it as a number`;
				case "not-decimal": return `${oneLine(number.text)} is not decimal, or begins with a zero; other readers can read it as another number`;
			}
		},
		hint: (number) => {
			switch (number.form) {
				case "too-large": return "if it is a name, put it in quotes";
				case "too-many-decimals": return `write ${number.rounded}`;
				case "not-finite": return "write a decimal number, or put it in quotes if it is a text";
				case "not-decimal": return `write ${number.decimal}, or put it in quotes if it is a text`;
			}
		},
		means: "A number is not written in plain decimal digits. It has leading zeros, an exponent, underscores, or a sign or a point at the edge. Or it is octal, hexadecimal or infinite, or has more digits than can be kept. Other readers of the file read it as another number, or as a text.",
		fix: "Write it in decimal digits: 10, 0.5. A name or a login that consists of digits belongs in quotes.",
		example: "rollout: 100"
	})
};
const NOT_TEXT$1 = {
	nul: "this file contains a NUL, so it is not text",
	"utf-16": "this file is UTF-16; only UTF-8 is read",
	"not-utf-8": "from here on this file is not UTF-8 text"
};
const SECOND_KEY = {
	sentence: "this is not valid YAML; there is a second key in place of a value, or the indentation is wrong",
	hint: "indent the line like its neighbours; put a text that contains \": \" in quotes"
};
/** The parser's errors that we describe better than it does, by its own codes. */
const SYNTAX = {
	TAB_AS_INDENT: {
		sentence: "this line is indented with a tab; YAML takes only spaces",
		hint: "replace the tab by spaces"
	},
	BAD_SCALAR_START: {
		sentence: "a text without quotes cannot begin with this character",
		hint: "put the text in quotes"
	},
	BLOCK_AS_IMPLICIT_KEY: SECOND_KEY,
	MULTILINE_IMPLICIT_KEY: SECOND_KEY,
	BAD_DQ_ESCAPE: {
		sentence: "a \\ inside double quotes begins an escape, and this one does not exist",
		hint: "write \\\\ for a backslash, or use single quotes"
	}
};
function lowerFirst(text) {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
// src/messages/files/index.ts
const FILE_MESSAGES = {
	...TEXT_MESSAGES,
	...FORM_MESSAGES,
	...PIPELINE_MESSAGES,
	...FLAG_MESSAGES,
	...METRIC_MESSAGES,
	...PATH_MESSAGES
};
// src/messages/diagnostics.ts
const MESSAGES = {
	...FILE_MESSAGES,
	...PROPOSAL_MESSAGES,
	...POLICY_MESSAGES,
	...FLAGS_MESSAGES
};
/** A mistake at its position. `severity`: where it differs from that of the code. */
function diagnosticOf({ code, facts }, { file, line = 1, column = 1, source }, severity) {
	const row = MESSAGES[code];
	const { message, hint } = said(row, facts);
	return {
		code,
		facts,
		severity: severity ?? row.severity ?? "error",
		message,
		hint,
		file,
		line,
		column,
		...source === void 0 || source.trim() === "" ? {} : { source }
	};
}
const MOST_BYTES = 1048576;
/** The diagnostics of the files and of the whole proposal. `isResume`: every promotion in it resumes. */
function proposalDiagnostics(proposal, kind, isResume) {
	return [
		...proposal.ownDiagnostics,
		...proposal.stoppingDiagnostics,
		...thatConcern(proposal, proposal.widerDiagnostics),
		...isResume ? [] : tooLarge$1(proposal, kind),
		...withoutPipeline(proposal, kind)
	];
}
/** Errors, and warnings about files that the proposal touches. `validate` shows the other warnings. */
function thatConcern(proposal, diagnostics) {
	const { base, head, touched, folders, policyFiles } = proposal;
	const environments = [base, head].flatMap(({ pipeline }) => valueOf(pipeline)?.environments.map(({ name }) => name) ?? []);
	const ours = /* @__PURE__ */ new Set([...policyFiles.map(({ path }) => path), ...[
		"flags",
		...environments,
		...folders
	].flatMap((folder) => touched.map((key) => `${folder}/${key}.yaml`))]);
	return diagnostics.filter((one) => isError(one) || endsOf(one.file).some((path) => ours.has(path)));
}
/** A path and its endings below each of its folders, because a proposal does not know the root. */
function endsOf(path) {
	const segments = path.split("/");
	return segments.map((_, index) => segments.slice(index).join("/"));
}
/**
* The bounds apply to promotions and policy changes. A rollback of ten thousand flags is an emergency, a resume
* restores accepted values, and an adoption changes nothing.
*/
function tooLarge$1({ size }, kind) {
	if (kind !== "promotion" && kind !== "policy") return [];
	if (size.files <= 500 && size.bytes <= 1048576) return [];
	const most = {
		files: 500,
		bytes: MOST_BYTES
	};
	return [about$1({
		code: "proposal/too-large",
		facts: {
			...size,
			most
		}
	})];
}
function withoutPipeline({ base, head, touched }, kind) {
	if (base.pipeline.kind === "unreadable" && kind !== "rollback" && kind !== "neutral" && kind !== "none") return [about$1({
		code: "policy/base-unreadable",
		facts: {}
	})];
	if (head.pipeline.kind !== "absent") return [];
	if (base.pipeline.kind === "absent" && touched.length === 0) return [];
	return [about$1({
		code: "pipeline/missing",
		facts: { where: base.pipeline.kind === "absent" ? "nowhere" : "head" }
	})];
}
function about$1(mistake) {
	return diagnosticOf(mistake, { file: "pipeline.yaml" });
}
// src/judge/ready.ts
/** Each look goes to a later moment. A window that opens each week is met within so many looks, or never. */
const MOST_LOOKS = 1e3;
/** The first moment not before `from` at which all of them pass together; null: none is known. */
function together(all) {
	return (from) => {
		let at = from;
		for (let look = 0; look < MOST_LOOKS; look += 1) {
			const moments = [];
			for (const passesFrom of all) {
				const moment = passesFrom(at);
				if (moment === null) return null;
				moments.push(moment);
			}
			const next = latest$1(at, ...moments);
			if (next === at) return at;
			at = next;
		}
		return null;
	};
}
/** The clock of an answer: it passes from its moment on. An answer that no clock decides is left out. */
function clocksOf(answers) {
	return answers.flatMap(({ readyAt }) => readyAt === null ? [] : [(from) => latest$1(from, readyAt)]);
}
/** `first` up to its last moment, and from then on `second`. */
function until(first, last, second) {
	return (from) => {
		const at = first(from);
		return at !== null && at <= last ? at : second(latest$1(from, plus(last, 1)));
	};
}
/** The earliest of the moments at which passes end; undefined: none ends. */
function earliestEnd(ends) {
	const known = ends.filter((end) => end !== void 0);
	return known.length === 0 ? void 0 : known.reduce((a, b) => a < b ? a : b);
}
// src/history/restoration.ts
/** The newest period whose values these services would be sent again. Periods that cannot be read end the search. */
function restorationIn({ periods, fromTheStart }, wanted) {
	const services = wanted.map(({ service }) => service);
	let isRaised = false;
	for (let place = periods.length - 2; place >= 0; place -= 1) {
		const [period, next] = [periods[place], periods[place + 1]];
		if (period?.exposures == null || next?.exposures == null) break;
		const steps = compareExposures(period.exposures, next.exposures);
		isRaised ||= steps.some(({ comparison }) => isRaise(comparison));
		if (!sendsSame(period.exposures, wanted, services)) continue;
		if (isRaised) return { kind: "raised-since" };
		return {
			kind: "restoration",
			period,
			place,
			isCut: place === 0 && !fromTheStart,
			takenDown: next.landing
		};
	}
	return { kind: "none" };
}
/** Every variable that the flag has sent a service in these periods. */
function variablesIn({ periods }, service) {
	const names = periods.flatMap(({ exposures }) => (exposures ?? []).flatMap((one) => one.service === service ? one.variables.map(({ variable }) => variable) : []));
	return [...new Set(names)];
}
/** The same timeline as if the landing that lowered its values had never happened, with `exposures` since then. */
function withoutTakedown(timeline, { period, place }, exposures) {
	const { landing } = period;
	return {
		...timeline,
		periods: [...timeline.periods.slice(0, place), {
			exposures,
			landing
		}]
	};
}
/**
* Whether a service was last deployed with exactly these values, and until when. Every later entry with other values
* counts as the end, even if it failed, because this may err early, never late. `former`: variables that the flag
* sent the service before; a switch without the percentage that was sent beside it is another value.
*/
function loggedAs(deployments, { services }, environment, wanted, former = []) {
	if (deployments.kind === "unreachable") return deployments;
	const log = deployments.kind === "known" ? byPlace(deployments.value).get(environment) : null;
	if (log == null) return { kind: "unlogged" };
	const entries = log.get(wanted.service);
	if (entries === void 0) return { kind: hasTarget(services, environment, wanted.service) ? "never" : "unlogged" };
	const last = entries.findLastIndex(({ state, values }) => state === "success" && valuesAre(values, wanted, former));
	if (last === -1) return { kind: "never" };
	return {
		kind: "sent",
		until: entries.slice(last + 1).find(({ values }) => !valuesAre(values, wanted, former))?.at ?? null
	};
}
const indexes = /* @__PURE__ */ new WeakMap();
function byPlace(deployments) {
	const cached = indexes.get(deployments);
	if (cached !== void 0) return cached;
	const log = /* @__PURE__ */ new Map();
	for (const one of deployments) {
		const services = log.get(one.environment) ?? /* @__PURE__ */ new Map();
		log.set(one.environment, services);
		const entries = services.get(one.service) ?? [];
		services.set(one.service, entries);
		entries.push(one);
	}
	indexes.set(deployments, log);
	return log;
}
// src/judge/resume.ts
/** The values that would come back; null if none rises, or one comes from another flag. */
function risingIn({ flag, environment, services, to }) {
	const rising = services.filter(({ comparison }) => isRaise(comparison));
	const raised = rising.flatMap(({ values }) => values.filter((one) => isRaise(one.comparison)));
	if (to === null || raised.length === 0) return null;
	if (raised.some(({ movedFrom }) => movedFrom !== null)) return null;
	const wanted = to.filter(({ service }) => rising.some((one) => one.service === service));
	if (wanted.length < rising.length) return null;
	return {
		kind: "restoration",
		flag,
		environment,
		wanted,
		logged: rising.flatMap(({ service, values }) => values.some((one) => one.kind === "variable" && isRaise(one.comparison)) ? [service] : [])
	};
}
/**
* The evidence that shows whether a promotion resumes or restores earlier values. `isFree`: the environment requires
* nothing. `since`: how long ago it landed, if it has landed.
*/
function resumeAsks(pipeline, change, { isFree, since }) {
	const resume = environmentOf(pipeline, change.environment)?.resume;
	const longest = longestIn(pipeline);
	const rising = longest === null ? null : risingIn(change);
	if (longest === null || rising === null) return [];
	const { flag, environment, wanted, logged } = rising;
	if (resume === void 0) {
		const window = duration(longest + since);
		return isFree ? [{
			kind: "timeline",
			flag,
			environment,
			window
		}] : [];
	}
	const window = duration(durationOf(resume.within) + since);
	const log = pipeline.deployments === void 0 ? {} : { log: pipeline.deployments };
	const restored = wanted.filter(({ service }) => logged.includes(service));
	return [
		{
			kind: "timeline",
			flag,
			environment,
			window
		},
		{
			kind: "deployments",
			environment,
			wanted: [],
			restored,
			window,
			...log
		},
		rising
	];
}
/** The longest `within` of the pipeline; null if no environment has `resume`. */
function longestIn({ environments }) {
	const all = environments.flatMap(({ resume }) => resume?.within ?? []).map(durationOf);
	return all.length === 0 ? null : all.reduce((a, b) => a > b ? a : b);
}
/**
* Whether a promotion restores earlier values, and nothing was raised since. An environment without requirements
* needs no more, so that the revert of `rollback --all` restores such environments along with the others.
*/
function restoresFreely(change, evidence) {
	const rising = risingIn(change);
	const history = timelineIn(evidence, change.flag, change.environment);
	if (rising === null || !("timeline" in history)) return false;
	return restorationIn(history.timeline, rising.wanted).kind === "restoration";
}
/** Whether a promotion resumes; null if no lowered value would come back. */
function resumeOf$1(pipeline, change, evidence, now) {
	const resume = environmentOf(pipeline, change.environment)?.resume;
	const rising = resume === void 0 ? null : risingIn(change);
	if (resume === void 0 || rising === null) return null;
	const history = timelineIn(evidence, change.flag, change.environment);
	if (!("timeline" in history)) return null;
	const restoration = restorationIn(history.timeline, rising.wanted);
	switch (restoration.kind) {
		case "none": return null;
		case "raised-since": return none({
			code: "resume/raised-since",
			facts: {}
		});
		case "restoration": return timed(pipeline, {
			change,
			rising,
			restoration,
			timeline: history.timeline,
			within: resume.within
		}, evidence, now);
	}
}
function timed(pipeline, candidate, evidence, now) {
	const { change, restoration, within } = candidate;
	const { takenDown } = restoration;
	const landing = takenDown.sha;
	if (rewriteOf(evidence) !== null) return none({
		code: "resume/rewritten",
		facts: {}
	});
	const lowered = earliestOf(takenDown);
	if (lowered === null) return none({
		code: "resume/time-unknown",
		facts: { landing }
	});
	const proof = proofOf(pipeline, candidate, evidence);
	if (proof.kind === "none") return proof;
	const from = instant(Math.min(lowered, ...proof.moments));
	const until = plus(from, durationOf(within));
	if (between(from, now) > durationOf(within)) return none({
		code: "resume/too-late",
		facts: {
			landing,
			lowered: from,
			isEarliest: from < takenDown.at,
			until,
			within
		}
	});
	return {
		kind: "resume",
		change,
		restoration,
		until
	};
}
/**
* The earliest possible moment of a landing; null: not known. A clock may err late, and a late moment would keep the
* way back open for too long.
*/
function earliestOf({ at, source, earliest, futureDate }) {
	if (earliest !== void 0) return earliest;
	return futureDate !== void 0 || source === "first-seen" ? null : at;
}
function proofOf(pipeline, { change, rising, restoration, timeline }, evidence) {
	const { environment, wanted } = rising;
	const moments = [];
	for (const exposure of wanted.filter(({ service }) => rising.logged.includes(service))) {
		const former = [...variablesIn(timeline, exposure.service), ...(change.from ?? []).flatMap(({ service, variables }) => service === exposure.service ? variables.map(({ variable }) => variable) : [])];
		const logged = loggedAs(evidence.deployments, pipeline, environment, exposure, former);
		switch (logged.kind) {
			case "sent":
				if (logged.until !== null) moments.push(logged.until);
				break;
			case "never": return none({
				code: "resume/not-deployed",
				facts: {
					service: exposure.service,
					environment
				}
			});
			case "unreachable": return none({
				code: "resume/log-unknown",
				facts: { why: logged.why }
			});
		}
	}
	if (!needsAcceptance(pipeline, rising, evidence.deployments)) return {
		kind: "proof",
		moments
	};
	return acceptedBy(restoration, evidence) ?? {
		kind: "proof",
		moments
	};
}
/** Whether the log does not cover every value, so that our own status on the pull request has to prove the rest. */
function needsAcceptance(pipeline, { environment, wanted, logged }, deployments) {
	return wanted.some((exposure) => !logged.includes(exposure.service) || loggedAs(deployments, pipeline, environment, exposure).kind === "unlogged");
}
/** Null: the pull request that landed the values carried our own success status. */
function acceptedBy({ period, isCut }, { accepted }) {
	const landing = period.landing.sha;
	if (accepted?.kind === "known") {
		if (!isCut && accepted.value.includes(landing)) return null;
		return none({
			code: "resume/not-accepted",
			facts: {
				landing,
				isTooOld: isCut
			}
		});
	}
	return none({
		code: "resume/no-evidence",
		facts: { why: accepted?.why ?? "it was not requested" }
	});
}
function none(why) {
	return {
		kind: "none",
		why
	};
}
/** The decision as a part of the report. */
function resumeReport(resume) {
	const answer = answerOf(resume);
	const isResume = resume.kind === "resume";
	return {
		...answer,
		message: resumeText(answer),
		takenDown: isResume ? resume.restoration.takenDown : null,
		until: isResume ? resume.until : null
	};
}
function answerOf(resume) {
	if (resume.kind === "none") return resume.why;
	return {
		code: "resume/restores",
		facts: { takenDown: landedAt(resume.restoration.takenDown) }
	};
}
function resumeNotes(resume) {
	if (resume.kind === "none") return [note("note/no-resume", resume.why)];
	return [note("note/resume", { takenDown: landedAt(resume.restoration.takenDown) }), note("note/resume-until", { until: resume.until })];
}
function asIfNeverDown({ base, head }, evidence, environment, resumes) {
	const { timelines } = evidence;
	const resumed = /* @__PURE__ */ new Map();
	for (const resume of resumes) {
		if (resume.kind === "none" || resume.change.environment !== environment) continue;
		resumed.set(resume.change.flag, resume);
	}
	if (resumed.size === 0 || timelines.kind !== "known") return {
		base,
		evidence
	};
	const flags = new Map(base.flags);
	for (const flag of resumed.keys()) flags.set(flag, filesOf(head, flag));
	const whole = timelines.value.map((timeline) => {
		const resume = resumed.get(timeline.flag);
		const exposures = resume?.change.to ?? null;
		if (resume === void 0 || exposures === null || timeline.environment !== environment) return timeline;
		return withoutTakedown(timeline, resume.restoration, exposures);
	});
	return {
		base: {
			...base,
			flags
		},
		evidence: {
			...evidence,
			timelines: {
				kind: "known",
				value: whole
			}
		}
	};
}
// src/judge/subject.ts
/** A change as its gates see it; null if the proposed state cannot be read, which blocks by itself. */
function promotionOf(common, change) {
	if (change.wanted === null) return null;
	const flag = valueOf(filesOf(common.proposal.base, change.flag).flag) ?? valueOf(filesOf(common.proposal.head, change.flag).flag);
	return {
		...common,
		owner: flag?.owner ?? null,
		change,
		wanted: change.wanted
	};
}
// src/judge/judge.ts
/** Judges a proposal. The same question always gives the same report. */
function judge(question) {
	const { proposal, evidence, now } = question;
	const changes = changesOf(proposal);
	const fingerprint = fingerprintOf(proposal, changes);
	const classified = changes.map((change) => classify(change, evidence, now));
	const reasons = policyReasons(proposal, changes);
	const kind = classOf(proposal, classified, reasons);
	const pipeline = valueOf(proposal.base.pipeline);
	const promotions = classified.flatMap((one) => one.class === "promotion" ? [one.change] : []);
	const lanes = kind === "policy" ? raiseLanes(proposal, promotions, reasons) : NO_LANES;
	const resumes = kind === "promotion" ? resumesOf(promotions, pipeline, question) : NO_RESUMES;
	const context = {
		proposal,
		evidence,
		now,
		...question.landedAt === void 0 ? {} : { landedAt: question.landedAt },
		fingerprint,
		pipeline,
		lanes,
		resumes
	};
	const counterfactualIn = counterfactuals(context);
	const judged = classified.map((one) => judgeChange(one, {
		...context,
		counterfactualIn
	}, kind));
	const reports = judged.map(({ report }) => report);
	const policy = kind === "policy" ? judgePolicyOf(context, reasons) : [];
	const diagnostics = proposalDiagnostics(proposal, kind, restoresAll(promotions, context));
	const verdict = worst([
		...reports.map((report) => report.verdict),
		...policy.map((result) => result.verdict),
		...stops(diagnostics, proposal, kind) ? ["block"] : []
	]);
	return {
		schemaVersion: 1,
		verdict,
		class: kind,
		...momentsOf(verdict, now, [...reports, ...policy], together(judged.map(passesFromOf))),
		fingerprint,
		now,
		clock: question.clock,
		changes: reports,
		policy,
		policyFiles: proposal.policyFiles.map(({ path }) => path),
		diagnostics: sortDiagnostics(diagnostics),
		notes: notesOf(kind, reports, proposal, question)
	};
}
function passesFromOf({ passesFrom }) {
	return passesFrom;
}
/** When a wait ends by clocks alone, and when a pass ends by itself. */
function momentsOf(verdict, now, answers, passesFrom) {
	const isTicking = verdict === "wait" && answers.some(({ readyAt }) => readyAt !== null);
	const end = verdict === "pass" ? earliestEnd(answers.map((one) => one.passUntil)) : void 0;
	return {
		readyAt: isTicking ? passesFrom(now) : null,
		...end === void 0 ? {} : { passUntil: end }
	};
}
const NO_LANES = /* @__PURE__ */ new Map();
const NO_RESUMES = /* @__PURE__ */ new Map();
function resumesOf(promotions, pipeline, { evidence, now, landedAt = now }) {
	if (pipeline === null) return NO_RESUMES;
	return new Map(promotions.flatMap((change) => {
		const resume = resumeOf$1(pipeline, change, evidence, landedAt);
		return resume === null ? [] : [[change, resume]];
	}));
}
/**
* Whether it resumes. Every other promotion in it must restore earlier values in an environment without
* requirements.
*/
function restoresAll(promotions, { proposal, pipeline, evidence, resumes }) {
	const others = promotions.filter((change) => resumes.get(change)?.kind !== "resume");
	if (pipeline === null || others.length === promotions.length) return false;
	return others.every((change) => requirementsFor(proposal, pipeline, change).length === 0 && restoresFreely(change, evidence));
}
/** The evidence for gates that read other flags, by environment. Cached, because there may be a thousand changes. */
function counterfactuals({ proposal, evidence, resumes }) {
	const cache = /* @__PURE__ */ new Map();
	const all = [...resumes.values()];
	return (environment) => {
		const cached = cache.get(environment) ?? asIfNeverDown(proposal, evidence, environment, all);
		cache.set(environment, cached);
		return cached;
	};
}
/** The class of the whole proposal: the worst of its changes, or what it does to the rules. */
function classOf({ base, head, touched, policyFiles }, classified, reasons) {
	if (base.pipeline.kind === "absent" && head.pipeline.kind !== "absent") return "adoption";
	if (reasons.length > 0 && base.pipeline.kind !== "absent") return "policy";
	return worstClass([touched.length > 0 || policyFiles.length > 0 ? "neutral" : "none", ...classified.map((one) => one.class)]);
}
function judgeChange({ change, class: kind, undo }, context, whole) {
	const { pipeline } = context;
	const reportOnly = (pipeline === null ? void 0 : environmentOf(pipeline, change.environment))?.enforcement === "report";
	const lane = context.lanes.get(change) ?? null;
	const gated = kind === "promotion" && whole !== "adoption" && lane !== "approved" && pipeline !== null;
	const { gates, passesFrom } = gated ? judgeGates(change, {
		...context,
		pipeline
	}) : NO_GATES;
	const unreadable = gated && change.to === null ? ["block"] : [];
	const verdict = worst([...gates.map((gate) => gate.verdict), ...unreadable]);
	const resume = context.resumes.get(change);
	const isExcused = reportOnly && change.to !== null;
	return {
		report: {
			flag: change.flag,
			environment: change.environment,
			class: kind,
			verdict: isExcused ? "pass" : verdict,
			...reportOnly ? { readyAt: null } : momentsOf(clockVerdict(verdict), context.now, gates, passesFrom),
			services: change.services.flatMap(({ service, comparison }) => comparison === "same" ? [] : [service]),
			comparisons: change.services,
			from: change.from,
			to: change.to,
			gates,
			reportOnly,
			notes: [
				...lane === "approved" ? [note("note/approved-by-policy", {})] : [],
				...resume === void 0 ? [] : resumeNotes(resume),
				...changeNotes(change, context.proposal, kind, undo)
			],
			...resume === void 0 ? {} : { resume: resumeReport(resume) }
		},
		passesFrom: reportOnly ? always : passesFrom
	};
}
const always = (from) => from;
/** A block has clocks, too. Readers plan with them. */
function clockVerdict(verdict) {
	return verdict === "block" ? "wait" : verdict;
}
const NO_GATES = {
	gates: [],
	passesFrom: always
};
function judgeGates(change, context) {
	const { proposal, pipeline, now, landedAt, fingerprint, resumes } = context;
	const promotion = promotionOf({
		proposal,
		pipeline,
		fingerprint,
		...landedAt === void 0 ? { now } : {
			now,
			landedAt
		}
	}, change);
	if (promotion === null) return NO_GATES;
	const holds = judgeHold(promotion, upstreamOf(proposal, pipeline, change));
	const full = requirementsFor(proposal, pipeline, change);
	const resume = resumes.get(change);
	if (resume?.kind !== "resume") return gatesOf(full, promotion, holds, context);
	const { gates, passesFrom } = gatesOf(requirementsOfResume(proposal, pipeline, change), promotion, holds, context);
	const isLater = passesFrom(now) !== now;
	const later = isLater ? gatesOf(full, promotion, holds, context).passesFrom : always;
	return {
		gates,
		passesFrom: isLater ? until(passesFrom, resume.until, later) : passesFrom
	};
}
function gatesOf(rules, promotion, holds, { evidence, counterfactualIn }) {
	const builtIn = [
		...holds.map((answer) => ({
			gate: HOLD,
			...answer
		})),
		...judgeRolledBack(promotion, evidence).map((answer) => ({
			gate: ROLLED_BACK,
			...answer
		})),
		...(rules.length === 0 ? [] : judgeLog(evidence)).map((answer) => ({
			gate: "log",
			...answer
		}))
	];
	const judged = rules.map(({ gate: name, settings }) => {
		const gate = gateOf(name);
		const { environment } = promotion.change;
		const others = gate.countsResumed === true ? counterfactualIn(environment) : null;
		const seen = others === null ? promotion : withBase(promotion, others.base);
		const known = others === null ? evidence : others.evidence;
		const answers = gate.judge(settings, seen, known).map((answer) => ({
			gate: name,
			...answer
		}));
		const passesFrom = (from) => gate.passesFrom?.(settings, seen, known, from) ?? null;
		return {
			answers,
			clocks: gate.passesFrom === void 0 ? clocksOf(answers) : [passesFrom]
		};
	});
	return {
		gates: [...builtIn, ...judged.flatMap(({ answers }) => answers)],
		passesFrom: together([...clocksOf(builtIn), ...judged.flatMap(({ clocks }) => clocks)])
	};
}
function withBase(promotion, base) {
	return {
		...promotion,
		proposal: {
			...promotion.proposal,
			base
		}
	};
}
function judgePolicyOf({ proposal, pipeline, evidence, now, fingerprint, lanes }, reasons) {
	if (pipeline === null) return [];
	return judgePolicy({
		proposal,
		pipeline,
		owner: null,
		fingerprint,
		now
	}, evidence, reasons, [...lanes.values()].includes("beside"));
}
function changeNotes(change, proposal, kind, undo) {
	const flags = kind === "rollback" ? builtOn(change, proposal) : [];
	return [
		...unsentNotes(change),
		...undo ? [note("note/exact-undo", {})] : [],
		...flags.length > 0 ? [note("note/dependents-stay", { flags })] : []
	];
}
/** The flags that require the flag of a change and stay on. */
function builtOn(change, proposal) {
	return proposal.dependents.filter(({ flag, on }) => on === change.flag && isOn(proposal, flag, change)).map(({ flag }) => flag);
}
/** Names the services that are no longer sent a variable, because their code then uses its own default. */
function unsentNotes({ from, to }) {
	if (from === null || to === null) return [];
	return from.flatMap(({ service, variables }) => {
		const sent = to.find((exposure) => exposure.service === service)?.variables ?? [];
		const unsent = variables.filter(({ variable }) => !sent.some((one) => one.variable === variable));
		if (unsent.length === 0) return [];
		return [note("note/unsent", {
			service,
			variables: unsent.map(({ variable }) => variable)
		})];
	});
}
/** Whether a dependent is exposed here. One that was not loaded counts as exposed. */
function isOn(proposal, flag, { environment }) {
	const files = proposal.head.flags.get(flag);
	const exposures = files === void 0 ? null : exposuresIn(files, environment);
	return exposures === null || isExposed(exposures);
}
/**
* Whether errors block the proposal. A rollback is only blocked by unreadable states of its own and by new clashes.
* Errors elsewhere never block a proposal that touches neither flags nor policy.
*/
function stops(diagnostics, proposal, kind) {
	return (kind === "rollback" || kind === "none" ? proposal.stoppingDiagnostics : diagnostics).some(isError);
}
// src/files/positions.ts
var import_dist = require_dist();
/** A function from an offset to its line and column. */
function positionsIn(text) {
	const lineAt = linesIn(text);
	return (offset) => {
		const start = text.lastIndexOf("\n", offset - 1) + 1;
		return {
			line: lineAt(offset),
			column: Array.from(text.slice(start, offset)).length + 1
		};
	};
}
/** Characters of a line that is shown. */
const LONGEST_SOURCE = 200;
/** The text of a line, from 1. */
function lineOf(text, line) {
	return (text.split("\n", line)[line - 1] ?? "").slice(0, LONGEST_SOURCE).replace(/\r$/, "");
}
/** A function from an offset to its line, from 1. It searches the line ends only once, at the first call. */
function linesIn(text) {
	let starts = null;
	return (offset) => {
		starts ??= startsOf(text);
		return lastUpTo(starts, offset) + 1;
	};
}
function startsOf(text) {
	const starts = [0];
	for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
	return starts;
}
/** The index of the last start that is not after the offset. */
function lastUpTo(starts, offset) {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return low;
}
/**
* The offset of the value at `path`, or of its nearest existing ancestor. A value that begins below its key gets the
* offset of the key, because people look for that line.
*/
function offsetAt(root, text, path, part) {
	let node = root;
	let key = null;
	for (const step of path) {
		if (step === 0 && (0, import_dist.isMap)(node)) continue;
		const next = entryAt(node, step);
		if (next === null) return key ?? startOf(node);
		key = next.key ?? startOf(next.value);
		node = next.value;
	}
	if (key === null) return startOf(node);
	const value = startOf(node);
	return part === "value" && hasText(node) && !text.slice(key, value).includes("\n") ? value : key;
}
function entryAt(node, step) {
	if ((0, import_dist.isMap)(node)) {
		const pair = pairsOf(node).get(String(step));
		return pair === void 0 ? null : {
			key: startOf(pair.key),
			value: pair.value
		};
	}
	if ((0, import_dist.isSeq)(node) && typeof step === "number" && step in node.items) return {
		key: null,
		value: node.items[step]
	};
	return null;
}
const INDEX = /* @__PURE__ */ new WeakMap();
function pairsOf(map) {
	const cached = INDEX.get(map);
	if (cached !== void 0) return cached;
	const pairs = /* @__PURE__ */ new Map();
	for (const pair of map.items) {
		const key = (0, import_dist.isScalar)(pair.key) ? String(pair.key.value) : "";
		if (!pairs.has(key)) pairs.set(key, pair);
	}
	INDEX.set(map, pairs);
	return pairs;
}
function startOf(node) {
	return node?.range?.[0] ?? 0;
}
/** Whether a value is written. The value of `hold:` without text is not. */
function hasText(node) {
	const range = node?.range;
	return range !== null && range !== void 0 && range[1] > range[0];
}
// src/files/problem.ts
function atOffset(offset) {
	return {
		kind: "offset",
		offset
	};
}
function atKey(path) {
	return {
		kind: "path",
		path,
		part: "key"
	};
}
function atValue(path) {
	return {
		kind: "path",
		path,
		part: "value"
	};
}
/** The problems of one file in order of position, without duplicates. The last one says if some are left out. */
function diagnosticsOf(file, text, problems, offsetOf) {
	if (problems.length === 0) return [];
	const placed = problems.map((problem) => ({
		mistake: problem,
		offset: offsetOf(problem.spot)
	})).toSorted((a, b) => a.offset - b.offset);
	const kept = placed.slice(0, 100);
	const next = placed[100];
	if (next !== void 0) kept.push({
		mistake: {
			code: "file/too-many",
			facts: { listed: 100 }
		},
		offset: next.offset
	});
	const positionOf = positionsIn(text);
	return sortDiagnostics(kept.map(({ mistake, offset }) => {
		const position = positionOf(offset);
		return diagnosticOf(mistake, {
			file,
			...position,
			source: lineOf(text, position.line)
		});
	}));
}
// src/files/text.ts
/** Bytes. Far more than any flag file needs. */
const LARGEST = 65536;
/** The text of a file. A byte order mark is dropped; Windows line ends stay as they are. */
function readText(bytes) {
	if (bytes.length > 66560) return unusable("", tooLarge(bytes.length));
	const text = decoded(bytes);
	if (text === null) return unusable(...notUtf8(bytes));
	const nul = text.indexOf("\0");
	if (nul >= 0) return unusable(text, notText("nul", nul));
	return {
		text,
		usable: true,
		problems: INVISIBLE.test(text) ? unseenIn(text) : [],
		remarks: bytes.length > 65536 ? [tooLarge(bytes.length)] : []
	};
}
const DECODER = new TextDecoder("utf-8", { fatal: true });
function decoded(bytes) {
	try {
		return DECODER.decode(bytes);
	} catch {
		return null;
	}
}
function unusable(text, problem) {
	return {
		text,
		usable: false,
		problems: [problem],
		remarks: []
	};
}
function tooLarge(size) {
	return {
		code: "file/too-large",
		facts: {
			bytes: size,
			most: LARGEST
		},
		spot: atOffset(0)
	};
}
function notUtf8(bytes) {
	const [first, second] = bytes;
	const utf16 = first === 255 && second === 254 || first === 254 && second === 255;
	const before = textBeforeFault(bytes);
	return [before, notText(utf16 ? "utf-16" : "not-utf-8", before.length)];
}
function notText(reason, offset) {
	return {
		code: "file/not-text",
		facts: { reason },
		spot: atOffset(offset)
	};
}
/** The whole characters before the first byte that is not UTF-8. */
function textBeforeFault(bytes) {
	let [good, bad] = [0, bytes.length + 1];
	while (bad - good > 1) {
		const middle = good + bad >> 1;
		if (prefixOf(bytes.subarray(0, middle)) === null) bad = middle;
		else good = middle;
	}
	return prefixOf(bytes.subarray(0, good)) ?? "";
}
/** The complete characters at the beginning of the bytes; null if they are not UTF-8. */
function prefixOf(bytes) {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
	} catch {
		return null;
	}
}
function unseenIn(text) {
	return [...text.matchAll(new RegExp(INVISIBLE, "gu"))].map((match) => unseen(match[0], match.index));
}
/** A problem for an invisible character at an offset, written directly or as a YAML escape. */
function unseen(text, offset) {
	return {
		code: "file/invisible-character",
		facts: { character: `U+${((INVISIBLE.exec(text)?.[0] ?? text).codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}` },
		spot: atOffset(offset)
	};
}
/** The value that a parsed file stands for. */
function plainOf(root, text) {
	const walk = {
		text,
		lineOf: linesIn(text),
		escapes: text.includes("\\"),
		path: [],
		problems: [],
		holes: []
	};
	return {
		value: plain(walk, root),
		problems: walk.problems,
		holes: walk.holes
	};
}
function plain(walk, node) {
	if ((0, import_dist.isAlias)(node)) return refused(walk, aliasAt(walk.text, offsetOf$1(node)));
	if (hasTag(node)) walk.holes.push([...walk.path]);
	if ((0, import_dist.isScalar)(node)) return scalar$2(walk, node);
	if (!(0, import_dist.isMap)(node) && !(0, import_dist.isSeq)(node)) return null;
	if (walk.path.length === 20) return refused(walk, tooDeep(offsetOf$1(node)));
	return (0, import_dist.isMap)(node) ? map(walk, node) : list$1(walk, node.items);
}
function list$1(walk, items) {
	return items.map((item, index) => below$1(walk, index, item));
}
function map(walk, { items }) {
	const entries = {};
	const offsets = /* @__PURE__ */ new Map();
	for (const pair of items) {
		const key = keyOf$2(walk, pair, offsets);
		if (key !== null) entries[key] = below$1(walk, key, pair.value);
	}
	return entries;
}
function below$1(walk, step, node) {
	walk.path.push(step);
	const value = plain(walk, node);
	walk.path.pop();
	return value;
}
/** The key of an entry, or null if the key is refused. */
function keyOf$2(walk, { key: node }, offsets) {
	const offset = offsetOf$1(node);
	const refuse = (mistake) => {
		walk.problems.push({
			...mistake,
			spot: atOffset(offset)
		});
		walk.holes.push([...walk.path, REFUSED]);
		return null;
	};
	if ((0, import_dist.isAlias)(node)) return refuse(aliasIn(walk.text, offset));
	const key = (0, import_dist.isScalar)(node) ? node.value : node;
	const isNumber = otherNumberIn(node) !== null;
	if (typeof key !== "string" || isNumber) {
		const text = isNumber ? node.source : key;
		const isMissing = key === null && !isNumber;
		return refuse({
			code: "yaml/key-not-text",
			facts: {
				key: (0, import_dist.isScalar)(node) && !isMissing ? String(text) : null,
				isMissing
			}
		});
	}
	if (key === "<<") return refuse({
		code: "yaml/merge-key",
		facts: {}
	});
	if (RESERVED.has(key)) return refuse({
		code: "yaml/reserved-key",
		facts: { key }
	});
	const first = offsets.get(key);
	if (first !== void 0) return refuse({
		code: "yaml/duplicate-key",
		facts: {
			key: oneLine(key),
			firstLine: walk.lineOf(first)
		}
	});
	offsets.set(key, offset);
	if (isEscaped(walk, node)) {
		const facts = { key: oneLine(key) };
		walk.problems.push({
			code: "yaml/escaped-key",
			facts,
			spot: atOffset(offset)
		});
	}
	checkVisible(walk, key, offset);
	return key;
}
/** A key that no file has. It stands for a refused key. */
const REFUSED = "?";
const RESERVED = /* @__PURE__ */ new Set([
	"__proto__",
	"constructor",
	"prototype"
]);
/** Whether a key hides its letters behind a `\\`, which only double quotes can do. */
function isEscaped(walk, node) {
	const { type, range } = node;
	return type === "QUOTE_DOUBLE" && walk.text.slice(range[0], range[1]).includes("\\");
}
function scalar$2(walk, node) {
	const { value } = node;
	const offset = offsetOf$1(node);
	const other = otherNumberIn(node);
	if (other !== null) return refused(walk, notDecimal(node.source ?? "", other.value, offset));
	if (typeof value === "string") checkVisible(walk, value, offset);
	if (typeof value !== "number" || isExact(node.source ?? "", value)) return value;
	return refused(walk, inexact(value, offset));
}
function otherNumberIn(node) {
	const { type, source = "" } = node;
	return type === "PLAIN" ? otherNumber(source) : null;
}
function notDecimal(source, decimal, offset) {
	const text = oneLine(source);
	return {
		code: "yaml/number",
		facts: decimal === null ? {
			form: "not-finite",
			text
		} : {
			form: "not-decimal",
			text,
			decimal
		},
		spot: atOffset(offset)
	};
}
function inexact(value, offset) {
	return {
		code: "yaml/number",
		facts: Math.abs(value) > Number.MAX_SAFE_INTEGER ? { form: "too-large" } : {
			form: "too-many-decimals",
			rounded: value.toFixed(2)
		},
		spot: atOffset(offset)
	};
}
function aliasIn(text, offset) {
	return {
		code: "yaml/alias",
		facts: { name: oneLine(/^\*[^\s,[\]{}:]*/.exec(text.slice(offset, offset + 100))?.[0] ?? "*") }
	};
}
function aliasAt(text, offset) {
	return {
		...aliasIn(text, offset),
		spot: atOffset(offset)
	};
}
function tooDeep(offset) {
	return {
		code: "yaml/too-deep",
		facts: { most: 20 },
		spot: atOffset(offset)
	};
}
/** The replacement for a refused value, which the schema does not check. */
function refused(walk, problem) {
	walk.problems.push(problem);
	walk.holes.push([...walk.path]);
	return null;
}
function checkVisible(walk, text, offset) {
	if (walk.escapes && INVISIBLE.test(text) && !INVISIBLE.test(walk.text.slice(offset, offset + text.length))) walk.problems.push(unseen(text, offset));
}
/** Whether a node has a tag. Its value is not known then; `properties.ts` reports the tag itself. */
function hasTag(node) {
	return node?.tag !== void 0;
}
function offsetOf$1(node) {
	return node?.range?.[0] ?? 0;
}
const DECIMAL = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/;
/** Zero is written as 0. */
const NEGATIVE_ZERO = /^-0(?:\.0+)?$/;
/** Every text that YAML 1.1, YAML 1.2 or another known reader reads as a number. */
const NUMBER_LIKE = new RegExp(`^[-+]?(?:${[
	"[0-9][0-9_]*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?",
	"\\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?",
	"0[bB][01_]+",
	"0[oO][0-7_]+",
	"0[xX][0-9a-fA-F_]+",
	"[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?",
	"\\.(?:inf|Inf|INF)"
].join("|")})$|^\\.(?:nan|NaN|NAN)$`);
/** The number that some readers see in an unquoted text, if it is not written in decimal; null if there is none. */
function otherNumber(text) {
	return DECIMAL.test(text) && !NEGATIVE_ZERO.test(text) || !NUMBER_LIKE.test(text) ? null : { value: decimalOf(text) };
}
/** The number in decimal; null if it has no decimal form. */
function decimalOf(text) {
	const [, sign = "", digits = ""] = /^([-+]?)(.*)$/.exec(text.replaceAll("_", "")) ?? [];
	const value = Number(digits);
	if (digits === "" || !Number.isFinite(value)) return null;
	return String(sign === "-" && value !== 0 ? -value : value);
}
/** Whether all digits of a decimal number are kept, so that two different numbers in a file stay different. */
function isExact(text, value) {
	const shortest = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
	return Math.abs(value) <= Number.MAX_SAFE_INTEGER && shortest === String(value);
}
// src/files/yaml.ts
/** The value of the text, and all problems of its form. */
function parseYaml(text) {
	const tokens = [...new import_dist.Parser().parse(text)];
	const [deep] = tokens.flatMap((token) => deepToken(token) ?? []);
	if (deep !== void 0) return broken([tooDeep(deep.offset)]);
	const stream = [...streamProblems(tokens), ...propertyProblems(tokens, text)];
	const document = composed(tokens, text);
	const faults = [...document.errors, ...document.warnings].filter(({ code }) => code !== "TAG_RESOLVE_FAILED" && code !== "BAD_DIRECTIVE");
	if (faults.length > 0) return broken([...stream, ...syntaxProblems(text, faults)]);
	const { value, problems, holes } = plainOf(document.contents, text);
	return {
		value,
		root: document.contents,
		problems: [...stream, ...problems],
		holes
	};
}
function broken(problems) {
	return {
		value: void 0,
		root: null,
		problems,
		holes: []
	};
}
/** The parsed nodes of the only or the first document. */
function composed(tokens, text) {
	const [document] = new import_dist.Composer({
		uniqueKeys: false,
		merge: false,
		resolveKnownTags: false
	}).compose(tokens, true, text.length);
	if (document === void 0) throw new Error("the composer promised a document and gave none");
	return document;
}
/** Problems of the file as a series of documents. */
function streamProblems(tokens) {
	const directives = tokens.filter(({ type }) => type === "directive");
	const [, second] = tokens.filter(({ type }) => type === "document");
	return [...directives.map(({ offset }) => bare("yaml/directive", offset)), ...second === void 0 ? [] : [bare("yaml/multiple-documents", second.offset)]];
}
/** A problem that has no facts. */
function bare(code, offset) {
	return {
		code,
		facts: {},
		spot: atOffset(offset)
	};
}
/** A token that is nested too deep, or null. Not recursive, and it visits every token once. */
function deepToken(document) {
	const waiting = [[document, 0]];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const [token, above] = next;
		if (token?.type === "document") waiting.push([token.value, above]);
		if (!isCollection(token)) continue;
		if (above === 20) return token;
		for (const { key, value } of token.items) waiting.push([key, above + 1], [value, above + 1]);
	}
	return null;
}
function isCollection(token) {
	const type = token?.type;
	return type === "block-map" || type === "block-seq" || type === "flow-collection";
}
/**
* One problem for each tag and each anchor, at its first character, from the parser's tokens: the parsed nodes do not
* have them all, because the parser drops a tag that does not resolve.
*/
function propertyProblems(tokens, text) {
	if (!/[!&]/.test(text)) return [];
	return sourcesIn(tokens).flatMap(({ type, source, offset }) => {
		if (type === "tag") return [bare("yaml/tag", offset)];
		if (type !== "anchor") return [];
		return [{
			code: "yaml/anchor",
			facts: { name: oneLine(source.slice(1)) },
			spot: atOffset(offset)
		}];
	});
}
/** All tags and anchors. Not recursive, because the depth has not been checked yet. */
function sourcesIn(tokens) {
	const sources = [];
	const waiting = [...tokens];
	while (waiting.length > 0) {
		const next = waiting.pop();
		if (typeof next !== "object" || next === null) continue;
		const token = next;
		if (token["type"] === "tag" || token["type"] === "anchor") {
			sources.push(token);
			continue;
		}
		for (const place of [
			"start",
			"props",
			"sep",
			"items",
			"end"
		]) {
			const inside = token[place];
			if (Array.isArray(inside)) for (const one of inside) waiting.push(one);
		}
		waiting.push(token["key"], token["value"]);
	}
	return sources;
}
const CONFLICT = /^(<{7}|={7}|>{7}|\|{7})(?= |\r?$)/gm;
/** The first problem of each line, because the others usually follow from it. */
function syntaxProblems(text, errors) {
	const conflicts = [...text.matchAll(CONFLICT)];
	if (conflicts.length > 0) return conflicts.map((mark) => ({
		code: "file/conflict-marker",
		facts: { mark: mark[1] ?? "" },
		spot: atOffset(mark.index)
	}));
	const aliases = errors.filter(({ code }) => code === "BAD_ALIAS");
	if (aliases.length > 0) return aliases.map(({ pos: [offset] }) => aliasAt(text, offset));
	const lineOf = linesIn(text);
	const firsts = /* @__PURE__ */ new Map();
	for (const problem of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
		const line = lineOf(problem.pos[0]);
		if (!firsts.has(line)) firsts.set(line, syntaxProblem(problem));
	}
	return [...firsts.values()];
}
function syntaxProblem({ code, message, pos: [offset] }) {
	return {
		code: "yaml/syntax",
		facts: {
			parser: code,
			detail: oneLine(message)
		},
		spot: atOffset(offset)
	};
}
// src/files/paths.ts
const ENDING = ".yaml";
const PIPELINE = "pipeline.yaml";
/** The folder of definitions. No environment can have this name. */
const FLAGS = "flags";
const OTHER = { kind: "other" };
function pipelinePath(root) {
	return below(root, PIPELINE);
}
/** The folder of definitions. */
function flagsFolder(root) {
	return below(root, FLAGS);
}
function flagPath(root, key) {
	return below(root, `${FLAGS}/${key}${ENDING}`);
}
function statePath(root, environment, key) {
	return below(root, `${environment}/${key}${ENDING}`);
}
/** The role of a path. The environment is exactly the first segment; similar names do not count. */
function placeOf(root, path) {
	const inside = insideOf(root, path);
	if (inside === null || !inside.endsWith(ENDING)) return OTHER;
	if (inside === PIPELINE) return { kind: "pipeline" };
	const slash = inside.indexOf("/");
	const folder = inside.slice(0, Math.max(0, slash));
	const key = parseFlagKey(inside.slice(slash + 1, -5));
	if (slash < 0 || key === null) return OTHER;
	if (folder === FLAGS) return {
		kind: "flag",
		key
	};
	const environment = parseEnvironmentName(folder);
	return environment === null ? OTHER : {
		kind: "state",
		environment,
		key
	};
}
/** The role of each path of a tree, and a diagnostic for each wrong path. */
function placeAll(root, entries) {
	const diagnostics = [];
	let paths = null;
	const exists = (path) => (paths ??= new Set(entries.map((entry) => entry.path))).has(path);
	return {
		entries: entries.map((entry) => {
			const place = placeOf(root, entry.path);
			const fault = faultOf(root, entry, place, exists);
			if (fault !== null) diagnostics.push(diagnosticOf(fault, { file: entry.path }));
			return {
				entry,
				place,
				readable: fault === null
			};
		}),
		diagnostics: sortDiagnostics(diagnostics)
	};
}
function faultOf(root, { path, mode }, place, exists) {
	if (mode !== "040000" && `${folderOf(root)}/`.startsWith(`${path}/`)) return irregular({ kind: "root" });
	const inside = insideOf(root, path);
	if (inside === null) return null;
	const fault = modeFault(mode, place.kind !== "other");
	if (fault !== null) return fault;
	return place.kind === "other" ? nameFault(inside, (other) => exists(below(root, other))) : null;
}
/** The path below the root, or null. */
function insideOf(root, path) {
	const folder = folderOf(root);
	if (folder === "") return path;
	return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : null;
}
function below(root, path) {
	const folder = folderOf(root);
	return folder === "" ? path : `${folder}/${path}`;
}
const USUAL_ROOT = /^[\w-]+(?:\/[\w-]+)*$/;
/** `./environments/` is `environments`, and `.` is the repository itself. */
function folderOf(root) {
	if (USUAL_ROOT.test(root)) return root;
	return root.split("/").filter((segment) => segment !== "" && segment !== ".").join("/");
}
/** The mistake of a Git mode; null if there is none. An executable with another purpose than a flag file is fine. */
function modeFault(mode, isOurs) {
	switch (mode) {
		case "100644": return null;
		case "120000": return irregular({ kind: "link" });
		case "160000": return irregular({ kind: "submodule" });
		case "100755": return isOurs ? irregular({ kind: "executable" }) : null;
		default: return isOurs ? irregular({
			kind: "mode",
			mode
		}) : null;
	}
}
function irregular(facts) {
	return {
		code: "path/not-regular",
		facts
	};
}
/** The mistake of a file name that looks like a flag file; null if there is none. Other files are allowed. */
function nameFault(inside, exists) {
	if (!/\.ya?ml$/i.test(inside)) return null;
	const lower = inside.toLowerCase();
	if (lower !== inside) return {
		code: "path/upper-case",
		facts: {
			lower: oneLine(lower),
			exists: exists(lower)
		}
	};
	if (!inside.endsWith(ENDING)) return {
		code: "path/ending",
		facts: { right: oneLine(inside.replace(/\.yml$/, ENDING)) }
	};
	const segments = inside.slice(0, -5).split("/");
	if (segments.length === 1) return {
		code: "path/misplaced",
		facts: {}
	};
	const bad = segments.find((segment) => !isName(segment));
	if (bad !== void 0) return {
		code: "path/bad-name",
		facts: { segment: oneLine(bad) }
	};
	if (segments.length <= 5) return null;
	return {
		code: "path/too-deep",
		facts: { segments: segments.length - 1 }
	};
}
// src/domain/graduation.ts
/** The label that `issues: none` means. */
const CRITICAL = "critical";
// src/files/graduate-block.ts
function graduationOf({ after, issues, metrics }) {
	return {
		after,
		issues: issues === void 0 ? null : limitsOf(issues),
		metrics: metrics === void 0 ? null : {
			good: metrics.good,
			for: metrics.for ?? "24h"
		}
	};
}
function limitsOf(issues) {
	const { none = [], "at-most": most = {} } = issues === "none" ? { none: [CRITICAL] } : issues;
	return [...none.map((label) => ({
		label,
		most: 0
	})), ...Object.entries(most).map(([label, count]) => ({
		label,
		most: count
	}))];
}
/** In the order in which they are written. */
function summaryOf(written) {
	return Object.entries(written).map(([name, shown]) => typeof shown === "string" ? {
		name,
		metric: shown,
		shows: "value"
	} : {
		name,
		metric: shown.traffic,
		shows: "traffic"
	});
}
// src/files/metrics-block.ts
/** In order of their names. */
function metricsOf(written) {
	return Object.entries(written).toSorted(([a], [b]) => inOrder(a, b)).map(([name, { title, source, unit, good, warning, critical, traffic, from, ...rest }]) => {
		const { query: _, at: __, ...own } = rest;
		return {
			name,
			title: title ?? null,
			source,
			asked: questionOf(rest),
			unit,
			good,
			warning: limitOf(warning),
			critical: limitOf(critical),
			traffic: traffic === void 0 ? null : trafficOf(traffic),
			from: from ?? null,
			...METRIC_DEFAULTS,
			...own
		};
	});
}
function questionOf({ query, at }) {
	return query === void 0 ? {
		kind: "at",
		at: at ?? ""
	} : {
		kind: "query",
		query
	};
}
function trafficOf({ "at-least": atLeast, window, ...question }) {
	const asked = questionOf(question);
	return window === void 0 ? {
		asked,
		atLeast
	} : {
		asked,
		atLeast,
		window
	};
}
function limitOf(written) {
	return written === void 0 ? null : {
		when: written.when,
		for: written.for ?? null
	};
}
function watchOf({ for: length, then: action = "propose", also }) {
	return {
		for: length,
		action,
		issues: also?.issues ?? null
	};
}
/** In the order in which they are written. */
function sourcesOf(written) {
	return Object.entries(written).map(([name, { kind, series = false, ...settings }]) => ({
		name,
		kind,
		series,
		settings
	}));
}
// src/files/nearest.ts
const LONGEST$1 = 64;
/** The candidate that is nearest to `word`, or null if none is near enough. */
function nearest(word, candidates) {
	if (word.length > LONGEST$1) return null;
	let best = null;
	let least = 1e400;
	for (const candidate of candidates) {
		const limit = Math.max(1, Math.floor(Math.max(word.length, candidate.length) * .3));
		const distance = distanceWithin(folded(word), folded(candidate), limit);
		if (distance <= limit && distance < least) {
			best = candidate;
			least = distance;
		}
	}
	return best;
}
/** The word without differences in case and in the kind of dash. */
function folded(word) {
	return word.toLowerCase().replaceAll("_", "-");
}
/**
* The number of letters to insert, delete, replace or swap with their neighbour to turn one word into the other;
* Infinity if it is more than `limit`.
*/
function distanceWithin(a, b, limit) {
	if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST$1) return 1e400;
	let beforeLast = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			row[j] = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1), swapped ? at(beforeLast, j - 2) + 1 : 1e400);
		}
		beforeLast = last;
		last = row;
	}
	const distance = at(last, b.length);
	return distance <= limit ? distance : 1e400;
}
function at(row, index) {
	return row[index] ?? 1e400;
}
// src/files/schema-parts.ts
/** For a reader that deploys nothing and accepts any target. */
const ANY_TARGET = /* @__PURE__ */ new Map();
/** For a reader that asks no source and accepts any kind. */
const ANY_SOURCE = /* @__PURE__ */ new Map();
/** More specific codes for the violations of a schema, by keyword. */
const CODES = "x-codes";
/** How many decimals a number may have. `multipleOf: 0.01` fails in editors, because 0.29 / 0.01 is 28.999. */
const DECIMALS = "x-decimals";
/** The key by which the items of a list must differ. */
const UNIQUE_BY = "x-unique-by";
/** A schema whose violations of `keyword` are reported with this code. */
function withCode(keyword, code, schema) {
	return {
		...schema,
		[CODES]: { [keyword]: code }
	};
}
const ENVIRONMENT_PATTERN = NAME_PATTERN.replace("^", "^(?!flags$)");
const SCOPE_PATTERN = `^\\*$|${ENVIRONMENT_PATTERN}`;
const TEAM_PATTERN = NAME_PATTERN.replace("^", "^(?!owner$)");
const ORG_TEAM = "[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
const MOMENT_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$";
const DATE_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
/**
* Patterns with a meaning beyond their letters: a date that exists, a name that is not reserved. The parsers of the
* domain decide, so that both places accept the same values.
*/
const MEANINGS = /* @__PURE__ */ new Map([
	[NAME_PATTERN, isName],
	[TEAM_PATTERN, (text) => isName(text) && text !== "owner"],
	[ENVIRONMENT_PATTERN, (text) => parseEnvironmentName(text) !== null],
	[SCOPE_PATTERN, (text) => text === "*" || parseEnvironmentName(text) !== null],
	[DURATION_PATTERN, (text) => parseDuration(text) !== null],
	[LASTING_PATTERN, (text) => (parseDuration(text) ?? 0) > 0],
	[DATE_PATTERN, isDate],
	[MOMENT_PATTERN, (text) => parseInstant(text) !== null],
	[`${DATE_PATTERN}|${MOMENT_PATTERN}`, (text) => parseInstant(text) !== null]
]);
const DATE_FORM = new RegExp(DATE_PATTERN);
function isDate(text) {
	return DATE_FORM.test(text) && parseInstant(text) !== null;
}
/** An example for a value of a well-known pattern. */
const EXAMPLES = /* @__PURE__ */ new Map([
	[DURATION_PATTERN, "48h"],
	[LASTING_PATTERN, "1m"],
	[NAME_PATTERN, "staging"]
]);
function formOf(what) {
	return `${what}: lower-case letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 63 characters`;
}
function named(pattern, what, example) {
	return withCode("pattern", "schema/bad-name", {
		type: "string",
		pattern,
		errorMessage: `must be ${what}`,
		examples: [example]
	});
}
named(NAME_PATTERN, formOf("the name of a service"), "calling-platform");
named(TEAM_PATTERN, `${formOf("the name of a team")}, not "owner"`, "release");
named(ENVIRONMENT_PATTERN, `${formOf("the name of an environment")}, not "flags"`, "staging");
named(SCOPE_PATTERN, "the name of an environment, or \"*\" for all of them", "production");
const VARIABLE_NAME = named(VARIABLE_PATTERN, "the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters", "OUTBOUND_CALLS_ENABLED");
named(`${NAME_PATTERN}|^${ORG_TEAM}$`, "the name of a team of the pipeline, or org/team for a team of GitHub", "voice");
named("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", "the login of a person on GitHub, without \"@\"", "ana");
named("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$", "a login on GitHub, such as my-app[bot]", "my-app[bot]");
withCode("pattern", "flag/no-such-date", {
	type: "string",
	pattern: DATE_PATTERN,
	errorMessage: "must be a date that exists, written year-month-day, such as 2027-06-30"
});
const METRIC_NAME = named(NAME_PATTERN, formOf("the name of a metric"), "error-rate");
const SOURCE_NAME = named(NAME_PATTERN, formOf("the name of a source"), "prometheus");
/** A variable of the environment that a source may read. Those of the job itself are sent nowhere. */
const SOURCE_VARIABLE = {
	type: "string",
	maxLength: 128,
	pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$",
	errorMessage: "must be the name of a variable, such as FLAGHOIST_PROMETHEUS_URL; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) are sent nowhere"
};
const LINK = {
	type: "string",
	maxLength: 500,
	pattern: "^https?://[^\\s<>]+$",
	errorMessage: "must be an address that begins with http:// or https://"
};
/** A text for people. */
function sentence(longest = 500) {
	return {
		type: "string",
		minLength: 1,
		maxLength: longest,
		pattern: "\\S",
		errorMessage: `must be a text of 1 to ${longest} characters`
	};
}
const SWITCH = {
	type: "boolean",
	errorMessage: "must be true or false"
};
/** A map from names to values. */
function mapOf(names, values) {
	return {
		type: "object",
		propertyNames: names,
		additionalProperties: values
	};
}
/** A map with these keys and no others. */
function record(properties, required = []) {
	return {
		type: "object",
		additionalProperties: false,
		required,
		properties
	};
}
/** A schema with the description and examples that an editor shows. */
function about(schema, description, examples) {
	return {
		description,
		...schema,
		...examples.length > 0 ? { examples } : {}
	};
}
// src/files/keywords.ts
/** A schema that its own meta-schema has accepted. */
function keywordsOf(schema) {
	return schema ?? {};
}
/** The allowed values, if the schema lists them. */
function valuesOf({ const: only, enum: some = [] }) {
	return only === void 0 ? some : [only];
}
function typesOf({ type = [] }) {
	return typeof type === "string" ? [type] : type;
}
/** A value as YAML on one line. */
function yamlOf(value) {
	return (0, import_dist.stringify)(value, {
		collectionStyle: "flow",
		lineWidth: 0
	}).trim();
}
/** What a schema allows. Its own words, in `errorMessage`, begin with "must be". */
function allowedBy(schema) {
	const keywords = keywordsOf(schema);
	const { errorMessage } = keywords;
	if (errorMessage !== void 0) return { words: errorMessage.slice(8) };
	const values = valuesOf(keywords).map(yamlOf);
	if (values.length > 0) return { values };
	const forms = keywords.anyOf ?? keywords.oneOf ?? [];
	if (forms.length > 0) return { forms: forms.map(allowedBy) };
	const [type = "any", ...others] = typesOf(keywords);
	if (others.length === 0) return allowedOfType(keywords, type);
	return { forms: [type, ...others].map((one) => allowedOfType(keywords, one)) };
}
function allowedOfType(keywords, type) {
	const { items = {}, properties = {} } = keywords;
	switch (type) {
		case "any":
		case "boolean":
		case "null": return { type };
		case "integer":
		case "number": return {
			type,
			...limits(keywords.minimum, keywords.maximum),
			...keywords.exclusiveMinimum === void 0 ? {} : { above: keywords.exclusiveMinimum },
			...keywords.exclusiveMaximum === void 0 ? {} : { below: keywords.exclusiveMaximum }
		};
		case "array": {
			const isUnknown = "$ref" in items || Object.keys(items).length === 0;
			return {
				type,
				...limits(keywords.minItems, keywords.maxItems),
				isUnique: keywords.uniqueItems === true,
				each: isUnknown ? null : allowedBy(items)
			};
		}
		case "object": return {
			type,
			keys: Object.keys(properties),
			...limits(keywords.minProperties, keywords.maxProperties)
		};
		default: return {
			type: "string",
			...keywords.pattern === void 0 ? {} : { pattern: keywords.pattern },
			...limits(keywords.minLength, keywords.maxLength)
		};
	}
}
function limits(least, most) {
	return {
		...least === void 0 ? {} : { least },
		...most === void 0 ? {} : { most }
	};
}
/** An example from the schema, or a value made from its parts. */
function exampleOf(schema) {
	const keywords = keywordsOf(schema);
	const { examples = [], pattern = "" } = keywords;
	const given = examples[0] ?? keywords.default ?? valuesOf(keywords)[0];
	if (given !== void 0) return given;
	const [type] = typesOf(keywords);
	switch (type) {
		case "boolean": return false;
		case "integer":
		case "number": return keywords.minimum ?? keywords.maximum ?? 1;
		case "array": return [exampleOf(keywords.items)];
		case "object": return exampleMap(keywords);
		default: return EXAMPLES.get(pattern) ?? "…";
	}
}
/** A map with the required keys, or with the first key if one is needed. */
function exampleMap({ properties = {}, required = [], minProperties = 0 }) {
	const keys = required.length > 0 ? required : Object.keys(properties).slice(0, minProperties);
	return Object.fromEntries(keys.map((key) => [key, exampleOf(properties[key])]));
}
const LONGEST = 60;
/** What to write in place of `seen`, as YAML: the value that was probably meant, or the allowed values. */
function suggestionsFor(schema, seen) {
	const keywords = keywordsOf(schema);
	const meant = meantBy$1(keywords, seen);
	return (meant === void 0 ? valuesOf(keywords) : [meant]).map(yamlOf);
}
function meantBy$1(keywords, seen) {
	const types = typesOf(keywords);
	if (typeof seen === "string") {
		const values = new Map(valuesOf(keywords).map((value) => [yamlOf(value), value]));
		return values.get(nearest(seen, values.keys()) ?? "") ?? typed(types, seen) ?? renamed(keywords, seen) ?? inList(types, seen);
	}
	if (typeof seen !== "number" && typeof seen !== "boolean") return void 0;
	return types.includes("string") && fitting(keywords)(String(seen)) ? String(seen) : inList(types, seen);
}
/** `yes` means true, `25%` and `"25"` mean 25. */
function typed(types, seen) {
	if (types.includes("boolean")) return TRUTH.get(seen.trim().toLowerCase());
	if (!types.includes("number") && !types.includes("integer")) return void 0;
	return /^\d{1,6}(\.\d{1,4})?\s*%?$/.test(seen.trim()) ? Number.parseFloat(seen) : void 0;
}
const TRUTH = /* @__PURE__ */ new Map([
	["true", true],
	["yes", true],
	["on", true],
	["false", false],
	["no", false],
	["off", false]
]);
/** The nearest name of the right form: `My Service` means my-service, `@ana` means ana. */
function renamed(keywords, seen) {
	if (keywords.pattern === void 0 || seen.length > LONGEST) return void 0;
	const bare = seen.trim().replace(/^@/, "");
	const dashed = bare.toLowerCase().replaceAll(/[\s_/]+/g, "-");
	return [
		bare,
		dashed,
		dashed.replaceAll("-", "_")
	].find(fitting(keywords));
}
/** Whether a text has the right form. */
function fitting({ pattern = "" }) {
	return MEANINGS.get(pattern) ?? ((text) => new RegExp(pattern, "u").test(text));
}
function inList(types, seen) {
	const isShort = String(seen).length <= LONGEST;
	return types.includes("array") && isShort ? [seen] : void 0;
}
// src/files/violations.ts
/** One violation for each mistake in a value. */
function violationsOf(root, errors) {
	return chosen(errors).map((error) => {
		const path = pathOf(root, error);
		const key = keyOf$1(error);
		return {
			error,
			path,
			part: partOf(error, path, key),
			key,
			meant: meantKey(error, key)
		};
	});
}
function keyOf$1({ keyword, params }) {
	const name = KEY_PARAMS.get(keyword);
	return name === void 0 ? null : String(params[name]);
}
/** In which parameter of an error its key stands. */
const KEY_PARAMS = /* @__PURE__ */ new Map([
	["additionalProperties", "additionalProperty"],
	["propertyNames", "propertyName"],
	["required", "missingProperty"]
]);
function partOf({ keyword, params, schema }, path, key) {
	switch (keyword) {
		case "additionalProperties":
		case "propertyNames": return [...path, key ?? ""];
		case "not": return [...path, keywordsOf(schema).required?.at(-1) ?? ""];
		case "uniqueItems": {
			const { i, j } = params;
			return [...path, Math.max(i, j)];
		}
		case UNIQUE_BY: return path.slice(0, -1);
		default: return path;
	}
}
function meantKey({ keyword, parentSchema, data }, key) {
	if (keyword !== "additionalProperties" || key === null) return null;
	const meant = nearest(key, Object.keys(keywordsOf(parentSchema).properties ?? {}));
	return meant === null || Object.hasOwn(data, meant) ? null : meant;
}
/** Errors about a map, which may have several of them. */
const OF_KEYS = /* @__PURE__ */ new Set([
	"additionalProperties",
	"required",
	"propertyNames",
	"not"
]);
/** One error for each mistake. */
function chosen(errors) {
	const real = branches(errors).filter(({ keyword, propertyName }) => keyword !== "if" && propertyName === void 0);
	const byPlace = /* @__PURE__ */ new Map();
	for (const violation of real) {
		const place = OF_KEYS.has(violation.keyword) ? `${violation.instancePath} ${violation.keyword} ${JSON.stringify(violation.params)}` : violation.instancePath;
		const earlier = byPlace.get(place);
		if (earlier === void 0 || rank(violation) < rank(earlier)) byPlace.set(place, violation);
	}
	return [...byPlace.values()];
}
/** The order of importance. A wrong type comes first, because it causes errors about length and form. */
function rank({ keyword }) {
	const order = [
		"type",
		"anyOf",
		"oneOf",
		"enum",
		"const"
	].indexOf(keyword);
	return order < 0 ? 9 : order;
}
/**
* Replaces the errors of a choice between forms. If the type of the value shows which form was meant, the errors of
* that form remain, and otherwise only the error of the choice. The checker lists the errors of the forms right
* before the choice, so one pass is enough.
*/
function branches(errors) {
	const settled = [];
	for (const violation of errors) {
		const isChoice = violation.keyword === "anyOf" || violation.keyword === "oneOf";
		const start = isChoice ? settled.findLastIndex((one) => !isInside(one, violation)) + 1 : 0;
		settled.push(...isChoice ? meantBy(violation, settled.splice(start)) : [violation]);
	}
	return settled;
}
function isInside(violation, choice) {
	return violation.schemaPath.startsWith(`${choice.schemaPath}/`) && violation.instancePath.startsWith(choice.instancePath);
}
function meantBy(choice, inside) {
	const forms = /* @__PURE__ */ new Map();
	for (const violation of inside) {
		const [form = ""] = violation.schemaPath.slice(choice.schemaPath.length + 1).split("/");
		const others = forms.get(form) ?? [];
		forms.set(form, others);
		others.push(violation);
	}
	const meant = [...forms.values()].filter((violation) => !violation.some((one) => isOfType(one, choice)));
	const [only] = meant;
	return meant.length === 1 && only !== void 0 ? only : [choice];
}
function isOfType(violation, choice) {
	return violation.keyword === "type" && violation.instancePath === choice.instancePath;
}
/** The path from the root of a file to the value of an error. */
function pathOf(root, { instancePath }) {
	let value = root;
	return instancePath.split("/").slice(1).map((escaped) => {
		const key = escaped.replaceAll("~1", "/").replaceAll("~0", "~");
		const step = Array.isArray(value) ? Number(key) : key;
		value = value?.[step];
		return step;
	});
}
// src/files/form.ts
/** One problem for each mistake, in no particular order. */
function formProblems(kind, { value, holes }, errors) {
	const holed = new Set(holes.map((hole) => JSON.stringify(hole)));
	const inHole = ({ path }) => [path, ...path.map((_, index) => path.slice(0, index))].some((part) => holed.has(JSON.stringify(part)));
	const violations = violationsOf(value, errors).filter((violation) => !inHole(violation));
	const meant = new Set(violations.flatMap((one) => one.meant === null ? [] : `${one.error.instancePath} ${one.meant}`));
	return violations.filter(({ error, key }) => error.keyword !== "required" || !meant.has(`${error.instancePath} ${key}`)).map((violation) => problemOf$1(placeIn(kind, value, violation.path), violation));
}
function problemOf$1(at, violation) {
	const { error, path, part } = violation;
	const { keyword, parentSchema, params, data } = error;
	const key = oneLine(violation.key ?? "");
	switch (keyword) {
		case "additionalProperties": {
			const available = named$1(Object.keys(keywordsOf(parentSchema).properties ?? {}));
			return {
				code: codeOf(error, "schema/unknown-key"),
				facts: {
					at,
					key,
					available,
					meant: violation.meant
				},
				spot: atKey(part)
			};
		}
		case "required": {
			const schema = keywordsOf(parentSchema).properties?.[key];
			return {
				code: "schema/missing-key",
				facts: {
					at,
					key,
					must: allowedBy(schema),
					example: yamlOf(exampleOf(schema))
				},
				spot: atKey(path)
			};
		}
		case "propertyNames": return {
			code: "schema/bad-name",
			facts: {
				...wrong(at, keywordsOf(parentSchema).propertyNames, violation.key),
				isKey: true
			},
			spot: atKey(part)
		};
		case "not": {
			const { required: keys = [] } = keywordsOf(error.schema);
			return {
				code: "schema/exclusive-keys",
				facts: { keys },
				spot: atKey(part)
			};
		}
		case "uniqueItems": return {
			code: "schema/duplicate-item",
			facts: {
				at,
				item: shownValue(data[Number(params["i"])])
			},
			spot: atValue(part)
		};
		case UNIQUE_BY: return {
			code: "pipeline/duplicate-environment",
			facts: { name: oneLine(String(params["value"])) },
			spot: atValue(path)
		};
		default: {
			const code = codeOf(error, [
				"type",
				"anyOf",
				"oneOf"
			].includes(keyword) ? "schema/wrong-type" : "schema/not-allowed");
			const facts = wrong(at, parentSchema, data);
			const spot = atValue(path);
			if (code === "schema/bad-name") return {
				code,
				facts: {
					...facts,
					isKey: false
				},
				spot
			};
			return {
				code,
				facts,
				spot
			};
		}
	}
}
function wrong(at, schema, value) {
	return {
		at,
		value: shownValue(value),
		must: allowedBy(schema),
		write: suggestionsFor(schema, value),
		example: yamlOf(exampleOf(schema))
	};
}
/** The code of the schema for this keyword; without one, the general code. */
function codeOf({ keyword, parentSchema }, general) {
	return (parentSchema?.["x-codes"])?.[keyword] ?? general;
}
/** The place of a value: its keys, and for items of lists their numbers and their names. */
function placeIn(kind, root, path) {
	let value = root;
	return {
		kind,
		steps: path.map((step) => {
			value = value?.[step];
			return typeof step === "string" ? oneLine(step) : {
				item: step + 1,
				name: nameOf(value)
			};
		})
	};
}
/** The name of an item of a list, if it has one. */
function nameOf(item) {
	const name = item?.["name"];
	return typeof name === "string" && isName(name) ? name : null;
}
// src/files/simple-yaml.ts
/** The value of a text; undefined if the parser has to read it. */
function simpleValue(text) {
	if (UNUSUAL.test(text)) return void 0;
	const walk = {
		text: text.endsWith("\n") ? text : `${text}\n`,
		at: 0,
		indent: 0,
		depth: 0,
		isRefused: false
	};
	nextLine(walk, START);
	const value = walk.indent === 0 ? blockMap(walk) : void 0;
	return walk.isRefused || walk.indent >= 0 ? void 0 : value;
}
const UNUSUAL = /[^\n\x20-\x7e\u00c0-\u024f\u0370-\u052f\u2010-\u2027]/;
/** Empty lines and comments, then the spaces before the next content. */
const START = /(?: *(?:#[^\n]*)?\n)* */y;
/** The rest of a line after its value, then the same. */
const END = /(?: +#[^\n]*| *)\n(?: *(?:#[^\n]*)?\n)* */y;
const KEY = /(?:[A-Za-z_][\w./-]{0,99}(?: [\w./-]{1,99}){0,3}|"[\w*./-]{1,99}"|'[\w*./-]{1,99}')(?=:[ \n])/y;
const DOUBLE_QUOTED = /"[^"\\\n]*"/y;
const SINGLE_QUOTED = /'[^'\n]*'/y;
/** A colon before a space ends an unquoted value, and so does a hash after one. */
const UNQUOTED = /[\w/.$(][^ :#\n]*(?:(?::(?![ \n])| +(?![ #\n])|#)[^ :#\n]*)*/y;
/** The same in brackets, where commas and brackets end it, too. */
const IN_BRACKETS = /[\w/.$(][^ :#\n,[\]{}]*(?:(?::(?![ \n,[\]{}])| +(?![ #\n,[\]{}])|#)[^ :#\n,[\]{}]*)*/y;
/** `>-`, and lines that begin in the same column. No comment and no empty line may follow. */
const FOLDED = />-\n( +)[^ \n](?:[^\n]*[^ \n])?(?:\n\1[^ \n](?:[^\n]*[^ \n])?)*(?=\n(?: *[^ \n#]|$))/y;
const WORDS = /* @__PURE__ */ new Map([
	["true", true],
	["false", false],
	["null", null]
]);
const ANY_WORD = /^(?:true|false|null)$/i;
/** A map whose keys begin in the column of this line. */
function blockMap(walk) {
	const { indent } = walk;
	const entries = {};
	open(walk);
	while (walk.indent === indent && !walk.isRefused) {
		const key = keyFor(entries, walk);
		if (key !== null) entries[key] = blockValue(walk, indent);
	}
	close(walk, indent);
	return entries;
}
/** A list whose dashes stand in the column of this line. */
function blockList(walk) {
	const { indent } = walk;
	const items = [];
	open(walk);
	while (isItem(walk, indent) && !walk.isRefused) {
		walk.at += 2;
		items.push(isAt(walk, KEY) ? mapOfItem(walk, indent) : lineValue(walk, indent));
	}
	close(walk, indent);
	return items;
}
function isItem({ text, at, indent }, column) {
	return indent === column && text.startsWith("- ", at);
}
/** A map whose first key stands behind the dash. */
function mapOfItem(walk, indent) {
	walk.indent = indent + 2;
	return blockMap(walk);
}
/** The value of a key in a block: on the same line, or on the lines below. */
function blockValue(walk, indent) {
	if (!nextLine(walk, END)) {
		skipSpaces(walk);
		return walk.text[walk.at] === ">" ? foldedText(walk, indent) : lineValue(walk, indent);
	}
	if (walk.indent >= indent && isItem(walk, walk.indent)) return blockList(walk);
	return walk.indent > indent ? blockMap(walk) : null;
}
/** A value that ends with its line. */
function lineValue(walk, indent) {
	const value = inline(walk, UNQUOTED);
	if (!nextLine(walk, END) || walk.indent > indent) refuse(walk);
	return value;
}
/** A text on several lines, which a space joins. */
function foldedText(walk, indent) {
	const [, ...lines] = take(walk, FOLDED).split("\n");
	const column = lines[0]?.search(/[^ ]/) ?? 0;
	if (column <= indent || !nextLine(walk, END) || walk.indent > indent) refuse(walk);
	return lines.map((line) => line.slice(column)).join(" ");
}
function inline(walk, unquoted) {
	switch (walk.text[walk.at]) {
		case "\"": return take(walk, DOUBLE_QUOTED).slice(1, -1);
		case "'": return take(walk, SINGLE_QUOTED).slice(1, -1);
		case "[": return listInBrackets(walk);
		case "{": return mapInBrackets(walk);
		default: return scalar$1(walk, unquoted);
	}
}
function listInBrackets(walk) {
	const items = [];
	for (let more = hasFirst(walk, "]"); more; more = hasNext(walk, "]")) items.push(inline(walk, IN_BRACKETS));
	walk.depth -= 1;
	return items;
}
function mapInBrackets(walk) {
	const entries = {};
	for (let more = hasFirst(walk, "}"); more; more = hasNext(walk, "}")) {
		const key = keyFor(entries, walk);
		skipSpaces(walk);
		if (key !== null) entries[key] = inline(walk, IN_BRACKETS);
	}
	walk.depth -= 1;
	return entries;
}
/** Passes the bracket that opens. False if the next one closes at once. */
function hasFirst(walk, closing) {
	open(walk);
	walk.at += 1;
	skipSpaces(walk);
	return !walk.isRefused && !passes(walk, closing);
}
/** Passes a comma or the bracket that closes. */
function hasNext(walk, closing) {
	skipSpaces(walk);
	if (walk.isRefused || passes(walk, closing)) return false;
	if (!passes(walk, ",")) refuse(walk);
	skipSpaces(walk);
	return !walk.isRefused;
}
/** The next key of a map and its colon, or null if it is refused. */
function keyFor(entries, walk) {
	const written = take(walk, KEY);
	const isQuoted = /^["']/.test(written);
	const key = isQuoted ? written.slice(1, -1) : written;
	walk.at += 1;
	if (!(key in entries) && !RESERVED.has(key) && (isQuoted || !isWord(key))) return key;
	refuse(walk);
	return null;
}
function scalar$1(walk, unquoted) {
	const text = take(walk, unquoted);
	if (/^[.\d]/.test(text)) return numberOrText(walk, text);
	if (!isWord(text)) return text;
	const word = WORDS.get(text);
	if (word === void 0) refuse(walk);
	return word;
}
/** Whether the parser reads a word as something else than text. */
function isWord(text) {
	return text.length <= 5 && ANY_WORD.test(text);
}
function numberOrText(walk, text) {
	if (otherNumber(text) !== null) refuse(walk);
	if (!DECIMAL.test(text)) return text;
	const value = Number(text);
	if (!isExact(text, value)) refuse(walk);
	return value;
}
/** Goes to the next line with content. False if something else is left on this line. */
function nextLine(walk, pattern) {
	if (!isAt(walk, pattern)) return false;
	const { text } = walk;
	walk.at = pattern.lastIndex;
	walk.indent = walk.at === text.length ? -1 : walk.at - text.lastIndexOf("\n", walk.at) - 1;
	return true;
}
function isAt({ text, at }, pattern) {
	pattern.lastIndex = at;
	return pattern.test(text);
}
/** Passes what the pattern matches here. The file is refused if it does not match. */
function take(walk, pattern) {
	const { text, at } = walk;
	if (isAt(walk, pattern)) walk.at = pattern.lastIndex;
	else refuse(walk);
	return text.slice(at, walk.at);
}
function skipSpaces(walk) {
	while (walk.text[walk.at] === " ") walk.at += 1;
}
function passes(walk, character) {
	if (walk.text[walk.at] !== character) return false;
	walk.at += 1;
	return true;
}
function open(walk) {
	walk.depth += 1;
	if (walk.depth > 20) refuse(walk);
}
/** A list or map in a block ends before a line that is less deep. */
function close(walk, indent) {
	walk.depth -= 1;
	if (walk.indent > indent) refuse(walk);
}
function refuse(walk) {
	walk.isRefused = true;
}
// src/files/understood.ts
/** Each round leaves out the errors of the schema, which may cause new ones, such as a missing key. */
const ROUNDS = 8;
/**
* The file without its wrong parts; null if nothing is left. `unit`: the smallest part around a path that makes sense
* alone, such as the settings of a deployment.
*/
function understoodOf({ value, holes }, validate, unit) {
	const gaps = /* @__PURE__ */ new Map();
	const added = /* @__PURE__ */ new Map();
	const leaveOut = (path) => {
		const whole = unit(path);
		gaps.set(keyOf(whole), whole);
	};
	holes.forEach(leaveOut);
	for (let round = 0; round < ROUNDS; round += 1) {
		if (gaps.has(keyOf([]))) return null;
		const { written, original } = without(value, gaps, added);
		const violations = violationsOf(written, validate(written));
		if (violations.length === 0) return {
			written,
			gaps: [...gaps.values()],
			original
		};
		const before = gaps.size + added.size;
		for (const { error, path, part, key, meant } of violations) {
			if (error.keyword === "required" && key !== null && path.length === 0) {
				added.set(key, exampleOf(keywordsOf(error.parentSchema).properties?.[key]));
				gaps.set(keyOf([key]), [key]);
			} else leaveOut(original(part));
			if (meant !== null) leaveOut(original([...path, meant]));
		}
		if (gaps.size + added.size === before) return null;
	}
	return null;
}
function without(value, gaps, added) {
	const kept = /* @__PURE__ */ new Map();
	return {
		written: copy(value, [], []),
		original
	};
	function copy(node, path, now) {
		const isLeft = (step) => !gaps.has(keyOf([...path, step]));
		if (Array.isArray(node)) {
			const left = node.flatMap((_, index) => isLeft(index) ? [index] : []);
			kept.set(keyOf(now), left);
			return left.map((index, place) => copy(node[index], [...path, index], [...now, place]));
		}
		if (typeof node !== "object" || node === null) return node;
		const entries = Object.entries(node).filter(([key]) => isLeft(key)).map(([key, one]) => [key, copy(one, [...path, key], [...now, key])]);
		const examples = path.length > 0 ? [] : [...added];
		return Object.fromEntries([...entries, ...examples]);
	}
	function original(path) {
		return path.map((step, index) => typeof step === "number" ? kept.get(keyOf(path.slice(0, index)))?.[step] ?? step : step);
	}
}
function keyOf(path) {
	return JSON.stringify(path);
}
// src/files/read-file.ts
/** Reads one file of a kind. */
function readFile(file, bytes, kind) {
	const text = readText(bytes);
	return simpleFile(file, text, kind) ?? anyFile(file, text, kind);
}
/** A simple file without any problem, as nearly all are; null for every other one. */
function simpleFile(file, text, kind) {
	if (!text.usable || text.problems.length > 0 || text.remarks.length > 0) return null;
	const written = simpleValue(text.text);
	if (written === void 0 || kind.validate(written).length > 0) return null;
	const value = kind.resolve(written);
	if ((kind.remarks?.(written, value, []) ?? []).length > 0) return null;
	return {
		file,
		value,
		diagnostics: [],
		understood: value,
		gaps: [],
		...placesIn(text.text)
	};
}
function anyFile(file, text, kind) {
	const yaml = text.usable ? parseYaml(text.text) : NOTHING;
	const wrong = [
		...text.problems,
		...yaml.problems,
		...contentProblems(yaml, kind)
	];
	const rest = restOf(yaml, wrong.length === 0, kind);
	const understood = rest === null ? null : kind.resolve(rest.written);
	const remarks = rest === null || understood === null ? [] : (kind.remarks?.(rest.written, understood, rest.gaps) ?? []).map((problem) => moved(problem, rest.original));
	const problems = [
		...wrong,
		...text.remarks,
		...remarks
	];
	const { locate, lineAt } = placesIn(text.text);
	return {
		file,
		value: wrong.length === 0 ? understood : null,
		diagnostics: diagnosticsOf(file, text.text, problems, (spot) => offsetOf(spot, yaml, text)),
		understood,
		gaps: rest?.gaps ?? [],
		lineAt,
		locate: rest === null ? locate : (path, part, within) => locate(rest.original(path), part, within)
	};
}
/** The readable part of a file. A file without a mistake is readable as a whole, without a second check. */
function restOf(yaml, isRight, kind) {
	if (yaml.value === void 0 || yaml.value === null) return null;
	if (isRight) return {
		written: yaml.value,
		gaps: [],
		original: (path) => path
	};
	return understoodOf(yaml, kind.validate, kind.unit ?? ((path) => path));
}
function moved(problem, original) {
	const { spot } = problem;
	return spot.kind === "offset" ? problem : {
		...problem,
		spot: {
			...spot,
			path: original(spot.path)
		}
	};
}
/** Whether a part of a file is readable in full, so that a missing entry was really not written. */
function isComplete({ gaps }, part, depth = 1e400) {
	return !gaps.some((gap) => gap.length <= part.length + depth && gap.every((step, index) => index >= part.length || step === part[index]));
}
/** The same content under another path, so that files with the same bytes are read only once. */
function movedTo(read, file) {
	const diagnostics = read.diagnostics.map((diagnostic) => ({
		...diagnostic,
		file
	}));
	return {
		...read,
		file,
		diagnostics
	};
}
/** A diagnostic at a path of a file that was read. */
function diagnosticIn(read, path, mistake, part, within) {
	const position = read.locate(path, part, within);
	const source = read.lineAt(position.line);
	return diagnosticOf(mistake, {
		file: read.file,
		...position,
		source
	});
}
const NOTHING = {
	value: void 0,
	root: null,
	problems: [],
	holes: []
};
function contentProblems(yaml, { name, validate }) {
	if (yaml.value === void 0) return [];
	if (yaml.value === null && yaml.problems.length === 0) return [{
		code: "file/empty",
		facts: { kind: name },
		spot: atOffset(0)
	}];
	const errors = validate(yaml.value);
	return errors.length === 0 ? [] : formProblems(name, yaml, errors);
}
function offsetOf(spot, { root }, { text }) {
	return spot.kind === "offset" ? spot.offset : offsetAt(root, text, spot.path, spot.part);
}
function placesIn(text) {
	return {
		locate: locator(text),
		lineAt: (line) => lineOf(text, line)
	};
}
function locator(text) {
	let parsed = null;
	return (path, part = "value", within) => {
		if (parsed === null) {
			const { root } = parseYaml(text);
			const positionOf = positionsIn(text);
			parsed = (way, which = "value", inside) => {
				const start = offsetAt(root, text, way, which);
				return positionOf(inside === void 0 ? start : offsetWithin(text, start, inside));
			};
		}
		return parsed(path, part, within);
	};
}
/**
* Where a character of a value is in the file. Quotes, line breaks and the header of a block stand between them, so
* the next same character is taken.
*/
function offsetWithin(file, start, { text, offset }) {
	let at = start;
	for (let index = 0; index <= offset && index < text.length; index += 1) {
		const character = text.charAt(index);
		if (/\s/.test(character)) continue;
		const position = file.indexOf(character, index === 0 ? start : at + 1);
		if (position < 0) return start;
		at = position;
	}
	return at;
}
// src/files/requirements.ts
/** In the order in which they are written. */
function requirementsOf(written, gates) {
	return requirementsIn$2(written ?? {}, (gate) => gates.get(gate)?.listIsSettings === true);
}
/**
* The paths of the settings of each requirement, for `locate`: a mistake at `path` in the settings of the third one
* is at `[...settingsPaths(…)[2], ...path]`. `above` is the path to the map of gates:
* `['environments', 1, 'requires']`, `['requires', 'production']` or, for its approvals, `['policy']`.
*/
function settingsPaths(above, requirements, gates) {
	const counts = /* @__PURE__ */ new Map();
	return requirements.map(({ gate }) => {
		const index = counts.get(gate) ?? 0;
		counts.set(gate, index + 1);
		return [
			...above,
			gate,
			...gates.get(gate)?.listIsSettings === true ? [] : [index]
		];
	});
}
// schemas/forms.js
const FORMS = {
	flag: {
		"type": "object",
		"additionalProperties": false,
		"required": ["description"],
		"properties": {
			"description": {
				"type": "string",
				"minLength": 1,
				"maxLength": 500,
				"pattern": "\\S"
			},
			"owner": {
				"type": "string",
				"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
			},
			"kind": { "enum": [
				"release",
				"experiment",
				"ops",
				"permission"
			] },
			"services": {
				"type": "object",
				"propertyNames": {
					"type": "string",
					"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$"
				},
				"additionalProperties": {
					"type": "object",
					"propertyNames": {
						"type": "string",
						"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
					},
					"additionalProperties": {
						"if": { "type": "string" },
						"then": { "enum": ["enabled", "rollout"] },
						"else": {
							"type": "object",
							"additionalProperties": false,
							"required": ["from"],
							"properties": {
								"from": { "enum": ["enabled", "rollout"] },
								"on": {
									"type": "string",
									"maxLength": 100,
									"pattern": "^[ -~]*$"
								},
								"off": {
									"type": "string",
									"maxLength": 100,
									"pattern": "^[ -~]*$"
								},
								"in": {
									"type": "array",
									"minItems": 1,
									"uniqueItems": true,
									"items": {
										"type": "string",
										"pattern": "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"
									}
								}
							}
						}
					},
					"minProperties": 1
				}
			},
			"requires": {
				"type": "object",
				"propertyNames": {
					"type": "string",
					"pattern": "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"
				},
				"additionalProperties": { "$ref": "#/$defs/requirements" }
			},
			"safe": { "type": "boolean" },
			"code-default": { "type": "boolean" },
			"expires": {
				"type": "string",
				"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
			},
			"permanent": {
				"type": "string",
				"minLength": 1,
				"maxLength": 500,
				"pattern": "\\S"
			},
			"emergency": {
				"type": "object",
				"additionalProperties": false,
				"required": ["routes"],
				"properties": { "routes": {
					"type": "array",
					"minItems": 1,
					"uniqueItems": true,
					"items": {
						"type": "string",
						"pattern": "^/[A-Za-z0-9._~/-]{0,200}\\*?$"
					}
				} }
			},
			"tags": {
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1,
					"maxLength": 100,
					"pattern": "\\S"
				}
			},
			"tickets": {
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1,
					"maxLength": 200,
					"pattern": "\\S"
				}
			},
			"risk": { "enum": [
				"low",
				"medium",
				"high"
			] },
			"links": {
				"type": "object",
				"propertyNames": {
					"type": "string",
					"minLength": 1,
					"maxLength": 63
				},
				"additionalProperties": {
					"type": "string",
					"maxLength": 500,
					"pattern": "^https?://[^\\s<>]+$"
				}
			},
			"metrics": {
				"type": "object",
				"propertyNames": {
					"type": "string",
					"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$"
				},
				"additionalProperties": {
					"type": "object",
					"additionalProperties": false,
					"required": [
						"source",
						"unit",
						"good"
					],
					"properties": {
						"title": {
							"type": "string",
							"minLength": 1,
							"maxLength": 100,
							"pattern": "\\S"
						},
						"source": {
							"type": "string",
							"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$"
						},
						"query": {
							"type": "string",
							"minLength": 1,
							"maxLength": 4e3
						},
						"at": {
							"type": "string",
							"maxLength": 500,
							"pattern": "^(/[^/~]*(~[01][^/~]*)*)*$"
						},
						"unit": { "enum": [
							"ratio",
							"percent",
							"seconds",
							"count"
						] },
						"good": {
							"type": "string",
							"maxLength": 100,
							"pattern": "^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$"
						},
						"warning": {
							"type": "object",
							"additionalProperties": false,
							"required": ["when"],
							"properties": {
								"when": {
									"type": "string",
									"maxLength": 100,
									"pattern": "^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$"
								},
								"for": {
									"type": "string",
									"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
								}
							}
						},
						"critical": {
							"type": "object",
							"additionalProperties": false,
							"required": ["when"],
							"properties": {
								"when": {
									"type": "string",
									"maxLength": 100,
									"pattern": "^(<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?( of before(?:, or (<=?|>=?) *(-?(?:0|[1-9][0-9]{0,11})(?:\\.[0-9]{1,9})?)(%|ms|s|m|h)?)?)?$"
								},
								"for": {
									"type": "string",
									"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
								}
							}
						},
						"traffic": {
							"type": "object",
							"additionalProperties": false,
							"required": ["at-least"],
							"properties": {
								"query": {
									"type": "string",
									"minLength": 1,
									"maxLength": 4e3
								},
								"at": {
									"type": "string",
									"maxLength": 500,
									"pattern": "^(/[^/~]*(~[01][^/~]*)*)*$"
								},
								"at-least": {
									"type": "number",
									"minimum": 0
								},
								"window": {
									"type": "string",
									"pattern": "^[1-9][0-9]{0,6}[mhdw]$"
								}
							},
							"allOf": [{ "not": { "required": ["query", "at"] } }]
						},
						"from": {
							"type": "number",
							"exclusiveMinimum": 0,
							"maximum": 100
						},
						"interval": {
							"type": "string",
							"pattern": "^[1-9][0-9]{0,6}[mhdw]$"
						},
						"delay": {
							"type": "string",
							"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
						},
						"coverage": {
							"type": "string",
							"pattern": "^(?:100|[1-9]?[0-9](?:\\.[0-9]{1,3})?)%$"
						},
						"gap": {
							"type": "string",
							"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
						},
						"share": {
							"type": "string",
							"pattern": "^(?:100|[1-9]?[0-9](?:\\.[0-9]{1,3})?)%$"
						}
					},
					"allOf": [{ "not": { "required": ["query", "at"] } }]
				}
			},
			"watch": {
				"type": "object",
				"additionalProperties": false,
				"required": ["for"],
				"properties": {
					"for": {
						"type": "string",
						"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
					},
					"then": { "enum": ["propose", "merge"] },
					"also": {
						"type": "object",
						"additionalProperties": false,
						"required": [],
						"properties": { "issues": {
							"type": "object",
							"additionalProperties": false,
							"required": ["labels", "above"],
							"properties": {
								"labels": {
									"type": "array",
									"items": {
										"type": "string",
										"minLength": 1
									},
									"minItems": 1,
									"uniqueItems": true
								},
								"above": {
									"type": "integer",
									"minimum": 0
								}
							}
						} }
					}
				}
			},
			"propose": { "type": "boolean" },
			"graduate": {
				"type": "object",
				"additionalProperties": false,
				"required": ["after"],
				"properties": {
					"after": {
						"type": "string",
						"pattern": "^[1-9][0-9]{0,6}[mhdw]$"
					},
					"issues": {
						"if": {
							"type": "object",
							"additionalProperties": true
						},
						"then": {
							"type": "object",
							"additionalProperties": false,
							"required": [],
							"properties": {
								"none": {
									"type": "array",
									"minItems": 1,
									"uniqueItems": true,
									"items": {
										"type": "string",
										"minLength": 1
									}
								},
								"at-most": {
									"type": "object",
									"propertyNames": {
										"type": "string",
										"minLength": 1
									},
									"additionalProperties": {
										"type": "integer",
										"minimum": 0
									},
									"minProperties": 1
								}
							},
							"minProperties": 1
						},
						"else": { "enum": ["none"] }
					},
					"metrics": {
						"type": "object",
						"additionalProperties": false,
						"required": ["good"],
						"properties": {
							"good": {
								"type": "array",
								"minItems": 1,
								"uniqueItems": true,
								"items": {
									"type": "string",
									"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$"
								}
							},
							"for": {
								"type": "string",
								"pattern": "^[1-9][0-9]{0,6}[mhdw]$"
							}
						}
					}
				}
			},
			"summary": {
				"type": "object",
				"propertyNames": {
					"type": "string",
					"minLength": 1,
					"maxLength": 60,
					"pattern": "\\S"
				},
				"additionalProperties": {
					"if": {
						"type": "object",
						"additionalProperties": true
					},
					"then": {
						"type": "object",
						"additionalProperties": false,
						"required": ["traffic"],
						"properties": { "traffic": {
							"type": "string",
							"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$"
						} }
					},
					"else": {
						"type": "string",
						"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$"
					}
				}
			}
		},
		"allOf": [
			{ "not": { "required": ["expires", "permanent"] } },
			{ "not": { "required": ["graduate", "permanent"] } },
			{
				"if": {
					"type": "object",
					"properties": { "safe": { "const": true } },
					"required": ["safe"]
				},
				"then": {
					"type": "object",
					"properties": { "services": {
						"type": "object",
						"additionalProperties": {
							"type": "object",
							"additionalProperties": {
								"if": { "type": "string" },
								"then": { "const": "enabled" },
								"else": {
									"type": "object",
									"additionalProperties": true,
									"properties": { "from": { "const": "enabled" } }
								}
							}
						}
					} }
				},
				"else": true
			}
		],
		"$defs": {
			"requirements": {
				"type": "object",
				"additionalProperties": false,
				"required": [],
				"properties": {
					"soak": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/soak" }
						},
						"else": { "$ref": "#/$defs/soak" }
					},
					"ladder": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/ladder" }
						},
						"else": { "$ref": "#/$defs/ladder" }
					},
					"metrics": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/metrics" }
						},
						"else": { "$ref": "#/$defs/metrics" }
					},
					"flags": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/flags" }
						},
						"else": { "$ref": "#/$defs/flags" }
					},
					"window": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/window" }
						},
						"else": { "$ref": "#/$defs/window" }
					},
					"approvals": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/approvals" }
						},
						"else": { "$ref": "#/$defs/approvals" }
					},
					"issues": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/issues" }
						},
						"else": { "$ref": "#/$defs/issues" }
					},
					"checklist": { "$ref": "#/$defs/checklist" }
				}
			},
			"soak": {
				"type": "object",
				"required": ["in", "for"],
				"additionalProperties": false,
				"properties": {
					"in": {
						"type": ["string", "array"],
						"minLength": 1,
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					},
					"for": {
						"type": "string",
						"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
					},
					"without-issues": {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					}
				}
			},
			"ladder": {
				"type": "object",
				"required": ["steps", "each"],
				"additionalProperties": false,
				"properties": {
					"steps": {
						"type": "array",
						"items": {
							"if": {
								"type": "object",
								"additionalProperties": true
							},
							"then": {
								"type": "object",
								"required": ["at"],
								"additionalProperties": false,
								"properties": {
									"at": {
										"type": "number",
										"exclusiveMinimum": 0,
										"maximum": 100
									},
									"requires": { "$ref": "#/$defs/further-requirements" }
								}
							},
							"else": {
								"type": "number",
								"exclusiveMinimum": 0,
								"maximum": 100
							}
						},
						"minItems": 1
					},
					"each": {
						"type": "string",
						"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
					}
				}
			},
			"metrics": {
				"type": "object",
				"anyOf": [{
					"properties": { "good": true },
					"required": ["good"]
				}, {
					"properties": { "watched": true },
					"required": ["watched"]
				}],
				"additionalProperties": false,
				"properties": {
					"good": {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					},
					"for": {
						"type": "string",
						"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
					},
					"watched": {
						"type": "string",
						"pattern": "^[1-9][0-9]{0,6}[mhdw]$"
					},
					"in": {
						"type": ["string", "array"],
						"minLength": 1,
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					}
				}
			},
			"flags": {
				"type": "object",
				"minProperties": 1,
				"propertyNames": {
					"type": "string",
					"minLength": 1
				},
				"additionalProperties": {
					"type": "string",
					"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
				}
			},
			"window": {
				"type": "object",
				"required": ["zone"],
				"minProperties": 2,
				"additionalProperties": false,
				"properties": {
					"deny": {
						"type": "array",
						"minItems": 1,
						"maxItems": 100,
						"items": {
							"if": {
								"type": "object",
								"additionalProperties": true
							},
							"then": {
								"type": "object",
								"minProperties": 1,
								"additionalProperties": false,
								"properties": {
									"from": {
										"type": "string",
										"pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"
									},
									"to": {
										"type": "string",
										"pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"
									},
									"why": {
										"type": "string",
										"minLength": 1
									}
								}
							},
							"else": {
								"type": "string",
								"pattern": "^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$"
							}
						}
					},
					"allow": {
						"type": "array",
						"minItems": 1,
						"maxItems": 100,
						"items": {
							"if": {
								"type": "object",
								"additionalProperties": true
							},
							"then": {
								"type": "object",
								"minProperties": 1,
								"additionalProperties": false,
								"properties": {
									"from": {
										"type": "string",
										"pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"
									},
									"to": {
										"type": "string",
										"pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"
									},
									"why": {
										"type": "string",
										"minLength": 1
									}
								}
							},
							"else": {
								"type": "string",
								"pattern": "^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$"
							}
						}
					},
					"zone": {
						"type": "string",
						"pattern": "^[A-Za-z][A-Za-z0-9_+/-]*$"
					},
					"calendar": {
						"type": "string",
						"pattern": "^[^/\\\\][^\\\\]*\\.ics$"
					}
				}
			},
			"approvals": {
				"type": "object",
				"required": ["count", "from"],
				"additionalProperties": false,
				"properties": {
					"count": {
						"type": "integer",
						"minimum": 0,
						"maximum": 20
					},
					"from": {
						"type": "array",
						"items": {
							"type": "string",
							"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"
						},
						"minItems": 1,
						"uniqueItems": true
					}
				}
			},
			"issues": {
				"type": "object",
				"minProperties": 1,
				"additionalProperties": false,
				"properties": {
					"none": {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					},
					"at-most": {
						"type": "object",
						"minProperties": 1,
						"propertyNames": { "minLength": 1 },
						"additionalProperties": {
							"type": "integer",
							"minimum": 0
						}
					}
				}
			},
			"checklist": {
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1,
					"maxLength": 200
				},
				"minItems": 1,
				"uniqueItems": true
			},
			"further-requirements": {
				"type": "object",
				"additionalProperties": false,
				"required": [],
				"properties": {
					"soak": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/soak" }
						},
						"else": { "$ref": "#/$defs/soak" }
					},
					"metrics": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/metrics" }
						},
						"else": { "$ref": "#/$defs/metrics" }
					},
					"flags": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/flags" }
						},
						"else": { "$ref": "#/$defs/flags" }
					},
					"window": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/window" }
						},
						"else": { "$ref": "#/$defs/window" }
					},
					"approvals": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/approvals" }
						},
						"else": { "$ref": "#/$defs/approvals" }
					},
					"issues": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/issues" }
						},
						"else": { "$ref": "#/$defs/issues" }
					},
					"checklist": { "$ref": "#/$defs/checklist" }
				},
				"minProperties": 1
			}
		}
	},
	state: {
		"type": "object",
		"additionalProperties": false,
		"required": ["enabled"],
		"properties": {
			"enabled": { "type": "boolean" },
			"rollout": {
				"type": "number",
				"minimum": 0,
				"maximum": 100,
				"x-decimals": 2
			},
			"services": {
				"type": "object",
				"propertyNames": {
					"type": "string",
					"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$"
				},
				"additionalProperties": {
					"type": "object",
					"additionalProperties": false,
					"required": [],
					"properties": {
						"enabled": { "type": "boolean" },
						"rollout": {
							"type": "number",
							"minimum": 0,
							"maximum": 100,
							"x-decimals": 2
						}
					},
					"minProperties": 1
				}
			},
			"hold": {
				"if": {
					"type": "object",
					"additionalProperties": true
				},
				"then": {
					"type": "object",
					"additionalProperties": false,
					"required": ["why"],
					"properties": {
						"why": {
							"type": "string",
							"minLength": 1,
							"maxLength": 500,
							"pattern": "\\S"
						},
						"until": {
							"type": "string",
							"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$|^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$"
						}
					}
				},
				"else": {
					"type": "string",
					"minLength": 1,
					"maxLength": 500,
					"pattern": "\\S"
				}
			},
			"block-routes": { "type": "boolean" }
		}
	},
	pipeline: {
		"type": "object",
		"additionalProperties": false,
		"required": ["version", "environments"],
		"properties": {
			"version": { "const": 1 },
			"teams": {
				"type": "object",
				"propertyNames": {
					"type": "string",
					"pattern": "^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$"
				},
				"additionalProperties": {
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$"
					},
					"uniqueItems": true
				}
			},
			"environments": {
				"type": "array",
				"minItems": 1,
				"items": {
					"type": "object",
					"additionalProperties": false,
					"required": ["name"],
					"properties": {
						"name": {
							"type": "string",
							"pattern": "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"
						},
						"enforcement": { "enum": ["enforce", "report"] },
						"requires": { "$ref": "#/$defs/requirements" },
						"by-risk": {
							"type": "object",
							"additionalProperties": false,
							"required": [],
							"properties": {
								"low": { "$ref": "#/$defs/requirements" },
								"medium": { "$ref": "#/$defs/requirements" },
								"high": { "$ref": "#/$defs/requirements" }
							}
						},
						"resume": {
							"type": "object",
							"additionalProperties": false,
							"required": ["within", "requires"],
							"properties": {
								"within": {
									"type": "string",
									"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
								},
								"requires": {
									"type": "object",
									"additionalProperties": false,
									"required": [],
									"properties": {
										"soak": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/soak" }
											},
											"else": { "$ref": "#/$defs/soak" }
										},
										"ladder": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/ladder" }
											},
											"else": { "$ref": "#/$defs/ladder" }
										},
										"metrics": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/metrics" }
											},
											"else": { "$ref": "#/$defs/metrics" }
										},
										"flags": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/flags" }
											},
											"else": { "$ref": "#/$defs/flags" }
										},
										"window": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/window" }
											},
											"else": { "$ref": "#/$defs/window" }
										},
										"approvals": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/approvals" }
											},
											"else": { "$ref": "#/$defs/approvals" }
										},
										"issues": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/issues" }
											},
											"else": { "$ref": "#/$defs/issues" }
										},
										"checklist": { "$ref": "#/$defs/checklist" }
									},
									"minProperties": 1
								}
							}
						}
					}
				},
				"x-unique-by": "name"
			},
			"services": {
				"type": "object",
				"propertyNames": {
					"type": "string",
					"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$"
				},
				"additionalProperties": {
					"type": ["object", "null"],
					"additionalProperties": false,
					"properties": { "deploy": {
						"type": "object",
						"propertyNames": {
							"type": "string",
							"pattern": "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"
						},
						"additionalProperties": {
							"if": {
								"type": "object",
								"additionalProperties": true,
								"required": ["target"],
								"properties": { "target": { "const": "files" } }
							},
							"then": {
								"type": "object",
								"additionalProperties": false,
								"required": ["target", "folder"],
								"properties": {
									"target": { "enum": [
										"files",
										"branch",
										"command",
										"pm2",
										"compose",
										"convex",
										"http",
										"dispatch"
									] },
									"folder": {
										"type": "string",
										"minLength": 1,
										"maxLength": 500,
										"pattern": "\\S"
									},
									"file": {
										"type": "string",
										"minLength": 1,
										"maxLength": 500,
										"pattern": "\\S"
									},
									"probe": { "$ref": "#/$defs/deploy-probe" },
									"machine": {
										"type": "string",
										"minLength": 1,
										"maxLength": 100,
										"pattern": "\\S"
									},
									"render": { "enum": [
										"dotenv",
										"compose",
										"kubernetes",
										"traefik",
										"json"
									] }
								}
							},
							"else": {
								"if": {
									"type": "object",
									"additionalProperties": true,
									"required": ["target"],
									"properties": { "target": { "const": "branch" } }
								},
								"then": {
									"type": "object",
									"additionalProperties": false,
									"required": ["target"],
									"properties": {
										"target": { "enum": [
											"files",
											"branch",
											"command",
											"pm2",
											"compose",
											"convex",
											"http",
											"dispatch"
										] },
										"branch": {
											"type": "string",
											"minLength": 1,
											"maxLength": 500,
											"pattern": "\\S"
										},
										"remote": {
											"type": "string",
											"minLength": 1,
											"maxLength": 500,
											"pattern": "\\S"
										},
										"file": {
											"type": "string",
											"minLength": 1,
											"maxLength": 500,
											"pattern": "\\S"
										},
										"probe": { "$ref": "#/$defs/deploy-probe" },
										"machine": {
											"type": "string",
											"minLength": 1,
											"maxLength": 100,
											"pattern": "\\S"
										},
										"render": { "enum": [
											"dotenv",
											"compose",
											"kubernetes",
											"traefik",
											"json"
										] }
									}
								},
								"else": {
									"if": {
										"type": "object",
										"additionalProperties": true,
										"required": ["target"],
										"properties": { "target": { "const": "command" } }
									},
									"then": {
										"type": "object",
										"additionalProperties": false,
										"required": ["target", "run"],
										"properties": {
											"target": { "enum": [
												"files",
												"branch",
												"command",
												"pm2",
												"compose",
												"convex",
												"http",
												"dispatch"
											] },
											"run": {
												"type": "array",
												"minItems": 1,
												"maxItems": 100,
												"items": {
													"type": "string",
													"maxLength": 1e3
												}
											},
											"folder": {
												"type": "string",
												"minLength": 1,
												"maxLength": 500,
												"pattern": "\\S"
											},
											"env": {
												"type": "array",
												"maxItems": 100,
												"items": {
													"type": "string",
													"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
												}
											},
											"limit": {
												"type": "integer",
												"minimum": 1,
												"maximum": 3600
											},
											"probe": { "$ref": "#/$defs/deploy-probe" },
											"machine": {
												"type": "string",
												"minLength": 1,
												"maxLength": 100,
												"pattern": "\\S"
											}
										}
									},
									"else": {
										"if": {
											"type": "object",
											"additionalProperties": true,
											"required": ["target"],
											"properties": { "target": { "const": "pm2" } }
										},
										"then": {
											"type": "object",
											"additionalProperties": false,
											"required": ["target"],
											"properties": {
												"target": { "enum": [
													"files",
													"branch",
													"command",
													"pm2",
													"compose",
													"convex",
													"http",
													"dispatch"
												] },
												"process": {
													"type": "string",
													"minLength": 1,
													"maxLength": 500,
													"pattern": "\\S"
												},
												"ecosystem": {
													"type": "string",
													"minLength": 1,
													"maxLength": 500,
													"pattern": "\\S"
												},
												"binary": {
													"type": "array",
													"minItems": 1,
													"maxItems": 100,
													"items": {
														"type": "string",
														"maxLength": 1e3
													}
												},
												"env": {
													"type": "array",
													"maxItems": 100,
													"items": {
														"type": "string",
														"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
													}
												},
												"save": { "type": "boolean" },
												"limit": {
													"type": "integer",
													"minimum": 1,
													"maximum": 3600
												},
												"probe": { "$ref": "#/$defs/deploy-probe" },
												"machine": {
													"type": "string",
													"minLength": 1,
													"maxLength": 100,
													"pattern": "\\S"
												}
											}
										},
										"else": {
											"if": {
												"type": "object",
												"additionalProperties": true,
												"required": ["target"],
												"properties": { "target": { "const": "compose" } }
											},
											"then": {
												"type": "object",
												"additionalProperties": false,
												"required": ["target", "folder"],
												"properties": {
													"target": { "enum": [
														"files",
														"branch",
														"command",
														"pm2",
														"compose",
														"convex",
														"http",
														"dispatch"
													] },
													"folder": {
														"type": "string",
														"minLength": 1,
														"maxLength": 500,
														"pattern": "\\S"
													},
													"files": {
														"type": "array",
														"minItems": 1,
														"maxItems": 100,
														"items": {
															"type": "string",
															"maxLength": 1e3
														}
													},
													"service": {
														"type": "string",
														"minLength": 1,
														"maxLength": 500,
														"pattern": "\\S"
													},
													"binary": {
														"type": "array",
														"minItems": 1,
														"maxItems": 100,
														"items": {
															"type": "string",
															"maxLength": 1e3
														}
													},
													"docker": {
														"type": "array",
														"minItems": 1,
														"maxItems": 100,
														"items": {
															"type": "string",
															"maxLength": 1e3
														}
													},
													"env": {
														"type": "array",
														"maxItems": 100,
														"items": {
															"type": "string",
															"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
														}
													},
													"limit": {
														"type": "integer",
														"minimum": 1,
														"maximum": 3600
													},
													"probe": { "$ref": "#/$defs/deploy-probe" },
													"machine": {
														"type": "string",
														"minLength": 1,
														"maxLength": 100,
														"pattern": "\\S"
													},
													"render": { "enum": ["compose"] }
												}
											},
											"else": {
												"if": {
													"type": "object",
													"additionalProperties": true,
													"required": ["target"],
													"properties": { "target": { "const": "convex" } }
												},
												"then": {
													"type": "object",
													"additionalProperties": false,
													"required": ["target"],
													"properties": {
														"target": { "enum": [
															"files",
															"branch",
															"command",
															"pm2",
															"compose",
															"convex",
															"http",
															"dispatch"
														] },
														"folder": {
															"type": "string",
															"minLength": 1,
															"maxLength": 500,
															"pattern": "\\S"
														},
														"binary": {
															"type": "array",
															"minItems": 1,
															"maxItems": 100,
															"items": {
																"type": "string",
																"maxLength": 1e3
															}
														},
														"options": {
															"type": "array",
															"minItems": 1,
															"maxItems": 100,
															"items": {
																"type": "string",
																"maxLength": 1e3
															}
														},
														"env": {
															"type": "array",
															"maxItems": 100,
															"items": {
																"type": "string",
																"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
															}
														},
														"limit": {
															"type": "integer",
															"minimum": 1,
															"maximum": 3600
														},
														"probe": { "$ref": "#/$defs/deploy-probe" },
														"machine": {
															"type": "string",
															"minLength": 1,
															"maxLength": 100,
															"pattern": "\\S"
														}
													}
												},
												"else": {
													"if": {
														"type": "object",
														"additionalProperties": true,
														"required": ["target"],
														"properties": { "target": { "const": "http" } }
													},
													"then": {
														"type": "object",
														"additionalProperties": false,
														"required": [
															"target",
															"url",
															"token"
														],
														"properties": {
															"target": { "enum": [
																"files",
																"branch",
																"command",
																"pm2",
																"compose",
																"convex",
																"http",
																"dispatch"
															] },
															"url": {
																"type": "string",
																"maxLength": 500,
																"pattern": "^https?://[^\\s/@]+(?:/[^\\s]*)?$"
															},
															"token": {
																"type": "string",
																"maxLength": 128,
																"pattern": "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$"
															},
															"method": { "enum": [
																"PATCH",
																"PUT",
																"POST"
															] },
															"body": { "type": "object" },
															"verify": {
																"type": "string",
																"maxLength": 500,
																"pattern": "^https?://[^\\s/@]+(?:/[^\\s]*)?$"
															},
															"answer": { "type": "object" },
															"limit": {
																"type": "integer",
																"minimum": 1,
																"maximum": 3600
															},
															"probe": { "$ref": "#/$defs/deploy-probe" },
															"machine": {
																"type": "string",
																"minLength": 1,
																"maxLength": 100,
																"pattern": "\\S"
															}
														}
													},
													"else": {
														"if": {
															"type": "object",
															"additionalProperties": true,
															"required": ["target"],
															"properties": { "target": { "const": "dispatch" } }
														},
														"then": {
															"type": "object",
															"additionalProperties": false,
															"required": ["target", "repository"],
															"properties": {
																"target": { "enum": [
																	"files",
																	"branch",
																	"command",
																	"pm2",
																	"compose",
																	"convex",
																	"http",
																	"dispatch"
																] },
																"repository": {
																	"type": "string",
																	"pattern": "^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$"
																},
																"event": {
																	"type": "string",
																	"minLength": 1,
																	"maxLength": 500,
																	"pattern": "\\S"
																},
																"workflow": {
																	"type": "string",
																	"minLength": 1,
																	"maxLength": 500,
																	"pattern": "\\S"
																},
																"ref": {
																	"type": "string",
																	"minLength": 1,
																	"maxLength": 500,
																	"pattern": "\\S"
																},
																"token": {
																	"type": "string",
																	"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
																},
																"probe": { "$ref": "#/$defs/deploy-probe" },
																"machine": {
																	"type": "string",
																	"minLength": 1,
																	"maxLength": 100,
																	"pattern": "\\S"
																}
															}
														},
														"else": {
															"type": "object",
															"additionalProperties": true,
															"required": ["target"],
															"properties": {
																"target": { "enum": [
																	"files",
																	"branch",
																	"command",
																	"pm2",
																	"compose",
																	"convex",
																	"http",
																	"dispatch"
																] },
																"probe": { "$ref": "#/$defs/deploy-probe" },
																"machine": {
																	"type": "string",
																	"minLength": 1,
																	"maxLength": 100,
																	"pattern": "\\S"
																},
																"render": { "enum": [
																	"dotenv",
																	"compose",
																	"kubernetes",
																	"traefik",
																	"json"
																] }
															}
														}
													}
												}
											}
										}
									}
								}
							}
						}
					} }
				}
			},
			"deployments": {
				"type": "object",
				"additionalProperties": false,
				"required": [],
				"properties": {
					"log": { "enum": [
						"github",
						"file",
						"none"
					] },
					"identity": {
						"type": "string",
						"pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$"
					},
					"former": {
						"type": "array",
						"minItems": 1,
						"items": {
							"type": "object",
							"additionalProperties": false,
							"required": ["name", "until"],
							"properties": {
								"name": {
									"type": "string",
									"pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$"
								},
								"until": {
									"type": "string",
									"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$"
								}
							}
						}
					}
				}
			},
			"metrics": {
				"type": "object",
				"additionalProperties": false,
				"required": [],
				"properties": { "sources": {
					"type": "object",
					"propertyNames": {
						"type": "string",
						"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$"
					},
					"additionalProperties": {
						"if": {
							"type": "object",
							"additionalProperties": true,
							"required": ["kind"],
							"properties": { "kind": { "const": "prometheus" } }
						},
						"then": {
							"type": "object",
							"additionalProperties": false,
							"required": ["kind", "url"],
							"properties": {
								"kind": { "enum": [
									"prometheus",
									"http",
									"command"
								] },
								"url": {
									"type": "string",
									"maxLength": 128,
									"pattern": "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$"
								},
								"token": {
									"type": "string",
									"maxLength": 128,
									"pattern": "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$"
								},
								"graph": {
									"type": "string",
									"maxLength": 200,
									"pattern": "^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$"
								}
							}
						},
						"else": {
							"if": {
								"type": "object",
								"additionalProperties": true,
								"required": ["kind"],
								"properties": { "kind": { "const": "http" } }
							},
							"then": {
								"type": "object",
								"additionalProperties": false,
								"required": ["kind", "url"],
								"properties": {
									"kind": { "enum": [
										"prometheus",
										"http",
										"command"
									] },
									"url": {
										"type": "string",
										"maxLength": 128,
										"pattern": "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$"
									},
									"token": {
										"type": "string",
										"maxLength": 128,
										"pattern": "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$"
									},
									"graph": {
										"type": "string",
										"maxLength": 200,
										"pattern": "^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$"
									},
									"series": { "type": "boolean" }
								}
							},
							"else": {
								"if": {
									"type": "object",
									"additionalProperties": true,
									"required": ["kind"],
									"properties": { "kind": { "const": "command" } }
								},
								"then": {
									"type": "object",
									"additionalProperties": false,
									"required": ["kind", "run"],
									"properties": {
										"kind": { "enum": [
											"prometheus",
											"http",
											"command"
										] },
										"run": {
											"type": "array",
											"minItems": 1,
											"maxItems": 100,
											"items": {
												"type": "string",
												"maxLength": 1e3
											}
										},
										"env": {
											"type": "array",
											"maxItems": 100,
											"items": {
												"type": "string",
												"maxLength": 128,
												"pattern": "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$"
											}
										},
										"limit": {
											"type": "string",
											"pattern": "^([1-9]|[1-5][0-9]|60)s$"
										},
										"graph": {
											"type": "string",
											"maxLength": 200,
											"pattern": "^https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:/[A-Za-z0-9._~/-]*)?$"
										},
										"series": { "type": "boolean" }
									}
								},
								"else": {
									"type": "object",
									"additionalProperties": true,
									"required": ["kind"],
									"properties": { "kind": { "enum": [
										"prometheus",
										"http",
										"command"
									] } }
								}
							}
						}
					}
				} }
			},
			"notifications": {
				"type": "array",
				"items": {
					"type": "object",
					"additionalProperties": false,
					"required": ["webhook", "as"],
					"properties": {
						"webhook": {
							"type": "string",
							"maxLength": 128,
							"pattern": "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$"
						},
						"as": { "enum": ["slack", "json"] },
						"secret": {
							"type": "string",
							"maxLength": 128,
							"pattern": "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_|FLAGHOIST_LOG_KEY$)[A-Za-z_][A-Za-z0-9_]*$"
						},
						"kinds": {
							"type": "array",
							"minItems": 1,
							"uniqueItems": true,
							"items": { "enum": [
								"landing",
								"refusal",
								"breach",
								"safe",
								"due",
								"blocked"
							] }
						},
						"flags": {
							"type": "array",
							"minItems": 1,
							"uniqueItems": true,
							"items": {
								"type": "string",
								"minLength": 1,
								"maxLength": 200
							}
						},
						"owners": {
							"type": "array",
							"minItems": 1,
							"uniqueItems": true,
							"items": {
								"type": "string",
								"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$"
							}
						},
						"environments": {
							"type": "array",
							"minItems": 1,
							"uniqueItems": true,
							"items": {
								"type": "string",
								"pattern": "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$"
							}
						}
					}
				}
			},
			"policy": {
				"type": "object",
				"additionalProperties": false,
				"required": [],
				"properties": {
					"approvals": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/approvals" }
						},
						"else": { "$ref": "#/$defs/approvals" }
					},
					"paths": {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 500,
							"pattern": "\\S"
						}
					},
					"proposals": {
						"type": "object",
						"additionalProperties": false,
						"required": [],
						"properties": { "at-most": {
							"type": "integer",
							"minimum": 0,
							"maximum": 100
						} }
					}
				}
			}
		},
		"$defs": {
			"requirements": {
				"type": "object",
				"additionalProperties": false,
				"required": [],
				"properties": {
					"soak": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/soak" }
						},
						"else": { "$ref": "#/$defs/soak" }
					},
					"ladder": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/ladder" }
						},
						"else": { "$ref": "#/$defs/ladder" }
					},
					"metrics": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/metrics" }
						},
						"else": { "$ref": "#/$defs/metrics" }
					},
					"flags": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/flags" }
						},
						"else": { "$ref": "#/$defs/flags" }
					},
					"window": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/window" }
						},
						"else": { "$ref": "#/$defs/window" }
					},
					"approvals": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/approvals" }
						},
						"else": { "$ref": "#/$defs/approvals" }
					},
					"issues": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/issues" }
						},
						"else": { "$ref": "#/$defs/issues" }
					},
					"checklist": { "$ref": "#/$defs/checklist" }
				}
			},
			"soak": {
				"type": "object",
				"required": ["in", "for"],
				"additionalProperties": false,
				"properties": {
					"in": {
						"type": ["string", "array"],
						"minLength": 1,
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					},
					"for": {
						"type": "string",
						"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
					},
					"without-issues": {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					}
				}
			},
			"ladder": {
				"type": "object",
				"required": ["steps", "each"],
				"additionalProperties": false,
				"properties": {
					"steps": {
						"type": "array",
						"items": {
							"if": {
								"type": "object",
								"additionalProperties": true
							},
							"then": {
								"type": "object",
								"required": ["at"],
								"additionalProperties": false,
								"properties": {
									"at": {
										"type": "number",
										"exclusiveMinimum": 0,
										"maximum": 100
									},
									"requires": { "$ref": "#/$defs/further-requirements" }
								}
							},
							"else": {
								"type": "number",
								"exclusiveMinimum": 0,
								"maximum": 100
							}
						},
						"minItems": 1
					},
					"each": {
						"type": "string",
						"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
					}
				}
			},
			"metrics": {
				"type": "object",
				"anyOf": [{
					"properties": { "good": true },
					"required": ["good"]
				}, {
					"properties": { "watched": true },
					"required": ["watched"]
				}],
				"additionalProperties": false,
				"properties": {
					"good": {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					},
					"for": {
						"type": "string",
						"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
					},
					"watched": {
						"type": "string",
						"pattern": "^[1-9][0-9]{0,6}[mhdw]$"
					},
					"in": {
						"type": ["string", "array"],
						"minLength": 1,
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					}
				}
			},
			"flags": {
				"type": "object",
				"minProperties": 1,
				"propertyNames": {
					"type": "string",
					"minLength": 1
				},
				"additionalProperties": {
					"type": "string",
					"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
				}
			},
			"window": {
				"type": "object",
				"required": ["zone"],
				"minProperties": 2,
				"additionalProperties": false,
				"properties": {
					"deny": {
						"type": "array",
						"minItems": 1,
						"maxItems": 100,
						"items": {
							"if": {
								"type": "object",
								"additionalProperties": true
							},
							"then": {
								"type": "object",
								"minProperties": 1,
								"additionalProperties": false,
								"properties": {
									"from": {
										"type": "string",
										"pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"
									},
									"to": {
										"type": "string",
										"pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"
									},
									"why": {
										"type": "string",
										"minLength": 1
									}
								}
							},
							"else": {
								"type": "string",
								"pattern": "^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$"
							}
						}
					},
					"allow": {
						"type": "array",
						"minItems": 1,
						"maxItems": 100,
						"items": {
							"if": {
								"type": "object",
								"additionalProperties": true
							},
							"then": {
								"type": "object",
								"minProperties": 1,
								"additionalProperties": false,
								"properties": {
									"from": {
										"type": "string",
										"pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"
									},
									"to": {
										"type": "string",
										"pattern": "^[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?:[T ](?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?)?$"
									},
									"why": {
										"type": "string",
										"minLength": 1
									}
								}
							},
							"else": {
								"type": "string",
								"pattern": "^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:-(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))? (?:[01][0-9]|2[0-3]):[0-5][0-9]-(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00))$"
							}
						}
					},
					"zone": {
						"type": "string",
						"pattern": "^[A-Za-z][A-Za-z0-9_+/-]*$"
					},
					"calendar": {
						"type": "string",
						"pattern": "^[^/\\\\][^\\\\]*\\.ics$"
					}
				}
			},
			"approvals": {
				"type": "object",
				"required": ["count", "from"],
				"additionalProperties": false,
				"properties": {
					"count": {
						"type": "integer",
						"minimum": 0,
						"maximum": 20
					},
					"from": {
						"type": "array",
						"items": {
							"type": "string",
							"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"
						},
						"minItems": 1,
						"uniqueItems": true
					}
				}
			},
			"issues": {
				"type": "object",
				"minProperties": 1,
				"additionalProperties": false,
				"properties": {
					"none": {
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					},
					"at-most": {
						"type": "object",
						"minProperties": 1,
						"propertyNames": { "minLength": 1 },
						"additionalProperties": {
							"type": "integer",
							"minimum": 0
						}
					}
				}
			},
			"checklist": {
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1,
					"maxLength": 200
				},
				"minItems": 1,
				"uniqueItems": true
			},
			"further-requirements": {
				"type": "object",
				"additionalProperties": false,
				"required": [],
				"properties": {
					"soak": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/soak" }
						},
						"else": { "$ref": "#/$defs/soak" }
					},
					"metrics": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/metrics" }
						},
						"else": { "$ref": "#/$defs/metrics" }
					},
					"flags": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/flags" }
						},
						"else": { "$ref": "#/$defs/flags" }
					},
					"window": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/window" }
						},
						"else": { "$ref": "#/$defs/window" }
					},
					"approvals": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/approvals" }
						},
						"else": { "$ref": "#/$defs/approvals" }
					},
					"issues": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/issues" }
						},
						"else": { "$ref": "#/$defs/issues" }
					},
					"checklist": { "$ref": "#/$defs/checklist" }
				},
				"minProperties": 1
			},
			"deploy-probe": {
				"type": "object",
				"additionalProperties": false,
				"required": ["url"],
				"properties": {
					"url": {
						"type": "string",
						"pattern": "^https?://[^\\s]+$"
					},
					"on": {
						"type": "integer",
						"minimum": 100,
						"maximum": 599
					},
					"off": {
						"type": "integer",
						"minimum": 100,
						"maximum": 599
					},
					"variable": {
						"type": "string",
						"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
					},
					"within": {
						"type": "integer",
						"minimum": 1,
						"maximum": 3600
					}
				}
			}
		}
	}
};
// schemas/validators.js
function compiledValidators() {
	return createRequire(import.meta.url)("./validators.cjs");
}
// src/files/validate.ts
/** Ten times as many as are listed. Only a hostile file has more, and each one costs time. */
const MOST_ERRORS = 1e3;
function validateWith(validate) {
	return (value) => validate(value) ? [] : (validate.errors ?? []).slice(0, MOST_ERRORS);
}
/** The helpers that the compiled functions call. */
const HELPERS = {
	patternOf: patternOf$1,
	repeatedBy: repeatedBy$1,
	lengthOf: lengthOf$1
};
/** The test of a pattern. If the domain has a parser for it, the parser decides. */
function patternOf$1(pattern, flags) {
	const meaning = MEANINGS.get(pattern);
	const letters = new RegExp(pattern, flags);
	return meaning === void 0 ? letters : Object.assign(letters, { test: meaning });
}
/** JSON Schema counts characters, not units of UTF-16. */
function lengthOf$1(text) {
	let characters = 0;
	for (const _ of text) characters += 1;
	return characters;
}
/** An error for each item of a list whose key has the same value as an earlier item. */
function repeatedBy$1(items, key, path, parentSchema) {
	const earlier = /* @__PURE__ */ new Set();
	return items.flatMap((item, index) => {
		const value = item?.[key];
		if (typeof value !== "string" || !earlier.has(value)) {
			earlier.add(value);
			return [];
		}
		const instancePath = `${path}/${index}/${key}`;
		return [{
			keyword: UNIQUE_BY,
			instancePath,
			parentSchema,
			params: { value }
		}];
	});
}
// src/files/accepts.ts
const { lengthOf, patternOf, repeatedBy } = HELPERS;
/** A schema with a keyword that is not known here accepts nothing. */
function acceptorOf(root) {
	const accepts = compiled(root);
	return (value) => {
		try {
			return accepts(value);
		} catch (error) {
			if (error instanceof Undecided) return false;
			throw error;
		}
	};
}
/** Each part is compiled with its first value, because most files use few of them. */
function compiled(root) {
	const definitions = root["$defs"] ?? {};
	const parts = /* @__PURE__ */ new Map();
	const partOf = (schema) => (value) => {
		if (typeof schema === "boolean") return schema;
		const accepts = parts.get(schema) ?? allOf(keywordsIn(schema));
		parts.set(schema, accepts);
		return accepts(value);
	};
	const keywordsIn = (schema) => Object.entries(schema).flatMap(([name, setting]) => {
		if (IGNORED.has(name)) return [];
		const definition = definitions[nameIn(setting)];
		if (name === "$ref" && definition !== void 0) return [partOf(definition)];
		const keyword = KEYWORDS[name];
		if (keyword === void 0) throw new Undecided();
		return [keyword(setting, schema, partOf)];
	});
	return partOf(root);
}
/** The name in a reference to a definition. */
function nameIn(reference) {
	return String(reference).replace("#/$defs/", "");
}
function allOf(checks) {
	return (value) => checks.every((accepts) => accepts(value));
}
/** `then` and `else` belong to `if`. */
const IGNORED = /* @__PURE__ */ new Set([
	"$defs",
	"then",
	"else"
]);
const KEYWORDS = {
	type: (setting) => {
		const types = [setting].flat();
		return (value) => types.some((type) => isOf(type, value));
	},
	const: (setting) => (value) => value === scalar(setting),
	enum: (setting) => {
		const all = setting.map(scalar);
		return (value) => all.includes(value);
	},
	pattern: (setting) => {
		const pattern = patternOf(setting, "u");
		return text((value) => pattern.test(value));
	},
	minLength: (least) => text((value) => lengthOf(value) >= least),
	maxLength: (most) => text((value) => lengthOf(value) <= most),
	minimum: (least) => number((value) => value >= least),
	maximum: (most) => number((value) => value <= most),
	exclusiveMinimum: (below) => number((value) => value > below),
	[DECIMALS]: (decimals) => number((value) => Number(value.toFixed(decimals)) === value),
	minItems: (least) => list((items) => items.length >= least),
	maxItems: (most) => list((items) => items.length <= most),
	items: (setting, _, parts) => {
		const accepts = parts(setting);
		return list((items) => items.every(accepts));
	},
	uniqueItems: (isUnique) => list((items) => !isUnique || new Set(items.map(scalar)).size === items.length),
	[UNIQUE_BY]: (key, schema) => list((items) => repeatedBy(items, key, "", schema).length === 0),
	minProperties: (least) => object((members) => Object.keys(members).length >= least),
	required: (names) => object((members) => names.every((name) => has(members, name))),
	properties: (setting, _, parts) => {
		const all = Object.entries(setting).map(([name, schema]) => [name, parts(schema)]);
		return object((members) => all.every(([name, accepts]) => !has(members, name) || accepts(members[name])));
	},
	additionalProperties: (setting, { properties = {} }, parts) => {
		const accepts = parts(setting);
		return object((members) => Object.keys(members).every((name) => Object.hasOwn(properties, name) || accepts(members[name])));
	},
	propertyNames: (setting, _, parts) => {
		const accepts = parts(setting);
		return object((members) => Object.keys(members).every(accepts));
	},
	allOf: (setting, _, parts) => allOf(setting.map(parts)),
	anyOf: (setting, _, parts) => {
		const all = setting.map(parts);
		return (value) => all.some((accepts) => accepts(value));
	},
	not: (setting, _, parts) => {
		const accepts = parts(setting);
		return (value) => !accepts(value);
	},
	if: (setting, { then = true, else: otherwise = true }, parts) => {
		const [accepts, whenTrue, whenFalse] = [
			setting,
			then,
			otherwise
		].map(parts);
		return (value) => (accepts?.(value) === true ? whenTrue : whenFalse)?.(value) === true;
	}
};
function isOf(type, value) {
	switch (type) {
		case "null": return value === null;
		case "array": return Array.isArray(value);
		case "object": return isObject(value);
		case "integer": return Number.isInteger(value);
		case "number": return Number.isFinite(value);
		case "string":
		case "boolean": return typeof value === type;
		default: throw new Error(`there is no type ${type}`);
	}
}
/** Thrown for a value about which only the other functions decide. It leaves also a `not`. */
var Undecided = class extends Error {};
/** Lists and objects are equal by their contents, so they are left to the other functions. */
function scalar(value) {
	if (typeof value === "object" && value !== null) throw new Undecided();
	return value;
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function has(members, name) {
	return Object.hasOwn(members, name) && members[name] !== void 0;
}
/** A keyword accepts every value of another type. */
function text(accepts) {
	return (value) => typeof value !== "string" || accepts(value);
}
function number(accepts) {
	return (value) => !Number.isFinite(value) || accepts(value);
}
function list(accepts) {
	return (value) => !Array.isArray(value) || accepts(value);
}
function object(accepts) {
	return (value) => !isObject(value) || accepts(value);
}
// src/files/validators.ts
const checkFlag = checkOf("flag");
const checkState = checkOf("state");
const checkPipeline = checkOf("pipeline");
function checkOf(kind) {
	let accepts = null;
	let explain = null;
	return (value) => {
		accepts ??= acceptorOf(FORMS[kind]);
		if (accepts(value)) return [];
		explain ??= validateWith(compiledValidators().validatorsWith(HELPERS)[kind]);
		return explain(value);
	};
}
// src/files/flag-file.ts
/** Written as `off`, this word leaves the variable out. */
const UNSET = "unset";
/** Reads the definition of the flag `key`. The path of the file gives the key. */
function readFlag(file, bytes, key, gates, validate = checkFlag) {
	return readFile(file, bytes, {
		name: "flag",
		validate,
		resolve: (written) => flagOf(key, written, gates)
	});
}
function flagOf(key, written, gates) {
	const safe = written.safe ?? false;
	return {
		key,
		description: written.description,
		owner: written.owner ?? null,
		kind: written.kind ?? "release",
		services: bindingsOf(written.services ?? {}),
		requires: scopedOf(written.requires ?? {}, gates),
		safe,
		codeDefault: written["code-default"] ?? safe,
		...written["code-default"] === void 0 ? {} : { isCodeDefaultWritten: true },
		expires: written.expires ?? null,
		permanent: written.permanent ?? null,
		...written.emergency === void 0 ? {} : { emergencyRoutes: written.emergency.routes },
		...written.tags === void 0 ? {} : { tags: written.tags },
		...written.tickets === void 0 ? {} : { tickets: written.tickets },
		...observedOf(written),
		...written.propose === true ? { propose: true } : {}
	};
}
function observedOf({ risk, links, metrics, watch, graduate, summary }) {
	return {
		...risk === void 0 ? {} : { risk },
		...links === void 0 ? {} : { links },
		...metrics === void 0 ? {} : { metrics: metricsOf(metrics) },
		...watch === void 0 ? {} : { watch: watchOf(watch) },
		...graduate === void 0 ? {} : { graduate: graduationOf(graduate) },
		...summary === void 0 ? {} : { summary: summaryOf(summary) }
	};
}
function bindingsOf(services) {
	return sortedEntries(services).map(([service, variables]) => ({
		service,
		variables: sortedEntries(variables).map(([variable, binding]) => bindingOf(variable, binding))
	}));
}
function bindingOf(variable, written) {
	if (typeof written === "string") return {
		variable,
		field: written
	};
	const { from: field, on = USUAL.on, off = USUAL.off, in: places } = written;
	return {
		variable,
		field,
		...written.on !== void 0 || written.off !== void 0 ? { form: {
			on,
			off: off === UNSET ? null : off
		} } : {},
		...places === void 0 ? {} : { in: places.toSorted(inOrder) }
	};
}
function scopedOf(requires, gates) {
	return Object.entries(requires).flatMap(([scope, requirements]) => requirementsOf(requirements, gates).map((requirement) => ({
		environment: scope,
		...requirement
	})));
}
function sortedEntries(map) {
	return Object.entries(map).toSorted(([a], [b]) => inOrder(a, b));
}
/** Reads the state of a flag. The result does not depend on the path, so equal bytes are read only once. */
function readState(file, bytes) {
	return readFile(file, bytes, STATE);
}
const STATE = {
	name: "state",
	validate: checkState,
	resolve: stateOf$1
};
function stateOf$1(written) {
	const { enabled, rollout = 100, services = {}, hold } = written;
	return {
		enabled,
		rollout,
		services: Object.entries(services).toSorted(([a], [b]) => inOrder(a, b)).map(([service, own]) => ({
			service,
			enabled: own.enabled ?? null,
			rollout: own.rollout ?? null
		})),
		...holdOf(hold),
		...written["block-routes"] === true ? { blockRoutes: true } : {}
	};
}
function holdOf(written) {
	if (written === void 0 || typeof written === "string") return { hold: written ?? null };
	const { why, until } = written;
	return until === void 0 ? { hold: why } : {
		hold: why,
		holdUntil: parseInstant(until)
	};
}
// src/files/deploy-block.ts
/** The defaults of a probe: status 200 while the feature is on, 503 while it is off, within 60 seconds. */
const PROBE_DEFAULTS = {
	on: 200,
	off: 503,
	within: 60
};
/** In the order in which they are written. */
function deployOf(written) {
	return Object.entries(written).map(([environment, { target, render, probe, machine, ...settings }]) => ({
		environment,
		target,
		render: render ?? null,
		probe: probe === void 0 ? null : {
			variable: null,
			...PROBE_DEFAULTS,
			...probe
		},
		...machine === void 0 ? {} : { machine },
		settings
	}));
}
/**
* One problem for each place that several instances share, on the line of the last one: the values of one would
* overwrite those of the other.
*/
function sharedPlaces(pipeline, targets) {
	const byPlace = /* @__PURE__ */ new Map();
	for (const occupied of placesOf(pipeline, targets)) {
		const { settings, place } = occupied;
		const machine = filledIn(settings.machine ?? "", occupied);
		const key = JSON.stringify([machine, place.what]);
		const instances = byPlace.get(key) ?? [];
		byPlace.set(key, [...instances, occupied]);
	}
	const shared = [...byPlace.values()].filter((instances) => instances.length > 1).map(problemOf);
	return [...new Map(shared.map((one) => [JSON.stringify(one.spot), one])).values()];
}
function placesOf(pipeline, targets) {
	return pipeline.services.flatMap(({ name: service, deploy = [] }) => pipeline.environments.flatMap(({ name: environment }) => {
		const settings = deploySettingsFor(deploy, environment);
		const target = targets.get(settings?.target ?? "");
		if (settings === null || target === void 0) return [];
		return target.places(settings.settings, settings.render, {
			environment,
			service
		}).map((place) => ({
			environment,
			service,
			settings,
			place
		}));
	}));
}
function problemOf(instances) {
	const last = instances.at(-1);
	const { service, settings, place } = last;
	const isOneService = instances.every((instance) => instance.service === service);
	const isOneEnvironment = instances.every(({ environment }) => environment === last.environment);
	return {
		code: "pipeline/shared-place",
		facts: {
			instances: named$1(instances.map((instance) => `${instance.environment}/${instance.service}`)),
			place: place.what,
			setting: place.setting,
			missing: [...isOneEnvironment ? [] : ["{environment}"], ...isOneService ? [] : ["{service}"]]
		},
		spot: atKey([
			"services",
			service,
			"deploy",
			settings.environment
		])
	};
}
function filledIn(template, { environment, service }) {
	return template.replaceAll("{environment}", environment).replaceAll("{service}", service);
}
// src/files/schema-deploy.ts
const STATUS = {
	type: "integer",
	minimum: 100,
	maximum: 599,
	errorMessage: "must be an HTTP status, such as 200 or 503"
};
/** The settings of `probe:`. */
const PROBE_SETTINGS = {
	url: about({
		type: "string",
		pattern: "^https?://[^\\s]+$",
		errorMessage: "must be an address that begins with http:// or https://"
	}, "The address of the probe. May hold {environment} and {service}.", ["https://{environment}.example.com/agent-conversations"]),
	on: {
		...about(STATUS, "What it answers while the feature is on.", [200]),
		default: PROBE_DEFAULTS.on
	},
	off: {
		...about(STATUS, "What it answers while it is off.", [503]),
		default: PROBE_DEFAULTS.off
	},
	variable: about(VARIABLE_NAME, "The variable that says whether it is on. Without it: any of them.", ["ELEVENLABS_AGENT_ENABLED"]),
	within: {
		...about(seconds(), "Seconds until it has to answer so.", [60]),
		default: PROBE_DEFAULTS.within
	}
};
/** A time limit in whole seconds. It is shorter than a soak, so it is no duration such as `48h`. */
function seconds() {
	return {
		type: "integer",
		minimum: 1,
		maximum: 3600,
		errorMessage: "must be a whole number of seconds from 1 to 3600"
	};
}
/** The settings that every target has besides its own. */
const COMMON = {
	probe: { $ref: "#/$defs/deploy-probe" },
	machine: about(sentence(100), "The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.", ["{environment}"])
};
/** `render` is only allowed for a target that takes renderings. */
/** The setting `render`; none where a target has no choice. */
function renderOf(names) {
	return names.length === 0 ? {} : { render: about({ enum: names }, "The form in which the target gets the values.", [names[0] ?? ""]) };
}
// src/files/schema-metrics.ts
const DURATION = {
	type: "string",
	pattern: DURATION_PATTERN
};
const LASTING = {
	type: "string",
	pattern: LASTING_PATTERN
};
const THRESHOLD = {
	type: "string",
	maxLength: 100,
	pattern: THRESHOLD_PATTERN,
	errorMessage: "must be a threshold, such as \"< 1%\", \"> 200ms\" or \"<= 110% of before, or <= 0.1%\""
};
const SHARE = {
	type: "string",
	pattern: SHARE_PATTERN,
	errorMessage: "must be a share from 0% to 100%, such as 95%"
};
const QUERY = {
	type: "string",
	minLength: 1,
	maxLength: 4e3,
	errorMessage: "must be a query of 1 to 4000 characters"
};
const POINTER = {
	type: "string",
	maxLength: 500,
	pattern: "^(/[^/~]*(~[01][^/~]*)*)*$",
	errorMessage: "must be a JSON Pointer, such as /stuckWorkflows"
};
const LIMIT = record({
	when: about(THRESHOLD, "The values that count.", ["> 5%"]),
	for: about(DURATION, "How long without a break. Without it: one value is enough.", ["5m"])
}, ["when"]);
const ASKED = {
	query: about(QUERY, "What the source is asked. $environment, $flag and $window are filled in; a query with $window is asked once, at the end of the window.", ["sum(rate(calls_failed_total{env=\"$environment\"}[5m]))"]),
	at: about(POINTER, "Where the value is in the answer of the source: a JSON Pointer.", ["/stuckWorkflows"])
};
function defaulted(schema, key, what) {
	return {
		...about(schema, what, [METRIC_DEFAULTS[key]]),
		default: METRIC_DEFAULTS[key]
	};
}
const NOT_BOTH = { not: { required: ["query", "at"] } };
const METRIC = {
	...record({
		title: about(sentence(100), "Its name for people.", ["Failed calls"]),
		source: about(SOURCE_NAME, "A source of the pipeline, below metrics.sources.", ["prometheus"]),
		...ASKED,
		unit: about({ enum: UNITS }, "What its values are. A ratio is a number from 0 to 1.", ["ratio"]),
		good: about(THRESHOLD, "The values that a requirement asks for.", ["< 1%"]),
		warning: about(LIMIT, "The values that need a look: the answer is undecided.", [{
			when: "> 2%",
			for: "10m"
		}]),
		critical: about(LIMIT, "The values that are bad.", [{
			when: "> 5%",
			for: "5m"
		}]),
		traffic: about({
			...record({
				...ASKED,
				"at-least": about({
					type: "number",
					minimum: 0,
					errorMessage: "must be a number from 0"
				}, "The least traffic of a window. With less, the metric says nothing.", [200]),
				window: {
					...about(LASTING, "How long an alert counts traffic. A requirement has its own window.", ["1h"]),
					default: "1h"
				}
			}, ["at-least"]),
			allOf: [NOT_BOTH]
		}, "How much happened in the window. Required for ratios, percentages and quantiles.", [{
			query: "sum(increase(calls_total{env=\"$environment\"}[$window]))",
			"at-least": 200
		}]),
		from: about({
			type: "number",
			exclusiveMinimum: 0,
			maximum: 100,
			errorMessage: "must be a percentage above 0 and up to 100"
		}, "The step at which its thresholds begin. Without it: the first one.", [10]),
		interval: defaulted(LASTING, "interval", "The distance of its samples."),
		delay: defaulted(DURATION, "delay", "How old the newest sample is."),
		coverage: defaulted(SHARE, "coverage", "The share of samples that must have a value."),
		gap: defaulted(DURATION, "gap", "The longest time without a value."),
		share: defaulted(SHARE, "share", "The share of samples that must be good.")
	}, [
		"source",
		"unit",
		"good"
	]),
	allOf: [NOT_BOTH]
};
const WATCH = record({
	for: about(DURATION, "How long, from the deployment on.", ["24h"]),
	then: {
		...about({ enum: WATCH_ACTIONS }, "What happens after a critical breach: a rollback is proposed, or also merged.", ["propose"]),
		default: "propose"
	},
	also: about(record({ issues: record({
		labels: about({
			type: "array",
			items: {
				type: "string",
				minLength: 1
			},
			minItems: 1,
			uniqueItems: true
		}, "Labels. An issue carries one of them together with flag:<key>.", [["P1"]]),
		above: about({
			type: "integer",
			minimum: 0
		}, "More open issues than this are bad.", [0])
	}, ["labels", "above"]) }), "What counts like a critical breach.", [{ issues: {
		labels: ["P1"],
		above: 0
	} }])
}, ["for"]);
about({ enum: RISKS }, "How much may break. An environment may require more by risk.", ["high"]), about(mapOf({
	type: "string",
	minLength: 1,
	maxLength: 63
}, LINK), "Addresses for people, by their names. Display only.", [{ runbook: "https://example.com/runbook" }]), about(mapOf(METRIC_NAME, METRIC), "The metrics of the flag. A requirement `metrics` says which of them must be good.", []), about(WATCH, "What is watched after a landing that raised the flag.", [{ for: "24h" }]);
// src/files/schema-pipeline.ts
/** The policy paths of a pipeline that lists none. */
const DEFAULT_POLICY_PATHS = [".github/workflows/**"];
// src/files/pipeline-file.ts
/** Reads a pipeline. `gates` and `targets` are those that exist; `validate` checks the form of their settings. */
function readPipeline(file, bytes, gates, targets = ANY_TARGET, validate = checkPipeline) {
	return readFile(file, bytes, kindOf(gates, targets, validate));
}
function kindOf(gates, targets, validate) {
	return {
		name: "pipeline",
		validate,
		resolve: (written) => pipelineOf(written, gates),
		remarks: (written, value, gaps) => [...isComplete({ gaps }, ["policy"]) ? withoutPolicy(written) : [], ...sharedPlaces(value, targets)],
		unit: unitOf
	};
}
/**
* The smallest part that makes sense alone. Half of the settings of a deployment would be another deployment, and a
* file of another version may mean anything.
*/
function unitOf(path) {
	const [section, , block] = path;
	if (section === "version") return [];
	return section === "services" && block === "deploy" ? path.slice(0, 4) : path;
}
function pipelineOf(written, gates) {
	const { version, teams = {}, environments, services = {}, policy = {} } = written;
	const approvals = policy.approvals === void 0 ? {} : { approvals: policy.approvals };
	return {
		version,
		teams: Object.entries(teams).map(([name, members]) => ({
			name,
			members
		})),
		environments: environments.map((environment) => ({
			name: environment.name,
			enforcement: environment.enforcement ?? "enforce",
			requires: requirementsOf(environment.requires, gates),
			...environment["by-risk"] === void 0 ? {} : { byRisk: byRiskOf(environment["by-risk"], gates) },
			...environment.resume === void 0 ? {} : { resume: resumeOf(environment.resume, gates) }
		})),
		services: Object.entries(services).map(([name, own]) => ({
			name,
			...own?.deploy === void 0 ? {} : { deploy: deployOf(own.deploy) }
		})),
		policy: {
			approvals: requirementsOf(approvals, gates),
			paths: policy.paths ?? DEFAULT_POLICY_PATHS,
			...proposalsOf(policy.proposals?.["at-most"])
		},
		...written.deployments === void 0 ? {} : { deployments: logOf(written.deployments) },
		...written.metrics?.sources === void 0 ? {} : { sources: sourcesOf(written.metrics.sources) },
		...written.notifications === void 0 ? {} : { notifications: written.notifications }
	};
}
function byRiskOf(written, gates) {
	return Object.entries(written).map(([risk, requires]) => ({
		risk,
		requires: requirementsOf(requires, gates)
	}));
}
function resumeOf({ within, requires }, gates) {
	return {
		within,
		requires: requirementsOf(requires, gates)
	};
}
function proposalsOf(atMost) {
	return atMost === void 0 ? {} : { proposals: { atMost } };
}
function logOf({ former, ...written }) {
	if (former === void 0) return written;
	const identities = former.map(({ name, until }) => ({
		name,
		until: parseInstant(until)
	}));
	return {
		...written,
		former: identities
	};
}
function withoutPolicy({ policy, teams = {} }) {
	if (policy?.approvals !== void 0) return [];
	const [team = "release"] = Object.keys(teams);
	return [{
		code: "pipeline/no-policy",
		facts: {
			team,
			hasPolicy: policy !== void 0
		},
		spot: atKey(["policy"])
	}];
}
// src/app/load/reader.ts
/** Left out, a pipeline may name any target or any kind of source. */
function createReader(targets = ANY_TARGET, sources = ANY_SOURCE) {
	const pipelines = /* @__PURE__ */ new Map();
	const flags = /* @__PURE__ */ new Map();
	const states = /* @__PURE__ */ new Map();
	return {
		targets,
		sources,
		pipeline: (file, blob) => once(pipelines, `${blob.mode} ${blob.id} ${file}`, () => readPipeline(file, bytesOf(blob), gateSchemas, targets)),
		flag: (file, key, blob) => once(flags, `${blob.mode} ${blob.id} ${file}`, () => readFlag(file, bytesOf(blob), key, gateSchemas)),
		state: (file, blob) => {
			const same = once(states, `${blob.mode} ${blob.id}`, () => readState(file, bytesOf(blob)));
			return same.file === file ? same : movedTo(same, file);
		}
	};
}
/** The bytes of a link or a submodule are not its content, so every reader gets bytes that it refuses. */
function bytesOf({ mode, bytes }) {
	return mode === "100644" ? bytes : NOT_TEXT;
}
const NOT_TEXT = new Uint8Array([255]);
function once(known, key, read) {
	const same = known.get(key);
	if (same !== void 0) return same;
	const fresh = read();
	known.set(key, fresh);
	return fresh;
}
/** A file as the judge gets it. `null`: the file does not exist. */
function readOf(file) {
	if (file === null) return ABSENT;
	return file.value === null ? UNREADABLE : {
		kind: "known",
		value: file.value
	};
}
// src/app/log-reading.ts
/** Names have no slash, so two instances never share a key. */
function instanceKey({ environment, service }) {
	return `${environment}/${service}`;
}
/**
* Every instance of the log, by its key. The newest finished entry of an environment lists all that is live there. The
* other entries say which landings may have been written since.
*/
function liveIn(entries) {
	const drafts = /* @__PURE__ */ new Map();
	const draftOf = (environment, service) => {
		const key = instanceKey({
			environment,
			service
		});
		const draft = drafts.get(key) ?? {
			environment,
			service,
			live: null,
			writes: /* @__PURE__ */ new Map()
		};
		drafts.set(key, draft);
		return draft;
	};
	const starts = /* @__PURE__ */ new Map();
	const newest = /* @__PURE__ */ new Map();
	for (const [place, entry] of entries.entries()) {
		const { environment } = entry;
		const run = runKey(entry);
		if (entry.kind === "started") {
			const started = entry.instances.map(({ service, landing }) => {
				const draft = draftOf(environment, service);
				draft.writes.set(run, {
					landing,
					place
				});
				return draft;
			});
			starts.set(run, {
				place,
				drafts: started
			});
			continue;
		}
		newest.set(environment, entry);
		const start = starts.get(run);
		for (const draft of start?.drafts ?? []) draft.writes.delete(run);
		for (const { service, landing, state } of entry.instances) {
			const { writes } = draftOf(environment, service);
			if (state === "failed") writes.set(run, {
				landing,
				place: start?.place ?? place
			});
			else if (state === "verified") dropUntil(writes, start?.place ?? -1);
		}
	}
	for (const { environment, at, instances, others } of newest.values()) {
		for (const live of others) draftOf(environment, live.service).live = live;
		for (const result of instances) if (result.state === "verified") draftOf(environment, result.service).live = liveOf(result, at);
	}
	const known = [...drafts].filter(([, { live, writes }]) => live !== null || writes.size > 0);
	return new Map(known.map(([key, draft]) => [key, stateOf(draft)]));
}
/** The same of one instance, where that is all that is asked. */
function stateIn(entries, { environment, service }) {
	const isOwn = (one) => one.service === service;
	return liveIn(entries.filter((entry) => entry.environment === environment).map((entry) => entry.kind === "started" ? {
		...entry,
		instances: entry.instances.filter(isOwn)
	} : {
		...entry,
		instances: entry.instances.filter(isOwn),
		others: entry.others.filter(isOwn)
	})).get(instanceKey({
		environment,
		service
	}));
}
function stateOf({ environment, service, live, writes }) {
	return {
		environment,
		service,
		live,
		unsettled: [...new Set([...writes.values()].map(({ landing }) => landing))]
	};
}
/** A verified write settles all writes that started before it. */
function dropUntil(writes, place) {
	for (const [run, write] of writes) if (write.place <= place) writes.delete(run);
}
function liveOf({ service, landing, digest, values, lowered }, since) {
	const live = {
		service,
		landing,
		digest,
		values,
		since
	};
	return lowered === void 0 ? live : {
		...live,
		lowered
	};
}
/** Runs that have started and not finished. */
function unfinishedIn(entries) {
	const open = /* @__PURE__ */ new Map();
	for (const entry of entries) if (entry.kind === "started") open.set(runKey(entry), entry);
	else open.delete(runKey(entry));
	return [...open.values()];
}
/** The acceptances of runs, the newest first; of one run and tip the newest entry of each environment. */
function acceptedIn(entries) {
	const acceptances = /* @__PURE__ */ new Map();
	for (const { environment, accepted, before, run, at, trust } of entries.toReversed()) {
		const key = `${environment} ${run} ${accepted.tip}`;
		if (!acceptances.has(key)) acceptances.set(key, {
			environment,
			accepted,
			before,
			run,
			at,
			trust
		});
	}
	return [...acceptances.values()];
}
function beginningOf(entries) {
	const [first] = entries;
	if (first === void 0) return null;
	const refused = first.accepted.refusals.map(({ flag, environment, landing }) => ({
		flag,
		environment,
		landing
	}));
	return {
		at: first.at,
		refused
	};
}
/** The same for one environment. `beginning` null: the log has no entry at all. */
function startIn(beginning, environment) {
	const refused = (beginning?.refused ?? []).flatMap((one) => one.environment === environment && one.flag !== null ? [{
		flag: one.flag,
		landing: one.landing
	}] : []);
	return {
		environment,
		at: beginning?.at ?? null,
		refused
	};
}
/** The tips that runs have accepted, and those before them: each was the tip of the default branch. */
function seenTips(entries) {
	return newestOfEach(entries.flatMap(({ accepted, before, at }) => [...before === null ? [] : [{
		sha: before,
		at
	}], {
		sha: accepted.tip,
		at
	}]));
}
/** Each tip once, in its newest place. */
function newestOfEach(tips) {
	const newest = /* @__PURE__ */ new Map();
	for (const tip of tips) {
		newest.delete(tip.sha);
		newest.set(tip.sha, tip);
	}
	return [...newest.values()];
}
/**
* The events of instances, in order. An instance that the entries only list as live has one event: since when it is live,
* and with which values.
*/
function deploymentsOf(entries) {
	const superseded = supersededIn(entries);
	const known = /* @__PURE__ */ new Set();
	const before = [];
	const events = [];
	for (const entry of entries) {
		for (const live of entry.kind === "finished" ? entry.others : []) {
			const key = instanceKey({
				environment: entry.environment,
				service: live.service
			});
			if (!known.has(key)) before.push(eventOf(entry, live, "success", live.since));
			known.add(key);
		}
		for (const event of eventsOf(entry, superseded)) {
			events.push(event);
			if (event.state === "success") known.add(instanceKey(event));
		}
	}
	return [...before.toSorted((a, b) => a.at - b.at), ...events];
}
/** The events of one entry. A write that never happened is no event. */
function eventsOf(entry, superseded) {
	if (entry.kind === "started") {
		const run = runKey(entry);
		return entry.instances.filter(({ service, landing }) => !superseded.has(`${run} ${service} ${landing}`)).flatMap((sent) => [...sent.was === void 0 ? [] : [eventOf(entry, {
			...sent,
			values: sent.was
		}, "found", entry.at)], eventOf(entry, sent, "started", entry.at)]);
	}
	return entry.instances.flatMap((result) => {
		if (result.state === "superseded" || isRefusedWrite(result)) return [];
		return [eventOf(entry, result, result.state === "verified" ? "success" : "failure", entry.at)];
	});
}
/** Writes that never happened. */
function supersededIn(entries) {
	const finished = entries.filter((entry) => entry.kind === "finished");
	return new Set(finished.flatMap((entry) => entry.instances.filter((one) => one.state === "superseded" || isRefusedWrite(one)).map(({ service, landing }) => `${runKey(entry)} ${service} ${landing}`)));
}
function isRefusedWrite(result) {
	return result.state === "failed" && result.code !== void 0;
}
function eventOf({ environment }, { service, landing, values }, state, at) {
	return {
		environment,
		service,
		landing,
		state,
		at,
		values
	};
}
function runKey({ environment, run }) {
	return `${environment} ${run}`;
}
export { isLooser as $, changesOf as $t, SOURCE_VARIABLE as A, samplesOf as At, statePath as B, labelOf as Bt, HELPERS as C, isSettledAtOnce as Ct, isComplete as D, liveSince as Dt, diagnosticIn as E, isPresentOnly as Et, flagPath as F, deployedStretch as Ft, needsAcceptance as G, rolledBackAsks as Gt, positionsIn as H, rewriteOf as Ht, flagsFolder as I, hasTarget as It, diagnosticOf as J, issueText as Jt, resumeAsks as K, openIssues as Kt, pipelinePath as L, isLogged as Lt, VARIABLE_NAME as M, decoded$1 as Mt, about as N, encoded as Nt, ANY_SOURCE as O, measuredWindow as Ot, nearest as P, awaitedIn as Pt, raiseLanes as Q, oneLine as Qt, placeAll as R, deploySettingsFor as Rt, seconds as S, isEndedOnPull as St, settingsPaths as T, sourcesOf$1 as Tt, judge as U, stretchOf as Ut, composed as V, afterRewrite as Vt, promotionOf as W, ROLLED_BACK_LABEL as Wt, isExpired as X, listed as Xt, FILE_MESSAGES as Y, both as Yt, judgePolicy as Z, named$1 as Zt, readPipeline as _, GATE_CODES as _t, eventsOf as a, requirementsFor as at, PROBE_SETTINGS as b, gateOf as bt, liveOf as c, POLICY_MESSAGES as ct, startIn as d, sha256 as dt, environmentOf as en, pipelineChanges as et, stateIn as f, classify as ft, readOf as g, GATES as gt, createReader as h, BUILT_IN as ht, eventOf as i, keyOf$3 as it, SWITCH as j, MOST_BYTES$1 as jt, ANY_TARGET as k, judgeSamples as kt, newestOfEach as l, PROPOSAL_MESSAGES as lt, unfinishedIn as m, RESUME_CODES as mt, beginningOf as n, fillingsOf as nt, instanceKey as o, requirementsOfResume as ot, supersededIn as p, undoAsks as pt, restorationIn as q, timelineIn as qt, deploymentsOf as r, freshPlaces as rt, liveIn as s, written as st, acceptedIn as t, policyReasons as tt, seenTips as u, fingerprintOf as ut, DEFAULT_POLICY_PATHS as v, filesNamedBy as vt, compiledValidators as w, writtenRequirements as wt, renderOf as x, gateSchemas as xt, COMMON as y, furtherFor as yt, placeOf as z, stepsOf as zt };
