import { a as known, i as absent } from "./evidence.js";
import { n as rewriteIn } from "./rewritten.js";
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
// src/adapters/git-clock.ts
/** `supplied` are landings from an evidence file; `at` is the moment to judge at. */
function gitClock(at, supplied, logged = () => Promise.resolve([])) {
	const suppliedTimes = new Map(supplied.map((landing) => [landing.sha, landing]));
	let last = null;
	return {
		name: "git",
		now: () => Promise.resolve(at),
		timesOf({ landings }, _wanted, now) {
			const times = (last?.landings === landings && last.now === now ? last.times : null) ?? committerTimes(landings, now, suppliedTimes);
			last = {
				landings,
				now,
				times
			};
			return Promise.resolve(known(times));
		},
		begin: (times) => Promise.resolve(times),
		async rewritten(line) {
			const [tip] = line.walk.landings;
			const logs = [
				...tip === void 0 ? [] : await line.lineage.seenTips(tip.sha),
				pointsOf(supplied),
				pointsOf(await logged())
			];
			return logs.some(({ tips }) => tips.length > 0) ? known(await rewriteIn(line, logs)) : absent(UNSEEN);
		}
	};
}
const UNSEEN = "this clone has no reflog of the default branch and no deployment log";
function pointsOf(tips) {
	return {
		kind: "points",
		tips: tips.toSorted((a, b) => a.at - b.at)
	};
}
export { gitClock as t };
