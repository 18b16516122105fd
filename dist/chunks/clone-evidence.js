require("./rolldown-runtime.js");
const require_repository = require("./repository.js");
const require_landed_evidence = require("./landed-evidence.js");
const require_status_history = require("./status-history.js");
const require_judging = require("./judging.js");
// src/app/clone-evidence.ts
/** The gatherer with GitHub's clock, and with evidence from this source. */
function gathererOnClone(gatherer, reader, evidence) {
	const clock = momentOn(require_judging.trustedClock({
		...reader,
		dryRun: true
	}), reader.at);
	return {
		...gatherer,
		clock,
		evidence,
		logged: (settings) => reader.github.logged(settings)
	};
}
/** The evidence about a change: that of its open pull request. */
async function evidenceAbout(reader, question) {
	const { github, pull } = reader;
	if (pull === null) {
		const why = require_repository.absent({ kind: "no-pull" });
		return { answer: (asks, fingerprint) => require_landed_evidence.withoutPull(github, asks, fingerprint, why) };
	}
	const posted = await github.statuses(pull.head);
	const view = {
		pull,
		event: require_status_history.NO_PUSH_EVENT,
		isFresh: true,
		posted
	};
	const repository = withoutOthers(reader.repository);
	const { about } = await require_landed_evidence.readAbout({
		...reader,
		repository
	}, view, question);
	return github.evidence(about);
}
/** A head that was pushed from elsewhere may be missing here. Then every commit counts. */
function withoutOthers(repository) {
	return {
		...repository,
		updates: async (head, base) => await repository.resolve(head) === null ? require_status_history.NO_UPDATES : repository.updates(head, base)
	};
}
/** How a deployment from a clone reads the evidence of landings again. */
function landingsOnClone(reader) {
	return {
		gathererFor: (landed) => {
			const gatherer = require_landed_evidence.gathererForLanding(reader, landed);
			return Promise.resolve({
				...gatherer,
				clock: momentOn(gatherer.clock, reader.at)
			});
		},
		landingsIn: (range) => require_landed_evidence.landingsByPull(reader, range, null)
	};
}
/** The same clock at the moment of `--at`. GitHub's own moment is read, too, so that the clock trusts its times. */
function momentOn(clock, at) {
	if (at === null) return clock;
	const now = async () => {
		await clock.now();
		return at;
	};
	return {
		...clock,
		now
	};
}
exports.evidenceAbout = evidenceAbout;
exports.gathererOnClone = gathererOnClone;
exports.landingsOnClone = landingsOnClone;
