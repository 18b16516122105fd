import { N as plain, P as printable, _t as known, gt as absent, r as paintFor, v as MARKS } from "./text.js";
import { r as repository } from "./pulls.js";
import { t as openClient } from "./client.js";
import { n as refusal } from "./refusal.js";
import { t as EXIT } from "./exit-codes.js";
import { a as useColour, n as print } from "./output.js";
// src/adapters/github/protection.ts
async function protectionOf(client, { defaultBranch, keyEnvironment }) {
	return {
		rules: await rulesOf(client, defaultBranch),
		bypass: await bypassOf(client),
		actionsApprove: await actionsApprove(client),
		merging: await mergingOf(client),
		keyEnvironment: keyEnvironment === null ? absent("nobody said which environment holds it; name it with --key-environment") : await isLimited(client, keyEnvironment)
	};
}
/** The default branch's name. */
async function defaultBranchOf(client) {
	const found = await client.get(repository(client));
	return found.kind === "known" ? known(found.value.default_branch) : found;
}
async function rulesOf(client, branch) {
	const rules = await client.all(`${repository(client)}/rules/branches/${encodeURIComponent(branch)}`);
	if (rules.kind !== "known") return rules;
	if (rules.value.length === 0) return classic(client, branch);
	const has = (type) => rules.value.some((rule) => rule.type === type);
	const required = rules.value.flatMap((rule) => rule.type === "required_status_checks" ? [rule.parameters] : []);
	return known({
		pullRequest: has("pull_request"),
		noForcePush: has("non_fast_forward"),
		noDeletion: has("deletion"),
		mergeQueue: has("merge_queue"),
		strict: required.some((one) => one?.strict_required_status_checks_policy === true),
		statuses: required.flatMap((one) => one?.required_status_checks.map(({ context, integration_id: app }) => ({
			context,
			app: app ?? null
		})) ?? [])
	});
}
async function classic(client, branch) {
	const path = `${repository(client)}/branches/${encodeURIComponent(branch)}/protection`;
	const found = await client.get(path);
	if (found.kind !== "known") return absent("there are no rulesets, and only an administrator can read classic branch protection");
	const { required_pull_request_reviews: reviews, required_status_checks: checks } = found.value;
	return known({
		pullRequest: reviews !== void 0,
		noForcePush: found.value.allow_force_pushes?.enabled !== true,
		noDeletion: found.value.allow_deletions?.enabled !== true,
		mergeQueue: false,
		strict: checks?.strict === true,
		statuses: (checks?.checks ?? []).map(({ context, app_id: app }) => ({
			context,
			app
		}))
	});
}
async function bypassOf(client) {
	const sets = await client.all(`${repository(client)}/rulesets`);
	if (sets.kind !== "known") return sets;
	const actors = [];
	for (const { id, enforcement } of sets.value) {
		if (enforcement === "disabled") continue;
		const whole = await client.get(`${repository(client)}/rulesets/${id}`);
		if (whole.kind !== "known") return whole;
		const { bypass_actors: listed } = whole.value;
		if (listed === void 0) return absent("only an administrator can read who may pass a ruleset by");
		for (const { actor_type: type, actor_id: actor, bypass_mode: mode } of listed) actors.push({
			who: actor == null ? type : `${type} ${actor}`,
			always: mode !== "pull_request"
		});
	}
	return known(actors);
}
async function actionsApprove(client) {
	const found = await client.get(`${repository(client)}/actions/permissions/workflow`);
	return found.kind === "known" ? known(found.value.can_approve_pull_request_reviews) : absent("only an administrator can read what workflows may do");
}
async function mergingOf(client) {
	const found = await client.get(repository(client));
	if (found.kind !== "known") return found;
	const { allow_merge_commit: merge, allow_squash_merge: squash, allow_rebase_merge: rebase } = found.value;
	return rebase === void 0 ? absent("only people who may write can read how pull requests are merged") : known({
		merge: merge ?? false,
		squash: squash ?? false,
		rebase
	});
}
async function isLimited(client, environment) {
	const path = `${repository(client)}/environments/${encodeURIComponent(environment)}`;
	const found = await client.get(path);
	return found.kind === "known" ? known(found.value.deployment_branch_policy != null) : found;
}
// src/app/doctor.ts
/** The app that every workflow's own token belongs to: a pin to it pins nothing. */
const ACTIONS_APP = 15368;
/** Every way round the gate that GitHub's settings could leave open. */
function doctor(protection, context) {
	const { rules, bypass, actionsApprove, merging, keyEnvironment } = protection;
	return [
		point("A change lands only by pull request", rules, (known) => known.pullRequest, {
			open: "pushes to the default branch are allowed",
			closed: "a pull request is required",
			mend: "add the rule \"Require a pull request before merging\" to the default branch"
		}),
		point("History cannot be rewritten", rules, (known) => known.noForcePush, {
			open: "force-pushes are allowed",
			closed: "force-pushes are blocked",
			mend: "add the rule \"Block force pushes\""
		}),
		point("The default branch cannot be deleted", rules, (known) => known.noDeletion, {
			open: "it can be deleted, and made anew without its history",
			closed: "deletion is restricted",
			mend: "add the rule \"Restrict deletions\""
		}),
		point("The check is required", rules, (known) => requiredOf(known, context) !== void 0, {
			open: `the status ${context} is not required`,
			closed: `the status ${context} is required`,
			mend: `require the status check "${context}"`
		}),
		point("Only our App can post it", rules, (known) => isPinned(requiredOf(known, context)), {
			open: "any workflow with statuses: write could post it, also one that a pull request brings",
			closed: "it is pinned to an App",
			mend: `post with a GitHub App, and choose it as the source of "${context}" (not GitHub Actions)`
		}),
		point("A verdict is about what will land", rules, (known) => known.strict || known.mergeQueue, {
			open: "a pull request may be merged although the default branch has moved since",
			closed: "branches must be up to date, or a merge queue judges them together",
			mend: "require branches to be up to date before merging, or use a merge queue"
		}),
		point("Nobody can pass the rules by", bypass, (known) => known.length === 0, {
			open: (known) => `these may: ${known.map(({ who, always }) => `${who}${always ? "" : " (pull requests only)"}`).join(", ")}`,
			closed: "no bypass actors",
			mend: "empty the bypass list, or keep one named emergency role in it and know who is in it"
		}),
		point("Workflows cannot approve", actionsApprove, (known) => !known, {
			open: "GitHub Actions may approve pull requests",
			closed: "GitHub Actions may not approve pull requests",
			mend: "switch off \"Allow GitHub Actions to create and approve pull requests\""
		}),
		point("A pull request lands as one", merging, (known) => !known.rebase, {
			open: "rebase merging is allowed, which lands the commits of a pull request one by one",
			closed: "merge commits or squashes only",
			mend: "switch off \"Allow rebase merging\""
		}),
		point("The App's key is out of reach", keyEnvironment, (known) => known, {
			open: "the environment that holds it serves other branches than the default one",
			closed: "its environment serves the default branch only",
			mend: "limit the environment to the default branch (\"Selected branches\")"
		})
	];
}
function point(title, found, isClosed, { open, closed, mend }) {
	if (found.kind !== "known") return {
		title,
		state: "unknown",
		seen: found.why,
		mend
	};
	if (isClosed(found.value)) return {
		title,
		state: "closed",
		seen: closed,
		mend: ""
	};
	return {
		title,
		state: "open",
		seen: typeof open === "string" ? open : open(found.value),
		mend
	};
}
function requiredOf({ statuses }, context) {
	const own = statuses.filter((status) => status.context === context);
	return own.find(isPinned) ?? own[0];
}
function isPinned(status) {
	return status !== void 0 && status.app !== null && status.app !== ACTIONS_APP;
}
// src/report/doctor-text.ts
const MARK = {
	closed: MARKS.pass,
	unknown: MARKS.wait,
	open: MARKS.block
};
function renderDoctor(points, colour) {
	const paint = paintFor(colour);
	const open = points.filter(({ state }) => state === "open").length;
	const unknown = points.filter(({ state }) => state === "unknown").length;
	const verdict = open > 0 ? `${MARKS.block} the gate can be walked around in ${open} of ${points.length} ways` : unknown > 0 ? `${MARKS.wait} nothing is known to be open; ${unknown} of ${points.length} points could not be seen` : `${MARKS.pass} all ${points.length} ways round the gate are closed`;
	return printable([
		paint.bold(verdict),
		"",
		...points.flatMap(({ title, state, seen, mend }) => [`${MARK[state]} ${title}: ${plain(seen, 300)}`, ...mend === "" ? [] : [paint.dim(`    hint: ${mend}`)]])
	]);
}
// src/cli/doctor.ts
/** `flaghoist doctor`: 0 when every way round is closed, 1 when one is open, 3 when something is out of sight. */
async function runDoctor(_args, options) {
	const client = openClient({
		token: process.env["GITHUB_TOKEN"] ?? process.env["GH_TOKEN"] ?? noToken(),
		apiUrl: process.env["GITHUB_API_URL"] ?? "https://api.github.com",
		repository: options.github ?? process.env["GITHUB_REPOSITORY"] ?? noRepository()
	});
	const branch = await defaultBranchOf(client);
	if (branch.kind !== "known") throw refusal(branch.why, "check the token and the repository");
	const keyEnvironment = options.keyEnvironment ?? null;
	const points = doctor(await protectionOf(client, {
		defaultBranch: branch.value,
		keyEnvironment
	}), options.context);
	print(renderDoctor(points, useColour()));
	if (points.some(({ state }) => state === "open")) return EXIT.block;
	return points.some(({ state }) => state === "unknown") ? EXIT.wait : EXIT.pass;
}
function noToken() {
	throw refusal("doctor asks GitHub, and there is no token", "set GITHUB_TOKEN; an administrator sees the most");
}
function noRepository() {
	throw refusal("doctor does not know which repository", "name it: flaghoist doctor --github owner/name");
}
export { runDoctor };
