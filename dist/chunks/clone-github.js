import { s as githubLog, t as openGitHub } from "./github.js";
import { $ as SHARED_LOGIN, f as defaultBranchOf, z as openPullOf } from "./editing.js";
import { n as lastSweepOf, t as USUAL_SWEEP } from "./sweeps.js";
import { Q as logFile, X as exists, Z as landingsIn, rr as pipelineIn } from "./judging.js";
import { l as known } from "./repository.js";
import { ht as instant } from "./opening.js";
// src/wiring/clone-github.ts
/** Looks up the open pull request, which also shows whether GitHub answers here. */
async function openOnClone(client, question) {
	const { gatherer, base, head, at, log } = question;
	const { repository, reader, root, metrics } = gatherer;
	const branch = await repository.defaultBranch();
	const branchName = "branch" in branch && branch.kind === "remote" ? branch.branch : null;
	const defaultBranch = branchName === null ? await defaultBranchOf(client) : known(branchName);
	if (defaultBranch.kind !== "known") return defaultBranch;
	const pull = head === null ? known(null) : await openPullOf(client, defaultBranch.value, head);
	if (pull.kind !== "known") return pull;
	const identity = question.identity ?? await identityAt(gatherer, base);
	const { github } = openGitHub(client, {
		identity,
		root,
		context: "flaghoist",
		defaultBranch: defaultBranch.value,
		runUrl: "",
		deployments: (remote) => logHere(gatherer, log, remote)
	});
	const machineClock = () => instant(Date.now() / 1e3);
	const port = {
		repository,
		reader,
		root,
		github,
		identity,
		machineClock,
		...metrics === void 0 ? {} : { metrics }
	};
	const entriesOf = (environments, settings) => githubLog(client, {
		identity,
		root,
		...settings,
		runUrl: ""
	}).read(environments);
	const lastSweep = () => lastSweepOf(client, USUAL_SWEEP);
	return known({
		...port,
		client,
		comment: true,
		pull: pull.value,
		at,
		entriesOf,
		lastSweep
	});
}
/** The login that the pipeline names for the deployment log posts the verdicts, too. */
async function identityAt(gatherer, base) {
	if (base === null) return SHARED_LOGIN;
	return (await pipelineIn(gatherer, {
		commit: base,
		refusals: []
	}))?.deployments?.identity ?? "github-actions[bot]";
}
/** The log that the pipeline names; where it names none, the file of this clone if there is one. */
function logHere({ evidence, logged, repository }, place, remote) {
	const isFile = async (settings) => settings?.log === void 0 ? exists(logFile(place, repository.gitFolder)) : settings.log === "file";
	return {
		answer: async (asks) => await isFile(asks.find(({ log }) => log !== void 0)?.log) ? fromFile(evidence, asks) : remote.answer(asks),
		newest: async (settings) => logged !== void 0 && await isFile(settings) ? logged(settings) : remote.newest(settings),
		tips: async (settings) => await isFile(settings) ? known(await landingsIn(place, repository.gitFolder)) : remote.tips(settings)
	};
}
async function fromFile(evidence, asks) {
	const { deployments, logStarts } = await evidence.answer(asks, "");
	return {
		deployments,
		...logStarts === void 0 ? {} : { logStarts }
	};
}
export { openOnClone };
