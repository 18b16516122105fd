import { $n as desiredAt, Pt as headOf, S as withGatherer, l as print, lo as isError, mt as RENDERINGS, rr as pipelineIn, v as momentOf, w as writeInFolder } from "./judging.js";
import { f as asTree } from "./repository.js";
import { B as deployerOf, U as demandKnown, W as isInScope, u as knownTip } from "./deploying.js";
import { w as refusal } from "./opening.js";
import { t as renderedPipeline } from "./rendered-pipeline.js";
import { t as PIPELINE_RENDERINGS } from "./pipeline.js";
import { r as validate } from "./validate.js";
import { O as withScope, _ as examples, k as withTextOrJson, m as EXIT, st as printableJson, w as withJudging } from "./program.js";
import { join } from "node:path";
// src/cli/render.ts
/** `flaghoist render` prints the file of each service, or the files about all flags. */
function runRender(_args, options) {
	return withGatherer(options, async (gatherer) => {
		demandKnownRendering(options.as);
		const rendering = PIPELINE_RENDERINGS.find(({ name }) => name === options.as);
		const files = rendering === void 0 ? await instanceFiles(gatherer, options) : await pipelineFiles(gatherer, rendering, options);
		if (options.out !== void 0) await writeFiles(options.out, files);
		else if (options.format === "json") print(jsonOf(files));
		else print(textOf(files));
		return EXIT.pass;
	});
}
async function instanceFiles(gatherer, options) {
	const head = await validHead(gatherer, options);
	const deployer = deployerOf(gatherer, options, process.env);
	const accepted = {
		commit: head,
		refusals: []
	};
	const pipeline = await pipelineIn(deployer, accepted);
	if (pipeline === null) throw refusal("render/no-pipeline");
	const scope = scopeOf(options);
	demandKnown(pipeline, scope);
	return (await desiredAt(deployer, accepted, pipeline)).filter((instance) => isInScope(scope, instance)).map((instance) => {
		const { settings } = instance;
		const defaultRendering = settings?.render ?? (settings && deployer.renderingFor(settings.target));
		const target = settings && deployer.open(settings.target, settings.settings, instance);
		const { unset: _unset, ...rendered } = deployer.render(options.as ?? defaultRendering ?? "dotenv", {
			...instance,
			service: target?.called ?? instance.service,
			sha256: deployer.sha256
		});
		const { environment, service } = instance;
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
	const tip = needsHistory ? await knownTip(repository, options.head ?? null) : null;
	const head = tip ?? await validHead(gatherer, options);
	const scope = scopeOf(options);
	const pipeline = await pipelineIn(gatherer, {
		commit: head,
		refusals: []
	});
	if (pipeline !== null) demandKnown(pipeline, scope);
	return (await files(await renderedPipeline(gatherer, head, {
		...scope,
		lastSweep: options.sweptAt === void 0 ? null : momentOf(options.sweptAt, "--swept-at"),
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
	const head = await headOf(gatherer.repository, named ?? null);
	const { diagnostics } = await validate(gatherer, asTree(head), await gatherer.clock.now());
	const wrong = diagnostics.find(isError);
	if (wrong === void 0) return head;
	const { file, line, message } = wrong;
	throw refusal("render/wrong-file", {
		file,
		line,
		why: message
	});
}
function demandKnownRendering(name) {
	const available = [...RENDERINGS, ...PIPELINE_RENDERINGS].map((rendering) => rendering.name);
	if (name === void 0 || available.includes(name)) return;
	throw refusal("unknown/rendering", {
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
	return printableJson({
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
	for (const { place, text } of files) await writeInFolder(join(folder, place), text);
}
const renderCommand = {
	options: (command) => {
		withScope(withJudging(command, withTextOrJson)).option("--head <revision>", "what to read (default: the working tree)").option("--as <rendering>", `of each service ${namesOf(RENDERINGS)} (default: the target's); of all flags ${namesOf(PIPELINE_RENDERINGS)}`).option("--out <dir>", "write the files into this folder instead of printing them").option("--swept-at <time>", "the moment when the last sweep ended, for openmetrics").addHelpText("after", examples("flaghoist render --environment staging --service cursor-runner --as dotenv", "flaghoist render --as prometheus-rules --out monitoring"));
	},
	run: runRender
};
function namesOf(renderings) {
	return renderings.map(({ name }) => name).join(", ");
}
export { renderCommand };
