import { n as refusal } from "./refusal.js";
import { c as trouble, l as bytesOf$1, o as printable, u as nulEnded } from "./open.js";
import { $t as parseInstant, At as worst, B as rewriteDetails, Bt as isName, C as grouped, F as futureHint, G as compareSides, Gt as dueText, H as sinceText, I as futureText, J as worstComparison, Jt as instant, K as isRaise, Kt as duration, L as landedAt, Lt as NAME_PATTERN, Mt as sortDiagnostics, N as REWRITE_HINT, P as comeBack, Q as valuesCover, Qt as parseDuration, R as levelsOf, Rt as VARIABLE_PATTERN, St as isSentWherever, U as unseenHint, Ut as DURATION_PATTERN, V as rewriteText, Vt as parseEnvironmentName, W as compareExposures, Wt as between, X as sendsSame, Y as covers, Yt as isoOf, Z as valuesAre, Zt as lengthOf$1, _t as filesOf, an as absent, bt as USUAL, ct as exposuresIn, dt as isExposed, en as pastText, et as saysOff, ft as percentOf, gt as UNREADABLE, h as require_dist, ht as ABSENT, jt as isError, kt as latestReady, lt as exposuresOf, nn as DECISIVE, pt as sameExposures, q as outcomeOf, qt as durationOf, rt as textOfValue, st as exposuresFrom, tn as plus, tt as sentAtSafe, ut as highestPercent, vt as stateOf$2, yt as valueOf, z as levelsText, zt as inOrder } from "./text.js";
import { join } from "node:path";
import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
// src/adapters/git/revisions.ts
async function resolve(git, revision) {
	return await peel(git, revision, "commit");
}
/** References by their whole names, in one call; null where there is none. */
async function resolveAll(git, refs) {
	return await peelAll(git, refs, "commit");
}
/** The tree of a commit. */
async function treeOf(git, commit) {
	return await peel(git, commit, "tree") ?? commit;
}
async function readCommit(git, commit) {
	const [object] = await git.objects.ask("contents", [commit]);
	const [header = ""] = object?.bytes.toString("latin1").split("\n\n", 1) ?? [];
	const [, tree = commit] = /^tree ([0-9a-f]+)$/m.exec(header) ?? [];
	return {
		tree,
		parents: Array.from(header.matchAll(/^parent ([0-9a-f]+)$/gm), ([, id = ""]) => id)
	};
}
/** Names that are known to be harmless. */
async function peelAll(git, names, type) {
	return (await git.objects.ask("info", names.map((name) => peeled(name, type)))).map((object) => object?.type === type ? object.id : null);
}
function peeled(name, type) {
	return `${name}^{${type}}`;
}
async function peel(git, revision, type) {
	if (revision === "" || revision.startsWith("-") || revision.includes("\0")) return null;
	if (PLAIN.test(revision)) return (await peelAll(git, [revision], type))[0] ?? null;
	return peelAlone(git, revision, type);
}
/** Names of references, and ids. Others can end Git, or depend on where a shallow clone ends, which Git notes at its start. */
const PLAIN = /^[\w./-]+$/;
async function peelAlone(git, revision, type) {
	const name = revision.startsWith(":/") ? revision : peeled(revision, type);
	const ran = await git.run([
		"cat-file",
		"--batch-check",
		"-z"
	], { input: nulEnded([name]) });
	if (ran.err.startsWith("fatal: log for ")) return null;
	if (ran.code !== 0) throw trouble(ran);
	const [, id] = new RegExp(`^([0-9a-f]{40,64}) ${type} \\d+\n$`).exec(ran.out.toString()) ?? [];
	return id ?? null;
}
// src/adapters/git/branch.ts
async function commitOnBranch(git, wanted) {
	const ref = `refs/heads/${wanted.branch}`;
	const [, , there] = await Promise.all([
		demandBranchName(git, wanted.branch),
		demandIdentity(git),
		resolve(git, ref)
	]);
	if (there !== null) return { kind: "exists" };
	const tree = await writeTree(git, wanted);
	const sha = await git.line([
		...IDENTITY,
		"commit-tree",
		tree,
		"-p",
		wanted.parent
	], {
		inherit: FROM_THE_USER,
		input: wanted.message.endsWith("\n") ? wanted.message : `${wanted.message}\n`
	});
	const nothing = "0".repeat(sha.length);
	const ran = await git.run([
		"update-ref",
		"-m",
		"flaghoist: new branch",
		ref,
		sha,
		nothing
	]);
	if (ran.code === 0) return {
		kind: "done",
		sha
	};
	if (await resolve(git, ref) !== null) return { kind: "exists" };
	throw trouble(ran);
}
async function demandBranchName(git, branch) {
	const ran = branch.startsWith("-") ? null : await git.run([
		"check-ref-format",
		"--branch",
		branch
	]);
	if (ran?.code === 0 && ran.out.toString() === `${branch}\n`) return;
	throw refusal(`"${printable(branch)}" cannot be the name of a branch.`, "Use letters, digits, and single - / _ and . between them.");
}
const IDENTITY = [
	"-c",
	"user.useConfigOnly=true",
	"-c",
	"i18n.commitEncoding=UTF-8"
];
const FROM_THE_USER = ["AUTHOR", "COMMITTER"].flatMap((who) => [
	"NAME",
	"EMAIL",
	"DATE"
].map((what) => `GIT_${who}_${what}`));
async function demandIdentity(git) {
	if ((await git.run([
		...IDENTITY,
		"var",
		"GIT_COMMITTER_IDENT"
	], { inherit: FROM_THE_USER })).code === 0) return;
	throw refusal("Git does not know whose commit this would be.", "Run: git config user.name \"Your Name\" && git config user.email you@example.com");
}
async function writeTree(git, { parent, files }) {
	const ids = await writeBlobs(git, [...files.values()].filter((text) => text !== null));
	const blobs = Array.from(files, ([path, text]) => {
		return [path, text === null ? null : ids.shift() ?? null];
	});
	return treeWith(git, parent, new Map(blobs));
}
/** The tree of a commit (null: an empty one) with these files in it, by the ids of their contents; null deletes. */
async function treeWith(git, parent, blobs) {
	const index = { env: { GIT_INDEX_FILE: (await git.scratch()).fresh("index") } };
	await git.ask(["read-tree", parent ?? "--empty"], index);
	const entries = Array.from(blobs, ([path, id]) => {
		const entry = id === null ? `0 ${"0".repeat(git.hash === "sha1" ? 40 : 64)}` : `100644 ${id}`;
		return Buffer.concat([
			Buffer.from(`${entry}\t`),
			bytesOf$1(path),
			Buffer.of(0)
		]);
	});
	const ran = await git.run([
		"update-index",
		"--replace",
		"-z",
		"--index-info"
	], {
		...index,
		input: Buffer.concat(entries)
	});
	if (ran.code !== 0 || ran.err.includes("Ignoring path")) throw trouble(ran);
	return git.line(["write-tree", "--missing-ok"], index);
}
/** Without a change of line endings, because these texts were read from Git. */
async function writeBlobs(git, texts) {
	if (texts.length === 0) return [];
	const folder = (await git.scratch()).fresh("contents");
	await mkdir(folder);
	const names = await Promise.all(texts.map(async (text, at) => {
		const name = join(folder, String(at));
		await writeFile(name, text);
		return name;
	}));
	return (await git.line([
		"hash-object",
		"-w",
		"--no-filters",
		"--stdin-paths"
	], { input: names.map((name) => `${name}\n`).join("") })).split("\n");
}
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
	const changes = environmentsOf(proposal).map((environment) => changesIn(proposal, environment));
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
function changesIn(proposal, environment) {
	const sides = sidesIn(proposal, environment);
	const compared = compareSides([...sides].flatMap(([, side]) => side.known ?? []));
	const touched = new Set(proposal.touched);
	return new Map([...sides].flatMap(([flag, side]) => {
		const services = compared.get(flag) ?? [];
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
// src/messages/table.ts
/** A row whose facts have this type. */
function row(one) {
	return one;
}
/** A row in words. The caller has typed facts, so that they are those of the row. */
function said(one, facts) {
	const { sentence, hint, details, saysWhen } = one;
	return {
		message: sentence(facts),
		hint: hint?.(facts) ?? "",
		details: details?.(facts) ?? [],
		saysWhen: saysWhen === true
	};
}
/** The explanations of a table, in its order. */
function explanationsOf(table) {
	return Object.entries(table).map(([code, { means, fix, example }]) => ({
		code,
		means,
		fix,
		example
	}));
}
// src/messages/gates/built-in.ts
const LOG_MESSAGES = { "log/unreachable": row({
	sentence: ({ unseen }) => `cannot determine which landings were refused: ${unseen.why}`,
	hint: ({ unseen }) => unseenHint(unseen),
	means: "The deployment log could not be read, was cut off or lost an entry. Without it Flaghoist does not know which landings were refused, and so what to compare the promotion with.",
	fix: "On a pull request the action reads the log from GitHub and needs deployments: read. Restore a damaged log with flaghoist deploy --import-log FILE. A pipeline without a log says deployments: { log: none }. Rollbacks never wait for the log.",
	example: "permissions: { deployments: read }"
}) };
const HOLD_MESSAGES = {
	"hold/active": row({
		sentence: ({ flag, environment }) => `${flag} is on hold in ${environment}`,
		hint: ({ environment }) => `when the reason is resolved, remove the line "hold" from the state in ${environment}, in a pull request of its own`,
		details: ({ reason }) => [`hold: ${reason}`],
		means: "The state of this flag says hold, here or in an environment that this one soaks in. A hold stops further promotion, here and downstream.",
		fix: "When the reason is resolved, remove the line in a pull request of its own.",
		example: "hold: \"p95 latency under investigation\""
	}),
	"hold/lifted-here": row({
		sentence: ({ flag, environment }) => `${flag} is on hold in ${environment}, and this proposal lifts the hold and promotes together`,
		hint: () => "lift the hold first, in a pull request of its own",
		details: ({ reason }) => [`hold: ${reason}`],
		means: "The proposal lifts a hold and promotes the flag together.",
		fix: "Lift the hold first, in a pull request of its own.",
		example: "hold: \"p95 latency under investigation\""
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
	const timeline = indexOf(evidence.timelines.value).get(`${environment} ${flag}`);
	return timeline === void 0 ? { why: `no history was read for ${flag} in ${environment}` } : { timeline };
}
const indexes$1 = /* @__PURE__ */ new WeakMap();
function indexOf(timelines) {
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
const { wait: wait$8, block: block$4 } = answersFrom(HOLD_MESSAGES);
/**
* One result for each hold at base on the flag, in the environment itself and in those that it soaks in,
* directly or through others. Empty when there is none.
*/
function judgeHold(promotion, upstream) {
	const { proposal, change } = promotion;
	return [change.environment, ...upstream].flatMap((environment) => {
		const reason = reasonIn(promotion, "base", environment);
		if (reason === null) return [];
		const lifted = reasonIn({
			proposal,
			change
		}, "head", environment) === null;
		const facts = {
			flag: change.flag,
			environment,
			reason
		};
		return lifted ? block$4("hold/lifted-here", facts) : wait$8("hold/active", facts);
	});
}
function reasonIn({ proposal, change }, side, environment) {
	return valueOf(stateOf$2(filesOf(proposal[side], change.flag), environment))?.hold ?? null;
}
const hold = {
	name: HOLD,
	title: "No state says hold, here or where this environment soaks.",
	codes: explanationsOf(HOLD_MESSAGES),
	example: "enabled: true\nhold: \"p95 latency under investigation\""
};
const { wait: wait$7 } = answersFrom(LOG_MESSAGES);
function judgeLog({ refusals }) {
	if (refusals?.kind !== "unreachable") return [];
	return [wait$7("log/unreachable", { unseen: refusals })];
}
const log = {
	name: "log",
	title: "The deployment log can be read, so that refused landings are known.",
	codes: explanationsOf(LOG_MESSAGES),
	example: "deployments: { log: github }"
};
// src/messages/words.ts
/**
* Characters that a reader cannot see or that change the order of the visible text. Tab and line ends are allowed in
* files. The two joiners are allowed, because emoji and Indic scripts need them.
*/
const UNSEEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\p{Surrogate}/u;
const UNSEEN_OR_BREAK = new RegExp(`(?:${UNSEEN.source}|\\s)+`, "gu");
const LONGEST$3 = 60;
/** A text on one line, without invisible characters, at most 60 characters long. */
function oneLine(text) {
	const visible = Array.from(text.slice(0, 240).replaceAll(UNSEEN_OR_BREAK, " ").trim());
	return visible.length <= LONGEST$3 ? visible.join("") : `${visible.slice(0, 59).join("")}…`;
}
function seen(value) {
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
// src/messages/gates/approvals.ts
function notCountedText(reason) {
	switch (reason.because) {
		case "bot": return "a bot cannot approve";
		case "author": return "took part in making the change";
		case "no-member": return "not a member of the required teams";
		case "unresolved": return `${identitiesText(reason.unresolved)} could be the same person`;
		case "not-posted": return "the present change has not been posted on the pull request yet";
		case "other-version": return "given for another version of the change";
		case "too-early": return `given ${pastText(reason.given)}, before the present change was first shown (${pastText(reason.shown)})`;
	}
}
function identitiesText(unresolved) {
	return both(unresolved.map((identity) => identity.kind === "pusher" ? `the pusher of ${identity.commit.slice(0, 10)}` : identity.name));
}
function wantedText({ count, from }) {
	return `${count === 1 ? "1 approval" : `${count} approvals`} from ${both(from)} required`;
}
function soFarText({ approvers }) {
	return approvers.length === 0 ? "none so far" : `${approvers.length} so far (${both(approvers)})`;
}
function refusedTexts({ refused }) {
	return refused.map(({ user, reason }) => `${user}: not counted, ${notCountedText(reason)}`);
}
function unknownText(unknown) {
	switch (unknown.what) {
		case "no-owner": return "approvals come from the owner, and the flag has no owner";
		case "no-team": return `approvals come from ${unknown.team}, and the pipeline has no such team`;
		case "members": return `could not read the members of ${unknown.team}: ${unknown.unseen.why}`;
		case "reviews": return `could not read the reviews: ${unknown.unseen.why}`;
		case "authors": return `could not determine who made the change: ${unknown.unseen.why}`;
	}
}
function unknownHint(unknown) {
	switch (unknown.what) {
		case "no-owner": return "name a team as owner in the flag's own file, in a pull request that lands first";
		case "no-team": return "add it to teams in pipeline.yaml, in a pull request that lands first";
		default: return unseenHint(unknown.unseen);
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
	return `${from.length === 1 ? "has" : "have together"} ${people.length} member${people.length === 1 ? "" : "s"} (${people.join(", ")})`;
}
const APPROVALS_MESSAGES = {
	"approvals/enough": row({
		sentence: (votes) => votes.count === 0 ? "no approval is required" : `approved by ${both(votes.approvers)}; ${wantedText(votes)}`,
		details: refusedTexts,
		means: "Enough eligible people have approved what is proposed.",
		fix: "Nothing to do.",
		example: "approvals: { count: 1, from: [release] }"
	}),
	"approvals/missing": row({
		sentence: (votes) => `${wantedText(votes)}, ${soFarText(votes)}`,
		hint: askText,
		details: refusedTexts,
		means: "Not enough eligible people have approved what is proposed. An approval counts for the version that the reviewer saw: it must be younger than the first status with the present fingerprint. Authors, committers, co-authors, pushers and bots do not count.",
		fix: "Ask a member of the named teams to review the present version.",
		example: "approvals: { count: 1, from: [release] }"
	}),
	"approvals/changes-requested": row({
		sentence: (votes) => `${both(votes.objectors)} asked for changes; ${wantedText(votes)}`,
		hint: ({ objectors }) => `resolve it with ${objectors[0]}: they approve, or their review is dismissed`,
		details: refusedTexts,
		means: "A person who may approve has asked for changes.",
		fix: "Resolve it with them: they approve, or their review is dismissed.",
		example: "approvals: { count: 1, from: [release] }"
	}),
	"approvals/unknown": row({
		sentence: ({ unknown, ...wanted }) => `${unknownText(unknown)}; ${wantedText(wanted)}`,
		hint: ({ unknown }) => unknownHint(unknown),
		means: "Flaghoist could not read the reviews, the authors or the members of a team, so it can count no approval.",
		fix: "On a pull request the action asks GitHub; the message says what is missing. On a clone, supply them with --evidence.",
		example: "flaghoist check --evidence evidence.json"
	}),
	"approvals/unresolved-identity": row({
		sentence: (votes) => `no login is known for ${identitiesText(votes.unresolved)}, so an approval could be a self-approval; ${wantedText(votes)}, ${soFarText(votes)}`,
		hint: ({ unresolved }) => unresolved.every(({ kind }) => kind === "pusher") ? "push again (an empty commit is enough) so that the pusher is known" : "add the address to its GitHub account, or push the commits again with an address that has an account",
		details: refusedTexts,
		means: "A person who took part in the change has no known login. An approver could be that person and approve their own work.",
		fix: "Add the address to the GitHub account that it belongs to, or commit with an address that has an account. If the pusher is not known, push again: an empty commit is enough.",
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
		sentence: ({ flag }) => flag === null ? "a change of the policy needs approval from the owner, and the policy has no owner" : `approvals are required from the owner, and ${flag} has none`,
		hint: ({ flag, team }) => {
			if (flag === null) return "name a team of the pipeline";
			return team === null ? "add owner: and a team" : `add owner: ${team}`;
		},
		means: "Approvals are required from the owner of a flag that has none, or from the owner of the policy.",
		fix: "Give the flag an owner, or name a team.",
		example: "owner: voice"
	}),
	"approvals/empty-team": row({
		sentence: (facts) => facts.kind === "one" ? `approvals are required from ${facts.team} among others, and it has no members` : `${requiredText(facts)}, which ${facts.from.length === 1 ? "has" : "have"} no members`,
		hint: (facts) => facts.kind === "one" ? `add a login to ${facts.team} in teams, or remove it here` : `add ${facts.count === 1 ? "a login" : `${facts.count + 1} logins`} to ${either(facts.teams)} in teams`,
		means: "Approvals are required from a team without members.",
		fix: "Add logins to the team, or name another one.",
		example: "teams:\n  release: [ana, bartek]"
	}),
	"approvals/too-few-members": row({
		sentence: (facts) => `${requiredText(facts)}, which ${sizeText(facts)}`,
		hint: ({ people, teams }) => `write count: ${Math.max(1, people.length - 1)}, or add members to ${either(teams)}`,
		means: "More approvals are required than the named teams have members, so no change can ever be approved. Logins that differ only in case are one person. The members of teams on GitHub (org/<team>) are not known here.",
		fix: "Require fewer, or add members.",
		example: "teams: { release: [ana, bartek, chiara] }   # count: 2 leaves one to propose"
	}),
	"approvals/only-just": row({
		severity: "warning",
		sentence: (facts) => `${requiredText(facts)}, which ${sizeText(facts)}: a change that one of them makes can never be approved`,
		hint: ({ count, teams }) => `add a member to ${either(teams)}${count > 1 ? `, or write count: ${count - 1}` : ""}`,
		means: "The named teams have exactly as many members as approvals are required. A member cannot approve their own change, so such a change can never be approved.",
		fix: "Add a member, or require one approval less.",
		example: "teams: { release: [ana, bartek, chiara] }   # count: 2 leaves one to propose"
	})
};
function askText({ members, authors }) {
	const others = members.filter((login) => !authors.includes(login));
	if (members.length === 0) return "add members to the team: it is empty";
	if (others.length === 0) return "add a member to the team: all of its members took part in the change and cannot approve it";
	return `ask ${others.length > 5 ? `one of the ${others.length} members of the team` : either(others)} to review the present version`;
}
// src/gates/approvers.ts
const { problem: problem$6 } = answersFrom(APPROVALS_MESSAGES);
/** Mistakes that do not depend on the flag. `owner` is another team for each flag and is checked per flag. */
function teamProblems({ count, from }, { pipeline, environment, flag, knows }) {
	if (count === 0) return [];
	const owner = from.indexOf("owner");
	if (owner < 0) return knows("teams") ? tooFew({
		count,
		from
	}, from, pipeline) : [];
	if (!(environment === null && flag === null)) return [];
	return [problem$6("approvals/no-owner", ["from", owner], {
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
			...problem$6("approvals/no-owner", ["from", owner], facts),
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
	if (people.size === 0) return [problem$6("approvals/empty-team", ["from", 0], {
		kind: "all",
		...facts
	})];
	const one = {
		kind: "one",
		team: from[empty] ?? ""
	};
	const beside = problem$6("approvals/empty-team", ["from", empty], one, "warning");
	return [
		...count > people.size ? [problem$6("approvals/too-few-members", ["count"], facts)] : [],
		...count === people.size ? [problem$6("approvals/only-just", ["count"], facts)] : [],
		...empty < 0 ? [] : [beside]
	];
}
function lowerCase(login) {
	return login.toLowerCase();
}
// src/gates/approvals.ts
const { pass: pass$6, wait: wait$6, problem: problem$5 } = answersFrom(APPROVALS_MESSAGES);
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
		return [problem$5("approvals/unknown-team", ["from", index], {
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
	if (count === 0) return pass$6("approvals/enough", {
		...wanted,
		approvers: [],
		refused: []
	});
	const { reviews, authorship } = evidence;
	const members = membersOf(from, subject, evidence);
	if ("unknown" in members) return wait$6("approvals/unknown", {
		...wanted,
		...members
	});
	if (reviews.kind !== "known") return wait$6("approvals/unknown", {
		...wanted,
		unknown: {
			what: "reviews",
			unseen: reviews
		}
	});
	if (authorship.kind !== "known") {
		const unknown = {
			what: "authors",
			unseen: authorship
		};
		return wait$6("approvals/unknown", {
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
	if (votes.objections.length > 0) return wait$6("approvals/changes-requested", {
		...facts,
		objectors: votes.objections
	});
	if (votes.counted.length >= count) return pass$6("approvals/enough", facts);
	if (unresolved.length > 0 && votes.approvers > 0) return wait$6("approvals/unresolved-identity", {
		...facts,
		unresolved
	});
	const authors = people.map((login) => login.toLowerCase());
	return wait$6("approvals/missing", {
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
			unseen: onGitHub
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
function counted$1(statements) {
	return `${statements} statement${statements === 1 ? "" : "s"}`;
}
const CHECKLIST_MESSAGES = {
	"checklist/ticked": row({
		sentence: ({ statements }) => statements === 1 ? "the statement is ticked" : `all ${counted$1(statements)} are ticked`,
		means: "Every statement is ticked.",
		fix: "Nothing to do.",
		example: "- [x] Rollback tested"
	}),
	"checklist/unticked": row({
		sentence: ({ statements, open }) => `ticked in the text of the pull request: ${statements - open.length} of ${counted$1(statements)}`,
		hint: () => "tick each statement as \"- [x] …\" in the text of the pull request",
		details: ({ open }) => open.map((statement) => `- [ ] ${statement}`),
		means: "A statement is missing from the pull request's text, or not ticked there. Comments, code and quoted text do not count. If a statement appears more than once, every copy must be ticked.",
		fix: "Tick it when it is true.",
		example: "- [x] Rollback tested"
	}),
	"checklist/unknown": row({
		sentence: ({ statements, unseen }) => `could not read the text of the pull request, where ${counted$1(statements)} must be ticked: ${unseen.why}`,
		hint: ({ unseen }) => unseenHint(unseen),
		means: "Flaghoist could not read the text of the pull request.",
		fix: "On a pull request the action asks GitHub; on a clone, supply it with --evidence.",
		example: "flaghoist check --evidence evidence.json"
	}),
	"checklist/cannot-be-ticked": row({
		sentence: () => "no box of a pull request can hold this statement",
		hint: () => "write it in words, without marks of markdown or HTML",
		means: "A statement holds marks that markdown does not show, such as a comment, so no ticked box can ever match it.",
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
const { pass: pass$5, wait: wait$5, problem: problem$4 } = answersFrom(CHECKLIST_MESSAGES);
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
	problems: (statements) => statements.flatMap((statement, index) => canBeTicked(statement) ? [] : [problem$4("checklist/cannot-be-ticked", [index], {})]),
	atLeastAsStrict: (to, from) => isSubset(from, to),
	asks: () => [{ kind: "body" }],
	judge: (wanted, _promotion, { body }) => {
		const statements = wanted.length;
		if (body.kind !== "known") return [wait$5("checklist/unknown", {
			statements,
			unseen: body
		})];
		const boxes = boxesIn(body.value);
		const open = wanted.filter((statement) => boxes.get(comparable(statement)) !== true);
		return [open.length === 0 ? pass$5("checklist/ticked", { statements }) : wait$5("checklist/unticked", {
			statements,
			open
		})];
	},
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
	return `${required} on in ${environment} ${isAtLeast ? "at least " : ""}since ${sinceText(landing)}; ${length} required`;
}
const FLAGS_MESSAGES = {
	"flags/on": row({
		sentence: onText,
		details: rewriteDetails,
		means: "The required flag has been on here for long enough.",
		fix: "Nothing to do.",
		example: "flags: { convex/retry-with-backoff: 24h }"
	}),
	"flags/too-short": row({
		saysWhen: true,
		sentence: (clock) => `${onText(clock)}, due ${dueText(clock.due)}`,
		hint: (clock) => `${comeBack(clock)}; nothing has to be pushed again`,
		means: "The required flag is on here, but not yet for long enough.",
		fix: "Come back at the moment that the message names.",
		example: "flags: { convex/retry-with-backoff: 24h }"
	}),
	"flags/off": row({
		sentence: ({ flag, required, environment, now, percent, length, isJustOn }) => `${required} in ${environment}: ${levelsText(now)}; ${flag} needs it at ${percent}% or more in all of its services${isJustOn ? "" : `, for ${length}`}`,
		hint: ({ required, environment }) => `promote ${required} in ${environment} first`,
		means: "The required flag is not on here for all of its services, or at a lower rollout than the one proposed.",
		fix: "Promote the required flag here first.",
		example: "flaghoist promote convex/retry-with-backoff --to convex"
	}),
	"flags/lowered": row({
		sentence: ({ flag, required, environment, after }) => `this proposal takes ${required} to ${levelsText(after)} in ${environment}, and ${flag} requires it`,
		hint: ({ required }) => `leave ${required} as it is, or split the proposal`,
		means: "The proposal lowers a flag that another flag in the same proposal requires.",
		fix: "Split it, or leave the required flag on.",
		example: "flags: { convex/retry-with-backoff: 24h }"
	}),
	"flags/same-proposal": row({
		sentence: ({ flag, required }) => `this proposal raises ${required} together with ${flag}, which requires it`,
		hint: ({ required }) => `land ${required} first, in a pull request of its own`,
		means: "The proposal raises a flag together with another flag that requires it.",
		fix: "Land the required flag first.",
		example: "flaghoist promote convex/retry-with-backoff --to convex"
	}),
	"flags/no-history": row({
		sentence: ({ required, environment, why }) => `cannot determine how long ${required} has been on in ${environment}: ${why}`,
		hint: () => "fix that and run the check again",
		means: "Flaghoist could not read the landings of the required flag far enough back.",
		fix: "Fetch the history that is missing; the message names the command.",
		example: "git fetch --unshallow"
	}),
	"flags/rewritten": row({
		saysWhen: true,
		sentence: (clock) => `${rewriteText(clock.rewrite)}; ${onText(clock)}, due ${dueText(clock.due)}`,
		hint: (clock) => `${comeBack(clock)}; ${REWRITE_HINT}`,
		means: "A commit that was seen as the tip of the default branch is no longer on its first-parent line: history was rewritten. The required flag counts from the first landing without that commit.",
		fix: "Come back at the moment that the message names. Find out who rewrote it; forbid force-pushes and pushed merges on the default branch.",
		example: "git log --first-parent origin/main"
	}),
	"flags/future-landing": row({
		sentence: ({ ahead, required, environment }) => `${futureText(ahead)}, so it is not known how long ${required} has been on in ${environment}`,
		hint: ({ ahead }) => futureHint(ahead),
		details: rewriteDetails,
		means: "A commit behind the required flag is dated in the future, so its date says nothing about when it landed.",
		fix: "Supply when that commit landed with landings in an evidence file, or let the action check the pull request: its clock uses no commit dates.",
		example: "flaghoist check --evidence evidence.json"
	}),
	"flags/unknown-flag": row({
		sentence: ({ required }) => `requires the flag "${required}", which is not defined`,
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
		sentence: ({ required }) => `requires the flag ${required}, which fills no variable of any service, so it is never on`,
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
		ahead: landing.ahead === void 0 ? null : {
			sha: landing.ahead.sha,
			dated: landing.ahead.dated
		}
	};
}
// src/gates/flags.ts
const { pass: pass$4, wait: wait$4, block: block$3, problem: problem$3 } = answersFrom(FLAGS_MESSAGES);
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
	if (key === flag) return problem$3("flags/cycle", path, {
		kind: "itself",
		required: key
	});
	if (!flagExists(key)) return problem$3("flags/unknown-flag", path, { required: key }, flag === null ? "error" : "warning");
	if (flag === null && environment !== null) return problem$3("flags/cycle", path, {
		kind: "everywhere",
		required: key,
		environment
	});
	if (flagNamed(key)?.services.length !== 0) return null;
	return problem$3("flags/never-on", path, { required: key });
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
		return wait$4("flags/off", {
			...names,
			now: levelsOf(before),
			percent,
			length,
			isJustOn
		});
	}
	const history = timelineIn(evidence, key, environment);
	if (!("timeline" in history)) return wait$4("flags/no-history", {
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
	if (clock.isOver) return pass$4("flags/on", facts, { progress });
	if (clock.ahead !== null) return wait$4("flags/future-landing", {
		...facts,
		ahead: clock.ahead
	});
	const { rewrite, due: readyAt } = facts;
	return rewrite === null ? wait$4("flags/too-short", facts, {
		progress,
		readyAt
	}) : wait$4("flags/rewritten", {
		...facts,
		rewrite
	}, {
		progress,
		readyAt
	});
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
const ISSUES_MESSAGES = {
	"issues/none": row({
		sentence: (labels) => `no open issue is labelled ${labelsText(labels)}`,
		means: "No open issue with one of the labels concerns the flag.",
		fix: "Nothing to do.",
		example: "issues: { none: [P1, P2] }"
	}),
	"issues/open": row({
		sentence: openText,
		hint: ({ issues }) => closeText(issues),
		details: ({ issues }) => issues.map(issueText),
		means: "An issue with one of the labels and flag:<key> is open.",
		fix: "Close it when it is solved.",
		example: "labels: P1, flag:voice/outbound-calls"
	}),
	"issues/unknown": row({
		sentence: ({ labels, unseen }) => `could not read the issues labelled ${either(labels)}, and none may be open: ${unseen.why}`,
		hint: ({ unseen }) => unseenHint(unseen),
		means: "Flaghoist could not read which issues exist.",
		fix: "On a pull request the action asks GitHub; on a clone, supply them with --evidence.",
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
		means: "The key of a flag is so long that no issue can carry the label flag:<key>, and a requirement asks for its issues.",
		fix: "Rename the flag: its key may have at most 45 characters.",
		example: "git mv environments/flags/a-long-name.yaml environments/flags/shorter.yaml"
	})
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
const { pass: pass$3, wait: wait$3, problem: problem$2 } = answersFrom(ISSUES_MESSAGES);
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
	problems: ({ none }) => longLabels(none).map(({ index, facts }) => problem$2("issues/long-label", ["none", index], facts)),
	misfits: (_settings, flag) => longKey(flag).map((facts) => ({
		...problem$2("issues/long-key", ["none"], facts),
		reason: []
	})),
	atLeastAsStrict: (to, from) => isSubset(from.none, to.none),
	asks: ({ none }) => [{
		kind: "issues",
		labels: none,
		window: duration(0)
	}],
	judge: ({ none: labels }, { change: { flag } }, { issues: listed }) => {
		if (listed.kind !== "known") return [wait$3("issues/unknown", {
			labels,
			unseen: listed
		})];
		const open = openIssues(listed.value, flag, labels);
		return [open.length === 0 ? pass$3("issues/none", {
			flag,
			labels
		}) : wait$3("issues/open", {
			flag,
			labels,
			issues: open
		})];
	},
	settledAtOnce: ["issues/open", "issues/unknown"],
	codes: explanationsOf(ISSUES_MESSAGES)
});
// src/messages/gates/ladder.ts
function atText({ present, wanted, isAtLeast, landing, length }) {
	return `at ${present}%${isAtLeast ? ", at least" : ""} since ${sinceText(landing)}; ${length} required before ${wanted}%`;
}
function targetText({ next, steps }) {
	return `${next === null ? "there is no step above it" : `the next step is ${next}%`} (steps: ${steps.join(", ")})`;
}
function climbing({ next, service, isBlind }) {
	if (next === null) return "add a step to the ladder first, in a pull request of its own";
	return isBlind ? `${service} reads no percentage, so it can only go to all users: fill one of its variables with rollout, in a pull request of its own` : `set rollout: ${next}`;
}
const LADDER_MESSAGES = {
	"ladder/first-step": row({
		sentence: ({ wanted, steps }) => `no user has had it yet; ${wanted}% is the first step (steps: ${steps.join(", ")})`,
		means: "No user has had the feature yet, and the proposal begins with the first step.",
		fix: "Nothing to do.",
		example: "enabled: true\nrollout: 5"
	}),
	"ladder/long-enough": row({
		sentence: atText,
		details: rewriteDetails,
		means: "The rollout has been at the present step for long enough, and the proposal is the next one.",
		fix: "Nothing to do.",
		example: "enabled: true\nrollout: 10"
	}),
	"ladder/too-soon": row({
		saysWhen: true,
		sentence: (clock) => `${atText(clock)}, due ${dueText(clock.due)}`,
		hint: (clock) => `${comeBack(clock)}; nothing has to be pushed again`,
		means: "The rollout has not been at its present value for long enough since it last changed, up or down. After a rollback the full wait begins again.",
		fix: "Come back at the moment that the message names.",
		example: "ladder: { steps: [5, 10, 25, 50, 100], each: 7d }"
	}),
	"ladder/skipped-step": row({
		sentence: (step) => `${step.environment} goes from ${step.present}% to ${step.wanted}%, but ${targetText(step)}`,
		hint: climbing,
		means: "The proposal skips a step.",
		fix: "Propose the next step; the message names it.",
		example: "rollout: 10"
	}),
	"ladder/no-step": row({
		sentence: (step) => `${step.environment} goes from ${step.present}% to ${step.wanted}%, which is not a step; ${targetText(step)}`,
		hint: climbing,
		means: "The proposed percentage is not a step of the ladder.",
		fix: "Propose the next step; the message names it.",
		example: "rollout: 10"
	}),
	"ladder/no-history": row({
		sentence: ({ environment, present, why }) => why === null ? `cannot read the present state in ${environment}, so its duration is unknown` : `cannot determine how long ${environment} has been at ${present}%: ${why}`,
		hint: ({ why }) => why === null ? "fix the file and keep the flag at its safe value, in a pull request of its own; then go up step by step" : "fix that and run the check again",
		means: "Flaghoist could not read the landings of this environment far enough back.",
		fix: "Fetch the history that is missing; the message names the command.",
		example: "git fetch --unshallow"
	}),
	"ladder/rewritten": row({
		saysWhen: true,
		sentence: (clock) => `${rewriteText(clock.rewrite)}; ${atText(clock)}, due ${dueText(clock.due)}`,
		hint: (clock) => `${comeBack(clock)}; ${REWRITE_HINT}`,
		means: "A commit that was seen as the tip of the default branch is no longer on its first-parent line: history was rewritten. The present value counts from the first landing without that commit.",
		fix: "Come back at the moment that the message names. Find out who rewrote it; forbid force-pushes and pushed merges on the default branch.",
		example: "git log --first-parent origin/main"
	}),
	"ladder/future-landing": row({
		sentence: ({ ahead, present }) => `${futureText(ahead)}, so it is not known how long the rollout has been at ${present}%`,
		hint: ({ ahead }) => futureHint(ahead),
		details: rewriteDetails,
		means: "A commit behind the present value is dated in the future, so its date says nothing about when it landed.",
		fix: "Supply when that commit landed with landings in an evidence file, or let the action check the pull request: its clock uses no commit dates.",
		example: "flaghoist check --evidence evidence.json"
	}),
	"ladder/not-rising": row({
		sentence: ({ step, before }) => `step ${step}% does not rise above the step before it, ${before}%`,
		hint: ({ rising }) => `write the steps in rising order, each once: [${rising.join(", ")}]`,
		means: "The steps of a ladder do not rise.",
		fix: "Write them in rising order, each once.",
		example: "steps: [5, 10, 25, 50, 100]"
	}),
	"ladder/no-percentage": row({
		sentence: ({ step }) => `step ${step}% has more than two decimals, but a rollout has at most two`,
		hint: ({ nearest }) => `write ${nearest}`,
		means: "A step has more than two decimals, and a rollout has at most two.",
		fix: "Write it with at most two decimals.",
		example: "steps: [0.5, 5, 100]"
	}),
	"ladder/no-rollout": row({
		sentence: ({ flag, first }) => `no service of ${flag} reads a rollout, so it goes from 0% to 100% at once, and the first step is ${first}%`,
		hint: ({ isSafeOn }) => isSafeOn ? "delete the ladder: a flag with safe: true has no rollout" : "fill a variable of a service with rollout, or remove the ladder",
		means: "No service of the flag reads a rollout, so the flag goes from 0% to 100% at once. The ladder has steps below 100%, so such a flag can never be promoted.",
		fix: "Let a service read the rollout, or remove the ladder.",
		example: "services:\n  calling-platform: { OUTBOUND_CALLS_PERCENTAGE: rollout }"
	}),
	"ladder/disagree": row({
		sentence: ({ environment, first, other }) => `this ladder begins with ${first}%, but another one of ${environment} begins with ${other}%, so no first step satisfies both`,
		hint: ({ other }) => `begin with ${other}%, or delete one of the two`,
		means: "Two ladders apply together and begin with different steps, so no first step satisfies both.",
		fix: "Begin both with the same step, or delete one of them.",
		example: "ladder: { steps: [5, 25, 100], each: 7d }"
	})
};
// src/gates/ladder.ts
const { pass: pass$2, wait: wait$2, block: block$2, problem: problem$1 } = answersFrom(LADDER_MESSAGES);
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
				description: "The steps in percent, rising, such as [5, 10, 25, 50, 100].",
				type: "array",
				items: {
					type: "number",
					exclusiveMinimum: 0,
					maximum: 100
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
	problems: ({ steps }, context) => [
		...notRising(steps),
		...noPercentages(steps),
		...context.flag === null ? disagreeing(steps, [], context) : []
	],
	misfits: (settings, flag, context) => [...withoutRollout(settings, flag, context), ...(context.flag === null ? [] : disagreeing(settings.steps, flag.requires, context)).map((mistake) => ({
		...mistake,
		reason: ["requires"]
	}))],
	atLeastAsStrict: (to, from) => durationOf(to.each) >= durationOf(from.each) && to.steps.length === from.steps.length && to.steps.every((step, index) => step === from.steps[index]),
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
		isBlind: null
	});
}
function notRising(steps) {
	return steps.flatMap((step, index) => {
		const before = steps[index - 1];
		if (before === void 0 || step > before) return [];
		const ordered = [...new Set(steps)].toSorted((one, other) => one - other);
		return [problem$1("ladder/not-rising", ["steps", index], {
			step,
			before,
			rising: ordered
		})];
	});
}
/** Steps that no rollout can reach, because a rollout has at most two decimals. */
function noPercentages(steps) {
	return steps.flatMap((step, index) => {
		const rounded = Number(step.toFixed(2));
		if (rounded === step) return [];
		return [problem$1("ladder/no-percentage", ["steps", index], {
			step,
			nearest: Math.max(.01, rounded)
		})];
	});
}
/** A flag without a rollout takes all steps at once, which the ladder forbids unless it has only one. */
function withoutRollout({ steps }, flag, { flag: writtenBy, environment, knows }) {
	const sent = flag.services.flatMap(({ variables }) => variables).filter(({ in: places }) => environment === null || (places?.includes(environment) ?? true));
	const reads = sent.some(({ field }) => field === "rollout");
	const [first = 100] = steps;
	if (!knows("flag") || reads || sent.length === 0 || first === 100) return [];
	const facts = {
		flag: flag.key,
		first,
		isSafeOn: flag.safe
	};
	const severity = flag.safe && writtenBy === null ? "warning" : "error";
	return [{
		...problem$1("ladder/no-rollout", [], facts, severity),
		reason: ["services"]
	}];
}
/** Another ladder for the same environment, written before this one, that begins with another step. */
function disagreeing(steps, own, { pipeline, environment, flag, knows }) {
	if (!knows("environments")) return [];
	const places = pipeline.environments.filter(({ name }) => environment === name || environment === null && flag !== null);
	for (const { name, requires } of places) {
		const applying = own.filter((one) => one.environment === name || one.environment === "*");
		const [other] = [...requires, ...applying].filter(({ gate }) => gate === "ladder").map(({ settings }) => settings.steps[0]);
		const [first] = steps;
		if (first === void 0 || other === void 0 || other === first) continue;
		return [problem$1("ladder/disagree", ["steps", 0], {
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
	const next = settings.steps.find((step) => step > present);
	const { environment, flag } = change;
	const { steps } = settings;
	if (!stays && wanted !== next) {
		const facts = {
			environment,
			service,
			present,
			wanted,
			next: next ?? null,
			steps
		};
		const isBlind = !readsRollout$1(service, proposed);
		const code = steps.includes(wanted) ? "ladder/skipped-step" : "ladder/no-step";
		return block$2(code, {
			...facts,
			isBlind
		});
	}
	const history = timelineIn(evidence, flag, environment);
	if (!("timeline" in history)) return wait$2("ladder/no-history", {
		environment,
		present,
		why: history.why
	});
	if (change.from === null) return wait$2("ladder/no-history", {
		environment,
		present,
		why: null
	});
	const rewrite = rewriteOf(evidence);
	if (present === 0 && rewrite === null && !everExposed(history.timeline, service)) return pass$2("ladder/first-step", {
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
	if (clock.isOver) return pass$2("ladder/long-enough", facts, { progress });
	if (clock.ahead !== null) return wait$2("ladder/future-landing", {
		...facts,
		ahead: clock.ahead
	});
	const { rewrite, due: readyAt } = facts;
	return rewrite === null ? wait$2("ladder/too-soon", facts, {
		progress,
		readyAt
	}) : wait$2("ladder/rewritten", {
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
// src/messages/gates/soak.ts
function deployedText(fact) {
	switch (fact.kind) {
		case "landed": return `landed in ${fact.source} ${sinceText(fact.landing)}`;
		case "deployed-last": return `deployed there last: ${fact.service}`;
		case "older-than-log": return `${fact.service} had it before the deployment log began ${pastText(fact.at)}, so its landing counts`;
		case "older-than-target": return `${fact.service} had it before its deploy target was configured ${pastText(fact.at)}, so its landing counts`;
		case "no-target": return `${fact.service} has no deploy target in ${fact.source}, so its landing counts`;
	}
}
function beganText({ isAtLeast, landing, closed }) {
	return closed === null ? `${isAtLeast ? "at least " : ""}since ${sinceText(landing)}` : `since ${pastText(closed.at)}, when the last matching issue was closed`;
}
function coveredText(clock) {
	return `covered in ${clock.source} ${beganText(clock)}; ${clock.length} required`;
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
		case "success": return `the last deployment of ${service} there does not cover it (${when})`;
	}
}
const SOAK_MESSAGES = {
	"soak/long-enough": row({
		sentence: coveredText,
		details: soakDetails,
		means: "The source environment has covered the proposed exposure for the required time.",
		fix: "Nothing to do.",
		example: "requires: { soak: { in: development, for: 48h } }"
	}),
	"soak/too-short": row({
		saysWhen: true,
		sentence: (clock) => `${coveredText(clock)}, due ${dueText(clock.due)}`,
		hint: tooShortHint,
		details: soakDetails,
		means: "The source environment covers the proposed exposure, but not yet for long enough. Only the present unbroken stretch counts. Each landing below what is proposed restarts it.",
		fix: "Come back at the moment that the message names. Nothing has to be pushed again.",
		example: "flaghoist check --at 2026-11-22T09:00:00Z"
	}),
	"soak/not-covered": row({
		sentence: uncoveredText,
		hint: ({ flag, source, length }) => `promote ${flag} in ${source} first; its soak of ${length} starts with that landing`,
		means: "The source environment does not give these users what is proposed: it is off there, at a lower percentage, or only for other services.",
		fix: "Promote the flag in the source environment first; the soak starts with that landing.",
		example: "flaghoist promote elevenlabs-agent --to development"
	}),
	"soak/refused": row({
		sentence: (facts) => `landing ${facts.landing.slice(0, 10)} was refused in ${facts.source}, so ${uncoveredText(facts)}`,
		hint: ({ verdict, source, landing, length }) => verdict === "wait" ? `meet what that landing waits for; the next deployment in ${source} then accepts it, and its soak of ${length} starts` : `revert it (git revert ${landing.slice(0, 10)}) and promote it in ${source} again; its soak of ${length} starts when that is deployed`,
		means: "The deploy guard refused the landing that exposes the flag in the source environment, so it never ran there.",
		fix: "Fix the reason for the refusal; the next deployment then accepts the landing. Or revert it and promote the flag there again. The soak starts when that is deployed.",
		example: "flaghoist deploy --environment staging"
	}),
	"soak/not-deployed": row({
		sentence: (facts) => `${facts.source}: ${undeployedText(facts)}; landed ${sinceText(facts.landed)}; the soak of ${facts.length} counts from the first successful deployment there`,
		hint: notDeployedHint,
		means: "The proposed values have landed in the source environment, but by the deployment log not every service is sent that much there. The landing was refused, no deployment of it has succeeded, or a later one sends less.",
		fix: "Deploy it there; the soak starts with the first success. The landing counts for the time before the log began, and before the service had a deploy target.",
		example: "flaghoist deploy --environment staging"
	}),
	"soak/deployments-unknown": row({
		sentence: ({ source, why }) => `cannot determine since when ${source} has run what is proposed: ${why}`,
		hint: ({ length }) => `fix that; the soak of ${length} counts from the deployment there`,
		means: "The deployment log could not be read, or was cut off before one of its entries. Without it Flaghoist does not know what runs in the source environment.",
		fix: "On a pull request the action reads the log from GitHub and needs deployments: read. On a clone, Flaghoist reads the file that flaghoist deploy writes, or supply deployments with --evidence. Without any log, deployments: { log: none } lets landings count.",
		example: "permissions: { deployments: read }"
	}),
	"soak/same-proposal": row({
		sentence: ({ source, environment }) => `this proposal raises ${source} and ${environment} together, so nothing has soaked`,
		hint: ({ source, environment }) => `split it: land ${source} first, ${environment} when it is due`,
		means: "The proposal raises the source environment and this one together, so nothing can have soaked.",
		fix: "Split it: land the source environment first, and this one when it is due.",
		example: "flaghoist promote elevenlabs-agent --to development"
	}),
	"soak/source-lowered": row({
		sentence: ({ source, environment, live, proposed }) => `this proposal takes ${source} to ${levelsText(live)}, below what it proposes for ${environment} (${levelsText(proposed)})`,
		hint: ({ source, environment }) => `leave ${source} as it is, or lower ${environment} as well`,
		means: "The proposal lowers the source environment below what it proposes here.",
		fix: "Leave the source environment as it is, or lower this one as well.",
		example: "git checkout origin/main -- environments/development/elevenlabs-agent.yaml"
	}),
	"soak/definition-changed": row({
		sentence: ({ source, environment }) => `the new definition has never run in ${source}: it would start there and in ${environment} at once`,
		hint: ({ source, environment }) => `let it run in ${source} first: send the new variable there only ({ from: enabled, in: [${source}] }), keep ${environment} off with an override (services: { <service>: { enabled: false } }), or give the new meaning a flag of its own`,
		means: "The definition changes what the services are sent (variables, services, safe value). A definition applies to every environment at once, so no other environment can have run it before.",
		fix: "Send a new variable in the first environment only, and add the others one by one. Or keep this environment off with a per-service override while the others run the new definition, or give the new meaning a flag of its own.",
		example: "CHECKOUT_V2: { from: enabled, in: [development] }"
	}),
	"soak/open-issue": row({
		sentence: ({ source, ...open }) => `${openText(open)}; the soak in ${source} counts from ${open.issues.length === 1 ? "its" : "the last"} closing`,
		hint: ({ issues }) => `${closeText(issues)}; the soak then starts again`,
		details: ({ issues }) => issues.map(issueText),
		means: "An issue with one of the labels of without-issues is open for this flag.",
		fix: "Close it. The soak then counts from the moment it was closed.",
		example: "labels: critical, flag:elevenlabs-agent"
	}),
	"soak/issues-unknown": row({
		sentence: ({ labels, unseen }) => `could not read the issues labelled ${either(labels)}: ${unseen.why}`,
		hint: ({ unseen }) => unseenHint(unseen),
		means: "The soak must be free of certain issues, and Flaghoist could not read which issues exist.",
		fix: "On a pull request the action asks GitHub; on a clone, supply them with --evidence.",
		example: "flaghoist check --evidence evidence.json"
	}),
	"soak/no-history": row({
		sentence: ({ source, why }) => `cannot determine how long ${source} has soaked: ${why}`,
		hint: () => "fix that and run the check again",
		means: "Flaghoist could not read the landings of the source environment far enough back.",
		fix: "Fetch the history that is missing; the message names the command.",
		example: "git fetch --unshallow"
	}),
	"soak/rewritten": row({
		saysWhen: true,
		sentence: (clock) => `${rewriteText(clock.rewrite)}, so the soak in ${clock.source} counts ${beganText(clock)}; ${clock.length} required, due ${dueText(clock.due)}`,
		hint: (clock) => `${comeBack(clock)}; ${REWRITE_HINT}`,
		details: soakDetails,
		means: "A commit that was seen as the tip of the default branch is no longer on its first-parent line: history was rewritten. Every soak counts from the first landing without that commit.",
		fix: "Come back at the moment that the message names. Find out who rewrote it; forbid force-pushes and pushed merges on the default branch.",
		example: "git log --first-parent origin/main"
	}),
	"soak/future-landing": row({
		sentence: ({ ahead, source }) => `${futureText(ahead)}, so it is not known how long ${source} has covered the proposal`,
		hint: ({ ahead }) => futureHint(ahead),
		details: soakDetails,
		means: "A commit behind the soak is dated in the future, so its date says nothing about when it landed.",
		fix: "Supply when that commit landed with landings in an evidence file, or let the action check the pull request: its clock uses no commit dates.",
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
		means: "The soak can never be met: its source is the same environment, or a later one.",
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
		means: "The key of a flag is so long that no issue can carry the label flag:<key>, and its soak must be free of issues.",
		fix: "Rename the flag: its key may have at most 45 characters.",
		example: "git mv environments/flags/a-long-name.yaml environments/flags/shorter.yaml"
	})
};
function tooShortHint(clock) {
	const since = clock.closed?.at ?? clock.landing.at;
	return `${comeBack(clock)}; ${lengthOf$1(between(since, clock.due))} is counted from ${pastText(since)} and nothing has to be pushed again`;
}
/** The command to deploy. A service without a log entry may run it already, and only a forced run logs that. */
function notDeployedHint({ source, service, latest }) {
	return `deploy it in ${source} (${latest === null ? `flaghoist deploy --force --environment ${source} --service ${service}` : "flaghoist deploy"}); the soak starts when that succeeds`;
}
function afterItselfText(facts) {
	switch (facts.kind) {
		case "itself": return `${facts.environment} cannot soak in itself before it is promoted`;
		case "later": return `${facts.environment} would have to soak in ${facts.source}, which comes after it in the pipeline`;
		case "everywhere": return `"*" stands for every environment, and ${both(facts.before)} cannot soak in ${facts.source}`;
	}
}
function afterItselfHint(facts) {
	switch (facts.kind) {
		case "itself": return `name an environment that comes before ${facts.environment}`;
		case "later": return `name an environment that comes before ${facts.environment}, or change the order`;
		case "everywhere": return facts.after.length === 0 ? `name an environment with others after it, or delete the soak` : `write it below ${both(facts.after)} instead of "*"`;
	}
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
// src/gates/soak-deployed.ts
const { wait: wait$1 } = answersFrom(SOAK_MESSAGES);
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
		case "unreachable": return wait$1("soak/deployments-unknown", {
			source,
			length,
			why: deployed.why
		});
		case "not-yet": {
			const { service, latest } = deployed;
			return wait$1("soak/not-deployed", {
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
const { pass: pass$1, wait, block: block$1, problem } = answersFrom(SOAK_MESSAGES);
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
				description: "The environment or environments that must have been exposed. Every one must meet the requirement.",
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
	problems: (settings, context) => [...context.knows("environments") ? sourceProblems(settings, context) : [], ...longLabels(settings["without-issues"] ?? []).map(({ index, facts }) => problem("soak/long-label", ["without-issues", index], facts))],
	misfits: (settings, flag) => settings["without-issues"] === void 0 ? [] : longKey(flag).map((facts) => ({
		...problem("soak/long-key", ["without-issues"], facts),
		reason: []
	})),
	atLeastAsStrict: (to, from) => isSubset(sourcesOf(from), sourcesOf(to)) && durationOf(to.for) >= durationOf(from.for) && isSubset(from["without-issues"] ?? [], to["without-issues"] ?? []),
	asks: (settings, promotion) => [
		...sourcesOf(settings).map((source) => ({
			kind: "timeline",
			flag: promotion.change.flag,
			environment: source,
			window: durationOf(settings.for)
		})),
		...sourcesOf(settings).flatMap((source) => deployedAsks(source, settings.for, promotion)),
		...settings["without-issues"] === void 0 ? [] : [{
			kind: "issues",
			labels: settings["without-issues"],
			window: durationOf(settings.for)
		}]
	],
	judge: (settings, promotion, evidence) => sourcesOf(settings).flatMap((source) => soakIn(source, settings, promotion, evidence)),
	settledAtOnce: ["soak/issues-unknown"],
	codes: explanationsOf(SOAK_MESSAGES)
});
/** Sources that do not exist, or that come after the environment that requires the soak. */
function sourceProblems(settings, { pipeline, environment, flag }) {
	const names = pipeline.environments.map(({ name }) => name);
	return sourcesOf(settings).flatMap((source, index) => {
		const path = Array.isArray(settings.in) ? ["in", index] : ["in"];
		if (!names.includes(source)) return [problem("soak/unknown-environment", path, {
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
			return [problem("soak/after-itself", path, {
				kind: "everywhere",
				...facts
			})];
		}
		if (environment === null) return [];
		if (source === environment) return [problem("soak/after-itself", path, {
			kind: "itself",
			environment
		})];
		return names.indexOf(source) < names.indexOf(environment) ? [] : [problem("soak/after-itself", path, {
			kind: "later",
			environment,
			source
		})];
	});
}
/** The environments that must have soaked. */
function sourcesOf(settings) {
	return typeof settings.in === "string" ? [settings.in] : settings.in;
}
function soakIn(source, settings, promotion, evidence) {
	const blocked = unfulfillable(source, promotion);
	return blocked === null ? counted(source, settings, promotion, evidence) : [blocked];
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
function counted(source, settings, promotion, evidence) {
	const { proposal, change, wanted } = promotion;
	const history = timelineIn(evidence, change.flag, source);
	if (!("timeline" in history)) return [wait("soak/no-history", {
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
		if (refused === void 0) return [wait("soak/not-covered", {
			...facts,
			flag: change.flag
		})];
		const { landing, verdict } = refused;
		return [wait("soak/refused", {
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
	if (evidence.issues.kind !== "known") return [clock, wait("soak/issues-unknown", {
		labels,
		unseen: evidence.issues
	})];
	const issues = openIssues(evidence.issues.value, change.flag, labels);
	if (issues.length > 0) return [wait("soak/open-issue", {
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
	if (clock.isOver) return pass$1("soak/long-enough", facts, { progress });
	if (clock.ahead !== null) return wait("soak/future-landing", {
		...facts,
		ahead: clock.ahead
	});
	const { rewrite, due: readyAt } = facts;
	return rewrite === null || closed !== null ? wait("soak/too-short", facts, {
		progress,
		readyAt
	}) : wait("soak/rewritten", {
		...facts,
		rewrite
	}, {
		progress,
		readyAt
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
/** Gates that every promotion meets, without a requirement. */
const BUILT_IN = [hold, log];
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
/** Whether people can end such a wait at any moment, so that the report needs no date for it. */
function isSettledAtOnce(code) {
	return SETTLED_AT_ONCE.has(code);
}
const SETTLED_AT_ONCE = new Set(GATES.flatMap(({ settledAtOnce = [] }) => settledAtOnce));
/** Every code that a gate can say. */
const GATE_CODES = [...BUILT_IN.flatMap(({ codes }) => codes), ...GATES.flatMap(({ codes }) => codes)];
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
	const isRecent = live.landing.ahead === void 0 && between(live.landing.at, now) <= UNDO_WINDOW;
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
		])].filter((line) => canonical(line.at(-2)) !== canonical(line.at(-1)));
	});
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
		hint: () => "split it: land the change of the rules first, the promotions after it in a pull request of their own",
		means: "The proposal, or the group of a merge queue, changes the rules and promotes a flag. Rules come from the default branch, so that no proposal can soften the rules that judge it, and an approver of rules should see only rules. Values that a definition itself raises (a kill switch, an import, a turned safe value) are part of the change of the rules.",
		fix: "Split it: the policy change in one pull request, the promotions in another. In a merge queue, queue the promotions again when the policy change has landed.",
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
		hint: () => "a person who may bypass the check lands the repair; rollbacks still pass",
		means: "Flaghoist cannot read the pipeline on the default branch, so its rules are unknown. Rollbacks still pass.",
		fix: "A person who may bypass the check reverts the landing that broke the pipeline.",
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
		case "owner": return `owner ${reason.from ?? "no owner"} → ${reason.to ?? "no owner"}, and the owner's team approves`;
		case "past": return `${reason.variable} is newly filled, and its requirements of the last 90 days are not known: ${reason.why}`;
		case "safe":
		case "code-default": return `${reason.kind} ${reason.from} → ${reason.to}`;
		case "rollout": return `${reason.variable} is filled with rollout for ${reason.service}, which read a switch alone`;
		case "by-itself": return `${reason.variable}=${reason.value} is sent to ${reason.service} without any state`;
		case "import": return `${reason.variable}=${reason.value} is sent to ${reason.service} in ${reason.environment}, and no flag filled it before`;
	}
}
function originText(origin) {
	switch (origin.kind) {
		case "changed": return "";
		case "deleted": return ", with the flag";
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
		const parts = [...removed.length > 0 ? [`without ${within(removed.join(", "), 0)}`] : [], ...added.length > 0 ? [`with ${within(added.join(", "), 0)}`] : []];
		if (parts.length > 0) return parts.join(", ");
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
// src/judge/rules.ts
/**
* The requirements of the environment at base, and of the flag's own file at base and at head: a new or stricter
* requirement applies at once. A variable that comes from another flag brings that flag's requirements along.
* Without duplicates, in the order of the registry.
*/
function requirementsFor(proposal, pipeline, change) {
	return requirementsIn$1(proposal, pipeline, change.environment, [change.flag, ...formerly(change)]);
}
/**
* The same for a promotion that resumes: the requirements of `resume` replace the environment's soak and all ladders.
* A soak that the flag itself requires stays, because no environment can remove it.
*/
function requirementsOfResume(proposal, pipeline, change) {
	const environment = environmentOf(pipeline, change.environment);
	const kept = (environment?.requires ?? []).filter(({ gate }) => gate !== "soak");
	const flagRules = ownRequirements(proposal, change.environment, [change.flag]);
	return inOrderOfGates([...[...kept, ...flagRules].filter(({ gate }) => gate !== "ladder"), ...environment?.resume?.requires ?? []]);
}
/** The flags that filled a raised variable before. Their requirements still apply after the move. */
function formerly({ services }) {
	return services.flatMap(({ values }) => values.flatMap(({ movedFrom, comparison }) => movedFrom !== null && isRaise(comparison) ? [movedFrom] : []));
}
function requirementsIn$1(proposal, pipeline, environment, flags) {
	return inOrderOfGates([...environmentOf(pipeline, environment)?.requires ?? [], ...ownRequirements(proposal, environment, flags)]);
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
		for (const source of sourcesOf(settings)) {
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
	return [...proposal.policyFiles.map(({ path }) => ({
		file: path,
		flag: null,
		reason: { kind: "file" }
	})), ...flagReasons(proposal, changes)];
}
function flagReasons(proposal, changes) {
	if (proposal.base.pipeline.kind === "absent") return [];
	const context = contextOf(proposal, changes);
	return proposal.touched.flatMap((key) => {
		const sides = sidesOf(context, key);
		const rules = [
			...loosenings(context, sides),
			...unknownPast(context, sides),
			...newOwners(context, sides),
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
	return reaches(now, old) && now.gate === old.gate && gateOf(old.gate).atLeastAsStrict(now.settings, old.settings);
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
function sentByItself({ byThemselves }, { after }) {
	if (after === null) return [];
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
/** Every rule by its place. */
function rulesOf(pipeline) {
	const { environments, teams, policy, services, deployments } = pipeline;
	const rules = [
		["environments", environments.map(({ name }) => name)],
		...environments.flatMap(({ name, enforcement, requires, resume }) => [
			...enforcement === "report" ? [[`${name}.enforcement`, enforcement]] : [],
			...requirementsIn(`${name}.requires`, requires),
			...resume === void 0 ? [] : [[`${name}.resume.within`, resume.within]],
			...requirementsIn(`${name}.resume.requires`, resume?.requires ?? [])
		]),
		...teams.map(({ name, members }) => [`teams.${name}`, members]),
		...requirementsIn("policy", policy.approvals),
		["policy.paths", policy.paths],
		["services", services.map(({ name }) => name)],
		...services.flatMap(({ name, deploy }) => deploy === void 0 ? [] : [[`services.${name}.deploy`, deploy]]),
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
/** Whether the day on which a flag expires is over, in UTC. */
function isExpired({ expires }, now) {
	const day = expires === null ? null : parseInstant(expires);
	return day !== null && now >= plus(day, durationOf("1d"));
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
	return [`cannot determine whether history was rewritten: ${rewritten.why}`];
}
/** A note if this check cannot read the log, so that refused landings are not known. */
function unreadLogNotes(kind, { base }, clock) {
	if (kind === "none" || kind === "rollback" || kind === "adoption") return [];
	const { deployments, services = [] } = valueOf(base.pipeline) ?? {};
	const log = services.some(({ deploy = [] }) => deploy.length > 0) ? deployments?.log : void 0;
	if (log === "file" && clock === "github") return ["the deployment log is a file that a check on GitHub cannot read: landings count, and refused landings are not known here"];
	if (log === "github" && clock === "git") return ["the deployment log is on GitHub, which this check does not read: refused landings are not known here"];
	return [];
}
/** Notes on refused files. They count in their last accepted version, which a reader of the files cannot see. */
function refusedNotes({ refusals }) {
	if (refusals?.kind !== "known") return [];
	const notes = [...new Set(refusals.value.map(refusedText))];
	const more = notes.length - MOST_REFUSED;
	return more <= 0 ? notes : [...notes.slice(0, MOST_REFUSED), `${more} more were refused`];
}
const MOST_REFUSED = 10;
function refusedText({ part, flag, environment, accepted, landing }) {
	const place = part === "definition" ? `the definition of ${flag}` : flag;
	const what = part === "rules" ? "pipeline.yaml" : `${place} in ${environment}`;
	const counts = accepted === null ? "counts as missing" : `counts as it was accepted in ${accepted.slice(0, 10)}`;
	return `${what}: its landing ${landing.slice(0, 10)} was refused; it ${counts}`;
}
/** Names expired flags to the people who edit them. This changes no verdict. */
function expiryNotes({ base, head, touched }, now) {
	const expired = touched.flatMap((key) => {
		const flag = valueOf(filesOf(head, key).flag) ?? valueOf(filesOf(base, key).flag);
		const isGone = filesOf(head, key).flag.kind === "absent";
		return flag === null || isGone || !isExpired(flag, now) ? [] : [flag];
	});
	const named = expired.slice(0, MOST_EXPIRED).map(({ key, expires }) => `${key} since ${expires}`);
	const more = expired.length > named.length ? [`${expired.length - named.length} more`] : [];
	return expired.length === 0 ? [] : [`should be gone: ${[...named, ...more].join(", ")} (expires); this changes no verdict`];
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
	const counts = [...new Set(exposed.map(({ environment }) => environment))].map((name) => `${name}: ${exposed.filter(({ environment }) => environment === name).length}`);
	return [exposed.length === 0 ? "adoption: nothing is exposed yet" : `adoption: flags stay as they are; exposed in ${counts.join(", ")}`, "every soak starts when this lands"];
}
/** A warning that any change of the rules passes, because the policy requires no approval. */
function unguardedNotes({ base, head, ownDiagnostics }) {
	const [before, after] = [base, head].map(({ pipeline }) => valueOf(pipeline));
	if (after == null || !isUnguarded(after)) return [];
	if (ownDiagnostics.some(({ code }) => code === "pipeline/no-policy")) return [];
	return [`${before != null && isUnguarded(before) ? "" : "once this lands, "}any change of the rules passes: add policy.approvals to pipeline.yaml`];
}
/** Advice to split off rollbacks, which then need not wait for the rest. */
function splitNotes(kind, changes) {
	const rollbacks = changes.filter((change) => change.class === "rollback");
	if (rollbacks.length === 0) return [];
	const names = rollbacks.slice(0, 3).map(({ flag, environment }) => `${flag} in ${environment}`);
	const more = rollbacks.length > names.length ? ` and ${rollbacks.length - names.length} more` : "";
	return [`the rollback of ${names.join(", ")}${more} waits with ${kind === "policy" ? "the policy change" : "the promotions"}: split it off and it passes at once`];
}
// src/messages/files/flags.ts
const FLAG_MESSAGES = {
	"flag/unknown-service": row({
		sentence: ({ name, available }) => `unknown service ${shown(name)}; available services: ${listed(available)}`,
		hint: ({ name, meant }) => meant === null ? `add "${name}: {}" to services in the pipeline` : `write ${meant}`,
		means: "A flag sends variables to a service that the pipeline does not declare, so no deployment would reach it.",
		fix: "Rename it to a declared service, or declare it in the pipeline.",
		example: "# environments/pipeline.yaml\nservices:\n  calling-platform: {}"
	}),
	"flag/unknown-environment": row({
		sentence: ({ name, available, variable }) => `${variable === null ? "" : `${variable} is sent in the `}unknown environment ${shown(name)}; available environments: ${listed(available)}`,
		hint: ({ name, available, meant, variable }) => {
			if (variable !== null) return `write one of ${listed(available)}`;
			return meant === null ? `add "- name: ${name}" to environments in the pipeline, or delete the requirement` : `write ${meant}`;
		},
		means: "A flag requires something for an environment that the pipeline does not have, so the requirement would have no effect.",
		fix: "Rename it to an environment of the pipeline, or write \"*\" for all of them.",
		example: "requires:\n  production:\n    ladder: { steps: [5, 25, 100], each: 7d }"
	}),
	"flag/unknown-owner": row({
		sentence: ({ name, available }) => `unknown owner ${shown(name)}; available teams: ${listed(available)}`,
		hint: ({ name, meant }) => meant === null ? `add "${name}: [a login]" to teams in the pipeline` : `write ${meant}`,
		means: "The owner of a flag is a team that the pipeline does not list, so no approval could count as one of its owner.",
		fix: "Rename it to a listed team, add the team to the pipeline, or name a team of GitHub as `org/team`.",
		example: "# environments/pipeline.yaml\nteams:\n  voice: [ana, bartek]"
	}),
	"flag/duplicate-variable": row({
		sentence: ({ variable, service, flag, file, line, column }) => `${variable} of ${service} is also filled by the flag ${flag} (${file}:${line}:${column})`,
		hint: () => "give one of the two flags another variable",
		means: "Two flags fill the same variable of the same service. The service would receive the value of an unknown one.",
		fix: "Give one of the two another variable.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled"
	}),
	"flag/form-of-rollout": row({
		sentence: ({ variable }) => `${variable} is filled with rollout, a number of percent, which has no on and off`,
		hint: () => "delete on and off, or write from: enabled",
		means: "A variable that is filled with `rollout` has texts for on and off. It is sent a number of percent.",
		fix: "Delete `on` and `off`, or fill the variable with `enabled`.",
		example: "OUTBOUND_CALLS_PERCENTAGE: { from: rollout, in: [development] }"
	}),
	"flag/form-without-difference": row({
		sentence: ({ variable, text }) => `${variable} is sent ${JSON.stringify(text)} both while the flag is on and while it is off`,
		hint: () => "write another text for off",
		means: "A variable is sent the same text while the flag is on and while it is off, so the flag switches nothing.",
		fix: "Write another text for `off`.",
		example: "VITE_OUTBOUND: { from: enabled, on: \"true\", off: \"\" }"
	}),
	"flag/unset-turns-on": row({
		sentence: ({ variable, because }) => `${variable} is left out while the flag is off, but without it the code turns the feature on (${because}: true)`,
		hint: () => "write off: \"false\", or another text that the code reads as off",
		means: "A variable is left out while the flag is off (`off: unset`), but without it the code turns the feature on. Turning the flag off would turn the feature on.",
		fix: "Send a text that the code reads as off.",
		example: "OUTBOUND_CALLS_ENABLED: { from: enabled, off: \"0\" }"
	}),
	"flag/text-is-truthy": row({
		severity: "warning",
		sentence: ({ variable, tool }) => `${tool} puts ${variable} into the page as text, and the text "false" counts as true where code tests it`,
		hint: ({ variable }) => `write ${variable}: { from: enabled, on: "true", off: "" }, or off: "false" if the code compares it with "true"`,
		means: "The variable has the prefix of a build tool (`VITE_`, `NEXT_PUBLIC_`, `REACT_APP_`, `PUBLIC_`, `EXPO_PUBLIC_`). Such tools put it into the page as text, and in JavaScript the text `false` is truthy. Code that only tests the variable is on while the flag is off.",
		fix: "Send the empty string while the flag is off, or compare with the text in the code and write that form.",
		example: "VITE_OUTBOUND: { from: enabled, on: \"true\", off: \"\" }"
	}),
	"flag/reserved-name": row({
		sentence: ({ variable, service, target }) => `the variable ${shown(variable)} of ${service} ${target?.why ?? "has a meaning for the system, a shell or a language, and would change how the service starts"}`,
		hint: ({ target }) => target?.hint ?? "give the variable a name of its own, such as CHECKOUT_ENABLED",
		means: "A variable has a name that the system, a language or the deploy target of the service reserves. Such a variable would change how the service starts, or the target would refuse or misread it.",
		fix: "Rename the variable, in the definition and in the code that reads it.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled   # not PATH"
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
		fix: "Rename one of them before it is used. Keys that differ only in a digit count as a series and are not reported.",
		example: "environments/flags/checkout.yaml\nenvironments/flags/chekout.yaml"
	}),
	"flag/no-state": row({
		severity: "warning",
		sentence: ({ flag, isSafeOn, values }) => `the flag ${flag} has no state in any environment, so services are sent it ${isSafeOn ? "on" : "off"}${values.length === 0 ? "" : `: ${values.join(", ")}`}`,
		hint: ({ isSafeOn, state }) => `write "enabled: ${!isSafeOn}" to ${state} to try it`,
		means: "A flag has a definition but no state in any environment, so all users get its safe value everywhere. That is normal for a new flag.",
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
		means: "A folder holds states, but the pipeline has no environment of that name. The states are not deployed and not protected.",
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
		sentence: ({ rollout, services }) => `rollout is ${rollout}, but ${both(services)} ${services.length === 1 ? "reads" : "read"} no rollout and would give the value to all of ${services.length === 1 ? "its" : "their"} users`,
		hint: ({ services }) => `let a variable of ${both(services)} be filled with rollout, or switch ${services.length === 1 ? "it" : "them"} off here`,
		means: "A state gives the value to a share of users, and some service of the flag does not read the rollout. That service gives the value to all of its users.",
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
		hint: ({ missing, setting }) => `put ${both(missing)} into ${setting}, or write machine: "${missing[0] ?? ""}" if each has its own`,
		means: "Services or environments are deployed to the same place, so the values of one overwrite those of the other. A landing in staging would change production.",
		fix: "Put `{environment}`, or `{service}`, into the setting of the place. If each has its own machine, or its own job with its own secrets, write that with `machine`.",
		example: "services:\n  traefik:\n    deploy:\n      \"*\": { target: files, render: traefik, folder: \"/etc/traefik/{environment}\" }"
	}),
	"pipeline/no-policy": row({
		severity: "warning",
		sentence: () => "the pipeline has no policy.approvals, so everyone who can merge can loosen every rule",
		hint: ({ team, hasPolicy }) => {
			const approvals = `approvals: { count: 1, from: [${team}] }`;
			return hasPolicy ? `add ${approvals} to policy` : `add policy: { ${approvals} }`;
		},
		means: "The pipeline does not say who may change it, so everyone who can merge a pull request can loosen every rule.",
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
		case "any": return "something else";
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
		means: "A key has no meaning at this place. It is refused, because a misspelt `requires` would otherwise require nothing.",
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
		means: "A value has the wrong type: a text in place of a number, a single value in place of a list. In YAML 1.2 only `true` and `false` are booleans; `yes` and `on` are texts.",
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
		sentence: ({ at, item }) => `${placeText(at)} holds ${shown(item)} twice`,
		hint: () => "delete one of the two",
		means: "A list holds the same item twice, although each may stand in it once.",
		fix: "Delete one of the two.",
		example: "routes: [\"/agent-conversations/*\", \"/calls/*\"]"
	}),
	"schema/bad-name": row({
		sentence: ({ isKey, ...wrong }) => isKey ? `${shown(wrong.value)} in ${placeText(wrong.at)} must be ${allowedText(wrong.must)}` : wrongValue(wrong),
		hint: rightValue,
		means: "A name has a form that is not allowed. Names become paths, labels and variables, so the form is narrow.",
		fix: "Use lower-case letters, digits, `.`, `_` and `-`; begin with a letter or digit; at most 63 characters. A variable may hold capitals, digits and `_`.",
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
		means: "A date is not written as year-month-day, or no calendar has it.",
		fix: "Write a date that exists, such as 2027-06-30.",
		example: "expires: 2027-06-30"
	}),
	"flag/rollout-on-safe": row({
		sentence: wrongValue,
		hint: rightValue,
		means: "A flag whose safe value is on (`safe: true`) fills a variable with `rollout`. The rollout is the share of users who get the value that is not safe. For such a flag that would be the share of users who lose the feature, which no service could read right.",
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
// src/messages/files/paths.ts
const PATH_MESSAGES = {
	"path/bad-name": row({
		sentence: ({ segment }) => `"${oneLine(segment)}" cannot be part of a flag's path: lower-case letters, digits, ".", "_" and "-", beginning with a letter or digit, at most 63 characters`,
		hint: () => "rename it",
		means: "A folder or file below the root has a name that no environment and no flag can have, so it would have no effect.",
		fix: "Use lower-case letters, digits, `.`, `_` and `-`; begin with a letter or digit; at most 63 characters between two slashes.",
		example: "environments/flags/voice/outbound-calls.yaml"
	}),
	"path/upper-case": row({
		sentence: ({ lower, exists }) => exists ? `this path differs only in case from ${oneLine(lower)}; on some machines the two are one file` : "this path holds capitals; folders and files of flags are written in lower case",
		hint: ({ lower, exists }) => exists ? "delete one of the two" : `rename it to ${oneLine(lower)}`,
		means: "A path holds capitals. Two paths that differ only in case are one file on some machines and two on others.",
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
		means: "The file has another ending than `.yaml`, so it would have no effect.",
		fix: "Rename it so that it ends in `.yaml`.",
		example: "git mv environments/staging/checkout.yml environments/staging/checkout.yaml"
	}),
	"path/misplaced": row({
		sentence: () => "only pipeline.yaml belongs directly in this folder",
		hint: () => "move it to flags/ if it is the definition of a flag, or to the folder of an environment if it is a state",
		means: "A YAML file is directly in the root folder. Only the pipeline belongs there.",
		fix: "Move it to `flags/` if it is a definition, or to the folder of an environment if it is a state.",
		example: "environments/pipeline.yaml\nenvironments/flags/checkout.yaml\nenvironments/staging/checkout.yaml"
	}),
	"path/not-regular": row({
		sentence: (irregular) => irregular.kind === "root" ? "this is a link, a file or a submodule instead of a folder, so no flags can be read below it" : `this is ${irregularText(irregular)}; only ordinary files (mode 100644) are read`,
		hint: ({ kind }) => REGULAR[kind],
		means: "A path is a symbolic link, a submodule or an executable file. Flaghoist reads Git objects and follows no links, so other tools could see other content there.",
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
		means: "The file is larger than 64 KiB. A flag, a state and a pipeline are small; a large file is refused before it is parsed.",
		fix: "Move long explanations to your documentation and keep a link in `description`.",
		example: "# 65536 bytes are read, 65537 are not\ndescription: AI outbound calls, see docs/outbound-calls.md"
	}),
	"file/not-text": row({
		sentence: ({ reason }) => NOT_TEXT$1[reason],
		hint: () => "save it as text in UTF-8",
		means: "The file holds bytes that are not UTF-8 text, or a NUL. It was probably saved in another encoding, or it is a binary file.",
		fix: "Save it as UTF-8. A byte order mark and Windows line ends are accepted.",
		example: "iconv -f UTF-16 -t UTF-8 x.yaml > y.yaml && mv y.yaml x.yaml"
	}),
	"file/invisible-character": row({
		sentence: ({ character }) => `the character ${character} is invisible to a reviewer`,
		hint: ({ character }) => `delete ${character}`,
		means: "The file holds a character that a reviewer cannot see, or one that changes the order in which text is shown: a control character, a zero-width space, a direction mark.",
		fix: "Delete the character. If a text needs it, describe it in words.",
		example: "enabled: true   # a U+202E here would show this comment backwards"
	}),
	"file/empty": row({
		sentence: ({ kind }) => `this file is empty; it should be ${KINDS_OF_FILE[kind].words}`,
		hint: ({ kind }) => KINDS_OF_FILE[kind].start,
		means: "The file is empty, or holds only comments.",
		fix: "Write its content, or delete the file. No state file means the safe value.",
		example: "enabled: false"
	}),
	"file/conflict-marker": row({
		sentence: ({ mark }) => `${mark} is a conflict mark of Git from a merge that is not resolved`,
		hint: () => "keep one of the two sides and delete the marks",
		means: "The file still holds the conflict marks of a merge that is not resolved.",
		fix: "Keep one of the two sides, and delete the three lines with the marks.",
		example: "<<<<<<< HEAD\nenabled: true\n=======\nenabled: false\n>>>>>>> feature"
	}),
	"file/too-many": row({
		sentence: (facts) => `this file has more problems than the ${facts.listed} that are listed`,
		hint: () => "fix the listed problems, and run the command again",
		means: "The file has more problems than are listed. The first hundred are.",
		fix: "Fix the listed problems, and run the command again.",
		example: "flaghoist validate"
	}),
	"yaml/syntax": row({
		sentence: ({ parser, detail }) => SYNTAX[parser]?.sentence ?? `this is not valid YAML: ${lowerFirst(oneLine(detail))}`,
		hint: ({ parser }) => SYNTAX[parser]?.hint ?? "compare the line with its neighbours: spaces for indentation, one after each colon, quotes around text with special characters",
		means: "The file is not valid YAML, or the parser is not sure what it means. A warning of the parser counts as an error.",
		fix: "Fix the line that is named. Indent with spaces, put a space behind every colon, and quote texts that hold `: `, ` #` or begin with one of @ ` % & * ! | > [ {.",
		example: "description: \"Calls: the second attempt\""
	}),
	"yaml/multiple-documents": row({
		sentence: () => "a second YAML document begins here; a file holds one",
		hint: () => "delete everything from here on",
		means: "The file holds more than one YAML document. Some readers read only the first one.",
		fix: "Delete everything from the second `---` on, or move it to a file of its own.",
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
		means: "The file refers to another part of itself with `*name`. Aliases hide what a line says, and a few of them can unfold into gigabytes.",
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
		sentence: () => "a value that begins with ! says its own type; tags are not read",
		hint: () => "delete the tag, or put the text in quotes",
		means: "The file gives a value a type with `!name` or `!!name`. The type follows from the format alone.",
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
		means: "A key is named `__proto__`, `constructor` or `prototype`. These have a meaning of their own in JavaScript and are never taken as names.",
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
		means: "A key in double quotes holds a `\\`. A search for the name does not find it, and a reviewer reads another name than the program.",
		fix: "Write the key in plain letters.",
		example: "services:\n  calling-platform:\n    OUTBOUND_CALLS_ENABLED: enabled"
	}),
	"yaml/number": row({
		sentence: (number) => {
			switch (number.form) {
				case "too-large": return "this number is too large to be kept exactly";
				case "too-many-decimals": return "this number has too many decimals to be kept exactly";
				case "not-finite": return `${oneLine(number.text)} is not a finite decimal number, but other readers can read it as one`;
				case "not-decimal": return `${oneLine(number.text)} is not decimal, or begins with a zero; other readers can read another number`;
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
		means: "A number is written in another way than in decimal digits: with leading zeros, in octal or hexadecimal, with an exponent, with a sign or a point at the edge, with underscores; or it is infinite, or has more digits than can be kept. Other readers of the same file read such a text as another number, or as a text.",
		fix: "Write it in decimal digits: 10, 0.5. A name or a login that consists of digits belongs in quotes.",
		example: "rollout: 100"
	})
};
const NOT_TEXT$1 = {
	nul: "this file holds a NUL, so it is not text",
	"utf-16": "this file is UTF-16; only UTF-8 is read",
	"not-utf-8": "from here on this file is not UTF-8 text"
};
const SECOND_KEY = {
	sentence: "this is not valid YAML: a second key in place of a value, or a line with another indentation than its neighbours",
	hint: "indent the line like its neighbours; put a text that holds \": \" in quotes"
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
function diagnosticOf({ code, facts }, { file, line = 1, column = 1 }, severity) {
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
		column
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
function resumeOf(pipeline, change, evidence, now) {
	const resume = environmentOf(pipeline, change.environment)?.resume;
	const rising = resume === void 0 ? null : risingIn(change);
	if (resume === void 0 || rising === null) return null;
	const history = timelineIn(evidence, change.flag, change.environment);
	if (!("timeline" in history)) return null;
	const restoration = restorationIn(history.timeline, rising.wanted);
	switch (restoration.kind) {
		case "none": return null;
		case "raised-since": return none("raised-since", "a value was raised after these values were lowered");
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
	if (rewriteOf(evidence) !== null) return none("rewritten", "history was rewritten, so it does not prove which values were here");
	const landedAt = earliestOf(takenDown);
	if (landedAt === null) return none("time-unknown", `cannot determine when landing ${takenDown.sha.slice(0, 10)} lowered the values`);
	const proof = proofOf(pipeline, candidate, evidence);
	if (proof.kind === "none") return proof;
	const from = instant(Math.min(landedAt, ...proof.moments));
	const until = plus(from, durationOf(within));
	if (between(from, now) > durationOf(within)) return none("too-late", `landing ${takenDown.sha.slice(0, 10)} lowered the values ${pastText(from)}${from < takenDown.at ? " or later" : ""}; resume ended ${pastText(until)} (within ${within})`);
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
function earliestOf({ at, source, earliest, ahead }) {
	if (earliest !== void 0) return earliest;
	return ahead !== void 0 || source === "first-seen" ? null : at;
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
			case "never": return none("not-deployed", `the deployment log has no success of ${exposure.service} in ${environment} with these values`);
			case "unreachable": return none("log-unknown", `the deployment log could not be read: ${logged.why}`);
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
		if (isCut) return none("not-accepted", "the landing that brought the values is too old to read");
		if (accepted.value.includes(landing)) return null;
		return none("not-accepted", `no pull request with a success status of this check landed as ${landing.slice(0, 10)}, which brought the values`);
	}
	return none("no-evidence", `there is no deployment log here, and no status says that the values were accepted: ${accepted?.why ?? "it was not requested"}`);
}
function none(what, message) {
	return {
		kind: "none",
		code: `resume/${what}`,
		message
	};
}
/** The decision as a part of the report. */
function resumeReport(resume) {
	if (resume.kind === "none") {
		const { code, message } = resume;
		return {
			code,
			message,
			takenDown: null,
			until: null
		};
	}
	const { restoration, until } = resume;
	const { takenDown } = restoration;
	return {
		code: "resume/restores",
		message: `restores the values that were lowered ${sinceText(takenDown)}`,
		takenDown,
		until
	};
}
/** Notes for people, one sentence each. */
function resumeNotes({ message, until }) {
	if (until === null) return [`no resume: ${message}`];
	return [`a resume: ${message}`, `until ${pastText(until)}, the requirements of resume replace soak and ladder`];
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
const RESUME_CODES = [
	{
		code: "resume/restores",
		means: "The promotion restores exactly the values that were accepted and deployed in this environment. Rollbacks lowered them recently enough, and none was raised since. The requirements of resume replace the soak of the environment and ladders. Approvals, hold, issues, flags, checklists and a soak of the flag itself still apply.",
		fix: "Nothing to do. Land it before the moment that the note names.",
		example: `environments:
  - name: production
    requires:
      soak: { in: staging, for: 7d }
    resume: { within: 14d, requires: { approvals: { count: 1, from: [release] } } }`
	},
	{
		code: "resume/too-late",
		means: "The values were lowered longer ago than within allows, so the way back is a full promotion.",
		fix: "Promote step by step.",
		example: "resume: { within: 14d, requires: { issues: { none: [critical] } } }"
	},
	{
		code: "resume/raised-since",
		means: "The values were here before, but a value of the flag was raised since, so the way back is a full promotion.",
		fix: "Promote step by step.",
		example: "git log --first-parent origin/main -- environments/production/checkout.yaml"
	},
	{
		code: "resume/not-deployed",
		means: "By the deployment log the service never ran these values here. A deployment that failed, was refused or never started is no proof.",
		fix: "Promote step by step.",
		example: "flaghoist deploy"
	},
	{
		code: "resume/not-accepted",
		means: "There is no deployment log for this service, and no pull request with the success status of this check is known for the landing that brought the values.",
		fix: "Promote step by step.",
		example: "git log --first-parent origin/main -- environments/production/checkout.yaml"
	},
	{
		code: "resume/no-evidence",
		means: "Neither a deployment log nor a status on the pull request says that the values were accepted and deployed.",
		fix: "On a pull request the action asks GitHub. On a clone, Flaghoist reads the file that flaghoist deploy writes, or supply deployments or accepted with --evidence.",
		example: "flaghoist check --evidence evidence.json"
	},
	{
		code: "resume/log-unknown",
		means: "Flaghoist could not read the deployment log, so it does not know what was deployed here.",
		fix: "Fix what the message names and run the check again.",
		example: "permissions: { deployments: read }"
	},
	{
		code: "resume/time-unknown",
		means: "No source says when the landing that lowered the values happened, so it may have been too long ago.",
		fix: "Supply when it landed with --evidence, or promote step by step.",
		example: "flaghoist check --evidence evidence.json"
	},
	{
		code: "resume/rewritten",
		means: "A landing that was seen before is no longer on the default branch: its history was rewritten and proves nothing.",
		fix: "Find out who rewrote it; forbid force-pushes to the default branch.",
		example: "git log --first-parent origin/main"
	}
];
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
	const context = {
		proposal,
		evidence,
		now,
		fingerprint,
		pipeline,
		lanes: kind === "policy" ? raiseLanes(proposal, promotions, reasons) : NO_LANES,
		resumes: kind === "promotion" ? resumesOf(promotions, pipeline, question) : NO_RESUMES
	};
	const counterfactualIn = counterfactuals(context);
	const reports = classified.map((one) => judgeChange(one, {
		...context,
		counterfactualIn
	}, kind));
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
		readyAt: verdict === "wait" ? latestReady([...reports, ...policy].map(({ readyAt }) => readyAt)) : null,
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
const NO_LANES = /* @__PURE__ */ new Map();
const NO_RESUMES = /* @__PURE__ */ new Map();
function resumesOf(promotions, pipeline, { evidence, now, landedAt = now }) {
	if (pipeline === null) return NO_RESUMES;
	return new Map(promotions.flatMap((change) => {
		const resume = resumeOf(pipeline, change, evidence, landedAt);
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
	const gates = gated ? judgeGates(change, {
		...context,
		pipeline
	}) : [];
	const unreadable = gated && change.to === null ? ["block"] : [];
	const verdict = worst([...gates.map((gate) => gate.verdict), ...unreadable]);
	const resume = resumeReportOf(context.resumes.get(change));
	return {
		flag: change.flag,
		environment: change.environment,
		class: kind,
		verdict: reportOnly && change.to !== null ? "pass" : verdict,
		readyAt: reportOnly ? null : latestReady(gates.map(({ readyAt }) => readyAt)),
		services: change.services.flatMap(({ service, comparison }) => comparison === "same" ? [] : [service]),
		comparisons: change.services,
		from: change.from,
		to: change.to,
		gates,
		reportOnly,
		notes: [
			...lane === "approved" ? [APPROVED_BY_POLICY] : [],
			...resume === void 0 ? [] : resumeNotes(resume),
			...changeNotes(change, context.proposal, kind, undo)
		],
		...resume === void 0 ? {} : { resume }
	};
}
function resumeReportOf(resume) {
	return resume && resumeReport(resume);
}
const APPROVED_BY_POLICY = "no flag filled these variables before, so the approval of the policy covers them";
function judgeGates(change, { proposal, pipeline, evidence, now, fingerprint, resumes, counterfactualIn }) {
	const promotion = promotionOf({
		proposal,
		pipeline,
		fingerprint,
		now
	}, change);
	if (promotion === null) return [];
	const holds = judgeHold(promotion, upstreamOf(proposal, pipeline, change));
	const rules = (resumes.get(change)?.kind === "resume" ? requirementsOfResume : requirementsFor)(proposal, pipeline, change);
	return [
		...holds.map((answer) => ({
			gate: HOLD,
			...answer
		})),
		...(rules.length === 0 ? [] : judgeLog(evidence)).map((answer) => ({
			gate: "log",
			...answer
		})),
		...rules.flatMap(({ gate: name, settings }) => {
			const gate = gateOf(name);
			const others = gate.countsResumed === true ? counterfactualIn(change.environment) : null;
			return (others === null ? gate.judge(settings, promotion, evidence) : gate.judge(settings, withBase(promotion, others.base), others.evidence)).map((answer) => ({
				gate: name,
				...answer
			}));
		})
	];
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
	const notes = [...unsentNotes(change)];
	if (undo) notes.push("restores exactly what the last promotion here replaced, so it counts as a rollback");
	if (kind === "rollback") {
		const built = proposal.dependents.filter(({ flag, on }) => on === change.flag && isOn(proposal, flag, change)).map(({ flag }) => flag);
		if (built.length > 0) notes.push(`flags that were promoted after it and stay on: ${built.join(", ")}`);
	}
	return notes;
}
/** Names the services that are no longer sent a variable, because their code then uses its own default. */
function unsentNotes({ from, to }) {
	if (from === null || to === null) return [];
	return from.flatMap(({ service, variables }) => {
		const sent = to.find((exposure) => exposure.service === service)?.variables ?? [];
		const unsent = variables.filter(({ variable }) => !sent.some((one) => one.variable === variable));
		if (unsent.length === 0) return [];
		return [`${service} is no longer sent ${unsent.map(({ variable }) => variable).join(", ")}: its code's own default takes over`];
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
// src/files/nearest.ts
var import_dist = require_dist();
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
/** More specific codes for the violations of a schema, by keyword. */
const CODES = "x-codes";
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
	[DATE_PATTERN, isDate],
	[MOMENT_PATTERN, (text) => parseInstant(text) !== null]
]);
function isDate(text) {
	const at = parseInstant(text) ?? instant(0);
	return new RegExp(DATE_PATTERN).test(text) && isoOf(at).startsWith(text);
}
/** An example for a value of a well-known pattern. */
const EXAMPLES = /* @__PURE__ */ new Map([[DURATION_PATTERN, "48h"], [NAME_PATTERN, "staging"]]);
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
// src/files/positions.ts
/** A function from an offset to its line and column. */
function positionsIn(text) {
	const lineOf = linesIn(text);
	return (offset) => {
		const start = text.lastIndexOf("\n", offset - 1) + 1;
		return {
			line: lineOf(offset),
			column: Array.from(text.slice(start, offset)).length + 1
		};
	};
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
	return sortDiagnostics(kept.map(({ mistake, offset }) => diagnosticOf(mistake, {
		file,
		...positionOf(offset)
	})));
}
// src/files/violations.ts
/** One violation for each mistake in a value. */
function violationsOf(root, errors) {
	return chosen(errors).map((error) => {
		const path = pathOf(root, error);
		const key = keyOf$2(error);
		return {
			error,
			path,
			part: partOf(error, path, key),
			key,
			meant: meantKey(error, key)
		};
	});
}
function keyOf$2({ keyword, params }) {
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
				item: seen(data[Number(params["i"])])
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
		value: seen(value),
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
		problems: UNSEEN.test(text) ? unseenIn(text) : [],
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
	return [...text.matchAll(new RegExp(UNSEEN, "gu"))].map((match) => unseen(match[0], match.index));
}
/** A problem for an invisible character at an offset, written directly or as a YAML escape. */
function unseen(text, offset) {
	return {
		code: "file/invisible-character",
		facts: { character: `U+${((UNSEEN.exec(text)?.[0] ?? text).codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}` },
		spot: atOffset(offset)
	};
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
		gaps.set(keyOf$1(whole), whole);
	};
	holes.forEach(leaveOut);
	for (let round = 0; round < ROUNDS; round += 1) {
		if (gaps.has(keyOf$1([]))) return null;
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
				gaps.set(keyOf$1([key]), [key]);
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
		const isLeft = (step) => !gaps.has(keyOf$1([...path, step]));
		if (Array.isArray(node)) {
			const left = node.flatMap((_, index) => isLeft(index) ? [index] : []);
			kept.set(keyOf$1(now), left);
			return left.map((index, place) => copy(node[index], [...path, index], [...now, place]));
		}
		if (typeof node !== "object" || node === null) return node;
		const entries = Object.entries(node).filter(([key]) => isLeft(key)).map(([key, one]) => [key, copy(one, [...path, key], [...now, key])]);
		const examples = path.length > 0 ? [] : [...added];
		return Object.fromEntries([...entries, ...examples]);
	}
	function original(path) {
		return path.map((step, index) => typeof step === "number" ? kept.get(keyOf$1(path.slice(0, index)))?.[step] ?? step : step);
	}
}
function keyOf$1(path) {
	return JSON.stringify(path);
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
	if ((0, import_dist.isScalar)(node)) return scalar(walk, node);
	if (!(0, import_dist.isMap)(node) && !(0, import_dist.isSeq)(node)) return null;
	if (walk.path.length === 20) return refused(walk, tooDeep(offsetOf$1(node)));
	return (0, import_dist.isMap)(node) ? map(walk, node) : list(walk, node.items);
}
function list(walk, items) {
	return items.map((item, index) => below(walk, index, item));
}
function map(walk, { items }) {
	const entries = {};
	const offsets = /* @__PURE__ */ new Map();
	for (const pair of items) {
		const key = keyOf(walk, pair, offsets);
		if (key !== null) entries[key] = below(walk, key, pair.value);
	}
	return entries;
}
function below(walk, step, node) {
	walk.path.push(step);
	const value = plain(walk, node);
	walk.path.pop();
	return value;
}
/** The key of an entry, or null if the key is refused. */
function keyOf(walk, { key: node }, offsets) {
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
function scalar(walk, node) {
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
	if (walk.escapes && UNSEEN.test(text) && !UNSEEN.test(walk.text.slice(offset, offset + text.length))) walk.problems.push(unseen(text, offset));
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
// src/files/read-file.ts
/** Reads one file of a kind. */
function readFile(file, bytes, kind) {
	const text = readText(bytes);
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
	const locate = locator(text.text);
	return {
		file,
		value: wrong.length === 0 ? understood : null,
		diagnostics: diagnosticsOf(file, text.text, problems, (spot) => offsetOf(spot, yaml, text)),
		understood,
		gaps: rest?.gaps ?? [],
		locate: rest === null ? locate : (path, part) => locate(rest.original(path), part)
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
function diagnosticIn(read, path, mistake, part) {
	return diagnosticOf(mistake, {
		file: read.file,
		...read.locate(path, part)
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
function locator(text) {
	let parsed = null;
	return (path, part = "value") => {
		if (parsed === null) {
			const { root } = parseYaml(text);
			const positionOf = positionsIn(text);
			parsed = (way, which) => positionOf(offsetAt(root, text, way, which));
		}
		return parsed(path, part);
	};
}
// src/files/requirements.ts
/** In the order in which they are written. */
function requirementsOf(written, gates) {
	return Object.entries(written ?? {}).flatMap(([gate, settings]) => {
		return (Array.isArray(settings) && gates.get(gate)?.listIsSettings !== true ? settings : [settings]).map((one) => ({
			gate,
			settings: one
		}));
	});
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
// schemas/validators.js
function validatorsWith(helpers) {
	const flag = validate0;
	const schema0 = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "urn:flaghoist:schema:flag",
		"title": "Flag",
		"description": "What a flag is. The path of the file below `flags/` is its key.",
		"type": "object",
		"additionalProperties": false,
		"required": ["description"],
		"properties": {
			"description": {
				"description": "What the flag switches, for people.",
				"type": "string",
				"minLength": 1,
				"maxLength": 500,
				"pattern": "\\S",
				"errorMessage": "must be a text of 1 to 500 characters",
				"examples": ["AI outbound calls"]
			},
			"owner": {
				"description": "The team that owns it. `owner` among approvers means this team.",
				"type": "string",
				"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
				"errorMessage": "must be the name of a team of the pipeline, or org/team for a team of GitHub",
				"examples": ["voice"],
				"x-codes": { "pattern": "schema/bad-name" }
			},
			"kind": {
				"description": "What the flag is for.",
				"enum": [
					"release",
					"experiment",
					"ops",
					"permission"
				],
				"examples": ["release"],
				"default": "release"
			},
			"services": {
				"description": "The variables of each service, and the field of the effective state that fills each one.",
				"type": "object",
				"propertyNames": {
					"type": "string",
					"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$",
					"errorMessage": "must be the name of a service: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters",
					"examples": ["calling-platform"],
					"x-codes": { "pattern": "schema/bad-name" }
				},
				"additionalProperties": {
					"type": "object",
					"propertyNames": {
						"type": "string",
						"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
						"errorMessage": "must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters",
						"examples": ["OUTBOUND_CALLS_ENABLED"],
						"x-codes": { "pattern": "schema/bad-name" }
					},
					"additionalProperties": {
						"if": { "type": "string" },
						"then": { "enum": ["enabled", "rollout"] },
						"else": {
							"type": "object",
							"additionalProperties": false,
							"required": ["from"],
							"properties": {
								"from": {
									"description": "The field that fills the variable.",
									"enum": ["enabled", "rollout"],
									"examples": ["enabled"]
								},
								"on": {
									"description": "What is sent while the flag is on. Without it: true.",
									"type": "string",
									"maxLength": 100,
									"pattern": "^[ -~]*$",
									"errorMessage": "must be a text in quotes of at most 100 printable ASCII characters, such as \"1\"",
									"examples": ["1"]
								},
								"off": {
									"description": "What is sent while the flag is off. Without it: false. unset leaves the variable out.",
									"type": "string",
									"maxLength": 100,
									"pattern": "^[ -~]*$",
									"errorMessage": "must be a text in quotes of at most 100 printable ASCII characters, such as \"0\"",
									"examples": ["0", "unset"]
								},
								"in": {
									"description": "The environments where the variable is sent. Without it: all of them.",
									"type": "array",
									"minItems": 1,
									"uniqueItems": true,
									"items": {
										"type": "string",
										"pattern": "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",
										"errorMessage": "must be the name of an environment: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters, not \"flags\"",
										"examples": ["staging"],
										"x-codes": { "pattern": "schema/bad-name" }
									},
									"examples": [["development"]]
								}
							}
						},
						"description": "enabled, rollout, or how and where one of them is sent."
					},
					"minProperties": 1,
					"examples": [{ "OUTBOUND_CALLS_ENABLED": "enabled" }]
				},
				"examples": [{ "calling-platform": { "OUTBOUND_CALLS_ENABLED": "enabled" } }]
			},
			"requires": {
				"description": "Requirements of this flag besides those of the environment. \"*\" stands for every environment.",
				"type": "object",
				"propertyNames": {
					"type": "string",
					"pattern": "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",
					"errorMessage": "must be the name of an environment, or \"*\" for all of them",
					"examples": ["production"],
					"x-codes": { "pattern": "schema/bad-name" }
				},
				"additionalProperties": { "$ref": "#/$defs/requirements" }
			},
			"safe": {
				"description": "What users get when the flag gives them nothing. On (true) for a kill switch.",
				"type": "boolean",
				"errorMessage": "must be true or false",
				"examples": [false],
				"default": false
			},
			"code-default": {
				"description": "What the code does when it is sent nothing. Without it: the same as `safe`.",
				"type": "boolean",
				"errorMessage": "must be true or false",
				"examples": [false]
			},
			"expires": {
				"description": "When the flag should be removed. Display only.",
				"type": "string",
				"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
				"errorMessage": "must be a date that exists, written year-month-day, such as 2027-06-30",
				"x-codes": { "pattern": "flag/no-such-date" },
				"examples": ["2027-06-30"]
			},
			"permanent": {
				"description": "Why the flag will never be removed, in place of `expires`.",
				"type": "string",
				"minLength": 1,
				"maxLength": 500,
				"pattern": "\\S",
				"errorMessage": "must be a text of 1 to 500 characters",
				"examples": ["kill switch"]
			},
			"emergency": {
				"description": "Routes of the proxy that `block-routes: true` in a state answers with 503.",
				"type": "object",
				"additionalProperties": false,
				"required": ["routes"],
				"properties": { "routes": {
					"type": "array",
					"minItems": 1,
					"uniqueItems": true,
					"items": {
						"type": "string",
						"pattern": "^/[A-Za-z0-9._~/-]{0,200}\\*?$",
						"errorMessage": "must be a path: \"/\", letters, digits, \".\", \"_\", \"~\", \"-\" and at its end perhaps \"*\"",
						"examples": ["/agent-conversations/*"]
					}
				} },
				"examples": [{ "routes": ["/agent-conversations/*"] }]
			},
			"tags": {
				"description": "Words to find it by. Display only.",
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1,
					"maxLength": 100,
					"pattern": "\\S",
					"errorMessage": "must be a text of 1 to 100 characters"
				},
				"examples": [["voice"]]
			},
			"tickets": {
				"description": "Tickets or links. Display only.",
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1,
					"maxLength": 200,
					"pattern": "\\S",
					"errorMessage": "must be a text of 1 to 200 characters"
				},
				"examples": [["VOICE-17"]]
			}
		},
		"allOf": [{ "not": { "required": ["expires", "permanent"] } }, {
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
							"then": {
								"const": "enabled",
								"errorMessage": "must be `enabled`, because a flag with `safe: true` has no rollout",
								"x-codes": { "const": "flag/rollout-on-safe" }
							},
							"else": {
								"type": "object",
								"additionalProperties": true,
								"properties": { "from": {
									"const": "enabled",
									"errorMessage": "must be `enabled`, because a flag with `safe: true` has no rollout",
									"x-codes": { "const": "flag/rollout-on-safe" }
								} }
							}
						}
					}
				} }
			},
			"else": true
		}],
		"$defs": {
			"requirements": {
				"description": "The requirements of a promotion. All of them must be met together.",
				"type": "object",
				"additionalProperties": false,
				"required": [],
				"properties": {
					"soak": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/soak" },
							"examples": [[{
								"in": "development",
								"for": "48h",
								"without-issues": ["critical"]
							}]]
						},
						"else": { "$ref": "#/$defs/soak" }
					},
					"ladder": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/ladder" },
							"examples": [[{
								"steps": [
									5,
									10,
									25,
									50,
									100
								],
								"each": "7d"
							}]]
						},
						"else": { "$ref": "#/$defs/ladder" }
					},
					"flags": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/flags" },
							"examples": [[{ "convex/retry-with-backoff": "24h" }]]
						},
						"else": { "$ref": "#/$defs/flags" }
					},
					"approvals": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/approvals" },
							"examples": [[{
								"count": 1,
								"from": ["release"]
							}]]
						},
						"else": { "$ref": "#/$defs/approvals" }
					},
					"issues": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/issues" },
							"examples": [[{ "none": ["P1", "P2"] }]]
						},
						"else": { "$ref": "#/$defs/issues" }
					},
					"checklist": { "$ref": "#/$defs/checklist" }
				},
				"x-codes": { "additionalProperties": "schema/unknown-gate" }
			},
			"soak": {
				"type": "object",
				"description": "The source environment has covered the proposed exposure without a break for at least this long.",
				"required": ["in", "for"],
				"additionalProperties": false,
				"properties": {
					"in": {
						"description": "The environment or environments that must have been exposed. Every one must meet the requirement.",
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
						"description": "How long, without a break: 90m, 48h, 7d or 2w.",
						"type": "string",
						"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
					},
					"without-issues": {
						"description": "Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; an open one waits.",
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					}
				},
				"examples": [{
					"in": "development",
					"for": "48h",
					"without-issues": ["critical"]
				}]
			},
			"ladder": {
				"type": "object",
				"description": "The rollout moves to the next step when it has been at the present one for long enough.",
				"required": ["steps", "each"],
				"additionalProperties": false,
				"properties": {
					"steps": {
						"description": "The steps in percent, rising, such as [5, 10, 25, 50, 100].",
						"type": "array",
						"items": {
							"type": "number",
							"exclusiveMinimum": 0,
							"maximum": 100
						},
						"minItems": 1
					},
					"each": {
						"description": "How long the rollout stays at each step, also after a rollback: 24h, 7d.",
						"type": "string",
						"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
					}
				},
				"examples": [{
					"steps": [
						5,
						10,
						25,
						50,
						100
					],
					"each": "7d"
				}]
			},
			"flags": {
				"type": "object",
				"description": "Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.",
				"minProperties": 1,
				"propertyNames": {
					"type": "string",
					"minLength": 1
				},
				"additionalProperties": {
					"description": "How long: 0h (just on), 24h, 7d.",
					"type": "string",
					"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
				},
				"examples": [{ "convex/retry-with-backoff": "24h" }]
			},
			"approvals": {
				"type": "object",
				"description": "Enough distinct people of these teams have approved this change.",
				"required": ["count", "from"],
				"additionalProperties": false,
				"properties": {
					"count": {
						"description": "How many people. 0 requires no approval.",
						"type": "integer",
						"minimum": 0,
						"maximum": 20
					},
					"from": {
						"description": "Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.",
						"type": "array",
						"items": {
							"type": "string",
							"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"
						},
						"minItems": 1,
						"uniqueItems": true
					}
				},
				"examples": [{
					"count": 1,
					"from": ["release"]
				}]
			},
			"issues": {
				"type": "object",
				"description": "No open issue carries one of these labels together with flag:<key>.",
				"required": ["none"],
				"additionalProperties": false,
				"properties": { "none": {
					"description": "Labels, such as critical or P1.",
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1,
					"uniqueItems": true
				} },
				"examples": [{ "none": ["P1", "P2"] }]
			},
			"checklist": {
				"description": "Statements that must each be ticked, as \"- [x] statement\", in the pull request's body.",
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1,
					"maxLength": 200
				},
				"minItems": 1,
				"uniqueItems": true,
				"examples": [["Runbook reviewed", "Rollback tested"]]
			}
		}
	};
	const func0 = Object.prototype.hasOwnProperty;
	const func9 = helpers.lengthOf;
	const func11 = helpers.patternOf;
	const pattern0 = func11("\\S", "u");
	const pattern1 = func11("^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", "u");
	const pattern2 = func11("^[a-z0-9][a-z0-9._-]{0,62}$", "u");
	const pattern3 = func11("^[A-Za-z_][A-Za-z0-9_]{0,127}$", "u");
	const pattern4 = func11("^[ -~]*$", "u");
	const pattern6 = func11("^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$", "u");
	const pattern7 = func11("^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$", "u");
	const pattern12 = func11("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "u");
	const pattern14 = func11("^/[A-Za-z0-9._~/-]{0,200}\\*?$", "u");
	const schema1 = {
		"description": "The requirements of a promotion. All of them must be met together.",
		"type": "object",
		"additionalProperties": false,
		"required": [],
		"properties": {
			"soak": {
				"if": { "type": "array" },
				"then": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/soak" },
					"examples": [[{
						"in": "development",
						"for": "48h",
						"without-issues": ["critical"]
					}]]
				},
				"else": { "$ref": "#/$defs/soak" }
			},
			"ladder": {
				"if": { "type": "array" },
				"then": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/ladder" },
					"examples": [[{
						"steps": [
							5,
							10,
							25,
							50,
							100
						],
						"each": "7d"
					}]]
				},
				"else": { "$ref": "#/$defs/ladder" }
			},
			"flags": {
				"if": { "type": "array" },
				"then": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/flags" },
					"examples": [[{ "convex/retry-with-backoff": "24h" }]]
				},
				"else": { "$ref": "#/$defs/flags" }
			},
			"approvals": {
				"if": { "type": "array" },
				"then": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/approvals" },
					"examples": [[{
						"count": 1,
						"from": ["release"]
					}]]
				},
				"else": { "$ref": "#/$defs/approvals" }
			},
			"issues": {
				"if": { "type": "array" },
				"then": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/issues" },
					"examples": [[{ "none": ["P1", "P2"] }]]
				},
				"else": { "$ref": "#/$defs/issues" }
			},
			"checklist": { "$ref": "#/$defs/checklist" }
		},
		"x-codes": { "additionalProperties": "schema/unknown-gate" }
	};
	const schema2 = {
		"type": "object",
		"description": "The source environment has covered the proposed exposure without a break for at least this long.",
		"required": ["in", "for"],
		"additionalProperties": false,
		"properties": {
			"in": {
				"description": "The environment or environments that must have been exposed. Every one must meet the requirement.",
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
				"description": "How long, without a break: 90m, 48h, 7d or 2w.",
				"type": "string",
				"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
			},
			"without-issues": {
				"description": "Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; an open one waits.",
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1
				},
				"minItems": 1,
				"uniqueItems": true
			}
		},
		"examples": [{
			"in": "development",
			"for": "48h",
			"without-issues": ["critical"]
		}]
	};
	const pattern8 = func11("^(0|[1-9][0-9]{0,6})[mhdw]$", "u");
	function validate2(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate2.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.in === void 0 || !func0.call(data, "in")) {
				const err0 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "in" },
					schema: schema2.required,
					parentSchema: schema2,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (data.for === void 0 || !func0.call(data, "for")) {
				const err1 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "for" },
					schema: schema2.required,
					parentSchema: schema2,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			for (const key0 of Object.keys(data)) if (!(key0 === "in" || key0 === "for" || key0 === "without-issues")) {
				const err2 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema2,
					data
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (data.in !== void 0 && func0.call(data, "in")) {
				let data0 = data.in;
				if (typeof data0 !== "string" && !Array.isArray(data0)) {
					const err3 = {
						instancePath: instancePath + "/in",
						schemaPath: "#/properties/in/type",
						keyword: "type",
						params: { type: schema2.properties.in.type },
						schema: schema2.properties.in.type,
						parentSchema: schema2.properties.in,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (typeof data0 === "string") {
					if (func9(data0) < 1) {
						const err4 = {
							instancePath: instancePath + "/in",
							schemaPath: "#/properties/in/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema2.properties.in,
							data: data0
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
				if (Array.isArray(data0)) {
					if (data0.length < 1) {
						const err5 = {
							instancePath: instancePath + "/in",
							schemaPath: "#/properties/in/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema2.properties.in,
							data: data0
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
					const len0 = data0.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data1 = data0[i0];
						if (typeof data1 === "string") {
							if (func9(data1) < 1) {
								const err6 = {
									instancePath: instancePath + "/in/" + i0,
									schemaPath: "#/properties/in/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema2.properties.in.items,
									data: data1
								};
								if (vErrors === null) vErrors = [err6];
								else vErrors.push(err6);
								errors++;
							}
						} else {
							const err7 = {
								instancePath: instancePath + "/in/" + i0,
								schemaPath: "#/properties/in/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema2.properties.in.items.type,
								parentSchema: schema2.properties.in.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					}
					let i1 = data0.length;
					let j0;
					if (i1 > 1) {
						const indices0 = {};
						for (; i1--;) {
							let item0 = data0[i1];
							if (typeof item0 !== "string") continue;
							if (typeof indices0[item0] == "number") {
								j0 = indices0[item0];
								const err8 = {
									instancePath: instancePath + "/in",
									schemaPath: "#/properties/in/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: i1,
										j: j0
									},
									schema: true,
									parentSchema: schema2.properties.in,
									data: data0
								};
								if (vErrors === null) vErrors = [err8];
								else vErrors.push(err8);
								errors++;
								break;
							}
							indices0[item0] = i1;
						}
					}
				}
			}
			if (data.for !== void 0 && func0.call(data, "for")) {
				let data2 = data.for;
				if (typeof data2 === "string") {
					if (!pattern8.test(data2)) {
						const err9 = {
							instancePath: instancePath + "/for",
							schemaPath: "#/properties/for/pattern",
							keyword: "pattern",
							params: { pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$" },
							schema: "^(0|[1-9][0-9]{0,6})[mhdw]$",
							parentSchema: schema2.properties.for,
							data: data2
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				} else {
					const err10 = {
						instancePath: instancePath + "/for",
						schemaPath: "#/properties/for/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema2.properties.for.type,
						parentSchema: schema2.properties.for,
						data: data2
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
			if (data["without-issues"] !== void 0 && func0.call(data, "without-issues")) {
				let data3 = data["without-issues"];
				if (Array.isArray(data3)) {
					if (data3.length < 1) {
						const err11 = {
							instancePath: instancePath + "/without-issues",
							schemaPath: "#/properties/without-issues/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema2.properties["without-issues"],
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					const len1 = data3.length;
					for (let i2 = 0; i2 < len1; i2++) {
						let data4 = data3[i2];
						if (typeof data4 === "string") {
							if (func9(data4) < 1) {
								const err12 = {
									instancePath: instancePath + "/without-issues/" + i2,
									schemaPath: "#/properties/without-issues/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema2.properties["without-issues"].items,
									data: data4
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						} else {
							const err13 = {
								instancePath: instancePath + "/without-issues/" + i2,
								schemaPath: "#/properties/without-issues/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema2.properties["without-issues"].items.type,
								parentSchema: schema2.properties["without-issues"].items,
								data: data4
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					}
					let i3 = data3.length;
					let j1;
					if (i3 > 1) {
						const indices1 = {};
						for (; i3--;) {
							let item1 = data3[i3];
							if (typeof item1 !== "string") continue;
							if (typeof indices1[item1] == "number") {
								j1 = indices1[item1];
								const err14 = {
									instancePath: instancePath + "/without-issues",
									schemaPath: "#/properties/without-issues/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: i3,
										j: j1
									},
									schema: true,
									parentSchema: schema2.properties["without-issues"],
									data: data3
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
								break;
							}
							indices1[item1] = i3;
						}
					}
				} else {
					const err15 = {
						instancePath: instancePath + "/without-issues",
						schemaPath: "#/properties/without-issues/type",
						keyword: "type",
						params: { type: "array" },
						schema: schema2.properties["without-issues"].type,
						parentSchema: schema2.properties["without-issues"],
						data: data3
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			}
		} else {
			const err16 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema2.type,
				parentSchema: schema2,
				data
			};
			if (vErrors === null) vErrors = [err16];
			else vErrors.push(err16);
			errors++;
		}
		validate2.errors = vErrors;
		return errors === 0;
	}
	validate2.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	const schema3 = {
		"type": "object",
		"description": "The rollout moves to the next step when it has been at the present one for long enough.",
		"required": ["steps", "each"],
		"additionalProperties": false,
		"properties": {
			"steps": {
				"description": "The steps in percent, rising, such as [5, 10, 25, 50, 100].",
				"type": "array",
				"items": {
					"type": "number",
					"exclusiveMinimum": 0,
					"maximum": 100
				},
				"minItems": 1
			},
			"each": {
				"description": "How long the rollout stays at each step, also after a rollback: 24h, 7d.",
				"type": "string",
				"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
			}
		},
		"examples": [{
			"steps": [
				5,
				10,
				25,
				50,
				100
			],
			"each": "7d"
		}]
	};
	function validate5(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate5.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.steps === void 0 || !func0.call(data, "steps")) {
				const err0 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "steps" },
					schema: schema3.required,
					parentSchema: schema3,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (data.each === void 0 || !func0.call(data, "each")) {
				const err1 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "each" },
					schema: schema3.required,
					parentSchema: schema3,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			for (const key0 of Object.keys(data)) if (!(key0 === "steps" || key0 === "each")) {
				const err2 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema3,
					data
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (data.steps !== void 0 && func0.call(data, "steps")) {
				let data0 = data.steps;
				if (Array.isArray(data0)) {
					if (data0.length < 1) {
						const err3 = {
							instancePath: instancePath + "/steps",
							schemaPath: "#/properties/steps/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema3.properties.steps,
							data: data0
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
					const len0 = data0.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data1 = data0[i0];
						if (typeof data1 == "number" && isFinite(data1)) {
							if (data1 > 100 || isNaN(data1)) {
								const err4 = {
									instancePath: instancePath + "/steps/" + i0,
									schemaPath: "#/properties/steps/items/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 100
									},
									schema: 100,
									parentSchema: schema3.properties.steps.items,
									data: data1
								};
								if (vErrors === null) vErrors = [err4];
								else vErrors.push(err4);
								errors++;
							}
							if (data1 <= 0 || isNaN(data1)) {
								const err5 = {
									instancePath: instancePath + "/steps/" + i0,
									schemaPath: "#/properties/steps/items/exclusiveMinimum",
									keyword: "exclusiveMinimum",
									params: {
										comparison: ">",
										limit: 0
									},
									schema: 0,
									parentSchema: schema3.properties.steps.items,
									data: data1
								};
								if (vErrors === null) vErrors = [err5];
								else vErrors.push(err5);
								errors++;
							}
						} else {
							const err6 = {
								instancePath: instancePath + "/steps/" + i0,
								schemaPath: "#/properties/steps/items/type",
								keyword: "type",
								params: { type: "number" },
								schema: schema3.properties.steps.items.type,
								parentSchema: schema3.properties.steps.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					}
				} else {
					const err7 = {
						instancePath: instancePath + "/steps",
						schemaPath: "#/properties/steps/type",
						keyword: "type",
						params: { type: "array" },
						schema: schema3.properties.steps.type,
						parentSchema: schema3.properties.steps,
						data: data0
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
			if (data.each !== void 0 && func0.call(data, "each")) {
				let data2 = data.each;
				if (typeof data2 === "string") {
					if (!pattern8.test(data2)) {
						const err8 = {
							instancePath: instancePath + "/each",
							schemaPath: "#/properties/each/pattern",
							keyword: "pattern",
							params: { pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$" },
							schema: "^(0|[1-9][0-9]{0,6})[mhdw]$",
							parentSchema: schema3.properties.each,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				} else {
					const err9 = {
						instancePath: instancePath + "/each",
						schemaPath: "#/properties/each/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema3.properties.each.type,
						parentSchema: schema3.properties.each,
						data: data2
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		} else {
			const err10 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema3.type,
				parentSchema: schema3,
				data
			};
			if (vErrors === null) vErrors = [err10];
			else vErrors.push(err10);
			errors++;
		}
		validate5.errors = vErrors;
		return errors === 0;
	}
	validate5.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	const schema4 = {
		"type": "object",
		"description": "Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.",
		"minProperties": 1,
		"propertyNames": {
			"type": "string",
			"minLength": 1
		},
		"additionalProperties": {
			"description": "How long: 0h (just on), 24h, 7d.",
			"type": "string",
			"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
		},
		"examples": [{ "convex/retry-with-backoff": "24h" }]
	};
	function validate8(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate8.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (Object.keys(data).length < 1) {
				const err0 = {
					instancePath,
					schemaPath: "#/minProperties",
					keyword: "minProperties",
					params: { limit: 1 },
					schema: 1,
					parentSchema: schema4,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			for (const key0 of Object.keys(data)) {
				const _errs1 = errors;
				if (typeof key0 === "string") {
					if (func9(key0) < 1) {
						const err1 = {
							instancePath,
							schemaPath: "#/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema4.propertyNames,
							data: key0,
							propertyName: key0
						};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
				} else {
					const err2 = {
						instancePath,
						schemaPath: "#/propertyNames/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema4.propertyNames.type,
						parentSchema: schema4.propertyNames,
						data: key0,
						propertyName: key0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (!(_errs1 === errors)) {
					const err3 = {
						instancePath,
						schemaPath: "#/propertyNames",
						keyword: "propertyNames",
						params: { propertyName: key0 },
						schema: schema4.propertyNames,
						parentSchema: schema4,
						data
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
			for (const key1 of Object.keys(data)) {
				let data0 = data[key1];
				if (typeof data0 === "string") {
					if (!pattern8.test(data0)) {
						const err4 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/additionalProperties/pattern",
							keyword: "pattern",
							params: { pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$" },
							schema: "^(0|[1-9][0-9]{0,6})[mhdw]$",
							parentSchema: schema4.additionalProperties,
							data: data0
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				} else {
					const err5 = {
						instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema4.additionalProperties.type,
						parentSchema: schema4.additionalProperties,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		} else {
			const err6 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema4.type,
				parentSchema: schema4,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		validate8.errors = vErrors;
		return errors === 0;
	}
	validate8.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	const schema5 = {
		"type": "object",
		"description": "Enough distinct people of these teams have approved this change.",
		"required": ["count", "from"],
		"additionalProperties": false,
		"properties": {
			"count": {
				"description": "How many people. 0 requires no approval.",
				"type": "integer",
				"minimum": 0,
				"maximum": 20
			},
			"from": {
				"description": "Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.",
				"type": "array",
				"items": {
					"type": "string",
					"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"
				},
				"minItems": 1,
				"uniqueItems": true
			}
		},
		"examples": [{
			"count": 1,
			"from": ["release"]
		}]
	};
	const pattern11 = func11("^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$", "u");
	function validate11(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate11.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.count === void 0 || !func0.call(data, "count")) {
				const err0 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "count" },
					schema: schema5.required,
					parentSchema: schema5,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (data.from === void 0 || !func0.call(data, "from")) {
				const err1 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "from" },
					schema: schema5.required,
					parentSchema: schema5,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			for (const key0 of Object.keys(data)) if (!(key0 === "count" || key0 === "from")) {
				const err2 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema5,
					data
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (data.count !== void 0 && func0.call(data, "count")) {
				let data0 = data.count;
				if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
					const err3 = {
						instancePath: instancePath + "/count",
						schemaPath: "#/properties/count/type",
						keyword: "type",
						params: { type: "integer" },
						schema: schema5.properties.count.type,
						parentSchema: schema5.properties.count,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (typeof data0 == "number" && isFinite(data0)) {
					if (data0 > 20 || isNaN(data0)) {
						const err4 = {
							instancePath: instancePath + "/count",
							schemaPath: "#/properties/count/maximum",
							keyword: "maximum",
							params: {
								comparison: "<=",
								limit: 20
							},
							schema: 20,
							parentSchema: schema5.properties.count,
							data: data0
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
					if (data0 < 0 || isNaN(data0)) {
						const err5 = {
							instancePath: instancePath + "/count",
							schemaPath: "#/properties/count/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 0
							},
							schema: 0,
							parentSchema: schema5.properties.count,
							data: data0
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
			}
			if (data.from !== void 0 && func0.call(data, "from")) {
				let data1 = data.from;
				if (Array.isArray(data1)) {
					if (data1.length < 1) {
						const err6 = {
							instancePath: instancePath + "/from",
							schemaPath: "#/properties/from/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema5.properties.from,
							data: data1
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
					const len0 = data1.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data2 = data1[i0];
						if (typeof data2 === "string") {
							if (!pattern11.test(data2)) {
								const err7 = {
									instancePath: instancePath + "/from/" + i0,
									schemaPath: "#/properties/from/items/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$" },
									schema: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$",
									parentSchema: schema5.properties.from.items,
									data: data2
								};
								if (vErrors === null) vErrors = [err7];
								else vErrors.push(err7);
								errors++;
							}
						} else {
							const err8 = {
								instancePath: instancePath + "/from/" + i0,
								schemaPath: "#/properties/from/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema5.properties.from.items.type,
								parentSchema: schema5.properties.from.items,
								data: data2
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
					}
					let i1 = data1.length;
					let j0;
					if (i1 > 1) {
						const indices0 = {};
						for (; i1--;) {
							let item0 = data1[i1];
							if (typeof item0 !== "string") continue;
							if (typeof indices0[item0] == "number") {
								j0 = indices0[item0];
								const err9 = {
									instancePath: instancePath + "/from",
									schemaPath: "#/properties/from/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: i1,
										j: j0
									},
									schema: true,
									parentSchema: schema5.properties.from,
									data: data1
								};
								if (vErrors === null) vErrors = [err9];
								else vErrors.push(err9);
								errors++;
								break;
							}
							indices0[item0] = i1;
						}
					}
				} else {
					const err10 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/type",
						keyword: "type",
						params: { type: "array" },
						schema: schema5.properties.from.type,
						parentSchema: schema5.properties.from,
						data: data1
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		} else {
			const err11 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema5.type,
				parentSchema: schema5,
				data
			};
			if (vErrors === null) vErrors = [err11];
			else vErrors.push(err11);
			errors++;
		}
		validate11.errors = vErrors;
		return errors === 0;
	}
	validate11.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	const schema6 = {
		"type": "object",
		"description": "No open issue carries one of these labels together with flag:<key>.",
		"required": ["none"],
		"additionalProperties": false,
		"properties": { "none": {
			"description": "Labels, such as critical or P1.",
			"type": "array",
			"items": {
				"type": "string",
				"minLength": 1
			},
			"minItems": 1,
			"uniqueItems": true
		} },
		"examples": [{ "none": ["P1", "P2"] }]
	};
	function validate14(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate14.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.none === void 0 || !func0.call(data, "none")) {
				const err0 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "none" },
					schema: schema6.required,
					parentSchema: schema6,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			for (const key0 of Object.keys(data)) if (!(key0 === "none")) {
				const err1 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema6,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (data.none !== void 0 && func0.call(data, "none")) {
				let data0 = data.none;
				if (Array.isArray(data0)) {
					if (data0.length < 1) {
						const err2 = {
							instancePath: instancePath + "/none",
							schemaPath: "#/properties/none/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema6.properties.none,
							data: data0
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
					const len0 = data0.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data1 = data0[i0];
						if (typeof data1 === "string") {
							if (func9(data1) < 1) {
								const err3 = {
									instancePath: instancePath + "/none/" + i0,
									schemaPath: "#/properties/none/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema6.properties.none.items,
									data: data1
								};
								if (vErrors === null) vErrors = [err3];
								else vErrors.push(err3);
								errors++;
							}
						} else {
							const err4 = {
								instancePath: instancePath + "/none/" + i0,
								schemaPath: "#/properties/none/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema6.properties.none.items.type,
								parentSchema: schema6.properties.none.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
					}
					let i1 = data0.length;
					let j0;
					if (i1 > 1) {
						const indices0 = {};
						for (; i1--;) {
							let item0 = data0[i1];
							if (typeof item0 !== "string") continue;
							if (typeof indices0[item0] == "number") {
								j0 = indices0[item0];
								const err5 = {
									instancePath: instancePath + "/none",
									schemaPath: "#/properties/none/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: i1,
										j: j0
									},
									schema: true,
									parentSchema: schema6.properties.none,
									data: data0
								};
								if (vErrors === null) vErrors = [err5];
								else vErrors.push(err5);
								errors++;
								break;
							}
							indices0[item0] = i1;
						}
					}
				} else {
					const err6 = {
						instancePath: instancePath + "/none",
						schemaPath: "#/properties/none/type",
						keyword: "type",
						params: { type: "array" },
						schema: schema6.properties.none.type,
						parentSchema: schema6.properties.none,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		} else {
			const err7 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema6.type,
				parentSchema: schema6,
				data
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		validate14.errors = vErrors;
		return errors === 0;
	}
	validate14.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	const schema7 = {
		"description": "Statements that must each be ticked, as \"- [x] statement\", in the pull request's body.",
		"type": "array",
		"items": {
			"type": "string",
			"minLength": 1,
			"maxLength": 200
		},
		"minItems": 1,
		"uniqueItems": true,
		"examples": [["Runbook reviewed", "Rollback tested"]]
	};
	function validate17(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate17.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (Array.isArray(data)) {
			if (data.length < 1) {
				const err0 = {
					instancePath,
					schemaPath: "#/minItems",
					keyword: "minItems",
					params: { limit: 1 },
					schema: 1,
					parentSchema: schema7,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			const len0 = data.length;
			for (let i0 = 0; i0 < len0; i0++) {
				let data0 = data[i0];
				if (typeof data0 === "string") {
					if (func9(data0) > 200) {
						const err1 = {
							instancePath: instancePath + "/" + i0,
							schemaPath: "#/items/maxLength",
							keyword: "maxLength",
							params: { limit: 200 },
							schema: 200,
							parentSchema: schema7.items,
							data: data0
						};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
					if (func9(data0) < 1) {
						const err2 = {
							instancePath: instancePath + "/" + i0,
							schemaPath: "#/items/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema7.items,
							data: data0
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				} else {
					const err3 = {
						instancePath: instancePath + "/" + i0,
						schemaPath: "#/items/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema7.items.type,
						parentSchema: schema7.items,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
			let i1 = data.length;
			let j0;
			if (i1 > 1) {
				const indices0 = {};
				for (; i1--;) {
					let item0 = data[i1];
					if (typeof item0 !== "string") continue;
					if (typeof indices0[item0] == "number") {
						j0 = indices0[item0];
						const err4 = {
							instancePath,
							schemaPath: "#/uniqueItems",
							keyword: "uniqueItems",
							params: {
								i: i1,
								j: j0
							},
							schema: true,
							parentSchema: schema7,
							data
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
						break;
					}
					indices0[item0] = i1;
				}
			}
		} else {
			const err5 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "array" },
				schema: schema7.type,
				parentSchema: schema7,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		validate17.errors = vErrors;
		return errors === 0;
	}
	validate17.evaluated = {
		"items": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	function validate1(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate1.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			for (const key0 of Object.keys(data)) if (!(key0 === "soak" || key0 === "ladder" || key0 === "flags" || key0 === "approvals" || key0 === "issues" || key0 === "checklist")) {
				const err0 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema1,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (data.soak !== void 0 && func0.call(data, "soak")) {
				let data0 = data.soak;
				const _errs3 = errors;
				let valid1 = true;
				const _errs4 = errors;
				if (!Array.isArray(data0)) {
					const err1 = {};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				var _valid0 = _errs4 === errors;
				errors = _errs3;
				if (vErrors !== null) {
					if (_errs3) vErrors.length = _errs3;
					else vErrors = null;
				}
				let ifClause0;
				if (_valid0) {
					const _errs6 = errors;
					if (Array.isArray(data0)) {
						if (data0.length < 1) {
							const err2 = {
								instancePath: instancePath + "/soak",
								schemaPath: "#/properties/soak/then/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: schema1.properties.soak.then,
								data: data0
							};
							if (vErrors === null) vErrors = [err2];
							else vErrors.push(err2);
							errors++;
						}
						const len0 = data0.length;
						for (let i0 = 0; i0 < len0; i0++) if (!validate2(data0[i0], {
							instancePath: instancePath + "/soak/" + i0,
							parentData: data0,
							parentDataProperty: i0,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
							errors = vErrors.length;
						}
					} else {
						const err3 = {
							instancePath: instancePath + "/soak",
							schemaPath: "#/properties/soak/then/type",
							keyword: "type",
							params: { type: "array" },
							schema: schema1.properties.soak.then.type,
							parentSchema: schema1.properties.soak.then,
							data: data0
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
					var _valid0 = _errs6 === errors;
					valid1 = _valid0;
					ifClause0 = "then";
				} else {
					const _errs9 = errors;
					if (!validate2(data0, {
						instancePath: instancePath + "/soak",
						parentData: data,
						parentDataProperty: "soak",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate2.errors : vErrors.concat(validate2.errors);
						errors = vErrors.length;
					}
					var _valid0 = _errs9 === errors;
					valid1 = _valid0;
					ifClause0 = "else";
				}
				if (!valid1) {
					const err4 = {
						instancePath: instancePath + "/soak",
						schemaPath: "#/properties/soak/if",
						keyword: "if",
						params: { failingKeyword: ifClause0 },
						schema: schema1.properties.soak.if,
						parentSchema: schema1.properties.soak,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
			if (data.ladder !== void 0 && func0.call(data, "ladder")) {
				let data2 = data.ladder;
				const _errs11 = errors;
				let valid4 = true;
				const _errs12 = errors;
				if (!Array.isArray(data2)) {
					const err5 = {};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				var _valid1 = _errs12 === errors;
				errors = _errs11;
				if (vErrors !== null) {
					if (_errs11) vErrors.length = _errs11;
					else vErrors = null;
				}
				let ifClause1;
				if (_valid1) {
					const _errs14 = errors;
					if (Array.isArray(data2)) {
						if (data2.length < 1) {
							const err6 = {
								instancePath: instancePath + "/ladder",
								schemaPath: "#/properties/ladder/then/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: schema1.properties.ladder.then,
								data: data2
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
						const len1 = data2.length;
						for (let i1 = 0; i1 < len1; i1++) if (!validate5(data2[i1], {
							instancePath: instancePath + "/ladder/" + i1,
							parentData: data2,
							parentDataProperty: i1,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
							errors = vErrors.length;
						}
					} else {
						const err7 = {
							instancePath: instancePath + "/ladder",
							schemaPath: "#/properties/ladder/then/type",
							keyword: "type",
							params: { type: "array" },
							schema: schema1.properties.ladder.then.type,
							parentSchema: schema1.properties.ladder.then,
							data: data2
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
					var _valid1 = _errs14 === errors;
					valid4 = _valid1;
					ifClause1 = "then";
				} else {
					const _errs17 = errors;
					if (!validate5(data2, {
						instancePath: instancePath + "/ladder",
						parentData: data,
						parentDataProperty: "ladder",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate5.errors : vErrors.concat(validate5.errors);
						errors = vErrors.length;
					}
					var _valid1 = _errs17 === errors;
					valid4 = _valid1;
					ifClause1 = "else";
				}
				if (!valid4) {
					const err8 = {
						instancePath: instancePath + "/ladder",
						schemaPath: "#/properties/ladder/if",
						keyword: "if",
						params: { failingKeyword: ifClause1 },
						schema: schema1.properties.ladder.if,
						parentSchema: schema1.properties.ladder,
						data: data2
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			}
			if (data.flags !== void 0 && func0.call(data, "flags")) {
				let data4 = data.flags;
				const _errs19 = errors;
				let valid7 = true;
				const _errs20 = errors;
				if (!Array.isArray(data4)) {
					const err9 = {};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				var _valid2 = _errs20 === errors;
				errors = _errs19;
				if (vErrors !== null) {
					if (_errs19) vErrors.length = _errs19;
					else vErrors = null;
				}
				let ifClause2;
				if (_valid2) {
					const _errs22 = errors;
					if (Array.isArray(data4)) {
						if (data4.length < 1) {
							const err10 = {
								instancePath: instancePath + "/flags",
								schemaPath: "#/properties/flags/then/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: schema1.properties.flags.then,
								data: data4
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
						const len2 = data4.length;
						for (let i2 = 0; i2 < len2; i2++) if (!validate8(data4[i2], {
							instancePath: instancePath + "/flags/" + i2,
							parentData: data4,
							parentDataProperty: i2,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
							errors = vErrors.length;
						}
					} else {
						const err11 = {
							instancePath: instancePath + "/flags",
							schemaPath: "#/properties/flags/then/type",
							keyword: "type",
							params: { type: "array" },
							schema: schema1.properties.flags.then.type,
							parentSchema: schema1.properties.flags.then,
							data: data4
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					var _valid2 = _errs22 === errors;
					valid7 = _valid2;
					ifClause2 = "then";
				} else {
					const _errs25 = errors;
					if (!validate8(data4, {
						instancePath: instancePath + "/flags",
						parentData: data,
						parentDataProperty: "flags",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate8.errors : vErrors.concat(validate8.errors);
						errors = vErrors.length;
					}
					var _valid2 = _errs25 === errors;
					valid7 = _valid2;
					ifClause2 = "else";
				}
				if (!valid7) {
					const err12 = {
						instancePath: instancePath + "/flags",
						schemaPath: "#/properties/flags/if",
						keyword: "if",
						params: { failingKeyword: ifClause2 },
						schema: schema1.properties.flags.if,
						parentSchema: schema1.properties.flags,
						data: data4
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			}
			if (data.approvals !== void 0 && func0.call(data, "approvals")) {
				let data6 = data.approvals;
				const _errs27 = errors;
				let valid10 = true;
				const _errs28 = errors;
				if (!Array.isArray(data6)) {
					const err13 = {};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				var _valid3 = _errs28 === errors;
				errors = _errs27;
				if (vErrors !== null) {
					if (_errs27) vErrors.length = _errs27;
					else vErrors = null;
				}
				let ifClause3;
				if (_valid3) {
					const _errs30 = errors;
					if (Array.isArray(data6)) {
						if (data6.length < 1) {
							const err14 = {
								instancePath: instancePath + "/approvals",
								schemaPath: "#/properties/approvals/then/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: schema1.properties.approvals.then,
								data: data6
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
						const len3 = data6.length;
						for (let i3 = 0; i3 < len3; i3++) if (!validate11(data6[i3], {
							instancePath: instancePath + "/approvals/" + i3,
							parentData: data6,
							parentDataProperty: i3,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
							errors = vErrors.length;
						}
					} else {
						const err15 = {
							instancePath: instancePath + "/approvals",
							schemaPath: "#/properties/approvals/then/type",
							keyword: "type",
							params: { type: "array" },
							schema: schema1.properties.approvals.then.type,
							parentSchema: schema1.properties.approvals.then,
							data: data6
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					var _valid3 = _errs30 === errors;
					valid10 = _valid3;
					ifClause3 = "then";
				} else {
					const _errs33 = errors;
					if (!validate11(data6, {
						instancePath: instancePath + "/approvals",
						parentData: data,
						parentDataProperty: "approvals",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
						errors = vErrors.length;
					}
					var _valid3 = _errs33 === errors;
					valid10 = _valid3;
					ifClause3 = "else";
				}
				if (!valid10) {
					const err16 = {
						instancePath: instancePath + "/approvals",
						schemaPath: "#/properties/approvals/if",
						keyword: "if",
						params: { failingKeyword: ifClause3 },
						schema: schema1.properties.approvals.if,
						parentSchema: schema1.properties.approvals,
						data: data6
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
			if (data.issues !== void 0 && func0.call(data, "issues")) {
				let data8 = data.issues;
				const _errs35 = errors;
				let valid13 = true;
				const _errs36 = errors;
				if (!Array.isArray(data8)) {
					const err17 = {};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				var _valid4 = _errs36 === errors;
				errors = _errs35;
				if (vErrors !== null) {
					if (_errs35) vErrors.length = _errs35;
					else vErrors = null;
				}
				let ifClause4;
				if (_valid4) {
					const _errs38 = errors;
					if (Array.isArray(data8)) {
						if (data8.length < 1) {
							const err18 = {
								instancePath: instancePath + "/issues",
								schemaPath: "#/properties/issues/then/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: schema1.properties.issues.then,
								data: data8
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						const len4 = data8.length;
						for (let i4 = 0; i4 < len4; i4++) if (!validate14(data8[i4], {
							instancePath: instancePath + "/issues/" + i4,
							parentData: data8,
							parentDataProperty: i4,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
							errors = vErrors.length;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/issues",
							schemaPath: "#/properties/issues/then/type",
							keyword: "type",
							params: { type: "array" },
							schema: schema1.properties.issues.then.type,
							parentSchema: schema1.properties.issues.then,
							data: data8
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
					var _valid4 = _errs38 === errors;
					valid13 = _valid4;
					ifClause4 = "then";
				} else {
					const _errs41 = errors;
					if (!validate14(data8, {
						instancePath: instancePath + "/issues",
						parentData: data,
						parentDataProperty: "issues",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
						errors = vErrors.length;
					}
					var _valid4 = _errs41 === errors;
					valid13 = _valid4;
					ifClause4 = "else";
				}
				if (!valid13) {
					const err20 = {
						instancePath: instancePath + "/issues",
						schemaPath: "#/properties/issues/if",
						keyword: "if",
						params: { failingKeyword: ifClause4 },
						schema: schema1.properties.issues.if,
						parentSchema: schema1.properties.issues,
						data: data8
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
			if (data.checklist !== void 0 && func0.call(data, "checklist")) {
				if (!validate17(data.checklist, {
					instancePath: instancePath + "/checklist",
					parentData: data,
					parentDataProperty: "checklist",
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
					errors = vErrors.length;
				}
			}
		} else {
			const err21 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema1.type,
				parentSchema: schema1,
				data
			};
			if (vErrors === null) vErrors = [err21];
			else vErrors.push(err21);
			errors++;
		}
		validate1.errors = vErrors;
		return errors === 0;
	}
	validate1.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	function validate0(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate0.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		const _errs2 = errors;
		const _errs3 = errors;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if ((data.expires === void 0 || !func0.call(data, "expires")) && "expires" || (data.permanent === void 0 || !func0.call(data, "permanent")) && "permanent") {
				const err0 = {};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
		}
		if (_errs3 === errors) {
			const err1 = {
				instancePath,
				schemaPath: "#/allOf/0/not",
				keyword: "not",
				params: {},
				schema: schema0.allOf[0].not,
				parentSchema: schema0.allOf[0],
				data
			};
			if (vErrors === null) vErrors = [err1];
			else vErrors.push(err1);
			errors++;
		} else {
			errors = _errs2;
			if (vErrors !== null) {
				if (_errs2) vErrors.length = _errs2;
				else vErrors = null;
			}
		}
		const _errs5 = errors;
		let valid2 = true;
		const _errs6 = errors;
		if (errors === _errs6) {
			if (data && typeof data == "object" && !Array.isArray(data)) {
				if ((data.safe === void 0 || !func0.call(data, "safe")) && "safe") {
					const err2 = {};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				} else if (data.safe !== void 0 && func0.call(data, "safe")) {
					if (true !== data.safe) {
						const err3 = {};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
				}
			} else {
				const err4 = {};
				if (vErrors === null) vErrors = [err4];
				else vErrors.push(err4);
				errors++;
			}
		}
		var _valid0 = _errs6 === errors;
		errors = _errs5;
		if (vErrors !== null) {
			if (_errs5) vErrors.length = _errs5;
			else vErrors = null;
		}
		if (_valid0) {
			const _errs9 = errors;
			if (data && typeof data == "object" && !Array.isArray(data)) {
				if (data.services !== void 0 && func0.call(data, "services")) {
					let data1 = data.services;
					if (data1 && typeof data1 == "object" && !Array.isArray(data1)) for (const key0 of Object.keys(data1)) {
						let data2 = data1[key0];
						if (data2 && typeof data2 == "object" && !Array.isArray(data2)) for (const key1 of Object.keys(data2)) {
							let data3 = data2[key1];
							const _errs18 = errors;
							let valid7 = true;
							const _errs19 = errors;
							if (typeof data3 !== "string") {
								const err5 = {};
								if (vErrors === null) vErrors = [err5];
								else vErrors.push(err5);
								errors++;
							}
							var _valid1 = _errs19 === errors;
							errors = _errs18;
							if (vErrors !== null) {
								if (_errs18) vErrors.length = _errs18;
								else vErrors = null;
							}
							let ifClause0;
							if (_valid1) {
								const _errs21 = errors;
								if ("enabled" !== data3) {
									const err6 = {
										instancePath: instancePath + "/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/allOf/1/then/properties/services/additionalProperties/additionalProperties/then/const",
										keyword: "const",
										params: { allowedValue: "enabled" },
										schema: "enabled",
										parentSchema: schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties.then,
										data: data3
									};
									if (vErrors === null) vErrors = [err6];
									else vErrors.push(err6);
									errors++;
								}
								var _valid1 = _errs21 === errors;
								valid7 = _valid1;
								ifClause0 = "then";
							} else {
								const _errs22 = errors;
								if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
									if (data3.from !== void 0 && func0.call(data3, "from")) {
										let data4 = data3.from;
										if ("enabled" !== data4) {
											const err7 = {
												instancePath: instancePath + "/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1") + "/from",
												schemaPath: "#/allOf/1/then/properties/services/additionalProperties/additionalProperties/else/properties/from/const",
												keyword: "const",
												params: { allowedValue: "enabled" },
												schema: "enabled",
												parentSchema: schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties.else.properties.from,
												data: data4
											};
											if (vErrors === null) vErrors = [err7];
											else vErrors.push(err7);
											errors++;
										}
									}
								} else {
									const err8 = {
										instancePath: instancePath + "/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/allOf/1/then/properties/services/additionalProperties/additionalProperties/else/type",
										keyword: "type",
										params: { type: "object" },
										schema: schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties.else.type,
										parentSchema: schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties.else,
										data: data3
									};
									if (vErrors === null) vErrors = [err8];
									else vErrors.push(err8);
									errors++;
								}
								var _valid1 = _errs22 === errors;
								valid7 = _valid1;
								ifClause0 = "else";
							}
							if (!valid7) {
								const err9 = {
									instancePath: instancePath + "/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/allOf/1/then/properties/services/additionalProperties/additionalProperties/if",
									keyword: "if",
									params: { failingKeyword: ifClause0 },
									schema: schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties.if,
									parentSchema: schema0.allOf[1].then.properties.services.additionalProperties.additionalProperties,
									data: data3
								};
								if (vErrors === null) vErrors = [err9];
								else vErrors.push(err9);
								errors++;
							}
						}
						else {
							const err10 = {
								instancePath: instancePath + "/services/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/allOf/1/then/properties/services/additionalProperties/type",
								keyword: "type",
								params: { type: "object" },
								schema: schema0.allOf[1].then.properties.services.additionalProperties.type,
								parentSchema: schema0.allOf[1].then.properties.services.additionalProperties,
								data: data2
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
					}
					else {
						const err11 = {
							instancePath: instancePath + "/services",
							schemaPath: "#/allOf/1/then/properties/services/type",
							keyword: "type",
							params: { type: "object" },
							schema: schema0.allOf[1].then.properties.services.type,
							parentSchema: schema0.allOf[1].then.properties.services,
							data: data1
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
				}
			} else {
				const err12 = {
					instancePath,
					schemaPath: "#/allOf/1/then/type",
					keyword: "type",
					params: { type: "object" },
					schema: schema0.allOf[1].then.type,
					parentSchema: schema0.allOf[1].then,
					data
				};
				if (vErrors === null) vErrors = [err12];
				else vErrors.push(err12);
				errors++;
			}
			var _valid0 = _errs9 === errors;
			valid2 = _valid0;
			if (valid2) {
				var props1 = {};
				props1.services = true;
				props1.safe = true;
			}
		}
		if (!valid2) {
			const err13 = {
				instancePath,
				schemaPath: "#/allOf/1/if",
				keyword: "if",
				params: { failingKeyword: "then" },
				schema: schema0.allOf[1].if,
				parentSchema: schema0.allOf[1],
				data
			};
			if (vErrors === null) vErrors = [err13];
			else vErrors.push(err13);
			errors++;
		}
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.description === void 0 || !func0.call(data, "description")) {
				const err14 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "description" },
					schema: schema0.required,
					parentSchema: schema0,
					data
				};
				if (vErrors === null) vErrors = [err14];
				else vErrors.push(err14);
				errors++;
			}
			for (const key2 of Object.keys(data)) if (!func0.call(schema0.properties, key2)) {
				const err15 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key2 },
					schema: false,
					parentSchema: schema0,
					data
				};
				if (vErrors === null) vErrors = [err15];
				else vErrors.push(err15);
				errors++;
			}
			if (data.description !== void 0 && func0.call(data, "description")) {
				let data5 = data.description;
				if (typeof data5 === "string") {
					if (func9(data5) > 500) {
						const err16 = {
							instancePath: instancePath + "/description",
							schemaPath: "#/properties/description/maxLength",
							keyword: "maxLength",
							params: { limit: 500 },
							schema: 500,
							parentSchema: schema0.properties.description,
							data: data5
						};
						if (vErrors === null) vErrors = [err16];
						else vErrors.push(err16);
						errors++;
					}
					if (func9(data5) < 1) {
						const err17 = {
							instancePath: instancePath + "/description",
							schemaPath: "#/properties/description/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema0.properties.description,
							data: data5
						};
						if (vErrors === null) vErrors = [err17];
						else vErrors.push(err17);
						errors++;
					}
					if (!pattern0.test(data5)) {
						const err18 = {
							instancePath: instancePath + "/description",
							schemaPath: "#/properties/description/pattern",
							keyword: "pattern",
							params: { pattern: "\\S" },
							schema: "\\S",
							parentSchema: schema0.properties.description,
							data: data5
						};
						if (vErrors === null) vErrors = [err18];
						else vErrors.push(err18);
						errors++;
					}
				} else {
					const err19 = {
						instancePath: instancePath + "/description",
						schemaPath: "#/properties/description/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema0.properties.description.type,
						parentSchema: schema0.properties.description,
						data: data5
					};
					if (vErrors === null) vErrors = [err19];
					else vErrors.push(err19);
					errors++;
				}
			}
			if (data.owner !== void 0 && func0.call(data, "owner")) {
				let data6 = data.owner;
				if (typeof data6 === "string") {
					if (!pattern1.test(data6)) {
						const err20 = {
							instancePath: instancePath + "/owner",
							schemaPath: "#/properties/owner/pattern",
							keyword: "pattern",
							params: { pattern: "^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$" },
							schema: "^[a-z0-9][a-z0-9._-]{0,62}$|^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$",
							parentSchema: schema0.properties.owner,
							data: data6
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
				} else {
					const err21 = {
						instancePath: instancePath + "/owner",
						schemaPath: "#/properties/owner/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema0.properties.owner.type,
						parentSchema: schema0.properties.owner,
						data: data6
					};
					if (vErrors === null) vErrors = [err21];
					else vErrors.push(err21);
					errors++;
				}
			}
			if (data.kind !== void 0 && func0.call(data, "kind")) {
				let data7 = data.kind;
				if (!(data7 === "release" || data7 === "experiment" || data7 === "ops" || data7 === "permission")) {
					const err22 = {
						instancePath: instancePath + "/kind",
						schemaPath: "#/properties/kind/enum",
						keyword: "enum",
						params: { allowedValues: schema0.properties.kind.enum },
						schema: schema0.properties.kind.enum,
						parentSchema: schema0.properties.kind,
						data: data7
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			}
			if (data.services !== void 0 && func0.call(data, "services")) {
				let data8 = data.services;
				if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
					for (const key3 of Object.keys(data8)) {
						const _errs34 = errors;
						if (typeof key3 === "string") {
							if (!pattern2.test(key3)) {
								const err23 = {
									instancePath: instancePath + "/services",
									schemaPath: "#/properties/services/propertyNames/pattern",
									keyword: "pattern",
									params: { pattern: "^[a-z0-9][a-z0-9._-]{0,62}$" },
									schema: "^[a-z0-9][a-z0-9._-]{0,62}$",
									parentSchema: schema0.properties.services.propertyNames,
									data: key3,
									propertyName: key3
								};
								if (vErrors === null) vErrors = [err23];
								else vErrors.push(err23);
								errors++;
							}
						} else {
							const err24 = {
								instancePath: instancePath + "/services",
								schemaPath: "#/properties/services/propertyNames/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema0.properties.services.propertyNames.type,
								parentSchema: schema0.properties.services.propertyNames,
								data: key3,
								propertyName: key3
							};
							if (vErrors === null) vErrors = [err24];
							else vErrors.push(err24);
							errors++;
						}
						if (!(_errs34 === errors)) {
							const err25 = {
								instancePath: instancePath + "/services",
								schemaPath: "#/properties/services/propertyNames",
								keyword: "propertyNames",
								params: { propertyName: key3 },
								schema: schema0.properties.services.propertyNames,
								parentSchema: schema0.properties.services,
								data: data8
							};
							if (vErrors === null) vErrors = [err25];
							else vErrors.push(err25);
							errors++;
						}
					}
					for (const key4 of Object.keys(data8)) {
						let data9 = data8[key4];
						if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
							if (Object.keys(data9).length < 1) {
								const err26 = {
									instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/services/additionalProperties/minProperties",
									keyword: "minProperties",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema0.properties.services.additionalProperties,
									data: data9
								};
								if (vErrors === null) vErrors = [err26];
								else vErrors.push(err26);
								errors++;
							}
							for (const key5 of Object.keys(data9)) {
								const _errs39 = errors;
								if (typeof key5 === "string") {
									if (!pattern3.test(key5)) {
										const err27 = {
											instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/services/additionalProperties/propertyNames/pattern",
											keyword: "pattern",
											params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" },
											schema: "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
											parentSchema: schema0.properties.services.additionalProperties.propertyNames,
											data: key5,
											propertyName: key5
										};
										if (vErrors === null) vErrors = [err27];
										else vErrors.push(err27);
										errors++;
									}
								} else {
									const err28 = {
										instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/services/additionalProperties/propertyNames/type",
										keyword: "type",
										params: { type: "string" },
										schema: schema0.properties.services.additionalProperties.propertyNames.type,
										parentSchema: schema0.properties.services.additionalProperties.propertyNames,
										data: key5,
										propertyName: key5
									};
									if (vErrors === null) vErrors = [err28];
									else vErrors.push(err28);
									errors++;
								}
								if (!(_errs39 === errors)) {
									const err29 = {
										instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/services/additionalProperties/propertyNames",
										keyword: "propertyNames",
										params: { propertyName: key5 },
										schema: schema0.properties.services.additionalProperties.propertyNames,
										parentSchema: schema0.properties.services.additionalProperties,
										data: data9
									};
									if (vErrors === null) vErrors = [err29];
									else vErrors.push(err29);
									errors++;
								}
							}
							for (const key6 of Object.keys(data9)) {
								let data10 = data9[key6];
								const _errs43 = errors;
								let valid14 = true;
								const _errs44 = errors;
								if (typeof data10 !== "string") {
									const err30 = {};
									if (vErrors === null) vErrors = [err30];
									else vErrors.push(err30);
									errors++;
								}
								var _valid2 = _errs44 === errors;
								errors = _errs43;
								if (vErrors !== null) {
									if (_errs43) vErrors.length = _errs43;
									else vErrors = null;
								}
								let ifClause1;
								if (_valid2) {
									const _errs46 = errors;
									if (!(data10 === "enabled" || data10 === "rollout")) {
										const err31 = {
											instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/services/additionalProperties/additionalProperties/then/enum",
											keyword: "enum",
											params: { allowedValues: schema0.properties.services.additionalProperties.additionalProperties.then.enum },
											schema: schema0.properties.services.additionalProperties.additionalProperties.then.enum,
											parentSchema: schema0.properties.services.additionalProperties.additionalProperties.then,
											data: data10
										};
										if (vErrors === null) vErrors = [err31];
										else vErrors.push(err31);
										errors++;
									}
									var _valid2 = _errs46 === errors;
									valid14 = _valid2;
									ifClause1 = "then";
								} else {
									const _errs47 = errors;
									if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
										if (data10.from === void 0 || !func0.call(data10, "from")) {
											const err32 = {
												instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/required",
												keyword: "required",
												params: { missingProperty: "from" },
												schema: schema0.properties.services.additionalProperties.additionalProperties.else.required,
												parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else,
												data: data10
											};
											if (vErrors === null) vErrors = [err32];
											else vErrors.push(err32);
											errors++;
										}
										for (const key7 of Object.keys(data10)) if (!(key7 === "from" || key7 === "on" || key7 === "off" || key7 === "in")) {
											const err33 = {
												instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/additionalProperties",
												keyword: "additionalProperties",
												params: { additionalProperty: key7 },
												schema: false,
												parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else,
												data: data10
											};
											if (vErrors === null) vErrors = [err33];
											else vErrors.push(err33);
											errors++;
										}
										if (data10.from !== void 0 && func0.call(data10, "from")) {
											let data11 = data10.from;
											if (!(data11 === "enabled" || data11 === "rollout")) {
												const err34 = {
													instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/from",
													schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/from/enum",
													keyword: "enum",
													params: { allowedValues: schema0.properties.services.additionalProperties.additionalProperties.else.properties.from.enum },
													schema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.from.enum,
													parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.from,
													data: data11
												};
												if (vErrors === null) vErrors = [err34];
												else vErrors.push(err34);
												errors++;
											}
										}
										if (data10.on !== void 0 && func0.call(data10, "on")) {
											let data12 = data10.on;
											if (typeof data12 === "string") {
												if (func9(data12) > 100) {
													const err35 = {
														instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/on",
														schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/on/maxLength",
														keyword: "maxLength",
														params: { limit: 100 },
														schema: 100,
														parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.on,
														data: data12
													};
													if (vErrors === null) vErrors = [err35];
													else vErrors.push(err35);
													errors++;
												}
												if (!pattern4.test(data12)) {
													const err36 = {
														instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/on",
														schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/on/pattern",
														keyword: "pattern",
														params: { pattern: "^[ -~]*$" },
														schema: "^[ -~]*$",
														parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.on,
														data: data12
													};
													if (vErrors === null) vErrors = [err36];
													else vErrors.push(err36);
													errors++;
												}
											} else {
												const err37 = {
													instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/on",
													schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/on/type",
													keyword: "type",
													params: { type: "string" },
													schema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.on.type,
													parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.on,
													data: data12
												};
												if (vErrors === null) vErrors = [err37];
												else vErrors.push(err37);
												errors++;
											}
										}
										if (data10.off !== void 0 && func0.call(data10, "off")) {
											let data13 = data10.off;
											if (typeof data13 === "string") {
												if (func9(data13) > 100) {
													const err38 = {
														instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/off",
														schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/off/maxLength",
														keyword: "maxLength",
														params: { limit: 100 },
														schema: 100,
														parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.off,
														data: data13
													};
													if (vErrors === null) vErrors = [err38];
													else vErrors.push(err38);
													errors++;
												}
												if (!pattern4.test(data13)) {
													const err39 = {
														instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/off",
														schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/off/pattern",
														keyword: "pattern",
														params: { pattern: "^[ -~]*$" },
														schema: "^[ -~]*$",
														parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.off,
														data: data13
													};
													if (vErrors === null) vErrors = [err39];
													else vErrors.push(err39);
													errors++;
												}
											} else {
												const err40 = {
													instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/off",
													schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/off/type",
													keyword: "type",
													params: { type: "string" },
													schema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.off.type,
													parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.off,
													data: data13
												};
												if (vErrors === null) vErrors = [err40];
												else vErrors.push(err40);
												errors++;
											}
										}
										if (data10.in !== void 0 && func0.call(data10, "in")) {
											let data14 = data10.in;
											if (Array.isArray(data14)) {
												if (data14.length < 1) {
													const err41 = {
														instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/in",
														schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/in/minItems",
														keyword: "minItems",
														params: { limit: 1 },
														schema: 1,
														parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.in,
														data: data14
													};
													if (vErrors === null) vErrors = [err41];
													else vErrors.push(err41);
													errors++;
												}
												const len0 = data14.length;
												for (let i0 = 0; i0 < len0; i0++) {
													let data15 = data14[i0];
													if (typeof data15 === "string") {
														if (!pattern6.test(data15)) {
															const err42 = {
																instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/in/" + i0,
																schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/in/items/pattern",
																keyword: "pattern",
																params: { pattern: "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$" },
																schema: "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",
																parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.items,
																data: data15
															};
															if (vErrors === null) vErrors = [err42];
															else vErrors.push(err42);
															errors++;
														}
													} else {
														const err43 = {
															instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/in/" + i0,
															schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/in/items/type",
															keyword: "type",
															params: { type: "string" },
															schema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.items.type,
															parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.items,
															data: data15
														};
														if (vErrors === null) vErrors = [err43];
														else vErrors.push(err43);
														errors++;
													}
												}
												let i1 = data14.length;
												let j0;
												if (i1 > 1) {
													const indices0 = {};
													for (; i1--;) {
														let item0 = data14[i1];
														if (typeof item0 !== "string") continue;
														if (typeof indices0[item0] == "number") {
															j0 = indices0[item0];
															const err44 = {
																instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/in",
																schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/in/uniqueItems",
																keyword: "uniqueItems",
																params: {
																	i: i1,
																	j: j0
																},
																schema: true,
																parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.in,
																data: data14
															};
															if (vErrors === null) vErrors = [err44];
															else vErrors.push(err44);
															errors++;
															break;
														}
														indices0[item0] = i1;
													}
												}
											} else {
												const err45 = {
													instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1") + "/in",
													schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/properties/in/type",
													keyword: "type",
													params: { type: "array" },
													schema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.in.type,
													parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else.properties.in,
													data: data14
												};
												if (vErrors === null) vErrors = [err45];
												else vErrors.push(err45);
												errors++;
											}
										}
									} else {
										const err46 = {
											instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/services/additionalProperties/additionalProperties/else/type",
											keyword: "type",
											params: { type: "object" },
											schema: schema0.properties.services.additionalProperties.additionalProperties.else.type,
											parentSchema: schema0.properties.services.additionalProperties.additionalProperties.else,
											data: data10
										};
										if (vErrors === null) vErrors = [err46];
										else vErrors.push(err46);
										errors++;
									}
									var _valid2 = _errs47 === errors;
									valid14 = _valid2;
									ifClause1 = "else";
								}
								if (!valid14) {
									const err47 = {
										instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),
										schemaPath: "#/properties/services/additionalProperties/additionalProperties/if",
										keyword: "if",
										params: { failingKeyword: ifClause1 },
										schema: schema0.properties.services.additionalProperties.additionalProperties.if,
										parentSchema: schema0.properties.services.additionalProperties.additionalProperties,
										data: data10
									};
									if (vErrors === null) vErrors = [err47];
									else vErrors.push(err47);
									errors++;
								}
							}
						} else {
							const err48 = {
								instancePath: instancePath + "/services/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/services/additionalProperties/type",
								keyword: "type",
								params: { type: "object" },
								schema: schema0.properties.services.additionalProperties.type,
								parentSchema: schema0.properties.services.additionalProperties,
								data: data9
							};
							if (vErrors === null) vErrors = [err48];
							else vErrors.push(err48);
							errors++;
						}
					}
				} else {
					const err49 = {
						instancePath: instancePath + "/services",
						schemaPath: "#/properties/services/type",
						keyword: "type",
						params: { type: "object" },
						schema: schema0.properties.services.type,
						parentSchema: schema0.properties.services,
						data: data8
					};
					if (vErrors === null) vErrors = [err49];
					else vErrors.push(err49);
					errors++;
				}
			}
			if (data.requires !== void 0 && func0.call(data, "requires")) {
				let data16 = data.requires;
				if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
					for (const key8 of Object.keys(data16)) {
						const _errs61 = errors;
						if (typeof key8 === "string") {
							if (!pattern7.test(key8)) {
								const err50 = {
									instancePath: instancePath + "/requires",
									schemaPath: "#/properties/requires/propertyNames/pattern",
									keyword: "pattern",
									params: { pattern: "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$" },
									schema: "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",
									parentSchema: schema0.properties.requires.propertyNames,
									data: key8,
									propertyName: key8
								};
								if (vErrors === null) vErrors = [err50];
								else vErrors.push(err50);
								errors++;
							}
						} else {
							const err51 = {
								instancePath: instancePath + "/requires",
								schemaPath: "#/properties/requires/propertyNames/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema0.properties.requires.propertyNames.type,
								parentSchema: schema0.properties.requires.propertyNames,
								data: key8,
								propertyName: key8
							};
							if (vErrors === null) vErrors = [err51];
							else vErrors.push(err51);
							errors++;
						}
						if (!(_errs61 === errors)) {
							const err52 = {
								instancePath: instancePath + "/requires",
								schemaPath: "#/properties/requires/propertyNames",
								keyword: "propertyNames",
								params: { propertyName: key8 },
								schema: schema0.properties.requires.propertyNames,
								parentSchema: schema0.properties.requires,
								data: data16
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
					}
					for (const key9 of Object.keys(data16)) if (!validate1(data16[key9], {
						instancePath: instancePath + "/requires/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),
						parentData: data16,
						parentDataProperty: key9,
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
						errors = vErrors.length;
					}
				} else {
					const err53 = {
						instancePath: instancePath + "/requires",
						schemaPath: "#/properties/requires/type",
						keyword: "type",
						params: { type: "object" },
						schema: schema0.properties.requires.type,
						parentSchema: schema0.properties.requires,
						data: data16
					};
					if (vErrors === null) vErrors = [err53];
					else vErrors.push(err53);
					errors++;
				}
			}
			if (data.safe !== void 0 && func0.call(data, "safe")) {
				let data18 = data.safe;
				if (typeof data18 !== "boolean") {
					const err54 = {
						instancePath: instancePath + "/safe",
						schemaPath: "#/properties/safe/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: schema0.properties.safe.type,
						parentSchema: schema0.properties.safe,
						data: data18
					};
					if (vErrors === null) vErrors = [err54];
					else vErrors.push(err54);
					errors++;
				}
			}
			if (data["code-default"] !== void 0 && func0.call(data, "code-default")) {
				let data19 = data["code-default"];
				if (typeof data19 !== "boolean") {
					const err55 = {
						instancePath: instancePath + "/code-default",
						schemaPath: "#/properties/code-default/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: schema0.properties["code-default"].type,
						parentSchema: schema0.properties["code-default"],
						data: data19
					};
					if (vErrors === null) vErrors = [err55];
					else vErrors.push(err55);
					errors++;
				}
			}
			if (data.expires !== void 0 && func0.call(data, "expires")) {
				let data20 = data.expires;
				if (typeof data20 === "string") {
					if (!pattern12.test(data20)) {
						const err56 = {
							instancePath: instancePath + "/expires",
							schemaPath: "#/properties/expires/pattern",
							keyword: "pattern",
							params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
							schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
							parentSchema: schema0.properties.expires,
							data: data20
						};
						if (vErrors === null) vErrors = [err56];
						else vErrors.push(err56);
						errors++;
					}
				} else {
					const err57 = {
						instancePath: instancePath + "/expires",
						schemaPath: "#/properties/expires/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema0.properties.expires.type,
						parentSchema: schema0.properties.expires,
						data: data20
					};
					if (vErrors === null) vErrors = [err57];
					else vErrors.push(err57);
					errors++;
				}
			}
			if (data.permanent !== void 0 && func0.call(data, "permanent")) {
				let data21 = data.permanent;
				if (typeof data21 === "string") {
					if (func9(data21) > 500) {
						const err58 = {
							instancePath: instancePath + "/permanent",
							schemaPath: "#/properties/permanent/maxLength",
							keyword: "maxLength",
							params: { limit: 500 },
							schema: 500,
							parentSchema: schema0.properties.permanent,
							data: data21
						};
						if (vErrors === null) vErrors = [err58];
						else vErrors.push(err58);
						errors++;
					}
					if (func9(data21) < 1) {
						const err59 = {
							instancePath: instancePath + "/permanent",
							schemaPath: "#/properties/permanent/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema0.properties.permanent,
							data: data21
						};
						if (vErrors === null) vErrors = [err59];
						else vErrors.push(err59);
						errors++;
					}
					if (!pattern0.test(data21)) {
						const err60 = {
							instancePath: instancePath + "/permanent",
							schemaPath: "#/properties/permanent/pattern",
							keyword: "pattern",
							params: { pattern: "\\S" },
							schema: "\\S",
							parentSchema: schema0.properties.permanent,
							data: data21
						};
						if (vErrors === null) vErrors = [err60];
						else vErrors.push(err60);
						errors++;
					}
				} else {
					const err61 = {
						instancePath: instancePath + "/permanent",
						schemaPath: "#/properties/permanent/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema0.properties.permanent.type,
						parentSchema: schema0.properties.permanent,
						data: data21
					};
					if (vErrors === null) vErrors = [err61];
					else vErrors.push(err61);
					errors++;
				}
			}
			if (data.emergency !== void 0 && func0.call(data, "emergency")) {
				let data22 = data.emergency;
				if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
					if (data22.routes === void 0 || !func0.call(data22, "routes")) {
						const err62 = {
							instancePath: instancePath + "/emergency",
							schemaPath: "#/properties/emergency/required",
							keyword: "required",
							params: { missingProperty: "routes" },
							schema: schema0.properties.emergency.required,
							parentSchema: schema0.properties.emergency,
							data: data22
						};
						if (vErrors === null) vErrors = [err62];
						else vErrors.push(err62);
						errors++;
					}
					for (const key10 of Object.keys(data22)) if (!(key10 === "routes")) {
						const err63 = {
							instancePath: instancePath + "/emergency",
							schemaPath: "#/properties/emergency/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key10 },
							schema: false,
							parentSchema: schema0.properties.emergency,
							data: data22
						};
						if (vErrors === null) vErrors = [err63];
						else vErrors.push(err63);
						errors++;
					}
					if (data22.routes !== void 0 && func0.call(data22, "routes")) {
						let data23 = data22.routes;
						if (Array.isArray(data23)) {
							if (data23.length < 1) {
								const err64 = {
									instancePath: instancePath + "/emergency/routes",
									schemaPath: "#/properties/emergency/properties/routes/minItems",
									keyword: "minItems",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema0.properties.emergency.properties.routes,
									data: data23
								};
								if (vErrors === null) vErrors = [err64];
								else vErrors.push(err64);
								errors++;
							}
							const len1 = data23.length;
							for (let i2 = 0; i2 < len1; i2++) {
								let data24 = data23[i2];
								if (typeof data24 === "string") {
									if (!pattern14.test(data24)) {
										const err65 = {
											instancePath: instancePath + "/emergency/routes/" + i2,
											schemaPath: "#/properties/emergency/properties/routes/items/pattern",
											keyword: "pattern",
											params: { pattern: "^/[A-Za-z0-9._~/-]{0,200}\\*?$" },
											schema: "^/[A-Za-z0-9._~/-]{0,200}\\*?$",
											parentSchema: schema0.properties.emergency.properties.routes.items,
											data: data24
										};
										if (vErrors === null) vErrors = [err65];
										else vErrors.push(err65);
										errors++;
									}
								} else {
									const err66 = {
										instancePath: instancePath + "/emergency/routes/" + i2,
										schemaPath: "#/properties/emergency/properties/routes/items/type",
										keyword: "type",
										params: { type: "string" },
										schema: schema0.properties.emergency.properties.routes.items.type,
										parentSchema: schema0.properties.emergency.properties.routes.items,
										data: data24
									};
									if (vErrors === null) vErrors = [err66];
									else vErrors.push(err66);
									errors++;
								}
							}
							let i3 = data23.length;
							let j1;
							if (i3 > 1) {
								const indices1 = {};
								for (; i3--;) {
									let item1 = data23[i3];
									if (typeof item1 !== "string") continue;
									if (typeof indices1[item1] == "number") {
										j1 = indices1[item1];
										const err67 = {
											instancePath: instancePath + "/emergency/routes",
											schemaPath: "#/properties/emergency/properties/routes/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: i3,
												j: j1
											},
											schema: true,
											parentSchema: schema0.properties.emergency.properties.routes,
											data: data23
										};
										if (vErrors === null) vErrors = [err67];
										else vErrors.push(err67);
										errors++;
										break;
									}
									indices1[item1] = i3;
								}
							}
						} else {
							const err68 = {
								instancePath: instancePath + "/emergency/routes",
								schemaPath: "#/properties/emergency/properties/routes/type",
								keyword: "type",
								params: { type: "array" },
								schema: schema0.properties.emergency.properties.routes.type,
								parentSchema: schema0.properties.emergency.properties.routes,
								data: data23
							};
							if (vErrors === null) vErrors = [err68];
							else vErrors.push(err68);
							errors++;
						}
					}
				} else {
					const err69 = {
						instancePath: instancePath + "/emergency",
						schemaPath: "#/properties/emergency/type",
						keyword: "type",
						params: { type: "object" },
						schema: schema0.properties.emergency.type,
						parentSchema: schema0.properties.emergency,
						data: data22
					};
					if (vErrors === null) vErrors = [err69];
					else vErrors.push(err69);
					errors++;
				}
			}
			if (data.tags !== void 0 && func0.call(data, "tags")) {
				let data25 = data.tags;
				if (Array.isArray(data25)) {
					const len2 = data25.length;
					for (let i4 = 0; i4 < len2; i4++) {
						let data26 = data25[i4];
						if (typeof data26 === "string") {
							if (func9(data26) > 100) {
								const err70 = {
									instancePath: instancePath + "/tags/" + i4,
									schemaPath: "#/properties/tags/items/maxLength",
									keyword: "maxLength",
									params: { limit: 100 },
									schema: 100,
									parentSchema: schema0.properties.tags.items,
									data: data26
								};
								if (vErrors === null) vErrors = [err70];
								else vErrors.push(err70);
								errors++;
							}
							if (func9(data26) < 1) {
								const err71 = {
									instancePath: instancePath + "/tags/" + i4,
									schemaPath: "#/properties/tags/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema0.properties.tags.items,
									data: data26
								};
								if (vErrors === null) vErrors = [err71];
								else vErrors.push(err71);
								errors++;
							}
							if (!pattern0.test(data26)) {
								const err72 = {
									instancePath: instancePath + "/tags/" + i4,
									schemaPath: "#/properties/tags/items/pattern",
									keyword: "pattern",
									params: { pattern: "\\S" },
									schema: "\\S",
									parentSchema: schema0.properties.tags.items,
									data: data26
								};
								if (vErrors === null) vErrors = [err72];
								else vErrors.push(err72);
								errors++;
							}
						} else {
							const err73 = {
								instancePath: instancePath + "/tags/" + i4,
								schemaPath: "#/properties/tags/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema0.properties.tags.items.type,
								parentSchema: schema0.properties.tags.items,
								data: data26
							};
							if (vErrors === null) vErrors = [err73];
							else vErrors.push(err73);
							errors++;
						}
					}
				} else {
					const err74 = {
						instancePath: instancePath + "/tags",
						schemaPath: "#/properties/tags/type",
						keyword: "type",
						params: { type: "array" },
						schema: schema0.properties.tags.type,
						parentSchema: schema0.properties.tags,
						data: data25
					};
					if (vErrors === null) vErrors = [err74];
					else vErrors.push(err74);
					errors++;
				}
			}
			if (data.tickets !== void 0 && func0.call(data, "tickets")) {
				let data27 = data.tickets;
				if (Array.isArray(data27)) {
					const len3 = data27.length;
					for (let i5 = 0; i5 < len3; i5++) {
						let data28 = data27[i5];
						if (typeof data28 === "string") {
							if (func9(data28) > 200) {
								const err75 = {
									instancePath: instancePath + "/tickets/" + i5,
									schemaPath: "#/properties/tickets/items/maxLength",
									keyword: "maxLength",
									params: { limit: 200 },
									schema: 200,
									parentSchema: schema0.properties.tickets.items,
									data: data28
								};
								if (vErrors === null) vErrors = [err75];
								else vErrors.push(err75);
								errors++;
							}
							if (func9(data28) < 1) {
								const err76 = {
									instancePath: instancePath + "/tickets/" + i5,
									schemaPath: "#/properties/tickets/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema0.properties.tickets.items,
									data: data28
								};
								if (vErrors === null) vErrors = [err76];
								else vErrors.push(err76);
								errors++;
							}
							if (!pattern0.test(data28)) {
								const err77 = {
									instancePath: instancePath + "/tickets/" + i5,
									schemaPath: "#/properties/tickets/items/pattern",
									keyword: "pattern",
									params: { pattern: "\\S" },
									schema: "\\S",
									parentSchema: schema0.properties.tickets.items,
									data: data28
								};
								if (vErrors === null) vErrors = [err77];
								else vErrors.push(err77);
								errors++;
							}
						} else {
							const err78 = {
								instancePath: instancePath + "/tickets/" + i5,
								schemaPath: "#/properties/tickets/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema0.properties.tickets.items.type,
								parentSchema: schema0.properties.tickets.items,
								data: data28
							};
							if (vErrors === null) vErrors = [err78];
							else vErrors.push(err78);
							errors++;
						}
					}
				} else {
					const err79 = {
						instancePath: instancePath + "/tickets",
						schemaPath: "#/properties/tickets/type",
						keyword: "type",
						params: { type: "array" },
						schema: schema0.properties.tickets.type,
						parentSchema: schema0.properties.tickets,
						data: data27
					};
					if (vErrors === null) vErrors = [err79];
					else vErrors.push(err79);
					errors++;
				}
			}
		} else {
			const err80 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema0.type,
				parentSchema: schema0,
				data
			};
			if (vErrors === null) vErrors = [err80];
			else vErrors.push(err80);
			errors++;
		}
		validate0.errors = vErrors;
		return errors === 0;
	}
	validate0.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	const state = validate20;
	const schema8 = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "urn:flaghoist:schema:state",
		"title": "State",
		"description": "The state of a flag in one environment. Without this file all users get the safe value.",
		"type": "object",
		"additionalProperties": false,
		"required": ["enabled"],
		"properties": {
			"enabled": {
				"description": "Whether the flag is on here.",
				"type": "boolean",
				"errorMessage": "must be true or false",
				"examples": [false]
			},
			"rollout": {
				"description": "The share of users in percent who get the value that is not safe.",
				"type": "number",
				"minimum": 0,
				"maximum": 100,
				"x-decimals": 2,
				"errorMessage": "must be a percentage from 0 to 100 with at most two decimals, such as 25",
				"examples": [25],
				"default": 100
			},
			"services": {
				"description": "Settings of single services, for debugging. What they leave out is inherited.",
				"type": "object",
				"propertyNames": {
					"type": "string",
					"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$",
					"errorMessage": "must be the name of a service: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters",
					"examples": ["calling-platform"],
					"x-codes": { "pattern": "schema/bad-name" }
				},
				"additionalProperties": {
					"type": "object",
					"additionalProperties": false,
					"required": [],
					"properties": {
						"enabled": {
							"description": "Whether the flag is on here.",
							"type": "boolean",
							"errorMessage": "must be true or false",
							"examples": [false]
						},
						"rollout": {
							"description": "The share of users in percent who get the value that is not safe.",
							"type": "number",
							"minimum": 0,
							"maximum": 100,
							"x-decimals": 2,
							"errorMessage": "must be a percentage from 0 to 100 with at most two decimals, such as 25",
							"examples": [25],
							"default": 100
						}
					},
					"minProperties": 1
				},
				"examples": [{ "calling-platform": { "enabled": false } }]
			},
			"hold": {
				"description": "Why further promotion of this flag is stopped, here and downstream.",
				"type": "string",
				"minLength": 1,
				"maxLength": 500,
				"pattern": "\\S",
				"errorMessage": "must be a text of 1 to 500 characters",
				"examples": ["p95 latency under investigation"]
			},
			"block-routes": {
				"description": "Whether the flag's emergency routes are blocked at the proxy; then it is off as well.",
				"type": "boolean",
				"errorMessage": "must be true or false",
				"examples": [true],
				"default": false
			}
		}
	};
	function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate20.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.enabled === void 0 || !func0.call(data, "enabled")) {
				const err0 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "enabled" },
					schema: schema8.required,
					parentSchema: schema8,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			for (const key0 of Object.keys(data)) if (!(key0 === "enabled" || key0 === "rollout" || key0 === "services" || key0 === "hold" || key0 === "block-routes")) {
				const err1 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema8,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (data.enabled !== void 0 && func0.call(data, "enabled")) {
				let data0 = data.enabled;
				if (typeof data0 !== "boolean") {
					const err2 = {
						instancePath: instancePath + "/enabled",
						schemaPath: "#/properties/enabled/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: schema8.properties.enabled.type,
						parentSchema: schema8.properties.enabled,
						data: data0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
			}
			if (data.rollout !== void 0 && func0.call(data, "rollout")) {
				let data1 = data.rollout;
				if (typeof data1 == "number" && isFinite(data1)) {
					if (data1 > 100 || isNaN(data1)) {
						const err3 = {
							instancePath: instancePath + "/rollout",
							schemaPath: "#/properties/rollout/maximum",
							keyword: "maximum",
							params: {
								comparison: "<=",
								limit: 100
							},
							schema: 100,
							parentSchema: schema8.properties.rollout,
							data: data1
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
					if (data1 < 0 || isNaN(data1)) {
						const err4 = {
							instancePath: instancePath + "/rollout",
							schemaPath: "#/properties/rollout/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 0
							},
							schema: 0,
							parentSchema: schema8.properties.rollout,
							data: data1
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
					if (!(Number(data1.toFixed(2)) === data1)) {
						const err5 = {
							instancePath: instancePath + "/rollout",
							schemaPath: "#/properties/rollout/x-decimals",
							keyword: "x-decimals",
							params: {},
							schema: 2,
							parentSchema: schema8.properties.rollout,
							data: data1
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				} else {
					const err6 = {
						instancePath: instancePath + "/rollout",
						schemaPath: "#/properties/rollout/type",
						keyword: "type",
						params: { type: "number" },
						schema: schema8.properties.rollout.type,
						parentSchema: schema8.properties.rollout,
						data: data1
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
			if (data.services !== void 0 && func0.call(data, "services")) {
				let data2 = data.services;
				if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
					for (const key1 of Object.keys(data2)) {
						const _errs8 = errors;
						if (typeof key1 === "string") {
							if (!pattern2.test(key1)) {
								const err7 = {
									instancePath: instancePath + "/services",
									schemaPath: "#/properties/services/propertyNames/pattern",
									keyword: "pattern",
									params: { pattern: "^[a-z0-9][a-z0-9._-]{0,62}$" },
									schema: "^[a-z0-9][a-z0-9._-]{0,62}$",
									parentSchema: schema8.properties.services.propertyNames,
									data: key1,
									propertyName: key1
								};
								if (vErrors === null) vErrors = [err7];
								else vErrors.push(err7);
								errors++;
							}
						} else {
							const err8 = {
								instancePath: instancePath + "/services",
								schemaPath: "#/properties/services/propertyNames/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema8.properties.services.propertyNames.type,
								parentSchema: schema8.properties.services.propertyNames,
								data: key1,
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
						if (!(_errs8 === errors)) {
							const err9 = {
								instancePath: instancePath + "/services",
								schemaPath: "#/properties/services/propertyNames",
								keyword: "propertyNames",
								params: { propertyName: key1 },
								schema: schema8.properties.services.propertyNames,
								parentSchema: schema8.properties.services,
								data: data2
							};
							if (vErrors === null) vErrors = [err9];
							else vErrors.push(err9);
							errors++;
						}
					}
					for (const key2 of Object.keys(data2)) {
						let data3 = data2[key2];
						if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
							if (Object.keys(data3).length < 1) {
								const err10 = {
									instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/services/additionalProperties/minProperties",
									keyword: "minProperties",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema8.properties.services.additionalProperties,
									data: data3
								};
								if (vErrors === null) vErrors = [err10];
								else vErrors.push(err10);
								errors++;
							}
							for (const key3 of Object.keys(data3)) if (!(key3 === "enabled" || key3 === "rollout")) {
								const err11 = {
									instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/services/additionalProperties/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key3 },
									schema: false,
									parentSchema: schema8.properties.services.additionalProperties,
									data: data3
								};
								if (vErrors === null) vErrors = [err11];
								else vErrors.push(err11);
								errors++;
							}
							if (data3.enabled !== void 0 && func0.call(data3, "enabled")) {
								let data4 = data3.enabled;
								if (typeof data4 !== "boolean") {
									const err12 = {
										instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/enabled",
										schemaPath: "#/properties/services/additionalProperties/properties/enabled/type",
										keyword: "type",
										params: { type: "boolean" },
										schema: schema8.properties.services.additionalProperties.properties.enabled.type,
										parentSchema: schema8.properties.services.additionalProperties.properties.enabled,
										data: data4
									};
									if (vErrors === null) vErrors = [err12];
									else vErrors.push(err12);
									errors++;
								}
							}
							if (data3.rollout !== void 0 && func0.call(data3, "rollout")) {
								let data5 = data3.rollout;
								if (typeof data5 == "number" && isFinite(data5)) {
									if (data5 > 100 || isNaN(data5)) {
										const err13 = {
											instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/rollout",
											schemaPath: "#/properties/services/additionalProperties/properties/rollout/maximum",
											keyword: "maximum",
											params: {
												comparison: "<=",
												limit: 100
											},
											schema: 100,
											parentSchema: schema8.properties.services.additionalProperties.properties.rollout,
											data: data5
										};
										if (vErrors === null) vErrors = [err13];
										else vErrors.push(err13);
										errors++;
									}
									if (data5 < 0 || isNaN(data5)) {
										const err14 = {
											instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/rollout",
											schemaPath: "#/properties/services/additionalProperties/properties/rollout/minimum",
											keyword: "minimum",
											params: {
												comparison: ">=",
												limit: 0
											},
											schema: 0,
											parentSchema: schema8.properties.services.additionalProperties.properties.rollout,
											data: data5
										};
										if (vErrors === null) vErrors = [err14];
										else vErrors.push(err14);
										errors++;
									}
									if (!(Number(data5.toFixed(2)) === data5)) {
										const err15 = {
											instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/rollout",
											schemaPath: "#/properties/services/additionalProperties/properties/rollout/x-decimals",
											keyword: "x-decimals",
											params: {},
											schema: 2,
											parentSchema: schema8.properties.services.additionalProperties.properties.rollout,
											data: data5
										};
										if (vErrors === null) vErrors = [err15];
										else vErrors.push(err15);
										errors++;
									}
								} else {
									const err16 = {
										instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/rollout",
										schemaPath: "#/properties/services/additionalProperties/properties/rollout/type",
										keyword: "type",
										params: { type: "number" },
										schema: schema8.properties.services.additionalProperties.properties.rollout.type,
										parentSchema: schema8.properties.services.additionalProperties.properties.rollout,
										data: data5
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
							}
						} else {
							const err17 = {
								instancePath: instancePath + "/services/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/services/additionalProperties/type",
								keyword: "type",
								params: { type: "object" },
								schema: schema8.properties.services.additionalProperties.type,
								parentSchema: schema8.properties.services.additionalProperties,
								data: data3
							};
							if (vErrors === null) vErrors = [err17];
							else vErrors.push(err17);
							errors++;
						}
					}
				} else {
					const err18 = {
						instancePath: instancePath + "/services",
						schemaPath: "#/properties/services/type",
						keyword: "type",
						params: { type: "object" },
						schema: schema8.properties.services.type,
						parentSchema: schema8.properties.services,
						data: data2
					};
					if (vErrors === null) vErrors = [err18];
					else vErrors.push(err18);
					errors++;
				}
			}
			if (data.hold !== void 0 && func0.call(data, "hold")) {
				let data6 = data.hold;
				if (typeof data6 === "string") {
					if (func9(data6) > 500) {
						const err19 = {
							instancePath: instancePath + "/hold",
							schemaPath: "#/properties/hold/maxLength",
							keyword: "maxLength",
							params: { limit: 500 },
							schema: 500,
							parentSchema: schema8.properties.hold,
							data: data6
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
					if (func9(data6) < 1) {
						const err20 = {
							instancePath: instancePath + "/hold",
							schemaPath: "#/properties/hold/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema8.properties.hold,
							data: data6
						};
						if (vErrors === null) vErrors = [err20];
						else vErrors.push(err20);
						errors++;
					}
					if (!pattern0.test(data6)) {
						const err21 = {
							instancePath: instancePath + "/hold",
							schemaPath: "#/properties/hold/pattern",
							keyword: "pattern",
							params: { pattern: "\\S" },
							schema: "\\S",
							parentSchema: schema8.properties.hold,
							data: data6
						};
						if (vErrors === null) vErrors = [err21];
						else vErrors.push(err21);
						errors++;
					}
				} else {
					const err22 = {
						instancePath: instancePath + "/hold",
						schemaPath: "#/properties/hold/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema8.properties.hold.type,
						parentSchema: schema8.properties.hold,
						data: data6
					};
					if (vErrors === null) vErrors = [err22];
					else vErrors.push(err22);
					errors++;
				}
			}
			if (data["block-routes"] !== void 0 && func0.call(data, "block-routes")) {
				let data7 = data["block-routes"];
				if (typeof data7 !== "boolean") {
					const err23 = {
						instancePath: instancePath + "/block-routes",
						schemaPath: "#/properties/block-routes/type",
						keyword: "type",
						params: { type: "boolean" },
						schema: schema8.properties["block-routes"].type,
						parentSchema: schema8.properties["block-routes"],
						data: data7
					};
					if (vErrors === null) vErrors = [err23];
					else vErrors.push(err23);
					errors++;
				}
			}
		} else {
			const err24 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema8.type,
				parentSchema: schema8,
				data
			};
			if (vErrors === null) vErrors = [err24];
			else vErrors.push(err24);
			errors++;
		}
		validate20.errors = vErrors;
		return errors === 0;
	}
	validate20.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	const pipeline = validate21;
	const schema9 = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"$id": "urn:flaghoist:schema:pipeline",
		"title": "Pipeline",
		"description": "The environments in order, with their requirements, and the services and teams.",
		"type": "object",
		"additionalProperties": false,
		"required": ["version", "environments"],
		"properties": {
			"version": {
				"description": "The version of this format.",
				"const": 1,
				"examples": [1]
			},
			"teams": {
				"description": "Teams and the GitHub logins of their members. They own flags and approve promotions.",
				"type": "object",
				"propertyNames": {
					"type": "string",
					"pattern": "^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$",
					"errorMessage": "must be the name of a team: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters, not \"owner\"",
					"examples": ["release"],
					"x-codes": { "pattern": "schema/bad-name" }
				},
				"additionalProperties": {
					"type": "array",
					"items": {
						"type": "string",
						"pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$",
						"errorMessage": "must be the login of a person on GitHub, without \"@\"",
						"examples": ["ana"],
						"x-codes": { "pattern": "schema/bad-name" }
					},
					"uniqueItems": true
				},
				"examples": [{ "release": ["ana", "bartek"] }]
			},
			"environments": {
				"description": "The environments in the order in which they are shown. Each has a folder of states beside this file.",
				"type": "array",
				"minItems": 1,
				"items": {
					"type": "object",
					"additionalProperties": false,
					"required": ["name"],
					"properties": {
						"name": {
							"description": "Its name, and the folder of its states.",
							"type": "string",
							"pattern": "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",
							"errorMessage": "must be the name of an environment: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters, not \"flags\"",
							"examples": ["staging"],
							"x-codes": { "pattern": "schema/bad-name" }
						},
						"enforcement": {
							"description": "`report` shows every verdict and blocks nothing, for a team that is adopting the gate.",
							"enum": ["enforce", "report"],
							"examples": ["enforce"],
							"default": "enforce"
						},
						"requires": { "$ref": "#/$defs/requirements" },
						"resume": {
							"description": "How values come back after a rollback. A promotion that restores exactly the values that were accepted and deployed, while none was raised since, meets these requirements in place of the soak of this environment and of ladders. All other requirements still apply: approvals, hold, issues, flags, checklists, and the soak that a flag requires in its own file. A prerequisite that the same proposal restores counts as if it had never been lowered. The limits on the size of a proposal do not apply, so that the revert of `rollback --all` is one pull request. Left out: every way back is a full promotion.",
							"type": "object",
							"additionalProperties": false,
							"required": ["within", "requires"],
							"properties": {
								"within": {
									"description": "How long ago the rollbacks may have lowered the values: 14d.",
									"type": "string",
									"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$",
									"examples": ["14d"]
								},
								"requires": {
									"description": "The requirements of such a promotion in place of soak and ladder: at least one gate.",
									"type": "object",
									"additionalProperties": false,
									"required": [],
									"properties": {
										"soak": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/soak" },
												"examples": [[{
													"in": "development",
													"for": "48h",
													"without-issues": ["critical"]
												}]]
											},
											"else": { "$ref": "#/$defs/soak" }
										},
										"ladder": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/ladder" },
												"examples": [[{
													"steps": [
														5,
														10,
														25,
														50,
														100
													],
													"each": "7d"
												}]]
											},
											"else": { "$ref": "#/$defs/ladder" }
										},
										"flags": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/flags" },
												"examples": [[{ "convex/retry-with-backoff": "24h" }]]
											},
											"else": { "$ref": "#/$defs/flags" }
										},
										"approvals": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/approvals" },
												"examples": [[{
													"count": 1,
													"from": ["release"]
												}]]
											},
											"else": { "$ref": "#/$defs/approvals" }
										},
										"issues": {
											"if": { "type": "array" },
											"then": {
												"type": "array",
												"minItems": 1,
												"items": { "$ref": "#/$defs/issues" },
												"examples": [[{ "none": ["P1", "P2"] }]]
											},
											"else": { "$ref": "#/$defs/issues" }
										},
										"checklist": { "$ref": "#/$defs/checklist" }
									},
									"x-codes": { "additionalProperties": "schema/unknown-gate" },
									"minProperties": 1,
									"examples": [{ "approvals": {
										"count": 1,
										"from": ["release"]
									} }]
								}
							},
							"examples": [{
								"within": "14d",
								"requires": { "approvals": {
									"count": 1,
									"from": ["release"]
								} }
							}]
						}
					}
				},
				"x-unique-by": "name",
				"x-codes": { "x-unique-by": "pipeline/duplicate-environment" },
				"examples": [[{ "name": "development" }]]
			},
			"services": {
				"description": "The services that flags send variables to.",
				"type": "object",
				"propertyNames": {
					"type": "string",
					"pattern": "^[a-z0-9][a-z0-9._-]{0,62}$",
					"errorMessage": "must be the name of a service: lower-case letters, digits, \".\", \"_\" and \"-\", beginning with a letter or digit, at most 63 characters",
					"examples": ["calling-platform"],
					"x-codes": { "pattern": "schema/bad-name" }
				},
				"additionalProperties": {
					"type": ["object", "null"],
					"additionalProperties": false,
					"properties": { "deploy": {
						"description": "How the service is redeployed and verified, by environment; \"*\" stands for every environment.",
						"type": "object",
						"propertyNames": {
							"type": "string",
							"pattern": "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",
							"errorMessage": "must be the name of an environment, or \"*\" for all of them",
							"examples": ["production"],
							"x-codes": { "pattern": "schema/bad-name" }
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
									"target": {
										"description": "How the service is redeployed.",
										"enum": [
											"files",
											"branch",
											"command",
											"pm2",
											"compose",
											"convex",
											"http",
											"dispatch"
										],
										"examples": ["files"]
									},
									"folder": {
										"description": "Where; a relative one from the top of the repository. A container that reads the file has to mount this folder, because a file that is mounted by itself can only be written in place. May hold {environment} and {service}.",
										"type": "string",
										"minLength": 1,
										"maxLength": 500,
										"pattern": "\\S",
										"errorMessage": "must be a text of 1 to 500 characters",
										"examples": ["/srv/flags"]
									},
									"file": {
										"description": "The file below it. Without it: the environment's name, and the rendering's own file in it.",
										"type": "string",
										"minLength": 1,
										"maxLength": 500,
										"pattern": "\\S",
										"errorMessage": "must be a text of 1 to 500 characters",
										"examples": ["{service}/.env"]
									},
									"probe": { "$ref": "#/$defs/deploy-probe" },
									"machine": {
										"description": "The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.",
										"type": "string",
										"minLength": 1,
										"maxLength": 100,
										"pattern": "\\S",
										"errorMessage": "must be a text of 1 to 100 characters",
										"examples": ["{environment}"]
									},
									"render": {
										"description": "The form in which the target gets the values.",
										"enum": [
											"dotenv",
											"compose",
											"kubernetes",
											"traefik",
											"json"
										],
										"examples": ["dotenv"]
									}
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
										"target": {
											"description": "How the service is redeployed.",
											"enum": [
												"files",
												"branch",
												"command",
												"pm2",
												"compose",
												"convex",
												"http",
												"dispatch"
											],
											"examples": ["files"]
										},
										"branch": {
											"description": "Its name; without it `deploy/{environment}`. May hold {service} too.",
											"type": "string",
											"minLength": 1,
											"maxLength": 500,
											"pattern": "\\S",
											"errorMessage": "must be a text of 1 to 500 characters",
											"examples": ["deploy/{environment}"]
										},
										"remote": {
											"description": "Where it is pushed, as Git knows it; without it `origin`.",
											"type": "string",
											"minLength": 1,
											"maxLength": 500,
											"pattern": "\\S",
											"errorMessage": "must be a text of 1 to 500 characters",
											"examples": ["origin"]
										},
										"file": {
											"description": "The file in it; without it the rendering's own.",
											"type": "string",
											"minLength": 1,
											"maxLength": 500,
											"pattern": "\\S",
											"errorMessage": "must be a text of 1 to 500 characters",
											"examples": ["{service}/configmap.yaml"]
										},
										"probe": { "$ref": "#/$defs/deploy-probe" },
										"machine": {
											"description": "The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.",
											"type": "string",
											"minLength": 1,
											"maxLength": 100,
											"pattern": "\\S",
											"errorMessage": "must be a text of 1 to 100 characters",
											"examples": ["{environment}"]
										},
										"render": {
											"description": "The form in which the target gets the values.",
											"enum": [
												"dotenv",
												"compose",
												"kubernetes",
												"traefik",
												"json"
											],
											"examples": ["dotenv"]
										}
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
											"target": {
												"description": "How the service is redeployed.",
												"enum": [
													"files",
													"branch",
													"command",
													"pm2",
													"compose",
													"convex",
													"http",
													"dispatch"
												],
												"examples": ["files"]
											},
											"run": {
												"description": "The program and its arguments. There is no shell. May hold {environment} and {service}.",
												"type": "array",
												"minItems": 1,
												"maxItems": 100,
												"items": {
													"type": "string",
													"maxLength": 1e3,
													"errorMessage": "must be a text"
												},
												"errorMessage": "must be a list: the program and its arguments, one by one",
												"examples": [[
													"./deploy.sh",
													"{environment}",
													"{service}"
												]]
											},
											"folder": {
												"description": "Where it is run; without it, at the top of the repository.",
												"type": "string",
												"minLength": 1,
												"maxLength": 500,
												"pattern": "\\S",
												"errorMessage": "must be a text of 1 to 500 characters",
												"examples": ["/srv/app"]
											},
											"env": {
												"description": "Variables that the program gets besides PATH, HOME and the like. It gets no others.",
												"type": "array",
												"maxItems": 100,
												"items": {
													"type": "string",
													"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
													"errorMessage": "must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters",
													"examples": ["OUTBOUND_CALLS_ENABLED"],
													"x-codes": { "pattern": "schema/bad-name" }
												},
												"errorMessage": "must be a list of names of variables",
												"examples": [["KUBECONFIG"]]
											},
											"limit": {
												"description": "Seconds until a program that has not ended is stopped.",
												"type": "integer",
												"minimum": 1,
												"maximum": 3600,
												"errorMessage": "must be a whole number of seconds from 1 to 3600",
												"examples": [300],
												"default": 300
											},
											"probe": { "$ref": "#/$defs/deploy-probe" },
											"machine": {
												"description": "The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.",
												"type": "string",
												"minLength": 1,
												"maxLength": 100,
												"pattern": "\\S",
												"errorMessage": "must be a text of 1 to 100 characters",
												"examples": ["{environment}"]
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
												"target": {
													"description": "How the service is redeployed.",
													"enum": [
														"files",
														"branch",
														"command",
														"pm2",
														"compose",
														"convex",
														"http",
														"dispatch"
													],
													"examples": ["files"]
												},
												"process": {
													"description": "Its name in pm2; without it, the service's. May hold {environment} and {service}.",
													"type": "string",
													"minLength": 1,
													"maxLength": 500,
													"pattern": "\\S",
													"errorMessage": "must be a text of 1 to 500 characters",
													"examples": ["{environment}-{service}"]
												},
												"ecosystem": {
													"description": "The ecosystem file that starts it where it does not run yet.",
													"type": "string",
													"minLength": 1,
													"maxLength": 500,
													"pattern": "\\S",
													"errorMessage": "must be a text of 1 to 500 characters",
													"examples": ["ecosystem.config.cjs"]
												},
												"binary": {
													"description": "How pm2 is called.",
													"type": "array",
													"minItems": 1,
													"maxItems": 100,
													"items": {
														"type": "string",
														"maxLength": 1e3,
														"errorMessage": "must be a text"
													},
													"errorMessage": "must be a list: the program and its arguments, one by one",
													"examples": [["npx", "pm2"]]
												},
												"env": {
													"description": "Variables that the program gets besides PATH, HOME and the like. It gets no others.",
													"type": "array",
													"maxItems": 100,
													"items": {
														"type": "string",
														"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
														"errorMessage": "must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters",
														"examples": ["OUTBOUND_CALLS_ENABLED"],
														"x-codes": { "pattern": "schema/bad-name" }
													},
													"errorMessage": "must be a list of names of variables",
													"examples": [["DATABASE_URL"]]
												},
												"save": {
													"description": "Whether `pm2 save` follows, so that `pm2 resurrect` after a reboot brings back these values and no older ones.",
													"type": "boolean",
													"errorMessage": "must be true or false",
													"examples": [true],
													"default": false
												},
												"limit": {
													"description": "Seconds until a program that has not ended is stopped.",
													"type": "integer",
													"minimum": 1,
													"maximum": 3600,
													"errorMessage": "must be a whole number of seconds from 1 to 3600",
													"examples": [60],
													"default": 60
												},
												"probe": { "$ref": "#/$defs/deploy-probe" },
												"machine": {
													"description": "The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.",
													"type": "string",
													"minLength": 1,
													"maxLength": 100,
													"pattern": "\\S",
													"errorMessage": "must be a text of 1 to 100 characters",
													"examples": ["{environment}"]
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
													"target": {
														"description": "How the service is redeployed.",
														"enum": [
															"files",
															"branch",
															"command",
															"pm2",
															"compose",
															"convex",
															"http",
															"dispatch"
														],
														"examples": ["files"]
													},
													"folder": {
														"description": "The folder of the project. May hold {environment} and {service}.",
														"type": "string",
														"minLength": 1,
														"maxLength": 500,
														"pattern": "\\S",
														"errorMessage": "must be a text of 1 to 500 characters",
														"examples": ["/srv/{environment}"]
													},
													"files": {
														"description": "The project's own files, from that folder. Without it, those that Docker Compose finds by itself, also by COMPOSE_FILE.",
														"type": "array",
														"minItems": 1,
														"maxItems": 100,
														"items": {
															"type": "string",
															"maxLength": 1e3,
															"errorMessage": "must be a text"
														},
														"errorMessage": "must be a list of texts",
														"examples": [["compose.yaml"]]
													},
													"service": {
														"description": "The service's name in them; without it, its name here. May hold {environment} and {service}.",
														"type": "string",
														"minLength": 1,
														"maxLength": 500,
														"pattern": "\\S",
														"errorMessage": "must be a text of 1 to 500 characters",
														"examples": ["cursor-runner"]
													},
													"binary": {
														"description": "How Docker Compose is called.",
														"type": "array",
														"minItems": 1,
														"maxItems": 100,
														"items": {
															"type": "string",
															"maxLength": 1e3,
															"errorMessage": "must be a text"
														},
														"errorMessage": "must be a list: the program and its arguments, one by one",
														"examples": [["docker", "compose"]]
													},
													"docker": {
														"description": "How Docker is called, which describes the containers. Without it: the part before `compose` in `binary`, else `docker`.",
														"type": "array",
														"minItems": 1,
														"maxItems": 100,
														"items": {
															"type": "string",
															"maxLength": 1e3,
															"errorMessage": "must be a text"
														},
														"errorMessage": "must be a list: the program and its arguments, one by one",
														"examples": [["docker"]]
													},
													"env": {
														"description": "Variables that the program gets besides PATH, HOME and the like, and the settings of Docker and Docker Compose such as DOCKER_HOST. It gets no others. Name here what the project's files fill in from the environment.",
														"type": "array",
														"maxItems": 100,
														"items": {
															"type": "string",
															"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
															"errorMessage": "must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters",
															"examples": ["OUTBOUND_CALLS_ENABLED"],
															"x-codes": { "pattern": "schema/bad-name" }
														},
														"errorMessage": "must be a list of names of variables",
														"examples": [["IMAGE_TAG"]]
													},
													"limit": {
														"description": "Seconds until a program that has not ended is stopped.",
														"type": "integer",
														"minimum": 1,
														"maximum": 3600,
														"errorMessage": "must be a whole number of seconds from 1 to 3600",
														"examples": [600],
														"default": 600
													},
													"probe": { "$ref": "#/$defs/deploy-probe" },
													"machine": {
														"description": "The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.",
														"type": "string",
														"minLength": 1,
														"maxLength": 100,
														"pattern": "\\S",
														"errorMessage": "must be a text of 1 to 100 characters",
														"examples": ["{environment}"]
													},
													"render": {
														"description": "The form in which the target gets the values.",
														"enum": ["compose"],
														"examples": ["compose"]
													}
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
														"target": {
															"description": "How the service is redeployed.",
															"enum": [
																"files",
																"branch",
																"command",
																"pm2",
																"compose",
																"convex",
																"http",
																"dispatch"
															],
															"examples": ["files"]
														},
														"folder": {
															"description": "The folder of the Convex project. May hold {environment} and {service}.",
															"type": "string",
															"minLength": 1,
															"maxLength": 500,
															"pattern": "\\S",
															"errorMessage": "must be a text of 1 to 500 characters",
															"examples": ["convex-app"]
														},
														"binary": {
															"description": "How the command line of Convex is called.",
															"type": "array",
															"minItems": 1,
															"maxItems": 100,
															"items": {
																"type": "string",
																"maxLength": 1e3,
																"errorMessage": "must be a text"
															},
															"errorMessage": "must be a list: the program and its arguments, one by one",
															"examples": [["npx", "convex"]]
														},
														"options": {
															"description": "What follows `env set`, `env list` and `env remove`; it says which deployment. May hold {environment} and {service}.",
															"type": "array",
															"minItems": 1,
															"maxItems": 100,
															"items": {
																"type": "string",
																"maxLength": 1e3,
																"errorMessage": "must be a text"
															},
															"errorMessage": "must be a list of texts",
															"examples": [["--env-file", ".env.{environment}"]]
														},
														"env": {
															"description": "Variables that the program gets besides PATH, HOME and the like, and those that choose the deployment such as CONVEX_DEPLOY_KEY. It gets no others.",
															"type": "array",
															"maxItems": 100,
															"items": {
																"type": "string",
																"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
																"errorMessage": "must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters",
																"examples": ["OUTBOUND_CALLS_ENABLED"],
																"x-codes": { "pattern": "schema/bad-name" }
															},
															"errorMessage": "must be a list of names of variables",
															"examples": [["HTTPS_PROXY"]]
														},
														"limit": {
															"description": "Seconds until a program that has not ended is stopped.",
															"type": "integer",
															"minimum": 1,
															"maximum": 3600,
															"errorMessage": "must be a whole number of seconds from 1 to 3600",
															"examples": [60],
															"default": 60
														},
														"probe": { "$ref": "#/$defs/deploy-probe" },
														"machine": {
															"description": "The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.",
															"type": "string",
															"minLength": 1,
															"maxLength": 100,
															"pattern": "\\S",
															"errorMessage": "must be a text of 1 to 100 characters",
															"examples": ["{environment}"]
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
															"target": {
																"description": "How the service is redeployed.",
																"enum": [
																	"files",
																	"branch",
																	"command",
																	"pm2",
																	"compose",
																	"convex",
																	"http",
																	"dispatch"
																],
																"examples": ["files"]
															},
															"url": {
																"description": "The address that the values are sent to. May hold {environment} and {service}.",
																"type": "string",
																"maxLength": 500,
																"pattern": "^https?://[^\\s/@]+(?:/[^\\s]*)?$",
																"errorMessage": "must be an address that begins with http:// or https://, without a user or a password",
																"examples": ["https://{environment}.example.com/api/flags/{service}"]
															},
															"token": {
																"description": "The variable that holds the bearer token: FLAGHOIST_…, or one that FLAGHOIST_TOKENS lists in the environment.",
																"type": "string",
																"maxLength": 128,
																"pattern": "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$",
																"errorMessage": "must be the name of a variable, such as FLAGHOIST_API_TOKEN; those of the job itself (GITHUB_…, ACTIONS_…, INPUT_…, RUNNER_…) are not sent anywhere",
																"examples": ["FLAGHOIST_API_TOKEN"]
															},
															"method": {
																"description": "How they are sent.",
																"enum": [
																	"PATCH",
																	"PUT",
																	"POST"
																],
																"errorMessage": "must be PATCH, PUT or POST",
																"examples": ["PUT"],
																"default": "PATCH"
															},
															"body": {
																"description": "What is sent: a map in which a text {VARIABLE} becomes its value, or null when it is sent no longer. Without it: all values by their names. May hold {environment} and {service}.",
																"type": "object",
																"errorMessage": "must be a map",
																"examples": [{ "outbound": { "percentage": "{OUTBOUND_CALLS_PERCENTAGE}" } }]
															},
															"verify": {
																"description": "The address that is asked whether it has them; without it, that of `url`. May hold {environment} and {service}.",
																"type": "string",
																"maxLength": 500,
																"pattern": "^https?://[^\\s/@]+(?:/[^\\s]*)?$",
																"errorMessage": "must be an address that begins with http:// or https://, without a user or a password",
																"examples": ["https://{environment}.example.com/api/flags/{service}"]
															},
															"answer": {
																"description": "What it answers, as a template like `body`; without it, that of `body`.",
																"type": "object",
																"errorMessage": "must be a map",
																"examples": [{ "data": { "percentage": "{OUTBOUND_CALLS_PERCENTAGE}" } }]
															},
															"limit": {
																"description": "Seconds until it has to have the values.",
																"type": "integer",
																"minimum": 1,
																"maximum": 3600,
																"errorMessage": "must be a whole number of seconds from 1 to 3600",
																"examples": [30],
																"default": 30
															},
															"probe": { "$ref": "#/$defs/deploy-probe" },
															"machine": {
																"description": "The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.",
																"type": "string",
																"minLength": 1,
																"maxLength": 100,
																"pattern": "\\S",
																"errorMessage": "must be a text of 1 to 100 characters",
																"examples": ["{environment}"]
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
																"target": {
																	"description": "How the service is redeployed.",
																	"enum": [
																		"files",
																		"branch",
																		"command",
																		"pm2",
																		"compose",
																		"convex",
																		"http",
																		"dispatch"
																	],
																	"examples": ["files"]
																},
																"repository": {
																	"description": "Whose workflow is started.",
																	"type": "string",
																	"pattern": "^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$",
																	"errorMessage": "must be a repository of GitHub, such as acme/calling-platform",
																	"examples": ["acme/calling-platform"]
																},
																"event": {
																	"description": "The type of the repository_dispatch event; without it `flaghoist-deploy`.",
																	"type": "string",
																	"minLength": 1,
																	"maxLength": 500,
																	"pattern": "\\S",
																	"errorMessage": "must be a text of 1 to 500 characters",
																	"examples": ["flaghoist-deploy"]
																},
																"workflow": {
																	"description": "The file of a workflow to start by workflow_dispatch instead. It has to declare the inputs environment, service, landing, digest, values (a JSON object) and removed (a JSON list of variables that are sent no longer), or GitHub refuses to start it.",
																	"type": "string",
																	"minLength": 1,
																	"maxLength": 500,
																	"pattern": "\\S",
																	"errorMessage": "must be a text of 1 to 500 characters",
																	"examples": ["redeploy.yml"]
																},
																"ref": {
																	"description": "The branch that this workflow is taken from; without it `main`.",
																	"type": "string",
																	"minLength": 1,
																	"maxLength": 500,
																	"pattern": "\\S",
																	"errorMessage": "must be a text of 1 to 500 characters",
																	"examples": ["main"]
																},
																"token": {
																	"description": "The variable that holds the token; without it GITHUB_TOKEN.",
																	"type": "string",
																	"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
																	"errorMessage": "must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters",
																	"examples": ["DISPATCH_TOKEN"],
																	"x-codes": { "pattern": "schema/bad-name" }
																},
																"probe": { "$ref": "#/$defs/deploy-probe" },
																"machine": {
																	"description": "The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.",
																	"type": "string",
																	"minLength": 1,
																	"maxLength": 100,
																	"pattern": "\\S",
																	"errorMessage": "must be a text of 1 to 100 characters",
																	"examples": ["{environment}"]
																}
															}
														},
														"else": {
															"type": "object",
															"additionalProperties": true,
															"required": ["target"],
															"properties": {
																"target": {
																	"description": "How the service is redeployed.",
																	"enum": [
																		"files",
																		"branch",
																		"command",
																		"pm2",
																		"compose",
																		"convex",
																		"http",
																		"dispatch"
																	],
																	"examples": ["files"]
																},
																"probe": { "$ref": "#/$defs/deploy-probe" },
																"machine": {
																	"description": "The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.",
																	"type": "string",
																	"minLength": 1,
																	"maxLength": 100,
																	"pattern": "\\S",
																	"errorMessage": "must be a text of 1 to 100 characters",
																	"examples": ["{environment}"]
																},
																"render": {
																	"description": "The form in which the target gets the values.",
																	"enum": [
																		"dotenv",
																		"compose",
																		"kubernetes",
																		"traefik",
																		"json"
																	],
																	"examples": ["dotenv"]
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
						}
					} }
				},
				"examples": [{ "calling-platform": {} }]
			},
			"deployments": {
				"description": "The deployment log. With it a soak counts from the first success of every service that is deployed there, and refused or undeployed landings do not soak. Left out: the log that exists counts, on GitHub from its first entry on.",
				"type": "object",
				"additionalProperties": false,
				"required": [],
				"properties": {
					"log": {
						"description": "Where the log is. `github`: GitHub keeps it as deployments. `file`: the file of `flaghoist deploy`, which a check on GitHub cannot read: landings count there. `none`: landings count everywhere.",
						"enum": [
							"github",
							"file",
							"none"
						],
						"examples": ["github"]
					},
					"identity": {
						"description": "The login that writes the log on GitHub. Left out: the identity of the action.",
						"type": "string",
						"pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$",
						"errorMessage": "must be a login on GitHub, such as my-app[bot]",
						"examples": ["my-app[bot]"],
						"x-codes": { "pattern": "schema/bad-name" }
					},
					"former": {
						"description": "Logins that wrote the log before. What they write later does not count.",
						"type": "array",
						"minItems": 1,
						"items": {
							"type": "object",
							"additionalProperties": false,
							"required": ["name", "until"],
							"properties": {
								"name": {
									"description": "The login.",
									"type": "string",
									"pattern": "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$",
									"errorMessage": "must be a login on GitHub, such as my-app[bot]",
									"examples": ["github-actions[bot]"],
									"x-codes": { "pattern": "schema/bad-name" }
								},
								"until": {
									"description": "The last moment at which it wrote.",
									"type": "string",
									"pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$",
									"errorMessage": "must be a moment with its zone, such as 2026-11-22T09:00:00Z",
									"examples": ["2026-11-22T09:00:00Z"]
								}
							}
						},
						"examples": [[{
							"name": "github-actions[bot]",
							"until": "2026-11-22T09:00:00Z"
						}]]
					}
				},
				"examples": [{ "log": "github" }]
			},
			"policy": {
				"description": "Who may change this file, or loosen what a flag requires.",
				"type": "object",
				"additionalProperties": false,
				"required": [],
				"properties": {
					"approvals": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/approvals" },
							"examples": [[{
								"count": 1,
								"from": ["release"]
							}]]
						},
						"else": { "$ref": "#/$defs/approvals" }
					},
					"paths": {
						"description": "What else counts as rules, besides this file.",
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1,
							"maxLength": 500,
							"pattern": "\\S",
							"errorMessage": "must be a glob pattern from the root of the repository"
						},
						"examples": [[".github/workflows/**"]],
						"default": [".github/workflows/**"]
					}
				},
				"examples": [{ "approvals": {
					"count": 1,
					"from": ["release"]
				} }]
			}
		},
		"$defs": {
			"requirements": {
				"description": "The requirements of a promotion. All of them must be met together.",
				"type": "object",
				"additionalProperties": false,
				"required": [],
				"properties": {
					"soak": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/soak" },
							"examples": [[{
								"in": "development",
								"for": "48h",
								"without-issues": ["critical"]
							}]]
						},
						"else": { "$ref": "#/$defs/soak" }
					},
					"ladder": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/ladder" },
							"examples": [[{
								"steps": [
									5,
									10,
									25,
									50,
									100
								],
								"each": "7d"
							}]]
						},
						"else": { "$ref": "#/$defs/ladder" }
					},
					"flags": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/flags" },
							"examples": [[{ "convex/retry-with-backoff": "24h" }]]
						},
						"else": { "$ref": "#/$defs/flags" }
					},
					"approvals": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/approvals" },
							"examples": [[{
								"count": 1,
								"from": ["release"]
							}]]
						},
						"else": { "$ref": "#/$defs/approvals" }
					},
					"issues": {
						"if": { "type": "array" },
						"then": {
							"type": "array",
							"minItems": 1,
							"items": { "$ref": "#/$defs/issues" },
							"examples": [[{ "none": ["P1", "P2"] }]]
						},
						"else": { "$ref": "#/$defs/issues" }
					},
					"checklist": { "$ref": "#/$defs/checklist" }
				},
				"x-codes": { "additionalProperties": "schema/unknown-gate" }
			},
			"soak": {
				"type": "object",
				"description": "The source environment has covered the proposed exposure without a break for at least this long.",
				"required": ["in", "for"],
				"additionalProperties": false,
				"properties": {
					"in": {
						"description": "The environment or environments that must have been exposed. Every one must meet the requirement.",
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
						"description": "How long, without a break: 90m, 48h, 7d or 2w.",
						"type": "string",
						"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
					},
					"without-issues": {
						"description": "Labels. The soak counts from the closing of the last issue that carries one of them together with flag:<key>; an open one waits.",
						"type": "array",
						"items": {
							"type": "string",
							"minLength": 1
						},
						"minItems": 1,
						"uniqueItems": true
					}
				},
				"examples": [{
					"in": "development",
					"for": "48h",
					"without-issues": ["critical"]
				}]
			},
			"ladder": {
				"type": "object",
				"description": "The rollout moves to the next step when it has been at the present one for long enough.",
				"required": ["steps", "each"],
				"additionalProperties": false,
				"properties": {
					"steps": {
						"description": "The steps in percent, rising, such as [5, 10, 25, 50, 100].",
						"type": "array",
						"items": {
							"type": "number",
							"exclusiveMinimum": 0,
							"maximum": 100
						},
						"minItems": 1
					},
					"each": {
						"description": "How long the rollout stays at each step, also after a rollback: 24h, 7d.",
						"type": "string",
						"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
					}
				},
				"examples": [{
					"steps": [
						5,
						10,
						25,
						50,
						100
					],
					"each": "7d"
				}]
			},
			"flags": {
				"type": "object",
				"description": "Flags that must have been on in the same environment, for all of their services and at a rollout not below the proposed one, for at least this long.",
				"minProperties": 1,
				"propertyNames": {
					"type": "string",
					"minLength": 1
				},
				"additionalProperties": {
					"description": "How long: 0h (just on), 24h, 7d.",
					"type": "string",
					"pattern": "^(0|[1-9][0-9]{0,6})[mhdw]$"
				},
				"examples": [{ "convex/retry-with-backoff": "24h" }]
			},
			"approvals": {
				"type": "object",
				"description": "Enough distinct people of these teams have approved this change.",
				"required": ["count", "from"],
				"additionalProperties": false,
				"properties": {
					"count": {
						"description": "How many people. 0 requires no approval.",
						"type": "integer",
						"minimum": 0,
						"maximum": 20
					},
					"from": {
						"description": "Teams: a name from `teams`, `owner` for the flag's own team, or `org/<team>` for a team on GitHub.",
						"type": "array",
						"items": {
							"type": "string",
							"pattern": "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$"
						},
						"minItems": 1,
						"uniqueItems": true
					}
				},
				"examples": [{
					"count": 1,
					"from": ["release"]
				}]
			},
			"issues": {
				"type": "object",
				"description": "No open issue carries one of these labels together with flag:<key>.",
				"required": ["none"],
				"additionalProperties": false,
				"properties": { "none": {
					"description": "Labels, such as critical or P1.",
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1
					},
					"minItems": 1,
					"uniqueItems": true
				} },
				"examples": [{ "none": ["P1", "P2"] }]
			},
			"checklist": {
				"description": "Statements that must each be ticked, as \"- [x] statement\", in the pull request's body.",
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1,
					"maxLength": 200
				},
				"minItems": 1,
				"uniqueItems": true,
				"examples": [["Runbook reviewed", "Rollback tested"]]
			},
			"deploy-probe": {
				"description": "A request after the deployment that shows that it works.",
				"type": "object",
				"additionalProperties": false,
				"required": ["url"],
				"properties": {
					"url": {
						"description": "The address of the probe. May hold {environment} and {service}.",
						"type": "string",
						"pattern": "^https?://[^\\s]+$",
						"errorMessage": "must be an address that begins with http:// or https://",
						"examples": ["https://{environment}.example.com/agent-conversations"]
					},
					"on": {
						"description": "What it answers while the feature is on.",
						"type": "integer",
						"minimum": 100,
						"maximum": 599,
						"errorMessage": "must be an HTTP status, such as 200 or 503",
						"examples": [200],
						"default": 200
					},
					"off": {
						"description": "What it answers while it is off.",
						"type": "integer",
						"minimum": 100,
						"maximum": 599,
						"errorMessage": "must be an HTTP status, such as 200 or 503",
						"examples": [503],
						"default": 503
					},
					"variable": {
						"description": "The variable that says whether it is on. Without it: any of them.",
						"type": "string",
						"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
						"errorMessage": "must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters",
						"examples": ["ELEVENLABS_AGENT_ENABLED"],
						"x-codes": { "pattern": "schema/bad-name" }
					},
					"within": {
						"description": "Seconds until it has to answer so.",
						"type": "integer",
						"minimum": 1,
						"maximum": 3600,
						"errorMessage": "must be a whole number of seconds from 1 to 3600",
						"examples": [60],
						"default": 60
					}
				}
			}
		}
	};
	const func150 = helpers.repeatedBy;
	const pattern19 = func11("^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$", "u");
	const pattern20 = func11("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", "u");
	const pattern52 = func11("^https?://[^\\s/@]+(?:/[^\\s]*)?$", "u");
	const pattern53 = func11("^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$", "u");
	const pattern56 = func11("^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$", "u");
	const pattern63 = func11("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$", "u");
	const pattern65 = func11("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$", "u");
	const schema10 = {
		"description": "The requirements of a promotion. All of them must be met together.",
		"type": "object",
		"additionalProperties": false,
		"required": [],
		"properties": {
			"soak": {
				"if": { "type": "array" },
				"then": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/soak" },
					"examples": [[{
						"in": "development",
						"for": "48h",
						"without-issues": ["critical"]
					}]]
				},
				"else": { "$ref": "#/$defs/soak" }
			},
			"ladder": {
				"if": { "type": "array" },
				"then": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/ladder" },
					"examples": [[{
						"steps": [
							5,
							10,
							25,
							50,
							100
						],
						"each": "7d"
					}]]
				},
				"else": { "$ref": "#/$defs/ladder" }
			},
			"flags": {
				"if": { "type": "array" },
				"then": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/flags" },
					"examples": [[{ "convex/retry-with-backoff": "24h" }]]
				},
				"else": { "$ref": "#/$defs/flags" }
			},
			"approvals": {
				"if": { "type": "array" },
				"then": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/approvals" },
					"examples": [[{
						"count": 1,
						"from": ["release"]
					}]]
				},
				"else": { "$ref": "#/$defs/approvals" }
			},
			"issues": {
				"if": { "type": "array" },
				"then": {
					"type": "array",
					"minItems": 1,
					"items": { "$ref": "#/$defs/issues" },
					"examples": [[{ "none": ["P1", "P2"] }]]
				},
				"else": { "$ref": "#/$defs/issues" }
			},
			"checklist": { "$ref": "#/$defs/checklist" }
		},
		"x-codes": { "additionalProperties": "schema/unknown-gate" }
	};
	function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate23.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.in === void 0 || !func0.call(data, "in")) {
				const err0 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "in" },
					schema: schema2.required,
					parentSchema: schema2,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (data.for === void 0 || !func0.call(data, "for")) {
				const err1 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "for" },
					schema: schema2.required,
					parentSchema: schema2,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			for (const key0 of Object.keys(data)) if (!(key0 === "in" || key0 === "for" || key0 === "without-issues")) {
				const err2 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema2,
					data
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (data.in !== void 0 && func0.call(data, "in")) {
				let data0 = data.in;
				if (typeof data0 !== "string" && !Array.isArray(data0)) {
					const err3 = {
						instancePath: instancePath + "/in",
						schemaPath: "#/properties/in/type",
						keyword: "type",
						params: { type: schema2.properties.in.type },
						schema: schema2.properties.in.type,
						parentSchema: schema2.properties.in,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (typeof data0 === "string") {
					if (func9(data0) < 1) {
						const err4 = {
							instancePath: instancePath + "/in",
							schemaPath: "#/properties/in/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema2.properties.in,
							data: data0
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				}
				if (Array.isArray(data0)) {
					if (data0.length < 1) {
						const err5 = {
							instancePath: instancePath + "/in",
							schemaPath: "#/properties/in/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema2.properties.in,
							data: data0
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
					const len0 = data0.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data1 = data0[i0];
						if (typeof data1 === "string") {
							if (func9(data1) < 1) {
								const err6 = {
									instancePath: instancePath + "/in/" + i0,
									schemaPath: "#/properties/in/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema2.properties.in.items,
									data: data1
								};
								if (vErrors === null) vErrors = [err6];
								else vErrors.push(err6);
								errors++;
							}
						} else {
							const err7 = {
								instancePath: instancePath + "/in/" + i0,
								schemaPath: "#/properties/in/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema2.properties.in.items.type,
								parentSchema: schema2.properties.in.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err7];
							else vErrors.push(err7);
							errors++;
						}
					}
					let i1 = data0.length;
					let j0;
					if (i1 > 1) {
						const indices0 = {};
						for (; i1--;) {
							let item0 = data0[i1];
							if (typeof item0 !== "string") continue;
							if (typeof indices0[item0] == "number") {
								j0 = indices0[item0];
								const err8 = {
									instancePath: instancePath + "/in",
									schemaPath: "#/properties/in/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: i1,
										j: j0
									},
									schema: true,
									parentSchema: schema2.properties.in,
									data: data0
								};
								if (vErrors === null) vErrors = [err8];
								else vErrors.push(err8);
								errors++;
								break;
							}
							indices0[item0] = i1;
						}
					}
				}
			}
			if (data.for !== void 0 && func0.call(data, "for")) {
				let data2 = data.for;
				if (typeof data2 === "string") {
					if (!pattern8.test(data2)) {
						const err9 = {
							instancePath: instancePath + "/for",
							schemaPath: "#/properties/for/pattern",
							keyword: "pattern",
							params: { pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$" },
							schema: "^(0|[1-9][0-9]{0,6})[mhdw]$",
							parentSchema: schema2.properties.for,
							data: data2
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				} else {
					const err10 = {
						instancePath: instancePath + "/for",
						schemaPath: "#/properties/for/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema2.properties.for.type,
						parentSchema: schema2.properties.for,
						data: data2
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
			if (data["without-issues"] !== void 0 && func0.call(data, "without-issues")) {
				let data3 = data["without-issues"];
				if (Array.isArray(data3)) {
					if (data3.length < 1) {
						const err11 = {
							instancePath: instancePath + "/without-issues",
							schemaPath: "#/properties/without-issues/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema2.properties["without-issues"],
							data: data3
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					const len1 = data3.length;
					for (let i2 = 0; i2 < len1; i2++) {
						let data4 = data3[i2];
						if (typeof data4 === "string") {
							if (func9(data4) < 1) {
								const err12 = {
									instancePath: instancePath + "/without-issues/" + i2,
									schemaPath: "#/properties/without-issues/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema2.properties["without-issues"].items,
									data: data4
								};
								if (vErrors === null) vErrors = [err12];
								else vErrors.push(err12);
								errors++;
							}
						} else {
							const err13 = {
								instancePath: instancePath + "/without-issues/" + i2,
								schemaPath: "#/properties/without-issues/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema2.properties["without-issues"].items.type,
								parentSchema: schema2.properties["without-issues"].items,
								data: data4
							};
							if (vErrors === null) vErrors = [err13];
							else vErrors.push(err13);
							errors++;
						}
					}
					let i3 = data3.length;
					let j1;
					if (i3 > 1) {
						const indices1 = {};
						for (; i3--;) {
							let item1 = data3[i3];
							if (typeof item1 !== "string") continue;
							if (typeof indices1[item1] == "number") {
								j1 = indices1[item1];
								const err14 = {
									instancePath: instancePath + "/without-issues",
									schemaPath: "#/properties/without-issues/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: i3,
										j: j1
									},
									schema: true,
									parentSchema: schema2.properties["without-issues"],
									data: data3
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
								break;
							}
							indices1[item1] = i3;
						}
					}
				} else {
					const err15 = {
						instancePath: instancePath + "/without-issues",
						schemaPath: "#/properties/without-issues/type",
						keyword: "type",
						params: { type: "array" },
						schema: schema2.properties["without-issues"].type,
						parentSchema: schema2.properties["without-issues"],
						data: data3
					};
					if (vErrors === null) vErrors = [err15];
					else vErrors.push(err15);
					errors++;
				}
			}
		} else {
			const err16 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema2.type,
				parentSchema: schema2,
				data
			};
			if (vErrors === null) vErrors = [err16];
			else vErrors.push(err16);
			errors++;
		}
		validate23.errors = vErrors;
		return errors === 0;
	}
	validate23.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate26.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.steps === void 0 || !func0.call(data, "steps")) {
				const err0 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "steps" },
					schema: schema3.required,
					parentSchema: schema3,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (data.each === void 0 || !func0.call(data, "each")) {
				const err1 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "each" },
					schema: schema3.required,
					parentSchema: schema3,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			for (const key0 of Object.keys(data)) if (!(key0 === "steps" || key0 === "each")) {
				const err2 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema3,
					data
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (data.steps !== void 0 && func0.call(data, "steps")) {
				let data0 = data.steps;
				if (Array.isArray(data0)) {
					if (data0.length < 1) {
						const err3 = {
							instancePath: instancePath + "/steps",
							schemaPath: "#/properties/steps/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema3.properties.steps,
							data: data0
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
					const len0 = data0.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data1 = data0[i0];
						if (typeof data1 == "number" && isFinite(data1)) {
							if (data1 > 100 || isNaN(data1)) {
								const err4 = {
									instancePath: instancePath + "/steps/" + i0,
									schemaPath: "#/properties/steps/items/maximum",
									keyword: "maximum",
									params: {
										comparison: "<=",
										limit: 100
									},
									schema: 100,
									parentSchema: schema3.properties.steps.items,
									data: data1
								};
								if (vErrors === null) vErrors = [err4];
								else vErrors.push(err4);
								errors++;
							}
							if (data1 <= 0 || isNaN(data1)) {
								const err5 = {
									instancePath: instancePath + "/steps/" + i0,
									schemaPath: "#/properties/steps/items/exclusiveMinimum",
									keyword: "exclusiveMinimum",
									params: {
										comparison: ">",
										limit: 0
									},
									schema: 0,
									parentSchema: schema3.properties.steps.items,
									data: data1
								};
								if (vErrors === null) vErrors = [err5];
								else vErrors.push(err5);
								errors++;
							}
						} else {
							const err6 = {
								instancePath: instancePath + "/steps/" + i0,
								schemaPath: "#/properties/steps/items/type",
								keyword: "type",
								params: { type: "number" },
								schema: schema3.properties.steps.items.type,
								parentSchema: schema3.properties.steps.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					}
				} else {
					const err7 = {
						instancePath: instancePath + "/steps",
						schemaPath: "#/properties/steps/type",
						keyword: "type",
						params: { type: "array" },
						schema: schema3.properties.steps.type,
						parentSchema: schema3.properties.steps,
						data: data0
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
			}
			if (data.each !== void 0 && func0.call(data, "each")) {
				let data2 = data.each;
				if (typeof data2 === "string") {
					if (!pattern8.test(data2)) {
						const err8 = {
							instancePath: instancePath + "/each",
							schemaPath: "#/properties/each/pattern",
							keyword: "pattern",
							params: { pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$" },
							schema: "^(0|[1-9][0-9]{0,6})[mhdw]$",
							parentSchema: schema3.properties.each,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
				} else {
					const err9 = {
						instancePath: instancePath + "/each",
						schemaPath: "#/properties/each/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema3.properties.each.type,
						parentSchema: schema3.properties.each,
						data: data2
					};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
			}
		} else {
			const err10 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema3.type,
				parentSchema: schema3,
				data
			};
			if (vErrors === null) vErrors = [err10];
			else vErrors.push(err10);
			errors++;
		}
		validate26.errors = vErrors;
		return errors === 0;
	}
	validate26.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate29.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (Object.keys(data).length < 1) {
				const err0 = {
					instancePath,
					schemaPath: "#/minProperties",
					keyword: "minProperties",
					params: { limit: 1 },
					schema: 1,
					parentSchema: schema4,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			for (const key0 of Object.keys(data)) {
				const _errs1 = errors;
				if (typeof key0 === "string") {
					if (func9(key0) < 1) {
						const err1 = {
							instancePath,
							schemaPath: "#/propertyNames/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema4.propertyNames,
							data: key0,
							propertyName: key0
						};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
				} else {
					const err2 = {
						instancePath,
						schemaPath: "#/propertyNames/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema4.propertyNames.type,
						parentSchema: schema4.propertyNames,
						data: key0,
						propertyName: key0
					};
					if (vErrors === null) vErrors = [err2];
					else vErrors.push(err2);
					errors++;
				}
				if (!(_errs1 === errors)) {
					const err3 = {
						instancePath,
						schemaPath: "#/propertyNames",
						keyword: "propertyNames",
						params: { propertyName: key0 },
						schema: schema4.propertyNames,
						parentSchema: schema4,
						data
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
			for (const key1 of Object.keys(data)) {
				let data0 = data[key1];
				if (typeof data0 === "string") {
					if (!pattern8.test(data0)) {
						const err4 = {
							instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
							schemaPath: "#/additionalProperties/pattern",
							keyword: "pattern",
							params: { pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$" },
							schema: "^(0|[1-9][0-9]{0,6})[mhdw]$",
							parentSchema: schema4.additionalProperties,
							data: data0
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
				} else {
					const err5 = {
						instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),
						schemaPath: "#/additionalProperties/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema4.additionalProperties.type,
						parentSchema: schema4.additionalProperties,
						data: data0
					};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
			}
		} else {
			const err6 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema4.type,
				parentSchema: schema4,
				data
			};
			if (vErrors === null) vErrors = [err6];
			else vErrors.push(err6);
			errors++;
		}
		validate29.errors = vErrors;
		return errors === 0;
	}
	validate29.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate32.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.count === void 0 || !func0.call(data, "count")) {
				const err0 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "count" },
					schema: schema5.required,
					parentSchema: schema5,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (data.from === void 0 || !func0.call(data, "from")) {
				const err1 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "from" },
					schema: schema5.required,
					parentSchema: schema5,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			for (const key0 of Object.keys(data)) if (!(key0 === "count" || key0 === "from")) {
				const err2 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema5,
					data
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (data.count !== void 0 && func0.call(data, "count")) {
				let data0 = data.count;
				if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
					const err3 = {
						instancePath: instancePath + "/count",
						schemaPath: "#/properties/count/type",
						keyword: "type",
						params: { type: "integer" },
						schema: schema5.properties.count.type,
						parentSchema: schema5.properties.count,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
				if (typeof data0 == "number" && isFinite(data0)) {
					if (data0 > 20 || isNaN(data0)) {
						const err4 = {
							instancePath: instancePath + "/count",
							schemaPath: "#/properties/count/maximum",
							keyword: "maximum",
							params: {
								comparison: "<=",
								limit: 20
							},
							schema: 20,
							parentSchema: schema5.properties.count,
							data: data0
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
					}
					if (data0 < 0 || isNaN(data0)) {
						const err5 = {
							instancePath: instancePath + "/count",
							schemaPath: "#/properties/count/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 0
							},
							schema: 0,
							parentSchema: schema5.properties.count,
							data: data0
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
				}
			}
			if (data.from !== void 0 && func0.call(data, "from")) {
				let data1 = data.from;
				if (Array.isArray(data1)) {
					if (data1.length < 1) {
						const err6 = {
							instancePath: instancePath + "/from",
							schemaPath: "#/properties/from/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema5.properties.from,
							data: data1
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
					const len0 = data1.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data2 = data1[i0];
						if (typeof data2 === "string") {
							if (!pattern11.test(data2)) {
								const err7 = {
									instancePath: instancePath + "/from/" + i0,
									schemaPath: "#/properties/from/items/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$" },
									schema: "^[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)?$",
									parentSchema: schema5.properties.from.items,
									data: data2
								};
								if (vErrors === null) vErrors = [err7];
								else vErrors.push(err7);
								errors++;
							}
						} else {
							const err8 = {
								instancePath: instancePath + "/from/" + i0,
								schemaPath: "#/properties/from/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema5.properties.from.items.type,
								parentSchema: schema5.properties.from.items,
								data: data2
							};
							if (vErrors === null) vErrors = [err8];
							else vErrors.push(err8);
							errors++;
						}
					}
					let i1 = data1.length;
					let j0;
					if (i1 > 1) {
						const indices0 = {};
						for (; i1--;) {
							let item0 = data1[i1];
							if (typeof item0 !== "string") continue;
							if (typeof indices0[item0] == "number") {
								j0 = indices0[item0];
								const err9 = {
									instancePath: instancePath + "/from",
									schemaPath: "#/properties/from/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: i1,
										j: j0
									},
									schema: true,
									parentSchema: schema5.properties.from,
									data: data1
								};
								if (vErrors === null) vErrors = [err9];
								else vErrors.push(err9);
								errors++;
								break;
							}
							indices0[item0] = i1;
						}
					}
				} else {
					const err10 = {
						instancePath: instancePath + "/from",
						schemaPath: "#/properties/from/type",
						keyword: "type",
						params: { type: "array" },
						schema: schema5.properties.from.type,
						parentSchema: schema5.properties.from,
						data: data1
					};
					if (vErrors === null) vErrors = [err10];
					else vErrors.push(err10);
					errors++;
				}
			}
		} else {
			const err11 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema5.type,
				parentSchema: schema5,
				data
			};
			if (vErrors === null) vErrors = [err11];
			else vErrors.push(err11);
			errors++;
		}
		validate32.errors = vErrors;
		return errors === 0;
	}
	validate32.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate35.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.none === void 0 || !func0.call(data, "none")) {
				const err0 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "none" },
					schema: schema6.required,
					parentSchema: schema6,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			for (const key0 of Object.keys(data)) if (!(key0 === "none")) {
				const err1 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema6,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (data.none !== void 0 && func0.call(data, "none")) {
				let data0 = data.none;
				if (Array.isArray(data0)) {
					if (data0.length < 1) {
						const err2 = {
							instancePath: instancePath + "/none",
							schemaPath: "#/properties/none/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema6.properties.none,
							data: data0
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
					const len0 = data0.length;
					for (let i0 = 0; i0 < len0; i0++) {
						let data1 = data0[i0];
						if (typeof data1 === "string") {
							if (func9(data1) < 1) {
								const err3 = {
									instancePath: instancePath + "/none/" + i0,
									schemaPath: "#/properties/none/items/minLength",
									keyword: "minLength",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema6.properties.none.items,
									data: data1
								};
								if (vErrors === null) vErrors = [err3];
								else vErrors.push(err3);
								errors++;
							}
						} else {
							const err4 = {
								instancePath: instancePath + "/none/" + i0,
								schemaPath: "#/properties/none/items/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema6.properties.none.items.type,
								parentSchema: schema6.properties.none.items,
								data: data1
							};
							if (vErrors === null) vErrors = [err4];
							else vErrors.push(err4);
							errors++;
						}
					}
					let i1 = data0.length;
					let j0;
					if (i1 > 1) {
						const indices0 = {};
						for (; i1--;) {
							let item0 = data0[i1];
							if (typeof item0 !== "string") continue;
							if (typeof indices0[item0] == "number") {
								j0 = indices0[item0];
								const err5 = {
									instancePath: instancePath + "/none",
									schemaPath: "#/properties/none/uniqueItems",
									keyword: "uniqueItems",
									params: {
										i: i1,
										j: j0
									},
									schema: true,
									parentSchema: schema6.properties.none,
									data: data0
								};
								if (vErrors === null) vErrors = [err5];
								else vErrors.push(err5);
								errors++;
								break;
							}
							indices0[item0] = i1;
						}
					}
				} else {
					const err6 = {
						instancePath: instancePath + "/none",
						schemaPath: "#/properties/none/type",
						keyword: "type",
						params: { type: "array" },
						schema: schema6.properties.none.type,
						parentSchema: schema6.properties.none,
						data: data0
					};
					if (vErrors === null) vErrors = [err6];
					else vErrors.push(err6);
					errors++;
				}
			}
		} else {
			const err7 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema6.type,
				parentSchema: schema6,
				data
			};
			if (vErrors === null) vErrors = [err7];
			else vErrors.push(err7);
			errors++;
		}
		validate35.errors = vErrors;
		return errors === 0;
	}
	validate35.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate38.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (Array.isArray(data)) {
			if (data.length < 1) {
				const err0 = {
					instancePath,
					schemaPath: "#/minItems",
					keyword: "minItems",
					params: { limit: 1 },
					schema: 1,
					parentSchema: schema7,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			const len0 = data.length;
			for (let i0 = 0; i0 < len0; i0++) {
				let data0 = data[i0];
				if (typeof data0 === "string") {
					if (func9(data0) > 200) {
						const err1 = {
							instancePath: instancePath + "/" + i0,
							schemaPath: "#/items/maxLength",
							keyword: "maxLength",
							params: { limit: 200 },
							schema: 200,
							parentSchema: schema7.items,
							data: data0
						};
						if (vErrors === null) vErrors = [err1];
						else vErrors.push(err1);
						errors++;
					}
					if (func9(data0) < 1) {
						const err2 = {
							instancePath: instancePath + "/" + i0,
							schemaPath: "#/items/minLength",
							keyword: "minLength",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema7.items,
							data: data0
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				} else {
					const err3 = {
						instancePath: instancePath + "/" + i0,
						schemaPath: "#/items/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema7.items.type,
						parentSchema: schema7.items,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
			let i1 = data.length;
			let j0;
			if (i1 > 1) {
				const indices0 = {};
				for (; i1--;) {
					let item0 = data[i1];
					if (typeof item0 !== "string") continue;
					if (typeof indices0[item0] == "number") {
						j0 = indices0[item0];
						const err4 = {
							instancePath,
							schemaPath: "#/uniqueItems",
							keyword: "uniqueItems",
							params: {
								i: i1,
								j: j0
							},
							schema: true,
							parentSchema: schema7,
							data
						};
						if (vErrors === null) vErrors = [err4];
						else vErrors.push(err4);
						errors++;
						break;
					}
					indices0[item0] = i1;
				}
			}
		} else {
			const err5 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "array" },
				schema: schema7.type,
				parentSchema: schema7,
				data
			};
			if (vErrors === null) vErrors = [err5];
			else vErrors.push(err5);
			errors++;
		}
		validate38.errors = vErrors;
		return errors === 0;
	}
	validate38.evaluated = {
		"items": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate22.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			for (const key0 of Object.keys(data)) if (!(key0 === "soak" || key0 === "ladder" || key0 === "flags" || key0 === "approvals" || key0 === "issues" || key0 === "checklist")) {
				const err0 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema10,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (data.soak !== void 0 && func0.call(data, "soak")) {
				let data0 = data.soak;
				const _errs3 = errors;
				let valid1 = true;
				const _errs4 = errors;
				if (!Array.isArray(data0)) {
					const err1 = {};
					if (vErrors === null) vErrors = [err1];
					else vErrors.push(err1);
					errors++;
				}
				var _valid0 = _errs4 === errors;
				errors = _errs3;
				if (vErrors !== null) {
					if (_errs3) vErrors.length = _errs3;
					else vErrors = null;
				}
				let ifClause0;
				if (_valid0) {
					const _errs6 = errors;
					if (Array.isArray(data0)) {
						if (data0.length < 1) {
							const err2 = {
								instancePath: instancePath + "/soak",
								schemaPath: "#/properties/soak/then/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: schema10.properties.soak.then,
								data: data0
							};
							if (vErrors === null) vErrors = [err2];
							else vErrors.push(err2);
							errors++;
						}
						const len0 = data0.length;
						for (let i0 = 0; i0 < len0; i0++) if (!validate23(data0[i0], {
							instancePath: instancePath + "/soak/" + i0,
							parentData: data0,
							parentDataProperty: i0,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
							errors = vErrors.length;
						}
					} else {
						const err3 = {
							instancePath: instancePath + "/soak",
							schemaPath: "#/properties/soak/then/type",
							keyword: "type",
							params: { type: "array" },
							schema: schema10.properties.soak.then.type,
							parentSchema: schema10.properties.soak.then,
							data: data0
						};
						if (vErrors === null) vErrors = [err3];
						else vErrors.push(err3);
						errors++;
					}
					var _valid0 = _errs6 === errors;
					valid1 = _valid0;
					ifClause0 = "then";
				} else {
					const _errs9 = errors;
					if (!validate23(data0, {
						instancePath: instancePath + "/soak",
						parentData: data,
						parentDataProperty: "soak",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
						errors = vErrors.length;
					}
					var _valid0 = _errs9 === errors;
					valid1 = _valid0;
					ifClause0 = "else";
				}
				if (!valid1) {
					const err4 = {
						instancePath: instancePath + "/soak",
						schemaPath: "#/properties/soak/if",
						keyword: "if",
						params: { failingKeyword: ifClause0 },
						schema: schema10.properties.soak.if,
						parentSchema: schema10.properties.soak,
						data: data0
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
			}
			if (data.ladder !== void 0 && func0.call(data, "ladder")) {
				let data2 = data.ladder;
				const _errs11 = errors;
				let valid4 = true;
				const _errs12 = errors;
				if (!Array.isArray(data2)) {
					const err5 = {};
					if (vErrors === null) vErrors = [err5];
					else vErrors.push(err5);
					errors++;
				}
				var _valid1 = _errs12 === errors;
				errors = _errs11;
				if (vErrors !== null) {
					if (_errs11) vErrors.length = _errs11;
					else vErrors = null;
				}
				let ifClause1;
				if (_valid1) {
					const _errs14 = errors;
					if (Array.isArray(data2)) {
						if (data2.length < 1) {
							const err6 = {
								instancePath: instancePath + "/ladder",
								schemaPath: "#/properties/ladder/then/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: schema10.properties.ladder.then,
								data: data2
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
						const len1 = data2.length;
						for (let i1 = 0; i1 < len1; i1++) if (!validate26(data2[i1], {
							instancePath: instancePath + "/ladder/" + i1,
							parentData: data2,
							parentDataProperty: i1,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
							errors = vErrors.length;
						}
					} else {
						const err7 = {
							instancePath: instancePath + "/ladder",
							schemaPath: "#/properties/ladder/then/type",
							keyword: "type",
							params: { type: "array" },
							schema: schema10.properties.ladder.then.type,
							parentSchema: schema10.properties.ladder.then,
							data: data2
						};
						if (vErrors === null) vErrors = [err7];
						else vErrors.push(err7);
						errors++;
					}
					var _valid1 = _errs14 === errors;
					valid4 = _valid1;
					ifClause1 = "then";
				} else {
					const _errs17 = errors;
					if (!validate26(data2, {
						instancePath: instancePath + "/ladder",
						parentData: data,
						parentDataProperty: "ladder",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
						errors = vErrors.length;
					}
					var _valid1 = _errs17 === errors;
					valid4 = _valid1;
					ifClause1 = "else";
				}
				if (!valid4) {
					const err8 = {
						instancePath: instancePath + "/ladder",
						schemaPath: "#/properties/ladder/if",
						keyword: "if",
						params: { failingKeyword: ifClause1 },
						schema: schema10.properties.ladder.if,
						parentSchema: schema10.properties.ladder,
						data: data2
					};
					if (vErrors === null) vErrors = [err8];
					else vErrors.push(err8);
					errors++;
				}
			}
			if (data.flags !== void 0 && func0.call(data, "flags")) {
				let data4 = data.flags;
				const _errs19 = errors;
				let valid7 = true;
				const _errs20 = errors;
				if (!Array.isArray(data4)) {
					const err9 = {};
					if (vErrors === null) vErrors = [err9];
					else vErrors.push(err9);
					errors++;
				}
				var _valid2 = _errs20 === errors;
				errors = _errs19;
				if (vErrors !== null) {
					if (_errs19) vErrors.length = _errs19;
					else vErrors = null;
				}
				let ifClause2;
				if (_valid2) {
					const _errs22 = errors;
					if (Array.isArray(data4)) {
						if (data4.length < 1) {
							const err10 = {
								instancePath: instancePath + "/flags",
								schemaPath: "#/properties/flags/then/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: schema10.properties.flags.then,
								data: data4
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
						const len2 = data4.length;
						for (let i2 = 0; i2 < len2; i2++) if (!validate29(data4[i2], {
							instancePath: instancePath + "/flags/" + i2,
							parentData: data4,
							parentDataProperty: i2,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
							errors = vErrors.length;
						}
					} else {
						const err11 = {
							instancePath: instancePath + "/flags",
							schemaPath: "#/properties/flags/then/type",
							keyword: "type",
							params: { type: "array" },
							schema: schema10.properties.flags.then.type,
							parentSchema: schema10.properties.flags.then,
							data: data4
						};
						if (vErrors === null) vErrors = [err11];
						else vErrors.push(err11);
						errors++;
					}
					var _valid2 = _errs22 === errors;
					valid7 = _valid2;
					ifClause2 = "then";
				} else {
					const _errs25 = errors;
					if (!validate29(data4, {
						instancePath: instancePath + "/flags",
						parentData: data,
						parentDataProperty: "flags",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
						errors = vErrors.length;
					}
					var _valid2 = _errs25 === errors;
					valid7 = _valid2;
					ifClause2 = "else";
				}
				if (!valid7) {
					const err12 = {
						instancePath: instancePath + "/flags",
						schemaPath: "#/properties/flags/if",
						keyword: "if",
						params: { failingKeyword: ifClause2 },
						schema: schema10.properties.flags.if,
						parentSchema: schema10.properties.flags,
						data: data4
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
			}
			if (data.approvals !== void 0 && func0.call(data, "approvals")) {
				let data6 = data.approvals;
				const _errs27 = errors;
				let valid10 = true;
				const _errs28 = errors;
				if (!Array.isArray(data6)) {
					const err13 = {};
					if (vErrors === null) vErrors = [err13];
					else vErrors.push(err13);
					errors++;
				}
				var _valid3 = _errs28 === errors;
				errors = _errs27;
				if (vErrors !== null) {
					if (_errs27) vErrors.length = _errs27;
					else vErrors = null;
				}
				let ifClause3;
				if (_valid3) {
					const _errs30 = errors;
					if (Array.isArray(data6)) {
						if (data6.length < 1) {
							const err14 = {
								instancePath: instancePath + "/approvals",
								schemaPath: "#/properties/approvals/then/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: schema10.properties.approvals.then,
								data: data6
							};
							if (vErrors === null) vErrors = [err14];
							else vErrors.push(err14);
							errors++;
						}
						const len3 = data6.length;
						for (let i3 = 0; i3 < len3; i3++) if (!validate32(data6[i3], {
							instancePath: instancePath + "/approvals/" + i3,
							parentData: data6,
							parentDataProperty: i3,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
							errors = vErrors.length;
						}
					} else {
						const err15 = {
							instancePath: instancePath + "/approvals",
							schemaPath: "#/properties/approvals/then/type",
							keyword: "type",
							params: { type: "array" },
							schema: schema10.properties.approvals.then.type,
							parentSchema: schema10.properties.approvals.then,
							data: data6
						};
						if (vErrors === null) vErrors = [err15];
						else vErrors.push(err15);
						errors++;
					}
					var _valid3 = _errs30 === errors;
					valid10 = _valid3;
					ifClause3 = "then";
				} else {
					const _errs33 = errors;
					if (!validate32(data6, {
						instancePath: instancePath + "/approvals",
						parentData: data,
						parentDataProperty: "approvals",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
						errors = vErrors.length;
					}
					var _valid3 = _errs33 === errors;
					valid10 = _valid3;
					ifClause3 = "else";
				}
				if (!valid10) {
					const err16 = {
						instancePath: instancePath + "/approvals",
						schemaPath: "#/properties/approvals/if",
						keyword: "if",
						params: { failingKeyword: ifClause3 },
						schema: schema10.properties.approvals.if,
						parentSchema: schema10.properties.approvals,
						data: data6
					};
					if (vErrors === null) vErrors = [err16];
					else vErrors.push(err16);
					errors++;
				}
			}
			if (data.issues !== void 0 && func0.call(data, "issues")) {
				let data8 = data.issues;
				const _errs35 = errors;
				let valid13 = true;
				const _errs36 = errors;
				if (!Array.isArray(data8)) {
					const err17 = {};
					if (vErrors === null) vErrors = [err17];
					else vErrors.push(err17);
					errors++;
				}
				var _valid4 = _errs36 === errors;
				errors = _errs35;
				if (vErrors !== null) {
					if (_errs35) vErrors.length = _errs35;
					else vErrors = null;
				}
				let ifClause4;
				if (_valid4) {
					const _errs38 = errors;
					if (Array.isArray(data8)) {
						if (data8.length < 1) {
							const err18 = {
								instancePath: instancePath + "/issues",
								schemaPath: "#/properties/issues/then/minItems",
								keyword: "minItems",
								params: { limit: 1 },
								schema: 1,
								parentSchema: schema10.properties.issues.then,
								data: data8
							};
							if (vErrors === null) vErrors = [err18];
							else vErrors.push(err18);
							errors++;
						}
						const len4 = data8.length;
						for (let i4 = 0; i4 < len4; i4++) if (!validate35(data8[i4], {
							instancePath: instancePath + "/issues/" + i4,
							parentData: data8,
							parentDataProperty: i4,
							rootData,
							dynamicAnchors
						})) {
							vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
							errors = vErrors.length;
						}
					} else {
						const err19 = {
							instancePath: instancePath + "/issues",
							schemaPath: "#/properties/issues/then/type",
							keyword: "type",
							params: { type: "array" },
							schema: schema10.properties.issues.then.type,
							parentSchema: schema10.properties.issues.then,
							data: data8
						};
						if (vErrors === null) vErrors = [err19];
						else vErrors.push(err19);
						errors++;
					}
					var _valid4 = _errs38 === errors;
					valid13 = _valid4;
					ifClause4 = "then";
				} else {
					const _errs41 = errors;
					if (!validate35(data8, {
						instancePath: instancePath + "/issues",
						parentData: data,
						parentDataProperty: "issues",
						rootData,
						dynamicAnchors
					})) {
						vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
						errors = vErrors.length;
					}
					var _valid4 = _errs41 === errors;
					valid13 = _valid4;
					ifClause4 = "else";
				}
				if (!valid13) {
					const err20 = {
						instancePath: instancePath + "/issues",
						schemaPath: "#/properties/issues/if",
						keyword: "if",
						params: { failingKeyword: ifClause4 },
						schema: schema10.properties.issues.if,
						parentSchema: schema10.properties.issues,
						data: data8
					};
					if (vErrors === null) vErrors = [err20];
					else vErrors.push(err20);
					errors++;
				}
			}
			if (data.checklist !== void 0 && func0.call(data, "checklist")) {
				if (!validate38(data.checklist, {
					instancePath: instancePath + "/checklist",
					parentData: data,
					parentDataProperty: "checklist",
					rootData,
					dynamicAnchors
				})) {
					vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
					errors = vErrors.length;
				}
			}
		} else {
			const err21 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema10.type,
				parentSchema: schema10,
				data
			};
			if (vErrors === null) vErrors = [err21];
			else vErrors.push(err21);
			errors++;
		}
		validate22.errors = vErrors;
		return errors === 0;
	}
	validate22.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	const schema17 = {
		"description": "A request after the deployment that shows that it works.",
		"type": "object",
		"additionalProperties": false,
		"required": ["url"],
		"properties": {
			"url": {
				"description": "The address of the probe. May hold {environment} and {service}.",
				"type": "string",
				"pattern": "^https?://[^\\s]+$",
				"errorMessage": "must be an address that begins with http:// or https://",
				"examples": ["https://{environment}.example.com/agent-conversations"]
			},
			"on": {
				"description": "What it answers while the feature is on.",
				"type": "integer",
				"minimum": 100,
				"maximum": 599,
				"errorMessage": "must be an HTTP status, such as 200 or 503",
				"examples": [200],
				"default": 200
			},
			"off": {
				"description": "What it answers while it is off.",
				"type": "integer",
				"minimum": 100,
				"maximum": 599,
				"errorMessage": "must be an HTTP status, such as 200 or 503",
				"examples": [503],
				"default": 503
			},
			"variable": {
				"description": "The variable that says whether it is on. Without it: any of them.",
				"type": "string",
				"pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
				"errorMessage": "must be the name of a variable: letters, digits and \"_\", beginning with no digit, at most 128 characters",
				"examples": ["ELEVENLABS_AGENT_ENABLED"],
				"x-codes": { "pattern": "schema/bad-name" }
			},
			"within": {
				"description": "Seconds until it has to answer so.",
				"type": "integer",
				"minimum": 1,
				"maximum": 3600,
				"errorMessage": "must be a whole number of seconds from 1 to 3600",
				"examples": [60],
				"default": 60
			}
		}
	};
	const pattern31 = func11("^https?://[^\\s]+$", "u");
	function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate52.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.url === void 0 || !func0.call(data, "url")) {
				const err0 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "url" },
					schema: schema17.required,
					parentSchema: schema17,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			for (const key0 of Object.keys(data)) if (!(key0 === "url" || key0 === "on" || key0 === "off" || key0 === "variable" || key0 === "within")) {
				const err1 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema17,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			if (data.url !== void 0 && func0.call(data, "url")) {
				let data0 = data.url;
				if (typeof data0 === "string") {
					if (!pattern31.test(data0)) {
						const err2 = {
							instancePath: instancePath + "/url",
							schemaPath: "#/properties/url/pattern",
							keyword: "pattern",
							params: { pattern: "^https?://[^\\s]+$" },
							schema: "^https?://[^\\s]+$",
							parentSchema: schema17.properties.url,
							data: data0
						};
						if (vErrors === null) vErrors = [err2];
						else vErrors.push(err2);
						errors++;
					}
				} else {
					const err3 = {
						instancePath: instancePath + "/url",
						schemaPath: "#/properties/url/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema17.properties.url.type,
						parentSchema: schema17.properties.url,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
			if (data.on !== void 0 && func0.call(data, "on")) {
				let data1 = data.on;
				if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
					const err4 = {
						instancePath: instancePath + "/on",
						schemaPath: "#/properties/on/type",
						keyword: "type",
						params: { type: "integer" },
						schema: schema17.properties.on.type,
						parentSchema: schema17.properties.on,
						data: data1
					};
					if (vErrors === null) vErrors = [err4];
					else vErrors.push(err4);
					errors++;
				}
				if (typeof data1 == "number" && isFinite(data1)) {
					if (data1 > 599 || isNaN(data1)) {
						const err5 = {
							instancePath: instancePath + "/on",
							schemaPath: "#/properties/on/maximum",
							keyword: "maximum",
							params: {
								comparison: "<=",
								limit: 599
							},
							schema: 599,
							parentSchema: schema17.properties.on,
							data: data1
						};
						if (vErrors === null) vErrors = [err5];
						else vErrors.push(err5);
						errors++;
					}
					if (data1 < 100 || isNaN(data1)) {
						const err6 = {
							instancePath: instancePath + "/on",
							schemaPath: "#/properties/on/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 100
							},
							schema: 100,
							parentSchema: schema17.properties.on,
							data: data1
						};
						if (vErrors === null) vErrors = [err6];
						else vErrors.push(err6);
						errors++;
					}
				}
			}
			if (data.off !== void 0 && func0.call(data, "off")) {
				let data2 = data.off;
				if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
					const err7 = {
						instancePath: instancePath + "/off",
						schemaPath: "#/properties/off/type",
						keyword: "type",
						params: { type: "integer" },
						schema: schema17.properties.off.type,
						parentSchema: schema17.properties.off,
						data: data2
					};
					if (vErrors === null) vErrors = [err7];
					else vErrors.push(err7);
					errors++;
				}
				if (typeof data2 == "number" && isFinite(data2)) {
					if (data2 > 599 || isNaN(data2)) {
						const err8 = {
							instancePath: instancePath + "/off",
							schemaPath: "#/properties/off/maximum",
							keyword: "maximum",
							params: {
								comparison: "<=",
								limit: 599
							},
							schema: 599,
							parentSchema: schema17.properties.off,
							data: data2
						};
						if (vErrors === null) vErrors = [err8];
						else vErrors.push(err8);
						errors++;
					}
					if (data2 < 100 || isNaN(data2)) {
						const err9 = {
							instancePath: instancePath + "/off",
							schemaPath: "#/properties/off/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 100
							},
							schema: 100,
							parentSchema: schema17.properties.off,
							data: data2
						};
						if (vErrors === null) vErrors = [err9];
						else vErrors.push(err9);
						errors++;
					}
				}
			}
			if (data.variable !== void 0 && func0.call(data, "variable")) {
				let data3 = data.variable;
				if (typeof data3 === "string") {
					if (!pattern3.test(data3)) {
						const err10 = {
							instancePath: instancePath + "/variable",
							schemaPath: "#/properties/variable/pattern",
							keyword: "pattern",
							params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" },
							schema: "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
							parentSchema: schema17.properties.variable,
							data: data3
						};
						if (vErrors === null) vErrors = [err10];
						else vErrors.push(err10);
						errors++;
					}
				} else {
					const err11 = {
						instancePath: instancePath + "/variable",
						schemaPath: "#/properties/variable/type",
						keyword: "type",
						params: { type: "string" },
						schema: schema17.properties.variable.type,
						parentSchema: schema17.properties.variable,
						data: data3
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
			if (data.within !== void 0 && func0.call(data, "within")) {
				let data4 = data.within;
				if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
					const err12 = {
						instancePath: instancePath + "/within",
						schemaPath: "#/properties/within/type",
						keyword: "type",
						params: { type: "integer" },
						schema: schema17.properties.within.type,
						parentSchema: schema17.properties.within,
						data: data4
					};
					if (vErrors === null) vErrors = [err12];
					else vErrors.push(err12);
					errors++;
				}
				if (typeof data4 == "number" && isFinite(data4)) {
					if (data4 > 3600 || isNaN(data4)) {
						const err13 = {
							instancePath: instancePath + "/within",
							schemaPath: "#/properties/within/maximum",
							keyword: "maximum",
							params: {
								comparison: "<=",
								limit: 3600
							},
							schema: 3600,
							parentSchema: schema17.properties.within,
							data: data4
						};
						if (vErrors === null) vErrors = [err13];
						else vErrors.push(err13);
						errors++;
					}
					if (data4 < 1 || isNaN(data4)) {
						const err14 = {
							instancePath: instancePath + "/within",
							schemaPath: "#/properties/within/minimum",
							keyword: "minimum",
							params: {
								comparison: ">=",
								limit: 1
							},
							schema: 1,
							parentSchema: schema17.properties.within,
							data: data4
						};
						if (vErrors === null) vErrors = [err14];
						else vErrors.push(err14);
						errors++;
					}
				}
			}
		} else {
			const err15 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema17.type,
				parentSchema: schema17,
				data
			};
			if (vErrors === null) vErrors = [err15];
			else vErrors.push(err15);
			errors++;
		}
		validate52.errors = vErrors;
		return errors === 0;
	}
	validate52.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		let errors = 0;
		const evaluated0 = validate21.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			if (data.version === void 0 || !func0.call(data, "version")) {
				const err0 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "version" },
					schema: schema9.required,
					parentSchema: schema9,
					data
				};
				if (vErrors === null) vErrors = [err0];
				else vErrors.push(err0);
				errors++;
			}
			if (data.environments === void 0 || !func0.call(data, "environments")) {
				const err1 = {
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: "environments" },
					schema: schema9.required,
					parentSchema: schema9,
					data
				};
				if (vErrors === null) vErrors = [err1];
				else vErrors.push(err1);
				errors++;
			}
			for (const key0 of Object.keys(data)) if (!(key0 === "version" || key0 === "teams" || key0 === "environments" || key0 === "services" || key0 === "deployments" || key0 === "policy")) {
				const err2 = {
					instancePath,
					schemaPath: "#/additionalProperties",
					keyword: "additionalProperties",
					params: { additionalProperty: key0 },
					schema: false,
					parentSchema: schema9,
					data
				};
				if (vErrors === null) vErrors = [err2];
				else vErrors.push(err2);
				errors++;
			}
			if (data.version !== void 0 && func0.call(data, "version")) {
				let data0 = data.version;
				if (1 !== data0) {
					const err3 = {
						instancePath: instancePath + "/version",
						schemaPath: "#/properties/version/const",
						keyword: "const",
						params: { allowedValue: 1 },
						schema: 1,
						parentSchema: schema9.properties.version,
						data: data0
					};
					if (vErrors === null) vErrors = [err3];
					else vErrors.push(err3);
					errors++;
				}
			}
			if (data.teams !== void 0 && func0.call(data, "teams")) {
				let data1 = data.teams;
				if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
					for (const key1 of Object.keys(data1)) {
						const _errs5 = errors;
						if (typeof key1 === "string") {
							if (!pattern19.test(key1)) {
								const err4 = {
									instancePath: instancePath + "/teams",
									schemaPath: "#/properties/teams/propertyNames/pattern",
									keyword: "pattern",
									params: { pattern: "^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$" },
									schema: "^(?!owner$)[a-z0-9][a-z0-9._-]{0,62}$",
									parentSchema: schema9.properties.teams.propertyNames,
									data: key1,
									propertyName: key1
								};
								if (vErrors === null) vErrors = [err4];
								else vErrors.push(err4);
								errors++;
							}
						} else {
							const err5 = {
								instancePath: instancePath + "/teams",
								schemaPath: "#/properties/teams/propertyNames/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema9.properties.teams.propertyNames.type,
								parentSchema: schema9.properties.teams.propertyNames,
								data: key1,
								propertyName: key1
							};
							if (vErrors === null) vErrors = [err5];
							else vErrors.push(err5);
							errors++;
						}
						if (!(_errs5 === errors)) {
							const err6 = {
								instancePath: instancePath + "/teams",
								schemaPath: "#/properties/teams/propertyNames",
								keyword: "propertyNames",
								params: { propertyName: key1 },
								schema: schema9.properties.teams.propertyNames,
								parentSchema: schema9.properties.teams,
								data: data1
							};
							if (vErrors === null) vErrors = [err6];
							else vErrors.push(err6);
							errors++;
						}
					}
					for (const key2 of Object.keys(data1)) {
						let data2 = data1[key2];
						if (Array.isArray(data2)) {
							const len0 = data2.length;
							for (let i0 = 0; i0 < len0; i0++) {
								let data3 = data2[i0];
								if (typeof data3 === "string") {
									if (!pattern20.test(data3)) {
										const err7 = {
											instancePath: instancePath + "/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0,
											schemaPath: "#/properties/teams/additionalProperties/items/pattern",
											keyword: "pattern",
											params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$" },
											schema: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$",
											parentSchema: schema9.properties.teams.additionalProperties.items,
											data: data3
										};
										if (vErrors === null) vErrors = [err7];
										else vErrors.push(err7);
										errors++;
									}
								} else {
									const err8 = {
										instancePath: instancePath + "/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i0,
										schemaPath: "#/properties/teams/additionalProperties/items/type",
										keyword: "type",
										params: { type: "string" },
										schema: schema9.properties.teams.additionalProperties.items.type,
										parentSchema: schema9.properties.teams.additionalProperties.items,
										data: data3
									};
									if (vErrors === null) vErrors = [err8];
									else vErrors.push(err8);
									errors++;
								}
							}
							let i1 = data2.length;
							let j0;
							if (i1 > 1) {
								const indices0 = {};
								for (; i1--;) {
									let item0 = data2[i1];
									if (typeof item0 !== "string") continue;
									if (typeof indices0[item0] == "number") {
										j0 = indices0[item0];
										const err9 = {
											instancePath: instancePath + "/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
											schemaPath: "#/properties/teams/additionalProperties/uniqueItems",
											keyword: "uniqueItems",
											params: {
												i: i1,
												j: j0
											},
											schema: true,
											parentSchema: schema9.properties.teams.additionalProperties,
											data: data2
										};
										if (vErrors === null) vErrors = [err9];
										else vErrors.push(err9);
										errors++;
										break;
									}
									indices0[item0] = i1;
								}
							}
						} else {
							const err10 = {
								instancePath: instancePath + "/teams/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/teams/additionalProperties/type",
								keyword: "type",
								params: { type: "array" },
								schema: schema9.properties.teams.additionalProperties.type,
								parentSchema: schema9.properties.teams.additionalProperties,
								data: data2
							};
							if (vErrors === null) vErrors = [err10];
							else vErrors.push(err10);
							errors++;
						}
					}
				} else {
					const err11 = {
						instancePath: instancePath + "/teams",
						schemaPath: "#/properties/teams/type",
						keyword: "type",
						params: { type: "object" },
						schema: schema9.properties.teams.type,
						parentSchema: schema9.properties.teams,
						data: data1
					};
					if (vErrors === null) vErrors = [err11];
					else vErrors.push(err11);
					errors++;
				}
			}
			if (data.environments !== void 0 && func0.call(data, "environments")) {
				let data4 = data.environments;
				if (Array.isArray(data4)) {
					if (data4.length < 1) {
						const err12 = {
							instancePath: instancePath + "/environments",
							schemaPath: "#/properties/environments/minItems",
							keyword: "minItems",
							params: { limit: 1 },
							schema: 1,
							parentSchema: schema9.properties.environments,
							data: data4
						};
						if (vErrors === null) vErrors = [err12];
						else vErrors.push(err12);
						errors++;
					}
					const len1 = data4.length;
					for (let i2 = 0; i2 < len1; i2++) {
						let data5 = data4[i2];
						if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
							if (data5.name === void 0 || !func0.call(data5, "name")) {
								const err13 = {
									instancePath: instancePath + "/environments/" + i2,
									schemaPath: "#/properties/environments/items/required",
									keyword: "required",
									params: { missingProperty: "name" },
									schema: schema9.properties.environments.items.required,
									parentSchema: schema9.properties.environments.items,
									data: data5
								};
								if (vErrors === null) vErrors = [err13];
								else vErrors.push(err13);
								errors++;
							}
							for (const key3 of Object.keys(data5)) if (!(key3 === "name" || key3 === "enforcement" || key3 === "requires" || key3 === "resume")) {
								const err14 = {
									instancePath: instancePath + "/environments/" + i2,
									schemaPath: "#/properties/environments/items/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key3 },
									schema: false,
									parentSchema: schema9.properties.environments.items,
									data: data5
								};
								if (vErrors === null) vErrors = [err14];
								else vErrors.push(err14);
								errors++;
							}
							if (data5.name !== void 0 && func0.call(data5, "name")) {
								let data6 = data5.name;
								if (typeof data6 === "string") {
									if (!pattern6.test(data6)) {
										const err15 = {
											instancePath: instancePath + "/environments/" + i2 + "/name",
											schemaPath: "#/properties/environments/items/properties/name/pattern",
											keyword: "pattern",
											params: { pattern: "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$" },
											schema: "^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",
											parentSchema: schema9.properties.environments.items.properties.name,
											data: data6
										};
										if (vErrors === null) vErrors = [err15];
										else vErrors.push(err15);
										errors++;
									}
								} else {
									const err16 = {
										instancePath: instancePath + "/environments/" + i2 + "/name",
										schemaPath: "#/properties/environments/items/properties/name/type",
										keyword: "type",
										params: { type: "string" },
										schema: schema9.properties.environments.items.properties.name.type,
										parentSchema: schema9.properties.environments.items.properties.name,
										data: data6
									};
									if (vErrors === null) vErrors = [err16];
									else vErrors.push(err16);
									errors++;
								}
							}
							if (data5.enforcement !== void 0 && func0.call(data5, "enforcement")) {
								let data7 = data5.enforcement;
								if (!(data7 === "enforce" || data7 === "report")) {
									const err17 = {
										instancePath: instancePath + "/environments/" + i2 + "/enforcement",
										schemaPath: "#/properties/environments/items/properties/enforcement/enum",
										keyword: "enum",
										params: { allowedValues: schema9.properties.environments.items.properties.enforcement.enum },
										schema: schema9.properties.environments.items.properties.enforcement.enum,
										parentSchema: schema9.properties.environments.items.properties.enforcement,
										data: data7
									};
									if (vErrors === null) vErrors = [err17];
									else vErrors.push(err17);
									errors++;
								}
							}
							if (data5.requires !== void 0 && func0.call(data5, "requires")) {
								if (!validate22(data5.requires, {
									instancePath: instancePath + "/environments/" + i2 + "/requires",
									parentData: data5,
									parentDataProperty: "requires",
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
									errors = vErrors.length;
								}
							}
							if (data5.resume !== void 0 && func0.call(data5, "resume")) {
								let data9 = data5.resume;
								if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
									if (data9.within === void 0 || !func0.call(data9, "within")) {
										const err18 = {
											instancePath: instancePath + "/environments/" + i2 + "/resume",
											schemaPath: "#/properties/environments/items/properties/resume/required",
											keyword: "required",
											params: { missingProperty: "within" },
											schema: schema9.properties.environments.items.properties.resume.required,
											parentSchema: schema9.properties.environments.items.properties.resume,
											data: data9
										};
										if (vErrors === null) vErrors = [err18];
										else vErrors.push(err18);
										errors++;
									}
									if (data9.requires === void 0 || !func0.call(data9, "requires")) {
										const err19 = {
											instancePath: instancePath + "/environments/" + i2 + "/resume",
											schemaPath: "#/properties/environments/items/properties/resume/required",
											keyword: "required",
											params: { missingProperty: "requires" },
											schema: schema9.properties.environments.items.properties.resume.required,
											parentSchema: schema9.properties.environments.items.properties.resume,
											data: data9
										};
										if (vErrors === null) vErrors = [err19];
										else vErrors.push(err19);
										errors++;
									}
									for (const key4 of Object.keys(data9)) if (!(key4 === "within" || key4 === "requires")) {
										const err20 = {
											instancePath: instancePath + "/environments/" + i2 + "/resume",
											schemaPath: "#/properties/environments/items/properties/resume/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key4 },
											schema: false,
											parentSchema: schema9.properties.environments.items.properties.resume,
											data: data9
										};
										if (vErrors === null) vErrors = [err20];
										else vErrors.push(err20);
										errors++;
									}
									if (data9.within !== void 0 && func0.call(data9, "within")) {
										let data10 = data9.within;
										if (typeof data10 === "string") {
											if (!pattern8.test(data10)) {
												const err21 = {
													instancePath: instancePath + "/environments/" + i2 + "/resume/within",
													schemaPath: "#/properties/environments/items/properties/resume/properties/within/pattern",
													keyword: "pattern",
													params: { pattern: "^(0|[1-9][0-9]{0,6})[mhdw]$" },
													schema: "^(0|[1-9][0-9]{0,6})[mhdw]$",
													parentSchema: schema9.properties.environments.items.properties.resume.properties.within,
													data: data10
												};
												if (vErrors === null) vErrors = [err21];
												else vErrors.push(err21);
												errors++;
											}
										} else {
											const err22 = {
												instancePath: instancePath + "/environments/" + i2 + "/resume/within",
												schemaPath: "#/properties/environments/items/properties/resume/properties/within/type",
												keyword: "type",
												params: { type: "string" },
												schema: schema9.properties.environments.items.properties.resume.properties.within.type,
												parentSchema: schema9.properties.environments.items.properties.resume.properties.within,
												data: data10
											};
											if (vErrors === null) vErrors = [err22];
											else vErrors.push(err22);
											errors++;
										}
									}
									if (data9.requires !== void 0 && func0.call(data9, "requires")) {
										let data11 = data9.requires;
										if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
											if (Object.keys(data11).length < 1) {
												const err23 = {
													instancePath: instancePath + "/environments/" + i2 + "/resume/requires",
													schemaPath: "#/properties/environments/items/properties/resume/properties/requires/minProperties",
													keyword: "minProperties",
													params: { limit: 1 },
													schema: 1,
													parentSchema: schema9.properties.environments.items.properties.resume.properties.requires,
													data: data11
												};
												if (vErrors === null) vErrors = [err23];
												else vErrors.push(err23);
												errors++;
											}
											for (const key5 of Object.keys(data11)) if (!(key5 === "soak" || key5 === "ladder" || key5 === "flags" || key5 === "approvals" || key5 === "issues" || key5 === "checklist")) {
												const err24 = {
													instancePath: instancePath + "/environments/" + i2 + "/resume/requires",
													schemaPath: "#/properties/environments/items/properties/resume/properties/requires/additionalProperties",
													keyword: "additionalProperties",
													params: { additionalProperty: key5 },
													schema: false,
													parentSchema: schema9.properties.environments.items.properties.resume.properties.requires,
													data: data11
												};
												if (vErrors === null) vErrors = [err24];
												else vErrors.push(err24);
												errors++;
											}
											if (data11.soak !== void 0 && func0.call(data11, "soak")) {
												let data12 = data11.soak;
												const _errs30 = errors;
												let valid11 = true;
												const _errs31 = errors;
												if (!Array.isArray(data12)) {
													const err25 = {};
													if (vErrors === null) vErrors = [err25];
													else vErrors.push(err25);
													errors++;
												}
												var _valid0 = _errs31 === errors;
												errors = _errs30;
												if (vErrors !== null) {
													if (_errs30) vErrors.length = _errs30;
													else vErrors = null;
												}
												let ifClause0;
												if (_valid0) {
													const _errs33 = errors;
													if (Array.isArray(data12)) {
														if (data12.length < 1) {
															const err26 = {
																instancePath: instancePath + "/environments/" + i2 + "/resume/requires/soak",
																schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/soak/then/minItems",
																keyword: "minItems",
																params: { limit: 1 },
																schema: 1,
																parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.soak.then,
																data: data12
															};
															if (vErrors === null) vErrors = [err26];
															else vErrors.push(err26);
															errors++;
														}
														const len2 = data12.length;
														for (let i3 = 0; i3 < len2; i3++) if (!validate23(data12[i3], {
															instancePath: instancePath + "/environments/" + i2 + "/resume/requires/soak/" + i3,
															parentData: data12,
															parentDataProperty: i3,
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
															errors = vErrors.length;
														}
													} else {
														const err27 = {
															instancePath: instancePath + "/environments/" + i2 + "/resume/requires/soak",
															schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/soak/then/type",
															keyword: "type",
															params: { type: "array" },
															schema: schema9.properties.environments.items.properties.resume.properties.requires.properties.soak.then.type,
															parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.soak.then,
															data: data12
														};
														if (vErrors === null) vErrors = [err27];
														else vErrors.push(err27);
														errors++;
													}
													var _valid0 = _errs33 === errors;
													valid11 = _valid0;
													ifClause0 = "then";
												} else {
													const _errs36 = errors;
													if (!validate23(data12, {
														instancePath: instancePath + "/environments/" + i2 + "/resume/requires/soak",
														parentData: data11,
														parentDataProperty: "soak",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
														errors = vErrors.length;
													}
													var _valid0 = _errs36 === errors;
													valid11 = _valid0;
													ifClause0 = "else";
												}
												if (!valid11) {
													const err28 = {
														instancePath: instancePath + "/environments/" + i2 + "/resume/requires/soak",
														schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/soak/if",
														keyword: "if",
														params: { failingKeyword: ifClause0 },
														schema: schema9.properties.environments.items.properties.resume.properties.requires.properties.soak.if,
														parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.soak,
														data: data12
													};
													if (vErrors === null) vErrors = [err28];
													else vErrors.push(err28);
													errors++;
												}
											}
											if (data11.ladder !== void 0 && func0.call(data11, "ladder")) {
												let data14 = data11.ladder;
												const _errs38 = errors;
												let valid14 = true;
												const _errs39 = errors;
												if (!Array.isArray(data14)) {
													const err29 = {};
													if (vErrors === null) vErrors = [err29];
													else vErrors.push(err29);
													errors++;
												}
												var _valid1 = _errs39 === errors;
												errors = _errs38;
												if (vErrors !== null) {
													if (_errs38) vErrors.length = _errs38;
													else vErrors = null;
												}
												let ifClause1;
												if (_valid1) {
													const _errs41 = errors;
													if (Array.isArray(data14)) {
														if (data14.length < 1) {
															const err30 = {
																instancePath: instancePath + "/environments/" + i2 + "/resume/requires/ladder",
																schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/ladder/then/minItems",
																keyword: "minItems",
																params: { limit: 1 },
																schema: 1,
																parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.ladder.then,
																data: data14
															};
															if (vErrors === null) vErrors = [err30];
															else vErrors.push(err30);
															errors++;
														}
														const len3 = data14.length;
														for (let i4 = 0; i4 < len3; i4++) if (!validate26(data14[i4], {
															instancePath: instancePath + "/environments/" + i2 + "/resume/requires/ladder/" + i4,
															parentData: data14,
															parentDataProperty: i4,
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
															errors = vErrors.length;
														}
													} else {
														const err31 = {
															instancePath: instancePath + "/environments/" + i2 + "/resume/requires/ladder",
															schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/ladder/then/type",
															keyword: "type",
															params: { type: "array" },
															schema: schema9.properties.environments.items.properties.resume.properties.requires.properties.ladder.then.type,
															parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.ladder.then,
															data: data14
														};
														if (vErrors === null) vErrors = [err31];
														else vErrors.push(err31);
														errors++;
													}
													var _valid1 = _errs41 === errors;
													valid14 = _valid1;
													ifClause1 = "then";
												} else {
													const _errs44 = errors;
													if (!validate26(data14, {
														instancePath: instancePath + "/environments/" + i2 + "/resume/requires/ladder",
														parentData: data11,
														parentDataProperty: "ladder",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
														errors = vErrors.length;
													}
													var _valid1 = _errs44 === errors;
													valid14 = _valid1;
													ifClause1 = "else";
												}
												if (!valid14) {
													const err32 = {
														instancePath: instancePath + "/environments/" + i2 + "/resume/requires/ladder",
														schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/ladder/if",
														keyword: "if",
														params: { failingKeyword: ifClause1 },
														schema: schema9.properties.environments.items.properties.resume.properties.requires.properties.ladder.if,
														parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.ladder,
														data: data14
													};
													if (vErrors === null) vErrors = [err32];
													else vErrors.push(err32);
													errors++;
												}
											}
											if (data11.flags !== void 0 && func0.call(data11, "flags")) {
												let data16 = data11.flags;
												const _errs46 = errors;
												let valid17 = true;
												const _errs47 = errors;
												if (!Array.isArray(data16)) {
													const err33 = {};
													if (vErrors === null) vErrors = [err33];
													else vErrors.push(err33);
													errors++;
												}
												var _valid2 = _errs47 === errors;
												errors = _errs46;
												if (vErrors !== null) {
													if (_errs46) vErrors.length = _errs46;
													else vErrors = null;
												}
												let ifClause2;
												if (_valid2) {
													const _errs49 = errors;
													if (Array.isArray(data16)) {
														if (data16.length < 1) {
															const err34 = {
																instancePath: instancePath + "/environments/" + i2 + "/resume/requires/flags",
																schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/flags/then/minItems",
																keyword: "minItems",
																params: { limit: 1 },
																schema: 1,
																parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.flags.then,
																data: data16
															};
															if (vErrors === null) vErrors = [err34];
															else vErrors.push(err34);
															errors++;
														}
														const len4 = data16.length;
														for (let i5 = 0; i5 < len4; i5++) if (!validate29(data16[i5], {
															instancePath: instancePath + "/environments/" + i2 + "/resume/requires/flags/" + i5,
															parentData: data16,
															parentDataProperty: i5,
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
															errors = vErrors.length;
														}
													} else {
														const err35 = {
															instancePath: instancePath + "/environments/" + i2 + "/resume/requires/flags",
															schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/flags/then/type",
															keyword: "type",
															params: { type: "array" },
															schema: schema9.properties.environments.items.properties.resume.properties.requires.properties.flags.then.type,
															parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.flags.then,
															data: data16
														};
														if (vErrors === null) vErrors = [err35];
														else vErrors.push(err35);
														errors++;
													}
													var _valid2 = _errs49 === errors;
													valid17 = _valid2;
													ifClause2 = "then";
												} else {
													const _errs52 = errors;
													if (!validate29(data16, {
														instancePath: instancePath + "/environments/" + i2 + "/resume/requires/flags",
														parentData: data11,
														parentDataProperty: "flags",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
														errors = vErrors.length;
													}
													var _valid2 = _errs52 === errors;
													valid17 = _valid2;
													ifClause2 = "else";
												}
												if (!valid17) {
													const err36 = {
														instancePath: instancePath + "/environments/" + i2 + "/resume/requires/flags",
														schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/flags/if",
														keyword: "if",
														params: { failingKeyword: ifClause2 },
														schema: schema9.properties.environments.items.properties.resume.properties.requires.properties.flags.if,
														parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.flags,
														data: data16
													};
													if (vErrors === null) vErrors = [err36];
													else vErrors.push(err36);
													errors++;
												}
											}
											if (data11.approvals !== void 0 && func0.call(data11, "approvals")) {
												let data18 = data11.approvals;
												const _errs54 = errors;
												let valid20 = true;
												const _errs55 = errors;
												if (!Array.isArray(data18)) {
													const err37 = {};
													if (vErrors === null) vErrors = [err37];
													else vErrors.push(err37);
													errors++;
												}
												var _valid3 = _errs55 === errors;
												errors = _errs54;
												if (vErrors !== null) {
													if (_errs54) vErrors.length = _errs54;
													else vErrors = null;
												}
												let ifClause3;
												if (_valid3) {
													const _errs57 = errors;
													if (Array.isArray(data18)) {
														if (data18.length < 1) {
															const err38 = {
																instancePath: instancePath + "/environments/" + i2 + "/resume/requires/approvals",
																schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/approvals/then/minItems",
																keyword: "minItems",
																params: { limit: 1 },
																schema: 1,
																parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.approvals.then,
																data: data18
															};
															if (vErrors === null) vErrors = [err38];
															else vErrors.push(err38);
															errors++;
														}
														const len5 = data18.length;
														for (let i6 = 0; i6 < len5; i6++) if (!validate32(data18[i6], {
															instancePath: instancePath + "/environments/" + i2 + "/resume/requires/approvals/" + i6,
															parentData: data18,
															parentDataProperty: i6,
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
															errors = vErrors.length;
														}
													} else {
														const err39 = {
															instancePath: instancePath + "/environments/" + i2 + "/resume/requires/approvals",
															schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/approvals/then/type",
															keyword: "type",
															params: { type: "array" },
															schema: schema9.properties.environments.items.properties.resume.properties.requires.properties.approvals.then.type,
															parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.approvals.then,
															data: data18
														};
														if (vErrors === null) vErrors = [err39];
														else vErrors.push(err39);
														errors++;
													}
													var _valid3 = _errs57 === errors;
													valid20 = _valid3;
													ifClause3 = "then";
												} else {
													const _errs60 = errors;
													if (!validate32(data18, {
														instancePath: instancePath + "/environments/" + i2 + "/resume/requires/approvals",
														parentData: data11,
														parentDataProperty: "approvals",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
														errors = vErrors.length;
													}
													var _valid3 = _errs60 === errors;
													valid20 = _valid3;
													ifClause3 = "else";
												}
												if (!valid20) {
													const err40 = {
														instancePath: instancePath + "/environments/" + i2 + "/resume/requires/approvals",
														schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/approvals/if",
														keyword: "if",
														params: { failingKeyword: ifClause3 },
														schema: schema9.properties.environments.items.properties.resume.properties.requires.properties.approvals.if,
														parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.approvals,
														data: data18
													};
													if (vErrors === null) vErrors = [err40];
													else vErrors.push(err40);
													errors++;
												}
											}
											if (data11.issues !== void 0 && func0.call(data11, "issues")) {
												let data20 = data11.issues;
												const _errs62 = errors;
												let valid23 = true;
												const _errs63 = errors;
												if (!Array.isArray(data20)) {
													const err41 = {};
													if (vErrors === null) vErrors = [err41];
													else vErrors.push(err41);
													errors++;
												}
												var _valid4 = _errs63 === errors;
												errors = _errs62;
												if (vErrors !== null) {
													if (_errs62) vErrors.length = _errs62;
													else vErrors = null;
												}
												let ifClause4;
												if (_valid4) {
													const _errs65 = errors;
													if (Array.isArray(data20)) {
														if (data20.length < 1) {
															const err42 = {
																instancePath: instancePath + "/environments/" + i2 + "/resume/requires/issues",
																schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/issues/then/minItems",
																keyword: "minItems",
																params: { limit: 1 },
																schema: 1,
																parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.issues.then,
																data: data20
															};
															if (vErrors === null) vErrors = [err42];
															else vErrors.push(err42);
															errors++;
														}
														const len6 = data20.length;
														for (let i7 = 0; i7 < len6; i7++) if (!validate35(data20[i7], {
															instancePath: instancePath + "/environments/" + i2 + "/resume/requires/issues/" + i7,
															parentData: data20,
															parentDataProperty: i7,
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
															errors = vErrors.length;
														}
													} else {
														const err43 = {
															instancePath: instancePath + "/environments/" + i2 + "/resume/requires/issues",
															schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/issues/then/type",
															keyword: "type",
															params: { type: "array" },
															schema: schema9.properties.environments.items.properties.resume.properties.requires.properties.issues.then.type,
															parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.issues.then,
															data: data20
														};
														if (vErrors === null) vErrors = [err43];
														else vErrors.push(err43);
														errors++;
													}
													var _valid4 = _errs65 === errors;
													valid23 = _valid4;
													ifClause4 = "then";
												} else {
													const _errs68 = errors;
													if (!validate35(data20, {
														instancePath: instancePath + "/environments/" + i2 + "/resume/requires/issues",
														parentData: data11,
														parentDataProperty: "issues",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
														errors = vErrors.length;
													}
													var _valid4 = _errs68 === errors;
													valid23 = _valid4;
													ifClause4 = "else";
												}
												if (!valid23) {
													const err44 = {
														instancePath: instancePath + "/environments/" + i2 + "/resume/requires/issues",
														schemaPath: "#/properties/environments/items/properties/resume/properties/requires/properties/issues/if",
														keyword: "if",
														params: { failingKeyword: ifClause4 },
														schema: schema9.properties.environments.items.properties.resume.properties.requires.properties.issues.if,
														parentSchema: schema9.properties.environments.items.properties.resume.properties.requires.properties.issues,
														data: data20
													};
													if (vErrors === null) vErrors = [err44];
													else vErrors.push(err44);
													errors++;
												}
											}
											if (data11.checklist !== void 0 && func0.call(data11, "checklist")) {
												if (!validate38(data11.checklist, {
													instancePath: instancePath + "/environments/" + i2 + "/resume/requires/checklist",
													parentData: data11,
													parentDataProperty: "checklist",
													rootData,
													dynamicAnchors
												})) {
													vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
													errors = vErrors.length;
												}
											}
										} else {
											const err45 = {
												instancePath: instancePath + "/environments/" + i2 + "/resume/requires",
												schemaPath: "#/properties/environments/items/properties/resume/properties/requires/type",
												keyword: "type",
												params: { type: "object" },
												schema: schema9.properties.environments.items.properties.resume.properties.requires.type,
												parentSchema: schema9.properties.environments.items.properties.resume.properties.requires,
												data: data11
											};
											if (vErrors === null) vErrors = [err45];
											else vErrors.push(err45);
											errors++;
										}
									}
								} else {
									const err46 = {
										instancePath: instancePath + "/environments/" + i2 + "/resume",
										schemaPath: "#/properties/environments/items/properties/resume/type",
										keyword: "type",
										params: { type: "object" },
										schema: schema9.properties.environments.items.properties.resume.type,
										parentSchema: schema9.properties.environments.items.properties.resume,
										data: data9
									};
									if (vErrors === null) vErrors = [err46];
									else vErrors.push(err46);
									errors++;
								}
							}
						} else {
							const err47 = {
								instancePath: instancePath + "/environments/" + i2,
								schemaPath: "#/properties/environments/items/type",
								keyword: "type",
								params: { type: "object" },
								schema: schema9.properties.environments.items.type,
								parentSchema: schema9.properties.environments.items,
								data: data5
							};
							if (vErrors === null) vErrors = [err47];
							else vErrors.push(err47);
							errors++;
						}
					}
					const repeated0 = func150(data4, "name", instancePath + "/environments", schema9.properties.environments);
					if (repeated0.length > 0) {
						vErrors = vErrors === null ? repeated0 : vErrors.concat(repeated0);
						errors = vErrors.length;
					}
				} else {
					const err48 = {
						instancePath: instancePath + "/environments",
						schemaPath: "#/properties/environments/type",
						keyword: "type",
						params: { type: "array" },
						schema: schema9.properties.environments.type,
						parentSchema: schema9.properties.environments,
						data: data4
					};
					if (vErrors === null) vErrors = [err48];
					else vErrors.push(err48);
					errors++;
				}
			}
			if (data.services !== void 0 && func0.call(data, "services")) {
				let data23 = data.services;
				if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
					for (const key6 of Object.keys(data23)) {
						const _errs72 = errors;
						if (typeof key6 === "string") {
							if (!pattern2.test(key6)) {
								const err49 = {
									instancePath: instancePath + "/services",
									schemaPath: "#/properties/services/propertyNames/pattern",
									keyword: "pattern",
									params: { pattern: "^[a-z0-9][a-z0-9._-]{0,62}$" },
									schema: "^[a-z0-9][a-z0-9._-]{0,62}$",
									parentSchema: schema9.properties.services.propertyNames,
									data: key6,
									propertyName: key6
								};
								if (vErrors === null) vErrors = [err49];
								else vErrors.push(err49);
								errors++;
							}
						} else {
							const err50 = {
								instancePath: instancePath + "/services",
								schemaPath: "#/properties/services/propertyNames/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema9.properties.services.propertyNames.type,
								parentSchema: schema9.properties.services.propertyNames,
								data: key6,
								propertyName: key6
							};
							if (vErrors === null) vErrors = [err50];
							else vErrors.push(err50);
							errors++;
						}
						if (!(_errs72 === errors)) {
							const err51 = {
								instancePath: instancePath + "/services",
								schemaPath: "#/properties/services/propertyNames",
								keyword: "propertyNames",
								params: { propertyName: key6 },
								schema: schema9.properties.services.propertyNames,
								parentSchema: schema9.properties.services,
								data: data23
							};
							if (vErrors === null) vErrors = [err51];
							else vErrors.push(err51);
							errors++;
						}
					}
					for (const key7 of Object.keys(data23)) {
						let data24 = data23[key7];
						if (!(data24 && typeof data24 == "object" && !Array.isArray(data24)) && data24 !== null) {
							const err52 = {
								instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
								schemaPath: "#/properties/services/additionalProperties/type",
								keyword: "type",
								params: { type: schema9.properties.services.additionalProperties.type },
								schema: schema9.properties.services.additionalProperties.type,
								parentSchema: schema9.properties.services.additionalProperties,
								data: data24
							};
							if (vErrors === null) vErrors = [err52];
							else vErrors.push(err52);
							errors++;
						}
						if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
							for (const key8 of Object.keys(data24)) if (!(key8 === "deploy")) {
								const err53 = {
									instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
									schemaPath: "#/properties/services/additionalProperties/additionalProperties",
									keyword: "additionalProperties",
									params: { additionalProperty: key8 },
									schema: false,
									parentSchema: schema9.properties.services.additionalProperties,
									data: data24
								};
								if (vErrors === null) vErrors = [err53];
								else vErrors.push(err53);
								errors++;
							}
							if (data24.deploy !== void 0 && func0.call(data24, "deploy")) {
								let data25 = data24.deploy;
								if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
									for (const key9 of Object.keys(data25)) {
										const _errs80 = errors;
										if (typeof key9 === "string") {
											if (!pattern7.test(key9)) {
												const err54 = {
													instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy",
													schemaPath: "#/properties/services/additionalProperties/properties/deploy/propertyNames/pattern",
													keyword: "pattern",
													params: { pattern: "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$" },
													schema: "^\\*$|^(?!flags$)[a-z0-9][a-z0-9._-]{0,62}$",
													parentSchema: schema9.properties.services.additionalProperties.properties.deploy.propertyNames,
													data: key9,
													propertyName: key9
												};
												if (vErrors === null) vErrors = [err54];
												else vErrors.push(err54);
												errors++;
											}
										} else {
											const err55 = {
												instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy",
												schemaPath: "#/properties/services/additionalProperties/properties/deploy/propertyNames/type",
												keyword: "type",
												params: { type: "string" },
												schema: schema9.properties.services.additionalProperties.properties.deploy.propertyNames.type,
												parentSchema: schema9.properties.services.additionalProperties.properties.deploy.propertyNames,
												data: key9,
												propertyName: key9
											};
											if (vErrors === null) vErrors = [err55];
											else vErrors.push(err55);
											errors++;
										}
										if (!(_errs80 === errors)) {
											const err56 = {
												instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy",
												schemaPath: "#/properties/services/additionalProperties/properties/deploy/propertyNames",
												keyword: "propertyNames",
												params: { propertyName: key9 },
												schema: schema9.properties.services.additionalProperties.properties.deploy.propertyNames,
												parentSchema: schema9.properties.services.additionalProperties.properties.deploy,
												data: data25
											};
											if (vErrors === null) vErrors = [err56];
											else vErrors.push(err56);
											errors++;
										}
									}
									for (const key10 of Object.keys(data25)) {
										let data26 = data25[key10];
										const _errs84 = errors;
										let valid31 = true;
										const _errs85 = errors;
										if (errors === _errs85) {
											if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
												if ((data26.target === void 0 || !func0.call(data26, "target")) && "target") {
													const err57 = {};
													if (vErrors === null) vErrors = [err57];
													else vErrors.push(err57);
													errors++;
												} else if (data26.target !== void 0 && func0.call(data26, "target")) {
													if ("files" !== data26.target) {
														const err58 = {};
														if (vErrors === null) vErrors = [err58];
														else vErrors.push(err58);
														errors++;
													}
												}
											} else {
												const err59 = {};
												if (vErrors === null) vErrors = [err59];
												else vErrors.push(err59);
												errors++;
											}
										}
										var _valid5 = _errs85 === errors;
										errors = _errs84;
										if (vErrors !== null) {
											if (_errs84) vErrors.length = _errs84;
											else vErrors = null;
										}
										let ifClause5;
										if (_valid5) {
											const _errs89 = errors;
											if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
												if (data26.target === void 0 || !func0.call(data26, "target")) {
													const err60 = {
														instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
														schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/required",
														keyword: "required",
														params: { missingProperty: "target" },
														schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.required,
														parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then,
														data: data26
													};
													if (vErrors === null) vErrors = [err60];
													else vErrors.push(err60);
													errors++;
												}
												if (data26.folder === void 0 || !func0.call(data26, "folder")) {
													const err61 = {
														instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
														schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/required",
														keyword: "required",
														params: { missingProperty: "folder" },
														schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.required,
														parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then,
														data: data26
													};
													if (vErrors === null) vErrors = [err61];
													else vErrors.push(err61);
													errors++;
												}
												for (const key11 of Object.keys(data26)) if (!(key11 === "target" || key11 === "folder" || key11 === "file" || key11 === "probe" || key11 === "machine" || key11 === "render")) {
													const err62 = {
														instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
														schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/additionalProperties",
														keyword: "additionalProperties",
														params: { additionalProperty: key11 },
														schema: false,
														parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then,
														data: data26
													};
													if (vErrors === null) vErrors = [err62];
													else vErrors.push(err62);
													errors++;
												}
												if (data26.target !== void 0 && func0.call(data26, "target")) {
													let data28 = data26.target;
													if (!(data28 === "files" || data28 === "branch" || data28 === "command" || data28 === "pm2" || data28 === "compose" || data28 === "convex" || data28 === "http" || data28 === "dispatch")) {
														const err63 = {
															instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/target",
															schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/target/enum",
															keyword: "enum",
															params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.target.enum },
															schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.target.enum,
															parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.target,
															data: data28
														};
														if (vErrors === null) vErrors = [err63];
														else vErrors.push(err63);
														errors++;
													}
												}
												if (data26.folder !== void 0 && func0.call(data26, "folder")) {
													let data29 = data26.folder;
													if (typeof data29 === "string") {
														if (func9(data29) > 500) {
															const err64 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/maxLength",
																keyword: "maxLength",
																params: { limit: 500 },
																schema: 500,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,
																data: data29
															};
															if (vErrors === null) vErrors = [err64];
															else vErrors.push(err64);
															errors++;
														}
														if (func9(data29) < 1) {
															const err65 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/minLength",
																keyword: "minLength",
																params: { limit: 1 },
																schema: 1,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,
																data: data29
															};
															if (vErrors === null) vErrors = [err65];
															else vErrors.push(err65);
															errors++;
														}
														if (!pattern0.test(data29)) {
															const err66 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/pattern",
																keyword: "pattern",
																params: { pattern: "\\S" },
																schema: "\\S",
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,
																data: data29
															};
															if (vErrors === null) vErrors = [err66];
															else vErrors.push(err66);
															errors++;
														}
													} else {
														const err67 = {
															instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
															schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/folder/type",
															keyword: "type",
															params: { type: "string" },
															schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder.type,
															parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.folder,
															data: data29
														};
														if (vErrors === null) vErrors = [err67];
														else vErrors.push(err67);
														errors++;
													}
												}
												if (data26.file !== void 0 && func0.call(data26, "file")) {
													let data30 = data26.file;
													if (typeof data30 === "string") {
														if (func9(data30) > 500) {
															const err68 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/maxLength",
																keyword: "maxLength",
																params: { limit: 500 },
																schema: 500,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,
																data: data30
															};
															if (vErrors === null) vErrors = [err68];
															else vErrors.push(err68);
															errors++;
														}
														if (func9(data30) < 1) {
															const err69 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/minLength",
																keyword: "minLength",
																params: { limit: 1 },
																schema: 1,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,
																data: data30
															};
															if (vErrors === null) vErrors = [err69];
															else vErrors.push(err69);
															errors++;
														}
														if (!pattern0.test(data30)) {
															const err70 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/pattern",
																keyword: "pattern",
																params: { pattern: "\\S" },
																schema: "\\S",
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,
																data: data30
															};
															if (vErrors === null) vErrors = [err70];
															else vErrors.push(err70);
															errors++;
														}
													} else {
														const err71 = {
															instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
															schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/file/type",
															keyword: "type",
															params: { type: "string" },
															schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file.type,
															parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.file,
															data: data30
														};
														if (vErrors === null) vErrors = [err71];
														else vErrors.push(err71);
														errors++;
													}
												}
												if (data26.probe !== void 0 && func0.call(data26, "probe")) {
													if (!validate52(data26.probe, {
														instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/probe",
														parentData: data26,
														parentDataProperty: "probe",
														rootData,
														dynamicAnchors
													})) {
														vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
														errors = vErrors.length;
													}
												}
												if (data26.machine !== void 0 && func0.call(data26, "machine")) {
													let data32 = data26.machine;
													if (typeof data32 === "string") {
														if (func9(data32) > 100) {
															const err72 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/maxLength",
																keyword: "maxLength",
																params: { limit: 100 },
																schema: 100,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,
																data: data32
															};
															if (vErrors === null) vErrors = [err72];
															else vErrors.push(err72);
															errors++;
														}
														if (func9(data32) < 1) {
															const err73 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/minLength",
																keyword: "minLength",
																params: { limit: 1 },
																schema: 1,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,
																data: data32
															};
															if (vErrors === null) vErrors = [err73];
															else vErrors.push(err73);
															errors++;
														}
														if (!pattern0.test(data32)) {
															const err74 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/pattern",
																keyword: "pattern",
																params: { pattern: "\\S" },
																schema: "\\S",
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,
																data: data32
															};
															if (vErrors === null) vErrors = [err74];
															else vErrors.push(err74);
															errors++;
														}
													} else {
														const err75 = {
															instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
															schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/machine/type",
															keyword: "type",
															params: { type: "string" },
															schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine.type,
															parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.machine,
															data: data32
														};
														if (vErrors === null) vErrors = [err75];
														else vErrors.push(err75);
														errors++;
													}
												}
												if (data26.render !== void 0 && func0.call(data26, "render")) {
													let data33 = data26.render;
													if (!(data33 === "dotenv" || data33 === "compose" || data33 === "kubernetes" || data33 === "traefik" || data33 === "json")) {
														const err76 = {
															instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/render",
															schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/properties/render/enum",
															keyword: "enum",
															params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.render.enum },
															schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.render.enum,
															parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.properties.render,
															data: data33
														};
														if (vErrors === null) vErrors = [err76];
														else vErrors.push(err76);
														errors++;
													}
												}
											} else {
												const err77 = {
													instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
													schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/then/type",
													keyword: "type",
													params: { type: "object" },
													schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then.type,
													parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.then,
													data: data26
												};
												if (vErrors === null) vErrors = [err77];
												else vErrors.push(err77);
												errors++;
											}
											var _valid5 = _errs89 === errors;
											valid31 = _valid5;
											ifClause5 = "then";
										} else {
											const _errs101 = errors;
											const _errs102 = errors;
											let valid34 = true;
											const _errs103 = errors;
											if (errors === _errs103) {
												if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
													if ((data26.target === void 0 || !func0.call(data26, "target")) && "target") {
														const err78 = {};
														if (vErrors === null) vErrors = [err78];
														else vErrors.push(err78);
														errors++;
													} else if (data26.target !== void 0 && func0.call(data26, "target")) {
														if ("branch" !== data26.target) {
															const err79 = {};
															if (vErrors === null) vErrors = [err79];
															else vErrors.push(err79);
															errors++;
														}
													}
												} else {
													const err80 = {};
													if (vErrors === null) vErrors = [err80];
													else vErrors.push(err80);
													errors++;
												}
											}
											var _valid6 = _errs103 === errors;
											errors = _errs102;
											if (vErrors !== null) {
												if (_errs102) vErrors.length = _errs102;
												else vErrors = null;
											}
											let ifClause6;
											if (_valid6) {
												const _errs107 = errors;
												if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
													if (data26.target === void 0 || !func0.call(data26, "target")) {
														const err81 = {
															instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/required",
															keyword: "required",
															params: { missingProperty: "target" },
															schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.required,
															parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then,
															data: data26
														};
														if (vErrors === null) vErrors = [err81];
														else vErrors.push(err81);
														errors++;
													}
													for (const key12 of Object.keys(data26)) if (!(key12 === "target" || key12 === "branch" || key12 === "remote" || key12 === "file" || key12 === "probe" || key12 === "machine" || key12 === "render")) {
														const err82 = {
															instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key12 },
															schema: false,
															parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then,
															data: data26
														};
														if (vErrors === null) vErrors = [err82];
														else vErrors.push(err82);
														errors++;
													}
													if (data26.target !== void 0 && func0.call(data26, "target")) {
														let data35 = data26.target;
														if (!(data35 === "files" || data35 === "branch" || data35 === "command" || data35 === "pm2" || data35 === "compose" || data35 === "convex" || data35 === "http" || data35 === "dispatch")) {
															const err83 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/target",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/target/enum",
																keyword: "enum",
																params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.target.enum },
																schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.target.enum,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.target,
																data: data35
															};
															if (vErrors === null) vErrors = [err83];
															else vErrors.push(err83);
															errors++;
														}
													}
													if (data26.branch !== void 0 && func0.call(data26, "branch")) {
														let data36 = data26.branch;
														if (typeof data36 === "string") {
															if (func9(data36) > 500) {
																const err84 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/branch",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/maxLength",
																	keyword: "maxLength",
																	params: { limit: 500 },
																	schema: 500,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,
																	data: data36
																};
																if (vErrors === null) vErrors = [err84];
																else vErrors.push(err84);
																errors++;
															}
															if (func9(data36) < 1) {
																const err85 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/branch",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/minLength",
																	keyword: "minLength",
																	params: { limit: 1 },
																	schema: 1,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,
																	data: data36
																};
																if (vErrors === null) vErrors = [err85];
																else vErrors.push(err85);
																errors++;
															}
															if (!pattern0.test(data36)) {
																const err86 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/branch",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/pattern",
																	keyword: "pattern",
																	params: { pattern: "\\S" },
																	schema: "\\S",
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,
																	data: data36
																};
																if (vErrors === null) vErrors = [err86];
																else vErrors.push(err86);
																errors++;
															}
														} else {
															const err87 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/branch",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/branch/type",
																keyword: "type",
																params: { type: "string" },
																schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch.type,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.branch,
																data: data36
															};
															if (vErrors === null) vErrors = [err87];
															else vErrors.push(err87);
															errors++;
														}
													}
													if (data26.remote !== void 0 && func0.call(data26, "remote")) {
														let data37 = data26.remote;
														if (typeof data37 === "string") {
															if (func9(data37) > 500) {
																const err88 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/remote",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/maxLength",
																	keyword: "maxLength",
																	params: { limit: 500 },
																	schema: 500,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,
																	data: data37
																};
																if (vErrors === null) vErrors = [err88];
																else vErrors.push(err88);
																errors++;
															}
															if (func9(data37) < 1) {
																const err89 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/remote",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/minLength",
																	keyword: "minLength",
																	params: { limit: 1 },
																	schema: 1,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,
																	data: data37
																};
																if (vErrors === null) vErrors = [err89];
																else vErrors.push(err89);
																errors++;
															}
															if (!pattern0.test(data37)) {
																const err90 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/remote",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/pattern",
																	keyword: "pattern",
																	params: { pattern: "\\S" },
																	schema: "\\S",
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,
																	data: data37
																};
																if (vErrors === null) vErrors = [err90];
																else vErrors.push(err90);
																errors++;
															}
														} else {
															const err91 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/remote",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/remote/type",
																keyword: "type",
																params: { type: "string" },
																schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote.type,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.remote,
																data: data37
															};
															if (vErrors === null) vErrors = [err91];
															else vErrors.push(err91);
															errors++;
														}
													}
													if (data26.file !== void 0 && func0.call(data26, "file")) {
														let data38 = data26.file;
														if (typeof data38 === "string") {
															if (func9(data38) > 500) {
																const err92 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/maxLength",
																	keyword: "maxLength",
																	params: { limit: 500 },
																	schema: 500,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,
																	data: data38
																};
																if (vErrors === null) vErrors = [err92];
																else vErrors.push(err92);
																errors++;
															}
															if (func9(data38) < 1) {
																const err93 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/minLength",
																	keyword: "minLength",
																	params: { limit: 1 },
																	schema: 1,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,
																	data: data38
																};
																if (vErrors === null) vErrors = [err93];
																else vErrors.push(err93);
																errors++;
															}
															if (!pattern0.test(data38)) {
																const err94 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/pattern",
																	keyword: "pattern",
																	params: { pattern: "\\S" },
																	schema: "\\S",
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,
																	data: data38
																};
																if (vErrors === null) vErrors = [err94];
																else vErrors.push(err94);
																errors++;
															}
														} else {
															const err95 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/file",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/file/type",
																keyword: "type",
																params: { type: "string" },
																schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file.type,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.file,
																data: data38
															};
															if (vErrors === null) vErrors = [err95];
															else vErrors.push(err95);
															errors++;
														}
													}
													if (data26.probe !== void 0 && func0.call(data26, "probe")) {
														if (!validate52(data26.probe, {
															instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/probe",
															parentData: data26,
															parentDataProperty: "probe",
															rootData,
															dynamicAnchors
														})) {
															vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
															errors = vErrors.length;
														}
													}
													if (data26.machine !== void 0 && func0.call(data26, "machine")) {
														let data40 = data26.machine;
														if (typeof data40 === "string") {
															if (func9(data40) > 100) {
																const err96 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/maxLength",
																	keyword: "maxLength",
																	params: { limit: 100 },
																	schema: 100,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,
																	data: data40
																};
																if (vErrors === null) vErrors = [err96];
																else vErrors.push(err96);
																errors++;
															}
															if (func9(data40) < 1) {
																const err97 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/minLength",
																	keyword: "minLength",
																	params: { limit: 1 },
																	schema: 1,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,
																	data: data40
																};
																if (vErrors === null) vErrors = [err97];
																else vErrors.push(err97);
																errors++;
															}
															if (!pattern0.test(data40)) {
																const err98 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/pattern",
																	keyword: "pattern",
																	params: { pattern: "\\S" },
																	schema: "\\S",
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,
																	data: data40
																};
																if (vErrors === null) vErrors = [err98];
																else vErrors.push(err98);
																errors++;
															}
														} else {
															const err99 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/machine/type",
																keyword: "type",
																params: { type: "string" },
																schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine.type,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.machine,
																data: data40
															};
															if (vErrors === null) vErrors = [err99];
															else vErrors.push(err99);
															errors++;
														}
													}
													if (data26.render !== void 0 && func0.call(data26, "render")) {
														let data41 = data26.render;
														if (!(data41 === "dotenv" || data41 === "compose" || data41 === "kubernetes" || data41 === "traefik" || data41 === "json")) {
															const err100 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/render",
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/properties/render/enum",
																keyword: "enum",
																params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.render.enum },
																schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.render.enum,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.properties.render,
																data: data41
															};
															if (vErrors === null) vErrors = [err100];
															else vErrors.push(err100);
															errors++;
														}
													}
												} else {
													const err101 = {
														instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
														schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/then/type",
														keyword: "type",
														params: { type: "object" },
														schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then.type,
														parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.then,
														data: data26
													};
													if (vErrors === null) vErrors = [err101];
													else vErrors.push(err101);
													errors++;
												}
												var _valid6 = _errs107 === errors;
												valid34 = _valid6;
												ifClause6 = "then";
											} else {
												const _errs121 = errors;
												const _errs122 = errors;
												let valid37 = true;
												const _errs123 = errors;
												if (errors === _errs123) {
													if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
														if ((data26.target === void 0 || !func0.call(data26, "target")) && "target") {
															const err102 = {};
															if (vErrors === null) vErrors = [err102];
															else vErrors.push(err102);
															errors++;
														} else if (data26.target !== void 0 && func0.call(data26, "target")) {
															if ("command" !== data26.target) {
																const err103 = {};
																if (vErrors === null) vErrors = [err103];
																else vErrors.push(err103);
																errors++;
															}
														}
													} else {
														const err104 = {};
														if (vErrors === null) vErrors = [err104];
														else vErrors.push(err104);
														errors++;
													}
												}
												var _valid7 = _errs123 === errors;
												errors = _errs122;
												if (vErrors !== null) {
													if (_errs122) vErrors.length = _errs122;
													else vErrors = null;
												}
												let ifClause7;
												if (_valid7) {
													const _errs127 = errors;
													if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
														if (data26.target === void 0 || !func0.call(data26, "target")) {
															const err105 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/required",
																keyword: "required",
																params: { missingProperty: "target" },
																schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.required,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,
																data: data26
															};
															if (vErrors === null) vErrors = [err105];
															else vErrors.push(err105);
															errors++;
														}
														if (data26.run === void 0 || !func0.call(data26, "run")) {
															const err106 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/required",
																keyword: "required",
																params: { missingProperty: "run" },
																schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.required,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,
																data: data26
															};
															if (vErrors === null) vErrors = [err106];
															else vErrors.push(err106);
															errors++;
														}
														for (const key13 of Object.keys(data26)) if (!(key13 === "target" || key13 === "run" || key13 === "folder" || key13 === "env" || key13 === "limit" || key13 === "probe" || key13 === "machine")) {
															const err107 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/additionalProperties",
																keyword: "additionalProperties",
																params: { additionalProperty: key13 },
																schema: false,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,
																data: data26
															};
															if (vErrors === null) vErrors = [err107];
															else vErrors.push(err107);
															errors++;
														}
														if (data26.target !== void 0 && func0.call(data26, "target")) {
															let data43 = data26.target;
															if (!(data43 === "files" || data43 === "branch" || data43 === "command" || data43 === "pm2" || data43 === "compose" || data43 === "convex" || data43 === "http" || data43 === "dispatch")) {
																const err108 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/target",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/target/enum",
																	keyword: "enum",
																	params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.target.enum },
																	schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.target.enum,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.target,
																	data: data43
																};
																if (vErrors === null) vErrors = [err108];
																else vErrors.push(err108);
																errors++;
															}
														}
														if (data26.run !== void 0 && func0.call(data26, "run")) {
															let data44 = data26.run;
															if (Array.isArray(data44)) {
																if (data44.length > 100) {
																	const err109 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/run",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/maxItems",
																		keyword: "maxItems",
																		params: { limit: 100 },
																		schema: 100,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run,
																		data: data44
																	};
																	if (vErrors === null) vErrors = [err109];
																	else vErrors.push(err109);
																	errors++;
																}
																if (data44.length < 1) {
																	const err110 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/run",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/minItems",
																		keyword: "minItems",
																		params: { limit: 1 },
																		schema: 1,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run,
																		data: data44
																	};
																	if (vErrors === null) vErrors = [err110];
																	else vErrors.push(err110);
																	errors++;
																}
																const len7 = data44.length;
																for (let i8 = 0; i8 < len7; i8++) {
																	let data45 = data44[i8];
																	if (typeof data45 === "string") {
																		if (func9(data45) > 1e3) {
																			const err111 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/" + i8,
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/items/maxLength",
																				keyword: "maxLength",
																				params: { limit: 1e3 },
																				schema: 1e3,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.items,
																				data: data45
																			};
																			if (vErrors === null) vErrors = [err111];
																			else vErrors.push(err111);
																			errors++;
																		}
																	} else {
																		const err112 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/run/" + i8,
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/items/type",
																			keyword: "type",
																			params: { type: "string" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.items.type,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.items,
																			data: data45
																		};
																		if (vErrors === null) vErrors = [err112];
																		else vErrors.push(err112);
																		errors++;
																	}
																}
															} else {
																const err113 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/run",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/run/type",
																	keyword: "type",
																	params: { type: "array" },
																	schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run.type,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.run,
																	data: data44
																};
																if (vErrors === null) vErrors = [err113];
																else vErrors.push(err113);
																errors++;
															}
														}
														if (data26.folder !== void 0 && func0.call(data26, "folder")) {
															let data46 = data26.folder;
															if (typeof data46 === "string") {
																if (func9(data46) > 500) {
																	const err114 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/maxLength",
																		keyword: "maxLength",
																		params: { limit: 500 },
																		schema: 500,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,
																		data: data46
																	};
																	if (vErrors === null) vErrors = [err114];
																	else vErrors.push(err114);
																	errors++;
																}
																if (func9(data46) < 1) {
																	const err115 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/minLength",
																		keyword: "minLength",
																		params: { limit: 1 },
																		schema: 1,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,
																		data: data46
																	};
																	if (vErrors === null) vErrors = [err115];
																	else vErrors.push(err115);
																	errors++;
																}
																if (!pattern0.test(data46)) {
																	const err116 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/pattern",
																		keyword: "pattern",
																		params: { pattern: "\\S" },
																		schema: "\\S",
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,
																		data: data46
																	};
																	if (vErrors === null) vErrors = [err116];
																	else vErrors.push(err116);
																	errors++;
																}
															} else {
																const err117 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/folder/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder.type,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.folder,
																	data: data46
																};
																if (vErrors === null) vErrors = [err117];
																else vErrors.push(err117);
																errors++;
															}
														}
														if (data26.env !== void 0 && func0.call(data26, "env")) {
															let data47 = data26.env;
															if (Array.isArray(data47)) {
																if (data47.length > 100) {
																	const err118 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/maxItems",
																		keyword: "maxItems",
																		params: { limit: 100 },
																		schema: 100,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env,
																		data: data47
																	};
																	if (vErrors === null) vErrors = [err118];
																	else vErrors.push(err118);
																	errors++;
																}
																const len8 = data47.length;
																for (let i9 = 0; i9 < len8; i9++) {
																	let data48 = data47[i9];
																	if (typeof data48 === "string") {
																		if (!pattern3.test(data48)) {
																			const err119 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + i9,
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/items/pattern",
																				keyword: "pattern",
																				params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" },
																				schema: "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.items,
																				data: data48
																			};
																			if (vErrors === null) vErrors = [err119];
																			else vErrors.push(err119);
																			errors++;
																		}
																	} else {
																		const err120 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + i9,
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/items/type",
																			keyword: "type",
																			params: { type: "string" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.items.type,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.items,
																			data: data48
																		};
																		if (vErrors === null) vErrors = [err120];
																		else vErrors.push(err120);
																		errors++;
																	}
																}
															} else {
																const err121 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/env/type",
																	keyword: "type",
																	params: { type: "array" },
																	schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env.type,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.env,
																	data: data47
																};
																if (vErrors === null) vErrors = [err121];
																else vErrors.push(err121);
																errors++;
															}
														}
														if (data26.limit !== void 0 && func0.call(data26, "limit")) {
															let data49 = data26.limit;
															if (!(typeof data49 == "number" && !(data49 % 1) && !isNaN(data49) && isFinite(data49))) {
																const err122 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/limit/type",
																	keyword: "type",
																	params: { type: "integer" },
																	schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit.type,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit,
																	data: data49
																};
																if (vErrors === null) vErrors = [err122];
																else vErrors.push(err122);
																errors++;
															}
															if (typeof data49 == "number" && isFinite(data49)) {
																if (data49 > 3600 || isNaN(data49)) {
																	const err123 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/limit/maximum",
																		keyword: "maximum",
																		params: {
																			comparison: "<=",
																			limit: 3600
																		},
																		schema: 3600,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit,
																		data: data49
																	};
																	if (vErrors === null) vErrors = [err123];
																	else vErrors.push(err123);
																	errors++;
																}
																if (data49 < 1 || isNaN(data49)) {
																	const err124 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/limit/minimum",
																		keyword: "minimum",
																		params: {
																			comparison: ">=",
																			limit: 1
																		},
																		schema: 1,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.limit,
																		data: data49
																	};
																	if (vErrors === null) vErrors = [err124];
																	else vErrors.push(err124);
																	errors++;
																}
															}
														}
														if (data26.probe !== void 0 && func0.call(data26, "probe")) {
															if (!validate52(data26.probe, {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/probe",
																parentData: data26,
																parentDataProperty: "probe",
																rootData,
																dynamicAnchors
															})) {
																vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
																errors = vErrors.length;
															}
														}
														if (data26.machine !== void 0 && func0.call(data26, "machine")) {
															let data51 = data26.machine;
															if (typeof data51 === "string") {
																if (func9(data51) > 100) {
																	const err125 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/maxLength",
																		keyword: "maxLength",
																		params: { limit: 100 },
																		schema: 100,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,
																		data: data51
																	};
																	if (vErrors === null) vErrors = [err125];
																	else vErrors.push(err125);
																	errors++;
																}
																if (func9(data51) < 1) {
																	const err126 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/minLength",
																		keyword: "minLength",
																		params: { limit: 1 },
																		schema: 1,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,
																		data: data51
																	};
																	if (vErrors === null) vErrors = [err126];
																	else vErrors.push(err126);
																	errors++;
																}
																if (!pattern0.test(data51)) {
																	const err127 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/pattern",
																		keyword: "pattern",
																		params: { pattern: "\\S" },
																		schema: "\\S",
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,
																		data: data51
																	};
																	if (vErrors === null) vErrors = [err127];
																	else vErrors.push(err127);
																	errors++;
																}
															} else {
																const err128 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/properties/machine/type",
																	keyword: "type",
																	params: { type: "string" },
																	schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine.type,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.properties.machine,
																	data: data51
																};
																if (vErrors === null) vErrors = [err128];
																else vErrors.push(err128);
																errors++;
															}
														}
													} else {
														const err129 = {
															instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/then/type",
															keyword: "type",
															params: { type: "object" },
															schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then.type,
															parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.then,
															data: data26
														};
														if (vErrors === null) vErrors = [err129];
														else vErrors.push(err129);
														errors++;
													}
													var _valid7 = _errs127 === errors;
													valid37 = _valid7;
													ifClause7 = "then";
												} else {
													const _errs146 = errors;
													const _errs147 = errors;
													let valid44 = true;
													const _errs148 = errors;
													if (errors === _errs148) {
														if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
															if ((data26.target === void 0 || !func0.call(data26, "target")) && "target") {
																const err130 = {};
																if (vErrors === null) vErrors = [err130];
																else vErrors.push(err130);
																errors++;
															} else if (data26.target !== void 0 && func0.call(data26, "target")) {
																if ("pm2" !== data26.target) {
																	const err131 = {};
																	if (vErrors === null) vErrors = [err131];
																	else vErrors.push(err131);
																	errors++;
																}
															}
														} else {
															const err132 = {};
															if (vErrors === null) vErrors = [err132];
															else vErrors.push(err132);
															errors++;
														}
													}
													var _valid8 = _errs148 === errors;
													errors = _errs147;
													if (vErrors !== null) {
														if (_errs147) vErrors.length = _errs147;
														else vErrors = null;
													}
													let ifClause8;
													if (_valid8) {
														const _errs152 = errors;
														if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
															if (data26.target === void 0 || !func0.call(data26, "target")) {
																const err133 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/required",
																	keyword: "required",
																	params: { missingProperty: "target" },
																	schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.required,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then,
																	data: data26
																};
																if (vErrors === null) vErrors = [err133];
																else vErrors.push(err133);
																errors++;
															}
															for (const key14 of Object.keys(data26)) if (!func0.call(schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties, key14)) {
																const err134 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key14 },
																	schema: false,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then,
																	data: data26
																};
																if (vErrors === null) vErrors = [err134];
																else vErrors.push(err134);
																errors++;
															}
															if (data26.target !== void 0 && func0.call(data26, "target")) {
																let data53 = data26.target;
																if (!(data53 === "files" || data53 === "branch" || data53 === "command" || data53 === "pm2" || data53 === "compose" || data53 === "convex" || data53 === "http" || data53 === "dispatch")) {
																	const err135 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/target",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/target/enum",
																		keyword: "enum",
																		params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.target.enum },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.target.enum,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.target,
																		data: data53
																	};
																	if (vErrors === null) vErrors = [err135];
																	else vErrors.push(err135);
																	errors++;
																}
															}
															if (data26.process !== void 0 && func0.call(data26, "process")) {
																let data54 = data26.process;
																if (typeof data54 === "string") {
																	if (func9(data54) > 500) {
																		const err136 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/process",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/maxLength",
																			keyword: "maxLength",
																			params: { limit: 500 },
																			schema: 500,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,
																			data: data54
																		};
																		if (vErrors === null) vErrors = [err136];
																		else vErrors.push(err136);
																		errors++;
																	}
																	if (func9(data54) < 1) {
																		const err137 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/process",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/minLength",
																			keyword: "minLength",
																			params: { limit: 1 },
																			schema: 1,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,
																			data: data54
																		};
																		if (vErrors === null) vErrors = [err137];
																		else vErrors.push(err137);
																		errors++;
																	}
																	if (!pattern0.test(data54)) {
																		const err138 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/process",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/pattern",
																			keyword: "pattern",
																			params: { pattern: "\\S" },
																			schema: "\\S",
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,
																			data: data54
																		};
																		if (vErrors === null) vErrors = [err138];
																		else vErrors.push(err138);
																		errors++;
																	}
																} else {
																	const err139 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/process",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/process/type",
																		keyword: "type",
																		params: { type: "string" },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process.type,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.process,
																		data: data54
																	};
																	if (vErrors === null) vErrors = [err139];
																	else vErrors.push(err139);
																	errors++;
																}
															}
															if (data26.ecosystem !== void 0 && func0.call(data26, "ecosystem")) {
																let data55 = data26.ecosystem;
																if (typeof data55 === "string") {
																	if (func9(data55) > 500) {
																		const err140 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/ecosystem",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/maxLength",
																			keyword: "maxLength",
																			params: { limit: 500 },
																			schema: 500,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,
																			data: data55
																		};
																		if (vErrors === null) vErrors = [err140];
																		else vErrors.push(err140);
																		errors++;
																	}
																	if (func9(data55) < 1) {
																		const err141 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/ecosystem",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/minLength",
																			keyword: "minLength",
																			params: { limit: 1 },
																			schema: 1,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,
																			data: data55
																		};
																		if (vErrors === null) vErrors = [err141];
																		else vErrors.push(err141);
																		errors++;
																	}
																	if (!pattern0.test(data55)) {
																		const err142 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/ecosystem",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/pattern",
																			keyword: "pattern",
																			params: { pattern: "\\S" },
																			schema: "\\S",
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,
																			data: data55
																		};
																		if (vErrors === null) vErrors = [err142];
																		else vErrors.push(err142);
																		errors++;
																	}
																} else {
																	const err143 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/ecosystem",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/ecosystem/type",
																		keyword: "type",
																		params: { type: "string" },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem.type,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.ecosystem,
																		data: data55
																	};
																	if (vErrors === null) vErrors = [err143];
																	else vErrors.push(err143);
																	errors++;
																}
															}
															if (data26.binary !== void 0 && func0.call(data26, "binary")) {
																let data56 = data26.binary;
																if (Array.isArray(data56)) {
																	if (data56.length > 100) {
																		const err144 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/maxItems",
																			keyword: "maxItems",
																			params: { limit: 100 },
																			schema: 100,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary,
																			data: data56
																		};
																		if (vErrors === null) vErrors = [err144];
																		else vErrors.push(err144);
																		errors++;
																	}
																	if (data56.length < 1) {
																		const err145 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/minItems",
																			keyword: "minItems",
																			params: { limit: 1 },
																			schema: 1,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary,
																			data: data56
																		};
																		if (vErrors === null) vErrors = [err145];
																		else vErrors.push(err145);
																		errors++;
																	}
																	const len9 = data56.length;
																	for (let i10 = 0; i10 < len9; i10++) {
																		let data57 = data56[i10];
																		if (typeof data57 === "string") {
																			if (func9(data57) > 1e3) {
																				const err146 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary/" + i10,
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/items/maxLength",
																					keyword: "maxLength",
																					params: { limit: 1e3 },
																					schema: 1e3,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.items,
																					data: data57
																				};
																				if (vErrors === null) vErrors = [err146];
																				else vErrors.push(err146);
																				errors++;
																			}
																		} else {
																			const err147 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary/" + i10,
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/items/type",
																				keyword: "type",
																				params: { type: "string" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.items.type,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.items,
																				data: data57
																			};
																			if (vErrors === null) vErrors = [err147];
																			else vErrors.push(err147);
																			errors++;
																		}
																	}
																} else {
																	const err148 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/binary/type",
																		keyword: "type",
																		params: { type: "array" },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary.type,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.binary,
																		data: data56
																	};
																	if (vErrors === null) vErrors = [err148];
																	else vErrors.push(err148);
																	errors++;
																}
															}
															if (data26.env !== void 0 && func0.call(data26, "env")) {
																let data58 = data26.env;
																if (Array.isArray(data58)) {
																	if (data58.length > 100) {
																		const err149 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/maxItems",
																			keyword: "maxItems",
																			params: { limit: 100 },
																			schema: 100,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env,
																			data: data58
																		};
																		if (vErrors === null) vErrors = [err149];
																		else vErrors.push(err149);
																		errors++;
																	}
																	const len10 = data58.length;
																	for (let i11 = 0; i11 < len10; i11++) {
																		let data59 = data58[i11];
																		if (typeof data59 === "string") {
																			if (!pattern3.test(data59)) {
																				const err150 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + i11,
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/items/pattern",
																					keyword: "pattern",
																					params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" },
																					schema: "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.items,
																					data: data59
																				};
																				if (vErrors === null) vErrors = [err150];
																				else vErrors.push(err150);
																				errors++;
																			}
																		} else {
																			const err151 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + i11,
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/items/type",
																				keyword: "type",
																				params: { type: "string" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.items.type,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.items,
																				data: data59
																			};
																			if (vErrors === null) vErrors = [err151];
																			else vErrors.push(err151);
																			errors++;
																		}
																	}
																} else {
																	const err152 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/env/type",
																		keyword: "type",
																		params: { type: "array" },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env.type,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.env,
																		data: data58
																	};
																	if (vErrors === null) vErrors = [err152];
																	else vErrors.push(err152);
																	errors++;
																}
															}
															if (data26.save !== void 0 && func0.call(data26, "save")) {
																let data60 = data26.save;
																if (typeof data60 !== "boolean") {
																	const err153 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/save",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/save/type",
																		keyword: "type",
																		params: { type: "boolean" },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.save.type,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.save,
																		data: data60
																	};
																	if (vErrors === null) vErrors = [err153];
																	else vErrors.push(err153);
																	errors++;
																}
															}
															if (data26.limit !== void 0 && func0.call(data26, "limit")) {
																let data61 = data26.limit;
																if (!(typeof data61 == "number" && !(data61 % 1) && !isNaN(data61) && isFinite(data61))) {
																	const err154 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/limit/type",
																		keyword: "type",
																		params: { type: "integer" },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit.type,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit,
																		data: data61
																	};
																	if (vErrors === null) vErrors = [err154];
																	else vErrors.push(err154);
																	errors++;
																}
																if (typeof data61 == "number" && isFinite(data61)) {
																	if (data61 > 3600 || isNaN(data61)) {
																		const err155 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/limit/maximum",
																			keyword: "maximum",
																			params: {
																				comparison: "<=",
																				limit: 3600
																			},
																			schema: 3600,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit,
																			data: data61
																		};
																		if (vErrors === null) vErrors = [err155];
																		else vErrors.push(err155);
																		errors++;
																	}
																	if (data61 < 1 || isNaN(data61)) {
																		const err156 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/limit/minimum",
																			keyword: "minimum",
																			params: {
																				comparison: ">=",
																				limit: 1
																			},
																			schema: 1,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.limit,
																			data: data61
																		};
																		if (vErrors === null) vErrors = [err156];
																		else vErrors.push(err156);
																		errors++;
																	}
																}
															}
															if (data26.probe !== void 0 && func0.call(data26, "probe")) {
																if (!validate52(data26.probe, {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/probe",
																	parentData: data26,
																	parentDataProperty: "probe",
																	rootData,
																	dynamicAnchors
																})) {
																	vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
																	errors = vErrors.length;
																}
															}
															if (data26.machine !== void 0 && func0.call(data26, "machine")) {
																let data63 = data26.machine;
																if (typeof data63 === "string") {
																	if (func9(data63) > 100) {
																		const err157 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/maxLength",
																			keyword: "maxLength",
																			params: { limit: 100 },
																			schema: 100,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,
																			data: data63
																		};
																		if (vErrors === null) vErrors = [err157];
																		else vErrors.push(err157);
																		errors++;
																	}
																	if (func9(data63) < 1) {
																		const err158 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/minLength",
																			keyword: "minLength",
																			params: { limit: 1 },
																			schema: 1,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,
																			data: data63
																		};
																		if (vErrors === null) vErrors = [err158];
																		else vErrors.push(err158);
																		errors++;
																	}
																	if (!pattern0.test(data63)) {
																		const err159 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/pattern",
																			keyword: "pattern",
																			params: { pattern: "\\S" },
																			schema: "\\S",
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,
																			data: data63
																		};
																		if (vErrors === null) vErrors = [err159];
																		else vErrors.push(err159);
																		errors++;
																	}
																} else {
																	const err160 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/properties/machine/type",
																		keyword: "type",
																		params: { type: "string" },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine.type,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.properties.machine,
																		data: data63
																	};
																	if (vErrors === null) vErrors = [err160];
																	else vErrors.push(err160);
																	errors++;
																}
															}
														} else {
															const err161 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/then/type",
																keyword: "type",
																params: { type: "object" },
																schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then.type,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.then,
																data: data26
															};
															if (vErrors === null) vErrors = [err161];
															else vErrors.push(err161);
															errors++;
														}
														var _valid8 = _errs152 === errors;
														valid44 = _valid8;
														ifClause8 = "then";
													} else {
														const _errs175 = errors;
														const _errs176 = errors;
														let valid51 = true;
														const _errs177 = errors;
														if (errors === _errs177) {
															if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																if ((data26.target === void 0 || !func0.call(data26, "target")) && "target") {
																	const err162 = {};
																	if (vErrors === null) vErrors = [err162];
																	else vErrors.push(err162);
																	errors++;
																} else if (data26.target !== void 0 && func0.call(data26, "target")) {
																	if ("compose" !== data26.target) {
																		const err163 = {};
																		if (vErrors === null) vErrors = [err163];
																		else vErrors.push(err163);
																		errors++;
																	}
																}
															} else {
																const err164 = {};
																if (vErrors === null) vErrors = [err164];
																else vErrors.push(err164);
																errors++;
															}
														}
														var _valid9 = _errs177 === errors;
														errors = _errs176;
														if (vErrors !== null) {
															if (_errs176) vErrors.length = _errs176;
															else vErrors = null;
														}
														let ifClause9;
														if (_valid9) {
															const _errs181 = errors;
															if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																if (data26.target === void 0 || !func0.call(data26, "target")) {
																	const err165 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/required",
																		keyword: "required",
																		params: { missingProperty: "target" },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.required,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,
																		data: data26
																	};
																	if (vErrors === null) vErrors = [err165];
																	else vErrors.push(err165);
																	errors++;
																}
																if (data26.folder === void 0 || !func0.call(data26, "folder")) {
																	const err166 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/required",
																		keyword: "required",
																		params: { missingProperty: "folder" },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.required,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,
																		data: data26
																	};
																	if (vErrors === null) vErrors = [err166];
																	else vErrors.push(err166);
																	errors++;
																}
																for (const key15 of Object.keys(data26)) if (!func0.call(schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties, key15)) {
																	const err167 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key15 },
																		schema: false,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,
																		data: data26
																	};
																	if (vErrors === null) vErrors = [err167];
																	else vErrors.push(err167);
																	errors++;
																}
																if (data26.target !== void 0 && func0.call(data26, "target")) {
																	let data65 = data26.target;
																	if (!(data65 === "files" || data65 === "branch" || data65 === "command" || data65 === "pm2" || data65 === "compose" || data65 === "convex" || data65 === "http" || data65 === "dispatch")) {
																		const err168 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/target",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/target/enum",
																			keyword: "enum",
																			params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.target.enum },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.target.enum,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.target,
																			data: data65
																		};
																		if (vErrors === null) vErrors = [err168];
																		else vErrors.push(err168);
																		errors++;
																	}
																}
																if (data26.folder !== void 0 && func0.call(data26, "folder")) {
																	let data66 = data26.folder;
																	if (typeof data66 === "string") {
																		if (func9(data66) > 500) {
																			const err169 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/maxLength",
																				keyword: "maxLength",
																				params: { limit: 500 },
																				schema: 500,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,
																				data: data66
																			};
																			if (vErrors === null) vErrors = [err169];
																			else vErrors.push(err169);
																			errors++;
																		}
																		if (func9(data66) < 1) {
																			const err170 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/minLength",
																				keyword: "minLength",
																				params: { limit: 1 },
																				schema: 1,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,
																				data: data66
																			};
																			if (vErrors === null) vErrors = [err170];
																			else vErrors.push(err170);
																			errors++;
																		}
																		if (!pattern0.test(data66)) {
																			const err171 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/pattern",
																				keyword: "pattern",
																				params: { pattern: "\\S" },
																				schema: "\\S",
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,
																				data: data66
																			};
																			if (vErrors === null) vErrors = [err171];
																			else vErrors.push(err171);
																			errors++;
																		}
																	} else {
																		const err172 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/folder/type",
																			keyword: "type",
																			params: { type: "string" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder.type,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.folder,
																			data: data66
																		};
																		if (vErrors === null) vErrors = [err172];
																		else vErrors.push(err172);
																		errors++;
																	}
																}
																if (data26.files !== void 0 && func0.call(data26, "files")) {
																	let data67 = data26.files;
																	if (Array.isArray(data67)) {
																		if (data67.length > 100) {
																			const err173 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/files",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/maxItems",
																				keyword: "maxItems",
																				params: { limit: 100 },
																				schema: 100,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files,
																				data: data67
																			};
																			if (vErrors === null) vErrors = [err173];
																			else vErrors.push(err173);
																			errors++;
																		}
																		if (data67.length < 1) {
																			const err174 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/files",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/minItems",
																				keyword: "minItems",
																				params: { limit: 1 },
																				schema: 1,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files,
																				data: data67
																			};
																			if (vErrors === null) vErrors = [err174];
																			else vErrors.push(err174);
																			errors++;
																		}
																		const len11 = data67.length;
																		for (let i12 = 0; i12 < len11; i12++) {
																			let data68 = data67[i12];
																			if (typeof data68 === "string") {
																				if (func9(data68) > 1e3) {
																					const err175 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i12,
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/items/maxLength",
																						keyword: "maxLength",
																						params: { limit: 1e3 },
																						schema: 1e3,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.items,
																						data: data68
																					};
																					if (vErrors === null) vErrors = [err175];
																					else vErrors.push(err175);
																					errors++;
																				}
																			} else {
																				const err176 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/files/" + i12,
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/items/type",
																					keyword: "type",
																					params: { type: "string" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.items.type,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.items,
																					data: data68
																				};
																				if (vErrors === null) vErrors = [err176];
																				else vErrors.push(err176);
																				errors++;
																			}
																		}
																	} else {
																		const err177 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/files",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/files/type",
																			keyword: "type",
																			params: { type: "array" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files.type,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.files,
																			data: data67
																		};
																		if (vErrors === null) vErrors = [err177];
																		else vErrors.push(err177);
																		errors++;
																	}
																}
																if (data26.service !== void 0 && func0.call(data26, "service")) {
																	let data69 = data26.service;
																	if (typeof data69 === "string") {
																		if (func9(data69) > 500) {
																			const err178 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/service",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/maxLength",
																				keyword: "maxLength",
																				params: { limit: 500 },
																				schema: 500,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,
																				data: data69
																			};
																			if (vErrors === null) vErrors = [err178];
																			else vErrors.push(err178);
																			errors++;
																		}
																		if (func9(data69) < 1) {
																			const err179 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/service",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/minLength",
																				keyword: "minLength",
																				params: { limit: 1 },
																				schema: 1,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,
																				data: data69
																			};
																			if (vErrors === null) vErrors = [err179];
																			else vErrors.push(err179);
																			errors++;
																		}
																		if (!pattern0.test(data69)) {
																			const err180 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/service",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/pattern",
																				keyword: "pattern",
																				params: { pattern: "\\S" },
																				schema: "\\S",
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,
																				data: data69
																			};
																			if (vErrors === null) vErrors = [err180];
																			else vErrors.push(err180);
																			errors++;
																		}
																	} else {
																		const err181 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/service",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/service/type",
																			keyword: "type",
																			params: { type: "string" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service.type,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.service,
																			data: data69
																		};
																		if (vErrors === null) vErrors = [err181];
																		else vErrors.push(err181);
																		errors++;
																	}
																}
																if (data26.binary !== void 0 && func0.call(data26, "binary")) {
																	let data70 = data26.binary;
																	if (Array.isArray(data70)) {
																		if (data70.length > 100) {
																			const err182 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/maxItems",
																				keyword: "maxItems",
																				params: { limit: 100 },
																				schema: 100,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary,
																				data: data70
																			};
																			if (vErrors === null) vErrors = [err182];
																			else vErrors.push(err182);
																			errors++;
																		}
																		if (data70.length < 1) {
																			const err183 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/minItems",
																				keyword: "minItems",
																				params: { limit: 1 },
																				schema: 1,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary,
																				data: data70
																			};
																			if (vErrors === null) vErrors = [err183];
																			else vErrors.push(err183);
																			errors++;
																		}
																		const len12 = data70.length;
																		for (let i13 = 0; i13 < len12; i13++) {
																			let data71 = data70[i13];
																			if (typeof data71 === "string") {
																				if (func9(data71) > 1e3) {
																					const err184 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary/" + i13,
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/items/maxLength",
																						keyword: "maxLength",
																						params: { limit: 1e3 },
																						schema: 1e3,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.items,
																						data: data71
																					};
																					if (vErrors === null) vErrors = [err184];
																					else vErrors.push(err184);
																					errors++;
																				}
																			} else {
																				const err185 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary/" + i13,
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/items/type",
																					keyword: "type",
																					params: { type: "string" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.items.type,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.items,
																					data: data71
																				};
																				if (vErrors === null) vErrors = [err185];
																				else vErrors.push(err185);
																				errors++;
																			}
																		}
																	} else {
																		const err186 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/binary/type",
																			keyword: "type",
																			params: { type: "array" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary.type,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.binary,
																			data: data70
																		};
																		if (vErrors === null) vErrors = [err186];
																		else vErrors.push(err186);
																		errors++;
																	}
																}
																if (data26.docker !== void 0 && func0.call(data26, "docker")) {
																	let data72 = data26.docker;
																	if (Array.isArray(data72)) {
																		if (data72.length > 100) {
																			const err187 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/docker",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/maxItems",
																				keyword: "maxItems",
																				params: { limit: 100 },
																				schema: 100,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker,
																				data: data72
																			};
																			if (vErrors === null) vErrors = [err187];
																			else vErrors.push(err187);
																			errors++;
																		}
																		if (data72.length < 1) {
																			const err188 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/docker",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/minItems",
																				keyword: "minItems",
																				params: { limit: 1 },
																				schema: 1,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker,
																				data: data72
																			};
																			if (vErrors === null) vErrors = [err188];
																			else vErrors.push(err188);
																			errors++;
																		}
																		const len13 = data72.length;
																		for (let i14 = 0; i14 < len13; i14++) {
																			let data73 = data72[i14];
																			if (typeof data73 === "string") {
																				if (func9(data73) > 1e3) {
																					const err189 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/docker/" + i14,
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/items/maxLength",
																						keyword: "maxLength",
																						params: { limit: 1e3 },
																						schema: 1e3,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.items,
																						data: data73
																					};
																					if (vErrors === null) vErrors = [err189];
																					else vErrors.push(err189);
																					errors++;
																				}
																			} else {
																				const err190 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/docker/" + i14,
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/items/type",
																					keyword: "type",
																					params: { type: "string" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.items.type,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.items,
																					data: data73
																				};
																				if (vErrors === null) vErrors = [err190];
																				else vErrors.push(err190);
																				errors++;
																			}
																		}
																	} else {
																		const err191 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/docker",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/docker/type",
																			keyword: "type",
																			params: { type: "array" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker.type,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.docker,
																			data: data72
																		};
																		if (vErrors === null) vErrors = [err191];
																		else vErrors.push(err191);
																		errors++;
																	}
																}
																if (data26.env !== void 0 && func0.call(data26, "env")) {
																	let data74 = data26.env;
																	if (Array.isArray(data74)) {
																		if (data74.length > 100) {
																			const err192 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/maxItems",
																				keyword: "maxItems",
																				params: { limit: 100 },
																				schema: 100,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env,
																				data: data74
																			};
																			if (vErrors === null) vErrors = [err192];
																			else vErrors.push(err192);
																			errors++;
																		}
																		const len14 = data74.length;
																		for (let i15 = 0; i15 < len14; i15++) {
																			let data75 = data74[i15];
																			if (typeof data75 === "string") {
																				if (!pattern3.test(data75)) {
																					const err193 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + i15,
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/items/pattern",
																						keyword: "pattern",
																						params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" },
																						schema: "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.items,
																						data: data75
																					};
																					if (vErrors === null) vErrors = [err193];
																					else vErrors.push(err193);
																					errors++;
																				}
																			} else {
																				const err194 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + i15,
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/items/type",
																					keyword: "type",
																					params: { type: "string" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.items.type,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.items,
																					data: data75
																				};
																				if (vErrors === null) vErrors = [err194];
																				else vErrors.push(err194);
																				errors++;
																			}
																		}
																	} else {
																		const err195 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/env/type",
																			keyword: "type",
																			params: { type: "array" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env.type,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.env,
																			data: data74
																		};
																		if (vErrors === null) vErrors = [err195];
																		else vErrors.push(err195);
																		errors++;
																	}
																}
																if (data26.limit !== void 0 && func0.call(data26, "limit")) {
																	let data76 = data26.limit;
																	if (!(typeof data76 == "number" && !(data76 % 1) && !isNaN(data76) && isFinite(data76))) {
																		const err196 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/limit/type",
																			keyword: "type",
																			params: { type: "integer" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit.type,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit,
																			data: data76
																		};
																		if (vErrors === null) vErrors = [err196];
																		else vErrors.push(err196);
																		errors++;
																	}
																	if (typeof data76 == "number" && isFinite(data76)) {
																		if (data76 > 3600 || isNaN(data76)) {
																			const err197 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/limit/maximum",
																				keyword: "maximum",
																				params: {
																					comparison: "<=",
																					limit: 3600
																				},
																				schema: 3600,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit,
																				data: data76
																			};
																			if (vErrors === null) vErrors = [err197];
																			else vErrors.push(err197);
																			errors++;
																		}
																		if (data76 < 1 || isNaN(data76)) {
																			const err198 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/limit/minimum",
																				keyword: "minimum",
																				params: {
																					comparison: ">=",
																					limit: 1
																				},
																				schema: 1,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.limit,
																				data: data76
																			};
																			if (vErrors === null) vErrors = [err198];
																			else vErrors.push(err198);
																			errors++;
																		}
																	}
																}
																if (data26.probe !== void 0 && func0.call(data26, "probe")) {
																	if (!validate52(data26.probe, {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/probe",
																		parentData: data26,
																		parentDataProperty: "probe",
																		rootData,
																		dynamicAnchors
																	})) {
																		vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
																		errors = vErrors.length;
																	}
																}
																if (data26.machine !== void 0 && func0.call(data26, "machine")) {
																	let data78 = data26.machine;
																	if (typeof data78 === "string") {
																		if (func9(data78) > 100) {
																			const err199 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/maxLength",
																				keyword: "maxLength",
																				params: { limit: 100 },
																				schema: 100,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,
																				data: data78
																			};
																			if (vErrors === null) vErrors = [err199];
																			else vErrors.push(err199);
																			errors++;
																		}
																		if (func9(data78) < 1) {
																			const err200 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/minLength",
																				keyword: "minLength",
																				params: { limit: 1 },
																				schema: 1,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,
																				data: data78
																			};
																			if (vErrors === null) vErrors = [err200];
																			else vErrors.push(err200);
																			errors++;
																		}
																		if (!pattern0.test(data78)) {
																			const err201 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/pattern",
																				keyword: "pattern",
																				params: { pattern: "\\S" },
																				schema: "\\S",
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,
																				data: data78
																			};
																			if (vErrors === null) vErrors = [err201];
																			else vErrors.push(err201);
																			errors++;
																		}
																	} else {
																		const err202 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/machine/type",
																			keyword: "type",
																			params: { type: "string" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine.type,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.machine,
																			data: data78
																		};
																		if (vErrors === null) vErrors = [err202];
																		else vErrors.push(err202);
																		errors++;
																	}
																}
																if (data26.render !== void 0 && func0.call(data26, "render")) {
																	let data79 = data26.render;
																	if (!(data79 === "compose")) {
																		const err203 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/render",
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/properties/render/enum",
																			keyword: "enum",
																			params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.render.enum },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.render.enum,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.properties.render,
																			data: data79
																		};
																		if (vErrors === null) vErrors = [err203];
																		else vErrors.push(err203);
																		errors++;
																	}
																}
															} else {
																const err204 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/then/type",
																	keyword: "type",
																	params: { type: "object" },
																	schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then.type,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.then,
																	data: data26
																};
																if (vErrors === null) vErrors = [err204];
																else vErrors.push(err204);
																errors++;
															}
															var _valid9 = _errs181 === errors;
															valid51 = _valid9;
															ifClause9 = "then";
														} else {
															const _errs211 = errors;
															const _errs212 = errors;
															let valid62 = true;
															const _errs213 = errors;
															if (errors === _errs213) {
																if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																	if ((data26.target === void 0 || !func0.call(data26, "target")) && "target") {
																		const err205 = {};
																		if (vErrors === null) vErrors = [err205];
																		else vErrors.push(err205);
																		errors++;
																	} else if (data26.target !== void 0 && func0.call(data26, "target")) {
																		if ("convex" !== data26.target) {
																			const err206 = {};
																			if (vErrors === null) vErrors = [err206];
																			else vErrors.push(err206);
																			errors++;
																		}
																	}
																} else {
																	const err207 = {};
																	if (vErrors === null) vErrors = [err207];
																	else vErrors.push(err207);
																	errors++;
																}
															}
															var _valid10 = _errs213 === errors;
															errors = _errs212;
															if (vErrors !== null) {
																if (_errs212) vErrors.length = _errs212;
																else vErrors = null;
															}
															let ifClause10;
															if (_valid10) {
																const _errs217 = errors;
																if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																	if (data26.target === void 0 || !func0.call(data26, "target")) {
																		const err208 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/required",
																			keyword: "required",
																			params: { missingProperty: "target" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.required,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then,
																			data: data26
																		};
																		if (vErrors === null) vErrors = [err208];
																		else vErrors.push(err208);
																		errors++;
																	}
																	for (const key16 of Object.keys(data26)) if (!(key16 === "target" || key16 === "folder" || key16 === "binary" || key16 === "options" || key16 === "env" || key16 === "limit" || key16 === "probe" || key16 === "machine")) {
																		const err209 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/additionalProperties",
																			keyword: "additionalProperties",
																			params: { additionalProperty: key16 },
																			schema: false,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then,
																			data: data26
																		};
																		if (vErrors === null) vErrors = [err209];
																		else vErrors.push(err209);
																		errors++;
																	}
																	if (data26.target !== void 0 && func0.call(data26, "target")) {
																		let data81 = data26.target;
																		if (!(data81 === "files" || data81 === "branch" || data81 === "command" || data81 === "pm2" || data81 === "compose" || data81 === "convex" || data81 === "http" || data81 === "dispatch")) {
																			const err210 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/target",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/target/enum",
																				keyword: "enum",
																				params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.target.enum },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.target.enum,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.target,
																				data: data81
																			};
																			if (vErrors === null) vErrors = [err210];
																			else vErrors.push(err210);
																			errors++;
																		}
																	}
																	if (data26.folder !== void 0 && func0.call(data26, "folder")) {
																		let data82 = data26.folder;
																		if (typeof data82 === "string") {
																			if (func9(data82) > 500) {
																				const err211 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/maxLength",
																					keyword: "maxLength",
																					params: { limit: 500 },
																					schema: 500,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,
																					data: data82
																				};
																				if (vErrors === null) vErrors = [err211];
																				else vErrors.push(err211);
																				errors++;
																			}
																			if (func9(data82) < 1) {
																				const err212 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/minLength",
																					keyword: "minLength",
																					params: { limit: 1 },
																					schema: 1,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,
																					data: data82
																				};
																				if (vErrors === null) vErrors = [err212];
																				else vErrors.push(err212);
																				errors++;
																			}
																			if (!pattern0.test(data82)) {
																				const err213 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/pattern",
																					keyword: "pattern",
																					params: { pattern: "\\S" },
																					schema: "\\S",
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,
																					data: data82
																				};
																				if (vErrors === null) vErrors = [err213];
																				else vErrors.push(err213);
																				errors++;
																			}
																		} else {
																			const err214 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/folder",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/folder/type",
																				keyword: "type",
																				params: { type: "string" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder.type,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.folder,
																				data: data82
																			};
																			if (vErrors === null) vErrors = [err214];
																			else vErrors.push(err214);
																			errors++;
																		}
																	}
																	if (data26.binary !== void 0 && func0.call(data26, "binary")) {
																		let data83 = data26.binary;
																		if (Array.isArray(data83)) {
																			if (data83.length > 100) {
																				const err215 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/maxItems",
																					keyword: "maxItems",
																					params: { limit: 100 },
																					schema: 100,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary,
																					data: data83
																				};
																				if (vErrors === null) vErrors = [err215];
																				else vErrors.push(err215);
																				errors++;
																			}
																			if (data83.length < 1) {
																				const err216 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/minItems",
																					keyword: "minItems",
																					params: { limit: 1 },
																					schema: 1,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary,
																					data: data83
																				};
																				if (vErrors === null) vErrors = [err216];
																				else vErrors.push(err216);
																				errors++;
																			}
																			const len15 = data83.length;
																			for (let i16 = 0; i16 < len15; i16++) {
																				let data84 = data83[i16];
																				if (typeof data84 === "string") {
																					if (func9(data84) > 1e3) {
																						const err217 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary/" + i16,
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/items/maxLength",
																							keyword: "maxLength",
																							params: { limit: 1e3 },
																							schema: 1e3,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.items,
																							data: data84
																						};
																						if (vErrors === null) vErrors = [err217];
																						else vErrors.push(err217);
																						errors++;
																					}
																				} else {
																					const err218 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary/" + i16,
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/items/type",
																						keyword: "type",
																						params: { type: "string" },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.items.type,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.items,
																						data: data84
																					};
																					if (vErrors === null) vErrors = [err218];
																					else vErrors.push(err218);
																					errors++;
																				}
																			}
																		} else {
																			const err219 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/binary",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/binary/type",
																				keyword: "type",
																				params: { type: "array" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary.type,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.binary,
																				data: data83
																			};
																			if (vErrors === null) vErrors = [err219];
																			else vErrors.push(err219);
																			errors++;
																		}
																	}
																	if (data26.options !== void 0 && func0.call(data26, "options")) {
																		let data85 = data26.options;
																		if (Array.isArray(data85)) {
																			if (data85.length > 100) {
																				const err220 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/options",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/maxItems",
																					keyword: "maxItems",
																					params: { limit: 100 },
																					schema: 100,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options,
																					data: data85
																				};
																				if (vErrors === null) vErrors = [err220];
																				else vErrors.push(err220);
																				errors++;
																			}
																			if (data85.length < 1) {
																				const err221 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/options",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/minItems",
																					keyword: "minItems",
																					params: { limit: 1 },
																					schema: 1,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options,
																					data: data85
																				};
																				if (vErrors === null) vErrors = [err221];
																				else vErrors.push(err221);
																				errors++;
																			}
																			const len16 = data85.length;
																			for (let i17 = 0; i17 < len16; i17++) {
																				let data86 = data85[i17];
																				if (typeof data86 === "string") {
																					if (func9(data86) > 1e3) {
																						const err222 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/options/" + i17,
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/items/maxLength",
																							keyword: "maxLength",
																							params: { limit: 1e3 },
																							schema: 1e3,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.items,
																							data: data86
																						};
																						if (vErrors === null) vErrors = [err222];
																						else vErrors.push(err222);
																						errors++;
																					}
																				} else {
																					const err223 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/options/" + i17,
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/items/type",
																						keyword: "type",
																						params: { type: "string" },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.items.type,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.items,
																						data: data86
																					};
																					if (vErrors === null) vErrors = [err223];
																					else vErrors.push(err223);
																					errors++;
																				}
																			}
																		} else {
																			const err224 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/options",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/options/type",
																				keyword: "type",
																				params: { type: "array" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options.type,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.options,
																				data: data85
																			};
																			if (vErrors === null) vErrors = [err224];
																			else vErrors.push(err224);
																			errors++;
																		}
																	}
																	if (data26.env !== void 0 && func0.call(data26, "env")) {
																		let data87 = data26.env;
																		if (Array.isArray(data87)) {
																			if (data87.length > 100) {
																				const err225 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/maxItems",
																					keyword: "maxItems",
																					params: { limit: 100 },
																					schema: 100,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env,
																					data: data87
																				};
																				if (vErrors === null) vErrors = [err225];
																				else vErrors.push(err225);
																				errors++;
																			}
																			const len17 = data87.length;
																			for (let i18 = 0; i18 < len17; i18++) {
																				let data88 = data87[i18];
																				if (typeof data88 === "string") {
																					if (!pattern3.test(data88)) {
																						const err226 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + i18,
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/items/pattern",
																							keyword: "pattern",
																							params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" },
																							schema: "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.items,
																							data: data88
																						};
																						if (vErrors === null) vErrors = [err226];
																						else vErrors.push(err226);
																						errors++;
																					}
																				} else {
																					const err227 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env/" + i18,
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/items/type",
																						keyword: "type",
																						params: { type: "string" },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.items.type,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.items,
																						data: data88
																					};
																					if (vErrors === null) vErrors = [err227];
																					else vErrors.push(err227);
																					errors++;
																				}
																			}
																		} else {
																			const err228 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/env",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/env/type",
																				keyword: "type",
																				params: { type: "array" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env.type,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.env,
																				data: data87
																			};
																			if (vErrors === null) vErrors = [err228];
																			else vErrors.push(err228);
																			errors++;
																		}
																	}
																	if (data26.limit !== void 0 && func0.call(data26, "limit")) {
																		let data89 = data26.limit;
																		if (!(typeof data89 == "number" && !(data89 % 1) && !isNaN(data89) && isFinite(data89))) {
																			const err229 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/limit/type",
																				keyword: "type",
																				params: { type: "integer" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit.type,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit,
																				data: data89
																			};
																			if (vErrors === null) vErrors = [err229];
																			else vErrors.push(err229);
																			errors++;
																		}
																		if (typeof data89 == "number" && isFinite(data89)) {
																			if (data89 > 3600 || isNaN(data89)) {
																				const err230 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/limit/maximum",
																					keyword: "maximum",
																					params: {
																						comparison: "<=",
																						limit: 3600
																					},
																					schema: 3600,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit,
																					data: data89
																				};
																				if (vErrors === null) vErrors = [err230];
																				else vErrors.push(err230);
																				errors++;
																			}
																			if (data89 < 1 || isNaN(data89)) {
																				const err231 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/limit/minimum",
																					keyword: "minimum",
																					params: {
																						comparison: ">=",
																						limit: 1
																					},
																					schema: 1,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.limit,
																					data: data89
																				};
																				if (vErrors === null) vErrors = [err231];
																				else vErrors.push(err231);
																				errors++;
																			}
																		}
																	}
																	if (data26.probe !== void 0 && func0.call(data26, "probe")) {
																		if (!validate52(data26.probe, {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/probe",
																			parentData: data26,
																			parentDataProperty: "probe",
																			rootData,
																			dynamicAnchors
																		})) {
																			vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
																			errors = vErrors.length;
																		}
																	}
																	if (data26.machine !== void 0 && func0.call(data26, "machine")) {
																		let data91 = data26.machine;
																		if (typeof data91 === "string") {
																			if (func9(data91) > 100) {
																				const err232 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/maxLength",
																					keyword: "maxLength",
																					params: { limit: 100 },
																					schema: 100,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,
																					data: data91
																				};
																				if (vErrors === null) vErrors = [err232];
																				else vErrors.push(err232);
																				errors++;
																			}
																			if (func9(data91) < 1) {
																				const err233 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/minLength",
																					keyword: "minLength",
																					params: { limit: 1 },
																					schema: 1,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,
																					data: data91
																				};
																				if (vErrors === null) vErrors = [err233];
																				else vErrors.push(err233);
																				errors++;
																			}
																			if (!pattern0.test(data91)) {
																				const err234 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/pattern",
																					keyword: "pattern",
																					params: { pattern: "\\S" },
																					schema: "\\S",
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,
																					data: data91
																				};
																				if (vErrors === null) vErrors = [err234];
																				else vErrors.push(err234);
																				errors++;
																			}
																		} else {
																			const err235 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/properties/machine/type",
																				keyword: "type",
																				params: { type: "string" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine.type,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.properties.machine,
																				data: data91
																			};
																			if (vErrors === null) vErrors = [err235];
																			else vErrors.push(err235);
																			errors++;
																		}
																	}
																} else {
																	const err236 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/then/type",
																		keyword: "type",
																		params: { type: "object" },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then.type,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.then,
																		data: data26
																	};
																	if (vErrors === null) vErrors = [err236];
																	else vErrors.push(err236);
																	errors++;
																}
																var _valid10 = _errs217 === errors;
																valid62 = _valid10;
																ifClause10 = "then";
															} else {
																const _errs240 = errors;
																const _errs241 = errors;
																let valid71 = true;
																const _errs242 = errors;
																if (errors === _errs242) {
																	if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																		if ((data26.target === void 0 || !func0.call(data26, "target")) && "target") {
																			const err237 = {};
																			if (vErrors === null) vErrors = [err237];
																			else vErrors.push(err237);
																			errors++;
																		} else if (data26.target !== void 0 && func0.call(data26, "target")) {
																			if ("http" !== data26.target) {
																				const err238 = {};
																				if (vErrors === null) vErrors = [err238];
																				else vErrors.push(err238);
																				errors++;
																			}
																		}
																	} else {
																		const err239 = {};
																		if (vErrors === null) vErrors = [err239];
																		else vErrors.push(err239);
																		errors++;
																	}
																}
																var _valid11 = _errs242 === errors;
																errors = _errs241;
																if (vErrors !== null) {
																	if (_errs241) vErrors.length = _errs241;
																	else vErrors = null;
																}
																let ifClause11;
																if (_valid11) {
																	const _errs246 = errors;
																	if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																		if (data26.target === void 0 || !func0.call(data26, "target")) {
																			const err240 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/required",
																				keyword: "required",
																				params: { missingProperty: "target" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.required,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,
																				data: data26
																			};
																			if (vErrors === null) vErrors = [err240];
																			else vErrors.push(err240);
																			errors++;
																		}
																		if (data26.url === void 0 || !func0.call(data26, "url")) {
																			const err241 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/required",
																				keyword: "required",
																				params: { missingProperty: "url" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.required,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,
																				data: data26
																			};
																			if (vErrors === null) vErrors = [err241];
																			else vErrors.push(err241);
																			errors++;
																		}
																		if (data26.token === void 0 || !func0.call(data26, "token")) {
																			const err242 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/required",
																				keyword: "required",
																				params: { missingProperty: "token" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.required,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,
																				data: data26
																			};
																			if (vErrors === null) vErrors = [err242];
																			else vErrors.push(err242);
																			errors++;
																		}
																		for (const key17 of Object.keys(data26)) if (!func0.call(schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties, key17)) {
																			const err243 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key17 },
																				schema: false,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,
																				data: data26
																			};
																			if (vErrors === null) vErrors = [err243];
																			else vErrors.push(err243);
																			errors++;
																		}
																		if (data26.target !== void 0 && func0.call(data26, "target")) {
																			let data93 = data26.target;
																			if (!(data93 === "files" || data93 === "branch" || data93 === "command" || data93 === "pm2" || data93 === "compose" || data93 === "convex" || data93 === "http" || data93 === "dispatch")) {
																				const err244 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/target",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/target/enum",
																					keyword: "enum",
																					params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.target.enum },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.target.enum,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.target,
																					data: data93
																				};
																				if (vErrors === null) vErrors = [err244];
																				else vErrors.push(err244);
																				errors++;
																			}
																		}
																		if (data26.url !== void 0 && func0.call(data26, "url")) {
																			let data94 = data26.url;
																			if (typeof data94 === "string") {
																				if (func9(data94) > 500) {
																					const err245 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/url/maxLength",
																						keyword: "maxLength",
																						params: { limit: 500 },
																						schema: 500,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url,
																						data: data94
																					};
																					if (vErrors === null) vErrors = [err245];
																					else vErrors.push(err245);
																					errors++;
																				}
																				if (!pattern52.test(data94)) {
																					const err246 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/url/pattern",
																						keyword: "pattern",
																						params: { pattern: "^https?://[^\\s/@]+(?:/[^\\s]*)?$" },
																						schema: "^https?://[^\\s/@]+(?:/[^\\s]*)?$",
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url,
																						data: data94
																					};
																					if (vErrors === null) vErrors = [err246];
																					else vErrors.push(err246);
																					errors++;
																				}
																			} else {
																				const err247 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/url",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/url/type",
																					keyword: "type",
																					params: { type: "string" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url.type,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.url,
																					data: data94
																				};
																				if (vErrors === null) vErrors = [err247];
																				else vErrors.push(err247);
																				errors++;
																			}
																		}
																		if (data26.token !== void 0 && func0.call(data26, "token")) {
																			let data95 = data26.token;
																			if (typeof data95 === "string") {
																				if (func9(data95) > 128) {
																					const err248 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/token",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/token/maxLength",
																						keyword: "maxLength",
																						params: { limit: 128 },
																						schema: 128,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token,
																						data: data95
																					};
																					if (vErrors === null) vErrors = [err248];
																					else vErrors.push(err248);
																					errors++;
																				}
																				if (!pattern53.test(data95)) {
																					const err249 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/token",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/token/pattern",
																						keyword: "pattern",
																						params: { pattern: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$" },
																						schema: "^(?!(?:GITHUB|ACTIONS|INPUT|RUNNER)_)[A-Za-z_][A-Za-z0-9_]*$",
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token,
																						data: data95
																					};
																					if (vErrors === null) vErrors = [err249];
																					else vErrors.push(err249);
																					errors++;
																				}
																			} else {
																				const err250 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/token",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/token/type",
																					keyword: "type",
																					params: { type: "string" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token.type,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.token,
																					data: data95
																				};
																				if (vErrors === null) vErrors = [err250];
																				else vErrors.push(err250);
																				errors++;
																			}
																		}
																		if (data26.method !== void 0 && func0.call(data26, "method")) {
																			let data96 = data26.method;
																			if (!(data96 === "PATCH" || data96 === "PUT" || data96 === "POST")) {
																				const err251 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/method",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/method/enum",
																					keyword: "enum",
																					params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.method.enum },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.method.enum,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.method,
																					data: data96
																				};
																				if (vErrors === null) vErrors = [err251];
																				else vErrors.push(err251);
																				errors++;
																			}
																		}
																		if (data26.body !== void 0 && func0.call(data26, "body")) {
																			let data97 = data26.body;
																			if (!(data97 && typeof data97 == "object" && !Array.isArray(data97))) {
																				const err252 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/body",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/body/type",
																					keyword: "type",
																					params: { type: "object" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.body.type,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.body,
																					data: data97
																				};
																				if (vErrors === null) vErrors = [err252];
																				else vErrors.push(err252);
																				errors++;
																			}
																		}
																		if (data26.verify !== void 0 && func0.call(data26, "verify")) {
																			let data98 = data26.verify;
																			if (typeof data98 === "string") {
																				if (func9(data98) > 500) {
																					const err253 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/verify",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/verify/maxLength",
																						keyword: "maxLength",
																						params: { limit: 500 },
																						schema: 500,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify,
																						data: data98
																					};
																					if (vErrors === null) vErrors = [err253];
																					else vErrors.push(err253);
																					errors++;
																				}
																				if (!pattern52.test(data98)) {
																					const err254 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/verify",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/verify/pattern",
																						keyword: "pattern",
																						params: { pattern: "^https?://[^\\s/@]+(?:/[^\\s]*)?$" },
																						schema: "^https?://[^\\s/@]+(?:/[^\\s]*)?$",
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify,
																						data: data98
																					};
																					if (vErrors === null) vErrors = [err254];
																					else vErrors.push(err254);
																					errors++;
																				}
																			} else {
																				const err255 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/verify",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/verify/type",
																					keyword: "type",
																					params: { type: "string" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify.type,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.verify,
																					data: data98
																				};
																				if (vErrors === null) vErrors = [err255];
																				else vErrors.push(err255);
																				errors++;
																			}
																		}
																		if (data26.answer !== void 0 && func0.call(data26, "answer")) {
																			let data99 = data26.answer;
																			if (!(data99 && typeof data99 == "object" && !Array.isArray(data99))) {
																				const err256 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/answer",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/answer/type",
																					keyword: "type",
																					params: { type: "object" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.answer.type,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.answer,
																					data: data99
																				};
																				if (vErrors === null) vErrors = [err256];
																				else vErrors.push(err256);
																				errors++;
																			}
																		}
																		if (data26.limit !== void 0 && func0.call(data26, "limit")) {
																			let data100 = data26.limit;
																			if (!(typeof data100 == "number" && !(data100 % 1) && !isNaN(data100) && isFinite(data100))) {
																				const err257 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/limit/type",
																					keyword: "type",
																					params: { type: "integer" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit.type,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit,
																					data: data100
																				};
																				if (vErrors === null) vErrors = [err257];
																				else vErrors.push(err257);
																				errors++;
																			}
																			if (typeof data100 == "number" && isFinite(data100)) {
																				if (data100 > 3600 || isNaN(data100)) {
																					const err258 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/limit/maximum",
																						keyword: "maximum",
																						params: {
																							comparison: "<=",
																							limit: 3600
																						},
																						schema: 3600,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit,
																						data: data100
																					};
																					if (vErrors === null) vErrors = [err258];
																					else vErrors.push(err258);
																					errors++;
																				}
																				if (data100 < 1 || isNaN(data100)) {
																					const err259 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/limit",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/limit/minimum",
																						keyword: "minimum",
																						params: {
																							comparison: ">=",
																							limit: 1
																						},
																						schema: 1,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.limit,
																						data: data100
																					};
																					if (vErrors === null) vErrors = [err259];
																					else vErrors.push(err259);
																					errors++;
																				}
																			}
																		}
																		if (data26.probe !== void 0 && func0.call(data26, "probe")) {
																			if (!validate52(data26.probe, {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/probe",
																				parentData: data26,
																				parentDataProperty: "probe",
																				rootData,
																				dynamicAnchors
																			})) {
																				vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
																				errors = vErrors.length;
																			}
																		}
																		if (data26.machine !== void 0 && func0.call(data26, "machine")) {
																			let data102 = data26.machine;
																			if (typeof data102 === "string") {
																				if (func9(data102) > 100) {
																					const err260 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/maxLength",
																						keyword: "maxLength",
																						params: { limit: 100 },
																						schema: 100,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,
																						data: data102
																					};
																					if (vErrors === null) vErrors = [err260];
																					else vErrors.push(err260);
																					errors++;
																				}
																				if (func9(data102) < 1) {
																					const err261 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/minLength",
																						keyword: "minLength",
																						params: { limit: 1 },
																						schema: 1,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,
																						data: data102
																					};
																					if (vErrors === null) vErrors = [err261];
																					else vErrors.push(err261);
																					errors++;
																				}
																				if (!pattern0.test(data102)) {
																					const err262 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/pattern",
																						keyword: "pattern",
																						params: { pattern: "\\S" },
																						schema: "\\S",
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,
																						data: data102
																					};
																					if (vErrors === null) vErrors = [err262];
																					else vErrors.push(err262);
																					errors++;
																				}
																			} else {
																				const err263 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/properties/machine/type",
																					keyword: "type",
																					params: { type: "string" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine.type,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.properties.machine,
																					data: data102
																				};
																				if (vErrors === null) vErrors = [err263];
																				else vErrors.push(err263);
																				errors++;
																			}
																		}
																	} else {
																		const err264 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/then/type",
																			keyword: "type",
																			params: { type: "object" },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then.type,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.then,
																			data: data26
																		};
																		if (vErrors === null) vErrors = [err264];
																		else vErrors.push(err264);
																		errors++;
																	}
																	var _valid11 = _errs246 === errors;
																	valid71 = _valid11;
																	ifClause11 = "then";
																} else {
																	const _errs266 = errors;
																	const _errs267 = errors;
																	let valid74 = true;
																	const _errs268 = errors;
																	if (errors === _errs268) {
																		if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																			if ((data26.target === void 0 || !func0.call(data26, "target")) && "target") {
																				const err265 = {};
																				if (vErrors === null) vErrors = [err265];
																				else vErrors.push(err265);
																				errors++;
																			} else if (data26.target !== void 0 && func0.call(data26, "target")) {
																				if ("dispatch" !== data26.target) {
																					const err266 = {};
																					if (vErrors === null) vErrors = [err266];
																					else vErrors.push(err266);
																					errors++;
																				}
																			}
																		} else {
																			const err267 = {};
																			if (vErrors === null) vErrors = [err267];
																			else vErrors.push(err267);
																			errors++;
																		}
																	}
																	var _valid12 = _errs268 === errors;
																	errors = _errs267;
																	if (vErrors !== null) {
																		if (_errs267) vErrors.length = _errs267;
																		else vErrors = null;
																	}
																	let ifClause12;
																	if (_valid12) {
																		const _errs272 = errors;
																		if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																			if (data26.target === void 0 || !func0.call(data26, "target")) {
																				const err268 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/required",
																					keyword: "required",
																					params: { missingProperty: "target" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.required,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,
																					data: data26
																				};
																				if (vErrors === null) vErrors = [err268];
																				else vErrors.push(err268);
																				errors++;
																			}
																			if (data26.repository === void 0 || !func0.call(data26, "repository")) {
																				const err269 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/required",
																					keyword: "required",
																					params: { missingProperty: "repository" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.required,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,
																					data: data26
																				};
																				if (vErrors === null) vErrors = [err269];
																				else vErrors.push(err269);
																				errors++;
																			}
																			for (const key18 of Object.keys(data26)) if (!(key18 === "target" || key18 === "repository" || key18 === "event" || key18 === "workflow" || key18 === "ref" || key18 === "token" || key18 === "probe" || key18 === "machine")) {
																				const err270 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/additionalProperties",
																					keyword: "additionalProperties",
																					params: { additionalProperty: key18 },
																					schema: false,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,
																					data: data26
																				};
																				if (vErrors === null) vErrors = [err270];
																				else vErrors.push(err270);
																				errors++;
																			}
																			if (data26.target !== void 0 && func0.call(data26, "target")) {
																				let data104 = data26.target;
																				if (!(data104 === "files" || data104 === "branch" || data104 === "command" || data104 === "pm2" || data104 === "compose" || data104 === "convex" || data104 === "http" || data104 === "dispatch")) {
																					const err271 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/target",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/target/enum",
																						keyword: "enum",
																						params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.target.enum },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.target.enum,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.target,
																						data: data104
																					};
																					if (vErrors === null) vErrors = [err271];
																					else vErrors.push(err271);
																					errors++;
																				}
																			}
																			if (data26.repository !== void 0 && func0.call(data26, "repository")) {
																				let data105 = data26.repository;
																				if (typeof data105 === "string") {
																					if (!pattern56.test(data105)) {
																						const err272 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/repository",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/repository/pattern",
																							keyword: "pattern",
																							params: { pattern: "^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$" },
																							schema: "^[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}$",
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.repository,
																							data: data105
																						};
																						if (vErrors === null) vErrors = [err272];
																						else vErrors.push(err272);
																						errors++;
																					}
																				} else {
																					const err273 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/repository",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/repository/type",
																						keyword: "type",
																						params: { type: "string" },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.repository.type,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.repository,
																						data: data105
																					};
																					if (vErrors === null) vErrors = [err273];
																					else vErrors.push(err273);
																					errors++;
																				}
																			}
																			if (data26.event !== void 0 && func0.call(data26, "event")) {
																				let data106 = data26.event;
																				if (typeof data106 === "string") {
																					if (func9(data106) > 500) {
																						const err274 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/event",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/maxLength",
																							keyword: "maxLength",
																							params: { limit: 500 },
																							schema: 500,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,
																							data: data106
																						};
																						if (vErrors === null) vErrors = [err274];
																						else vErrors.push(err274);
																						errors++;
																					}
																					if (func9(data106) < 1) {
																						const err275 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/event",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/minLength",
																							keyword: "minLength",
																							params: { limit: 1 },
																							schema: 1,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,
																							data: data106
																						};
																						if (vErrors === null) vErrors = [err275];
																						else vErrors.push(err275);
																						errors++;
																					}
																					if (!pattern0.test(data106)) {
																						const err276 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/event",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/pattern",
																							keyword: "pattern",
																							params: { pattern: "\\S" },
																							schema: "\\S",
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,
																							data: data106
																						};
																						if (vErrors === null) vErrors = [err276];
																						else vErrors.push(err276);
																						errors++;
																					}
																				} else {
																					const err277 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/event",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/event/type",
																						keyword: "type",
																						params: { type: "string" },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event.type,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.event,
																						data: data106
																					};
																					if (vErrors === null) vErrors = [err277];
																					else vErrors.push(err277);
																					errors++;
																				}
																			}
																			if (data26.workflow !== void 0 && func0.call(data26, "workflow")) {
																				let data107 = data26.workflow;
																				if (typeof data107 === "string") {
																					if (func9(data107) > 500) {
																						const err278 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/workflow",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/maxLength",
																							keyword: "maxLength",
																							params: { limit: 500 },
																							schema: 500,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,
																							data: data107
																						};
																						if (vErrors === null) vErrors = [err278];
																						else vErrors.push(err278);
																						errors++;
																					}
																					if (func9(data107) < 1) {
																						const err279 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/workflow",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/minLength",
																							keyword: "minLength",
																							params: { limit: 1 },
																							schema: 1,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,
																							data: data107
																						};
																						if (vErrors === null) vErrors = [err279];
																						else vErrors.push(err279);
																						errors++;
																					}
																					if (!pattern0.test(data107)) {
																						const err280 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/workflow",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/pattern",
																							keyword: "pattern",
																							params: { pattern: "\\S" },
																							schema: "\\S",
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,
																							data: data107
																						};
																						if (vErrors === null) vErrors = [err280];
																						else vErrors.push(err280);
																						errors++;
																					}
																				} else {
																					const err281 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/workflow",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/workflow/type",
																						keyword: "type",
																						params: { type: "string" },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow.type,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.workflow,
																						data: data107
																					};
																					if (vErrors === null) vErrors = [err281];
																					else vErrors.push(err281);
																					errors++;
																				}
																			}
																			if (data26.ref !== void 0 && func0.call(data26, "ref")) {
																				let data108 = data26.ref;
																				if (typeof data108 === "string") {
																					if (func9(data108) > 500) {
																						const err282 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/ref",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/maxLength",
																							keyword: "maxLength",
																							params: { limit: 500 },
																							schema: 500,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,
																							data: data108
																						};
																						if (vErrors === null) vErrors = [err282];
																						else vErrors.push(err282);
																						errors++;
																					}
																					if (func9(data108) < 1) {
																						const err283 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/ref",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/minLength",
																							keyword: "minLength",
																							params: { limit: 1 },
																							schema: 1,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,
																							data: data108
																						};
																						if (vErrors === null) vErrors = [err283];
																						else vErrors.push(err283);
																						errors++;
																					}
																					if (!pattern0.test(data108)) {
																						const err284 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/ref",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/pattern",
																							keyword: "pattern",
																							params: { pattern: "\\S" },
																							schema: "\\S",
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,
																							data: data108
																						};
																						if (vErrors === null) vErrors = [err284];
																						else vErrors.push(err284);
																						errors++;
																					}
																				} else {
																					const err285 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/ref",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/ref/type",
																						keyword: "type",
																						params: { type: "string" },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref.type,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.ref,
																						data: data108
																					};
																					if (vErrors === null) vErrors = [err285];
																					else vErrors.push(err285);
																					errors++;
																				}
																			}
																			if (data26.token !== void 0 && func0.call(data26, "token")) {
																				let data109 = data26.token;
																				if (typeof data109 === "string") {
																					if (!pattern3.test(data109)) {
																						const err286 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/token",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/token/pattern",
																							keyword: "pattern",
																							params: { pattern: "^[A-Za-z_][A-Za-z0-9_]{0,127}$" },
																							schema: "^[A-Za-z_][A-Za-z0-9_]{0,127}$",
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.token,
																							data: data109
																						};
																						if (vErrors === null) vErrors = [err286];
																						else vErrors.push(err286);
																						errors++;
																					}
																				} else {
																					const err287 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/token",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/token/type",
																						keyword: "type",
																						params: { type: "string" },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.token.type,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.token,
																						data: data109
																					};
																					if (vErrors === null) vErrors = [err287];
																					else vErrors.push(err287);
																					errors++;
																				}
																			}
																			if (data26.probe !== void 0 && func0.call(data26, "probe")) {
																				if (!validate52(data26.probe, {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/probe",
																					parentData: data26,
																					parentDataProperty: "probe",
																					rootData,
																					dynamicAnchors
																				})) {
																					vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
																					errors = vErrors.length;
																				}
																			}
																			if (data26.machine !== void 0 && func0.call(data26, "machine")) {
																				let data111 = data26.machine;
																				if (typeof data111 === "string") {
																					if (func9(data111) > 100) {
																						const err288 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/maxLength",
																							keyword: "maxLength",
																							params: { limit: 100 },
																							schema: 100,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,
																							data: data111
																						};
																						if (vErrors === null) vErrors = [err288];
																						else vErrors.push(err288);
																						errors++;
																					}
																					if (func9(data111) < 1) {
																						const err289 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/minLength",
																							keyword: "minLength",
																							params: { limit: 1 },
																							schema: 1,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,
																							data: data111
																						};
																						if (vErrors === null) vErrors = [err289];
																						else vErrors.push(err289);
																						errors++;
																					}
																					if (!pattern0.test(data111)) {
																						const err290 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/pattern",
																							keyword: "pattern",
																							params: { pattern: "\\S" },
																							schema: "\\S",
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,
																							data: data111
																						};
																						if (vErrors === null) vErrors = [err290];
																						else vErrors.push(err290);
																						errors++;
																					}
																				} else {
																					const err291 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/properties/machine/type",
																						keyword: "type",
																						params: { type: "string" },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine.type,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.properties.machine,
																						data: data111
																					};
																					if (vErrors === null) vErrors = [err291];
																					else vErrors.push(err291);
																					errors++;
																				}
																			}
																		} else {
																			const err292 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/then/type",
																				keyword: "type",
																				params: { type: "object" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then.type,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.then,
																				data: data26
																			};
																			if (vErrors === null) vErrors = [err292];
																			else vErrors.push(err292);
																			errors++;
																		}
																		var _valid12 = _errs272 === errors;
																		valid74 = _valid12;
																		ifClause12 = "then";
																	} else {
																		const _errs289 = errors;
																		if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
																			if (data26.target === void 0 || !func0.call(data26, "target")) {
																				const err293 = {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																					schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/required",
																					keyword: "required",
																					params: { missingProperty: "target" },
																					schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.required,
																					parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else,
																					data: data26
																				};
																				if (vErrors === null) vErrors = [err293];
																				else vErrors.push(err293);
																				errors++;
																			}
																			if (data26.target !== void 0 && func0.call(data26, "target")) {
																				let data112 = data26.target;
																				if (!(data112 === "files" || data112 === "branch" || data112 === "command" || data112 === "pm2" || data112 === "compose" || data112 === "convex" || data112 === "http" || data112 === "dispatch")) {
																					const err294 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/target",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/target/enum",
																						keyword: "enum",
																						params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.target.enum },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.target.enum,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.target,
																						data: data112
																					};
																					if (vErrors === null) vErrors = [err294];
																					else vErrors.push(err294);
																					errors++;
																				}
																			}
																			if (data26.probe !== void 0 && func0.call(data26, "probe")) {
																				if (!validate52(data26.probe, {
																					instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/probe",
																					parentData: data26,
																					parentDataProperty: "probe",
																					rootData,
																					dynamicAnchors
																				})) {
																					vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
																					errors = vErrors.length;
																				}
																			}
																			if (data26.machine !== void 0 && func0.call(data26, "machine")) {
																				let data114 = data26.machine;
																				if (typeof data114 === "string") {
																					if (func9(data114) > 100) {
																						const err295 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/maxLength",
																							keyword: "maxLength",
																							params: { limit: 100 },
																							schema: 100,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,
																							data: data114
																						};
																						if (vErrors === null) vErrors = [err295];
																						else vErrors.push(err295);
																						errors++;
																					}
																					if (func9(data114) < 1) {
																						const err296 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/minLength",
																							keyword: "minLength",
																							params: { limit: 1 },
																							schema: 1,
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,
																							data: data114
																						};
																						if (vErrors === null) vErrors = [err296];
																						else vErrors.push(err296);
																						errors++;
																					}
																					if (!pattern0.test(data114)) {
																						const err297 = {
																							instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																							schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/pattern",
																							keyword: "pattern",
																							params: { pattern: "\\S" },
																							schema: "\\S",
																							parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,
																							data: data114
																						};
																						if (vErrors === null) vErrors = [err297];
																						else vErrors.push(err297);
																						errors++;
																					}
																				} else {
																					const err298 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/machine",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/machine/type",
																						keyword: "type",
																						params: { type: "string" },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine.type,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.machine,
																						data: data114
																					};
																					if (vErrors === null) vErrors = [err298];
																					else vErrors.push(err298);
																					errors++;
																				}
																			}
																			if (data26.render !== void 0 && func0.call(data26, "render")) {
																				let data115 = data26.render;
																				if (!(data115 === "dotenv" || data115 === "compose" || data115 === "kubernetes" || data115 === "traefik" || data115 === "json")) {
																					const err299 = {
																						instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1") + "/render",
																						schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/properties/render/enum",
																						keyword: "enum",
																						params: { allowedValues: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.render.enum },
																						schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.render.enum,
																						parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.properties.render,
																						data: data115
																					};
																					if (vErrors === null) vErrors = [err299];
																					else vErrors.push(err299);
																					errors++;
																				}
																			}
																		} else {
																			const err300 = {
																				instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																				schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/else/type",
																				keyword: "type",
																				params: { type: "object" },
																				schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else.type,
																				parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.else,
																				data: data26
																			};
																			if (vErrors === null) vErrors = [err300];
																			else vErrors.push(err300);
																			errors++;
																		}
																		var _valid12 = _errs289 === errors;
																		valid74 = _valid12;
																		ifClause12 = "else";
																	}
																	if (!valid74) {
																		const err301 = {
																			instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																			schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/else/if",
																			keyword: "if",
																			params: { failingKeyword: ifClause12 },
																			schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else.if,
																			parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.else,
																			data: data26
																		};
																		if (vErrors === null) vErrors = [err301];
																		else vErrors.push(err301);
																		errors++;
																	}
																	var _valid11 = _errs266 === errors;
																	valid71 = _valid11;
																	ifClause11 = "else";
																}
																if (!valid71) {
																	const err302 = {
																		instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																		schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/else/if",
																		keyword: "if",
																		params: { failingKeyword: ifClause11 },
																		schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else.if,
																		parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.else,
																		data: data26
																	};
																	if (vErrors === null) vErrors = [err302];
																	else vErrors.push(err302);
																	errors++;
																}
																var _valid10 = _errs240 === errors;
																valid62 = _valid10;
																ifClause10 = "else";
															}
															if (!valid62) {
																const err303 = {
																	instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																	schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/else/if",
																	keyword: "if",
																	params: { failingKeyword: ifClause10 },
																	schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else.if,
																	parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.else,
																	data: data26
																};
																if (vErrors === null) vErrors = [err303];
																else vErrors.push(err303);
																errors++;
															}
															var _valid9 = _errs211 === errors;
															valid51 = _valid9;
															ifClause9 = "else";
														}
														if (!valid51) {
															const err304 = {
																instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/else/if",
																keyword: "if",
																params: { failingKeyword: ifClause9 },
																schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else.if,
																parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.else,
																data: data26
															};
															if (vErrors === null) vErrors = [err304];
															else vErrors.push(err304);
															errors++;
														}
														var _valid8 = _errs175 === errors;
														valid44 = _valid8;
														ifClause8 = "else";
													}
													if (!valid44) {
														const err305 = {
															instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
															schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/else/if",
															keyword: "if",
															params: { failingKeyword: ifClause8 },
															schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else.if,
															parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.else,
															data: data26
														};
														if (vErrors === null) vErrors = [err305];
														else vErrors.push(err305);
														errors++;
													}
													var _valid7 = _errs146 === errors;
													valid37 = _valid7;
													ifClause7 = "else";
												}
												if (!valid37) {
													const err306 = {
														instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
														schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/else/if",
														keyword: "if",
														params: { failingKeyword: ifClause7 },
														schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else.if,
														parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.else,
														data: data26
													};
													if (vErrors === null) vErrors = [err306];
													else vErrors.push(err306);
													errors++;
												}
												var _valid6 = _errs121 === errors;
												valid34 = _valid6;
												ifClause6 = "else";
											}
											if (!valid34) {
												const err307 = {
													instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
													schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/else/if",
													keyword: "if",
													params: { failingKeyword: ifClause6 },
													schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else.if,
													parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.else,
													data: data26
												};
												if (vErrors === null) vErrors = [err307];
												else vErrors.push(err307);
												errors++;
											}
											var _valid5 = _errs101 === errors;
											valid31 = _valid5;
											ifClause5 = "else";
										}
										if (!valid31) {
											const err308 = {
												instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy/" + key10.replace(/~/g, "~0").replace(/\//g, "~1"),
												schemaPath: "#/properties/services/additionalProperties/properties/deploy/additionalProperties/if",
												keyword: "if",
												params: { failingKeyword: ifClause5 },
												schema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties.if,
												parentSchema: schema9.properties.services.additionalProperties.properties.deploy.additionalProperties,
												data: data26
											};
											if (vErrors === null) vErrors = [err308];
											else vErrors.push(err308);
											errors++;
										}
									}
								} else {
									const err309 = {
										instancePath: instancePath + "/services/" + key7.replace(/~/g, "~0").replace(/\//g, "~1") + "/deploy",
										schemaPath: "#/properties/services/additionalProperties/properties/deploy/type",
										keyword: "type",
										params: { type: "object" },
										schema: schema9.properties.services.additionalProperties.properties.deploy.type,
										parentSchema: schema9.properties.services.additionalProperties.properties.deploy,
										data: data25
									};
									if (vErrors === null) vErrors = [err309];
									else vErrors.push(err309);
									errors++;
								}
							}
						}
					}
				} else {
					const err310 = {
						instancePath: instancePath + "/services",
						schemaPath: "#/properties/services/type",
						keyword: "type",
						params: { type: "object" },
						schema: schema9.properties.services.type,
						parentSchema: schema9.properties.services,
						data: data23
					};
					if (vErrors === null) vErrors = [err310];
					else vErrors.push(err310);
					errors++;
				}
			}
			if (data.deployments !== void 0 && func0.call(data, "deployments")) {
				let data116 = data.deployments;
				if (data116 && typeof data116 == "object" && !Array.isArray(data116)) {
					for (const key19 of Object.keys(data116)) if (!(key19 === "log" || key19 === "identity" || key19 === "former")) {
						const err311 = {
							instancePath: instancePath + "/deployments",
							schemaPath: "#/properties/deployments/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key19 },
							schema: false,
							parentSchema: schema9.properties.deployments,
							data: data116
						};
						if (vErrors === null) vErrors = [err311];
						else vErrors.push(err311);
						errors++;
					}
					if (data116.log !== void 0 && func0.call(data116, "log")) {
						let data117 = data116.log;
						if (!(data117 === "github" || data117 === "file" || data117 === "none")) {
							const err312 = {
								instancePath: instancePath + "/deployments/log",
								schemaPath: "#/properties/deployments/properties/log/enum",
								keyword: "enum",
								params: { allowedValues: schema9.properties.deployments.properties.log.enum },
								schema: schema9.properties.deployments.properties.log.enum,
								parentSchema: schema9.properties.deployments.properties.log,
								data: data117
							};
							if (vErrors === null) vErrors = [err312];
							else vErrors.push(err312);
							errors++;
						}
					}
					if (data116.identity !== void 0 && func0.call(data116, "identity")) {
						let data118 = data116.identity;
						if (typeof data118 === "string") {
							if (!pattern63.test(data118)) {
								const err313 = {
									instancePath: instancePath + "/deployments/identity",
									schemaPath: "#/properties/deployments/properties/identity/pattern",
									keyword: "pattern",
									params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$" },
									schema: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$",
									parentSchema: schema9.properties.deployments.properties.identity,
									data: data118
								};
								if (vErrors === null) vErrors = [err313];
								else vErrors.push(err313);
								errors++;
							}
						} else {
							const err314 = {
								instancePath: instancePath + "/deployments/identity",
								schemaPath: "#/properties/deployments/properties/identity/type",
								keyword: "type",
								params: { type: "string" },
								schema: schema9.properties.deployments.properties.identity.type,
								parentSchema: schema9.properties.deployments.properties.identity,
								data: data118
							};
							if (vErrors === null) vErrors = [err314];
							else vErrors.push(err314);
							errors++;
						}
					}
					if (data116.former !== void 0 && func0.call(data116, "former")) {
						let data119 = data116.former;
						if (Array.isArray(data119)) {
							if (data119.length < 1) {
								const err315 = {
									instancePath: instancePath + "/deployments/former",
									schemaPath: "#/properties/deployments/properties/former/minItems",
									keyword: "minItems",
									params: { limit: 1 },
									schema: 1,
									parentSchema: schema9.properties.deployments.properties.former,
									data: data119
								};
								if (vErrors === null) vErrors = [err315];
								else vErrors.push(err315);
								errors++;
							}
							const len18 = data119.length;
							for (let i19 = 0; i19 < len18; i19++) {
								let data120 = data119[i19];
								if (data120 && typeof data120 == "object" && !Array.isArray(data120)) {
									if (data120.name === void 0 || !func0.call(data120, "name")) {
										const err316 = {
											instancePath: instancePath + "/deployments/former/" + i19,
											schemaPath: "#/properties/deployments/properties/former/items/required",
											keyword: "required",
											params: { missingProperty: "name" },
											schema: schema9.properties.deployments.properties.former.items.required,
											parentSchema: schema9.properties.deployments.properties.former.items,
											data: data120
										};
										if (vErrors === null) vErrors = [err316];
										else vErrors.push(err316);
										errors++;
									}
									if (data120.until === void 0 || !func0.call(data120, "until")) {
										const err317 = {
											instancePath: instancePath + "/deployments/former/" + i19,
											schemaPath: "#/properties/deployments/properties/former/items/required",
											keyword: "required",
											params: { missingProperty: "until" },
											schema: schema9.properties.deployments.properties.former.items.required,
											parentSchema: schema9.properties.deployments.properties.former.items,
											data: data120
										};
										if (vErrors === null) vErrors = [err317];
										else vErrors.push(err317);
										errors++;
									}
									for (const key20 of Object.keys(data120)) if (!(key20 === "name" || key20 === "until")) {
										const err318 = {
											instancePath: instancePath + "/deployments/former/" + i19,
											schemaPath: "#/properties/deployments/properties/former/items/additionalProperties",
											keyword: "additionalProperties",
											params: { additionalProperty: key20 },
											schema: false,
											parentSchema: schema9.properties.deployments.properties.former.items,
											data: data120
										};
										if (vErrors === null) vErrors = [err318];
										else vErrors.push(err318);
										errors++;
									}
									if (data120.name !== void 0 && func0.call(data120, "name")) {
										let data121 = data120.name;
										if (typeof data121 === "string") {
											if (!pattern63.test(data121)) {
												const err319 = {
													instancePath: instancePath + "/deployments/former/" + i19 + "/name",
													schemaPath: "#/properties/deployments/properties/former/items/properties/name/pattern",
													keyword: "pattern",
													params: { pattern: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$" },
													schema: "^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\\[bot\\])?$",
													parentSchema: schema9.properties.deployments.properties.former.items.properties.name,
													data: data121
												};
												if (vErrors === null) vErrors = [err319];
												else vErrors.push(err319);
												errors++;
											}
										} else {
											const err320 = {
												instancePath: instancePath + "/deployments/former/" + i19 + "/name",
												schemaPath: "#/properties/deployments/properties/former/items/properties/name/type",
												keyword: "type",
												params: { type: "string" },
												schema: schema9.properties.deployments.properties.former.items.properties.name.type,
												parentSchema: schema9.properties.deployments.properties.former.items.properties.name,
												data: data121
											};
											if (vErrors === null) vErrors = [err320];
											else vErrors.push(err320);
											errors++;
										}
									}
									if (data120.until !== void 0 && func0.call(data120, "until")) {
										let data122 = data120.until;
										if (typeof data122 === "string") {
											if (!pattern65.test(data122)) {
												const err321 = {
													instancePath: instancePath + "/deployments/former/" + i19 + "/until",
													schemaPath: "#/properties/deployments/properties/former/items/properties/until/pattern",
													keyword: "pattern",
													params: { pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$" },
													schema: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:[0-9]{2})$",
													parentSchema: schema9.properties.deployments.properties.former.items.properties.until,
													data: data122
												};
												if (vErrors === null) vErrors = [err321];
												else vErrors.push(err321);
												errors++;
											}
										} else {
											const err322 = {
												instancePath: instancePath + "/deployments/former/" + i19 + "/until",
												schemaPath: "#/properties/deployments/properties/former/items/properties/until/type",
												keyword: "type",
												params: { type: "string" },
												schema: schema9.properties.deployments.properties.former.items.properties.until.type,
												parentSchema: schema9.properties.deployments.properties.former.items.properties.until,
												data: data122
											};
											if (vErrors === null) vErrors = [err322];
											else vErrors.push(err322);
											errors++;
										}
									}
								} else {
									const err323 = {
										instancePath: instancePath + "/deployments/former/" + i19,
										schemaPath: "#/properties/deployments/properties/former/items/type",
										keyword: "type",
										params: { type: "object" },
										schema: schema9.properties.deployments.properties.former.items.type,
										parentSchema: schema9.properties.deployments.properties.former.items,
										data: data120
									};
									if (vErrors === null) vErrors = [err323];
									else vErrors.push(err323);
									errors++;
								}
							}
						} else {
							const err324 = {
								instancePath: instancePath + "/deployments/former",
								schemaPath: "#/properties/deployments/properties/former/type",
								keyword: "type",
								params: { type: "array" },
								schema: schema9.properties.deployments.properties.former.type,
								parentSchema: schema9.properties.deployments.properties.former,
								data: data119
							};
							if (vErrors === null) vErrors = [err324];
							else vErrors.push(err324);
							errors++;
						}
					}
				} else {
					const err325 = {
						instancePath: instancePath + "/deployments",
						schemaPath: "#/properties/deployments/type",
						keyword: "type",
						params: { type: "object" },
						schema: schema9.properties.deployments.type,
						parentSchema: schema9.properties.deployments,
						data: data116
					};
					if (vErrors === null) vErrors = [err325];
					else vErrors.push(err325);
					errors++;
				}
			}
			if (data.policy !== void 0 && func0.call(data, "policy")) {
				let data123 = data.policy;
				if (data123 && typeof data123 == "object" && !Array.isArray(data123)) {
					for (const key21 of Object.keys(data123)) if (!(key21 === "approvals" || key21 === "paths")) {
						const err326 = {
							instancePath: instancePath + "/policy",
							schemaPath: "#/properties/policy/additionalProperties",
							keyword: "additionalProperties",
							params: { additionalProperty: key21 },
							schema: false,
							parentSchema: schema9.properties.policy,
							data: data123
						};
						if (vErrors === null) vErrors = [err326];
						else vErrors.push(err326);
						errors++;
					}
					if (data123.approvals !== void 0 && func0.call(data123, "approvals")) {
						let data124 = data123.approvals;
						const _errs316 = errors;
						let valid83 = true;
						const _errs317 = errors;
						if (!Array.isArray(data124)) {
							const err327 = {};
							if (vErrors === null) vErrors = [err327];
							else vErrors.push(err327);
							errors++;
						}
						var _valid13 = _errs317 === errors;
						errors = _errs316;
						if (vErrors !== null) {
							if (_errs316) vErrors.length = _errs316;
							else vErrors = null;
						}
						let ifClause13;
						if (_valid13) {
							const _errs319 = errors;
							if (Array.isArray(data124)) {
								if (data124.length < 1) {
									const err328 = {
										instancePath: instancePath + "/policy/approvals",
										schemaPath: "#/properties/policy/properties/approvals/then/minItems",
										keyword: "minItems",
										params: { limit: 1 },
										schema: 1,
										parentSchema: schema9.properties.policy.properties.approvals.then,
										data: data124
									};
									if (vErrors === null) vErrors = [err328];
									else vErrors.push(err328);
									errors++;
								}
								const len19 = data124.length;
								for (let i20 = 0; i20 < len19; i20++) if (!validate32(data124[i20], {
									instancePath: instancePath + "/policy/approvals/" + i20,
									parentData: data124,
									parentDataProperty: i20,
									rootData,
									dynamicAnchors
								})) {
									vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
									errors = vErrors.length;
								}
							} else {
								const err329 = {
									instancePath: instancePath + "/policy/approvals",
									schemaPath: "#/properties/policy/properties/approvals/then/type",
									keyword: "type",
									params: { type: "array" },
									schema: schema9.properties.policy.properties.approvals.then.type,
									parentSchema: schema9.properties.policy.properties.approvals.then,
									data: data124
								};
								if (vErrors === null) vErrors = [err329];
								else vErrors.push(err329);
								errors++;
							}
							var _valid13 = _errs319 === errors;
							valid83 = _valid13;
							ifClause13 = "then";
						} else {
							const _errs322 = errors;
							if (!validate32(data124, {
								instancePath: instancePath + "/policy/approvals",
								parentData: data123,
								parentDataProperty: "approvals",
								rootData,
								dynamicAnchors
							})) {
								vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
								errors = vErrors.length;
							}
							var _valid13 = _errs322 === errors;
							valid83 = _valid13;
							ifClause13 = "else";
						}
						if (!valid83) {
							const err330 = {
								instancePath: instancePath + "/policy/approvals",
								schemaPath: "#/properties/policy/properties/approvals/if",
								keyword: "if",
								params: { failingKeyword: ifClause13 },
								schema: schema9.properties.policy.properties.approvals.if,
								parentSchema: schema9.properties.policy.properties.approvals,
								data: data124
							};
							if (vErrors === null) vErrors = [err330];
							else vErrors.push(err330);
							errors++;
						}
					}
					if (data123.paths !== void 0 && func0.call(data123, "paths")) {
						let data126 = data123.paths;
						if (Array.isArray(data126)) {
							const len20 = data126.length;
							for (let i21 = 0; i21 < len20; i21++) {
								let data127 = data126[i21];
								if (typeof data127 === "string") {
									if (func9(data127) > 500) {
										const err331 = {
											instancePath: instancePath + "/policy/paths/" + i21,
											schemaPath: "#/properties/policy/properties/paths/items/maxLength",
											keyword: "maxLength",
											params: { limit: 500 },
											schema: 500,
											parentSchema: schema9.properties.policy.properties.paths.items,
											data: data127
										};
										if (vErrors === null) vErrors = [err331];
										else vErrors.push(err331);
										errors++;
									}
									if (func9(data127) < 1) {
										const err332 = {
											instancePath: instancePath + "/policy/paths/" + i21,
											schemaPath: "#/properties/policy/properties/paths/items/minLength",
											keyword: "minLength",
											params: { limit: 1 },
											schema: 1,
											parentSchema: schema9.properties.policy.properties.paths.items,
											data: data127
										};
										if (vErrors === null) vErrors = [err332];
										else vErrors.push(err332);
										errors++;
									}
									if (!pattern0.test(data127)) {
										const err333 = {
											instancePath: instancePath + "/policy/paths/" + i21,
											schemaPath: "#/properties/policy/properties/paths/items/pattern",
											keyword: "pattern",
											params: { pattern: "\\S" },
											schema: "\\S",
											parentSchema: schema9.properties.policy.properties.paths.items,
											data: data127
										};
										if (vErrors === null) vErrors = [err333];
										else vErrors.push(err333);
										errors++;
									}
								} else {
									const err334 = {
										instancePath: instancePath + "/policy/paths/" + i21,
										schemaPath: "#/properties/policy/properties/paths/items/type",
										keyword: "type",
										params: { type: "string" },
										schema: schema9.properties.policy.properties.paths.items.type,
										parentSchema: schema9.properties.policy.properties.paths.items,
										data: data127
									};
									if (vErrors === null) vErrors = [err334];
									else vErrors.push(err334);
									errors++;
								}
							}
						} else {
							const err335 = {
								instancePath: instancePath + "/policy/paths",
								schemaPath: "#/properties/policy/properties/paths/type",
								keyword: "type",
								params: { type: "array" },
								schema: schema9.properties.policy.properties.paths.type,
								parentSchema: schema9.properties.policy.properties.paths,
								data: data126
							};
							if (vErrors === null) vErrors = [err335];
							else vErrors.push(err335);
							errors++;
						}
					}
				} else {
					const err336 = {
						instancePath: instancePath + "/policy",
						schemaPath: "#/properties/policy/type",
						keyword: "type",
						params: { type: "object" },
						schema: schema9.properties.policy.type,
						parentSchema: schema9.properties.policy,
						data: data123
					};
					if (vErrors === null) vErrors = [err336];
					else vErrors.push(err336);
					errors++;
				}
			}
		} else {
			const err337 = {
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				schema: schema9.type,
				parentSchema: schema9,
				data
			};
			if (vErrors === null) vErrors = [err337];
			else vErrors.push(err337);
			errors++;
		}
		validate21.errors = vErrors;
		return errors === 0;
	}
	validate21.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	return {
		flag,
		state,
		pipeline
	};
}
function evidenceValidatorWith(helpers) {
	const evidence = validate20;
	const schema31 = {
		"$schema": "https://json-schema.org/draft/2020-12/schema",
		"title": "Flaghoist evidence",
		"description": "Facts that GitHub would know, for a check without GitHub. What is left out is absent: a gate that needs it waits and says so.",
		"type": "object",
		"required": ["schemaVersion"],
		"additionalProperties": false,
		"properties": {
			"$schema": { "type": "string" },
			"schemaVersion": { "const": 1 },
			"people": {
				"description": "Who made the change: author, committers, co-authors, pusher. None of them can approve it. Approvals count only when this is given.",
				"type": "array",
				"items": {
					"type": "string",
					"minLength": 1,
					"description": "A login."
				}
			},
			"unresolved": {
				"description": "Names behind the change that no login is known for. Any of them stops approvals from counting.",
				"type": "array",
				"items": { "type": "string" }
			},
			"fingerprints": {
				"description": "When each fingerprint was first shown on the pull request. An approval must be younger than the present one.",
				"type": "array",
				"items": {
					"type": "object",
					"required": ["fingerprint", "at"],
					"additionalProperties": false,
					"properties": {
						"fingerprint": {
							"type": "string",
							"pattern": "^[0-9a-f]{16,64}$",
							"description": "At least its first 16 digits."
						},
						"at": {
							"type": "string",
							"description": "When it was first shown. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."
						}
					}
				}
			},
			"body": {
				"type": "string",
				"description": "The text of the pull request, for the gate checklist."
			},
			"reviews": {
				"type": "array",
				"items": {
					"type": "object",
					"required": [
						"user",
						"state",
						"submittedAt"
					],
					"additionalProperties": false,
					"properties": {
						"user": {
							"type": "string",
							"minLength": 1,
							"description": "A login."
						},
						"state": { "enum": [
							"APPROVED",
							"CHANGES_REQUESTED",
							"DISMISSED",
							"COMMENTED",
							"PENDING"
						] },
						"submittedAt": {
							"type": "string",
							"description": "When the review was submitted. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."
						},
						"type": {
							"enum": ["User", "Bot"],
							"default": "User"
						}
					}
				}
			},
			"issues": {
				"description": "Issues, open and closed. One concerns a flag when it carries the label flag:<key>.",
				"type": "array",
				"items": {
					"type": "object",
					"required": ["number", "labels"],
					"additionalProperties": false,
					"properties": {
						"number": {
							"type": "integer",
							"minimum": 1
						},
						"title": { "type": "string" },
						"labels": {
							"type": "array",
							"items": { "type": "string" }
						},
						"closedAt": {
							"type": ["string", "null"],
							"description": "When it was closed; null or left out while it is open."
						}
					}
				}
			},
			"teams": {
				"description": "Members of teams that the pipeline does not list, by org/<team>.",
				"type": "object",
				"additionalProperties": {
					"type": "array",
					"items": {
						"type": "string",
						"minLength": 1,
						"description": "A login."
					}
				}
			},
			"landings": {
				"description": "When landings happened, by full commit id. They take the place of committer dates. One that is no longer on the first-parent line of the default branch means that history was rewritten: every soak counts from the first landing without it.",
				"type": "array",
				"items": {
					"type": "object",
					"required": ["sha", "at"],
					"additionalProperties": false,
					"properties": {
						"sha": {
							"type": "string",
							"pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$"
						},
						"at": {
							"type": "string",
							"description": "When it landed. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."
						}
					}
				}
			},
			"accepted": {
				"description": "Landings, by full commit id, whose pull request carried the success status of this check when it landed. For a resume where no deployment log is seen.",
				"type": "array",
				"items": {
					"type": "string",
					"pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$"
				}
			},
			"deployments": {
				"description": "What happened while services were deployed, for soaks and for a resume. It takes the place of the deployment log that flaghoist deploy writes; the first of them is where that log begins. Of one moment, the first that is written came first.",
				"type": "array",
				"items": {
					"type": "object",
					"required": [
						"environment",
						"service",
						"sha",
						"state",
						"at",
						"values"
					],
					"additionalProperties": false,
					"properties": {
						"environment": { "type": "string" },
						"service": { "type": "string" },
						"sha": {
							"type": "string",
							"pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$",
							"description": "The landing that is deployed."
						},
						"state": {
							"description": "superseded: a newer landing was deployed first, and this one was skipped. found: what was there before its first deployment. A landing counts as live from started on, until a success.",
							"enum": [
								"started",
								"success",
								"failure",
								"superseded",
								"found"
							]
						},
						"at": {
							"type": "string",
							"description": "When it got this state. ISO 8601 with a zone, such as 2026-11-22T09:00:00Z."
						},
						"values": {
							"description": "What the service is sent then, by variable: true, false, percent, a text, or null where it is left out.",
							"type": "object",
							"additionalProperties": { "type": [
								"boolean",
								"number",
								"string",
								"null"
							] }
						},
						"by": {
							"type": "string",
							"pattern": "^([0-9a-f]{40}|[0-9a-f]{64})$",
							"description": "The landing that superseded it."
						}
					}
				}
			}
		}
	};
	const func1 = Object.prototype.hasOwnProperty;
	const func2 = helpers.lengthOf;
	const pattern4 = /* @__PURE__ */ new RegExp("^[0-9a-f]{16,64}$", "u");
	const pattern5 = /* @__PURE__ */ new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");
	function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
		let vErrors = null;
		const evaluated0 = validate20.evaluated;
		if (evaluated0.dynamicProps) evaluated0.props = void 0;
		if (evaluated0.dynamicItems) evaluated0.items = void 0;
		if (data && typeof data == "object" && !Array.isArray(data)) {
			let missing0;
			if (data.schemaVersion === void 0 && (missing0 = "schemaVersion")) {
				validate20.errors = [{
					instancePath,
					schemaPath: "#/required",
					keyword: "required",
					params: { missingProperty: missing0 },
					message: "must have required property '" + missing0 + "'"
				}];
				return false;
			} else {
				for (const key0 in data) if (!func1.call(schema31.properties, key0)) {
					validate20.errors = [{
						instancePath,
						schemaPath: "#/additionalProperties",
						keyword: "additionalProperties",
						params: { additionalProperty: key0 },
						message: "must NOT have additional properties"
					}];
					return false;
				}
				if (data.$schema !== void 0) {
					if (typeof data.$schema !== "string") {
						validate20.errors = [{
							instancePath: instancePath + "/$schema",
							schemaPath: "#/properties/%24schema/type",
							keyword: "type",
							params: { type: "string" },
							message: "must be string"
						}];
						return false;
					}
					var valid0 = true;
				} else var valid0 = true;
				if (valid0) {
					if (data.schemaVersion !== void 0) {
						if (1 !== data.schemaVersion) {
							validate20.errors = [{
								instancePath: instancePath + "/schemaVersion",
								schemaPath: "#/properties/schemaVersion/const",
								keyword: "const",
								params: { allowedValue: 1 },
								message: "must be equal to constant"
							}];
							return false;
						}
						var valid0 = true;
					} else var valid0 = true;
					if (valid0) {
						if (data.people !== void 0) {
							let data2 = data.people;
							if (Array.isArray(data2)) {
								const len0 = data2.length;
								for (let i0 = 0; i0 < len0; i0++) {
									let data3 = data2[i0];
									if (typeof data3 === "string") {
										if (func2(data3) < 1) {
											validate20.errors = [{
												instancePath: instancePath + "/people/" + i0,
												schemaPath: "#/properties/people/items/minLength",
												keyword: "minLength",
												params: { limit: 1 },
												message: "must NOT have fewer than 1 characters"
											}];
											return false;
										}
									} else {
										validate20.errors = [{
											instancePath: instancePath + "/people/" + i0,
											schemaPath: "#/properties/people/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
								}
							} else {
								validate20.errors = [{
									instancePath: instancePath + "/people",
									schemaPath: "#/properties/people/type",
									keyword: "type",
									params: { type: "array" },
									message: "must be array"
								}];
								return false;
							}
							var valid0 = true;
						} else var valid0 = true;
						if (valid0) {
							if (data.unresolved !== void 0) {
								let data4 = data.unresolved;
								if (Array.isArray(data4)) {
									const len1 = data4.length;
									for (let i1 = 0; i1 < len1; i1++) if (typeof data4[i1] !== "string") {
										validate20.errors = [{
											instancePath: instancePath + "/unresolved/" + i1,
											schemaPath: "#/properties/unresolved/items/type",
											keyword: "type",
											params: { type: "string" },
											message: "must be string"
										}];
										return false;
									}
								} else {
									validate20.errors = [{
										instancePath: instancePath + "/unresolved",
										schemaPath: "#/properties/unresolved/type",
										keyword: "type",
										params: { type: "array" },
										message: "must be array"
									}];
									return false;
								}
								var valid0 = true;
							} else var valid0 = true;
							if (valid0) {
								if (data.fingerprints !== void 0) {
									let data6 = data.fingerprints;
									if (Array.isArray(data6)) {
										const len2 = data6.length;
										for (let i2 = 0; i2 < len2; i2++) {
											let data7 = data6[i2];
											if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
												let missing1;
												if (data7.fingerprint === void 0 && (missing1 = "fingerprint") || data7.at === void 0 && (missing1 = "at")) {
													validate20.errors = [{
														instancePath: instancePath + "/fingerprints/" + i2,
														schemaPath: "#/properties/fingerprints/items/required",
														keyword: "required",
														params: { missingProperty: missing1 },
														message: "must have required property '" + missing1 + "'"
													}];
													return false;
												} else {
													for (const key1 in data7) if (!(key1 === "fingerprint" || key1 === "at")) {
														validate20.errors = [{
															instancePath: instancePath + "/fingerprints/" + i2,
															schemaPath: "#/properties/fingerprints/items/additionalProperties",
															keyword: "additionalProperties",
															params: { additionalProperty: key1 },
															message: "must NOT have additional properties"
														}];
														return false;
													}
													if (data7.fingerprint !== void 0) {
														let data8 = data7.fingerprint;
														if (typeof data8 === "string") {
															if (!pattern4.test(data8)) {
																validate20.errors = [{
																	instancePath: instancePath + "/fingerprints/" + i2 + "/fingerprint",
																	schemaPath: "#/properties/fingerprints/items/properties/fingerprint/pattern",
																	keyword: "pattern",
																	params: { pattern: "^[0-9a-f]{16,64}$" },
																	message: "must match pattern \"^[0-9a-f]{16,64}$\""
																}];
																return false;
															}
														} else {
															validate20.errors = [{
																instancePath: instancePath + "/fingerprints/" + i2 + "/fingerprint",
																schemaPath: "#/properties/fingerprints/items/properties/fingerprint/type",
																keyword: "type",
																params: { type: "string" },
																message: "must be string"
															}];
															return false;
														}
														var valid4 = true;
													} else var valid4 = true;
													if (valid4) {
														if (data7.at !== void 0) {
															if (typeof data7.at !== "string") {
																validate20.errors = [{
																	instancePath: instancePath + "/fingerprints/" + i2 + "/at",
																	schemaPath: "#/properties/fingerprints/items/properties/at/type",
																	keyword: "type",
																	params: { type: "string" },
																	message: "must be string"
																}];
																return false;
															}
															var valid4 = true;
														} else var valid4 = true;
													}
												}
											} else {
												validate20.errors = [{
													instancePath: instancePath + "/fingerprints/" + i2,
													schemaPath: "#/properties/fingerprints/items/type",
													keyword: "type",
													params: { type: "object" },
													message: "must be object"
												}];
												return false;
											}
										}
									} else {
										validate20.errors = [{
											instancePath: instancePath + "/fingerprints",
											schemaPath: "#/properties/fingerprints/type",
											keyword: "type",
											params: { type: "array" },
											message: "must be array"
										}];
										return false;
									}
									var valid0 = true;
								} else var valid0 = true;
								if (valid0) {
									if (data.body !== void 0) {
										if (typeof data.body !== "string") {
											validate20.errors = [{
												instancePath: instancePath + "/body",
												schemaPath: "#/properties/body/type",
												keyword: "type",
												params: { type: "string" },
												message: "must be string"
											}];
											return false;
										}
										var valid0 = true;
									} else var valid0 = true;
									if (valid0) {
										if (data.reviews !== void 0) {
											let data11 = data.reviews;
											if (Array.isArray(data11)) {
												const len3 = data11.length;
												for (let i3 = 0; i3 < len3; i3++) {
													let data12 = data11[i3];
													if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
														let missing2;
														if (data12.user === void 0 && (missing2 = "user") || data12.state === void 0 && (missing2 = "state") || data12.submittedAt === void 0 && (missing2 = "submittedAt")) {
															validate20.errors = [{
																instancePath: instancePath + "/reviews/" + i3,
																schemaPath: "#/properties/reviews/items/required",
																keyword: "required",
																params: { missingProperty: missing2 },
																message: "must have required property '" + missing2 + "'"
															}];
															return false;
														} else {
															for (const key2 in data12) if (!(key2 === "user" || key2 === "state" || key2 === "submittedAt" || key2 === "type")) {
																validate20.errors = [{
																	instancePath: instancePath + "/reviews/" + i3,
																	schemaPath: "#/properties/reviews/items/additionalProperties",
																	keyword: "additionalProperties",
																	params: { additionalProperty: key2 },
																	message: "must NOT have additional properties"
																}];
																return false;
															}
															if (data12.user !== void 0) {
																let data13 = data12.user;
																if (typeof data13 === "string") {
																	if (func2(data13) < 1) {
																		validate20.errors = [{
																			instancePath: instancePath + "/reviews/" + i3 + "/user",
																			schemaPath: "#/properties/reviews/items/properties/user/minLength",
																			keyword: "minLength",
																			params: { limit: 1 },
																			message: "must NOT have fewer than 1 characters"
																		}];
																		return false;
																	}
																} else {
																	validate20.errors = [{
																		instancePath: instancePath + "/reviews/" + i3 + "/user",
																		schemaPath: "#/properties/reviews/items/properties/user/type",
																		keyword: "type",
																		params: { type: "string" },
																		message: "must be string"
																	}];
																	return false;
																}
																var valid6 = true;
															} else var valid6 = true;
															if (valid6) {
																if (data12.state !== void 0) {
																	let data14 = data12.state;
																	if (!(data14 === "APPROVED" || data14 === "CHANGES_REQUESTED" || data14 === "DISMISSED" || data14 === "COMMENTED" || data14 === "PENDING")) {
																		validate20.errors = [{
																			instancePath: instancePath + "/reviews/" + i3 + "/state",
																			schemaPath: "#/properties/reviews/items/properties/state/enum",
																			keyword: "enum",
																			params: { allowedValues: schema31.properties.reviews.items.properties.state.enum },
																			message: "must be equal to one of the allowed values"
																		}];
																		return false;
																	}
																	var valid6 = true;
																} else var valid6 = true;
																if (valid6) {
																	if (data12.submittedAt !== void 0) {
																		if (typeof data12.submittedAt !== "string") {
																			validate20.errors = [{
																				instancePath: instancePath + "/reviews/" + i3 + "/submittedAt",
																				schemaPath: "#/properties/reviews/items/properties/submittedAt/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																		var valid6 = true;
																	} else var valid6 = true;
																	if (valid6) {
																		if (data12.type !== void 0) {
																			let data16 = data12.type;
																			if (!(data16 === "User" || data16 === "Bot")) {
																				validate20.errors = [{
																					instancePath: instancePath + "/reviews/" + i3 + "/type",
																					schemaPath: "#/properties/reviews/items/properties/type/enum",
																					keyword: "enum",
																					params: { allowedValues: schema31.properties.reviews.items.properties.type.enum },
																					message: "must be equal to one of the allowed values"
																				}];
																				return false;
																			}
																			var valid6 = true;
																		} else var valid6 = true;
																	}
																}
															}
														}
													} else {
														validate20.errors = [{
															instancePath: instancePath + "/reviews/" + i3,
															schemaPath: "#/properties/reviews/items/type",
															keyword: "type",
															params: { type: "object" },
															message: "must be object"
														}];
														return false;
													}
												}
											} else {
												validate20.errors = [{
													instancePath: instancePath + "/reviews",
													schemaPath: "#/properties/reviews/type",
													keyword: "type",
													params: { type: "array" },
													message: "must be array"
												}];
												return false;
											}
											var valid0 = true;
										} else var valid0 = true;
										if (valid0) {
											if (data.issues !== void 0) {
												let data17 = data.issues;
												if (Array.isArray(data17)) {
													const len4 = data17.length;
													for (let i4 = 0; i4 < len4; i4++) {
														let data18 = data17[i4];
														if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
															let missing3;
															if (data18.number === void 0 && (missing3 = "number") || data18.labels === void 0 && (missing3 = "labels")) {
																validate20.errors = [{
																	instancePath: instancePath + "/issues/" + i4,
																	schemaPath: "#/properties/issues/items/required",
																	keyword: "required",
																	params: { missingProperty: missing3 },
																	message: "must have required property '" + missing3 + "'"
																}];
																return false;
															} else {
																for (const key3 in data18) if (!(key3 === "number" || key3 === "title" || key3 === "labels" || key3 === "closedAt")) {
																	validate20.errors = [{
																		instancePath: instancePath + "/issues/" + i4,
																		schemaPath: "#/properties/issues/items/additionalProperties",
																		keyword: "additionalProperties",
																		params: { additionalProperty: key3 },
																		message: "must NOT have additional properties"
																	}];
																	return false;
																}
																if (data18.number !== void 0) {
																	let data19 = data18.number;
																	if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
																		validate20.errors = [{
																			instancePath: instancePath + "/issues/" + i4 + "/number",
																			schemaPath: "#/properties/issues/items/properties/number/type",
																			keyword: "type",
																			params: { type: "integer" },
																			message: "must be integer"
																		}];
																		return false;
																	}
																	if (typeof data19 == "number" && isFinite(data19)) {
																		if (data19 < 1 || isNaN(data19)) {
																			validate20.errors = [{
																				instancePath: instancePath + "/issues/" + i4 + "/number",
																				schemaPath: "#/properties/issues/items/properties/number/minimum",
																				keyword: "minimum",
																				params: {
																					comparison: ">=",
																					limit: 1
																				},
																				message: "must be >= 1"
																			}];
																			return false;
																		}
																	}
																	var valid8 = true;
																} else var valid8 = true;
																if (valid8) {
																	if (data18.title !== void 0) {
																		if (typeof data18.title !== "string") {
																			validate20.errors = [{
																				instancePath: instancePath + "/issues/" + i4 + "/title",
																				schemaPath: "#/properties/issues/items/properties/title/type",
																				keyword: "type",
																				params: { type: "string" },
																				message: "must be string"
																			}];
																			return false;
																		}
																		var valid8 = true;
																	} else var valid8 = true;
																	if (valid8) {
																		if (data18.labels !== void 0) {
																			let data21 = data18.labels;
																			if (Array.isArray(data21)) {
																				const len5 = data21.length;
																				for (let i5 = 0; i5 < len5; i5++) if (typeof data21[i5] !== "string") {
																					validate20.errors = [{
																						instancePath: instancePath + "/issues/" + i4 + "/labels/" + i5,
																						schemaPath: "#/properties/issues/items/properties/labels/items/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}];
																					return false;
																				}
																			} else {
																				validate20.errors = [{
																					instancePath: instancePath + "/issues/" + i4 + "/labels",
																					schemaPath: "#/properties/issues/items/properties/labels/type",
																					keyword: "type",
																					params: { type: "array" },
																					message: "must be array"
																				}];
																				return false;
																			}
																			var valid8 = true;
																		} else var valid8 = true;
																		if (valid8) {
																			if (data18.closedAt !== void 0) {
																				let data23 = data18.closedAt;
																				if (typeof data23 !== "string" && data23 !== null) {
																					validate20.errors = [{
																						instancePath: instancePath + "/issues/" + i4 + "/closedAt",
																						schemaPath: "#/properties/issues/items/properties/closedAt/type",
																						keyword: "type",
																						params: { type: schema31.properties.issues.items.properties.closedAt.type },
																						message: "must be string,null"
																					}];
																					return false;
																				}
																				var valid8 = true;
																			} else var valid8 = true;
																		}
																	}
																}
															}
														} else {
															validate20.errors = [{
																instancePath: instancePath + "/issues/" + i4,
																schemaPath: "#/properties/issues/items/type",
																keyword: "type",
																params: { type: "object" },
																message: "must be object"
															}];
															return false;
														}
													}
												} else {
													validate20.errors = [{
														instancePath: instancePath + "/issues",
														schemaPath: "#/properties/issues/type",
														keyword: "type",
														params: { type: "array" },
														message: "must be array"
													}];
													return false;
												}
												var valid0 = true;
											} else var valid0 = true;
											if (valid0) {
												if (data.teams !== void 0) {
													let data24 = data.teams;
													if (data24 && typeof data24 == "object" && !Array.isArray(data24)) for (const key4 in data24) {
														let data25 = data24[key4];
														if (Array.isArray(data25)) {
															const len6 = data25.length;
															for (let i6 = 0; i6 < len6; i6++) {
																let data26 = data25[i6];
																if (typeof data26 === "string") {
																	if (func2(data26) < 1) {
																		validate20.errors = [{
																			instancePath: instancePath + "/teams/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6,
																			schemaPath: "#/properties/teams/additionalProperties/items/minLength",
																			keyword: "minLength",
																			params: { limit: 1 },
																			message: "must NOT have fewer than 1 characters"
																		}];
																		return false;
																	}
																} else {
																	validate20.errors = [{
																		instancePath: instancePath + "/teams/" + key4.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i6,
																		schemaPath: "#/properties/teams/additionalProperties/items/type",
																		keyword: "type",
																		params: { type: "string" },
																		message: "must be string"
																	}];
																	return false;
																}
															}
														} else {
															validate20.errors = [{
																instancePath: instancePath + "/teams/" + key4.replace(/~/g, "~0").replace(/\//g, "~1"),
																schemaPath: "#/properties/teams/additionalProperties/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															}];
															return false;
														}
													}
													else {
														validate20.errors = [{
															instancePath: instancePath + "/teams",
															schemaPath: "#/properties/teams/type",
															keyword: "type",
															params: { type: "object" },
															message: "must be object"
														}];
														return false;
													}
													var valid0 = true;
												} else var valid0 = true;
												if (valid0) {
													if (data.landings !== void 0) {
														let data27 = data.landings;
														if (Array.isArray(data27)) {
															const len7 = data27.length;
															for (let i7 = 0; i7 < len7; i7++) {
																let data28 = data27[i7];
																if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
																	let missing4;
																	if (data28.sha === void 0 && (missing4 = "sha") || data28.at === void 0 && (missing4 = "at")) {
																		validate20.errors = [{
																			instancePath: instancePath + "/landings/" + i7,
																			schemaPath: "#/properties/landings/items/required",
																			keyword: "required",
																			params: { missingProperty: missing4 },
																			message: "must have required property '" + missing4 + "'"
																		}];
																		return false;
																	} else {
																		for (const key5 in data28) if (!(key5 === "sha" || key5 === "at")) {
																			validate20.errors = [{
																				instancePath: instancePath + "/landings/" + i7,
																				schemaPath: "#/properties/landings/items/additionalProperties",
																				keyword: "additionalProperties",
																				params: { additionalProperty: key5 },
																				message: "must NOT have additional properties"
																			}];
																			return false;
																		}
																		if (data28.sha !== void 0) {
																			let data29 = data28.sha;
																			if (typeof data29 === "string") {
																				if (!pattern5.test(data29)) {
																					validate20.errors = [{
																						instancePath: instancePath + "/landings/" + i7 + "/sha",
																						schemaPath: "#/properties/landings/items/properties/sha/pattern",
																						keyword: "pattern",
																						params: { pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" },
																						message: "must match pattern \"^([0-9a-f]{40}|[0-9a-f]{64})$\""
																					}];
																					return false;
																				}
																			} else {
																				validate20.errors = [{
																					instancePath: instancePath + "/landings/" + i7 + "/sha",
																					schemaPath: "#/properties/landings/items/properties/sha/type",
																					keyword: "type",
																					params: { type: "string" },
																					message: "must be string"
																				}];
																				return false;
																			}
																			var valid13 = true;
																		} else var valid13 = true;
																		if (valid13) {
																			if (data28.at !== void 0) {
																				if (typeof data28.at !== "string") {
																					validate20.errors = [{
																						instancePath: instancePath + "/landings/" + i7 + "/at",
																						schemaPath: "#/properties/landings/items/properties/at/type",
																						keyword: "type",
																						params: { type: "string" },
																						message: "must be string"
																					}];
																					return false;
																				}
																				var valid13 = true;
																			} else var valid13 = true;
																		}
																	}
																} else {
																	validate20.errors = [{
																		instancePath: instancePath + "/landings/" + i7,
																		schemaPath: "#/properties/landings/items/type",
																		keyword: "type",
																		params: { type: "object" },
																		message: "must be object"
																	}];
																	return false;
																}
															}
														} else {
															validate20.errors = [{
																instancePath: instancePath + "/landings",
																schemaPath: "#/properties/landings/type",
																keyword: "type",
																params: { type: "array" },
																message: "must be array"
															}];
															return false;
														}
														var valid0 = true;
													} else var valid0 = true;
													if (valid0) {
														if (data.accepted !== void 0) {
															let data31 = data.accepted;
															if (Array.isArray(data31)) {
																const len8 = data31.length;
																for (let i8 = 0; i8 < len8; i8++) {
																	let data32 = data31[i8];
																	if (typeof data32 === "string") {
																		if (!pattern5.test(data32)) {
																			validate20.errors = [{
																				instancePath: instancePath + "/accepted/" + i8,
																				schemaPath: "#/properties/accepted/items/pattern",
																				keyword: "pattern",
																				params: { pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" },
																				message: "must match pattern \"^([0-9a-f]{40}|[0-9a-f]{64})$\""
																			}];
																			return false;
																		}
																	} else {
																		validate20.errors = [{
																			instancePath: instancePath + "/accepted/" + i8,
																			schemaPath: "#/properties/accepted/items/type",
																			keyword: "type",
																			params: { type: "string" },
																			message: "must be string"
																		}];
																		return false;
																	}
																}
															} else {
																validate20.errors = [{
																	instancePath: instancePath + "/accepted",
																	schemaPath: "#/properties/accepted/type",
																	keyword: "type",
																	params: { type: "array" },
																	message: "must be array"
																}];
																return false;
															}
															var valid0 = true;
														} else var valid0 = true;
														if (valid0) {
															if (data.deployments !== void 0) {
																let data33 = data.deployments;
																if (Array.isArray(data33)) {
																	const len9 = data33.length;
																	for (let i9 = 0; i9 < len9; i9++) {
																		let data34 = data33[i9];
																		if (data34 && typeof data34 == "object" && !Array.isArray(data34)) {
																			let missing5;
																			if (data34.environment === void 0 && (missing5 = "environment") || data34.service === void 0 && (missing5 = "service") || data34.sha === void 0 && (missing5 = "sha") || data34.state === void 0 && (missing5 = "state") || data34.at === void 0 && (missing5 = "at") || data34.values === void 0 && (missing5 = "values")) {
																				validate20.errors = [{
																					instancePath: instancePath + "/deployments/" + i9,
																					schemaPath: "#/properties/deployments/items/required",
																					keyword: "required",
																					params: { missingProperty: missing5 },
																					message: "must have required property '" + missing5 + "'"
																				}];
																				return false;
																			} else {
																				for (const key6 in data34) if (!(key6 === "environment" || key6 === "service" || key6 === "sha" || key6 === "state" || key6 === "at" || key6 === "values" || key6 === "by")) {
																					validate20.errors = [{
																						instancePath: instancePath + "/deployments/" + i9,
																						schemaPath: "#/properties/deployments/items/additionalProperties",
																						keyword: "additionalProperties",
																						params: { additionalProperty: key6 },
																						message: "must NOT have additional properties"
																					}];
																					return false;
																				}
																				if (data34.environment !== void 0) {
																					if (typeof data34.environment !== "string") {
																						validate20.errors = [{
																							instancePath: instancePath + "/deployments/" + i9 + "/environment",
																							schemaPath: "#/properties/deployments/items/properties/environment/type",
																							keyword: "type",
																							params: { type: "string" },
																							message: "must be string"
																						}];
																						return false;
																					}
																					var valid16 = true;
																				} else var valid16 = true;
																				if (valid16) {
																					if (data34.service !== void 0) {
																						if (typeof data34.service !== "string") {
																							validate20.errors = [{
																								instancePath: instancePath + "/deployments/" + i9 + "/service",
																								schemaPath: "#/properties/deployments/items/properties/service/type",
																								keyword: "type",
																								params: { type: "string" },
																								message: "must be string"
																							}];
																							return false;
																						}
																						var valid16 = true;
																					} else var valid16 = true;
																					if (valid16) {
																						if (data34.sha !== void 0) {
																							let data37 = data34.sha;
																							if (typeof data37 === "string") {
																								if (!pattern5.test(data37)) {
																									validate20.errors = [{
																										instancePath: instancePath + "/deployments/" + i9 + "/sha",
																										schemaPath: "#/properties/deployments/items/properties/sha/pattern",
																										keyword: "pattern",
																										params: { pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" },
																										message: "must match pattern \"^([0-9a-f]{40}|[0-9a-f]{64})$\""
																									}];
																									return false;
																								}
																							} else {
																								validate20.errors = [{
																									instancePath: instancePath + "/deployments/" + i9 + "/sha",
																									schemaPath: "#/properties/deployments/items/properties/sha/type",
																									keyword: "type",
																									params: { type: "string" },
																									message: "must be string"
																								}];
																								return false;
																							}
																							var valid16 = true;
																						} else var valid16 = true;
																						if (valid16) {
																							if (data34.state !== void 0) {
																								let data38 = data34.state;
																								if (!(data38 === "started" || data38 === "success" || data38 === "failure" || data38 === "superseded" || data38 === "found")) {
																									validate20.errors = [{
																										instancePath: instancePath + "/deployments/" + i9 + "/state",
																										schemaPath: "#/properties/deployments/items/properties/state/enum",
																										keyword: "enum",
																										params: { allowedValues: schema31.properties.deployments.items.properties.state.enum },
																										message: "must be equal to one of the allowed values"
																									}];
																									return false;
																								}
																								var valid16 = true;
																							} else var valid16 = true;
																							if (valid16) {
																								if (data34.at !== void 0) {
																									if (typeof data34.at !== "string") {
																										validate20.errors = [{
																											instancePath: instancePath + "/deployments/" + i9 + "/at",
																											schemaPath: "#/properties/deployments/items/properties/at/type",
																											keyword: "type",
																											params: { type: "string" },
																											message: "must be string"
																										}];
																										return false;
																									}
																									var valid16 = true;
																								} else var valid16 = true;
																								if (valid16) {
																									if (data34.values !== void 0) {
																										let data40 = data34.values;
																										if (data40 && typeof data40 == "object" && !Array.isArray(data40)) for (const key7 in data40) {
																											let data41 = data40[key7];
																											if (typeof data41 !== "boolean" && !(typeof data41 == "number" && isFinite(data41)) && typeof data41 !== "string" && data41 !== null) {
																												validate20.errors = [{
																													instancePath: instancePath + "/deployments/" + i9 + "/values/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),
																													schemaPath: "#/properties/deployments/items/properties/values/additionalProperties/type",
																													keyword: "type",
																													params: { type: schema31.properties.deployments.items.properties.values.additionalProperties.type },
																													message: "must be boolean,number,string,null"
																												}];
																												return false;
																											}
																										}
																										else {
																											validate20.errors = [{
																												instancePath: instancePath + "/deployments/" + i9 + "/values",
																												schemaPath: "#/properties/deployments/items/properties/values/type",
																												keyword: "type",
																												params: { type: "object" },
																												message: "must be object"
																											}];
																											return false;
																										}
																										var valid16 = true;
																									} else var valid16 = true;
																									if (valid16) {
																										if (data34.by !== void 0) {
																											let data42 = data34.by;
																											if (typeof data42 === "string") {
																												if (!pattern5.test(data42)) {
																													validate20.errors = [{
																														instancePath: instancePath + "/deployments/" + i9 + "/by",
																														schemaPath: "#/properties/deployments/items/properties/by/pattern",
																														keyword: "pattern",
																														params: { pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$" },
																														message: "must match pattern \"^([0-9a-f]{40}|[0-9a-f]{64})$\""
																													}];
																													return false;
																												}
																											} else {
																												validate20.errors = [{
																													instancePath: instancePath + "/deployments/" + i9 + "/by",
																													schemaPath: "#/properties/deployments/items/properties/by/type",
																													keyword: "type",
																													params: { type: "string" },
																													message: "must be string"
																												}];
																												return false;
																											}
																											var valid16 = true;
																										} else var valid16 = true;
																									}
																								}
																							}
																						}
																					}
																				}
																			}
																		} else {
																			validate20.errors = [{
																				instancePath: instancePath + "/deployments/" + i9,
																				schemaPath: "#/properties/deployments/items/type",
																				keyword: "type",
																				params: { type: "object" },
																				message: "must be object"
																			}];
																			return false;
																		}
																	}
																} else {
																	validate20.errors = [{
																		instancePath: instancePath + "/deployments",
																		schemaPath: "#/properties/deployments/type",
																		keyword: "type",
																		params: { type: "array" },
																		message: "must be array"
																	}];
																	return false;
																}
																var valid0 = true;
															} else var valid0 = true;
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
				}
			}
		} else {
			validate20.errors = [{
				instancePath,
				schemaPath: "#/type",
				keyword: "type",
				params: { type: "object" },
				message: "must be object"
			}];
			return false;
		}
		validate20.errors = vErrors;
		return true;
	}
	validate20.evaluated = {
		"props": true,
		"dynamicProps": false,
		"dynamicItems": false
	};
	return evidence;
}
// src/files/validate.ts
/** Ten times as many as are listed. Only a hostile file has more, and each one costs time. */
const MOST_ERRORS = 1e3;
function validateWith(validate) {
	return (value) => validate(value) ? [] : (validate.errors ?? []).slice(0, MOST_ERRORS);
}
/** The helpers that the compiled functions call. */
const HELPERS = {
	patternOf,
	repeatedBy,
	lengthOf
};
/** The test of a pattern. If the domain has a parser for it, the parser decides. */
function patternOf(pattern, flags) {
	const meaning = MEANINGS.get(pattern);
	const letters = new RegExp(pattern, flags);
	return meaning === void 0 ? letters : Object.assign(letters, { test: meaning });
}
/** JSON Schema counts characters, not units of UTF-16. */
function lengthOf(text) {
	let characters = 0;
	for (const _ of text) characters += 1;
	return characters;
}
/** An error for each item of a list whose key has the same value as an earlier item. */
function repeatedBy(items, key, path, parentSchema) {
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
// src/files/validators.ts
const { flag, state, pipeline } = validatorsWith(HELPERS);
const checkFlag = validateWith(flag);
const checkState = validateWith(state);
const checkPipeline = validateWith(pipeline);
// src/files/flag-file.ts
/** Written as `off`, this word leaves the variable out. */
const UNSET = "unset";
/** Reads the definition of the flag `key`. The path of the file gives the key. */
function readFlag(file, bytes, key, gates, validate = checkFlag) {
	const { value, understood, ...rest } = readFile(file, bytes, kindOf$1(gates, validate));
	const flag = understood === null ? null : {
		key,
		...understood
	};
	return {
		...rest,
		value: value === null ? null : flag,
		understood: flag
	};
}
function kindOf$1(gates, validate) {
	return {
		name: "flag",
		validate,
		resolve: (written) => flagOf(written, gates)
	};
}
function flagOf(written, gates) {
	const safe = written.safe ?? false;
	return {
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
		...written.tickets === void 0 ? {} : { tickets: written.tickets }
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
		hold: hold ?? null,
		...written["block-routes"] === true ? { blockRoutes: true } : {}
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
about({
	type: "string",
	pattern: "^https?://[^\\s]+$",
	errorMessage: "must be an address that begins with http:// or https://"
}, "The address of the probe. May hold {environment} and {service}.", ["https://{environment}.example.com/agent-conversations"]), { ...about(STATUS, "What it answers while the feature is on.", [200]) }, PROBE_DEFAULTS.on, { ...about(STATUS, "What it answers while it is off.", [503]) }, PROBE_DEFAULTS.off, about(VARIABLE_NAME, "The variable that says whether it is on. Without it: any of them.", ["ELEVENLABS_AGENT_ENABLED"]), { ...about(seconds(), "Seconds until it has to answer so.", [60]) }, PROBE_DEFAULTS.within;
/** A time limit in whole seconds. It is shorter than a soak, so it is no duration such as `48h`. */
function seconds() {
	return {
		type: "integer",
		minimum: 1,
		maximum: 3600,
		errorMessage: "must be a whole number of seconds from 1 to 3600"
	};
}
about(sentence(100), "The machine or job that deploys it, if each instance has its own. Several instances may then have the same settings. May hold {environment} and {service}.", ["{environment}"]);
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
		environments: environments.map(({ name, enforcement = "enforce", requires, resume }) => ({
			name,
			enforcement,
			requires: requirementsOf(requires, gates),
			...resume === void 0 ? {} : { resume: {
				...resume,
				requires: requirementsOf(resume.requires, gates)
			} }
		})),
		services: Object.entries(services).map(([name, own]) => ({
			name,
			...own?.deploy === void 0 ? {} : { deploy: deployOf(own.deploy) }
		})),
		policy: {
			approvals: requirementsOf(approvals, gates),
			paths: policy.paths ?? DEFAULT_POLICY_PATHS
		},
		...written.deployments === void 0 ? {} : { deployments: logOf(written.deployments) }
	};
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
/** `targets`: left out, a pipeline may name any target. */
function createReader(targets = ANY_TARGET) {
	const pipelines = /* @__PURE__ */ new Map();
	const flags = /* @__PURE__ */ new Map();
	const states = /* @__PURE__ */ new Map();
	return {
		targets,
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
export { GATES as $, judge as A, raiseLanes as B, isComplete as C, readCommit as Ct, VARIABLE_NAME as D, SWITCH as E, treeOf as Et, restorationIn as F, requirementsFor as G, fillingsOf as H, diagnosticOf as I, PROPOSAL_MESSAGES as J, requirementsOfResume as K, FILE_MESSAGES as L, RESUME_CODES as M, needsAcceptance as N, about as O, resumeAsks as P, BUILT_IN as Q, isExpired as R, diagnosticIn as S, writeBlobs as St, ANY_TARGET as T, resolveAll as Tt, freshPlaces as U, policyReasons as V, keyOf$3 as W, classify as X, fingerprintOf as Y, undoAsks as Z, DEFAULT_POLICY_PATHS as _, explanationsOf as _t, eventsOf as a, awaitedIn as at, evidenceValidatorWith as b, commitOnBranch as bt, liveOf as c, isLogged as ct, startIn as d, rewriteOf as dt, GATE_CODES as et, stateIn as f, stretchOf as ft, readOf as g, timelineIn as gt, createReader as h, oneLine as ht, eventOf as i, sourcesOf as it, promotionOf as j, nearest as k, newestOfEach as l, deploySettingsFor as lt, unfinishedIn as m, named$1 as mt, beginningOf as n, gateSchemas as nt, instanceKey as o, deployedStretch as ot, supersededIn as p, both as pt, POLICY_MESSAGES as q, deploymentsOf as r, isSettledAtOnce as rt, liveIn as s, hasTarget as st, acceptedIn as t, gateOf as tt, seenTips as u, afterRewrite as ut, seconds as v, changesOf as vt, composed as w, resolve as wt, settingsPaths as x, treeWith as xt, HELPERS as y, environmentOf as yt, judgePolicy as z };
