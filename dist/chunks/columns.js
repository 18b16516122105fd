import { t as hintOf } from "./refusal.js";
import { _ as recorded, c as pairIn, s as overtakerOf } from "./record.js";
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
		const target = deployer.open(settings.target, settings.settings, item);
		return await target.apply(deliveryOf(deployer, landed, item, target));
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
function deliveryOf(renderer, { after: landing }, { environment, service, desired, changes, settings }, { called = service }) {
	const { values, blockedRoutes, digest } = desired;
	const name = settings.render ?? renderer.renderingFor(settings.target);
	const input = {
		environment,
		service: called,
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
export { deliveryOf as n, deployPair as r, columns as t };
