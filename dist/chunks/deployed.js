// src/messages/deployed.ts
/** `production/api`. */
function instanceText({ environment, service }) {
	return `${environment}/${service}`;
}
/** What was written, or would be. */
const WRITTEN_TEXTS = {
	nothing: () => "nothing to deploy: by the log, every service has its accepted values; flaghoist drift reads what is live",
	preview: () => "a preview: --at is in the future, so nothing was written",
	sameValues: () => "the same values again: forced, not finished before, or with other routes or settings",
	change: (variable, from, to) => `${variable}: ${from ?? "unset"} → ${to ?? "unset"}`,
	writtenOn: (host) => `written on ${host}:`,
	pending: ({ values, ...instance }) => `pending: ${instanceText(instance)} is sent ${values.join(" ")} with its next change`,
	sendPending: () => "run flaghoist deploy --force to send these values now",
	notPushed: (commits) => `these commits are not pushed, so only this clone deploys them: ${commits.map(short).join(" ")}`,
	push: () => "git push",
	createAgain: () => "a container reads the file only when it is created again, so now run:",
	notOff: () => "NOT OFF YET on the machines: this clone has never deployed. On each machine that deploys, run:",
	alreadyOff: () => "already so in Git, so nothing lands: this only deploys it",
	bring: () => "git pull && flaghoist deploy",
	failed: (failed, all) => `${failed} of ${all} failed; run this again to repeat them`,
	failedOrBack: (failed, all) => `${WRITTEN_TEXTS.failed(failed, all)}, or take it back:`,
	failedOne: ({ why, revert, ...instance }) => `${instanceText(instance)} failed: ${why}; run this again, or take it back: ${revert}`,
	repeatOrBack: () => "Run this again to repeat the failed ones, or take it back:",
	title: ({ dryRun, tip, host }) => `${dryRun ? "To be deployed" : "Deployed"}: tip ${short(tip)}, on ${host}`,
	allAccepted: () => "Every service has its accepted values."
};
/** What was not written because no deployment has sent a value that is there. */
const FOREIGN_TEXTS = {
	refused: ({ code, ...instance }) => `NOT DEPLOYED: ${instanceText(instance)} [${code}]`,
	there: (variable, value) => `${variable} is ${value} there, and no deployment sent it`,
	removed: () => "this deployment would remove the variable",
	replaced: (value) => `this deployment would send ${value} in its place`,
	inFile: (file) => `in ${file}`,
	keep: (edit) => `to keep it, write: ${edit}`,
	turnOff: (edit) => `to turn it off, write: ${edit}`
};
/** What the guard refused. */
const REFUSED_TEXTS = {
	refused: (words) => `NOT DEPLOYED: ${words}`,
	perhapsLive: ({ subject, landing }) => `NOT DEPLOYED, unless it is live already: ${subject}, by ${short(landing)}`,
	others: (count, names) => `and ${count} more: ${names}`,
	waitsForLog: () => "promotions wait until the deployment log is back",
	pushFirst: () => "the commits are not pushed, so only rollbacks were deployed: run git push, then deploy again",
	takeBack: (command) => `take it back: ${command}`,
	notDeployed: ({ names, isOne, why }) => `${names} ${isOne ? "is" : "are"} not deployed: ${why}`,
	withoutEvidence: () => "it landed without its evidence",
	evidenceUnread: () => "could not read its evidence",
	allPromotions: (commit) => `NOT DEPLOYED: every promotion. The log accepted ${short(commit)}, which is not in this clone, so later refusals are unknown`,
	fetchIt: (commit) => `git fetch origin ${commit}; if the commit is gone, move the log away and accept the live values: flaghoist deploy --adopt`,
	judgedAgain: ({ from, passed }) => `judged again from ${short(from)} on, because any workflow can write the log and no service runs these changes yet; ${passed ? "the changes passed" : "the log accepted the changes that are refused below: check who writes deployments"}`
};
/** What the deployment log does not say. */
const LOG_TEXTS = {
	neverDeployed: () => "this clone has never deployed: what you see is Git, not what is live",
	noEnd: (why) => `the deployment log has no result of this run. Run this again when the log is back: ${why}`,
	unavailable: ({ isUnread, why }) => `the deployment log is unavailable, ${isUnread ? "and earlier refusals are unknown. So the newest landing raised no flag, and no readable service got a higher value" : "so only rollbacks were deployed"}. Run this again when the log is back: ${why}`,
	lost: (why) => `the deployment log is lost: ${why}. Earlier refusals are unknown, so only rollbacks were deployed`,
	lostForFlags: () => "the deployment log is lost, so no flag was raised",
	waysFromLost: () => [
		"if the log is another file, name that file with --log FILE",
		"if there is a copy, import it: flaghoist deploy --import-log FILE",
		"without a copy, accept the live values: flaghoist deploy --adopt"
	],
	sent: ({ values, isFailed, ...instance }) => `${instanceText(instance)} ${isFailed ? "was to get" : "got"}: ${values.join(" ") || "no value"}`,
	sentValue: (variable, value, git) => `${variable}=${value}${git === value ? "" : ` (Git: ${git})`}`,
	adopted: ({ commit, hasFlags }) => `the deployment log has no entry: everything up to ${short(commit)} is adopted as it is, without evidence${hasFlags ? ". These flags are on:" : "; no flag was on in that commit"}`,
	unreadable: (names) => `these definitions cannot be read: ${names}; run flaghoist validate to see why`,
	assumed: (names) => `not read, and assumed to have the values in Git: ${names}; run flaghoist deploy --force to send them`
};
/** What runs where the pipeline does not say it any more. */
const LEFT_TEXTS = {
	relocated: ({ from, values, ...instance }) => `${instanceText(instance)} has moved; the old place (${from}) still has ${values.join(" ")}: empty the old place by hand`,
	orphan: ({ environment, service, values, landing, lost }) => {
		const [removed, runs] = lost === "environment" ? [environment, `${service} still runs there`] : [service, `it still runs in ${environment}`];
		return `${removed} is no longer in the pipeline, and ${runs} with ${values.join(" ")} (landing ${short(landing)}); deploy does not change it until the pipeline names it again`;
	}
};
const DRIFT_TEXTS = {
	states: {
		same: "same",
		differs: "DIFFERS",
		refused: "REFUSED",
		unreadable: "cannot be read",
		unreachable: "does not answer",
		"no-target": ""
	},
	samePending: "same (pending)",
	git: (value) => `Git: ${value}`,
	there: (value) => `there: ${value}`,
	restore: () => "restore the accepted values:",
	noTarget: () => "nothing to compare: no service has a deploy target",
	notSent: (values) => `not sent yet: ${values.join(" ")}`,
	lines: (count) => count === 1 ? "1 line" : `${count} lines`
};
function short(commit) {
	return commit.slice(0, 10);
}
export { REFUSED_TEXTS as a, LOG_TEXTS as i, FOREIGN_TEXTS as n, WRITTEN_TEXTS as o, LEFT_TEXTS as r, instanceText as s, DRIFT_TEXTS as t };
