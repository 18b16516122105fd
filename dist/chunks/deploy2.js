import { n as deployedText, o as parentOf, r as isWell, s as deploy } from "./deploy-text.js";
import { f as matrixOf } from "./record.js";
import { n as refusal } from "./refusal.js";
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
		const before = await beforeOf(repository, options.before, after);
		const { dryRun = false, environment = null, service = null } = options;
		const filter = {
			environments: environment,
			services: service
		};
		const deployer = await deployerOf(gatherer, options, process.env);
		const deployed = await deploy(deployer, {
			before,
			after,
			dryRun,
			...filter
		});
		const json = {
			...deployed,
			matrix: matrixOf(deployed.plan)
		};
		print(options.format === "json" ? `${JSON.stringify(json, null, 2)}\n` : deployedText(deployed, dryRun));
		return isWell(deployed) ? EXIT.pass : EXIT.block;
	});
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
