require("./rolldown-runtime.js");
const require_judging = require("./judging.js");
const require_environments = require("./environments.js");
const require_repository = require("./repository.js");
const require_validate = require("./validate.js");
const require_editing = require("./editing.js");
const require_program = require("./program.js");
// src/files/set-by-compose.ts
/** `path` and `text`: of the compose file. */
function setByCompose(path, text, flags, pipeline) {
	const filled = filledBy(flags, pipeline);
	if (filled.size === 0) return [];
	const document = require_judging.parseDocument(text, {
		merge: true,
		logLevel: "silent"
	});
	const positionOf = require_judging.positionsIn(text);
	return entriesOf(document, valueAt(document, document.contents, "services")).flatMap(({ name: service, value }) => namesIn(document, valueAt(document, value, "environment")).flatMap(({ variable, offset }) => {
		const flag = filled.get(`${service} ${variable}`);
		if (flag === void 0) return [];
		return [require_judging.diagnosticOf({
			code: "flag/set-by-compose",
			facts: {
				variable,
				service,
				flag
			}
		}, {
			file: path,
			...positionOf(offset)
		})];
	}));
}
/** Services of flags whose written file no compose file names, each where the first file defines it. */
function notReadByCompose(files, flags, pipeline) {
	const reached = new Set(flags.flatMap(({ services }) => services.map(({ service }) => service)));
	return pipeline.services.flatMap(({ name: service, deploy = [] }) => {
		const names = deploy.flatMap(({ target, settings: { file } }) => target === "files" && typeof file === "string" ? [filledFile(file, service)] : []);
		if (!reached.has(service) || names.length === 0) return [];
		if (files.some(({ text }) => names.some((name) => text.includes(name)))) return [];
		return files.flatMap((file) => placeOf(service, file)).slice(0, 1).map((place) => {
			const [name = ""] = names;
			return require_judging.diagnosticOf({
				code: "flag/not-read-by-compose",
				facts: {
					service,
					name
				}
			}, place);
		});
	});
}
/** The last part of its path. */
function filledFile(file, service) {
	return file.slice(file.lastIndexOf("/") + 1).replaceAll("{service}", service);
}
function placeOf(service, { path, text }) {
	const document = require_judging.parseDocument(text, {
		merge: true,
		logLevel: "silent"
	});
	return entriesOf(document, valueAt(document, document.contents, "services")).filter(({ name }) => name === service).map(({ offset }) => ({
		file: path,
		...require_judging.positionsIn(text)(offset)
	}));
}
/** The entries of a map, also those of the maps that `<<` merges into it; what stands in the map itself comes first. */
function entriesOf(document, node, depth = 0) {
	const map = resolved(document, node);
	if (!require_judging.isMap(map) || depth > DEEPEST) return [];
	const direct = [];
	const merged = [];
	for (const { key, value } of map.items) {
		if (!require_judging.isScalar(key) || key.range == null) continue;
		if (key.source === MERGE) {
			const sources = resolved(document, value);
			const all = require_judging.isSeq(sources) ? sources.items : [sources];
			merged.push(...all.flatMap((source) => entriesOf(document, source, depth + 1)));
		} else direct.push({
			name: String(key.value),
			offset: key.range[0],
			value
		});
	}
	const names = new Set(direct.map(({ name }) => name));
	return [...direct, ...merged.filter(({ name }) => !names.has(name))];
}
const MERGE = "<<";
/** An anchor may stand inside itself. */
const DEEPEST = 8;
function resolved(document, node) {
	return require_judging.isAlias(node) ? node.resolve(document) : node;
}
function valueAt(document, node, name) {
	return entriesOf(document, node).find((entry) => entry.name === name)?.value ?? null;
}
/** The flag of each variable, for services that an override of Docker Compose does not reach. */
function filledBy(flags, pipeline) {
	const filled = /* @__PURE__ */ new Map();
	for (const { key, services } of flags) for (const { service, variables } of services) {
		if (isDeployedByCompose(service, pipeline)) continue;
		for (const { variable } of variables) filled.set(`${service} ${variable}`, key);
	}
	return filled;
}
function isDeployedByCompose(service, { services, environments }) {
	const deploy = services.find(({ name }) => name === service)?.deploy ?? [];
	return environments.some(({ name }) => require_judging.deploySettingsFor(deploy, name)?.target === "compose");
}
/** The variables of `environment:`, written as a map or as a list. */
function namesIn(document, written) {
	const node = resolved(document, written);
	if (!require_judging.isSeq(node)) return entriesOf(document, node).map(({ name, offset }) => ({
		variable: name,
		offset
	}));
	return node.items.flatMap((item) => {
		if (!require_judging.isScalar(item) || item.range == null) return [];
		const [variable = ""] = String(item.value).split("=", 1);
		return [{
			variable,
			offset: item.range[0]
		}];
	});
}
// src/app/compose-files.ts
const STEMS = ["compose", "docker-compose"];
const ENDINGS = ["yaml", "yml"];
/** A warning for each variable of a flag that such a file sets itself, and for each service that reads no written file. */
async function composeWarnings({ repository }, tree, side) {
	const pipeline = side.pipeline?.value ?? null;
	if (pipeline === null) return [];
	const environments = pipeline.environments.flatMap(({ name }) => require_environments.wordsFor(name));
	const words = [
		"",
		"override",
		...new Set(environments)
	];
	const paths = foldersOf(pipeline).flatMap((folder) => STEMS.flatMap((stem) => words.flatMap((word) => ENDINGS.map((ending) => folder + [
		stem,
		word,
		ending
	].filter((part) => part !== "").join(".")))));
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree,
		path
	})));
	const flags = require_judging.existing(side).flatMap(({ definition }) => definition?.value ?? []);
	const decoder = new TextDecoder();
	const files = paths.flatMap((path, index) => {
		const blob = blobs[index] ?? null;
		return blob !== null && blob.mode !== "120000" ? [{
			path,
			text: decoder.decode(blob.bytes)
		}] : [];
	});
	return [...files.flatMap(({ path, text }) => setByCompose(path, text, flags, pipeline)), ...notReadByCompose(files, flags, pipeline)];
}
/** The top, where such files often lie besides, and the places beside the folders that deployments write. */
function foldersOf({ services }) {
	const beside = services.flatMap(({ deploy = [] }) => deploy.flatMap(({ settings: { folder } }) => typeof folder === "string" ? [folder] : [])).flatMap((folder) => {
		const [, parent] = /^(?:\.\/)?((?:[\w.-]+\/)+)[^/]+\/?$/.exec(folder) ?? [];
		return parent === void 0 || parent.includes("../") ? [] : [parent];
	});
	return [.../* @__PURE__ */ new Set([
		"",
		"deploy/",
		"docker/",
		...beside
	])];
}
// src/cli/validate.ts
/** `flaghoist validate`: 0 when nothing is wrong, 1 when something is; warnings alone are 0. */
function runValidate(_args, options) {
	const now = require_judging.momentOf(options.at);
	return require_editing.withYoungSmall(() => require_judging.withRepository(options, async (repository) => {
		const loader = {
			repository,
			reader: require_judging.openReader(),
			root: require_judging.rootOf(options.root)
		};
		const reading = options.head === void 0 ? require_validate.readAhead(loader) : null;
		const head = await require_judging.headOf(repository, options.head ?? null).finally(() => reading);
		const ahead = await reading;
		const { diagnostics: ofFlags, side } = ahead?.commit === head ? await require_validate.diagnose(loader, ahead.tree, now) : await require_validate.validate(loader, require_repository.asTree(head), now);
		const beside = await composeWarnings(loader, require_repository.asTree(head), side);
		const diagnostics = require_judging.sortDiagnostics([...ofFlags, ...beside]);
		require_judging.printDiagnostics(diagnostics, options);
		return diagnostics.some(require_judging.isError) ? require_program.EXIT.block : require_program.EXIT.pass;
	}));
}
const validateCommand = {
	options: (command) => {
		require_program.withReading(command).option("--head <revision>", "what to read (default: the working tree, untracked files included)").option("--at <time>", "name the flags that expire by this moment (default: now)").addHelpText("after", require_program.examples("flaghoist validate", "flaghoist validate --head origin/main --format json"));
	},
	run: runValidate
};
exports.validateCommand = validateCommand;
