const require_opening = require("./opening.js");
// src/app/adopt/environments.ts
/** From the first environment to the one with the users. Words of one line mean the same. */
const RANKS = [
	[
		"development",
		"dev",
		"develop"
	],
	["integration", "int"],
	["qa", "testing"],
	["preview"],
	["demo"],
	["uat", "acceptance"],
	[
		"staging",
		"stage",
		"stg"
	],
	["preproduction", "preprod"],
	[
		"production",
		"prod",
		"prd",
		"live"
	]
];
/** The word for an environment in a path: in the name of the file, else in the nearest folder. */
function environmentIn(path) {
	const segments = path.toLowerCase().split("/").toReversed();
	for (const segment of segments) {
		const word = segment.split(/[._-]+/).find((candidate) => rankOf(candidate) !== null);
		if (word !== void 0) return word;
	}
	return null;
}
function rankOf(word) {
	const rank = RANKS.findIndex((words) => words.includes(word));
	return rank < 0 ? null : rank;
}
/** Words for runs of tests, which are no environment of the users. */
const TESTS = /* @__PURE__ */ new Set([
	"test",
	"tests",
	"ci",
	"e2e",
	"__tests__",
	"fixtures",
	"__fixtures__"
]);
const OTHER_FOLDERS = /* @__PURE__ */ new Set([
	"example",
	"examples",
	"sample",
	"samples",
	".devcontainer"
]);
/** Whether a file is for tests, examples or developers, by its folders, or by its name if that names no environment. */
function isAside(path) {
	const folders = path.toLowerCase().split("/");
	const name = folders.pop() ?? "";
	if (folders.some((folder) => TESTS.has(folder) || OTHER_FOLDERS.has(folder))) return true;
	const words = name.split(/[._-]+/);
	return words.some((word) => TESTS.has(word)) && !words.some((word) => rankOf(word) !== null);
}
/** All words for the same environment, the given one first. */
function wordsFor(environment) {
	const rank = rankOf(environment);
	return [environment, ...(rank === null ? [] : RANKS[rank] ?? []).filter((word) => word !== environment)];
}
/** In order, each once. Of two words for the same, the one that was met first counts. */
function inRank(names) {
	const byRank = /* @__PURE__ */ new Map();
	const others = [];
	for (const name of names) {
		const rank = rankOf(name);
		if (rank === null) {
			if (require_opening.isName(name) && name !== "flags" && !others.includes(name)) others.push(name);
		} else if (!byRank.has(rank)) byRank.set(rank, name);
	}
	const ranked = [...byRank].toSorted(([a], [b]) => a - b).map(([, name]) => name);
	return [...others, ...ranked];
}
/** Whether two words mean the same environment. */
function isSameEnvironment(a, b) {
	return a === b || rankOf(a) !== null && rankOf(a) === rankOf(b);
}
/** Whether it is where the users are. */
function isProduction(name) {
	return rankOf(name) === RANKS.length - 1;
}
Object.defineProperty(exports, "environmentIn", {
	enumerable: true,
	get: function() {
		return environmentIn;
	}
});
Object.defineProperty(exports, "inRank", {
	enumerable: true,
	get: function() {
		return inRank;
	}
});
Object.defineProperty(exports, "isAside", {
	enumerable: true,
	get: function() {
		return isAside;
	}
});
Object.defineProperty(exports, "isProduction", {
	enumerable: true,
	get: function() {
		return isProduction;
	}
});
Object.defineProperty(exports, "isSameEnvironment", {
	enumerable: true,
	get: function() {
		return isSameEnvironment;
	}
});
Object.defineProperty(exports, "wordsFor", {
	enumerable: true,
	get: function() {
		return wordsFor;
	}
});
