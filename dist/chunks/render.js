require("./rolldown-runtime.js");
const require_judging = require("./judging.js");
const require_repository = require("./repository.js");
const require_deploying = require("./deploying.js");
const require_opening = require("./opening.js");
const require_rendered_pipeline = require("./rendered-pipeline.js");
const require_pipeline_renderings = require("./pipeline-renderings.js");
const require_validate = require("./validate.js");
const require_program = require("./program.js");
const require_editing = require("./editing.js");
let node_path = require("node:path");
// src/cli/render.ts
/** `flaghoist render` prints the file of each service, or the files about all flags. */
function runRender(_args, options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		demandKnownRendering(options.as);
		const rendering = require_pipeline_renderings.PIPELINE_RENDERINGS.find(({ name }) => name === options.as);
		const files = rendering === void 0 ? await instanceFiles(gatherer, options) : await pipelineFiles(gatherer, rendering, options);
		if (options.out !== void 0) await writeFiles(options.out, files);
		else if (options.format === "json") require_judging.print(jsonOf(files));
		else require_judging.print(textOf(files));
		return require_program.EXIT.pass;
	});
}
async function instanceFiles(gatherer, options) {
	const head = await validHead(gatherer, options);
	const deployer = require_deploying.deployerOf(gatherer, options, process.env);
	const accepted = {
		commit: head,
		refusals: []
	};
	const pipeline = await require_judging.pipelineIn(deployer, accepted);
	if (pipeline === null) throw require_opening.refusal("render/no-pipeline");
	const scope = scopeOf(options);
	require_deploying.demandKnown(pipeline, scope);
	return (await require_judging.desiredAt(deployer, accepted, pipeline)).filter((instance) => require_deploying.isInScope(scope, instance)).map((instance) => {
		const { settings } = instance;
		const defaultRendering = settings?.render ?? (settings && deployer.defaultsOf(settings.target).rendering);
		const target = settings && deployer.open(settings.target, settings.settings, instance);
		const { environment, service } = instance;
		const called = target?.called ?? service;
		const name = options.as ?? defaultRendering ?? "dotenv";
		const { unset: _, ...rendered } = require_judging.renderedAs(name, {
			...instance,
			service: called,
			sha256: require_judging.sha256
		});
		return {
			environment,
			service,
			...rendered,
			place: `${environment}/${rendered.file}`
		};
	});
}
async function pipelineFiles(gatherer, { name, needsHistory, files }, options) {
	const { repository } = gatherer;
	const tip = needsHistory ? await require_editing.knownTip(repository, options.head ?? null) : null;
	const head = tip ?? await validHead(gatherer, options);
	const scope = scopeOf(options);
	const pipeline = await require_judging.pipelineIn(gatherer, {
		commit: head,
		refusals: []
	});
	if (pipeline !== null) require_deploying.demandKnown(pipeline, scope);
	return (await files(await require_rendered_pipeline.renderedPipeline(gatherer, head, {
		...scope,
		lastSweep: options.sweptAt === void 0 ? null : require_judging.momentOf(options.sweptAt, "--swept-at"),
		needsHistory: tip !== null
	}))).map(({ file, text }) => ({
		name,
		file,
		text,
		place: file
	}));
}
/** A revision, or the working tree, without an error in any file. */
async function validHead(gatherer, { head: named }) {
	const head = await require_judging.headOf(gatherer.repository, named ?? null);
	const { diagnostics } = await require_validate.validate(gatherer, require_repository.asTree(head), await gatherer.clock.now());
	const wrong = diagnostics.find(require_program.isError);
	if (wrong === void 0) return head;
	const { file, line, message } = wrong;
	throw require_opening.refusal("render/wrong-file", {
		file,
		line,
		why: message
	});
}
function demandKnownRendering(name) {
	const available = [...require_judging.RENDERINGS, ...require_pipeline_renderings.PIPELINE_RENDERINGS].map((rendering) => rendering.name);
	if (name === void 0 || available.includes(name)) return;
	throw require_opening.refusal("unknown/rendering", {
		name,
		available
	});
}
function scopeOf({ environment, service }) {
	return {
		environments: environment ?? null,
		services: service ?? null
	};
}
/** As `schemas/render.schema.json` describes it. */
function jsonOf(files) {
	return require_program.printableJson({
		schemaVersion: 1,
		files: files.map(({ place: _place, ...file }) => file)
	});
}
/** One file as it is, and several with a heading for each. */
function textOf(files) {
	const [only, ...others] = files;
	if (only !== void 0 && others.length === 0) return only.text;
	return files.map(({ place, text }) => `==> ${place} <==\n${text}`).join("\n");
}
async function writeFiles(folder, files) {
	for (const { place, text } of files) await require_judging.writeInFolder((0, node_path.join)(folder, place), text);
}
const renderCommand = {
	options: (command) => {
		require_program.withScope(require_program.withJudging(command, require_program.withTextOrJson)).option("--head <revision>", "what to read (default: the working tree)").option("--as <rendering>", `of each service ${namesOf(require_judging.RENDERINGS)} (default: the target's); of all flags ${namesOf(require_pipeline_renderings.PIPELINE_RENDERINGS)}`).option("--out <dir>", "write the files into this folder instead of printing them").addOption(require_program.momentOption("--swept-at", "the moment when the last sweep ended, for openmetrics")).addHelpText("after", require_program.examples("flaghoist render --environment staging --service cursor-runner --as dotenv", "flaghoist render --as prometheus-rules --out monitoring"));
	},
	run: runRender
};
function namesOf(renderings) {
	return renderings.map(({ name }) => name).join(", ");
}
exports.renderCommand = renderCommand;
