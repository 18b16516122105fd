import { C as withRepository, Dr as require_dist, Ea as rootOf, Er as positionsIn, Et as headOf, Hn as asTree, Nr as diagnosticOf, O as openReader, Tn as existing, _a as sortDiagnostics, b as momentOf, c as formatOf, f as printText, ga as isError, l as layoutHere, xi as deploySettingsFor } from "./judging.js";
import { n as readAhead, r as validate, t as diagnose } from "./validate.js";
import { _ as withReading, n as EXIT, u as examples } from "./program.js";
// src/files/set-by-compose.ts
var import_dist = require_dist();
/** `path` and `text`: of the compose file. */
function setByCompose(path, text, flags, pipeline) {
	const filled = filledBy(flags, pipeline);
	if (filled.size === 0) return [];
	const { contents } = (0, import_dist.parseDocument)(text, {
		merge: true,
		logLevel: "silent"
	});
	const services = (0, import_dist.isMap)(contents) ? contents.get("services") : null;
	if (!(0, import_dist.isMap)(services)) return [];
	const positionOf = positionsIn(text);
	return services.items.flatMap((pair) => {
		const service = (0, import_dist.isScalar)(pair.key) ? String(pair.key.value) : "";
		return namesIn((0, import_dist.isMap)(pair.value) ? pair.value.get("environment") : null).flatMap(({ variable, offset }) => {
			const flag = filled.get(`${service} ${variable}`);
			if (flag === void 0) return [];
			return [diagnosticOf({
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
		});
	});
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
	return environments.some(({ name }) => deploySettingsFor(deploy, name)?.target === "compose");
}
/** The variables of `environment:`, written as a map or as a list. */
function namesIn(written) {
	return ((0, import_dist.isMap)(written) ? written.items.map(({ key }) => key) : (0, import_dist.isSeq)(written) ? written.items : []).flatMap((node) => {
		if (!(0, import_dist.isScalar)(node) || node.range == null) return [];
		const [variable = ""] = String(node.value).split("=", 1);
		return [{
			variable,
			offset: node.range[0]
		}];
	});
}
// src/app/compose-files.ts
const STEMS = ["compose", "docker-compose"];
const ENDINGS = ["yaml", "yml"];
/** A warning for each variable of a flag that such a file sets itself. */
async function composeWarnings({ repository }, tree, side) {
	const pipeline = side.pipeline?.value ?? null;
	if (pipeline === null) return [];
	const words = [
		"",
		"override",
		...pipeline.environments.map(({ name }) => name)
	];
	const paths = STEMS.flatMap((stem) => words.flatMap((word) => ENDINGS.map((ending) => [
		stem,
		word,
		ending
	].filter((part) => part !== "").join("."))));
	const blobs = await repository.readPaths(paths.map((path) => ({
		tree,
		path
	})));
	const flags = existing(side).flatMap(({ definition }) => definition?.value ?? []);
	const decoder = new TextDecoder();
	return paths.flatMap((path, index) => {
		const blob = blobs[index] ?? null;
		if (blob === null || blob.mode === "120000") return [];
		return setByCompose(path, decoder.decode(blob.bytes), flags, pipeline);
	});
}
// src/cli/validate.ts
/** `flaghoist validate`: 0 when nothing is wrong, 1 when something is; warnings alone are 0. */
function runValidate(_args, options) {
	const now = momentOf(options.at);
	return withRepository(options, async (repository) => {
		const loader = {
			repository,
			reader: openReader(),
			root: rootOf(options.root)
		};
		const reading = options.head === void 0 ? readAhead(loader) : null;
		const head = await headOf(repository, options.head ?? null).finally(() => reading);
		const ahead = await reading;
		const { diagnostics: ofFlags, side } = ahead?.commit === head ? await diagnose(loader, ahead.tree, now) : await validate(loader, asTree(head), now);
		const beside = await composeWarnings(loader, asTree(head), side);
		const diagnostics = sortDiagnostics([...ofFlags, ...beside]);
		printText(formatOf(options.format).renderDiagnostics(diagnostics, layoutHere()), options);
		return diagnostics.some(isError) ? EXIT.block : EXIT.pass;
	});
}
const validateCommand = {
	options: (command) => {
		withReading(command).option("--head <revision>", "what to read (default: the working tree, untracked files included)").option("--at <time>", "name the flags that expire by this moment (default: now)").addHelpText("after", examples("flaghoist validate", "flaghoist validate --head origin/main --format json"));
	},
	run: runValidate
};
export { validateCommand };
