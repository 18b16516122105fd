import { t as hintOf } from "./refusal.js";
import { c as pairIn, f as isHere, m as isPair, p as isOlder, s as overtakerOf, x as recorded } from "./record.js";
import { Ot as inOrder, ct as valueOf, q as textOfValue } from "./text.js";
import { a as pipelineAt, i as desiredAt, s as snapshotAt } from "./deploy-context.js";
import { i as withoutUnset, r as isBlockedIn } from "./render.js";
// src/app/deploy/baseline.ts
/** How many of the newest judgements are looked at. */
const MOST_JUDGED = 20;
async function baselineOf(asking, entries, landed) {
	const { repository } = asking;
	const judged = newestFirst(entries);
	const [newest = null] = judged;
	if (newest === null) return unjudged(asking, entries, landed);
	const last = await lastOf(repository, judged, landed.after);
	if (last === null) {
		const landings = await landingsAfter(asking, landed.before, landed);
		return {
			commit: landed.before,
			holds: [],
			isFound: false,
			landings,
			lost: newest.landing
		};
	}
	const isAfter = await growsFrom(repository, landed.before, last.landing);
	const isJudged = landed.after === last.landing;
	if (isAfter || !(isJudged || await isOlder(repository, landed.after, last.landing))) return goingOn(asking, last, landed);
	const older = [];
	for (const one of judged) if (await isOlder(repository, one.landing, landed.after) && await isReadable(repository, one)) older.push(one);
	const best = await newestOf(repository, older);
	if (best !== null) return goingOn(asking, best, landed);
	return {
		...await unjudged(asking, entries, landed),
		isFound: false
	};
}
/** What the newest landing that was judged, and can be read, left held. */
async function heldBy(repository, entries) {
	return (await lastOf(repository, newestFirst(entries), null))?.holds ?? [];
}
/** Whether a younger landing was judged already. Whoever repeats the run of an older one is no younger for it. */
async function isOutdated(repository, entries, landing) {
	const last = await newestOf(repository, newestFirst(entries));
	return last !== null && isOlder(repository, landing, last.landing);
}
/** Each landing once, by its last judgement. */
function newestFirst(entries) {
	const judged = entries.filter((entry) => entry.kind === "guarded").toReversed();
	const landings = /* @__PURE__ */ new Set();
	return judged.filter(({ landing }) => !landings.has(landing) && landings.add(landing)).slice(0, MOST_JUDGED);
}
async function newestOf(repository, [first, ...older]) {
	let newest = first ?? null;
	for (const one of older) if (newest !== null && await isOlder(repository, newest.landing, one.landing)) newest = one;
	return newest;
}
/** The newest that can still be read: a rewritten history may have left some behind. */
async function lastOf(repository, judged, after) {
	for (let left = judged; left.length > 0;) {
		const last = await newestOf(repository, left);
		if (last === null) return null;
		if (after !== null) await repository.isAncestor(last.landing, after);
		if (await isReadable(repository, last)) return last;
		left = left.filter((one) => one !== last);
	}
	return null;
}
/** With everything that what it holds is held at. */
async function isReadable(repository, { landing, holds }) {
	const held = holds.flatMap((hold) => [hold.before ?? hold.landing, hold.landing]);
	for (const commit of /* @__PURE__ */ new Set([landing, ...held])) if (!await isHere(repository, commit)) return false;
	return true;
}
async function goingOn(asking, { landing, holds }, landed) {
	return {
		commit: landing,
		holds,
		landings: await landingsAfter(asking, landing, landed),
		isFound: false,
		lost: null
	};
}
/**
* No landing was judged before this one. The first run may have died on the way: it still says what stood before
* it, and nobody else may say otherwise.
*/
async function unjudged(asking, entries, landed) {
	const { repository } = asking;
	const first = entries.find((entry) => entry.kind === "run");
	const commit = first === void 0 ? landed.before : first.before;
	const about = {
		commit,
		holds: [],
		isFound: true,
		lost: null
	};
	const gone = first === void 0 ? null : await goneOf(repository, first);
	if (gone !== null) {
		const landings = await landingsAfter(asking, landed.before, landed);
		return {
			...about,
			commit: landed.before,
			landings,
			lost: gone
		};
	}
	if (first === void 0 || await repository.isAncestor(landed.after, first.landing)) return {
		...about,
		landings: await landingsAfter(asking, commit, landed)
	};
	const unfinished = {
		before: first.before,
		after: first.landing
	};
	const rest = await landingsAfter(asking, first.landing, landed);
	return {
		...about,
		landings: [unfinished, ...rest]
	};
}
async function goneOf(repository, { before, landing }) {
	for (const commit of before === null ? [landing] : [landing, before]) if (!await isHere(repository, commit)) return commit;
	return null;
}
/**
* From a commit to a landing. What lies before the landing has had no run: each commit on the first-parent line
* is taken for one landing; what does not follow on it was pushed over it, and is judged from tree to tree.
*/
async function landingsAfter({ repository, landingsIn = asOne }, commit, landed) {
	const { before, after } = landed;
	if (commit === null || commit === before) return landingsIn({
		before: commit,
		after
	});
	if (before !== null && await repository.isAncestor(commit, before)) return [...(await repository.firstParents(commit, before)).map(({ sha, parents }) => ({
		before: parents[0] ?? null,
		after: sha
	})), ...await landingsIn(landed)];
	if (before === null || await repository.isAncestor(commit, after)) return landingsIn({
		before: commit,
		after
	});
	return [{
		before: commit,
		after: before
	}, ...await landingsIn(landed)];
}
function asOne(pushed) {
	return Promise.resolve([pushed]);
}
async function growsFrom(repository, commit, ancestor) {
	return commit !== null && repository.isAncestor(ancestor, commit);
}
// src/app/deploy/capped.ts
/** `desired` with no value further from the safe one than in `there`, and no route open that is blocked there. */
async function capped(deployer, { after }, { service, values, blockedRoutes }, there) {
	const { flags } = await snapshotAt(deployer, after);
	const flagOf = (key) => valueOf(flags.get(key)?.flag ?? { kind: "absent" });
	const blocked = [...flags.keys()].flatMap((key) => {
		const flag = flagOf(key);
		return flag?.services.some((one) => one.service === service) === true ? flag.emergencyRoutes ?? [] : [];
	}).filter((route) => [...there.values()].some((text) => isBlockedIn(text, route)));
	return {
		values: values.map((value) => lower(value, there)),
		blockedRoutes: [.../* @__PURE__ */ new Set([...blockedRoutes, ...blocked])].toSorted(inOrder)
	};
}
function lower(wanted, there) {
	const found = foundIn(there, wanted.variable);
	if (typeof wanted.value !== "number") return wanted.value === wanted.safe || found === textOfValue(wanted.value) ? wanted : {
		...wanted,
		value: wanted.safe
	};
	const share = Number(found ?? 0);
	return {
		...wanted,
		value: Math.min(wanted.value, Number.isFinite(share) ? share : 0)
	};
}
/** Under its own name, or in a file of any form that we write: `NAME=true`, `NAME: "true"`, `"NAME":true`. */
function foundIn(there, variable) {
	const own = there.get(variable);
	if (own !== void 0) return own;
	const line = new RegExp(`(?:^|[\\s{,"'])${variable}["']?\\s*[=:]\\s*["']?(true|false|\\d+(?:\\.\\d+)?)(?![\\w.])`, "m");
	for (const text of there.values()) {
		const [, found] = line.exec(text) ?? [];
		if (found !== void 0) return found;
	}
	return null;
}
// src/app/deploy/pair.ts
/** `again`: also what the record says is there. */
async function deployPair(deployer, landed, item, again) {
	const { settings, desired } = item;
	if (settings === null) return {
		item,
		state: "no-target",
		why: ""
	};
	if (desired.unreadable.length > 0) return {
		item,
		state: "failed",
		why: `${desired.unreadable.join(", ")} cannot be read, so nobody knows what it is to get`
	};
	const release = await deployer.record.lock(item);
	try {
		const entries = await deployer.record.read();
		const newer = await overtakerOf(deployer.repository, entries, item, landed);
		if (newer !== null) {
			await note(deployer, landed, item, "overtaken", `by ${newer}`);
			return {
				item,
				state: "overtaken",
				why: `${newer.slice(0, 10)} is newer`,
				by: newer
			};
		}
		const { live } = pairIn(entries, item);
		if (!again && live !== null && live.settled && live.digest === desired.digest) return {
			item,
			state: "unchanged",
			why: ""
		};
		return await carryOut(deployer, landed, {
			...item,
			settings
		});
	} finally {
		await release();
	}
}
/** With what goes there in the end; where nobody knows what was refused, that may be less than Git says. */
async function limited(deployer, landed, item) {
	if (deployer.isBlind !== true) return item;
	const { settings, desired } = item;
	const target = deployer.open(settings.target, settings.settings, item);
	const there = await target.read(deliveryOf(deployer, landed, item, target));
	if (there.kind === "absent") return item;
	const content = there.kind === "known" ? there.value : /* @__PURE__ */ new Map();
	return {
		...item,
		desired: {
			...desired,
			...await capped(deployer, landed, desired, content)
		}
	};
}
async function carryOut(deployer, landed, wanted) {
	const { item, done } = await applied(deployer, landed, wanted);
	if (done.kind === "failed") return failed(deployer, landed, item, done.why);
	let newer = deployer.record.isFar === true ? await begunMeanwhile(deployer, landed, item) : null;
	if (newer !== null) return stoodBack(deployer, landed, item, newer);
	const unhealthy = await verified(deployer, item, async () => {
		newer = await begunMeanwhile(deployer, landed, item);
		return newer !== null;
	});
	const by = newer;
	if (by !== null && unhealthy !== null) return stoodBack(deployer, landed, item, by);
	if (unhealthy !== null) return failed(deployer, landed, item, unhealthy);
	await note(deployer, landed, item, "success", "");
	return {
		item,
		state: done.kind,
		why: ""
	};
}
/**
* Whoever is newer and wants something else must not wait until an older one has been verified. Who wants the same
* gains nothing by it, and would only do everything again.
*/
async function begunMeanwhile(deployer, landed, item) {
	try {
		const entries = await deployer.record.read();
		const newer = await overtakerOf(deployer.repository, entries, item, landed);
		return newer !== null && await wantsOther(deployer, newer, item) ? newer : null;
	} catch (error) {
		if (hintOf(error) === null) throw error;
		return null;
	}
}
async function wantsOther(deployer, newer, item) {
	const pipeline = await pipelineAt(deployer, newer);
	if (pipeline === null) return true;
	return (await desiredAt(deployer, newer, [], pipeline)).find((one) => isPair(one, item))?.digest !== item.desired.digest;
}
/** On record it stays unfinished: the newer one must not take what is there for what was there before. */
async function stoodBack(deployer, landed, item, by) {
	const newer = `${by.slice(0, 10)} is newer`;
	await note(deployer, landed, item, "failure", `not verified: ${newer}`);
	return {
		item,
		state: "overtaken",
		why: newer,
		by,
		isTorn: true
	};
}
async function applied(deployer, landed, wanted) {
	try {
		const item = await limited(deployer, landed, wanted);
		const target = deployer.open(item.settings.target, item.settings.settings, item);
		return {
			item,
			done: await target.apply(deliveryOf(deployer, landed, item, target))
		};
	} catch (error) {
		if (error instanceof RangeError) return {
			item: wanted,
			done: saying(error.message)
		};
		const hint = hintOf(error);
		if (hint === null) throw error;
		return {
			item: wanted,
			done: saying(`${error.message} (${hint})`)
		};
	}
}
function saying(why) {
	return {
		kind: "failed",
		why
	};
}
/** What a target is handed. */
function deliveryOf(renderer, { after: landing }, { environment, service, desired, changes, settings }, { called = service }) {
	const { blockedRoutes, digest } = desired;
	const name = settings.render ?? renderer.renderingFor(settings.target);
	const input = {
		environment,
		service: called,
		values: desired.values,
		blockedRoutes,
		sha256: renderer.sha256
	};
	const { unset, ...rendered } = renderer.render(name, input);
	const values = withoutUnset(desired.values, unset);
	const left = new Set(values.map(({ variable }) => variable));
	const gone = [...changes.flatMap(({ variable, to }) => to === null ? [variable] : []), ...desired.values.map(({ variable }) => variable)];
	return {
		environment,
		service,
		values,
		digest,
		landing,
		removed: [...new Set(gone)].filter((variable) => !left.has(variable)).toSorted(inOrder),
		rendered
	};
}
/** Null when the service answers as it should, or nobody asks. */
async function verified({ probe }, item, isMoot) {
	const wanted = item.settings.probe;
	if (wanted === null) return null;
	return probe(wanted, item.desired.values.filter(({ variable }) => wanted.variable === null || variable === wanted.variable).some(({ isOn }) => isOn) ? wanted.on : wanted.off, item, isMoot);
}
async function failed(deployer, landed, item, why) {
	await note(deployer, landed, item, "failure", why);
	return {
		item,
		state: "failed",
		why
	};
}
async function note({ record, now }, { after: landing }, { environment, service, desired }, state, why) {
	const values = recorded(desired);
	const { digest } = desired;
	const about = {
		environment,
		service,
		landing,
		digest
	};
	await record.append({
		kind: "ended",
		...about,
		state,
		why,
		values,
		at: now()
	});
}
// src/cli/columns.ts
function columns(rows) {
	const widths = [];
	for (const row of rows) row.forEach((cell, index) => {
		widths[index] = Math.max(widths[index] ?? 0, cell.length);
	});
	return rows.map((row) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ").trimEnd());
}
export { heldBy as a, baselineOf as i, deliveryOf as n, isOutdated as o, deployPair as r, columns as t };
