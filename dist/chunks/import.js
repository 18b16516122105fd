require("./rolldown-runtime.js");
const require_program = require("./program.js");
const require_repository = require("./repository.js");
const require_judging = require("./judging.js");
const require_opening = require("./opening.js");
const require_adopt_text = require("./adopt-text.js");
const require_deploying = require("./deploying.js");
const require_place = require("./place.js");
const require_editing = require("./editing.js");
const require_setup = require("./setup.js");
// src/app/adopt/merge.ts
/** `texts`: of the definitions that are there. */
function mergedInto(root, side, texts, { drafts, takenValues, leftOut }, environments) {
	const files = /* @__PURE__ */ new Map();
	const grown = /* @__PURE__ */ new Set();
	const added = [];
	const present = [];
	const refused = [];
	const flags = [...side.flags.values()].flatMap(({ definition }) => definition?.value ?? []);
	for (const draft of drafts) {
		const values = valuesOf(draft, takenValues);
		const answer = answerFor(root, side, texts, draft, flags.filter((flag) => isRival(flag, draft.flag)), environments);
		if (answer.kind === "exists") {
			const { flag } = answer;
			refused.push(...values.map(({ variable: name, origin, environment }) => {
				return {
					name,
					origin,
					reason: {
						code: "exists",
						facts: {
							flag,
							environment
						}
					}
				};
			}));
		} else if (answer.kind === "same") present.push(...values);
		else {
			for (const [path, text] of answer.files) files.set(path, text);
			if (answer.grown !== null) grown.add(answer.grown);
			added.push(...values);
		}
	}
	return {
		files,
		grown,
		takenValues: added,
		present,
		leftOut: [...leftOut, ...refused]
	};
}
function valuesOf({ flag }, takenValues) {
	const names = new Set(flag.services.flatMap(({ service, variables }) => variables.map(({ variable }) => `${service} ${variable}`)));
	return takenValues.filter(({ service, variable }) => names.has(`${service} ${variable}`));
}
/** Whether a flag has the same key or fills one of the variables. */
function isRival(flag, draft) {
	if (flag.key === draft.key) return true;
	const filled = new Set(flag.services.flatMap(({ service, variables }) => variables.map(({ variable }) => `${service} ${variable}`)));
	return draft.services.some(({ service, variables }) => variables.some(({ variable }) => filled.has(`${service} ${variable}`)));
}
function answerFor(root, side, texts, draft, rivals, environments) {
	const { key } = draft.flag;
	const file = require_judging.flagPath(root, key);
	const states = new Map([...draft.states].map(([name, state]) => [require_judging.statePath(root, name, key), require_editing.newStateText(state)]));
	const [rival, ...others] = rivals;
	if (rival === void 0) {
		if (side.flags.get(key)?.definition != null) return {
			kind: "exists",
			flag: key
		};
		const text = require_place.newFlagText({
			...draft.flag,
			ladder: null
		});
		return {
			kind: "added",
			files: new Map([[file, text], ...states]),
			grown: null
		};
	}
	const names = [...draft.states.keys()];
	if (others.length === 0 && rival.key === key && sends(side, draft, names)) return { kind: "same" };
	const isOurs = texts.get(key) === require_place.newFlagText({
		...rival,
		ladder: null
	});
	const union = rival.key === key && isOurs ? unionOf(rival, draft.flag, environments) : null;
	const isTaken = names.some((name) => side.flags.get(key)?.states?.has(name) === true);
	if (others.length > 0 || union === null || isTaken) return {
		kind: "exists",
		flag: rival.key
	};
	const text = require_place.newFlagText({
		...union,
		ladder: null
	});
	return {
		kind: "added",
		files: new Map([[file, text], ...states]),
		grown: file
	};
}
/** Whether the files that are there say the same as the draft in these environments. */
function sends(side, { flag, states }, names) {
	const entry = side.flags.get(flag.key);
	const definition = entry?.definition?.value ?? null;
	if (definition === null) return false;
	return flag.services.every(({ service, variables }) => variables.every((binding) => {
		const counterpart = bindingOf(definition, service, binding.variable);
		return counterpart !== void 0 && isSame(counterpart, binding) && names.every((name) => require_opening.isSentIn(counterpart, name));
	})) && names.every((name) => {
		const state = entry?.states?.get(name)?.value ?? null;
		const wanted = states.get(name);
		return state !== null && wanted !== void 0 && valuesText(state) === valuesText(wanted);
	});
}
/** A hold sends nothing. */
function valuesText(state) {
	return require_editing.newStateText({
		...state,
		hold: null
	});
}
function bindingOf({ services }, service, variable) {
	return services.find((bindings) => bindings.service === service)?.variables.find((binding) => binding.variable === variable);
}
function isSame(left, binding) {
	const [a, b] = [require_opening.formOf(left), require_opening.formOf(binding)];
	return left.field === binding.field && a.on === b.on && a.off === b.off;
}
/** The definition that sends what both send; null where they write a variable differently. */
function unionOf(old, added, environments) {
	const names = [...new Set([...old.services, ...added.services].map(({ service }) => service))];
	const services = [];
	for (const service of names.toSorted(require_opening.inOrder)) {
		const bindings = [old, added].map((flag) => flag.services.find((serviceBindings) => serviceBindings.service === service)?.variables ?? []);
		const variables = /* @__PURE__ */ new Map();
		for (const binding of bindings.flat()) {
			const counterpart = variables.get(binding.variable);
			if (counterpart !== void 0 && !isSame(counterpart, binding)) return null;
			variables.set(binding.variable, counterpart === void 0 ? binding : wider(counterpart, binding, environments));
		}
		const sorted = [...variables.values()].toSorted((a, b) => require_opening.inOrder(a.variable, b.variable));
		services.push({
			service,
			variables: sorted
		});
	}
	return {
		...old,
		services
	};
}
function wider(a, b, environments) {
	const { in: _places, ...binding } = a;
	const places = environments.filter((name) => require_opening.isSentIn(a, name) || require_opening.isSentIn(b, name));
	return places.length === environments.length ? binding : {
		...binding,
		in: places.toSorted(require_opening.inOrder)
	};
}
// src/app/adopt/import.ts
async function planImport(loader, head, file, options, now) {
	const present = await require_judging.readTree(loader, require_repository.asTree(head));
	const pipeline = present.side.pipeline?.value ?? null;
	if (pipeline === null) throw require_opening.refusal("new/no-pipeline");
	const source = sourceFor(file, options.kind);
	const today = todayIn(source, file, pipeline, options);
	const environments = pipeline.environments.map(({ name }) => name);
	const unowned = require_adopt_text.draftsOf(today, environments);
	const drafts = ownedDrafts(unowned.drafts, pipeline, loader.root, options);
	const drafted = {
		...unowned,
		drafts
	};
	const blobs = await textsOf(loader, head, present.names);
	const merged = mergedInto(loader.root, present.side, blobs, drafted, environments);
	await require_adopt_text.demandSame(loader, head, merged.files, merged.takenValues, environments);
	const diagnostics = await require_adopt_text.diagnosedWith(loader, head, merged.files, now);
	return {
		...merged,
		source: source.name,
		environment: options.environment,
		diagnostics: diagnostics.filter((diagnostic) => merged.files.has(diagnostic.file))
	};
}
/** With the owners of CODEOWNERS, as far as the pipeline has them. */
function ownedDrafts(drafts, { services, teams }, root, { open: read, paths }) {
	const place = {
		services: services.map(({ name }) => name),
		compose: paths.filter((path) => require_place.isCompose(path))
	};
	const owners = require_adopt_text.ownersOf({
		name: "",
		paths,
		read
	}, place, drafts, {
		root,
		isOnGitHub: true
	});
	const present = new Map(teams.map(({ name, members }) => [name, members]));
	return drafts.map((draft) => require_adopt_text.ownedDraft(draft, owners, present));
}
/** The texts of the definitions, to see which of them a person has edited. */
async function textsOf({ repository, root }, head, keys) {
	const paths = keys.map((key) => ({
		tree: require_repository.asTree(head),
		path: `${root}/flags/${key}.yaml`
	}));
	const blobs = await repository.readPaths(paths);
	const decoder = new TextDecoder();
	return new Map(keys.flatMap((key, index) => {
		const blob = blobs[index] ?? null;
		return blob === null ? [] : [[key, decoder.decode(blob.bytes)]];
	}));
}
function sourceFor(file, kind) {
	const source = kind === null ? require_adopt_text.sourceOf(file) : require_adopt_text.IMPORT_SOURCES.find((candidate) => candidate.name === kind);
	const { path, text } = file;
	const fault = (source === void 0 ? !/\.(?:json|ya?ml)$/.test(path) : source === require_place.dotenv) ? null : require_place.faultIn(text);
	if (fault !== null) throw require_opening.refusal("import/not-yaml", { at: `${path}:${fault.line}:${fault.column}` });
	if (source !== void 0) return source;
	const available = require_adopt_text.IMPORT_SOURCES.map(({ name }) => name);
	throw require_opening.refusal("import/no-source", {
		file: path,
		available
	});
}
function todayIn(source, file, pipeline, { environment, services, choice, open, paths }) {
	const names = pipeline.environments.map(({ name }) => name);
	if (!names.includes(environment)) {
		const meant = require_program.nearest(environment, names);
		throw require_opening.refusal("unknown/environment", {
			name: environment,
			available: names,
			meant
		});
	}
	const declared = pipeline.services.map(({ name }) => name);
	const unknown = services.find((name) => !declared.includes(name));
	if (unknown !== void 0) {
		const meant = require_program.nearest(unknown, declared);
		throw require_opening.refusal("unknown/service", {
			name: unknown,
			available: declared,
			meant
		});
	}
	const readers = services.length > 0 ? services : readersFor(source, declared);
	const inside = insideOf(source, file, environment);
	const read = source.read({
		...file,
		environment: inside,
		services: readers,
		open,
		paths
	});
	const { sent, leftOut } = require_adopt_text.decided(read.sent.map((one) => ({
		...one,
		environment,
		isPlaced: true
	})), read.leftOut);
	const taken = sent.filter(({ service }) => declared.includes(service));
	const others = sent.filter(({ service }) => !declared.includes(service));
	const today = {
		sent: taken,
		leftOut: [...leftOut, ...others.map(unknownService)]
	};
	return require_adopt_text.wantedIn(today, choice);
}
function unknownService({ variable, origin }) {
	return {
		name: variable,
		origin,
		reason: {
			code: "unknown-service",
			facts: {}
		}
	};
}
/** A compose file names its services. Any other file belongs to the only one. */
function readersFor({ name }, declared) {
	return name !== "compose" && declared.length === 1 ? declared : [];
}
/** The name that the file has for the environment. */
function insideOf(source, file, environment) {
	const available = source.environments(file);
	if (available.length === 0) return environment;
	const inside = available.find((name) => require_deploying.isSameEnvironment(name, environment));
	if (inside !== void 0) return inside;
	throw require_opening.refusal("import/other-environments", {
		file: file.path,
		environment,
		available
	});
}
// src/cli/import.ts
/** `flaghoist import --from FILE --environment E`: 0 when written, 1 when `validate` would refuse it. */
function runImport(_args, options) {
	const { from, environment, service = [], only, dryRun = false } = options;
	const now = require_program.momentOf(void 0);
	return require_judging.withRepository(options, async (repository) => {
		const { top } = repository;
		const file = await require_judging.namedFile(top, from);
		const { loader, head, folder } = await require_place.workingTree(repository, options);
		const choice = {
			...require_place.namesOf(only),
			isExcepted: () => false
		};
		const { read: open, paths } = folder;
		const kind = options.as ?? null;
		const plan = await planImport(loader, head, file, {
			environment,
			services: service,
			kind,
			choice,
			open,
			paths
		}, now);
		if (require_judging.printErrors(plan.diagnostics, options)) return require_program.EXIT.block;
		const rows = await require_place.rowsFor(top, plan.files, plan.grown);
		if (!dryRun) await require_place.writeRows(top, plan.files, rows);
		if (options.format === "json") require_judging.printJson(jsonOf(plan, rows));
		else require_program.printText(importText(plan, rows, await require_place.placeOf(repository), dryRun), options);
		return require_program.EXIT.pass;
	});
}
function importText(plan, rows, place, isDry) {
	const { takenValues, present, leftOut, environment, source } = plan;
	const before = present.length === 0 ? "" : `${require_setup.SETUP_TEXTS.present(present.length)}\n\n`;
	const parts = [
		`read as ${source}\n\n`,
		before,
		takenValues.length === 0 ? `${require_setup.SETUP_TEXTS.nothingToImport()}\n\n` : require_adopt_text.proofText(takenValues, [environment]),
		require_adopt_text.settingsText(takenValues),
		require_adopt_text.leftOutSection(leftOut, takenValues),
		require_adopt_text.filesText(rows, isDry ? "would be written" : "written")
	];
	if (isDry || rows.length === 0) return `${parts.join("").trimEnd()}\n`;
	const [commit = "", ...push] = require_place.landingCommands(place, {
		paths: rows.flatMap(({ path, kind }) => kind === "kept" ? [] : [path]),
		message: require_setup.SETUP_TEXTS.importFlags(environment),
		topic: `import-${environment}`
	});
	const next = require_adopt_text.nextText([
		commit,
		"flaghoist check",
		...push
	]);
	return `${parts.join("")}${next}`;
}
function jsonOf({ source, environment, takenValues, present, leftOut }, rows) {
	const valuesOf = (values) => values.map(({ service, variable, text }) => ({
		service,
		variable,
		text
	}));
	return {
		schemaVersion: 1,
		source,
		environment,
		values: valuesOf(takenValues),
		managed: valuesOf(present),
		leftOut: leftOut.map(({ name, origin, reason }) => ({
			name,
			origin,
			reason: reason.code
		})),
		files: rows.map(({ path, kind }) => ({
			path,
			kind
		}))
	};
}
const importCommand = {
	options: (command) => {
		require_program.withReading(command, require_program.withTextOrJson).requiredOption("--from <file>", "the file to import").requiredOption("--environment <name>", "the environment of these values").option("--service <name...>", "the services that read this file (default: those that the file names)").addOption(require_program.choiceOption("--as <kind>", "the kind of the file (default: found by its name and text)", require_adopt_text.IMPORT_SOURCES.map(({ name }) => name))).option("--only <pattern...>", "only variables and flags like these, such as 'FEATURE_*'").option("--dry-run", "show everything and write nothing").addHelpText("after", require_program.examples("flaghoist import --from .env.staging --environment staging --service shop", "flaghoist import --from flags.json --environment production --service shop --as flagd"));
	},
	run: runImport
};
exports.importCommand = importCommand;
