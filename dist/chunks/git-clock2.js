import { a as known, i as absent } from "./evidence.js";
import { n as rewriteIn } from "./rewritten.js";
import { t as committerTimes } from "./git-clock.js";
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
