require("./rolldown-runtime.js");
const require_editing = require("./editing.js");
const require_sweeps = require("./sweeps.js");
const require_repository = require("./repository.js");
const require_opening = require("./opening.js");
const require_github = require("./github.js");
const require_judging = require("./judging.js");
// src/wiring/clone-log.ts
/** The login that the pipeline names for the deployment log posts the verdicts, too. */
async function identityAt(gatherer, base) {
	if (base === null) return require_editing.SHARED_LOGIN;
	return (await require_judging.pipelineIn(gatherer, {
		commit: base,
		refusals: []
	}))?.deployments?.identity ?? "github-actions[bot]";
}
/** The log that the pipeline names; where it names none, the file of this clone if there is one. */
function logHere({ evidence, logged, repository }, place, remote) {
	const isFile = async (settings) => settings?.log === void 0 ? require_judging.exists(require_judging.logFile(place, repository.gitFolder)) : settings.log === "file";
	return {
		answer: async (asks) => await isFile(asks.find(({ log }) => log !== void 0)?.log) ? fromFile(evidence, asks) : remote.answer(asks),
		newest: async (settings) => logged !== void 0 && await isFile(settings) ? logged(settings) : remote.newest(settings),
		tips: async (settings) => await isFile(settings) ? require_repository.known(await require_judging.landingsIn(place, repository.gitFolder)) : remote.tips(settings)
	};
}
async function fromFile(evidence, asks) {
	const { deployments, logStarts } = await evidence.answer(asks, "");
	return {
		deployments,
		...logStarts === void 0 ? {} : { logStarts }
	};
}
// src/wiring/clone-github.ts
/** Looks up the open pull request, which also shows whether GitHub answers here. */
async function openOnClone(client, question) {
	const { gatherer, base, head, at, log } = question;
	const { repository, reader, root, metrics } = gatherer;
	const branch = await repository.defaultBranch();
	const branchName = "branch" in branch && branch.kind === "remote" ? branch.branch : null;
	const defaultBranch = branchName === null ? await require_editing.defaultBranchOf(client) : require_repository.known(branchName);
	if (defaultBranch.kind !== "known") return defaultBranch;
	const pull = head === null ? require_repository.known(null) : await require_editing.openPullOf(client, defaultBranch.value, head);
	if (pull.kind !== "known") return pull;
	const identity = question.identity ?? await identityAt(gatherer, base);
	const { github, entriesOf } = require_github.openGitHub(client, {
		identity,
		root,
		context: "flaghoist",
		defaultBranch: defaultBranch.value,
		runUrl: "",
		deployments: (remote) => logHere(gatherer, log, remote)
	});
	const machineClock = () => require_opening.instant(Date.now() / 1e3);
	const port = {
		repository,
		reader,
		root,
		github,
		identity,
		machineClock,
		...metrics === void 0 ? {} : { metrics }
	};
	const lastSweep = () => require_sweeps.lastSweepOf(client, require_sweeps.USUAL_SWEEP);
	return require_repository.known({
		...port,
		client,
		comment: true,
		pull: pull.value,
		at,
		entriesOf,
		lastSweep
	});
}
exports.openOnClone = openOnClone;
