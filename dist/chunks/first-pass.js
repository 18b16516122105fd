import { Ar as judge, na as latestReady, qr as isSettledAtOnce } from "./judging.js";
import { i as openIn } from "./plans.js";
// src/app/forecast/first-pass.ts
/** A gate that has passed may wait again later, such as one that forbids some hours. So we judge this often. */
const MOST_LOOKS = 50;
function firstPass(proposal, { clock, evidenceAt }, from) {
	let at = from;
	let decisive = [];
	for (let look = 0; look < MOST_LOOKS; look += 1) {
		const evidence = evidenceAt(at);
		const report = judge({
			schemaVersion: 1,
			proposal,
			clock,
			evidence,
			now: at
		});
		const open = openIn(report);
		const timed = open.filter(({ code }) => !isSettledAtOnce(code));
		if (isPassing(report, timed)) return {
			kind: "passes",
			at,
			changes: report.changes,
			decisive,
			needs: open
		};
		const due = latestReady(timed.map(({ readyAt }) => readyAt));
		if (due === null || due <= at || timed.some(isOpenEnded)) return stuck(report, timed);
		decisive = timed.filter(({ readyAt }) => readyAt === due);
		at = due;
	}
	return {
		kind: "stuck",
		open: decisive,
		error: null
	};
}
/** A block without an open gate comes from an error in the files. */
function isPassing({ verdict }, timed) {
	return timed.length === 0 && verdict !== "block";
}
function isOpenEnded({ readyAt, verdict }) {
	return readyAt === null || verdict === "block";
}
function stuck({ diagnostics }, open) {
	return {
		kind: "stuck",
		open,
		error: diagnostics.filter(({ severity }) => severity === "error")[0]?.message ?? null
	};
}
export { firstPass as t };
