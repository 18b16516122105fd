import { zt as isError } from "./text.js";
import { r as inOrder } from "./names.js";
import { g as valueOf } from "./exposure.js";
import { $ as readTree, G as definitionsWith, Q as readNamed, W as queryReaderFor, X as readCommit, Y as namesIn, Z as readFlags, _t as flagPath, ct as flagOf, et as withStandIns, ot as cyclesOf, q as inspect, rt as snapshotOf, st as prerequisitesOf, t as asTree } from "./check.js";
import { n as isPattern, t as flagsNamed } from "./flag-patterns.js";
import { r as refusal } from "./refusal.js";
// src/app/load/around.ts
async function readAround(loader, commit, keys) {
	const tree = await readNamed(loader, commit, keys);
	const required = await withRequired(loader, commit, tree);
	const words = [...variablesOf(required, keys), ...keys];
	const sharing = await definitionsWith(loader, asTree(commit), words);
	const side = {
		...required,
		flags: new Map([...sharing, ...required.flags])
	};
	return {
		...tree,
		side: await withStandIns(loader, side, commit)
	};
}
/** Until no flag requires one that has not been read. */
async function withRequired(loader, commit, tree) {
	let { side } = tree;
	for (;;) {
		const missing = requiredIn(side).filter((key) => !side.flags.has(key));
		if (missing.length === 0) return side;
		const more = await readFlags(loader, asTree(commit), missing, tree.environments);
		side = {
			...side,
			flags: new Map([...side.flags, ...more.flags])
		};
	}
}
/** By their own definitions, and by the environments of the pipeline. */
function requiredIn({ pipeline, flags }) {
	const everywhere = (pipeline?.value?.environments ?? []).flatMap(({ requires }) => requires).flatMap(({ gate, settings }) => gate === "flags" ? Object.keys(settings) : []);
	const own = [...flags.values()].flatMap((entry) => {
		const flag = flagOf(entry);
		return flag === null ? [] : prerequisitesOf(flag);
	});
	return [.../* @__PURE__ */ new Set([...everywhere, ...own])];
}
function variablesOf({ flags }, keys) {
	return keys.flatMap((key) => {
		const entry = flags.get(key);
		return ((entry === void 0 ? null : flagOf(entry))?.services ?? []).flatMap(({ variables }) => variables.map(({ variable }) => variable));
	});
}
// src/app/plans.ts
/** These flags, prefixes and patterns (none: all) of a commit of the default branch. Throws a refusal for one without a flag. */
async function readPlans(loader, base, wanted) {
	const { side, names, environments } = await treeFor(loader, base, wanted);
	const snapshot = snapshotOf(side);
	const pipeline = readable(snapshot);
	const keys = flagsNamed(wanted, names.toSorted(inOrder));
	return {
		around: {
			snapshot,
			pipeline,
			folders: environments,
			diagnosticsOf: errorsByFlag(loader, side, await queryReaderFor(side))
		},
		keys,
		side
	};
}
/** For named flags, reads only what decides their status. A prefix or a pattern is compared with all names first. */
async function treeFor(loader, base, wanted) {
	if (base === null) return readTree(loader, await loader.repository.emptyTree());
	if (wanted.length === 0) return readCommit(loader, base);
	const keys = [...new Set(wanted)];
	if (!wanted.some(isPattern)) {
		const tree = await readAround(loader, base, keys);
		if (keys.every((key) => tree.names.includes(key))) return tree;
	}
	const names = flagsNamed(wanted, await namesIn(loader, asTree(base)));
	return names.length > MOST_ALONE ? readCommit(loader, base) : readAround(loader, base, names);
}
/** With more flags, all of them are read, because that takes less time. */
const MOST_ALONE = 100;
function readable(snapshot) {
	const pipeline = valueOf(snapshot.pipeline);
	if (pipeline !== null) return pipeline;
	throw refusal("status/no-pipeline");
}
/** Errors between the files of each flag. A check of any proposal that touches the flag would block for them. */
function errorsByFlag(loader, side, readQuery) {
	const errors = inspect(loader, side, null, readQuery).filter(isError);
	if (errors.length === 0) return () => [];
	const circles = errors.some(({ code }) => code === "flags/cycle") ? circlesIn(side) : [];
	return (key) => {
		const { definition, states } = side.flags.get(key) ?? {
			definition: null,
			states: null
		};
		const own = [definition, ...states?.values() ?? []].map((file) => file?.file);
		const firsts = circles.filter((circle) => circle.includes(key)).map(([first]) => first);
		const files = /* @__PURE__ */ new Set([...own, ...firsts.map((first) => first && flagPath(loader.root, first))]);
		return errors.filter(({ file }) => files.has(file));
	};
}
function circlesIn({ flags }) {
	return cyclesOf(new Map([...flags].flatMap(([key, { definition }]) => definition?.understood == null ? [] : [[key, definition.understood]])));
}
export { readPlans as t };
