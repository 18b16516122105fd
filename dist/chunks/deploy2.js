import { l as tipOf, r as baseOf } from "./check.js";
import { d as deployAnyway, f as parentOf, i as deployedText, o as isWell, t as ON_A_DESK } from "./deploy-text.js";
import { h as matrixOf } from "./record.js";
import { n as refusal } from "./refusal.js";
import { Rt as isoOf } from "./text.js";
import { r as withGatherer } from "./context.js";
import { n as deployerOf } from "./deploy-context.js";
import { t as EXIT } from "./exit-codes.js";
import { n as print } from "./output.js";
// src/cli/deploy.ts
/** `flaghoist deploy`: 0 when everything went out, 1 when something was refused or failed. */
function runDeploy(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const { repository } = gatherer;
		const after = await commitOf(repository, options.after ?? "HEAD", "--after");
		const line = await lineOf(repository, options.base ?? null);
		await demandLanded(line, after);
		const before = await beforeOf(repository, options.before, after);
		const { dryRun = false, again = false, environment = null, service = null } = options;
		const filter = {
			environments: environment,
			services: service
		};
		const deployer = await deployerOf(gatherer, options, process.env);
		const deployed = await deployAnyway(deployer, {
			before,
			after,
			dryRun,
			again,
			...filter
		}, () => newestOf(repository, line, after));
		const json = {
			...deployed,
			matrix: matrixOf(deployed.plan)
		};
		const asOf = options.at === void 0 ? "" : `judged as of ${isoOf(await gatherer.clock.now())} (--at), and not of this moment\n`;
		print(options.format === "json" ? `${JSON.stringify(json, null, 2)}\n` : `${asOf}${deployedText(deployed, dryRun, ON_A_DESK)}`);
		return isWell(deployed) ? EXIT.pass : EXIT.block;
	});
}
/**
* The default branch: the remote's, also as far as it has been taken further here, or the commit of `--base`. A
* repository that has neither a remote nor a branch that is known to be the default one has nothing to compare with.
*/
async function lineOf(repository, named) {
	if (named !== null) {
		const tip = await baseOf(repository, named);
		return {
			has: within(repository, [tip]),
			tip,
			name: named
		};
	}
	const branch = await repository.defaultBranch();
	const tip = await tipOf(repository, branch);
	if (branch.kind === "head") return {
		has: () => Promise.resolve(true),
		tip,
		name: "HEAD"
	};
	const name = branch.kind === "unknown" ? null : branch.branch;
	return {
		has: within(repository, [tip, name === null ? null : await repository.resolve(`refs/heads/${name}`)]),
		tip,
		name: name ?? "the default branch"
	};
}
function within(repository, tips) {
	return async (commit) => {
		for (const tip of tips) if (tip !== null && await repository.isAncestor(commit, tip)) return true;
		return false;
	};
}
/** What is on another branch has not landed, and would overtake what has (T43). */
async function demandLanded(line, after) {
	if (await line.has(after)) return;
	throw refusal(`${after.slice(0, 10)} is no part of ${line.name}, so it has not landed`, "merge it first; where somebody else has, fetch it: git fetch origin");
}
/** The default branch as this clone knows it: what is checked out of it, or fetched and newer than that. */
async function newestOf(repository, line, after) {
	const head = await repository.resolve("HEAD");
	const here = head !== null && await line.has(head) ? head : after;
	return line.tip !== null && await repository.isAncestor(here, line.tip) ? line.tip : here;
}
/** A push of a new branch names a commit of zeros: then nothing had landed before. */
async function beforeOf(repository, named, after) {
	if (named !== void 0 && /^0+$/.test(named)) return null;
	if (named === void 0) return parentOf(repository, after);
	return commitOf(repository, named, "--before");
}
async function commitOf(repository, revision, option) {
	const sha = await repository.resolve(revision);
	if (sha !== null) return sha;
	throw refusal(`${option} "${revision}" names no commit here`, "fetch it first: git fetch origin");
}
export { runDeploy };
