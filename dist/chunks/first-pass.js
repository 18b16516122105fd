import { Er as earliestEnd, Hr as isClosing, Tr as judge, Wr as isSettledAtOnce, na as latestReady } from "./judging.js";
import { Nt as latest } from "./program.js";
import { i as openIn } from "./plans.js";
// src/app/forecast/first-pass.ts
/** A gate that has passed may wait again later, such as one that forbids some hours. So we judge this often. */
const MOST_LOOKS = 50;
function firstPass(proposal, { clock, evidenceAt }, from) {
	let at = from;
	let decisive = [];
	const waited = [];
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
		if (isPassing(report, timed)) {
			const { changes } = report;
			const shut = shutIn(waited, from, at) ?? reportedShut(changes, at);
			const until = endOf(changes);
			return {
				kind: "passes",
				at,
				changes,
				decisive,
				waited,
				shut,
				needs: open,
				until
			};
		}
		const due = latestReady(timed.map(({ readyAt }) => readyAt));
		if (due === null || due <= at || timed.some(isOpenEnded)) return stuck(report, timed);
		decisive = timed.filter(({ readyAt }) => readyAt === due);
		waited.push(...timed);
		at = due;
	}
	return {
		kind: "stuck",
		open: decisive,
		error: null
	};
}
function shutIn(waited, from, at) {
	if (!waited.some(({ gate }) => isClosing(gate))) return null;
	const clocks = waited.filter(({ gate }) => !isClosing(gate));
	const clear = latest(from, latestReady(clocks.map(({ readyAt }) => readyAt)) ?? from);
	return clear < at ? {
		from: clear,
		to: at
	} : null;
}
function endOf(changes) {
	const counted = changes.filter(({ reportOnly }) => !reportOnly).flatMap(({ gates }) => gates);
	return earliestEnd(counted.map(({ passUntil }) => passUntil)) ?? null;
}
/** Where an environment only reports, a step lands although it is closed. */
function reportedShut(changes, at) {
	const closing = changes.filter(({ reportOnly }) => reportOnly).flatMap(({ gates }) => gates).filter(({ gate, verdict }) => verdict !== "pass" && isClosing(gate));
	const [first] = closing;
	return first === void 0 ? null : {
		from: at,
		to: latestReady(closing.map(({ readyAt }) => readyAt))
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
