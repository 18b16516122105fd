import { Ct as latest, Dt as plus, F as exposuresText, H as covers, I as listText, J as outcomeOf, K as highestPercent, L as sinceText, Ot as textOf, V as compareExposures, W as exposuresIn, Y as percentOf, _t as DURATION_PATTERN, bt as durationOf, ct as inOrder, ft as DECISIVE, nt as stateOf, rt as valueOf, tt as filesOf, vt as between, wt as lengthOf, yt as duration } from "./text.js";
// src/domain/pipeline.ts
/** `report`: verdicts are shown in full and count as pass, for a team that is adopting the gate. */
const ENFORCEMENTS = ["enforce", "report"];
/** The environment of that name, or undefined. */
function environmentOf(pipeline, name) {
	return pipeline.environments.find((environment) => environment.name === name);
}
// src/gates/define.ts
/**
* Forgets the type of the settings. Sound because settings reach a gate only after its own schema has
* accepted them; this is the one place where we say so to the compiler.
*/
function defineGate(gate) {
	return gate;
}
function say(verdict, code, message, rest) {
	return {
		verdict,
		code,
		message,
		hint: "",
		readyAt: null,
		progress: null,
		details: [],
		...rest
	};
}
function pass(code, message, rest = {}) {
	return say("pass", code, message, rest);
}
/** The world must change. `readyAt` only where a clock decides. */
function wait(code, message, rest) {
	return say("wait", code, message, rest);
}
/** The proposal itself must change. */
function block(code, message, rest) {
	return say("block", code, message, rest);
}
/** The timeline of a flag in an environment, or why there is none. */
function timelineIn(evidence, flag, environment) {
	if (evidence.timelines.kind !== "known") return { why: evidence.timelines.why };
	const timeline = indexOf(evidence.timelines.value).get(`${environment} ${flag}`);
	return timeline === void 0 ? { why: `no history was read for ${flag} in ${environment}` } : { timeline };
}
const indexes = /* @__PURE__ */ new WeakMap();
function indexOf(timelines) {
	const known = indexes.get(timelines);
	if (known !== void 0) return known;
	const index = new Map(timelines.map((one) => [`${one.environment} ${one.flag}`, one]));
	indexes.set(timelines, index);
	return index;
}
/** Whether every item of `part` is among `whole`. */
function isSubset(part, whole) {
	return part.every((item) => whole.includes(item));
}
// src/gates/hold.ts
const HOLD = "hold";
/**
* One result for each hold at base on the flag, in the environment itself and in those that it soaks in,
* directly or through others. Empty when there is none: a hold that is not there is nothing to report.
*/
function judgeHold(promotion, upstream) {
	const { proposal, change } = promotion;
	return [change.environment, ...upstream].flatMap((environment) => {
		const reason = reasonIn(promotion, "base", environment);
		if (reason === null) return [];
		return reasonIn({
			proposal,
			change
		}, "head", environment) === null ? block("hold/lifted-here", `${change.flag} is on hold in ${environment}, and this proposal lifts the hold and promotes at once`, {
			hint: "lift the hold first, in a pull request of its own",
			details: [`hold: ${reason}`]
		}) : wait("hold/held", `${change.flag} is on hold in ${environment}`, {
			hint: `when it is settled, remove the line "hold" from the state in ${environment}, in a pull request of its own`,
			details: [`hold: ${reason}`]
		});
	});
}
function reasonIn({ proposal, change }, side, environment) {
	return valueOf(stateOf(filesOf(proposal[side], change.flag), environment))?.hold ?? null;
}
const HOLD_CODES = [{
	code: "hold/held",
	means: "The state of this flag, here or in an environment that this one soaks in, says hold. No further promotion, here or downstream.",
	mend: "When the reason is settled, remove the line in a pull request of its own.",
	example: "hold: \"p95 latency under investigation\""
}, {
	code: "hold/lifted-here",
	means: "The proposal lifts a hold and promotes in one go.",
	mend: "Lift the hold first, in a pull request of its own.",
	example: "hold: \"p95 latency under investigation\""
}];
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
				description: "How many people. 0 asks nobody.",
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
	problems: ({ from }, { pipeline, flag }) => from.flatMap((team, index) => {
		if (team.includes("/") || pipeline.teams.some(({ name }) => name === team)) return [];
		if (team === "owner") return [];
		const names = pipeline.teams.map(({ name }) => name);
		return [{
			code: "approvals/unknown-team",
			path: ["from", index],
			message: `approvals from "${team}", which is no team${flag === null ? "" : " of the pipeline"} (teams: ${[
				...names,
				"owner",
				"org/<team>"
			].join(", ")})`,
			hint: `add it to teams in pipeline.yaml, or name one that is there`
		}];
	}),
	atLeastAsStrict: (to, from) => to.count >= from.count && isSubset(to.from, from.from),
	asks: ({ count, from }, { owner }) => count === 0 ? [] : [{ kind: "reviews" }, ...from.flatMap((name) => teamAsk(name, owner))],
	judge: (settings, promotion, evidence) => [judgeApprovals(settings, promotion, evidence)],
	codes: [
		{
			code: "approvals/enough",
			means: "Enough eligible people have approved what is proposed.",
			mend: "Nothing to do.",
			example: "approvals: { count: 1, from: [release] }"
		},
		{
			code: "approvals/missing",
			means: "Not enough eligible people have approved what is proposed. An approval counts for what its giver saw: it must be younger than the first status that carries the present fingerprint. Authors, committers, co-authors, pushers and bots do not count.",
			mend: "Ask someone of the named teams to review the pull request as it stands now.",
			example: "approvals: { count: 1, from: [release] }"
		},
		{
			code: "approvals/changes-requested",
			means: "Someone who may approve has asked for changes.",
			mend: "Settle it with them; they approve, or their review is dismissed.",
			example: "approvals: { count: 1, from: [release] }"
		},
		{
			code: "approvals/unknown",
			means: "Reviews, authors or the members of a team could not be read, so no approval can be counted.",
			mend: "On a pull request the action asks GitHub; the message says what is missing. On a clone, supply them with --evidence.",
			example: "flaghoist check --evidence evidence.json"
		},
		{
			code: "approvals/unresolved-identity",
			means: "Somebody behind the change could not be matched with a login, so that nobody can rule out that an approver approves their own work.",
			mend: "Commit with an address that belongs to a GitHub account.",
			example: "git commit --amend --reset-author"
		},
		{
			code: "approvals/unknown-team",
			means: "Approvals are asked from a team that does not exist.",
			mend: "Add it to teams in pipeline.yaml, or name one that is there.",
			example: "teams:\n  release: [ana, bartek]"
		}
	]
});
/** Who is in a team on GitHub has to be asked, also where the flag's owner is one. */
function teamAsk(name, owner) {
	const team = name === "owner" ? owner : name;
	return team?.includes("/") === true ? [{
		kind: "team",
		team
	}] : [];
}
/** The same for a promotion and for a policy change: the policy asks with the settings of this gate. */
function judgeApprovals(settings, subject, evidence) {
	const { count, from } = settings;
	if (count === 0) return pass("approvals/enough", "no approval is asked for");
	const wanted = `${count === 1 ? "1 approval" : `${count} approvals`} from ${listText(from)} required`;
	const members = membersOf(from, subject, evidence);
	if ("why" in members) return unknown(`${wanted}, and its members cannot be seen: ${members.why}`);
	const { reviews, authorship } = evidence;
	if (reviews.kind !== "known") return unknown(`${wanted}, and reviews cannot be seen: ${reviews.why}`);
	if (authorship.kind !== "known") return unknown(`${wanted}, and who made the change cannot be seen: ${authorship.why}`);
	const votes = votesOf(reviews.value, members.logins, authorship.value, subject.fingerprint);
	const details = votes.refused.map(({ user, why }) => `${user}: ${why}`);
	const [objector] = votes.objections;
	if (objector !== void 0) return wait("approvals/changes-requested", `${listText(votes.objections)} asked for changes; ${wanted}`, {
		hint: `settle it with ${objector}: an approval, or a dismissed review`,
		details
	});
	if (votes.counted.length >= count) return pass("approvals/enough", `approved by ${listText(votes.counted)}; ${wanted}`, { details });
	const so = votes.counted.length === 0 ? "none so far" : `${votes.counted.length} so far (${listText(votes.counted)})`;
	if (authorship.value.unresolved.length > 0 && votes.approvers > 0) return wait("approvals/unresolved-identity", `${wanted}, ${so}; ${listText(authorship.value.unresolved)} could not be matched with a login, so no approval can be told from a self-approval`, {
		hint: "commit with an address that belongs to an account",
		details
	});
	return wait("approvals/missing", `${wanted}, ${so}`, {
		hint: `ask ${candidatesText(members.logins, authorship.value)} to review it as it stands now`,
		details
	});
}
function unknown(message) {
	return wait("approvals/unknown", message, { hint: "on a pull request GitHub is asked; on a clone, supply them with --evidence" });
}
/** Logins in lower case. A team that cannot be read is a wait, never an empty team. */
function membersOf(from, { pipeline, owner }, evidence) {
	const logins = /* @__PURE__ */ new Set();
	for (const name of from) {
		const team = name === "owner" ? owner : name;
		if (team === null) return { why: "the flag has no owner" };
		const listed = pipeline.teams.find((candidate) => candidate.name === team);
		if (listed === void 0 && !team.includes("/")) return { why: `there is no team ${team}` };
		const asked = evidence.teams.get(team);
		if (listed === void 0 && asked?.kind !== "known") return { why: asked?.why ?? `nobody was asked who is in ${team}` };
		const members = listed?.members ?? (asked?.kind === "known" ? asked.value : []);
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
		const why = refusalOf(review, members.has(login), people.has(login), shownAt, authorship);
		if (why === null) counted.set(login, review.user);
		else refused.push({
			user: review.user,
			why
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
	if (review.type !== "User") return "not counted, a bot cannot approve";
	if (isAuthor) return "not counted, took part in making the change";
	if (!isMember) return "not counted, not in the teams that are asked";
	if (unresolved.length > 0) return `not counted, ${listText(unresolved)} could be the same person`;
	const since = review.shownAt === void 0 ? shownAt : review.shownAt;
	if (since === null) return shownAt === null ? "not counted, what is proposed now has not been posted on the pull request yet" : "not counted, given for something else than what is proposed now";
	if (review.submittedAt <= since) return `not counted, given ${textOf(review.submittedAt)}, before what is proposed now was first shown (${textOf(since)})`;
	return null;
}
/** On each pull request by itself: an approval of one takes back no objection to another. */
function lastDecisive(reviews) {
	const last = /* @__PURE__ */ new Map();
	for (const review of reviews.toSorted((a, b) => a.submittedAt - b.submittedAt)) if (DECISIVE.some((state) => state === review.state)) last.set(`${review.pullRequest} ${review.user.toLowerCase()}`, review);
	return [...last.values()];
}
function firstShown(authorship, fingerprint) {
	const digits = fingerprint.slice(0, 16);
	return authorship.fingerprints.flatMap((posted) => posted.fingerprint.slice(0, 16) === digits ? [posted.at] : []).toSorted((a, b) => a - b)[0] ?? null;
}
function candidatesText(members, { people }) {
	const own = new Set(people.map((login) => login.toLowerCase()));
	const others = [...members].filter((login) => !own.has(login));
	if (others.length === 0) return "someone else to join the team: all of its members took part in the change, then ask them";
	return others.length > 5 ? `one of the ${others.length} members` : listText(others).replace(/ and ([^ ]+)$/, " or $1");
}
// src/gates/checklist.ts
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
	problems: () => [],
	atLeastAsStrict: (to, from) => isSubset(from, to),
	asks: () => [{ kind: "body" }],
	judge: (statements, _promotion, evidence) => {
		if (evidence.body.kind !== "known") return [wait("checklist/unknown", `${statements.length} statements must be ticked, and the pull request's text cannot be seen: ${evidence.body.why}`, { hint: "on a pull request GitHub is asked; on a clone, supply it with --evidence" })];
		const ticked = tickedIn(evidence.body.value);
		const open = statements.filter((statement) => !ticked.has(normal(statement)));
		const done = statements.length - open.length;
		if (open.length === 0) return [pass("checklist/ticked", `all ${done} statements are ticked`)];
		return [wait("checklist/unticked", `${done} of ${statements.length} statements are ticked in the pull request's text`, {
			hint: "tick each as \"- [x] …\" in the text of the pull request",
			details: open.map((statement) => `- [ ] ${statement}`)
		})];
	},
	codes: [
		{
			code: "checklist/ticked",
			means: "Every statement is ticked.",
			mend: "Nothing to do.",
			example: "- [x] Rollback tested"
		},
		{
			code: "checklist/unticked",
			means: "A statement is missing from the pull request's text, or not ticked there.",
			mend: "Tick it when it is true.",
			example: "- [x] Rollback tested"
		},
		{
			code: "checklist/unknown",
			means: "The text of the pull request could not be read.",
			mend: "On a pull request the action asks GitHub; on a clone, supply it with --evidence.",
			example: "flaghoist check --evidence evidence.json"
		}
	]
});
/** Statements ticked in markdown, compared without regard to case, spacing and a closing full stop. */
function tickedIn(body) {
	const lines = body.matchAll(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\[[xX]\][ \t]+(.+)$/gm);
	return new Set([...lines].map(([, statement]) => normal(statement ?? "")));
}
function normal(statement) {
	return statement.trim().replace(/\s+/g, " ").replace(/\.$/, "").toLowerCase();
}
// src/history/run.ts
/**
* Since when `holds` has been true without a break, up to and including now; null when it does not hold
* now. Earlier stretches are never added: credit is not kept. Periods that nothing is known about break it.
*/
function runOf(timeline, holds) {
	const { periods, fromTheStart } = timeline;
	const broken = periods.findLastIndex(({ exposures }) => exposures === null || !holds(exposures));
	const first = periods[broken + 1];
	if (first === void 0) return null;
	return {
		landing: first.landing,
		atLeast: broken === -1 && !fromTheStart
	};
}
// src/gates/flags.ts
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
	problems: (settings, { flagExists, flag }) => Object.keys(settings).flatMap((key) => {
		if (key === flag) return [{
			code: "flags/cycle",
			path: [key],
			message: `${key} requires itself`,
			hint: "remove it from its own requirements"
		}];
		if (flagExists(key)) return [];
		return [{
			code: "flags/unknown-flag",
			path: [key],
			message: `requires the flag "${key}", which is not defined`,
			hint: `define it in flags/${key}.yaml, or correct the name`
		}];
	}),
	atLeastAsStrict: (to, from) => Object.entries(from).every(([key, length]) => {
		const now = to[key];
		return now !== void 0 && durationOf(now) >= durationOf(length);
	}),
	asks: (settings, { change }) => Object.entries(settings).map(([key, length]) => ({
		kind: "timeline",
		flag: key,
		environment: change.environment,
		window: durationOf(length)
	})),
	judge: (settings, promotion, evidence) => Object.entries(settings).toSorted(([a], [b]) => inOrder(a, b)).map(([key, length]) => required(key, length, promotion, evidence)),
	codes: [
		{
			code: "flags/on",
			means: "The required flag has been on here for long enough.",
			mend: "Nothing to do.",
			example: "flags: { convex/retry-with-backoff: 24h }"
		},
		{
			code: "flags/too-short",
			means: "The required flag is on here, but not yet for long enough.",
			mend: "Come back at the moment that the message names.",
			example: "flags: { convex/retry-with-backoff: 24h }"
		},
		{
			code: "flags/off",
			means: "The required flag is not on here for all of its services, or at a lower rollout than the one proposed.",
			mend: "Promote the required flag here first.",
			example: "flaghoist promote convex/retry-with-backoff --to convex"
		},
		{
			code: "flags/lowered",
			means: "The proposal takes down a flag that another change in it is built on.",
			mend: "Split it, or leave the required flag on.",
			example: "flags: { convex/retry-with-backoff: 24h }"
		},
		{
			code: "flags/same-proposal",
			means: "The proposal raises a flag and another that is built on it in one go.",
			mend: "Land the required flag first.",
			example: "flaghoist promote convex/retry-with-backoff --to convex"
		},
		{
			code: "flags/no-history",
			means: "The landings of the required flag could not be read far enough back.",
			mend: "Fetch the history that is missing; the message names the command.",
			example: "git fetch --unshallow"
		},
		{
			code: "flags/rewritten",
			means: "History was rewritten, so that nobody can say how long the required flag has been on.",
			mend: "Find out who rewrote it; forbid force-pushes to the default branch.",
			example: "git log --first-parent origin/main"
		},
		{
			code: "flags/unknown-flag",
			means: "A requirement names a flag that is not defined.",
			mend: "Define it, or correct the name.",
			example: "flags: { convex/retry-with-backoff: 24h }"
		},
		{
			code: "flags/cycle",
			means: "Flags require each other in a circle, so that none of them could ever be promoted.",
			mend: "Remove one of the requirements on the circle.",
			example: "a requires b, b requires c, c requires a"
		}
	]
});
function required(key, length, promotion, evidence) {
	const { proposal, change, wanted, now } = promotion;
	const percent = highestPercent(wanted);
	const isOn = (exposures) => exposures.length > 0 && exposures.every(({ reach }) => percentOf(reach) >= percent && percentOf(reach) > 0);
	const before = exposuresIn(filesOf(proposal.base, key), change.environment);
	const after = exposuresIn(filesOf(proposal.head, key), change.environment);
	const onBefore = before !== null && isOn(before);
	const onAfter = after !== null && isOn(after);
	if (onBefore && !onAfter) return block("flags/lowered", `this proposal takes ${key} to ${exposuresText(after)} in ${change.environment}, and ${change.flag} is built on it`, { hint: `leave ${key} as it is, or split the proposal` });
	if (!onBefore && onAfter) return block("flags/same-proposal", `this proposal raises ${key} and ${change.flag}, which is built on it, together`, { hint: `land ${key} first, in a pull request of its own` });
	if (!onBefore) return wait("flags/off", `${key} has ${exposuresText(before)} in ${change.environment}; ${change.flag} needs all of its services at ${percent}% or more${length.startsWith("0") ? "" : ` for ${length}`}`, { hint: `promote ${key} in ${change.environment} first` });
	const found = timelineIn(evidence, key, change.environment);
	if (!("timeline" in found)) return wait("flags/no-history", `how long ${key} has been on in ${change.environment} cannot be told: ${found.why}`, { hint: "settle that and run the check again" });
	const run = runOf(found.timeline, isOn);
	if (run === null) throw new Error(`${key} is on at base, but its timeline ends elsewhere`);
	if (evidence.rewritten !== null) return wait("flags/rewritten", `history was rewritten: landing ${evidence.rewritten.slice(0, 10)} is on record and no longer on the default branch, so nobody can say how long ${key} has been on`, { hint: "find out who rewrote it, and forbid force-pushes to the default branch" });
	const needed = durationOf(length);
	const since = run.landing.at;
	const due = plus(since, needed);
	const elapsed = between(since, now);
	const progress = {
		elapsed,
		required: needed,
		atLeast: run.atLeast,
		where: `${key} on`
	};
	const facts = `${key} on in ${change.environment} ${run.atLeast ? "at least " : ""}since ${sinceText(run.landing)}; ${length} required`;
	if (elapsed >= needed && since <= now) return pass("flags/on", facts, { progress });
	return wait("flags/too-short", `${facts}, due ${textOf(due)}`, {
		progress,
		readyAt: due,
		hint: `come back ${textOf(due)}; nothing has to be pushed again`
	});
}
// src/gates/issues-evidence.ts
/** Compared without regard to case, as GitHub compares labels. */
function issuesOf(issues, flag, labels) {
	const wanted = new Set(labels.map((label) => label.toLowerCase()));
	return issues.filter((issue) => {
		const own = issue.labels.map((label) => label.toLowerCase());
		return own.includes(`flag:${flag}`) && own.some((label) => wanted.has(label));
	});
}
/** `#12 checkout fails on Safari`. */
function issueText({ number, title }) {
	return title === "" ? `#${number}` : `#${number} ${title}`;
}
// src/gates/issues.ts
const issues = defineGate({
	name: "issues",
	title: "No open issue with one of these labels concerns the flag.",
	schema: {
		type: "object",
		description: "No open issue carries one of these labels together with flag:<key>.",
		required: ["none"],
		additionalProperties: false,
		properties: { none: {
			description: "Labels, such as critical or P1.",
			type: "array",
			items: {
				type: "string",
				minLength: 1
			},
			minItems: 1,
			uniqueItems: true
		} }
	},
	example: { none: ["P1", "P2"] },
	problems: () => [],
	atLeastAsStrict: (to, from) => isSubset(from.none, to.none),
	asks: ({ none }) => [{
		kind: "issues",
		labels: none,
		window: duration(0)
	}],
	judge: ({ none }, { change }, evidence) => {
		const labels = listText(none);
		if (evidence.issues.kind !== "known") return [wait("issues/unknown", `no open issue may be labelled ${labels}, and issues cannot be seen: ${evidence.issues.why}`, { hint: "on a pull request GitHub is asked; on a clone, supply them with --evidence" })];
		const open = issuesOf(evidence.issues.value, change.flag, none).filter(({ closedAt }) => closedAt === null);
		if (open.length === 0) return [pass("issues/none", `no open issue is labelled ${labels} and flag:${change.flag}`)];
		return [wait("issues/open", `${open.length === 1 ? "an issue" : `${open.length} issues`} labelled ${labels} and flag:${change.flag} ${open.length === 1 ? "is" : "are"} open`, {
			hint: "close it when it is solved",
			details: open.map(issueText)
		})];
	},
	codes: [
		{
			code: "issues/none",
			means: "No open issue with one of the labels concerns the flag.",
			mend: "Nothing to do.",
			example: "issues: { none: [P1, P2] }"
		},
		{
			code: "issues/open",
			means: "An issue with one of the labels and flag:<key> is open.",
			mend: "Close it when it is solved.",
			example: "labels: P1, flag:voice/outbound-calls"
		},
		{
			code: "issues/unknown",
			means: "Nobody could say which issues there are.",
			mend: "On a pull request the action asks GitHub; on a clone, supply them with --evidence.",
			example: "flaghoist check --evidence evidence.json"
		}
	]
});
// src/gates/ladder.ts
const ladder = defineGate({
	name: "ladder",
	title: "A rollout climbs one rung at a time, and each rung is held before the next.",
	schema: {
		type: "object",
		description: "The rollout moves to the next rung, after the present one has been held long enough.",
		required: ["steps", "each"],
		additionalProperties: false,
		properties: {
			steps: {
				description: "The rungs in percent, rising, such as [5, 10, 25, 50, 100].",
				type: "array",
				items: {
					type: "number",
					exclusiveMinimum: 0,
					maximum: 100
				},
				minItems: 1
			},
			each: {
				description: "How long each rung is held before the next, also after a rollback: 24h, 7d.",
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
	problems: ({ steps }) => steps.flatMap((step, index) => {
		const before = steps[index - 1];
		if (before === void 0 || step > before) return [];
		return [{
			code: "ladder/not-rising",
			path: ["steps", index],
			message: `rung ${step}% does not rise above the rung before it, ${before}%`,
			hint: `write the rungs in rising order, each once: [${[...new Set(steps)].toSorted((a, b) => a - b).join(", ")}]`
		}];
	}),
	atLeastAsStrict: (to, from) => durationOf(to.each) >= durationOf(from.each) && to.steps.length === from.steps.length && to.steps.every((step, index) => step === from.steps[index]),
	asks: ({ each }, { change }) => [{
		kind: "timeline",
		flag: change.flag,
		environment: change.environment,
		window: durationOf(each)
	}],
	judge: (settings, promotion, evidence) => {
		const said = rising(promotion).map((service) => climb(service, settings, promotion, evidence));
		return [...new Map(said.map((one) => [one.message, one])).values()];
	},
	codes: [
		{
			code: "ladder/first-rung",
			means: "Nobody has had it yet, and the proposal begins with the first rung.",
			mend: "Nothing to do.",
			example: "enabled: true\nrollout: 5"
		},
		{
			code: "ladder/held",
			means: "The present rung has been held for long enough, and the proposal is the next one.",
			mend: "Nothing to do.",
			example: "enabled: true\nrollout: 10"
		},
		{
			code: "ladder/too-soon",
			means: "The present value has not been held for long enough since it last changed, be it up or down. After a rollback the full wait begins again.",
			mend: "Come back at the moment that the message names.",
			example: "ladder: { steps: [5, 10, 25, 50, 100], each: 7d }"
		},
		{
			code: "ladder/skipped-rung",
			means: "The proposal skips a rung.",
			mend: "Propose the next rung; the message names it.",
			example: "rollout: 10"
		},
		{
			code: "ladder/no-rung",
			means: "The proposed percentage is no rung of the ladder.",
			mend: "Propose the next rung; the message names it.",
			example: "rollout: 10"
		},
		{
			code: "ladder/no-history",
			means: "The landings of this environment could not be read far enough back.",
			mend: "Fetch the history that is missing; the message names the command.",
			example: "git fetch --unshallow"
		},
		{
			code: "ladder/rewritten",
			means: "History was rewritten, so that nobody can say how long the present rung has been held.",
			mend: "Find out who rewrote it; forbid force-pushes to the default branch.",
			example: "git log --first-parent origin/main"
		},
		{
			code: "ladder/not-rising",
			means: "The rungs of a ladder do not rise.",
			mend: "Write them in rising order, each once.",
			example: "steps: [5, 10, 25, 50, 100]"
		}
	]
});
/**
* The services whose users would gain something, or may. Each climbs on its own. Where nobody can read what
* stands there now, all of them climb from nothing.
*/
function rising({ change, wanted }) {
	return (change.from === null ? compareExposures([], wanted) : change.services).filter(({ comparison, to }) => comparison === "wider" || comparison === "incomparable" && to.kind !== "nobody");
}
function climb({ service, comparison, from, to }, settings, { change, now }, evidence) {
	const present = percentOf(from);
	const wanted = percentOf(to);
	const stays = comparison === "incomparable" && wanted <= present;
	const next = settings.steps.find((step) => step > present);
	const rungs = `rungs: ${settings.steps.join(", ")}`;
	if (!stays && wanted !== next) {
		const target = next === void 0 ? "there is no rung above it" : `the next rung is ${next}%`;
		const isRung = settings.steps.includes(wanted);
		return block(isRung ? "ladder/skipped-rung" : "ladder/no-rung", `${change.environment} goes from ${present}% to ${wanted}%, ${isRung ? "but" : "which is no rung;"} ${target} (${rungs})`, { hint: next === void 0 ? "add a rung to the ladder first, in a pull request of its own" : `set rollout: ${next}${wanted === 100 ? " (and see that every service of the flag reads rollout)" : ""}` });
	}
	const found = timelineIn(evidence, change.flag, change.environment);
	if (!("timeline" in found)) return wait("ladder/no-history", `how long ${change.environment} has held ${present}% cannot be told: ${found.why}`, { hint: "settle that and run the check again" });
	if (change.from === null) return wait("ladder/no-history", `what ${change.environment} has now cannot be read, so nobody can say how long it has held`, { hint: "mend the file and leave the flag at its safe value, in a pull request of its own; then climb from there" });
	if (present === 0 && !everExposed(found.timeline, service)) return pass("ladder/first-rung", `nobody has had it yet; ${wanted}% is the first rung (${rungs})`);
	if (evidence.rewritten !== null) return wait("ladder/rewritten", `history was rewritten: landing ${evidence.rewritten.slice(0, 10)} is on record and no longer on the default branch, so nobody can say how long ${present}% has been held`, { hint: "find out who rewrote it, and forbid force-pushes to the default branch" });
	const run = runOf(found.timeline, (exposures) => percentFor(exposures, service) === present);
	if (run === null) throw new Error(`${change.flag} is at ${present}% at base, but its timeline ends elsewhere`);
	return held(run, settings, present, wanted, now);
}
function held(run, settings, present, wanted, now) {
	const since = run.landing.at;
	const required = durationOf(settings.each);
	const elapsed = between(since, now);
	const due = plus(since, required);
	const progress = {
		elapsed,
		required,
		atLeast: run.atLeast,
		where: `at ${present}%`
	};
	const facts = `${present}% held ${run.atLeast ? "at least " : ""}since ${sinceText(run.landing)}; ${settings.each} required before ${wanted}%`;
	if (elapsed >= required && since <= now) return pass("ladder/held", facts, { progress });
	return wait("ladder/too-soon", `${facts}, due ${textOf(due)}`, {
		progress,
		readyAt: due,
		hint: `come back ${textOf(due)}; nothing has to be pushed again`
	});
}
/** Percent of one service's users; 0 when it was not among the flag's services. */
function percentFor(exposures, service) {
	const own = exposures.find((exposure) => exposure.service === service);
	return own === void 0 ? 0 : percentOf(own.reach);
}
/** Whether users may have had it. A gap counts as if they had; a gap that comes first is the time before adoption. */
function everExposed({ periods }, service) {
	return periods.some(({ exposures }, index) => exposures === null ? index > 0 : percentFor(exposures, service) > 0);
}
// src/gates/soak.ts
const soak = defineGate({
	name: "soak",
	title: "What is proposed has been live somewhere else, without a break, for long enough.",
	schema: {
		type: "object",
		description: "The source environment has covered the proposed exposure without a break for at least this long.",
		required: ["in", "for"],
		additionalProperties: false,
		properties: {
			in: {
				description: "The environment, or environments, that must have been exposed. All of them must hold.",
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
				description: "Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; an open one waits.",
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
	problems: (settings, { pipeline, environment }) => sourcesOf(settings).flatMap((source, index) => {
		const path = Array.isArray(settings.in) ? ["in", index] : ["in"];
		const names = pipeline.environments.map(({ name }) => name);
		if (environmentOf(pipeline, source) === void 0) return [{
			code: "soak/unknown-environment",
			path,
			message: `soak looks into "${source}", which is no environment of the pipeline (environments: ${names.join(", ")})`,
			hint: "name one of the environments of pipeline.yaml, or add this one there"
		}];
		if (environment === null) return [];
		if (source === environment) return [{
			code: "soak/after-itself",
			path,
			message: `${environment} cannot soak in itself before it is promoted`,
			hint: `name an environment that comes before ${environment}`
		}];
		if (names.indexOf(source) > names.indexOf(environment)) return [{
			code: "soak/after-itself",
			path,
			message: `${environment} would have to soak in ${source}, which comes after it in the pipeline`,
			hint: `name an environment that comes before ${environment}, or change the order`
		}];
		return [];
	}),
	atLeastAsStrict: (to, from) => isSubset(sourcesOf(from), sourcesOf(to)) && durationOf(to.for) >= durationOf(from.for) && isSubset(from["without-issues"] ?? [], to["without-issues"] ?? []),
	asks: (settings, { change }) => [...sourcesOf(settings).map((source) => ({
		kind: "timeline",
		flag: change.flag,
		environment: source,
		window: durationOf(settings.for)
	})), ...settings["without-issues"] === void 0 ? [] : [{
		kind: "issues",
		labels: settings["without-issues"],
		window: durationOf(settings.for)
	}]],
	judge: (settings, promotion, evidence) => sourcesOf(settings).map((source) => soakIn(source, settings, promotion, evidence)),
	codes: [
		{
			code: "soak/held",
			means: "The source environment has covered the proposed exposure for the required time.",
			mend: "Nothing to do.",
			example: "requires: { soak: { in: development, for: 48h } }"
		},
		{
			code: "soak/too-short",
			means: "The source environment covers the proposed exposure, but not yet for long enough. Only the present unbroken stretch counts; anything that took it below what is proposed started it anew.",
			mend: "Come back at the moment that the message names. Nothing has to be pushed again.",
			example: "flaghoist check --at 2026-11-22T09:00:00Z"
		},
		{
			code: "soak/not-covered",
			means: "The source environment does not give these users what is proposed: it is off there, at a lower percentage, or only for other services.",
			mend: "Promote the flag in the source environment first; the soak starts with that landing.",
			example: "flaghoist promote elevenlabs-agent --to development"
		},
		{
			code: "soak/same-proposal",
			means: "The proposal raises the source environment and this one together, so that nothing can have soaked.",
			mend: "Split it: land the source environment first, and this one when it is due.",
			example: "flaghoist promote elevenlabs-agent --to development"
		},
		{
			code: "soak/source-lowered",
			means: "The proposal lowers the source environment below what it proposes here.",
			mend: "Leave the source environment as it is, or lower this one as well.",
			example: "git checkout origin/main -- environments/development/elevenlabs-agent.yaml"
		},
		{
			code: "soak/definition-changed",
			means: "The definition changes what the services are sent (variables, services, safe value). A definition holds in every environment at once, so no other environment can have run it before.",
			mend: "Hold this environment back with a per-service override while the others run the new definition, or give the new meaning a flag of its own.",
			example: "services: { new-service: { enabled: false } }"
		},
		{
			code: "soak/open-issue",
			means: "An issue with one of the labels of without-issues is open for this flag.",
			mend: "Close it. The soak then counts from the moment it was closed.",
			example: "labels: critical, flag:elevenlabs-agent"
		},
		{
			code: "soak/issues-unknown",
			means: "The soak must be free of certain issues, and nobody could say which issues there are.",
			mend: "On a pull request the action asks GitHub; on a clone, supply them with --evidence.",
			example: "flaghoist check --evidence evidence.json"
		},
		{
			code: "soak/no-history",
			means: "The landings of the source environment could not be read far enough back.",
			mend: "Fetch the history that is missing; the message names the command.",
			example: "git fetch --unshallow"
		},
		{
			code: "soak/rewritten",
			means: "A landing that was on record is no longer on the default branch: its history was rewritten, so every soak starts again.",
			mend: "Find out who rewrote it; forbid force-pushes to the default branch.",
			example: "git log --first-parent origin/main"
		},
		{
			code: "soak/unknown-environment",
			means: "The soak names an environment that the pipeline does not have.",
			mend: "Name one of its environments.",
			example: "soak: { in: development, for: 48h }"
		},
		{
			code: "soak/after-itself",
			means: "The soak could never be satisfied: it looks into the same environment, or into a later one.",
			mend: "Name an environment that comes before.",
			example: "soak: { in: staging, for: 7d }"
		}
	]
});
/** The environments that must have soaked. */
function sourcesOf(settings) {
	return typeof settings.in === "string" ? [settings.in] : settings.in;
}
function soakIn(source, settings, promotion, evidence) {
	return impossible(source, promotion) ?? counted(source, settings, promotion, evidence);
}
/** What no amount of time would settle: the proposal itself stands in the way. */
function impossible(source, { proposal, change, wanted }) {
	const before = exposuresIn(filesOf(proposal.base, change.flag), source);
	const proposed = exposuresIn(filesOf(proposal.head, change.flag), source);
	const after = proposed === null ? null : outcomeOf(before ?? [], proposed);
	const coveredBefore = before !== null && covers(before, wanted);
	const coveredAfter = after !== null && covers(after, wanted);
	if (coveredBefore && !coveredAfter) return block("soak/source-lowered", `this proposal takes ${source} to ${exposuresText(after)}, below what it proposes for ${change.environment} (${exposuresText(wanted)})`, { hint: `leave ${source} as it is, or lower ${change.environment} as well` });
	if (coveredBefore || !coveredAfter) return null;
	const [old, now] = [proposal.base, proposal.head].map((snapshot) => JSON.stringify(stateOf(filesOf(snapshot, change.flag), source)));
	return old === now ? block("soak/definition-changed", `the new definition has never run in ${source}: it would start there and in ${change.environment} at once`, { hint: `hold ${change.environment} back with an override (services: { <service>: { enabled: false } }), or give the new meaning a flag of its own` }) : block("soak/same-proposal", `this proposal raises ${source} and ${change.environment} together, so nothing has soaked`, { hint: `split it: land ${source} first, ${change.environment} when it is due` });
}
function counted(source, settings, { proposal, change, wanted, now }, evidence) {
	const found = timelineIn(evidence, change.flag, source);
	if (!("timeline" in found)) return wait("soak/no-history", `how long ${source} has soaked cannot be told: ${found.why}`, { hint: "settle that and run the check again" });
	const live = exposuresIn(filesOf(proposal.base, change.flag), source);
	const run = runOf(found.timeline, (exposures) => covers(exposures, wanted));
	if (run === null || live === null || !covers(live, wanted)) return wait("soak/not-covered", `${source} does not cover what is proposed: it has ${exposuresText(live)}, ${change.environment} would have ${exposuresText(wanted)}`, { hint: `promote ${change.flag} in ${source} first; its soak of ${settings.for} starts with that landing` });
	if (evidence.rewritten !== null) return wait("soak/rewritten", `history was rewritten: landing ${evidence.rewritten.slice(0, 10)} is on record and no longer on the default branch, so the soak in ${source} starts again`, { hint: "find out who rewrote it, and forbid force-pushes to the default branch" });
	return sinceIssues(source, settings, {
		change,
		now
	}, run, evidence);
}
/** The clock starts with the run, or with the closing of the last issue in it (DESIGN §4). */
function sinceIssues(source, settings, { change, now }, run, evidence) {
	const labels = settings["without-issues"];
	if (labels === void 0) return timed(source, settings, run.landing.at, run, now, null);
	if (evidence.issues.kind !== "known") {
		const clock = timed(source, settings, run.landing.at, run, now, null);
		return wait("soak/issues-unknown", `issues labelled ${listText(labels)} cannot be seen: ${evidence.issues.why}; apart from them, ${clock.message}`, {
			hint: "on a pull request GitHub is asked; on a clone, supply issues with --evidence",
			progress: clock.progress,
			readyAt: clock.readyAt
		});
	}
	const issues = issuesOf(evidence.issues.value, change.flag, labels);
	const open = issues.filter(({ closedAt }) => closedAt === null);
	if (open.length > 0) return wait("soak/open-issue", `${open.length === 1 ? "an issue" : `${open.length} issues`} labelled ${listText(labels)} and flag:${change.flag} ${open.length === 1 ? "is" : "are"} open; the soak in ${source} counts from its closing`, {
		hint: "close it when it is solved; the soak then starts again",
		details: open.map(issueText)
	});
	const last = issues.flatMap((issue) => issue.closedAt !== null && issue.closedAt > run.landing.at ? [{
		issue,
		at: issue.closedAt
	}] : []).toSorted((a, b) => b.at - a.at)[0];
	return last === void 0 ? timed(source, settings, run.landing.at, run, now, null) : timed(source, settings, latest(run.landing.at, last.at), run, now, issueText(last.issue));
}
function timed(source, settings, since, run, now, restartedBy) {
	const required = durationOf(settings.for);
	const elapsed = between(since, now);
	const due = plus(since, required);
	const atLeast = run.atLeast && restartedBy === null;
	const began = restartedBy === null ? `${atLeast ? "at least " : ""}since ${sinceText(run.landing)}` : `since ${textOf(since)}, when the last matching issue was closed`;
	const rest = {
		progress: {
			elapsed,
			required,
			atLeast,
			where: `in ${source}`
		},
		details: restartedBy === null ? [] : [`restarted by ${restartedBy}`]
	};
	if (elapsed >= required && since <= now) return pass("soak/held", `covered in ${source} ${began}; ${settings.for} required`, rest);
	return wait("soak/too-short", `covered in ${source} ${began}; ${settings.for} required, due ${textOf(due)}`, {
		...rest,
		readyAt: due,
		hint: `come back ${textOf(due)}; ${lengthOf(required)} is counted from ${textOf(since)} and nothing has to be pushed again`
	});
}
// src/gates/index.ts
/** In the order in which a report shows them. */
const GATES = [
	soak,
	ladder,
	flags,
	approvals,
	issues,
	checklist
];
/** Schemas of all settings by gate name: what the readers of files need to know about gates. */
const gateSchemas = new Map(GATES.map(({ name, schema, example, listIsSettings = false }) => [name, {
	schema: {
		...schema,
		examples: [example]
	},
	listIsSettings
}]));
/** The gate of that name. Throws for an unknown one: the reader refuses those, so it would be our bug. */
function gateOf(name) {
	const gate = GATES.find((candidate) => candidate.name === name);
	if (gate === void 0) throw new Error(`there is no gate ${name}`);
	return gate;
}
/** Every code that a gate can say. */
const GATE_CODES = [...HOLD_CODES, ...GATES.flatMap(({ codes }) => codes)];
// src/judge/policy.ts
/** What makes a proposal a policy change, in words; empty when nothing does. */
function policyReasons(proposal) {
	return [...proposal.policyFiles.map(({ path }) => path), ...proposal.touched.flatMap((key) => [...loosenings(proposal, key), ...switchedOnFromBirth(proposal, key)])];
}
/**
* A new flag whose safe value is on sends "on" to every user of every environment at once, and calls that safe.
* Whether it is, somebody has to say who may also change the rules; else any feature could be raised so.
*/
function switchedOnFromBirth({ base, head }, key) {
	const isNew = filesOf(base, key).flag.kind === "absent";
	const isOn = valueOf(filesOf(head, key).flag)?.safe === true;
	return isNew && isOn ? [`${key}: a new flag whose safe value is on`] : [];
}
/**
* How a flag's own file loosens its own rules: a requirement that no longer stands, at least as strict, in
* the same place; or another owner where approvals come from the owner. A flag that is new or removed
* loosens nothing: whoever creates it anew starts every soak from zero (T11).
*/
function loosenings({ base, head }, key) {
	const before = valueOf(filesOf(base, key).flag);
	const after = valueOf(filesOf(head, key).flag);
	if (before === null || after === null) return [];
	const reasons = before.requires.filter((old) => !after.requires.some((now) => keeps(now, old))).map(({ gate, environment }) => `${key}: requires.${environment}.${gate} is loosened`);
	return before.owner !== after.owner && ownerApproves(proposalRules(base, before)) ? [...reasons, `${key}: the owner changes, and the owner's team approves`] : reasons;
}
function keeps(now, old) {
	return (now.environment === old.environment || now.environment === "*") && now.gate === old.gate && gateOf(old.gate).atLeastAsStrict(now.settings, old.settings);
}
function proposalRules(base, flag) {
	const environments = valueOf(base.pipeline)?.environments ?? [];
	return [...flag.requires, ...environments.flatMap(({ requires }) => requires)];
}
function ownerApproves(rules) {
	return rules.some(({ settings }) => {
		const from = settings.from;
		return Array.isArray(from) && from.includes("owner");
	});
}
/** What the policy says of a policy change: the approvals of base, and no promotions beside it. */
function judgePolicy(subject, evidence, reasons, classes) {
	const details = [...reasons];
	const approvals = subject.pipeline.policy.approvals.map(({ settings }) => ({
		gate: "approvals",
		...judgeApprovals(settings, subject, evidence)
	}));
	const unguarded = {
		gate: "policy",
		...pass("policy/unguarded", "the base policy asks nobody for approval", { details })
	};
	const split = {
		gate: "policy",
		...block("policy/split", `policy and promotions in one proposal: ${listText(details.slice(0, 3))}`, {
			hint: "split it: the policy change in one pull request, the promotions in another",
			details
		})
	};
	const rules = approvals.length === 0 ? [unguarded] : approvals;
	return classes.includes("promotion") ? [split, ...rules] : rules;
}
const POLICY_CODES = [
	{
		code: "policy/split",
		means: "The proposal changes the rules and promotes a flag. Rules come from the default branch, so that no proposal can soften the rules that judge it; and whoever approves rules should see nothing else.",
		mend: "Split it: the policy change in one pull request, the promotions in another.",
		example: "policy: { paths: [\".github/workflows/**\"] }"
	},
	{
		code: "policy/unguarded",
		means: "The proposal changes the rules, and the base policy asks nobody for approval.",
		mend: "Add policy.approvals to pipeline.yaml.",
		example: "policy:\n  approvals: { count: 1, from: [release] }"
	},
	{
		code: "policy/base-unreadable",
		means: "The pipeline on the default branch cannot be read, so nobody knows which rules hold. Rollbacks still pass.",
		mend: "Land the repair the way the damage landed: someone who may bypass the check reverts it.",
		example: "git revert <the landing that broke pipeline.yaml>"
	}
];
const MOST_BYTES = 1048576;
/** Everything the readers found, and what only the whole shows. */
function proposalDiagnostics(proposal, kind) {
	return [
		...proposal.ownDiagnostics,
		...proposal.widerDiagnostics,
		...tooLarge(proposal, kind),
		...withoutPipeline(proposal, kind)
	];
}
/** A rollback of ten thousand flags is an emergency, and an adoption is taken as found: neither is bounded. */
function tooLarge({ size }, kind) {
	if (kind !== "promotion" && kind !== "policy") return [];
	if (size.files <= 500 && size.bytes <= 1048576) return [];
	return [about("pipeline.yaml", {
		code: "proposal/too-large",
		message: `the proposal touches ${size.files} flag files with ${size.bytes} bytes; at most 500 files and ${MOST_BYTES} bytes can be judged together`,
		hint: "split it into smaller pull requests"
	})];
}
function withoutPipeline({ base, head, touched }, kind) {
	if (base.pipeline.kind === "unreadable" && kind !== "rollback" && kind !== "neutral" && kind !== "none") return [about("pipeline.yaml", {
		code: "policy/base-unreadable",
		message: "the pipeline on the default branch cannot be read, so nobody knows which rules hold",
		hint: "someone who may bypass the check lands the repair, the way the damage landed; rollbacks still pass"
	})];
	if (head.pipeline.kind !== "absent") return [];
	if (base.pipeline.kind === "absent" && touched.length === 0) return [];
	return [about("pipeline.yaml", {
		code: "pipeline/missing",
		message: "there is no pipeline.yaml, which names the environments and what each requires",
		hint: base.pipeline.kind === "absent" ? "add environments/pipeline.yaml" : "keep pipeline.yaml: without it no rule stands"
	})];
}
function about(file, what) {
	return {
		...what,
		severity: "error",
		file,
		line: 1,
		column: 1
	};
}
const PROPOSAL_CODES = [
	{
		code: "proposal/too-large",
		means: "The proposal touches more flag files than anybody can review, or than we judge in one go.",
		mend: "Split it into smaller pull requests.",
		example: "git diff --stat origin/main -- environments"
	},
	{
		code: "proposal/conflict",
		means: "The proposal and the default branch change the same lines, so nobody can say what a merge would give.",
		mend: "Merge or rebase the default branch into the proposal and settle the conflict.",
		example: "git merge origin/main"
	},
	{
		code: "pipeline/missing",
		means: "There are flags, but no pipeline.yaml that names the environments and what each requires.",
		mend: "Add one.",
		example: "version: 1\nenvironments:\n  - name: production"
	}
];
// src/files/nearest.ts
const LONGEST = 64;
/** The candidate that is nearest to `word`, or null when none is near enough to be what was meant. */
function nearest(word, candidates) {
	if (word.length > LONGEST) return null;
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
/** Case and the kind of dash are no differences here. */
function folded(word) {
	return word.toLowerCase().replaceAll("_", "-");
}
/**
* How many letters have to be inserted, deleted, replaced or swapped with their neighbour to make one
* word of the other; Infinity when it is more than `limit`.
*/
function distanceWithin(a, b, limit) {
	if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > LONGEST) return 1e400;
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
export { environmentOf as _, judgePolicy as a, GATE_CODES as c, sourcesOf as d, runOf as f, ENFORCEMENTS as g, timelineIn as h, POLICY_CODES as i, gateOf as l, judgeHold as m, PROPOSAL_CODES as n, policyReasons as o, HOLD as p, proposalDiagnostics as r, GATES as s, nearest as t, gateSchemas as u };
