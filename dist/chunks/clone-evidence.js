import { c as absent } from "./repository.js";
import { Aa as MISSING_TEXTS } from "./judging.js";
import { c as readAbout, i as withoutPull, l as trustedClock, n as gathererForLanding, r as landingsByPull } from "./landed-evidence.js";
import { t as NO_PUSH_EVENT } from "./status-history.js";
import { t as NO_UPDATES } from "./updates.js";
// src/app/clone-evidence.ts
/** The gatherer with GitHub's clock, and with evidence from this source. */
function gathererOnClone(gatherer, reader, evidence) {
	const clock = momentOn(trustedClock({
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
		const why = absent(MISSING_TEXTS.noPull());
		return { answer: (asks, fingerprint) => withoutPull(github, asks, fingerprint, why) };
	}
	const posted = await github.statuses(pull.head);
	const view = {
		pull,
		event: NO_PUSH_EVENT,
		isFresh: true,
		posted
	};
	const repository = withoutOthers(reader.repository);
	const { about } = await readAbout({
		...reader,
		repository
	}, view, question);
	return github.evidence(about);
}
/** A head that was pushed from elsewhere may be missing here. Then every commit counts. */
function withoutOthers(repository) {
	return {
		...repository,
		updates: async (head, base) => await repository.resolve(head) === null ? NO_UPDATES : repository.updates(head, base)
	};
}
/** How a deployment from a clone reads the evidence of landings again. */
function landingsOnClone(reader) {
	return {
		gathererFor: (landed) => {
			const gatherer = gathererForLanding(reader, landed);
			return Promise.resolve({
				...gatherer,
				clock: momentOn(gatherer.clock, reader.at)
			});
		},
		landingsIn: (range) => landingsByPull(reader, range, null)
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
export { evidenceAbout, gathererOnClone, landingsOnClone };
