import { At as known, _t as instant } from "./text.js";
// src/history/git-clock.ts
/**
* Times for a first-parent line, given newest first. Errs late, never early: one date in the past does
* not make a landing old, and one date in the future makes every later landing as young as now.
*/
function committerTimes(line, now) {
	const times = /* @__PURE__ */ new Map();
	let latest = Number.NEGATIVE_INFINITY;
	for (const { sha, committedAt } of line.toReversed()) {
		latest = Math.max(latest, committedAt);
		times.set(sha, {
			sha,
			at: instant(Math.min(latest, now)),
			source: "committer-date"
		});
	}
	return times;
}
// src/adapters/git-clock.ts
/** `supplied` are landings from an evidence file; `at` is the moment to judge at. */
function gitClock(at, supplied) {
	const remembered = new Map(supplied.map((landing) => [landing.sha, landing]));
	return {
		name: "git",
		now: () => Promise.resolve(at),
		timesOf: ({ landings, reachedRoot }, _wanted, now) => {
			const times = new Map(committerTimes(landings, now));
			const line = new Set(landings.map(({ sha }) => sha));
			for (const landing of supplied) if (line.has(landing.sha)) times.set(landing.sha, {
				...landing,
				at: instant(Math.min(landing.at, now))
			});
			const oldest = landings.at(-1)?.committedAt ?? now;
			const lost = [...remembered.values()].find(({ sha, at: landedAt }) => !line.has(sha) && (reachedRoot || landedAt > oldest));
			return Promise.resolve(known({
				times,
				rewritten: lost?.sha ?? null
			}));
		}
	};
}
export { gitClock as t };
