import { t as hintOf } from "./refusal.js";
import { n as isPair, u as recorded } from "./deploy-context.js";
// src/app/deploy/ledger.ts
/** What is live in a pair, null where nothing was ever deployed, and the landings that are unfinished there. */
function pairIn(entries, pair) {
	const open = /* @__PURE__ */ new Set();
	let live = null;
	for (const entry of entries) {
		if (entry.kind !== "begun" && entry.kind !== "ended" || !isPair(entry, pair)) continue;
		if (entry.kind === "begun" || entry.state === "failure") open.add(entry.landing);
		else if (entry.state === "overtaken") open.delete(entry.landing);
		else {
			open.clear();
			const { landing, digest, values } = entry;
			live = {
				environment: pair.environment,
				service: pair.service,
				landing,
				digest,
				values
			};
		}
	}
	return {
		live: live && {
			...live,
			settled: open.size === 0
		},
		open
	};
}
/** Whether the record says already that a pair is owed this. */
function isOwed(entries, pair, landing, digest) {
	const { open } = pairIn(entries, pair);
	const begun = entries.filter((entry) => entry.kind === "begun").findLast((entry) => isPair(entry, pair));
	return open.has(landing) && begun?.landing === landing && begun.digest === digest;
}
/** Every pair that the record knows. */
function pairsIn(entries) {
	const pairs = entries.flatMap((entry) => entry.kind === "begun" || entry.kind === "ended" ? [{
		environment: entry.environment,
		service: entry.service
	}] : []);
	return [...new Map(pairs.map((pair) => [JSON.stringify(pair), pair])).values()];
}
/** How many of the newest runs are looked at. What is older than those has long been overtaken itself. */
const MOST_RUNS = 20;
/** A newer landing whose run has begun for this pair; null when `landing` is the newest. */
async function overtakerOf(repository, entries, pair, landing) {
	const { live } = pairIn(entries, pair);
	const runs = entries.flatMap((entry) => entry.kind === "run" && concerns(entry, pair) ? [entry.landing] : []);
	const newest = [...new Set(runs.toReversed())].slice(0, MOST_RUNS);
	for (const other of /* @__PURE__ */ new Set([...live === null ? [] : [live.landing], ...newest])) if (other !== landing && await repository.isAncestor(landing, other)) return other;
	return null;
}
function concerns({ environments, services }, { environment, service }) {
	return (environments === null || environments.includes(environment)) && (services === null || services.includes(service));
}
/**
* Where the guard goes on: the newest landing on record that `before` grew out of. A landing whose run never
* came so far is judged now, because its values would go out with ours.
*/
async function baselineOf(repository, entries, before) {
	const nothing = {
		commit: before,
		holds: [],
		unfinished: null
	};
	if (before === null) return nothing;
	const guarded = entries.filter((entry) => entry.kind === "guarded").toReversed();
	for (const { landing, holds } of guarded.slice(0, MOST_RUNS)) if (await repository.isAncestor(landing, before)) return {
		commit: landing,
		holds,
		unfinished: null
	};
	const [first] = entries.filter((entry) => entry.kind === "run");
	if (first === void 0 || !await repository.isAncestor(first.landing, before)) return nothing;
	const unfinished = {
		before: first.before,
		after: first.landing
	};
	return {
		commit: first.before,
		holds: [],
		unfinished
	};
}
// src/app/deploy/pair.ts
async function deployPair(deployer, landed, item) {
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
		const newer = await overtakerOf(deployer.repository, entries, item, landed.after);
		if (newer !== null) {
			await note(deployer, landed, item, "overtaken", `by ${newer}`);
			return {
				item,
				state: "overtaken",
				why: `${newer.slice(0, 10)} is newer`
			};
		}
		const { live } = pairIn(entries, item);
		if (live !== null && live.settled && live.digest === desired.digest) return {
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
async function carryOut(deployer, landed, item) {
	const done = await applied(deployer, landed, item);
	if (done.kind === "failed") return failed(deployer, landed, item, done.why);
	const unhealthy = await verified(deployer, item);
	if (unhealthy !== null) return failed(deployer, landed, item, unhealthy);
	await note(deployer, landed, item, "success", "");
	return {
		item,
		state: done.kind,
		why: ""
	};
}
async function applied(deployer, landed, item) {
	const { settings } = item;
	try {
		return await deployer.open(settings.target, settings.settings, item).apply(deliveryOf(deployer, landed, item));
	} catch (error) {
		if (error instanceof RangeError) return {
			kind: "failed",
			why: error.message
		};
		const hint = hintOf(error);
		if (hint === null) throw error;
		return {
			kind: "failed",
			why: `${error.message} (${hint})`
		};
	}
}
/** What a target is handed. */
function deliveryOf(renderer, { after: landing }, { environment, service, desired, changes, settings }) {
	const { values, blockedRoutes, digest } = desired;
	const name = settings.render ?? renderer.renderingFor(settings.target);
	const input = {
		environment,
		service,
		values,
		blockedRoutes,
		sha256: renderer.sha256
	};
	return {
		environment,
		service,
		values,
		digest,
		landing,
		removed: changes.flatMap(({ variable, to }) => to === null ? [variable] : []),
		rendered: renderer.render(name, input)
	};
}
/** Null when the service answers as it should, or nobody asks. */
async function verified({ probe }, item) {
	const wanted = item.settings.probe;
	if (wanted === null) return null;
	return probe(wanted, item.desired.values.filter(({ variable }) => wanted.variable === null || variable === wanted.variable).some(isOn) ? wanted.on : wanted.off, item);
}
function isOn({ value }) {
	return typeof value === "number" ? value > 0 : value;
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
export { isOwed as a, baselineOf as i, deliveryOf as n, pairIn as o, deployPair as r, pairsIn as s, columns as t };
