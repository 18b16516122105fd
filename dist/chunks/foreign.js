import { bt as valueOf, kt as inOrder, pt as formOf, yt as stateOf } from "./program.js";
import { Yi as textOfValue, dt as isBlockedIn, ht as withoutUnset, mr as statePath, nn as snapshotIn, qi as saysOff } from "./judging.js";
import { g as hintOf } from "./opening.js";
// src/app/deploy/clamped.ts
/** `desired` with no value further from the safe one than the target has, and with each route blocked that is blocked there. */
async function clamped(deployer, tip, { environment, service, values, blockedRoutes }, content) {
	const { flags } = await snapshotIn(deployer, {
		commit: tip,
		refusals: []
	}, environment);
	const flagOf = (key) => valueOf(flags.get(key)?.flag ?? { kind: "absent" });
	const blocked = [...flags.keys()].flatMap((key) => {
		const flag = flagOf(key);
		return flag?.services.some((bindings) => bindings.service === service) === true ? flag.emergencyRoutes ?? [] : [];
	}).filter((route) => [...content.values()].some((text) => isBlockedIn(text, route)));
	return {
		values: values.map((value) => lower(value, content)),
		blockedRoutes: [.../* @__PURE__ */ new Set([...blockedRoutes, ...blocked])].toSorted(inOrder)
	};
}
function lower(wanted, content) {
	const current = foundIn(content, wanted.variable);
	if (typeof wanted.value !== "number") return wanted.value === wanted.safe || current === textOfValue(wanted.value) ? wanted : {
		...wanted,
		value: wanted.safe
	};
	const share = Number(current ?? 0);
	return {
		...wanted,
		value: Math.min(wanted.value, Number.isFinite(share) ? share : 0)
	};
}
/** Looks for the variable's own entry, and in files of all renderings: `NAME=true`, `NAME: "true"`, `"NAME":true`. */
function foundIn(content, variable) {
	const value = content.get(variable);
	if (value !== void 0) return value;
	const line = new RegExp(`(?:^|[\\s{,"'])${variable}["']?\\s*[=:]\\s*["']?(true|false|\\d+(?:\\.\\d+)?)(?![\\w.])`, "m");
	for (const text of content.values()) {
		const [, match] = line.exec(text) ?? [];
		if (match !== void 0) return match;
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
	const read = await target.read(deliveryOf(deployer, landing, item, target));
	if (read.kind === "absent") return item;
	const content = read.kind === "known" ? read.value : /* @__PURE__ */ new Map();
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
function deliveryOf(renderer, landing, { desired, changes = [], settings }, { called = desired.service }) {
	const { environment, service, blockedRoutes, digest } = desired;
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
/** Whether a target is read for foreign values before the write: at the first one, and never before a rollback. */
function isReadFirst({ rollbacksOnly }, { isRollback }, state) {
	return rollbacksOnly !== true && !isRollback && state?.wasWritten !== true;
}
/** The foreign values of an instance. */
async function foreignAt(renderer, standing, item) {
	const { desired, environment } = item;
	if (desired.unreadable.length > 0) return [];
	const read = await readAt(renderer, standing.commit, item);
	if (read?.kind !== "known" || read.mark != null || read.variables === void 0) return [];
	const keys = [...new Set(desired.values.map(({ flag }) => flag))];
	const snapshot = await snapshotIn(renderer, standing, environment, keys);
	return foreignValues(item, read.variables, snapshot, renderer.root);
}
/** Why the last write to an instance was refused; null: it was not. */
function refusedWriteOf(state) {
	const failure = state?.failure ?? null;
	if (failure?.code === void 0) return null;
	return `${failure.why}, and no deployment sent it [${failure.code}]`;
}
/**
* What the target of an instance has, and whether that is all that it should have; null where the pipeline names no target,
* or its settings do not open it.
*/
async function readAt(renderer, landing, item) {
	const { settings } = item;
	if (settings === null) return null;
	try {
		const target = renderer.open(settings.target, settings.settings, item.desired);
		const delivery = deliveryOf(renderer, landing, {
			...item,
			settings
		}, target);
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
function isSame(a, b) {
	return a.size === b.size && [...a].every(([name, text]) => b.get(name) === text);
}
function foreignValues({ environment, desired, before: accepted }, content, { flags }, root) {
	return desired.values.flatMap((value) => {
		const { variable, flag } = value;
		const live = content.get(variable);
		const sent = textOfValue(value.value);
		if (live === void 0 || live === sent) return [];
		const before = accepted[variable] ?? null;
		if (before !== null && live === textOfValue(before)) return [];
		const files = flags.get(flag);
		if (mayReplace(value, live, files !== void 0 && stateOf(files, environment).kind !== "absent")) return [];
		const definition = files === void 0 ? null : valueOf(files.flag);
		return [{
			variable,
			flag,
			live,
			sent,
			file: statePath(root, environment, flag),
			...linesFor(definition, value, live)
		}];
	});
}
/** Whether users lose nothing by the new value, or a state says that they shall. */
function mayReplace({ value, safe }, current, hasState) {
	if (saysOff(current) && saysOff(value)) return true;
	if (!hasState) return false;
	return value === safe || saysOff(current) || typeof value === "number" && Number(current) <= value;
}
/** The smallest edits of the state that keep the value, and that turn the flag off. */
function linesFor(flag, { variable, safe }, current) {
	const binding = flag?.services.flatMap(({ variables }) => variables).find((candidate) => candidate.variable === variable);
	const off = `enabled: ${flag?.safe === true}`;
	if (binding === void 0 || current === textOfValue(safe)) return {
		keep: null,
		off
	};
	const on = `enabled: ${flag?.safe !== true}`;
	if (binding.field === "enabled") {
		const { on: written, off: unwritten } = formOf(binding);
		return {
			keep: current === (flag?.safe === true ? unwritten : written) ? on : null,
			off
		};
	}
	return {
		keep: /^\d{1,2}(\.\d{1,2})?$|^100$/.test(current) ? `${on}, rollout: ${current}` : null,
		off
	};
}
export { refusedWriteOf as a, prepared as c, readAt as i, probed as l, foreignAt as n, deliveryOf as o, isReadFirst as r, failedBy as s, FOREIGN_VALUE as t };
