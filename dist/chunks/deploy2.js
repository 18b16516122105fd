import { m as matrixOf, n as deployerOf } from "./deploy-context.js";
import { c as resultOf, d as deploy, i as deployedText, t as LOCALLY } from "./deploy-text.js";
import { n as refusal } from "./refusal.js";
import { zt as isoOf } from "./text.js";
import { r as withGatherer, t as momentOf } from "./context.js";
import { t as EXIT } from "./exit-codes.js";
import { n as print } from "./output.js";
import { t as localTip } from "./tip.js";
// src/cli/deploy.ts
/** `flaghoist deploy`: 0 when all of the tip runs, 1 when something was refused or failed, 3 when something waits. */
function runDeploy(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const { repository } = gatherer;
		const first = await localTip(repository, options.base ?? null);
		if (options.after !== void 0) await demandLanded(repository, options.after, first);
		const deployer = await deployerOf(gatherer, options, process.env);
		const now = options.at === void 0 ? deployer.now : () => momentOf(options.at);
		const { dryRun = false, force = false, environment = null, service = null } = options;
		const deployed = await deploy({
			...deployer,
			now,
			tip: tipsFrom(first, () => localTip(repository, options.base ?? null))
		}, {
			dryRun,
			force,
			environments: environment,
			services: service,
			rollbacksOnly: first.isBehind,
			...await beforeOf(repository, options.before)
		});
		const json = {
			...deployed,
			matrix: matrixOf(deployed.plan)
		};
		const asOf = options.at === void 0 ? "" : `judged as of ${isoOf(await gatherer.clock.now())} (--at), and not of this moment\n`;
		print(options.format === "json" ? `${JSON.stringify(json, null, 2)}\n` : `${deployedText(deployed, dryRun, LOCALLY)}${asOf}`);
		if (first.isBehind) throw behind(first);
		return {
			done: EXIT.pass,
			waits: EXIT.wait,
			refused: EXIT.block
		}[resultOf(deployed)];
	});
}
/** The first answer is here already. */
function tipsFrom(first, next) {
	let known = first;
	return async () => {
		const tip = known ?? await next();
		known = null;
		return tip;
	};
}
/** What is on another branch has not landed (T43). */
async function demandLanded(repository, named, { commit, name }) {
	const landing = await commitOf(repository, named, "--after");
	if (await repository.isAncestor(landing, commit)) return;
	throw refusal(`${landing.slice(0, 10)} is not part of ${name}, so it has not landed`, "merge it first, or fetch it: git fetch origin");
}
function behind({ name, commit }) {
	return refusal(`the working tree is behind ${name} (${commit.slice(0, 10)}), so only what comes down was deployed`, "git pull, then run this again");
}
/** A push of a new branch names a commit of zeros: then nothing had landed before. */
async function beforeOf(repository, named) {
	if (named === void 0) return {};
	if (/^0+$/.test(named)) return { before: null };
	return { before: await commitOf(repository, named, "--before") };
}
async function commitOf(repository, revision, option) {
	const sha = await repository.resolve(revision);
	if (sha !== null) return sha;
	throw refusal(`${option} "${revision}" names no commit here`, "fetch it first: git fetch origin");
}
export { runDeploy };
