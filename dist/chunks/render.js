import { j as settingsOf, s as headOf, t as asTree, w as pipelineIn, x as desiredAt } from "./check.js";
import { n as isNamed, t as demandKnown } from "./named.js";
import { r as refusal } from "./refusal.js";
import { u as RENDERINGS } from "./metric-sources.js";
import { r as validate } from "./validate.js";
import { Rt as isError } from "./text.js";
import { r as withGatherer } from "./context.js";
import { n as deployerOf, t as demandRendering } from "./deployer.js";
import { o as withJudging, p as EXIT, r as examples, u as withScope } from "./declare.js";
import { n as print } from "./output.js";
// src/cli/render.ts
/** `flaghoist render` prints the file of each service. */
function runRender(_args, options) {
	return withGatherer(options, async (gatherer) => {
		const head = await headOf(gatherer.repository, options.head ?? null);
		const { diagnostics } = await validate(gatherer, asTree(head), await gatherer.clock.now());
		const wrong = diagnostics.find(isError);
		if (wrong !== void 0) {
			const { file, line, message } = wrong;
			throw refusal("render/wrong-file", {
				file,
				line,
				why: message
			});
		}
		const deployer = deployerOf(gatherer, options, process.env);
		const accepted = {
			commit: head,
			refusals: []
		};
		const pipeline = await pipelineIn(deployer, accepted);
		if (pipeline === null) throw refusal("render/no-pipeline");
		const scope = {
			environments: options.environment ?? null,
			services: options.service ?? null
		};
		demandKnown(pipeline, scope);
		if (options.as !== void 0) demandRendering(options.as);
		const files = (await desiredAt(deployer, accepted, pipeline)).filter((instance) => isNamed(scope, instance)).map((instance) => {
			const settings = settingsOf(pipeline, instance);
			const defaultRendering = settings?.render ?? (settings && deployer.renderingFor(settings.target));
			const target = settings && deployer.open(settings.target, settings.settings, instance);
			const { unset: _unset, ...rendered } = deployer.render(options.as ?? defaultRendering ?? "dotenv", {
				...instance,
				service: target?.called ?? instance.service,
				sha256: deployer.sha256
			});
			return {
				environment: instance.environment,
				service: instance.service,
				...rendered
			};
		});
		const [only, ...others] = files;
		const isSingle = only !== void 0 && others.length === 0;
		if (options.format === "json") print(`${JSON.stringify(files, null, 2)}\n`);
		else if (isSingle) print(only.text);
		else print(files.map(({ environment, file, text }) => `==> ${environment}/${file} <==\n${text}`).join("\n"));
		return EXIT.pass;
	});
}
const renderCommand = {
	options: (command) => {
		withScope(withJudging(command)).option("--head <revision>", "what to read (default: the working tree)").option("--as <rendering>", `${RENDERINGS.map(({ name }) => name).join(", ")} (default: the target's)`).addHelpText("after", examples("flaghoist render --environment staging --service cursor-runner --as dotenv"));
	},
	run: runRender
};
export { renderCommand };
