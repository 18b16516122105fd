import { r as baseOf } from "./check.js";
import { d as deployAnyway, f as parentOf, i as deployedText, o as isWell, t as ON_A_DESK } from "./deploy-text.js";
import { p as matrixOf } from "./record.js";
import { n as refusal } from "./refusal.js";
import { vt as isoOf } from "./text.js";
import { n as withGatherer } from "./context.js";
import { t as deployerOf } from "./deploy-context.js";
import { t as EXIT } from "./exit-codes.js";
import { n as print } from "./output.js";
// src/cli/deploy.ts
/** `flaghoist deploy`: 0 when everything went out, 1 when something was refused or failed. */
function runDeploy(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const { repository } = gatherer;
		const after = await commitOf(repository, options.after ?? "HEAD", "--after");
		await demandLanded(repository, after);
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
		}, () => newestOf(repository, after));
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
* What is on another branch has not landed, and would overtake what has (T43). The default branch is the remote's,
* also as far as it has been taken further here; a repository without one has nothing to compare with.
*/
async function demandLanded(repository, after) {
	const remote = await repository.remoteDefault();
	const names = remote === null ? ["main", "master"] : [remote.replace(/^refs\/remotes\/[^/]+\//, "")];
	const refs = [...remote === null ? [] : [remote], ...names.map((name) => `refs/heads/${name}`)];
	let isThere = false;
	for (const ref of refs) {
		const tip = await repository.resolve(ref);
		if (tip === null) continue;
		if (await repository.isAncestor(after, tip)) return;
		isThere = true;
	}
	if (!isThere) return;
	throw refusal(`${after.slice(0, 10)} is no part of ${names.join(" or ")}, so it has not landed`, "merge it first; where somebody else has, fetch it: git fetch origin");
}
/** The default branch as this clone knows it: what is checked out, or fetched and newer than that. */
async function newestOf(repository, after) {
	const head = await repository.resolve("HEAD") ?? after;
	const base = await baseOf(repository, null);
	return base !== null && await repository.isAncestor(head, base) ? base : head;
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
