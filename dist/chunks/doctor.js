import { P as repository, a as defaultBranchOf, c as missingIn, o as protectionOf, s as fileAt } from "./editing.js";
import { t as openClient } from "./client.js";
import { d as unreachable, n as openRepository, p as asTree, u as known } from "./repository.js";
import { $ as AGE_TEXTS, $t as definitionsWith, Ba as plain, F as openReader, Fr as pipelinePath, Ha as rootOf, R as variablesOf, Rt as baseOf, Va as printable, f as printText, ft as logFile, hi as asksForWatched, ta as MARKS } from "./judging.js";
import { t as isAppLogin } from "./pages.js";
import { n as lastSweepOf } from "./sweeps.js";
import { Et as between, It as lengthOf, Mt as instant, O as withTextOrJson, Ot as duration, P as useColour, R as paintFor, W as printableJson, _ as examples, n as EXIT } from "./program.js";
import { g as hintOf, v as refusal } from "./opening.js";
import { d as lastRunOf } from "./deploying.js";
import { t as _usingCtx } from "./usingCtx.js";
// src/adapters/github/secrets.ts
/** Of the repository, of the organisation, and of these environments; not known where the token may not list one of them. */
async function secretNames(client, environments) {
	const names = [];
	const places = [
		"actions/secrets",
		"actions/organization-secrets",
		...environments.map((name) => `environments/${encodeURIComponent(name)}/secrets`)
	];
	for (const place of places) {
		const listed = await client.get(`${repository(client)}/${place}`, { per_page: 100 });
		if (listed.kind !== "known") return listed;
		names.push(...listed.value.secrets.map(({ name }) => name));
	}
	return known(names);
}
// src/app/doctor-actions.ts
const JUDGES = {
	contents: "read",
	deployments: "read",
	issues: "read",
	"pull-requests": "read",
	statuses: "write"
};
const OPENS = {
	contents: "write",
	"pull-requests": "write",
	statuses: "write"
};
const READS = {
	...JUDGES,
	statuses: "read"
};
/** The permissions of each command. A rollback needs no evidence. */
const NEEDS = {
	check: (step) => ({
		...JUDGES,
		...commenting(step)
	}),
	sweep: (step) => ({
		...JUDGES,
		...commenting(step)
	}),
	promote: () => ({
		...JUDGES,
		...OPENS
	}),
	rollback: () => OPENS,
	comment: () => ({
		...JUDGES,
		...OPENS,
		issues: "write"
	}),
	watch: () => ({
		...JUDGES,
		...OPENS,
		deployments: "write",
		issues: "write"
	}),
	deploy: ({ isDry }) => isDry ? READS : {
		...READS,
		deployments: "write"
	},
	drift: ({ keepsIssue }) => ({
		contents: "read",
		deployments: "read",
		...keepsIssue ? { issues: "write" } : {}
	}),
	page: () => ({
		...READS,
		actions: "read"
	}),
	summary: () => ({
		...READS,
		deployments: "write",
		issues: "write"
	})
};
function commenting({ comments }) {
	return comments ? { "pull-requests": "write" } : {};
}
/** The commands that open pull requests. */
const OPENING = /* @__PURE__ */ new Set([
	"promote",
	"rollback",
	"comment",
	"watch"
]);
/** Those that post our status. */
const POSTING = /* @__PURE__ */ new Set([
	...OPENING,
	"check",
	"sweep"
]);
const APP = "give the step the token of a GitHub App, with the App's login as identity";
/** One point for each file with a step of ours. */
function actionPoints(protection, context) {
	const { steps } = protection;
	if (steps.kind !== "known") return [];
	const ours = steps.value.filter(({ command }) => command in NEEDS);
	return [...new Set(ours.map(({ path }) => path))].map((path) => {
		return pointFor$1(path, ours.filter((step) => step.path === path).flatMap((step) => troublesOf(step, protection, context)));
	});
}
/** The files whose steps open pull requests with the workflow's own token. */
function tokenlessFiles(protection) {
	const { steps } = protection;
	if (steps.kind !== "known") return [];
	const actionSteps = steps.value.filter((step) => !step.hasToken && isOpening(step, protection));
	return [...new Set(actionSteps.map(({ path }) => path))];
}
/** Whether a step may merge. */
function isAnyMerging({ steps }) {
	return steps.kind === "known" && steps.value.some(({ merges }) => merges);
}
/** A sweep opens pull requests for flags that ask for it, and may be allowed to before one does. */
function isOpening({ command, permissions }, { proposes = false }) {
	if (command !== "sweep") return OPENING.has(command);
	return proposes || permissions.listed["contents"] === "write";
}
function pointFor$1(path, troubles) {
	const title = `${path} can do its work`;
	const wrong = troubles.filter(({ isUnknown }) => isUnknown === void 0);
	const [state, shown] = wrong.length > 0 ? ["open", wrong] : [troubles.length > 0 ? "unknown" : "closed", troubles];
	const joined = (of) => [...new Set(shown.map((trouble) => trouble[of]))].join("; ");
	return {
		title,
		state,
		detail: joined("detail") || "its token and the settings allow all that it does",
		fix: joined("fix")
	};
}
function troublesOf(step, protection, context) {
	return [
		...step.hasToken ? [] : tokenTroubles(step, protection, context),
		...step.hasToken && step.merges ? unfinishedTroubles(step, protection, context) : [],
		...step.merges ? mergeTroubles(protection) : [],
		...isSweepOfDeployments(step, protection) ? redeployTroubles(step, protection) : []
	];
}
/** What a workflow's own token cannot do. */
function tokenTroubles(step, protection, context) {
	const opens = isOpening(step, protection);
	return [
		...opens ? openTroubles(protection.actionsApprove) : [],
		...permissionTroubles(step, protection),
		...POSTING.has(step.command) ? pinTroubles(protection, context) : [],
		...opens ? checkTroubles(protection, context) : [],
		...step.merges ? redeployTroubles(step, protection) : []
	];
}
function openTroubles(mayOpen) {
	if (mayOpen.kind !== "known") return [{
		isUnknown: true,
		detail: mayOpen.why,
		fix: APP
	}];
	if (mayOpen.value) return [];
	return [{
		detail: "the settings let no workflow's own token open pull requests",
		fix: APP
	}];
}
function permissionTroubles(step, protection) {
	const missing = missingIn(step.permissions, needsOf(step, protection));
	if (missing.kind !== "known") return [{
		isUnknown: true,
		detail: missing.why,
		fix: "name the permissions of the job in the workflow"
	}];
	const lines = Object.entries(missing.value).map(([name, level]) => `${name}: ${level}`);
	if (lines.length === 0) return [];
	const all = lines.join(", ");
	return [{
		detail: `its job lacks ${all}`,
		fix: `add ${all} to the permissions of the job`
	}];
}
function needsOf(step, protection) {
	const { command, merges, redeploy } = step;
	const starts = (merges || isSweepOfDeployments(step, protection)) && redeploy !== "here";
	const opens = command === "sweep" && isOpening(step, protection);
	return {
		...NEEDS[command]?.(step),
		...opens ? OPENS : {},
		...starts ? { actions: "write" } : {},
		...merges && redeploy === "here" ? { deployments: "write" } : {}
	};
}
/** A sweep starts the deployment workflow where a deployment is due, and there is none without that command. */
function isSweepOfDeployments({ command }, { steps }) {
	if (command !== "sweep" || steps.kind !== "known") return false;
	return steps.value.some((step) => step.command === "deploy");
}
/** Other required checks never start on a pull request that a workflow's own token has opened. */
function checkTroubles(protection, context) {
	const others = othersOf(protection, context);
	if (others.length === 0) return [];
	return [{
		detail: `the required check ${others.join(", ")} does not start for its pull requests`,
		fix: APP
	}];
}
/** They start with the token of an App. A watch merges in a later run, and a form does not. */
function unfinishedTroubles({ command }, protection, context) {
	const others = othersOf(protection, context);
	if (others.length === 0 || command === "watch") return [];
	const names = others.join(", ");
	return [{
		detail: `the required check ${names} has not ended when it merges, so GitHub refuses the merge`,
		fix: `merge its pull request by hand once ${names} has ended`
	}];
}
/** Our own status counts from the chosen App only. */
function pinTroubles({ branchRules, actionsApp }, context) {
	const required = branchRules.flatMap(({ statuses }) => statuses).filter(isOf$1(context));
	const pins = [...new Set(required.flatMap(({ app }) => app ?? []))];
	if (pins.length === 0) return [];
	if (actionsApp.kind !== "known") return [{
		isUnknown: true,
		detail: actionsApp.why,
		fix: APP
	}];
	const foreign = pins.filter((app) => app !== actionsApp.value);
	const detail = `the required status counts only from the App ${foreign.join(", ")}, and the workflow's own token is of another`;
	return foreign.length === 0 ? [] : [{
		detail,
		fix: APP
	}];
}
function othersOf({ branchRules }, context) {
	const isOurs = isOf$1(context);
	const required = branchRules.flatMap(({ statuses }) => statuses);
	return [...new Set(required.filter((status) => !isOurs(status)).map((status) => status.context))];
}
/** For GitHub, names of statuses that differ in case are one. */
function isOf$1(context) {
	return (status) => status.context.toLowerCase() === context.toLowerCase();
}
function redeployTroubles({ redeploy }, { startable }) {
	if (redeploy === "here" || redeploy.includes("${{")) return [];
	if (startable.kind !== "known" || startable.value.includes(redeploy)) return [];
	return [{
		detail: `no workflow ${redeploy} can be started after a merge`,
		fix: `add workflow_dispatch with the input landing to ${redeploy}, or name another file with the input redeploy`
	}];
}
/** What the rules refuse to every token. */
function mergeTroubles({ branchRules }) {
	const approvals = branchRules.reduce((most, rule) => Math.max(most, rule.approvals), 0);
	return [...branchRules.some(({ queue }) => queue !== null) ? [{
		detail: "a merge queue is required, so it opens pull requests and merges none",
		fix: "add its pull requests to the queue by hand"
	}] : [], ...approvals > 0 ? [{
		detail: `GitHub itself requires ${approvals} approval${approvals === 1 ? "" : "s"}, also for a rollback`,
		fix: "require no approvals in the rule of the branch: the gate asks for those that the pipeline requires"
	}] : []];
}
// src/app/doctor-runs.ts
/** Twice what GitHub's schedule is late on a usual day. The alert about sweeps has the same. */
const LATE = duration(7200);
/** The file of the workflow whose steps sweep; null: there is none. */
function sweepFile(steps) {
	if (steps.kind !== "known") return null;
	return steps.value.find(({ command }) => command === "sweep")?.path ?? null;
}
/** `last`: when the last sweep that succeeded ended; null: there was none. */
function sweepPoint(file, last, now) {
	return agePoint(last, now, {
		title: `${file} runs`,
		ended: AGE_TEXTS.sweep,
		never: AGE_TEXTS.noSweep(),
		fix: `start it from outside: GitHub's schedule can be hours late`
	});
}
/** The same for a machine, whose runs of `deploy` judge what waits. */
function runPoint(last, now) {
	return agePoint(last, now, {
		title: "flaghoist deploy runs on this machine",
		ended: AGE_TEXTS.run,
		never: AGE_TEXTS.noRun(),
		fix: "start flaghoist deploy from a timer, and look at what its last run printed"
	});
}
function agePoint(last, now, { title, ended, never, fix }) {
	if (last.kind !== "known") return {
		title,
		state: "unknown",
		detail: last.why,
		fix
	};
	if (last.value === null) return {
		title,
		state: "open",
		detail: never,
		fix
	};
	const age = between(last.value, now);
	const detail = ended(lengthOf(age));
	return age <= LATE ? {
		title,
		state: "closed",
		detail,
		fix: ""
	} : {
		title,
		state: "open",
		detail,
		fix
	};
}
/** The commands whose runs send. */
const SENDING = /* @__PURE__ */ new Set([
	"sweep",
	"deploy",
	"watch"
]);
/** One point for each file with a step that sends; none without a receiver. */
function notificationPoints(steps, receivers) {
	if (steps.kind !== "known" || receivers.length === 0) return [];
	const variables = [...new Set(receivers.flatMap(({ webhook, secret }) => [webhook, ...secret ? [secret] : []]))];
	const sending = steps.value.filter(({ command }) => SENDING.has(command));
	return [...new Set(sending.map(({ path }) => path))].map((path) => {
		const actionSteps = sending.filter((step) => step.path === path);
		return pointFor(path, variables.filter((name) => actionSteps.some((step) => !step.variables.includes(name))), actionSteps.some(cannotMark));
	});
}
/** Marks are deployments. */
function cannotMark({ permissions, hasToken }) {
	const missing = missingIn(permissions, { deployments: "write" });
	return !hasToken && missing.kind === "known" && "deployments" in missing.value;
}
/** The commands whose runs ask the sources of metrics. */
const MEASURING = /* @__PURE__ */ new Set([
	"check",
	"sweep",
	"promote",
	"comment",
	"watch",
	"deploy",
	"page",
	"summary"
]);
/** One point for each file with a step that reads metrics; none where the pipeline names no source. */
function sourcePoints(steps, variables) {
	if (steps.kind !== "known" || variables.length === 0) return [];
	const measuring = steps.value.filter(({ command }) => MEASURING.has(command));
	return [...new Set(measuring.map(({ path }) => path))].map((path) => {
		const actionSteps = measuring.filter((step) => step.path === path);
		const missing = variables.filter((name) => actionSteps.some((step) => !step.variables.includes(name)));
		const title = `${path} can ask for metrics`;
		const names = missing.join(", ");
		return missing.length === 0 ? {
			title,
			state: "closed",
			detail: "its step has each variable of a source",
			fix: ""
		} : {
			title,
			state: "open",
			detail: `its step gets no variable ${names}`,
			fix: `pass ${names} to the step with env:`
		};
	});
}
/** None where no flag says `watch`. */
function watchPoints({ steps, watches = false }) {
	if (steps.kind !== "known" || !watches) return [];
	const files = steps.value.filter(({ command }) => command === "watch").map(({ path }) => path);
	const title = "Flags that say watch are watched";
	return files.length > 0 ? [{
		title,
		state: "closed",
		detail: `${files.join(", ")} watches them`,
		fix: ""
	}] : [{
		title,
		state: "open",
		detail: "no workflow has command: watch",
		fix: "add flaghoist-watch.yml, as flaghoist init --github writes it"
	}];
}
/** The secret with the key of the deployment log. */
const LOG_KEY = "FLAGHOIST_LOG_KEY";
/** What the definitions of flags ask for. */
async function plansAt(loader, base) {
	const flags = [...(await definitionsWith(loader, asTree(base), [
		"propose",
		"graduate",
		"watch",
		"watched"
	])).values()].flatMap(({ definition }) => definition?.value ?? []);
	return {
		proposes: flags.some(({ propose }) => propose === true),
		graduates: flags.some(({ graduate }) => graduate !== void 0),
		watches: flags.some(({ watch }) => watch !== void 0),
		requiresWatched: flags.some(({ requires }) => requires.some(asksForWatched))
	};
}
/** They write to the log, or judge by it. */
const SIGNED = /* @__PURE__ */ new Set([
	"deploy",
	"watch",
	"check",
	"sweep",
	"comment",
	"promote"
]);
/** Whether the pipeline requires that a watch has ended well. */
function restsOnWatches({ environments }) {
	return environments.some(({ requires, byRisk = [], resume }) => [
		...requires,
		...byRisk.flatMap((risk) => risk.requires),
		...resume?.requires ?? []
	].some(asksForWatched));
}
/**
* Whether the key is there that `metrics: { watched: \u2026 }` rests on without an App. `secrets`: the names that the token may
* list.
*/
function logKeyPoint(steps, secrets) {
	const title = "The deployment log is signed";
	const fix = `set the secret ${LOG_KEY}, as docs/github.md says`;
	const bare = steps.filter(({ command, variables }) => SIGNED.has(command) && !variables.includes("FLAGHOIST_LOG_KEY"));
	if (bare.length > 0) return {
		title,
		state: "open",
		detail: `the key does not reach ${[...new Set(bare.map(({ path }) => path))].join(", ")}, and a gate requires watched`,
		fix: `pass ${LOG_KEY} to each of these steps with env:`
	};
	if (secrets.kind !== "known") return {
		title,
		state: "unknown",
		detail: `whether the secret ${LOG_KEY} exists could not be seen: ${secrets.why}`,
		fix
	};
	return secrets.value.includes("FLAGHOIST_LOG_KEY") ? {
		title,
		state: "closed",
		detail: `the secret ${LOG_KEY} exists`,
		fix: ""
	} : {
		title,
		state: "open",
		detail: `there is no secret ${LOG_KEY}`,
		fix
	};
}
/** One point for each file whose sweep opens issues about flags that are due for removal, with the workflow's own token. */
function issuePoints({ steps, graduates = false }) {
	if (steps.kind !== "known" || !graduates) return [];
	return steps.value.filter(({ command, hasToken }) => command === "sweep" && !hasToken).map(({ path, permissions }) => {
		const title = `${path} can open issues about flags that are due for removal`;
		const fix = "add issues: write to the permissions of the job";
		const missing = missingIn(permissions, { issues: "write" });
		if (missing.kind !== "known") return {
			title,
			state: "unknown",
			detail: missing.why,
			fix
		};
		return "issues" in missing.value ? {
			title,
			state: "open",
			detail: "its job lacks issues: write",
			fix
		} : {
			title,
			state: "closed",
			detail: "its job may write issues",
			fix: ""
		};
	});
}
function pointFor(path, missing, lacksMarks) {
	const title = `${path} can send notifications`;
	const age = [...missing.length === 0 ? [] : [`its step gets no variable ${missing.join(", ")}`], ...lacksMarks ? ["its job lacks deployments: write"] : []];
	const fix = [...missing.length === 0 ? [] : [`pass ${missing.join(", ")} to the step with env:`], ...lacksMarks ? ["add deployments: write to the permissions of the job"] : []];
	return age.length === 0 ? {
		title,
		state: "closed",
		detail: "its step has each variable",
		fix: ""
	} : {
		title,
		state: "open",
		detail: age.join("; "),
		fix: fix.join("; ")
	};
}
// src/app/doctor.ts
/** Every way around the gate that GitHub's settings could leave open. */
function doctor(protection, options) {
	const { context, defaultBranch, emergencyRole } = options;
	return [
		point("A change lands only by pull request", isEnforced(protection, requiresPullRequest), isTrue, {
			open: "pushes to the default branch are allowed",
			closed: "a pull request is required",
			fix: "add the rule \"Require a pull request before merging\" to the default branch"
		}),
		point("History cannot be rewritten", isEnforced(protection, blocksForcePush), isTrue, {
			open: "force-pushes are allowed",
			closed: "force-pushes are blocked",
			fix: "add the rule \"Block force pushes\""
		}),
		point("The default branch cannot be deleted", isEnforced(protection, blocksDeletion), isTrue, {
			open: "it can be deleted, and made anew without its history",
			closed: "deletion is restricted",
			fix: "add the rule \"Restrict deletions\""
		}),
		point("The check is required", isEnforced(protection, requires(context)), isTrue, {
			open: `the status ${context} is not required`,
			closed: `the status ${context} is required`,
			fix: `require the status check "${context}"`
		}),
		point("Only our App can post it", pinOf(protection, context), (app) => app !== null, {
			open: "any workflow with statuses: write could post it, also one that a pull request brings",
			closed: (app) => `only the App ${app} can post it`,
			fix: `post with a GitHub App, and choose it as the source of "${context}" (not GitHub Actions)`
		}),
		point("A verdict is about what will land", isEnforced(protection, judgesWhatLands), isTrue, {
			open: "a pull request may be merged although the default branch has moved since",
			closed: "branches must be up to date, or a merge queue judges them together",
			fix: `require branches to be up to date before merging${isAnyMerging(protection) ? "" : ", or use a merge queue"}`
		}),
		bypassPoint(protection, context, emergencyRole),
		point("Workflows cannot approve", protection.actionsApprove, (may) => !may, {
			open: "GitHub Actions may approve pull requests",
			closed: "GitHub Actions may not approve pull requests",
			fix: approvalFix(protection)
		}),
		point("A pull request lands as one", rebases(protection), (may) => !may, {
			open: "rebase merging is allowed, which lands the commits of a pull request one by one",
			closed: "merge commits or squashes only",
			fix: "switch off \"Allow rebase merging\""
		}),
		point("The App's key is out of reach", protection.keyEnvironment, reachesOnly(defaultBranch), {
			open: (reach) => `the environment that holds it serves ${REACHED[reach.kind](reach)}`,
			closed: `its environment serves ${defaultBranch} only`,
			fix: `limit the environment to "Selected branches and tags", and select ${defaultBranch} alone`
		}),
		point("No branch runs on your machines", protection.selfHosted, ({ length }) => length === 0, {
			open: (files) => `${files.join(", ")} runs on a self-hosted runner: every writer can run a workflow of any branch there`,
			closed: `no workflow of ${defaultBranch} runs on a self-hosted runner`,
			fix: `deploy with branch or dispatch, or let the runner's group serve selected workflows at ${defaultBranch} only`
		})
	];
}
/** Workflows that still need the setting come first, so that switching it off stops none of them. */
function approvalFix(protection) {
	const files = tokenlessFiles(protection);
	const off = "switch off \"Allow GitHub Actions to create and approve pull requests\"";
	return files.length === 0 ? off : `give ${files.join(" and ")} the token of a GitHub App, then ${off}`;
}
function point(title, finding, isClosed, { open, closed, fix }) {
	if (finding.kind !== "known") return {
		title,
		state: "unknown",
		detail: finding.why,
		fix
	};
	const say = (words) => typeof words === "string" ? words : words(finding.value);
	return isClosed(finding.value) ? {
		title,
		state: "closed",
		detail: say(closed),
		fix: ""
	} : {
		title,
		state: "open",
		detail: say(open),
		fix
	};
}
const isTrue = (value) => value;
const requiresPullRequest = ({ pullRequest }) => pullRequest;
const blocksForcePush = ({ noForcePush }) => noForcePush;
const blocksDeletion = ({ noDeletion }) => noDeletion;
const judgesWhatLands = ({ strict, queue }) => strict || queue !== null;
function requires(context) {
	return (rule) => requiredBy(rule, context).length > 0;
}
/** For GitHub, names of statuses that differ in case are one. */
function requiredBy({ statuses }, context) {
	return statuses.filter((status) => status.context.toLowerCase() === context.toLowerCase());
}
/** Whether any branch rule sets a requirement. Unknown where some rules could not be read. */
function isEnforced({ branchRules, hidden: [why] }, requirement) {
	if (branchRules.some(requirement)) return known(true);
	return why === void 0 ? known(false) : unreachable(why);
}
/** The App that must post the status; null where any may, or where it is the App of all workflows. */
function pinOf(protection, context) {
	const { branchRules, actionsApp } = protection;
	const pins = branchRules.flatMap((rule) => requiredBy(rule, context)).flatMap(({ app }) => app ?? []);
	if (pins.length > 0 && actionsApp.kind !== "known") return actionsApp;
	const foreignApp = pins.find((app) => actionsApp.kind === "known" && app !== actionsApp.value);
	if (foreignApp !== void 0) return known(foreignApp);
	const none = isEnforced(protection, () => false);
	return none.kind === "known" ? known(null) : none;
}
/** The bypass actors of the requirements that make the gate. */
function bypassPoint(protection, context, emergencyRole) {
	const { branchRules, hidden } = protection;
	const requirements = [
		requiresPullRequest,
		blocksForcePush,
		blocksDeletion,
		requires(context)
	];
	const hasRules = requirements.some((requirement) => branchRules.some(requirement));
	const bypasses = requirements.map((requirement) => bypassesOf(branchRules.filter(requirement)));
	const all = bypasses.flatMap((list) => list.kind === "known" ? list.value : []);
	const unwanted = all.filter(({ who }) => who !== emergencyRole).map(bypassText);
	const [why] = hasRules ? bypasses.flatMap((list) => "why" in list ? [list.why] : []) : hidden;
	return point("No bypass actors", unwanted.length > 0 || why === void 0 ? known(unwanted) : unreachable(why), ({ length }) => hasRules && length === 0, {
		open: (actors) => hasRules ? `these may bypass the rules: ${[...new Set(actors)].join(", ")}` : "no branch rule protects the default branch yet",
		closed: all.length === 0 ? "no bypass actors" : `only ${emergencyRole}, in an emergency`,
		fix: "empty the bypass list (classic: \"Do not allow bypassing the above settings\"), or keep one emergency role in it, know who is in it, and name it with --emergency-role"
	});
}
/** The bypass actors of branch rules that set the same requirement. One rule without a bypass list is enough. */
function bypassesOf(rules) {
	const lists = rules.map(({ bypass }) => bypass);
	if (lists.some((list) => list.kind === "known" && list.value.length === 0)) return known([]);
	return lists.find((list) => list.kind !== "known") ?? known(lists.flatMap((list) => list.kind === "known" ? list.value : []));
}
function bypassText({ who, always }) {
	return always ? who : `${who} (pull requests only)`;
}
/** The method of a merge queue comes before the other settings. */
function rebases({ branchRules, rebase }) {
	const queues = branchRules.flatMap(({ queue }) => queue ?? []);
	if (queues.length > 0) return known(queues.includes("rebase"));
	return branchRules.some(({ methods }) => methods?.includes("rebase") === false) ? known(false) : rebase;
}
function reachesOnly(branch) {
	return (reach) => reach.kind === "named" && reach.patterns.every((pattern) => pattern === branch);
}
const REACHED = {
	all: () => "every branch",
	protected: () => "every protected branch, and a pattern can make one of any new branch",
	named: (reach) => reach.kind === "named" ? reach.patterns.join(", ") : ""
};
// src/report/doctor-text.ts
const MARK = {
	closed: MARKS.pass,
	unknown: MARKS.wait,
	open: MARKS.block
};
/** `actions`: whether our workflows can do their work. */
function renderDoctor(points, actions, colour) {
	const paint = paintFor(colour);
	const open = points.filter(({ state }) => state === "open").length;
	const unknown = points.filter(({ state }) => state === "unknown").length;
	const verdict = points.length === 0 ? NOT_ASKED : open > 0 ? `${MARKS.block} the gate can be walked around in ${open} of ${points.length} ways` : unknown > 0 ? `${MARKS.wait} nothing is known to be open; ${unknown} of ${points.length} points could not be seen` : `${MARKS.pass} all ${points.length} ways round the gate are closed`;
	const linesOf = ({ title, state, detail, fix }) => [`${MARK[state]} ${title}: ${plain(detail, 300)}`, ...fix === "" ? [] : [paint.dim(`    hint: ${fix}`)]];
	return printable([
		paint.bold(verdict),
		"",
		...points.flatMap(linesOf),
		...actions.length === 0 ? [] : ["", ...actions.flatMap(linesOf)]
	]);
}
const NOT_ASKED = "GitHub was not asked: name the repository with --github owner/name";
/** The same for programs, two blanks deep. */
function renderDoctorJson(points, actions) {
	const listed = (all) => all.map(({ title, state, detail, fix }) => ({
		title,
		state,
		detail,
		fix
	}));
	return printableJson({
		schemaVersion: 1,
		gate: listed(points),
		actions: listed(actions)
	});
}
// src/cli/doctor-here.ts
/** No point where nothing was deployed from here. */
async function pointsHere(options) {
	try {
		try {
			var _usingCtx$2 = _usingCtx();
			const repository = _usingCtx$2.a(await openRepository("."));
			const last = await lastRunOf(logFile(options, repository.gitFolder));
			if (last.kind === "known" && last.value === null) return [];
			return [runPoint(last, instant(Date.now() / 1e3))];
		} catch (_) {
			_usingCtx$2.e = _;
		} finally {
			await _usingCtx$2.d();
		}
	} catch (error) {
		if (hintOf(error) === null) throw error;
		return [];
	}
}
// src/cli/doctor.ts
/** `flaghoist doctor`: 0 when every point is closed, 1 when one is open, 3 when one could not be checked. */
async function runDoctor(_args, options) {
	const { env } = process;
	const local = await pointsHere(options);
	if (!(options.github ?? env["GITHUB_REPOSITORY"]) && local.length > 0) return printPoints([], local, options);
	const repository = repositoryOf(options.github ?? env["GITHUB_REPOSITORY"]);
	const client = openClient({
		token: env["GITHUB_TOKEN"] || env["GH_TOKEN"] || noToken(),
		apiUrl: env["GITHUB_API_URL"] || "https://api.github.com",
		repository
	});
	const branch = await defaultBranchOf(client);
	if (branch.kind !== "known") throw refusal("doctor/no-answer", { why: branch.why });
	const { context, keyEnvironment = null, emergencyRole = null } = options;
	const defaultBranch = branch.value;
	const protection = {
		...await protectionOf(client, {
			defaultBranch,
			keyEnvironment
		}),
		...await plansOf(repository, rootOf(options.root))
	};
	return printPoints(doctor(protection, {
		context,
		defaultBranch,
		emergencyRole
	}), [
		...actionPoints(protection, context),
		...watchPoints(protection),
		...sweepFile(protection.steps) === null ? local : [],
		...await runPoints(client, protection),
		...await pipelinePoints(client, protection, {
			branch: defaultBranch,
			root: rootOf(options.root)
		})
	], options);
}
/** Prints the points, and answers the exit code. */
function printPoints(points, actions, { format }) {
	printText(format === "json" ? renderDoctorJson(points, actions) : renderDoctor(points, actions, useColour()), { format });
	const all = [...points, ...actions];
	if (all.some(({ state }) => state === "open")) return EXIT.block;
	return all.some(({ state }) => state === "unknown") ? EXIT.wait : EXIT.pass;
}
/** By the flags of the default branch, where this is a clone of the repository. */
async function plansOf(name, root) {
	try {
		try {
			var _usingCtx$1 = _usingCtx();
			const repository = _usingCtx$1.a(await openRepository("."));
			const base = isOf(await repository.remoteUrl() ?? "", name) ? await baseOf(repository, null) : null;
			if (base === null) return {};
			return await plansAt({
				repository,
				reader: openReader(),
				root
			}, base);
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	} catch (error) {
		if (hintOf(error) === null) throw error;
		return {};
	}
}
function isOf(url, name) {
	return url.replace(/\.git$/, "").toLowerCase().endsWith(`/${name.toLowerCase()}`);
}
/** Whether the sweep runs. */
async function runPoints(client, protection) {
	const file = sweepFile(protection.steps);
	if (file === null) return [];
	const last = await lastSweepOf(client, file);
	const now = client.now();
	return [sweepPoint(file, last, now.kind === "known" ? now.value : instant(Date.now() / 1e3)), ...issuePoints(protection)];
}
/** What the workflows need by the pipeline. None where it cannot be read: `validate` says why. */
async function pipelinePoints(client, { steps, requiresWatched = false }, { branch, root }) {
	const path = pipelinePath(root);
	const text = await fileAt(client, branch, path);
	if (steps.kind !== "known" || text.kind !== "known" || text.value === null) return [];
	const blob = {
		id: path,
		mode: "100644",
		bytes: Buffer.from(text.value)
	};
	const { value } = openReader().pipeline(path, blob);
	if (value === null) return [];
	const { notifications = [], sources = [] } = value;
	const variables = [...new Set(sources.flatMap(variablesOf))];
	const isKeyNeeded = !isAppLogin(value.deployments?.identity ?? "") && (requiresWatched || restsOnWatches(value));
	return [
		...sourcePoints(steps, variables),
		...notificationPoints(steps, notifications),
		...isKeyNeeded ? [logKeyPoint(steps.value, await namesOfSecrets())] : []
	];
	async function namesOfSecrets() {
		if (steps.kind !== "known") return steps;
		const environments = steps.value.filter((step) => step.variables.includes(LOG_KEY)).flatMap(({ environment }) => environment ?? []);
		return secretNames(client, [...new Set(environments)]);
	}
}
function noToken() {
	throw refusal("doctor/no-token");
}
/** Answers `owner/name`. */
function repositoryOf(written) {
	if (written === void 0 || written === "") throw refusal("doctor/no-repository");
	if (/^[\w.-]+\/[\w.-]+$/.test(written)) return written;
	throw refusal("doctor/not-a-repository", { written });
}
const EXITS = `
Exit codes:
  0   every bypass is closed, and our workflows can do their work
  1   at least one bypass is open, or a workflow cannot do its work
  2   wrong usage, or GitHub did not answer
  3   no bypass is known to be open, and at least one could not be checked
`;
const doctorCommand = {
	options: (command) => {
		withTextOrJson(command).option("--github <owner/name>", "the repository (default: $GITHUB_REPOSITORY)").option("--context <name>", "the name of the required status", "flaghoist").option("--key-environment <name>", "the environment that holds the App's key").option("--root <dir>", "the folder of pipeline.yaml, from the top of the repository", "environments").option("--log <file>", "the deployment log (default: .git/flaghoist/deployments.jsonl)").option("--emergency-role <who>", "the only account or team that may bypass the rules, in the form that doctor prints").addHelpText("after", examples("GITHUB_TOKEN=\u2026 flaghoist doctor --github acme/flags --key-environment gate") + EXITS);
	},
	run: runDoctor
};
export { doctorCommand };
