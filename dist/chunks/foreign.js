import { g as valueOf, h as stateOf, y as formOf } from "./exposure.js";
import { Lt as textOfValue, Pt as saysOff } from "./markdown.js";
import { B as statePath } from "./log-reading.js";
import { O as snapshotIn } from "./check.js";
import { r as inOrder } from "./names.js";
import { f as withoutUnset, t as isBlockedIn } from "./traefik.js";
import { t as hintOf } from "./refusal.js";
// src/app/deploy/clamped.ts
/** `desired` with no value further from the safe one than the target has, and with each route blocked that is blocked there. */
async function clamped(deployer, tip, { environment, service, values, blockedRoutes }, there) {
	const { flags } = await snapshotIn(deployer, {
		commit: tip,
		refusals: []
	}, environment);
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
/** Looks for the variable's own entry, and in files of all renderings: `NAME=true`, `NAME: "true"`, `"NAME":true`. */
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
// src/app/deploy/deliver.ts
/** A refusal of a target concerns this instance's settings or this machine, so it stops no other instance. */
async function prepared(deployer, landing, wanted) {
	try {
		const target = deployer.open(wanted.settings.target, wanted.settings.settings, wanted);
		const item = await limited(deployer, landing, wanted, target);
		return {
			item,
			target,
			delivery: deliveryOf(deployer, landing, item, target)
		};
	} catch (error) {
		return failedBy(error);
	}
}
function failedBy(error) {
	const hint = hintOf(error);
	if (!(error instanceof RangeError) && hint === null) throw error;
	const { message } = error;
	return {
		kind: "failed",
		why: hint === null ? message : `${message} (${hint})`
	};
}
/** The item with the values to write. Where the log is unavailable, they may be less than Git has. */
async function limited(deployer, landing, item, target) {
	if (deployer.clamps !== true) return item;
	const found = await target.read(deliveryOf(deployer, landing, item, target));
	if (found.kind === "absent") return item;
	const content = found.kind === "known" ? found.value : /* @__PURE__ */ new Map();
	const { desired } = item;
	return {
		...item,
		desired: {
			...desired,
			...await clamped(deployer, landing, desired, content)
		}
	};
}
/** What a target is given. */
function deliveryOf(renderer, landing, { environment, service, desired, changes, settings }, { called = service }) {
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
/** Null when the service answers as it should, or has no probe. */
async function probed({ probe }, item, isCancelled) {
	const wanted = item.settings.probe;
	if (wanted === null) return null;
	return probe(wanted, item.desired.values.filter(({ variable }) => wanted.variable === null || variable === wanted.variable).some(({ isOn }) => isOn) ? wanted.on : wanted.off, item, isCancelled);
}
// src/app/deploy/foreign.ts
const FOREIGN_VALUE = "deploy/foreign-value";
/** Foreign values of an instance that is written for the first time. They never stop a rollback. */
async function foreignAt(renderer, standing, item, entries) {
	const { settings, desired, isRollback, environment } = item;
	if (settings === null || isRollback || desired.unreadable.length > 0) return [];
	if (!isFirstWrite(entries, item)) return [];
	const there = await variablesAt(renderer, standing.commit, {
		...item,
		settings
	});
	if (there === null) return [];
	const keys = [...new Set(desired.values.map(({ flag }) => flag))];
	return foreignValues(item, there, await snapshotIn(renderer, standing, environment, keys), renderer.root);
}
/** Whether no run can have written an instance. A first write that started and did not finish has written nothing. */
function isFirstWrite(entries, { environment, service }) {
	return entries.every((entry) => {
		if (entry.environment !== environment) return true;
		const isOwn = (one) => one.service === service;
		if (entry.kind === "started") return !entry.instances.some((one) => isOwn(one) && one.isFirst !== true);
		return !entry.instances.some((one) => isOwn(one) && one.state !== "superseded" && !(one.state === "failed" && one.code === "deploy/foreign-value")) && !entry.others.some(isOwn);
	});
}
/** Why the last write to an instance was refused; null: it was not. */
function refusedWriteOf(entries, { environment, service }) {
	for (const entry of entries.toReversed()) {
		if (entry.environment !== environment) continue;
		if (entry.kind === "started") {
			if (entry.instances.some((one) => one.service === service && one.isFirst !== true)) return null;
			continue;
		}
		const result = entry.instances.find((one) => one.service === service);
		if (result === void 0) continue;
		return result.state === "failed" && result.code === "deploy/foreign-value" ? `${result.why}, and no deployment sent it [${FOREIGN_VALUE}]` : null;
	}
	return null;
}
/** Null where the target cannot be read, or has a note of ours. */
async function variablesAt(renderer, landing, item) {
	const read = await readAt(renderer, landing, item);
	return read === null || read.kind !== "known" || read.mark != null ? null : read.variables ?? null;
}
/** What a target has, and whether that is all that it should have; null where its settings do not open it. */
async function readAt(renderer, landing, item) {
	try {
		const target = renderer.open(item.settings.target, item.settings.settings, item);
		const delivery = deliveryOf(renderer, landing, item, target);
		const read = await target.read(delivery);
		const isAsWanted = read.kind === "known" && isSame(read.value, target.wanted(delivery));
		return {
			...read,
			isAsWanted
		};
	} catch (error) {
		failedBy(error);
		return null;
	}
}
function isSame(one, other) {
	return one.size === other.size && [...one].every(([name, text]) => other.get(name) === text);
}
function foreignValues({ environment, desired, before: accepted }, there, { flags }, root) {
	return desired.values.flatMap((value) => {
		const { variable, flag } = value;
		const found = there.get(variable);
		const sent = textOfValue(value.value);
		if (found === void 0 || found === sent) return [];
		const before = accepted[variable] ?? null;
		if (before !== null && found === textOfValue(before)) return [];
		const files = flags.get(flag);
		if (mayReplace(value, found, files !== void 0 && stateOf(files, environment).kind !== "absent")) return [];
		const definition = files === void 0 ? null : valueOf(files.flag);
		return [{
			variable,
			flag,
			found,
			sent,
			file: statePath(root, environment, flag),
			...linesFor(definition, value, found)
		}];
	});
}
/** Whether users lose nothing by the new value, or a state says that they shall. */
function mayReplace({ value, safe }, found, hasState) {
	if (saysOff(found) && saysOff(value)) return true;
	if (!hasState) return false;
	return value === safe || saysOff(found) || typeof value === "number" && Number(found) <= value;
}
/** The smallest edits of the state that keep the value, and that turn the flag off. */
function linesFor(flag, { variable, safe }, found) {
	const binding = flag?.services.flatMap(({ variables }) => variables).find((one) => one.variable === variable);
	const off = `enabled: ${flag?.safe === true}`;
	if (binding === void 0 || found === textOfValue(safe)) return {
		keep: null,
		off
	};
	const on = `enabled: ${flag?.safe !== true}`;
	if (binding.field === "enabled") {
		const { on: written, off: unwritten } = formOf(binding);
		return {
			keep: found === (flag?.safe === true ? unwritten : written) ? on : null,
			off
		};
	}
	return {
		keep: /^\d{1,2}(\.\d{1,2})?$|^100$/.test(found) ? `${on}, rollout: ${found}` : null,
		off
	};
}
export { refusedWriteOf as a, prepared as c, readAt as i, probed as l, foreignAt as n, deliveryOf as o, isFirstWrite as r, failedBy as s, FOREIGN_VALUE as t };
