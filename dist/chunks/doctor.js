import { n as protectionOf, r as fileAt, t as defaultBranchOf } from "./protection.js";
import { t as openClient } from "./client.js";
import { d as unreachable, n as openRepository, u as known } from "./repository.js";
import { Ca as printable, Li as MARKS, O as openReader, Sa as plain, f as printText, hr as pipelinePath, q as logFile, vt as baseOf, wa as rootOf } from "./judging.js";
import { n as isAnyProposing, t as isAnyGraduating } from "./steps.js";
import { n as lastSweepOf } from "./sweeps.js";
import { At as instant, D as withTextOrJson, Et as between, Nt as lengthOf, Ot as duration, P as useColour, R as paintFor, W as printableJson, _ as examples, n as EXIT } from "./program.js";
import { g as hintOf, v as refusal } from "./opening.js";
import { t as lastRunOf } from "./last-run.js";
import { t as _usingCtx } from "./usingCtx.js";
// src/app/doctor-actions.ts
const OPENS = {
	contents: "write",
	"pull-requests": "write",
	statuses: "write"
};
/** The permissions of each command that opens pull requests. */
const NEEDS = {
	promote: OPENS,
	rollback: OPENS,
	comment: {
		...OPENS,
		issues: "write"
	},
	watch: {
		...OPENS,
		deployments: "write",
		issues: "write"
	},
	sweep: OPENS
};
const APP = "give the step the token of a GitHub App, with the App's login as identity";
/** One point for each file with a step that opens pull requests. */
function actionPoints(protection, context) {
	const { steps } = protection;
	if (steps.kind !== "known") return [];
	const acting = actingIn(steps.value, protection);
	return [...new Set(acting.map(({ path }) => path))].map((path) => {
		return pointFor$1(path, acting.filter((step) => step.path === path).flatMap((step) => troublesOf(step, protection, context)));
	});
}
/** The files whose steps open pull requests with the workflow's own token. */
function tokenlessFiles(protection) {
	const { steps } = protection;
	if (steps.kind !== "known") return [];
	const actionSteps = actingIn(steps.value, protection).filter(({ hasToken }) => !hasToken);
	return [...new Set(actionSteps.map(({ path }) => path))];
}
/** The steps that open pull requests. A sweep does that for flags that ask for it, and may be allowed to before one does. */
function actingIn(steps, { proposes = false }) {
	return steps.filter(({ command, permissions }) => command === "sweep" ? proposes || permissions?.["contents"] === "write" : command in NEEDS);
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
	return [...step.hasToken ? [] : tokenTroubles(step, protection, context), ...step.merges ? mergeTroubles(protection) : []];
}
/** What a workflow's own token cannot do. */
function tokenTroubles(step, protection, context) {
	return [
		...openTroubles(protection.actionsApprove),
		...permissionTroubles(step),
		...checkTroubles(protection, context),
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
function permissionTroubles({ command, merges, redeploy, permissions }) {
	if (permissions === null) return [];
	const needs = {
		...NEEDS[command],
		...merges && redeploy !== "here" ? { actions: "write" } : {},
		...merges && redeploy === "here" ? { deployments: "write" } : {}
	};
	const missing = Object.entries(needs).filter(([name, level]) => permissions[name] !== level).map(([name, level]) => `${name}: ${level}`);
	if (missing.length === 0) return [];
	const lines = missing.join(", ");
	return [{
		detail: `its job lacks ${lines}`,
		fix: `add ${lines} to the permissions of the job`
	}];
}
/** Other required checks never start on a pull request that a workflow's own token has opened. */
function checkTroubles({ branchRules }, context) {
	const required = branchRules.flatMap(({ statuses }) => statuses.map((status) => status.context));
	const others = [...new Set(required)].filter((name) => name.toLowerCase() !== context.toLowerCase());
	if (others.length === 0) return [];
	return [{
		detail: `the required check ${others.join(", ")} does not start for its pull requests`,
		fix: APP
	}];
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
		what: "sweep",
		never: "no sweep has succeeded yet",
		fix: `start it from outside: GitHub's schedule can be hours late`
	});
}
/** The same for a machine, whose runs of `deploy` judge what waits. */
function runPoint(last, now) {
	return agePoint(last, now, {
		title: "flaghoist deploy runs on this machine",
		what: "run",
		never: "no run has ended yet",
		fix: "start flaghoist deploy from a timer, and look at what its last run printed"
	});
}
function agePoint(last, now, { title, what, never, fix }) {
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
	const detail = `the last ${what} ended ${lengthOf(age)} ago`;
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
	return !hasToken && permissions !== null && permissions["deployments"] !== "write";
}
/** One point for each file whose sweep opens issues about flags that are due for removal, with the workflow's own token. */
function issuePoints({ steps, graduates = false }) {
	if (steps.kind !== "known" || !graduates) return [];
	return steps.value.filter(({ command, hasToken }) => command === "sweep" && !hasToken).map(({ path, permissions }) => {
		const title = `${path} can open issues about flags that are due for removal`;
		return permissions === null || permissions["issues"] === "write" ? {
			title,
			state: "closed",
			detail: "its job may write issues",
			fix: ""
		} : {
			title,
			state: "open",
			detail: "its job lacks issues: write",
			fix: "add issues: write to the permissions of the job"
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
			fix: "require branches to be up to date before merging, or use a merge queue"
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
		...sweepFile(protection.steps) === null ? local : [],
		...await runPoints(client, protection, {
			branch: defaultBranch,
			root: options.root
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
			const loader = {
				repository,
				reader: openReader(),
				root
			};
			return {
				proposes: await isAnyProposing(loader, base),
				graduates: await isAnyGraduating(loader, base)
			};
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
/** Whether the sweep runs, and notifications can go out. */
async function runPoints(client, protection, { branch, root }) {
	const { steps } = protection;
	const file = sweepFile(steps);
	if (file === null) return [];
	const last = await lastSweepOf(client, file);
	const now = client.now();
	const moment = now.kind === "known" ? now.value : instant(Date.now() / 1e3);
	const receivers = await receiversAt(client, branch, rootOf(root));
	return [
		sweepPoint(file, last, moment),
		...issuePoints(protection),
		...notificationPoints(steps, receivers)
	];
}
/** None where the pipeline cannot be read: `validate` says why. */
async function receiversAt(client, branch, root) {
	const path = pipelinePath(root);
	const text = await fileAt(client, branch, path);
	if (text.kind !== "known" || text.value === null) return [];
	const blob = {
		id: path,
		mode: "100644",
		bytes: Buffer.from(text.value)
	};
	const { value } = openReader().pipeline(path, blob);
	return value?.notifications ?? [];
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
		withTextOrJson(command).option("--github <owner/name>", "the repository (default: $GITHUB_REPOSITORY)").option("--context <name>", "the name of the required status", "flaghoist").option("--key-environment <name>", "the environment that holds the App's key").option("--root <dir>", "the folder of pipeline.yaml, from the top of the repository", "environments").option("--log <file>", "the deployment log (default: .git/flaghoist/deployments.jsonl)").option("--emergency-role <who>", "the only account or team that may bypass the rules, in the form that doctor prints").addHelpText("after", examples("GITHUB_TOKEN=… flaghoist doctor --github acme/flags --key-environment gate") + EXITS);
	},
	run: runDoctor
};
export { doctorCommand };
