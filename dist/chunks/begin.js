let node_v8 = require("node:v8");
// src/cli/begin.ts
/** The commands that read a repository. */
const READING = /* @__PURE__ */ new Set([
	"check",
	"validate",
	"status",
	"summary",
	"log",
	"evidence",
	"promote",
	"rollback",
	"deploy",
	"drift",
	"watch",
	"render"
]);
/** Whether a command line reads a repository. */
function isReading(args) {
	return READING.has(args[0] ?? "") && !args.includes("--help") && !args.includes("-h");
}
/** Starts Git. */
async function beginReading(args) {
	if (!isReading(args)) return;
	const { beginOpening } = await Promise.resolve().then(() => require("./opening.js")).then((n) => n.opening_exports);
	const { base, head } = proposalIn(args);
	beginOpening(repositoryIn(args), base === null || head === null ? null : {
		base,
		head
	});
}
function proposalIn(args) {
	const head = args[0] === "check" ? valueOf(args, "--head") : null;
	return {
		base: valueOf(args, "--base"),
		head
	};
}
/**
* The usual soak with the landing before it, or the month that `status` shows. Others need no landings at once. A deployment
* judges by what had landed before a landing: up to a hundred landings of one run are judged by the same read.
*/
const SOAK = {
	days: 7.5,
	most: 500
};
const WINDOWS = /* @__PURE__ */ new Map([
	["check", SOAK],
	["promote", SOAK],
	["status", {
		days: 31,
		most: 1e3
	}],
	["rollback", null],
	["deploy", {
		...SOAK,
		most: SOAK.most + 100
	}]
]);
/** Asks Git what a command needs to know first. */
async function beginAsking(args) {
	const [name = ""] = args;
	const window = WINDOWS.get(name);
	const { base, head } = proposalIn(args);
	if (window === void 0 || name === "check" && (base === null || head === null)) return;
	const { beginAnswers } = await Promise.resolve().then(() => require("./repository.js")).then((n) => n.first_answers_exports);
	const root = valueOf(args, "--root") ?? ROOT;
	await beginAnswers(repositoryIn(args), {
		base,
		head,
		root,
		window,
		search: searchIn(args)
	});
}
/** What a definition contains whose first values wait for the next deployment of their service. */
const FIRST = "code-default";
/**
* A rollback looks for the flags that build on those that it takes down, and `status` also for those that share variables.
* A deployment looks for those that share variables with what has landed last, which is all that most deployments bring.
*/
function searchIn(args) {
	const flags = flagsIn(args);
	switch (args[0]) {
		case "rollback": return flags.length === 0 ? null : {
			variablesOf: [],
			words: flags
		};
		case "status": return flags.length === 0 ? null : {
			variablesOf: flags,
			words: flags
		};
		case "deploy": return {
			variablesOf: "landed",
			words: [FIRST]
		};
		default: return null;
	}
}
/** The flags before the first option. A pattern is no flag. */
function flagsIn(args) {
	const end = args.findIndex((arg) => arg.startsWith("-"));
	const flags = args.slice(1, end < 0 ? args.length : end);
	return flags.every((flag) => /^[\w/-]+\w$/.test(flag)) ? flags : [];
}
const ROOT = "environments";
function repositoryIn(args) {
	return valueOf(args, "--repo") ?? ".";
}
/** The value of an option, after a space or after an equals sign. */
function valueOf(args, option) {
	const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
	if (at < 0) return null;
	const [, ...value] = (args[at] ?? "").split("=");
	return value.length > 0 ? value.join("=") : args[at + 1] ?? null;
}
// src/cli/memory.ts
/** The newest Node whose V8 is known to have the options. Another one would say on standard error that it has not. */
const NEWEST = 24;
/**
* V8 keeps young objects in a space that grows up to 96 MiB while it is busy. Most objects of a command about all flags are
* as short-lived as others, so it works as fast with a space that stays small. Other objects may become four times as many
* before V8 looks for garbage among them, and half of them are garbage long before. Both together take a third of the
* memory.
*/
function keepHeapSmall() {
	setOptions("--semi-space-growth-factor=1", "--heap-growing-percent=100");
}
/**
* The same for young objects alone, while a command works that keeps most of what it reads: it is faster, too.
*/
function withYoungSmall(work) {
	return withOptions([{
		name: "--semi-space-growth-factor",
		value: 1,
		usual: 2
	}], work);
}
/**
* V8 begins to look for old garbage when half of the space is taken that it allows for old objects, and allows less after
* each collection of young ones. A short command ends before it needs that space, so the search begins late.
*/
function withLateMarking(work) {
	return withOptions([{
		name: "--incremental-marking-soft-trigger",
		value: 90,
		usual: 0
	}, {
		name: "--incremental-marking-hard-trigger",
		value: 95,
		usual: 0
	}], work);
}
let inForce = [];
async function withOptions(options, work) {
	inForce = options;
	setValues("value");
	try {
		return await work();
	} finally {
		setValues("usual");
		inForce = [];
	}
}
/** V8 refuses code that was compiled under other options, so all code is loaded under the usual ones. */
function withUsualOptions(load) {
	setValues("usual");
	try {
		return load();
	} finally {
		setValues("value");
	}
}
function setValues(which) {
	setOptions(...inForce.map((option) => `${option.name}=${option[which]}`));
}
function setOptions(...options) {
	const [major] = process.versions.node.split(".").map(Number);
	if (major === void 0 || major > NEWEST) return;
	for (const option of options) (0, node_v8.setFlagsFromString)(option);
}
Object.defineProperty(exports, "beginAsking", {
	enumerable: true,
	get: function() {
		return beginAsking;
	}
});
Object.defineProperty(exports, "beginReading", {
	enumerable: true,
	get: function() {
		return beginReading;
	}
});
Object.defineProperty(exports, "isReading", {
	enumerable: true,
	get: function() {
		return isReading;
	}
});
Object.defineProperty(exports, "keepHeapSmall", {
	enumerable: true,
	get: function() {
		return keepHeapSmall;
	}
});
Object.defineProperty(exports, "withLateMarking", {
	enumerable: true,
	get: function() {
		return withLateMarking;
	}
});
Object.defineProperty(exports, "withUsualOptions", {
	enumerable: true,
	get: function() {
		return withUsualOptions;
	}
});
Object.defineProperty(exports, "withYoungSmall", {
	enumerable: true,
	get: function() {
		return withYoungSmall;
	}
});
