import { At as inOrder, bt as valueOf, pt as formOf, yt as stateOf } from "./program.js";
import { $i as textOfValue, Zi as saysOff, dt as isBlockedIn, ht as withoutUnset, nn as snapshotIn, sn as settingsOf, vr as statePath } from "./judging.js";
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
/** Whether a target is read for foreign values before the write: at the first one, and never before a rollback. */
function isReadFirst({ rollbacksOnly }, { isRollback }, state) {
	return rollbacksOnly !== true && !isRollback && state?.wasWritten !== true;
}
/** The foreign values of an instance. */
async function foreignAt(renderer, standing, item) {
	const { settings, desired, environment } = item;
	if (settings === null || desired.unreadable.length > 0) return [];
	const content = await variablesAt(renderer, standing.commit, {
		...item,
		settings
	});
	if (content === null) return [];
	const keys = [...new Set(desired.values.map(({ flag }) => flag))];
	return foreignValues(item, content, await snapshotIn(renderer, standing, environment, keys), renderer.root);
}
/** Why the last write to an instance was refused; null: it was not. */
function refusedWriteOf(state) {
	const failure = state?.failure ?? null;
	if (failure?.code === void 0) return null;
	return `${failure.why}, and no deployment sent it [${failure.code}]`;
}
/** Null where the target cannot be read, or has a note of ours. */
async function variablesAt(renderer, landing, item) {
	const read = await readAt(renderer, landing, item);
	return read === null || read.kind !== "known" || read.mark != null ? null : read.variables ?? null;
}
/** What the target of an instance has; null where the pipeline names none, or its settings do not open it. */
async function readIn(renderer, landing, pipeline, desired) {
	const settings = settingsOf(pipeline, desired);
	const { environment, service } = desired;
	return settings && readAt(renderer, landing, {
		environment,
		service,
		desired,
		changes: [],
		settings
	});
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
export { readIn as a, failedBy as c, readAt as i, prepared as l, foreignAt as n, refusedWriteOf as o, isReadFirst as r, deliveryOf as s, FOREIGN_VALUE as t, probed as u };
