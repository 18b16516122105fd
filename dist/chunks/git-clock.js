import { s as instant } from "./time.js";
// src/history/git-clock.ts
const NONE_SUPPLIED = /* @__PURE__ */ new Map();
/**
* Times for a first-parent line, given newest first. Errs late, never early: one date in the past does
* not make a landing old, and one date in the future makes every later landing as young as now, and says so.
* A landing whose time is `supplied` has that time, and the ones after it are compared with it alone.
*/
function committerTimes(line, now, supplied = NONE_SUPPLIED) {
	const times = /* @__PURE__ */ new Map();
	let latest = Number.NEGATIVE_INFINITY;
	let futureDate = null;
	for (const { sha, committedAt } of line.toReversed()) {
		const landing = supplied.get(sha);
		const dated = landing?.at ?? committedAt;
		latest = landing === void 0 ? Math.max(latest, dated) : dated;
		if (dated > now) futureDate = {
			sha,
			dated
		};
		else if (landing !== void 0) futureDate = null;
		times.set(sha, {
			sha,
			at: instant(Math.min(latest, now)),
			source: landing?.source ?? "committer-date",
			...futureDate === null ? {} : { futureDate }
		});
	}
	return times;
}
export { committerTimes as t };
