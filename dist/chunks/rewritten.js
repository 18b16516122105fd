import { l as latest } from "./time.js";
// src/history/tips.ts
/** The newest tip of a log that is not on the line; null when each of them is. */
function missingTipIn({ kind, tips }, line) {
	const isOn = ({ sha }) => line.has(sha);
	const followed = kind === "moves" ? tips.slice(0, tips.findLastIndex(isOn) + 1) : tips;
	const place = followed.findLastIndex((tip) => !isOn(tip));
	const missing = followed[place];
	if (missing === void 0) return null;
	return {
		missing,
		next: kind === "moves" ? followed[place + 1] ?? null : null
	};
}
// src/app/rewritten.ts
/** The latest rewrite by these logs; null when all former tips are on the line. */
async function rewriteIn(line, logs) {
	const places = new Map(line.walk.landings.map(({ sha }, place) => [sha, place]));
	const later = await landedLater(line, logs);
	const found = /* @__PURE__ */ new Map();
	for (const log of logs) {
		const lost = missingTipIn(without(later, log), places);
		if (lost === null || await isBeyond(lost, line)) continue;
		const { sha } = lost.missing;
		const since = await sinceOf(lost, line, places);
		const other = found.get(sha);
		if (other === void 0 || since.at < other.at) found.set(sha, since);
	}
	return [...found].map(([missing, since]) => ({
		missing,
		since
	})).toSorted((a, b) => b.since.at - a.since.at)[0] ?? null;
}
/** The landings after the judged one, which may be an old one: they are no loss. Asked only where a tip is off the line. */
async function landedLater({ walk, lineage }, logs) {
	const [tip] = walk.landings;
	const seen = logs.flatMap(({ kind, tips }) => kind === "points" ? tips : []);
	if (seen.length === 0) return /* @__PURE__ */ new Set();
	const line = new Set(walk.landings.map(({ sha }) => sha));
	return seen.some(({ sha }) => !line.has(sha)) && tip !== void 0 ? lineage.landedAfter(tip.sha) : /* @__PURE__ */ new Set();
}
function without(later, log) {
	if (log.kind === "moves" || later.size === 0) return log;
	return {
		...log,
		tips: log.tips.filter(({ sha }) => !later.has(sha))
	};
}
/** Whether it landed before the oldest landing of the walk: such an old break does not matter. */
async function isBeyond({ missing }, { walk, lineage }) {
	const oldest = walk.landings.at(-1);
	if (walk.reachedRoot || oldest === void 0) return false;
	return lineage.isAncestor(missing.sha, oldest.sha);
}
async function sinceOf({ missing, next }, line, places) {
	const { walk, times, lineage } = line;
	const [tip] = walk.landings;
	const carrier = tip === void 0 ? null : await lineage.landedWith(missing.sha, tip.sha);
	const carried = carrier === null ? void 0 : times.get(carrier);
	if (next === null) return carried ?? youngerThan(missing.at, line) ?? unknownSince(line);
	const isLater = carrier !== null && (places.get(carrier) ?? 0) >= (places.get(next.sha) ?? 0);
	if (carried !== void 0 && isLater) return carried;
	return movedTo(next, missing, line);
}
/**
* The branch was moved to a commit. If the commit is younger than the missing one, its own date counts. If it is older, it
* had landed before, and the moment of the move counts.
*/
async function movedTo(next, missing, { times, now, walk, lineage }) {
	const landing = times.get(next.sha);
	const made = await lineage.committedAt(missing.sha) ?? missing.at;
	if (landing !== void 0 && landing.at > made) return landing;
	const moved = {
		sha: next.sha,
		at: next.at,
		source: "reflog"
	};
	if (made <= next.at && next.at <= now) return moved;
	const futureDate = {
		sha: next.sha,
		dated: latest(made, next.at)
	};
	return youngerThan(made, {
		walk,
		times
	}) ?? {
		...moved,
		at: now,
		futureDate
	};
}
/** The oldest landing that came after this moment. */
function youngerThan(at, { walk, times }) {
	const later = walk.landings.findLast(({ sha }) => (times.get(sha)?.at ?? 0) > at);
	return later === void 0 ? void 0 : times.get(later.sha);
}
/** Nothing says when, so it counts from now on. */
function unknownSince({ walk, now }) {
	const [tip] = walk.landings;
	if (tip === void 0) throw new Error("nothing can be missing from a line without landings");
	return {
		sha: tip.sha,
		at: now,
		source: "first-seen"
	};
}
export { rewriteIn as n, landedLater as t };
