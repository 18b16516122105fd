require("./rolldown-runtime.js");
const require_opening = require("./opening.js");
const require_judging = require("./judging.js");
const require_pipeline_renderings = require("./pipeline-renderings.js");
const require_program = require("./program.js");
const require_editing = require("./editing.js");
const require_deploying = require("./deploying.js");
const require_repository = require("./repository.js");
const require_validate = require("./validate.js");
const require_rendered_pipeline = require("./rendered-pipeline.js");
// src/app/rendered-errors.ts
/** The errors at a commit, for the values of some services. */
async function renderedErrors(loader, head, scope, now) {
	const { diagnostics, side } = await require_validate.validate(loader, require_repository.asTree(head), now);
	const errors = diagnostics.filter(require_program.isError);
	const pipeline = await pipelineFor(loader, side, head);
	if (errors.length === 0) return {
		pipeline,
		first: null,
		others: []
	};
	const snapshot = require_judging.snapshotOf(await require_judging.withStandIns(loader, side, head));
	const rendered = {
		root: loader.root,
		side,
		snapshot,
		pipeline,
		scope
	};
	return {
		pipeline,
		first: errors.find((error) => decidesValues(rendered, error)) ?? null,
		others: errors.filter((error) => !decidesValues(rendered, error)).map((error) => ({
			error,
			hasStandIn: hasStandIn(rendered, error)
		}))
	};
}
async function pipelineFor(loader, side, head) {
	if (side.pipeline === null || side.pipeline.value !== null) return side.pipeline?.value ?? null;
	return (await require_judging.formerPipeline(loader, head))?.value ?? null;
}
function decidesValues(rendered, { file }) {
	const place = require_judging.placeOf(rendered.root, file);
	switch (place.kind) {
		case "pipeline": return rendered.pipeline === null;
		case "flag": return isReplaced(rendered, place.key) ? false : mayFill(rendered, place.key);
		case "state": return rendered.side.flags.get(place.key)?.states?.get(place.environment)?.value === null && isRendered(rendered, place.environment) && mayFill(rendered, place.key);
		case "other": return false;
	}
}
/** Whether the definition cannot be read, and it is known what counts in its place. */
function isReplaced({ side, snapshot }, key) {
	return side.flags.get(key)?.definition?.value === null && require_opening.filesOf(snapshot, key).flag.kind !== "unreadable";
}
function hasStandIn(rendered, { file }) {
	const place = require_judging.placeOf(rendered.root, file);
	if (place.kind === "pipeline") return rendered.side.pipeline?.value === null;
	if (place.kind !== "flag" || !isReplaced(rendered, place.key)) return false;
	return require_opening.filesOf(rendered.snapshot, place.key).flag.kind === "known";
}
function isRendered({ pipeline, scope }, environment) {
	const all = pipeline?.environments ?? [];
	return (scope.environments?.includes(environment) ?? true) && all.some(({ name }) => name === environment);
}
/** A definition that cannot be read may fill a variable of any service. */
function mayFill({ snapshot, scope: { services } }, key) {
	const { flag } = require_opening.filesOf(snapshot, key);
	if (flag.kind === "unreadable") return true;
	return (require_opening.valueOf(flag)?.services ?? []).some(({ service }) => services?.includes(service) ?? true);
}
// src/cli/rendered-head.ts
/** A revision, or the working tree, without an error in any file. */
async function validHead(gatherer, { head: named }) {
	const head = await require_judging.headOf(gatherer.repository, named ?? null);
	const { diagnostics } = await require_validate.validate(gatherer, require_repository.asTree(head), await gatherer.clock.now());
	const wrong = diagnostics.find(require_program.isError);
	if (wrong !== void 0) throw wrongFile(wrong);
	return head;
}
/** The same without an error in a file that the values of these services come from, and its pipeline. */
async function toRender(gatherer, { head: named }, scope) {
	const head = await require_judging.headOf(gatherer.repository, named ?? null);
	const { pipeline, first, others } = await renderedErrors(gatherer, head, scope, await gatherer.clock.now());
	if (first !== null) throw wrongFile(first);
	for (const { error, hasStandIn } of others) require_program.remark(require_program.RENDER_TEXTS.passedOver(error, hasStandIn));
	return {
		head,
		pipeline
	};
}
function wrongFile({ file, line, message }) {
	return require_opening.refusal("render/wrong-file", {
		file,
		line,
		why: message
	});
}
function scopeOf({ environment, service }) {
	return {
		environments: environment ?? null,
		services: service ?? null
	};
}
// src/cli/instance-files.ts
async function instanceFiles(gatherer, options) {
	const scope = scopeOf(options);
	const { head, pipeline } = await toRender(gatherer, options, scope);
	const deployer = require_deploying.deployerOf(gatherer, options, process.env);
	const accepted = {
		commit: head,
		refusals: []
	};
	if (pipeline === null) throw require_opening.refusal("render/no-pipeline");
	require_editing.demandKnown(pipeline, scope);
	return (await require_judging.desiredAt(deployer, accepted, pipeline)).filter((instance) => require_editing.isInScope(scope, instance)).map((instance) => {
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
// src/cli/pipeline-files.ts
async function pipelineFiles(gatherer, { name, needsHistory, files }, options) {
	const { repository } = gatherer;
	const tip = needsHistory ? await require_editing.knownTip(repository, options.head ?? null) : null;
	const head = tip ?? await validHead(gatherer, options);
	const scope = scopeOf(options);
	const pipeline = await require_judging.pipelineIn(gatherer, {
		commit: head,
		refusals: []
	});
	if (pipeline !== null) require_editing.demandKnown(pipeline, scope);
	return (await files(await require_rendered_pipeline.renderedPipeline(gatherer, head, {
		...scope,
		lastSweep: options.sweptAt === void 0 ? null : require_program.momentOf(options.sweptAt, "--swept-at"),
		needsHistory: tip !== null
	}))).map(({ file, text }) => ({
		name,
		file,
		text,
		place: file
	}));
}
// src/cli/render.ts
/** `flaghoist render` prints the file of each service, or the files about all flags. */
function runRender(_args, options) {
	return require_judging.withGatherer(options, async (gatherer) => {
		demandKnownRendering(options.as);
		const rendering = require_pipeline_renderings.PIPELINE_RENDERINGS.find(({ name }) => name === options.as);
		const files = rendering === void 0 ? await instanceFiles(gatherer, options) : await pipelineFiles(gatherer, rendering, options);
		if (options.out !== void 0) await writeFiles(options.out, files);
		else if (options.format === "json") require_program.print(jsonOf(files));
		else require_program.print(textOf(files));
		return require_program.EXIT.pass;
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
	for (const { place, text } of files) await require_judging.writeBelow(folder, place, text);
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
