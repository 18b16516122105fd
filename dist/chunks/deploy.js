import { s as fileLog } from "./log-file.js";
import { O as matrixOf, S as environmentsAt } from "./check.js";
import { c as resultOf, i as deployedText, t as LOCALLY, u as deploy } from "./deploy-text.js";
import { s as liveIn, t as acceptedIn } from "./log-reading.js";
import { n as refusal } from "./refusal.js";
import { Yt as isoOf } from "./text.js";
import { r as withGatherer, t as momentOf } from "./context.js";
import { n as deployerOf } from "./deployer.js";
import { a as examples, c as withJudging, f as withScope, r as BASE, t as EXIT } from "./exit-codes.js";
import { n as print } from "./output.js";
import { n as localTip } from "./tip.js";
// src/app/import-log.ts
/** Throws a refusal where the other log has no entry, or this one has entries already. */
async function demandImportable(from, to, environments, name) {
	if ((await from.read(environments)).length === 0) throw refusal(`${name} has no entry of a deployment log`, "name the file of the log that was lost or has moved");
	if ((await to.read(environments)).length === 0) return;
	throw refusal(`the deployment log has entries already, so ${name} is not imported`, "if the other log is right, move this one away first");
}
/** Appends one finished entry for each environment of the other log. Answers what was imported. */
async function importLog(from, to, environments, { run, now }) {
	const entries = await from.read(environments);
	const acceptances = acceptedIn(entries);
	const states = [...liveIn(entries).values()];
	const imported = [];
	for (const environment of new Set(environments)) {
		const acceptance = acceptances.find((one) => one.environment === environment);
		if (acceptance === void 0) continue;
		const { accepted, before } = acceptance;
		const others = states.flatMap(({ environment: place, live, unsettled }) => place === environment && live !== null && unsettled.length === 0 ? [live] : []);
		const about = {
			environment,
			accepted,
			before,
			run,
			at: now
		};
		await to.append({
			kind: "finished",
			...about,
			instances: [],
			others
		});
		imported.push({
			environment,
			instances: others.length
		});
	}
	return imported;
}
// src/cli/deploy.ts
/** `flaghoist deploy`: 0 when the whole tip runs, 1 when a change was refused or failed, 3 when a change waits. */
function runDeploy(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const { repository } = gatherer;
		const first = await localTip(repository, options.base ?? null);
		if (options.after !== void 0) await demandLanded(repository, options.after, first);
		const deployer = deployerOf(gatherer, options, process.env);
		const now = options.at === void 0 ? deployer.now : () => momentOf(options.at);
		const imported = await importedFrom(deployer, first.commit, options);
		const { dryRun = false, force = false, adopt = false, environment = null, service = null } = options;
		const deployed = await deploy({
			...deployer,
			now,
			tip: tipsFrom(first, () => localTip(repository, options.base ?? null))
		}, {
			dryRun,
			force,
			adopt,
			environments: environment,
			services: service,
			rollbacksOnly: first.isBehind,
			...await beforeOf(repository, options.before)
		});
		const json = {
			...deployed,
			imported,
			matrix: matrixOf(deployed.plan)
		};
		const asOf = options.at === void 0 ? "" : `judged as of ${isoOf(await gatherer.clock.now())} (--at), and not of this moment\n`;
		print(options.format === "json" ? `${JSON.stringify(json, null, 2)}\n` : `${importedText(imported)}${deployedText(deployed, dryRun, LOCALLY)}${asOf}`);
		if (first.isBehind) throw behind(first);
		return {
			done: EXIT.pass,
			waits: EXIT.wait,
			refused: EXIT.block
		}[resultOf(deployed)];
	});
}
/** Imports the log of `--import-log` before the deployment reads it. Answers what it imported. */
async function importedFrom(deployer, tip, { importLog: file, dryRun = false }) {
	if (file === void 0) return [];
	if (dryRun) throw refusal("--import-log writes the log, and --dry-run writes no file", "leave out one of them");
	const environments = await environmentsAt(deployer, tip);
	const from = fileLog(file);
	await demandImportable(from, deployer.log, environments, file);
	const { run, now } = deployer;
	return importLog(from, deployer.log, environments, {
		run: `${run}-import`,
		now: now()
	});
}
function importedText(imported) {
	return imported.map(({ environment, instances }) => `imported ${environment}: ${instances} live\n`).join("");
}
/** Answers `first` once and then asks again, so that the first round needs no second fetch. */
function tipsFrom(first, next) {
	let unused = first;
	return async () => {
		const tip = unused ?? await next();
		unused = null;
		return tip;
	};
}
/** A commit of another branch has not landed, so deploying it would bypass the gate. */
async function demandLanded(repository, named, { commit, name }) {
	const landing = await commitOf(repository, named, "--after");
	if (await repository.isAncestor(landing, commit)) return;
	throw refusal(`${landing.slice(0, 10)} is not part of ${name}, so it has not landed`, "merge it first, or fetch it: git fetch origin");
}
function behind({ name, commit }) {
	return refusal(`the working tree is behind ${name} (${commit.slice(0, 10)}), so only rollbacks were deployed`, "run git pull, and then this again");
}
/** An id of zeros means that no commit had landed before, as in a push of a new branch. */
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
const deployCommand = {
	options: (command) => {
		withScope(withJudging(command)).option("--base <revision>", BASE).option("--before <revision>", "the deployed commit, when the deployment log has no entry (default: the parent of the tip)").option("--after <revision>", "a landing that the tip has to contain").option("--dry-run", "print the plan and touch nothing").option("--import-log <file>", "import another deployment log first, because this one was lost or has moved").option("--adopt", "accept the live values, when the deployment log was lost and has no copy").option("--force", "write also instances that have their values by the log, as after a drift").addHelpText("after", `
deploy trusts --at and --evidence: they decide what has soaked and who has approved. The last line of the output then
names the moment of --at.
${examples("flaghoist deploy --dry-run", "flaghoist deploy --force --environment production --service api")}`);
	},
	run: runDeploy
};
export { deployCommand };
