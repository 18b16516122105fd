import { r as refusal } from "./refusal.js";
import { r as inOrder } from "./names.js";
import { Lt as textOfValue } from "./markdown.js";
import { o as instanceKey, s as liveIn } from "./log-reading.js";
import { A as isInstance, C as desiredAt, E as pipelineIn, F as sentIn, I as without, K as definitionsWith, N as settingsOf, P as firstValues, b as isOlder, p as baselineOf, t as asTree, w as environmentsAt, z as nothingFor } from "./check.js";
import { a as refusedWriteOf, o as deliveryOf } from "./foreign.js";
import { t as acceptUnpushed } from "./accept.js";
import { n as isNamed, t as demandKnown } from "./named.js";
import { z as refusedWords } from "./text.js";
import { t as stillRefused } from "./still-refused.js";
import { t as columns } from "./columns.js";
// src/app/deploy/drift.ts
const NONE = {
	differences: [],
	pending: []
};
/** Where something is refused, the target is compared with what was accepted last. */
async function drift(asking, named) {
	const { commit, pushed } = await asking.tip();
	const entries = await asking.log.read(await environmentsAt(asking, commit));
	const baseline = await baselineOf(asking, entries, commit, null);
	const { refusals } = pushed !== null && pushed !== commit && await isOlder(asking.repository, pushed, commit) ? (await acceptUnpushed(asking, {
		commit: pushed,
		refusals: baseline.refusals
	}, commit)).accepted : baseline;
	const standing = {
		commit,
		refusals
	};
	const pipeline = await pipelineIn(asking, standing);
	if (pipeline === null) throw refusal("drift/no-pipeline");
	const log = liveIn(entries);
	const sent = sentIn(entries);
	demandKnown(pipeline, named, [...log.values()]);
	const desired = await namedAsLogged(asking, standing, pipeline, named, log) ?? await desiredAt(asking, standing, pipeline);
	const emptied = [...log.values()].filter((one) => !desired.some((other) => isInstance(one, other))).map((one) => nothingFor(one, asking.sha256));
	const shown = await stillRefused(asking, commit, refusals);
	const atTip = shown.length === 0 ? [] : await desiredAt(asking, {
		commit,
		refusals: []
	}, pipeline);
	const rows = [];
	const accepted = [...desired, ...emptied].filter((one) => isNamed(named, one));
	for (const one of accepted) {
		const row = await rowOf(asking, commit, pipeline, one, {
			state: log.get(instanceKey(one)),
			earlier: sent.get(instanceKey(one)) ?? [],
			refused: refusedWriteOf(entries, one)
		});
		const own = [one, ...atTip.filter((other) => isInstance(other, one))];
		rows.push(withRefusals(row, shown, own.flatMap(({ values }) => values)));
	}
	for (const { environment, service, values } of atTip.filter((one) => isNamed(named, one))) {
		const instance = {
			environment,
			service
		};
		if (rows.some((row) => isInstance(row, instance))) continue;
		const target = settingsOf(pipeline, instance)?.target ?? null;
		rows.push(withRefusals({
			...instance,
			target,
			state: "same",
			...NONE,
			why: ""
		}, shown, values));
	}
	return rows;
}
/**
* What the named services are to get, by the definitions that name them. Null where that is not what the log says: then
* every flag is read, because a definition that cannot be read may send more than its text shows.
*/
async function namedAsLogged(asking, standing, pipeline, named, log) {
	if (named.services === null || standing.refusals.length > 0) return null;
	const tree = asTree(standing.commit);
	const keys = [...(await definitionsWith(asking, tree, named.services)).keys()].toSorted(inOrder);
	const desired = (await desiredAt(asking, standing, pipeline, { keys })).filter((one) => isNamed(named, one));
	const isWhole = [...log.values()].filter((one) => isNamed(named, one)).every((one) => desired.some((other) => isInstance(one, other)));
	const isSame = desired.every((one) => {
		const state = log.get(instanceKey(one));
		if (state === void 0) return settingsOf(pipeline, one) === null;
		return state.live?.digest === one.digest && state.unsettled.length === 0;
	});
	return isWhole && isSame ? desired : null;
}
async function rowOf(renderer, commit, pipeline, desired, { state: logged, earlier, refused }) {
	const { environment, service } = desired;
	const instance = {
		environment,
		service
	};
	const settings = pipeline.environments.some(({ name }) => name === environment) ? settingsOf(pipeline, instance) : null;
	const values = logged?.live?.values ?? {};
	if (settings === null) {
		const has = Object.entries(values).map(([name, value]) => `${name}=${value}`);
		const why = has.length === 0 ? "" : `by the log it has ${has.join(" ")}`;
		return {
			...instance,
			target: null,
			state: "no-target",
			...NONE,
			why
		};
	}
	const target = renderer.open(settings.target, settings.settings, instance);
	const now = new Set(desired.values.map(({ variable }) => variable));
	const changes = Object.keys(values).filter((variable) => !now.has(variable)).toSorted(inOrder).map((variable) => ({
		variable,
		from: null,
		to: null,
		isRaise: false
	}));
	const item = {
		...instance,
		desired,
		changes,
		settings
	};
	const delivery = deliveryOf(renderer, commit, item, target);
	const found = await target.read(delivery);
	const about = {
		...instance,
		target: settings.target
	};
	if (found.kind !== "known") {
		const state = found.kind === "absent" ? "unreadable" : "unreachable";
		return {
			...about,
			state,
			...NONE,
			why: found.why
		};
	}
	const differences = differencesAt(target.wanted(delivery), found, delivery);
	if (refused !== null && differences.length > 0) return {
		...about,
		state: "refused",
		differences,
		pending: [],
		why: refused
	};
	const isUnsettled = (logged?.unsettled.length ?? 0) > 0;
	const why = [...isUnsettled ? ["its last deployment did not succeed"] : [], ...found.hint === void 0 ? [] : [found.hint]].join("; ");
	const isSame = differences.length === 0 && !isUnsettled;
	if (isSame || isUnsettled) return {
		...about,
		state: isSame ? "same" : "differs",
		differences,
		pending: [],
		why
	};
	const pending = firstValues(desired, earlier).filter((name) => !Object.hasOwn(values, name));
	return await isSameWithout(renderer, commit, {
		item,
		target,
		found: found.value
	}, pending) ? {
		...about,
		state: "same",
		differences: [],
		pending,
		why
	} : {
		...about,
		state: "differs",
		differences,
		pending: [],
		why
	};
}
/** Whether a target has everything but some first values. */
async function isSameWithout(renderer, commit, { item, target, found }, variables) {
	if (variables.length === 0) return false;
	const desired = without(item.desired, variables, item.settings, renderer.sha256);
	if (desired.values.length === 0 && found.size === 0) return true;
	const delivery = deliveryOf(renderer, commit, {
		...item,
		desired
	}, target);
	const rest = await target.read(delivery);
	return rest.kind === "known" && differencesBetween(target.wanted(delivery), rest.value).length === 0;
}
/** Refusals of an instance that are named. */
const SHOWN = 3;
function withRefusals(row, refusals, values) {
	const own = refusals.filter(({ flag, environment }) => flag === null || environment === row.environment && values.some((value) => value.flag === flag));
	const words = [...new Set(own.map(refusedWords))];
	const others = words.length <= SHOWN ? [] : [`and ${words.length - SHOWN} more`];
	const why = [
		row.why,
		...words.slice(0, SHOWN),
		...others
	].filter((one) => one !== "").join("; ");
	return {
		...row,
		why,
		state: row.state === "same" && own.length > 0 ? "refused" : row.state
	};
}
/** Where a file differs, also its variables: a changed text does not show which values the service reads. */
function differencesAt(git, found, delivery) {
	const whole = differencesBetween(git, found.value);
	const hasFile = whole.some((one) => one.git?.includes("\n") === true);
	const sent = new Map(delivery.values.map(({ variable, value }) => [variable, textOf(value)]));
	const byName = [...found.variables ?? []].map(([what, there]) => ({
		what,
		git: sent.get(what) ?? null,
		there
	})).filter((one) => one.git !== one.there);
	return hasFile ? [...whole, ...byName] : whole;
}
function textOf(value) {
	return value === null ? null : textOfValue(value);
}
function differencesBetween(git, there) {
	return [.../* @__PURE__ */ new Set([...git.keys(), ...there.keys()])].toSorted(inOrder).map((what) => ({
		what,
		git: git.get(what) ?? null,
		there: there.get(what) ?? null
	})).filter((one) => one.git !== one.there);
}
// src/wiring/drift-text.ts
function driftText(rows) {
	const table = rows.flatMap((row) => {
		const instance = [
			`${row.environment}/${row.service}`,
			row.target ?? "no target",
			stateText(row)
		];
		const lines = row.differences.map((difference) => {
			const { git, there } = valuesOf(difference);
			return [
				"",
				"",
				difference.what,
				`Git: ${git}`,
				`there: ${there}`
			];
		});
		return [[...instance, whyText(row)], ...lines];
	});
	return `${[...columns(table), ...repairLines(rows)].join("\n")}\n`;
}
function repairLines(rows) {
	const command = repairOf(rows);
	if (command !== null) return [
		"",
		"restore the accepted values:",
		`  ${command}`
	];
	return rows.length === 0 ? ["nothing to compare: no service has a deploy target"] : [];
}
/** The command that restores the accepted values, or null when no value differs. */
function repairOf(rows) {
	const different = rows.filter(({ state }) => state === "differs");
	if (different.length === 0) return null;
	const listed = (names) => [...new Set(names)].join(" ");
	return `flaghoist deploy --force --environment ${listed(different.map(({ environment }) => environment))} --service ${listed(different.map(({ service }) => service))}`;
}
function stateText({ state, pending }) {
	return state === "same" && pending.length > 0 ? "same (pending)" : WORDS[state];
}
const WORDS = {
	same: "same",
	differs: "DIFFERS",
	refused: "REFUSED",
	unreadable: "cannot be read",
	unreachable: "does not answer",
	"no-target": ""
};
function whyText({ why, pending }) {
	return [why, ...pending.length === 0 ? [] : [`not sent yet: ${pending.join(" ")}`]].filter((text) => text !== "").join("; ");
}
/** Both values as text. Of a file only its length, because its other lines may be secret. */
function valuesOf({ git, there }) {
	const isFile = [git, there].some((text) => text?.includes("\n") === true);
	const textOf = (text) => {
		if (text === null) return "nothing";
		return isFile ? linesOf(text) : text;
	};
	return {
		git: textOf(git),
		there: textOf(there)
	};
}
function linesOf(text) {
	const count = text.replace(/\n$/, "").split("\n").length;
	return count === 1 ? "1 line" : `${count} lines`;
}
export { whyText as a, valuesOf as i, repairOf as n, drift as o, stateText as r, driftText as t };
