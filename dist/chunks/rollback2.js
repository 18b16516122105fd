import { Dt as tipOf, J as exists, S as withGatherer, St as editBaseOf, X as logFile, cr as reportPlace, d as printReport, l as print, p as remark, r as saveQuestion } from "./judging.js";
import { n as rollback } from "./rollback.js";
import { v as refusal } from "./opening.js";
import { C as withOffer, W as printableJson, _ as examples, bt as valueOf, g as EDIT_BASE, n as EXIT, q as reportJson, r as exitCodeOf, v as percent, w as withQuestion } from "./program.js";
import { n as remarkOnPreview, t as offerFor } from "./pull-request.js";
// src/cli/land.ts
/** The name of the branch that a landing goes to. */
async function defaultBranchOf(repository) {
	const branch = await repository.defaultBranch();
	const name = "branch" in branch ? branch.branch : null;
	if (name === null) throw refusal("land/no-branch");
	return name;
}
/** The newest tip of the default branch, fetched where there is a remote. */
async function freshTip(repository) {
	const branch = await repository.defaultBranch();
	if (branch.kind !== "remote" || branch.branch === null) return tipOf(repository, branch);
	const fetched = await repository.fetchProposals(branch.branch, [], FETCH_TIMEOUT);
	return fetched.kind === "known" ? fetched.value.base : tipOf(repository, branch);
}
/** In seconds. */
const FETCH_TIMEOUT = 10;
async function landAndDeploy({ repository, base, pipeline, options }, { commit }) {
	const into = await defaultBranchOf(repository);
	const push = await repository.land(commit, into, base);
	if (push.kind === "refused") {
		remark(`the remote did not take it on ${into}: ${push.why}\n  open a pull request instead: the same command with --pull-request in place of --land`);
		return {
			code: EXIT.wait,
			landed: null,
			deployed: null
		};
	}
	remark(`landed on ${into}: ${commit.slice(0, 10)}`);
	if (!push.isHere) remark(`the local ${into} has other work, and stays where it is: git pull`);
	const landed = {
		branch: into,
		commit
	};
	const why = notDeployedHere(pipeline, await hasLog(repository, options));
	if (why !== null) {
		remark(why);
		return {
			code: EXIT.pass,
			landed,
			deployed: null
		};
	}
	const { deployHere } = await import("./deploy.js");
	const results = [];
	return {
		code: await deployHere({
			...options,
			after: commit
		}, (result) => results.push(result)),
		landed,
		deployed: results[0] ?? null
	};
}
/** The one object of `--land --format json`. */
function landJson(report, { landed, deployed }) {
	return {
		schemaVersion: 1,
		report: reportJson(report),
		landed,
		deployed
	};
}
/** A clone that deploys has a log. */
async function hasLog({ gitFolder }, options) {
	return exists(logFile(options, gitFolder));
}
/** Why this clone does not deploy; null: it does. */
function notDeployedHere(pipeline, isDeploying) {
	if (!(pipeline?.services.some(({ deploy = [] }) => deploy.length > 0) === true)) return "nothing is deployed from here: the pipeline has no deploy targets";
	if (pipeline?.deployments?.log === "github") return "the deploy workflow on GitHub brings it to the services";
	return isDeploying ? null : "nothing is deployed from here, because this clone never was: run flaghoist deploy on the machine that deploys";
}
// src/cli/rollback.ts
/** `flaghoist rollback FLAG… [--in ENV…] [--all] [--routes]`. */
function runRollback(flags, options) {
	return withGatherer(options, async (gatherer) => {
		const { land = false, pullRequest = false } = options;
		if (land && pullRequest) throw refusal("land/two-ways");
		const { repository } = gatherer;
		const base = land && options.base === void 0 ? await freshTip(repository) : await editBaseOf(repository, options.base ?? null);
		const { in: environments = [], all = false, rollout = null, branch = null } = options;
		const { routes = false, withDependents = false, dryRun = false, reason = "" } = options;
		const edit = await rollback(gatherer, base, {
			flags,
			all,
			in: environments,
			rollout,
			routes,
			branch,
			withDependents,
			dryRun,
			reason
		});
		await saveQuestion(edit, options);
		const isOneObject = land && options.format === "json";
		if (!isOneObject) printReport(edit.report, options, reportPlace(gatherer.root, edit.question));
		remarkOn(edit);
		const end = await endOf(edit, {
			repository,
			base,
			options
		});
		if (isOneObject) print(printableJson(landJson(edit.report, end)));
		return end.code;
	});
}
/** Shows, lands or offers the edit. */
async function endOf(edit, { repository, base, options }) {
	const { verdict } = edit.report;
	const notLanded = {
		landed: null,
		deployed: null
	};
	if (edit.preview !== null) {
		remarkOnPreview(edit.preview, edit.branch);
		return {
			...notLanded,
			code: exitCodeOf(verdict)
		};
	}
	if (options.land === true && base !== null && verdict === "pass") return landAndDeploy({
		repository,
		base,
		pipeline: valueOf(edit.question.proposal.base.pipeline),
		options: deployOptions(options)
	}, edit);
	const { isOpen, text } = await offerFor(repository, base, edit, options, "land");
	remark(text);
	return {
		...notLanded,
		code: isOpen ? exitCodeOf(verdict) : EXIT.wait
	};
}
/** The options that a deployment understands as well. */
function deployOptions({ repo, root, at, evidence, log, format }) {
	return {
		repo,
		root,
		format,
		...at === void 0 ? {} : { at },
		...evidence === void 0 ? {} : { evidence },
		...log === void 0 ? {} : { log }
	};
}
/** What the report does not say. */
function remarkOn(edit) {
	if (edit.dependents.length > 0) remark(`rolled back with them, because they build on them: ${edit.dependents.join(", ")}`);
	for (const { flag, environment, services } of edit.turnedOff) remark(`${flag} in ${environment}: turned off for ${services.join(", ")}, which reads no percentage`);
	if (edit.untouched.length > 0) remark(`left as they are, because they give no more than that: ${edit.untouched.join(", ")}`);
	if (edit.unreadable.length > 0) remark(`left alone, because their definitions cannot be read: ${edit.unreadable.join(", ")}; revert what broke them`);
	if (edit.routeless.length > 0) remark(`no emergency routes to block: ${edit.routeless.join(", ")}`);
	edit.open.forEach((line) => remark(line));
}
const rollbackCommand = {
	options: (command) => {
		withQuestion(command).option("--in <environment...>", "the environments (default: all where a flag is exposed)").option("--all", "every flag: the emergency stop").option("--rollout <percent>", "only down to this percentage, and not to the safe value", percent).option("--with-dependents", "also all flags that require these, directly or through others").option("--land", "merge the rollback into the default branch, push, and deploy").option("--dry-run", "judge and show the edit, and write nothing").option("--routes", "also block the flags' emergency routes at the proxy").option("--base <revision>", EDIT_BASE).option("--branch <name>", "the name of the branch (default: made from the flags)");
		withOffer(command).addHelpText("after", examples("flaghoist rollback elevenlabs-agent", "flaghoist rollback outbound-calls --in production --rollout 10", "flaghoist rollback outbound-calls --with-dependents --land --reason \"calls fail\"", "flaghoist rollback 'unified-workflow/*' --in production --dry-run", "flaghoist rollback --all --in production --pull-request", "flaghoist rollback elevenlabs-agent --in production --routes"));
	},
	run: runRollback
};
export { rollbackCommand };
